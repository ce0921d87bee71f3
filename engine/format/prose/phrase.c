/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/phrase.h"

#include "format/prose/prose.h"

#include <string.h>

static bool is_padding(const char *text, size_t length)
{
    return strspn(text, " \t\r\n") >= length;
}

/* 1,5 and 1.234,5: a number with one comma and only digits behind it. */
static bool has_decimal_comma(const char *text)
{
    const char *comma = text + strspn(text, "+-0123456789. ");

    return comma > text && *comma == ',' && comma[1] != '\0' &&
           comma[1 + strspn(comma + 1, "0123456789")] == '\0';
}

static int refuse(const char *text, const char *reason, struct err *err)
{
    return err_set(err, STATUS_DATA, "\"%.120s\" %s", text, reason);
}

int quantity_from_phrase(const char *text, enum language language, struct quantity *out,
                         char unit[UNIT_TEXT], struct err *err)
{
    size_t length = strlen(text);
    struct prose_list list = { 0 };
    const struct prose_quantity *found;
    int result = 0;

    if (language == LANGUAGE_COUNT)
        language = prose_language(text, length);
    prose_extract(text, length, language, &list);
    found = list.items;
    if (list.count == 0 && has_decimal_comma(text)) {
        result = refuse(text, "has a decimal comma; write it with a point and no other marks, like "
                              "1625.19", err);
    } else if (list.count == 0) {
        result = refuse(text, "is no quantity; write a number like 2400, or a phrase like "
                              "\"over 2,400\"", err);
    } else if (list.count > 1) {
        result = refuse(text, "holds more than one quantity; give each a row of its own", err);
    } else if (!is_padding(text, found->offset) ||
               !is_padding(text + found->offset + found->length,
                           length - found->offset - found->length)) {
        result = err_set(err, STATUS_DATA, "\"%.120s\" says more than the quantity \"%.*s\"; keep "
                                           "only that", text, (int)found->length,
                         text + found->offset);
    } else {
        *out = found->quantity;
        memcpy(unit, found->unit, UNIT_TEXT);
        if (strcmp(unit, "1") == 0)
            unit[0] = '\0';
    }
    prose_list_free(&list);
    return result;
}

bool phrase_is_scaled(const char *text)
{
    size_t length = strlen(text);
    struct prose_list list = { 0 };
    bool scaled = false;

    prose_extract(text, length, prose_language(text, length), &list);
    for (size_t i = 0; i < list.count; i++)
        scaled |= list.items[i].scaled;
    prose_list_free(&list);
    return scaled;
}
