/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target over the files named: the corpora are replayed by ordinary tests. */
#include "base/file.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int main(int argc, char **argv)
{
    int count = 0;

    for (int i = 1; i < argc; i++) {
        struct buf bytes = BUF_EMPTY;
        struct err err;

        if (file_read(argv[i], SIZE_MAX / 2, &bytes, &err) != 0) {
            printf("not ok %d - %s\n", ++count, err.text);
            continue;
        }
        LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&bytes), bytes.length);
        printf("ok %d - %s\n", ++count, argv[i]);
        buf_free(&bytes);
    }
    return count > 0 ? 0 : 1;
}
