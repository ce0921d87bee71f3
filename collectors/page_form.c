/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page_form.h"

#include <string.h>
#include <strings.h>

enum { KNOWN_MOST = 12 };

bool page_is_difference(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span anchor)
{
    static const char *const balances[] = { "saldo", "gewinn", "verlust", "bilanz", "überschuss",
                                            "defizit", "veränderung", "zuwachs", "rückgang",
                                            "balance", "change",  "net ",   "surplus", "deficit",
                                            "loss",  "gain",   "increase", "decrease", "净", "淨",
                                            "差", "变化", "增", "减", "減" };
    static const char *const signs[] = { "+", "-", "−", "–" };
    static const char *const leads[] = { "increase of ", "rise of ", "decline of ", "drop of ",
                                         "decrease of ", "Zunahme von ", "Abnahme von ",
                                         "Anstieg von ", "Rückgang von ", "Plus von ",
                                         "Minus von ", "Zuwachs von " };
    bool counted = quantity->kind == PROSE_COUNT, is = false;
    size_t at = quantity->offset;

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        const size_t length = strlen(signs[i]);

        if (counted || i == 0)
            is = is || strncmp(text->bytes + at, signs[i], length) == 0 ||
                 (i == 0 && at > 0 && text->bytes[at - 1] == '+');
    }
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        is = is || (at >= strlen(leads[i]) && /* the end of a word: "Logiernächteanstieg von" */
                    strncasecmp(text->bytes + at - strlen(leads[i]), leads[i],
                                strlen(leads[i])) == 0);
    for (size_t i = 0; i < sizeof balances / sizeof balances[0] && is; i++)
        for (size_t byte = anchor.start; byte + strlen(balances[i]) <= anchor.end; byte++)
            if (strncasecmp(text->bytes + byte, balances[i], strlen(balances[i])) == 0)
                return false;
    return is && (quantity->kind == PROSE_COUNT || quantity->kind == PROSE_AMOUNT);
}

bool page_is_known_set(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const articles[] = { "the ", "these ", "those ", "die ", "der ", "den ",
                                            "diese ", "diesen ", "dieser ", "alle ", "这", "這",
                                            "该", "該", "上述", "前述" };
    static const struct dec most = { KNOWN_MOST, 0 };
    size_t at = quantity->offset;

    if (quantity->kind != PROSE_COUNT || !quantity->quantity.has_low ||
        dec_compare(quantity->quantity.value, most) > 0)
        return false;
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++) {
        size_t length = strlen(articles[i]);

        if (page_word_at(text, at, articles[i]) ||
            (at >= length && page_word_at(text, at - length, articles[i])))
            return true;
    }
    return false;
}
