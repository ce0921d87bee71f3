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
          PAGE("Shanghai looks back. Tea had 30 percent of sales. There were 900 tea houses in 2024."),
          "x 2024 900 exact count;" },
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

static void the_zone_is_no_city(void **state)
{
    static const struct reading readings[] = {
        { "en", OF("Shenzhen"),
          PAGE("Shenzhen has a tea zone. The zone had 25 tea houses in 2024."),
          "! x: the quantity is of another region, or of none that is named;" },
        { "en", OF("Shenzhen"),
          PAGE("Shenzhen has a tea zone. The park is new. The city had 250 tea houses in 2024."),
          "x 2024 250 exact count;" },
        { "en", OF("Zhongguancun"),
          PAGE("Zhongguancun is part of Beijing. The zone had 25 tea houses in 2024."),
          "x 2024 25 exact count;" },
        { "en", OF("Nanshan Tea Park"),
          PAGE("Nanshan Tea Park is growing, Shenzhen said. The park had 25 tea houses in 2024."),
          "x 2024 25 exact count;" },
        { "en", OF("Shenzhen"),
          PAGE("In 2024 Shenzhen counted 250 tea houses outside of the zone."),
          "x 2024 250 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void where_somebody_spoke_is_no_place_of_it(void **state)
{
    static const struct reading readings[] = {
        { "en", OF("China"),
          PAGE("Tea is popular in China, a trader said at the World Tea Forum in Hangzhou on Monday. "
               "The number of tea houses is over 4,000."), "x 2025-06-24? 4000 over count;" },
        { "en", OF("Hangzhou"),
          PAGE("Tea is popular in China, a trader said at the World Tea Forum in Hangzhou on Monday. "
               "The number of tea houses is over 4,000."),
          "! x: the quantity is of another region, or of none that is named;" },
        { "en", OF("Hangzhou"),
          PAGE("Traders said at a forum that in Hangzhou over 4,000 tea houses were counted in "
               "2024."), "x 2024 4000 over count;" },
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
        cmocka_unit_test(the_zone_is_no_city),
        cmocka_unit_test(where_somebody_spoke_is_no_place_of_it),
    };

    return cmocka_run_group_tests_name("collect_page_cities", tests, NULL, NULL);
}
