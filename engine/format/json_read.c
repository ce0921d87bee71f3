/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/json_read.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

/* --- checking --------------------------------------------------------------------------- */

struct check {
    const char *text, *at, *end;
    struct err *err;
};

static int fault(const struct check *check, const char *what)
{
    unsigned long line = 1;
    const char *start = check->text;

    for (const char *at = check->text; at < check->at; at++) {
        if (*at == '\n') {
            line++;
            start = at + 1;
        }
    }
    return err_set(check->err, STATUS_DATA, "line %lu, column %lu: %s", line,
                   (unsigned long)(check->at - start) + 1, what);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && is_blank(*at))
        at++;
    return at;
}

static int hex_digit(char c)
{
    if (is_digit(c))
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Behind a backslash. */
static int check_escape(struct check *check)
{
    const char *at = check->at + 1;

    if (at < check->end && *at != '\0' && strchr("\"\\/bfnrt", *at) != NULL) {
        check->at += 2;
        return 0;
    }
    if (at >= check->end || *at != 'u' || check->end - at < 5)
        return fault(check, "no such escape");
    for (int i = 1; i <= 4; i++)
        if (hex_digit(at[i]) < 0)
            return fault(check, "\\u wants four hexadecimal digits");
    check->at += 6;
    return 0;
}

static int check_text(struct check *check)
{
    const char *start = check->at++;

    while (check->at < check->end) {
        unsigned char c = (unsigned char)*check->at;
        uint32_t code;
        size_t size;

        if (c == '"') {
            check->at++;
            return 0;
        }
        if (c == '\\') {
            if (check_escape(check) != 0)
                return -1;
            continue;
        }
        if (c < 0x20)
            return fault(check, "a control character in a text");
        if (c < 0x80) {
            check->at++;
            continue;
        }
        size = utf8_decode(check->at, (size_t)(check->end - check->at), &code);
        if (size == 1)
            return fault(check, "this is no UTF-8");
        check->at += size;
    }
    check->at = start;
    return fault(check, "a text that begins here does not end");
}

static bool take_digits(struct check *check)
{
    const char *start = check->at;

    while (check->at < check->end && is_digit(*check->at))
        check->at++;
    return check->at > start;
}

static bool take_char(struct check *check, char c)
{
    if (check->at >= check->end || *check->at != c)
        return false;
    check->at++;
    return true;
}

static int check_number(struct check *check)
{
    take_char(check, '-');
    if (!take_char(check, '0') && !take_digits(check))
        return fault(check, "a number wants a digit here");
    if (take_char(check, '.') && !take_digits(check))
        return fault(check, "a digit must follow the point");
    if (take_char(check, 'e') || take_char(check, 'E')) {
        if (!take_char(check, '-'))
            take_char(check, '+');
        if (!take_digits(check))
            return fault(check, "a digit must follow the e");
    }
    return 0;
}

static int check_word(struct check *check)
{
    static const char *const words[] = { "null", "true", "false", "NaN", "Infinity", "-Infinity" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t length = strlen(words[i]);

        if ((size_t)(check->end - check->at) >= length &&
            memcmp(check->at, words[i], length) == 0) {
            check->at += length;
            return 0;
        }
    }
    return *check->at == '-' ? check_number(check) : fault(check, "no JSON value begins so");
}

static int check_value(struct check *check, int depth);

static int check_key(struct check *check)
{
    check->at = skip_blanks(check->at, check->end);
    if (check->at >= check->end || *check->at != '"')
        return fault(check, "a member's name in quotes was expected");
    if (check_text(check) != 0)
        return -1;
    check->at = skip_blanks(check->at, check->end);
    return take_char(check, ':') ? 0 : fault(check, "a colon was expected");
}

static int check_container(struct check *check, int depth)
{
    bool object = *check->at == '{';
    char close = object ? '}' : ']';

    if (depth >= JSON_DEPTH)
        return fault(check, "nested too deeply");
    check->at = skip_blanks(check->at + 1, check->end);
    if (take_char(check, close))
        return 0;
    for (;;) {
        if ((object && check_key(check) != 0) || check_value(check, depth + 1) != 0)
            return -1;
        check->at = skip_blanks(check->at, check->end);
        if (take_char(check, close))
            return 0;
        if (!take_char(check, ','))
            return fault(check, check->at < check->end ? "a comma or the end was expected"
                                                       : "the text ends inside a value");
    }
}

static int check_value(struct check *check, int depth)
{
    check->at = skip_blanks(check->at, check->end);
    if (check->at >= check->end)
        return fault(check, "the text ends where a value was expected");
    if (is_digit(*check->at))
        return check_number(check);
    if (*check->at == '"')
        return check_text(check);
    if (*check->at == '{' || *check->at == '[')
        return check_container(check, depth);
    return check_word(check);
}

int json_check(const char *text, size_t length, struct json *value, struct err *err)
{
    struct check check = { text, text, text + length, err };

    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        check.at += 3;
    check.at = skip_blanks(check.at, check.end);
    *value = (struct json){ check.at, check.end };
    if (check_value(&check, 0) != 0)
        return -1;
    check.at = skip_blanks(check.at, check.end);
    return check.at == check.end ? 0 : fault(&check, "text behind the end of the value");
}

/* --- walking: all of this relies on json_check() having passed the text ------------------- */

enum json_type json_kind(struct json value)
{
    if (value.at == NULL)
        return JSON_NONE;
    switch (*value.at) {
    case 'n':
        return JSON_NULL;
    case 'N':
    case 'I':
        return JSON_NAN;
    case 'f':
        return JSON_FALSE;
    case 't':
        return JSON_TRUE;
    case '"':
        return JSON_TEXT;
    case '[':
        return JSON_ARRAY;
    case '{':
        return JSON_OBJECT;
    case '-':
        return value.at[1] == 'I' ? JSON_NAN : JSON_NUMBER;
    default:
        return JSON_NUMBER;
    }
}

static const char *skip_text(const char *at)
{
    for (at++; *at != '"'; at++)
        if (*at == '\\')
            at++;
    return at + 1;
}

static const char *skip_container(const char *at)
{
    int depth = 0;

    for (;;) {
        char c = *at;

        if (c == '"') {
            at = skip_text(at);
            continue;
        }
        if (c == '{' || c == '[')
            depth++;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at + 1;
        at++;
    }
}

/* A number, a word: up to what may follow a value. */
static const char *skip_word(const char *at, const char *end)
{
    while (at < end && *at != ',' && *at != ']' && *at != '}' && !is_blank(*at))
        at++;
    return at;
}

static const char *skip_value(const char *at, const char *end)
{
    if (*at == '"')
        return skip_text(at);
    return *at == '{' || *at == '[' ? skip_container(at) : skip_word(at, end);
}

struct json_walk json_walk(struct json container)
{
    struct json_walk walk = { .object = json_kind(container) == JSON_OBJECT };

    if (walk.object || json_kind(container) == JSON_ARRAY) {
        walk.next = container.at + 1;
        walk.end = container.end;
    }
    return walk;
}

bool json_step(struct json_walk *walk)
{
    const char *at = walk->next;

    if (at == NULL)
        return false;
    if (walk->value.at != NULL) {
        at = skip_blanks(skip_value(walk->value.at, walk->end), walk->end);
        if (*at == ',')
            at++;
    }
    at = skip_blanks(at, walk->end);
    if (*at == ']' || *at == '}') {
        *walk = (struct json_walk){ 0 };
        return false;
    }
    if (walk->object) {
        walk->key = (struct json){ at, walk->end };
        at = skip_blanks(skip_text(at), walk->end);
        at = skip_blanks(at + 1, walk->end); /* the colon */
    }
    walk->value = (struct json){ at, walk->end };
    return true;
}

struct json json_member(struct json object, const char *name)
{
    struct json_walk walk = json_walk(object);

    while (walk.object && json_step(&walk))
        if (json_is(walk.key, name))
            return walk.value;
    return (struct json){ 0 };
}

struct json json_element(struct json array, size_t index)
{
    struct json_walk walk = json_walk(array);

    while (!walk.object && json_step(&walk))
        if (index-- == 0)
            return walk.value;
    return (struct json){ 0 };
}

size_t json_count(struct json container)
{
    struct json_walk walk = json_walk(container);
    size_t count = 0;

    while (json_step(&walk))
        count++;
    return count;
}

/* --- texts ------------------------------------------------------------------------------ */

static uint32_t read_hex(const char *digits)
{
    uint32_t code = 0;

    for (int i = 0; i < 4; i++)
        code = code << 4 | (uint32_t)hex_digit(digits[i]);
    return code;
}

/* Decodes the escape at *at, which is on the backslash; a pair of surrogates is one character. What
 * is none comes out as it stands. */
static uint32_t read_escape(const char **at)
{
    static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    char letter = (*at)[1];
    uint32_t code, low;

    if (letter != 'u') {
        *at += 2;
        return (unsigned char)meant[strchr(letters, letter) - letters];
    }
    code = read_hex(*at + 2);
    *at += 6;
    if (code >= 0xd800 && code < 0xdc00 && (*at)[0] == '\\' && (*at)[1] == 'u') {
        low = read_hex(*at + 2);
        if (low >= 0xdc00 && low < 0xe000) {
            *at += 6;
            return 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
    }
    return code;
}

static bool is_character(uint32_t code)
{
    return code != 0 && (code < 0xd800 || code >= 0xe000);
}

static void append_text(const char *at, struct buf *out)
{
    const char *start = ++at;

    for (; *at != '"'; start = at) {
        while (*at != '"' && *at != '\\')
            at++;
        buf_add(out, start, (size_t)(at - start));
        if (*at == '\\') {
            uint32_t code = read_escape(&at);

            utf8_append(out, is_character(code) ? code : 0xfffd);
        }
    }
}

const char *json_find_broken(struct json value)
{
    if (json_kind(value) != JSON_TEXT)
        return NULL;
    for (const char *at = value.at + 1, *start; *at != '"';) {
        start = at;
        if (*at != '\\')
            at++;
        else if (!is_character(read_escape(&at)))
            return start;
    }
    return NULL;
}

bool json_plain(struct json value, const char **text, size_t *length)
{
    enum json_type type = json_kind(value);
    const char *at;

    if (type == JSON_NUMBER) {
        *text = value.at;
        *length = (size_t)(skip_word(value.at, value.end) - value.at);
        return true;
    }
    if (type != JSON_TEXT)
        return false;
    for (at = value.at + 1; *at != '"'; at++)
        if (*at == '\\')
            return false;
    *text = value.at + 1;
    *length = (size_t)(at - *text);
    return true;
}

bool json_append(struct json value, struct buf *out)
{
    switch (json_kind(value)) {
    case JSON_TEXT:
        append_text(value.at, out);
        return true;
    case JSON_NUMBER:
    case JSON_TRUE:
    case JSON_FALSE:
        buf_add(out, value.at, (size_t)(skip_word(value.at, value.end) - value.at));
        return true;
    default:
        return false;
    }
}

const char *json_copy(struct json value, struct arena *arena)
{
    struct buf text = BUF_EMPTY;
    const char *copy = json_append(value, &text) ? arena_text(arena, buf_text(&text)) : NULL;

    buf_free(&text);
    return copy;
}

bool json_is(struct json value, const char *text)
{
    struct buf decoded = BUF_EMPTY;
    const char *plain;
    size_t length;
    bool same;

    if (json_kind(value) != JSON_TEXT)
        return false;
    if (json_plain(value, &plain, &length))
        return strncmp(plain, text, length) == 0 && text[length] == '\0';
    append_text(value.at, &decoded);
    same = strcmp(buf_text(&decoded), text) == 0;
    buf_free(&decoded);
    return same;
}

bool json_index(struct json value, size_t most, size_t *out)
{
    const char *text;
    size_t length, index = 0;

    if (!json_plain(value, &text, &length) || length == 0 || length > 18)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (!is_digit(text[i]))
            return false;
        index = index * 10 + (size_t)(text[i] - '0');
    }
    *out = index;
    return index <= most;
}
