/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/log.h"

#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static const char *program_name = "headway";
static enum log_level most_level = LOG_WARNING;

void log_set(const char *program, enum log_level most)
{
    program_name = program;
    most_level = most;
}

void log_line(enum log_level level, const char *format, ...)
{
    static const char *const prefix[] = { "<3>", "<4>", "<5>", "<7>" };
    char text[2048];
    va_list args;

    if (level > most_level)
        return;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    for (char *c = text; *c != '\0'; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            *c = '?';
    fprintf(stderr, "%s%s: %s\n", getenv("JOURNAL_STREAM") ? prefix[level] : "", program_name,
            text);
}
