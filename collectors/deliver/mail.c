/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/deliver/mail.h"

#include "base/hmac.h"
#include "base/utf8.h"
#include "domain/date.h"

#include <stdio.h>
#include <string.h>

enum { LINE = 76, WORD_BYTES = 45, FOLD = 75 };

static bool is_plain(const char *text)
{
    for (const char *byte = text; *byte != '\0'; byte++)
        if ((unsigned char)*byte < 32 || (unsigned char)*byte > 126)
            return false;
    return strstr(text, "=?") == NULL;
}

/* Plain text, folded at blanks. */
static void put_folded(struct buf *out, const char *text, size_t used)
{
    while (*text != '\0') {
        size_t word = strcspn(text + 1, " ") + 1; /* with the blank in front of it */

        if (used + word > FOLD && text[0] == ' ' && used > 1) {
            buf_add_text(out, "\r\n");
            used = 0;
        }
        buf_add(out, text, word);
        used += word;
        text += word;
    }
}

/* Encoded words of at most 75 characters, with no character cut in two. */
static void put_encoded(struct buf *out, const char *text)
{
    size_t length = strlen(text);
    bool first = true;

    while (length > 0) {
        size_t take = 0;
        uint32_t code;

        while (take < length) {
            size_t step = utf8_decode(text + take, length - take, &code);

            if (take + step > WORD_BYTES)
                break;
            take += step;
        }
        buf_add_text(out, first ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?");
        base64_append(out, text, take);
        buf_add_text(out, "?=");
        first = false;
        text += take;
        length -= take;
    }
}

void mail_header(struct buf *out, const char *name, const char *text)
{
    buf_addf(out, "%s: ", name);
    if (is_plain(text))
        put_folded(out, text, strlen(name) + 2);
    else
        put_encoded(out, text);
    buf_add_text(out, "\r\n");
}

/* --- addresses -------------------------------------------------------------------------------*/

const char *mail_address(const char *text, struct arena *arena)
{
    const char *open = strrchr(text, '<'), *at;
    char *address;

    for (const char *byte = text; *byte != '\0'; byte++)
        if ((unsigned char)*byte < 32 || *byte == 127)
            return NULL;
    if (open != NULL) {
        size_t length = strcspn(open + 1, ">");

        if (open[1 + length] != '>' || open[2 + length] != '\0')
            return NULL;
        address = arena_copy(arena, open + 1, length);
    } else {
        address = arena_text(arena, text);
    }
    at = strchr(address, '@');
    return at != NULL && at != address && at[1] != '\0' && strpbrk(address, " <>,;\"") == NULL
               ? address
               : NULL;
}

/* "Name <address>" with the name encoded where it has to be. */
static void put_mailbox(struct buf *out, const char *name, const char *mailbox)
{
    const char *open = strrchr(mailbox, '<');

    if (is_plain(mailbox) || open == NULL) {
        mail_header(out, name, mailbox);
        return;
    }
    buf_addf(out, "%s: ", name);
    {
        struct buf display = BUF_EMPTY;
        size_t length = (size_t)(open - mailbox);

        while (length > 0 && mailbox[length - 1] == ' ')
            length--;
        buf_add(&display, mailbox, length);
        put_encoded(out, buf_text(&display));
        buf_free(&display);
    }
    buf_addf(out, "\r\n %s\r\n", open);
}

/* --- bodies ----------------------------------------------------------------------------------*/

static void put_soft_break(struct buf *out, size_t *used, size_t next)
{
    if (*used + next > LINE - 1) {
        buf_add_text(out, "=\r\n");
        *used = 0;
    }
    *used += next;
}

void mail_quoted(struct buf *out, const char *text)
{
    size_t used = 0;

    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        bool at_end = text[1] == '\n' || text[1] == '\r' || text[1] == '\0';

        if (byte == '\n' || (byte == '\r' && text[1] == '\n')) {
            text += byte == '\r';
            buf_add_text(out, "\r\n");
            used = 0;
        } else if ((byte >= 33 && byte <= 126 && byte != '=') ||
                   ((byte == ' ' || byte == '\t') && !at_end)) {
            put_soft_break(out, &used, 1);
            buf_add_char(out, (char)byte);
        } else {
            put_soft_break(out, &used, 3);
            buf_addf(out, "=%02X", byte);
        }
    }
    buf_add_text(out, "\r\n");
}

static void put_base64_lines(struct buf *out, const struct buf *bytes)
{
    enum { BYTES_A_LINE = LINE / 4 * 3 };

    for (size_t at = 0; at < bytes->length; at += BYTES_A_LINE) {
        size_t left = bytes->length - at;

        base64_append(out, bytes->bytes + at, left < BYTES_A_LINE ? left : BYTES_A_LINE);
        buf_add_text(out, "\r\n");
    }
}

void mail_date(struct buf *out, int64_t seconds)
{
    static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    date day = date_of_seconds(seconds);
    struct civil civil = date_civil(day);
    int rest = (int)(seconds - date_start(day));

    buf_addf(out, "%s, %02d %s %d %02d:%02d:%02d +0000", days[date_weekday(day) - 1], civil.day,
             months[civil.month - 1], civil.year, rest / 3600, rest / 60 % 60, rest % 60);
}

static void put_part(struct buf *out, const char *boundary, const char *type, const char *text)
{
    buf_addf(out, "--%s\r\nContent-Type: %s; charset=utf-8\r\n"
             "Content-Transfer-Encoding: quoted-printable\r\n\r\n", boundary, type);
    mail_quoted(out, text);
}

static void put_graph(struct buf *out, const char *boundary, size_t number,
                      const struct graph *graph)
{
    buf_addf(out, "--%s\r\nContent-Type: image/png; name=\"graph%zu.png\"\r\n"
             "Content-Transfer-Encoding: base64\r\nContent-ID: <graph%zu@headway>\r\n"
             "Content-Disposition: inline; filename=\"graph%zu.png\"\r\n\r\n",
             boundary, number, number, number);
    put_base64_lines(out, &graph->png);
}

static void put_bodies(const struct notice *notice, const struct graph *graphs,
                       size_t graph_count, struct buf *out)
{
    struct buf inner = BUF_EMPTY, outer = BUF_EMPTY;

    /* "=_" cannot stand in quoted-printable or base64 text */
    buf_addf(&inner, "=_%.24s-a", notice->id);
    buf_addf(&outer, "=_%.24s-r", notice->id);
    if (graph_count > 0)
        buf_addf(out, "Content-Type: multipart/related; type=\"multipart/alternative\";\r\n"
                 " boundary=\"%s\"\r\n\r\n--%s\r\n", outer.bytes, outer.bytes);
    buf_addf(out, "Content-Type: multipart/alternative; boundary=\"%s\"\r\n\r\n", inner.bytes);
    put_part(out, inner.bytes, "text/plain", notice->text);
    put_part(out, inner.bytes, "text/html", notice->html);
    buf_addf(out, "--%s--\r\n", inner.bytes);
    for (size_t i = 0; i < graph_count; i++)
        put_graph(out, outer.bytes, i, &graphs[i]);
    if (graph_count > 0)
        buf_addf(out, "--%s--\r\n", outer.bytes);
    buf_free(&inner);
    buf_free(&outer);
}

static void put_message_id(const struct notice *notice, const char *from, const char *to,
                           struct buf *out)
{
    struct hash hash = hash_bytes(to, strlen(to));
    char recipient[HASH_TEXT];

    hash_text(&hash, recipient);
    buf_addf(out, "Message-ID: <%s.%.8s@%s>\r\n", notice->id, recipient, strchr(from, '@') + 1);
}

int mail_make(const struct notice *notice, const char *from, const char *to,
              const struct graph *graphs, size_t graph_count, struct buf *out, struct err *err)
{
    struct arena arena = { 0 };
    const char *from_address = mail_address(from, &arena), *to_address = mail_address(to, &arena);
    int64_t created = 0;

    if (from_address == NULL || to_address == NULL) {
        arena_free(&arena);
        return err_set(err, STATUS_CONFIG, "\"%.80s\" is no mail address",
                       from_address == NULL ? from : to);
    }
    moment_parse(notice->created, &created);
    buf_add_text(out, "Date: ");
    mail_date(out, created);
    buf_add_text(out, "\r\n");
    put_mailbox(out, "From", from);
    put_mailbox(out, "To", to);
    mail_header(out, "Subject", notice->subject);
    put_message_id(notice, from_address, to_address, out);
    buf_add_text(out, "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n");
    put_bodies(notice, graphs, graph_count, out);
    arena_free(&arena);
    return 0;
}
