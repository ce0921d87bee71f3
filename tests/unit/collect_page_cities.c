/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cities that are named by their kind, aside, or that no list has. */
#include "page.h"

#define OF(region) "{\"indicator\":\"x\",\"anchor\":\"tea houses\",\"unit\":\"count\"" \
                   ",\"region\":\"" region "\"}"

static void a_city_is_told_by_its_kind(void **state)
{
    static const struct reading readings[] = {
        { "en", OF("Shanghai"),
          PAGE("Shanghai had 900 tea houses in 2024.</p>"
               "<p>The southwestern city of Chengdu had 550 tea houses in 2024."),
          "x 2024 900 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Shanghai had 900 tea houses in 2024.</p>"
               "<p>The quiet town of Ibsenville had 55 tea houses in 2024."),
          "x 2024 900 exact count;" },
        { "en", OF("Chengdu"),
          PAGE("The southwestern city of Chengdu had 550 tea houses in 2024."),
          "x 2024 550 exact count;" },
        { "en", OF("Hangzhou"),
          PAGE("Hangzhou, the richest city of Zhejiang, had 550 tea houses in 2024."),
          "x 2024 550 exact count;" },
        { "en", OF("Zhejiang"),
          PAGE("Hangzhou, the richest city of Zhejiang, had 550 tea houses in 2024."),
          "! x: the quantity is of another region, or of none that is named;" },
        { "en", OF("Shenzhen"),
          PAGE("The city of Hangzhou trailed Shenzhen, which had 550 tea houses in 2024."),
          "x 2024 550 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_name_that_no_list_has_is_a_place(void **state)
{
    static const struct reading readings[] = {
        { "en", OF("Shanghai"),
          PAGE("Shanghai had 900 tea houses in 2024. Ibsenville had 55 tea houses in 2024."),
          "x 2024 900 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Shanghai had 900 tea houses in 2024. In Ibsenville there were 55 tea houses in "
               "2024."), "x 2024 900 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Shanghai had 900 tea houses in 2024. Ibsenville, a port city in the north, came to "
               "55 tea houses in 2024."), "x 2024 900 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Shanghai had 900 tea houses in 2024. Its neighbor Ibsenville counted 55 tea houses "
               "in 2024."), "x 2024 900 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Shanghai looks back. Business had been good, and 900 tea houses were counted in "
               "2024."), "x 2024 900 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Shanghai looks back. In March there were 900 tea houses. In Greater Shanghai, 950 "
               "tea houses were counted in May."),
          "x 2025-03 900 exact count;x 2025-05 950 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Shanghai looks back. It had 900 tea houses in 2024. Each had 12 tables."),
          "x 2024 900 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_clause_goes_on_behind_an_insertion(void **state)
{
    static const struct reading readings[] = {
        { "en", OF("Shanghai"),
          PAGE("Hangzhou, the capital of Zhejiang, had 120 tea houses and Shanghai 900 in 2024."),
          "x 2024 900 exact count;" },
        { "en", OF("Hangzhou"),
          PAGE("In 2024 Hangzhou, a port in the east, had 120 tea houses and Shanghai 900."),
          "x 2024 120 exact count;" },
        { "en", OF("Hangzhou"),
          PAGE("In 2024 Hangzhou, according to the guild, had 120 tea houses against 900 tea "
               "houses in Shanghai."), "x 2024 120 exact count;" },
        { "en", OF("Shanghai"),
          PAGE("Hangzhou is growing, and there were 900 tea houses across Shanghai in 2024."),
          "x 2024 900 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_city_is_told_by_its_kind),
        cmocka_unit_test(a_name_that_no_list_has_is_a_place),
        cmocka_unit_test(a_clause_goes_on_behind_an_insertion),
    };

    return cmocka_run_group_tests_name("collect_page_cities", tests, NULL, NULL);
}
