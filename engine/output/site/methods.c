/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The method in words a reader can follow, the same in every language. */
#include "output/site/site.h"

static const struct {
    const char *heading[LANGUAGE_COUNT], *text[LANGUAGE_COUNT];
} sections[] = {
    { { "What is judged", "评估什么", "Was beurteilt wird" },
      { "A target has a goal, mostly a deadline, and a day on which it was announced. It starts "
        "from the latest figure that was known on that day, unless its publisher named another "
        "start. Where a later target took the place of an earlier one, both stay visible, each "
        "judged by itself. Facts, such as what a park cost, are shown and not judged.",
        "每个目标都有目标值、公布日期，通常还有期限。除发布者另行说明外，起点为公布当日已知的最新数据。"
        "若后来的目标替代了先前的目标，两者都保留并分别评估。一次性事实（例如园区投资额）只展示，不评估。",
        "Ein Ziel hat einen Zielwert, meist eine Frist und einen Tag, an dem es angekündigt wurde. "
        "Es beginnt bei der jüngsten Zahl, die an diesem Tag bekannt war, sofern der Herausgeber "
        "keinen anderen Anfang nannte. Wo ein späteres Ziel an die Stelle eines früheren trat, "
        "bleiben beide sichtbar und werden je für sich beurteilt. Einmalige Angaben, etwa die "
        "Kosten eines Parks, werden gezeigt und nicht beurteilt." } },
    { { "Where it should be", "应达水平", "Wo es stehen sollte" },
      { "Between start and goal lies a path: even growth for amounts of money and counts, even "
        "steps for shares and rates, or the milestones a publisher named. A figure is held against "
        "the path at the end of the period it speaks of, never against today: a figure for 2024 "
        "says where things stood at the end of 2024.",
        "起点与目标之间有一条路径：金额与数量按等速增长，比重与比率按等量推进，或按发布者给出的里程碑。"
        "数据与其所属时期末的路径值比较，而不是与今天比较：2024年的数据说明的是2024年末的情况。",
        "Zwischen Ausgangswert und Ziel liegt ein Verlauf: gleiches Wachstum bei Geldbeträgen und "
        "Anzahlen, gleiche Schritte bei Anteilen und Raten oder die genannten Meilensteine. Eine "
        "Zahl wird am Verlauf zum Ende ihres eigenen Zeitraums gemessen, nie am heutigen Tag: Eine "
        "Zahl für 2024 sagt, wie es Ende 2024 stand." } },
    { { "Pace and verdict", "进度比与结论", "Tempo und Urteil" },
      { "The pace is the share of the way that is done over the share of the time that has gone; "
        "1 is exactly on the path. On track is a pace of 0.95 or more, behind from 0.60, far "
        "behind below that, and moving away below zero. Achieved: a figure dated by the deadline "
        "reached the goal. Missed: the deadline has passed and none did. Outcome unknown: the "
        "deadline has passed, and the last figure is older than it. Baseline only: one figure. "
        "Stale: no newer figure though one was due. Not evaluable: there is nothing to start "
        "from.",
        "进度比等于已完成路程的比例除以已过时间的比例，1表示正好在路径上。0.95及以上为按期推进，"
        "0.60至0.95为滞后，低于0.60为严重滞后，低于零为背离目标。已实现：期限内的数据达到目标。"
        "未实现：期限已过且没有数据达到目标。结果未知：期限已过，而最新数据早于期限。仅有基期：只有一个数据。"
        "数据陈旧：本应有更新数据而没有。无法评估：没有可作起点的数据。",
        "Das Tempo ist der geschaffte Anteil des Weges durch den verstrichenen Anteil der Zeit; 1 "
        "liegt genau auf dem Verlauf. Im Plan ist ein Tempo ab 0,95, im Rückstand ab 0,60, weit "
        "zurück darunter, und unter null entfernt es sich. Erreicht: Eine Zahl bis zur Frist hat "
        "das Ziel erreicht. Verfehlt: Die Frist ist verstrichen, und keine hat es. Ausgang "
        "unbekannt: Die Frist ist verstrichen, die letzte Zahl aber älter. Nur Ausgangswert: eine "
        "einzige Zahl. Veraltet: Eine neuere Zahl wäre fällig gewesen. Nicht bewertbar: Es gibt "
        "keinen Ausgangswert." } },
    { { "Words that hedge", "带限定词的数据", "Unscharfe Zahlen" },
      { "“Nearly 350” and “over 2,400” are not numbers but ranges, and they are carried as ranges "
        "to the end: nearly 350 is 345 to 350, over 2,400 is 2,400 to 2,450. Where both ends lead "
        "to the same verdict it is certain. Where they do not, the verdict is undetermined and "
        "both answers are named.",
        "“近3500亿”“超2400家”不是确数而是区间，并以区间参与全部计算：近350为345至350，超2400为2400至2450。"
        "若区间两端结论相同，则结论确定；若不同，则为无法判定，并同时给出两种结论。",
        "„Fast 350“ und „über 2.400“ sind keine Zahlen, sondern Spannen, und als solche werden sie "
        "bis zum Ende geführt: fast 350 ist 345 bis 350, über 2.400 ist 2.400 bis 2.450. Führen "
        "beide Enden zum selben Urteil, ist es gewiss; sonst ist es unbestimmt, und beide "
        "Antworten werden genannt." } },
    { { "Will it arrive", "能否到达", "Wird es ankommen" },
      { "With two figures the arrival is said as if the pace between them continued. From three "
        "figures on it follows their trend, as a random walk with drift, and a band says between "
        "which days four of five outcomes would lie. Further away than three times the planned "
        "time no day is named.",
        "有两个数据时，按两者间速度持续推算到达日期。有三个及以上数据时，按带漂移的随机游走趋势推算，"
        "并给出五分之四可能结果所在的日期区间。超过计划期三倍的不再给出日期。",
        "Bei zwei Zahlen gilt die Ankunft, als hielte das Tempo zwischen ihnen an. Ab drei Zahlen "
        "folgt sie deren Trend (Irrfahrt mit Drift), und ein Band nennt die Tage, zwischen denen "
        "vier von fünf Ausgängen lägen. Jenseits des Dreifachen der geplanten Zeit wird kein Tag "
        "genannt." } },
    { { "Revisions and contradictions", "修订与矛盾", "Revisionen und Widersprüche" },
      { "Nothing that was published is overwritten. A revised figure takes the place of the older "
        "one from the day it was published on, so this report can be made again as of any past day "
        "and says what was known then. Where two publishers disagree, the one of better rank "
        "counts, then the later one, and both are shown.",
        "已发布的数据不会被覆盖。修订数据自发布之日起取代旧数据，因此可按过去任何一天重新生成本报告，"
        "显示当时所知的情况。若两家发布者不一致，以级别较高者为准，其次以较晚者为准，并同时展示两者。",
        "Nichts Veröffentlichtes wird überschrieben. Eine revidierte Zahl gilt ab dem Tag ihrer "
        "Veröffentlichung; so lässt sich dieser Bericht für jeden vergangenen Tag neu erstellen "
        "und sagt, was damals bekannt war. Wo zwei Herausgeber sich widersprechen, zählt der des "
        "höheren Rangs, dann der spätere, und beide werden gezeigt." } },
    { { "Confidence", "可信度", "Verlässlichkeit" },
      { "Confidence is none with one figure, very low with two, low with three or four or in the "
        "first tenth of the time, medium with five, normal from six on and a quarter of the time. "
        "It is one step lower where a figure is hedged or nobody stated the path.",
        "一个数据为无，两个为很低，三至四个或时间未过十分之一为低，五个为中，六个及以上且时间过四分之一为正常。"
        "若数据带限定词或路径未经说明，则降一级。",
        "Verlässlichkeit: keine bei einer Zahl, sehr gering bei zweien, gering bei drei oder vier "
        "oder im ersten Zehntel der Zeit, mittel bei fünf, normal ab sechs und einem Viertel der "
        "Zeit. Eine Stufe weniger, wo eine Zahl unscharf ist oder niemand den Verlauf genannt "
        "hat." } },
};

void page_methods(const struct page *page)
{
    const char *title = word(WORD_METHODS, page->language);
    struct buf *out = page->out;

    page_open(page, title, sections[0].heading[page->language]);
    html_element(out, "h1", NULL, title);
    buf_add_text(out, "<div class=\"prose\">\n");
    for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++) {
        html_element(out, "h2", NULL, sections[i].heading[page->language]);
        html_element(out, "p", NULL, sections[i].text[page->language]);
    }
    buf_add_text(out, "</div>\n");
    page_close(page);
}
