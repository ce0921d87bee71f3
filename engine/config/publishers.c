/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Publishers in order of rank: names, and lists of names that share one. */
#include "config/value.h"
#include "domain/indicator.h"

static void read_rank(struct reader *reader, const struct node *node, int rank,
                      struct publisher_rank *items, size_t *count)
{
    if (node->type == NODE_TEXT)
        items[(*count)++] = (struct publisher_rank){ node->text, rank };
    else
        reader_fault(reader, node, "%s in a list of publishers: it must be a name, or a list of "
                     "names that share a rank", node_type_name(node->type));
}

static void read_publishers(struct reader *reader, const struct node *node, void *member)
{
    struct publisher_ranks *ranks = member;
    struct publisher_rank *items;
    size_t most = 0;
    int rank = 0;

    for (const struct node *entry = node->first; entry != NULL; entry = entry->next)
        most += entry->type == NODE_ARRAY ? node_count(entry) : 1;
    *ranks = (struct publisher_ranks){ items = arena_alloc(reader->arena, most * sizeof *items),
                                       0 };
    for (const struct node *entry = node->first; entry != NULL; entry = entry->next, rank++) {
        if (entry->type != NODE_ARRAY)
            read_rank(reader, entry, rank, items, &ranks->count);
        else
            for (const struct node *name = entry->first; name != NULL; name = name->next)
                read_rank(reader, name, rank, items, &ranks->count);
    }
}

const struct field_type value_publishers = { "a list of publishers", ACCEPT(NODE_ARRAY),
                                             read_publishers };
