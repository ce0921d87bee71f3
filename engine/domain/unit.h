/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units. A figure is stored in the base unit of its indicator: yuan, not billions of yuan. */
#ifndef HEADWAY_DOMAIN_UNIT_H
#define HEADWAY_DOMAIN_UNIT_H

#include "base/dec.h"

#include <stddef.h>

enum { UNIT_TEXT = 48 };

/* A unit as a source writes it, split into a unit and the factor in front of it: "billion yuan",
 * "bn CNY", "m CNY", "100 million yuan", "亿元", "万亿元", "Mrd. Euro", "mn km", "percent", "%", "万辆",
 * "1e8 CNY", "EFLOPS", "companies". A noun that is in no table is its own unit. False where the
 * text is empty, too long or only a magnitude with nothing behind it (that is a count: unit "1"
 * must be written "count"). */
bool unit_parse(const char *text, char unit[UNIT_TEXT], struct dec *factor);

/* The factor from one unit to another of the same dimension (m2 to km2, kW to GW, 吨 to kg, the
 * same unit); "count" converts to and from any counted noun, and a Chinese counter to what is
 * counted with it: 人 to people, 辆 to vehicles. False where it does not convert. */
bool unit_convert(const char *from, const char *to, struct dec *factor);

/* The units that are known, one after the other; NULL at the end. */
const char *unit_known(size_t index);

/* The unit of the difference of two figures: percentage points for percent, else the same. */
const char *unit_of_difference(const char *unit);

bool unit_is_currency(const char *unit);
bool unit_is_share(const char *unit); /* percent, percentage_point */
bool unit_is_counted(const char *unit); /* things, and not so much of an area, a length, a power */

/* Things that there is no part of: companies, base stations, Fahrzeuge, 家. Known nouns alone, also
 * at the end of longer ones; people are none of them, since offices publish averages of a year and
 * full-time equivalents. */
bool unit_is_indivisible(const char *unit);

#endif
