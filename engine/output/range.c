/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/range.h"

#include "base/dec.h"

#include <math.h>
#include <string.h>

static bool number_parse(const char *text, size_t length, double *out)
{
    struct dec number;

    if (!dec_parse(text, length, &number))
        return false;
    *out = dec_double(number);
    return true;
}

bool range_parse(const char *text, struct range *out)
{
    const char *colon;

    *out = (struct range){ .start = 0, .end = INFINITY, .inside = text[0] == '@' };
    text += out->inside;
    colon = strchr(text, ':');
    if (colon == NULL)
        return number_parse(text, strlen(text), &out->end) && out->end >= 0;
    if (colon - text == 1 && text[0] == '~')
        out->start = -INFINITY;
    else if (colon > text && !number_parse(text, (size_t)(colon - text), &out->start))
        return false;
    if (colon[1] != '\0' && !number_parse(colon + 1, strlen(colon + 1), &out->end))
        return false;
    return out->start <= out->end;
}

bool range_alarms(const struct range *range, double value)
{
    bool within = value >= range->start && value <= range->end;

    return within == range->inside;
}
