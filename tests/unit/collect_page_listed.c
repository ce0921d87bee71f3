/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of things with a number each, what is told aside of an aim, and kinds of the things. */
#include "page.h"

#define COUNTED(name, anchor, unit) "{\"indicator\":\"" name "\",\"anchor\":\"" anchor "\"," \
        "\"unit\":\"" unit "\",\"kind\":[\"observation\",\"forecast\",\"target\"]}"
#define HARBOUR COUNTED("b", "boats", "boats") "," COUNTED("c", "cranes", "cranes") "," \
        COUNTED("d", "docks", "docks")

static void a_list_has_the_time_behind_its_last(void **state)
{
    static const struct reading readings[] = {
        { "en", HARBOUR, PAGE("The port had 300 tea boats, 20 cranes and 5 docks at the end of 2024."),
          "b 2024-12-31 300 exact boats;c 2024-12-31 20 exact cranes;d 2024-12-31 5 exact docks;" },
        { "en", HARBOUR,
          PAGE("The port has set up a fund, with the goal of running 300 boats, 20 cranes and 5 docks "
               "by 2030."),
          "target b 300 exact boats 2025-06-24 to 2030-12-31;"
          "target c 20 exact cranes 2025-06-24 to 2030-12-31;"
          "target d 5 exact docks 2025-06-24 to 2030-12-31;" },
        { "en", HARBOUR, PAGE("The port has 300 boats and had 20 cranes in 2024."),
          "b 2025-06-24? 300 exact boats;c 2024 20 exact cranes;"
          "! d: the anchor is nowhere in the text;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_list_is_of_the_kind_of_its_first(void **state)
{
    static const struct reading readings[] = {
        { "en", HARBOUR,
          PAGE("The port has drawn up a plan, aiming to build 300 boats, 20 cranes, 5 docks and 2 "
               "quays."),
          "target b 300 exact boats 2025-06-24 to ;target c 20 exact cranes 2025-06-24 to ;"
          "target d 5 exact docks 2025-06-24 to ;" },
        { "en", HARBOUR, "<html><meta name='PubDate' content='2025-06-24'><p>Main goals for 2030:</p>"
                         "<p>Boats: 300</p><p>Docks: 5 docks</p></html>",
          "target b 300 exact boats 2025-06-24 to ;! c: the anchor is nowhere in the text;"
          "target d 5 exact docks 2025-06-24 to ;" },
        { "en", COUNTED("b", "boats", "boats") "," COUNTED("p", "power", "MW"),
          PAGE("The plan calls for the port to have 45 MW of power and 300 boats by the end of 2030."),
          "target b 300 exact boats 2025-06-24 to 2030-12-31;"
          "target p 45 exact MW 2025-06-24 to 2030-12-31;" },
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("They aim to train 400 potential captains and 200 potential boats by 2030."),
          "! b: a word beside the anchor makes it another thing: potential ;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_there_is_told_aside_of_an_aim(void **state)
{
    static const struct reading readings[] = {
        { "en", HARBOUR,
          PAGE("The city will support the port, which has 300 boats, 20 cranes and 5 docks."),
          "b 2025-06-24? 300 exact boats;c 2025-06-24? 20 exact cranes;"
          "d 2025-06-24? 5 exact docks;" },
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("The city will hold the fair in the port, home to 300 boats."),
          "b 2025-06-24? 300 exact boats;" },
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("The city plans to set up a fund, with 300 boats already registered."),
          "b 2025-06-24? 300 exact boats;" },
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("The city plans to build a port, which has 300 boats."),
          "target b 300 exact boats 2025-06-24 to ;" },
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("The city plans to deepen the port, which will host 300 boats."),
          "target b 300 exact boats 2025-06-24 to ;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

#define IN(region) "{\"indicator\":\"x\",\"anchor\":\"boats\",\"unit\":\"boats\",\"region\":\"" \
                   region "\"}"

static void what_opens_a_sentence_is_of_its_subject(void **state)
{
    static const char elsewhere[] =
        "! x: the quantity is of another region, or of none that is named;";
    static const struct reading readings[] = {
        { "en", IN("Bergen"), PAGE("Home to 300 boats, Bergen leads the coast."),
          "x 2025-06-24? 300 exact boats;" },
        { "en", IN("Bergen"), PAGE("With 300 tea boats, the most on the coast, the city of Bergen leads."),
          "x 2025-06-24? 300 exact boats;" },
        { "en", IN("Bergen"), PAGE("With Oslo's fleet at 300 boats, Bergen is under pressure."),
          elsewhere },
        { "en", IN("Bergen"), PAGE("With 300 boats, nobody in Oslo envies Bergen."), elsewhere },
        { "en", IN("Bergen"), PAGE("The west coast, led by Bergen, has 300 boats."), elsewhere },
        { "en", IN("Bergen"), PAGE("The fleet of Oslo is twice that of Bergen, at 300 boats."),
          elsewhere },
        { "en", IN("Shanghai"), PAGE("There are 300 boats in Beijing and Shanghai."), elsewhere },
        { "en", IN("Beijing"), PAGE("There are 300 boats in Beijing and Shanghai."), elsewhere },
        { "en", IN("Shanghai"), PAGE("Beijing and Shanghai have 300 boats."), elsewhere },
        { "en", IN("Shanghai"), PAGE("The lake drew 300 boats from Beijing and Shanghai."),
          elsewhere },
        { "en", IN("Beijing"), PAGE("The number of Beijing's boats is 300."),
          "x 2025-06-24? 300 exact boats;" },
        { "en", IN("Beijing"), PAGE("Beijing, China's capital and home to 300 boats, has a lake."),
          "x 2025-06-24? 300 exact boats;" },
        { "en", IN("Guangdong"),
          PAGE("In Shenzhen, in south China's Guangdong Province, there were 300 boats in 2024."),
          elsewhere },
        { "en", IN("Beijing"), PAGE("Beijing-based Baidu has 300 boats."), elsewhere },
        { "en", IN("Beijing"), PAGE("Tsinghua University in Beijing has 300 boats."), elsewhere },
        { "en", IN("Bergen"), PAGE("Norway had 900 boats in 2024, 300 of which were based in Bergen."),
          "x 2024 300 exact boats;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_came_stands_in_front_of_the_total(void **state)
{
    static const struct reading readings[] = {
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("In 2024, the yard built 30 boats, up 7 percent, bringing the total to 300."),
          "b 2024 300 exact boats;" },
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("In 2024, the yard built 30 boats to bring the total to 300."),
          "b 2024 300 exact boats;" },
        { "en", COUNTED("b", "boats", "boats") "," COUNTED("d", "Docks", "docks"),
          PAGE("Docks in the port hold 300 boats; the port plans to raise the number to 900."),
          "b 2025-06-24? 300 exact boats;"
          "! d: no quantity of the unit beside the anchor;" },
        { "en", MONEY("[Tt]ea trade") "," "{\"indicator\":\"s\",\"anchor\":\"of GDP\","
                                      "\"unit\":\"percent\"}",
          PAGE("At 5 billion yuan, tea trade made up 3 percent of GDP in 2023."),
          "x 2023 5000000000 exact CNY;s 2023 3 exact percent;" },
        { "en", COUNTED("b", "boats", "boats"),
          PAGE("Trade was slow in 2023. In that year, the port had 300 boats."),
          "b 2023 300 exact boats;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit \
                          "\",\"kind\":[\"observation\",\"forecast\",\"target\"]}"

static void a_time_is_of_both(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("tea trade", "CNY"),
          PAGE("The tea trade came to 35.8 billion yuan or 36.2 percent of output in 2023."),
          "x 2023 35800000000 exact CNY;" },
        { "en", ANY("tea trade", "CNY"),
          PAGE("The tea trade is to reach 35.8 billion yuan (5 billion dollars) or 36 percent of "
               "output by 2030."), "target x 35800000000 exact CNY 2025-06-24 to 2030-12-31;" },
        { "en", ANY("tea trade", "CNY"),
          PAGE("The tea trade makes 35 billion yuan or 36 percent of output from 20 billion yuan in "
               "2023."), "x 2025-06-24? 35000000000 exact CNY;x 2023 20000000000 exact CNY;" },
        { "en", ANY("tea houses", "count"),
          PAGE("Some 310 tea houses and 20 mills were open at the end of 2023."),
          "x 2023-12-31 310 about count;" },
        { "en", ANY("tea houses", "count"),
          PAGE("The guild bought 310 tea houses and 20 mills were open at the end of 2023."),
          "x 2025-06-24? 310 exact count;" },
        { "en", ANY("covers", "km2"),
          PAGE("The tea park, begun in February 2021, covers 12 square kilometers."),
          "x 2025-06-24? 12 exact km2;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_has_the_time_behind_its_last),
        cmocka_unit_test(a_list_is_of_the_kind_of_its_first),
        cmocka_unit_test(what_is_there_is_told_aside_of_an_aim),
        cmocka_unit_test(what_opens_a_sentence_is_of_its_subject),
        cmocka_unit_test(what_came_stands_in_front_of_the_total),
        cmocka_unit_test(a_time_is_of_both),
    };

    return cmocka_run_group_tests_name("collect_page_listed", tests, NULL, NULL);
}
