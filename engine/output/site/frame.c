/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is around every page: head, navigation, foot. */
#include "output/site/site.h"

#include <string.h>

static void put_head(const struct page *page, const char *title, const char *description)
{
    const struct languages *languages = &page->site->config->settings.languages;
    struct buf *out = page->out;

    buf_addf(out,
             "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "img-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; "
             "form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"color-scheme\" content=\"light dark\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"description\"",
             page->language == LANGUAGE_ZH ? "zh-Hans" : language_code(page->language));
    html_attribute(out, "content", description);
    buf_add_text(out, ">\n<title>");
    html_text(out, title);
    if (strcmp(title, site_title(page->site, page->language)) != 0) {
        buf_add_text(out, " · ");
        html_text(out, site_title(page->site, page->language));
    }
    buf_add_text(out, "</title>\n<link rel=\"stylesheet\"");
    page_href_root(page, "site.css");
    buf_add_text(out, ">\n<link rel=\"icon\" type=\"image/svg+xml\"");
    page_href_root(page, "icon.svg");
    buf_add_text(out, ">\n<link rel=\"alternate\" type=\"application/atom+xml\"");
    html_attribute(out, "title", site_title(page->site, page->language));
    page_href(page, "feed.atom");
    for (int i = 0; i < languages->count && languages->count > 1; i++) {
        enum language other = languages->list[i];

        buf_addf(out, ">\n<link rel=\"alternate\" hreflang=\"%s\" href=\"", language_code(other));
        page_root(page, page->out);
        site_path(out, page->site, other, page->path);
        buf_add_char(out, '"');
    }
    buf_add_text(out, ">\n<script defer src=\"");
    page_root(page, page->out);
    buf_add_text(out, "site.js\"></script>\n</head>\n");
}

static void put_languages(const struct page *page)
{
    const struct languages *languages = &page->site->config->settings.languages;
    struct buf *out = page->out;

    if (languages->count < 2)
        return;
    buf_add_text(out, "<nav class=\"languages\"");
    html_attribute(out, "aria-label", word(WORD_LANGUAGES, page->language));
    buf_add_text(out, "><ul>");
    for (int i = 0; i < languages->count; i++) {
        enum language other = languages->list[i];

        buf_add_text(out, "<li><a href=\"");
        page_root(page, page->out);
        site_path(out, page->site, other, page->path);
        buf_addf(out, "\" lang=\"%s\" hreflang=\"%s\"%s>%s</a></li>",
                 other == LANGUAGE_ZH ? "zh-Hans" : language_code(other), language_code(other),
                 other == page->language ? " aria-current=\"true\"" : "",
                 word(WORD_LANGUAGE, other));
    }
    buf_add_text(out, "</ul></nav>");
}

static void put_sections(const struct page *page)
{
    static const struct {
        enum word name;
        const char *path;
    } sections[] = {
        { WORD_OVERVIEW, "index.html" }, { WORD_INDICATORS, "indicators.html" },
        { WORD_SOURCES, "sources.html" }, { WORD_HELD, "held.html" },
        { WORD_FINDINGS, "findings.html" },
        { WORD_METHODS, "methods.html" },
    };
    struct buf *out = page->out;

    buf_add_text(out, "<nav class=\"sections\"");
    html_attribute(out, "aria-label", word(WORD_SECTIONS, page->language));
    buf_add_text(out, "><ul>");
    for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++) {
        if (sections[i].name == WORD_FINDINGS && page->site->config->check_count == 0)
            continue;
        buf_add_text(out, "<li><a");
        page_href(page, sections[i].path);
        buf_addf(out, "%s>%s</a></li>",
                 strcmp(page->path, sections[i].path) == 0 ? " aria-current=\"page\"" : "",
                 word(sections[i].name, page->language));
    }
    buf_add_text(out, "</ul></nav>");
}

void page_open(const struct page *page, const char *title, const char *description)
{
    struct buf *out = page->out;

    put_head(page, title, description);
    buf_addf(out, "<body>\n<a class=\"skip\" href=\"#content\">%s</a>\n<header class=\"site\">",
             word(WORD_SKIP, page->language));
    buf_add_text(out, "<p class=\"name\"><a");
    page_href(page, "index.html");
    buf_add_char(out, '>');
    html_text(out, site_title(page->site, page->language));
    buf_add_text(out, "</a></p>");
    put_sections(page);
    put_languages(page);
    buf_add_text(out, "</header>\n<main id=\"content\">\n");
}

void page_close(const struct page *page)
{
    struct buf *out = page->out;

    buf_add_text(out, "</main>\n<footer class=\"site\"><p>");
    part_word(page, WORD_FOOT);
    buf_add_text(out, " <a");
    page_href(page, "methods.html");
    buf_addf(out, ">%s</a></p><p>%s ", word(WORD_METHODS, page->language),
             word(WORD_AS_OF, page->language));
    part_day(page, page->site->as_of);
    buf_add_text(out, " · <a");
    page_href(page, "feed.atom");
    buf_addf(out, ">%s (Atom)</a> · Headway " HEADWAY_VERSION "</p></footer>\n</body>\n</html>\n",
             word(WORD_FEED, page->language));
}

void page_downloads(const struct page *page, const char *data)
{
    static const char *const kinds[][2] = { { "CSV", ".csv" }, { "JSON", ".json" } };
    struct buf *out = page->out;

    buf_addf(out, "<p class=\"downloads\">%s:", word(WORD_DOWNLOADS, page->language));
    for (size_t i = 0; i < 2; i++) {
        buf_add_text(out, " <a href=\"");
        page_root(page, page->out);
        buf_addf(out, "%s%s\" download>%s</a>", data, kinds[i][1], kinds[i][0]);
    }
    buf_add_text(out, "</p>\n");
}
