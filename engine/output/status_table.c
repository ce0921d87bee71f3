/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/status.h"

#include "base/mem.h"
#include "output/amount.h"
#include "output/table.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

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

struct status_table *status_table_new(enum language language, bool colour)
{
    static const char *const headings[][LANGUAGE_COUNT] = {
        { "target", "目标", "Ziel" },     { "latest", "最新", "Stand" },
        { "period", "时期", "Zeitraum" }, { "goal", "目标值", "Zielwert" },
        { "by", "期限", "bis" },          { "progress", "进度", "Fortschritt" },
        { "lag", "落后", "Verzug" },      { "verdict", "结论", "Urteil" },
    };
    struct status_table *table = mem_alloc(sizeof *table);

    table->table = (struct table){ .columns = 8, .right = "srlrllrs", .drop = "00204310" };
    table->language = language;
    table->colour = colour;
    for (size_t i = 0; i < table->table.columns; i++)
        table_cell(&table->table, headings[i][language]);
    return table;
}

/* Ten cells: full ones for what was attained, shaded ones up to where it should be by now. What
 * is achieved is full, also where the baseline had passed the goal and a share has no meaning. */
static void bar(const struct judgement *judgement, struct buf *out)
{
    double attained = judgement->attained.value, elapsed = judgement->elapsed;
    int filled, due;

    if (judgement->verdict == VERDICT_ACHIEVED && !(attained >= 1))
        attained = 1;
    if (!isfinite(attained))
        return;
    filled = (int)floor(fmin(fmax(attained, 0), 1) * BAR + 0.5);
    due = isfinite(elapsed) ? (int)floor(fmin(fmax(elapsed, 0), 1) * BAR + 0.5) : -1;
    for (int i = 0; i < BAR; i++)
        buf_add_text(out, i < filled ? "█" : i < due ? "░" : "·");
    buf_addf(out, " %3.0f%%", fmin(fmax(attained, -9.99), 9.99) * 100 + 0.0);
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

static void verdict_cell(struct status_table *table, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    const char *colour = table->colour ? colours[judgement->verdict] : NULL;
    struct buf text = BUF_EMPTY;

    buf_add_text(&text, colour ? colour : "");
    buf_add_text(&text, verdict_words(judgement->verdict, table->language));
    if (judgement->verdict == VERDICT_UNDETERMINED)
        buf_addf(&text, " (%s – %s)", verdict_words(judgement->verdict_low, table->language),
                 verdict_words(judgement->verdict_high, table->language));
    if (row->replaced_by != NULL)
        buf_addf(&text, ", %s %s",
                 table->language == LANGUAGE_ZH   ? "已由其替代:"
                 : table->language == LANGUAGE_DE ? "ersetzt durch"
                                                  : "replaced by",
                 row->replaced_by->id);
    buf_add_text(&text, colour ? "\033[0m" : "");
    table_cell(&table->table, buf_text(&text));
    buf_free(&text);
}

void status_table_row(struct status_table *table, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    bool event = row->target->kind == TARGET_MILESTONE;
    struct buf latest = BUF_EMPTY, goal = BUF_EMPTY, progress = BUF_EMPTY;
    char period[PERIOD_TEXT] = "", deadline[DATE_TEXT], days[32];

    if (judgement->latest != NULL) {
        if (!event)
            amount_append(&latest, &judgement->latest->quantity, row->indicator->unit,
                          table->language);
        period_print(judgement->latest->period, period);
    }
    if (!event)
        amount_append(&goal, &row->target->goal, row->indicator->unit, table->language);
    date_print(row->target->deadline, deadline);
    bar(judgement, &progress);
    lag(judgement, table->language, days);
    table_cell(&table->table, target_title(row->target, row->indicator, table->language));
    table_cell(&table->table, buf_text(&latest));
    table_cell(&table->table, period);
    table_cell(&table->table, buf_text(&goal));
    table_cell(&table->table, deadline);
    table_cell(&table->table, buf_text(&progress));
    table_cell(&table->table, days);
    verdict_cell(table, row);
    buf_free(&latest);
    buf_free(&goal);
    buf_free(&progress);
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
