/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/status.h"

#include "base/mem.h"
#include "output/amount.h"
#include "output/table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct status_table {
    struct table table;
    enum language language;
    bool colour;
};

enum { BAR = 10 };

const char *target_title(const struct target *target, const struct indicator *indicator,
                         enum language language)
{
    const char *any = language_pick(target->title, language);

    if (target->title[language] != NULL || indicator->title[language] == NULL)
        return any[0] != '\0' ? any : language_pick(indicator->title, language);
    return indicator->title[language];
}

static const char *const words[VERDICT_COUNT][LANGUAGE_COUNT] = {
    [VERDICT_ACHIEVED] = { "achieved", "已实现", "erreicht" },
    [VERDICT_ON_TRACK] = { "on track", "按期推进", "im Plan" },
    [VERDICT_BEHIND] = { "behind", "滞后", "im Rückstand" },
    [VERDICT_FAR_BEHIND] = { "far behind", "严重滞后", "weit zurück" },
    [VERDICT_MOVING_AWAY] = { "moving away", "背离目标", "entfernt sich" },
    [VERDICT_MISSED] = { "missed", "未实现", "verfehlt" },
    [VERDICT_OUTCOME_UNKNOWN] = { "outcome unknown", "结果未知", "Ausgang unbekannt" },
    [VERDICT_UNDETERMINED] = { "undetermined", "无法判定", "unbestimmt" },
    [VERDICT_BASELINE_ONLY] = { "baseline only", "仅有基期", "nur Ausgangswert" },
    [VERDICT_STALE] = { "stale", "数据陈旧", "veraltet" },
    [VERDICT_NOT_EVALUABLE] = { "not evaluable", "无法评估", "nicht bewertbar" },
    [VERDICT_PROGRESSING] = { "progressing", "推进中", "im Gange" },
};

const char *verdict_words(enum verdict verdict, enum language language)
{
    return words[verdict][language];
}

double status_share(const struct judgement *judgement)
{
    double attained = judgement->attained.value;
    bool way = isfinite(attained) &&
               !(judgement->notes & (NOTE_BASELINE_BEYOND | NOTE_NO_TIME_PASSED)) &&
               judgement->verdict != VERDICT_BASELINE_ONLY;

    if (judgement->verdict == VERDICT_ACHIEVED)
        return way && attained > 1 ? attained : 1;
    return way ? attained : NAN;
}

double status_due(const struct judgement *judgement)
{
    double start = judgement->kind == TARGET_CUMULATIVE ? 0 : judgement->baseline_value.value;

    return (judgement->expected.value - start) / (judgement->goal.value - start);
}

void status_percent(struct buf *out, double share, enum language language)
{
    if (share > 2) {
        share = 2;
        buf_add_text(out, ">");
    } else if (share < 0) {
        buf_add_text(out, "−");
        share = fmin(-share, 9.99);
    }
    buf_addf(out, language == LANGUAGE_DE ? "%.0f %%" : "%.0f%%", share * 100);
}

struct status_table *status_table_new(enum language language, bool colour)
{
    static const char *const headings[][LANGUAGE_COUNT] = {
        { "target", "代码", "Ziel" },     { "title", "目标", "Titel" },
        { "latest", "最新", "Stand" },    { "period", "时期", "Zeitraum" },
        { "goal", "目标值", "Zielwert" }, { "by", "期限", "bis" },
        { "progress", "进度", "Fortschritt" },
        { "lag", "落后", "Verzug" },      { "verdict", "结论", "Urteil" },
        { "", "", "" },
    };
    struct status_table *table = mem_alloc(sizeof *table);

    table->table = (struct table){ .columns = 10, .right = "ltrlrllrls", .drop = "0572638401" };
    table->language = language;
    table->colour = colour;
    for (size_t i = 0; i < table->table.columns; i++)
        table_cell(&table->table, headings[i][language]);
    return table;
}

/* Ten cells: full ones for what was attained, shaded ones up to where it should be by then. */
void status_bar(struct buf *out, const struct judgement *judgement, enum language language)
{
    double share = status_share(judgement), should = status_due(judgement);
    int filled, due;

    if (!isfinite(share))
        return;
    filled = (int)floor(fmin(fmax(share, 0), 1) * BAR + 0.5);
    due = isfinite(should) ? (int)floor(fmin(fmax(should, 0), 1) * BAR + 0.5) : -1;
    for (int i = 0; i < BAR; i++)
        buf_add_text(out, i < filled ? "█" : i < due ? "░" : "·");
    buf_add_char(out, ' ');
    status_percent(out, share, language);
}

static void lag(const struct judgement *judgement, enum language language, char text[32])
{
    static const char *const day[LANGUAGE_COUNT] = { " days", "天", " Tage" };
    double days = judgement->lag_days.value;

    text[0] = '\0';
    if (isfinite(days) && fabs(days) >= 0.5 && judgement->verdict != VERDICT_ACHIEVED)
        snprintf(text, 32, "%s%.0f%s", days < 0 ? "−" : "", fabs(days), day[language]);
}

static const char *const colours[VERDICT_COUNT] = {
    [VERDICT_ACHIEVED] = "\033[32m",    [VERDICT_ON_TRACK] = "\033[32m",
    [VERDICT_BEHIND] = "\033[33m",      [VERDICT_FAR_BEHIND] = "\033[31m",
    [VERDICT_MOVING_AWAY] = "\033[31m", [VERDICT_MISSED] = "\033[31m",
};

void status_verdict(struct buf *out, enum verdict verdict, enum language language, bool colour)
{
    const char *tone = colour ? colours[verdict] : NULL;

    buf_addf(out, "%s%s%s", tone ? tone : "", verdict_words(verdict, language),
             tone ? "\033[0m" : "");
}

void status_reasons(struct buf *out, const struct judgement *judgement, const char *before)
{
    struct buf reason = BUF_EMPTY;
    const char *at;

    judgement_reason(judgement, &reason);
    at = buf_text(&reason);
    while (*at != '\0') {
        size_t length = strcspn(at, ";");

        buf_addf(out, "%s%.*s\n", before, (int)length, at);
        at += length + strspn(at + length, "; ");
    }
    buf_free(&reason);
}

/* What else there is to know: the two answers of an undetermined one, what took its place. */
void status_besides(struct buf *out, const struct status_row *row, enum language language)
{
    static const char *const replaced[LANGUAGE_COUNT] = { "replaced by ", "已由其替代: ",
                                                          "ersetzt durch " };
    const struct judgement *judgement = row->judgement;

    if (judgement->verdict == VERDICT_UNDETERMINED)
        buf_addf(out, "%s – %s", verdict_words(judgement->verdict_low, language),
                 verdict_words(judgement->verdict_high, language));
    if (row->replaced_by != NULL)
        buf_addf(out, "%s%s%s", judgement->verdict == VERDICT_UNDETERMINED ? ", " : "",
                 replaced[language], row->replaced_by->id);
}

void status_goal(struct buf *out, const struct status_row *row, enum language language)
{
    if (row->target->kind == TARGET_DIRECTION)
        buf_add_text(out, row->target->direction == DIRECTION_INCREASE ? "↑" : "↓");
    else if (row->target->kind != TARGET_MILESTONE)
        amount_append(out, &row->target->goal, row->indicator->unit, language);
}

void status_latest(struct buf *out, const struct status_row *row, enum language language)
{
    const struct judgement *judgement = row->judgement;

    if (judgement->latest == NULL || row->target->kind == TARGET_MILESTONE)
        return;
    if (row->target->kind == TARGET_CUMULATIVE)
        amount_append_number(out, judgement->latest_value.value, row->indicator->unit, language);
    else
        amount_append(out, &judgement->latest->quantity, row->indicator->unit, language);
}

/* Ends the text and makes it a cell. */
static void buf_cell(struct status_table *table, struct buf *text)
{
    table_cell(&table->table, buf_text(text));
    buf_clear(text);
}

void status_table_row(struct status_table *table, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    struct buf text = BUF_EMPTY;
    char period[PERIOD_TEXT] = "", deadline[DATE_TEXT], days[32];

    if (judgement->latest != NULL)
        period_print(judgement->latest->period, period);
    date_print(row->target->deadline, deadline);
    lag(judgement, table->language, days);
    table_cell(&table->table, row->target->id);
    table_cell(&table->table, target_title(row->target, row->indicator, table->language));
    status_latest(&text, row, table->language);
    buf_cell(table, &text);
    table_cell(&table->table, period);
    status_goal(&text, row, table->language);
    buf_cell(table, &text);
    table_cell(&table->table, deadline);
    status_bar(&text, judgement, table->language);
    buf_cell(table, &text);
    table_cell(&table->table, days);
    status_verdict(&text, judgement->verdict, table->language, table->colour);
    buf_cell(table, &text);
    status_besides(&text, row, table->language);
    buf_cell(table, &text);
    buf_free(&text);
}

void status_table_print(struct status_table *table, size_t width, struct buf *out)
{
    table_print(&table->table, width, out);
}

void status_table_free(struct status_table *table)
{
    table_free(&table->table);
    free(table);
}
