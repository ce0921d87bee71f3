/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"

static void numbers_are_read_in_digits_and_in_words(void **state)
{
    static const struct sentence sentences[] = {
        { "sixteen", "16 exact 1 count" },
        { "one hundred and six", "106 exact 1 count" },
        { "twenty-one thousand three hundred", "21300 exact 1 count" },
        { "one hundred sixty four point five eight thousand", "164580 exact 1 count" },
        { "five and a half million", "5500000 exact 1 count" },
        { "half a million", "500000 exact 1 count" },
        { "minus one", "-1 exact 1 count" },
        { "1,674,200.5", "1674200.5 exact 1 count" },
        { "40 000", "40000 exact 1 count" },
        { "12,34,567.89 rupees", "1234567.89 exact INR amount" },
        { "21.2E0", "21.2 exact 1 count" },
        { "4 thousand 3 hundred", "4300 exact 1 count" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_EN);
}

static void hedges_become_bounds(void **state)
{
    static const struct sentence sentences[] = {
        { "worth nearly 350 billion yuan", "350000000000 - 350000000000 nearly CNY amount" },
        { "more than 2,400 AI companies", "2400 2400 - over companies count" },
        { "created more than about 4.3 lakh jobs", "430000 430000 - over jobs count" },
        { "17 start-ups and 12 spin-offs", "17 exact start-ups count; 12 exact spin-offs count" },
        { "trained on 2,048 GPUs.", "2048 exact GPUs count" },
        { "up to around 300 firms", "300 - 300 at_most firms count" },
        { "output exceeding 10 billion yuan", "10000000000 10000000000 - over CNY amount" },
        { "surpassed the 2 trillion yuan mark", "2000000000000 2000000000000 - over CNY amount" },
        { "valued at $1 billion or more", "1000000000 1000000000 - at_least USD amount" },
        { "1000+ firms", "1000 1000 - at_least firms count" },
        { "up to 4,000 km", "4000 - 4000 at_most km length" },
        { "about 800,000 square meters", "800000 - - about m2 area" },
        { "some 325 kilometers", "325 - - about km length" },
        { "nearly a hundred sci-fi companies", "100 - 100 nearly companies count" },
        { "no fewer than 30 parks", "30 30 - at_least parks count" },
        { "10 parks and more than 20 firms", "10 exact parks count; 20 20 - over firms count" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_EN);
}

static void a_range_joins_what_belongs_together(void **state)
{
    static const struct sentence sentences[] = {
        { "five to 10 unicorns", "- 5 10 range unicorns count" },
        { "7 to 9 billion yuan", "- 7000000000 9000000000 range CNY amount" },
        { "between 20 and 30 percent", "- 20 30 range percent percent" },
        { "an 8- to 16-meter mirror", "- 8 16 range m length" },
        { "$10-$20", "- 10 20 range USD amount" },
        { "in three to five years", "- 3 5 range years duration" },
        { "exports rose 9.8 percent to 2.48 trillion yuan",
          "9.8 exact percent percent up; 2480000000000 exact CNY amount" },
        { "cut staff from 20 to 10 people", "20 exact people count; 10 exact people count" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_EN);
}

static void a_way_has_two_ends_and_a_verb_multiplies(void **state)
{
    static const struct sentence sentences[] = {
        { "elevating the share of engineers from 4.2% to 5.2%",
          "4.2 exact percent percent; 5.2 exact percent percent" },
        { "It was revised up to 3.45 percent from 3.2 percent.",
          "3.45 exact percent percent; 3.2 exact percent percent" },
        { "to increase from five in 2021 to 30.", "5 exact 1 count; 30 exact 1 count" },
        { "grew from 120 in 2020 to 300 in 2024.", "120 exact 1 count; 300 exact 1 count" },
        { "Robot makers saw sales triple and rise.", "3 exact times multiple up" },
        { "Exports could double by 2030.", "2 exact times multiple up" },
        { "She saw the team's triple crown.", "" },
        { "Output might double.", "2 exact times multiple up" },
        { "It can double its output.", "2 exact times multiple up" },
        { "In May double rooms cost more, in May triple jumps are shown.", "" },
        { "You can double check that it could double as a school.", "" },
        { "They won 68 to 31.", "" },
        { "is to rise from the current 11 to 25.", "11 exact 1 count; 25 exact 1 count" },
        { "a dose of 11 to 25", "- 11 25 range 1 count" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_EN);
}

static void units_currencies_and_brackets_are_told_apart(void **state)
{
    static const struct sentence sentences[] = {
        { "San Francisco (190 unicorns), New York (133), and Beijing (78)",
          "190 exact unicorns count; 133 exact 1 count; 78 exact 1 count" },
        { "190 unicorns, says Hurun (133).", "190 exact unicorns count" },
        { "3.8 trillion yuan ($566 billion)",
          "3800000000000 exact CNY amount; 566000000000 exact USD amount" },
        { "350 billion ($49 billion) yuan",
          "350000000000 exact CNY amount; 49000000000 exact USD amount" },
        { "CNY426.57 billion", "426570000000 exact CNY amount" },
        { "a 60-billion-yuan fund", "60000000000 exact CNY amount" },
        { "grew 1.2 percentage points", "1.2 exact percentage_point percent up" },
        { "fell 34 percent", "34 exact percent percent down" },
        { "150EFlops", "150 exact EFLOPS other" },
        { "99 yuan per person", "99 exact CNY per person amount" },
        { "half of the country's total", "0.5 exact share ratio" },
        { "one out of four firms", "0.25 exact share ratio" },
        { "revenue doubled", "2 exact times multiple up" },
        { "20 (kg)", "20 exact kg other" },
        { "$16.4m", "16400000 exact USD amount" },
        { "34 and 43 percent", "34 exact percent percent; 43 exact percent percent" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_EN);
}

static void points_and_short_millions(void **state)
{
    static const struct sentence sentences[] = {
        { "added 0.6 of a percentage point to growth",
          "0.6 exact percentage_point percent" },
        { "raised its rate by half a point",
          "0.5 exact percentage_point percent up" },
        { "a quarter of a percentage point", "0.25 exact percentage_point percent" },
        { "a quarter of the points", "0.25 exact share ratio" },
        { "will total 1.2m tonnes this year and 1.5m next year",
          "1200000 exact t other; 1500000 exact 1 count" },
        { "walls 20m tall and 3m wide", "20 exact m length; 3 exact m length" },
        { "shipped 1.2m tonnes in 2023, 1.5m in 2024",
          "1200000 exact t other; 1500000 exact t other" },
        { "The mine shipped 1.2m tonnes and its shaft is 5m deeper",
          "1200000 exact t other; 5 exact m length" },
        { "drew 2.5m visitors and a wall 6m high",
          "2500000 exact visitors count; 6 exact m length" },
        { "shipped 1.2m tonnes and the team ran 5m this year",
          "1200000 exact t other; 5 exact m length" },
        { "went from 1.2m tonnes to 5m below",
          "1200000 exact t other; 5 exact m length" },
        { "raised by a third of a point",
          "0.333333333333333 exact percentage_point percent up" },
        { "raised by a quarter point", "0.25 exact percentage_point percent up" },
        { "A third point is that costs rise. A fifth point: jobs.", "" },
        { "One third points to more, one quarter points to less.", "" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_EN);
}

static void what_only_looks_like_a_quantity_is_left_out(void **state)
{
    static const char *const texts[] = {
        "builds a \"one core, three parks, and two ports\" area",
        "By 2030, China aims higher.",
        "in all 27 EU countries",
        "school curriculums for grades 7 to 9",
        "the 15th Five-Year Plan (2026-30)",
        "BEIJING, May 9 (Xinhua)",
        "on January 5, the plan was unveiled",
        "the first half of 2025",
        "FP16, L4, 5G-A, GPT-4 and COVID-19",
        "the \"1+1+P\" and \"5+10+N\" models",
        "see [2] and the note (3)",
        "Tel: 010-6255-1234",
        "at 17:30 or 8 a.m.",
        "No. 12, Phase 2, Table 3, top 10",
        "Maria Keller, 54, a shopkeeper",
        "a 62-year-old",
        "per 10,000 people",
        "0,,000 and 1.2.3",
        "2025-06-24",
        "one of the best",
        "10^9",
    };

    (void)state;
    check_nothing(texts, COUNT(texts), LANGUAGE_EN);
}

static void quotes_are_spans_of_the_text_as_given(void **state)
{
    static const char text[] = "caf\xc3\xa9: over\xc2\xa0"
                               "2,400 firms, \xef\xbc\x93\xef\xbc\x95 parks";
    static const char *const quotes[] = { "over\xc2\xa0"
                                          "2,400 firms",
                                          "\xef\xbc\x93\xef\xbc\x95 parks" };
    struct prose_list list = { 0 };

    (void)state;
    prose_extract(text, strlen(text), LANGUAGE_EN, &list);
    assert_int_equal(list.count, COUNT(quotes));
    for (size_t i = 0; i < list.count; i++) {
        assert_int_equal(list.items[i].length, strlen(quotes[i]));
        assert_memory_equal(text + list.items[i].offset, quotes[i], strlen(quotes[i]));
    }
    prose_list_free(&list);
}

static void a_sentence_broken_over_lines_is_one(void **state)
{
    static const struct sentence sentences[] = {
        { "an industry worth nearly 350\nbillion yuan",
          "350000000000 - 350000000000 nearly CNY amount" },
        { "Parks: 12\nFirms: 30", "12 exact 1 count; 30 exact 1 count" },
    };

    (void)state;
    check_sentences(sentences, COUNT(sentences), LANGUAGE_EN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_in_digits_and_in_words),
        cmocka_unit_test(hedges_become_bounds),
        cmocka_unit_test(a_range_joins_what_belongs_together),
        cmocka_unit_test(a_way_has_two_ends_and_a_verb_multiplies),
        cmocka_unit_test(units_currencies_and_brackets_are_told_apart),
        cmocka_unit_test(points_and_short_millions),
        cmocka_unit_test(what_only_looks_like_a_quantity_is_left_out),
        cmocka_unit_test(quotes_are_spans_of_the_text_as_given),
        cmocka_unit_test(a_sentence_broken_over_lines_is_one),
    };

    return cmocka_run_group_tests_name("prose_en", tests, NULL, NULL);
}
