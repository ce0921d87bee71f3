/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Channels of notices: what every kind has, what each kind has of its own, and the rules of
 * alerting. Delivery reads the entry's JSON itself; here it is checked that it can. */
#include "config/loader.h"

#include <string.h>

struct channel_draft {
    struct channel_entry entry;
    const char *text; /* of the fields that are only checked */
    struct texts texts;
    int count;
    bool truth;
};

#define ENTRY(name) offsetof(struct channel_draft, entry.name)
#define TEXT_AT offsetof(struct channel_draft, text)
#define TEXTS_AT offsetof(struct channel_draft, texts)

static void read_severity(struct reader *reader, const struct node *node, void *member)
{
    if (!severity_parse(node->text, member))
        reader_fault(reader, node, "\"%.40s\" is no severity: info, warning or critical",
                     node->text);
}

static const struct field_type severity_type = { "a severity, \"info\", \"warning\" or "
                                                 "\"critical\"",
                                                 ACCEPT(NODE_TEXT), read_severity };

#define COMMON                                                                                     \
    { "id", &value_outer_id, true, ENTRY(id) }, { "kind", &value_text, true, ENTRY(kind) },        \
    { "enabled", &value_truth, false, ENTRY(enabled) },                                            \
    { "least", &severity_type, false, ENTRY(least) },                                              \
    { "escalation", &value_truth, false, ENTRY(escalation) },                                      \
    { "language", &value_language, false, ENTRY(language) },                                       \
    { "allow", &value_texts, false, TEXTS_AT }, { "ca_file", &value_text, false, TEXT_AT }
#define TEXT(name, required) { name, &value_text, required, TEXT_AT }

/* Of robots the address is the key, so it may stand in a file as other secrets do. */
const struct field channel_fields[] = { COMMON, { NULL, &value_others, false, 0 } };
static const struct field alertmanager_fields[] = { COMMON, TEXT("url", true),
                                                    TEXT("token_file", false),
                                                    { "resend_minutes", &value_whole, false,
                                                      offsetof(struct channel_draft, count) },
                                                    { 0 } };
static const struct field webhook_fields[] = { COMMON, TEXT("url", true),
                                               TEXT("secret_file", false),
                                               TEXT("token_file", false), { 0 } };
static const struct field mail_fields[] = { COMMON, TEXT("url", true), TEXT("from", true),
                                            { "to", &value_texts, true, TEXTS_AT },
                                            TEXT("user", false), TEXT("password_file", false),
                                            TEXT("tls", false), { 0 } };
static const struct field exec_fields[] = { COMMON, { "argv", &value_texts, true, TEXTS_AT },
                                            { "seconds", &value_whole, false,
                                              offsetof(struct channel_draft, count) },
                                            { 0 } };
static const struct field url_fields[] = { COMMON, TEXT("url", false), TEXT("url_file", false),
                                           { 0 } };
static const struct field robot_fields[] = { COMMON, TEXT("url", false), TEXT("url_file", false),
                                             TEXT("secret_file", false), { 0 } };
static const struct field pagerduty_fields[] = { COMMON, TEXT("key_file", true),
                                                 TEXT("url", false), { 0 } };
static const struct field ntfy_fields[] = { COMMON, TEXT("url", true), TEXT("topic", true),
                                            TEXT("token_file", false), { 0 } };

static const struct channel_kind {
    const char *name;
    const struct field *fields;
    enum severity least;
    bool address; /* wants url or url_file */
} kinds[] = {
    { "alertmanager", alertmanager_fields, SEVERITY_WARNING, false },
    { "webhook", webhook_fields, SEVERITY_INFO, false },
    { "mail", mail_fields, SEVERITY_INFO, false },
    { "exec", exec_fields, SEVERITY_INFO, false },
    { "ping", url_fields, SEVERITY_NONE, true },
    { "wecom", url_fields, SEVERITY_INFO, true },
    { "dingtalk", robot_fields, SEVERITY_INFO, true },
    { "feishu", robot_fields, SEVERITY_INFO, true },
    { "slack", url_fields, SEVERITY_INFO, true },
    { "pagerduty", pagerduty_fields, SEVERITY_WARNING, false },
    { "ntfy", ntfy_fields, SEVERITY_INFO, false },
};

static const struct channel_kind *kind_of(struct reader *reader, const struct node *node)
{
    const struct node *kind = node->type == NODE_OBJECT ? node_member(node, "kind") : NULL;
    const char *meant = NULL;

    if (kind == NULL || kind->type != NODE_TEXT)
        return NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(kinds[i].name, kind->text) == 0)
            return &kinds[i];
        meant = word_nearer(kind->text, meant, kinds[i].name);
    }
    reader_fault(reader, kind,
                 "there is no kind of channel \"%.40s\"%s%s%s", kind->text,
                 meant ? ": did you mean \"" : ": it is alertmanager, webhook, mail, exec, ping, "
                 "wecom, dingtalk, feishu, slack, pagerduty or ntfy",
                 meant ? meant : "", meant ? "\"?" : "");
    return NULL;
}

static bool check_channel(struct reader *reader, const struct node *node,
                          const struct channel_kind *kind)
{
    const struct node *allow = node_member(node, "allow");

    if (kind->address && !node_member(node, "url") == !node_member(node, "url_file"))
        return reader_fault(reader, node, "channel of kind %s wants either \"url\" or "
                            "\"url_file\"", kind->name);
    for (const struct node *word = allow ? allow->first : NULL; word != NULL; word = word->next)
        if (word->type == NODE_TEXT && strcmp(word->text, "http") != 0)
            return reader_fault(reader, word, "\"allow\" has no \"%.40s\": it may list \"http\"",
                                word->text);
    return true;
}

void load_channel(struct loader *loader, struct origin origin)
{
    struct config *config = loader->config;
    struct reader reader = loader_reader(loader, origin.file);
    const struct channel_kind *kind = kind_of(&reader, origin.node);
    struct channel_draft draft = { .entry = { .enabled = true,
                                              .least = kind ? kind->least : SEVERITY_INFO,
                                              .language = config->settings.language } };
    struct channel_entry *channel = &draft.entry;

    if (!field_read_object(&reader, origin.node, kind ? kind->fields : channel_fields, "channel",
                           &draft) ||
        kind == NULL || !check_channel(&reader, origin.node, kind))
        return;
    value_slice.read(&reader, origin.node, &channel->json);
    for (size_t i = 0; i < config->channel_count; i++)
        if (strcmp(config->channels[i].id, channel->id) == 0)
            reader_fault(&reader, node_member(origin.node, "id"),
                         "\"%s\" is the id of the channel above: give this one another",
                         channel->id);
    config->channels[config->channel_count++] = *channel;
}

/* --- the rules -------------------------------------------------------------------------------*/

struct rules_draft {
    struct alert_rules rules;
    struct number fire_below, clear_above, critical_share;
    struct texts off;
};

#define RULE(name) offsetof(struct rules_draft, rules.name)
#define DRAFT(name) offsetof(struct rules_draft, name)
const struct field alert_fields[] = {
    { "fire_below", &value_number, false, DRAFT(fire_below) },
    { "clear_above", &value_number, false, DRAFT(clear_above) },
    { "fire_after", &value_whole, false, RULE(fire_after) },
    { "clear_after", &value_whole, false, RULE(clear_after) },
    { "critical_share", &value_number, false, DRAFT(critical_share) },
    { "grace_days", &value_days, false, RULE(grace_days) },
    { "source_failures", &value_whole, false, RULE(source_failures) },
    { "repeat_days", &value_days, false, RULE(repeat_days) },
    { "escalate_days", &value_days, false, RULE(escalate_days) },
    { "off", &value_texts, false, DRAFT(off) },
    { 0 },
};

static void take_number(const struct number *number, double *rule)
{
    if (number->given)
        *rule = dec_double(number->value);
}

static void take_off(struct reader *reader, const struct node *node, struct rules_draft *draft)
{
    const struct node *list = node_member(node, "off");

    for (const struct node *word = list ? list->first : NULL; word != NULL; word = word->next) {
        enum alert_kind kind;

        if (word->type == NODE_TEXT && !alert_kind_parse(word->text, &kind))
            reader_fault(reader, word,
                         "there is no alert \"%.40s\": TargetLagging, TargetMissed, MovingAway, "
                         "FigureOverdue, SourceFailing, FigureHeld or Conflict", word->text);
        else if (word->type == NODE_TEXT)
            draft->rules.off[kind] = true;
    }
}

static void check_count(struct reader *reader, const struct node *node, const char *name,
                        int count)
{
    if (count < 1)
        reader_fault(reader, node_member(node, name), "\"%s\" counts from 1: 1 is at the first one",
                     name);
}

void load_rules(struct loader *loader, struct origin origin)
{
    struct reader reader = loader_reader(loader, origin.file);
    struct rules_draft draft = { .rules = alert_rules_usual };
    struct alert_rules *rules = &draft.rules;

    if (!field_read_object(&reader, origin.node, alert_fields, "alerts", &draft))
        return;
    take_number(&draft.fire_below, &rules->fire_below);
    take_number(&draft.clear_above, &rules->clear_above);
    take_number(&draft.critical_share, &rules->critical_share);
    take_off(&reader, origin.node, &draft);
    if (rules->clear_above < rules->fire_below)
        reader_fault(&reader, node_member(origin.node, draft.clear_above.given ? "clear_above"
                                                                               : "fire_below"),
                     "\"clear_above\" is below \"fire_below\": an alert would clear where it "
                     "fires; make it the larger one");
    check_count(&reader, origin.node, "fire_after", rules->fire_after);
    check_count(&reader, origin.node, "clear_after", rules->clear_after);
    check_count(&reader, origin.node, "source_failures", rules->source_failures);
    loader->config->settings.rules = *rules;
}
