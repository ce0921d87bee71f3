/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source's entry in the configuration (one object of config/sources), as its collector sees
 * it. What every kind has is a member here; a kind asks for its own by name. */
#ifndef HEADWAY_COLLECTORS_SPEC_H
#define HEADWAY_COLLECTORS_SPEC_H

#include "base/arena.h"
#include "base/dec.h"
#include "base/err.h"
#include "base/map.h"
#include "domain/period.h"
#include "format/json_read.h"

struct spec {
    struct json entry;  /* the object; none for a document without directions */
    struct json preset; /* asked where the entry has no such member */
    const char *id, *kind, *url, *unit; /* NULL where absent */
    struct dec scale;                   /* 1 where absent */
    enum frequency frequency;           /* FREQUENCY_NONE where absent */
    const char *const *missing;         /* marks beside the usual ones; ends with NULL */
    bool mapped;                        /* it has a `map` */
    struct map map;                     /* from series key to indicator */
    struct arena *arena;                /* lives as long as the spec */
};

/* Reads an entry from JSON with comments, which is copied. spec_free() releases it, also after a
 * fault. */
int spec_read(const char *text, size_t length, struct spec *spec, struct err *err);
/* The same of a file of the configuration, which may hold a list of entries: the one of that id,
 * or with NULL the only one. A fault names the ids there are. */
int spec_choose(const char *text, size_t length, const char *id, struct spec *spec,
                struct err *err);
void spec_free(struct spec *spec);

/* Directions for a document that comes with none. */
void spec_none(struct spec *spec);

/* A member of the entry, else of the preset; no value where neither has it. */
struct json spec_member(const struct spec *spec, const char *name);
/* The same where it is a text, in memory that lives as long as the spec; else NULL. */
const char *spec_text(const struct spec *spec, const char *name);
/* The first character of such a text, else `otherwise`. */
char spec_char(const struct spec *spec, const char *name, char otherwise);
/* A text or an array of texts as an array that ends with NULL; empty where absent. */
const char *const *spec_texts(const struct spec *spec, const char *name);

#endif
