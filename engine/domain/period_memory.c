/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/period_memory.h"

#include <string.h>

/* By its last two digits and, of a part of a year, by those of the year: a slot for each year of a
 * century, and for each month of twenty years. */
static size_t slot_of(const char *text, size_t length)
{
    size_t slot = (unsigned char)text[length - 1];

    if (length > 1)
        slot += 10U * (unsigned char)text[length - 2];
    if (length > 4)
        slot += 12U * (unsigned char)text[3] + 120U * (unsigned char)text[2];
    return slot % PERIOD_SLOTS;
}

bool period_recall(struct period_memory *memory, const char *text, size_t length,
                   struct period *out)
{
    struct period_slot *slot;

    if (length == 0 || length >= PERIOD_TEXT)
        return false;
    slot = &memory->slots[slot_of(text, length)];
    if (length != slot->length || memcmp(slot->text, text, length) != 0) {
        memcpy(slot->text, text, length);
        slot->text[length] = '\0';
        slot->length = period_parse(slot->text, &slot->period, NULL) == 0 ? length : 0;
    }
    *out = slot->period;
    return slot->length > 0;
}
