/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a text in each language: spans lie inside, follow each other and hold together. */
#include "format/prose/phrase.h"
#include "format/prose/prose.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const char *text, size_t length, enum language language)
{
    struct prose_list list = { 0 };
    struct buf out = BUF_EMPTY;
    size_t end = 0;

    prose_extract(text, length, language, &list);
    for (size_t i = 0; i < list.count; i++) {
        const struct prose_quantity *item = &list.items[i];

        if (item->offset < end || item->length == 0 || item->offset + item->length > length)
            abort();
        if (quantity_check(&item->quantity, NULL) != 0)
            abort();
        end = item->offset + item->length;
        prose_print(text, item, &out);
    }
    buf_free(&out);
    prose_list_free(&list);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = mem_copy_bytes(data, size);
    struct quantity quantity;
    char unit[UNIT_TEXT];

    for (int language = 0; language < LANGUAGE_COUNT; language++)
        check(text, size, (enum language)language);
    quantity_from_phrase(text, LANGUAGE_COUNT, &quantity, unit, NULL);
    free(text);
    return 0;
}
