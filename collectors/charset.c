/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* strcasestr */
#include "collectors/charset.h"

#include "base/utf8.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { NAME_SIZE = 32, META_WITHIN = 4096, CHUNK = 16 * 1024 };

/* What pages call it, and what they mean. */
static const char *const aliases[][2] = {
    { "gb2312", "GB18030" },          { "gbk", "GB18030" },
    { "gb_2312-80", "GB18030" },      { "x-gbk", "GB18030" },
    { "iso-8859-1", "WINDOWS-1252" }, { "latin1", "WINDOWS-1252" },
    { "us-ascii", "WINDOWS-1252" },   { "ascii", "WINDOWS-1252" },
    { "big5", "BIG5-HKSCS" },         { "utf8", "UTF-8" },
    { "unicode", "UTF-16" },
};

static const char *mean(const char *name)
{
    for (size_t i = 0; i < sizeof aliases / sizeof aliases[0]; i++)
        if (strcasecmp(name, aliases[i][0]) == 0)
            return aliases[i][1];
    return name;
}

static const char *byte_order_mark(const char *bytes, size_t length, size_t *skip)
{
    static const struct {
        const char *bytes;
        size_t length;
        const char *name;
    } marks[] = { { "\xef\xbb\xbf", 3, "UTF-8" },
                  { "\xff\xfe", 2, "UTF-16LE" },
                  { "\xfe\xff", 2, "UTF-16BE" } };

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (length >= marks[i].length && memcmp(bytes, marks[i].bytes, marks[i].length) == 0) {
            *skip = marks[i].length;
            return marks[i].name;
        }
    }
    *skip = 0;
    return NULL;
}

/* charset=... within the first bytes: of <meta charset>, of its older form, of XML's encoding. */
static bool own_name(const char *bytes, size_t length, char name[NAME_SIZE])
{
    static const char *const keys[] = { "charset=", "encoding=" };

    if (length > META_WITHIN)
        length = META_WITHIN;
    for (size_t at = 0; at < length; at++) {
        for (size_t k = 0; k < 2; k++) {
            size_t size = strlen(keys[k]), here = at + size, count = 0;

            if (here >= length || strncasecmp(bytes + at, keys[k], size) != 0)
                continue;
            while (here < length &&
                   (bytes[here] == '"' || bytes[here] == '\'' || bytes[here] == ' '))
                here++;
            while (here < length && count + 1 < NAME_SIZE &&
                   (isalnum((unsigned char)bytes[here]) || strchr("-_:.", bytes[here]) != NULL) &&
                   bytes[here] != '\0')
                name[count++] = bytes[here++];
            name[count] = '\0';
            if (count > 0)
                return true;
        }
    }
    return false;
}

static void append_valid(const char *bytes, size_t length, struct buf *out)
{
    if (utf8_valid(bytes, length)) { /* most are */
        buf_add(out, bytes, length);
        return;
    }
    for (size_t at = 0; at < length;) {
        uint32_t code;

        at += utf8_decode(bytes + at, length - at, &code);
        utf8_append(out, code);
    }
}

static bool convert(const char *bytes, size_t length, const char *name, struct buf *out)
{
    iconv_t converter = iconv_open("UTF-8", mean(name));
    char *in = (char *)(uintptr_t)bytes; /* iconv() does not write to it */
    size_t left = length;

    if (converter == (iconv_t)-1)
        return false;
    while (left > 0) {
        char chunk[CHUNK];
        char *end = chunk;
        size_t room = sizeof chunk;
        size_t result = iconv(converter, &in, &left, &end, &room);

        buf_add(out, chunk, sizeof chunk - room);
        if (result != (size_t)-1 || errno == E2BIG)
            continue;
        utf8_append(out, 0xfffd);
        if (errno == EINVAL)
            break; /* ends inside a character */
        in++;
        left--;
    }
    iconv_close(converter);
    return true;
}

/* Chinese in GB2312 is pairs of bytes from 0xa1 on; a letter with an accent in Latin-1 nearly
 * always stands alone. */
static bool looks_like_gb(const char *bytes, size_t length)
{
    size_t pairs = 0, others = 0;

    for (size_t at = 0; at < length;) {
        size_t run = 0;

        while (at + run < length && (unsigned char)bytes[at + run] >= 0xa1)
            run++;
        pairs += run / 2;
        others += run % 2 + (run == 0 && (unsigned char)bytes[at] >= 0x80);
        at += run + (run == 0);
    }
    return pairs > 2 * others;
}

void charset_convert(const char *bytes, size_t length, const char *named, struct buf *out)
{
    char own[NAME_SIZE];
    size_t skip;
    const char *name = byte_order_mark(bytes, length, &skip);

    bytes += skip;
    length -= skip;
    buf_reserve(out, length);
    if (name == NULL)
        name = named;
    if (name == NULL && utf8_valid(bytes, length))
        name = "UTF-8"; /* whatever it calls itself: it may have been converted before */
    if (name == NULL && own_name(bytes, length, own))
        name = own;
    if (name == NULL)
        name = looks_like_gb(bytes, length) ? "GB18030" : "WINDOWS-1252";
    if (strcasecmp(mean(name), "UTF-8") != 0 && convert(bytes, length, name, out))
        return;
    append_valid(bytes, length, out);
}

/* "text/html; charset=GB2312" */
static bool media_type_name(const char *media_type, char name[NAME_SIZE])
{
    const char *at = media_type != NULL ? strcasestr(media_type, "charset=") : NULL;
    size_t length;

    if (at == NULL)
        return false;
    at += strlen("charset=");
    at += strspn(at, "\"'");
    length = strcspn(at, "\"'; \t");
    snprintf(name, NAME_SIZE, "%.*s", (int)length, at);
    return length > 0;
}

void charset_body(const char **bytes, size_t *length, const char *media_type, struct buf *held)
{
    char name[NAME_SIZE];
    bool named = media_type_name(media_type, name);

    if (!utf8_valid(*bytes, *length)) {
        charset_convert(*bytes, *length, named ? name : NULL, held);
        *bytes = buf_text(held);
        *length = held->length;
    } else if (*length >= 3 && memcmp(*bytes, "\xef\xbb\xbf", 3) == 0) {
        *bytes += 3;
        *length -= 3;
    }
}

void charset_prepare(struct charset_ready *ready)
{
    static const char *const names[CHARSET_CONVERTERS] = { "GB18030", "BIG5-HKSCS", "WINDOWS-1252",
                                                           "UTF-16LE", "UTF-16BE" };

    for (size_t i = 0; i < CHARSET_CONVERTERS; i++)
        ready->converters[i] = iconv_open("UTF-8", names[i]);
}

void charset_release(struct charset_ready *ready)
{
    for (size_t i = 0; i < CHARSET_CONVERTERS; i++)
        if (ready->converters[i] != (iconv_t)-1)
            iconv_close(ready->converters[i]);
}
