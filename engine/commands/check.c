/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plugin for Icinga, Nagios and their kin, by the monitoring plugins' guidelines: one line, exit
 * status 0 to 3, performance data. It reads what the last run recorded and nothing else. */
#include "commands/command.h"
#include "format/json_read.h"
#include "io/alerts.h"
#include "output/range.h"

#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum plugin_status { PLUGIN_OK, PLUGIN_WARNING, PLUGIN_CRITICAL, PLUGIN_UNKNOWN };

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_check = {
    .name = "check",
    .arguments = "[TARGET...]",
    .summary = "monitoring plugin: exit 0 1 2 3, one line, perfdata",
    .help = "  -w RANGE        warning where the pace of a target, in percent, is outside: 95:\n"
            "  -c RANGE        critical where it is outside: 60:\n"
            "  -t SECONDS      give up after so long (10)\n"
            "  -a, --age DAYS  unknown where the last run is older\n\n"
            "Without -w and -c, what the alerts say: their hysteresis keeps it from flapping.\n"
            "TARGET is an id or a pattern; also indicators and sources. It judges nothing itself.\n"
            "Exit status: 0 ok, 1 warning, 2 critical, 3 unknown; also under the name\n"
            "check_headway.\n",
    .help_status = PLUGIN_UNKNOWN,
    .run = run,
};

struct checking {
    const char *warning_text, *critical_text;
    struct range warning, critical;
    char **patterns;
    int pattern_count;
    size_t targets;
    struct buf troubles[PLUGIN_UNKNOWN + 1], perfdata;
};

/* Where another trouble of this status goes. */
static struct buf *next_trouble(struct checking *checking, enum plugin_status status)
{
    struct buf *troubles = &checking->troubles[status];

    if (troubles->length > 0)
        buf_add_text(troubles, "; ");
    return troubles;
}

static bool is_wanted(const struct checking *checking, const struct ledger_alert *alert)
{
    for (int i = 0; i < checking->pattern_count; i++)
        if (alert_matches(checking->patterns[i], alert->kind, alert->subject))
            return true;
    return checking->pattern_count == 0;
}

/* In percent; NaN where there is none. */
static double pace_of(const struct ledger_alert *alert)
{
    struct arena arena = { 0 };
    const char *text = NULL;
    double pace = NAN;
    struct dec number;
    struct json json;

    if (alert->details != NULL &&
        json_check(alert->details, strlen(alert->details), &json, NULL) == 0)
        text = json_copy(json_member(json, "pace"), &arena);
    if (text != NULL && dec_parse_rounded(text, strlen(text), &number))
        pace = 100 * dec_double(number);
    arena_free(&arena);
    return pace;
}

static enum plugin_status by_alert(const struct ledger_alert *alert)
{
    if (alert->state.phase != ALERT_FIRING)
        return alert->state.severity == SEVERITY_INFO ? PLUGIN_UNKNOWN : PLUGIN_OK;
    return alert->state.severity == SEVERITY_CRITICAL ? PLUGIN_CRITICAL : PLUGIN_WARNING;
}

static enum plugin_status by_pace(const struct checking *checking, double pace)
{
    if (isnan(pace))
        return PLUGIN_OK;
    if (checking->critical_text != NULL && range_alarms(&checking->critical, pace))
        return PLUGIN_CRITICAL;
    if (checking->warning_text != NULL && range_alarms(&checking->warning, pace))
        return PLUGIN_WARNING;
    return PLUGIN_OK;
}

static void put_perfdata(struct checking *checking, const struct ledger_alert *alert, double pace)
{
    if (isnan(pace) || isinf(pace))
        return;
    buf_addf(&checking->perfdata, " '%s'=%.2f%%;%s;%s;;", alert->subject, pace,
             checking->warning_text ? checking->warning_text : "",
             checking->critical_text ? checking->critical_text : "");
}

/* A line holds no bar, and no line end. */
static void put_clean(struct buf *out, const char *text)
{
    for (; *text != '\0'; text++)
        buf_add_char(out, *text == '|' || (unsigned char)*text < 32 ? ' ' : *text);
}

static void check_alert(struct checking *checking, const struct ledger_alert *alert)
{
    bool ranges = checking->warning_text != NULL || checking->critical_text != NULL;
    bool pace_kind = alert->kind == ALERT_TARGET_LAGGING;
    enum plugin_status status = by_alert(alert);
    struct buf *trouble;

    if (pace_kind) {
        double pace = pace_of(alert);

        checking->targets++;
        put_perfdata(checking, alert, pace);
        if (ranges)
            status = by_pace(checking, pace);
    } else if (ranges && alert->kind == ALERT_MOVING_AWAY) {
        status = PLUGIN_OK; /* its pace is below any range */
    }
    if (status == PLUGIN_OK)
        return;
    trouble = next_trouble(checking, status);
    buf_addf(trouble, "%s %s (", alert_kind_name(alert->kind), alert->subject);
    put_clean(trouble, alert->summary ? alert->summary : "");
    buf_add_char(trouble, ')');
}

/* A name that nothing answers to is most likely misspelt in the definition of a service. */
static void check_names(struct checking *checking, const struct ledger_alerts *alerts)
{
    for (int i = 0; i < checking->pattern_count; i++) {
        const char *pattern = checking->patterns[i];
        bool found = false;
        struct buf *trouble;

        for (size_t k = 0; k < alerts->count && !found; k++)
            found = alert_matches(pattern, alerts->items[k].kind, alerts->items[k].subject);
        if (found)
            continue;
        trouble = next_trouble(checking, PLUGIN_UNKNOWN);
        buf_add_text(trouble, "no target, indicator or source \"");
        put_clean(trouble, pattern);
        buf_add_text(trouble, "\" was judged in the last run");
    }
}

static int print_line(const struct checking *checking, enum plugin_status status,
                      const char *text, struct err *err)
{
    static const char *const words[] = { "OK", "WARNING", "CRITICAL", "UNKNOWN" };
    struct buf line = BUF_EMPTY;
    int result;

    buf_addf(&line, "HEADWAY %s - ", words[status]);
    put_clean(&line, text);
    if (checking != NULL && checking->perfdata.length > 0)
        buf_addf(&line, "|%s", buf_text(&checking->perfdata) + 1);
    buf_add_char(&line, '\n');
    result = print_out(buf_text(&line), line.length, err);
    buf_free(&line);
    return result == 0 ? (int)status : PLUGIN_UNKNOWN;
}

/* The worst first: what reads the line may cut it off. */
static int print_result(struct checking *checking, struct err *err)
{
    static const enum plugin_status worst_first[] = { PLUGIN_CRITICAL, PLUGIN_WARNING,
                                                      PLUGIN_UNKNOWN };
    enum plugin_status status = PLUGIN_OK;
    struct buf text = BUF_EMPTY;
    int result;

    for (size_t i = 0; i < sizeof worst_first / sizeof worst_first[0]; i++) {
        const struct buf *troubles = &checking->troubles[worst_first[i]];

        if (troubles->length == 0)
            continue;
        buf_addf(&text, "%s%s", status != PLUGIN_OK ? "; " : "", buf_text(troubles));
        status = status == PLUGIN_OK ? worst_first[i] : status;
    }
    if (checking->targets == 0 && status == PLUGIN_OK)
        return print_line(NULL, PLUGIN_UNKNOWN,
                          "nothing was judged yet; is `headway run` scheduled?", err);
    if (status == PLUGIN_OK)
        buf_addf(&text, "%zu target%s, none lags", checking->targets,
                 checking->targets == 1 ? "" : "s");
    result = print_line(checking, status, buf_text(&text), err);
    buf_free(&text);
    return result;
}

/* The alarm of -t: async-signal-safe. */
static void give_up(int signal)
{
    static const char line[] = "HEADWAY UNKNOWN - gave up: the ledger did not answer in time\n";

    (void)signal;
    if (write(STDOUT_FILENO, line, sizeof line - 1) < 0)
        _exit(PLUGIN_UNKNOWN);
    _exit(PLUGIN_UNKNOWN);
}

static int read_number(const char *name, const char *text, long most, long *out, struct err *err)
{
    char *end;

    *out = strtol(text, &end, 10);
    if (end == text || *end != '\0' || *out < 1 || *out > most)
        return err_set(err, STATUS_USAGE, "-%s \"%.20s\" is no number from 1 to %ld", name, text,
                       most);
    return 0;
}

static int read_ranges(struct checking *checking, struct err *err)
{
    if (checking->warning_text != NULL &&
        !range_parse(checking->warning_text, &checking->warning))
        return err_set(err, STATUS_USAGE, "-w \"%.40s\" is no range", checking->warning_text);
    if (checking->critical_text != NULL &&
        !range_parse(checking->critical_text, &checking->critical))
        return err_set(err, STATUS_USAGE, "-c \"%.40s\" is no range", checking->critical_text);
    return 0;
}

static int check_age(const struct app *app, struct ledger *ledger, const char *days_text,
                     struct err *err)
{
    struct ledger_run last;
    long days;
    int found;

    if (days_text == NULL)
        return 0;
    if (read_number("a", days_text, 36500, &days, err) != 0)
        return -1;
    found = ledger_run_last(ledger, "run", &last, err);
    if (found > 0 && app->now - last.ended > days * DAY_SECONDS)
        return err_set(err, STATUS_TEMPORARY, "the last run ended %lld days ago",
                       (long long)((app->now - last.ended) / DAY_SECONDS));
    return found < 0 ? -1 : 0;
}

/* All of them, or of the subjects alone where the patterns name some: a service is often one of ten
 * thousand. */
static int read_alerts(struct ledger *ledger, const struct checking *checking,
                       struct arena *arena, struct ledger_alerts *out, struct err *err)
{
    size_t count = (size_t)checking->pattern_count;
    const char **subjects = arena_alloc(arena, (count + 1) * sizeof *subjects);

    for (size_t i = 0; i < count; i++)
        if ((subjects[i] = alert_pattern_subject(checking->patterns[i])) == NULL)
            return ledger_alerts(ledger, ALERTS_ALL, arena, out, err);
    return count > 0 ? ledger_alerts_about(ledger, subjects, count, arena, out, err)
                     : ledger_alerts(ledger, ALERTS_ALL, arena, out, err);
}

static int check_all(struct app *app, struct checking *checking, const char *age, struct err *err)
{
    struct arena arena = { 0 };
    struct ledger_alerts alerts;
    int result = -1;

    /* not through app_ledger(): what there is to say of a missing one is said in the one line */
    if (ledger_open(app->state_directory, LEDGER_READ, &app->ledger, err) == 0 &&
        check_age(app, app->ledger, age, err) == 0 &&
        read_alerts(app->ledger, checking, &arena, &alerts, err) == 0) {
        for (size_t i = 0; i < alerts.count; i++)
            if (is_wanted(checking, &alerts.items[i]))
                check_alert(checking, &alerts.items[i]);
        check_names(checking, &alerts);
        result = print_result(checking, err);
    }
    arena_free(&arena);
    for (int i = PLUGIN_OK; i <= PLUGIN_UNKNOWN; i++)
        buf_free(&checking->troubles[i]);
    buf_free(&checking->perfdata);
    return result;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    struct checking checking = { 0 };
    const char *timeout = "10", *age = NULL;
    bool help = false, version = false;
    const struct option_entry options[] = { { "warning", 'w', &checking.warning_text, NULL },
                                            { "critical", 'c', &checking.critical_text, NULL },
                                            { "timeout", 't', &timeout, NULL },
                                            { "age", 'a', &age, NULL },
                                            { "help", 'h', NULL, &help },
                                            { "version", 'V', NULL, &version },
                                            { 0 } };
    long seconds = 0;
    int result = -1;

    if (options_read(options, argc, argv, &checking.patterns, &checking.pattern_count, err) == 0 &&
        read_number("t", timeout, 3600, &seconds, err) == 0 && read_ranges(&checking, err) == 0) {
        if (help || version) {
            fputs(version ? "check_headway " HEADWAY_VERSION "\n" : command_check.help, stdout);
            return PLUGIN_UNKNOWN;
        }
        signal(SIGALRM, give_up);
        alarm((unsigned)seconds);
        result = check_all(app, &checking, age, err);
    }
    return result >= 0 ? result : print_line(NULL, PLUGIN_UNKNOWN, err->text, err);
}
