/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/stated.h"

#include "collectors/page/time/phrase.h"

#include <string.h>

/* "and is to reach", "and it should cover", "und soll": another predicate of the same subject. */
static bool turns_to_aim(const struct page_text *text, struct page_span behind)
{
    static const char *const joints[] = { " and it ", " and they ", " but it ", " and ", " but ",
                                          " und ", " aber " };
    static const char *const aims[][40] = {
        [LANGUAGE_EN] = { "is to ", "are to ", "should ", "will ", "shall ", "must ", "would ",
                          "hopes ", "hope to ", "wants ", "want to ", "plans to ", "plan to ",
                          "aims ", "aim to ", "intends ", "intend to ", "seeks ", "seek to ",
                          "expects ", "expect to ", "could ", "is set to ", "are set to ",
                          "is expected ", "are expected ", "is due to ", "are due to ",
                          "is planned ", "is projected ", "is forecast ", "is likely ",
                          "has to ", "needs to ", NULL },
        [LANGUAGE_DE] = { "soll ", "sollen ", "sollte ", "will ", "wollen ", "wird ", "werden ",
                          "möchte ", "plant ", "planen ", "muss ", "müssen ", "dürfte ",
                          "dürften ", "könnte ", "könnten ", "strebt ", "peilt ", NULL },
    };

    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++) {
        struct page_span rest = behind;

        while (rest.start < rest.end && page_find(text, rest, joints[i]) < rest.end) {
            rest.start = page_find(text, rest, joints[i]) + strlen(joints[i]);
            if (page_word_at_any(text, rest.start, aims[text->language]))
                return true;
        }
    }
    return false;
}

/* What somebody was given leave or money for, or ordered, is yet to come. */
static bool is_settled_only(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = {
        "announced", "approved", "ordered", "agreed", "committed", "contracted", "commissioned",
        "signed", "earmarked", "promised", "pledged", "budgeted", "decided", "proposed", "adopted",
        "angekündigt", "genehmigt", "bestellt", "bestellte", "zugesagt", "beschlossen",
        "beschloss", "beauftragt", "versprochen", "bewilligt", "verabschiedet", "vorgeschlagen"
    };
    struct page_span found;

    return page_find_any(text, front, words, sizeof words / sizeof words[0], &found);
}

/* "carried", "treated" */
static bool has_regular_past(const struct page_text *text, struct page_span front)
{
    for (size_t at = front.start + 1; at + 2 < front.end; at++)
        if (page_is_letter(text, at - 1) && strncmp(text->bytes + at, "ed ", 3) == 0)
            return true;
    return false;
}

/* A verb that tells what is or was. */
static bool has_verb_of_fact(const struct page_text *text, struct page_span front)
{
    static const char *const english[] = {
        "is", "are", "was", "were", "has", "have", "had", "made up", "makes up", "make up",
        "covers", "cover", "counts", "count", "employs", "employ", "grew", "rose", "fell",
        "reaches", "hit", "stood", "stands", "amounts", "came", "comes", "accounts", "account",
        "produces", "produce", "runs", "run", "ran", "operates", "operate", "owns", "own", "holds",
        "held", "hosts", "host", "houses", "supplies", "supply", "provides", "generates", "serves",
        "sells", "sold", "makes", "made", "exports", "imports", "comprises", "includes",
        "contributes", "numbers", "meets", "met", "carries", "carry", "handles", "handle", "treats",
        "treat", "trains", "train", "feeds", "fed", "built", "won"
    };
    static const char *const german[] = {
        "ist", "sind", "war", "waren", "hat", "haben", "hatte", "hatten", "deckt", "decken",
        "deckte", "deckten", "beschäftigt", "beschäftigen", "beschäftigte", "beschäftigten",
        "zählt", "zählen", "zählte", "zählten", "stieg", "stiegen", "wuchs", "wuchsen", "sank",
        "sanken", "fiel", "fielen", "liegt", "liegen", "lag", "lagen", "beträgt", "betragen",
        "betrug", "betrugen", "erreicht", "erreichen", "erreichte", "erreichten", "macht",
        "machen", "machte", "machten", "umfasst", "umfassen", "umfasste", "umfassten", "produziert",
        "produzieren", "produzierte", "produzierten", "erzeugt", "erzeugen", "erzeugte",
        "erzeugten", "betreibt", "betreiben", "betrieb", "betrieben", "besitzt", "besitzen",
        "besaß", "besaßen", "verfügt", "verfügen", "verfügte", "verfügten", "kommt", "kommen",
        "kam", "kamen", "beläuft", "belief", "beliefen", "liefert", "liefern", "lieferte",
        "lieferten", "erzielt", "erzielen", "erzielte", "erzielten", "verkaufte", "verkauften",
        "versorgt", "versorgte", "steht", "stehen", "stand", "standen", "gibt es", "gab es"
    };
    struct page_span found;

    if (text->language == LANGUAGE_DE)
        return page_find_any(text, front, german, sizeof german / sizeof german[0], &found);
    return has_regular_past(text, front) ||
           page_find_any(text, front, english, sizeof english / sizeof english[0], &found);
}

/* "By 2030 the park has 300 firms and will": the whole clause looks ahead. */
static bool looks_ahead(const struct page_text *text, struct page_span front)
{
    struct page_phrase phrases[PHRASES_MOST];
    const size_t count = page_phrases(text, front, phrases);

    for (size_t i = 0; i < count; i++)
        if (text->published == DATE_NONE ? phrases[i].kind == PHRASE_BY
                                         : phrases[i].period.last > text->published)
            return true;
    return false;
}

/* "Steel output of 12 million tonnes must fall by a third": the size that is to change. */
static bool is_to_change(const struct page_text *text, struct page_span quantity)
{
    static const char *const leads[] = { " of ", " of about ", " of around ", " of some ",
                                         " von ", " von rund ", " von etwa ", " von derzeit " };
    static const char *const aims[] = { " must ", " should ", " is to ", " are to ", " will ",
                                        " has to ", " have to ", " shall ", " muss ", " müssen ",
                                        " soll ", " sollen ", " wird ", " werden " };
    static const char *const english[] = {
        "fall by", "rise by", "grow by", "shrink by", "drop by", "decline by", "increase by",
        "decrease by", "be cut by", "be reduced by", "be raised by", "be increased by",
        "be expanded by", "be lowered by", "be halved", "be doubled", "be tripled", "double",
        "triple", "halve"
    };
    static const char *const german[] = { "verdoppelt werden", "halbiert werden",
                                          "verdreifacht werden", "verdoppeln", "halbieren",
                                          "verdreifachen", "um ein Drittel", "um ein Viertel",
                                          "um ein Fünftel", "um die Hälfte" };
    struct page_span behind = { quantity.end,
                                page_part(text, PART_CLAUSE, quantity.start, quantity.end).end };
    struct page_span found;
    bool led = false, aimed = false;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        led = led || page_word_before(text, quantity.start, leads[i]);
    for (size_t i = 0; i < sizeof aims / sizeof aims[0]; i++)
        aimed = aimed || page_word_at(text, quantity.end, aims[i]);
    if (!led || !aimed)
        return false;
    return text->language == LANGUAGE_DE
               ? page_find_any(text, behind, german, sizeof german / sizeof german[0], &found)
               : page_find_any(text, behind, english, sizeof english / sizeof english[0], &found);
}

bool page_is_stated_before_aim(const struct page_text *text, struct page_span quantity,
                               struct page_span *front)
{
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);

    *front = (struct page_span){ clause.start, quantity.start };
    if (text->language == LANGUAGE_ZH || looks_ahead(text, *front))
        return false;
    return is_to_change(text, quantity) ||
           (has_verb_of_fact(text, *front) && !is_settled_only(text, *front) &&
            turns_to_aim(text, (struct page_span){ quantity.end, clause.end }));
}

/* What is to be built has in the present what it will have. */
static bool is_to_be_built(const struct page_text *text, struct page_span clause)
{
    static const char *const verbs[] = { "build", "building", "construct", "construction of",
                                         "establish", "set up", "create", "launch", "open",
                                         "develop a", "found a" };

    return PAGE_HAS(text, clause, verbs);
}

bool page_is_told_aside(const struct page_text *text, struct page_span quantity)
{
    static const char *const relatives[] = { "which ", "who ", "that ", "where ", "whose ", NULL };
    static const char *const nows[] = { "already", "currently", "so far", "to date" };
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    struct page_span before;

    if (text->language != LANGUAGE_EN || looks_ahead(text, clause) ||
        !page_clause_before(text, clause, sentence, &before))
        return false;
    if (page_word_at(text, clause.start, "with "))
        return PAGE_HAS(text, clause, nows);
    if (page_word_at(text, clause.start, "home to "))
        return true; /* what is to be built would be said to become it */
    return page_word_at_any(text, clause.start, relatives) && has_verb_of_fact(text, clause) &&
           !is_to_be_built(text, before);
}
