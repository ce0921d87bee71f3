/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes that figures were read from, kept under the state directory by their SHA-256:
 * documents/3f/3fa2... */
#ifndef HEADWAY_IO_DOCUMENT_H
#define HEADWAY_IO_DOCUMENT_H

#include "base/err.h"
#include "base/hash.h"

#include <stddef.h>
#include <stdint.h>

/* On the disk when it returns; a copy that is there already is left alone where it is whole, and
 * else written anew. `suffix` tells how the bytes are stored: "" as they are, ".gz" compressed;
 * the hash is of the document itself. */
int document_keep(const char *state_directory, const struct hash *hash, const char *suffix,
                  const void *bytes, size_t length, struct err *err);
/* The same while the caller goes on, a large one in a thread of its own. All that is given must
 * stay until document_keep_end(), which is always due: it waits, and says what became of it. */
struct document_keeping;
struct document_keeping *document_keep_begin(const char *state_directory, const struct hash *hash,
                                             const char *suffix, const void *bytes, size_t length);
int document_keep_end(struct document_keeping *keeping, struct err *err);
/* How many bytes it takes up as it is kept; -1 where it is not. */
int64_t document_size(const char *state_directory, const struct hash *hash);
/* Gives its bytes up; one that is not kept is fine. */
int document_drop(const char *state_directory, const struct hash *hash, struct err *err);
/* Where it is or would be, in new memory; the caller frees. */
char *document_path(const char *state_directory, const struct hash *hash, const char *suffix);

#endif
