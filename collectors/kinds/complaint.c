/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/complaint.h"

#include <string.h>
#include <strings.h>

enum { MESSAGE_MOST = 300 };

/* --- JSON ------------------------------------------------------------------------------- */

static bool is_nothing(struct json value)
{
    enum json_type type = json_kind(value);

    if (type == JSON_ARRAY || type == JSON_OBJECT)
        return json_count(value) == 0;
    return type == JSON_NONE || type == JSON_NULL || type == JSON_NAN || type == JSON_FALSE ||
           json_is(value, "");
}

static void add_word(struct json value, struct buf *message)
{
    if (is_nothing(value) || message->length > MESSAGE_MOST)
        return;
    if (message->length > 0)
        buf_add_char(message, ' ');
    json_append(value, message);
}

/* A text or number; of an object its members that speak, in an order that reads; of an array
 * all. */
static void describe(struct json value, int depth, struct buf *message)
{
    static const char *const speaking[] = { "status", "code",   "id",      "key",    "name",
                                            "title",  "label",  "message", "value",  "text",
                                            "detail", "reason", "msg",     "description" };
    struct json_walk walk = json_walk(value);

    add_word(value, message);
    if (depth == 0)
        return;
    if (json_kind(value) == JSON_OBJECT)
        for (size_t i = 0; i < sizeof speaking / sizeof speaking[0]; i++)
            describe(json_member(value, speaking[i]), depth - 1, message);
    while (json_kind(value) == JSON_ARRAY && json_step(&walk) && message->length < MESSAGE_MOST)
        describe(walk.value, depth - 1, message);
}

bool complaint_in_json(struct json body, struct buf *message)
{
    static const char *const names[] = { "returncode", "error_code",    "errorType",  "error",
                                         "errors",     "error_message", "errorMessage", "fault",
                                         "message",    "messages",      "returndata", "detail",
                                         "details",    "title",     "warning" };
    size_t before = message->length;
    bool speaks = false;

    if (json_kind(body) == JSON_ARRAY)
        return complaint_in_json(json_element(body, 0), message);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct json found = json_member(body, names[i]);

        if (is_nothing(found))
            continue;
        speaks = speaks || i > 0; /* a return code alone says nothing */
        describe(found, 3, message);
    }
    if (!speaks) {
        message->length = before;
        return false;
    }
    return message->length > before;
}

int complaint_or(struct json body, const char *otherwise, struct err *err)
{
    struct buf message = BUF_EMPTY;

    if (complaint_in_json(body, &message))
        err_set(err, STATUS_DATA, "the provider says: %s", message.bytes);
    else
        err_set(err, STATUS_DATA, "%s", otherwise);
    buf_free(&message);
    return -1;
}

/* --- markup ----------------------------------------------------------------------------- */

/* The next element of this local name: its text is from *start to *end, its attributes from
 * *tag to *start. */
static bool find_element(const char *bytes, size_t length, const char *name, const char **tag,
                         const char **start, const char **end)
{
    const char *stop = bytes + length;
    size_t size = strlen(name);

    for (const char *at = bytes; (at = memchr(at, '<', (size_t)(stop - at))) != NULL; at++) {
        const char *word = at + 1, *close = memchr(at, '>', (size_t)(stop - at));

        if (close == NULL)
            return false;
        for (const char *c = word; c < close && *c != ' ' && *c != '/'; c++)
            if (*c == ':')
                word = c + 1;
        if ((size_t)(close - word) < size || strncasecmp(word, name, size) != 0 ||
            (word[size] != '>' && word[size] != ' ' && word[size] != '\n'))
            continue;
        *tag = word;
        *start = close + 1;
        *end = memchr(*start, '<', (size_t)(stop - *start));
        if (*end == NULL)
            *end = stop;
        return true;
    }
    return false;
}

static void add_characters(const char *text, const char *end, struct buf *message)
{
    static const struct {
        const char *entity;
        char character;
    } entities[] = { { "&apos;", '\'' }, { "&quot;", '"' }, { "&lt;", '<' },
                     { "&gt;", '>' },    { "&amp;", '&' } };

    while (text < end && message->length < MESSAGE_MOST) {
        size_t left = (size_t)(end - text), taken = 1;
        char character = *text;

        for (size_t i = 0; *text == '&' && i < sizeof entities / sizeof entities[0]; i++) {
            size_t size = strlen(entities[i].entity);

            if (left >= size && memcmp(text, entities[i].entity, size) == 0) {
                character = entities[i].character;
                taken = size;
                break;
            }
        }
        text += taken;
        if ((unsigned char)character > ' ')
            buf_add_char(message, character);
        else if (message->length > 0 && message->bytes[message->length - 1] != ' ')
            buf_add_char(message, ' ');
    }
}

/* Texts of elements that carry messages: SOAP faults, SDMX errors and footers, World Bank, HTML. */
static void describe_markup(const char *bytes, size_t length, struct buf *message)
{
    static const char *const carriers[] = { "faultcode", "faultstring", "Text",
                                            "message",   "title",       "h1" };

    for (size_t i = 0; i < sizeof carriers / sizeof carriers[0]; i++) {
        const char *tag, *start, *end;

        if (!find_element(bytes, length, carriers[i], &tag, &start, &end))
            continue;
        if (message->length > 0)
            buf_add_char(message, ' ');
        add_characters(start, end, message);
        if (i > 0 && message->length > 0)
            return;
    }
}

/* --- anything ---------------------------------------------------------------------------- */

static bool begins(const char *bytes, size_t length, const char *with)
{
    return length >= strlen(with) && strncasecmp(bytes, with, strlen(with)) == 0;
}

static const char *what_it_is(const char *bytes, size_t length)
{
    static const struct {
        const char *begins, *what;
    } known[] = {
        { "<!doctype html", "an HTML page" }, { "<html", "an HTML page" },
        { "<", "XML" },                       { "{", "JSON" },
        { "[", "JSON" },                      { "PK\3\4", "a ZIP archive" },
        { "\x1f\x8b", "compressed by gzip" }, { "%PDF", "a PDF document" },
        { "\xff\xfe", "UTF-16" },             { "\xfe\xff", "UTF-16" },
    };

    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (begins(bytes, length, known[i].begins))
            return known[i].what;
    return "some other text";
}

static void skip_front(const char **bytes, size_t *length)
{
    if (*length >= 3 && memcmp(*bytes, "\xef\xbb\xbf", 3) == 0) {
        *bytes += 3;
        *length -= 3;
    }
    while (*length > 0 && strchr(" \t\r\n", **bytes) != NULL && **bytes != '\0') {
        ++*bytes;
        --*length;
    }
}

bool complaint_likely(const char *bytes, size_t length)
{
    skip_front(&bytes, &length);
    return length > 0 && (*bytes == '<' || *bytes == '{' || *bytes == '[');
}

/* A sentence: the first line of a short text that is no markup. */
static void describe_text(const char *bytes, size_t length, struct buf *message)
{
    const char *feed = memchr(bytes, '\n', length);

    if (memchr(bytes, '\0', length) == NULL)
        add_characters(bytes, feed ? feed : bytes + length, message);
}

int complaint_about(const char *bytes, size_t length, const char *wanted, struct err *err)
{
    struct buf message = BUF_EMPTY;
    struct json body;

    skip_front(&bytes, &length);
    if (length == 0)
        return err_set(err, STATUS_DATA, "the body is empty; %s was expected", wanted);
    if (*bytes == '<')
        describe_markup(bytes, length, &message);
    else if (json_check(bytes, length, &body, NULL) == 0)
        complaint_in_json(body, &message);
    else if (strcmp(what_it_is(bytes, length), "some other text") == 0)
        describe_text(bytes, length, &message);
    if (message.length > 0 && strcmp(what_it_is(bytes, length), "an HTML page") == 0)
        err_set(err, STATUS_DATA, "the body is an HTML page, \"%s\"; %s was expected",
                message.bytes, wanted);
    else if (message.length > 0)
        err_set(err, STATUS_DATA, "the provider says: %.*s", (int)message.length, message.bytes);
    else
        err_set(err, STATUS_DATA, "the body is %s; %s was expected", what_it_is(bytes, length),
                wanted);
    buf_free(&message);
    return -1;
}

int complaint_about_json(const char *bytes, size_t length, struct err *err)
{
    const char *front = bytes;
    size_t left = length;

    skip_front(&front, &left);
    if (left > 0 && (*front == '{' || *front == '['))
        return err_context(err, "the body is no proper JSON");
    return complaint_about(bytes, length, "JSON", err);
}
