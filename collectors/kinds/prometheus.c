/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text exposition format of Prometheus, and OpenMetrics as far as they agree: one sample a
 * line, name{labels} value [time]. A sample without a time is of the moment it was fetched. */
#include "collectors/kinds/complaint.h"
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/reading.h"
#include "collectors/kinds/series_key.h"

#include <stdio.h>
#include <string.h>

struct scan {
    const char *at, *end; /* one line */
};

static void skip_blanks(struct scan *scan)
{
    while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\t'))
        scan->at++;
}

static bool take(struct scan *scan, char c)
{
    skip_blanks(scan);
    if (scan->at == scan->end || *scan->at != c)
        return false;
    scan->at++;
    return true;
}

static bool is_name_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == ':' || c == '.' || (unsigned char)c >= 0x80;
}

static struct slice take_name(struct scan *scan)
{
    struct slice name;

    skip_blanks(scan);
    name.bytes = scan->at;
    while (scan->at < scan->end && is_name_character(*scan->at))
        scan->at++;
    name.length = (size_t)(scan->at - name.bytes);
    return name;
}

static struct slice take_word(struct scan *scan)
{
    struct slice word;

    skip_blanks(scan);
    word.bytes = scan->at;
    while (scan->at < scan->end && *scan->at != ' ' && *scan->at != '\t')
        scan->at++;
    word.length = (size_t)(scan->at - word.bytes);
    return word;
}

static bool take_quoted(struct scan *scan, struct slice *text)
{
    if (!take(scan, '"'))
        return false;
    text->bytes = scan->at;
    for (; scan->at < scan->end && *scan->at != '"'; scan->at++)
        if (*scan->at == '\\' && scan->at + 1 < scan->end)
            scan->at++;
    text->length = (size_t)(scan->at - text->bytes);
    return take(scan, '"');
}

static bool take_any_name(struct scan *scan, struct slice *name)
{
    skip_blanks(scan);
    if (scan->at < scan->end && *scan->at == '"')
        return take_quoted(scan, name) && name->length > 0;
    *name = take_name(scan);
    return name->length > 0;
}

/* {name="value",...} with an optional comma at the end. A name with other characters than letters,
 * digits and _ stands in quotes, that of the metric itself in front of the labels. */
static bool take_labels(struct scan *scan, struct slice *metric, struct label *labels,
                        size_t *count)
{
    *count = 0;
    if (!take(scan, '{'))
        return true;
    while (!take(scan, '}')) {
        struct slice name, value;

        if (!take_any_name(scan, &name) || *count == LABELS_MOST)
            return false;
        if (take(scan, '=')) {
            if (!take_quoted(scan, &value))
                return false;
            labels[(*count)++] =
                (struct label){ name.bytes, value.bytes, name.length, value.length };
        } else if (metric->length == 0) {
            *metric = name;
        } else {
            return false;
        }
        if (!take(scan, ',') && (scan->at == scan->end || *scan->at != '}'))
            return false;
    }
    return true;
}

/* Milliseconds; OpenMetrics has seconds. */
static bool day_of(struct slice time, struct period *period)
{
    struct dec number;
    double seconds;

    if (!dec_parse_rounded(time.bytes, time.length, &number))
        return false;
    seconds = dec_double(number);
    if (seconds > 1e11 || seconds < -1e11)
        seconds /= 1000;
    if (seconds > 2.5e11 || seconds < -6e10)
        return false;
    *period = period_of_day(date_of_seconds((int64_t)seconds));
    return true;
}

static void read_sample(struct reading *reading, struct scan *scan, struct slice locator,
                        struct period now, struct buf *key)
{
    struct label labels[LABELS_MOST];
    struct slice name = take_name(scan), time;
    struct raw_row raw = { .locator = locator, .known_period = &now };
    size_t count;

    if (!take_labels(scan, &name, labels, &count) || name.length == 0) {
        reading_bad(reading, locator, "no sample: name{label=\"value\"} value was expected");
        return;
    }
    buf_clear(key);
    series_key_append(name.bytes, name.length, labels, count, key);
    raw.series = (struct slice){ key->bytes, key->length };
    raw.value = take_word(scan);
    time = take_word(scan);
    if (raw.value.length == 0)
        reading_bad(reading, locator, "a sample without a value");
    else if (time.length > 0 && *time.bytes != '#' && !day_of(time, &now))
        reading_bad(reading, locator, "a sample whose time is none");
    else
        reading_row(reading, &raw);
}

static void read_lines(struct reading *reading, const struct body *body)
{
    struct period now = period_of_day(date_of_seconds(body->fetched));
    const char *end = body->bytes + body->length;
    struct buf key = BUF_EMPTY;
    size_t line = 1;

    for (const char *at = body->bytes; at < end; line++) {
        const char *feed = memchr(at, '\n', (size_t)(end - at));
        struct scan scan = { at, feed ? feed : end };
        char locator[32];

        if (scan.end > at && scan.end[-1] == '\r')
            scan.end--;
        skip_blanks(&scan);
        if (scan.at < scan.end && *scan.at != '#') {
            snprintf(locator, sizeof locator, "line %zu", line);
            read_sample(reading, &scan, slice_of(locator), now, &key);
        }
        at = feed ? feed + 1 : end;
    }
    buf_free(&key);
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct reading reading;

    if (body->length > 0 && *body->bytes == '{') /* the answer to a query */
        return kind_json.parse(spec, body, sink, tally, err);
    if (body->length == 0 || complaint_likely(body->bytes, body->length))
        return complaint_about(body->bytes, body->length, "Prometheus text", err);
    reading_begin(&reading, spec, sink, tally);
    read_lines(&reading, body);
    if (reading_end(&reading, err) != 0)
        return complaint_about(body->bytes, body->length, "Prometheus text", err);
    return 0;
}

const struct collector kind_prometheus = { "prometheus", plan_url, parse };
