/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/template.h"

#include <string.h>

void template_fill(struct buf *out, const char *template, const struct blank *blanks)
{
    const char *open, *close;

    while ((open = strchr(template, '{')) != NULL && (close = strchr(open, '}')) != NULL) {
        size_t length = (size_t)(close - open) - 1;

        buf_add(out, template, (size_t)(open - template));
        for (const struct blank *blank = blanks; blank->name != NULL; blank++)
            if (strlen(blank->name) == length && memcmp(blank->name, open + 1, length) == 0)
                buf_add_text(out, blank->text);
        template = close + 1;
    }
    buf_add_text(out, template);
}
