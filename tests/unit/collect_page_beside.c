/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside a figure and is none, or another: in brackets, in a comparison, in front of a
 * "to", of another place, of what was new. */
#include "page.h"

#define PUMPS(unit) "{\"indicator\":\"x\",\"anchor\":\"[Pp]umps?|[Pp]umpen|水泵\",\"unit\":\"" unit "\"}"
#define ANY(anchor, unit) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"" unit "\"," \
                          "\"kind\":[\"observation\",\"target\"]}"
#define OF(id, anchor, unit, region) "{\"indicator\":\"" id "\",\"anchor\":\"" anchor "\"," \
                                     "\"unit\":\"" unit "\",\"region\":\"" region "\"}"

static void the_closer_number_in_brackets_is_the_figure(void **state)
{
    static const struct reading readings[] = {
        { "de", SHARE("Werft"), PAGE("2024 nutzte jede vierte Werft (23 %) Roboter."),
          "x 2024 23 exact percent;" },
        { "en", SHARE("bakeries"), PAGE("One in eight bakeries (12 percent) sold bread online in "
                                        "2024."),
          "x 2024 12 exact percent;" },
        { "en", PUMPS("pumps"), PAGE("More than half a million pumps (541,302) ran in 2024."),
          "x 2024 541302 exact pumps;" },
        { "en", PUMPS("pumps"), PAGE("In 2024 they made 2.1 million pumps (2.08 million a year "
                                     "earlier)."),
          "x 2024 2100000 exact pumps;x 2023 2080000 exact pumps;" },
        { "de", SHARE("Marge"), PAGE("2024 lag die Marge über 22 (zuvor: etwa 22) Prozent."),
          "x 2024 22 over percent;" },
        { "en", PUMPS("pumps"), PAGE("In May they made 6,873 pumps (May 2024: 6,622)."),
          "x 2025-05 6873 exact pumps;x 2024-05 6622 exact pumps;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_it_went_from_has_a_time_of_its_own_or_none(void **state)
{
    static const struct reading readings[] = {
        { "de", MONEY("Ausgaben"), PAGE("Von 2020 bis 2024 stiegen die Ausgaben von 151 Milliarden "
                                        "Yuan (etwa 21 Milliarden US-Dollar) auf 245 Milliarden "
                                        "Yuan."),
          "x 2020 151000000000 exact CNY;x 2024 245000000000 exact CNY;" },
        { "en", MONEY("[Ss]pending"), PAGE("Spending rose to 4.6 billion yuan in 2024 from 3.1 "
                                           "billion yuan."),
          "x 2024 4600000000 exact CNY;" },
        { "zh", ANY("普及率", "percent"), PAGE("目標是今年普及率從21.5%提升至28%。"),
          "x 2025-06-24? 21.5 exact percent;"
          "target x 28 exact percent 2025-06-24 to 2025-12-31;" },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"exports\",\"unit\":\"USD\"}",
          PAGE("In May, exports grew by 4.7% compared to the same month last year ($21.04 million), "
               "reaching $22.03 million."),
          "x 2025-05 22030000 exact USD;x 2024-05 21040000 exact USD;" },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"[Dd]ebt\",\"unit\":\"USD\"}",
          PAGE("In 2024 debt surged to over $105 billion, $55 billion more than a decade ago."),
          "x 2024 105000000000 over USD;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_place_of_comparison_is_not_what_the_text_goes_on_about(void **state)
{
    static const struct reading readings[] = {
        { "en", OF("s", "[Ss]ales", "boats", "Sweden") "," OF("n", "[Ss]ales", "boats", "Norway"),
          PAGE("Sweden remained the second largest market, behind Norway. Sales reached 46,000 boats "
               "in 2024."),
          "s 2024 46000 exact boats;"
          "! n: the quantity is of another region, or of none that is named;" },
        { "en", OF("s", "[Ss]ales", "boats", "Sweden") "," OF("w", "[Ss]ales", "boats", "[Gg]lobal"),
          PAGE("Sweden is the largest global market. Sales reached 46,000 boats in 2024."),
          "s 2024 46000 exact boats;"
          "! w: the quantity is of another region, or of none that is named;" },
        { "zh", OF("c", "研发支出", "CNY", "中国"), PAGE("2024年，中国移动研发支出185亿元。"),
          "! c: the quantity is of another region, or of none that is named;" },
        { "de", OF("u", "Kapazität", "MW", "USA|US-"),
          PAGE("2024 erreichte die US-Kapazität 9.500 Megawatt."), "u 2024 9500 exact MW;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_was_new_is_not_all_there_is(void **state)
{
    static const struct reading readings[] = {
        { "de", ANY("Windkraft", "MW"), PAGE("Im Mai gab es einen Nettozubau von 320 MW Windkraft."),
          "! x: the quantity is of another measure: Nettozubau;" },
        { "de", ANY("Solarstrom", "MW"), PAGE("Für Solarstrom meldet das Amt einen Zubau von 210 MW "
                                              "im Mai und 900 MW im ganzen Jahr."),
          "! x: the quantity is of another measure: Zubau;" },
        { "de", ANY("Zubau|Windkraft", "GW"), PAGE("Bis 2030 sollen 80 GW Windkraft installiert "
                                                   "sein."),
          "! x: the quantity is of another measure: installiert sein;" },
        { "de", ANY("Windkraft", "GW"), PAGE("Bis 2030 sollen 80 GW Windkraft am Netz sein. Aktuell "
                                             "sind es 41,5 GW."),
          "x 2025-06-24 41.5 exact GW;target x 80 exact GW 2025-06-24 to 2030-12-31;" },
        { "de", ANY("Absatz", "count"), PAGE("Nötig wäre 2024 ein Absatz von 90.000 Stück."),
          "! x: the sentence denies it, supposes it or passes it on;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void each_change_is_of_the_level_in_front_of_it(void **state)
{
    static const struct reading readings[] = {
        { "en", SHARE("carts"), PAGE("In 2024 they built 255,000 carts, an increase of 33%, worth 120 "
                                     "million yuan, an increase of 14.2%."),
          "x 2024 33 exact percent;" },
        { "zh", SHARE("自行车产量"), PAGE("2024年，自行车产量480万台，同比下降1.3%，三轮车产量370万台，同比"
                                          "增长0.6%。"),
          "x 2024 -1.3 exact percent;" },
        { "en", ANY("tidal power", "GW"), PAGE("In 2024 there were 205 GW of tidal power: 183 GW "
                                               "onshore and 22 GW offshore."),
          "x 2024 205 exact GW;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_base_with_its_own_time_is_a_figure_as_well(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("[Oo]utput of carts", "carts"),
          PAGE("Output of carts was 784 units in May, up 9.9 percent from 713 units in April."),
          "x 2025-05 784 exact carts;x 2025-04 713 exact carts;" },
        { "en", ANY("sold.{0,20}carts", "carts"),
          PAGE("They sold 806 carts in May, the second highest after 814 in December last year."),
          "x 2025-05 806 exact carts;x 2024-12 814 exact carts;" },
        { "en", ANY("[Oo]utput of carts", "carts"),
          PAGE("Output of carts was 784 units in May, up 9.9 percent from 713 units."),
          "x 2025-05 784 exact carts;" },
        { "de", ANY("Produktion", "carts"),
          PAGE("Die Produktion lag im Mai bei 784 carts, nach 713 im April."),
          "x 2025-05 784 exact carts;x 2025-04 713 exact carts;" },
        { "en", MONEY("domestic tea market"), /* and what it went to is not of the time it came from */
          PAGE("The domestic tea market grew from 5.6 billion yuan in 2021 to 20 billion yuan."),
          "x 2021 5600000000 exact CNY;x 2025-06-24? 20000000000 exact CNY;" },
        { "en", SHARE("exports"), PAGE("Exports grew 3 percent in 2023 and 4 percent in 2024."),
          "x 2023 3 exact percent;x 2024 4 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void an_anchor_over_two_numbers_is_of_the_one_it_begins_with(void **state)
{
    static const struct reading readings[] = {
        { "en", ANY("(companies).{0,60}parks?", "companies"),
          PAGE("As of the end of May 2025, 1,086 companies had been approved to be stationed in the "
               "three parks."),
          "x 2025-05-31 1086 exact companies;" },
        { "en", ANY("(sailors).{0,60}harbours?", "people"),
          PAGE("There were 297 sailors in the three harbours as of the end of May 2025."),
          "x 2025-05-31 297 exact people;" },
        { "en", ANY("cars? export\\\\w*|export of cars", "cars"),
          PAGE("In 2024 the export of cars was 822. Every 4 cars exported fill a ship."),
          "x 2024 822 exact cars;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_rank_among_all_places_is_of_the_one_that_ranks(void **state)
{
    static const struct reading readings[] = {
        { "de", OF("d", "Dichte", "boats", "Deutschland"),
          PAGE("Bei der Dichte lag Deutschland 2024 weltweit mit 415 boats auf Platz drei."),
          "d 2024 415 exact boats;" },
        { "de", SHARE("Umsatz"), PAGE("Die Werften steigerten ihren Umsatz 2024 um 5,1 Prozent."),
          "x 2024 5.1 exact percent;" },
        { "de", SHARE("Umsatz"), PAGE("Der Umsatz stieg nach der Agenda 2024 um 5,1 Prozent."),
          "x 2025-06-24? 5.1 exact percent;" },
        { "de", OF("c", "Werften", "Werften", "China"),
          PAGE("Polen baut. China ist weltweit führend beim Schiffbau, mit 819 Werften im Mai 2025."),
          "c 2025-05 819 exact Werften;" },
        { "en", FIRMS("[Tt]ea companies"),
          PAGE("In 2024 about 2,500 tea companies with a total of 70,500 employees were active."),
          "firms 2024 2500 about companies;" },
        { "de", ANY("Fachverband Holz", "people"),
          PAGE("2024 sind 400 Betriebe im Fachverband Holz, die Branche hat rund 67.000 Beschäftigte."),
          "x 2024 67000 about people;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_closer_number_in_brackets_is_the_figure),
        cmocka_unit_test(what_it_went_from_has_a_time_of_its_own_or_none),
        cmocka_unit_test(a_place_of_comparison_is_not_what_the_text_goes_on_about),
        cmocka_unit_test(what_was_new_is_not_all_there_is),
        cmocka_unit_test(a_base_with_its_own_time_is_a_figure_as_well),
        cmocka_unit_test(an_anchor_over_two_numbers_is_of_the_one_it_begins_with),
        cmocka_unit_test(a_rank_among_all_places_is_of_the_one_that_ranks),
        cmocka_unit_test(each_change_is_of_the_level_in_front_of_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
