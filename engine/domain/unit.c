/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

struct word {
    const char *text;
    const char *unit;
    int exponent;
};

/* Magnitudes; longer words before their beginnings. */
static const struct word magnitudes[] = {
    { "100 million", NULL, 8 }, { "10 thousand", NULL, 4 },  { "10 million", NULL, 7 },
    { "trillionen", NULL, 18 }, { "trillion", NULL, 12 },    { "milliarden", NULL, 9 },
    { "milliarde", NULL, 9 },   { "millionen", NULL, 6 },    { "million", NULL, 6 },
    { "billionen", NULL, 12 },  { "billion", NULL, 9 },      { "thousand", NULL, 3 },
    { "tausend", NULL, 3 },     { "hundred", NULL, 2 },      { "mrd.", NULL, 9 },
    { "mrd", NULL, 9 },         { "mio.", NULL, 6 },         { "mio", NULL, 6 },
    { "tsd.", NULL, 3 },        { "tsd", NULL, 3 },          { "bn", NULL, 9 },
    { "bio.", NULL, 12 },
    { "mn", NULL, 6 },          { "tn", NULL, 12 },          { "万亿", NULL, 12 },
    { "萬億", NULL, 12 },       { "千亿", NULL, 11 },        { "百亿", NULL, 10 },
    { "十亿", NULL, 9 },        { "亿", NULL, 8 },           { "億", NULL, 8 },
    { "千万", NULL, 7 },        { "百万", NULL, 6 },         { "万", NULL, 4 },
    { "萬", NULL, 4 },          { "千", NULL, 3 },
};

static const struct word units[] = {
    { "cny", "CNY", 0 },           { "rmb", "CNY", 0 },         { "yuan", "CNY", 0 },
    { "元", "CNY", 0 },            { "人民币", "CNY", 0 },      { "¥", "CNY", 0 },
    { "usd", "USD", 0 },           { "us$", "USD", 0 },         { "$", "USD", 0 },
    { "dollar", "USD", 0 },        { "dollars", "USD", 0 },     { "u.s. dollars", "USD", 0 },
    { "us dollars", "USD", 0 },    { "美元", "USD", 0 },        { "eur", "EUR", 0 },
    { "euro", "EUR", 0 },          { "euros", "EUR", 0 },       { "€", "EUR", 0 },
    { "欧元", "EUR", 0 },          { "percent", "percent", 0 }, { "per cent", "percent", 0 },
    { "%", "percent", 0 },         { "％", "percent", 0 },      { "prozent", "percent", 0 },
    { "permille", "permille", 0 }, { "‰", "permille", 0 },      { "promille", "permille", 0 },
    { "percentage point", "percentage_point", 0 },  { "percentage points", "percentage_point", 0 },
    { "prozentpunkte", "percentage_point", 0 },     { "百分点", "percentage_point", 0 },
    { "个百分点", "percentage_point", 0 },          { "km2", "km2", 0 },
    { "km²", "km2", 0 },           { "square kilometers", "km2", 0 },
    { "square kilometres", "km2", 0 },              { "quadratkilometer", "km2", 0 },
    { "平方公里", "km2", 0 },      { "m2", "m2", 0 },           { "m²", "m2", 0 },
    { "square meters", "m2", 0 },  { "square metres", "m2", 0 }, { "quadratmeter", "m2", 0 },
    { "平方米", "m2", 0 },         { "ha", "ha", 0 },           { "hectare", "ha", 0 },
    { "hectares", "ha", 0 },       { "hektar", "ha", 0 },       { "公顷", "ha", 0 },
    { "km", "km", 0 },           { "kilometers", "km", 0 },
    { "kilometres", "km", 0 },     { "kilometer", "km", 0 },    { "公里", "km", 0 },
    { "eflops", "EFLOPS", 0 },     { "pflops", "PFLOPS", 0 },   { "count", "count", 0 },
    { "1", "count", 0 },           { "家", "companies", 0 },    { "家企业", "companies", 0 },
    { "unternehmen", "companies", 0 },              { "companies", "companies", 0 },
    { "event", "event", 0 },
};

static const char *skip_blanks(const char *text)
{
    while (*text == ' ' || *text == '_' || *text == '-')
        text++;
    return text;
}

static bool starts_with(const char *text, const char *word)
{
    for (; *word != '\0'; text++, word++)
        if (tolower((unsigned char)*text) != (unsigned char)*word)
            return false;
    return true;
}

/* A word of letters must end where the word ends: "mn" is no beginning of "mnemonics". */
static const struct word *magnitude_at(const char *text)
{
    char first = (char)tolower((unsigned char)*text);

    for (size_t i = 0; i < sizeof magnitudes / sizeof magnitudes[0]; i++) {
        const char *word = magnitudes[i].text;
        size_t length;

        if (*word != first || !starts_with(text, word))
            continue;
        length = strlen(word);
        if (!isalpha((unsigned char)word[length - 1]) || !isalpha((unsigned char)text[length]))
            return &magnitudes[i];
    }
    return NULL;
}

/* "1e8 CNY", "1000 companies": a number in front is a factor. */
static const char *take_factor(const char *text, struct dec *factor)
{
    size_t length = strcspn(text, " ");

    if (isdigit((unsigned char)*text) && text[length] == ' ' && !magnitude_at(text) &&
        dec_parse(text, length, factor))
        return text + length;
    return text;
}

/* False where nothing is left to be a name, or too much. */
static bool name_unit(const char *text, char unit[UNIT_TEXT])
{
    size_t length = strlen(text);

    while (length > 0 && text[length - 1] == ' ')
        length--;
    if (length == 0 || length >= UNIT_TEXT)
        return false;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (strlen(units[i].text) == length && starts_with(text, units[i].text)) {
            memcpy(unit, units[i].unit, strlen(units[i].unit) + 1);
            return true;
        }
    }
    memcpy(unit, text, length);
    unit[length] = '\0';
    return true;
}

/* "m yuan", "k EUR": with money the letter can only be a magnitude, elsewhere it is a metre's. */
static bool money_behind_letter(const char *text, char unit[UNIT_TEXT], int *exponent)
{
    char letter = (char)tolower((unsigned char)*text);

    *exponent = letter == 'm' ? 6 : 3;
    return (letter == 'm' || letter == 'k') && text[1] == ' ' &&
           name_unit(skip_blanks(text + 1), unit) && unit_is_currency(unit);
}

bool unit_parse(const char *text, char unit[UNIT_TEXT], struct dec *factor)
{
    const struct word *magnitude;
    int exponent;

    *factor = (struct dec){ 1, 0 };
    text = take_factor(skip_blanks(text), factor);
    while ((magnitude = magnitude_at(text = skip_blanks(text))) != NULL) {
        if (!dec_shift(*factor, magnitude->exponent, factor))
            return false;
        text += strlen(magnitude->text);
    }
    if (money_behind_letter(text, unit, &exponent))
        return factor->mantissa > 0 && dec_shift(*factor, exponent, factor);
    return name_unit(text, unit) && factor->mantissa > 0;
}

/* Units that are powers of ten of each other. 1 GB are 1000 MB, as in published figures. */
enum dimension {
    DIMENSION_SHARE,
    DIMENSION_LENGTH,
    DIMENSION_AREA,
    DIMENSION_MASS,
    DIMENSION_POWER,
    DIMENSION_ENERGY, /* in watt hours */
    DIMENSION_HEAT,   /* in joules */
    DIMENSION_VOLTAGE,
    DIMENSION_FREQUENCY,
    DIMENSION_COMPUTING,
    DIMENSION_STORAGE,
    DIMENSION_BANDWIDTH
};

static const struct measure {
    const char *unit;
    enum dimension dimension;
    int exponent;
} measures[] = {
    { "percent", DIMENSION_SHARE, 0 },       { "permille", DIMENSION_SHARE, -1 },
    { "mm", DIMENSION_LENGTH, -3 },          { "cm", DIMENSION_LENGTH, -2 },
    { "m", DIMENSION_LENGTH, 0 },            { "km", DIMENSION_LENGTH, 3 },
    { "m2", DIMENSION_AREA, 0 },             { "ha", DIMENSION_AREA, 4 },
    { "km2", DIMENSION_AREA, 6 },            { "g", DIMENSION_MASS, -3 },
    { "kg", DIMENSION_MASS, 0 },             { "t", DIMENSION_MASS, 3 },
    { "t CO2e", DIMENSION_MASS, 3 },         { "W", DIMENSION_POWER, 0 },
    { "kW", DIMENSION_POWER, 3 },            { "MW", DIMENSION_POWER, 6 },
    { "GW", DIMENSION_POWER, 9 },            { "TW", DIMENSION_POWER, 12 },
    { "Wh", DIMENSION_ENERGY, 0 },           { "kWh", DIMENSION_ENERGY, 3 },
    { "MWh", DIMENSION_ENERGY, 6 },          { "GWh", DIMENSION_ENERGY, 9 },
    { "TWh", DIMENSION_ENERGY, 12 },         { "J", DIMENSION_HEAT, 0 },
    { "TJ", DIMENSION_HEAT, 12 },            { "PJ", DIMENSION_HEAT, 15 },
    { "EJ", DIMENSION_HEAT, 18 },            { "V", DIMENSION_VOLTAGE, 0 },
    { "kV", DIMENSION_VOLTAGE, 3 },          { "Hz", DIMENSION_FREQUENCY, 0 },
    { "kHz", DIMENSION_FREQUENCY, 3 },       { "MHz", DIMENSION_FREQUENCY, 6 },
    { "GHz", DIMENSION_FREQUENCY, 9 },       { "FLOPS", DIMENSION_COMPUTING, 0 },
    { "GFLOPS", DIMENSION_COMPUTING, 9 },    { "TFLOPS", DIMENSION_COMPUTING, 12 },
    { "PFLOPS", DIMENSION_COMPUTING, 15 },   { "EFLOPS", DIMENSION_COMPUTING, 18 },
    { "ZFLOPS", DIMENSION_COMPUTING, 21 },   { "KB", DIMENSION_STORAGE, 3 },
    { "MB", DIMENSION_STORAGE, 6 },          { "GB", DIMENSION_STORAGE, 9 },
    { "TB", DIMENSION_STORAGE, 12 },         { "PB", DIMENSION_STORAGE, 15 },
    { "EB", DIMENSION_STORAGE, 18 },         { "ZB", DIMENSION_STORAGE, 21 },
    { "kt", DIMENSION_MASS, 6 },             { "Mt", DIMENSION_MASS, 9 },
    { "kbps", DIMENSION_BANDWIDTH, 3 },      { "Mbps", DIMENSION_BANDWIDTH, 6 },
    { "Gbps", DIMENSION_BANDWIDTH, 9 },      { "Tbps", DIMENSION_BANDWIDTH, 12 },
};

/* Indicators may be in such a name, which then is their own unit. */
static const char *const names[][2] = {
    { "吨", "t" },              { "噸", "t" },             { "tonnes", "t" },
    { "tons", "t" },            { "Tonnen", "t" },         { "公斤", "kg" },
    { "瓦", "W" },              { "kilowatts", "kW" },     { "Kilowatt", "kW" },
    { "兆瓦", "MW" },           { "megawatts", "MW" },     { "Megawatt", "MW" },
    { "吉瓦", "GW" },           { "gigawatts", "GW" },     { "Gigawatt", "GW" },
    { "瓦时", "Wh" },           { "瓦時", "Wh" },          { "度", "kWh" },
    { "kilowatt-hours", "kWh" }, { "Kilowattstunden", "kWh" }, { "兆瓦时", "MWh" },
    { "megawatt-hours", "MWh" }, { "Megawattstunden", "MWh" }, { "gigawatt-hours", "GWh" },
    { "Gigawattstunden", "GWh" },
};

static const struct measure *measure_of(const char *unit)
{
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++)
        if (strcmp(measures[i].unit, unit) == 0)
            return &measures[i];
    return NULL;
}

static const struct measure *measure_named(const char *unit)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i][0], unit) == 0)
            return measure_of(names[i][1]);
    return measure_of(unit);
}

/* Chinese counters, and what is counted with them: 万辆 of an indicator in vehicles. 亩 is a
 * fifteenth of a hectare, which is no decimal, and therefore in no table. */
static const char *const counters[][2] = {
    { "人", "people" },     { "人", "persons" },   { "人", "employees" },  { "人", "residents" },
    { "人", "inhabitants" }, { "人", "workers" },  { "名", "people" },     { "名", "employees" },
    { "companies", "enterprises" },                { "companies", "firms" },
    { "户", "households" }, { "辆", "vehicles" },  { "辆", "cars" },       { "辆", "buses" },
    { "辆", "trucks" },     { "台", "robots" },    { "台", "machines" },   { "台", "devices" },
    { "台", "servers" },    { "台", "vehicles" },  { "架", "aircraft" },   { "架", "drones" },
    { "艘", "ships" },      { "座", "stations" },  { "座", "buildings" },  { "件", "patents" },
    { "件", "products" },   { "件", "applications" }, { "项", "projects" }, { "项", "patents" },
    { "项", "standards" },
};

static bool counts(const char *counter, const char *noun)
{
    for (size_t i = 0; i < sizeof counters / sizeof counters[0]; i++)
        if (strcmp(counters[i][0], counter) == 0 && strcmp(counters[i][1], noun) == 0)
            return true;
    return false;
}

bool unit_convert(const char *from, const char *to, struct dec *factor)
{
    const struct measure *own = measure_named(from), *other = measure_named(to);

    *factor = (struct dec){ 1, 0 };
    if (own != NULL && other != NULL)
        return own->dimension == other->dimension &&
               dec_shift(*factor, own->exponent - other->exponent, factor);
    return strcmp(from, to) == 0 || counts(from, to) ||
           (strcmp(from, "count") == 0 && unit_is_counted(to)) ||
           (strcmp(to, "count") == 0 && unit_is_counted(from));
}

bool unit_is_counted(const char *unit)
{
    return !unit_is_currency(unit) && !unit_is_share(unit) && measure_of(unit) == NULL;
}

/* In small letters; what is not ASCII is compared as it stands. */
static const char *const things[] = {
    /* who */
    "companies", "company", "enterprises", "firms", "unicorns", "startups", "start-ups",
    "manufacturers", "institutions", "laboratories", "universities", "schools", "hospitals",
    "countries", "cities", "districts", "unternehmen", "firmen", "betriebe", "einrichtungen",
    "hersteller", "家", "家企业",
    /* where */
    "stations", "buildings", "homes", "dwellings", "blocks", "sites", "parks", "centers",
    "centres", "factories", "plants", "stores", "shops", "stationen", "gebäude", "wohnungen",
    "standorte", "zentren", "werke", "fabriken", "座",
    /* what */
    "vehicles", "cars", "buses", "trucks", "ships", "aircraft", "drones", "satellites", "robots",
    "chips", "devices", "terminals", "machines", "servers", "chargers", "piles", "turbines",
    "fahrzeuge", "autos", "roboter", "geräte", "maschinen", "anlagen", "satelliten",
    "ladesäulen", "ladepunkte", "辆", "台", "架",
    /* what was made or done */
    "models", "products", "projects", "cases", "patents", "papers", "standards", "applications",
    "conventions", "modelle", "produkte", "projekte", "patente", "件", "项",
};

bool unit_is_indivisible(const char *unit)
{
    size_t length = strlen(unit);

    if (unit_is_currency(unit) || strchr(unit, '/') != NULL || strstr(unit, " per ") != NULL)
        return false;
    for (size_t i = 0; i < sizeof things / sizeof things[0]; i++) {
        size_t size = strlen(things[i]);

        if (size <= length && starts_with(unit + length - size, things[i]))
            return true;
    }
    return false;
}

const char *unit_known(size_t index)
{
    return index < sizeof units / sizeof units[0] ? units[index].unit : NULL;
}

const char *unit_of_difference(const char *unit)
{
    return strcmp(unit, "percent") == 0 ? "percentage_point" : unit;
}

bool unit_is_currency(const char *unit)
{
    return strlen(unit) == 3 && isupper((unsigned char)unit[0]) &&
           isupper((unsigned char)unit[1]) && isupper((unsigned char)unit[2]);
}

bool unit_is_share(const char *unit)
{
    return strcmp(unit, "percent") == 0 || strcmp(unit, "percentage_point") == 0;
}
