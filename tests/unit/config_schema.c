/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schemas that editors check by and the tables that headway reads by are the same format. */
#include "test.h"

#include "config/loader.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *file;
    const char *path[3]; /* from the root of the schema to the object the table is about */
    const struct field *fields;
} schemas[] = {
    { "headway", { NULL }, settings_fields },
    { "headway", { "alerts", NULL }, alert_fields },
    { "headway", { "documents", NULL }, retention_fields },
    { "headway", { "fetching", NULL }, fetching_fields },
    { "channel", { NULL }, channel_fields },
    { "source", { NULL }, source_fields },
    { "source", { "pages", NULL }, source_pages_fields },
    { "source", { "columns", NULL }, source_columns_fields },
    { "source", { "links", NULL }, source_links_fields },
    { "source", { "figures", "items", NULL }, source_figure_fields },
    { "catalog", { NULL }, catalog_fields },
    { "indicator", { NULL }, indicator_fields },
    { "target", { NULL }, target_fields },
    { "target", { "baseline", NULL }, baseline_fields },
    { "target", { "milestones", "items", NULL }, milestone_fields },
    { "target", { "statements", "items", NULL }, statement_fields },
    { "check", { NULL }, check_fields },
    { "quantity", { NULL }, amount_fields },
};

static const struct node *object_of(const struct node *node, const char *const *path)
{
    for (; *path != NULL; path++) {
        if (strcmp(*path, "items") != 0)
            node = node_member(node, "properties");
        assert_non_null(node);
        node = node_member(node, *path);
        assert_non_null(node);
    }
    return node;
}

static bool requires(const struct node *object, const char *name)
{
    const struct node *node = node_member(object, "required");

    for (node = node ? node->first : NULL; node != NULL; node = node->next)
        if (strcmp(node->text, name) == 0)
            return true;
    return false;
}

static void compare(const char *file, const struct node *object, const struct field *fields)
{
    const struct node *properties = node_member(object, "properties");
    size_t count = 0;

    for (; fields->name != NULL; fields++, count++) {
        if (node_member(properties, fields->name) == NULL)
            fail_msg("%s: the schema has no \"%s\"", file, fields->name);
        if (requires(object, fields->name) != fields->required)
            fail_msg("%s: \"%s\" is required by one of schema and table only", file, fields->name);
    }
    if (node_count(properties) != count)
        fail_msg("%s: %zu fields in the schema, %zu in the table", file, node_count(properties),
                 count);
    /* A table that takes other fields says so with a type at its end. */
    assert_int_equal(node_member(object, "additionalProperties")->truth, fields->type != NULL);
}

static void schemas_and_tables_have_the_same_fields(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(schemas); i++) {
        struct faults faults = { 0 };
        struct arena texts = { 0 };
        struct node_file file;
        char path[128];

        snprintf(path, sizeof path, "config/schema/%s.schema.json", schemas[i].file);
        assert_int_equal(node_file_read(&file, path, &texts, &faults), 0);
        compare(schemas[i].file, object_of(file.root, schemas[i].path), schemas[i].fields);
        node_file_free(&file);
        arena_free(&texts);
        faults_free(&faults);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(schemas_and_tables_have_the_same_fields),
    };

    return cmocka_run_group_tests_name("config_schema", tests, NULL, NULL);
}
