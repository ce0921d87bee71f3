/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page source reads out of a page, as one line: for the tests of the page collector. */
#ifndef HEADWAY_TESTS_UNIT_PAGE_H
#define HEADWAY_TESTS_UNIT_PAGE_H

#include "test.h"

#include "base/buf.h"
#include "collectors/collector.h"
#include "collectors/pattern.h"

#include <string.h>

#define PAGE(text) "<html><meta name='PubDate' content='2025-06-24'><p>" text "</p></html>"

static void put_quantity(struct buf *to, const struct quantity *quantity, const char *unit)
{
    char value[DEC_TEXT] = "-";

    if (quantity->has_value)
        dec_print(quantity->value, value);
    buf_addf(to, "%s %s %s", value, qualifier_name(quantity->qualifier), unit);
}

static void put_row(void *to, const struct row *row)
{
    char period[PERIOD_TEXT];

    period_print(row->period, period);
    buf_addf(to, "%s %s%s ", row->series, period, row->assumed ? "?" : "");
    put_quantity(to, &row->quantity, row->unit);
    buf_add_text(to, row->modality == MODALITY_FORECAST ? " forecast;" : ";");
}

static void put_note(void *to, const char *text)
{
    buf_addf(to, "note %s;", text);
}

static void put_passage(void *to, const struct passage *passage)
{
    char announced[DATE_TEXT], deadline[DATE_TEXT];

    if (passage->kind == PASSAGE_UNREAD) {
        buf_addf(to, "! %s: %s;", passage->indicator, passage->reason);
        return;
    }
    date_print(passage->announced, announced);
    date_print(passage->deadline, deadline);
    buf_addf(to, "target %s ", passage->indicator);
    put_quantity(to, &passage->quantity, passage->unit);
    buf_addf(to, " %s to %s;", announced, deadline);
}

static void check(const char *lang, const char *figures, const char *page, const char *wanted)
{
    const struct collector *collector = collector_find("page");
    struct body body = { .bytes = page, .length = strlen(page) };
    struct buf got = BUF_EMPTY, source = BUF_EMPTY;
    struct sink sink = { .to = &got, .row = put_row, .note = put_note, .passage = put_passage };
    struct tally tally = { 0 };
    struct spec spec;
    struct err err = { 0 };

    buf_addf(&source, "{\"id\":\"news\",\"kind\":\"page\",\"url\":\"https://example.org/\","
                      "\"lang\":\"%s\",\"figures\":[%s]}", lang, figures);
    assert_int_equal(spec_read(buf_text(&source), source.length, &spec, &err), 0);
    if (collector->parse(&spec, &body, &sink, &tally, &err) != 0)
        fail_msg("%s", err.text);
    assert_string_equal(buf_text(&got), wanted);
    spec_free(&spec);
    buf_free(&source);
    buf_free(&got);
}

struct reading {
    const char *lang, *figures, *page, *wanted;
};

static void check_all(const struct reading *readings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check(readings[i].lang, readings[i].figures, readings[i].page, readings[i].wanted);
}

#define FIRMS(anchor) "{\"indicator\":\"firms\",\"anchor\":\"" anchor "\",\"unit\":\"companies\"}"
#define MONEY(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"CNY\"}"
#define SHARE(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"percent\"}"

#endif
