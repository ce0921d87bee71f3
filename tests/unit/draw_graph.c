/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of rrd_graph_v() and what it has drawn, told by its own VDEF prints; never the
 * bytes of a picture. */
#include "test.h"

#include "base/file.h"
#include "draw/graph.h"
#include "draw/theme.h"
#include "draw/words.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DAY(year, month, day) date_from_civil(year, month, day)

static char picture[64];

static int settle(void **state)
{
    int fd;

    (void)state;
    unsetenv("RRDCACHED_ADDRESS");
    setenv("TZ", "UTC", 1);
    setlocale(LC_CTYPE, "C.UTF-8");
    strcpy(picture, "/tmp/headway-graph-XXXXXX");
    fd = mkstemp(picture);
    return fd < 0 ? -1 : close(fd);
}

static int clear(void **state)
{
    (void)state;
    return unlink(picture);
}

/* 2023 to 2025 in the way of a real target: 300, 350 and 450 billion, 1000 to be reached. */
struct sample {
    struct curve_point figures[3], hedge[3], path[3], goal[2];
    struct curve curves[4];
    struct mark marks[2];
    struct drawing drawing;
};

static void make_sample(struct sample *sample)
{
    static const double values[] = { 300e9, 350e9, 450e9 };

    for (int i = 0; i < 3; i++) {
        sample->figures[i] = (struct curve_point){ DAY(2023 + i, 1, 1), DAY(2023 + i, 12, 31),
                                                   values[i], values[i] };
        sample->hedge[i] = sample->figures[i];
        sample->hedge[i].low -= i == 1 ? 50e9 : 0;
    }
    sample->path[0] = (struct curve_point){ 0, DAY(2025, 12, 31), 450e9, 450e9 };
    sample->path[1] = (struct curve_point){ 0, DAY(2026, 12, 31), 670e9, 670e9 };
    sample->path[2] = (struct curve_point){ 0, DAY(2027, 12, 31), 1000e9, 1000e9 };
    sample->goal[0] = (struct curve_point){ 0, DAY(2025, 12, 31), 1000e9, 1000e9 };
    sample->goal[1] = (struct curve_point){ 0, DAY(2027, 12, 31), 1000e9, 1000e9 };
    sample->curves[0] =
        (struct curve){ CURVE_FIGURES, CURVE_BARS, "Figures", sample->figures, 3 };
    sample->curves[1] = (struct curve){ CURVE_HEDGE, CURVE_PERIODS, "Range", sample->hedge, 3 };
    sample->curves[2] = (struct curve){ CURVE_PATH, CURVE_SLOPES, "Path", sample->path, 3 };
    sample->curves[3] = (struct curve){ CURVE_GOAL, CURVE_SLOPES, "Goal", sample->goal, 2 };
    sample->marks[0] = (struct mark){ MARK_TODAY, DAY(2026, 11, 20), "Today" };
    sample->marks[1] = (struct mark){ MARK_DEADLINE, DAY(2027, 12, 31), NULL };
    sample->drawing = (struct drawing){
        .path = picture, .width = 800, .height = 400, .title = "Core AI industry",
        .unit = "billion yuan", .source = "A & B: 100 %", .language = "en",
        .description = "Bars rise", .unit_size = 1e9, .first = DAY(2023, 1, 1),
        .last = DAY(2027, 12, 31), .curves = sample->curves, .curve_count = 4,
        .marks = sample->marks, .mark_count = 2,
    };
}

static bool has_argument(const struct graph_arguments *arguments, const char *wanted)
{
    for (size_t i = 0; i < arguments->count; i++)
        if (strcmp(arguments->items[i], wanted) == 0)
            return true;
    return false;
}

static void the_arguments_say_all_that_is_to_be_drawn(void **state)
{
    static const char *const expected[] = {
        "graphv", "-", "--imgformat=PNG", "--start=1672531200", "--end=1830297600",
        "--width=800", "--height=400", "--slope-mode", "--border=0", "--rigid",
        "--lower-limit=0", "--upper-limit=1250", "--color=BACK#ffffff", "--color=CANVAS#ffffff",
        "--full-size-mode", "--pango-markup", "--disable-rrdtool-tag", "--legend-position=north",
        "--units-exponent=0", "--y-grid=250:1", "--left-axis-format=%.0lf",
        "--x-grid=YEAR:1:YEAR:1:YEAR:1:31536000:%Y", "--grid-dash=0:0",
        "--font=DEFAULT:9:Noto Sans CJK SC", "--font=WATERMARK:13:Noto Sans CJK SC",
        "--color=GRID#00000000", "--color=MGRID#e4e8ec", "--color=AXIS#9aa3ad",
        "--color=FONT#3c4754", "--color=ARROW#00000000", "--color=FRAME#00000000",
        "--color=SHADEA#00000000", "--color=SHADEB#00000000",
        "--watermark=<span fgcolor='#6b7683' size='9216'>A &amp; B: 100 %</span>",
        "TEXTALIGN:left",
        "COMMENT:<span fgcolor='#16202b' size='13824' weight='bold'>Core AI industry</span>\\g",
        "COMMENT:\\l", "COMMENT:\\s",
        "COMMENT:<span fgcolor='#1f5fa8'>━━</span>\\g", "COMMENT:\u2002\\g", "COMMENT:Figures\\g",
        "COMMENT:\u2003\\g", "COMMENT:<span fgcolor='#c7d7e9'>▇</span>\\g", "COMMENT:\u2002\\g",
        "COMMENT:Range\\g", "COMMENT:\u2003\\g",
        "COMMENT:<span fgcolor='#b3402a'>━━</span>\\g", "COMMENT:\u2002\\g", "COMMENT:Goal\\g",
        "COMMENT:\u2003\\g", "COMMENT:<span fgcolor='#66717e'>╍╍</span>\\g", "COMMENT:\u2002\\g",
        "COMMENT:Path\\g", "COMMENT:\u2003\\g",
        "COMMENT:<span fgcolor='#3c4754'>│</span>\\g", "COMMENT:\u2002\\g", "COMMENT:Today\\g",
        "COMMENT:\\l", "COMMENT:\\s",
        "COMMENT:<span fgcolor='#6b7683'>billion yuan</span>\\g", "COMMENT:\\l",
        "DEF:l1=cb//drawing:l1:LAST", "DEF:w1=cb//drawing:w1:LAST", "AREA:l1",
        "AREA:w1#1f5fa838::STACK", "DEF:h1=cb//drawing:h1:LAST",
        "LINE1:h1#1f5fa899::dashes=2,2", "LINE1:l1#1f5fa899::dashes=2,2",
        "DEF:l2=cb//drawing:l2:LAST", "LINE1.5:l2#66717e::dashes=6,4",
        "DEF:l3=cb//drawing:l3:LAST", "LINE1.6:l3#b3402a",
        "DEF:l0=cb//drawing:l0:LAST", "AREA:l0#1f5fa822", "LINE2.6:l0#1f5fa8",
        "VRULE:1795219200#3c475499", "VRULE:1830297600#b3402a99::dashes=3,3",
        "HRULE:0#00000000",
    };
    struct sample sample;
    struct arena arena = { 0 };
    struct graph_arguments arguments;

    (void)state;
    make_sample(&sample);
    graph_arguments(&sample.drawing, &arena, &arguments);
    for (size_t i = 0; i < COUNT(expected) && i < arguments.count; i++)
        assert_string_equal(arguments.items[i], expected[i]);
    assert_int_equal(arguments.count, COUNT(expected));
    assert_null(arguments.items[arguments.count]);
    arena_free(&arena);
}

/* 345 to 350 on an axis up to 1250: a pixel, and the line of the figure lies over it. */
static void a_hedge_too_narrow_to_be_seen_is_neither_drawn_nor_named(void **state)
{
    struct sample sample;
    struct arena arena = { 0 };
    struct graph_arguments arguments;

    (void)state;
    make_sample(&sample);
    sample.hedge[1].low = 345e9;
    graph_arguments(&sample.drawing, &arena, &arguments);
    for (size_t i = 0; i < arguments.count; i++) {
        assert_null(strstr(arguments.items[i], "Range"));
        assert_null(strstr(arguments.items[i], "DEF:l1"));
    }
    sample.hedge[1].low = -INFINITY;
    graph_arguments(&sample.drawing, &arena, &arguments);
    assert_true(has_argument(&arguments, "COMMENT:Range\\g"));
    arena_free(&arena);
}

static void what_is_drawn_are_the_values_in_the_readers_units(void **state)
{
    struct sample sample;
    struct arena arena = { 0 };
    struct graph_arguments arguments;
    struct graph_result result;
    struct err err;

    (void)state;
    make_sample(&sample);
    graph_arguments(&sample.drawing, &arena, &arguments);
    graph_argument_add(&arguments, "VDEF:a=l0,MAXIMUM");
    graph_argument_add(&arguments, "PRINT:a:%%.6lf");
    graph_argument_add(&arguments, "VDEF:b=l0,MINIMUM");
    graph_argument_add(&arguments, "PRINT:b:%%.6lf");
    graph_argument_add(&arguments, "VDEF:c=w1,MAXIMUM");
    graph_argument_add(&arguments, "PRINT:c:%%.6lf");
    graph_argument_add(&arguments, "VDEF:d=l2,LAST");
    graph_argument_add(&arguments, "PRINT:d:%%.0lf");
    graph_argument_add(&arguments, "VDEF:e=l3,MINIMUM");
    graph_argument_add(&arguments, "PRINT:e:%%.6lf");
    if (graph_run(&sample.drawing, &arguments, &result, &err) != 0)
        fail_msg("%s", err.text);
    assert_string_equal(result.prints[0], "450.000000");
    assert_string_equal(result.prints[1], "300.000000");
    assert_string_equal(result.prints[2], "50.000000");
    assert_in_range(atoi(result.prints[3]), 998, 1000); /* the middle of the last pixel */
    assert_string_equal(result.prints[4], "1000.000000");
    assert_memory_equal(result.image.bytes, "\x89PNG\r\n", 6);
    buf_free(&result.image);
    arena_free(&arena);
}

/* An event has no values: a picture from 0 to 1 without their axis, and a dot on its day. */
static void an_event_is_a_dot_between_bands_of_time(void **state)
{
    struct sample sample;
    struct arena arena = { 0 };
    struct graph_arguments arguments;
    struct graph_result result;
    struct err err;

    (void)state;
    make_sample(&sample);
    sample.drawing.style = DRAWING_TIMELINE;
    sample.drawing.unit = NULL;
    sample.drawing.unit_size = 1;
    sample.figures[0] = (struct curve_point){ DAY(2025, 10, 31), DAY(2025, 10, 31), 0.5, 0.5 };
    sample.goal[0] = (struct curve_point){ 0, DAY(2023, 2, 10), 0.3, 0.7 };
    sample.goal[1] = (struct curve_point){ 0, DAY(2025, 12, 31), 0.3, 0.7 };
    sample.curves[0] = (struct curve){ CURVE_FIGURES, CURVE_DOTS, "Done", sample.figures, 1 };
    sample.curves[1] = (struct curve){ CURVE_OUTLOOK, CURVE_SLOPES, "Time", sample.goal, 2 };
    sample.drawing.curve_count = 2;
    graph_arguments(&sample.drawing, &arena, &arguments);
    assert_true(has_argument(&arguments, "--y-grid=none"));
    assert_true(has_argument(&arguments, "--lower-limit=0"));
    assert_true(has_argument(&arguments, "--upper-limit=1"));
    assert_true(has_argument(&arguments, "LINE6.5:d0#1f5fa8"));
    assert_true(has_argument(&arguments, "AREA:w1#1f8a7028::STACK"));
    graph_argument_add(&arguments, "VDEF:a=d0,MAXIMUM");
    graph_argument_add(&arguments, "PRINT:a:%%.2lf");
    graph_argument_add(&arguments, "PRINT:a:%%Y-%%m:strftime");
    graph_argument_add(&arguments, "VDEF:b=w1,MAXIMUM");
    graph_argument_add(&arguments, "PRINT:b:%%.2lf");
    if (graph_run(&sample.drawing, &arguments, &result, &err) != 0)
        fail_msg("%s", err.text);
    assert_string_equal(result.prints[0], "0.50");
    assert_true(strcmp(result.prints[1], "2025-10") == 0 ||
                strcmp(result.prints[1], "2025-11") == 0); /* the end of its pixel */
    assert_string_equal(result.prints[2], "0.40");
    buf_free(&result.image);
    arena_free(&arena);
}

/* --- words --------------------------------------------------------------------------------- */

static const struct {
    const char *text, *markup, *argument;
} words[] = {
    { "plain", "plain", "plain" },
    { "a:b\\c", "a:b\\c", "a\\:b&#92;c" },
    { "<b>&\"'</b>", "&lt;b&gt;&amp;\"'&lt;/b&gt;", "&lt;b&gt;&amp;\"'&lt;/b&gt;" },
    { "100 % \\l \\n", "100 % \\l \\n", "100 % &#92;l &#92;n" },
    { "tab\tline\n\x1b[31m", "tab line  [31m", "tab line  [31m" },
    { "bad \xff\xc3", "bad \xef\xbf\xbd\xef\xbf\xbd", "bad \xef\xbf\xbd\xef\xbf\xbd" },
    { "北京：3500亿元", "北京：3500亿元", "北京：3500亿元" },
};

static void words_are_safe_wherever_they_stand(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(words); i++) {
        struct buf markup = BUF_EMPTY, argument = BUF_EMPTY;

        words_add_markup(&markup, words[i].text);
        words_add_argument(&argument, words[i].text);
        assert_string_equal(buf_text(&markup), words[i].markup);
        assert_string_equal(buf_text(&argument), words[i].argument);
        buf_free(&markup);
        buf_free(&argument);
    }
}

static void lines_break_where_they_may(void **state)
{
    static const char *const text = "one two three four";

    (void)state;
    assert_int_equal(words_fit(text, 9, 1000), strlen(text));
    assert_int_equal(words_fit(text, 9, words_width("one two thr", 9)), strlen("one two "));
    assert_int_equal(words_fit("北京人工智能", 9, words_width("北京人", 9)), strlen("北京人"));
    assert_int_equal(words_fit("unbreakable", 9, 20), strlen("unbreakable"));
    assert_int_equal(words_cut("aaa:::", 5), 4); /* a colon takes two bytes */
    assert_int_equal(words_cut("北京人", 7), 6);
    assert_int_equal(words_cut("北", 1), 3);
}

/* --- whole jobs ---------------------------------------------------------------------------- */

static void draw(const struct drawing *drawing, struct buf *image)
{
    struct buf job = BUF_EMPTY;
    struct drawn drawn;
    struct err err;

    drawing_put(&job, drawing);
    graph_draw_job(job.bytes, job.length, &drawn);
    if (drawn.outcome != DRAWN_DONE)
        fail_msg("%s", drawn.reason.text);
    buf_clear(image);
    assert_int_equal(file_read(picture, 1 << 24, image, &err), 0);
    buf_free(&job);
}

static void hostile_words_draw_like_any_other(void **state)
{
    static const char hostile[] = "a:b \\l \\: <script>alert(1)</script> & 100 %s %n ]]> \"' \x01 "
                                  "\xff 北京 --title DEF:x=/etc/passwd:v:LAST \\";
    struct sample sample;
    struct buf image = BUF_EMPTY;

    (void)state;
    make_sample(&sample);
    sample.drawing.title = sample.drawing.unit = sample.drawing.source = hostile;
    sample.drawing.description = sample.drawing.language = hostile;
    for (int i = 0; i < 4; i++)
        sample.curves[i].label = hostile;
    draw(&sample.drawing, &image);
    assert_memory_equal(image.bytes, "\x89PNG\r\n", 6);
    sample.drawing.format = DRAWING_SVG;
    sample.drawing.theme = DRAWING_DARK;
    draw(&sample.drawing, &image);
    assert_null(strstr(buf_text(&image), "<script"));
    assert_non_null(strstr(buf_text(&image), "<title id=\"headway-title\">a:b \\l \\: "
                                             "&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
    buf_free(&image);
}

static void every_colour_of_a_picture_has_its_dark_pair(void **state)
{
    static const char *const paints[] = { "fill:#", "stroke:#" };
    struct sample sample;
    struct buf image = BUF_EMPTY;
    const char *body;

    (void)state;
    make_sample(&sample);
    sample.drawing.format = DRAWING_SVG;
    draw(&sample.drawing, &image);
    body = strstr(buf_text(&image), "</style>");
    assert_non_null(body);
    for (size_t i = 0; i < COUNT(paints); i++)
        for (const char *at = body; (at = strstr(at, paints[i])) != NULL; at++) {
            const char *colour = at + strlen(paints[i]) - 1;
            int tone = 0;

            while (tone < TONE_COUNT &&
                   strncmp(colour, tone_colour((enum tone)tone, DRAWING_LIGHT), 7) != 0)
                tone++;
            if (tone == TONE_COUNT)
                fail_msg("%.16s has none", at);
        }
    assert_null(strstr(body, "rgb("));
    buf_free(&image);
}

static void pictures_come_in_every_size(void **state)
{
    static const int sizes[][2] = { { 400, 240 }, { 800, 400 }, { 1600, 640 } };
    struct sample sample;
    struct buf image = BUF_EMPTY;

    (void)state;
    make_sample(&sample);
    for (size_t i = 0; i < COUNT(sizes); i++) {
        const unsigned char *size;

        sample.drawing.width = sizes[i][0];
        sample.drawing.height = sizes[i][1];
        draw(&sample.drawing, &image);
        size = (const unsigned char *)image.bytes + 16; /* PNG's IHDR */
        assert_int_equal(size[2] << 8 | size[3], sizes[i][0]);
        assert_int_equal(size[6] << 8 | size[7], sizes[i][1]);
    }
    sample.drawing.style = DRAWING_SPARKLINE;
    sample.drawing.width = 120;
    sample.drawing.height = 32;
    draw(&sample.drawing, &image);
    assert_int_equal((unsigned char)image.bytes[19], 120);
    assert_int_equal((unsigned char)image.bytes[23], 32);
    buf_free(&image);
}

static void a_drawing_that_fails_leaves_the_old_file(void **state)
{
    struct sample sample;
    struct buf job = BUF_EMPTY;
    struct drawn drawn;

    (void)state;
    make_sample(&sample);
    sample.drawing.path = "/nowhere/graph.png";
    drawing_put(&job, &sample.drawing);
    graph_draw_job(job.bytes, job.length, &drawn);
    assert_int_equal(drawn.outcome, DRAWN_FAILED);
    assert_non_null(strstr(drawn.reason.text, "/nowhere"));
    for (size_t cut = 0; cut < job.length; cut += 5) {
        graph_draw_job(job.bytes, cut, &drawn);
        assert_int_equal(drawn.outcome, DRAWN_FAILED);
    }
    buf_free(&job);
}

static void nothing_to_draw_is_an_empty_canvas(void **state)
{
    struct sample sample;
    struct buf image = BUF_EMPTY;

    (void)state;
    make_sample(&sample);
    sample.drawing.curve_count = 0;
    sample.drawing.title = NULL;
    sample.drawing.unit = sample.drawing.source = NULL;
    sample.drawing.mark_count = 0;
    draw(&sample.drawing, &image);
    assert_memory_equal(image.bytes, "\x89PNG\r\n", 6);
    buf_free(&image);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_arguments_say_all_that_is_to_be_drawn),
        cmocka_unit_test(a_hedge_too_narrow_to_be_seen_is_neither_drawn_nor_named),
        cmocka_unit_test(what_is_drawn_are_the_values_in_the_readers_units),
        cmocka_unit_test(an_event_is_a_dot_between_bands_of_time),
        cmocka_unit_test(words_are_safe_wherever_they_stand),
        cmocka_unit_test(lines_break_where_they_may),
        cmocka_unit_test(hostile_words_draw_like_any_other),
        cmocka_unit_test(every_colour_of_a_picture_has_its_dark_pair),
        cmocka_unit_test(pictures_come_in_every_size),
        cmocka_unit_test(a_drawing_that_fails_leaves_the_old_file),
        cmocka_unit_test(nothing_to_draw_is_an_empty_canvas),
    };

    return cmocka_run_group_tests(tests, settle, clear);
}
