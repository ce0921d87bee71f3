/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/theme.h"

static const struct theme themes[DRAWING_THEME_COUNT] = {
    [DRAWING_LIGHT] = {
        .ground = "#ffffff", .title = "#16202b", .text = "#3c4754", .faint = "#6b7683",
        .axis = "#9aa3ad", .grid = "#e4e8ec",
        .curves = {
            [CURVE_HEDGE] = { NULL, 0, NULL, "#1f5fa83d", "▇", "#c7d7e9" },
            [CURVE_OUTLOOK] = { NULL, 0, NULL, "#1f8a7026", "▇", "#d2e8e2" },
            [CURVE_GHOST] = { "#a9b4c0", 1.4, NULL, NULL, "━━", "#a9b4c0" },
            [CURVE_PATH] = { "#66717e", 1.5, "6,4", NULL, "╌╌", "#66717e" },
            [CURVE_GOAL] = { "#b3402a", 1.6, NULL, "#b3402a1f", "──", "#b3402a" },
            [CURVE_PROJECTION] = { "#1f8a70", 1.8, "2,3", NULL, "┈┈", "#1f8a70" },
            [CURVE_FIGURES] = { "#1f5fa8", 2.6, NULL, "#1f5fa81f", "━━", "#1f5fa8" },
        },
        .marks = {
            [MARK_TODAY] = { "#3c475499", 1, NULL, NULL, "│", "#3c4754" },
            [MARK_DEADLINE] = { "#b3402a99", 1, "3,3", NULL, "┊", "#b3402a" },
            [MARK_MILESTONE] = { "#66717e80", 1, "1,3", NULL, "┊", "#66717e" },
        },
    },
    [DRAWING_DARK] = {
        .ground = "#12171d", .title = "#f1f4f7", .text = "#c9d1d9", .faint = "#8d98a5",
        .axis = "#5a6572", .grid = "#252d36",
        .curves = {
            [CURVE_HEDGE] = { NULL, 0, NULL, "#6cb0f545", "▇", "#2f4d6d" },
            [CURVE_OUTLOOK] = { NULL, 0, NULL, "#4fd1ae2b", "▇", "#1f4740" },
            [CURVE_GHOST] = { "#5f6b78", 1.4, NULL, NULL, "━━", "#5f6b78" },
            [CURVE_PATH] = { "#9aa6b2", 1.5, "6,4", NULL, "╌╌", "#9aa6b2" },
            [CURVE_GOAL] = { "#f0826a", 1.6, NULL, "#f0826a2b", "──", "#f0826a" },
            [CURVE_PROJECTION] = { "#4fd1ae", 1.8, "2,3", NULL, "┈┈", "#4fd1ae" },
            [CURVE_FIGURES] = { "#6cb0f5", 2.6, NULL, "#6cb0f526", "━━", "#6cb0f5" },
        },
        .marks = {
            [MARK_TODAY] = { "#c9d1d999", 1, NULL, NULL, "│", "#c9d1d9" },
            [MARK_DEADLINE] = { "#f0826a99", 1, "3,3", NULL, "┊", "#f0826a" },
            [MARK_MILESTONE] = { "#9aa6b280", 1, "1,3", NULL, "┊", "#9aa6b2" },
        },
    },
};

const struct theme *theme_of(enum drawing_theme theme)
{
    return &themes[theme];
}
