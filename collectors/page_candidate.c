/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page_candidate.h"

#include "collectors/page_doubt.h"
#include "collectors/page_fall.h"
#include "collectors/page_form.h"
#include "collectors/page_kind.h"
#include "collectors/page_region.h"
#include "collectors/page_measure.h"
#include "collectors/page_share.h"
#include "collectors/page_subject.h"
#include "collectors/page_twin.h"
#include "collectors/page_years.h"

#include <string.h>

enum { BESIDE = 40 };

/* --- units ----------------------------------------------------------------------------------- */

/* Counters that say nothing of what is counted; 家 is read as companies. */
static bool is_any_counter(const struct page_text *text, const char *unit)
{
    static const char *const counters[] = { "1",  "个", "個", "款", "项", "項", "座", "台",
                                            "臺", "架", "辆", "輛", "件", "种", "種", "所", "处",
                                            "人次", "名", "位", "户", "戶", "套", "条", "條", "张", "張",
                                            "部", "例", "起", "间", "間", "支", "只", "颗", "枚", "艘", "列",
                                            "车", "車",
                                            "units", "pieces", "Stück", "Einheiten" };

    for (size_t i = 0; i < sizeof counters / sizeof counters[0]; i++)
        if (strcmp(unit, counters[i]) == 0)
            return true;
    return text->language == LANGUAGE_ZH && strcmp(unit, "companies") == 0;
}

static struct quantity turned(const struct quantity *up)
{
    struct quantity out = *up;

    out.value = dec_negate(up->value);
    out.low = dec_negate(up->high);
    out.high = dec_negate(up->low);
    out.has_low = up->has_high;
    out.has_high = up->has_low;
    return out;
}

/* "fell by (-) 33.05 %": the sign says it already. */
static bool has_minus(const struct quantity *quantity)
{
    return (quantity->has_value ? quantity->value : quantity->high).mantissa < 0;
}

/* Whether the noun that is counted is what the figure counts: its unit, or a word of its anchor. */
static bool is_its_noun(const struct page_figure *figure, const char *unit)
{
    struct dec factor;
    size_t a, b;
    struct err err;

    return (strcmp(unit, "1") != 0 && unit_convert(unit, figure->unit, &factor)) ||
           pattern_find(figure->anchor, unit, strlen(unit), 0, &a, &b, &err) > 0;
}

/* "a trillion-yuan industry" says what kind of industry, not how much there is. */
static bool is_adjective(const struct page_text *text, const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_AMOUNT &&
           memchr(text->bytes + quantity->offset, '-', quantity->length) != NULL;
}

/* "rise by 15 billion yuan", "um 15 Milliarden", 增加8亿元: how much more, not how much. */
static bool is_change(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const words[] = {
        "by",     "um",       "increased", "rose",  "grew",  "fell",   "dropped", "declined",
        "增加",   "增加了",   "净增",      "净增加", "增长", "增长了", "多增",    "少增",
        "净增长", "减少",     "减少了",    "下降",  "下降了", "淨增",   "增長",
        "上升",   "上升了",   "提升了",
    };
    size_t at = quantity->offset;

    while (at > 0 && text->bytes[at - 1] == ' ')
        at--;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);

        if (at >= length && page_word_at(text, at - length, words[i]))
            return !unit_is_share(quantity->unit);
    }
    return false;
}

/* "at least 4.5 to 5 percent", "(- 0.7 billion euros)": no more than a half of what was written. */
static bool is_torn(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const joints[] = { " to ", " bis ", " - ", "至" };
    static const char *const signs[] = { "(- ", "(– ", "(− ", "（- ", " –", " −", "|–", "(–", "(−" };
    const struct prose_quantity *before;
    size_t at = quantity->offset, first = page_quantity_from(text, at), end;

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (page_word_before(text, at, signs[i]))
            return true;
    if (first == 0)
        return false;
    before = &text->quantities->items[first - 1];
    end = before->offset + before->length;
    if (strcmp(before->unit, "1") != 0 || page_is_start(text, before) || is_change(text, before))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (end + strlen(joints[i]) == at && page_word_at(text, end, joints[i]))
            return !(before->offset >= 5 && page_word_at(text, before->offset - 5, "from "));
    return false;
}

/* The quantity in the figure's unit; false where it has another. Things are counted in many
 * nouns: any counter will do near the anchor, any noun where the anchor is part of it. */
static bool in_unit(const struct page_text *text, const struct prose_quantity *quantity,
                    const struct page_figure *figure, bool anchored, struct page_candidate *out)
{
    struct quantity *value = &out->binding.value;
    struct dec factor = { 1, 0 };

    *value = quantity->quantity;
    if (quantity->kind == PROSE_COUNT && unit_is_counted(figure->unit)) {
        out->bare = !anchored && strcmp(quantity->unit, "1") == 0;
        if (!anchored && !is_its_noun(figure, quantity->unit) &&
            !is_any_counter(text, quantity->unit))
            return false;
    } else if (anchored && strcmp(quantity->unit, "times") == 0 && unit_is_counted(figure->unit)) {
        out->bare = false; /* "held three times" */
    } else if (strcmp(quantity->unit, "share") == 0 && strcmp(figure->unit, "percent") == 0) {
        factor = (struct dec){ 1, 2 };
    } else if (strcmp(quantity->unit, figure->unit) != 0 && unit_is_counted(figure->unit) &&
               (quantity->kind == PROSE_MULTIPLE || quantity->kind == PROSE_DURATION ||
                quantity->kind == PROSE_RATIO || quantity->kind == PROSE_PERCENT)) {
        return false; /* "2.7-fold", "two-thirds of them" is no number of things */
    } else if (!unit_convert(quantity->unit, figure->unit, &factor)) {
        return false;
    }
    if (!quantity_scale(value, factor))
        return false;
    if ((unit_is_share(figure->unit) || strcmp(figure->unit, "permille") == 0) &&
        !has_minus(value) && page_falls(text, quantity))
        *value = turned(value);
    return true;
}

/* "38 people killed, against 27": a number that is compared with one of another noun is of that. */
static bool is_of_another_noun(const struct page_text *text, const struct page_figure *figure,
                               const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "against", "after", "compared with", "compared to", "from",
                                         "versus", "up from", "down from", "nach", "gegenüber",
                                         "statt", "verglichen mit", "上年为", "去年同期为", "此前为" };
    size_t at = quantity->offset, first = page_quantity_from(text, at);
    const struct prose_quantity *before;

    if (first == 0 || quantity->kind != PROSE_COUNT || strcmp(quantity->unit, "1") != 0)
        return false;
    before = &text->quantities->items[first - 1];
    if (before->kind != PROSE_COUNT || strcmp(before->unit, "1") == 0 ||
        is_its_noun(figure, before->unit) || is_any_counter(text, before->unit) ||
        page_part(text, PART_SENTENCE, at, at).start > before->offset)
        return false;
    while (at > 0 && text->bytes[at - 1] == ' ')
        at--;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_before(text, at, leads[i]))
            return true;
    return false;
}

/* --- what may be it -------------------------------------------------------------------------- */

bool page_is_anchored(const struct page_place *place, struct page_span span)
{
    return page_overlap(span, place->anchor) ||
           span.end == place->anchor.start ||
           (span.end + 1 == place->anchor.start && strchr(" -", place->text->bytes[span.end]));
}

static int finds_any(const struct page_place *place, struct page_span span,
                     struct page_span *word, struct err *err)
{
    const struct page_figure *figure = place->figure;
    size_t a, b;

    for (size_t i = 0; i < figure->not_count && span.start < span.end; i++) {
        int found = pattern_find(figure->not [i], place->text->bytes + span.start,
                                 span.end - span.start, 0, &a, &b, err);

        if (found > 0)
            *word = (struct page_span){ span.start + a, span.start + b };
        if (found != 0)
            return found;
    }
    return 0;
}

/* What stands around a place in its clause, as far as the quantities beside it. */
static struct page_span beside(const struct page_text *text, struct page_span span)
{
    const struct prose_list *all = text->quantities;
    struct page_span near = page_part(text, PART_CLAUSE, span.start, span.end);
    size_t before = page_quantity_from(text, span.start);
    size_t behind = page_quantity_from(text, span.end);

    if (before > 0 && all->items[before - 1].offset + all->items[before - 1].length > near.start)
        near.start = all->items[before - 1].offset + all->items[before - 1].length;
    if (near.start > span.start)
        near.start = span.start;
    if (behind < all->count && all->items[behind].offset < near.end)
        near.end = all->items[behind].offset;
    if (near.end > span.end + BESIDE)
        near.end = page_whole_character(text, span.end + BESIDE);
    if (near.start + 3 * BESIDE < span.start)
        near.start = page_whole_character(text, span.start - 3 * BESIDE);
    return near;
}

/* The same, but what follows a list's sign is of the next: 达到32亿元、净增5亿元. */
static struct page_span own_words(const struct page_text *text,
                                  const struct page_candidate *candidate)
{
    struct page_span near = beside(text, candidate->span);

    if (near.end > candidate->piece.end)
        near.end = candidate->piece.end;
    return near;
}

/* A word that is not to be there, beside the quantity or beside the anchor. */
static int is_forbidden(const struct page_place *place, const struct page_candidate *candidate,
                        struct page_span *word, struct err *err)
{
    int found = finds_any(place, beside(place->text, candidate->span), word, err);

    return found != 0 ? found : finds_any(place, beside(place->text, place->anchor), word, err);
}

/* "doubled to 33 by the end of 2024 and will reach 45": in its own piece nothing is to come. */
static bool is_said_of_itself(const struct page_text *text, const struct page_candidate *candidate)
{
    struct page_span when = candidate->binding.when.span;

    return when.start >= candidate->piece.start && when.end <= candidate->piece.end &&
           page_kind_in(text, candidate->piece) == PAGE_OBSERVATION;
}

/* By its words, and by its time: what is reached by a day to come is a target; what is said of
 * such a time is a forecast; what stands beside a time that is over was observed. */
static enum page_kind kind_of(const struct page_text *text, const struct page_candidate *candidate)
{
    enum page_kind kind = page_kind_of(text, candidate->span);
    const struct page_binding *binding = &candidate->binding;
    date published = text->published;

    if (!binding->dated)
        return kind;
    if (binding->when.kind == PHRASE_WINDOW)
        return PAGE_TARGET;
    if (published == DATE_NONE)
        return kind;
    if (binding->when.period.last <= published)
        return candidate->attached || is_said_of_itself(text, candidate) ? PAGE_OBSERVATION : kind;
    if (kind == PAGE_OBSERVATION && binding->when.kind == PHRASE_BY)
        return PAGE_TARGET;
    return kind == PAGE_OBSERVATION && binding->when.period.first > published ? PAGE_FORECAST
                                                                              : kind;
}

/* A target that is hedged ("is expected to introduce 200 companies") is proposed as one. */
static bool is_wanted(const struct page_figure *figure, enum page_kind *kind)
{
    if (figure->fact)
        *kind = PAGE_OBSERVATION;
    if (*kind == PAGE_FORECAST && !figure->kinds[PAGE_FORECAST] && figure->kinds[PAGE_TARGET])
        *kind = PAGE_TARGET;
    return figure->kinds[*kind];
}

void page_missed_by(struct page_place *place, int rank, const char *why, struct page_span word)
{
    if (rank > place->miss.rank)
        place->miss = (struct page_miss){ why, word, rank, place->sentence };
}

void page_missed(struct page_place *place, int rank, const char *why)
{
    page_missed_by(place, rank, why, (struct page_span){ 0, 0 });
}

/* In a list the thing in the quantity's place says where it is of; where none of them names the
 * region, the text around the list does. */
static int is_of_region(const struct page_place *place, const struct prose_quantity *quantity,
                        struct err *err)
{
    const struct page_list *list = &place->list;
    bool named = false;
    size_t a, b;

    for (size_t i = 0; i < list->count && !list->unsure; i++) {
        int found = pattern_find(place->figure->region, place->text->bytes + list->items[i].start,
                                 list->items[i].end - list->items[i].start, 0, &a, &b, err);

        if (found < 0)
            return -1;
        if (found > 0 && list->quantities[i] == quantity)
            return 1;
        named = named || found > 0;
    }
    for (size_t i = 0; i < list->count && named; i++)
        if (list->quantities[i] == quantity)
            return 0;
    return page_region(place->text, place->figure, quantity, err);
}

/* A figure of so many for each of something ("patents per 10,000 people"), of which things are
 * counted here. */
static bool is_rate_of_count(const struct page_figure *figure,
                             const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_COUNT && strstr(figure->unit, " per ") != NULL;
}

/* "1,000 people a day" where the unit is people per day, "12 patents per 10,000 people". */
static bool is_said_as_rate(const struct page_place *place, struct page_span near)
{
    const char *unit = place->figure->unit;

    if (strstr(unit, " per day") != NULL || strstr(unit, " per hour") != NULL ||
        strstr(unit, " per week") != NULL)
        return page_is_rate_in_time(place->text, near);
    return page_says_by_head(place->text, near, (struct page_span){ 0, 0 });
}

/* What it is no figure for by its own form, whatever region and time it is of; false with the
 * reason noted. */
static bool is_of_form(struct page_place *place, const struct page_candidate *candidate)
{
    const struct prose_quantity *quantity = candidate->binding.quantity;
    struct page_span word = { 0, 0 };

    if (page_is_difference(place->text, quantity, place->anchor))
        page_missed(place, 3, "the quantity is a change, and no level");
    else if (page_is_known_set(place->text, quantity))
        page_missed(place, 3, "the quantity counts what is known already");
    else if (is_of_another_noun(place->text, place->figure, quantity))
        page_missed(place, 3, "the number is compared with one of another noun");
    else if (!unit_is_share(place->figure->unit) &&
             page_is_part_of_new(place->text, place->figure, quantity->offset, &word))
        page_missed_by(place, 3, "the quantity is of a part of what was new", word);
    else
        return true;
    return false;
}

/* 1 where it may be it, 0 with the reason noted where it may not, -1 a fault. */
static int examine(struct page_place *place, struct page_candidate *candidate, struct err *err)
{
    const struct prose_quantity *quantity = candidate->binding.quantity;
    struct page_span word = { 0, 0 };
    int found = is_forbidden(place, candidate, &word, err);

    if (found != 0) {
        page_missed_by(place, 2, "a word that is not to be there stands beside the quantity", word);
        return found < 0 ? -1 : 0;
    }
    if (!is_of_form(place, candidate))
        return 0;
    if (is_torn(place->text, quantity)) {
        page_missed(place, PAGE_IN_DOUBT, "the quantity is no more than a part of what is written");
        return 0;
    }
    if (page_is_against_average(place->text, quantity)) {
        page_missed(place, 3, "the quantity is a distance from an average");
        return 0;
    }
    if (page_is_doubted(place->text, candidate->span)) {
        page_missed(place, PAGE_IN_DOUBT, "the sentence denies it, supposes it or passes it on");
        return 0;
    }
    found = page_is_other_measure(place->text, place->figure, own_words(place->text, candidate),
                                  place->anchor, &word, err);
    if (found != 0) {
        page_missed_by(place, 3, "the quantity is of another measure", word);
        return found < 0 ? -1 : 0;
    }
    if (is_rate_of_count(place->figure, quantity)) {
        if (!is_said_as_rate(place, beside(place->text, candidate->span))) {
            page_missed(place, 2, "the quantity is of all, and not so much for each");
            return 0;
        }
    } else if (page_is_by_head(place->text, candidate->span, place->anchor)) {
        page_missed(place, 2, "the quantity is so much a head");
        return 0;
    }
    if (page_is_attribute(place->text, place->anchor, quantity->offset)) {
        page_missed(place, 3, "the quantity is of what the anchor is an attribute of");
        return 0;
    }
    if (page_is_of_agent(place->text, place->figure, quantity)) {
        page_missed(place, 3, "the subject is none that the figure's region names");
        return 0;
    }
    found = place->figure->region != NULL ? is_of_region(place, quantity, err) : 1;
    if (found <= 0) {
        page_missed(place, 3, "the quantity is of another region, or of none that is named");
        return found;
    }
    candidate->binding.dated =
        page_period(place->text, &place->phrases, quantity, &candidate->binding.when,
                    &candidate->attached) ||
        page_period_of_row(place->text, quantity, &candidate->binding.when);
    if (page_is_start(place->text, quantity) &&
        !(candidate->binding.dated && candidate->attached)) {
        page_missed(place, 3, "the quantity is what it rose or fell from");
        return 0;
    }
    if (!unit_is_share(place->figure->unit) && !candidate->attached &&
        page_is_of_years(place->text, candidate->span)) {
        page_missed(place, 3, "the quantity is a sum over several years");
        return 0;
    }
    candidate->binding.kind = kind_of(place->text, candidate);
    if (!is_wanted(place->figure, &candidate->binding.kind)) {
        page_missed(place, 4, "the sentence is of another kind (observation, forecast, target)");
        return 0;
    }
    if (candidate->binding.kind == PAGE_FORECAST && candidate->binding.dated &&
        place->text->published != DATE_NONE &&
        candidate->binding.when.period.last <= place->text->published) {
        page_missed(place, 4, "a forecast of a time that was over");
        return 0;
    }
    return candidate->binding.kind == place->kind;
}

static int consider(struct page_place *place, const struct prose_quantity *quantity,
                    struct err *err)
{
    const struct page_text *text = place->text;
    struct page_candidate *candidate = &place->candidates[place->count];
    struct page_span span = { quantity->offset, quantity->offset + quantity->length };
    int found;

    *candidate = (struct page_candidate){
        .span = span, .binding = { .quantity = quantity, .offset = quantity->offset }
    };
    if (is_adjective(text, quantity) || is_change(text, quantity) ||
        page_has_closer_twin(text, quantity) ||
        !in_unit(text, quantity, place->figure, page_is_anchored(place, span), candidate))
        return 0;
    candidate->clause = page_part(text, PART_CLAUSE, span.start, span.end);
    candidate->piece = page_part(text, PART_PIECE, span.start, span.end);
    found = examine(place, candidate, err);
    if (found > 0)
        place->count++;
    else if (page_is_anchored(place, span))
        place->closed = true;
    return found < 0 ? -1 : 0;
}

int page_candidates(struct page_place *place, struct err *err)
{
    const struct prose_list *all = place->text->quantities;
    size_t first = page_quantity_from(place->text, place->sentence.start);

    place->count = 0;
    place->closed = false;
    if (first + QUANTITIES_MOST < all->count &&
        all->items[first + QUANTITIES_MOST].offset < place->sentence.end) {
        page_missed(place, 2, "the sentence holds too many quantities to be one");
        return 0;
    }
    for (size_t i = first;
         i < all->count && all->items[i].offset < place->sentence.end &&
         place->count < CANDIDATES_MOST; i++)
        if (consider(place, &all->items[i], err) != 0)
            return -1;
    return 0;
}
