/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language stands where. Chinese is told by its characters: a number that they touch is
 * Chinese in any document (3,500亿元 in an English sentence). Stretches in an alphabet are English
 * or German by the words of their sentence, and the document's language where those say nothing. */
#ifndef HEADWAY_FORMAT_PROSE_LANGUAGES_H
#define HEADWAY_FORMAT_PROSE_LANGUAGES_H

#include "domain/language.h"
#include "format/prose/text.h"

/* Sets the language of each code; `document` is that of the whole text. */
void text_set_languages(struct text *text, enum language document);

/* The language that most of the text is in. */
enum language text_language(const struct text *text);

#endif
