/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/text/text.h"

#include "base/mem.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { SPAN_MOST = 2000, ABBREVIATION_MOST = 6, BRACKET_MOST = 24 };

static bool has(const struct page_text *text, size_t at, const char *sign)
{
    size_t length;

    if (at >= text->length || text->bytes[at] != sign[0])
        return false;
    length = strlen(sign);
    return at + length <= text->length && memcmp(text->bytes + at, sign, length) == 0;
}

static bool is_letter(const struct page_text *text, size_t at)
{
    return at < text->length && isalpha((unsigned char)text->bytes[at]);
}

/* In UTF-8 the letters of Latin begin with 0xc3 to 0xc9. */
bool page_is_letter(const struct page_text *text, size_t at)
{
    unsigned char byte = at < text->length ? (unsigned char)text->bytes[at] : 0;

    if (isalpha(byte) || (byte >= 0xc3 && byte <= 0xc9))
        return true;
    return (byte & 0xc0) == 0x80 && at > 0 && (unsigned char)text->bytes[at - 1] >= 0xc3 &&
           (unsigned char)text->bytes[at - 1] <= 0xc9;
}

bool page_inside_word(const struct page_text *text, size_t at)
{
    return at > 0 && page_is_letter(text, at) && page_is_letter(text, at - 1);
}

size_t page_letters_end(const struct page_text *text, size_t at)
{
    while (page_is_letter(text, at))
        at++;
    return at;
}

size_t page_letters_start(const struct page_text *text, size_t end)
{
    while (end > 0 && page_is_letter(text, end - 1))
        end--;
    return end;
}

struct page_span page_trimmed(const struct page_text *text, struct page_span span)
{
    while (span.start < span.end && text->bytes[span.start] == ' ')
        span.start++;
    while (span.end > span.start && text->bytes[span.end - 1] == ' ')
        span.end--;
    return span;
}

bool page_overlap(struct page_span a, struct page_span b)
{
    return a.start < b.end && b.start < a.end;
}

bool page_holds(struct page_span part, struct page_span span)
{
    return span.start >= part.start && span.end <= part.end;
}

bool page_word_at(const struct page_text *text, size_t at, const char *sign)
{
    size_t length;

    /* nearly all places differ in their first byte, but for its case */
    if (at >= text->length || ((text->bytes[at] ^ sign[0]) & ~0x20) != 0)
        return false;
    length = strlen(sign);
    if (at + length > text->length || strncasecmp(text->bytes + at, sign, length) != 0)
        return false;
    return !(isalpha((unsigned char)sign[0]) && at > 0 && is_letter(text, at - 1)) &&
           !(isalpha((unsigned char)sign[length - 1]) && is_letter(text, at + length));
}

bool page_word_before(const struct page_text *text, size_t at, const char *sign)
{
    size_t length = strlen(sign);

    return at >= length && page_word_at(text, at - length, sign);
}

bool page_word_at_any(const struct page_text *text, size_t at, const char *const *signs)
{
    for (; *signs != NULL; signs++)
        if (page_word_at(text, at, *signs))
            return true;
    return false;
}

bool page_follows_any(const struct page_text *text, size_t at, const char *const *signs)
{
    for (; *signs != NULL; signs++)
        if (page_word_before(text, at, *signs))
            return true;
    return false;
}

size_t page_find(const struct page_text *text, struct page_span span, const char *sign)
{
    for (size_t at = span.start; at + strlen(sign) <= span.end; at++)
        if (page_word_at(text, at, sign))
            return at;
    return span.end;
}

bool page_find_any(const struct page_text *text, struct page_span span, const char *const *words,
                   size_t count, struct page_span *found)
{
    bool begins[256] = { false };

    for (size_t w = 0; w < count; w++) {
        begins[(unsigned char)tolower((unsigned char)words[w][0])] = true;
        begins[(unsigned char)toupper((unsigned char)words[w][0])] = true;
    }
    for (size_t at = span.start; at < span.end; at++) {
        if (!begins[(unsigned char)text->bytes[at]])
            continue;
        for (size_t w = 0; w < count; w++) {
            if (!page_word_at(text, at, words[w]) || at + strlen(words[w]) > span.end)
                continue;
            *found = (struct page_span){ at, at + strlen(words[w]) };
            return true;
        }
    }
    return false;
}

size_t page_find_last(const struct page_text *text, struct page_span span, const char *sign)
{
    for (size_t at = span.end; at > span.start; at--)
        if (at - 1 + strlen(sign) <= span.end && page_word_at(text, at - 1, sign))
            return at - 1;
    return span.end;
}

size_t page_quantity_from(const struct page_text *text, size_t offset)
{
    size_t low = 0, high = text->quantities->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (text->quantities->items[middle].offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A conversion stands in brackets, behind its number. */
size_t page_bracketed_from(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t at = quantity->offset;

    for (int back = 0; at > 0 && back < BRACKET_MOST; back++, at--) {
        if (strchr(")]\n", text->bytes[at - 1]) != NULL || (at >= 3 && has(text, at - 3, "）")))
            return 0;
        if (strchr("([", text->bytes[at - 1]) != NULL || (at >= 3 && has(text, at - 3, "（")))
            return at;
    }
    return 0;
}

bool page_in_brackets(const struct page_text *text, const struct prose_quantity *quantity)
{
    return page_bracketed_from(text, quantity) > 0;
}

/* --- where parts end ------------------------------------------------------------------------- */

/* "Mrd. Euro", "Jan. 6", "U.S. dollars". */
static bool is_abbreviated(const struct page_text *text, size_t at)
{
    static const char *const words[] = {
        "Jan", "Feb", "Mar",  "Apr", "Jun", "Jul", "Aug",    "Sep", "Sept", "Oct", "Nov", "Dec",
        "No",  "Nr",  "vs",   "Inc", "Ltd", "Co",  "Corp",   "Mr",  "Ms",   "Dr",  "St",  "approx",
        "Mio", "Mrd", "Bio",  "Mia", "Tsd", "rd",  "ca",     "bzw", "inkl", "zzgl", "vgl", "u",
        "z",   "B",   "a",
    };
    size_t start = at;

    while (start > 0 && at - start < ABBREVIATION_MOST && is_letter(text, start - 1))
        start--;
    if (at - start == 1 && isupper((unsigned char)text->bytes[start]))
        return start == 0 || !isdigit((unsigned char)text->bytes[start - 1]); /* not "5G." */
    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (strlen(words[w]) == at - start &&
            memcmp(words[w], text->bytes + start, at - start) == 0)
            return true;
    return false;
}

/* "1.949. Künstliche", "auf 2,5. Im": what ends a number that is grouped or has decimals; not the
 * month of "15.01.". */
static bool ends_number(const struct page_text *text, size_t at, size_t digits)
{
    size_t start = at - digits;

    return start >= 2 && isdigit((unsigned char)text->bytes[start - 2]) &&
           (text->bytes[start - 1] == ',' || (text->bytes[start - 1] == '.' && digits == 3));
}

/* Words that a sentence begins with, and no name that is counted ("auf 120. Die"). */
static bool begins_sentence(const struct page_text *text, size_t at)
{
    static const char *const words[] = {
        "Der",   "Die",   "Das",   "Dies",  "Diese",    "Dieser", "Damit", "Dabei", "Davon",
        "Ein",   "Eine",  "Im",    "In",    "Am",       "An",     "Auf",   "Auch",  "Bei",
        "Bis",   "Mit",   "Nach",  "Laut",  "Seit",     "Für",    "Es",    "Er",    "Sie",
        "Zudem", "Wie",   "Wir",   "Während", "Insgesamt", "Darunter", "Zum", "Zur", "Von",
        "Unter", "Um",    "Ende",  "Hier",  "Allein",   "Beide",  "Alle",  "Dort",  "Dazu",
        "Viele", "Daneben", "Darüber", "Danach", "Derzeit", "Aktuell", "Doch", "Aber", "Und",
        "Außerdem", "Jedoch", "Jetzt", "Nun", "Ihr",    "Ihre",   "Sein",  "Seine", "So",
        "Gegenüber", "Gleichzeitig", "Zugleich", "Zuletzt", "Rund", "Mehr", "Fast", "Etwa",
        "Über",  "Knapp", "Weitere", "Weltweit", "Landesweit", "Bundesweit", "Künftig", "Dafür",
        "Als",   "Vor",   "Durch", "Aus",   "Zu",       "Heute",  "Den",   "Dem",   "Jede",
        "Jeder", "Andere", "Einer", "Dadurch", "Demnach", "Hinzu", "Ferner", "Ebenso", "Zwar"
    };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_word_at(text, at, words[i]))
            return true;
    return false;
}

/* "2023. Der": four digits are a year and no ordinal, which the full stop would belong to; nor is
 * the number of a rank one ("auf Platz 6. Die"). */
static bool is_ordinal(const struct page_text *text, size_t at)
{
    static const char *const ranks[] = { "Rang ", "Platz ", NULL };
    size_t digits = 0;

    while (digits < at && isdigit((unsigned char)text->bytes[at - 1 - digits]))
        digits++;
    return digits > 0 && digits != 4 && !page_follows_any(text, at - digits, ranks) &&
           !ends_number(text, at, digits) &&
           !(at + 2 < text->length && begins_sentence(text, at + 2));
}

/* Much Chinese text has the signs of ASCII, without a blank behind: 21.58亿元,同比增长3.8%;第二产业.
 * Beside a character they are signs; in 1,234 and 3.5 they are not. */
static bool is_beside_character(const struct page_text *text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text->bytes;

    return (at >= 3 && bytes[at - 3] >= 0xe3 && bytes[at - 3] <= 0xe9 && bytes[at - 1] >= 0x80) ||
           (at + 1 < text->length && bytes[at + 1] >= 0xe3 && bytes[at + 1] <= 0xe9);
}

/* In Chinese a semicolon of ASCII is always one, whatever stands beside it (42%;“三新”, 3个;5G), and a
 * comma is one but for that of a number: 12%,5G. */
static bool is_ascii_sign_in_chinese(const struct page_text *text, size_t at)
{
    const char *bytes = text->bytes;

    if (text->language != LANGUAGE_ZH || (bytes[at] != ',' && bytes[at] != ';'))
        return false;
    return bytes[at] == ';' || at == 0 || !isdigit((unsigned char)bytes[at - 1]) ||
           at + 1 >= text->length || !isdigit((unsigned char)bytes[at + 1]);
}

/* 增长13.4% 核心产业增长17.6%: behind a percentage that no blank stands in front of, so that the text
 * has none beside its numbers; and 13.4% 以上 goes on. */
static bool ends_percentage(const struct page_text *text, size_t at)
{
    static const char *const goes_on[] = { "的", "以", "左右", "上下", "至", "到", NULL };
    const unsigned char *bytes = (const unsigned char *)text->bytes;
    size_t start = at;

    if (at < 2 || bytes[at - 1] != '%' || page_word_at_any(text, at + 1, goes_on))
        return false;
    for (start--; start > 0 && (isdigit(bytes[start - 1]) || bytes[start - 1] == '.');)
        start--;
    return start >= 3 && start + 1 < at && bytes[start - 3] >= 0xe4 && bytes[start - 3] <= 0xe9;
}

/* Headlines have a blank between their clauses: 某区贡献近四成 上半年增长5%. Beside a number it is none. */
static bool is_blank_of_headline(const struct page_text *text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text->bytes;
    size_t next = at + (bytes[at] == ' ' ? 1 : strlen("　"));

    if (text->language != LANGUAGE_ZH || (bytes[at] != ' ' && !has(text, at, "　")))
        return false;
    return at >= 3 && next < text->length && bytes[next] >= 0xe4 && bytes[next] <= 0xe9 &&
           ((bytes[at - 3] >= 0xe4 && bytes[at - 3] <= 0xe9) || ends_percentage(text, at));
}

/* A full stop ends a sentence in front of a blank, unless it belongs to an ordinal ("30. Juni") or
 * an abbreviation, or the next word goes on in small letters. */
static bool is_full_stop(const struct page_text *text, size_t at)
{
    char mark = text->bytes[at];

    if (mark != '.' && mark != '!' && mark != '?')
        return false;
    if (is_beside_character(text, at))
        return true;
    if (at + 1 < text->length && strchr(" \n\"')", text->bytes[at + 1]) == NULL &&
        !has(text, at + 1, "”") && !has(text, at + 1, "“"))
        return false;
    if (mark != '.')
        return true;
    if (at + 2 < text->length && islower((unsigned char)text->bytes[at + 2]))
        return false;
    return !is_abbreviated(text, at) &&
           !(text->language == LANGUAGE_DE && is_ordinal(text, at));
}

/* What a time ends in: 2024年1月 - 6月, 第一季度 - 第三季度. */
static bool ends_in_time(const struct page_text *text, size_t end)
{
    static const char *const ends[] = { "年", "月", "日", "季度", "月份" };

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (page_word_before(text, end, ends[i]))
            return true;
    return false;
}

/* A list that was written in one line: 增长5.4% - 全市工业增长5.0%; but not "5 - 10". */
static bool is_dash_of_list(const struct page_text *text, size_t at)
{
    bool number;

    if (text->language != LANGUAGE_ZH || text->bytes[at] != '-' || at < 2 ||
        at + 2 >= text->length || text->bytes[at - 1] != ' ' || text->bytes[at + 1] != ' ')
        return false;
    number = isdigit((unsigned char)text->bytes[at + 2]);
    return !(number && isdigit((unsigned char)text->bytes[at - 2])) &&
           !((number || has(text, at + 2, "第")) && ends_in_time(text, at - 1));
}

static bool ends_sentence(const struct page_text *text, size_t at)
{
    return text->bytes[at] == '\n' || is_full_stop(text, at) || has(text, at, "。") ||
           has(text, at, "•") || is_dash_of_list(text, at) ||
           has(text, at, "！") || has(text, at, "？");
}

static bool ends_group(const struct page_text *text, size_t at)
{
    return ends_sentence(text, at) || has(text, at, "; ") || has(text, at, "；") ||
           (text->bytes[at] == ';' &&
            (is_beside_character(text, at) || is_ascii_sign_in_chinese(text, at)));
}

static bool ends_clause(const struct page_text *text, size_t at)
{
    static const char *const signs[] = { ", ", "; ", "，", "；", " -- ", " — ", "—", " – " };

    if (ends_sentence(text, at) || text->bytes[at] == '\t' ||
        ((text->bytes[at] == ',' || text->bytes[at] == ';') && is_beside_character(text, at)) ||
        is_ascii_sign_in_chinese(text, at) || is_blank_of_headline(text, at))
        return true;
    for (size_t s = 0; s < sizeof signs / sizeof signs[0]; s++)
        if (has(text, at, signs[s]))
            return true;
    return false;
}

static bool ends_piece(const struct page_text *text, size_t at)
{
    static const char *const signs[] = { " and ", " while ", " whereas ", " und ", " sowie ",
                                         " oder ", "、", "和", "及", "与" };

    if (ends_clause(text, at))
        return true;
    for (size_t s = 0; s < sizeof signs / sizeof signs[0]; s++)
        if (has(text, at, signs[s]))
            return true;
    return false;
}

static bool is_inside_character(const struct page_text *text, size_t at)
{
    return at < text->length && ((unsigned char)text->bytes[at] & 0xc0) == 0x80;
}

size_t page_whole_character(const struct page_text *text, size_t at)
{
    while (is_inside_character(text, at))
        at++;
    return at;
}

static bool (*const ends_of[])(const struct page_text *, size_t) = {
    [PART_SENTENCE] = ends_sentence, [PART_GROUP] = ends_group, [PART_CLAUSE] = ends_clause,
    [PART_PIECE] = ends_piece
};

unsigned char *page_ends(const struct page_text *text)
{
    unsigned char *ends = mem_array(text->length + 1, 1);

    for (size_t at = 0; at < text->length; at++) {
        unsigned char byte = (unsigned char)text->bytes[at];

        if (byte == 0 || (byte < 0xe2 && strchr("\n\t .,;!?-", byte) == NULL))
            continue; /* no sign of any part begins so */
        for (enum page_part part = PART_SENTENCE; part <= PART_PIECE; part++)
            ends[at] |= (unsigned char)(ends_of[part](text, at) << part);
    }
    return ends;
}

static bool ends_at(const struct page_text *text, enum page_part part, size_t at)
{
    return text->ends != NULL ? text->ends[at] >> part & 1 : ends_of[part](text, at);
}

/* Whether a sign that ends the part covers the byte in front of `at`. */
static bool ends_before(const struct page_text *text, enum page_part part, size_t at)
{
    if (at >= 3 && (unsigned char)text->bytes[at - 3] >= 0xe0)
        return ends_at(text, part, at - 3);
    return ends_at(text, part, at - 1);
}

struct page_span page_part(const struct page_text *text, enum page_part part, size_t start,
                           size_t end)
{
    struct page_span span = { start, end };

    while (span.start > 0 && start - span.start < SPAN_MOST &&
           !ends_before(text, part, span.start))
        span.start--;
    while (span.end < text->length && span.end - end < SPAN_MOST &&
           !ends_at(text, part, span.end))
        span.end++;
    while (span.start < start &&
           (text->bytes[span.start] == ' ' || is_inside_character(text, span.start) ||
            has(text, span.start, "　")))
        span.start++;
    while (is_inside_character(text, span.end))
        span.end++;
    return span;
}

struct page_span page_line(const struct page_text *text, size_t at)
{
    struct page_span line = { at, at };

    while (line.start > 0 && text->bytes[line.start - 1] != '\n')
        line.start--;
    while (line.end < text->length && text->bytes[line.end] != '\n')
        line.end++;
    return line;
}

bool page_clause_before(const struct page_text *text, struct page_span clause,
                        struct page_span sentence, struct page_span *out)
{
    size_t at = clause.start;

    while (at > sentence.start) {
        size_t back = at - 1;

        while (back > sentence.start && is_inside_character(text, back))
            back--;
        if (text->bytes[back] != ' ' && !ends_clause(text, back) && text->bytes[back] != '-') {
            *out = page_part(text, PART_CLAUSE, back, at);
            return true;
        }
        at = back;
    }
    return false;
}

struct page_span page_between_quantities(const struct page_text *text, struct page_span span)
{
    const struct prose_list *all = text->quantities;
    struct page_span near = page_part(text, PART_CLAUSE, span.start, span.end);
    size_t before = page_quantity_from(text, span.start);
    size_t behind = page_quantity_from(text, span.end);

    if (before > 0 && all->items[before - 1].offset + all->items[before - 1].length > near.start)
        near.start = all->items[before - 1].offset + all->items[before - 1].length;
    if (near.start > span.start)
        near.start = span.start;
    if (behind < all->count && all->items[behind].offset < near.end)
        near.end = all->items[behind].offset;
    return near;
}
