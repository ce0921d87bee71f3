/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a percentage is: a growth on an earlier time ("up 12 percent", 同比增长12%), a share of a whole
 * ("accounts for 12 percent of GDP", 占12%), or a level by itself ("a localization rate of 12
 * percent"). Lists of words decide, those beside the quantity in its clause; where a quantity only
 * follows another of a list, it is what that one is. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_PERCENT_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_PERCENT_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* PERCENT_ANY where nothing says. */
enum page_percent page_percent_of(const struct page_text *text,
                                  const struct prose_quantity *quantity);

/* By the words of a table's heading. */
enum page_percent page_percent_in(const struct page_text *text, struct page_span heading);

/* Whether what is said to be so can be the figure's "measure", or the figure has none. A growth has
 * to be said to be one; a share is none that is said to be a growth or a level of its own ("a rate
 * of"); a level may be said as a share ("new cars: 30 percent of all sales were electric"). */
bool page_fits_measure(const struct page_figure *figure, enum page_percent is);
/* The same of a quantity, which may be another thing than a percentage; *said is what it is said to
 * be, PERCENT_ANY where the figure has no "measure" to ask for. */
bool page_is_of_measure(const struct page_text *text, const struct page_figure *figure,
                        const struct prose_quantity *quantity, enum page_percent *said);

#endif
