/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The site: one page, one file. Every function here writes whole markup into a buffer from plain
 * structs and knows neither ledger nor disk, so a page is a function of its inputs. */
#ifndef HEADWAY_OUTPUT_SITE_SITE_H
#define HEADWAY_OUTPUT_SITE_SITE_H

#include "config/config.h"
#include "domain/found.h"
#include "domain/judgement.h"
#include "io/health.h"
#include "output/depict.h"
#include "output/explain.h"
#include "output/history.h"
#include "output/html.h"
#include "output/site/words.h"
#include "output/status.h"
#include "output/template.h"

/* What all pages have in common. */
struct site {
    const struct config *config;
    date as_of;  /* the day the verdicts are of */
    date before; /* that of the report before; DATE_NONE: there is none */
};

/* A page on its way. Its path is below the folder of its language: "targets/gdp.html". */
struct page {
    const struct site *site;
    enum language language;
    const char *path;
    struct buf *out;
};

/* --- links.c ---------------------------------------------------------------------------------*/
/* Where the pages of a language are: "" for the first language of the site, else "zh/". */
const char *site_folder(const struct site *site, enum language language);
/* The path of a page below the root, and of what belongs to one, in *out. */
void site_path(struct buf *out, const struct site *site, enum language language, const char *path);

/* ` href="..."` of another page of the language, of something at the root, of a target's page. */
void page_href(const struct page *page, const char *path);
void page_href_root(const struct page *page, const char *path);
void page_href_target(const struct page *page, const char *id);
void page_href_indicator(const struct page *page, const char *id);
/* The way from the page to the root: "", "../". */
void page_root(const struct page *page, struct buf *out);

/* --- frame.c: what is around every page -------------------------------------------------------*/
void page_open(const struct page *page, const char *title, const char *description);
void page_close(const struct page *page);
/* The links to the data of the page, which are at `data`.csv and `data`.json below the root. */
void page_downloads(const struct page *page, const char *data);

/* --- names.c ---------------------------------------------------------------------------------*/
const char *site_title(const struct site *site, enum language language);
const char *site_indicator_title(const struct indicator *indicator, enum language language);
/* The name of an indicator's group in the language of the page. */
const char *site_group(const struct page *page, const struct indicator *indicator);
/* A target by its title and goal, since several of one indicator share the title: "AI companies
 * in Beijing: over 3,000 companies by 31 Dec 2027"; as text, not escaped. */
void site_target_name(struct buf *out, const struct site *site, const struct target *target,
                      enum language language);
/* The same as a link. */
void page_target_link(const struct page *page, const struct target *target);

/* --- parts.c: what several pages show ---------------------------------------------------------*/
void part_word(const struct page *page, enum word which); /* escaped */
void part_day(const struct page *page, date day);         /* <time>, a dash for none */
void part_period(const struct page *page, struct period period);
void part_verdict(const struct page *page, const struct judgement *judgement);
/* Opens a cell that says what it is where the table is shown as cards; `class` may be NULL. */
void part_cell(const struct page *page, enum word label, const char *class);
bool part_has_bar(const struct judgement *judgement); /* else part_bar() is a dash */
void part_bar(const struct page *page, const struct judgement *judgement);
void part_figure(const struct page *page, const struct quantity *quantity, const char *unit);
void part_number(const struct page *page, double number, const char *unit);
void part_source(const struct page *page, const struct provenance *provenance);
/* Day of arrival with what bounds it: 14 Mar 2028, not before 2 Feb 2027. */
void part_arrival(const struct page *page, const struct judgement *judgement);

/* The figures of a target in a picture as high as a line, with the way they should go and the goal;
 * a dash where there is none. In the page itself: it follows the theme, and a list of a thousand
 * targets asks for no thousand files. */
void part_spark(const struct page *page, const struct status_row *row,
                const struct series *series);

/* Narrow enough that its words can be read on a phone, where it is shown smaller; a timeline has
 * TIMELINE_HEIGHT. */
enum { PICTURE_WIDTH = 560, PICTURE_HEIGHT = 360 };

/* The picture at `stem`-en.svg below the root; nothing where it is NULL. */
void part_picture(const struct page *page, const char *stem, const char *title, enum word caption,
                  int height);

/* --- sentence.c: a judgement in words ---------------------------------------------------------*/
void sentence_verdict(const struct page *page, const struct status_row *row);
/* What there is to say besides: the notes of the judgement, each an item of a list. */
void sentence_notes(const struct page *page, const struct judgement *judgement);

/* --- explanation.c: how the verdict was reached ----------------------------------------------*/
void part_explanation(const struct page *page, const struct status_row *row,
                      const struct explanation *explanation);

/* --- figures.c: the figures of an indicator ---------------------------------------------------*/
void figures_table(const struct page *page, const struct history *history);
void figures_conflicts(const struct page *page, const struct history *history);

/* --- a verdict and the day from which on it was the answer -----------------------------------*/
struct verdict_change {
    date day;
    enum verdict from, to; /* from VERDICT_COUNT: the target was new */
    const struct target *target;
};

/* --- the pages --------------------------------------------------------------------------------*/
struct target_page {
    struct status_row row;
    const struct history *history; /* of its indicator, with all vintages */
    const struct explanation *explanation;
    const struct target *replaces; /* NULL: none */
    const struct verdict_change *changes; /* newest first */
    size_t change_count;
    const char *picture; /* path without "-en.svg" below the root; NULL: none was drawn */
};
void page_target(const struct page *page, const struct target_page *target);

/* The overview is written as its rows come. */
struct overview {
    size_t counts[VERDICT_COUNT]; /* of the targets in force */
    size_t targets, replaced;
    const struct verdict_change *changes; /* newest first */
    size_t change_count;
    const struct verdict_change *turns; /* since the report before; the first of turn_count */
    size_t turn_count;
    size_t findings;   /* figures of different indicators that do not go together */
    const char *group; /* of the row before */
    bool open;         /* a group is */
};
void overview_open(const struct page *page, const struct overview *overview);
void overview_row(const struct page *page, struct overview *overview,
                  const struct status_row *row, const struct series *series);
/* Ends the table of those in force and begins that of the replaced ones. */
void overview_replaced(const struct page *page, struct overview *overview);
void overview_close(const struct page *page, struct overview *overview);

/* --- of indicators ---------------------------------------------------------------------------*/
struct indicator_page {
    const struct indicator *indicator;
    const struct history *history; /* with all vintages */
    const char *picture;           /* as that of a target */
};
void page_indicator(const struct page *page, const struct indicator_page *indicator);

/* The list of them is written as they come, like the overview. */
struct listing {
    const char *group; /* of the row before */
    bool open;
    size_t rows;
};
void indicators_open(const struct page *page);
void indicators_row(const struct page *page, struct listing *listing,
                    const struct indicator *indicator, const struct ledger_entry *latest);
void indicators_close(const struct page *page, struct listing *listing);

/* --- figures that wait for a person to look at them ------------------------------------------*/
void held_open(const struct page *page);
void held_row(const struct page *page, struct listing *listing,
              const struct indicator *indicator, const struct ledger_entry *entry);
void held_close(const struct page *page, struct listing *listing);

/* --- figures of different indicators that do not go together, where the catalogue has checks --*/
void findings_open(const struct page *page);
void findings_put(const struct page *page, struct listing *listing, const struct found *found);
void findings_close(const struct page *page, struct listing *listing);

/* --- where figures come from -----------------------------------------------------------------*/
struct publisher {
    const char *name;
    size_t figures, in_force;
    date last; /* published last */
};
struct sources {
    const struct publisher *publishers; /* in the order they are shown in */
    size_t publisher_count;
    const struct source_health *health; /* of all sources of the configuration, in its order */
};
void page_sources(const struct page *page, const struct sources *sources);

void page_methods(const struct page *page);

/* --- the changes of verdicts as an Atom feed -------------------------------------------------*/
void feed(const struct page *page, const struct verdict_change *changes, size_t count);

/* The files that pages refer to. */
struct asset {
    const char *path;
    const unsigned char *bytes;
    size_t length;
};
extern const struct asset site_assets[]; /* path NULL at the end */

/* What a target stands at: a figure, a sum, done or not, or that there is no figure. */
void part_latest(const struct page *page, const struct status_row *row);

#endif
