/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/collect_record.h"

#include "base/mem.h"
#include "io/document.h"
#include "steps/passages.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REFUSALS_TOLD = 5 };

/* One source while it is recorded. */
struct recording {
    const struct collect *collect;
    struct collect_source *source;
    const struct collected *collected;
    struct collect_result *result;
    struct acceptance acceptance;
    int64_t refused;
    bool listed; /* it found links: not to be asked for their list would lose those that failed */
    bool paged; /* a first page that has not changed would hide the others: no validators */
};

static void __attribute__((format(printf, 3, 4)))
say(const struct recording *recording, enum log_level level, const char *format, ...)
{
    char line[900];
    int used = snprintf(line, sizeof line, "%s: ", recording->source->entry->id);
    va_list args;

    va_start(args, format);
    vsnprintf(line + used, sizeof line - (size_t)used, format, args);
    va_end(args);
    recording->collect->report(recording->collect->context, level, line);
}

/* --- how it is doing ----------------------------------------------------------------------- */

static bool outcome_is_failure(enum handover_outcome outcome)
{
    return outcome != OUTCOME_DATA && outcome != OUTCOME_EMPTY && outcome != OUTCOME_NOT_MODIFIED;
}

/* The outcome that stands for the source: the first failure, else data before emptiness. */
static const struct collected_document *decisive(const struct collected *collected)
{
    const struct collected_document *found = NULL;

    for (size_t i = 0; i < collected->count; i++) {
        const struct collected_document *document = &collected->documents[i];

        if (outcome_is_failure(document->tally.outcome) && !document->document.linked)
            return document;
        if (found == NULL || document->tally.outcome == OUTCOME_DATA)
            found = document;
    }
    return found;
}

static void set_message(struct collect_source *source, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void set_message(struct collect_source *source, const char *format, ...)
{
    char text[900];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    free(source->message);
    source->message = mem_copy_text(text);
    source->state.message = source->message;
}

static void judge(struct recording *recording)
{
    struct collect_source *source = recording->source;
    struct ledger_source *state = &source->state;
    const struct collected *collected = recording->collected;
    const struct collected_document *document = decisive(collected);
    bool failed = true;

    state->attempted = recording->collect->now;
    state->message = NULL;
    source->heard = true;
    if (collected->failure != NULL || document == NULL) {
        state->outcome = "not_asked";
        set_message(source, "%s", collected->failure != NULL ? collected->failure
                                                             : "it has nothing to ask for");
    } else {
        failed = outcome_is_failure(document->tally.outcome) && !document->document.linked;
        if (document->tally.outcome != OUTCOME_NOT_MODIFIED || state->outcome == NULL ||
            state->failures > 0) /* what has not changed is what it was */
            state->outcome = handover_outcome_name(document->tally.outcome);
        if (failed)
            set_message(source, "%s: %s", document->document.url,
                        document->tally.message != NULL ? document->tally.message : "");
    }
    if (failed) {
        state->failures++;
        recording->result->failed++;
        say(recording, LOG_ERROR, "%s", source->message);
    } else {
        state->failures = 0;
        state->succeeded = recording->collect->now;
        recording->result->unchanged += document->tally.outcome == OUTCOME_NOT_MODIFIED;
    }
}

/* --- its figures --------------------------------------------------------------------------- */

static int compare_figures(const void *a, const void *b)
{
    const struct figure *x = *(const struct figure *const *)a;
    const struct figure *y = *(const struct figure *const *)b;
    int order = strcmp(x->indicator, y->indicator);

    if (order == 0)
        order = period_compare(x->observation.period, y->observation.period);
    if (order == 0)
        order = (x->observation.published > y->observation.published) -
                (x->observation.published < y->observation.published);
    return order != 0 ? order : (x > y) - (x < y); /* as they stood in the document */
}

static int accept_one(struct recording *recording, const struct figure *stated, const char *url,
                      const char *hash, struct err *err)
{
    const struct source_entry *entry = recording->source->entry;
    struct figure figure = *stated;
    struct accepted accepted;

    figure.provenance.publisher = entry->publisher != NULL ? entry->publisher : entry->id;
    figure.provenance.url = url;
    figure.provenance.document = recording->collect->dry ? NULL : hash;
    if (accept_figure(&recording->acceptance, &figure, &accepted, err) != 0) {
        if (err->status != STATUS_DATA)
            return -1;
        if (recording->refused++ < REFUSALS_TOLD)
            say(recording, LOG_WARNING, "%s: refused: %s", figure.provenance.locator != NULL
                    ? figure.provenance.locator : url, err->text);
        return 0;
    }
    if (accepted.repeated)
        return 0;
    if (accepted.decision == DECISION_HELD)
        say(recording, LOG_WARNING, "%s: held for review%s: %s", stated->indicator,
            recording->collect->dry ? "" : ", see headway review", accepted.reason);
    if (recording->collect->figure != NULL)
        recording->collect->figure(recording->collect->context, &accepted);
    return 0;
}

static int accept_rows(struct recording *recording, const struct collected_document *document,
                       const char *hash, struct err *err)
{
    const struct figure **sorted = mem_array(document->figure_count + 1, sizeof *sorted);
    int result = 0;

    for (size_t i = 0; i < document->figure_count; i++)
        sorted[i] = &document->figures[i];
    qsort(sorted, document->figure_count, sizeof *sorted, compare_figures);
    for (size_t i = 0; i < document->figure_count && result == 0; i++)
        result = accept_one(recording, sorted[i], document->document.url, hash, err);
    free(sorted);
    return result;
}

/* A target that a page announces is told, the first time; what could not be read waits in `headway
 * review`. */
static int record_passages(struct recording *recording, const struct collected_document *document,
                           const char *hash, struct err *err)
{
    const struct collect *collect = recording->collect;
    const struct source_entry *entry = recording->source->entry;

    for (size_t i = 0; i < document->passage_count; i++) {
        struct passage passage = document->passages[i];
        const char *quote = passage.provenance.quote;
        enum passage_outcome outcome;

        passage.provenance.publisher = entry->publisher != NULL ? entry->publisher : entry->id;
        passage.provenance.url = document->document.url;
        passage.provenance.document = hash;
        if (passage_record(collect->ledger, collect->config, &passage, collect->dry, &outcome,
                           err) != 0) {
            if (err->status != STATUS_DATA)
                return -1;
            say(recording, LOG_WARNING, "%s", err->text);
        } else if (outcome != PASSAGE_KNOWN || collect->dry) {
            bool news = passage.kind == PASSAGE_TARGET && outcome == PASSAGE_ADDED;

            say(recording, news ? LOG_WARNING : LOG_NOTICE, "%s: %s%s%s: \"%s\"", passage.indicator,
                passage.reason, outcome == PASSAGE_REPEATED ? " again" : "",
                outcome != PASSAGE_KNOWN ? ", see headway review" : "", quote);
        }
    }
    return 0;
}

static int keep_document(const struct recording *recording,
                         const struct collected_document *document, const char *hash,
                         struct err *err)
{
    const struct collect *collect = recording->collect;
    const struct ledger_document kept = { .sha256 = hash,
                                          .url = document->document.url,
                                          .fetched = collect->now,
                                          .bytes = document->document.length,
                                          .media_type = document->document.media_type };

    if (document_keep(collect->state_directory, &document->document.hash, ".gz",
                      document->body.bytes, document->body.length, err) != 0)
        return -1;
    return ledger_document_add(collect->ledger, &kept, err);
}

/* Validators, and of what a list led to that it was read: it is not asked for again. */
static int remember(const struct recording *recording, const struct collected_document *document,
                    struct err *err)
{
    const struct ledger_validator validator = { document->document.url, document->document.etag,
                                                document->document.last_modified };
    bool linked = document->document.linked;

    if (recording->collect->dry || recording->paged || (recording->listed && !linked) ||
        (!linked && validator.etag == NULL && validator.last_modified == NULL))
        return 0;
    return ledger_validator_set(recording->collect->ledger, recording->source->entry->id,
                                &validator, err);
}

/* One of many pages that failed is no failure of the source. */
static int record_failure(const struct recording *recording,
                          const struct collected_document *document, struct err *err)
{
    if (!document->document.linked)
        return 0;
    say(recording, LOG_WARNING, "%s: %s", document->document.url,
        document->tally.message != NULL ? document->tally.message
                                        : handover_outcome_name(document->tally.outcome));
    return document->document.length >= 0 ? remember(recording, document, err) : 0;
}

static int record_document(struct recording *recording, const struct collected_document *document,
                           struct err *err)
{
    char hash[HASH_TEXT];

    for (size_t i = 0; i < document->note_count; i++)
        say(recording, document->tally.bad > 0 ? LOG_WARNING : LOG_NOTICE, "%s",
            document->notes[i]);
    if (document->tally.bad > 0)
        say(recording, LOG_WARNING, "%lld rows could not be read",
            (long long)document->tally.bad);
    if (document->tally.outcome != OUTCOME_DATA && document->tally.outcome != OUTCOME_EMPTY)
        return record_failure(recording, document, err);
    hash_text(&document->document.hash, hash);
    if (!recording->collect->dry && document->document.length >= 0 &&
        keep_document(recording, document, hash, err) != 0)
        return -1;
    if (accept_rows(recording, document, hash, err) != 0 ||
        record_passages(recording, document, hash, err) != 0)
        return -1;
    return remember(recording, document, err);
}

/* --- all of it ----------------------------------------------------------------------------- */

/* As it was, but for the moment it was asked. */
static bool state_is_kept(const struct ledger_source *before, const struct ledger_source *after)
{
    return before->outcome != NULL && strcmp(before->outcome, after->outcome) == 0 &&
           before->entry != NULL && after->entry != NULL &&
           strcmp(before->entry, after->entry) == 0 && before->failures == 0 &&
           after->failures == 0;
}

/* `quiet`: nothing else was written about it. */
static int record_state(const struct collect *collect, struct collect_source *source, bool quiet,
                        struct err *err)
{
    source->recorded = true;
    if (!quiet || !state_is_kept(&source->before, &source->state))
        return ledger_source_set(collect->ledger, &source->state, err);
    ledger_source_unchanged(collect->ledger, source->entry->id);
    return 0;
}

/* Validators of documents read by another entry say nothing about this one. */
static int renew_validators(const struct recording *recording, struct err *err)
{
    struct collect_source *source = recording->source;
    bool same = source->state.entry != NULL &&
                strcmp(source->state.entry, source->entry_hash) == 0;

    source->state.entry = source->entry_hash;
    if ((same && !recording->paged) || recording->collect->dry)
        return 0;
    return ledger_validators_clear(recording->collect->ledger, source->entry->id, err);
}

static int record_all(struct recording *recording, struct err *err)
{
    const struct collected *collected = recording->collected;
    int64_t changes = ledger_changes(recording->collect->ledger);

    for (size_t i = 0; i < collected->count; i++) {
        recording->paged = recording->paged || collected->documents[i].document.page > 0;
        recording->listed = recording->listed || collected->documents[i].document.linked;
    }
    if (renew_validators(recording, err) != 0)
        return -1;
    for (size_t i = 0; i < collected->count; i++)
        if (record_document(recording, &collected->documents[i], err) != 0)
            return -1;
    judge(recording);
    if (recording->collect->dry)
        return 0;
    return record_state(recording->collect, recording->source,
                        ledger_changes(recording->collect->ledger) == changes, err);
}

static bool brought_something(const struct collected *collected)
{
    for (size_t i = 0; i < collected->count; i++)
        if (collected->documents[i].document.length >= 0)
            return true;
    return false;
}

static void count_up(const struct recording *recording)
{
    struct collect_result *result = recording->result;
    const struct acceptance *acceptance = &recording->acceptance;

    result->added += acceptance->added;
    result->repeated += acceptance->repeated;
    result->held += acceptance->held;
    result->refused += recording->refused;
    if (recording->refused > REFUSALS_TOLD)
        say(recording, LOG_WARNING, "%lld figures were refused in all",
            (long long)recording->refused);
    if (acceptance->added > 0)
        say(recording, LOG_NOTICE, "%lld new figures, %lld known already",
            (long long)acceptance->added, (long long)acceptance->repeated);
}

int collect_record(const struct collect *collect, struct collect_source *source,
                   const struct collected *collected, struct collect_result *result,
                   struct err *err)
{
    struct recording recording = {
        .collect = collect, .source = source, .collected = collected, .result = result,
        .acceptance = { .ledger = collect->ledger, .config = collect->config, .collected = true,
                        .dry = collect->dry, .today = date_of_seconds(collect->now) },
    };
    int failed;

    result->sources++;
    if (collected->failure != NULL || !brought_something(collected)) {
        judge(&recording);
        return 0;
    }
    failed = collect->dry ? 0 : ledger_begin(collect->ledger, err);
    if (failed == 0)
        failed = record_all(&recording, err);
    if (failed == 0 && !collect->dry)
        failed = ledger_commit(collect->ledger, err);
    if (failed != 0 && !collect->dry)
        ledger_rollback(collect->ledger);
    if (failed == 0)
        count_up(&recording);
    acceptance_free(&recording.acceptance);
    return failed;
}

int collect_record_states(const struct collect *collect, struct collect_source *sources,
                          size_t count, struct err *err)
{
    if (ledger_begin(collect->ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (sources[i].heard && !sources[i].recorded &&
            record_state(collect, &sources[i], true, err) != 0) {
            ledger_rollback(collect->ledger);
            return -1;
        }
    return ledger_commit(collect->ledger, err);
}
