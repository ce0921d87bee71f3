/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "domain/classify.h"
#include "domain/indicator.h"

#include <string.h>

enum { U = RANK_UNLISTED };
enum {
    E = QUALIFIER_EXACT,
    N = QUALIFIER_NEARLY,
    O = QUALIFIER_OVER,
    A = QUALIFIER_ABOUT,
    L = QUALIFIER_AT_LEAST
};

struct said {
    int qualifier;
    const char *value, *period, *published, *publisher;
    int rank;
};

static struct claim statement(struct said said)
{
    struct claim made = { .observation.rank = said.rank, .publisher = said.publisher };
    struct dec value = DEC_ZERO;
    struct err err;

    assert_true(dec_parse(said.value, strlen(said.value), &value));
    made.observation.quantity = quantity_bound((enum qualifier)said.qualifier, value);
    assert_int_equal(period_parse(said.period, &made.observation.period, &err), 0);
    assert_true(date_parse(said.published, strlen(said.published), &made.observation.published));
    return made;
}

/* What was really published, twice, about the same. Billion yuan, percent, or a count. */
static const struct {
    struct said first, later;
    enum relation relation;
} pairs[] = {
    /* restated years */
    { { E, "1625.19", "2021", "2022-03-01", "bureau", 1 },
      { O, "1760", "2021", "2025-06-24", "city", 1 },
      RELATION_REVISION },
    { { E, "2000", "2024", "2025-01-15", "agency", 2 },
      { O, "2200", "2024", "2025-03-20", "city", 1 },
      RELATION_REVISION },
    { { E, "1876.67", "2023", "2024-01-21", "bureau", 1 },
      { L, "2043", "2023", "2025-03-20", "city", 1 },
      RELATION_REVISION },
    /* the old number printed once more, and 871.94 rounded */
    { { E, "2000", "2024", "2025-01-15", "agency", 2 },
      { E, "2000", "2024", "2025-03-06", "portal", 2 },
      RELATION_DUPLICATE },
    { { E, "871.94", "2015", "2022-09-22", "a", 1 },
      { E, "871.9", "2015", "2023-04-25", "b", 1 },
      RELATION_REFINEMENT },
    /* the bounds go together */
    { { O, "300", "2024", "2024-12-17", "white paper", 1 },
      { N, "350", "2024", "2025-06-24", "city", 1 },
      RELATION_REFINEMENT },
    { { O, "6000", "2025-12-31", "2026-01-21", "ministry", 1 },
      { O, "6200", "2025-12-31", "2026-03-05", "ministry", 1 },
      RELATION_REFINEMENT },
    { { O, "1200", "2025", "2025-12-14", "academy", 1 },
      { O, "1000", "2025", "2025-12-26", "ministry", 1 },
      RELATION_REFINEMENT },
    /* the words contradict each other though the number is the same */
    { { O, "450", "2025", "2025-11-29", "white paper", 1 },
      { N, "450", "2025", "2026-01-05", "daily", 1 },
      RELATION_CONTRADICTION },
    { { N, "450", "2025", "2026-01-05", "daily", 1 },
      { A, "450", "2025", "2026-01-05", "director", 1 },
      RELATION_REFINEMENT },
    { { E, "450", "2025", "2026-01-05", "daily", 1 },
      { O, "450", "2025", "2026-01-25", "daily", 1 },
      RELATION_CONTRADICTION },
    /* what was estimated inside the year, then counted */
    { { E, "227", "2022", "2022-11-22", "commission", U },
      { E, "217", "2022", "2024-03-15", "article", U },
      RELATION_REVISION },
    /* two institutes that nobody ranks, or one that is ranked lower, or on the same day */
    { { O, "700", "2024", "2025-04-26", "institute", U },
      { O, "900", "2024", "2025-09-24", "academy", U },
      RELATION_CONTRADICTION },
    { { E, "325.1", "2020", "2021-05-25", "association", U },
      { E, "303.1", "2020", "2022-07-27", "academy", U },
      RELATION_CONTRADICTION },
    { { O, "700", "2024", "2025-04-26", "institute", U },
      { O, "900", "2024", "2025-09-24", "institute", U },
      RELATION_REVISION },
    { { O, "700", "2024", "2025-04-26", "institute", U },
      { O, "900", "2024", "2025-09-24", "ministry", 0 },
      RELATION_REVISION },
    { { O, "700", "2024", "2025-04-26", "institute", 1 },
      { O, "900", "2024", "2025-09-24", "academy", 2 },
      RELATION_CONTRADICTION },
    { { E, "108.96", "2024", "2025-03-28", "broadcaster", 1 },
      { E, "1008.96", "2024", "2025-03-29", "copyist", 2 },
      RELATION_CONTRADICTION },
    { { E, "94", "2024-12-18", "2024-12-18", "a", 1 },
      { E, "97", "2024-12-18", "2024-12-18", "a", 1 },
      RELATION_CONTRADICTION },
    { { E, "51", "2019", "2020-09-15", "ministry", 1 },
      { E, "53", "2019", "2021-09-15", "ministry", 1 },
      RELATION_REVISION },
    /* other periods */
    { { E, "44.5", "2023-H1", "2023-08-19", "gov", 1 },
      { E, "42.9", "2023", "2024-01-21", "agency", 1 },
      RELATION_OTHER_PERIOD },
    { { E, "918", "2023-YTD-06", "2023-08-19", "gov", 1 },
      { E, "500", "2023-Q2", "2023-08-21", "gov", 1 },
      RELATION_OTHER_PERIOD },
    { { E, "201", "2025-12-22", "2025-12-22", "daily", 1 },
      { E, "183", "2025-11-29", "2026-01-25", "news", 1 },
      RELATION_FIRST },
    { { E, "42.9", "2023", "2024-01-21", "agency", 1 },
      { E, "43", "2024", "2025-01-21", "agency", 1 },
      RELATION_FIRST },
};

static void published_pairs_come_out_as_a_person_would_say(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(pairs); i++) {
        struct claim first = statement(pairs[i].first), later = statement(pairs[i].later);
        enum relation relation = classify(&later, &first, 1);

        if (relation != pairs[i].relation)
            fail_msg("pair %zu is %s, not %s", i, relation_name(relation),
                     relation_name(pairs[i].relation));
    }
}

static void agreement_is_symmetric(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(pairs); i++) {
        struct claim a = statement(pairs[i].first), b = statement(pairs[i].later);

        assert_true(quantities_agree(&a.observation.quantity, &a.observation.quantity));
        assert_int_equal(quantities_agree(&a.observation.quantity, &b.observation.quantity),
                         quantities_agree(&b.observation.quantity, &a.observation.quantity));
    }
}

static void a_figure_is_held_against_the_one_in_force_on_its_day(void **state)
{
    const struct claim known[] = {
        statement((struct said){ E, "2000", "2024", "2025-01-15", "agency", 1 }),
        statement((struct said){ O, "2200", "2024", "2025-03-20", "city", 1 }),
    };
    struct claim refined = statement((struct said){ E, "2210", "2024", "2025-06-01", "x", 1 });
    struct claim early = statement((struct said){ E, "2005", "2024", "2025-02-01", "x", 1 });
    struct claim backfill = statement((struct said){ E, "1800", "2024", "2025-01-02", "x", 1 });
    struct claim repeated = statement((struct said){ E, "2000", "2024", "2025-09-01", "x", 5 });

    (void)state;
    assert_int_equal(classify(&refined, known, 2), RELATION_REFINEMENT);
    assert_int_equal(classify(&early, known, 2), RELATION_REFINEMENT);
    assert_int_equal(classify(&backfill, known, 2), RELATION_REVISION);
    assert_int_equal(classify(&repeated, known, 2), RELATION_DUPLICATE);
    assert_int_equal(classify(&repeated, known, 0), RELATION_FIRST);
}

static void a_forecast_is_no_earlier_version_of_the_outcome(void **state)
{
    struct claim said = statement((struct said){ E, "227", "2022", "2022-11-22", "city", 1 });
    struct claim outcome = statement((struct said){ E, "217", "2022", "2024-03-15", "city", 1 });

    (void)state;
    said.observation.modality = MODALITY_FORECAST;
    assert_int_equal(classify(&outcome, &said, 1), RELATION_FIRST);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_pairs_come_out_as_a_person_would_say),
        cmocka_unit_test(agreement_is_symmetric),
        cmocka_unit_test(a_figure_is_held_against_the_one_in_force_on_its_day),
        cmocka_unit_test(a_forecast_is_no_earlier_version_of_the_outcome),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
