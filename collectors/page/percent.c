/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/percent.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { BACK_MOST = 6 /* members of a list */, NEAR_MOST = 20, RATE_WITHIN = 40 };

/* A word and whose it is. A noun goes on through "was" and "to" ("growth slowed to 5 percent"), a
 * verb does not ("rose to 5 percent"). A part is what German words end in, or begin with. */
struct sign {
    const char *text;
    enum page_percent is;
    bool verb, part;
};

static const struct sign in_front[] = {
    { "growth", PERCENT_GROWTH, false, false },
    { "growth rate", PERCENT_GROWTH, false, false },
    { "increase of", PERCENT_GROWTH, false, false },
    { "an increase", PERCENT_GROWTH, false, false },
    { "year increase", PERCENT_GROWTH, false, false },
    { "rise of", PERCENT_GROWTH, false, false },
    { "a rise", PERCENT_GROWTH, false, false },
    { "gain of", PERCENT_GROWTH, false, false },
    { "jump of", PERCENT_GROWTH, false, false },
    { "surge of", PERCENT_GROWTH, false, false },
    { "expansion of", PERCENT_GROWTH, false, false },
    { "decline of", PERCENT_GROWTH, false, false },
    { "decrease of", PERCENT_GROWTH, false, false },
    { "drop of", PERCENT_GROWTH, false, false },
    { "fall of", PERCENT_GROWTH, false, false },
    { "CAGR", PERCENT_GROWTH, false, false },
    { "wachstum", PERCENT_GROWTH, false, true },
    { "wachstums", PERCENT_GROWTH, false, true },
    { "wachstumsrate", PERCENT_GROWTH, false, true },
    { "wachstumsraten", PERCENT_GROWTH, false, true },
    { "wachstumsprognose", PERCENT_GROWTH, false, true },
    { "anstieg", PERCENT_GROWTH, false, true },
    { "zuwachs", PERCENT_GROWTH, false, true },
    { "zuwachsrate", PERCENT_GROWTH, false, true },
    { "rückgang", PERCENT_GROWTH, false, true },
    { "zunahme", PERCENT_GROWTH, false, true },
    { "steigerung", PERCENT_GROWTH, false, true },
    { "plus", PERCENT_GROWTH, false, true },
    { "minus", PERCENT_GROWTH, false, true },
    { "增长率", PERCENT_GROWTH, false, false },
    { "增速", PERCENT_GROWTH, false, false },
    { "增幅", PERCENT_GROWTH, false, false },
    { "降幅", PERCENT_GROWTH, false, false },
    { "涨幅", PERCENT_GROWTH, false, false },
    { "成長率", PERCENT_GROWTH, false, false },
    { "增長率", PERCENT_GROWTH, false, false },
    { "grew", PERCENT_GROWTH, true, false },
    { "grow", PERCENT_GROWTH, true, false },
    { "grown", PERCENT_GROWTH, true, false },
    { "growing", PERCENT_GROWTH, true, false },
    { "rose", PERCENT_GROWTH, true, false },
    { "risen", PERCENT_GROWTH, true, false },
    { "increased", PERCENT_GROWTH, true, false },
    { "increasing", PERCENT_GROWTH, true, false },
    { "surged", PERCENT_GROWTH, true, false },
    { "jumped", PERCENT_GROWTH, true, false },
    { "soared", PERCENT_GROWTH, true, false },
    { "climbed", PERCENT_GROWTH, true, false },
    { "expanded", PERCENT_GROWTH, true, false },
    { "gained", PERCENT_GROWTH, true, false },
    { "fell", PERCENT_GROWTH, true, false },
    { "declined", PERCENT_GROWTH, true, false },
    { "decreased", PERCENT_GROWTH, true, false },
    { "dropped", PERCENT_GROWTH, true, false },
    { "shrank", PERCENT_GROWTH, true, false },
    { "wuchs", PERCENT_GROWTH, true, false },
    { "wuchsen", PERCENT_GROWTH, true, false },
    { "wachsen", PERCENT_GROWTH, true, false },
    { "wächst", PERCENT_GROWTH, true, false },
    { "stieg", PERCENT_GROWTH, true, false },
    { "stiegen", PERCENT_GROWTH, true, false },
    { "sank", PERCENT_GROWTH, true, false },
    { "sanken", PERCENT_GROWTH, true, false },
    { "增长", PERCENT_GROWTH, true, false },
    { "增長", PERCENT_GROWTH, true, false },
    { "同比", PERCENT_GROWTH, true, false },
    { "环比", PERCENT_GROWTH, true, false },
    { "環比", PERCENT_GROWTH, true, false },
    { "下降", PERCENT_GROWTH, true, false },
    { "上升", PERCENT_GROWTH, true, false },
    { "上涨", PERCENT_GROWTH, true, false },
    { "下滑", PERCENT_GROWTH, true, false },
    { "成長", PERCENT_GROWTH, true, false },
    { "年增", PERCENT_GROWTH, true, false },
    { "年減", PERCENT_GROWTH, true, false },
    { "share", PERCENT_SHARE, false, false },
    { "shares", PERCENT_SHARE, false, false },
    { "proportion", PERCENT_SHARE, false, false },
    { "percentage of", PERCENT_SHARE, false, false },
    { "account for", PERCENT_SHARE, false, false },
    { "accounts for", PERCENT_SHARE, false, false },
    { "accounted for", PERCENT_SHARE, false, false },
    { "accounting for", PERCENT_SHARE, false, false },
    { "make up", PERCENT_SHARE, false, false },
    { "makes up", PERCENT_SHARE, false, false },
    { "made up", PERCENT_SHARE, false, false },
    { "making up", PERCENT_SHARE, false, false },
    { "contributes", PERCENT_SHARE, false, false },
    { "contributed", PERCENT_SHARE, false, false },
    { "contributing", PERCENT_SHARE, false, false },
    { "constitutes", PERCENT_SHARE, false, false },
    { "comprises", PERCENT_SHARE, false, false },
    { "comprising", PERCENT_SHARE, false, false },
    { "anteil", PERCENT_SHARE, false, true },
    { "anteile", PERCENT_SHARE, false, true },
    { "anteils", PERCENT_SHARE, false, true },
    { "entfallen", PERCENT_SHARE, false, false },
    { "entfielen", PERCENT_SHARE, false, false },
    { "entfiel", PERCENT_SHARE, false, false },
    { "占有率", PERCENT_SHARE, false, false },
    { "占", PERCENT_SHARE, false, false },
    { "佔", PERCENT_SHARE, false, false },
    { "比重", PERCENT_SHARE, false, false },
    { "份额", PERCENT_SHARE, false, false },
    { "份額", PERCENT_SHARE, false, false },
    { "rate", PERCENT_LEVEL, false, false },
    { "utilization", PERCENT_LEVEL, false, false },
    { "utilisation", PERCENT_LEVEL, false, false },
    { "occupancy", PERCENT_LEVEL, false, false },
    { "margin", PERCENT_LEVEL, false, false },
    { "penetration", PERCENT_LEVEL, false, false },
    { "coverage", PERCENT_LEVEL, false, false },
    { "auslastung", PERCENT_LEVEL, false, true },
    { "belegung", PERCENT_LEVEL, false, true },
    { "rate", PERCENT_LEVEL, false, true },
    { "marge", PERCENT_LEVEL, false, true },
    { "quote", PERCENT_LEVEL, false, true },
    { "durchdringung", PERCENT_LEVEL, false, true },
    { "abdeckung", PERCENT_LEVEL, false, true },
    { "率", PERCENT_LEVEL, false, false },
};

/* Right behind the quantity. */
static const struct sign at_once[] = {
    { " of ", PERCENT_SHARE, false, false },
    { " des ", PERCENT_SHARE, false, false },
    { " der ", PERCENT_SHARE, false, false },
    { " aller ", PERCENT_SHARE, false, false },
    { " am ", PERCENT_SHARE, false, false },
    { " an der ", PERCENT_SHARE, false, false },
    { " zum Vor", PERCENT_GROWTH, false, true },
    { " zur Vor", PERCENT_GROWTH, false, true },
    { " zum ", PERCENT_SHARE, false, false },
    { " zur ", PERCENT_SHARE, false, false },
    { " share", PERCENT_SHARE, false, false },
    { " Anteil", PERCENT_SHARE, false, false },
    { "份额", PERCENT_SHARE, false, false },
    { " more", PERCENT_GROWTH, false, false },
    { " less", PERCENT_GROWTH, false, false },
    { " fewer", PERCENT_GROWTH, false, false },
    { " higher", PERCENT_GROWTH, false, false },
    { " lower", PERCENT_GROWTH, false, false },
    { " larger", PERCENT_GROWTH, false, false },
    { " smaller", PERCENT_GROWTH, false, false },
    { " bigger", PERCENT_GROWTH, false, false },
    { " above", PERCENT_GROWTH, false, false },
    { " below", PERCENT_GROWTH, false, false },
    { " growth", PERCENT_GROWTH, false, false },
    { " annual growth", PERCENT_GROWTH, false, false },
    { " increase", PERCENT_GROWTH, false, false },
    { " annual increase", PERCENT_GROWTH, false, false },
    { " rise", PERCENT_GROWTH, false, false },
    { " jump", PERCENT_GROWTH, false, false },
    { " surge", PERCENT_GROWTH, false, false },
    { " gain", PERCENT_GROWTH, false, false },
    { " decline", PERCENT_GROWTH, false, false },
    { " decrease", PERCENT_GROWTH, false, false },
    { " drop", PERCENT_GROWTH, false, false },
    { " fall", PERCENT_GROWTH, false, false },
    { " year-on-year", PERCENT_GROWTH, false, false },
    { " year on year", PERCENT_GROWTH, false, false },
    { " year-over-year", PERCENT_GROWTH, false, false },
    { " on year", PERCENT_GROWTH, false, false },
    { " yoy", PERCENT_GROWTH, false, false },
    { " from a year", PERCENT_GROWTH, false, false },
    { " from the previous year", PERCENT_GROWTH, false, false },
    { " over the previous year", PERCENT_GROWTH, false, false },
    { " annually", PERCENT_GROWTH, false, false },
    { " mehr", PERCENT_GROWTH, false, false },
    { " weniger", PERCENT_GROWTH, false, false },
    { " höher", PERCENT_GROWTH, false, false },
    { " niedriger", PERCENT_GROWTH, false, false },
    { " größer", PERCENT_GROWTH, false, false },
    { " kleiner", PERCENT_GROWTH, false, false },
    { " über dem", PERCENT_GROWTH, false, false },
    { " unter dem", PERCENT_GROWTH, false, false },
    { " gegenüber", PERCENT_GROWTH, false, false },
    { " im Vergleich zum Vorjahr", PERCENT_GROWTH, false, false },
    { " im Vorjahresvergleich", PERCENT_GROWTH, false, false },
    { " Wachstum", PERCENT_GROWTH, false, false },
    { " Umsatzwachstum", PERCENT_GROWTH, false, false },
    { " Plus", PERCENT_GROWTH, false, false },
    { " Zuwachs", PERCENT_GROWTH, false, false },
    { "的增长", PERCENT_GROWTH, false, false },
    { "的增速", PERCENT_GROWTH, false, false },
    { "以上的增长", PERCENT_GROWTH, false, false },
};

/* --- where they stand ------------------------------------------------------------------------ */

/* Whether the sign begins at `at`, or the word around ends in it there. */
static bool stands_at(const struct page_text *text, size_t at, const struct sign *sign)
{
    size_t end = at + strlen(sign->text);

    if (!sign->part)
        return page_word_at(text, at, sign->text);
    return text->language == LANGUAGE_DE && end <= text->length &&
           strncasecmp(text->bytes + at, sign->text, end - at) == 0 &&
           (sign->text[0] == ' ' || !page_inside_word(text, end));
}

/* "2023", and no "20 percent" or "2,000". */
static bool is_year_at(const struct page_text *text, size_t at)
{
    size_t digits = 0;

    while (at + digits < text->length && isdigit((unsigned char)text->bytes[at + digits]))
        digits++;
    return digits == 4;
}

/* "growth areas", "high-growth industry", "the fall of 2023": a noun that only describes another,
 * or a season, says nothing of the number. */
static bool is_beside_the_point(const struct page_text *text, size_t at, const struct sign *sign)
{
    static const char *const described[] = {
        " area",    " sector",     " market",  " industry", " industries", " driver", " engine",
        " fund",    " company",    " companies", " firm",   " enterprise", " stock",  " region",
        " point",   " model",      " strateg", " potential", " pole",      " hub",    " field",
        " segment", " opportunit", " phase",   " stage"
    };
    size_t end = at + strlen(sign->text);

    if (strcmp(sign->text, "fall of") == 0)
        return page_follows_any(text, at, (const char *const[]){ "in the ", "since the ", NULL }) ||
               page_word_at(text, end, " last year") || page_word_at(text, end, " this year") ||
               is_year_at(text, end + 1);
    if (strcmp(sign->text, "growth") != 0)
        return false;
    for (size_t i = 0; i < sizeof described / sizeof described[0]; i++)
        if (end + strlen(described[i]) <= text->length &&
            strncasecmp(text->bytes + end, described[i], strlen(described[i])) == 0)
            return true;
    return at > 0 && text->bytes[at - 1] == '-';
}

/* The last of them in the span, and where it ends; NULL where there is none. */
static const struct sign *last_in(const struct page_text *text, struct page_span span,
                                  size_t *last_end)
{
    const struct sign *last = NULL;
    size_t reach = span.start;

    for (size_t i = 0; i < sizeof in_front / sizeof in_front[0]; i++)
        for (size_t at = span.end; at > span.start; at--) {
            size_t end = at - 1 + strlen(in_front[i].text);

            if (end <= span.end && end > reach && stands_at(text, at - 1, &in_front[i]) &&
                !is_beside_the_point(text, at - 1, &in_front[i])) {
                last = &in_front[i];
                reach = end;
                break;
            }
        }
    *last_end = reach;
    return last;
}

static enum page_percent behind(const struct page_text *text, size_t at)
{
    for (size_t i = 0; i < sizeof at_once / sizeof at_once[0]; i++)
        if (stands_at(text, at, &at_once[i]))
            return at_once[i].is;
    return PERCENT_ANY;
}

/* "to 5 percent", "lag bei 5 Prozent": no change by that, whatever rose. */
static bool is_led_as_level(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "to ",     "was ",      "were ",     "is ",    "are ",
                                         "reached ", "reaching ", "hit ",     "stood at ", "auf ",
                                         "bei ",    "betrug ",   "beträgt ",  "erreichte ", "war ",
                                         "ist ",    "lag mit ",  "达到",      "達到",    "达",
                                         "達",      "至",        "为",        "為",      "到", NULL };

    return page_follows_any(text, at, leads);
}

static bool is_signed(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { "+", "−", "by ", "um ", "up ", "down ", NULL };
    static const char *const made[] = { "make up ", "makes up ", "made up ", "making up ", NULL };
    size_t word = at;

    if (text->bytes[at] == '+' ||
        (page_follows_any(text, at, leads) && !page_follows_any(text, at, made)))
        return true;
    while (word > 0 && (page_is_letter(text, word - 1) || word == at))
        word--; /* "um beachtliche 9 Prozent", "by a record 9 percent" */
    return page_follows_any(text, word, (const char *const[]){ "um ", "by a ", "by an ", NULL });
}

static bool is_percentage(const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_PERCENT || quantity->kind == PROSE_RATIO;
}

/* What stands in front of it in its clause, but for what is in front of another percentage. */
static struct page_span front_of(const struct page_text *text,
                                 const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    struct page_span front = { page_part(text, PART_CLAUSE, quantity->offset,
                                         quantity->offset + quantity->length).start,
                               quantity->offset };

    for (size_t i = page_quantity_from(text, front.start);
         i < all->count && all->items[i].offset < quantity->offset; i++)
        if (is_percentage(&all->items[i]))
            front.start = all->items[i].offset + all->items[i].length;
    return front;
}

/* "was growing and made up 30 percent", 占全国的50%: a verb of shares right in front of the number,
 * whatever grows before it. */
static bool is_led_by_share(const struct page_text *text, const struct sign *front, size_t end,
                            size_t at)
{
    static const char *const verbs[] = { "account", "mak", "made", "contribut", "constitut",
                                         "compris", "占", "佔" };
    static const char *const changes[] = { "提高", "提升", "扩大", "擴大", "增加", "降低", "减少", "減少", "增", "降",
                                           "升", "涨", "比", "面积", "面積" };
    struct page_span found;

    if (front == NULL || front->is != PERCENT_SHARE)
        return false;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (strncmp(front->text, verbs[i], strlen(verbs[i])) == 0 &&
            strcmp(front->text, "占有率") != 0)
            return text->language == LANGUAGE_ZH
                       ? !page_find_any(text, (struct page_span){ end, at }, changes,
                                        sizeof changes / sizeof changes[0], &found)
                       : at - end <= NEAR_MOST;
    return false;
}

/* "grew at an average annual rate of 8.7 percent": `end` is that of "rate". */
static bool is_rate_of_change(const struct page_text *text, const struct sign *front, size_t end)
{
    static const char *const joints[] = { " at a ",  " at an ", " at the ", " at its ", " by a ",
                                          " by an ", " with a ", " with an " };
    struct page_span before = { end, end }, joint;
    const struct sign *verb;
    size_t verb_end;

    if (front == NULL || strcmp(front->text, "rate") != 0 || front->part)
        return false;
    before.end = end - strlen(front->text);
    before.start = page_part(text, PART_CLAUSE, before.end, before.end).start;
    if (before.start + RATE_WITHIN < before.end)
        before.start = page_whole_character(text, before.end - RATE_WITHIN);
    verb = last_in(text, before, &verb_end);
    before.start = verb_end;
    return verb != NULL && verb->verb && verb->is == PERCENT_GROWTH &&
           page_find_any(text, before, joints, sizeof joints / sizeof joints[0], &joint) &&
           joint.start == verb_end;
}

/* "high-growth boat sales reached 30 percent": the direction is that of a word that describes. */
static bool is_directed(const struct page_text *text, const struct prose_quantity *quantity,
                        const struct sign *front)
{
    static const struct sign growth = { "growth", PERCENT_GROWTH, false, false };
    struct page_span span = front_of(text, quantity);

    if (quantity->direction <= 0 || (front != NULL && front->is == PERCENT_GROWTH))
        return quantity->direction != 0;
    for (size_t at = span.start; at < span.end; at++)
        if (stands_at(text, at, &growth) && is_beside_the_point(text, at, &growth))
            return false;
    return true;
}

/* "were 12 percent lower than": a comparative behind the number, whatever leads it. */
static bool is_compared(const struct page_text *text, size_t end)
{
    static const char *const comparatives[] = {
        " more",   " less",      " fewer", " higher",  " lower",     " larger",     " smaller",
        " bigger", " mehr",      " weniger", " höher", " niedriger", " größer",     " kleiner",
        " above the previous year", " below the previous year", " above last year",
        " below last year", " über dem Vorjahr", " unter dem Vorjahr", NULL
    };

    return page_word_at_any(text, end, comparatives);
}

/* The last noun that says it in front of a verb, NULL where there is none. */
static const struct sign *noun_before(const struct page_text *text,
                                      const struct prose_quantity *quantity, size_t verb)
{
    struct page_span front = front_of(text, quantity);
    const struct sign *noun;
    size_t end;

    front.end = verb > front.start ? verb : front.start;
    noun = last_in(text, front, &end);
    return noun != NULL && !noun->verb ? noun : NULL;
}

/* By its own words. */
static enum page_percent by_itself(const struct page_text *text,
                                   const struct prose_quantity *quantity)
{
    const size_t at = quantity->offset;
    size_t end;
    const struct sign *front = last_in(text, front_of(text, quantity), &end);
    enum page_percent next = behind(text, at + quantity->length);
    bool level = is_led_as_level(text, at);

    if (is_led_by_share(text, front, end, at) && !is_signed(text, at))
        return PERCENT_SHARE;
    if (is_directed(text, quantity, front) || is_signed(text, at) ||
        is_rate_of_change(text, front, end))
        return PERCENT_GROWTH;
    if (next == PERCENT_SHARE || is_compared(text, at + quantity->length))
        return next;
    if (front != NULL && front->verb && level) /* "the share of boats rose to 12 percent" */
        front = noun_before(text, quantity, end - strlen(front->text));
    if (front != NULL)
        return front->is;
    return level ? PERCENT_ANY : next;
}

/* "3 percent in 2023 and 4 percent in 2024", "46 percent (a year before: 40 percent)": the one in
 * front of it that it goes on with, NULL where it stands by itself. */
static const struct prose_quantity *led_by(const struct page_text *text,
                                           const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    struct page_span piece = page_part(text, PART_PIECE, quantity->offset, quantity->offset);
    size_t i = page_quantity_from(text, quantity->offset);

    if (i == 0 || (!page_in_brackets(text, quantity) &&
                   quantity->offset > piece.start + (text->language == LANGUAGE_ZH ? 0 : 4)))
        return NULL;
    piece = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    return all->items[i - 1].offset >= piece.start && is_percentage(&all->items[i - 1]) &&
                   strcmp(all->items[i - 1].unit, quantity->unit) == 0
               ? &all->items[i - 1]
               : NULL;
}

enum page_percent page_percent_of(const struct page_text *text,
                                  const struct prose_quantity *quantity)
{
    enum page_percent is = by_itself(text, quantity);

    for (int back = 0; is == PERCENT_ANY && back < BACK_MOST; back++) {
        quantity = led_by(text, quantity);
        if (quantity == NULL)
            break;
        is = by_itself(text, quantity);
    }
    return is;
}

/* Where the anchor names a rate, that is what the figure is, by whatever name. */
static bool names_level(const struct page_figure *figure)
{
    static const char *const words[] = { "rate", "tili", "ccupancy", "argin", "enetration",
                                         "overage", "uslastung", "elegung", "arge", "uote",
                                         "urchdringung", "bdeckung", "率" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strstr(figure->anchor_text, words[i]) != NULL)
            return true;
    return false;
}

bool page_fits_measure(const struct page_figure *figure, enum page_percent is)
{
    switch (figure->measure) {
    case PERCENT_GROWTH:
        return is == PERCENT_GROWTH;
    case PERCENT_SHARE:
        return is != PERCENT_GROWTH && (is != PERCENT_LEVEL || names_level(figure));
    case PERCENT_LEVEL:
        return is != PERCENT_GROWTH;
    default:
        return true;
    }
}

bool page_is_of_measure(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity)
{
    return figure->measure == PERCENT_ANY || !is_percentage(quantity) ||
           page_fits_measure(figure, page_percent_of(text, quantity));
}

enum page_percent page_percent_in(const struct page_text *text, struct page_span heading)
{
    static const char *const changes[] = { "change", "on year", "year-on-year", "yoy",
                                           "Veränderung", "Veränderungen", "Vorjahr", "同比",
                                           "环比", "變動", "变动" };
    size_t end;
    const struct sign *sign = last_in(text, heading, &end);
    struct page_span found;

    if (page_find_any(text, heading, changes, sizeof changes / sizeof changes[0], &found))
        return PERCENT_GROWTH;
    return sign != NULL ? sign->is : PERCENT_ANY;
}
