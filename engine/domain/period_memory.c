/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/period_memory.h"

#include <string.h>

/* By its last two digits: one slot for each year of a century, or each month of some years. */
static size_t slot_of(const char *text, size_t length)
{
    size_t last = (unsigned char)text[length - 1];

    return (length > 1 ? 10U * (unsigned char)text[length - 2] + last : last) % PERIOD_SLOTS;
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
