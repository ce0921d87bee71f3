/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Das Rechenzentrum in Kiel hat 5 EFLOPS", "The park covers 2 square kilometers in Hangzhou and
 * has 300 firms": what one site, or the phase of a project, has is not all that there is in the
 * place where it stands. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_SITE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_SITE_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the subject of the quantity's clause is such a site, and neither the figure's anchor nor
 * its region names one. */
bool page_is_of_site(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity);

#endif
