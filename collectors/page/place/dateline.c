/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/dateline.h"

#include <ctype.h>

enum { DATELINE_MOST = 48 };

/* "Berlin, 10. Januar 2025 – ", "Wien (OTS) - ": at the beginning of a line, up to a dash. */
static bool opens_dateline(const struct page_text *text, struct page_span span)
{
    static const char *const dashes[] = { " – ", " — ", " - ", " -- " };
    struct page_span line = page_line(text, span.start), dash;

    if (line.start != span.start || (text->bytes[span.end] != ',' &&
                                     !page_word_at(text, span.end, " (") &&
                                     !page_word_at(text, span.end, "/")))
        return false;
    line.start = span.end;
    if (line.end - line.start > DATELINE_MOST)
        line.end = page_whole_character(text, line.start + DATELINE_MOST);
    return page_find_any(text, line, dashes, sizeof dashes / sizeof dashes[0], &dash);
}

/* "BEIJING, Jan. 6 --", 新华社北京10月9日电 is where it was written. */
bool page_is_dateline(const struct page_text *text, struct page_span span)
{
    static const char *const agencies[] = { "新华社", "中新社", "新华网", "中新网", "日报", "晚报", "时报",
                                            "本报", NULL };

    if (text->language == LANGUAGE_ZH)
        return span.end < text->length && isdigit((unsigned char)text->bytes[span.end]) &&
               page_follows_any(text, span.start, agencies);
    if (opens_dateline(text, span))
        return true;
    for (size_t at = span.start; at < span.end; at++)
        if (!isupper((unsigned char)text->bytes[at]))
            return false;
    return span.end - span.start > 3;
}
