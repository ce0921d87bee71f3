/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/text/digit_year.h"

#include <stdbool.h>
#include <string.h>

enum { DIGITS = 4, WIDE = 3 /* bytes */ };

static const struct {
    const char *sign;
    int value;
} digits[] = {
    { "〇", 0 }, { "○", 0 }, { "◯", 0 }, { "零", 0 }, { "Ｏ", 0 }, { "O", 0 },  { "０", 0 },
    { "一", 1 }, { "二", 2 }, { "三", 3 }, { "四", 4 }, { "五", 5 }, { "六", 6 }, { "七", 7 },
    { "八", 8 }, { "九", 9 },
};

static bool stands_at(const char *bytes, size_t length, size_t at, const char *sign)
{
    return at < length && length - at >= strlen(sign) &&
           memcmp(bytes + at, sign, strlen(sign)) == 0;
}

int page_chinese_digit(const char *bytes, size_t length, size_t at, size_t *size)
{
    for (size_t i = 0; i < sizeof digits / sizeof digits[0]; i++)
        if (stands_at(bytes, length, at, digits[i].sign)) {
            *size = strlen(digits[i].sign);
            return digits[i].value;
        }
    return -1;
}

/* Where four digits that may be a year, 一九九五 or 二〇二三, end; 0: none stand there. */
static size_t digits_end(const char *bytes, size_t length, size_t at)
{
    size_t size;
    int number = 0;

    if (!stands_at(bytes, length, at, "一") && !stands_at(bytes, length, at, "二"))
        return 0;
    for (int i = 0; i < DIGITS; i++) {
        int digit = page_chinese_digit(bytes, length, at, &size);

        if (digit < 0)
            return 0;
        number = 10 * number + digit;
        at += size;
    }
    return (number >= 1900 && number < 2100) ? at : 0;
}

/* Of 二〇二一—二〇二三年 the first has no 年 of its own. */
static bool is_year(const char *bytes, size_t length, size_t end)
{
    static const char *const joints[] = { "—", "–", "-", "－", "─", "至", "到", "~", "～" };
    size_t next;

    if (stands_at(bytes, length, end, "年"))
        return true;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (stands_at(bytes, length, end, joints[i]) &&
            (next = digits_end(bytes, length, end + strlen(joints[i]))) > 0)
            return stands_at(bytes, length, next, "年");
    return false;
}

static void make_wide(char *bytes, size_t length, size_t at, size_t end)
{
    static const char zero[] = "０";

    while (at < end) {
        size_t size = 1;
        int digit = page_chinese_digit(bytes, length, at, &size);

        if (size == WIDE) {
            memcpy(bytes + at, zero, WIDE);
            bytes[at + WIDE - 1] = (char)(bytes[at + WIDE - 1] + digit);
        } else {
            bytes[at] = (char)('0' + digit);
        }
        at += size;
    }
}

void page_fold_years(char *bytes, size_t length)
{
    bool behind_digit = false;

    for (size_t at = 0; at < length;) {
        const size_t end = behind_digit ? 0 : digits_end(bytes, length, at);
        size_t size = 1;

        if (end > 0 && is_year(bytes, length, end)) {
            make_wide(bytes, length, at, end);
            at = end;
            continue;
        }
        behind_digit = page_chinese_digit(bytes, length, at, &size) >= 0;
        at += size;
    }
}
