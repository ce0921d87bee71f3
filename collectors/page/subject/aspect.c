/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/aspect.h"

#include "collectors/page/number/percent.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/text/continuation.h"
#include "domain/unit.h"

#include <string.h>
#include <strings.h>

enum { WHOLE_WITHIN = 32, JOINT_MOST = 40, OWNER_MOST = 2 };

/* In front of the anchor, and what joins it ("investment in the ..."). */
static const char *const nouns_in_front[] = {
    "investment", "investments", "spending",   "exports",   "imports", "loans",    "lending",
    "employment", "jobs",        "demand",     "prices",    "orders",  "profits",  "financing",
    "funding",    "patents",     "wages",      "salaries",  "hiring",  "tax revenue",
    "patent applications",       "patent filings",          "venture capital"
};
static const char *const joints_in_front[] = { " in", " of", " on", " to", " for", " from", " by" };

/* In German both together. */
static const char *const in_front[] = {
    "Investitionen in", "Ausgaben für",  "Exporte von",     "Ausfuhren von",    "Importe von",
    "Einfuhren von",  "Kredite an",      "Beschäftigung in", "Beschäftigung im", "Nachfrage nach",
    "Preise für",     "Investitionen im"
};

/* Levels of their own, where the entry does not say which percentage is meant. */
static const char *const levels_in_front[] = {
    "utilization of", "utilisation of", "Auslastung", "Kapazitätsauslastung", "Exportquote"
};

/* Behind it; in Chinese alone, where what something is of comes first. */
static const char *const behind[] = {
    "投资", "固定资产投资", "出口", "进口", "贷款", "利润", "就业", "税收", "融资", "价格", "用电量"
};

/* The same where what something is of comes first: "digital economy jobs". */
static const char *const nouns_behind[] = {
    " jobs",       " employment", " workers", " workforce", " employees", " exports", " imports",
    " investment", " investments", " companies", " firms",  " startups",  " start-ups", " talent",
    " patents",    " prices",     " wages",   " loans",     " profits",   " orders"
};

/* A rate of the things that a figure counts: 起降点覆盖率达100%，建成10个. */
static const char *const rates[] = { "覆盖率", "普及率", "渗透率", "利用率", "使用率", "开放率", "达标率" };

/* The end of what stands in front, but for an article or whose it is: "investment in Bergen's". */
static size_t before_article(const struct page_text *text, size_t at)
{
    static const char *const articles[] = { "the ", "its ", "their ", "die ", "der ", "den ",
                                            "dem ", "das " };

    for (int words = 0; words < OWNER_MOST && (page_word_before(text, at, "'s ") ||
                                               page_word_before(text, at, "’s ")); words++) {
        at -= page_word_before(text, at, "'s ") ? strlen("'s ") : strlen("’s ");
        while (at > 0 && page_is_letter(text, at - 1))
            at--;
    }
    for (size_t i = 0; i < sizeof articles / sizeof articles[0]; i++)
        if (page_word_before(text, at, articles[i]))
            at -= strlen(articles[i]);
    return at > 0 && text->bytes[at - 1] == ' ' ? at - 1 : at;
}

/* Where the pattern of the anchor names the measure in another place, the figure is of that. */
static bool speaks_of(const struct page_figure *figure, const char *word)
{
    const char *blank = strchr(word, ' ');
    const size_t length = blank != NULL ? (size_t)(blank - word) : strlen(word);

    /* but for its first letter, whose case may be either, and for its last, which may be bent */
    return length > 2 && page_anchor_says(figure, word + 1, length - 2);
}

/* "die Güterexporte der Branche": in German at the end of the word that the anchor is the genitive
 * of. */
static struct page_span by_genitive(const struct page_text *text, const struct page_figure *figure,
                                    struct page_span anchor)
{
    static const char *const endings[] = { "exporte", "ausfuhren", "importe", "einfuhren",
                                           "investitionen", "ausgaben", "gewinne", "preise",
                                           "bestellungen", "aufträge", "auftragseingänge",
                                           "löhne", "kredite", "beschäftigung" };
    static const char *const articles[] = { " der ", " des ", " von ", " der deutschen ",
                                            " der Schweizer ", NULL };
    size_t end = 0;

    for (size_t i = 0; articles[i] != NULL; i++)
        if (page_word_before(text, anchor.start, articles[i]))
            end = anchor.start - strlen(articles[i]);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t length = strlen(endings[i]);

        if (text->language == LANGUAGE_DE && end >= length &&
            strncasecmp(text->bytes + end - length, endings[i], length) == 0 &&
            !speaks_of(figure, endings[i]))
            return (struct page_span){ end - length, end };
    }
    return (struct page_span){ 0, 0 };
}

/* "Die Zahl der Patente, die Firmen der Holzbranche erteilt wurden", "the number of workers in the
 * tea industry", "Investitionen in Häfen im Bereich der": the anchor only says of which kind. */
static struct page_span by_number(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span anchor)
{
    static const char *const leads[] = { "Zahl der ", "Anzahl der ", "Zahl von ", "Anzahl von ",
                                         "number of ", "Investitionen in ", "investment in ",
                                         "investments in ", "Ausgaben für ", "spending on " };
    static const char *const joints[] = { "im", "in", "für", "of", "from", "by", "aus", "bei",
                                          "von", "granted", "for" };
    static const char *const relatives[] = { "die ", "der ", "das " };
    struct page_span front = page_part(text, PART_SENTENCE, anchor.start, anchor.start), word;
    struct page_span own = page_part(text, PART_PIECE, anchor.start, anchor.start), before;

    front.end = anchor.start;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0] && text->language != LANGUAGE_ZH; i++) {
        size_t at = page_find_last(text, front, leads[i]);
        struct page_span between = { at + strlen(leads[i]), front.end };

        if (at == front.end || speaks_of(figure, leads[i]) ||
            page_quantity_from(text, at) != page_quantity_from(text, front.end))
            continue;
        if (at >= own.start &&
            page_find_any(text, between, joints, sizeof joints / sizeof joints[0], &word))
            return (struct page_span){ at, at + strlen(leads[i]) - 1 };
        if (text->language == LANGUAGE_DE && at < own.start &&
            page_clause_before(text, own, front, &before) && at >= before.start &&
            page_find_any(text, own, relatives, sizeof relatives / sizeof relatives[0], &word) &&
            word.start == own.start)
            return (struct page_span){ at, at + strlen(leads[i]) - 1 };
    }
    return (struct page_span){ 0, 0 };
}

/* "die Zahl der registrierten Nutzer von großen Modellen": of people, where the figure counts what
 * they use. */
static struct page_span by_people(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span anchor)
{
    static const char *const leads[] = { "Zahl der ", "Anzahl der ", "number of " };
    static const char *const heads[] = { "Nutzer",    "Nutzerinnen", "Anwender", "Kunden",
                                         "Beschäftigten", "Patente", "users",    "customers",
                                         "employees", "patents",     "subscribers" };
    static const char *const joints[] = { " of ", " for ", " in ", " von ", " der ", " des ",
                                          NULL };
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start), head;

    front.end = anchor.start;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t at = page_find_last(text, front, leads[i]);
        struct page_span between = { at + strlen(leads[i]), front.end };

        if (at < front.end &&
            page_find_any(text, between, heads, sizeof heads / sizeof heads[0], &head) &&
            page_word_at_any(text, head.end, joints) && anchor.start - head.end <= JOINT_MOST &&
            page_quantity_from(text, head.end) == page_quantity_from(text, anchor.start) &&
            !page_anchor_says(figure, text->bytes + head.start + 1,
                              head.end - head.start - 2) &&
            strncasecmp(figure->unit, text->bytes + head.start, head.end - head.start) != 0 &&
            strcmp(figure->unit, "users") != 0 && strcmp(figure->unit, "people") != 0)
            return head;
    }
    return (struct page_span){ 0, 0 };
}

static struct page_span by_noun_in_front(const struct page_text *text,
                                         const struct page_figure *figure, size_t end)
{
    for (size_t j = 0; j < sizeof joints_in_front / sizeof joints_in_front[0]; j++)
        for (size_t i = 0; i < sizeof nouns_in_front / sizeof nouns_in_front[0]; i++) {
            const size_t noun = end - (end > strlen(joints_in_front[j]) ? strlen(joints_in_front[j])
                                                                        : 0);

            if (text->language == LANGUAGE_EN && page_word_before(text, end, joints_in_front[j]) &&
                page_word_before(text, noun, nouns_in_front[i]) &&
                !speaks_of(figure, nouns_in_front[i]))
                return (struct page_span){ noun - strlen(nouns_in_front[i]), noun };
        }
    return (struct page_span){ 0, 0 };
}

struct page_span page_other_aspect(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor)
{
    const size_t end = before_article(text, anchor.start);
    struct page_span word;

    for (size_t i = 0; i < sizeof rates / sizeof rates[0] && !unit_is_share(figure->unit); i++)
        if (page_word_at(text, anchor.end, rates[i]))
            return (struct page_span){ anchor.end, anchor.end + strlen(rates[i]) };
    if (!unit_is_share(figure->unit))
        return unit_is_counted(figure->unit) && text->language != LANGUAGE_ZH
                   ? by_people(text, figure, anchor)
                   : (struct page_span){ 0, 0 };
    word = by_noun_in_front(text, figure, end);
    if (word.end > 0)
        return word;
    for (size_t i = 0; i < sizeof in_front / sizeof in_front[0]; i++)
        if (text->language != LANGUAGE_ZH && page_word_before(text, end, in_front[i]) &&
            !speaks_of(figure, in_front[i]))
            return (struct page_span){ end - strlen(in_front[i]), end };
    for (size_t i = 0; i < sizeof levels_in_front / sizeof levels_in_front[0]; i++)
        if (figure->measure == PERCENT_ANY && page_word_before(text, end, levels_in_front[i]) &&
            !speaks_of(figure, levels_in_front[i]))
            return (struct page_span){ end - strlen(levels_in_front[i]), end };
    for (size_t i = 0; i < sizeof nouns_behind / sizeof nouns_behind[0]; i++)
        if (page_word_at(text, anchor.end, nouns_behind[i]) &&
            !speaks_of(figure, nouns_behind[i] + 1))
            return (struct page_span){ anchor.end + 1, anchor.end + strlen(nouns_behind[i]) };
    for (size_t i = 0; i < sizeof behind / sizeof behind[0]; i++)
        if (page_word_at(text, anchor.end, behind[i]) &&
            strstr(figure->anchor_text, behind[i]) == NULL)
            return (struct page_span){ anchor.end, anchor.end + strlen(behind[i]) };
    word = by_genitive(text, figure, anchor);
    return word.end > 0 ? word : by_number(text, figure, anchor);
}

/* By the beginning of its noun, which may be bent. */
static bool is_of_staff(const struct prose_quantity *quantity)
{
    static const char *const nouns[] = { "employees",     "workers", "jobs",   "staff",
                                         "Beschäftigte",  "Mitarbeite", "Arbeitsplätze",
                                         "Erwerbstätige", "Jobs",    "Stellen" };

    for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
        if (strncmp(quantity->unit, nouns[i], strlen(nouns[i])) == 0)
            return true;
    return false;
}

static bool names_staff(const struct page_figure *figure)
{
    static const char *const words[] = { "mploy", "orker", "job", "taff", "workforce", "headcount",
                                         "eschäftig", "itarbeit", "rbeit", "rwerb", "Job",
                                         "Stelle" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(figure->anchor_text, words[i]) != NULL)
            return true;
    return false;
}

/* "4.7 percent of all the jobs" */
static bool is_share_of_staff(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const wholes[] = { "jobs", "employment", "workforce", "workers", "employees",
                                          "Beschäftigten", "Arbeitsplätze", "Stellen",
                                          "Erwerbstätigen", "Beschäftigung",
                                          "Gesamtbeschäftigung", "Arbeitskräfte" };
    static const char *const ofs[] = { " of ", " der ", " aller ", " an der ", " an allen " };
    const size_t end = quantity->offset + quantity->length;
    struct page_span rest = { end, page_part(text, PART_PIECE, end, end).end }, word;

    if (rest.end > end + WHOLE_WITHIN)
        rest.end = page_whole_character(text, end + WHOLE_WITHIN);
    for (size_t i = 0; i < sizeof ofs / sizeof ofs[0]; i++)
        if (page_word_at(text, end, ofs[i]))
            return page_find_any(text, rest, wholes, sizeof wholes / sizeof wholes[0], &word);
    return false;
}

/* 核心产业发明专利授权量33.5万件，同比增长17.5%: the number that the growth in Chinese is of, and the noun
 * in front of it in its clause. */
static bool is_of_patents(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *level)
{
    static const char *const nouns[] = { "专利", "论文", "从业人员", "从业者", "岗位", "人才" };
    struct page_span front = page_part(text, PART_CLAUSE, level->offset, level->offset), noun;

    front.end = level->offset;
    return level->kind == PROSE_COUNT &&
           page_find_any(text, front, nouns, sizeof nouns / sizeof nouns[0], &noun) &&
           !page_anchor_says(figure, text->bytes + noun.start, noun.end - noun.start);
}

/* 数字经济增速达20%: the 经济 there is what the anchor ends in. */
static bool is_end_of_anchor(const struct page_text *text, const struct page_figure *figure,
                             size_t noun)
{
    enum { CHARACTER = 3 };

    return text->language == LANGUAGE_ZH && noun >= CHARACTER &&
           page_anchor_says(figure, text->bytes + noun - CHARACTER,
                            CHARACTER + strlen("经济"));
}

/* "how the digital economy has to grow for a GDP growth of over 10 percent" */
static bool is_of_gdp_growth(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity)
{
    static const char *const nouns[] = { "GDP growth", "economic growth", "Wirtschaftswachstum",
                                         "Wirtschaftswachstums", "BIP-Wachstum", "GDP增速", "经济增速",
                                         "GDP增长", "经济增长" };
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset), noun;

    front.end = quantity->offset;
    if (front.start + WHOLE_WITHIN * 2 < front.end)
        front.start = page_whole_character(text, front.end - WHOLE_WITHIN * 2);
    return page_find_any(text, front, nouns, sizeof nouns / sizeof nouns[0], &noun) &&
           !is_end_of_anchor(text, figure, noun.start) &&
           page_quantity_from(text, noun.end) == page_quantity_from(text, quantity->offset) &&
           !page_anchor_says(figure, "GDP", 3) && !page_anchor_says(figure, "rowth", 5) &&
           !page_anchor_says(figure, "achstum", 7) && !page_anchor_says(figure, "经济增", 9);
}

/* "the industry saw investment rise 20 percent": of what it saw, unless the anchor names that. */
static bool is_of_what_it_saw(const struct page_text *text, const struct page_figure *figure,
                              const struct prose_quantity *quantity)
{
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset), noun;
    size_t at;

    front.end = quantity->offset;
    at = page_find_last(text, front, " saw ");
    if (text->language != LANGUAGE_EN || at == front.end)
        return false;
    front.start = at;
    return page_find_any(text, front, nouns_in_front,
                         sizeof nouns_in_front / sizeof nouns_in_front[0], &noun) &&
           page_quantity_from(text, noun.end) == page_quantity_from(text, quantity->offset) &&
           !page_anchor_says(figure, text->bytes + noun.start + 1, noun.end - noun.start - 2);
}

bool page_is_of_other_count(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);

    if (!unit_is_share(figure->unit) || names_staff(figure))
        return false;
    if (page_percent_of(text, quantity) != PERCENT_GROWTH)
        return text->language != LANGUAGE_ZH && is_share_of_staff(text, quantity);
    if (is_of_gdp_growth(text, figure, quantity) || is_of_what_it_saw(text, figure, quantity))
        return true;
    if (text->language != LANGUAGE_ZH)
        sentence = page_with_previous(text, sentence);
    for (size_t i = page_quantity_from(text, quantity->offset); i-- > 0;) {
        if (all->items[i].offset < sentence.start)
            return false;
        if (all->items[i].kind == PROSE_AMOUNT || all->items[i].kind == PROSE_COUNT)
            return text->language == LANGUAGE_ZH ? is_of_patents(text, figure, &all->items[i])
                                                 : is_of_staff(&all->items[i]);
    }
    return false;
}
