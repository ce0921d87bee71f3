/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/table_unit.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { WRITTEN_MOST = 80, ZEROS_MOST = 9, ZEROS_ALONE = 3 };

static bool is_one_of(const char *text, const char *const words[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcasecmp(text, words[i]) == 0)
            return true;
    return false;
}

bool page_is_unit_heading(const struct page_text *text, struct page_span heading)
{
    static const char *const words[] = { "单位", "计量单位", "Unit", "Units", "Unit of measure",
                                         "Unit of measurement", "Einheit", "Einheiten",
                                         "Maßeinheit", "Masseinheit" };
    char written[WRITTEN_MOST];
    struct page_span span = page_trimmed(text, heading);

    if (span.end - span.start >= sizeof written)
        return false;
    snprintf(written, sizeof written, "%.*s", (int)(span.end - span.start),
             text->bytes + span.start);
    return is_one_of(written, words, sizeof words / sizeof words[0]);
}

/* "10,000 vehicles", "1.000 Fahrzeuge": the zeros of a power of ten, behind which *rest stands. -1
 * for a number that is none, as a year is: it is no magnitude. */
static int zeros_in_front(const char *written, const char **rest)
{
    const char *at = written;
    int zeros = 0;

    *rest = written;
    if (!isdigit((unsigned char)*at))
        return 0;
    if (*at++ != '1')
        return -1;
    for (;; at++) {
        if (*at == '0')
            zeros++;
        else if (strchr(",. ", *at) == NULL || *at == '\0' || strncmp(at + 1, "000", 3) != 0)
            break;
    }
    if (zeros == 0 || zeros > ZEROS_MOST || isdigit((unsigned char)*at))
        return -1;
    *rest = at + strspn(at, " ");
    return zeros;
}

/* "thousands of vehicles" is "thousand vehicles". */
static void put_in_singular(char *written)
{
    static const char *const magnitudes[] = { "hundreds", "thousands", "millions", "billions" };

    for (size_t i = 0; i < sizeof magnitudes / sizeof magnitudes[0]; i++) {
        const size_t length = strlen(magnitudes[i]);
        const char *behind = written + length;

        if (strncasecmp(written, magnitudes[i], length) != 0 ||
            isalpha((unsigned char)*behind))
            continue;
        behind += strncmp(behind, " of ", 4) == 0 ? 3 : 0;
        memmove(written + length - 1, behind, strlen(behind) + 1);
        return;
    }
}

/* "units", "Stück", 个: of whatever is counted. */
static bool is_unit_of(const struct page_figure *figure, const char *unit, struct dec *factor)
{
    static const char *const pieces[] = { "unit", "units", "piece", "pieces", "pcs", "number",
                                          "Stück", "Einheiten", "Anzahl", "个" };

    if (unit_convert(unit, figure->unit, factor))
        return true;
    return unit_is_counted(figure->unit) &&
           (strcasecmp(unit, figure->unit) == 0 || unit_convert(figure->unit, unit, factor) ||
            is_one_of(unit, pieces, sizeof pieces / sizeof pieces[0]));
}

/* 吨, "megawatts": the names of measures, too, count nothing. */
static bool is_measure(const char *unit)
{
    static const char *const bases[] = { "m", "m2", "t", "W", "Wh", "J" };
    struct dec factor;

    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++)
        if (unit_convert(unit, bases[i], &factor))
            return true;
    return !unit_is_counted(unit);
}

int page_table_unit(const struct page_text *text, const struct page_figure *figure,
                    struct page_span written, struct dec *factor)
{
    char whole[WRITTEN_MOST], with_unit[WRITTEN_MOST + UNIT_TEXT + 1], unit[UNIT_TEXT];
    const char *rest;
    struct dec magnitude, conversion;
    struct page_span span = page_trimmed(text, written);
    int zeros;

    if (span.end <= span.start || span.end - span.start >= sizeof whole)
        return 0;
    snprintf(whole, sizeof whole, "%.*s", (int)(span.end - span.start), text->bytes + span.start);
    if (strcmp(whole, "1") == 0)
        return unit_is_counted(figure->unit);
    put_in_singular(whole);
    zeros = zeros_in_front(whole, &rest);
    if (zeros < 0)
        return 0;
    if (!unit_parse(rest, unit, &magnitude)) { /* "in thousands": of what the figure counts */
        if (!unit_is_counted(figure->unit) || (*rest == '\0' && zeros < ZEROS_ALONE))
            return 0;
        snprintf(with_unit, sizeof with_unit, "%s %s", rest, figure->unit);
        if (!unit_parse(with_unit, unit, &magnitude))
            return 0;
    }
    if (is_unit_of(figure, unit, &conversion))
        return dec_mul(magnitude, conversion, factor) && dec_shift(*factor, zeros, factor) ? 1 : -1;
    return is_measure(unit) ? -1 : 0;
}

int page_heading_unit(const struct page_text *text, const struct page_figure *figure,
                      struct page_span heading, struct dec *factor)
{
    static const char *const opens[] = { "(", "（", "单位：", "单位:", "Unit: ", "in ", ", " };
    static const char *const closes[] = { ")", "）", "；", ";", "，", NULL };
    int found = page_table_unit(text, figure, heading, factor);

    for (size_t at = heading.start; at < heading.end && found == 0; at++)
        for (size_t o = 0; o < sizeof opens / sizeof opens[0] && found == 0; o++) {
            size_t start = at + strlen(opens[o]), end = start;

            if (!page_word_at(text, at, opens[o]) || start >= heading.end)
                continue;
            for (; end < heading.end; end++) {
                size_t c = 0;

                while (closes[c] != NULL && !page_word_at(text, end, closes[c]))
                    c++;
                if (closes[c] != NULL)
                    break;
            }
            found = page_table_unit(text, figure, (struct page_span){ start, end }, factor);
        }
    return found;
}
