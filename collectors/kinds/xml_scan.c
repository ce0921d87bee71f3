/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/xml_scan.h"

#include "base/utf8.h"

#include <string.h>

void xml_open(struct xml_scan *scan, const char *bytes, size_t length)
{
    *scan = (struct xml_scan){ .at = bytes, .end = bytes + length };
}

void xml_close(struct xml_scan *scan)
{
    arena_free(&scan->decoded);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Behind the mark, or NULL where it does not come. */
static const char *behind(const char *at, const char *end, const char *mark)
{
    size_t size = strlen(mark);

    for (; (size_t)(end - at) >= size; at++) {
        at = memchr(at, *mark, (size_t)(end - at) - size + 1);
        if (at == NULL)
            return NULL;
        if (memcmp(at, mark, size) == 0)
            return at + size;
    }
    return NULL;
}

static bool begins(const char *at, const char *end, const char *mark)
{
    return (size_t)(end - at) >= strlen(mark) && memcmp(at, mark, strlen(mark)) == 0;
}

/* What is no element: comments, CDATA sections, instructions. NULL for what is not allowed. */
static const char *skip_other(const char *at, const char *end)
{
    if (begins(at, end, "<!--"))
        return behind(at + 4, end, "-->");
    if (begins(at, end, "<![CDATA["))
        return behind(at + 9, end, "]]>");
    return begins(at, end, "<?") ? behind(at + 2, end, "?>") : NULL;
}

/* The > that ends a tag; one inside quotes does not. */
static const char *tag_end(const char *at, const char *end)
{
    char quote = '\0';

    for (; at < end; at++) {
        if (quote != '\0')
            quote = *at == quote ? '\0' : quote;
        else if (*at == '"' || *at == '\'')
            quote = *at;
        else if (*at == '>')
            return at;
        else if (*at == '<')
            return NULL;
    }
    return NULL;
}

static void split_tag(struct xml_tag *tag, const char *at, const char *close)
{
    const char *name;

    tag->end = at < close && *at == '/';
    if (tag->end)
        at++;
    tag->empty = close > at && close[-1] == '/';
    if (tag->empty)
        close--;
    for (name = at; at < close && !is_blank(*at); at++)
        if (*at == ':')
            name = at + 1;
    tag->name = (struct slice){ name, (size_t)(at - name) };
    tag->attributes = (struct slice){ at, (size_t)(close - at) };
}

int xml_next(struct xml_scan *scan, struct xml_tag *tag)
{
    const char *close, *next;

    for (;;) {
        scan->at = scan->at < scan->end
                       ? memchr(scan->at, '<', (size_t)(scan->end - scan->at))
                       : NULL;
        if (scan->at == NULL)
            return 0;
        if (scan->at + 1 == scan->end || (scan->at[1] != '!' && scan->at[1] != '?'))
            break;
        next = skip_other(scan->at, scan->end);
        if (next == NULL)
            return -1;
        scan->at = next;
    }
    close = tag_end(scan->at + 1, scan->end);
    if (close == NULL)
        return -1;
    split_tag(tag, scan->at + 1, close);
    tag->decoded = &scan->decoded;
    scan->at = close + 1;
    next = scan->at < scan->end ? memchr(scan->at, '<', (size_t)(scan->end - scan->at)) : NULL;
    tag->text = (struct slice){ scan->at, (size_t)((next ? next : scan->end) - scan->at) };
    return tag->name.length > 0 ? 1 : -1;
}

/* &amp; and its like, &#1234; and &#x4e00;. Returns the bytes it took; 0 for none of these. */
static size_t take_reference(const char *at, const char *end, uint32_t *code)
{
    static const struct {
        const char *name;
        uint32_t code;
    } named[] = {
        { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&apos;", '\'' },
    };
    bool hex = end - at > 3 && (at[2] == 'x' || at[2] == 'X');
    const char *digit = at + (hex ? 3 : 2);

    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        if (begins(at, end, named[i].name)) {
            *code = named[i].code;
            return strlen(named[i].name);
        }
    }
    if (!begins(at, end, "&#"))
        return 0;
    for (*code = 0; digit < end && *code < 0x110000; digit++) {
        unsigned value = *digit >= '0' && *digit <= '9' ? (unsigned)(*digit - '0')
                         : hex && (*digit | 0x20) >= 'a' && (*digit | 0x20) <= 'f'
                             ? (unsigned)((*digit | 0x20) - 'a') + 10
                             : 16;

        if (value == 16)
            break;
        *code = *code * (hex ? 16 : 10) + value;
    }
    return digit < end && *digit == ';' && *code > 0 && *code < 0x110000
               ? (size_t)(digit + 1 - at)
               : 0;
}

static struct slice decode(struct slice raw, struct arena *arena)
{
    struct buf out = BUF_EMPTY;
    const char *end = raw.bytes + raw.length;
    struct slice decoded;

    if (raw.length == 0 || memchr(raw.bytes, '&', raw.length) == NULL)
        return raw;
    for (const char *at = raw.bytes; at < end;) {
        uint32_t code;
        size_t taken = *at == '&' ? take_reference(at, end, &code) : 0;

        if (taken > 0)
            utf8_append(&out, code);
        else
            buf_add_char(&out, *at);
        at += taken > 0 ? taken : 1;
    }
    decoded = (struct slice){ arena_copy(arena, out.bytes, out.length), out.length };
    buf_free(&out);
    return decoded;
}

bool xml_attribute(struct xml_tag *tag, struct slice *name, struct slice *value)
{
    const char *at = tag->attributes.bytes, *end = at + tag->attributes.length, *close;

    while (at < end && is_blank(*at))
        at++;
    for (name->bytes = at; at < end && *at != '=' && !is_blank(*at); at++)
        if (*at == ':')
            name->bytes = at + 1;
    name->length = (size_t)(at - name->bytes);
    while (at < end && is_blank(*at))
        at++;
    if (at == end || *at++ != '=')
        return false;
    while (at < end && is_blank(*at))
        at++;
    if (at == end || (*at != '"' && *at != '\''))
        return false;
    close = memchr(at + 1, *at, (size_t)(end - at) - 1);
    if (close == NULL)
        return false;
    *value = decode((struct slice){ at + 1, (size_t)(close - at) - 1 }, tag->decoded);
    tag->attributes = (struct slice){ close + 1, (size_t)(end - close) - 1 };
    return true;
}

bool xml_is(const struct xml_tag *tag, const char *name)
{
    return slice_is(tag->name, name);
}

bool xml_find(const char *bytes, size_t length, const char *name)
{
    struct xml_scan scan;
    struct xml_tag tag;
    bool found = false;

    xml_open(&scan, bytes, length);
    while (!found && xml_next(&scan, &tag) > 0)
        found = xml_is(&tag, name);
    xml_close(&scan);
    return found;
}
