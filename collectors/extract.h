/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every quantity of a text or page. */
#ifndef HEADWAY_COLLECTORS_EXTRACT_H
#define HEADWAY_COLLECTORS_EXTRACT_H

#include "base/err.h"
#include "domain/language.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Writes one JSON object a quantity, in text order. Offsets are those of the text in UTF-8; of a
 * page, of the text it was turned into. LANGUAGE_COUNT: the language is found out. */
int extract_print(const char *bytes, size_t length, enum language language, bool html,
                  FILE *to, struct err *err);

/* headway-collect extract [--lang L] [--html|--text] FILE|-; the exit status. */
int extract_main(int argc, char **argv);

#endif
