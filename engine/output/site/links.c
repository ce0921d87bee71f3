/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where pages are and how one leads to another. Links are relative, so that the site works from a
 * disk as it does from a server and in any folder of one. */
#include "output/site/site.h"

#include <string.h>

const char *site_folder(const struct site *site, enum language language)
{
    static const char *const folders[LANGUAGE_COUNT] = { "en/", "zh/", "de/" };

    return language == site->config->settings.language ? "" : folders[language];
}

void site_path(struct buf *out, const struct site *site, enum language language, const char *path)
{
    buf_add_text(out, site_folder(site, language));
    buf_add_text(out, path);
}

/* The way from the page up to the folder of its language. */
static void put_up(const struct page *page, struct buf *out)
{
    for (const char *at = page->path; (at = strchr(at, '/')) != NULL; at++)
        buf_add_text(out, "../");
}

void page_root(const struct page *page, struct buf *out)
{
    put_up(page, out);
    if (site_folder(page->site, page->language)[0] != '\0')
        buf_add_text(out, "../");
}

void page_href(const struct page *page, const char *path)
{
    buf_add_text(page->out, " href=\"");
    put_up(page, page->out);
    buf_addf(page->out, "%s\"", path);
}

void page_href_root(const struct page *page, const char *path)
{
    buf_add_text(page->out, " href=\"");
    page_root(page, page->out);
    buf_addf(page->out, "%s\"", path);
}

void page_href_target(const struct page *page, const char *id)
{
    buf_add_text(page->out, " href=\"");
    put_up(page, page->out);
    buf_addf(page->out, "targets/%s.html\"", id);
}

void page_href_indicator(const struct page *page, const char *id)
{
    buf_add_text(page->out, " href=\"");
    put_up(page, page->out);
    buf_addf(page->out, "indicators/%s.html\"", id);
}
