/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/language.h"

#include "base/names.h"

#include <stddef.h>

static const char *const codes[LANGUAGE_COUNT] = { "en", "zh", "de" };

const char *language_code(enum language language)
{
    return codes[language];
}

bool language_parse(const char *code, enum language *out)
{
    int index;

    if (!name_find(codes, LANGUAGE_COUNT, code, &index))
        return false;
    *out = (enum language)index;
    return true;
}

const char *language_pick(const char *const texts[LANGUAGE_COUNT], enum language language)
{
    if (texts[language] != NULL)
        return texts[language];
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        if (texts[i] != NULL)
            return texts[i];
    return "";
}

void languages_add(struct languages *languages, enum language language)
{
    for (int i = 0; i < languages->count; i++)
        if (languages->list[i] == language)
            return;
    languages->list[languages->count++] = language;
}
