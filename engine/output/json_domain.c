/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/json_domain.h"

void json_date(struct json_writer *json, const char *key, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    json_text(json, key, day == DATE_NONE ? NULL : text);
}

void json_period(struct json_writer *json, const char *key, struct period period)
{
    char text[PERIOD_TEXT];

    period_print(period, text);
    json_text(json, key, period.frequency == FREQUENCY_NONE ? NULL : text);
}

void json_optional(struct json_writer *json, const char *key, bool present, struct dec number)
{
    if (present)
        json_decimal(json, key, number);
    else
        json_null(json, key);
}

void json_quantity(struct json_writer *json, const struct quantity *quantity)
{
    json_optional(json, "value", quantity->has_value, quantity->value);
    json_optional(json, "low", quantity->has_low, quantity->low);
    json_optional(json, "high", quantity->has_high, quantity->high);
    json_text(json, "qualifier", qualifier_name(quantity->qualifier));
}
