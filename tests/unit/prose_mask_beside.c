/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mask of western numbers names what stands beside the number, and is tried only there. This
 * program brings a mask_beside() of its own, which can say that everything stands there: then all
 * masks are tried everywhere, and nothing may be read another way. A mask that names too little
 * would be one that masks nothing of its kind. */
#include "prose.h"

#include "format/prose/mask_beside.h"

unsigned beside_as_declared(const struct line *line, size_t i);

#define mask_beside beside_as_declared
#include "engine/format/prose/mask_beside.c"
#undef mask_beside

static bool wherever;

unsigned mask_beside(const struct line *line, size_t i)
{
    return wherever ? WHEREVER : beside_as_declared(line, i);
}

static void read_text(const char *text, enum language language, bool everywhere, struct buf *out)
{
    struct prose_list list = { 0 };

    wherever = everywhere;
    prose_extract(text, strlen(text), language, &list);
    for (size_t q = 0; q < list.count; q++)
        put_quantity(out, &list.items[q]);
    prose_list_free(&list);
}

/* Whether the text is read the same way with all masks everywhere. */
static bool is_same_wherever(const char *text, enum language language)
{
    struct buf declared = BUF_EMPTY, everywhere = BUF_EMPTY;
    bool same;

    read_text(text, language, false, &declared);
    read_text(text, language, true, &everywhere);
    same = strcmp(buf_text(&declared), buf_text(&everywhere)) == 0;
    if (!same)
        print_error("%s\n  is read           %s\n  with all masks as %s\n", text,
                    buf_text(&declared), buf_text(&everywhere));
    buf_free(&declared);
    buf_free(&everywhere);
    return same;
}

static void no_mask_is_hidden_in_the_settled_sentences(void **state)
{
    static struct sentence rows[1000];
    int wrong = 0;

    (void)state;
    for (enum language language = 0; language < LANGUAGE_COUNT; language++) {
        char *copy;
        size_t count = read_sentences(language, rows, COUNT(rows), &copy);

        for (size_t i = 0; i < count; i++)
            wrong += !is_same_wherever(rows[i].text, language);
        free(copy);
    }
    assert_int_equal(wrong, 0);
}

/* What each mask is for, in the ways that it is written. */
static void no_mask_is_hidden_in_its_own_example(void **state)
{
    static const char *const english[] = {
        "GPT-4, COVID-19 and Booth A-203", "call +86 10 6275 1234 or (030) 18 615-0",
        "dial 6275 1234 56", "call (682) 310-0591", "hotline 2810 1234 is open",
        "at 88 Chang'an Avenue", "it won 2-3 after a 1-2 defeat", "by 68 to 31",
        "1 BvR 971/21", "the YY/T 1712 and DIN/EN 50600 standards", "Acme (SZ: 300750) rose",
        "(NYSE: 1234)", "Foxconn (2330-TW)", "a 5-foot-11 player", "f(1(2)) and a[3[4]]",
        "in FY2025/26", "O2O, 996 and V2X", "a 401(k) plan", "the \"996\" culture",
        "9988.HK and 17.html", "Apollo 13's crew", "N+2 and T+1", "n = 1,000 and p < 0.05",
        "39.9\302\260 N, 116.4\302\260E", "39.9042 N, 116.4074 E", "27\302\26035\342\200\262",
        "as shown [2, 3] and [4-7]", "2015=100", "on 20240611 it", "30\302\26760 and 7-Eleven",
        "20-plus-3", "since 1871 and in 1850", "in week 32, on Day 2", "24 hours a day",
        "at km 12", "she is 63", "he turned 80 last week", "open 24/7", "the 80/20 rule",
        "a 50-50 split", "case 23-1405", "2025-06-24, 17:30:05", "on 24/06/2025", "at 3:1",
        "a) first, 2) second", "1) first; 2) second", "1. first", "Meituan (3690)",
        "notes [2] and (3)", "pages 14-18", "Tables 3 and 4", "Photo 1 of 6", "a magnitude of 7.5",
        "the postcode is 100080", "Tel. 030 18 272 0", "No. 12, Phase 2, top 10", "2,400^1",
        "10^9 times", "per 10,000 people", "5+10+N", "1 + 16 + 72", "GMT+8", "Day -3",
        "the first nine months", "nine months ended September 30", "five consecutive months",
        "three years in a row", "over the past three years", "the three months to April",
        "a 3-year plan", "a 30-minute commuting circle", "the 1990s", "in their 30s",
        "the over-65s", "Boeing 737s", "May 30 and 9 March", "August 22-24", "8 a.m.",
        "between 8 and 9 am", "11:30am", "a 62-year-old", "Ms Lee, 62, a voter",
        "aged between 16 and 24", "children under 12", "the class of '76", "ten years earlier",
        "2nd out of 16", "/24-7PressRelease/", "1-800-FLOWERS", "2.1 Methodology",
        "in all 50 states", "rates in 31 large cities", "three things", "One reason is",
        "a 10,000-metre race", "the 4 x 100 metres relay", "the 11.11 shopping festival",
        "a 4B model", "3 Boeing 737-800s", "in 9M 2024", "such as 3M, O2", "7-nanometer chips",
        "12-inch wafers", "\"one core, three parks\"", "22/28 and 6/7 nanometer chips", "2024 saw", "in 2024/25",
    };
    static const char *const german[] = {
        "Hauptstra\303\237e 34-37", "10115 Berlin", "in 70174 Stuttgart", "mit 58 zu 42 Stimmen",
        "auf der A 100 und der B 6", "am 7. Mal", "3./4. Juni", "die 22. Messe", "13.00 Uhr",
        "zwischen 8 und 9 Uhr", "im Alter von 62 Jahren", "60- bis 79-J\303\244hrige",
        "Kinder unter 12 Jahren", "zwischen Kilometer 12 und 14", "um 1850 gebaut",
        "sieben Tage die Woche", "Sie haben mit 19 hier angefangen", "er ist 63",
        "Notrufnummern 110 und 112", "Buslinie 100", "Platz 3 von 20", "die 737 MAX",
        "in allen 16 Bundesl\303\244ndern", "zehn Jahre zuvor", "Drei Baupl\303\244ne, drei Ergebnisse.",
        "35-Stunden-Woche", "9-Euro-Ticket", "10-Punkte-Programm", "21-st\303\266ckige",
        "auf 10.000 Einwohner kommen 429 Roboter", "pro 100 Einwohner", "alle 20 Firmen",
        "in den ersten 100 Tagen", "drei Jahre in Folge", "in den letzten zehn Jahren",
        "13.04.2024", "2 \342\200\223 Zahlen", "2022 / 23", "300-mm-Wafer", "10 Tourismus Nr. 0350-1605",
    };
    int wrong = 0;

    (void)state;
    for (size_t i = 0; i < COUNT(english); i++)
        wrong += !is_same_wherever(english[i], LANGUAGE_EN);
    for (size_t i = 0; i < COUNT(german); i++)
        wrong += !is_same_wherever(german[i], LANGUAGE_DE);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_mask_is_hidden_in_the_settled_sentences),
        cmocka_unit_test(no_mask_is_hidden_in_its_own_example),
    };

    return cmocka_run_group_tests_name("prose_mask_beside", tests, NULL, NULL);
}
