/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The format of a kind of object as a table of its fields, and the one function that reads an
 * object by such a table. The tables are the format: the schemas in config/schema are tested
 * against them. */
#ifndef HEADWAY_CONFIG_FIELD_H
#define HEADWAY_CONFIG_FIELD_H

#include "base/arena.h"
#include "config/node.h"

/* An object beside, around or inside the one that is read, where a field may have been meant. */
struct field_home {
    const struct field *fields; /* NULL ends a list */
    const char *place;          /* completes "belongs to ..." */
};

struct reader {
    struct faults *faults;
    struct node_file *file;
    struct arena *arena;            /* what outlives the file */
    const struct field_home *homes; /* NULL: none */
};

struct field_type {
    const char *wanted; /* completes "must be ..." */
    unsigned accepts;   /* bits of enum node_type */
    /* Stores the value at `member`, or adds a fault. */
    void (*read)(struct reader *reader, const struct node *node, void *member);
};

struct field {
    const char *name; /* NULL ends a table; with a type there, fields not in it are taken */
    const struct field_type *type;
    bool required;
    size_t offset; /* of the member in what is read */
};

#define ACCEPT(type) (1u << (type))

/* Reads the object: unknown, repeated, missing fields and wrong types are faults. `what` names
 * the object in messages: "indicator". False where a fault was found. */
bool field_read_object(struct reader *reader, const struct node *node, const struct field *fields,
                       const char *what, void *out);

/* A fault at the place of the value; of its key. Both return false. */
bool reader_fault(struct reader *reader, const struct node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool reader_key_fault(struct reader *reader, const struct node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Where names are the user's own, each may stand there once. */
void reader_check_names(struct reader *reader, const struct node *object);

/* How far two words are apart: insertions, deletions, changes, swaps of neighbours. */
size_t word_distance(const char *a, const char *b);
/* The nearer of the two to the word, where it is near enough to be meant; NULL is far. Of two that
 * are as near it is the one that begins as the word does. */
const char *word_nearer(const char *word, const char *best, const char *candidate);

#endif
