/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/extract.h"

#include "base/file.h"
#include "base/log.h"
#include "base/utf8.h"
#include "format/prose/prose.h"

#include "collectors/charset.h"
#include "collectors/html.h"
#include "collectors/sandbox/sandbox.h"

#include <string.h>

enum { DOCUMENT_MOST = 256 * 1024 * 1024, PARSE_SECONDS = 60, PIECE = 128 * 1024,
       WRITTEN_AT_ONCE = 64 * 1024 };

static int page_text(const char *bytes, size_t length, struct buf *text, struct err *err)
{
    struct html *html = html_open(bytes, length, NULL, err);
    int result;

    if (html == NULL)
        return -1;
    result = html_text(html, NULL, text, err);
    html_close(html);
    return result;
}

/* Up to the last end of a line within a piece that does not go on with a small letter in the next,
 * so that what was found never piles up. */
static size_t piece_length(const char *text, size_t length)
{
    size_t end = length < PIECE ? length : PIECE;

    if (end == length)
        return length;
    for (size_t back = end; back > 0; back--)
        if (text[back - 1] == '\n' && !(text[back] >= 'a' && text[back] <= 'z'))
            return back;
    for (size_t back = end; back > end / 2; back--)
        if (text[back - 1] == ' ')
            return back;
    return end;
}

static void write_quantities(const struct buf *text, enum language language, FILE *to)
{
    const char *start = buf_text(text);
    struct prose_list found = { 0 };
    struct buf out = BUF_EMPTY;

    for (size_t at = 0, part; at < text->length; at += part) {
        part = piece_length(start + at, text->length - at);
        found.count = 0;
        prose_extract(start + at, part, language, &found);
        for (size_t i = 0; i < found.count; i++) {
            found.items[i].offset += at;
            prose_print(start, &found.items[i], &out);
            if (out.length >= WRITTEN_AT_ONCE || i + 1 == found.count) {
                fwrite(buf_text(&out), 1, out.length, to);
                buf_clear(&out);
            }
        }
    }
    buf_free(&out);
    prose_list_free(&found);
}

int extract_print(const char *bytes, size_t length, enum language language, bool html, FILE *to,
                  struct err *err)
{
    struct buf text = BUF_EMPTY;
    int result = 0;

    if (html)
        result = page_text(bytes, length, &text, err);
    else if (utf8_valid(bytes, length))
        buf_add(&text, bytes, length); /* as it is, so that offsets are those of the file */
    else
        charset_convert(bytes, length, NULL, &text);
    if (result == 0) {
        if (language == LANGUAGE_COUNT)
            language = prose_language(buf_text(&text), text.length);
        write_quantities(&text, language, to);
    }
    buf_free(&text);
    return result;
}

/* --- the subcommand -------------------------------------------------------------------------- */

struct options {
    enum language language;
    bool html, text;
    const char *file;
};

static int read_options(int argc, char **argv, struct options *options, struct err *err)
{
    *options = (struct options){ .language = LANGUAGE_COUNT };
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc) {
            if (!language_parse(argv[++i], &options->language))
                return err_set(err, STATUS_USAGE, "--lang is one of en, zh, de; not \"%.20s\"",
                               argv[i]);
        } else if (strcmp(argv[i], "--html") == 0) {
            options->html = true;
        } else if (strcmp(argv[i], "--text") == 0) {
            options->text = true;
        } else if (options->file == NULL && (argv[i][0] != '-' || argv[i][1] == '\0')) {
            options->file = argv[i];
        } else {
            return err_set(err, STATUS_USAGE, "extract: what is \"%.40s\"? See headway extract "
                                              "--help", argv[i]);
        }
    }
    if (options->file == NULL)
        return err_set(err, STATUS_USAGE, "extract wants a file, or - for standard input");
    if (options->html && options->text)
        return err_set(err, STATUS_USAGE, "--html and --text exclude each other");
    return 0;
}

/* From here on this process reads what strangers wrote. */
static int give_up_rights(size_t length, struct err *err)
{
    struct sandbox_limits limits = { .memory = ((size_t)1 << 30) + 40 * length,
                                     .seconds = PARSE_SECONDS,
                                     .output = (size_t)8 << 30 };
    struct sandbox on = { 0 };

    return sandbox_start(&on, err) == 0 && sandbox_parse(&limits, &on, err) == 0 ? 0 : -1;
}

static int extract(const struct options *options, struct err *err)
{
    struct charset_ready ready;
    struct buf document = BUF_EMPTY;
    int result = file_read(options->file, DOCUMENT_MOST, &document, err);

    charset_prepare(&ready);
    if (result == 0)
        result = give_up_rights(document.length, err);
    if (result == 0) {
        bool html = options->html ||
                    (!options->text && html_is_likely(buf_text(&document), document.length));

        result = extract_print(buf_text(&document), document.length, options->language, html,
                               stdout, err);
    }
    if ((fflush(stdout) != 0 || ferror(stdout)) && result == 0)
        result = err_set(err, STATUS_TEMPORARY, "cannot write to standard output");
    charset_release(&ready);
    buf_free(&document);
    return result;
}

int extract_main(int argc, char **argv)
{
    struct options options;
    struct err err = { 0 };
    int result = read_options(argc, argv, &options, &err);

    if (result == 0)
        result = extract(&options, &err);
    if (result != 0)
        log_error("%s", err.text);
    return result == 0 ? STATUS_OK : (int)err.status;
}
