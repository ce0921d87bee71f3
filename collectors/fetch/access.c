/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/fetch/access.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum {
    SECRET_MOST = 64 * 1024,
    SECONDS_USUAL = 60,
    SECONDS_MOST = 3600,
    BODY_MOST = 1024 * 1024 * 1024,
};

static const char token_mark[] = "{token}";

static int read_allow(const struct spec *spec, struct transfer_request *transfer,
                      struct err *err)
{
    for (const char *const *word = spec_texts(spec, "allow"); *word != NULL; word++) {
        if (strcmp(*word, "http") == 0)
            transfer->allow_http = true;
        else if (strcmp(*word, "private") == 0)
            transfer->allow_private = true;
        else
            return err_set(err, STATUS_CONFIG,
                           "allow: \"%.40s\" is none of \"http\" and \"private\"", *word);
    }
    return 0;
}

/* A number of the entry, in thousandths; `usual` where it has none. */
static int read_number(const struct spec *spec, const char *name, int64_t usual, int64_t most,
                       int64_t *out, struct err *err)
{
    struct json member = spec_member(spec, name);
    const char *text;
    size_t length;
    struct dec number;

    *out = usual * 1000;
    if (member.at == NULL)
        return 0;
    if (json_kind(member) != JSON_NUMBER || !json_plain(member, &text, &length) ||
        !dec_parse(text, length, &number) || dec_double(number) < 0 ||
        dec_double(number) > (double)most)
        return err_set(err, STATUS_CONFIG, "%s: write a number from 0 to %lld", name,
                       (long long)most);
    *out = (int64_t)(dec_double(number) * 1000);
    return 0;
}

static char *secret_path(const char *name, const char *directory)
{
    const char *credentials = getenv("CREDENTIALS_DIRECTORY");
    char *path;

    if (*name == '/')
        return file_join("", name + 1);
    if (credentials != NULL) {
        path = file_join(credentials, name);
        if (file_exists(path))
            return path;
        free(path);
    }
    return file_join(directory != NULL ? directory : ".", name);
}

/* The file's text without the line's end; NULL with err where it cannot be read. */
static const char *read_secret(const struct spec *spec, const char *member, const char *directory,
                               struct err *err)
{
    char *path = secret_path(spec_text(spec, member), directory);
    struct buf text = BUF_EMPTY;
    const char *kept = NULL;

    if (file_read(path, SECRET_MOST, &text, err) != 0) {
        err_context(err, "%s", member);
        err->status = STATUS_CONFIG;
    } else {
        while (text.length > 0 && strchr("\r\n", text.bytes[text.length - 1]) != NULL)
            text.length--;
        kept = arena_copy(spec->arena, buf_text(&text), text.length);
    }
    buf_free(&text);
    free(path);
    return kept;
}

/* One header a line; curl would send a line without a colon as something else. */
static int add_header_lines(const struct spec *spec, const char *lines, struct access *access,
                            struct err *err)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\r\n");

        if (length > 0) {
            const char *line = arena_copy(spec->arena, lines, length);

            if (strchr(line, ':') == NULL)
                return err_set(err, STATUS_CONFIG,
                               "header_file: each line is a header, \"Name: value\"");
            access->headers[access->header_count++] = line;
        }
        lines += length + (lines[length] != '\0');
    }
    return 0;
}

static int read_secrets(const struct spec *spec, const char *directory, struct access *access,
                        struct err *err)
{
    const char *lines = "";
    size_t count = 2;

    if (spec_text(spec, "header_file") != NULL &&
        (lines = read_secret(spec, "header_file", directory, err)) == NULL)
        return -1;
    if (spec_text(spec, "token_file") != NULL) {
        access->token = read_secret(spec, "token_file", directory, err);
        if (access->token == NULL)
            return -1;
        if (*access->token == '\0' || strpbrk(access->token, "\r\n") != NULL)
            return err_set(err, STATUS_CONFIG, "token_file: one line with the secret and no more");
    }
    for (const char *c = lines; *c != '\0'; c++)
        count += *c == '\n' || *c == '\r';
    access->headers = arena_alloc(spec->arena, count * sizeof *access->headers);
    if (add_header_lines(spec, lines, access, err) != 0)
        return -1;
    if (access->token != NULL && (spec->url == NULL || strstr(spec->url, token_mark) == NULL)) {
        struct buf header = BUF_EMPTY;

        buf_addf(&header, "Authorization: Bearer %s", access->token);
        access->headers[access->header_count++] = arena_text(spec->arena, header.bytes);
        buf_free(&header);
    }
    access->request.transfer.secret = access->token != NULL || access->header_count > 0;
    return 0;
}

int access_read(const struct spec *spec, const struct handover_job *job, struct access *access,
                struct err *err)
{
    struct transfer_request *transfer = &access->request.transfer;
    int64_t most;

    *access = (struct access){ 0 };
    transfer->proxy = spec_text(spec, "proxy");
    transfer->ca_file = spec_text(spec, "ca_file");
    if (read_allow(spec, transfer, err) != 0 ||
        read_number(spec, "timeout", SECONDS_USUAL, SECONDS_MOST, &transfer->milliseconds,
                    err) != 0 ||
        read_number(spec, "delay", 0, SECONDS_MOST, &access->request.delay_ms, err) != 0 ||
        read_number(spec, "most", job->most, BODY_MOST, &most, err) != 0 ||
        read_secrets(spec, job->secrets, access, err) != 0)
        return -1;
    transfer->most = (size_t)(most / 1000);
    if (transfer->milliseconds < 1000)
        transfer->milliseconds = 1000;
    access->seconds = (int)(transfer->milliseconds / 1000);
    return 0;
}

char *access_url(const struct access *access, const char *url)
{
    const char *mark = access->token != NULL ? strstr(url, token_mark) : NULL;
    struct buf out = BUF_EMPTY;
    char *escaped;

    if (mark == NULL) {
        buf_add_text(&out, url);
        return buf_take(&out);
    }
    escaped = transfer_escape(access->token);
    buf_add(&out, url, (size_t)(mark - url));
    buf_add_text(&out, escaped);
    buf_add_text(&out, mark + sizeof token_mark - 1);
    free(escaped);
    return buf_take(&out);
}
