/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_collector("sdmx-ml", NULL, data, size);
}
