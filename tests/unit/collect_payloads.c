/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers of providers through their collectors; tests/fixtures/payloads/README.md says whence. */
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "collectors/charset.h"
#include "reading.h"

static const char gdp[] = "{\"id\":\"fred_gdp\",\"kind\":\"json\",\"series\":\"GDP\","
                          "\"frequency\":\"quarter\",\"unit\":\"billion USD\"}";
static const char dataset[] = "{\"dataset\":\"DS-045409\"}";
static const char china[] =
    "{\"rows\":\"/1/*\",\"series\":\"/countryiso3code\",\"period\":\"/date\",\"value\":\"/value\","
    "\"published\":\"$/0/lastupdated\",\"unit\":\"USD\",\"scale\":1000,\"error_if\":\"/0/message\","
    "\"require\":[\"/1\"],\"map\":{\"AFE\":\"gdp_afe\"}}";

/* What a body gives: so many rows, these among them; so many without value, at fault; and these
 * words in a note. A result of 65 is a body that is no data. */
static const struct {
    const char *file, *kind, *spec;
    int result;
    size_t rows, missing, bad;
    const char *has[4];
    const char *words;
} payloads[] = {
    { "worldbank_gdp.json", "json", NULL, 0, 5, 1, 0,
      { "NY.GDP.MKTP.CD/AFE|2024|1252564134751.16|-|-|2026-07-13",
        "NY.GDP.MKTP.CD/AFE|1990|256383478165.175|-|-|2026-07-13",
        "NY.GDP.MKTP.CD/AFW|2016|699979485002.844|-|-|2026-07-13",
        "NY.GDP.MKTP.CD/XX|2025|5|-|-|2026-07-13" },
      "another page follows: page=2" },
    { "worldbank_gdp.json", "json", china, 0, 2, 0, 0,
      { "gdp_afe|2024|1252564134751160|-|USD|2026-07-13" }, NULL },
    { "worldbank_error.json", "json", NULL, 65, 0, 0, 0, { NULL },
      "the provider says: 120 Invalid value The provided parameter value is not valid" },
    { "worldbank_error.json", "json", china, 65, 0, 0, 0, { NULL }, "120 Invalid value" },
    { "worldbank_error.json", "jsonstat", NULL, 65, 0, 0, 0, { NULL }, "120 Invalid value" },
    { "worldbank_error.json", "csv", NULL, 65, 0, 0, 0, { NULL }, "120 Invalid value" },
    { "worldbank_nothing.json", "json", china, 0, 0, 0, 0, { NULL }, NULL },
    { "fred_gdp.json", "json", gdp, 0, 4, 2, 0,
      { "GDP|1947-Q1|243.164|-|billion USD|2024-10-30",
        "GDP|1947-Q4|259.745|-|billion USD|2024-10-30",
        "GDP|2024-Q3|29349.924|-|billion USD|2024-10-30" }, NULL },
    { "alfred_gdp.json", "json", gdp, 0, 6, 2, 0,
      { "GDP|1946-Q1|199.7|-|billion USD|1992-12-22",
        "GDP|1946-Q1|210.4|-|billion USD|1997-05-07",
        "GDP|2024-Q1|28284.498|-|billion USD|2024-04-25",
        "GDP|2024-Q1|28624.069|-|billion USD|2024-09-26" }, NULL },
    { "alfred_vintage_dates.json", "json", NULL, 65, 0, 0, 0, { NULL }, "no observations" },
    { "fred_error.json", "json", gdp, 65, 0, 0, 0, { NULL }, "400 Bad Request." },
    { "dbnomics.json", "json", NULL, 0, 4, 2, 0,
      { "CEPII/CHELEM-TRADE-CHEL/AES.AES.CAT.BA|1967|4.4180715605|-|-|-",
        "CEPII/CHELEM-TRADE-CHEL/AES.AES.CAT.BA|1968|3.769449376|-|-|-",
        "CEPII/CHELEM-TRADE-CHEL/AES.AES.CAT.BA|2021|1005.251046|-|-|-",
        "CEPII/CHELEM-TRADE-CHEL/AES.AES.CAT.BC|1967|1.8577003269|-|-|-" },
      "another page follows: offset=1000" },
    { "dbnomics_error.json", "json", NULL, 65, 0, 0, 0, { NULL }, "\"AES.X\" was not found" },
    { "nbs_industrial_value_added_yoy_2024.json", "json", NULL, 0, 10, 2, 0,
      { "A020101|2024-12|6.2|-|-|-", "A020101|2024-03|4.5|-|-|-" }, NULL },
    { "nbs_error_501.json", "json", NULL, 65, 0, 0, 0, { NULL }, "501 对不起" },
    { "query_vector.json", "json", NULL, 0, 2, 0, 0,
      { "up{instance=\"localhost:9090\",job=\"prometheus\"}|2015-07-01|1|-|-|-",
        "up{instance=\"localhost:9100\",job=\"node\"}|2015-07-01|0|-|-|-" }, NULL },
    { "query_vector.json", "prometheus", NULL, 0, 2, 0, 0, { NULL }, NULL },
    { "prometheus_range.json", "json", NULL, 0, 2, 1, 0,
      { "up{instance=\"a:9100\",job=\"node\"}|2015-07-01|1|-|-|-",
        "up{instance=\"a:9100\",job=\"node\"}|2015-07-03|0.5|-|-|-" }, NULL },
    { "prometheus_error.json", "json", NULL, 65, 0, 0, 0, { NULL }, "bad_data invalid parameter" },
    { "prometheus_nothing.json", "json", NULL, 0, 0, 0, 0, { NULL }, NULL },
    { "python_nan.json", "json", NULL, 0, 2, 1, 0, { "a|2023|1.5|-|-|-", "a|2025|2|-|-|-" }, NULL },
    { "truncated.json", "json", NULL, 65, 0, 0, 0, { NULL }, "line 1, column 49" },
    { "sentence.txt", "json", NULL, 65, 0, 0, 0, { NULL },
      "the provider says: No data found for this query." },
    { "error_page.html", "json", NULL, 65, 0, 0, 0, { NULL },
      "an HTML page, \"503 Service Unavailable\"; JSON was expected" },
    { "error_page.html", "sdmx-csv", NULL, 65, 0, 0, 0, { NULL }, "503 Service Unavailable" },
    { "error_page.html", "jsonstat", NULL, 65, 0, 0, 0, { NULL }, "503 Service Unavailable" },
    { "error_page.html", "prometheus", NULL, 65, 0, 0, 0, { NULL }, "503 Service Unavailable" },

    { "eurostat_une_rt_m_de_sparse.json", "jsonstat", NULL, 0, 31, 0, 0,
      { "UNE_RT_M/M.SA.TOTAL.PC_ACT.T.DE|2024-01|3.2|-|PC_ACT|2026-09-22",
        "UNE_RT_M/M.SA.TOTAL.PC_ACT.T.DE|2026-07|4|-|PC_ACT|2026-09-22" }, NULL },
    { "eurostat_sts_inpr_m_ie_confidential.json", "jsonstat", NULL, 0, 0, 6, 0, { NULL }, NULL },
    { "eurostat_empty_time_http200.json", "jsonstat", NULL, 0, 0, 0, 0, { NULL }, NULL },
    { "eurostat_error_404_unknown_dataset.json", "jsonstat", NULL, 65, 0, 0, 0, { NULL },
      "404 100 ERR_NOT_FOUND_4" },
    { "jsonstat_time_inside.json", "jsonstat", NULL, 0, 7, 1, 0,
      { "birth=T,residence=T,pop|2001|10|-|persons|2012-12-27",
        "birth=T,residence=36,pop|2001|11|p|persons|2012-12-27",
        "birth=T,residence=T,pop|2011|20|-|persons|2012-12-27",
        "birth=F,residence=36,pop|2011|41|e,C|persons|2012-12-27" }, NULL },
    { "jsonstat_bundle.json", "jsonstat", NULL, 0, 4, 1, 0,
      { "oecd/UNR,area=AU|2003|5.9|a|-|2013-01-01", "oecd/UNR,area=AT|2004|6.1|e|-|2013-01-01",
        "canada/area=CA|2004|7|-|-|-" }, NULL },
    { "jsonstat_collection.json", "jsonstat", NULL, 0, 2, 0, 0, { "|2024-Q2|2|-|-|-" }, NULL },
    { "jsonstat_collection_labels.json", "jsonstat", NULL, 0, 3, 0, 0,
      { "A|2020|3|-|-|-", "B|2020|4|-|-|-", "B|2021|5|-|-|-" }, NULL },
    { "sdmxjson2_groups.json", "sdmx-json", NULL, 0, 3, 0, 0,
      { "Q.DE|2024-Q1|10000|-|-|-", "Q.DE|2024-Q2|11000|P|CNY|-", "Q.FR|2024-Q1|20000000|-|-|-" },
      NULL },
    { "jsonstat_bad_period.json", "jsonstat", NULL, 0, 1, 0, 1, { NULL }, "\"2021-W53\" is no period" },
    { "jsonstat_too_few_categories.json", "jsonstat", NULL, 65, 0, 0, 0, { NULL },
      "the categories of dimension time" },
    { "jsonstat_value_outside.json", "jsonstat", NULL, 0, 1, 0, 1, { NULL }, "outside the cube" },

    { "ecb_exr.csv", "sdmx-csv", NULL, 0, 1, 0, 0,
      { "EXR.D.USD.EUR.SP00.A|2026-09-03|1.1615|-|USD|-" }, NULL },
    { "ecb_history.csv", "sdmx-csv", NULL, 0, 2, 0, 0,
      { "RTD.M.S0.N.P_C_OV.X|2020-01|104.2|-|-|2020-03-01",
        "RTD.M.S0.N.P_C_OV.X|2020-01|104.5|-|-|2020-07-01" }, NULL },
    { "eurostat_namq.csv", "csv", NULL, 0, 2, 2, 0,
      { "NAMQ_10_GDP/Q.CLV20_MEUR.SCA.B1GQ.AT|2026-Q1|105150.1|-|CLV20_MEUR|2026-08-28",
        "NAMQ_10_GDP/Q.CLV20_MEUR.SCA.B1GQ.AT|2026-Q2|105159|p|CLV20_MEUR|2026-08-28" }, NULL },
    { "eurostat_hicp.csv", "sdmx-csv", NULL, 0, 2, 0, 0,
      { "PRC_HICP_MINR/M.I25.TOTAL.AT|2026-07|102.59|-|I25|2026-10-02",
        "PRC_HICP_MINR/M.I25.TOTAL.AT|2026-09|103.81|e|I25|2026-10-02" }, NULL },
    { "eurostat_hicp_bom_crlf.csv", "sdmx-csv", NULL, 0, 2, 0, 0,
      { "PRC_HICP_MINR/M.I25.TOTAL.AT|2026-07|102.59|-|I25|2026-10-02",
        "PRC_HICP_MINR/M.I25.TOTAL.AT|2026-09|103.81|e|I25|2026-10-02" }, NULL },
    { "eurostat_empty.csv", "sdmx-csv", NULL, 0, 0, 0, 0, { NULL }, NULL },
    { "eurostat_soap_fault.xml", "sdmx-csv", NULL, 65, 0, 0, 0, { NULL },
      "150 INVALID_QUERY_DIMENSION_VALUE: Query is invalid as per its structure's definition." },
    { "estat_footer_413_too_big.xml", "sdmx-csv", NULL, 65, 0, 0, 0, { NULL },
      "Due to the large query the response will be written to a file" },
    { "sdmxcsv_spec_example-01.csv", "sdmx-csv", NULL, 0, 2, 0, 0,
      { "A.B|2014-01|12.4|-|-|2021-01-22", "A.B|2014-02|10.8|-|-|2021-01-22" }, NULL },
    { "sdmxcsv_spec_example-04.csv", "sdmx-csv", NULL, 0, 2, 0, 0,
      { "A.B|2014-01|12.4|-|-|-", "A.B|2014-02|10.8|-|-|-" }, NULL },
    { "sdmx2_units_and_weeks.csv", "sdmx-csv", NULL, 0, 3, 0, 1,
      { "A.DE|2024|12500000|-|EUR|-", "Q.DE|2010-Q4|3000|-|EUR|-", "W.DE|2020-W53|1|-|EUR|-" },
      "\"2021-W53\" is no period" },
    { "sdmx2_labels.csv", "sdmx-csv", NULL, 0, 1, 0, 0, { "DEU.A|2024|3.5|-|-|-" }, NULL },
    { "comext_de_us_m.tsv", "csv", dataset, 0, 5, 1, 0,
      { "DS-045409/M.DE.US.01.1.VALUE_IN_EUROS|2026-06|1235161|-|-|-",
        "DS-045409/M.DE.US.010121.1.VALUE_IN_EUROS|2026-07|52403|-|-|-" }, NULL },
    { "quoted_headings.csv", "csv", NULL, 0, 4, 0, 0,
      { "gdp \"real\"|2020|1|-|-|-", "gdp \"real\"|2021|-3.5|-|-|-", "wage|2021|4|-|-|-" }, NULL },
    { "nbs_table.gb18030.csv", "csv", NULL, 0, 6, 0, 1,
      { "北京|2024|3500|-|亿元|-", "北京|2024-Q3|1200|-|亿元|-", "北京|2024-H1|1700|-|亿元|-",
        "北京|2024-YTD-09|2600.5|-|亿元|-" }, "no period" },
    { "zeros.csv", "csv", NULL, 0, 3, 4, 0,
      { "actual|2020|0|actual|-|-", "provisional|2020|0|p|-|-", "normal|2020|0|A|-|-" }, NULL },
    { "sentence.txt", "csv", NULL, 65, 0, 0, 0, { NULL }, "no column of values" },

    { "sdmxjson1_ecb_exr_flat.json", "sdmx-json", NULL, 0, 4, 0, 0,
      { "D.EUR.SP00.A.NZD|2013-01-18|1.5931|-|-|-", "D.EUR.SP00.A.NZD|2013-01-21|1.5925|-|-|-",
        "D.EUR.SP00.A.RUB|2013-01-21|40.3|-|-|-" }, NULL },
    { "sdmxjson1_ecb_exr_timeseries.json", "sdmx-json", NULL, 0, 4, 0, 0,
      { "D.EUR.SP00.A.NZD|2013-01-18|1.5931|-|-|-", "D.EUR.SP00.A.NZD|2013-01-21|1.5925|-|-|-",
        "D.EUR.SP00.A.RUB|2013-01-21|40.3|-|-|-" }, NULL },
    { "sdmxjson2_exr_flat.json", "sdmx-json", NULL, 0, 4, 0, 0,
      { "D.EUR.SP00.A.NZD|2013-01-18|1.5931|-|-|-", "D.EUR.SP00.A.RUB|2013-01-21|40.3|-|-|-" },
      NULL },
    { "sdmxjson1_history.json", "sdmx-json", NULL, 0, 3, 2, 0,
      { "M.DE|2020-01|104200|P|EUR|2020-03-01", "M.DE|2020-01|104500|-|EUR|2020-07-01",
        "M.DE|2020-02|105000|C|EUR|2020-07-01" }, NULL },
    { "sdmxjson2_series.json", "sdmx-json", NULL, 0, 1, 1, 0,
      { "M.FR|2020-01|1500000|E|-|-" }, NULL },
    { "sdmxjson_bad_key.json", "sdmx-json", NULL, 0, 1, 0, 2, { "M.FR|2020-01|1000|-|-|-" },
      "the key does not fit the dimensions" },
    { "sdmxjson_error.json", "sdmx-json", NULL, 65, 0, 0, 0, { NULL },
      "100 No results matching the query." },

    { "sdmxml3_structure_specific.xml", "sdmx-ml", NULL, 0, 3, 1, 1,
      { "IMF.STA:CPI/JPN.CPI._T.YOY_PCH_PA_PT.Q|2024-Q1|2.523155541360555|-|-|-",
        "IMF.STA:CPI/JPN.CPI._T.YOY_PCH_PA_PT.Q|2024-Q4|2.930174563591086|E|-|-",
        "IMF.STA:CPI/A&B.A|2024|1500000|-|EUR|-" }, "\"2021-W53\" is no period" },
    { "sdmxml2_generic.xml", "sdmx-ml", NULL, 0, 2, 0, 0,
      { "M.USD|2013-01|1330.4|-|-|-", "M.USD|2013-02|1335.9|P|-|-" }, NULL },
    { "estat_footer_413_too_big.xml", "sdmx-ml", NULL, 65, 0, 0, 0, { NULL },
      "Due to the large query" },
    { "eurostat_soap_fault.xml", "sdmx-ml", NULL, 65, 0, 0, 0, { NULL }, "150 INVALID_QUERY" },
    { "error_page.html", "sdmx-ml", NULL, 65, 0, 0, 0, { NULL }, "503 Service Unavailable" },

    { "node_exporter_head.prom", "prometheus", NULL, 0, 6, 0, 0,
      { "node_arp_entries{device=\"eth0\"}|2026-11-21|3|-|-|-",
        "node_arp_entries{device=\"eth1\"}|2026-11-21|3|-|-|-" }, NULL },
    { "node_exporter_textfile.prom", "prometheus", NULL, 0, 22, 0, 0,
      { "events_total{foo=\"bar\"}|2026-11-21|10|-|-|-",
        "event_duration_seconds_total{baz=\"inner_eval\",quantile=\"0.5\"}|2026-11-21|0.000001073|-",
        "event_duration_seconds_total_count{baz=\"inner_eval\"}|2026-11-21|1492355615|-" }, NULL },
    { "prometheus_corners.prom", "prometheus", NULL, 0, 5, 2, 1,
      { "limit{le=\"+Inf\"}|2026-11-21|3|-", "q{a=\"1\",b=\"x\\\"y\"}|2015-07-01|9223372036854775800|",
        "secs|2015-07-01|2.5|", "with_exemplar|2026-11-21|4|" }, "line 4: no sample" },
};

static struct said read_payload(const char *file, const char *kind, const char *spec)
{
    char path[200];
    struct buf bytes = BUF_EMPTY, held = BUF_EMPTY;
    const char *body;
    size_t length;
    struct said said;
    struct err err;

    snprintf(path, sizeof path, "tests/fixtures/payloads/%s", file);
    if (file_read(path, SIZE_MAX / 2, &bytes, &err) != 0)
        fail_msg("%s", err.text);
    body = buf_text(&bytes);
    length = bytes.length;
    charset_body(&body, &length, NULL, &held);
    said = read_body(kind, spec, body, length, NULL);
    buf_free(&held);
    buf_free(&bytes);
    return said;
}

static void every_answer_gives_what_it_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(payloads); i++) {
        struct said said = read_payload(payloads[i].file, payloads[i].kind, payloads[i].spec);
        int result = said.result == 0 ? 0 : (int)said.err.status;

        if (result != payloads[i].result || said.tally.rows != payloads[i].rows ||
            said.tally.missing != payloads[i].missing || said.tally.bad != payloads[i].bad)
            fail_msg("%s as %s: result %d, %zu rows, %zu missing, %zu bad\n%s%s", payloads[i].file,
                     payloads[i].kind, result, said.tally.rows, said.tally.missing,
                     said.tally.bad, buf_text(&said.notes), buf_text(&said.rows));
        for (size_t k = 0; k < COUNT(payloads[i].has) && payloads[i].has[k] != NULL; k++)
            if (strstr(buf_text(&said.rows), payloads[i].has[k]) == NULL)
                fail_msg("%s: no row %s in\n%s", payloads[i].file, payloads[i].has[k],
                         buf_text(&said.rows));
        if (payloads[i].words != NULL &&
            strstr(buf_text(&said.notes), payloads[i].words) == NULL)
            fail_msg("%s: not said: %s; but: %s", payloads[i].file, payloads[i].words,
                     buf_text(&said.notes));
        said_free(&said);
    }
}

static void what_is_withdrawn_is_counted_and_no_row(void **state)
{
    struct said said = read_payload("ecb_history.csv", "sdmx-csv", NULL);

    (void)state;
    assert_int_equal(said.tally.withdrawn, 1);
    said_free(&said);
    said = read_payload("sdmxjson1_history.json", "sdmx-json", NULL);
    assert_int_equal(said.tally.withdrawn, 1);
    said_free(&said);
}

/* No prefix of a body crashes a parser or is taken for more than it is. */
static void a_body_cut_anywhere_gives_no_more_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(payloads); i++) {
        char path[200];
        struct buf bytes = BUF_EMPTY;

        snprintf(path, sizeof path, "tests/fixtures/payloads/%s", payloads[i].file);
        if (payloads[i].result != 0 || payloads[i].bad > 0 ||
            file_read(path, SIZE_MAX / 2, &bytes, NULL) != 0 || bytes.length > 6000) {
            buf_free(&bytes);
            continue;
        }
        for (size_t length = 0; length < bytes.length; length += 7) {
            char *cut = malloc(length + 1);
            struct said said;

            memcpy(cut, bytes.bytes, length);
            said = read_body(payloads[i].kind, payloads[i].spec, cut, length, NULL);
            assert_true(said.tally.rows <= payloads[i].rows);
            said_free(&said);
            free(cut);
        }
        buf_free(&bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_gives_what_it_says),
        cmocka_unit_test(what_is_withdrawn_is_counted_and_no_row),
        cmocka_unit_test(a_body_cut_anywhere_gives_no_more_rows),
    };

    return cmocka_run_group_tests_name("payloads", tests, NULL, NULL);
}
