/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A JSON file with comments, read into nodes that know their place. It has a parser of its own:
 * format/json_read.h walks what providers send, without a tree, and forgives what they do wrong;
 * a configuration wants every value's place, names that stand twice, and for each mistake the
 * word that helps, in one pass over the text. RFC 8259 with // and C comments, nothing else. */
#ifndef HEADWAY_CONFIG_NODE_H
#define HEADWAY_CONFIG_NODE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/dec.h"
#include "config/faults.h"

#include <stdint.h>

enum node_type { NODE_NULL, NODE_BOOL, NODE_NUMBER, NODE_TEXT, NODE_ARRAY, NODE_OBJECT };

struct node {
    union {
        struct node *first; /* of a list or object: its first value */
        const char *text;   /* of a NODE_TEXT: decoded */
    };
    struct node *next;        /* its next sibling */
    const char *key;          /* in an object */
    uint32_t at, end, key_at; /* offsets in the file; the end is behind it */
    uint8_t type;             /* enum node_type */
    bool truth;
};

enum { NODE_DEPTH = 24, NODE_FILE_MOST = 64 * 1024 * 1024 };

struct node_file {
    char *path;
    struct buf text; /* where texts and names end, a NUL is in place of the quote */
    struct arena nodes;
    struct node *root;
};

/* Reads the file, or parses what is in file->text already. The texts of nodes lie in file->text
 * or, where they had escapes, in the arena `texts`. -1 and a fault in *faults where it is no
 * JSON; node_file_free() is due either way. */
int node_file_read(struct node_file *file, const char *path, struct arena *texts,
                   struct faults *faults);
int node_file_parse(struct node_file *file, struct arena *texts, struct faults *faults);
void node_file_free(struct node_file *file);

const char *node_type_name(enum node_type type); /* "a number" */
size_t node_count(const struct node *container);
const struct node *node_member(const struct node *object, const char *key); /* or NULL */

struct place node_place(const struct node_file *file, uint32_t offset);
/* A number exactly as it is written: a double holds no 18 digits. False where it has more. */
bool node_decimal(const struct node_file *file, const struct node *node, struct dec *out);
/* The value as JSON that every parser takes: as it is written, comments left out. */
void node_print(const struct node_file *file, const struct node *node, struct buf *out);

#endif
