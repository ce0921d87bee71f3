/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of the domain as JSON members, the same in every document. What is absent is null. */
#ifndef HEADWAY_OUTPUT_JSON_DOMAIN_H
#define HEADWAY_OUTPUT_JSON_DOMAIN_H

#include "domain/period.h"
#include "domain/quantity.h"
#include "format/json_write.h"

void json_date(struct json_writer *json, const char *key, date day);
void json_period(struct json_writer *json, const char *key, struct period period);
void json_optional(struct json_writer *json, const char *key, bool present, struct dec number);
/* value, low, high and qualifier, as members of the object that is open. */
void json_quantity(struct json_writer *json, const struct quantity *quantity);

#endif
