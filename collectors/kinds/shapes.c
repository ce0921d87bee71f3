/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/shapes.h"

#include "collectors/kinds/path.h"

#include <string.h>

static const struct {
    const char *marks[3]; /* paths that only this shape has all of */
    const char *directions;
} shapes[] = {
    /* World Bank, v2: newest first; aggregates without a three-letter code carry their own id */
    { { "/0/pages", "/0/lastupdated", "/1" },
      "{\"rows\":\"/1/*\",\"series\":[\"/indicator/id\",[\"/countryiso3code\",\"/country/id\"]],"
      "\"period\":\"/date\",\"value\":\"/value\",\"published\":\"$/0/lastupdated\","
      "\"flag\":\"/obs_status\",\"pages\":{\"count\":\"/0/pages\",\"param\":\"page\"}}" },
    /* FRED and ALFRED: each vintage is published on the day it begins; the body does not name its
     * series, the source's entry does */
    { { "/observations", "/realtime_start", "/observation_start" },
      "{\"rows\":\"/observations/*\",\"period\":\"/date\",\"value\":\"/value\","
      "\"published\":\"/realtime_start\",\"missing\":[\".\"],"
      "\"pages\":{\"total\":\"/count\",\"limit\":\"/limit\",\"param\":\"offset\"}}" },
    /* DBnomics, v22 */
    { { "/series/docs", "/series/num_found", "/_meta" },
      "{\"rows\":\"/series/docs/*\",\"series\":[\"/provider_code\",\"/dataset_code\","
      "\"/series_code\"],\"period\":\"/period/*\",\"value\":\"/value/*\",\"missing\":[\"NA\"],"
      "\"pages\":{\"total\":\"/series/num_found\",\"limit\":\"/series/limit\","
      "\"param\":\"offset\"}}" },
    /* National Bureau of Statistics of China, easyquery */
    { { "/returncode", "/returndata/datanodes", NULL },
      "{\"rows\":\"/returndata/datanodes/*\",\"series\":[\"/wds/[wdcode=zb]/valuecode\","
      "\"/wds/[wdcode=reg]/valuecode\"],\"period\":\"/wds/[wdcode=sj]/valuecode\","
      "\"value\":\"/data/data\",\"present\":\"/data/hasdata\"}" },
    /* Prometheus, instant and range queries */
    { { "/data/resultType", "/data/result/0/value", NULL },
      "{\"rows\":\"/data/result/*\",\"series\":\"/metric\",\"period\":\"/value/0\","
      "\"value\":\"/value/1\",\"missing\":[\"+Inf\",\"-Inf\"]}" },
    { { "/data/resultType", "/data/result/0/values", NULL },
      "{\"rows\":\"/data/result/*\",\"series\":\"/metric\",\"period\":\"/values/*/0\","
      "\"value\":\"/values/*/1\",\"missing\":[\"+Inf\",\"-Inf\"]}" },
    { { "/data/resultType", "/data/result/0", "/data/result/1" }, /* a scalar: moment, number */
      "{\"rows\":\"/data\",\"series\":\"/resultType\",\"period\":\"/result/0\","
      "\"value\":\"/result/1\",\"missing\":[\"+Inf\",\"-Inf\"]}" },
    { { "/data/resultType", "/data/result", NULL }, /* nothing found */
      "{\"rows\":\"/data/result/*\",\"series\":\"/metric\",\"period\":\"/value/0\","
      "\"value\":\"/value/1\"}" },
    /* An array of plain objects, as this program and many small services write it */
    { { "/0/series", "/0/period", "/0/value" },
      "{\"rows\":\"/*\",\"series\":\"/series\",\"period\":\"/period\",\"value\":\"/value\","
      "\"flag\":\"/flag\",\"unit\":\"/unit\",\"published\":\"/published\"}" },
};

static bool has_all(struct json document, const char *const marks[3])
{
    struct arena arena = { 0 };
    bool all = true;

    for (int i = 0; i < 3 && marks[i] != NULL && all; i++) {
        struct path path;

        all = path_compile(marks[i], &arena, &path, NULL) == 0 &&
              path_follow(&path, 0, path.count, document).at != NULL;
    }
    arena_free(&arena);
    return all;
}

struct json shape_of(struct json document)
{
    struct json directions = { 0 };

    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        if (has_all(document, shapes[i].marks)) {
            json_check(shapes[i].directions, strlen(shapes[i].directions), &directions, NULL);
            break;
        }
    }
    return directions;
}
