/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes of verdicts as an Atom feed (RFC 4287). Entries are known by target and day, so a
 * reader is told of each once. */
#include "output/site/site.h"

#include "output/status.h"

static void put_address(const struct page *page, const char *path)
{
    const char *url = page->site->config->settings.url;
    struct buf *out = page->out, whole = BUF_EMPTY;

    if (html_is_link(url)) {
        html_text(out, url);
        if (url[0] != '\0' && out->bytes[out->length - 1] != '/')
            buf_add_char(out, '/');
        site_path(&whole, page->site, page->language, path);
    } else {
        buf_add_text(&whole, path); /* relative to the feed, which is in the language's folder */
    }
    buf_add_text(out, buf_text(&whole));
    buf_free(&whole);
}

static void put_entry(const struct page *page, const struct verdict_change *change)
{
    struct buf *out = page->out, name = BUF_EMPTY, path = BUF_EMPTY;
    char day[DATE_TEXT];

    date_print(change->day, day);
    site_target_name(&name, page->site, change->target, page->language);
    buf_addf(&path, "targets/%s.html", change->target->id);
    buf_addf(out, "<entry><id>tag:headway,2026:%s/%s/%s</id><updated>%sT00:00:00Z</updated>"
                  "<title>",
             language_code(page->language), change->target->id, day, day);
    html_text(out, verdict_words(change->to, page->language));
    buf_add_text(out, page->language == LANGUAGE_ZH ? "：" : ": ");
    html_text(out, buf_text(&name));
    buf_add_text(out, "</title><link href=\"");
    put_address(page, buf_text(&path));
    buf_add_text(out, "\"/><content type=\"text\">");
    if (change->from != VERDICT_COUNT)
        buf_addf(out, "%s → ", verdict_words(change->from, page->language));
    buf_addf(out, "%s</content></entry>\n", verdict_words(change->to, page->language));
    buf_free(&name);
    buf_free(&path);
}

void feed(const struct page *page, const struct verdict_change *changes, size_t count)
{
    struct buf *out = page->out;
    char day[DATE_TEXT];

    date_print(count > 0 ? changes[0].day : page->site->as_of, day);
    buf_addf(out,
             "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
             "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n<title>",
             page->language == LANGUAGE_ZH ? "zh-Hans" : language_code(page->language));
    html_text(out, site_title(page->site, page->language));
    buf_addf(out, "</title>\n<id>tag:headway,2026:%s</id>\n<updated>%sT00:00:00Z</updated>\n"
                  "<author><name>Headway</name></author>\n<link href=\"",
             language_code(page->language), day);
    put_address(page, "index.html");
    buf_add_text(out, "\"/>\n<link rel=\"self\" href=\"");
    put_address(page, "feed.atom");
    buf_add_text(out, "\"/>\n");
    for (size_t i = 0; i < count; i++)
        put_entry(page, &changes[i]);
    buf_add_text(out, "</feed>\n");
}
