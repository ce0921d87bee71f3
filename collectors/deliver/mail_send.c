/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SMTP by libcurl: STARTTLS or TLS from the start unless the channel says "tls": "none", never a
 * password without it. */
#include "collectors/deliver/mail.h"

#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

enum { MAIL_SECONDS = 60, CONNECT_SECONDS = 10 };

struct upload {
    const struct buf *message;
    size_t sent;
};

static size_t read_more(char *into, size_t size, size_t count, void *data)
{
    struct upload *upload = data;
    size_t left = upload->message->length - upload->sent, room = size * count;
    size_t take = left < room ? left : room;

    memcpy(into, upload->message->bytes + upload->sent, take);
    upload->sent += take;
    return take;
}

static void set_access(CURL *easy, const struct notice *notice, struct arena *arena)
{
    const char *user = notice_field(notice, arena, "user", NULL);
    const char *password = notice_secret(notice, "password_file");
    const char *ca_file = notice_field(notice, arena, "ca_file", NULL);
    bool plain = strcmp(notice_field(notice, arena, "tls", ""), "none") == 0;

    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(easy, CURLOPT_USE_SSL, (long)(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    if (ca_file != NULL)
        curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file);
    if (user != NULL) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, user);
        curl_easy_setopt(easy, CURLOPT_PASSWORD, password ? password : "");
    }
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, (long)MAIL_SECONDS);
}

static bool is_lasting(CURLcode code)
{
    return code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL ||
           code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE ||
           code == CURLE_USE_SSL_FAILED;
}

/* 4xx passes, 5xx stays; without an answer it is the network, or what an operator puts right. */
static void judge_end(CURL *easy, CURLcode code, const char *message, struct result *out)
{
    long status = 0;

    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    out->outcome = code == CURLE_OK                  ? OUTCOME_SENT
                   : status >= 500 && status < 600 ? OUTCOME_REFUSED
                                                   : OUTCOME_RETRY;
    out->lasting = is_lasting(code);
    out->unreached = out->outcome == OUTCOME_RETRY && (status < 400 || out->lasting);
    if (code != CURLE_OK)
        snprintf(out->message, sizeof out->message, "SMTP %ld: %.250s", status,
                 message[0] ? message : curl_easy_strerror(code));
}

static void send_one(const struct notice *notice, const char *from, const char *to,
                     const struct buf *message, struct arena *arena, struct result *out)
{
    CURL *easy = curl_easy_init();
    struct curl_slist *recipients = curl_slist_append(NULL, mail_address(to, arena));
    struct upload upload = { message, 0 };
    char error[CURL_ERROR_SIZE] = "";
    CURLcode code;

    curl_easy_setopt(easy, CURLOPT_URL, notice_field(notice, arena, "url", ""));
    curl_easy_setopt(easy, CURLOPT_MAIL_FROM, mail_address(from, arena));
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, read_more);
    curl_easy_setopt(easy, CURLOPT_READDATA, &upload);
    curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, (curl_off_t)message->length);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, error);
    set_access(easy, notice, arena);
    code = curl_easy_perform(easy);
    judge_end(easy, code, error, out);
    curl_slist_free_all(recipients);
    curl_easy_cleanup(easy);
}

static bool password_in_clear(const struct notice *notice, struct arena *arena)
{
    return notice_field(notice, arena, "user", NULL) != NULL &&
           strcmp(notice_field(notice, arena, "tls", ""), "none") == 0;
}

/* One recipient's passing fault is the notice's: it goes to all again, and those that had it know
 * it by its Message-ID. A refused recipient does not keep the others from theirs. */
void mail_send(const struct notice *notice, const struct graph *graphs, size_t graph_count,
               struct arena *arena, struct result *out)
{
    const char *from = notice_field(notice, arena, "from", "");
    struct json_walk walk = json_walk(json_member(notice->entry, "to"));

    *out = (struct result){ .outcome = OUTCOME_SENT };
    if (password_in_clear(notice, arena)) {
        out->outcome = OUTCOME_REFUSED;
        snprintf(out->message, sizeof out->message, "a password never goes without TLS: leave out "
                 "\"user\" or \"tls\": \"none\"");
        return;
    }
    while (json_step(&walk)) {
        const char *to = json_copy(walk.value, arena);
        struct buf message = BUF_EMPTY;
        struct result one = { .outcome = OUTCOME_REFUSED };
        struct err err = { 0 };

        if (to != NULL && mail_make(notice, from, to, graphs, graph_count, &message, &err) == 0)
            send_one(notice, from, to, &message, arena, &one);
        else
            snprintf(one.message, sizeof one.message, "%.300s", err.text);
        buf_free(&message);
        if (one.outcome != OUTCOME_SENT && out->outcome != OUTCOME_RETRY)
            *out = one;
        if (one.unreached)
            break;
    }
}
