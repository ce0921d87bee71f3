/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources. The collectors read an entry's JSON themselves; here it is checked that they can, but
 * for patterns, XPaths and the like, which headway-collect is asked about (steps/check_sources.h):
 * they take libraries that headway does without. */
#include "config/loader.h"

#include <string.h>

struct source_draft {
    struct source_entry entry;
    const char *url, *path, *text; /* the last one of all fields that are only checked */
    struct texts argv, allow, texts;
    const struct node *map, *headers, *pages, *columns, *links, *figures;
    struct number timeout, delay, most;
    enum language language;
    enum frequency frequency;
    int count;
};

/* --- fields of one kind or several ------------------------------------------------------------ */

static void only_checked(struct reader *reader, const struct node *node, void *member)
{
    (void)reader;
    (void)node;
    (void)member;
}

/* Texts, or lists of texts to the depth that a direction may have. */
static void check_directions(struct reader *reader, const struct node *node, void *member)
{
    for (const struct node *item = node->type == NODE_ARRAY ? node->first : NULL; item != NULL;
         item = item->next)
        if (item->type == NODE_ARRAY)
            check_directions(reader, item, member);
        else if (item->type != NODE_TEXT)
            reader_fault(reader, item, "%s in a list of texts: it must be a text",
                         node_type_name(item->type));
}

static void check_word(struct reader *reader, const struct node *node, const char *const *words,
                       const char *name)
{
    const char *meant = NULL;
    struct buf list = BUF_EMPTY;

    for (; *words != NULL; words++) {
        if (strcmp(*words, node->text) == 0)
            break;
        meant = word_nearer(node->text, meant, *words);
        buf_addf(&list, "%s\"%s\"", list.length > 0 ? ", " : "", *words);
    }
    if (*words == NULL && meant != NULL)
        reader_fault(reader, node, "\"%.40s\" is no \"%s\": did you mean \"%s\"?", node->text,
                     name, meant);
    else if (*words == NULL)
        reader_fault(reader, node, "\"%.40s\" is no \"%s\": one of %s", node->text, name,
                     buf_text(&list));
    buf_free(&list);
}

static void read_preset(struct reader *reader, const struct node *node, void *member)
{
    static const char *const words[] = { "sdmx", "eurostat-tsv", NULL };

    (void)member;
    check_word(reader, node, words, "preset");
}

static void read_silence(struct reader *reader, const struct node *node, void *member)
{
    static const char *const words[] = { "published", "last_year", NULL };

    (void)member;
    check_word(reader, node, words, "period");
}

static void read_measure(struct reader *reader, const struct node *node, void *member)
{
    static const char *const words[] = { "growth", "share", "level", NULL };

    (void)member;
    check_word(reader, node, words, "measure");
}

static void read_scale(struct reader *reader, const struct node *node, void *member)
{
    struct dec scale;

    (void)member;
    if (!(node->type == NODE_TEXT ? dec_parse(node->text, strlen(node->text), &scale)
                                  : node_decimal(reader->file, node, &scale)) ||
        scale.mantissa == 0)
        reader_fault(reader, node, "\"scale\" is the number that values are multiplied with, as "
                     "1000000");
}

/* What kind of statement a figure of a page is taken from: one word or a list of them. */
static void read_modality(struct reader *reader, const struct node *node, void *member)
{
    static const char *const words[] = { "observation", "forecast", "target", "fact", NULL };

    check_directions(reader, node, member);
    if (node->type == NODE_TEXT)
        check_word(reader, node, words, "kind");
    for (node = node->type == NODE_ARRAY ? node->first : NULL; node != NULL; node = node->next)
        if (node->type == NODE_TEXT)
            check_word(reader, node, words, "kind");
}

static void read_not(struct reader *reader, const struct node *node, void *member)
{
    enum { NOT_MOST = 16 };

    value_texts.read(reader, node, member);
    if (node_count(node) > NOT_MOST)
        reader_fault(reader, node, "\"not\" has more than %d patterns: join some with |", NOT_MOST);
}

#define ACCEPT_TEXT ACCEPT(NODE_TEXT)
static const struct field_type
    text_or_number = { "a path or a number", ACCEPT_TEXT | ACCEPT(NODE_NUMBER), only_checked },
    scale = { "a number such as 1000000", ACCEPT_TEXT | ACCEPT(NODE_NUMBER), read_scale },
    directions = { "a text or a list of texts", ACCEPT_TEXT | ACCEPT(NODE_ARRAY),
                   check_directions },
    preset = { "\"sdmx\" or \"eurostat-tsv\"", ACCEPT_TEXT, read_preset },
    silence = { "\"published\" or \"last_year\"", ACCEPT_TEXT, read_silence },
    measure = { "\"growth\", \"share\" or \"level\"", ACCEPT_TEXT, read_measure },
    modality = { "\"observation\", \"forecast\", \"target\" or \"fact\", or a list of them",
                 ACCEPT_TEXT | ACCEPT(NODE_ARRAY), read_modality },
    not_patterns = { "a list of patterns", ACCEPT(NODE_ARRAY), read_not };

#define AT(member) offsetof(struct source_draft, member)
#define TEXT(name) { name, &value_text, false, AT(text) }
#define NEEDED(name) { name, &value_text, true, AT(text) }
#define DIRECTIONS(name) { name, &directions, false, 0 }

const struct field source_fields[] = {
    { "$schema", &value_ignored, false, 0 },
    { "id", &value_outer_id, true, AT(entry.id) },
    { "kind", &value_text, true, AT(entry.kind) },
    { "enabled", &value_truth, false, AT(entry.enabled) },
    { "every", &value_interval, false, AT(entry.every) },
    { "publisher", &value_text, false, AT(entry.publisher) },
    { "url", &value_text, false, AT(url) },
    { "path", &value_text, false, AT(path) },
    { "argv", &value_texts, false, AT(argv) },
    TEXT("format"),
    { "headers", &value_object, false, AT(headers) },
    TEXT("since"),
    { "allow", &value_texts, false, AT(allow) },
    TEXT("token_file"),
    TEXT("header_file"),
    TEXT("proxy"),
    TEXT("ca_file"),
    { "timeout", &value_number, false, AT(timeout) },
    { "delay", &value_number, false, AT(delay) },
    { "most", &value_number, false, AT(most) },
    { "map", &value_object, false, AT(map) },
    TEXT("unit"),
    { "scale", &scale, false, 0 },
    { "frequency", &value_frequency, false, AT(frequency) },
    { "missing", &value_texts, false, AT(texts) },
    TEXT("rows"),
    DIRECTIONS("series"),
    TEXT("period"),
    TEXT("value"),
    TEXT("published"),
    TEXT("flag"),
    TEXT("present"),
    TEXT("error_if"),
    DIRECTIONS("require"),
    { "pages", &value_object, false, AT(pages) },
    { "columns", &value_object, false, AT(columns) },
    TEXT("delimiter"),
    TEXT("decimal"),
    TEXT("group"),
    { "skip", &value_whole, false, AT(count) },
    { "preset", &preset, false, 0 },
    TEXT("dataset"),
    { "dimensions", &value_texts, false, AT(texts) },
    { "lang", &value_language, false, AT(language) },
    TEXT("text"),
    { "hosts", &value_texts, false, AT(texts) },
    { "links", &value_object, false, AT(links) },
    { "figures", &value_list, false, AT(figures) },
    { 0 },
};

const struct field source_pages_fields[] = {
    { "count", &text_or_number, false, 0 }, { "total", &text_or_number, false, 0 },
    { "limit", &text_or_number, false, 0 }, { "first", &text_or_number, false, 0 },
    TEXT("param"), TEXT("next"), { 0 },
};

const struct field source_columns_fields[] = {
    DIRECTIONS("series"), TEXT("period"), TEXT("value"), TEXT("flag"), TEXT("unit"),
    TEXT("published"), DIRECTIONS("values"), { 0 },
};

const struct field source_links_fields[] = {
    TEXT("match"), TEXT("text"), TEXT("in"), { "lists", &value_texts, false, AT(texts) },
    { "most", &value_whole, false, AT(count) }, { 0 },
};

const struct field source_figure_fields[] = {
    NEEDED("indicator"), NEEDED("anchor"), NEEDED("unit"), TEXT("region"), TEXT("with"),
    { "not", &not_patterns, false, AT(texts) }, { "kind", &modality, false, 0 },
    { "period", &silence, false, 0 }, { "measure", &measure, false, 0 }, { 0 },
};

static const struct field_home homes[] = {
    { source_fields, "the source itself" },
    { source_links_fields, "\"links\"" },
    { source_figure_fields, "an entry of \"figures\"" },
    { source_pages_fields, "\"pages\"" },
    { source_columns_fields, "\"columns\"" },
    { 0 },
};

/* --- kinds ------------------------------------------------------------------------------------ */

static const struct source_kind {
    const char *name;
    const char *wanted; /* what it cannot do without */
} kinds[] = {
    { "json", "url" },         { "csv", "url" },      { "jsonstat", "url" },
    { "sdmx-csv", "url" },     { "sdmx-json", "url" }, { "sdmx-ml", "url" },
    { "eurostat-tsv", "url" }, { "prometheus", "url" }, { "page", "url" },
    { "exec", "argv" },        { "file", "path" },
};

/* NULL and a fault where the text names none. */
static const struct source_kind *kind_of(struct reader *reader, const struct node *node,
                                         const char *field)
{
    const char *meant = NULL;

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(kinds[i].name, node->text) == 0)
            return &kinds[i];
        meant = word_nearer(node->text, meant, kinds[i].name);
    }
    reader_fault(reader, node, "\"%s\" has no \"%.40s\"%s%s%s", field, node->text,
                 meant ? ": did you mean \"" : ": it is json, csv, sdmx-csv, eurostat-tsv, "
                 "jsonstat, sdmx-json, sdmx-ml, prometheus, page, exec or file",
                 meant ? meant : "", meant ? "\"?" : "");
    return NULL;
}

/* --- one entry -------------------------------------------------------------------------------- */

static const struct node *text_member(const struct node *object, const char *name)
{
    const struct node *node = node_member(object, name);

    return node != NULL && node->type == NODE_TEXT ? node : NULL;
}

static bool allows(const struct source_draft *draft, const char *word)
{
    for (size_t i = 0; i < draft->allow.count; i++)
        if (strcmp(draft->allow.list[i], word) == 0)
            return true;
    return false;
}

static void check_url(struct reader *reader, const struct node *node,
                      const struct source_draft *draft)
{
    bool plain = strncmp(node->text, "http://", 7) == 0;
    size_t scheme = plain ? 7 : 8;

    if (!plain && strncmp(node->text, "https://", 8) != 0)
        reader_fault(reader, node, "\"%.60s\" is no address that can be asked: it begins with "
                     "https://", node->text);
    else if (node->text[scheme] == '\0' || strchr("/:?#", node->text[scheme]) != NULL)
        reader_fault(reader, node, "\"%.60s\" names no host", node->text);
    else if (plain && !allows(draft, "http"))
        reader_fault(reader, node, "\"%.60s\" is without TLS: write https://, or "
                     "\"allow\": [\"http\"] where that is meant", node->text);
}

static void check_urls(struct reader *reader, const struct node *entry,
                       const struct source_draft *draft)
{
    const struct node *url = text_member(entry, "url");
    const struct node *lists = draft->links != NULL ? node_member(draft->links, "lists") : NULL;

    if (url != NULL)
        check_url(reader, url, draft);
    if (lists == NULL || lists->type != NODE_ARRAY)
        return;
    for (const struct node *list = lists->first; list != NULL; list = list->next)
        if (list->type == NODE_TEXT)
            check_url(reader, list, draft);
}

/* As it stands in an address: "news.example.org", with a port where that has one. */
static void check_host(struct reader *reader, const struct node *node)
{
    const char *scheme = strstr(node->text, "://");
    const char *host = scheme != NULL ? scheme + 3 : node->text;
    size_t length = strcspn(host, "/?#");

    if (strpbrk(host, "* \t") != NULL || length == 0)
        reader_fault(reader, node, "\"%.60s\" is no host: name each in full, as news.example.org",
                     node->text);
    else if (scheme != NULL || host[length] != '\0')
        reader_fault(reader, node, "\"%.60s\" is no host: did you mean \"%.*s\"?", node->text,
                     length < 60 ? (int)length : 60, host);
}

static void check_hosts(struct reader *reader, const struct node *entry)
{
    const struct node *list = node_member(entry, "hosts");

    if (list == NULL || list->type != NODE_ARRAY)
        return;
    for (const struct node *host = list->first; host != NULL; host = host->next)
        if (host->type == NODE_TEXT)
            check_host(reader, host);
}

/* A run by cron is in another directory than the one who tries it. */
static void check_full_path(struct reader *reader, const struct node *node)
{
    if (node != NULL && node->type == NODE_TEXT && node->text[0] != '/')
        reader_fault(reader, node, "\"%.60s\" is no full path: begin it with /", node->text);
}

static void check_allow(struct reader *reader, const struct node *entry)
{
    static const char *const words[] = { "http", "private", NULL };
    const struct node *list = node_member(entry, "allow");

    if (list == NULL || list->type != NODE_ARRAY)
        return;
    for (const struct node *word = list->first; word != NULL; word = word->next)
        if (word->type == NODE_TEXT)
            check_word(reader, word, words, "allow");
}

static void check_texts(struct reader *reader, const struct node *object, const char *wanted)
{
    if (object == NULL)
        return;
    reader_check_names(reader, object);
    for (const struct node *node = object->first; node != NULL; node = node->next)
        if (node->type != NODE_TEXT)
            reader_fault(reader, node, "\"%.60s\" is %s: it must be %s", node->key,
                         node_type_name(node->type), wanted);
}

static void check_number(struct reader *reader, const struct node *entry, const char *name,
                         const struct number *number, double least, double most)
{
    if (number->given &&
        (dec_double(number->value) < least || dec_double(number->value) > most))
        reader_fault(reader, node_member(entry, name), "\"%s\" is from %g to %.0f", name, least,
                     most);
}

static void check_measure(struct reader *reader, const struct node *figure)
{
    const struct node *unit = text_member(figure, "unit");
    const struct node *given = node_member(figure, "measure");
    char name[UNIT_TEXT];
    struct dec factor;

    if (given != NULL && unit != NULL && unit_parse(unit->text, name, &factor) &&
        !unit_is_share(name))
        reader_fault(reader, given, "\"measure\" says what a percentage is, and the unit is %s",
                     name);
}

static void check_parts(struct reader *reader, const struct source_draft *draft)
{
    enum { LINKS_MOST = 200 };
    struct source_draft ignored = { .count = 1 };

    if (draft->pages != NULL)
        field_read_object(reader, draft->pages, source_pages_fields, "pages", &ignored);
    if (draft->columns != NULL)
        field_read_object(reader, draft->columns, source_columns_fields, "columns", &ignored);
    if (draft->links != NULL)
        field_read_object(reader, draft->links, source_links_fields, "links", &ignored);
    if (ignored.count < 1 || ignored.count > LINKS_MOST)
        reader_fault(reader, node_member(draft->links, "most"), "\"most\" is from 1 to %d",
                     LINKS_MOST);
    for (const struct node *node = draft->figures ? draft->figures->first : NULL; node != NULL;
         node = node->next) {
        field_read_object(reader, node, source_figure_fields, "figure", &ignored);
        check_measure(reader, node);
    }
    check_texts(reader, draft->map, "the id of an indicator");
    check_texts(reader, draft->headers, "a text");
}

static void check_entry(struct reader *reader, const struct node *entry,
                        const struct source_draft *draft)
{
    enum { PAGE_LEAST = 1000 };
    const struct node *format = text_member(entry, "format"), *argv = node_member(entry, "argv");
    const struct node *named = text_member(entry, "kind");
    const struct source_kind *kind = named ? kind_of(reader, named, "kind") : NULL;

    if (kind != NULL && node_member(entry, kind->wanted) == NULL)
        reader_fault(reader, entry, "source of kind %s without \"%s\": add it", kind->name,
                     kind->wanted);
    if (format != NULL)
        kind_of(reader, format, "format");
    else if (kind != NULL && strcmp(kind->name, "file") == 0 && !node_member(entry, "format"))
        reader_fault(reader, entry, "source of kind file without \"format\": add the kind it is "
                     "read as, such as \"csv\"");
    check_urls(reader, entry, draft);
    check_hosts(reader, entry);
    check_allow(reader, entry);
    check_full_path(reader, node_member(entry, "path"));
    check_full_path(reader, node_member(entry, "ca_file"));
    if (argv != NULL && argv->type == NODE_ARRAY && argv->first != NULL)
        check_full_path(reader, argv->first);
    else if (argv != NULL && argv->type == NODE_ARRAY)
        reader_fault(reader, argv, "\"argv\" is empty: it begins with a program's full path");
    check_number(reader, entry, "timeout", &draft->timeout, 0, 3600);
    check_number(reader, entry, "delay", &draft->delay, 0, 3600);
    check_number(reader, entry, "most", &draft->most, 1, 1 << 30);
    if (draft->links != NULL && draft->most.given && dec_double(draft->most.value) < PAGE_LEAST)
        reader_fault(reader, node_member(entry, "most"), "\"most\" is the bytes of one answer "
                     "here: the pages of one run are \"most\" of \"links\"");
    check_parts(reader, draft);
}

/* One with faults is kept as well: its patterns are checked at the same time. */
void load_source(struct loader *loader, struct origin origin)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, origin.file);
    struct source_draft draft = { .entry.enabled = true };
    struct source_entry *source = &draft.entry;

    reader.homes = homes;
    field_read_object(&reader, origin.node, source_fields, "source", &draft);
    if (origin.node->type != NODE_OBJECT)
        return;
    check_entry(&reader, origin.node, &draft);
    if (source->id == NULL || source->kind == NULL)
        return;
    value_slice.read(&reader, origin.node, &source->json);
    source->file = arena_text(&config->arena, origin.file->path);
    source->line = node_place(origin.file, origin.node->at).line;
    for (size_t i = 0; i < config->source_count; i++)
        if (strcmp(config->sources[i].id, source->id) == 0)
            reader_fault(&reader, node_member(origin.node, "id"),
                         "\"%s\" is the id of the source at %s:%d: give this one another",
                         source->id, config->sources[i].file, config->sources[i].line);
    config->sources[config->source_count++] = *source;
}
