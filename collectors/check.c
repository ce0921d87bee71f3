/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/check.h"

#include "collectors/html.h"
#include "collectors/kinds/path.h"
#include "collectors/pattern.h"
#include "collectors/serve.h"
#include "base/frame.h"
#include "format/handover.h"

#include <string.h>
#include <unistd.h>

struct checking {
    struct arena arena;
    struct buf pointer; /* of the value that is looked at */
    check_fault *fault;
    void *context;
};

/* --- what a text may be ----------------------------------------------------------------------- */

static int check_pattern(const char *text, struct arena *arena, struct err *err)
{
    struct pattern *pattern = pattern_compile(text, err);

    (void)arena;
    pattern_free(pattern);
    return pattern != NULL ? 0 : -1;
}

static int check_anchor(const char *text, struct arena *arena, struct err *err)
{
    struct pattern *pattern = pattern_compile(text, err);
    int result = pattern != NULL ? pattern_finds_words(pattern, err) : -1;

    (void)arena;
    pattern_free(pattern);
    return result;
}

static int check_xpath(const char *text, struct arena *arena, struct err *err)
{
    (void)arena;
    return html_xpath_check(text, err);
}

static int check_path(const char *text, struct arena *arena, struct err *err)
{
    struct path path;

    return path_compile(text, arena, &path, err);
}

/* A direction that begins with neither / nor $ is itself the text, but these have to lead
 * somewhere. */
static int check_real_path(const char *text, struct arena *arena, struct err *err)
{
    struct path path;

    if (path_compile(text, arena, &path, err) != 0)
        return -1;
    return path.literal == NULL ? 0
                                : err_set(err, STATUS_CONFIG,
                                          "\"%.60s\" is no path: begin it with /", text);
}

static const struct rule {
    const char *kind, *where; /* * is every element of a list */
    int (*check)(const char *text, struct arena *arena, struct err *err);
} rules[] = {
    { "page", "/text", check_xpath },
    { "page", "/published", check_xpath },
    { "page", "/links/in", check_xpath },
    { "page", "/links/match", check_pattern },
    { "page", "/links/text", check_pattern },
    { "page", "/figures/*/anchor", check_anchor },
    { "page", "/figures/*/region", check_pattern },
    { "page", "/figures/*/with", check_pattern },
    { "page", "/figures/*/not/*", check_pattern },
    { "json", "/rows", check_real_path },
    { "json", "/value", check_real_path },
    { "json", "/series", check_path },
    { "json", "/series/*", check_path },
    { "json", "/series/*/*", check_path },
    { "json", "/period", check_path },
    { "json", "/present", check_path },
    { "json", "/flag", check_path },
    { "json", "/unit", check_path },
    { "json", "/published", check_path },
    { "json", "/error_if", check_real_path },
    { "json", "/require", check_real_path },
    { "json", "/require/*", check_real_path },
    { "json", "/pages/count", check_real_path },
    { "json", "/pages/total", check_real_path },
    { "json", "/pages/limit", check_path },
    { "json", "/pages/next", check_real_path },
};

/* --- one entry -------------------------------------------------------------------------------- */

static void check_text(struct checking *checking, const struct rule *rule, struct json value)
{
    const char *text =
        json_kind(value) == JSON_TEXT ? json_copy(value, &checking->arena) : NULL;
    struct err err;

    if (text != NULL && rule->check(text, &checking->arena, &err) != 0)
        checking->fault(checking->context, buf_text(&checking->pointer), err.text);
}

/* `where` is what is left of the rule's place, below `here`. */
static void follow(struct checking *checking, const struct rule *rule, const char *where,
                   struct json here)
{
    size_t before = checking->pointer.length, length, index = 0;
    struct json_walk walk = json_walk(here);

    if (*where == '\0') {
        check_text(checking, rule, here);
        return;
    }
    length = strcspn(where + 1, "/");
    while (json_step(&walk)) {
        const char *key = walk.object ? json_copy(walk.key, &checking->arena) : NULL;

        if (key != NULL ? strlen(key) == length && memcmp(key, where + 1, length) == 0
                        : where[1] == '*') {
            buf_add_char(&checking->pointer, '/');
            if (key != NULL)
                buf_add_text(&checking->pointer, key);
            else
                buf_add_number(&checking->pointer, index);
            follow(checking, rule, where + 1 + length, walk.value);
            checking->pointer.length = before;
        }
        index++;
    }
}

void check_entry(struct json entry, check_fault *fault, void *context)
{
    struct checking checking = { .fault = fault, .context = context };
    struct json kind = json_member(entry, "kind");

    if (json_is(kind, "file"))
        kind = json_member(entry, "format");
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (json_is(kind, rules[i].kind))
            follow(&checking, &rules[i], rules[i].where, entry);
    buf_free(&checking.pointer);
    arena_free(&checking.arena);
}

/* --- the subcommand --------------------------------------------------------------------------- */

struct answering {
    int64_t number;
    struct err err;
    int failed;
};

/* The pointers of the rules have no blanks in them. */
static void answer(void *context, const char *pointer, const char *what)
{
    struct answering *answering = context;
    struct buf payload = BUF_EMPTY, text = BUF_EMPTY;

    buf_addf(&text, "%s %s", pointer, what);
    handover_write_number(&payload, answering->number);
    handover_write_text(&payload, buf_text(&text));
    if (answering->failed == 0)
        answering->failed = frame_write(STDOUT_FILENO, HANDOVER_FAULT, buf_text(&payload),
                                        payload.length, &answering->err);
    buf_free(&payload);
    buf_free(&text);
}

static int check_source(const struct buf *payload, struct err *err)
{
    struct answering answering = { 0 };
    struct handover_source source;
    struct arena arena = { 0 };
    struct json entry;
    int result = handover_read_source(buf_text(payload), payload->length, &arena, &source, err);

    if (result == 0)
        result = json_check(source.entry, strlen(source.entry), &entry, err);
    if (result == 0) {
        answering.number = source.number;
        check_entry(entry, answer, &answering);
        result = answering.failed;
        if (result != 0)
            *err = answering.err;
    }
    arena_free(&arena);
    return result;
}

int check_main(int argc, char **argv)
{
    struct err err;
    int status = serve(60, check_source);

    (void)argc;
    (void)argv;
    if (status == STATUS_OK && frame_write(STDOUT_FILENO, HANDOVER_DONE, "", 0, &err) != 0)
        status = (int)err.status;
    return status;
}
