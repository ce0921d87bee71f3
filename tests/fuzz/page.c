/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as a page with figures to bind: its first byte chooses the language. */
#include "base/utf8.h"

#include "collect.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FIGURES(one, other, region)                                                              \
    "\"figures\":[{\"indicator\":\"a\",\"anchor\":\"" one "\",\"unit\":\"CNY\",\"region\":\"" region      \
    "\",\"kind\":[\"observation\",\"forecast\",\"target\"]},{\"indicator\":\"b\",\"anchor\":\"" other         \
    "\",\"unit\":\"percent\",\"not\":[\"x\"]},{\"indicator\":\"c\",\"anchor\":\"" other                      \
    "\",\"unit\":\"companies\",\"with\":\"" one "\",\"period\":\"last_year\"}]}"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const entries[] = {
        "{\"id\":\"p\",\"kind\":\"page\",\"lang\":\"en\"," FIGURES("industry", "firms|growth", "Beijing"),
        "{\"id\":\"p\",\"kind\":\"page\",\"lang\":\"zh\"," FIGURES("产业", "企业|增长", "北京"),
        "{\"id\":\"p\",\"kind\":\"page\",\"lang\":\"de\"," FIGURES("Industrie", "Firmen", "Berlin"),
    };

    if (size == 0 || !utf8_valid((const char *)data + 1, size - 1))
        return 0;
    return fuzz_collector("page", entries[data[0] % 3], data + 1, size - 1);
}
