/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SDMX-ML 2.1 and 3.0 data messages, structure-specific (a Series element with its codes as
 * attributes, Obs inside; or flat, all in Obs) and generic (SeriesKey and ObsKey with Value
 * elements). */
#include "collectors/kinds/complaint.h"
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/sdmx.h"
#include "collectors/kinds/xml_scan.h"

#include <string.h>

enum { CODES_MOST = 64 };

struct code {
    struct slice name, value;
};

struct codes {
    struct code items[CODES_MOST];
    size_t count;
};

struct ml_reader {
    struct reading reading;
    const char *const *dimensions; /* of the source's entry; empty: by what is usual */
    struct codes series, observation;
    bool in_observation, is_data;
    struct buf key, flow, flag, locator;
    size_t count; /* of observations so far */
};

/* Attributes of series and observations in common use; whatever else has a code is a dimension. */
static bool is_attribute(struct slice name)
{
    static const char *const names[] = {
        "TIME_PERIOD", "OBS_VALUE",   "OBS_STATUS",  "OBS_FLAG",      "OBS_CONF",   "CONF_STATUS",
        "OBS_COM",     "UNIT",        "UNIT_MULT",   "UNIT_MEASURE",  "SCALE",      "DECIMALS",
        "DECIMALS_DISPLAYED", "TITLE", "TITLE_COMPL", "TIME_FORMAT",  "COLLECTION", "BASE_PER",
        "SOURCE_AGENCY", "IFS_FLAG",  "OVERLAP",     "DERIVATION_TYPE", "PRECISION", "METHODOLOGY",
        "REPORTING_YEAR_START_DAY",   "VALID_FROM",  "VALID_TO",      "UPDATED",    "ACTION",
        "LAST_UPDATE", "type",        "structureRef", "COMMENT_TS",   "COMMENT_OBS",
    };

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (slice_is(name, names[i]))
            return true;
    return false;
}

static bool is_dimension(const struct ml_reader *reader, struct slice name)
{
    if (reader->dimensions[0] == NULL)
        return !is_attribute(name);
    for (const char *const *listed = reader->dimensions; *listed != NULL; listed++)
        if (slice_is(name, *listed))
            return true;
    return false;
}

static void add_code(struct codes *codes, struct slice name, struct slice value)
{
    if (codes->count < CODES_MOST)
        codes->items[codes->count++] = (struct code){ name, value };
}

static void add_attributes(struct codes *codes, struct xml_tag tag)
{
    struct slice name, value;

    codes->count = 0;
    while (xml_attribute(&tag, &name, &value))
        add_code(codes, name, value);
}

/* What the observation says, else its series. */
static struct slice find_code(const struct ml_reader *reader, const char *name,
                              const char *otherwise)
{
    const struct codes *levels[] = { &reader->observation, &reader->series };

    for (size_t level = 0; level < 2; level++)
        for (size_t i = 0; i < levels[level]->count; i++)
            if (slice_is(levels[level]->items[i].name, name))
                return levels[level]->items[i].value;
    return otherwise != NULL ? find_code(reader, otherwise, NULL) : (struct slice){ NULL, 0 };
}

static void name_series(struct ml_reader *reader)
{
    const struct codes *levels[] = { &reader->series, &reader->observation };
    bool first = true;

    buf_clear(&reader->key);
    buf_add(&reader->key, reader->flow.bytes, reader->flow.length);
    for (size_t level = 0; level < 2; level++) {
        for (size_t i = 0; i < levels[level]->count; i++) {
            const struct code *code = &levels[level]->items[i];

            if (!is_dimension(reader, code->name))
                continue;
            if (!first || reader->key.length > 0)
                buf_add_char(&reader->key, first ? '/' : '.');
            buf_add(&reader->key, code->value.bytes, code->value.length);
            first = false;
        }
    }
}

static void read_observation(struct ml_reader *reader)
{
    struct raw_row raw = { .value = find_code(reader, "OBS_VALUE", NULL) };
    struct period reporting;

    name_series(reader);
    buf_clear(&reader->locator);
    buf_add_text(&reader->locator, "observation ");
    buf_add_number(&reader->locator, ++reader->count);
    raw.series = (struct slice){ buf_text(&reader->key), reader->key.length };
    raw.locator = (struct slice){ reader->locator.bytes, reader->locator.length };
    raw.period = find_code(reader, "TIME_PERIOD", NULL);
    raw.unit = find_code(reader, "UNIT_MEASURE", "UNIT");
    raw.published = find_code(reader, "VALID_FROM", "LAST_UPDATE");
    raw.flag = sdmx_flag(find_code(reader, "OBS_STATUS", "OBS_FLAG"),
                         find_code(reader, "CONF_STATUS", "OBS_CONF"), &reader->flag);
    if (sdmx_reporting_period(find_code(reader, "REPORTING_YEAR_START_DAY", NULL), raw.period,
                              &reporting))
        raw.known_period = &reporting;
    if (!sdmx_power(find_code(reader, "UNIT_MULT", "SCALE"), &raw.power))
        reading_bad(&reader->reading, raw.locator, "UNIT_MULT is no power of ten");
    else
        reading_row(&reader->reading, &raw);
}

/* "...DataStructure=IMF.STA:DSD_CPI(5.0.0)" is the flow IMF.STA:CPI. */
static void read_flow(struct ml_reader *reader, struct slice text)
{
    static const char prefix[] = "DSD_";
    const char *start = text.length ? memchr(text.bytes, '=', text.length) : NULL, *colon;
    const char *end = text.bytes + text.length, *bracket;

    if (start == NULL || reader->flow.length > 0)
        return;
    bracket = memchr(start, '(', (size_t)(end - start));
    end = bracket ? bracket : end;
    colon = memchr(start, ':', (size_t)(end - start));
    if (colon == NULL)
        return;
    buf_add(&reader->flow, start + 1, (size_t)(colon - start));
    colon++;
    if ((size_t)(end - colon) > strlen(prefix) && memcmp(colon, prefix, strlen(prefix)) == 0)
        colon += strlen(prefix);
    buf_add(&reader->flow, colon, (size_t)(end - colon));
}

/* A generic message says Value id= value= in a key or among attributes, ObsDimension value=, and
 * ObsValue value=. */
static void read_generic(struct ml_reader *reader, struct xml_tag tag)
{
    struct codes *codes = reader->in_observation ? &reader->observation : &reader->series;
    struct slice name, value, id = { NULL, 0 }, said = { NULL, 0 };
    struct xml_tag attributes = tag;

    while (xml_attribute(&attributes, &name, &value)) {
        if (slice_is(name, "id"))
            id = value;
        else if (slice_is(name, "value"))
            said = value;
    }
    if (xml_is(&tag, "ObsValue"))
        id = slice_of("OBS_VALUE");
    else if (xml_is(&tag, "ObsDimension"))
        id = slice_of("TIME_PERIOD");
    if (id.bytes != NULL && said.bytes != NULL)
        add_code(codes, id, said);
}

static void begin_element(struct ml_reader *reader, struct xml_tag tag)
{
    if (xml_is(&tag, "Structure")) {
        read_flow(reader, tag.text);
    } else if (xml_is(&tag, "DataSet")) {
        reader->is_data = true;
        reader->series.count = 0;
    } else if (xml_is(&tag, "Series")) {
        add_attributes(&reader->series, tag);
        reader->observation.count = 0;
    } else if (xml_is(&tag, "Obs")) {
        add_attributes(&reader->observation, tag);
        reader->in_observation = true;
    } else if (xml_is(&tag, "Value") || xml_is(&tag, "ObsValue") ||
               xml_is(&tag, "ObsDimension")) {
        read_generic(reader, tag);
    } else if (xml_is(&tag, "GenericData") || xml_is(&tag, "StructureSpecificData")) {
        reader->is_data = true;
    }
}

static void end_element(struct ml_reader *reader, struct xml_tag tag)
{
    if (!xml_is(&tag, "Obs") || !reader->in_observation)
        return;
    read_observation(reader);
    reader->in_observation = false;
    reader->observation.count = 0;
}

static int read_message(struct ml_reader *reader, const struct body *body, struct err *err)
{
    struct xml_scan scan;
    struct xml_tag tag;
    int got, result = 0;

    xml_open(&scan, body->bytes, body->length);
    while ((got = xml_next(&scan, &tag)) > 0) {
        if (!tag.end)
            begin_element(reader, tag);
        if (tag.end || tag.empty)
            end_element(reader, tag);
    }
    if (!reader->is_data || (tally_is_empty(reader->reading.tally) &&
                             xml_find(body->bytes, body->length, "Message")))
        result = complaint_about(body->bytes, body->length, "SDMX-ML", err);
    else if (got < 0)
        result = err_set(err, STATUS_DATA, "the body is no proper XML from byte %zu on",
                         (size_t)(scan.at - body->bytes));
    xml_close(&scan);
    return result;
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct ml_reader reader = { .dimensions = spec_texts(spec, "dimensions") };
    const char *dataset = spec_text(spec, "dataset");
    int result;

    reading_begin(&reader.reading, spec, sink, tally);
    if (dataset != NULL)
        buf_add_text(&reader.flow, dataset);
    result = read_message(&reader, body, err);
    if (reading_end(&reader.reading, result == 0 ? err : NULL) != 0)
        result = -1;
    buf_free(&reader.key);
    buf_free(&reader.flow);
    buf_free(&reader.flag);
    buf_free(&reader.locator);
    return result;
}

const struct collector kind_sdmx_ml = { "sdmx-ml", plan_url, parse };
