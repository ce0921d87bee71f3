/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of figures that do not go together. */
#include "steps/findings.h"
#include "steps/sheet.h"

#include <stdio.h>
#include <stdlib.h>

static const char findings_path[] = "findings.html";

struct writing {
    struct publishing *publishing;
    int languages;
    struct sheet sheets[LANGUAGE_COUNT];
    struct listing listings[LANGUAGE_COUNT];
    size_t count;
};

static struct page page_in(struct writing *writing, int place)
{
    return sheet_page(writing->publishing, findings_path, writing->sheets, place);
}

static int put_one(void *context, const struct found *found, struct err *err)
{
    struct writing *writing = context;

    for (int i = 0; i < writing->languages; i++) {
        struct page page = page_in(writing, i);

        findings_put(&page, &writing->listings[i], found);
    }
    writing->count++;
    return sheet_flush(writing->sheets, LANGUAGE_COUNT, err);
}

static int write_sheets(struct writing *writing, struct err *err)
{
    const struct publish_plan *plan = writing->publishing->plan;
    const struct observation_source source = { .ledger = plan->ledger, .config = plan->config };

    for (int i = 0; i < writing->languages; i++) {
        struct page page = page_in(writing, i);

        findings_open(&page);
    }
    if (findings_of_checks(&source, plan->as_of, put_one, writing, err) != 0)
        return -1;
    for (int i = 0; i < writing->languages; i++) {
        struct page page = page_in(writing, i);

        findings_close(&page, &writing->listings[i]);
    }
    return 0;
}

/* The overview says how many there are, also where the page is carried over. */
int publish_findings(struct publishing *publishing, struct err *err)
{
    struct writing writing = { .publishing = publishing,
                               .languages = publishing_languages(publishing)->count };
    struct hash inputs = publishing_inputs_all(publishing, "findings");
    char count[24];
    int result;

    if (publishing->plan->config->check_count == 0)
        return 0;
    if (!edition_part(publishing->edition, "findings", &inputs)) {
        publishing->overview.findings = strtoul(edition_memory(publishing->edition), NULL, 10);
        return 0;
    }
    result = sheet_open_page(publishing, findings_path, writing.sheets, err);
    if (result == 0)
        result = write_sheets(&writing, err);
    result = sheet_close(writing.sheets, LANGUAGE_COUNT, result, err);
    snprintf(count, sizeof count, "%zu", writing.count);
    edition_remember(publishing->edition, count);
    publishing->overview.findings = writing.count;
    return result;
}
