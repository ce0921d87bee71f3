/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences of an explanation that the terminal and the page have in common. */
#include "output/explain.h"

#include "output/status.h"
#include "output/template.h"
#include "output/when.h"

#include <math.h>

static void say(struct buf *out, const char *const sentence[LANGUAGE_COUNT],
                enum language language, const struct blank *blanks)
{
    template_fill(out, sentence[language], blanks);
}

void explain_range(struct buf *out, struct measure m, enum explain_shown shown, const char *unit,
                   enum language language)
{
    static const char *const both[] = { "[{low} to {high}]", "[{low}至{high}]",
                                        "[{low} bis {high}]" };
    static const char *const least[] = { "[{low} or more]", "[不低于{low}]",
                                         "[{low} oder mehr]" };
    static const char *const most[] = { "[up to {high}]", "[不超过{high}]", "[bis zu {high}]" };
    struct buf low = BUF_EMPTY, high = BUF_EMPTY;

    if (!(m.low < m.high) || (isinf(m.low) && isinf(m.high)))
        return;
    explain_number(&low, m.low, shown, unit, language);
    explain_number(&high, m.high, shown, unit, language);
    say(out, isinf(m.low) ? most : isinf(m.high) ? least : both, language,
        (struct blank[]){ { "low", buf_text(&low) }, { "high", buf_text(&high) },
                          { NULL, NULL } });
    buf_free(&low);
    buf_free(&high);
}

void explain_step_text(struct buf *out, const struct explain_step *step, const char *unit,
                       enum language language)
{
    struct buf range = BUF_EMPTY;

    buf_addf(out, "%s = ", step->formula);
    if (step->numbers[0] != '\0')
        buf_addf(out, "%s = ", step->numbers);
    explain_number(out, step->result.value, step->shown, unit, language);
    explain_range(&range, step->result, step->shown, unit, language);
    if (range.length > 0)
        buf_addf(out, "  %s", buf_text(&range));
    buf_free(&range);
}

static const char *const path_words[PATH_COUNT][LANGUAGE_COUNT] = {
    [PATH_UNDECLARED] = { "-", "-", "-" },
    [PATH_LINEAR] = { "linear", "线性", "linear" },
    [PATH_GEOMETRIC] = { "geometric", "几何", "geometrisch" },
    [PATH_MILESTONES] = { "milestones", "里程碑", "Meilensteine" },
};

void explain_path_text(struct buf *out, const struct judgement *j, enum language language)
{
    static const char *const chosen[] = { ", the method's choice, as no source states one",
                                          "，来源未说明，由方法选定",
                                          ", nach der Methode, da keine Quelle ihn nennt" };
    static const char *const instead[] = { ", as not all amounts are above zero",
                                           "，因并非所有数值均大于零",
                                           ", da nicht alle Werte über null liegen" };
    static const char *const declared[] = { ", as declared", "，按来源说明", ", wie angegeben" };
    static const char *const other[] = { "; on the {path} one: {verdict}",
                                         "；若按{path}路径：{verdict}",
                                         "; auf dem anderen ({path}): {verdict}" };
    enum path another = j->path == PATH_LINEAR ? PATH_GEOMETRIC : PATH_LINEAR;

    if (isnan(j->pace.value))
        return;
    buf_add_text(out, path_words[j->path][language]);
    buf_add_text(out, (j->notes & NOTE_PATH_UNDECLARED  ? chosen
                       : j->notes & NOTE_LINEAR_INSTEAD ? instead
                                                        : declared)[language]);
    if (j->notes & NOTE_PATH_DEPENDENT)
        say(out, other, language,
            (struct blank[]){ { "path", path_words[another][language] },
                              { "verdict", verdict_words(j->other_path_verdict, language) },
                              { NULL, NULL } });
}

void explain_hedge_text(struct buf *out, const struct explain_hedge *hedge, const char *unit,
                        enum language language)
{
    static const char *const parts[EXPLAIN_PART_COUNT][LANGUAGE_COUNT] = {
        [EXPLAIN_LATEST] = { "latest figure", "最新数据", "jüngste Zahl" },
        [EXPLAIN_BASELINE] = { "baseline", "基期数据", "Ausgangswert" },
        [EXPLAIN_GOAL] = { "goal", "目标值", "Zielwert" },
    };
    static const char *const same[] = { "{part}: {low} at both ends", "{part}：两端均为{low}",
                                        "{part}: an beiden Enden {low}" };
    static const char *const apart[] = { "{part}: {low} at {from}, {high} at {to}",
                                         "{part}：为{from}时{low}，为{to}时{high}",
                                         "{part}: {low} bei {from}, {high} bei {to}" };
    static const char *const open[] = { "{part}: {low} at {from}, {high} at more than anyone said",
                                        "{part}：为{from}时{low}，若远高于此则{high}",
                                        "{part}: {low} bei {from}, {high} bei beliebig mehr" };
    struct buf from = BUF_EMPTY, to = BUF_EMPTY;

    explain_number(&from, hedge->value.low, SHOWN_AMOUNT, unit, language);
    explain_number(&to, hedge->value.high, SHOWN_AMOUNT, unit, language);
    say(out, hedge->low == hedge->high ? same : isinf(hedge->value.high) ? open : apart, language,
        (struct blank[]){ { "part", parts[hedge->of][language] },
                          { "low", verdict_words(hedge->low, language) },
                          { "high", verdict_words(hedge->high, language) },
                          { "from", buf_text(&from) },
                          { "to", buf_text(&to) },
                          { NULL, NULL } });
    buf_free(&from);
    buf_free(&to);
}

void explain_threshold_text(struct buf *out, const struct explain_threshold *threshold,
                            enum direction direction, const char *unit, enum language language)
{
    static const char *const up[] = { "{verdict} from {value} for {period}",
                                      "{period}达{value}起为{verdict}",
                                      "{verdict} ab {value} für {period}" };
    static const char *const down[] = { "{verdict} from {value} or less for {period}",
                                        "{period}降至{value}及以下为{verdict}",
                                        "{verdict} ab {value} oder weniger für {period}" };
    struct buf value = BUF_EMPTY, period = BUF_EMPTY;

    explain_number(&value, threshold->value, SHOWN_AMOUNT, unit, language);
    when_period(&period, threshold->period, language);
    say(out, direction > 0 ? up : down, language,
        (struct blank[]){ { "verdict", verdict_words(threshold->verdict, language) },
                          { "value", buf_text(&value) },
                          { "period", buf_text(&period) },
                          { NULL, NULL } });
    buf_free(&value);
    buf_free(&period);
}
