/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ledger/canonical.h"

#include "base/digits.h"

#include <assert.h>
#include <string.h>

enum { FIELDS = 20, LENGTH_MOST = 11 }; /* of a field in digits, with the colon */

struct field {
    const char *text; /* NULL: absent */
    size_t length;
};

static struct field field_of(const char *text)
{
    return (struct field){ text, text != NULL ? strlen(text) : 0 };
}

/* Where `row` has room for it. */
static void add_field(struct buf *row, struct field field, struct field_place *place)
{
    char *at = row->bytes + row->length;

    *place = (struct field_place){ 0 };
    if (field.text == NULL) {
        *at++ = '-';
    } else {
        at = put_number(at, field.length);
        *at++ = ':';
        *place = (struct field_place){ (uint32_t)(at - row->bytes), (uint32_t)field.length };
        memcpy(at, field.text, field.length);
        at += field.length;
    }
    row->length = (size_t)(at - row->bytes);
    *at = '\0';
}

static void print_fields(const char *const texts[], size_t count, struct buf *out)
{
    buf_clear(out);
    for (size_t i = 0; i < count; i++) {
        struct field field = field_of(texts[i]);
        struct field_place ignored;

        buf_reserve(out, field.length + LENGTH_MOST);
        add_field(out, field, &ignored);
    }
}

void canonical_print_manner(enum qualifier qualifier, enum modality modality, const char *unit,
                            struct buf *out)
{
    print_fields((const char *const[]){ qualifier_name(qualifier),
                                        modality_name(modality), unit }, 3, out);
}

void canonical_print_origin(const struct provenance *from, struct buf *out)
{
    print_fields((const char *const[]){ from->publisher, from->url, from->document }, 3, out);
}

/* Value, low and high as texts; most are one number, which is printed once. */
static void print_numbers(const struct quantity *quantity, char digits[3][DEC_TEXT],
                          struct field out[3])
{
    const struct dec numbers[] = { quantity->value, quantity->low, quantity->high };
    const bool present[] = { quantity->has_value, quantity->has_low, quantity->has_high };
    int printed = -1;

    for (int i = 0; i < 3; i++) {
        if (!present[i]) {
            out[i] = (struct field){ 0 };
        } else if (printed >= 0 && dec_equal(numbers[printed], numbers[i])) {
            out[i] = out[printed];
        } else {
            dec_print(numbers[i], digits[i]);
            out[i] = field_of(digits[i]);
            printed = i;
        }
    }
}

void canonical_print(const struct ledger_entry *entry, const char *recorded,
                     const struct buf *manner, const struct buf *origin, struct canonical *out)
{
    const struct figure *figure = &entry->figure;
    const struct observation *observation = &figure->observation;
    const struct provenance *from = &figure->provenance;
    char period[PERIOD_TEXT], published[DATE_TEXT], digits[3][DEC_TEXT];
    struct field numbers[3], indicator = field_of(figure->indicator);
    const struct field rest[] = { field_of(from->quote), field_of(from->note),
                                  field_of(from->flags),
                                  field_of(decision_name(entry->decision)),
                                  field_of(entry->reason),
                                  field_of(relation_name(entry->relation)) };
    struct field locator = field_of(from->locator), moment = field_of(recorded);
    size_t all = HASH_SIZE + FIELDS * LENGTH_MOST + PERIOD_TEXT + DATE_TEXT + sizeof digits;
    struct field_place ignored;

    for (size_t i = 0; i < sizeof rest / sizeof rest[0]; i++)
        all += rest[i].length;
    buf_clear(&out->bytes);
    buf_reserve(&out->bytes, all + indicator.length + manner->length + moment.length +
                                 origin->length + locator.length);
    memset(out->bytes.bytes, 0, HASH_SIZE);
    out->bytes.length = HASH_SIZE;
    period_print(observation->period, period);
    date_print(observation->published, published);
    print_numbers(&observation->quantity, digits, numbers);
    add_field(&out->bytes, indicator, &ignored);
    add_field(&out->bytes, field_of(period), &out->period);
    add_field(&out->bytes, numbers[0], &out->value);
    add_field(&out->bytes, numbers[1], &out->low);
    add_field(&out->bytes, numbers[2], &out->high);
    buf_add(&out->bytes, manner->bytes, manner->length);
    add_field(&out->bytes, field_of(published), &out->published);
    add_field(&out->bytes, moment, &ignored);
    buf_add(&out->bytes, origin->bytes, origin->length);
    add_field(&out->bytes, locator, &out->locator);
    for (size_t i = 0; i < sizeof rest / sizeof rest[0]; i++)
        add_field(&out->bytes, rest[i], &ignored);
    assert(out->bytes.length < out->bytes.capacity);
}

const char *canonical_field(const struct canonical *canonical, const struct field_place *place)
{
    return place->at > 0 ? canonical->bytes.bytes + place->at : NULL;
}

struct hash canonical_hash(struct canonical *canonical, const struct hash *before)
{
    memcpy(canonical->bytes.bytes, before->bytes, HASH_SIZE);
    return hash_bytes(canonical->bytes.bytes, canonical->bytes.length);
}
