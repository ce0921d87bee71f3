/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a page: text or a reason, and text is UTF-8. */
#include "base/utf8.h"

#include "collectors/html.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err;
    struct buf text = BUF_EMPTY;
    struct html *html = html_open((const char *)data, size, NULL, &err);

    if (html != NULL) {
        if (html_text(html, NULL, &text, &err) != 0 || !utf8_valid(text.bytes, text.length))
            abort();
        html_value(html, "//meta/@content", &text, &err);
        html_close(html);
    }
    buf_free(&text);
    html_is_likely((const char *)data, size);
    return 0;
}
