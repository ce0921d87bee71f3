/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/amount.h"

#include "domain/unit.h"
#include "output/site/words.h"

#include <math.h>
#include <string.h>

struct magnitude {
    int exponent;
    const char *word; /* with the blank in front of it that the language wants */
};

static const struct magnitude english[] = { { 12, " tn" }, { 9, " bn" }, { 6, " m" }, { 0, "" } };
static const struct magnitude chinese[] = { { 12, "万亿" }, { 8, "亿" }, { 4, "万" }, { 0, "" } };
static const struct magnitude german[] = { { 12, " Bio." }, { 9, " Mrd." }, { 6, " Mio." },
                                           { 0, "" } };
static const struct magnitude *const magnitudes[LANGUAGE_COUNT] = { english, chinese, german };

static const char *const bounds[QUALIFIER_COUNT][LANGUAGE_COUNT] = {
    [QUALIFIER_EXACT] = { "", "", "" },
    [QUALIFIER_NEARLY] = { "nearly", "近", "fast" },
    [QUALIFIER_OVER] = { "over", "超", "über" },
    [QUALIFIER_ABOUT] = { "about", "约", "rund" },
    [QUALIFIER_AT_LEAST] = { "at least", "不少于", "mindestens" },
    [QUALIFIER_AT_MOST] = { "at most", "不超过", "höchstens" },
    [QUALIFIER_RANGE] = { "", "", "" },
};

static const struct {
    const char *unit;
    const char *words[LANGUAGE_COUNT];
} units[] = {
    { "CNY", { "yuan", "元", "Yuan" } },
    { "USD", { "US dollars", "美元", "US-Dollar" } },
    { "EUR", { "euros", "欧元", "Euro" } },
    { "percent", { "%", "%", "%" } },
    { "percentage_point", { "percentage points", "个百分点", "Prozentpunkte" } },
    { "companies", { "companies", "家企业", "Unternehmen" } },
    { "models", { "models", "个模型", "Modelle" } },
    { "cases", { "cases", "个案例", "Fälle" } },
    { "chips", { "chips", "枚芯片", "Chips" } },
    { "robots", { "robots", "台机器人", "Roboter" } },
    { "products", { "products", "项产品", "Produkte" } },
    { "technologies", { "technologies", "项技术", "Technologien" } },
    { "laboratories", { "laboratories", "个实验室", "Labore" } },
    { "vehicles", { "vehicles", "辆车", "Fahrzeuge" } },
    { "blocks", { "blocks", "个街区", "Quartiere" } },
    { "bases", { "bases", "个基地", "Standorte" } },
    { "dimensions", { "dimensions", "个方面", "Bereiche" } },
    { "parameters", { "parameters", "个参数", "Parameter" } },
    { "buildings", { "buildings", "栋建筑", "Gebäude" } },
    { "categories", { "categories", "类", "Kategorien" } },
    { "countries", { "countries", "个国家", "Länder" } },
    { "directions", { "directions", "个方向", "Richtungen" } },
    { "manufacturers", { "manufacturers", "家厂商", "Hersteller" } },
    { "passengers", { "passengers", "人次", "Fahrgäste" } },
    { "sectors", { "sectors", "个领域", "Branchen" } },
    { "services", { "services", "项服务", "Dienste" } },
    { "years", { "years", "年", "Jahre" } },
    { "km2", { "km²", "平方公里", "km²" } },
    { "m2", { "m²", "平方米", "m²" } },
    { "km", { "km", "公里", "km" } },
    { "count", { "", "", "" } },
    { "event", { "", "", "" } },
};

const char *unit_word(const char *unit, enum language language)
{
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        if (strcmp(units[i].unit, unit) == 0)
            return units[i].words[language];
    return unit;
}

const char *qualifier_word(enum qualifier qualifier, enum language language)
{
    return bounds[qualifier][language];
}

/* Shares and physical measures keep their digits; money and counts take a magnitude. A count
 * below a million in English and German is written out: 2,400 companies. */
static const struct magnitude *magnitude_for(double number, const char *unit,
                                             enum language language)
{
    const struct magnitude *magnitude = magnitudes[language];
    bool plain = strcmp(unit, "percent") == 0 || strcmp(unit, "percentage_point") == 0;

    while (magnitude->exponent > 0 && (plain || fabs(number) < pow(10, magnitude->exponent)))
        magnitude++;
    return magnitude;
}

/* A plain number in the marks of the language: 1,625.19 and 1.625,19. */
static void group_digits(struct buf *out, const char *plain, enum language language)
{
    const char comma = language == LANGUAGE_DE ? '.' : ',';
    const char point = language == LANGUAGE_DE ? ',' : '.';
    const char *digits = plain + (*plain == '-');
    size_t whole = strcspn(digits, ".");

    if (*plain == '-')
        buf_add_text(out, "−");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0 && language != LANGUAGE_ZH)
            buf_add_char(out, comma);
        buf_add_char(out, digits[i]);
    }
    if (digits[whole] == '.') {
        buf_add_char(out, point);
        buf_add_text(out, digits + whole + 1);
    }
}

/* Nobody states so many digits: they come out of a computation, and a person wants a few. */
static bool is_computed(struct dec number)
{
    static const int64_t most = 1000000000000; /* thirteen digits */

    return number.mantissa <= -most || number.mantissa >= most;
}

static void append_few_digits(struct buf *out, double scaled, enum language language)
{
    struct buf plain = BUF_EMPTY;
    struct dec rounded;
    char text[DEC_TEXT];

    buf_addf(&plain, fabs(scaled) >= 1000 ? "%.0f" : "%.4g", scaled);
    if (dec_parse(buf_text(&plain), plain.length, &rounded)) {
        dec_print(rounded, text);
        group_digits(out, text, language);
    } else {
        buf_add_text(out, buf_text(&plain));
    }
    buf_free(&plain);
}

static void append_scaled(struct buf *out, struct dec number, const struct magnitude *magnitude,
                          enum language language)
{
    struct dec scaled;
    char plain[DEC_TEXT];

    if (!dec_shift(number, -magnitude->exponent, &scaled))
        scaled = number;
    if (is_computed(scaled)) {
        append_few_digits(out, dec_double(scaled), language);
        return;
    }
    dec_print(scaled, plain);
    group_digits(out, plain, language);
}

static void append_unit(struct buf *out, const struct magnitude *magnitude, const char *unit,
                        enum language language)
{
    const char *word = unit_word(unit, language);

    buf_add_text(out, magnitude->word);
    if (word[0] == '\0')
        return;
    if (language != LANGUAGE_ZH && !(language == LANGUAGE_EN && strcmp(word, "%") == 0))
        buf_add_char(out, ' ');
    else if (language == LANGUAGE_ZH && (unsigned char)word[0] < 0x80 && word[0] != '%')
        buf_add_char(out, ' ');
    buf_add_text(out, word);
}

void amount_append(struct buf *out, const struct quantity *quantity, const char *unit,
                   enum language language)
{
    const struct magnitude *magnitude =
        magnitude_for(quantity_point(quantity), unit, language);
    const char *bound = qualifier_word(quantity->qualifier, language);

    if (unit != NULL && strcmp(unit, "event") == 0 && quantity->has_value) {
        buf_add_text(out, word(quantity->value.mantissa > 0 ? WORD_DONE : WORD_NOT_DONE, language));
        return;
    }
    buf_add_text(out, bound);
    if (bound[0] != '\0' && language != LANGUAGE_ZH)
        buf_add_char(out, ' ');
    if (quantity->has_value) {
        append_scaled(out, quantity->value, magnitude, language);
    } else {
        append_scaled(out, quantity->low, magnitude, language);
        buf_add_text(out, "–");
        append_scaled(out, quantity->high, magnitude, language);
    }
    append_unit(out, magnitude, unit, language);
}

void amount_append_number(struct buf *out, double number, const char *unit,
                          enum language language)
{
    const struct magnitude *magnitude;

    if (!isfinite(number)) {
        buf_add_text(out, "–");
        return;
    }
    magnitude = magnitude_for(number, unit, language);
    append_few_digits(out, number / pow(10, magnitude->exponent), language);
    append_unit(out, magnitude, unit, language);
}

void amount_append_fixed(struct buf *out, double number, int decimals, enum language language)
{
    struct buf plain = BUF_EMPTY;

    buf_addf(&plain, "%.*f", decimals, number + 0.0);
    group_digits(out, buf_text(&plain), language);
    buf_free(&plain);
}

static void append_a_year(struct buf *out, const char *amount, enum language language)
{
    static const char *const before[LANGUAGE_COUNT] = { "", "每年", "" };
    static const char *const behind[LANGUAGE_COUNT] = { " a year", "", " im Jahr" };

    buf_addf(out, "%s%s%s", before[language], amount, behind[language]);
}

void amount_append_rate(struct buf *out, double rate, enum language language)
{
    struct buf percent = BUF_EMPTY;

    if (rate > 10) {
        buf_add_text(&percent, qualifier_word(QUALIFIER_OVER, language));
        buf_add_text(&percent, language == LANGUAGE_ZH ? "" : " ");
    }
    amount_append_number(&percent, 100 * fmin(rate, 10), "percent", language);
    append_a_year(out, buf_text(&percent), language);
    buf_free(&percent);
}

void amount_append_change(struct buf *out, double change, const char *unit,
                          enum language language)
{
    struct buf amount = BUF_EMPTY;

    amount_append_number(&amount, change, unit_of_difference(unit), language);
    append_a_year(out, buf_text(&amount), language);
    buf_free(&amount);
}

double amount_axis(double largest, const char *unit, enum language language, struct buf *out)
{
    const struct magnitude *magnitude = magnitude_for(largest / 10, unit, language);
    struct buf name = BUF_EMPTY;
    const char *text;

    append_unit(&name, magnitude, unit, language);
    text = buf_text(&name);
    buf_add_text(out, text + (*text == ' '));
    buf_free(&name);
    return pow(10, magnitude->exponent);
}
