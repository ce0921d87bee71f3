/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/shown.h"

#include <string.h>

/* An entry of a word list ends with NULL. */
static bool has_any(const struct page_text *text, struct page_span span, const char *const *words)
{
    struct page_span found;
    size_t count = 0;

    while (words[count] != NULL)
        count++;
    return span.start < span.end && page_find_any(text, span, words, count, &found);
}

static bool is_of_fair(const struct page_figure *figure)
{
    static const char *const stems[] = { "exhibit", "display", "visitor", "particip", "ussteller",
                                         "eilnehm", "esucher", "参展", "展品", "参会", "游客", "观众", "人次" };

    for (size_t i = 0; i < sizeof stems / sizeof stems[0]; i++)
        if (strstr(figure->anchor_text, stems[i]) != NULL)
            return true;
    return false;
}

/* In front of it in its clause, behind it there, or in the clause that "including" goes on with. */
static bool is_on_show(const struct page_text *text, struct page_span quantity,
                       struct page_span clause, struct page_span sentence)
{
    static const char *const verbs[][16] = {
        [LANGUAGE_EN] = { "showcase", "showcases", "showcased", "showcasing", "exhibits",
                          "exhibited", "exhibiting", "displays", "displayed", "displaying",
                          "presented", "presents", NULL },
        [LANGUAGE_DE] = { "zeigt", "zeigte", "zeigten", "zeigen", "präsentiert", "präsentierte",
                          "präsentierten", "gezeigt werden", "ausgestellt werden", NULL },
        [LANGUAGE_ZH] = { "展出", "展示了", "亮相", "参展", "参会", NULL },
    };
    static const char *const behind[][12] = {
        [LANGUAGE_EN] = { "on display", "on show", "are exhibited", "were exhibited",
                          "are showcased", "were showcased", "were displayed", "were presented",
                          NULL },
        [LANGUAGE_DE] = { "ausgestellt", "gezeigt", "präsentiert", "vorgeführt", NULL },
        [LANGUAGE_ZH] = { "参展", "亮相", "参会", "集中展示", NULL },
    };
    static const char *const heads[][8] = {
        [LANGUAGE_EN] = { "exhibits", "on display", "on show", "exhibitors", NULL },
        [LANGUAGE_DE] = { "Exponate", "Exponaten", "Aussteller", "Ausstellern", NULL },
        [LANGUAGE_ZH] = { "展品", "参展", "展出", NULL },
    };
    static const char *const parts[] = { "including ", "among them ", "darunter ", "其中", "包括",
                                         NULL };
    static const char *const fairs[][16] = {
        [LANGUAGE_EN] = { "fair", "expo", "exhibition", "exhibits", "exhibitors", "conference",
                          "trade show", "booth", "booths", "forum", "congress", "on display",
                          "on show", NULL },
        [LANGUAGE_DE] = { "Messe", "Expo", "Ausstellung", "Exponate", "Exponaten", "Aussteller",
                          "Ausstellern", "Konferenz", "Weltkonferenz", "Kongress", NULL },
        [LANGUAGE_ZH] = { NULL }, /* its verbs are of fairs only */
    };
    const enum language language = text->language;

    return (language == LANGUAGE_ZH || has_any(text, sentence, fairs[language])) &&
           (has_any(text, (struct page_span){ clause.start, quantity.start }, verbs[language]) ||
            has_any(text, (struct page_span){ quantity.end, clause.end }, behind[language]) ||
            (has_any(text, (struct page_span){ sentence.start, quantity.start }, parts) &&
             has_any(text, (struct page_span){ sentence.start, clause.start }, heads[language])));
}

/* "The conference in Beijing attracted 300 AI companies": a park that does so has them. */
static bool is_drawn_by_event(const struct page_text *text, struct page_span front)
{
    static const char *const events[][20] = {
        [LANGUAGE_EN] = { "conference", "fair", "expo", "exhibition", "forum", "event", "summit",
                          "congress", "contest", "competition", "hackathon", "trade show", NULL },
        [LANGUAGE_DE] = { "Konferenz", "Messe", "Expo", "Ausstellung", "Forum", "Veranstaltung",
                          "Gipfel", "Kongress", "Wettbewerb", "Weltkonferenz", NULL },
        [LANGUAGE_ZH] = { "大会", "展会", "论坛", "峰会", "博览会", "大赛", NULL },
    };
    static const char *const verbs[][12] = {
        [LANGUAGE_EN] = { "attracted", "attracts", "drew", "draws", "gathered", "gathers",
                          "brought together", "brings together", "featured", "features", NULL },
        [LANGUAGE_DE] = { "zog", "zieht", "lockte", "lockt", "versammelte", "versammelt",
                          "brachte", "bringt", NULL },
        [LANGUAGE_ZH] = { "吸引", "汇聚", "云集", "邀请", NULL },
    };

    return has_any(text, front, events[text->language]) &&
           has_any(text, front, verbs[text->language]);
}

bool page_is_shown(const struct page_text *text, const struct page_figure *figure,
                   const struct prose_quantity *quantity)
{
    const struct page_span span = page_span_of(quantity);
    const struct page_span sentence = page_part(text, PART_SENTENCE, span.start, span.end);
    const struct page_span clause = page_part(text, PART_CLAUSE, span.start, span.end);

    return quantity->kind == PROSE_COUNT && !is_of_fair(figure) &&
           (is_on_show(text, span, clause, sentence) ||
            is_drawn_by_event(text, (struct page_span){ clause.start, span.start }));
}
