/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/sdmx.h"

#include <string.h>

struct slice sdmx_flag(struct slice status, struct slice secrecy, struct buf *held)
{
    if (slice_is(status, "A"))
        status.length = 0;
    if (secrecy.length == 0 || slice_is(secrecy, "F"))
        return status;
    buf_clear(held);
    buf_add(held, status.bytes, status.length);
    buf_add_text(held, status.length > 0 ? "," : "");
    buf_add(held, secrecy.bytes, secrecy.length);
    return (struct slice){ held->bytes, held->length };
}

bool sdmx_power(struct slice text, int *power)
{
    struct dec number;

    *power = 0;
    if (text.length == 0)
        return true;
    if (!dec_parse(text.bytes, text.length, &number) || number.exponent < 0 ||
        dec_compare(number, (struct dec){ 3, 1 }) > 0 ||
        dec_compare(number, (struct dec){ -3, 1 }) < 0)
        return false;
    *power = (int)dec_double(number);
    return true;
}

bool sdmx_reporting_period(struct slice start, struct slice text, struct period *period)
{
    bool counted = false; /* has the letter of a period that is counted by the year */

    if (start.length != 7 || slice_is(start, "--01-01") || memcmp(start.bytes, "--", 2) != 0 ||
        memcmp(start.bytes + 4, "-01", 3) != 0)
        return false;
    for (size_t i = 0; i < text.length; i++)
        counted = counted || (text.bytes[i] != '\0' && strchr("ASTQM", text.bytes[i]) != NULL);
    return counted && slice_period(text, period) &&
           period_reporting(*period, (start.bytes[2] - '0') * 10 + start.bytes[3] - '0', period);
}
