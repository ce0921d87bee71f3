/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/formula.h"

#include "base/double.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum node_kind { NODE_NUMBER, NODE_INPUT, NODE_NEGATE, NODE_BINARY, NODE_GROWTH, NODE_LAST };

struct formula_node {
    enum node_kind kind;
    char operator;
    double number;
    size_t input;
    const struct formula_node *left, *right;
};

/* --- parsing -------------------------------------------------------------------------------- */

enum { DEPTH_MOST = 64 };

struct parser {
    const char *text, *at;
    struct arena *arena;
    struct formula *formula;
    struct err *err;
    int depth;
};

static const struct formula_node *parse_sum(struct parser *parser);

static const struct formula_node *fault(struct parser *parser, const char *what)
{
    err_set(parser->err, STATUS_CONFIG, "formula \"%.60s\", character %zu: %s", parser->text,
            (size_t)(parser->at - parser->text) + 1, what);
    return NULL;
}

static char peek(struct parser *parser)
{
    while (*parser->at == ' ')
        parser->at++;
    return *parser->at;
}

static const struct formula_node *make(struct parser *parser, struct formula_node node)
{
    struct formula_node *made = arena_alloc(parser->arena, sizeof *made);

    *made = node;
    return made;
}

static const struct formula_node *parse_number(struct parser *parser)
{
    size_t length = strspn(parser->at, "0123456789.");
    struct dec value;

    if (!dec_parse(parser->at, length, &value))
        return fault(parser, "no number");
    parser->at += length;
    return make(parser, (struct formula_node){ .kind = NODE_NUMBER, .number = dec_double(value) });
}

static const struct formula_node *parse_call(struct parser *parser, enum node_kind kind)
{
    const struct formula_node *argument;

    parser->at++; /* the parenthesis */
    argument = parse_sum(parser);
    if (!argument)
        return NULL;
    if (peek(parser) != ')')
        return fault(parser, "a closing parenthesis belongs here");
    parser->at++;
    if (kind == NODE_NUMBER) /* plain parentheses */
        return argument;
    return make(parser, (struct formula_node){ .kind = kind, .left = argument });
}

static const struct formula_node *parse_input(struct parser *parser, const char *name,
                                              size_t length)
{
    struct formula *formula = parser->formula;
    size_t input = 0;

    while (input < formula->input_count && (strlen(formula->inputs[input]) != length ||
                                            memcmp(formula->inputs[input], name, length) != 0))
        input++;
    if (input == FORMULA_INPUTS)
        return fault(parser, "more than 16 indicators");
    if (input == formula->input_count)
        formula->inputs[formula->input_count++] = arena_copy(parser->arena, name, length);
    return make(parser, (struct formula_node){ .kind = NODE_INPUT, .input = input });
}

static const struct formula_node *parse_name(struct parser *parser)
{
    const char *name = parser->at;
    size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_");
    bool call;

    parser->at += length;
    call = peek(parser) == '(';
    if (call && length == 6 && strncmp(name, "growth", length) == 0)
        return parse_call(parser, NODE_GROWTH);
    if (call && length == 4 && strncmp(name, "last", length) == 0)
        return parse_call(parser, NODE_LAST);
    if (call)
        return fault(parser, "there are only growth( ) and last( )");
    return parse_input(parser, name, length);
}

static const struct formula_node *parse_factor(struct parser *parser)
{
    const struct formula_node *node;
    char c = peek(parser);

    if (++parser->depth > DEPTH_MOST)
        return fault(parser, "nested too deeply");
    if (c == '(') {
        node = parse_call(parser, NODE_NUMBER);
    } else if (c == '-') {
        parser->at++;
        node = parse_factor(parser);
        if (node)
            node = make(parser, (struct formula_node){ .kind = NODE_NEGATE, .left = node });
    } else if (isdigit((unsigned char)c)) {
        node = parse_number(parser);
    } else if (islower((unsigned char)c)) {
        node = parse_name(parser);
    } else {
        node = fault(parser, "an id, a number or a parenthesis belongs here");
    }
    parser->depth--;
    return node;
}

/* One level of operators, left to right. */
static const struct formula_node *
parse_level(struct parser *parser, const char *operators,
            const struct formula_node *(*operand)(struct parser *))
{
    const struct formula_node *left = operand(parser);

    while (left && peek(parser) != '\0' && strchr(operators, *parser->at)) {
        char operator= * parser->at++;
        const struct formula_node *right = operand(parser);

        if (!right)
            return NULL;
        left = make(parser,
                    (struct formula_node){
                        .kind = NODE_BINARY, .operator= operator, .left = left, .right = right });
    }
    return left;
}

static const struct formula_node *parse_product(struct parser *parser)
{
    return parse_level(parser, "*/", parse_factor);
}

static const struct formula_node *parse_sum(struct parser *parser)
{
    return parse_level(parser, "+-", parse_product);
}

int formula_parse(const char *text, struct arena *arena, struct formula *out, struct err *err)
{
    struct parser parser = { .text = text, .at = text, .arena = arena, .formula = out, .err = err };

    *out = (struct formula){ 0 };
    out->root = strlen(text) > FORMULA_LENGTH ? fault(&parser, "longer than 4,000 bytes")
                                              : parse_sum(&parser);
    if (out->root && peek(&parser) != '\0')
        out->root = fault(&parser, "an operator belongs here");
    if (out->root && out->input_count == 0)
        out->root = fault(&parser, "no indicator in it");
    return out->root ? 0 : -1;
}

/* --- evaluation ----------------------------------------------------------------------------- */

struct evaluation {
    formula_lookup *lookup;
    const void *context;
};

struct period period_year_before(struct period period)
{
    static const int a_year[FREQUENCY_COUNT] = { [FREQUENCY_MONTH] = 12,
                                                 [FREQUENCY_QUARTER] = 4,
                                                 [FREQUENCY_TRIMESTER] = 3,
                                                 [FREQUENCY_HALF] = 2,
                                                 [FREQUENCY_YEAR] = 1 };
    struct civil last = date_civil(period.last);

    if (a_year[period.frequency] > 0)
        return period_step(period, -a_year[period.frequency]);
    if (period.frequency == FREQUENCY_YTD)
        return period_ytd(last.year - 1, last.month);
    if (period.frequency == FREQUENCY_DAY)
        return period_of_day(date_add_months(period.last, -12));
    return (struct period){ 0 };
}

static struct reading unknown(void)
{
    return (struct reading){ .told = NAN, .interval = interval_unknown() };
}

static struct reading of_number(double number)
{
    return (struct reading){ .told = number, .interval = interval_point(number) };
}

/* Intervals only where something is hedged, so that exact inputs give an exact result. */
static struct reading combine(struct reading a, struct reading b, char operator)
{
    struct reading r = { .hedged = a.hedged || b.hedged,
                         .provisional = a.provisional || b.provisional };

    switch (operator) {
    case '+':
        r.told = a.told + b.told;
        r.interval = interval_add(a.interval, b.interval);
        break;
    case '-':
        r.told = a.told - b.told;
        r.interval = interval_subtract(a.interval, b.interval);
        break;
    case '*':
        r.told = a.told * b.told;
        r.interval = interval_multiply(a.interval, b.interval);
        break;
    default:
        r.told = b.told == 0 ? NAN : a.told / b.told;
        r.interval = interval_divide(a.interval, b.interval);
    }
    if (!isfinite(r.told) || !interval_known(r.interval))
        return unknown();
    if (!r.hedged)
        r.interval = interval_point(r.told);
    return r;
}

static struct reading evaluate(const struct evaluation *evaluation, const struct formula_node *node,
                               struct period period)
{
    struct reading left, right;
    struct period before;

    switch (node->kind) {
    case NODE_NUMBER:
        return of_number(node->number);
    case NODE_INPUT:
        return evaluation->lookup(evaluation->context, node->input, period);
    case NODE_NEGATE:
        return combine(of_number(0), evaluate(evaluation, node->left, period), '-');
    case NODE_BINARY:
        left = evaluate(evaluation, node->left, period);
        right = evaluate(evaluation, node->right, period);
        return isnan(left.told) || isnan(right.told) ? unknown()
                                                     : combine(left, right, node->operator);
    case NODE_GROWTH:
    case NODE_LAST:
        break;
    }
    before = period_year_before(period);
    right =
        before.frequency == FREQUENCY_NONE ? unknown() : evaluate(evaluation, node->left, before);
    if (node->kind == NODE_LAST || isnan(right.told))
        return right;
    left = evaluate(evaluation, node->left, period);
    if (isnan(left.told))
        return unknown();
    return combine(combine(combine(left, right, '/'), of_number(1), '-'), of_number(100), '*');
}

struct reading formula_evaluate(const struct formula *formula, struct period period,
                                formula_lookup *lookup, const void *context)
{
    const struct evaluation evaluation = { lookup, context };

    return evaluate(&evaluation, formula->root, period);
}

struct visit {
    formula_read *each;
    void *context;
};

static void visit_node(const struct visit *visit, const struct formula_node *node,
                       struct period period)
{
    struct period before;

    switch (node->kind) {
    case NODE_NUMBER:
        break;
    case NODE_INPUT:
        visit->each(visit->context, node->input, period);
        break;
    case NODE_NEGATE:
        visit_node(visit, node->left, period);
        break;
    case NODE_BINARY:
        visit_node(visit, node->left, period);
        visit_node(visit, node->right, period);
        break;
    case NODE_GROWTH:
    case NODE_LAST:
        before = period_year_before(period);
        if (before.frequency != FREQUENCY_NONE)
            visit_node(visit, node->left, before);
        if (node->kind == NODE_GROWTH)
            visit_node(visit, node->left, period);
        break;
    }
}

void formula_reads(const struct formula *formula, struct period period, formula_read *each,
                   void *context)
{
    const struct visit visit = { each, context };

    visit_node(&visit, formula->root, period);
}

/* --- results -------------------------------------------------------------------------------- */

/* In 15 digits, which a double always has: 110 / 400 * 100 is 27.5, not 27.500000000000004. Not
 * where there are bounds, which rounding could leave. */
static bool exact_of(double number, struct dec *out)
{
    char text[40];
    int length = snprintf(text, sizeof text, "%.15g", number);

    return dec_parse_rounded(text, (size_t)length, out);
}

bool reading_quantity(struct reading reading, struct quantity *out)
{
    struct dec value;
    bool told = isfinite(reading.told) && (reading.hedged ? double_dec(reading.told, &value)
                                                          : exact_of(reading.told, &value));

    if (!told)
        return false;
    *out = quantity_exact(value);
    if (!reading.hedged)
        return true;
    out->has_low = double_dec(reading.interval.low, &out->low);
    out->has_high = double_dec(reading.interval.high, &out->high);
    if (!out->has_low)
        out->low = DEC_ZERO;
    if (!out->has_high)
        out->high = DEC_ZERO;
    out->qualifier = out->has_low == out->has_high ? QUALIFIER_ABOUT
                     : out->has_low                ? QUALIFIER_AT_LEAST
                                                   : QUALIFIER_AT_MOST;
    return out->has_low || out->has_high;
}
