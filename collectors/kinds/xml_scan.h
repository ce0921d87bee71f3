/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tags of an XML document one after the other, for messages whose structure is flat. It takes
 * what machines write: a document type, which is where entities and their dangers come from, is a
 * fault; names lose their prefix; only the five entities of XML itself and character references
 * are decoded. It does not check that tags match. */
#ifndef HEADWAY_COLLECTORS_KINDS_XML_SCAN_H
#define HEADWAY_COLLECTORS_KINDS_XML_SCAN_H

#include "base/arena.h"

#include "collectors/kinds/reading.h"

struct xml_scan {
    const char *at, *end;
    struct arena decoded; /* attribute values with references, until xml_close() */
};

struct xml_tag {
    struct slice name; /* without its prefix */
    struct slice text; /* the characters behind it, up to the next tag, as they stand */
    bool end, empty;   /* </name>, <name/> */
    struct slice attributes; /* what xml_attribute() has not taken yet */
    struct arena *decoded;
};

void xml_open(struct xml_scan *scan, const char *bytes, size_t length);
int xml_next(struct xml_scan *scan, struct xml_tag *tag); /* 1, 0 at the end, -1 on a fault */
void xml_close(struct xml_scan *scan);

bool xml_attribute(struct xml_tag *tag, struct slice *name, struct slice *value);
bool xml_is(const struct xml_tag *tag, const char *name);
/* Whether the document has an element of this name. */
bool xml_find(const char *bytes, size_t length, const char *name);

#endif
