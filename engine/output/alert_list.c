/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/alert_list.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "format/json_write.h"
#include "output/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct ledger_ack *alert_list_ack(const struct alert_list *list,
                                        const struct ledger_alert *alert)
{
    for (size_t i = 0; i < list->ack_count; i++)
        if (list->acks[i].episode == alert->episode && list->acks[i].kind == alert->kind &&
            strcmp(list->acks[i].subject, alert->subject) == 0)
            return &list->acks[i];
    return NULL;
}

const struct ledger_silence *alert_list_silence(const struct alert_list *list,
                                                const struct ledger_alert *alert)
{
    for (size_t i = 0; i < list->silence_count; i++)
        if (alert_matches(list->silences[i].pattern, alert->kind, alert->subject))
            return &list->silences[i];
    return NULL;
}

static bool is_shown(const struct alert_list *list, const struct ledger_alert *alert)
{
    return list->all || alert->state.phase == ALERT_FIRING ||
           alert->state.phase == ALERT_PENDING || alert->state.severity != SEVERITY_NONE;
}

/* A time that is over at midnight is said by the day before. */
static void put_day(char text[DATE_TEXT], int64_t seconds)
{
    date_print(date_of_seconds(seconds), text);
}

static void put_state(const struct alert_list *list, const struct ledger_alert *alert,
                      struct buf *out)
{
    const struct ledger_ack *ack = alert_list_ack(list, alert);
    const struct ledger_silence *silence = alert_list_silence(list, alert);
    char day[DATE_TEXT];

    buf_add_text(out, alert->state.phase == ALERT_FIRING || alert->state.severity == SEVERITY_NONE
                          ? alert_phase_name(alert->state.phase)
                          : "undetermined");
    if (alert->state.phase == ALERT_FIRING && ack != NULL && ack->until > list->now) {
        put_day(day, ack->until - 1);
        buf_addf(out, ", %s until %s", ack->by, day);
    }
    if (silence != NULL) {
        put_day(day, silence->until - 1);
        buf_addf(out, ", silent until %s", day);
    }
}

static void put_name(const struct ledger_alert *alert, struct buf *out)
{
    buf_addf(out, "%s/%s", alert_kind_name(alert->kind), alert->subject);
}

/* Those to show, the gravest first; to be freed. */
static const struct ledger_alert **shown_alerts(const struct alert_list *list, size_t *count)
{
    const struct ledger_alert **shown = mem_array(list->alert_count + 1, sizeof *shown);

    *count = 0;
    for (int severity = SEVERITY_COUNT - 1; severity >= 0; severity--)
        for (size_t i = 0; i < list->alert_count; i++)
            if ((int)list->alerts[i].state.severity == severity &&
                is_shown(list, &list->alerts[i]))
                shown[(*count)++] = &list->alerts[i];
    return shown;
}

/* --- a line an alert --------------------------------------------------------------------------*/

static void add_row(const struct alert_list *list, const struct ledger_alert *alert,
                    struct table *table)
{
    struct buf cell = BUF_EMPTY;
    char day[DATE_TEXT];

    table_cell(table, severity_name(alert->state.severity));
    put_name(alert, &cell);
    table_cell(table, buf_text(&cell));
    buf_clear(&cell);
    put_state(list, alert, &cell);
    table_cell(table, buf_text(&cell));
    put_day(day, alert->since);
    table_cell(table, day);
    table_cell(table, alert->summary ? alert->summary : "");
    buf_free(&cell);
}

/* False where it would be wider than that. */
static bool put_table(const struct alert_list *list, const struct ledger_alert **alerts,
                      size_t count, size_t width, struct buf *out)
{
    static const char *const heads[] = { "Severity", "Alert", "State", "Since", "What" };
    struct table table = { .columns = 5, .right = "lllll" };
    bool fits;

    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        table_cell(&table, heads[i]);
    for (size_t i = 0; i < count; i++)
        add_row(list, alerts[i], &table);
    fits = width == 0 || table_natural_width(&table) <= width;
    if (fits)
        table_print(&table, 0, out);
    table_free(&table);
    return fits;
}

/* --- or several -------------------------------------------------------------------------------*/

/* The text in lines of at most `width` columns, broken at blanks and indented. */
static void put_wrapped(struct buf *out, const char *text, size_t width)
{
    static const char indent[] = "    ";
    size_t used = 0;

    while (*text != '\0') {
        size_t length = strcspn(text, " "), columns;
        char *word = mem_copy_bytes(text, length);

        columns = utf8_width(word);
        if (used > 0 && used + 1 + columns > width) {
            buf_add_char(out, '\n');
            used = 0;
        }
        buf_add_text(out, used > 0 ? " " : indent);
        buf_add_text(out, word);
        used += (used > 0 ? 1 : sizeof indent - 1) + columns;
        text += length + (text[length] == ' ');
        free(word);
    }
    if (used > 0)
        buf_add_char(out, '\n');
}

static void put_block(const struct alert_list *list, const struct ledger_alert *alert,
                      size_t width, struct buf *out)
{
    struct buf state = BUF_EMPTY;
    char day[DATE_TEXT];

    buf_addf(out, "%s  ", severity_name(alert->state.severity));
    put_name(alert, out);
    buf_add_char(out, '\n');
    put_state(list, alert, &state);
    put_day(day, alert->since);
    buf_addf(&state, ", since %s", day);
    put_wrapped(out, buf_text(&state), width);
    put_wrapped(out, alert->summary ? alert->summary : "", width);
    buf_free(&state);
}

void alert_list_text(const struct alert_list *list, size_t width, struct buf *out)
{
    size_t count;
    const struct ledger_alert **alerts = shown_alerts(list, &count);

    if (count == 0)
        buf_add_text(out, "no alerts\n");
    else if (!put_table(list, alerts, count, width, out))
        for (size_t i = 0; i < count; i++)
            put_block(list, alerts[i], width, out);
    free(alerts);
}

static void moment(struct json_writer *json, const char *key, int64_t seconds)
{
    char text[32];

    moment_print(seconds, text);
    json_text(json, key, seconds == 0 ? NULL : text);
}

static void put_silence(struct json_writer *json, const char *key,
                        const struct ledger_silence *silence)
{
    json_open(json, key, '{');
    json_text(json, "pattern", silence->pattern);
    json_text(json, "by", silence->by);
    json_text(json, "because", silence->because);
    moment(json, "made", silence->made);
    moment(json, "until", silence->until);
    json_close(json, '}');
}

static void put_remarks(struct json_writer *json, const struct alert_list *list,
                        const struct ledger_alert *alert)
{
    const struct ledger_ack *ack = alert_list_ack(list, alert);
    const struct ledger_silence *silence = alert_list_silence(list, alert);

    if (ack != NULL) {
        json_open(json, "acknowledged", '{');
        json_text(json, "by", ack->by);
        json_text(json, "because", ack->because);
        moment(json, "made", ack->made);
        moment(json, "until", ack->until);
        json_close(json, '}');
    } else {
        json_null(json, "acknowledged");
    }
    if (silence != NULL)
        put_silence(json, "silenced", silence);
    else
        json_null(json, "silenced");
}

static void put_alert(struct json_writer *json, const struct alert_list *list,
                      const struct ledger_alert *alert)
{
    char fingerprint[FINGERPRINT_TEXT];

    alert_fingerprint(alert->kind, alert->subject, fingerprint);
    json_open(json, NULL, '{');
    json_text(json, "kind", alert_kind_name(alert->kind));
    json_text(json, "subject", alert->subject);
    json_text(json, "fingerprint", fingerprint);
    json_text(json, "phase", alert_phase_name(alert->state.phase));
    json_text(json, "severity", severity_name(alert->state.severity));
    json_text(json, "cause", alert_cause_name(alert->cause));
    moment(json, "began", alert->began);
    moment(json, "since", alert->since);
    json_text(json, "summary", alert->summary);
    put_remarks(json, list, alert);
    if (alert->details != NULL)
        buf_addf(json->out, ",\"details\":%s", alert->details);
    json_close(json, '}');
}

void alert_list_json(const struct alert_list *list, struct buf *out)
{
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    json_text(&json, "schema", "headway.alerts/1");
    moment(&json, "now", list->now);
    json_open(&json, "alerts", '[');
    for (size_t i = 0; i < list->alert_count; i++)
        if (is_shown(list, &list->alerts[i]))
            put_alert(&json, list, &list->alerts[i]);
    json_close(&json, ']');
    json_close(&json, '}');
    buf_add_char(out, '\n');
}

void silences_json(const struct ledger_silence *silences, size_t count, struct buf *out)
{
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    json_text(&json, "schema", "headway.silences/1");
    json_open(&json, "silences", '[');
    for (size_t i = 0; i < count; i++)
        put_silence(&json, NULL, &silences[i]);
    json_close(&json, ']');
    json_close(&json, '}');
    buf_add_char(out, '\n');
}

void parked_table(const struct ledger_notice *notices, size_t count, size_t width,
                  struct buf *out)
{
    static const char *const heads[] = { "Channel", "Notice", "Created", "Tries", "Refused with" };
    struct table table = { .columns = 5, .right = "lllrs", .drop = "01000" };

    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        table_cell(&table, heads[i]);
    for (size_t i = 0; i < count; i++) {
        char text[32];

        table_cell(&table, notices[i].channel);
        table_cell(&table, notices[i].uid);
        moment_print(notices[i].created, text);
        table_cell(&table, text);
        snprintf(text, sizeof text, "%d", notices[i].attempts);
        table_cell(&table, text);
        table_cell(&table, notices[i].fault ? notices[i].fault : "");
    }
    if (count == 0)
        buf_add_text(out, "no notice was refused\n");
    else
        table_print(&table, width, out);
    table_free(&table);
}

void parked_json(const struct ledger_notice *notices, size_t count, struct buf *out)
{
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    json_text(&json, "schema", "headway.parked/1");
    json_open(&json, "notices", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(&json, NULL, '{');
        json_text(&json, "id", notices[i].uid);
        json_text(&json, "channel", notices[i].channel);
        moment(&json, "created", notices[i].created);
        json_integer(&json, "attempts", notices[i].attempts);
        json_text(&json, "fault", notices[i].fault);
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_close(&json, '}');
    buf_add_char(out, '\n');
}
