/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/fetch/transfer.h"

#include "base/mem.h"

#include "collectors/fetch/address.h"

#include <ctype.h>
#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { REDIRECTS_MOST = 5, CONNECT_SECONDS = 10, SLOW_BYTES = 100, SLOW_SECONDS = 20 };

struct transfers {
    CURLM *multi;
};

struct transfer {
    void *context;
    struct curl_slist *headers;
    size_t most;
    bool allow_private, proxied;
    struct buf body;
    bool too_large;
    const char *refused_address; /* what it is, when one was refused */
    char curl_message[CURL_ERROR_SIZE];
};

struct transfers *transfers_open(size_t at_once)
{
    struct transfers *transfers = mem_alloc(sizeof *transfers);

    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
        (transfers->multi = curl_multi_init()) == NULL)
        abort();
    curl_multi_setopt(transfers->multi, CURLMOPT_MAXCONNECTS, (long)at_once);
    return transfers;
}

void transfers_close(struct transfers *transfers)
{
    curl_multi_cleanup(transfers->multi);
    curl_global_cleanup();
    free(transfers);
}

/* --- what libcurl calls -------------------------------------------------------------------- */

static size_t body_arrived(char *bytes, size_t size, size_t count, void *data)
{
    struct transfer *transfer = data;

    if (size * count > transfer->most - transfer->body.length) {
        transfer->too_large = true;
        return 0;
    }
    buf_add(&transfer->body, bytes, size * count);
    return size * count;
}

/* Called for every address that is really connected to, after the name was resolved: what a
 * name server says at another moment plays no part. */
static curl_socket_t socket_open(void *data, curlsocktype purpose, struct curl_sockaddr *address)
{
    struct transfer *transfer = data;
    const char *refusal = NULL;

    (void)purpose;
    if (!transfer->allow_private && !transfer->proxied)
        refusal = address_refusal(&address->addr);
    if (refusal != NULL) {
        transfer->refused_address = refusal;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

/* --- starting ------------------------------------------------------------------------------ */

static void set_rules(CURL *easy, const struct transfer_request *request)
{
    const char *schemes = request->allow_http ? "http,https" : "https";

    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, schemes);
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, schemes);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, request->secret ? 0L : 1L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, (long)REDIRECTS_MOST);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    curl_easy_setopt(easy, CURLOPT_PROXY, request->proxy != NULL ? request->proxy : "");
    curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->most);
    if (request->ca_file != NULL)
        curl_easy_setopt(easy, CURLOPT_CAINFO, request->ca_file);
    if (request->allow_private) {
        /* Its connections must not be taken up by a source that may not go there. */
        curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
        curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    }
}

static void set_times(CURL *easy, const struct transfer_request *request)
{
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, (long)request->milliseconds);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, (long)SLOW_BYTES);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, (long)SLOW_SECONDS);
}

void transfers_start(struct transfers *transfers, const struct transfer_request *request,
                     void *context)
{
    struct transfer *transfer = mem_alloc(sizeof *transfer);
    CURL *easy = curl_easy_init();

    if (easy == NULL)
        abort();
    transfer->context = context;
    transfer->most = request->most;
    transfer->allow_private = request->allow_private;
    transfer->proxied = request->proxy != NULL;
    for (size_t i = 0; i < request->header_count; i++)
        transfer->headers = curl_slist_append(transfer->headers, request->headers[i]);
    curl_easy_setopt(easy, CURLOPT_URL, request->url);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, transfer->headers);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, request->agent);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->curl_message);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, body_arrived);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, socket_open);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, transfer);
    if (request->post != NULL) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->post_length);
        curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, request->post);
    }
    set_rules(easy, request);
    set_times(easy, request);
    curl_multi_add_handle(transfers->multi, easy);
}

/* --- ending -------------------------------------------------------------------------------- */

/* The faults that a second try would only repeat. */
static bool fault_is_lasting(CURLcode code)
{
    static const CURLcode lasting[] = {
        CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT,      CURLE_TOO_MANY_REDIRECTS,
        CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_FILESIZE_EXCEEDED,
        CURLE_BAD_CONTENT_ENCODING, CURLE_LOGIN_DENIED,       CURLE_BAD_FUNCTION_ARGUMENT,
    };

    for (size_t i = 0; i < sizeof lasting / sizeof lasting[0]; i++)
        if (code == lasting[i])
            return true;
    return false;
}

static char *header_take(CURL *easy, const char *name)
{
    struct curl_header *header;

    if (curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return NULL;
    return mem_copy_text(header->value);
}

static void answer_fill(CURL *easy, CURLcode code, struct transfer *transfer,
                        struct transfer_answer *answer)
{
    *answer = (struct transfer_answer){ .end = TRANSFER_REFUSED };
    if (code == CURLE_OK) {
        answer->end = TRANSFER_ANSWERED;
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &answer->status);
        answer->body = transfer->body;
        transfer->body = BUF_EMPTY;
        answer->etag = header_take(easy, "ETag");
        answer->last_modified = header_take(easy, "Last-Modified");
        answer->content_type = header_take(easy, "Content-Type");
        answer->retry_after = header_take(easy, "Retry-After");
        answer->date = header_take(easy, "Date");
        answer->location = header_take(easy, "Location");
    } else if (transfer->too_large || code == CURLE_FILESIZE_EXCEEDED) {
        snprintf(answer->message, sizeof answer->message,
                 "the answer is larger than %zu bytes; raise \"most\" of the source if it is "
                 "meant to be", transfer->most);
    } else if (transfer->refused_address != NULL && code == CURLE_COULDNT_CONNECT) {
        snprintf(answer->message, sizeof answer->message,
                 "leads to a %s address; if that is meant, the source needs \"allow\": "
                 "[\"private\"]", transfer->refused_address);
    } else {
        answer->end = fault_is_lasting(code) ? TRANSFER_REFUSED : TRANSFER_FAILED;
        snprintf(answer->message, sizeof answer->message, "%s",
                 transfer->curl_message[0] != '\0' ? transfer->curl_message
                                                   : curl_easy_strerror(code));
    }
}

void *transfers_next(struct transfers *transfers, struct transfer_answer *answer)
{
    CURLMsg *message;
    int running, left;

    curl_multi_perform(transfers->multi, &running);
    while ((message = curl_multi_info_read(transfers->multi, &left)) != NULL) {
        CURL *easy = message->easy_handle;
        struct transfer *transfer;
        void *context;

        if (message->msg != CURLMSG_DONE)
            continue;
        curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&transfer);
        answer_fill(easy, message->data.result, transfer, answer);
        context = transfer->context;
        curl_multi_remove_handle(transfers->multi, easy);
        curl_easy_cleanup(easy);
        curl_slist_free_all(transfer->headers);
        buf_free(&transfer->body);
        free(transfer);
        return context;
    }
    return NULL;
}

void transfers_wait(struct transfers *transfers, struct pollfd *others, size_t count,
                    int milliseconds)
{
    struct curl_waitfd *fds = mem_array(count + 1, sizeof *fds);

    for (size_t i = 0; i < count; i++) {
        fds[i].fd = others[i].fd;
        fds[i].events = (others[i].events & POLLIN ? CURL_WAIT_POLLIN : 0) |
                        (others[i].events & POLLOUT ? CURL_WAIT_POLLOUT : 0);
    }
    curl_multi_poll(transfers->multi, fds, (unsigned)count, milliseconds, NULL);
    free(fds);
    if (count > 0)
        poll(others, count, 0);
}

void transfer_answer_free(struct transfer_answer *answer)
{
    buf_free(&answer->body);
    free(answer->etag);
    free(answer->last_modified);
    free(answer->content_type);
    free(answer->retry_after);
    free(answer->date);
    free(answer->location);
    *answer = (struct transfer_answer){ 0 };
}

char *transfer_host(const char *url)
{
    CURLU *parts = curl_url();
    char *host = NULL, *own = NULL;

    if (curl_url_set(parts, CURLUPART_URL, url, 0) == CURLUE_OK &&
        curl_url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK) {
        own = mem_copy_text(host);
        for (char *c = own; *c != '\0'; c++)
            *c = (char)tolower((unsigned char)*c);
    }
    curl_free(host);
    curl_url_cleanup(parts);
    return own;
}

char *transfer_escape(const char *text)
{
    char *escaped = curl_easy_escape(NULL, text, 0), *own = mem_copy_text(escaped);

    curl_free(escaped);
    return own;
}
