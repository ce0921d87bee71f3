/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/figure.h"

#include "base/names.h"
#include "base/utf8.h"

#include <string.h>

static const char *const modalities[MODALITY_COUNT] = { "observation", "forecast", "fact" };
static const char *const decisions[DECISION_COUNT] = { "accepted", "held", "rejected" };
static const char *const relations[RELATION_COUNT] = {
    "first", "duplicate", "refinement", "revision", "contradiction", "other_period",
};

enum { FLAGS_MOST = 3 }; /* a longer text is a remark in words */

bool observation_is_provisional(const struct observation *observation, const char *flags)
{
    const struct period period = observation->period;

    return (flags != NULL && strlen(flags) <= FLAGS_MOST && strpbrk(flags, "pePE") != NULL) ||
           (observation->published <= period.last && period.first < period.last);
}

int provenance_check(const struct provenance *provenance, const char **at, struct err *err)
{
    const struct {
        const char *name, *text;
        size_t most;
        bool cleaned; /* a piece of a page, and its figure is none the worse */
    } texts[] = { { "publisher", provenance->publisher, PROVENANCE_TEXT_MOST, false },
                  { "url", provenance->url, PROVENANCE_TEXT_MOST, false },
                  { "locator", provenance->locator, PROVENANCE_TEXT_MOST, false },
                  { "note", provenance->note, PROVENANCE_QUOTE_MOST, false },
                  { "quote", provenance->quote, PROVENANCE_QUOTE_MOST, true } };

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        const char *text = texts[i].text, *control;

        *at = texts[i].name;
        if (text == NULL)
            continue;
        if (strlen(text) > texts[i].most)
            return err_set(err, STATUS_DATA, "%s is too long: %zu bytes, and %zu are the most",
                           *at, strlen(text), texts[i].most);
        control = texts[i].cleaned ? NULL : utf8_find_control(text);
        if (control != NULL)
            return err_set(err, STATUS_DATA, "%s holds a control character, or bytes that are no "
                           "UTF-8, after \"%.*s\"", *at, (int)(control - text), text);
    }
    return 0;
}

const char *modality_name(enum modality modality)
{
    return modalities[modality];
}

bool modality_parse(const char *name, enum modality *out)
{
    int index;

    if (!name_find(modalities, MODALITY_COUNT, name, &index))
        return false;
    *out = (enum modality)index;
    return true;
}

const char *decision_name(enum decision decision)
{
    return decisions[decision];
}

const char *relation_name(enum relation relation)
{
    return relations[relation];
}

bool decision_parse(const char *name, enum decision *out)
{
    int index;

    if (!name_find(decisions, DECISION_COUNT, name, &index))
        return false;
    *out = (enum decision)index;
    return true;
}

bool relation_parse(const char *name, enum relation *out)
{
    int index;

    if (!name_find(relations, RELATION_COUNT, name, &index))
        return false;
    *out = (enum relation)index;
    return true;
}
