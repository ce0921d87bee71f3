/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/html.h"

#include "base/utf8.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static const char *entity(uint32_t code)
{
    switch (code) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* How many bytes from the first on stand for themselves, as nearly all do. */
static size_t plain_run(const char *text)
{
    const char *at = text;

    while (*at >= ' ' && *at < 0x7f && entity((unsigned char)*at) == NULL)
        at++;
    return (size_t)(at - text);
}

void html_text(struct buf *out, const char *text)
{
    size_t length = text ? strlen(text) : 0, taken;

    for (size_t at = 0; at < length; at += taken) {
        uint32_t code;
        const char *name;

        taken = plain_run(text + at);
        if (taken > 0) {
            buf_add(out, text + at, taken);
            continue;
        }
        taken = utf8_decode(text + at, length - at, &code);
        name = entity(code);
        if (name != NULL)
            buf_add_text(out, name);
        else
            utf8_append(out, utf8_is_control(code) ? 0xfffd : code); /* XML forbids most of them */
    }
}

void html_attribute(struct buf *out, const char *name, const char *value)
{
    if (value == NULL)
        return;
    buf_add_char(out, ' ');
    buf_add_text(out, name);
    buf_add_text(out, "=\"");
    html_text(out, value);
    buf_add_char(out, '"');
}

void html_element(struct buf *out, const char *name, const char *class, const char *text)
{
    buf_add_char(out, '<');
    buf_add_text(out, name);
    html_attribute(out, "class", class);
    buf_add_char(out, '>');
    html_text(out, text);
    buf_add_text(out, "</");
    buf_add_text(out, name);
    buf_add_char(out, '>');
}

bool html_is_link(const char *url)
{
    const char *host;

    if (url == NULL)
        return false;
    if (strncasecmp(url, "https://", 8) == 0)
        host = url + 8;
    else if (strncasecmp(url, "http://", 7) == 0)
        host = url + 7;
    else
        return false;
    if (!isalnum((unsigned char)*host) && *host != '[' && (unsigned char)*host < 0x80)
        return false;
    for (; *url != '\0'; url++)
        if ((unsigned char)*url <= ' ' || *url == 0x7f || *url == '\\')
            return false;
    return true;
}

void html_link(struct buf *out, const char *url, const char *text)
{
    if (!html_is_link(url)) {
        html_text(out, text);
        return;
    }
    buf_add_text(out, "<a");
    html_attribute(out, "href", url);
    buf_add_text(out, " rel=\"external noopener noreferrer\">");
    html_text(out, text);
    buf_add_text(out, "</a>");
}
