/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config/value.h"

#include "config/loader.h"
#include "domain/target.h"
#include "format/prose/phrase.h"

#include <stdlib.h>
#include <string.h>

enum { ID_MOST = 63, DAYS_MOST = 36500, WHOLE_MOST = 1000000 };

static void read_nothing(struct reader *reader, const struct node *node, void *member)
{
    (void)reader, (void)node, (void)member;
}

static void read_text(struct reader *reader, const struct node *node, void *member)
{
    const char *text = node->text;

    if (text[0] == '\0')
        reader_fault(reader, node, "\"%s\" is empty: write something or leave it out",
                     node->key ? node->key : "a text");
    *(const char **)member = text;
}

static bool is_small_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

/* `also` is a character besides small letters, digits and _. */
static bool is_name_with(char also, const char *text)
{
    size_t length = 0;

    while (is_small_letter(text[length]) || (text[length] >= '0' && text[length] <= '9') ||
           text[length] == '_' || text[length] == also)
        length++;
    return is_small_letter(text[0]) && text[length] == '\0' && length <= ID_MOST;
}

bool value_is_id(const char *text)
{
    return is_name_with('_', text);
}

static void read_id(struct reader *reader, const struct node *node, void *member)
{
    const char *text = node->text;

    if (!value_is_id(text)) {
        reader_fault(reader, node,
                     "\"%.80s\" is no id: a small letter, then at most 62 small letters, digits "
                     "and _",
                     text);
        return;
    }
    *(const char **)member = text;
}

/* No formula or file of figures names these, so that a minus cannot be meant. */
static void read_outer_id(struct reader *reader, const struct node *node, void *member)
{
    const char *text = node->text;

    if (!is_name_with('-', text)) {
        reader_fault(reader, node,
                     "\"%.80s\" is no id: a small letter, then at most 62 small letters, digits, "
                     "_ and -",
                     text);
        return;
    }
    *(const char **)member = text;
}

static const struct field title_fields[] = {
    { "en", &value_text, false, LANGUAGE_EN * sizeof(char *) },
    { "zh", &value_text, false, LANGUAGE_ZH * sizeof(char *) },
    { "de", &value_text, false, LANGUAGE_DE * sizeof(char *) },
    { 0 },
};

static void read_titles(struct reader *reader, const struct node *node, void *member)
{
    if (node->type == NODE_TEXT)
        read_text(reader, node, (const char **)member + LANGUAGE_EN);
    else if (node->first == NULL)
        reader_fault(reader, node, "\"%s\" has no language: one of en, zh, de", node->key);
    else
        field_read_object(reader, node, title_fields, "title", member);
}

static void read_named(struct reader *reader, const struct node *node, void *member)
{
    struct named_texts *named = member;
    size_t count = node_count(node);
    struct named_text *list = arena_alloc(reader->arena, count * sizeof *list);

    *named = (struct named_texts){ list, count };
    reader_check_names(reader, node);
    for (node = node->first; node != NULL; node = node->next, list++) {
        *list = (struct named_text){ .name = arena_text(reader->arena, node->key) };
        if (node->type == NODE_OBJECT && node->first != NULL)
            field_read_object(reader, node, title_fields, "name", list->text);
        else
            reader_fault(reader, node, "\"%.80s\" must be texts by language as {\"zh\": ...}",
                         node->key);
    }
}

static void read_texts(struct reader *reader, const struct node *node, void *member)
{
    struct texts *texts = member;
    size_t count = node_count(node);
    const char **list = arena_alloc(reader->arena, count * sizeof *list);

    *texts = (struct texts){ list, count };
    for (node = node->first; node != NULL; node = node->next) {
        if (node->type == NODE_TEXT)
            *list++ = node->text;
        else
            reader_fault(reader, node, "%s in a list of texts: it must be a text",
                         node_type_name(node->type));
    }
}

static void read_truth(struct reader *reader, const struct node *node, void *member)
{
    (void)reader;
    *(bool *)member = node->truth;
}

static void read_days(struct reader *reader, const struct node *node, void *member)
{
    struct dec number;

    if (!node_decimal(reader->file, node, &number) || number.exponent < 0 ||
        number.mantissa < 0 || dec_double(number) > DAYS_MOST) {
        reader_fault(reader, node, "\"%s\" must be a whole number of days, 0 to 36500",
                     node->key);
        return;
    }
    *(int *)member = (int)dec_double(number);
}

static void read_whole(struct reader *reader, const struct node *node, void *member)
{
    struct dec number;

    if (!node_decimal(reader->file, node, &number) || number.exponent < 0 ||
        number.mantissa < 0 || dec_double(number) > WHOLE_MOST)
        reader_fault(reader, node, "\"%s\" must be a whole number, 0 to 1000000", node->key);
    else
        *(int *)member = (int)dec_double(number);
}

static void read_interval(struct reader *reader, const struct node *node, void *member)
{
    static const struct {
        char letter;
        int64_t seconds;
    } units[] = { { 's', 1 }, { 'm', 60 }, { 'h', 3600 }, { 'd', 86400 }, { 'w', 604800 } };
    char *end;
    long number = strtol(node->text, &end, 10);

    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (end[0] == units[i].letter && end[1] == '\0' && number > 0 && number <= DAYS_MOST &&
            node->text[0] != '+') {
            *(int64_t *)member = number * units[i].seconds;
            return;
        }
    }
    reader_fault(reader, node, "\"%.40s\" is no interval: a number and s, m, h, d or w, as in "
                 "\"12h\"", node->text);
}

static void read_date(struct reader *reader, const struct node *node, void *member)
{
    const char *text = node->text;

    if (!date_parse(text, strlen(text), member))
        reader_fault(reader, node,
                     "\"%.40s\" is no day of the calendar: write it as 2024-05-17", text);
}

static void read_period(struct reader *reader, const struct node *node, void *member)
{
    struct err err;

    if (period_parse(node->text, member, &err) != 0)
        reader_fault(reader, node, "%s", err.text);
}

/* Words out of an enumeration: its names by index, a NULL name is none of them. */
static void no_such_word(struct reader *reader, const struct node *node,
                         const char *(*name)(int), int count)
{
    const char *text = node->text, *meant = NULL;
    struct buf list = BUF_EMPTY;

    for (int i = 0; i < count; i++) {
        if (name(i) == NULL)
            continue;
        meant = word_nearer(text, meant, name(i));
        buf_addf(&list, "%s%s", list.length > 0 ? ", " : "", name(i));
    }
    if (meant != NULL)
        reader_fault(reader, node, "\"%.40s\" is no %s: did you mean \"%s\"?", text,
                     node->key, meant);
    else
        reader_fault(reader, node, "\"%.40s\" is no %s: one of %s", text, node->key,
                     list.bytes);
    buf_free(&list);
}

static void read_word(struct reader *reader, const struct node *node, const char *(*name)(int),
                      int count, void *member)
{
    for (int i = 0; i < count; i++) {
        if (name(i) != NULL && strcmp(name(i), node->text) == 0) {
            *(int *)member = i;
            return;
        }
    }
    no_such_word(reader, node, name, count);
}

static const char *language_at(int i)
{
    return language_code((enum language)i);
}

static const char *nature_at(int i)
{
    return nature_name((enum nature)i);
}

static const char *frequency_at(int i)
{
    return i == FREQUENCY_NONE || i == FREQUENCY_RANGE ? NULL : frequency_name((enum frequency)i);
}

static const char *kind_at(int i)
{
    return target_kind_name((enum target_kind)i);
}

static const char *path_at(int i)
{
    return i == PATH_UNDECLARED ? NULL : path_name((enum path)i);
}

static const char *direction_at(int i)
{
    return direction_name(i == 0 ? DIRECTION_DECREASE : DIRECTION_INCREASE);
}

static const char *qualifier_at(int i)
{
    return qualifier_name((enum qualifier)i);
}

static void read_language(struct reader *reader, const struct node *node, void *member)
{
    read_word(reader, node, language_at, LANGUAGE_COUNT, member);
}

static void read_languages(struct reader *reader, const struct node *node, void *member)
{
    for (const struct node *item = node->first; item != NULL; item = item->next) {
        enum language language = LANGUAGE_COUNT;

        if (item->type != NODE_TEXT)
            reader_fault(reader, item, "%s in a list of languages: it must be \"en\", \"zh\" or "
                         "\"de\"", node_type_name(item->type));
        else
            read_language(reader, item, &language);
        if (language != LANGUAGE_COUNT)
            languages_add(member, language);
    }
}

static void read_nature(struct reader *reader, const struct node *node, void *member)
{
    read_word(reader, node, nature_at, NATURE_COUNT, member);
}

static void read_frequency(struct reader *reader, const struct node *node, void *member)
{
    read_word(reader, node, frequency_at, FREQUENCY_COUNT, member);
}

static void read_kind(struct reader *reader, const struct node *node, void *member)
{
    read_word(reader, node, kind_at, TARGET_KIND_COUNT, member);
}

static void read_path(struct reader *reader, const struct node *node, void *member)
{
    read_word(reader, node, path_at, PATH_COUNT, member);
}

static void read_qualifier(struct reader *reader, const struct node *node, void *member)
{
    read_word(reader, node, qualifier_at, QUALIFIER_COUNT, member);
}

static void read_direction(struct reader *reader, const struct node *node, void *member)
{
    int which = 1;

    read_word(reader, node, direction_at, 2, &which);
    *(enum direction *)member = which == 0 ? DIRECTION_DECREASE : DIRECTION_INCREASE;
}

/* A unit that is in no table is its own, but "CNYY" is a slip of the pen: the known unit that is
 * one letter away, or NULL. */
static const char *unit_meant(const char *unit)
{
    const char *known, *meant = NULL;

    for (size_t i = 0; (known = unit_known(i)) != NULL; i++) {
        if (strcmp(unit, known) == 0)
            return NULL;
        if (strlen(unit) > 3 && word_distance(unit, known) == 1)
            meant = known;
    }
    return meant;
}

static void read_base_unit(struct reader *reader, const struct node *node, void *member)
{
    char unit[UNIT_TEXT];
    struct dec factor;

    if (!unit_parse(node->text, unit, &factor))
        reader_fault(reader, node, "\"%.60s\" is no unit: one as CNY, percent, companies, km2",
                     node->text);
    else if (strcmp(unit, node->text) != 0)
        reader_fault(reader, node,
                     "\"%.60s\" is no base unit: write \"%s\"; figures and goals may then be in "
                     "any multiple of it",
                     node->text, unit);
    else if (unit_meant(unit) != NULL)
        reader_fault(reader, node, "\"%.60s\" is no known unit: did you mean \"%s\"?", unit,
                     unit_meant(unit));
    else
        *(const char **)member = node->text;
}

/* --- amounts ----------------------------------------------------------------------------- */

struct written_amount {
    struct number value, low, high;
    enum qualifier qualifier;
    const char *unit;
    bool hedged; /* a qualifier is given */
};

static void read_number(struct reader *reader, const struct node *node, void *member)
{
    struct number *number = member;

    number->given = node_decimal(reader->file, node, &number->value);
    if (!number->given)
        reader_fault(reader, node, "\"%s\" must be a number of at most 18 digits, with an "
                     "exponent of at most 40", node->key);
}

static void read_hedge(struct reader *reader, const struct node *node, void *member)
{
    struct written_amount *amount = member;

    amount->hedged = true;
    read_qualifier(reader, node, &amount->qualifier);
}

static const struct field_type hedge_type = {
    "a word such as \"over\", \"nearly\" or \"about\"", ACCEPT(NODE_TEXT), read_hedge
};
static const struct field_type unit_type = {
    "a unit such as \"CNY\", \"bn CNY\" or \"percent\"", ACCEPT(NODE_TEXT), read_text
};

const struct field amount_fields[] = {
    { "value", &value_number, false, offsetof(struct written_amount, value) },
    { "low", &value_number, false, offsetof(struct written_amount, low) },
    { "high", &value_number, false, offsetof(struct written_amount, high) },
    { "qualifier", &hedge_type, false, 0 },
    { "unit", &unit_type, true, offsetof(struct written_amount, unit) },
    { 0 },
};

static struct quantity quantity_of(const struct written_amount *written)
{
    struct quantity quantity = { .qualifier = written->qualifier };

    if (written->value.given)
        quantity = quantity_bound(written->qualifier, written->value.value);
    else if (!written->hedged || written->qualifier == QUALIFIER_ABOUT)
        quantity.qualifier = QUALIFIER_RANGE;
    if (written->low.given) {
        quantity.low = written->low.value;
        quantity.has_low = true;
    }
    if (written->high.given) {
        quantity.high = written->high.value;
        quantity.has_high = true;
    }
    return quantity;
}

/* "over 1 trillion yuan": the words are the qualifier and the unit. */
static void read_phrase(struct reader *reader, const struct node *node, struct amount *amount)
{
    struct err err;

    if (quantity_from_phrase(node->text, LANGUAGE_COUNT, &amount->quantity, amount->unit, &err) !=
        0)
        reader_fault(reader, node, "\"%s\": %s", node->key, err.text);
    else if (amount->unit[0] == '\0')
        reader_fault(reader, node, "\"%s\" is a number without unit: write \"%.60s yuan\", or "
                     "whatever it counts", node->key, node->text);
}

static void read_amount(struct reader *reader, const struct node *node, void *member)
{
    struct amount *amount = member;
    struct written_amount written = { .qualifier = QUALIFIER_EXACT };
    struct dec factor;
    struct err err;

    amount->node = node;
    if (node->type == NODE_TEXT) {
        read_phrase(reader, node, amount);
        return;
    }
    if (node->type == NODE_NUMBER) {
        reader_fault(reader, node,
                     "\"%s\" is a number without unit: write {\"value\": %.*s, \"unit\": \"CNY\"}",
                     node->key, (int)(node->end - node->at),
                     buf_text(&reader->file->text) + node->at);
        return;
    }
    if (!field_read_object(reader, node, amount_fields, node->key, &written))
        return;
    amount->quantity = quantity_of(&written);
    if (quantity_check(&amount->quantity, &err) != 0)
        reader_fault(reader, node, "\"%s\": %s", node->key, err.text);
    else if (!unit_parse(written.unit, amount->unit, &factor))
        reader_fault(reader, node, "\"%.60s\" is no unit: one as CNY, bn CNY, percent, companies",
                     written.unit);
    else if (!quantity_scale(&amount->quantity, factor))
        reader_fault(reader, node, "\"%s\" is too large: at most 18 digits", node->key);
}

static void read_slice(struct reader *reader, const struct node *node, void *member)
{
    struct buf json = BUF_EMPTY;

    node_print(reader->file, node, &json);
    *(const char **)member = arena_copy(reader->arena, json.bytes, json.length);
    buf_free(&json);
}

static void read_node(struct reader *reader, const struct node *node, void *member)
{
    (void)reader;
    *(const struct node **)member = node;
}

#define TEXT ACCEPT(NODE_TEXT)
const struct field_type value_others = { "", 0, read_nothing };
const struct field_type value_ignored = { "the address of a schema", TEXT, read_nothing };
const struct field_type value_text = { "a text", TEXT, read_text };
const struct field_type value_id = { "an id such as \"city_gdp\"", TEXT, read_id };
const struct field_type value_outer_id = { "an id such as \"wb-gdp\"", TEXT, read_outer_id };
const struct field_type value_titles = { "a text, or texts by language as {\"en\": ...}",
                                         TEXT | ACCEPT(NODE_OBJECT), read_titles };
const struct field_type value_named = { "names with their texts by language as "
                                        "{\"Robots\": {\"zh\": ...}}",
                                        ACCEPT(NODE_OBJECT), read_named };
const struct field_type value_texts = { "a list of texts", ACCEPT(NODE_ARRAY), read_texts };
const struct field_type value_truth = { "true or false", ACCEPT(NODE_BOOL), read_truth };
const struct field_type value_number = { "a number", ACCEPT(NODE_NUMBER), read_number };
const struct field_type value_whole = { "a whole number", ACCEPT(NODE_NUMBER), read_whole };
const struct field_type value_days = { "a number of days", ACCEPT(NODE_NUMBER), read_days };
const struct field_type value_interval = { "an interval such as \"12h\"", TEXT, read_interval };
const struct field_type value_date = { "a day such as \"2027-12-31\"", TEXT, read_date };
const struct field_type value_period = { "a period such as \"2024\" or \"2024-Q3\"", TEXT,
                                         read_period };
const struct field_type value_language = { "a language, \"en\", \"zh\" or \"de\"", TEXT,
                                           read_language };
const struct field_type value_languages = { "a list of languages such as [\"en\", \"de\"]",
                                            ACCEPT(NODE_ARRAY), read_languages };
const struct field_type value_nature = {
    "one of \"flow\", \"stock\", \"rate\", \"event\", \"fact\"", TEXT, read_nature
};
const struct field_type value_frequency = { "a frequency such as \"year\" or \"quarter\"", TEXT,
                                            read_frequency };
const struct field_type value_kind = {
    "one of \"reach\", \"keep\", \"direction\", \"cumulative\", \"milestone\"", TEXT, read_kind
};
const struct field_type value_direction = { "\"increase\" or \"decrease\"", TEXT,
                                            read_direction };
const struct field_type value_path = { "one of \"linear\", \"geometric\", \"milestones\"", TEXT,
                                       read_path };
const struct field_type value_base_unit = { "a unit such as \"CNY\" or \"percent\"", TEXT,
                                            read_base_unit };
const struct field_type value_amount = {
    "a quantity such as \"over 300 billion yuan\" or {\"value\": 300, \"unit\": \"bn CNY\"}",
    TEXT | ACCEPT(NODE_OBJECT) | ACCEPT(NODE_NUMBER), read_amount
};
const struct field_type value_slice = { "an object", ACCEPT(NODE_OBJECT), read_slice };
const struct field_type value_list = { "a list, [...]", ACCEPT(NODE_ARRAY), read_node };
const struct field_type value_object = { "an object, {...}", ACCEPT(NODE_OBJECT), read_node };
