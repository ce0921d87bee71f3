/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/html.h"

#include <string.h>
#include <strings.h>

bool html_is_likely(const char *bytes, size_t length)
{
    static const char *const starts[] = { "<!doctype", "<html", "<head",    "<body",  "<meta",
                                          "<div",      "<p>",   "<p ",      "<table", "<title",
                                          "<span",     "<h1",   "<article", "<ul",    "<!--",
                                          "<section",  "<main" };
    size_t at = 0;

    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        at = 3;
    while (at < length && strchr(" \t\r\n", bytes[at]) != NULL && bytes[at] != '\0')
        at++;
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (length - at >= strlen(starts[i]) &&
            strncasecmp(bytes + at, starts[i], strlen(starts[i])) == 0)
            return true;
    if (length - at < 5 || strncasecmp(bytes + at, "<?xml", 5) != 0)
        return false;
    for (; at + 5 < length && at < 2000; at++)
        if (strncasecmp(bytes + at, "<html", 5) == 0)
            return true;
    return false;
}
