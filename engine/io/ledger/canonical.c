/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ledger/canonical.h"

#include "base/digits.h"

#include <string.h>

enum { LENGTH_MOST = 11 }; /* of a field in digits, with the colon */

/* Value, low and high as texts; most are one number, which is printed once. */
static void print_numbers(const struct quantity *quantity, char digits[3][DEC_TEXT],
                          const char *out[3])
{
    const struct dec numbers[] = { quantity->value, quantity->low, quantity->high };
    const bool present[] = { quantity->has_value, quantity->has_low, quantity->has_high };
    int printed = -1;

    for (int i = 0; i < 3; i++) {
        if (present[i] && (printed < 0 || !dec_equal(numbers[printed], numbers[i]))) {
            dec_print(numbers[i], digits[i]);
            printed = i;
        }
        out[i] = present[i] ? digits[printed] : NULL;
    }
}

/* Where `row` has room for all of it. */
static void add_field(struct buf *row, const char *text, size_t length, struct field_place *place)
{
    char *at = row->bytes + row->length;

    *place = (struct field_place){ 0 };
    if (text == NULL) {
        *at++ = '-';
    } else {
        at = put_number(at, length);
        *at++ = ':';
        *place = (struct field_place){ (uint32_t)(at - row->bytes), (uint32_t)length };
        memcpy(at, text, length);
        at += length;
    }
    row->length = (size_t)(at - row->bytes);
}

static void put_fields(struct canonical *out, const char *const fields[FIELD_COUNT])
{
    size_t lengths[FIELD_COUNT], all = HASH_SIZE;

    for (int i = 0; i < FIELD_COUNT; i++) {
        lengths[i] = fields[i] != NULL ? strlen(fields[i]) : 0;
        all += lengths[i] + LENGTH_MOST;
    }
    buf_clear(&out->bytes);
    buf_reserve(&out->bytes, all);
    memset(out->bytes.bytes, 0, HASH_SIZE);
    out->bytes.length = HASH_SIZE;
    for (int i = 0; i < FIELD_COUNT; i++)
        add_field(&out->bytes, fields[i], lengths[i], &out->places[i]);
    out->bytes.bytes[out->bytes.length] = '\0';
}

void canonical_print(const struct ledger_entry *entry, const char *recorded,
                     struct canonical *out)
{
    const struct figure *figure = &entry->figure;
    const struct observation *observation = &figure->observation;
    const struct provenance *from = &figure->provenance;
    char period[PERIOD_TEXT], published[DATE_TEXT], digits[3][DEC_TEXT];
    const char *numbers[3];

    period_print(observation->period, period);
    date_print(observation->published, published);
    print_numbers(&observation->quantity, digits, numbers);
    put_fields(out, (const char *const[FIELD_COUNT]){
        [FIELD_INDICATOR] = figure->indicator,
        [FIELD_PERIOD] = period,
        [FIELD_VALUE] = numbers[0],
        [FIELD_LOW] = numbers[1],
        [FIELD_HIGH] = numbers[2],
        [FIELD_QUALIFIER] = qualifier_name(observation->quantity.qualifier),
        [FIELD_MODALITY] = modality_name(observation->modality),
        [FIELD_UNIT] = figure->unit,
        [FIELD_PUBLISHED] = published,
        [FIELD_RECORDED] = recorded,
        [FIELD_PUBLISHER] = from->publisher,
        [FIELD_URL] = from->url,
        [FIELD_DOCUMENT] = from->document,
        [FIELD_LOCATOR] = from->locator,
        [FIELD_QUOTE] = from->quote,
        [FIELD_NOTE] = from->note,
        [FIELD_FLAGS] = from->flags,
        [FIELD_DECISION] = decision_name(entry->decision),
        [FIELD_REASON] = entry->reason,
        [FIELD_RELATION] = relation_name(entry->relation),
    });
}

const char *canonical_field(const struct canonical *canonical, enum field field)
{
    const struct field_place *place = &canonical->places[field];

    return place->at > 0 ? canonical->bytes.bytes + place->at : NULL;
}

struct hash canonical_hash(struct canonical *canonical, const struct hash *before)
{
    memcpy(canonical->bytes.bytes, before->bytes, HASH_SIZE);
    return hash_bytes(canonical->bytes.bytes, canonical->bytes.length);
}
