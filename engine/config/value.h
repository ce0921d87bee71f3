/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The types of fields that several kinds of object share. */
#ifndef HEADWAY_CONFIG_VALUE_H
#define HEADWAY_CONFIG_VALUE_H

#include "config/field.h"
#include "domain/language.h"
#include "domain/quantity.h"
#include "domain/unit.h"

/* A quantity with the unit it is written in; goals are converted once the indicator is known. */
struct amount {
    struct quantity quantity; /* in the unit, its magnitude applied: yuan, not billions */
    char unit[UNIT_TEXT];
    const struct node *node; /* NULL: not given */
};

struct number {
    struct dec value;
    bool given;
};

struct texts {
    const char *const *list;
    size_t count;
};

struct named_texts { /* names of the catalogue in the languages of the report */
    const struct named_text {
        const char *name, *text[LANGUAGE_COUNT];
    } *list;
    size_t count;
};

extern const struct field_type
    value_others,    /* ends a table of which other modules know more fields */
    value_ignored,   /* nothing is stored: "$schema" */
    value_text,      /* const char * */
    value_id,        /* const char * */
    value_outer_id,  /* const char *, of a source or a channel: - is allowed as well */
    value_texts,     /* struct texts */
    value_publishers, /* struct publisher_ranks */
    value_number,    /* struct number */
    value_titles,    /* const char *[LANGUAGE_COUNT] */
    value_named,     /* struct named_texts */
    value_truth,     /* bool */
    value_days,      /* int */
    value_whole,     /* int */
    value_interval,  /* int64_t, seconds */
    value_date,      /* date */
    value_period,    /* struct period */
    value_language,  /* enum language */
    value_languages, /* struct languages */
    value_nature,    /* enum nature */
    value_frequency, /* enum frequency */
    value_kind,      /* enum target_kind */
    value_direction, /* enum direction */
    value_path,      /* enum path */
    value_base_unit, /* const char * */
    value_amount,    /* struct amount */
    value_slice,     /* const char *, the JSON as it stands */
    value_list,      /* const struct node *, a list */
    value_object;    /* const struct node *, an object */

/* [a-z][a-z0-9_]{0,62} */
bool value_is_id(const char *text);

#endif
