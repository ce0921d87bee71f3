/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/notes.h"

#include "output/status.h"
#include "output/template.h"

#include <math.h>

static const struct {
    uint32_t note;
    const char *text[LANGUAGE_COUNT];
} sentences[] = {
    { NOTE_NO_BASELINE,
      { "The period the target starts from has no figure.", "目标起点时期没有数据。",
        "Für den Ausgangszeitraum des Ziels liegt keine Zahl vor." } },
    { NOTE_WINDOW_NOT_BEGUN,
      { "No figure of the target's window is published yet.", "目标考核期内尚无数据。",
        "Aus dem Zeitraum des Ziels liegt noch keine Zahl vor." } },
    { NOTE_GOAL_IS_BASELINE,
      { "The goal is where the target started: it is a level to keep, not a way to go.",
        "目标值等于起点：属于保持水平，而非推进路程。",
        "Das Ziel ist der Ausgangswert: ein Stand, der zu halten ist, kein Weg." } },
    { NOTE_MIXED_SIGNS,
      { "Start and goal have different signs, so no path of even growth joins them.",
        "起点与目标正负不同，无法用等比路径连接。",
        "Ausgangswert und Ziel haben verschiedene Vorzeichen; kein gleichmäßiges Wachstum "
        "verbindet sie." } },
    { NOTE_DEADLINE_BEFORE_BASELINE,
      { "The first figure is not before the deadline.", "首个数据不早于期限。",
        "Die erste Zahl liegt nicht vor der Frist." } },
    { NOTE_BASELINE_BEYOND,
      { "The start had passed the goal already: there is no share of the way, and no pace.",
        "起点已超过目标，因此没有进度占比和进度速度。",
        "Der Ausgangswert lag schon jenseits des Ziels: Es gibt keinen Anteil des Weges und kein "
        "Tempo." } },
    { NOTE_EVENT_OPEN,
      { "Until an event is reported there is nothing to measure.", "事件公布之前没有可衡量的进度。",
        "Bis ein Ereignis gemeldet wird, gibt es nichts zu messen." } },
    { NOTE_LATE,
      { "It was reached after the deadline.", "在期限之后达到。", "Es wurde nach der Frist erreicht." } },
    { NOTE_AT_RISK,
      { "At risk: the last change led away from the goal.", "存在风险：最近一次变化背离目标。",
        "Gefährdet: Die letzte Änderung führte vom Ziel weg." } },
    { NOTE_AHEAD, { "Ahead of the path.", "领先于路径。", "Dem Verlauf voraus." } },
    { NOTE_NO_SCHEDULE_EARNED,
      { "None of the way is done.", "尚未取得任何进展。", "Vom Weg ist noch nichts geschafft." } },
    { NOTE_BASELINE_AFTER,
      { "No figure was known when the target was announced; it is measured from the first one "
        "after it.",
        "目标公布时尚无数据，以公布后的首个数据为起点。",
        "Bei der Ankündigung war keine Zahl bekannt; gemessen wird ab der ersten danach." } },
    { NOTE_PROVISIONAL,
      { "The latest figure is provisional.", "最新数据为初步数据。",
        "Die jüngste Zahl ist vorläufig." } },
    { NOTE_MISSING_PERIODS,
      { "Periods are missing: the sum is a lower bound.", "部分时期缺数据：合计为下限。",
        "Zeiträume fehlen: Die Summe ist eine Untergrenze." } },
    { NOTE_PART_PERIOD,
      { "The first period began before the target: it counts with anything from nothing to the "
        "whole.",
        "首期早于目标起始：其数值按零至全额之间计入。",
        "Der erste Zeitraum begann vor dem Ziel: Er zählt mit nichts bis allem." } },
    { NOTE_KEPT_UNSEEN,
      { "Periods are missing: whether the level was kept in them is unknown.",
        "部分时期缺数据：其间是否保持尚不可知。",
        "Zeiträume fehlen: Ob der Stand in ihnen gehalten wurde, ist unbekannt." } },
    { NOTE_LINEAR_INSTEAD,
      { "Not all amounts are above zero, so the path is taken as a straight line.",
        "并非所有数值均大于零，故采用直线路径。",
        "Nicht alle Werte sind größer als null, daher gilt ein gerader Verlauf." } },
    { NOTE_DIRECTION,
      { "The target sets a direction only, so it has no pace.", "目标仅规定方向，因此没有进度比。",
        "Das Ziel gibt nur eine Richtung vor, daher kein Tempo." } },
    { NOTE_NEVER,
      { "The trend of the figures does not lead to the goal.", "按数据趋势不会达到目标。",
        "Der Trend der Zahlen führt nicht zum Ziel." } },
    { NOTE_TREND_LATE,
      { "On the path so far, yet the trend of the figures gets there only after the deadline.",
        "目前处于路径之上，但按数据趋势将在期限之后才达到。",
        "Bisher auf dem Weg, doch der Trend der Zahlen kommt erst nach der Frist an." } },
    { NOTE_BEYOND_HORIZON,
      { "By the trend the goal is further away than three times the period that was planned or, "
        "without a deadline, observed.",
        "按趋势，到达目标所需时间超过计划期（无期限时为观察期）的三倍。",
        "Nach dem Trend liegt das Ziel jenseits des Dreifachen der geplanten oder, ohne Frist, der "
        "beobachteten Zeit." } },
    { NOTE_HEDGED,
      { "The figures are hedged (\"nearly\", \"over\"); they count as the ranges their words "
        "leave.",
        "数据带有限定词（“近”、“超”等），按其措辞所留区间计算。",
        "Die Zahlen sind unscharf („fast“, „über“); sie zählen als die Spannen, die ihr Wortlaut "
        "lässt." } },
    { NOTE_TWO_POINTS,
      { "There are two figures only: what is said of the future holds if the pace between them "
        "continues.",
        "仅有两个数据：关于未来的判断以两者间速度持续为前提。",
        "Es gibt nur zwei Zahlen: Aussagen über die Zukunft gelten, wenn das Tempo zwischen ihnen "
        "anhält." } },
};

const char *notes_path(enum path path, enum language language)
{
    static const char *const words_of[PATH_COUNT][LANGUAGE_COUNT] = {
        [PATH_UNDECLARED] = { "–", "–", "–" },
        [PATH_LINEAR] = { "even steps (linear)", "等量推进（线性）", "gleiche Schritte (linear)" },
        [PATH_GEOMETRIC] = { "even growth (geometric)", "等速增长（几何）",
                             "gleiches Wachstum (geometrisch)" },
        [PATH_MILESTONES] = { "by milestones", "按里程碑", "nach Meilensteinen" },
    };

    return words_of[path][language];
}

static void put_path(struct buf *out, const struct judgement *judgement, enum language language)
{
    static const char *const taken[LANGUAGE_COUNT] = {
        "Nobody stated the path; it is taken as {path}.",
        "来源未说明路径，按{path}计算。",
        "Niemand hat den Verlauf genannt; angenommen wird: {path}.",
    };
    static const char *const other[LANGUAGE_COUNT] = {
        " On the other path ({path}) the verdict would be: {verdict}.",
        "若按{path}，结论为：{verdict}。",
        " Beim anderen Verlauf ({path}) lautete das Urteil: {verdict}.",
    };
    enum path another = judgement->path == PATH_LINEAR ? PATH_GEOMETRIC : PATH_LINEAR;

    template_fill(out, taken[language],
                  (struct blank[]){ { "path", notes_path(judgement->path, language) },
                                    { NULL, NULL } });
    if (judgement->notes & NOTE_PATH_DEPENDENT)
        template_fill(out, other[language],
                      (struct blank[]){
                          { "path", notes_path(another, language) },
                          { "verdict", verdict_words(judgement->other_path_verdict, language) },
                          { NULL, NULL } });
    buf_add_char(out, '\n');
}

void notes_text(struct buf *out, const struct judgement *judgement, enum language language)
{
    static const char *const elsewhere[LANGUAGE_COUNT] = {
        "There are figures, of another frequency than the one the target judges.",
        "已有数据，但其频率与目标所考核的不同。",
        "Es gibt Zahlen, aber von anderer Häufigkeit als der, die das Ziel beurteilt.",
    };

    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++)
        if (judgement->notes & sentences[i].note)
            buf_addf(out, "%s\n", sentences[i].text[language]);
    if (judgement->frequency != FREQUENCY_NONE)
        buf_addf(out, "%s\n", elsewhere[language]);
    if ((judgement->notes & NOTE_PATH_UNDECLARED) && !isnan(judgement->pace.value))
        put_path(out, judgement, language);
}
