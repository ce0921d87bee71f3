/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/reading.h"

#include "collectors/kinds/period_words.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { NOTES_MOST = 20 };

struct slice slice_of(const char *text)
{
    return (struct slice){ text, text ? strlen(text) : 0 };
}

struct slice slice_trim(struct slice slice)
{
    while (slice.length > 0 && (*slice.bytes == ' ' || *slice.bytes == '\t')) {
        slice.bytes++;
        slice.length--;
    }
    while (slice.length > 0 &&
           (slice.bytes[slice.length - 1] == ' ' || slice.bytes[slice.length - 1] == '\t'))
        slice.length--;
    return slice;
}

bool slice_is(struct slice slice, const char *text)
{
    return slice.length == strlen(text) &&
           (slice.length == 0 || memcmp(slice.bytes, text, slice.length) == 0);
}

bool slice_same(struct slice a, struct slice b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

bool slice_period(struct slice text, struct period *period)
{
    char copy[2 * PERIOD_TEXT];

    *period = (struct period){ .frequency = FREQUENCY_NONE };
    if (text.length == 0 || text.length >= sizeof copy)
        return false;
    memcpy(copy, text.bytes, text.length);
    copy[text.length] = '\0';
    return period_of_words(copy, period, NULL) == 0;
}

bool missing_mark(struct slice value)
{
    /* FRED ".", World Bank "..", Eurostat ":", SDMX "NaN" and "#N/A", others the rest */
    static const char *const marks[] = { ".",    "..",   "...",  ":",    "-",      "NaN",
                                         "nan",  "NA",   "N/A",  "n/a",  "#N/A",   "null",
                                         "NULL", "None", "+Inf", "-Inf", "\u2026", "\u2014" };

    if (value.length == 0)
        return true;
    if (value.length > 4 || (*value.bytes >= '0' && *value.bytes <= '9'))
        return false;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (slice_is(value, marks[i]))
            return true;
    return false;
}

bool tally_is_empty(const struct tally *tally)
{
    return tally->rows + tally->missing + tally->withdrawn + tally->unmapped + tally->bad == 0;
}

static void keep(struct buf *buf, struct slice slice)
{
    buf_clear(buf);
    buf_add(buf, slice.bytes, slice.length);
}

static bool kept(const struct buf *buf, struct slice slice)
{
    return buf->bytes != NULL &&
           slice_same((struct slice){ buf->bytes, buf->length }, slice);
}

void reading_begin(struct reading *reading, const struct spec *spec, struct sink *sink,
                   struct tally *tally)
{
    *reading = (struct reading){ .spec = spec, .sink = sink, .tally = tally, .decimal = '.' };
    *tally = (struct tally){ 0 };
}

void reading_note(struct reading *reading, const char *format, ...)
{
    char text[400];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    reading->sink->note(reading->sink->to, text);
}

void reading_bad(struct reading *reading, struct slice locator, const char *why)
{
    if (reading->tally->bad++ < NOTES_MOST)
        reading_note(reading, "%.*s: %s", (int)locator.length, locator.bytes, why);
}

static void bad_text(struct reading *reading, const struct raw_row *raw, const char *what,
                     struct slice text)
{
    char why[200];

    snprintf(why, sizeof why, "%s \"%.*s\"", what, (int)(text.length < 60 ? text.length : 60),
             text.bytes ? text.bytes : "");
    reading_bad(reading, raw->locator, why);
}

static bool is_among(char letter, const char *letters)
{
    return letter != '\0' && strchr(letters, letter) != NULL;
}

/* One of the flags that are joined by commas or blanks: SDMX's single letters, of which C is
 * confidential, M and O are missing, H a holiday, L not collected and Q suppressed; or Eurostat's
 * small letters, which stand together as in "bc", where c is confidential and z not applicable. */
static bool flag_withholds(struct slice flag)
{
    bool withholds = false;

    if (flag.length == 1 && is_among(*flag.bytes, "CMOHLQ"))
        return true;
    for (size_t i = 0; i < flag.length; i++) {
        if (!is_among(flag.bytes[i], "bcdefnprsuz"))
            return false;
        withholds = withholds || flag.bytes[i] == 'c' || flag.bytes[i] == 'z';
    }
    return withholds && flag.length <= 3;
}

/* A zero that is flagged as no value is none: some providers blank a secret so. */
static bool is_withheld(struct slice flags, const struct quantity *quantity)
{
    struct slice flag = { flags.bytes, 0 };

    if (!quantity->has_value || quantity->value.mantissa != 0)
        return false;
    for (size_t i = 0; i < flags.length; i++) {
        char c = flags.bytes[i];

        if (c != ',' && c != ' ' && c != '|') {
            flag.length++;
            continue;
        }
        if (flag_withholds(flag))
            return true;
        flag = (struct slice){ flags.bytes + i + 1, 0 };
    }
    return flag_withholds(flag);
}

static bool is_missing(const struct reading *reading, struct slice value)
{
    for (const char *const *mark = reading->spec->missing; *mark != NULL; mark++)
        if (slice_is(value, *mark))
            return true;
    return missing_mark(value);
}

/* False where the source's map does not name the series. */
static bool read_series(struct reading *reading, struct slice series)
{
    if (reading->name == NULL || !kept(&reading->series, series)) {
        keep(&reading->series, series);
        reading->name = reading->spec->mapped
                            ? map_get(&reading->spec->map, buf_text(&reading->series))
                            : buf_text(&reading->series);
    }
    return reading->name != NULL;
}

static bool read_period(struct reading *reading, const struct raw_row *raw, struct period *out)
{
    struct slice text = slice_trim(raw->period);
    struct err err;

    if (raw->known_period != NULL) {
        *out = *raw->known_period;
    } else if (kept(&reading->period, text)) {
        *out = reading->last_period;
        return true;
    } else {
        keep(&reading->period, text);
        if (period_of_words(buf_text(&reading->period), out, &err) != 0) {
            buf_free(&reading->period);
            reading_bad(reading, raw->locator, err.text);
            return false;
        }
    }
    if (reading->spec->frequency != FREQUENCY_NONE &&
        !period_as(*out, reading->spec->frequency, out)) {
        char why[80];

        snprintf(why, sizeof why, "the period is no %s:", frequency_name(reading->spec->frequency));
        buf_free(&reading->period);
        bad_text(reading, raw, why, text);
        return false;
    }
    reading->last_period = *out;
    return true;
}

/* Three digits, and then no fourth. */
static bool is_group(struct slice value, size_t at)
{
    for (size_t i = at; i < at + 3; i++)
        if (i >= value.length || value.bytes[i] < '0' || value.bytes[i] > '9')
            return false;
    return at + 3 == value.length || value.bytes[at + 3] < '0' || value.bytes[at + 3] > '9';
}

/* Copies a number without the marks of its groups and with a point for its decimal mark; a mark
 * that is neither, or not in front of three digits, stays and is no number then. */
static struct slice plain_number(struct reading *reading, struct slice value)
{
    if (reading->decimal == '.' && reading->group == '\0')
        return value;
    buf_clear(&reading->number);
    for (size_t i = 0; i < value.length; i++) {
        char c = value.bytes[i];

        if (c == reading->group && is_group(value, i + 1))
            continue;
        buf_add_char(&reading->number, c == reading->decimal ? '.' : c == '.' ? ',' : c);
    }
    return (struct slice){ buf_text(&reading->number), reading->number.length };
}

/* Sets *given where there is a number; false where the text is none. */
static bool read_number(struct reading *reading, const struct raw_row *raw, struct slice text,
                        struct dec *out, bool *given)
{
    struct slice number = plain_number(reading, text);

    *given = !is_missing(reading, text);
    if (!*given)
        return true;
    if (!dec_parse_rounded(number.bytes, number.length, out)) {
        bool comma = reading->decimal == '.' && memchr(text.bytes, ',', text.length) != NULL;

        bad_text(reading, raw,
                 comma ? "no number; is the comma the source's \"decimal\" or its \"group\"?"
                       : "no number:", text);
        return false;
    }
    if ((raw->power != 0 || !dec_equal(reading->spec->scale, (struct dec){ 1, 0 })) &&
        !(dec_mul(*out, reading->spec->scale, out) && dec_shift(*out, raw->power, out))) {
        bad_text(reading, raw, "too many digits once scaled:", text);
        return false;
    }
    return true;
}

static bool read_qualifier(struct reading *reading, const struct raw_row *raw,
                           struct quantity *quantity)
{
    struct slice text = slice_trim(raw->qualifier);
    char name[24] = "";

    quantity->qualifier = quantity->has_value ? QUALIFIER_ABOUT : QUALIFIER_RANGE;
    if (text.length == 0)
        return true;
    if (text.length < sizeof name)
        memcpy(name, text.bytes, text.length);
    if (!qualifier_parse(name, &quantity->qualifier)) {
        bad_text(reading, raw, "no qualifier:", text);
        return false;
    }
    return true;
}

/* "over" with 2400 alone, be it called value or low, is what the words "over 2400" make. */
static void complete_bound(struct quantity *quantity)
{
    int given = quantity->has_value + quantity->has_low + quantity->has_high;
    struct dec only = quantity->has_value ? quantity->value
                      : quantity->has_low ? quantity->low
                                          : quantity->high;

    if (given == 1 && quantity->qualifier != QUALIFIER_RANGE)
        *quantity = quantity_bound(quantity->qualifier, only);
}

static bool read_quantity(struct reading *reading, const struct raw_row *raw,
                          struct quantity *quantity)
{
    struct err err;

    *quantity = (struct quantity){ .qualifier = QUALIFIER_EXACT };
    if (!read_number(reading, raw, slice_trim(raw->value), &quantity->value,
                     &quantity->has_value))
        return false;
    if (raw->low.length + raw->high.length + raw->qualifier.length == 0) {
        *quantity = quantity_exact(quantity->value);
        return true;
    }
    if (!read_number(reading, raw, slice_trim(raw->low), &quantity->low, &quantity->has_low) ||
        !read_number(reading, raw, slice_trim(raw->high), &quantity->high, &quantity->has_high) ||
        !read_qualifier(reading, raw, quantity))
        return false;
    complete_bound(quantity);
    if (quantity_check(quantity, &err) != 0) {
        reading_bad(reading, raw->locator, err.text);
        return false;
    }
    return true;
}

static bool two_digits(const char *text, int *out)
{
    if (text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
        return false;
    *out = (text[0] - '0') * 10 + text[1] - '0';
    return true;
}

/* ISO 8601 (its day, in the provider's own time), or Eurostat's dd/mm/yy. */
static date read_day(struct slice text)
{
    int day, month, year;
    date parsed;

    if (text.length >= 10 && date_parse(text.bytes, 10, &parsed))
        return parsed;
    if (text.length >= 8 && text.bytes[2] == '/' && text.bytes[5] == '/' &&
        two_digits(text.bytes, &day) && two_digits(text.bytes + 3, &month) &&
        two_digits(text.bytes + 6, &year) && date_exists(2000 + year, month, day))
        return date_from_civil(2000 + year, month, day);
    return DATE_NONE;
}

static date read_published(struct reading *reading, struct slice text)
{
    text = slice_trim(text);
    if (text.length == 0)
        return DATE_NONE;
    if (!kept(&reading->day, text)) {
        keep(&reading->day, text);
        reading->published = read_day(text);
    }
    return reading->published;
}

static const char *text_or_null(struct buf *buf, struct slice slice)
{
    if (slice.length == 0)
        return NULL;
    if (!kept(buf, slice))
        keep(buf, slice);
    return buf_text(buf);
}

void reading_row(struct reading *reading, const struct raw_row *raw)
{
    struct row row = { .modality = MODALITY_OBSERVATION };

    if (!read_series(reading, raw->series)) {
        if (reading->tally->unmapped++ == 0)
            keep(&reading->unnamed, raw->series);
        return;
    }
    if (raw->low.length + raw->high.length == 0 && is_missing(reading, slice_trim(raw->value))) {
        reading->tally->missing++;
        return;
    }
    if (!read_period(reading, raw, &row.period) || !read_quantity(reading, raw, &row.quantity))
        return;
    if (is_withheld(raw->flag, &row.quantity)) {
        reading->tally->missing++;
        return;
    }
    keep(&reading->locator, raw->locator);
    row.series = reading->name;
    row.flag = text_or_null(&reading->flag, slice_trim(raw->flag));
    row.unit = reading->spec->unit ? reading->spec->unit
                                   : text_or_null(&reading->unit, slice_trim(raw->unit));
    row.published = read_published(reading, raw->published);
    row.locator = buf_text(&reading->locator);
    row.quote = text_or_null(&reading->quote, raw->quote);
    reading->tally->rows++;
    reading->sink->row(reading->sink->to, &row);
}

int reading_end(struct reading *reading, struct err *err)
{
    struct tally *tally = reading->tally;

    if (tally->bad > NOTES_MOST)
        reading_note(reading, "%zu more rows at fault", tally->bad - NOTES_MOST);
    if (tally->unmapped > 0)
        reading_note(reading, "%zu rows of series that the map does not name, such as \"%.200s\"",
                     tally->unmapped, buf_text(&reading->unnamed));
    buf_free(&reading->unnamed);
    buf_free(&reading->series);
    buf_free(&reading->period);
    buf_free(&reading->flag);
    buf_free(&reading->unit);
    buf_free(&reading->locator);
    buf_free(&reading->number);
    buf_free(&reading->day);
    buf_free(&reading->quote);
    if (tally->bad > 0 && tally->rows == 0)
        return err_set(err, STATUS_DATA, "none of the %zu observations could be read", tally->bad);
    return 0;
}
