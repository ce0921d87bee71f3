/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/theme.h"

static const struct {
    const char *light, *dark;
} tones[TONE_COUNT] = {
    [TONE_GROUND] = { "#ffffff", "#12171d" },
    [TONE_TITLE] = { "#16202b", "#f1f4f7" },
    [TONE_TEXT] = { "#3c4754", "#c9d1d9" },
    [TONE_FAINT] = { "#6b7683", "#8d98a5" },
    [TONE_AXIS] = { "#9aa3ad", "#5a6572" },
    [TONE_GRID] = { "#e4e8ec", "#252d36" },
    [TONE_HEDGE_SIGN] = { "#c7d7e9", "#2f4d6d" },
    [TONE_OUTLOOK_SIGN] = { "#d2e8e2", "#1f4740" },
    [TONE_GHOST] = { "#a9b4c0", "#5f6b78" },
    [TONE_PATH] = { "#66717e", "#9aa6b2" },
    [TONE_GOAL] = { "#b3402a", "#f0826a" },
    [TONE_PROJECTION] = { "#1f8a70", "#4fd1ae" },
    [TONE_FIGURES] = { "#1f5fa8", "#6cb0f5" },
};

static const struct line_look curves[CURVE_ROLE_COUNT] = {
    [CURVE_HEDGE] = { TONE_FIGURES, "99", 1, "2,2", "38", "▇", TONE_HEDGE_SIGN },
    [CURVE_OUTLOOK] = { TONE_PROJECTION, "66", 1, NULL, "28", "▇", TONE_OUTLOOK_SIGN },
    [CURVE_GHOST] = { TONE_GHOST, "", 1.4, NULL, NULL, "━━", TONE_GHOST },
    [CURVE_PATH] = { TONE_PATH, "", 1.5, "6,4", NULL, "╍╍", TONE_PATH },
    [CURVE_GOAL] = { TONE_GOAL, "", 1.6, NULL, "24", "━━", TONE_GOAL },
    [CURVE_PROJECTION] = { TONE_PROJECTION, "", 1.8, "2,3", NULL, "┅┅", TONE_PROJECTION },
    [CURVE_FIGURES] = { TONE_FIGURES, "", 2.6, NULL, "22", "━━", TONE_FIGURES },
};

static const struct line_look marks[MARK_KIND_COUNT] = {
    [MARK_TODAY] = { TONE_TEXT, "99", 1, NULL, NULL, "│", TONE_TEXT },
    [MARK_DEADLINE] = { TONE_GOAL, "99", 1, "3,3", NULL, "┇", TONE_GOAL },
    [MARK_MILESTONE] = { TONE_PATH, "80", 1, "1,3", NULL, "┇", TONE_PATH },
};

const char *tone_colour(enum tone tone, enum drawing_theme theme)
{
    return theme == DRAWING_DARK ? tones[tone].dark : tones[tone].light;
}

const struct line_look *look_of_curve(enum curve_role role)
{
    return &curves[role];
}

const struct line_look *look_of_mark(enum mark_kind kind)
{
    return &marks[kind];
}
