/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/source_text.h"

#include "output/when.h"

/* A sentence's pieces: what stands before and behind the value it is about. */
struct around {
    const char *before, *behind;
};

enum { HOUR_SECONDS = 3600, SPAN_FROM = 2 * DAY_SECONDS };

static void put_around(struct buf *out, struct around around, const char *value)
{
    buf_add_text(out, around.before);
    buf_add_text(out, value);
    buf_add_text(out, around.behind);
}

static void put_lateness(struct buf *out, int64_t late, enum language language)
{
    static const struct around words[LANGUAGE_COUNT] = { { ", ", " late" },
                                                         { "，逾期", "" },
                                                         { ", ", " überfällig" } };
    static const char *const hours[LANGUAGE_COUNT] = { " h", "小时", " h" };
    struct buf span = BUF_EMPTY;

    if (late >= SPAN_FROM) {
        const int64_t days = late / DAY_SECONDS;

        when_span(&span, (double)days, language);
    } else {
        buf_add_number(&span, (size_t)(late / HOUR_SECONDS));
        buf_add_text(&span, hours[language]);
    }
    put_around(out, words[language], buf_text(&span));
    buf_free(&span);
}

static void put_last(struct buf *out, int64_t succeeded, enum language language)
{
    static const struct around words[LANGUAGE_COUNT] = { { "last answered on ", "" },
                                                         { "上次成功于", "" },
                                                         { "zuletzt beantwortet am ", "" } };
    static const char *const never[LANGUAGE_COUNT] = { "never answered", "从未成功",
                                                       "nie beantwortet" };
    struct buf day = BUF_EMPTY;

    if (succeeded == 0) {
        buf_add_text(out, never[language]);
        return;
    }
    when_day(&day, date_of_seconds(succeeded), language);
    put_around(out, words[language], buf_text(&day));
    buf_free(&day);
}

void source_text_line(const struct source_health *health, enum language language,
                      struct buf *out)
{
    static const struct around source[LANGUAGE_COUNT] = { { "source ", ": failed " },
                                                          { "来源 ", "：失败" },
                                                          { "Quelle ", ": gescheitert " } };
    static const char *const times[LANGUAGE_COUNT] = { " times, ", "次，", "-mal, " };
    static const char *const colon[LANGUAGE_COUNT] = { ": ", "：", ": " };

    put_around(out, source[language], health->entry->id);
    buf_addf(out, "%lld", (long long)health->failures);
    buf_add_text(out, language == LANGUAGE_EN && health->failures == 1 ? " time, "
                                                                       : times[language]);
    put_last(out, health->succeeded, language);
    if (health->late >= HOUR_SECONDS)
        put_lateness(out, health->late, language);
    buf_add_text(out, colon[language]);
    buf_add_text(out, health->message != NULL ? health->message : health->outcome);
    buf_add_char(out, '\n');
}

static void put_moment(struct json_writer *json, const char *key, int64_t seconds)
{
    char text[32];

    if (seconds == 0) {
        json_null(json, key);
        return;
    }
    moment_print(seconds, text);
    json_text(json, key, text);
}

void source_text_json(const struct source_health *health, struct json_writer *json)
{
    json_open(json, NULL, '{');
    json_text(json, "id", health->entry->id);
    json_text(json, "publisher", health->entry->publisher);
    json_text(json, "outcome", health->outcome);
    put_moment(json, "last_asked", health->asked);
    put_moment(json, "last_success", health->succeeded);
    json_integer(json, "failures", health->failures);
    json_integer(json, "late_seconds", health->late);
    json_text(json, "message", health->message);
    json_close(json, '}');
}
