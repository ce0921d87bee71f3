/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/log.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *program_name = "headway";
static enum log_level most_level = LOG_WARNING;
static bool bar_shown;

void log_set(const char *program, enum log_level most)
{
    program_name = program;
    most_level = most;
}

static void take_bar_away(void)
{
    if (bar_shown)
        fputs("\r\033[K", stderr);
    bar_shown = false;
}

void log_progress(const char *what, size_t done, size_t total)
{
    enum { WIDTH = 30 };
    static const char full[] = "##############################",
                      empty[] = "                              ";
    int filled;

    if (total == 0 || most_level == LOG_ERROR || !isatty(STDERR_FILENO)) {
        take_bar_away();
        return;
    }
    filled = (int)(done < total ? done * WIDTH / total : WIDTH);
    fprintf(stderr, "\r\033[K[%.*s%.*s] %s", filled, full, WIDTH - filled, empty, what);
    fflush(stderr);
    bar_shown = true;
}

void log_line(enum log_level level, const char *format, ...)
{
    static const char *const prefix[] = { "<3>", "<4>", "<5>", "<7>" };
    char text[2048];
    struct buf clean = BUF_EMPTY;
    va_list args;

    if (level > most_level)
        return;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    for (char *at = text; (at = strpbrk(at, "\t\n")) != NULL; at++)
        *at = ' ';
    utf8_append_clean(&clean, text);
    take_bar_away();
    fprintf(stderr, "%s%s: %s\n", getenv("JOURNAL_STREAM") ? prefix[level] : "", program_name,
            buf_text(&clean));
    buf_free(&clean);
}
