/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway-collect check: what of a source's entry takes the libraries of this program to tell:
 * whether its patterns, XPaths and JSON paths are any. Asked by `headway config --check`. */
#ifndef HEADWAY_COLLECTORS_CHECK_H
#define HEADWAY_COLLECTORS_CHECK_H

#include "format/json_read.h"

/* Each fault with the JSON pointer of its value inside the entry. */
typedef void check_fault(void *context, const char *pointer, const char *what);

void check_entry(struct json entry, check_fault *fault, void *context);

int check_main(int argc, char **argv);

#endif
