/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/points.h"

#include <string.h>

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

static bool is_of_percentages(const struct prose_list *list, size_t first, size_t i)
{
    enum { NEAR = 3 };
    size_t start = i > first + NEAR ? i - NEAR : first;

    for (size_t a = start; a < list->count && a <= i + NEAR; a++)
        for (size_t b = a + 1; b < list->count && b <= i + NEAR; b++)
            if (is_percentage(&list->items[a]) && is_percentage(&list->items[b]) &&
                is_difference(list->items[i].quantity.value, list->items[a].quantity.value,
                              list->items[b].quantity.value))
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
            (!is_of_percentages(list, first, i) && !is_led_to(text, list, i)))
            continue;
        memcpy(list->items[i].unit, "percentage_point", sizeof "percentage_point");
        list->items[i].kind = PROSE_PERCENT;
    }
}
