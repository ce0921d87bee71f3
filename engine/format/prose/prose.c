/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/prose.h"

#include "base/digits.h"
#include "format/json_write.h"
#include "format/prose/column.h"
#include "format/prose/gapped.h"
#include "format/prose/languages.h"
#include "format/prose/lexer.h"
#include "format/prose/mask.h"
#include "format/prose/points.h"
#include "format/prose/quantity_grammar.h"

#include <stdlib.h>
#include <string.h>

enum {
    LINE_MOST = 32 * 1024, /* longer lines are read in parts: memory does not grow with them */
    SAMPLE = 20000,        /* bytes that the language is found out by */
};

static const char *const kinds[PROSE_KIND_COUNT] = {
    [PROSE_COUNT] = "count",   [PROSE_AMOUNT] = "amount",     [PROSE_PERCENT] = "percent",
    [PROSE_AREA] = "area",     [PROSE_LENGTH] = "length",     [PROSE_RATIO] = "ratio",
    [PROSE_MULTIPLE] = "multiple", [PROSE_DURATION] = "duration", [PROSE_OTHER] = "other",
};

const char *prose_kind_name(enum prose_kind kind)
{
    return kinds[kind];
}

/* A line that was broken to a width goes on in the next one with a small letter. */
static bool goes_on(const char *text, size_t length, size_t newline)
{
    return newline > 0 && newline + 1 < length && text[newline + 1] >= 'a' &&
           text[newline + 1] <= 'z' && strchr(".:;!?\n", text[newline - 1]) == NULL;
}

/* The length of the next line of text[0..length), with the lines that go on. */
static size_t line_length(const char *text, size_t length)
{
    size_t most = length < LINE_MOST ? length : LINE_MOST;
    const char *newline = memchr(text, '\n', most);

    while (newline != NULL && goes_on(text, length, (size_t)(newline - text)) &&
           (size_t)(newline - text) + 1 < most)
        newline = memchr(newline + 1, '\n', most - (size_t)(newline + 1 - text));
    if (newline != NULL)
        return (size_t)(newline - text) + 1;
    if (most == length)
        return length;
    for (size_t back = most; back > most / 2; back--)
        if (text[back - 1] == ' ' || text[back - 1] == '\t')
            return back;
    while (most > 1 && ((unsigned char)text[most] & 0xc0) == 0x80)
        most--; /* not inside a character */
    return most;
}

static bool holds(const char *text, size_t length, const char *word)
{
    size_t size = strlen(word);

    for (size_t at = 0; at + size <= length; at++)
        if (text[at] == word[0] && memcmp(text + at, word, size) == 0)
            return true;
    return false;
}

static unsigned count_of(const char *text, size_t length, const char *const *names)
{
    unsigned count = 0;

    for (; *names != NULL; names++)
        for (size_t at = 0, size = strlen(*names); at + size <= length; at++)
            count += text[at] == (*names)[0] && memcmp(text + at, *names, size) == 0;
    return count;
}

/* What 元 is: in a text in traditional characters that of Taiwan or of Hong Kong, where its
 * beginning speaks more of that place or its currency than of the mainland. */
static const char *local_currency(const char *text, size_t length)
{
    enum { CURRENCY_WEIGHT = 4 };
    static const char *const taiwan[] = { "台幣", "臺幣", "NT$", NULL };
    static const char *const hongkong[] = { "港元", "港幣", "HK$", NULL };
    static const char *const yuan[] = { "人民幣", NULL };
    static const char *const in_taiwan[] = { "全台", "全臺", "台灣", "臺灣", "台北", "臺北", "新北",
                                             "台股", "行政院", "立法院", "主計", "經濟部", "中央社",
                                             "高雄", "台中", "金管會", "月增",   "季增",   "年增",   "年減",
                                             "營收", "工研院", "國發會", "國科會", "竹科", NULL };
    static const char *const in_hongkong[] = { "本港", "特區政府", "港府", "恒指", "恆指", "港股",
                                               "港交所", "金管局", "香港", "港鐵",
                                               "按年", "按月", "財政司", "統計處", NULL };
    static const char *const papers[] = { "香港文匯報", "香港商報", "香港經濟日報", "香港大公", "香港電台",
                                          "香港新聞網", NULL }; /* they write of the mainland */
    static const char *const mainland[] = { "北京", "上海", "深圳", "廣東", "內地", "大陸", "我國",
                                            "中國", "武漢", "湖北", "合肥", "安徽", "河北", "浙江", "工信部",
                                            NULL }; /* not 南京, 山東: streets there as well */
    size_t sample = length < SAMPLE ? length : SAMPLE;
    unsigned there, here, main;

    if (!holds(text, length, "元") || holds(text, length, "亿") || holds(text, length, "万"))
        return "CNY";
    here = CURRENCY_WEIGHT * count_of(text, sample, taiwan) + count_of(text, sample, in_taiwan);
    there =
        CURRENCY_WEIGHT * count_of(text, sample, hongkong) + count_of(text, sample, in_hongkong) -
        count_of(text, sample, papers);
    main = CURRENCY_WEIGHT * count_of(text, sample, yuan) + count_of(text, sample, mainland);
    if (main >= here && main >= there)
        return "CNY";
    return here == there ? "CNY" : here > there ? "TWD" : "HKD";
}

void prose_extract(const char *text, size_t length, enum language language,
                   struct prose_list *out)
{
    struct lexicon lexicon;
    struct line line = { .yuan = local_currency(text, length) };
    size_t columns = 0, head; /* of the table that the lines are rows of */

    lexicon_open(&lexicon);
    for (size_t at = 0; at < length;) {
        size_t part = line_length(text + at, length - at), first = out->count;

        line_read(&line, &lexicon, language, text + at, part);
        line_mask(&line);
        line_quantities(&line, text + at, at, out);
        points_complete(text, out, first);
        gapped_complete(text, out, first);
        head = column_head(&line, out->count - first);
        columns = head > 0 ? head : column_complete(&line, columns, at, first, out);
        at += part;
    }
    line_free(&line);
    lexicon_close(&lexicon);
}

void prose_list_free(struct prose_list *list)
{
    free(list->items);
    *list = (struct prose_list){ 0 };
}

enum language prose_language(const char *text, size_t length)
{
    struct text folded = { 0 };
    enum language language;

    text_fold(&folded, text, length < SAMPLE ? length : SAMPLE);
    language = text_language(&folded);
    text_free(&folded);
    return language;
}

/* As put_number() does: returns the end, without a NUL. */
static char *put_text(char *to, const char *text)
{
    size_t length = strlen(text);

    memcpy(to, text, length);
    return to + length;
}

static char *put_bound(char *to, bool there, struct dec number)
{
    return there ? to + dec_print(number, to) : put_text(to, "null");
}

static char *put_bounds(char *to, const struct quantity *quantity)
{
    to = put_text(to, ",\"value\":");
    to = put_bound(to, quantity->has_value, quantity->value);
    to = put_text(to, ",\"low\":");
    to = put_bound(to, quantity->has_low, quantity->low);
    to = put_text(to, ",\"high\":");
    return put_bound(to, quantity->has_high, quantity->high);
}

/* All lines have the same members, so they are put as they stand, into room made once; only what
 * is of the text is of any length and has to be escaped. */
void prose_print(const char *text, const struct prose_quantity *quantity, struct buf *out)
{
    enum { MEMBERS_MOST = 3 * DEC_TEXT + 200 }; /* those between quote and unit */
    static const char *const directions[] = { "\"down\"", "null", "\"up\"" };
    char *to;

    buf_add_text(out, "{\"quote\":");
    json_string(out, text + quantity->offset, quantity->length);
    buf_reserve(out, MEMBERS_MOST);
    to = out->bytes + out->length;
    to = put_text(to, ",\"offset\":");
    to = put_number(to, quantity->offset);
    to = put_text(to, ",\"length\":");
    to = put_number(to, quantity->length);
    to = put_bounds(to, &quantity->quantity);
    to = put_text(to, ",\"qualifier\":\"");
    to = put_text(to, qualifier_name(quantity->quantity.qualifier));
    to = put_text(to, "\",\"unit\":");
    out->length = (size_t)(to - out->bytes);
    json_string(out, quantity->unit, strlen(quantity->unit));
    buf_add_text(out, ",\"kind\":\"");
    buf_add_text(out, prose_kind_name(quantity->kind));
    buf_add_text(out, "\",\"direction\":");
    buf_add_text(out, directions[quantity->direction + 1]);
    buf_add_text(out, "}\n");
}
