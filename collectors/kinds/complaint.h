/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a provider says instead of data. Error bodies come with any HTTP status and in any
 * format: JSON where CSV was asked for, a SOAP fault, an HTML page, a sentence. */
#ifndef HEADWAY_COLLECTORS_KINDS_COMPLAINT_H
#define HEADWAY_COLLECTORS_KINDS_COMPLAINT_H

#include "base/buf.h"
#include "base/err.h"
#include "format/json_read.h"

/* Appends the message that a JSON body carries under one of the names in use for it (error,
 * errors, message, error_message, ...). False where it carries none. */
bool complaint_in_json(struct json body, struct buf *message);

/* Sets the error to that message, else to `otherwise`. Returns -1. */
int complaint_or(struct json body, const char *otherwise, struct err *err);

/* Sets the error for a body that is not what it should be: the provider's own words where they
 * can be found, else what the body seems to be. `wanted` names the format: "JSON". Returns -1. */
int complaint_about(const char *bytes, size_t length, const char *wanted, struct err *err);

/* The same for a body that json_check() refused with *err: a text that begins as JSON keeps that
 * message, which names the place. Returns -1. */
int complaint_about_json(const char *bytes, size_t length, struct err *err);

/* Whether the first character of a text says that it is markup or JSON, so no table. */
bool complaint_likely(const char *bytes, size_t length);

#endif
