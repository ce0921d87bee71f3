/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a period: what is taken lies in the years 1 to 9999 and its text gives it back. */
#include "base/mem.h"
#include "domain/period.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = mem_copy_bytes(data, size);
    struct period period, again;
    char printed[PERIOD_TEXT];

    if (period_parse(text, &period, NULL) == 0) {
        if (!period_is_writable(period))
            abort();
        period_print(period, printed);
        if (period_parse(printed, &again, NULL) != 0 || !period_equal(period, again))
            abort();
    }
    free(text);
    return 0;
}
