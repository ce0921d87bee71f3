/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quantities of each of several, of some, of other things: none of them is the anchor's figure. */
#include "page.h"

static void what_is_told_of_each_is_of_none_alone(void **state)
{
#define POWER(region) "{\"indicator\":\"x\",\"anchor\":\"computing power\",\"unit\":\"EFLOPS\"," \
                      "\"region\":\"" region "\"}"
#define POWERS PAGE("China counts. In 2024 the scale of computing power in Hebei, Jiangsu and Shanxi " \
                    "all exceeded 12 EFLOPS.")
#define EACH "! x: the quantity is of each of several;"
    static const struct reading readings[] = {
        { "en", POWER("China"), POWERS, EACH },
        { "en", POWER("Shanxi"), POWERS, "x 2024 12 over EFLOPS;" },
        { "de", MONEY("Teegewerbe"), PAGE("2024 förderte die Stadt fünf Parks des Teegewerbes mit "
                                          "jeweils über 100 Mio. Yuan."), EACH },
        { "zh", MONEY("茶产业"), PAGE("2024年，茶产业人均超5万元。"),
          "! x: the quantity is so much a head;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void so_many_for_so_many_people_are_no_number_of_all(void **state)
{
    static const struct reading readings[] = {
        { "de", FIRMS("Betriebe\\\\w*"), PAGE("2024 kamen 38 Betriebe auf 10.000 Menschen."),
          "! firms: the quantity is so much a head;" },
        { "de", "{\"indicator\":\"x\",\"anchor\":\"Fährgewerbe\",\"unit\":\"employees\"}",
          PAGE("2024 wuchs das Fährgewerbe auf 100.000 Beschäftigte."),
          "x 2024 100000 exact employees;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_a_word_means_is_no_figure(void **state)
{
#define MEANS "! x: the quantity says what a word means;"
    static const struct reading readings[] = {
        { "de", MONEY("Einh.rn\\\\w*"), PAGE("Als Einhorn gelten Firmen, die mit mindestens 7 Mrd. Yuan "
                                             "bewertet werden."), MEANS },
        { "zh", MONEY("独角兽"), PAGE("独角兽是指估值超过70亿元的企业。"), MEANS },
        { "zh", SHARE("智能算力"), PAGE("2024年，算力达3EFLOPS(EFLOPS是指每秒百亿亿次)，智能算力占35%。"),
          "x 2024 35 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_growth_is_of_the_number_in_front_of_it(void **state)
{
    static const struct reading readings[] = {
        { "zh", SHARE("茶产业"), PAGE("2024年，茶产业发明专利授权量33.5万件，同比增长17.5%。"),
          "! x: the quantity is of a number of other things;" },
        { "zh", SHARE("茶产业"), PAGE("2024年，茶产业规模达3亿元，同比增长17.5%。"),
          "x 2024 17.5 exact percent;" },
        { "zh", SHARE("茶产业专利"), PAGE("2024年，茶产业专利授权量33.5万件，同比增长17.5%。"),
          "x 2024 17.5 exact percent;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void who_uses_a_thing_is_not_the_thing(void **state)
{
#define MODELS(anchor) "{\"indicator\":\"x\",\"anchor\":\"" anchor "\",\"unit\":\"models\"}"
    static const struct reading readings[] = {
        { "de", MODELS("großen Modelle\\\\w*"),
          PAGE("2024 lag die Zahl der Nutzer von großen Modellen bei 600 Millionen."),
          "! x: a word beside the anchor makes it another thing: Nutzer;" },
        { "en", FIRMS("companies"),
          PAGE("In 2024 the number of patents rose and 1,200 companies were counted."),
          "firms 2024 1200 exact companies;" },
        { "de", "{\"indicator\":\"x\",\"anchor\":\"generativer KI\",\"unit\":\"users\"}",
          PAGE("2024 gab es 200 große Modelle generativer KI."),
          "! x: no quantity of the unit beside the anchor;" },
        { "zh", MODELS("大模型"), PAGE("2024年，大模型领域有200家模型相关企业。"),
          "! x: no quantity of the unit beside the anchor;" },
        { "de", FIRMS("Betrieben"), PAGE("2024 zählen zu den Betrieben 12 Unternehmen aus Köln."),
          "! firms: the quantity counts some of them only;" },
        { "zh", MODELS("模型中心"), PAGE("该市是10个模型中心集群之一，2024年有19个模型中心。"),
          "x 2024 19 exact models;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void those_of_a_size_or_of_several_places_are_not_all(void **state)
{
    static const struct reading readings[] = {
        { "zh", "{\"indicator\":\"firms\",\"anchor\":\"茶企业\",\"unit\":\"companies\"}",
          PAGE("2024年茶企业有大型企业72家、中型企业351家。"),
          "! firms: the quantity counts some of them only;" },
        { "zh", MONEY("茶产业"), PAGE("2024年已有广东等13个省市的茶产业规模超过1万亿元。"),
          "! x: a word beside the anchor makes it another thing: 13个省市;" },
        { "de", SHARE("Teegewerbe"), PAGE("Wie muss das Teegewerbe 2024 wachsen, damit es ein "
                                          "Wirtschaftswachstum von 10 Prozent gibt?"),
          "! x: the quantity is of a number of other things;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void a_distance_a_kind_of_two_and_several_years_are_no_figure(void **state)
{
#define YEARS "! x: the quantity is of several years together;"
    static const struct reading readings[] = {
        { "en", MONEY("[Oo]utput"), PAGE("Output in 2024 was 0.8 billion yuan short of 5 billion yuan."),
          "! x: the quantity is a distance, or what it is measured from;" },
        { "de", MONEY("Umsatz"), PAGE("Der Umsatz lag 2024 um 0,8 Mrd. Yuan unter 5 Mrd. Yuan."),
          "! x: the quantity is a distance, or what it is measured from;" },
        { "en", SHARE("penetration"),
          PAGE("In 2024 the penetration was 45 percent for cars and 20 percent for buses."),
          "! x: the quantity is for one of several;" },
        { "en", MONEY("[Oo]utput"), PAGE("Output in the three years to 2024 was 11 billion yuan."),
          YEARS },
        { "zh", MONEY("园区产值"), PAGE("2022年至2024年三年，园区产值达110亿元。"), YEARS },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void the_time_behind_the_last_of_a_list_is_that_of_all(void **state)
{
    static const struct reading readings[] = {
        { "en", "{\"indicator\":\"a\",\"anchor\":\"tea trade\",\"unit\":\"CNY\"},"
                "{\"indicator\":\"b\",\"anchor\":\"boat trade\",\"unit\":\"CNY\"}",
          PAGE("The tea trade and the boat trade made 3 billion yuan and 4 billion yuan in 2024, "
               "respectively."),
          "a 2024 3000000000 exact CNY;b 2024 4000000000 exact CNY;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

static void what_a_relative_clause_tells_is_of_the_noun_in_front_of_it(void **state)
{
    static const struct reading readings[] = {
        { "en", MONEY("tea trade"),
          PAGE("The growth of the tea trade came amid a push of the city for its boat trade, which "
               "increased from 11 billion yuan in 2012 to 45 billion yuan in 2021."),
          "! x: the quantity is of another subject, or of a part;" },
    };

    (void)state;
    check_all(readings, COUNT(readings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_told_of_each_is_of_none_alone),
        cmocka_unit_test(so_many_for_so_many_people_are_no_number_of_all),
        cmocka_unit_test(what_a_word_means_is_no_figure),
        cmocka_unit_test(a_growth_is_of_the_number_in_front_of_it),
        cmocka_unit_test(who_uses_a_thing_is_not_the_thing),
        cmocka_unit_test(those_of_a_size_or_of_several_places_are_not_all),
        cmocka_unit_test(a_distance_a_kind_of_two_and_several_years_are_no_figure),
        cmocka_unit_test(the_time_behind_the_last_of_a_list_is_that_of_all),
        cmocka_unit_test(what_a_relative_clause_tells_is_of_the_noun_in_front_of_it),
    };

    return cmocka_run_group_tests_name("collect_page_each", tests, NULL, NULL);
}
