/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/points.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool is_points(const struct prose_quantity *item)
{
    static const char *const words[] = { "point", "points", "Punkt", "Punkte", "Punkten" };

    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (strcmp(item->unit, words[w]) == 0)
            return item->quantity.has_value;
    return false;
}

static bool is_percentage(const struct prose_quantity *item)
{
    return strcmp(item->unit, "percent") == 0 && item->quantity.has_value;
}

static bool is_difference(struct dec points, struct dec a, struct dec b)
{
    struct dec sum;

    return (dec_add(a, points, &sum) && dec_equal(sum, b)) ||
           (dec_add(b, points, &sum) && dec_equal(sum, a));
}

/* A stop in front of a blank and a capital letter; "U.S. " is an abbreviation. */
static bool ends_sentence(const char *text, size_t at)
{
    return text[at] == '\n' ||
           (at > 0 && strchr(".!?", text[at]) != NULL && text[at] != '\0' &&
            text[at + 1] == ' ' && !islower((unsigned char)text[at + 2]) &&
            !isupper((unsigned char)text[at - 1]));
}

/* Of the three, the first and the last; and no index in the sentence, whose points are its own. */
static bool is_one_sentence(const char *text, size_t start, size_t end)
{
    static const char word[] = "index";

    for (size_t at = start; at < end; at++)
        if (ends_sentence(text, at))
            return false;
    while (start > 0 && !ends_sentence(text, start - 1))
        start--;
    for (; start + strlen(word) <= end; start++)
        if (strncasecmp(text + start, word, strlen(word)) == 0)
            return false;
    return true;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

static bool is_of_percentages(const char *text, const struct prose_list *list, size_t first,
                              size_t i)
{
    enum { NEAR = 3 };
    const struct prose_quantity *items = list->items;
    size_t start = i > first + NEAR ? i - NEAR : first;

    for (size_t a = start; a < list->count && a <= i + NEAR; a++)
        for (size_t b = a + 1; b < list->count && b <= i + NEAR; b++)
            if (is_percentage(&items[a]) && is_percentage(&items[b]) &&
                is_difference(items[i].quantity.value, items[a].quantity.value,
                              items[b].quantity.value) &&
                is_one_sentence(text, items[smaller(a, i)].offset, items[larger(b, i)].offset))
                return true;
    return false;
}

/* "1.3 points to 18%", "um 0,4 Punkte auf 5,1 Prozent" */
static bool is_led_to(const char *text, const struct prose_list *list, size_t i)
{
    static const char *const joints[] = { " to ", " auf " };
    const struct prose_quantity *item = &list->items[i];
    const char *end = text + item->offset + item->length;

    if (i + 1 >= list->count || !is_percentage(&item[1]))
        return false;
    for (size_t j = 0; j < sizeof joints / sizeof joints[0]; j++)
        if (item->offset + item->length + strlen(joints[j]) == item[1].offset &&
            memcmp(end, joints[j], strlen(joints[j])) == 0)
            return true;
    return false;
}

void points_complete(const char *text, struct prose_list *list, size_t first)
{
    for (size_t i = first; i < list->count; i++) {
        if (!is_points(&list->items[i]) ||
            (!is_of_percentages(text, list, first, i) && !is_led_to(text, list, i)))
            continue;
        memcpy(list->items[i].unit, "percentage_point", sizeof "percentage_point");
        list->items[i].kind = PROSE_PERCENT;
    }
}
