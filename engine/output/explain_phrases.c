/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/explain_phrases.h"

static const char *const phrases[PHRASE_COUNT][LANGUAGE_COUNT] = {
    [PHRASE_GOAL] = { "goal       ", "目标  ", "Ziel       " },
    [PHRASE_THE_EVENT] = { "the event", "事件发生", "das Ereignis" },
    [PHRASE_UP] = { "up", "上升", "aufwärts" },
    [PHRASE_DOWN] = { "down", "下降", "abwärts" },
    [PHRASE_BY] = { " by {day}", "，期限 {day}", " bis {day}" },
    [PHRASE_NO_DEADLINE] = { ", no deadline", "，未设期限", ", ohne Frist" },
    [PHRASE_ANNOUNCED] = { "announced  ", "公布  ", "genannt    " },
    [PHRASE_REPLACED] = { "replaced by {id}", "已由 {id} 替代", "ersetzt durch {id}" },
    [PHRASE_AS_OF] = { "judged as of {day}", "评估截至 {day}", "beurteilt zum Stand {day}" },
    [PHRASE_UNTARGETED] = { "no target: nothing to judge it by", "没有目标，无从评估",
                            "kein Ziel: nichts, woran es zu messen wäre" },
    [PHRASE_AWAITED] = { "no target by that day: {id} was announced on {day}",
                         "当日尚无目标：{id} 公布于 {day}",
                         "noch kein Ziel: {id} wurde am {day} genannt" },
    [PHRASE_STAND] = { "as of {day}", "截至 {day}", "Stand {day}" },
    [PHRASE_PUBLISHED] = { "published {day}", "发布于 {day}", "veröffentlicht {day}" },
    [PHRASE_PROVISIONAL] = { ", provisional", "，初步数据", ", vorläufig" },
    [PHRASE_AT] = { " at ", "，位置：", ", Stelle: " },
    [PHRASE_DOCUMENT] = { "document {id}", "文档 {id}", "Dokument {id}" },
    [PHRASE_ROW] = { "ledger row {id}", "账本第 {id} 行", "Zeile {id} im Hauptbuch" },
    [PHRASE_HAPPENED] = { "the event, on {day}", "事件发生于 {day}", "das Ereignis, am {day}" },
    [PHRASE_NOT_YET] = { "not yet, on {day}", "截至 {day} 尚未发生", "noch nicht, am {day}" },
    [PHRASE_FIGURE] = { "{figure} for {period}, which ended on {day}",
                        "{figure}（{period}，截至 {day}）",
                        "{figure} für {period}, der Zeitraum endete am {day}" },
    [PHRASE_STATED] = { " as the target states it", "（目标自述）", ", wie das Ziel es angibt" },
    [PHRASE_SUPPOSED] = { "supposed, in no ledger", "假设数据，不在账本中",
                          "angenommen, in keinem Hauptbuch" },
    [PHRASE_COMPUTED] = { "computed: {id}", "推算：{id}", "berechnet: {id}" },
    [PHRASE_FIGURES] = { "Figures", "数据", "Zahlen" },
    [PHRASE_SUM] = { "the sum of the window so far: ", "考核期内累计：",
                     "die Summe des Zeitraums bisher: " },
    [PHRASE_LAST] = { "last", "最近", "zuletzt" },
    [PHRASE_NONE] = { "none by that day", "截至当日没有", "keine bis zu diesem Tag" },
    [PHRASE_COMPUTATION] = { "Computation", "计算", "Rechnung" },
    [PHRASE_PATH] = { "path", "路径", "Verlauf" },
    [PHRASE_ARRIVAL] = { "Arrival", "预计到达", "Ankunft" },
    [PHRASE_BY_TREND] = { "by the trend of all figures: {day}", "按全部数据的趋势：{day}",
                          "nach dem Trend aller Zahlen: {day}" },
    [PHRASE_BY_PACE] = { "if the pace between the two points continued: {day}",
                         "若保持两点之间的速度：{day}",
                         "wenn das Tempo zwischen den beiden Punkten anhielte: {day}" },
    [PHRASE_FOUR_OF_FIVE] = { "four of five: from {earliest} to {latest}",
                              "五分之四的可能：{earliest} 至 {latest}",
                              "vier von fünf: von {earliest} bis {latest}" },
    [PHRASE_FOUR_OF_FIVE_OPEN] = { "four of five: from {earliest} on, without an end",
                                   "五分之四的可能：{earliest} 之后，无上限",
                                   "vier von fünf: ab {earliest}, ohne Ende" },
    [PHRASE_BY_PACE_TOO] = { "by pace, t0 + (te - t0) / p: {day}",
                             "按进度，t0 + (te - t0) / p：{day}",
                             "nach dem Tempo, t0 + (te - t0) / p: {day}" },
    [PHRASE_RULES] = { "Rules, the first that holds decides", "规则：以首条成立者为准",
                       "Regeln: Die erste, die zutrifft, entscheidet" },
    [PHRASE_RULES_WORST] = { "Rules, at the worst end of the hedges",
                             "规则：按限定词区间最不利一端",
                             "Regeln: am ungünstigsten Ende der Unschärfe" },
    [PHRASE_YES] = { "yes", "是", "ja" },
    [PHRASE_NO] = { "no", "否", "nein" },
    [PHRASE_VERDICT] = { "Verdict", "结论", "Urteil" },
    [PHRASE_BETWEEN] = { " between {low} and {high}", "（介于{low}与{high}之间）",
                         " zwischen {low} und {high}" },
    [PHRASE_CONFIDENCE] = { "; confidence {level} ({count})", "；可信度{level}（{count}）",
                            "; Verlässlichkeit {level} ({count})" },
    [PHRASE_POINT] = { "{n} point", "{n} 个数据", "{n} Zahl" },
    [PHRASE_POINTS] = { "{n} points", "{n} 个数据", "{n} Zahlen" },
    [PHRASE_HEDGED] = { ", hedged", "，带限定词", ", unscharf" },
    [PHRASE_PATH_NOT_STATED] = { ", path not stated", "，路径未说明", ", Verlauf nicht genannt" },
    [PHRASE_HEDGES] = { "Hedges", "措辞的影响", "Was der Wortlaut entscheidet" },
    [PHRASE_WOULD_CHANGE] = { "What would change it", "何种数据会改变结论",
                              "Was das Urteil ändern würde" },
};

const char *explain_phrase(enum phrase phrase, enum language language)
{
    return phrases[phrase][language];
}

const char *explain_confidence(enum confidence confidence, enum language language)
{
    static const char *const words[CONFIDENCE_COUNT][LANGUAGE_COUNT] = {
        [CONFIDENCE_NONE] = { "none", "无", "keine" },
        [CONFIDENCE_VERY_LOW] = { "very_low", "很低", "sehr gering" },
        [CONFIDENCE_LOW] = { "low", "低", "gering" },
        [CONFIDENCE_MEDIUM] = { "medium", "中", "mittel" },
        [CONFIDENCE_NORMAL] = { "normal", "正常", "normal" },
    };

    return words[confidence][language];
}

const char *explain_kind(enum target_kind kind, enum language language)
{
    static const char *const words[TARGET_KIND_COUNT][LANGUAGE_COUNT] = {
        [TARGET_REACH] = { "reach", "达到", "erreichen" },
        [TARGET_KEEP] = { "keep", "保持", "halten" },
        [TARGET_DIRECTION] = { "direction", "方向", "Richtung" },
        [TARGET_CUMULATIVE] = { "cumulative", "累计", "Summe" },
        [TARGET_MILESTONE] = { "milestone", "事件", "Ereignis" },
    };

    return words[kind][language];
}

const char *explain_direction(enum direction direction, enum language language)
{
    static const char *const up[LANGUAGE_COUNT] = { "increase", "增加", "Zunahme" };
    static const char *const down[LANGUAGE_COUNT] = { "decrease", "减少", "Abnahme" };

    return (direction == DIRECTION_INCREASE ? up : down)[language];
}
