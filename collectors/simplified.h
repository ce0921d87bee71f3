/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese characters in one form: those that are only traditional become the simplified ones of
 * the same word (數據 數据), so that a word is found in whichever a page writes it. Characters that
 * both forms have stay (著, 乾), and each is as long as it was: offsets hold. The pairs are those of
 * the Unicode Han database's kSimplifiedVariant that have one, and one of GB 2312. */
#ifndef HEADWAY_COLLECTORS_SIMPLIFIED_H
#define HEADWAY_COLLECTORS_SIMPLIFIED_H

#include <stddef.h>

/* Changes them where they stand; they are valid UTF-8. */
void simplify(char *bytes, size_t length);

#endif
