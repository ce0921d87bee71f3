/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that is written piece by piece, so that memory does not grow with its length. */
#ifndef HEADWAY_STEPS_SHEET_H
#define HEADWAY_STEPS_SHEET_H

#include "steps/publishing.h"

struct sheet {
    struct edition_file *file;
    struct buf out;
};

/* Opens a file of the part begun last. */
int sheet_open(struct publishing *publishing, const char *path, struct sheet *sheet,
               struct err *err);
/* The same of a page, one sheet a language of the report, in their order. */
int sheet_open_page(struct publishing *publishing, const char *path,
                    struct sheet sheets[LANGUAGE_COUNT], struct err *err);
struct page sheet_page(struct publishing *publishing, const char *path, struct sheet *sheets,
                       int place);
/* Hands on what has gathered once it is worth it; sheets that were never opened are fine. */
int sheet_flush(struct sheet *sheets, size_t count, struct err *err);
/* Writes the rest and closes. Returns -1 also where `result` was already. */
int sheet_close(struct sheet *sheets, size_t count, int result, struct err *err);

#endif
