/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char german[] = "{\"decimal\":\",\",\"group\":\".\",\"delimiter\":\";\","
                                 "\"frequency\":\"quarter\",\"scale\":0.001}";

    fuzz_collector("csv", NULL, data, size);
    return fuzz_collector("csv", german, data, size);
}
