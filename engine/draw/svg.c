/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/svg.h"

#include "draw/words.h"

#include <string.h>

static void add_element(struct buf *out, const char *name, const char *text)
{
    if (!text || !*text)
        return;
    buf_addf(out, "<%s id=\"headway-%s\">", name, name);
    words_add_markup(out, text);
    buf_addf(out, "</%s>\n", name);
}

/* Cairo counts the surfaces of a process and names the outermost group by the count: without it
 * a picture is the same bytes, however many were drawn before. */
static void add_without_count(struct buf *out, const char *text)
{
    static const char id[] = "id=\"surface";
    const char *at = strstr(text, id);

    if (at == NULL) {
        buf_add_text(out, text);
        return;
    }
    at += sizeof id - 1;
    buf_add(out, text, (size_t)(at - text));
    buf_add_text(out, at + strspn(at, "0123456789"));
}

int svg_describe(struct buf *image, const struct drawing *drawing, struct err *err)
{
    const char *text = buf_text(image), *open = strstr(text, "<svg");
    const char *close = open ? strchr(open, '>') : NULL;
    bool titled = drawing->title && *drawing->title;
    bool described = drawing->description && *drawing->description;
    struct buf out = BUF_EMPTY;

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
    add_without_count(&out, close + 1);
    buf_free(image);
    *image = out;
    return 0;
}
