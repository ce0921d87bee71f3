/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/status_csv.h"

#include "base/double.h"
#include "format/csv_write.h"

#include <math.h>

void status_csv_header(struct buf *out)
{
    buf_add_text(out, "id,indicator,title,unit,baseline_period,baseline_value,goal,goal_low,"
                      "goal_high,deadline,announced,kind,path,latest_period,latest_value,"
                      "latest_qualifier,latest_published,source,url,elapsed,attained,expected,gap,"
                      "pace,lag_days,required_rate,actual_rate,required_remaining_rate,projected,"
                      "earliest,latest,verdict,verdict_low,verdict_high,confidence,replaced_by,"
                      "required_change,actual_change,required_remaining_change\n");
}

static void put_number(struct buf *out, double number)
{
    if (isfinite(number))
        double_append(out, number);
    buf_add_char(out, ',');
}

static void put_decimal(struct buf *out, bool present, struct dec number)
{
    if (present)
        dec_append(out, number);
    buf_add_char(out, ',');
}

static void put_day(struct buf *out, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    csv_write(out, text, ',');
}

static void put_period(struct buf *out, struct period period)
{
    char text[PERIOD_TEXT] = "";

    if (period.frequency != FREQUENCY_NONE)
        period_print(period, text);
    csv_write(out, text, ',');
}

static void put_aim(struct buf *out, const struct target *target, enum path path)
{
    put_decimal(out, target->goal.has_value, target->goal.value);
    put_decimal(out, target->goal.has_low, target->goal.low);
    put_decimal(out, target->goal.has_high, target->goal.high);
    put_day(out, target->deadline);
    put_day(out, target->announced);
    csv_write(out, target_kind_name(target->kind), ',');
    csv_write(out, path_name(path), ',');
}

static void put_latest(struct buf *out, const struct status_row *row)
{
    const struct observation *latest = row->judgement->latest;
    const struct quantity none = { .qualifier = QUALIFIER_EXACT };
    const struct quantity *quantity = latest ? &latest->quantity : &none;

    put_period(out, latest ? latest->period : (struct period){ 0 });
    put_decimal(out, quantity->has_value, quantity->value);
    csv_write(out, latest ? qualifier_name(quantity->qualifier) : "", ',');
    put_day(out, latest ? latest->published : DATE_NONE);
    csv_write(out, row->latest ? row->latest->publisher : "", ',');
    csv_write(out, row->latest ? row->latest->url : "", ',');
}

void status_csv_row(struct buf *out, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    const double changes[] = { judgement->required_change.value, judgement->actual_change.value,
                               judgement->required_remaining_change.value };
    const double measures[] = {
        judgement->elapsed,           judgement->attained.value,
        judgement->expected.value,    judgement->gap.value,
        judgement->pace.value,        judgement->lag_days.value,
        judgement->required_rate.value, judgement->actual_rate.value,
        judgement->required_remaining_rate.value,
    };

    csv_write(out, row->target->id, ',');
    csv_write(out, row->indicator->id, ',');
    csv_write(out, target_title(row->target, row->indicator, LANGUAGE_EN), ',');
    csv_write(out, row->indicator->unit, ',');
    put_period(out, judgement->baseline_period);
    put_number(out, judgement->baseline_value.value);
    put_aim(out, row->target, judgement->path);
    put_latest(out, row);
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++)
        put_number(out, measures[i]);
    put_day(out, judgement->projected.day);
    put_day(out, judgement->projected.earliest);
    put_day(out, judgement->projected.latest);
    csv_write(out, verdict_name(judgement->verdict), ',');
    csv_write(out, verdict_name(judgement->verdict_low), ',');
    csv_write(out, verdict_name(judgement->verdict_high), ',');
    csv_write(out, confidence_name(judgement->confidence), ',');
    csv_write(out, row->replaced_by ? row->replaced_by->id : "", ',');
    for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++)
        put_number(out, changes[i]);
    buf_cut(out, out->length - 1);
    buf_add_char(out, '\n');
}
