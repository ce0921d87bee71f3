/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around a number says how it is read, whatever the language of the document. */
#include "prose.h"

static const struct sentence anywhere[] = {
    { "The core industry is worth nearly 3,500亿元, up 12 percent from a year earlier.",
      "350000000000 - 350000000000 nearly CNY amount; 12 exact percent percent up" },
    { "The park (中关村) is home to 3.5万人 and to more than 2,400家 firms.",
      "35000 exact people count; 2400 2400 - over companies count" },
    { "worth 3500 亿元 and 12.5 万吨", "350000000000 exact CNY amount; 125000 exact t other" },
    { "Die Kernindustrie mit ihren Unternehmen erreichte 3,500亿元 und 2,67亿元.",
      "350000000000 exact CNY amount; 267000000 exact CNY amount" },
    { "核心产业规模近3500亿元。 The core industry is worth over 350 billion yuan. 增长12.5%。",
      "350000000000 - 350000000000 nearly CNY amount; "
      "350000000000 350000000000 - over CNY amount; 12.5 exact percent percent up" },
    { "柏林 rund 3,5 Milliarden Euro, 北京约3500亿元。",
      "3500000000 - - about EUR amount; 350000000000 - - about CNY amount" },
    { "Das Land investierte rund 2,67 Milliarden Euro in 12.400 Projekte.",
      "2670000000 - - about EUR amount; 12400 exact Projekte count" },
    { "3 Milliarden Euro", "3000000000 exact EUR amount" },
    { "約3500億円", "350000000000 - - about JPY amount" },
    { "产值100 EFLOPS，100兆瓦，3兆元",
      "100 exact EFLOPS other; 100 exact MW other; 3000000000000 exact CNY amount" },
};

static void a_number_is_read_by_what_stands_around_it(void **state)
{
    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        check_sentences(anywhere, COUNT(anywhere), (enum language)language);
}

/* Each of them could be read wrong by orders of magnitude. */
static void what_cannot_be_told_is_left_out(void **state)
{
    static const char *const texts[] = {
        "3500억원",        "3,500 억 원",  "3억 달러",    "3万ドル",
        "5京",             "8垓",          "100兆",       "100兆宽带",
        "100M宽带",     "50B参数",     "1.8T参数",
        "約3億ドル",       "3.5 พันล้าน",    "12 करोड़",     "25 млрд",
    };

    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        check_nothing(texts, COUNT(texts), (enum language)language);
}

static void a_german_thousand_is_not_guessed(void **state)
{
    static const char *const texts[] = { "Die Industrie und der Park sind 3.500亿元 wert" };

    (void)state;
    for (int language = 0; language < LANGUAGE_COUNT; language++)
        check_nothing(texts, COUNT(texts), (enum language)language);
}

static void an_english_billion_is_no_german_one(void **state)
{
    static const struct sentence sentences[] = {
        { "350 billion yuan", "" },
        { "eine Billion Yuan", "1000000000000 exact CNY amount" },
        { "350 Billionen Yuan", "350000000000000 exact CNY amount" },
        { "The city and its parks are worth 350 billion yuan.",
          "350000000000 exact CNY amount" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_DE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_read_by_what_stands_around_it),
        cmocka_unit_test(what_cannot_be_told_is_left_out),
        cmocka_unit_test(a_german_thousand_is_not_guessed),
        cmocka_unit_test(an_english_billion_is_no_german_one),
    };

    return cmocka_run_group_tests_name("prose_mixed", tests, NULL, NULL);
}
