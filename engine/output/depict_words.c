/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/depicting.h"

#include "output/amount.h"
#include "output/status.h"
#include "output/when.h"

static const char *const words[WORD_COUNT][LANGUAGE_COUNT] = {
    [WORD_HEDGE] = { "what the wording leaves open", "措辞留出的范围", "Spielraum des Wortlauts" },
    [WORD_GHOST] = { "before revision", "修订前", "vor der Revision" },
    [WORD_PATH] = { "required path", "要求的进度", "Sollverlauf" },
    [WORD_TREND] = { "trend", "趋势", "Trend" },
    [WORD_OUTLOOK] = { "four of five outcomes", "五分之四的可能", "vier von fünf Verläufen" },
};

const char *depict_word(enum depict_word word, enum language language)
{
    return words[word][language];
}

static const char *keep(struct depicting *d, struct buf *text)
{
    const char *kept = arena_copy(d->arena, buf_text(text), text->length);

    buf_free(text);
    return kept;
}

static const char *colon(enum language language)
{
    return language == LANGUAGE_ZH ? "：" : ": ";
}

static void add_amount(struct depicting *d, const struct quantity *quantity, struct buf *out)
{
    amount_append(out, quantity, d->of->indicator->unit, d->of->language);
}

/* "2025: about 450 bn yuan" */
const char *depict_figures_label(struct depicting *d)
{
    const struct series *series = d->of->series;
    const struct observation *latest = series->points[series->count - 1];
    struct buf text = BUF_EMPTY;

    when_period(&text, latest->period, d->of->language);
    buf_add_text(&text, colon(d->of->language));
    add_amount(d, &latest->quantity, &text);
    return keep(d, &text);
}

/* What stands before and after the day. */
struct frame {
    const char *before, *after;
};

static void add_deadline(date deadline, enum language language, struct buf *out)
{
    static const struct frame year_ends[LANGUAGE_COUNT] = { { " by the end of ", "" },
                                                            { "（", "年底前）" },
                                                            { " bis Ende ", "" } };
    static const struct frame days[LANGUAGE_COUNT] = { { " by ", "" }, { "（", "前）" },
                                                       { " bis ", "" } };
    struct civil civil = date_civil(deadline);

    if (civil.month == 12 && civil.day == 31) {
        buf_addf(out, "%s%d%s", year_ends[language].before, civil.year,
                 year_ends[language].after);
        return;
    }
    buf_add_text(out, days[language].before);
    when_day(out, deadline, language);
    buf_add_text(out, days[language].after);
}

const char *depict_goal_label(struct depicting *d)
{
    static const char *const goal[LANGUAGE_COUNT] = { "goal", "目标", "Ziel" };
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "%s%s", goal[d->of->language], colon(d->of->language));
    add_amount(d, &d->of->target->goal, &text);
    if (d->of->target->deadline != DATE_NONE)
        add_deadline(d->of->target->deadline, d->of->language, &text);
    return keep(d, &text);
}

const char *depict_today_label(struct depicting *d)
{
    static const char *const today[LANGUAGE_COUNT] = { "today, ", "今天 ", "heute, " };
    struct buf text = BUF_EMPTY;

    buf_add_text(&text, today[d->of->language]);
    when_day(&text, d->of->as_of, d->of->language);
    return keep(d, &text);
}

const char *depict_due_label(struct depicting *d)
{
    static const char *const due[LANGUAGE_COUNT] = { "due ", "期限 ", "fällig " };
    struct buf text = BUF_EMPTY;

    buf_add_text(&text, due[d->of->language]);
    when_day(&text, d->of->target->deadline, d->of->language);
    return keep(d, &text);
}

const char *depict_milestones_label(struct depicting *d)
{
    static const char *const milestones[LANGUAGE_COUNT] = { "milestones", "里程碑",
                                                            "Meilensteine" };

    return milestones[d->of->language];
}

/* Who said the latest figure, and when. */
const char *depict_foot(struct depicting *d)
{
    static const char *const source[LANGUAGE_COUNT] = { "Source: ", "来源：", "Quelle: " };
    const struct series *series = d->of->series;
    struct buf text = BUF_EMPTY;

    if (!d->of->latest || !d->of->latest->publisher || series->count == 0)
        return NULL;
    buf_addf(&text, "%s%s, ", source[d->of->language], d->of->latest->publisher);
    when_day(&text, series->points[series->count - 1]->published, d->of->language);
    return keep(d, &text);
}

/* For those who do not see the picture: what it says in one line. */
const char *depict_description(struct depicting *d)
{
    struct buf text = BUF_EMPTY;

    if (d->out->style == DRAWING_TIMELINE) {
        for (size_t i = 0; i < d->out->curve_count; i++)
            buf_addf(&text, "%s. ", d->curves[i].label);
    } else if (d->of->series->count > 0) {
        buf_addf(&text, "%s. ", depict_figures_label(d));
    }
    if (d->of->target && d->of->target->kind == TARGET_MILESTONE &&
        d->of->target->deadline != DATE_NONE)
        buf_addf(&text, "%s. ", depict_due_label(d));
    if (d->of->target) {
        if (d->of->target->kind != TARGET_MILESTONE)
            buf_addf(&text, "%s. ", depict_goal_label(d));
        buf_addf(&text, "%s.", verdict_words(d->of->judgement->verdict, d->of->language));
    }
    return keep(d, &text);
}
