/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the site and its things are called. */
#include "output/site/site.h"

#include "output/amount.h"
#include "output/when.h"

const char *site_title(const struct site *site, enum language language)
{
    const char *title = language_pick(site->config->settings.title, language);

    return title[0] != '\0' ? title : word(WORD_REPORT, language);
}

const char *site_indicator_title(const struct indicator *indicator, enum language language)
{
    return language_pick(indicator->title, language);
}

void site_target_name(struct buf *out, const struct site *site, const struct target *target,
                      enum language language)
{
    const struct indicator *indicator = config_indicator(site->config, target->indicator);
    const char *pause = language == LANGUAGE_ZH ? "：" : ": ";
    struct buf day = BUF_EMPTY;

    buf_add_text(out, target_title(target, indicator, language));
    if (target->kind != TARGET_MILESTONE && target->kind != TARGET_DIRECTION) {
        buf_add_text(out, pause);
        amount_append(out, &target->goal, indicator->unit, language);
        pause = language == LANGUAGE_ZH ? "，" : " ";
    }
    if (target->deadline == DATE_NONE)
        return;
    when_day(&day, target->deadline, language);
    buf_add_text(out, pause);
    template_fill(out, word(WORD_BY_DAY, language),
                  (struct blank[]){ { "day", buf_text(&day) }, { NULL, NULL } });
    buf_free(&day);
}

void page_target_link(const struct page *page, const struct target *target)
{
    struct buf name = BUF_EMPTY;

    site_target_name(&name, page->site, target, page->language);
    buf_add_text(page->out, "<a");
    page_href_target(page, target->id);
    buf_add_char(page->out, '>');
    html_text(page->out, buf_text(&name));
    buf_add_text(page->out, "</a>");
    buf_free(&name);
}

const char *site_group(const struct page *page, const struct indicator *indicator)
{
    if (indicator->group == NULL)
        return word(WORD_OTHER_GROUP, page->language);
    return config_name(page->site->config, indicator->group, page->language);
}
