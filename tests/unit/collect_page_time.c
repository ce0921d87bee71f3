/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which time a figure is of where the page does not simply name a year. */
#include "page.h"

static void a_fiscal_year_is_no_calendar_year(void **state)
{
#define FISCAL "! x: its fiscal year is of no known months;"
    static const struct reading readings[] = {
        { "en", MONEY("output"), PAGE("In fiscal 2025 output was 5 billion yuan."), FISCAL },
        { "en", MONEY("output"), PAGE("In FY2025 output was 5 billion yuan."), FISCAL },
        { "en", MONEY("output"), PAGE("In FY25 output was 5 billion yuan."), FISCAL },
        { "en", MONEY("output"), PAGE("In the 2024/25 fiscal year output was 5 billion yuan."),
          FISCAL },
        { "en", MONEY("output"), PAGE("In financial year 2024-25 output was 5 billion yuan."),
          FISCAL },
        { "en", MONEY("output"),
          PAGE("Output was 5 billion yuan in the fiscal year ended March 31, 2025."), FISCAL },
        { "de", MONEY("Umsatz"), PAGE("Im Geschäftsjahr 2024/25 betrug der Umsatz 5 Mrd. Yuan."),
          FISCAL },
        { "de", MONEY("Umsatz"), PAGE("Im Geschäftsjahr 2024 betrug der Umsatz 5 Mrd. Yuan."),
          "x 2024 5000000000 exact CNY;" },
        { "en", MONEY("output"), PAGE("In 2024/25, output was 5 billion yuan."), FISCAL },
        { "en", MONEY("output"),
          PAGE("In fiscal year 2024, ending in June, output was 5 billion yuan."), FISCAL },
        { "en", MONEY("output"),
          PAGE("In the first quarter of fiscal 2024/25 output was 5 billion yuan."), FISCAL },
        { "en", MONEY("output"),
          PAGE("In the quarter ended March 2025 output was 1 billion yuan."), FISCAL },
        { "zh", MONEY("园区产值"), PAGE("2023财年园区产值44亿元。"), FISCAL },
        { "en", MONEY("output"), PAGE("In the year to March 2023 output was 5 billion yuan."), FISCAL },
        { "en", MONEY("output"), PAGE("In the six months to June 2024 output was 5 billion yuan."),
          FISCAL },
        { "en", MONEY("output"), PAGE("Output was 5 billion yuan in the year ended March 31, 2025."),
          FISCAL },
        { "en", MONEY("output"), PAGE("Output grew by 3 percent a year to 5 billion yuan in 2023."),
          "x 2023 5000000000 exact CNY;" },
        { "en", FIRMS("companies"),
          PAGE("It took six months to build, and in 2024 the park had 1,200 companies."),
          "firms 2024 1200 exact companies;" },
        { "en", MONEY("output"), PAGE("In the year 2024, output was 5 billion yuan."),
          "x 2024 5000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void digits_of_full_width_are_digits(void **state)
{
    static const struct reading readings[] = {
        { "zh", MONEY("核心产业"), PAGE("２０２４年，核心产业规模达３００亿元。"),
          "x 2024 30000000000 exact CNY;" },
        { "zh", MONEY("核心产业"), PAGE("２０２４年１—６月，核心产业规模达300亿元。"),
          "x 2024-H1 30000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void months_that_are_joined_are_one_time(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("[Oo]utput"),
          PAGE("Output reached 4 billion yuan between January and September 2024."),
          "x 2024-YTD-09 4000000000 exact CNY;" },
        { "en", MONEY("[Oo]utput"), PAGE("Output was 1 billion yuan in January and February 2025."),
          "x 2025-01-01/2025-02-28 1000000000 exact CNY;" },
        { "en", MONEY("[Oo]utput"),
          PAGE("Output in the October-December period of 2024 was 1 billion yuan."),
          "x 2024-Q4 1000000000 exact CNY;" },
        { "de", MONEY("Umsatz"), PAGE("Im I. Quartal 2025 lag der Umsatz bei 1 Mrd. Yuan."),
          "x 2025-Q1 1000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void on_the_last_day_of_a_quarter_things_are_counted(void **state)
{
    static const struct reading readings[] = {
        { "en", FIRMS("companies"), PAGE("On December 31, 2024 the park had 1,250 companies."),
          "firms 2024-12-31 1250 exact companies;" },
        { "de", FIRMS("Unternehmen"), PAGE("Zum 31. März 2025 zählte der Park 1.250 Unternehmen."),
          "firms 2025-03-31 1250 exact companies;" },
        { "zh", FIRMS("企业"), PAGE("2024年12月31日，园区企业1250家。"),
          "firms 2024-12-31 1250 exact companies;" },
        { "en", FIRMS("companies"), PAGE("On January 1, 2025 the park had 1,250 companies."),
          "firms 2025-01-01 1250 exact companies;" },
        { "en", FIRMS("companies"), PAGE("The park registered 1,250 companies so far this year."),
          "firms 2025-01-01/2025-06-24 1250 exact companies;" },
        { "en", FIRMS("companies"), PAGE("The park was founded in 2005 and has 1,250 companies."),
          "firms 2025-06-24? 1250 exact companies;" },
        { "zh", FIRMS("企业"), PAGE("园区成立于2005年，现有企业1250家。"),
          "firms 2025-06-24? 1250 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_time_of_what_it_is_compared_with_is_not_its_own(void **state)
{
#define BASE "! x: the quantity is what something is compared with;"
    static const struct reading readings[] = {
        { "en", MONEY("output"), PAGE("Compared with 3.75 billion yuan in 2023, output hit 4.2 billion "
                                      "yuan in 2024."),
          "x 2024 4200000000 exact CNY;" },
        { "en", MONEY("output"), PAGE("Up from 3.75 billion yuan in 2024, output hit 4.2 billion yuan."),
          "x 2025-06-24? 4200000000 exact CNY;" },
        { "zh", MONEY("园区产值"), PAGE("2024年园区产值比2023年的37.5亿元增长12%，达到42亿元。"),
          "x 2024 4200000000 exact CNY;" },
        { "zh", MONEY("园区产值"), PAGE("2024年园区产值比2023年的37.5亿元增长12%。"), BASE },
        { "en", MONEY("[Oo]utput"), PAGE("Output more than doubled to 4.2 billion yuan between 2020 and "
                                         "2024."),
          "x 2024 4200000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_same_part_of_another_year_is_that_part(void **state)
{
    static const struct reading readings[] = {
        { "de", MONEY("Umsatz"), PAGE("Der Umsatz betrug im ersten Halbjahr 2025 3 Mrd. Yuan; 2024 waren "
                                      "es im gleichen Zeitraum 2 Mrd. Yuan."),
          "x 2025-H1 3000000000 exact CNY;x 2024-H1 2000000000 exact CNY;" },
        { "en", MONEY("[Oo]utput"), PAGE("Output was 3 billion yuan in the first half of 2025; in 2024 "
                                         "it was 2 billion yuan in the same period."),
          "x 2025-H1 3000000000 exact CNY;x 2024-H1 2000000000 exact CNY;" },
        { "zh", MONEY("营收"), PAGE("今年一季度，营收达35亿元，去年同期为30亿元。"),
          "x 2025-Q1 3500000000 exact CNY;x 2024-Q1 3000000000 exact CNY;" },
        { "en", MONEY("output"),
          PAGE("In 2024 output reached 25 billion yuan while profits fell in the same period."),
          "x 2024 25000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_year_earlier_is_a_year_before_what_was_spoken_of(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("output"), PAGE("In 2023 output was 30 billion yuan, against 25 billion yuan a "
                                      "year earlier."),
          "x 2023 30000000000 exact CNY;x 2022 25000000000 exact CNY;" },
        { "de", MONEY("Umsatz"), PAGE("2023 lag der Umsatz bei 30 Mrd. Yuan nach 25 Mrd. Yuan im "
                                      "Vorjahr."),
          "x 2023 30000000000 exact CNY;x 2022 25000000000 exact CNY;" },
        { "zh", MONEY("营收"), PAGE("2023年，营收达35亿元，上年同期为30亿元。"),
          "x 2023 3500000000 exact CNY;x 2022 3000000000 exact CNY;" },
        { "en", MONEY("output"), PAGE("In 2023 output was 30 billion yuan, up 5 billion yuan from a "
                                      "year earlier."),
          "x 2023 30000000000 exact CNY;" },
        { "en", FIRMS("companies"), PAGE("In 2025 the city reached the goal of 1,200 companies a year "
                                         "earlier than planned."),
          "! firms: the sentence is of another kind (observation, forecast, target);" },
        { "en", FIRMS("companies"), PAGE("In 2024 there were 1,200 companies, up from 900 companies the "
                                         "year before last."),
          "firms 2024 1200 exact companies;firms 2023 900 exact companies;" },
        { "de", FIRMS("Firmen"), PAGE("Im ersten Quartal 2025 gab es 300 Firmen nach 1.400 Firmen im "
                                      "Vorjahr."),
          "firms 2025-Q1 300 exact companies;" },
        { "zh", FIRMS("企业"), PAGE("2023年，新办企业1250家，比上年多120家，上年为1130家。"),
          "firms 2023 1250 exact companies;firms 2022 1130 exact companies;" },
        { "zh", FIRMS("企业"), PAGE("2023年上半年，新办企业620家，上年为1130家。"),
          "firms 2023-H1 620 exact companies;" },
        { "zh", FIRMS("企业"), PAGE("2023年末，园区42个。园区企业1250家，比上年增长3%，上年为1210家。"),
          "firms 2023-12-31? 1250 exact companies;firms 2022-12-31 1210 exact companies;" },
        { "en", FIRMS("companies"), PAGE("In 2023 the park grew. There were 1,250 companies, compared "
                                         "with 1,100 companies a year earlier."),
          "firms 2025-06-24? 1250 exact companies;firms 2022 1100 exact companies;" },
        { "de", MONEY("Umsatz"), PAGE("2023 lag der Umsatz bei 30 Mrd. Yuan, mehr als im Vorjahr, als der "
                                      "Umsatz 25 Mrd. Yuan betrug."),
          "x 2023 30000000000 exact CNY;" },
        { "de", SHARE("Branche"), PAGE("2023 wuchs die Branche gegenüber dem Vorjahr 12 Prozent."),
          "x 2023 12 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_time_that_brackets_begin_with_is_of_their_number(void **state)
{
    static const struct reading readings[] = {
        { "en", SHARE("rate"), PAGE("The rate was 65 percent in 2023 (2022: 60 percent)."),
          "x 2023 65 exact percent;x 2022 60 exact percent;" },
        { "de", SHARE("Quote"), PAGE("Die Quote betrug 65 Prozent (2022: 60)."),
          "x 2025-06-24? 65 exact percent;x 2022 60 exact percent;" },
        { "zh", SHARE("自给率"), PAGE("2023年自给率为65%（2022年：60%）。"),
          "x 2023 65 exact percent;x 2022 60 exact percent;" },
        { "zh", SHARE("自给率"), PAGE("2023年自给率为65%（2022年为60%）。"),
          "x 2023 65 exact percent;x 2022 60 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_year_of_a_record_that_was_broken_is_another(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("output"), PAGE("In 2023, output of 5 billion yuan broke the record of 2021."),
          "x 2023 5000000000 exact CNY;" },
        { "de", MONEY("Umsatz"), PAGE("2023 lag der Umsatz mit 5 Mrd. Yuan über dem Rekord von 2021."),
          "x 2023 5000000000 exact CNY;" },
        { "zh", FIRMS("企业"), PAGE("2023年新办企业1250家，超过2021年的水平。"),
          "firms 2023 1250 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

#define MAY_BE(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"CNY\"," \
                       "\"kind\":[\"observation\",\"forecast\",\"target\"]}"

static void the_end_of_the_year_is_to_come_where_something_is_planned(void **state)
{
    static const struct reading readings[] = {
        { "en", MAY_BE("output"), PAGE("Output is to reach 5 billion yuan by the end of the year."),
          "target x 5000000000 exact CNY 2025-06-24 to 2025-12-31;" },
        { "en", MAY_BE("output"), PAGE("By the end of the year, output reached 5 billion yuan."),
          "x 2024-12-31 5000000000 exact CNY;" },
        { "de", MAY_BE("Umsatz"), PAGE("Im Jahr 2022 wuchs der Handel. Am Jahresende lag der Umsatz bei "
                                       "5 Mrd. Yuan."), "x 2022-12-31 5000000000 exact CNY;" },
        { "de", MAY_BE("Umsatz"), PAGE("Am Jahresende liegt der Umsatz voraussichtlich bei 5 Mrd. Yuan."),
          "x 2025-12-31 5000000000 exact CNY forecast;" },
        { "de", MAY_BE("Umsatz"), PAGE("Bis Jahresende soll der Umsatz 5 Mrd. Yuan erreichen."),
          "target x 5000000000 exact CNY 2025-06-24 to 2025-12-31;" },
        { "de", MAY_BE("Umsatz"), PAGE("Bis zum Jahresende 2026 soll der Umsatz 5 Mrd. Yuan erreichen."),
          "target x 5000000000 exact CNY 2025-06-24 to 2026-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_somebody_expects_is_no_aim(void **state)
{
    static const struct reading readings[] = {
        { "en", MAY_BE("output"), PAGE("The council forecasts that output will be 5 billion yuan in "
                                       "2026."),
          "x 2026 5000000000 exact CNY forecast;" },
        { "en", MAY_BE("output"), PAGE("In 2026 output will be 5 billion yuan."),
          "target x 5000000000 exact CNY 2025-06-24 to 2026-12-31;" },
        { "de", MAY_BE("Umsatz"), PAGE("Der Verband rechnet mit einem guten Jahr. Der Umsatz soll 2026 "
                                       "auf 5 Mrd. Yuan steigen."),
          "x 2026 5000000000 exact CNY forecast;" },
        { "de", MAY_BE("Umsatz"), PAGE("Der Umsatz soll 2026 auf 5 Mrd. Yuan steigen."),
          "target x 5000000000 exact CNY 2025-06-24 to 2026-12-31;" },
        { "de", MAY_BE("Umsatz"), PAGE("Für 2026 sieht der Plan einen Umsatz von 5 Mrd. Yuan vor."),
          "target x 5000000000 exact CNY 2025-06-24 to 2026-12-31;" },
        { "zh", MAY_BE("产值"), PAGE("协会预计，2026年产值将达到50亿元。"),
          "x 2026 5000000000 exact CNY forecast;" },
        { "zh", MAY_BE("产值"), PAGE("2026年产值将达到50亿元。"),
          "target x 5000000000 exact CNY 2025-06-24 to 2026-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_paragraph_goes_on_in_its_time(void **state)
{
    static const struct reading readings[] = {
        { "zh", MONEY("[^进]出口"), PAGE("2024年，全市进出口80亿元。其中，出口50亿元，全年有望再创新高。"),
          "x 2024 5000000000 exact CNY;" },
        { "zh", MONEY("园区产值"), PAGE("2024年，新办企业120家。园区产值50亿元。"),
          "x 2024? 5000000000 exact CNY;" },
        { "zh", MONEY("园区产值"), PAGE("2024年，新办企业120家。园区产值已达50亿元。"),
          "x 2025-06-24? 5000000000 exact CNY;" },
        { "zh", MONEY("园区产值"), PAGE("2024年，新办企业120家。上月，园区产值5亿元。"),
          "x 2025-05 500000000 exact CNY;" },
        { "en", MONEY("output"), PAGE("In 2024 output rose by 3 percent. In the parks, output reached 5 "
                                      "billion yuan."),
          "x 2024? 5000000000 exact CNY;" },
        { "en", MONEY("output"), PAGE("In 2024 sales rose by 3 percent. In the parks, output reached 5 "
                                      "billion yuan."),
          "x 2025-06-24? 5000000000 exact CNY;" },
        { "de", MONEY("Umsatz"), PAGE("2024 stieg der Umsatz um 3 Prozent. In Bayern betrug der Umsatz 5 "
                                      "Mrd. Yuan."),
          "x 2024? 5000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_is_compared_with_has_a_time_of_its_own(void **state)
{
    static const struct reading readings[] = {
        { "zh", MONEY("，出口"), PAGE("进出口总值80亿元，2023年为75亿元，出口50亿元。"),
          "x 2025-06-24? 5000000000 exact CNY;" },
        { "zh", SHARE("产值"), PAGE("产值2022年为100亿元，2023年为120亿元，增长20%。"),
          "x 2023 20 exact percent;" },
        { "en", MONEY("[Oo]utput"), PAGE("Output was 5 billion yuan in 2024, an increase of 4 percent "
                                         "over the 2023 total of 4.8 billion yuan."),
          "x 2024 5000000000 exact CNY;x 2023 4800000000 exact CNY;" },
        { "en", MONEY("[Oo]utput"), PAGE("Output came to 5 billion yuan, an increase of 4 percent in "
                                         "2024."),
          "x 2024 5000000000 exact CNY;" },
        { "en", SHARE("[Oo]utput"), PAGE("In June 2024 output was 2 percent less than the May total of 3 "
                                         "billion yuan. In June 2024 output was 5 percent higher than a "
                                         "year earlier."),
          "! x: against the month or quarter before, beside one against the year before;"
          "x 2024-06 5 exact percent;" },
        { "en", "{\"indicator\":\"x\",\"anchor\":\"wind\",\"unit\":\"W\","
                "\"kind\":[\"observation\",\"target\"]}",
          PAGE("The order raises the wind goal from 7,500 megawatts (MW) to 11,000 MW by 2040."),
          "target x 11000000000 exact W 2025-06-24 to 2040-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void months_beside_words_of_plans_are_read(void **state)
{
    static const struct reading readings[] = {
        { "zh", MAY_BE("园区产值"), PAGE("12月园区产值将在5亿元以上。"),
          "target x 500000000 at_least CNY 2025-06-24 to 2025-12-31;" },
        { "zh", MAY_BE("园区产值"), PAGE("园区已建成，确保12月底园区产值5亿元。"),
          "target x 500000000 exact CNY 2025-06-24 to 2025-12-31;" },
        { "zh", FIRMS("企业"), PAGE("用三年时间到12月底园区企业500家。"),
          "firms 2024-12-31 500 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_deadline_holds_for_the_sentences_that_follow(void **state)
{
#define GOAL(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"percent\"," \
                     "\"kind\":[\"observation\",\"target\"]}"
    static const struct reading readings[] = {
        { "en", GOAL("penetration"),
          PAGE("By 2027, ten parks are to be built. The penetration is to exceed 75 percent. By 2030, "
               "twenty are to be built. The penetration will exceed 90 percent."),
          "target x 75 over percent 2025-06-24 to 2027-12-31;"
          "target x 90 over percent 2025-06-24 to 2030-12-31;" },
        { "en", GOAL("penetration"),
          PAGE("By 2023, ten parks were to be built. The penetration is to exceed 75 percent."),
          "target x 75 over percent 2025-06-24 to ;" },
        { "en", GOAL("penetration"),
          PAGE("By 2027, ten parks are to be built. In 2024 there were two. The penetration is to "
               "exceed 75 percent."),
          "target x 75 over percent 2025-06-24 to ;" },
        { "zh", GOAL("普及率"), PAGE("到2027年，建成10个园区。普及率要达到75%以上。"),
          "target x 75 at_least percent 2025-06-24 to 2027-12-31;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_last_year_is_that_of_a_sentence_that_names_no_time(void **state)
{
#define LAST(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"CNY\"," \
                     "\"period\":\"last_year\"}"
#define OTHER_TIME "! x: the sentence speaks of another time than the last year;"
    static const struct reading readings[] = {
        { "en", LAST("output"), PAGE("The output was 5 billion yuan."),
          "x 2024 5000000000 exact CNY;" },
        { "en", LAST("output"), PAGE("The output was 5 billion yuan this month."), OTHER_TIME },
        { "en", LAST("output"), PAGE("The output was 5 billion yuan last month."),
          "x 2025-05 5000000000 exact CNY;" },
        { "zh", LAST("园区产值"), PAGE("建园以来园区产值5亿元。"), OTHER_TIME },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_day_may_be_written_in_digits(void **state)
{
    static const struct reading readings[] = {
        { "de", FIRMS("Betriebe"), PAGE("Am 30.09.2024 zählte die Stadt 512 Betriebe."),
          "firms 2024-09-30 512 exact companies;" },
        { "de", FIRMS("Betriebe"), PAGE("Die Zahl der Betriebe stieg zum 31.12.2024 auf 1.240 "
                                        "(31.12.2023: 965)."),
          "firms 2024-12-31 1240 exact companies;firms 2023-12-31 965 exact companies;" },
        { "en", FIRMS("companies"), PAGE("At 31/12/2024 the park had 512 companies."),
          "firms 2024-12-31 512 exact companies;" },
        { "en", FIRMS("companies"), PAGE("As of 12/31/2024, the park had 512 companies."),
          "firms 2024-12-31 512 exact companies;" },
        { "en", FIRMS("companies"), PAGE("As of 2024-09-30 the park had 512 companies."),
          "firms 2024-09-30 512 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_quarter_may_be_named_by_its_last_month(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("[Oo]utput"), PAGE("Output was 5 billion yuan in the June quarter 2024."),
          "x 2024-Q2 5000000000 exact CNY;" },
        { "en", MONEY("[Oo]utput"), PAGE("In the December quarter of 2024 output was 5 billion yuan."),
          "x 2024-Q4 5000000000 exact CNY;" },
        { "de", MONEY("Umsatz"), PAGE("Im September-Quartal 2024 betrug der Umsatz 5 Mrd. Yuan."),
          "x 2024-Q3 5000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_time_set_apart_is_of_all_numbers_in_front(void **state)
{
#define AT(place) "{\"indicator\":\"x\",\"anchor\":\"people\",\"unit\":\"1\"," \
                  "\"region\":\"" place "\"}"
    static const char text[] = PAGE("Oslo, Bergen and Narvik employed 14,200, 8,100 and 3,350 people "
                                    "in yards, respectively, at the end of last year.");
    static const struct reading readings[] = {
        { "en", AT("Oslo"), text, "x 2024-12-31 14200 exact count;" },
        { "en", AT("Bergen"), text, "x 2024-12-31 8100 exact count;" },
        { "en", AT("Narvik"), text, "x 2024-12-31 3350 exact count;" },
        { "en", FIRMS("companies"), PAGE("Oslo had 212 companies, 9 of them public, in 2023."),
          "firms 2023 212 exact companies;" },
        { "en", FIRMS("companies"),
          PAGE("Oslo had 212 companies, 9 of them public, at the end of 2023."),
          "firms 2023-12-31 212 exact companies;" },
        { "de", FIRMS("Betriebe"), PAGE("Oslo zählte 212 Betriebe, davon 9 öffentliche, Ende 2023."),
          "firms 2023-12-31 212 exact companies;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_month_without_a_year_is_the_month_before(void **state)
{
#define AGAINST_YEAR "x 2025-05 3.4 exact percent;"
    static const struct reading readings[] = {
        { "de", SHARE("Produktion"), PAGE("Die Produktion stieg im Mai gegenüber April um 1,2 % und "
                                          "gegenüber Mai 2024 um 3,4 %."), AGAINST_YEAR },
        { "en", SHARE("[Oo]utput"), PAGE("Output rose in May by 1.2 percent compared with April and by "
                                         "3.4 percent compared with May 2024."), AGAINST_YEAR },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_growth_on_the_year_before_is_of_the_time_told_before(void **state)
{
    static const struct reading readings[] = {
        { "de", MONEY("Teehandel"),
          PAGE("KIEL, 8. Juni -- Im ersten Halbjahr 2024 gab es neun Messen. Der Teehandel erreichte 5 "
               "Mrd. Yuan, ein Plus von 8 Prozent gegenüber dem Vorjahreszeitraum."),
          "x 2024-H1? 5000000000 exact CNY;" },
        { "de", MONEY("Teehandel"),
          PAGE("Im Mai 2024 gab es neun Messen. Der Teehandel erreichte 5 Mrd. Yuan, ein Plus von 8 "
               "Prozent gegenüber dem Vorjahr."),
          "x 2025-06-24? 5000000000 exact CNY;" },
        { "en", MONEY("tea trade"),
          PAGE("In 2024 there were nine fairs. The tea trade reached 5 billion yuan, up 8 percent year "
               "on year."), "x 2024? 5000000000 exact CNY;" },
        { "en", MONEY("tea trade"),
          PAGE("In 2024 there were nine fairs. The tea trade reached 5 billion yuan."),
          "x 2025-06-24? 5000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fiscal_year_is_no_calendar_year),
        cmocka_unit_test(a_growth_on_the_year_before_is_of_the_time_told_before),
        cmocka_unit_test(digits_of_full_width_are_digits),
        cmocka_unit_test(a_time_set_apart_is_of_all_numbers_in_front),
        cmocka_unit_test(a_month_without_a_year_is_the_month_before),
        cmocka_unit_test(a_day_may_be_written_in_digits),
        cmocka_unit_test(a_quarter_may_be_named_by_its_last_month),
        cmocka_unit_test(months_that_are_joined_are_one_time),
        cmocka_unit_test(on_the_last_day_of_a_quarter_things_are_counted),
        cmocka_unit_test(the_time_of_what_it_is_compared_with_is_not_its_own),
        cmocka_unit_test(the_same_part_of_another_year_is_that_part),
        cmocka_unit_test(the_last_year_is_that_of_a_sentence_that_names_no_time),
        cmocka_unit_test(a_time_that_brackets_begin_with_is_of_their_number),
        cmocka_unit_test(the_year_of_a_record_that_was_broken_is_another),
        cmocka_unit_test(the_end_of_the_year_is_to_come_where_something_is_planned),
        cmocka_unit_test(what_somebody_expects_is_no_aim),
        cmocka_unit_test(a_paragraph_goes_on_in_its_time),
        cmocka_unit_test(what_is_compared_with_has_a_time_of_its_own),
        cmocka_unit_test(months_beside_words_of_plans_are_read),
        cmocka_unit_test(a_deadline_holds_for_the_sentences_that_follow),
        cmocka_unit_test(a_year_earlier_is_a_year_before_what_was_spoken_of),
    };

    return cmocka_run_group_tests_name("collect_page_time", tests, NULL, NULL);
}
