/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say beside the verdict, as a list. */
#include "output/notes.h"
#include "output/site/site.h"

#include <string.h>

void sentence_notes(const struct page *page, const struct judgement *judgement)
{
    struct buf *out = page->out, text = BUF_EMPTY;
    char *line, *rest;

    notes_text(&text, judgement, page->language);
    if (text.length > 0) {
        buf_addf(out, "<section class=\"notes\"><h2>%s</h2>\n<ul>",
                 word(WORD_NOTES, page->language));
        for (rest = text.bytes; (line = strsep(&rest, "\n")) != NULL && *line != '\0';)
            html_element(out, "li", NULL, line);
        buf_add_text(out, "</ul></section>\n");
    }
    buf_free(&text);
}
