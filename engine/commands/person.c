/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/person.h"

#include "domain/date.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int person_name(const char *given, const char **out, struct err *err)
{
    static const char *const variables[] = { "SUDO_USER", "LOGNAME", "USER" };
    const struct passwd *account;

    *out = given;
    for (size_t i = 0; *out == NULL && i < sizeof variables / sizeof variables[0]; i++)
        *out = getenv(variables[i]);
    if (*out == NULL && (account = getpwuid(getuid())) != NULL) /* cron, a container */
        *out = account->pw_name;
    if (*out == NULL || (*out)[0] == '\0')
        return err_set(err, STATUS_USAGE, "say who you are with --by NAME");
    return 0;
}

static int64_t span_of(const char *text)
{
    char *end;
    long number = strtol(text, &end, 10);

    if (number <= 0 || number > 3650 || end[0] == '\0' || end[1] != '\0')
        return 0;
    return end[0] == 'h' ? number * 3600
           : end[0] == 'd' ? number * DAY_SECONDS
           : end[0] == 'w' ? number * 7 * DAY_SECONDS
                           : 0;
}

int person_until(const char *text, int64_t now, int usual_days, int64_t *out, struct err *err)
{
    int64_t span;
    date day;

    if (text == NULL) {
        *out = now + (int64_t)usual_days * DAY_SECONDS;
        return 0;
    }
    span = span_of(text);
    if (span > 0)
        *out = now + span;
    else if (date_parse(text, strlen(text), &day))
        *out = date_start(day) + DAY_SECONDS - 1; /* to its last second */
    else if (!moment_parse(text, out))
        return err_set(err, STATUS_USAGE,
                       "--until \"%.40s\" is no time; write 2026-12-31, 14d, 2w or 12h", text);
    if (*out <= now)
        return err_set(err, STATUS_USAGE, "--until \"%.40s\" is over already", text);
    return 0;
}
