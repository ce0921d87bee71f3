/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char directions[] =
        "{\"rows\":\"/1/*\",\"series\":[\"/a\",[\"/b\",\"/c/[k=v]/d\"]],\"period\":\"/date/*\","
        "\"value\":\"/value/*\",\"flag\":\"/flag\",\"present\":\"/has\",\"scale\":1e6,"
        "\"error_if\":\"/error\",\"pages\":{\"next\":\"/next\"}}";

    fuzz_collector("json", NULL, data, size);
    fuzz_collector("json", directions, data, size);
    return fuzz_collector("exec", NULL, data, size);
}
