/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that a sentence says by pointing at the one before it. */
#include "page.h"

#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                          "\",\"kind\":[\"observation\",\"forecast\",\"target\"]}"

static void by_then_is_the_time_of_the_sentence_before(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("tea houses", "count"),
          PAGE("By the end of last year the railway had reached the coast. The number of tea houses "
               "had by then exceeded 310."), "x 2024-12-31 310 over count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("The harbor opened in 2017, when the rules were changed. There were 93 tea houses at "
               "that time."), "x 2017 93 exact count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("The railway was begun in 2019 and is to be finished in 2028. By then, the town is "
               "to have 150 tea houses."),
          "target x 150 exact count 2025-06-24 to 2028-12-31;" },
        { "en", ANY("tea houses", "count"),
          PAGE("The harbor is to open by 2027, the mayor said on the 5th. It is then to have 150 "
               "tea houses."), "target x 150 exact count 2025-06-24 to 2027-12-31;" },
        { "en", ANY("tea houses", "count"),
          PAGE("The railway was begun in 2019 and is to be finished in 2028. By then, there were "
               "150 tea houses."), "x 2019 150 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void until_then_is_of_an_earlier_time(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("tea houses", "count"),
          PAGE("The town grows. Before that, there were 46 tea houses."),
          "! x: the quantity is of an earlier time that is not named;" },
        { "en", ANY("tea houses", "count"), PAGE("Formerly the town had 46 tea houses."),
          "! x: the quantity is of an earlier time that is not named;" },
        { "en", ANY("tea houses", "count"), PAGE("Back then, the town had 46 tea houses."),
          "! x: the quantity is of an earlier time that is not named;" },
        { "en", ANY("tea houses", "count"),
          PAGE("The town grows. By then, the number of tea houses is to grow from 46 to 80."),
          "x 2025-06-24? 46 exact count;target x 80 exact count 2025-06-24 to ;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_year_earlier_may_be_told_in_the_next_paragraph(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("tea houses", "count"),
          PAGE("By the end of last year the town had 310 wells. It had by then 40 inns.</p>"
               "<p>A year earlier the figures had stood at 240 wells and 31 inns, with 190 tea "
               "houses."), "x 2023-12-31? 190 exact count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("In 2023 there were 310 wells.</p><p>The year before, there were 190 tea houses."),
          "x 2022? 190 exact count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("The town wants 310 wells by 2030.</p><p>A year earlier there were 190 tea houses."),
          "! x: the quantity is of an earlier time that is not named;" },
        { "en", ANY("tea houses", "count"),
          PAGE("By the end of 2023, there were tea houses in each town. The tea houses in the north "
               "numbered 190."), "x 2025-06-24? 190 exact count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("By the end of 2023, the south had 310 wells. The north has 190 tea houses."),
          "x 2025-06-24? 190 exact count;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

#define IN(anchor, unit, region) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                                 "\",\"region\":\"" region "\"}"

static void the_past_goes_on_in_the_time_before_it(void **state)
{
    static const struct reading readings[] = {
        { "en", IN("tea trade", "CNY", "Hunan"),
          PAGE("The coal output of Hunan exceeded 62 billion yuan in 2023, up 14 percent. The tea "
               "trade there had sales of 6.5 billion yuan."), "x 2023? 6500000000 exact CNY;" },
        { "en", IN("tea trade", "CNY", "Anhui"),
          PAGE("The coal output of Hunan exceeded 62 billion yuan in 2023. The tea trade of Anhui "
               "had sales of 6.5 billion yuan."), "x 2025-06-24? 6500000000 exact CNY;" },
        { "en", IN("tea trade", "CNY", "Hunan"),
          PAGE("The coal output of Hunan exceeded 62 billion yuan in 2023. The tea trade has sales "
               "of 6.5 billion yuan."), "x 2025-06-24? 6500000000 exact CNY;" },
        { "en", IN("tea houses", "count", "Hunan"),
          PAGE("The coal output of Hunan exceeded 62 billion yuan in 2023. The tea houses numbered "
               "650."), "x 2025-06-24? 650 exact count;" },
        { "en", IN("total value", "CNY", "Hunan"),
          PAGE("Hunan had 310 tea houses in 2023, up from 131 in 2016, a report of Monday says.</p>"
               "<p>Their total value was 6.5 billion yuan, a record."),
          "x 2023 6500000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void spring_looks_back_at_the_year_before(void **state)
{
    static const char *const figure = ANY("tea trade", "percent");

    check("en", figure,
          "<html><meta name='PubDate' content='2025-02-02'><p>The mayor spoke of a difficult 2024. "
          "The tea trade made up 17 percent of GDP.</p></html>", "x 2024? 17 exact percent;");
    check("en", figure,
          "<html><meta name='PubDate' content='2025-08-02'><p>The mayor spoke of a difficult 2024. "
          "The tea trade made up 17 percent of GDP.</p></html>", "x 2025-08-02? 17 exact percent;");
    check("en", figure,
          "<html><meta name='PubDate' content='2025-02-02'><p>The law was passed in 2015. "
          "The tea trade made up 17 percent of GDP.</p></html>", "x 2025-02-02? 17 exact percent;");
    (void)state;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(by_then_is_the_time_of_the_sentence_before),
        cmocka_unit_test(until_then_is_of_an_earlier_time),
        cmocka_unit_test(a_year_earlier_may_be_told_in_the_next_paragraph),
        cmocka_unit_test(the_past_goes_on_in_the_time_before_it),
        cmocka_unit_test(spring_looks_back_at_the_year_before),
    };

    return cmocka_run_group_tests_name("collect_page_then", tests, NULL, NULL);
}
