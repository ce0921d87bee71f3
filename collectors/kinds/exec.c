/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any program: `argv` is run without a shell and prints JSON Lines, one observation an object
 * with the names of a figures file: series (or indicator), period, value, low, high, qualifier,
 * unit, published, flag, locator, quote. */
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/reading.h"

#include <stdio.h>
#include <string.h>

static int plan(const struct spec *spec, const struct known *known, struct sink *sink,
                struct err *err)
{
    struct request request = { .argv = spec_texts(spec, "argv") };

    (void)known;
    if (request.argv[0] == NULL || *request.argv[0] != '/')
        return err_set(err, STATUS_CONFIG,
                       "an exec source wants \"argv\": [\"/full/path\", \"argument\", ...]");
    sink->request(sink->to, &request);
    return 0;
}

enum { MEMBERS = 12 };

/* Texts with escapes are decoded into held, which the slices then point into. */
static void read_members(struct json object, struct raw_row *raw, struct buf held[MEMBERS])
{
    const struct {
        const char *name;
        struct slice *slice;
    } members[MEMBERS] = { { "series", &raw->series },       { "indicator", &raw->series },
                           { "period", &raw->period },       { "value", &raw->value },
                           { "low", &raw->low },             { "high", &raw->high },
                           { "qualifier", &raw->qualifier }, { "unit", &raw->unit },
                           { "published", &raw->published }, { "flag", &raw->flag },
                           { "locator", &raw->locator },     { "quote", &raw->quote } };
    struct json_walk walk = json_walk(object);

    while (json_step(&walk)) {
        for (size_t i = 0; i < MEMBERS; i++) {
            struct slice *slice = members[i].slice;

            if (!json_is(walk.key, members[i].name) ||
                json_plain(walk.value, &slice->bytes, &slice->length))
                continue;
            buf_clear(&held[i]);
            if (json_append(walk.value, &held[i]))
                *slice = (struct slice){ buf_text(&held[i]), held[i].length };
        }
    }
}

static void read_line(struct reading *reading, const char *line, size_t length,
                      struct slice locator, struct buf held[MEMBERS])
{
    struct raw_row raw = { .locator = locator };
    struct json object;
    struct err err;

    if (json_check(line, length, &object, &err) != 0) {
        reading_bad(reading, locator, err.text);
        return;
    }
    if (json_kind(object) != JSON_OBJECT) {
        reading_bad(reading, locator, "one object a line was expected");
        return;
    }
    read_members(object, &raw, held);
    reading_row(reading, &raw);
}

static void read_lines(struct reading *reading, const struct body *body)
{
    const char *end = body->bytes + body->length;
    struct buf held[MEMBERS] = { 0 };
    size_t number = 1;

    for (const char *at = body->bytes; at < end; number++) {
        const char *feed = memchr(at, '\n', (size_t)(end - at)), *stop = feed ? feed : end;
        char locator[32];

        snprintf(locator, sizeof locator, "line %zu", number);
        if (stop > at && stop[-1] == '\r')
            stop--;
        if (stop > at)
            read_line(reading, at, (size_t)(stop - at), slice_of(locator), held);
        at = feed ? feed + 1 : end;
    }
    for (size_t i = 0; i < MEMBERS; i++)
        buf_free(&held[i]);
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct reading reading;

    reading_begin(&reading, spec, sink, tally);
    read_lines(&reading, body);
    return reading_end(&reading, err);
}

const struct collector kind_exec = { "exec", plan, parse };
