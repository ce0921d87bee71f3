/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file on this machine, `path`, read as `format`, which is the name of another kind. */
#include "collectors/kinds/kinds.h"

static int plan(const struct spec *spec, const struct known *known, struct sink *sink,
                struct err *err)
{
    struct request request = { .path = spec_text(spec, "path") };

    (void)known;
    if (request.path == NULL)
        return err_set(err, STATUS_CONFIG, "a file source wants a \"path\"");
    sink->request(sink->to, &request);
    return 0;
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    const char *format = spec_text(spec, "format");
    const struct collector *kind = format ? collector_find(format) : NULL;

    if (kind == NULL || kind == &kind_file)
        return err_set(err, STATUS_CONFIG,
                       "a file source wants the \"format\" of the file: json, csv, ...");
    return kind->parse(spec, body, sink, tally, err);
}

const struct collector kind_file = { "file", plan, parse };
