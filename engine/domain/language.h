/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEADWAY_DOMAIN_LANGUAGE_H
#define HEADWAY_DOMAIN_LANGUAGE_H

#include <stdbool.h>

enum language { LANGUAGE_EN, LANGUAGE_ZH, LANGUAGE_DE, LANGUAGE_COUNT };

/* Several, each once, in an order. */
struct languages {
    enum language list[LANGUAGE_COUNT];
    int count;
};

const char *language_code(enum language language); /* "en", "zh", "de" */
bool language_parse(const char *code, enum language *out);
/* The text in the language, else the first there is; "" where there is none. */
const char *language_pick(const char *const texts[LANGUAGE_COUNT], enum language language);

/* At the end, where it is not among them yet. */
void languages_add(struct languages *languages, enum language language);

#endif
