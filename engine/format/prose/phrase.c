/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Until the grammar of quantities is here: plain numbers only. */
#include "format/prose/phrase.h"

#include <string.h>

int quantity_from_phrase(const char *text, enum language language, struct quantity *out,
                         char unit[UNIT_TEXT], struct err *err)
{
    struct dec number;

    (void)language;
    if (!dec_parse(text, strlen(text), &number))
        return err_set(err, STATUS_DATA, "\"%.40s\" is no number", text);
    *out = quantity_exact(number);
    unit[0] = '\0';
    return 0;
}
