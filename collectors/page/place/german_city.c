/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/german_city.h"

#include <string.h>

enum { NAME_MOST = 48 };

/* Left out are those whose names are words: Essen, Halle, Hamm, Hof, Siegen, Worms, Zug. */
static const char *const cities[] = {
    "Aachen", "Aalen", "Augsburg", "Bamberg", "Basel", "Bautzen", "Bayreuth", "Berlin", "Bern",
    "Biel", "Bielefeld", "Bochum", "Bonn", "Bottrop", "Braunschweig", "Bregenz", "Bremen",
    "Bremerhaven", "Celle", "Chemnitz", "Coburg", "Cottbus", "Darmstadt", "Delmenhorst",
    "Dessau", "Dornbirn", "Dortmund", "Dresden", "Duisburg", "Düren", "Düsseldorf", "Eisenach",
    "Emden", "Erfurt", "Erlangen", "Esslingen", "Feldkirch", "Flensburg", "Frankfurt",
    "Freiberg", "Freiburg", "Freital", "Fulda", "Fürth", "Gelsenkirchen", "Genf", "Gera",
    "Gießen", "Gotha", "Graz", "Greifswald", "Göppingen", "Görlitz", "Göttingen", "Gütersloh",
    "Hamburg", "Hanau", "Hannover", "Heidelberg", "Heilbronn", "Herne", "Hildesheim",
    "Ingolstadt", "Innsbruck", "Iserlohn", "Jena", "Kaiserslautern", "Karlsruhe", "Kassel",
    "Kempten", "Kiel", "Klagenfurt", "Koblenz", "Konstanz", "Krefeld", "Köln", "Landshut",
    "Lausanne", "Leipzig", "Leoben", "Leverkusen", "Linz", "Ludwigsburg", "Ludwigshafen",
    "Lugano", "Luzern", "Lörrach", "Lübeck", "Lüdenscheid", "Lüneburg", "Lünen", "Magdeburg",
    "Mainz", "Mannheim", "Marburg", "Meißen", "Merseburg", "Moers", "Mönchengladbach", "Mülheim",
    "München", "Münster", "Hagen", "Hameln", "Ansbach", "Bocholt", "Minden", "Speyer", "Stade",
    "Neubrandenburg", "Neumünster", "Neuss", "Norderstedt", "Nordhausen", "Nürnberg",
    "Oberhausen", "Offenbach", "Offenburg", "Oldenburg", "Osnabrück", "Paderborn", "Passau",
    "Pforzheim", "Plauen", "Potsdam", "Ratingen", "Ravensburg", "Recklinghausen", "Regensburg",
    "Remscheid", "Reutlingen", "Riesa", "Rosenheim", "Rostock", "Saarbrücken", "Salzburg",
    "Salzgitter", "Schaffhausen", "Schweinfurt", "Schwerin", "Sindelfingen", "Solingen",
    "Stralsund", "Stuttgart", "Suhl", "Trier", "Troisdorf", "Tübingen", "Ulm", "Velbert",
    "Villach", "Weimar", "Wetzlar", "Wien", "Wiesbaden", "Wilhelmshaven", "Winterthur", "Wismar",
    "Witten", "Wittenberg", "Wolfsburg", "Wuppertal", "Würzburg", "Zwickau", "Zürich"
};

/* The adjectives that do not go on from the name. The endings are those of the name. */
static const struct {
    const char *name, *adjective;
} irregular[] = {
    { "Basel", "Basler" },
    { "Bautzen", "Bautzner" },
    { "Bayern", "bayerisch" },
    { "Franken", "fränkisch" },
    { "Münster", "Münsteraner" },
    { "Nordrhein-Westfalen", "nordrhein-westfälisch" },
    { "Schaffhausen", "Schaffhauser" },
    { "Westfalen", "westfälisch" },
    { "Bremen", "Bremer" },
    { "Dresden", "Dresdner" },
    { "Emden", "Emder" },
    { "Hessen", "hessisch" },
    { "Kassel", "Kassler" },
    { "Meißen", "Meißner" },
    { "München", "Münchner" },
    { "Niedersachsen", "niedersächsisch" },
    { "Rheinland-Pfalz", "rheinland-pfälzisch" },
    { "Sachsen", "sächsisch" },
    { "Thüringen", "Thüringer" },
    { "Zürich", "Zürcher" },
};
/* Göttinger, Erlanger */
static const char *const shortened[] = { "ingen", "angen" };

static bool is_city(const char *name)
{
    for (size_t i = 0; i < sizeof cities / sizeof cities[0]; i++)
        if (strcmp(cities[i], name) == 0)
            return true;
    return false;
}

static bool copy_word(const struct page_text *text, struct page_span word, char out[NAME_MOST])
{
    const size_t length = word.end - word.start;

    if (word.end <= word.start || length >= NAME_MOST)
        return false;
    memcpy(out, text->bytes + word.start, length);
    out[length] = '\0';
    return true;
}

bool page_is_german_city(const struct page_text *text, struct page_span word)
{
    char name[NAME_MOST];

    return copy_word(text, word, name) && is_city(name);
}

static bool ends_in(const char *word, const char *ending)
{
    const size_t length = strlen(word), more = strlen(ending);

    return length > more && strcmp(word + length - more, ending) == 0;
}

/* The adjective that does not go on from the name; false where it does. */
static bool irregular_of(const char *name, char out[NAME_MOST])
{
    const size_t length = strlen(name);

    for (size_t i = 0; i < sizeof irregular / sizeof irregular[0]; i++)
        if (strcmp(irregular[i].name, name) == 0) {
            memcpy(out, irregular[i].adjective, strlen(irregular[i].adjective) + 1);
            return true;
        }
    for (size_t i = 0; i < sizeof shortened / sizeof shortened[0]; i++)
        if (length < NAME_MOST && ends_in(name, shortened[i])) {
            memcpy(out, name, length + 1);
            out[length - 1] = 'r'; /* of "en" */
            return true;
        }
    return false;
}

bool page_is_of_german_city(const struct page_text *text, struct page_span word)
{
    char name[NAME_MOST], adjective[NAME_MOST];

    if (!copy_word(text, word, name) || !ends_in(name, "er"))
        return false;
    for (size_t i = 0; i < sizeof cities / sizeof cities[0]; i++)
        if (irregular_of(cities[i], adjective) && strcmp(adjective, name) == 0)
            return true;
    name[strlen(name) - strlen("er")] = '\0';
    return is_city(name);
}

static bool is_of_name(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || (unsigned char)c >= 0x80;
}

void page_add_german_adjectives(const char *region, struct buf *pattern)
{
    while (*region != '\0') {
        char name[NAME_MOST], adjective[NAME_MOST];
        size_t length = 0;

        while (is_of_name(region[length]))
            length++;
        if (length > 0 && length < NAME_MOST) {
            memcpy(name, region, length);
            name[length] = '\0';
            if (irregular_of(name, adjective)) {
                buf_add_text(pattern, "|\\b");
                buf_add_text(pattern, adjective);
                buf_add_text(pattern, ends_in(adjective, "er") ? "\\b" : ""); /* no Bremerhaven */
            }
        }
        region += length > 0 ? length : region[0] == '\\' && region[1] != '\0' ? 2 : 1;
    }
}
