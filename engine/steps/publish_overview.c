/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first page in all languages, the data of all targets and the feeds. */
#include "output/status_csv.h"
#include "steps/sheet.h"

enum { SHEET_CSV = LANGUAGE_COUNT, SHEET_JSON, SHEET_COUNT };

static const char overview_path[] = "index.html";

struct writing {
    struct publishing *publishing;
    int languages;
    struct sheet sheets[SHEET_COUNT];
    struct overview overviews[LANGUAGE_COUNT];
    struct json_writer json;
    bool replaced; /* now come those, else those in force */
};

static struct page page_in(struct writing *writing, int place)
{
    return sheet_page(writing->publishing, overview_path, writing->sheets, place);
}

static int each_row(void *context, const struct judged *judged, struct err *err)
{
    struct writing *writing = context;
    struct ledger_entry entries[2];
    struct status_row row;
    int result;

    if ((judged->replaced_by != NULL) != writing->replaced)
        return 0;
    result = publishing_row(writing->publishing, judged, entries, &row, err);
    for (int i = 0; i < writing->languages && result == 0; i++) {
        struct page page = page_in(writing, i);

        overview_row(&page, &writing->overviews[i], &row, judged->series);
    }
    if (result == 0) {
        status_csv_row(&writing->sheets[SHEET_CSV].out, &row);
        status_json_row(&writing->json, &row);
        result = sheet_flush(writing->sheets, SHEET_COUNT, err);
    }
    arena_reset(&writing->publishing->arena);
    return result;
}

static int open_sheets(struct writing *writing, struct err *err)
{
    struct publishing *publishing = writing->publishing;

    if (sheet_open_page(publishing, overview_path, writing->sheets, err) != 0 ||
        sheet_open(publishing, "data/targets.csv", &writing->sheets[SHEET_CSV], err) != 0)
        return -1;
    return sheet_open(publishing, "data/targets.json", &writing->sheets[SHEET_JSON], err);
}

static void write_heads(struct writing *writing)
{
    date as_of = writing->publishing->site.as_of;

    for (int i = 0; i < writing->languages; i++) {
        struct page page = page_in(writing, i);

        writing->overviews[i] = writing->publishing->overview;
        overview_open(&page, &writing->overviews[i]);
    }
    status_csv_header(&writing->sheets[SHEET_CSV].out);
    writing->json.out = &writing->sheets[SHEET_JSON].out;
    status_json_open(&writing->json, date_start(as_of), as_of);
}

static void write_feet(struct writing *writing)
{
    for (int i = 0; i < writing->languages; i++) {
        struct page page = page_in(writing, i);

        overview_close(&page, &writing->overviews[i]);
    }
    status_json_close(&writing->json);
}

static int write_sheets(struct writing *writing, struct err *err)
{
    struct publishing *publishing = writing->publishing;

    write_heads(writing);
    if (evidence_judge(publishing->evidence, each_row, writing, err) != 0)
        return -1;
    if (publishing->overview.replaced > 0) {
        for (int i = 0; i < writing->languages; i++) {
            struct page page = page_in(writing, i);

            overview_replaced(&page, &writing->overviews[i]);
        }
        writing->replaced = true;
        if (evidence_judge(publishing->evidence, each_row, writing, err) != 0)
            return -1;
    }
    write_feet(writing);
    return 0;
}

static void make_feed(const struct page *page, const void *content)
{
    const struct overview *overview = content;

    feed(page, overview->changes, overview->change_count);
}

int publish_overview(struct publishing *publishing, struct err *err)
{
    struct writing writing = { .publishing = publishing,
                               .languages = publishing_languages(publishing)->count };
    struct hash inputs = publishing_inputs_all(publishing, "overview");
    int result;

    if (!edition_part(publishing->edition, "overview", &inputs))
        return 0;
    result = open_sheets(&writing, err);
    if (result == 0)
        result = write_sheets(&writing, err);
    if (sheet_close(writing.sheets, SHEET_COUNT, result, err) != 0)
        return -1;
    return publishing_page(publishing, "feed.atom", make_feed, &publishing->overview, err);
}
