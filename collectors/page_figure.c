/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page_figure.h"

#include <string.h>
#include <strings.h>

enum {
    BESIDE = 24,     /* bytes behind a quantity where a forbidden word counts */
    SPAN_MOST = 2000 /* bytes that a sentence reaches from its anchor at most, either way */
};

/* --- the entry ------------------------------------------------------------------------------- */

static int read_pattern(struct json entry, const char *name, const struct spec *spec,
                        struct pattern **out, struct err *err)
{
    const char *text = json_copy(json_member(entry, name), spec->arena);

    if (text == NULL)
        return 0;
    *out = pattern_compile(text, err);
    return *out != NULL ? 0 : err_context(err, "\"%s\" of a figure", name);
}

static int read_not(struct json entry, const struct spec *spec, struct page_figure *figure,
                    struct err *err)
{
    struct json_walk walk = json_walk(json_member(entry, "not"));

    while (json_step(&walk)) {
        const char *text = json_copy(walk.value, spec->arena);

        if (figure->not_count == PAGE_NOT_MOST)
            return err_set(err, STATUS_CONFIG,
                           "\"not\" has more than %d patterns; join some with |", PAGE_NOT_MOST);
        if (text == NULL)
            continue;
        figure->not [figure->not_count] = pattern_compile(text, err);
        if (figure->not [figure->not_count++] == NULL)
            return err_context(err, "\"not\" of a figure");
    }
    return 0;
}

static int read_kind(struct json entry, struct page_figure *figure, struct err *err)
{
    struct json kind = json_member(entry, "kind");

    if (json_kind(kind) == JSON_NONE || json_is(kind, "observation"))
        figure->kind = PAGE_OBSERVATION;
    else if (json_is(kind, "forecast"))
        figure->kind = PAGE_FORECAST;
    else if (json_is(kind, "target"))
        figure->kind = PAGE_TARGET;
    else
        return err_set(err, STATUS_CONFIG,
                       "the \"kind\" of a figure is observation, forecast or target");
    return 0;
}

int page_figure_read(struct json entry, const struct spec *spec, struct page_figure *figure,
                     struct err *err)
{
    const char *unit = json_copy(json_member(entry, "unit"), spec->arena);
    struct dec factor;

    *figure = (struct page_figure){ .indicator =
                                        json_copy(json_member(entry, "indicator"), spec->arena) };
    figure->period_published = json_is(json_member(entry, "period"), "published");
    if (figure->indicator == NULL || unit == NULL || !unit_parse(unit, figure->unit, &factor))
        return err_set(err, STATUS_CONFIG, "a figure wants an \"indicator\" and a \"unit\"");
    if (read_kind(entry, figure, err) != 0 ||
        read_pattern(entry, "anchor", spec, &figure->anchor, err) != 0 ||
        read_pattern(entry, "region", spec, &figure->region, err) != 0 ||
        read_not(entry, spec, figure, err) != 0)
        return -1;
    if (figure->anchor == NULL)
        return err_set(err, STATUS_CONFIG, "the figure %.60s wants an \"anchor\"",
                       figure->indicator);
    return 0;
}

void page_figure_free(struct page_figure *figure)
{
    pattern_free(figure->anchor);
    pattern_free(figure->region);
    for (size_t i = 0; i < figure->not_count; i++)
        pattern_free(figure->not [i]);
    *figure = (struct page_figure){ 0 };
}

/* --- sentences and clauses ------------------------------------------------------------------- */

static bool starts(const struct page_text *text, size_t at, const char *sign)
{
    size_t length = strlen(sign);

    return at + length <= text->length && memcmp(text->bytes + at, sign, length) == 0;
}

/* A full stop ends a sentence in front of a blank, unless it stands behind a digit ("30. Juni")
 * or a single capital ("U.S. dollars"). */
static bool is_full_stop(const struct page_text *text, size_t at)
{
    char before = at > 0 ? text->bytes[at - 1] : ' ';
    bool ends = at + 1 >= text->length || text->bytes[at + 1] == ' ' || text->bytes[at + 1] == '\n';

    if (text->bytes[at] == '!' || text->bytes[at] == '?')
        return ends;
    return text->bytes[at] == '.' && ends && !(before >= 'A' && before <= 'Z') &&
           !(text->language == LANGUAGE_DE && before >= '0' && before <= '9');
}

static bool ends_sentence(const struct page_text *text, size_t at)
{
    return text->bytes[at] == '\n' || is_full_stop(text, at) || starts(text, at, "。") ||
           starts(text, at, "！") || starts(text, at, "？");
}

static bool ends_clause(const struct page_text *text, size_t at)
{
    return ends_sentence(text, at) || text->bytes[at] == ';' || starts(text, at, "，") ||
           starts(text, at, "；") || (starts(text, at, ", "));
}

static struct page_span span_around(const struct page_text *text, size_t start, size_t end,
                                    bool (*ends)(const struct page_text *, size_t))
{
    struct page_span span = { start, end };

    while (span.start > 0 && start - span.start < SPAN_MOST && !ends(text, span.start - 1) &&
           !(span.start >= 3 && (unsigned char)text->bytes[span.start - 3] >= 0xe0 &&
             ends(text, span.start - 3)))
        span.start--;
    while (span.end < text->length && span.end - end < SPAN_MOST && !ends(text, span.end))
        span.end++;
    while (span.start < start && (text->bytes[span.start] == ' ' ||
                                  ((unsigned char)text->bytes[span.start] & 0xc0) == 0x80))
        span.start++;
    while (span.end < text->length && ((unsigned char)text->bytes[span.end] & 0xc0) == 0x80)
        span.end++;
    return span;
}

/* --- what a sentence does with its figure ---------------------------------------------------- */

static const struct {
    enum language language;
    enum page_kind kind;
    const char *text;
} modal_words[] = {
    { LANGUAGE_EN, PAGE_FORECAST, "expected" },
    { LANGUAGE_EN, PAGE_FORECAST, "projected" },
    { LANGUAGE_EN, PAGE_FORECAST, "anticipated" },
    { LANGUAGE_EN, PAGE_FORECAST, "forecast" },
    { LANGUAGE_EN, PAGE_TARGET, "target" },
    { LANGUAGE_EN, PAGE_TARGET, "aims" },
    { LANGUAGE_EN, PAGE_TARGET, "will " },
    { LANGUAGE_EN, PAGE_TARGET, "goal" },
    { LANGUAGE_EN, PAGE_TARGET, "plans to" },
    { LANGUAGE_EN, PAGE_TARGET, "over the next" },
    { LANGUAGE_ZH, PAGE_FORECAST, "预计" },
    { LANGUAGE_ZH, PAGE_FORECAST, "有望" },
    { LANGUAGE_ZH, PAGE_TARGET, "力争" },
    { LANGUAGE_ZH, PAGE_TARGET, "目标" },
    { LANGUAGE_ZH, PAGE_TARGET, "将达" },
    { LANGUAGE_ZH, PAGE_TARGET, "提出到" },
    { LANGUAGE_DE, PAGE_FORECAST, "erwartet" },
    { LANGUAGE_DE, PAGE_FORECAST, "voraussichtlich" },
    { LANGUAGE_DE, PAGE_FORECAST, "dürfte" },
    { LANGUAGE_DE, PAGE_TARGET, "soll" },
    { LANGUAGE_DE, PAGE_TARGET, "Ziel" },
    { LANGUAGE_DE, PAGE_TARGET, "angestrebt" },
};

/* A target that is expected is a target: the stronger word wins. */
static enum page_kind kind_in(const struct page_text *text, struct page_span clause)
{
    enum page_kind kind = PAGE_OBSERVATION;

    for (size_t at = clause.start; at < clause.end; at++)
        for (size_t w = 0; w < sizeof modal_words / sizeof modal_words[0]; w++)
            if (modal_words[w].language == text->language && modal_words[w].kind > kind &&
                at + strlen(modal_words[w].text) <= text->length &&
                strncasecmp(text->bytes + at, modal_words[w].text, strlen(modal_words[w].text)) ==
                    0)
                kind = modal_words[w].kind;
    return kind;
}

/* By the words of the clause; what the sentence opens with ("Over the next two years, ...") may
 * make a target of it too. */
static enum page_kind kind_of(const struct page_text *text, struct page_span sentence,
                              struct page_span clause)
{
    struct page_span opening = { sentence.start, sentence.start };
    enum page_kind kind = kind_in(text, clause);

    while (opening.end < clause.start && !ends_clause(text, opening.end))
        opening.end++;
    return kind_in(text, opening) == PAGE_TARGET ? PAGE_TARGET : kind;
}

/* --- binding --------------------------------------------------------------------------------- */

static bool to_unit(const struct prose_quantity *quantity, const char *unit, struct quantity *out)
{
    struct dec factor;

    *out = quantity->quantity;
    if (strcmp(quantity->unit, "share") == 0 && strcmp(unit, "percent") == 0)
        factor = (struct dec){ 1, 2 };
    else if (!unit_convert(quantity->unit, unit, &factor))
        return false;
    if (!quantity_scale(out, factor))
        return false;
    if (quantity->direction < 0 && unit_is_share(unit)) {
        struct quantity up = *out;

        out->value = dec_negate(up.value);
        out->low = dec_negate(up.high);
        out->high = dec_negate(up.low);
        out->has_low = up.has_high;
        out->has_high = up.has_low;
    }
    return true;
}

/* A forbidden word between anchor and quantity, or right beside the quantity. */
static int is_forbidden(const struct page_text *text, const struct page_figure *figure,
                        struct page_span anchor, const struct prose_quantity *quantity,
                        struct page_span clause, struct err *err)
{
    size_t end = quantity->offset + quantity->length, a, b;
    size_t from = quantity->offset > anchor.end ? anchor.end : quantity->offset;
    size_t to = end < anchor.start ? anchor.start : end + BESIDE;

    if (to > clause.end)
        to = clause.end;
    while (to < text->length && ((unsigned char)text->bytes[to] & 0xc0) == 0x80)
        to++;
    for (size_t i = 0; i < figure->not_count && from < to; i++) {
        int found = pattern_find(figure->not [i], text -> bytes + from, to - from, 0, &a, &b, err);

        if (found != 0)
            return found;
    }
    return 0;
}

/* The first quantity at `offset` or behind. */
static size_t first_from(const struct prose_list *list, size_t offset)
{
    size_t low = 0, high = list->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (list->items[middle].offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The one quantity of the unit in the span; 0 where there is none, 2 where there are several. */
static int candidate_in(const struct page_text *text, const struct page_figure *figure,
                        struct page_span anchor, struct page_span span, struct page_binding *out,
                        struct err *err)
{
    int count = 0;

    for (size_t i = first_from(text->quantities, span.start);
         i < text->quantities->count && text->quantities->items[i].offset < span.end; i++) {
        const struct prose_quantity *quantity = &text->quantities->items[i];
        struct quantity value;
        int forbidden;

        if ((quantity->offset >= anchor.start && quantity->offset < anchor.end) ||
            !to_unit(quantity, figure->unit, &value))
            continue;
        forbidden = is_forbidden(text, figure, anchor, quantity, span, err);
        if (forbidden < 0)
            return -1;
        if (forbidden > 0)
            continue;
        if (++count == 1) {
            out->quantity = quantity;
            out->value = value;
        }
    }
    return count > 2 ? 2 : count;
}

static int region_fits(const struct page_text *text, const struct page_figure *figure,
                       struct page_span sentence, struct err *err)
{
    size_t a, b;
    int found;

    if (figure->region == NULL)
        return 1;
    found = pattern_find(figure->region, text->bytes + sentence.start,
                         sentence.end - sentence.start, 0, &a, &b, err);
    /* else it is what the page spoke of before */
    return found != 0 ? found
                      : pattern_find(figure->region, text->bytes, sentence.start, 0, &a, &b, err);
}

/* One place where the anchor matches. Returns 1 with the binding, 0 with the reason. */
static int bind_at(const struct page_text *text, const struct page_figure *figure,
                   struct page_span anchor, struct page_binding *out, const char **why,
                   struct err *err)
{
    struct page_span clause = span_around(text, anchor.start, anchor.end, ends_clause);
    int found = candidate_in(text, figure, anchor, clause, out, err), region;

    out->sentence = span_around(text, anchor.start, anchor.end, ends_sentence);
    if (found == 0) {
        clause = out->sentence;
        found = candidate_in(text, figure, anchor, clause, out, err);
    }
    if (found < 0 || (region = region_fits(text, figure, out->sentence, err)) < 0)
        return -1;
    *why = found == 0    ? "no quantity of the unit beside the anchor"
           : found == 2  ? "several quantities beside the anchor"
           : region == 0 ? "the region is not named"
           : kind_of(text, out->sentence, clause) != figure->kind
               ? "the sentence is of another kind (observation, forecast, target)"
               : NULL;
    return *why == NULL;
}

int page_bind(const struct page_text *text, const struct page_figure *figure,
              struct page_binding *bindings, size_t *count, struct page_miss *miss, struct err *err)
{
    struct page_span anchor = { 0, 0 };
    size_t at = 0;
    int found = 0;

    *count = 0;
    *miss = (struct page_miss){ .why = "the anchor is nowhere in the text" };
    while (at < text->length && *count < PAGE_BINDINGS_MOST &&
           (found = pattern_find(figure->anchor, text->bytes, text->length, at, &anchor.start,
                                 &anchor.end, err)) > 0) {
        const char *why;
        int bound = bind_at(text, figure, anchor, &bindings[*count], &why, err);

        if (bound < 0)
            return -1;
        if (bound > 0)
            (*count)++;
        else
            *miss = (struct page_miss){ why, bindings[*count].sentence };
        at = anchor.end > at ? anchor.end : at + 1;
        while (at < text->length && ((unsigned char)text->bytes[at] & 0xc0) == 0x80)
            at++;
    }
    return found < 0 ? -1 : 0;
}
