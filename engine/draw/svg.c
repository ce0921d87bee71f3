/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/svg.h"

#include "draw/theme.h"
#include "draw/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static void add_element(struct buf *out, const char *name, const char *text)
{
    if (!text || !*text)
        return;
    buf_addf(out, "<%s id=\"headway-%s\">", name, name);
    words_add_markup(out, text);
    buf_addf(out, "</%s>\n", name);
}

/* What a reader with a dark screen sees instead, tone by tone. A viewer that does not know these
 * rules shows the light picture. Cairo writes colours into style="" before 1.18 and into
 * attributes of their own since; opacities stay. */
static void add_dark_rules(struct buf *out)
{
    static const char *const paints[] = { "fill", "stroke" };

    buf_add_text(out, "<style>@media screen and (prefers-color-scheme:dark){\n");
    for (int tone = 0; tone < TONE_COUNT; tone++)
        for (size_t i = 0; i < sizeof paints / sizeof paints[0]; i++) {
            const char *light = tone_colour((enum tone)tone, DRAWING_LIGHT);

            buf_addf(out, "[style*=\"%s:%s\"],[%s=\"%s\"]{%s:%s!important}\n", paints[i], light,
                     paints[i], light, paints[i], tone_colour((enum tone)tone, DRAWING_DARK));
        }
    buf_add_text(out, "}</style>\n");
}

/* The bytes of "rgb(12.156863%,37.254902%,65.882353%)" at `text`, and what it is; 0: is none. */
static size_t read_colour(const char *text, int channels[3])
{
    const char *at = text + strlen("rgb(");

    for (int i = 0; i < 3; i++) {
        char *end;
        double percent = strtod(at, &end);

        if (end == at || *end != '%' || !(percent >= 0 && percent <= 100) ||
            end[1] != (i < 2 ? ',' : ')'))
            return 0;
        channels[i] = (int)lround(percent * 2.55);
        at = end + 2;
    }
    return (size_t)(at - text);
}

/* Colours become #rrggbb, which is shorter and what the rules above look for. */
static void add_colours_short(struct buf *out, const char *text)
{
    const char *at;

    while ((at = strstr(text, "rgb(")) != NULL) {
        int channels[3];
        size_t length = read_colour(at, channels);

        buf_add(out, text, (size_t)(at - text));
        if (length > 0)
            buf_addf(out, "#%02x%02x%02x", channels[0], channels[1], channels[2]);
        else
            buf_add(out, at, length = strlen("rgb("));
        text = at + length;
    }
    buf_add_text(out, text);
}

/* Cairo counts the surfaces of a process and names the outermost group by the count: without it
 * a picture is the same bytes, however many were drawn before. */
static void drop_count(struct buf *image)
{
    static const char id[] = "id=\"surface";
    char *at = image->length > 0 ? strstr(image->bytes, id) : NULL, *end;

    if (at == NULL)
        return;
    at += sizeof id - 1;
    end = at + strspn(at, "0123456789");
    memmove(at, end, strlen(end) + 1);
    image->length -= (size_t)(end - at);
}

int svg_describe(struct buf *image, const struct drawing *drawing, struct err *err)
{
    const char *text = buf_text(image), *open, *close;
    bool titled = drawing->title && *drawing->title;
    bool described = drawing->description && *drawing->description;
    struct buf out = BUF_EMPTY;

    drop_count(image);
    open = strstr(text, "<svg");
    close = open ? strchr(open, '>') : NULL;
    if (!close)
        return err_set(err, STATUS_INTERNAL, "librrd drew an SVG without an <svg> element");
    buf_add(&out, text, (size_t)(close - text));
    buf_add_text(&out, " role=\"img\"");
    if (drawing->language && strspn(drawing->language, "abcdefghijklmnopqrstuvwxyz-") ==
                                 strlen(drawing->language))
        buf_addf(&out, " xml:lang=\"%s\"", drawing->language);
    if (titled || described)
        buf_addf(&out, " aria-labelledby=\"%s%s%s\"", titled ? "headway-title" : "",
                 titled && described ? " " : "", described ? "headway-desc" : "");
    buf_add_text(&out, ">\n");
    add_element(&out, "title", drawing->title);
    add_element(&out, "desc", drawing->description);
    if (drawing->theme == DRAWING_BOTH)
        add_dark_rules(&out);
    add_colours_short(&out, close + 1);
    buf_free(image);
    *image = out;
    return 0;
}
