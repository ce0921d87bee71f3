/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/node.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct parser {
    struct node_file *file;
    struct arena *texts;
    struct faults *faults;
    char *text; /* with a NUL behind its end */
    size_t length, at;
    struct buf decoded; /* of the string that is read */
    int depth;
};

struct place node_place(const struct node_file *file, uint32_t offset)
{
    const char *text = buf_text(&file->text), *end = text + offset, *line;
    struct place place = { 1, 1 };

    while ((line = memchr(text, '\n', (size_t)(end - text))) != NULL) {
        place.line++;
        text = line + 1;
    }
    for (; text < end; text++)
        place.column += ((unsigned char)*text & 0xC0) != 0x80;
    return place;
}

static bool fault(struct parser *parser, size_t at, const char *what)
{
    faults_add(parser->faults, parser->file->path, node_place(parser->file, (uint32_t)at), "%s",
               what);
    return false;
}

/* Past blanks and comments. */
static bool skip(struct parser *parser)
{
    const char *text = parser->text, *end;

    for (;;) {
        while (text[parser->at] == ' ' || text[parser->at] == '\n' || text[parser->at] == '\t' ||
               text[parser->at] == '\r')
            parser->at++;
        if (text[parser->at] != '/')
            return true;
        if (text[parser->at + 1] == '/') {
            end = memchr(text + parser->at, '\n', parser->length - parser->at);
            parser->at = end != NULL ? (size_t)(end - text) : parser->length;
        } else if (text[parser->at + 1] == '*') {
            end = strstr(text + parser->at + 2, "*/");
            if (end == NULL)
                return fault(parser, parser->at, "a comment that does not end: close it with */");
            parser->at = (size_t)(end - text) + 2;
        } else {
            return true;
        }
    }
}

/* --- texts ------------------------------------------------------------------------------- */

static bool read_hex(const char *text, uint32_t *code)
{
    *code = 0;
    for (int i = 0; i < 4; i++) {
        int c = tolower((unsigned char)text[i]);

        if (!isxdigit(c))
            return false;
        *code = *code << 4 | (uint32_t)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return true;
}

/* \uXXXX, or two of them for a character past U+FFFF. */
static bool read_code_point(struct parser *parser, size_t backslash)
{
    const char *text = parser->text + backslash;
    uint32_t code, low;

    if (!read_hex(text + 2, &code))
        return fault(parser, backslash, "\\u wants four hexadecimal digits");
    parser->at = backslash + 6;
    if (code >= 0xD800 && code < 0xDC00 && text[6] == '\\' && text[7] == 'u' &&
        read_hex(text + 8, &low) && low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        parser->at += 6;
    }
    if (code == 0 || (code >= 0xD800 && code < 0xE000))
        return fault(parser, backslash, code == 0 ? "\\u0000 inside a text: take it out"
                                                  : "half a surrogate pair: write both halves");
    utf8_append(&parser->decoded, code);
    return true;
}

static bool read_escape(struct parser *parser)
{
    static const char escapes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    size_t backslash = parser->at;
    char c = parser->text[backslash + 1];
    const char *found = c != '\0' ? strchr(escapes, c) : NULL;

    if (c == 'u')
        return read_code_point(parser, backslash);
    if (found == NULL)
        return fault(parser, backslash, "\\ stands before one of \" \\ / b f n r t u only; "
                     "write \\\\ for the sign itself");
    buf_add_char(&parser->decoded, meant[found - escapes]);
    parser->at += 2;
    return true;
}

/* The bytes that need no care, from parser->at on. */
static size_t plain_run(const char *text)
{
    size_t length = 0;

    while ((unsigned char)text[length] >= 0x20 && (unsigned char)text[length] < 0x80 &&
           text[length] != '"' && text[length] != '\\')
        length++;
    return length;
}

static bool read_character(struct parser *parser, size_t quote)
{
    unsigned char c = (unsigned char)parser->text[parser->at];
    uint32_t code;
    size_t step;

    if (c == '\\')
        return read_escape(parser);
    if (parser->at >= parser->length || c == '\n')
        return fault(parser, quote, "a text that does not end on its line: close it with \"");
    if (c < 0x20)
        return fault(parser, parser->at,
                     "a control character inside a text: write it as \\t or \\u0009");
    step = utf8_decode(parser->text + parser->at, parser->length - parser->at, &code);
    if (code == 0xFFFD && step == 1)
        return fault(parser, parser->at, "no UTF-8 from here on: save the file as UTF-8");
    buf_add(&parser->decoded, parser->text + parser->at, step);
    parser->at += step;
    return true;
}

/* The string at parser->at, decoded; NULL at a fault. One without escapes stays where it is. */
static const char *read_string(struct parser *parser)
{
    size_t quote = parser->at++, run = plain_run(parser->text + parser->at);

    if (parser->text[parser->at + run] == '"') {
        parser->at += run + 1;
        parser->text[parser->at - 1] = '\0';
        return parser->text + quote + 1;
    }
    buf_clear(&parser->decoded);
    for (;;) {
        run = plain_run(parser->text + parser->at);
        buf_add(&parser->decoded, parser->text + parser->at, run);
        parser->at += run;
        if (parser->text[parser->at] == '"')
            break;
        if (!read_character(parser, quote))
            return NULL;
    }
    parser->at++;
    return arena_copy(parser->texts, buf_text(&parser->decoded), parser->decoded.length);
}

/* --- numbers, words ---------------------------------------------------------------------- */

static size_t digits(const char *text)
{
    return strspn(text, "0123456789");
}

/* The length of a number as JSON has it, 0 where it is none. */
static size_t number_length(const char *text)
{
    size_t at = text[0] == '-', more;

    if ((more = digits(text + at)) == 0 || (text[at] == '0' && more > 1))
        return 0;
    at += more;
    if (text[at] == '.') {
        if ((more = digits(text + at + 1)) == 0)
            return 0;
        at += 1 + more;
    }
    if (text[at] == 'e' || text[at] == 'E') {
        at += text[at + 1] == '+' || text[at + 1] == '-' ? 2 : 1;
        if ((more = digits(text + at)) == 0)
            return 0;
        at += more;
    }
    return at;
}

static bool is_word(const char *text, const char *word, size_t *length)
{
    *length = strlen(word);
    return strncmp(text, word, *length) == 0 && !isalnum((unsigned char)text[*length]);
}

/* What a person who wrote this most likely meant. */
static const char *explain(const char *text)
{
    static const struct {
        const char *start, *what;
    } mistakes[] = {
        { "nan", "NaN is no number here: leave the field out" },
        { "inf", "an infinity is no number here: leave the field out" },
        { "-inf", "an infinity is no number here: leave the field out" },
        { "+", "numbers have no + in front" },
        { "'", "texts stand in double quotes" },
        { ".", "numbers begin with a digit: 0.5" },
        { "}", "a comma with nothing behind it: take the comma away" },
        { "]", "a comma with nothing behind it: take the comma away" },
    };

    for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++)
        if (strncasecmp(text, mistakes[i].start, strlen(mistakes[i].start)) == 0)
            return mistakes[i].what;
    if (digits(text) > 0 || text[0] == '-')
        return "this is no number: digits, no leading zero, then .5 or e6 where needed";
    if (text[0] == '\0')
        return "the file ends too early: a value is missing, or a bracket is not closed";
    return "a value was expected: a text in double quotes, a number, true, false, null, { or [";
}

static bool read_scalar(struct parser *parser, struct node *node)
{
    const char *text = parser->text + parser->at;
    size_t length;

    if (is_word(text, "true", &length) || is_word(text, "false", &length)) {
        node->type = NODE_BOOL;
        node->truth = text[0] == 't';
    } else if (is_word(text, "null", &length)) {
        node->type = NODE_NULL;
    } else if ((length = number_length(text)) > 0 && !isalnum((unsigned char)text[length])) {
        node->type = NODE_NUMBER;
    } else {
        return fault(parser, parser->at, explain(text));
    }
    parser->at += length;
    return true;
}

/* --- lists and objects ------------------------------------------------------------------- */

static struct node *read_value(struct parser *parser);

/* "name": in front of a member. */
static const char *read_name(struct parser *parser)
{
    const char *name;

    if (parser->text[parser->at] != '"') {
        fault(parser, parser->at,
              parser->text[parser->at] == '}'
                  ? "a comma with nothing behind it: take the comma away"
                  : "a name in double quotes was expected");
        return NULL;
    }
    name = read_string(parser);
    if (name == NULL || !skip(parser))
        return NULL;
    if (parser->text[parser->at] != ':') {
        fault(parser, parser->at, "a colon was expected after the name");
        return NULL;
    }
    parser->at++;
    return name;
}

static struct node *read_child(struct parser *parser, bool object)
{
    size_t key_at = parser->at;
    const char *key = object ? read_name(parser) : NULL;
    struct node *child = NULL;

    if (!object || key != NULL)
        child = read_value(parser);
    if (child == NULL)
        return NULL;
    child->key = key;
    child->key_at = (uint32_t)key_at;
    return child;
}

static bool read_children(struct parser *parser, struct node *node)
{
    bool object = node->type == NODE_OBJECT;
    struct node **link = &node->first;
    char close = object ? '}' : ']';

    parser->at++;
    if (!skip(parser))
        return false;
    if (parser->text[parser->at] == close) {
        parser->at++;
        return true;
    }
    for (;;) {
        if ((*link = read_child(parser, object)) == NULL || !skip(parser))
            return false;
        link = &(*link)->next;
        if (parser->text[parser->at] == close)
            break;
        if (parser->at >= parser->length)
            return fault(parser, node->at, "this bracket is not closed");
        if (parser->text[parser->at] != ',')
            return fault(parser, parser->at, object ? "a comma or } was expected here"
                                                    : "a comma or ] was expected here");
        parser->at++;
        if (!skip(parser))
            return false;
    }
    parser->at++;
    return true;
}

/* NULL at a fault. */
static struct node *read_value(struct parser *parser)
{
    struct node *node = arena_alloc(&parser->file->nodes, sizeof *node);
    bool good;

    if (!skip(parser))
        return NULL;
    node->at = (uint32_t)parser->at;
    switch (parser->text[parser->at]) {
    case '"':
        node->type = NODE_TEXT;
        good = (node->text = read_string(parser)) != NULL;
        break;
    case '{':
    case '[':
        node->type = parser->text[parser->at] == '{' ? NODE_OBJECT : NODE_ARRAY;
        if (parser->depth >= NODE_DEPTH) {
            fault(parser, parser->at, "nested too deep: 24 levels are the most");
            return NULL;
        }
        parser->depth++;
        good = read_children(parser, node);
        parser->depth--;
        break;
    default:
        good = read_scalar(parser, node);
    }
    node->end = (uint32_t)parser->at;
    return good ? node : NULL;
}

static bool read_root(struct parser *parser)
{
    const char *nul = memchr(parser->text, '\0', parser->length);

    if (strncmp(parser->text, "\xEF\xBB\xBF", 3) == 0)
        return fault(parser, 0, "a byte order mark: save the file as UTF-8 without one");
    if (nul != NULL)
        return fault(parser, (size_t)(nul - parser->text),
                     "a NUL byte: this is no text file, save it as UTF-8");
    if (!skip(parser))
        return false;
    if (parser->at >= parser->length)
        return fault(parser, parser->at, "the file is empty: it must hold an object, {}");
    parser->file->root = read_value(parser);
    if (parser->file->root == NULL || !skip(parser))
        return false;
    return parser->at >= parser->length ||
           fault(parser, parser->at, "the file goes on after its end: take the rest away");
}

int node_file_parse(struct node_file *file, struct arena *texts, struct faults *faults)
{
    struct parser parser = { .file = file, .texts = texts, .faults = faults,
                             .length = file->text.length };
    bool good;

    buf_add(&file->text, "", 0);
    parser.text = file->text.bytes;
    good = read_root(&parser);
    buf_free(&parser.decoded);
    if (!good)
        file->root = NULL;
    return good ? 0 : -1;
}

int node_file_read(struct node_file *file, const char *path, struct arena *texts,
                   struct faults *faults)
{
    struct err err;
    size_t length = strlen(path);

    *file = (struct node_file){ .path = mem_copy_text(path) };
    if (file_read(path, NODE_FILE_MOST, &file->text, &err) == 0)
        return node_file_parse(file, texts, faults);
    faults_add(faults, file->path, (struct place){ 0 }, "%s",
               strncmp(err.text, path, length) == 0 ? err.text + length + 2 : err.text);
    return -1;
}

void node_file_free(struct node_file *file)
{
    arena_free(&file->nodes);
    buf_free(&file->text);
    free(file->path);
    *file = (struct node_file){ 0 };
}

const char *node_type_name(enum node_type type)
{
    static const char *const names[] = { "null",   "true or false", "a number",
                                         "a text", "a list",        "an object" };

    return names[type];
}

size_t node_count(const struct node *container)
{
    size_t count = 0;

    for (const struct node *node = container->first; node != NULL; node = node->next)
        count++;
    return count;
}

const struct node *node_member(const struct node *object, const char *key)
{
    const struct node *node = object->first;

    while (node != NULL && strcmp(node->key, key) != 0)
        node = node->next;
    return node;
}

bool node_decimal(const struct node_file *file, const struct node *node, struct dec *out)
{
    return dec_parse(buf_text(&file->text) + node->at, node->end - node->at, out);
}

/* A string as it is written, its last quote put back. */
static void print_string(const char *text, struct buf *out)
{
    size_t length = 1;

    while (text[length] != '"' && text[length] != '\0')
        length += text[length] == '\\' ? 2 : 1;
    buf_add(out, text, length);
    buf_add_char(out, '"');
}

void node_print(const struct node_file *file, const struct node *node, struct buf *out)
{
    bool object = node->type == NODE_OBJECT;
    const char *text = buf_text(&file->text);

    if (node->type == NODE_TEXT) {
        print_string(text + node->at, out);
        return;
    }
    if (!object && node->type != NODE_ARRAY) {
        buf_add(out, text + node->at, node->end - node->at);
        return;
    }
    buf_add_char(out, object ? '{' : '[');
    for (const struct node *child = node->first; child != NULL; child = child->next) {
        if (object) {
            print_string(text + child->key_at, out);
            buf_add_char(out, ':');
        }
        node_print(file, child, out);
        if (child->next != NULL)
            buf_add_char(out, ',');
    }
    buf_add_char(out, object ? '}' : ']');
}
