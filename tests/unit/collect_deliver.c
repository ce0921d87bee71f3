/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "collectors/deliver/mail.h"
#include "collectors/deliver/post.h"
#include "collectors/deliver/sign.h"
#include "base/hmac.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- signatures ------------------------------------------------------------------------------*/

static void robots_take_our_signatures(void **state)
{
    struct buf text = BUF_EMPTY;

    (void)state;
    sign_dingtalk(&text, "SECtest", 1700000000000);
    assert_string_equal(buf_text(&text), "aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g=");
    buf_clear(&text);
    sign_feishu(&text, "SECtest", 1700000000);
    assert_string_equal(buf_text(&text), "G7XpBpG8NgG02fJOAhX6FRAObIljmFoxVReo8I62pEk=");
    buf_free(&text);
}

/* The example of the Standard Webhooks specification's own libraries. */
static void webhooks_are_signed_as_the_standard_has_it(void **state)
{
    static const char body[] = "{\"test\": 2432232314}";
    struct buf text = BUF_EMPTY;

    (void)state;
    sign_webhook(&text, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                 1614265330, body, sizeof body - 1);
    assert_string_equal(buf_text(&text), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    buf_free(&text);
}

/* --- posts -----------------------------------------------------------------------------------*/

#define ALERT(phase, severity, reason)                                                             \
    "{\"kind\":\"TargetLagging\",\"subject\":\"robots_2030\",\"fingerprint\":\"3a0d90e42590e0b8\"," \
    "\"episode\":7,\"phase\":\"" phase "\",\"severity\":\"" severity "\",\"cause\":\"new_figure\"," \
    "\"reason\":\"" reason "\",\"began\":\"2022-02-01T00:00:00Z\","                                \
    "\"since\":\"2023-02-01T00:00:00Z\",\"details\":{\"title\":{\"en\":\"Robots\"},"               \
    "\"text\":{\"en\":\"104 in 2021\"},\"indicator\":\"robots\",\"pace\":0.4}}"

#define NOTICE(channel, alerts)                                                                    \
    "{\"id\":\"0123456789abcdef0123456789abcdef\",\"created\":\"2022-02-01T06:00:00Z\","           \
    "\"now\":\"2022-02-01T06:00:00Z\",\"language\":\"en\",\"site\":null,\"channel\":" channel      \
    ",\"subject\":\"Robots lag\",\"text\":\"<plain> & text\\n\",\"html\":\"<p>\","                 \
    "\"markdown\":\"**Robots**\",\"alerts\":[" alerts "]}"

struct made {
    struct arena arena;
    struct notice notice;
    struct post post;
};

static void make(struct made *made, const char *payload, size_t number)
{
    struct err err = { 0 };

    *made = (struct made){ 0 };
    if (notice_read(payload, strlen(payload), &made->arena, &made->notice, &err) != 0)
        fail_msg("%s", err.text);
    for (size_t i = 0; i < 2; i++)
        made->notice.secrets[i] = (struct secret){ i ? "key_file" : "secret_file", "SECtest" };
    made->notice.secret_count = 2;
    if (post_make(&made->notice, number, 1700000000, &made->arena, &made->post, &err) != 0)
        fail_msg("%s", err.text);
}

static void unmake(struct made *made)
{
    post_free(&made->post);
    arena_free(&made->arena);
}

static void each_kind_gets_the_post_it_knows(void **state)
{
    static const struct {
        const char *payload, *url, *body;
    } cases[] = {
        { NOTICE("{\"id\":\"c\",\"kind\":\"wecom\",\"url\":\"https://w/x?key=k\"}", ""),
          "https://w/x?key=k",
          "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"**Robots**\"}}" },
        { NOTICE("{\"id\":\"c\",\"kind\":\"dingtalk\",\"url\":\"https://d/x?access_token=k\"}", ""),
          "https://d/x?access_token=k&timestamp=1700000000000&sign="
          "aZLLrriXgn05YbwaGR7knYsLeJADjr9NwLaNNKpxh4g%3D",
          "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"Robots lag\","
          "\"text\":\"**Robots**\"}}" },
        { NOTICE("{\"id\":\"c\",\"kind\":\"feishu\",\"url\":\"https://f/x\"}", ""), "https://f/x",
          "{\"timestamp\":\"1700000000\",\"sign\":\"G7XpBpG8NgG02fJOAhX6FRAObIljmFoxVReo8I62pEk=\","
          "\"msg_type\":\"text\",\"content\":{\"text\":\"Robots lag\\n<plain> & text\\n\"}}" },
        { NOTICE("{\"id\":\"c\",\"kind\":\"slack\",\"url\":\"https://s/x\"}", ""), "https://s/x",
          "{\"text\":\"*Robots lag*\\n&lt;plain&gt; &amp; text\\n\"}" },
        { NOTICE("{\"id\":\"c\",\"kind\":\"ntfy\",\"url\":\"https://n\",\"topic\":\"t\"}",
                 ALERT("firing", "critical", "fires")),
          "https://n",
          "{\"topic\":\"t\",\"title\":\"Robots lag\",\"message\":\"<plain> & text\\n\","
          "\"priority\":4}" },
        { NOTICE("{\"id\":\"c\",\"kind\":\"pagerduty\"}", ALERT("firing", "warning", "fires")),
          "https://events.pagerduty.com/v2/enqueue",
          "{\"routing_key\":\"SECtest\",\"event_action\":\"trigger\","
          "\"dedup_key\":\"headway-3a0d90e42590e0b8-7\",\"payload\":{"
          "\"summary\":\"Robots: 104 in 2021\",\"source\":\"headway\",\"severity\":\"warning\","
          "\"class\":\"TargetLagging\",\"component\":\"robots_2030\","
          "\"timestamp\":\"2022-02-01T00:00:00Z\"}}" },
        { NOTICE("{\"id\":\"c\",\"kind\":\"ping\",\"url\":\"https://p/u\"}", ""),
          "https://p/u/Robots lag", "<plain> & text\n" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct made made;

        make(&made, cases[i].payload, 0);
        assert_string_equal(buf_text(&made.post.url), cases[i].url);
        assert_string_equal(buf_text(&made.post.body), cases[i].body);
        unmake(&made);
    }
}

#define MANAGED(severity, ends, reason)                                                            \
    "{\"labels\":{\"alertname\":\"TargetLagging\",\"target\":\"robots_2030\",\"severity\":\""      \
    severity "\",\"indicator\":\"robots\"},\"annotations\":{\"summary\":\"Robots\","               \
    "\"description\":\"104 in 2021\",\"cause\":\"new_figure\",\"reason\":\"" reason "\","          \
    "\"pace\":\"0.4\"},\"startsAt\":\"2022-02-01T00:00:00Z\",\"endsAt\":\"" ends "\"}"

/* The severity is a label there, so the old alert is ended in the post that brings the new one. */
static void alertmanager_is_told_of_ends_and_of_other_severities(void **state)
{
    static const char channel[] = "{\"id\":\"c\",\"kind\":\"alertmanager\",\"url\":\"http://a\"}";
    static const struct {
        const char *alert, *body;
    } cases[] = {
        { ALERT("firing", "warning", "fires"),
          "[" MANAGED("warning", "2022-02-01T06:15:00Z", "fires") "]" },
        { ALERT("firing", "critical", "rises"),
          "[" MANAGED("warning", "2022-02-01T06:00:00Z", "rises") ","
          MANAGED("critical", "2022-02-01T06:15:00Z", "rises") "]" },
        { ALERT("resolved", "warning", "resolves"),
          "[" MANAGED("warning", "2022-02-01T06:00:00Z", "resolves") ","
          MANAGED("critical", "2022-02-01T06:00:00Z", "resolves") "]" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char payload[4096];
        struct made made;

        snprintf(payload, sizeof payload,
                 NOTICE("%s", "%s"), channel, cases[i].alert);
        make(&made, payload, 0);
        assert_string_equal(buf_text(&made.post.body), cases[i].body);
        assert_string_equal(buf_text(&made.post.url), "http://a/api/v2/alerts");
        unmake(&made);
    }
}

static void a_long_text_is_cut_between_characters(void **state)
{
    char payload[40000] = "{\"id\":\"i\",\"channel\":{\"id\":\"c\",\"kind\":\"wecom\","
                          "\"url\":\"https://w\"},\"alerts\":[],\"markdown\":\"";
    struct made made;
    struct json body;
    const char *content;

    (void)state;
    for (int i = 0; i < 3000; i++)
        strcat(payload, "业");
    strcat(payload, "\"}");
    make(&made, payload, 0);
    assert_int_equal(json_check(buf_text(&made.post.body), made.post.body.length, &body, NULL), 0);
    content = json_copy(json_member(json_member(body, "markdown"), "content"), &made.arena);
    assert_true(strlen(content) <= 4096);
    assert_true(strlen(content) > 4090);
    assert_string_equal(content + strlen(content) - 3, "…");
    unmake(&made);
}

static void an_answer_is_success_a_passing_fault_or_refusal(void **state)
{
    static const struct {
        const char *kind;
        long status;
        const char *body;
        enum outcome outcome;
    } cases[] = {
        { "webhook", 200, "", OUTCOME_SENT },
        { "webhook", 204, "", OUTCOME_SENT },
        { "webhook", 301, "", OUTCOME_REFUSED },
        { "webhook", 400, "no", OUTCOME_REFUSED },
        { "webhook", 408, "", OUTCOME_RETRY },
        { "webhook", 429, "", OUTCOME_RETRY },
        { "webhook", 500, "", OUTCOME_RETRY },
        { "webhook", 501, "", OUTCOME_RETRY },
        { "alertmanager", 200, "", OUTCOME_SENT },
        { "wecom", 200, "{\"errcode\":0,\"errmsg\":\"ok\"}", OUTCOME_SENT },
        { "wecom", 200, "{\"errcode\":45009,\"errmsg\":\"limit\"}", OUTCOME_RETRY },
        { "wecom", 200, "{\"errcode\":93000,\"errmsg\":\"invalid\"}", OUTCOME_REFUSED },
        { "wecom", 200, "<html>", OUTCOME_REFUSED },
        { "dingtalk", 200, "{\"errcode\":310000}", OUTCOME_REFUSED },
        { "feishu", 200, "{\"code\":0}", OUTCOME_SENT },
        { "feishu", 200, "{\"code\":19021}", OUTCOME_REFUSED },
        { "slack", 200, "ok", OUTCOME_SENT },
        { "slack", 200, "okay", OUTCOME_REFUSED },
        { "slack", 404, "no_service", OUTCOME_REFUSED },
        { "pagerduty", 202, "{\"status\":\"success\"}", OUTCOME_SENT },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct result result = { 0 };

        post_judge(cases[i].kind, cases[i].status, cases[i].body, strlen(cases[i].body), &result);
        if (result.outcome != cases[i].outcome)
            fail_msg("%s %ld \"%s\": %d", cases[i].kind, cases[i].status, cases[i].body,
                     (int)result.outcome);
    }
}

/* --- mail ------------------------------------------------------------------------------------*/

static void headers_are_encoded_and_folded(void **state)
{
    static const struct {
        const char *text, *expected;
    } cases[] = {
        { "Robots lag", "Subject: Robots lag\r\n" },
        { "目标滞后", "Subject: =?UTF-8?B?55uu5qCH5rue5ZCO?=\r\n" },
        { "a\r\nBcc: x@y", "Subject: =?UTF-8?B?YQ0KQmNjOiB4QHk=?=\r\n" },
        { "=?UTF-8?B?no?=", "Subject: =?UTF-8?B?PT9VVEYtOD9CP25vPz0=?=\r\n" },
        { "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
          "Subject: one two three four five six seven eight nine ten eleven twelve\r\n"
          " thirteen fourteen\r\n" },
    };
    struct buf out = BUF_EMPTY;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        buf_clear(&out);
        mail_header(&out, "Subject", cases[i].text);
        assert_string_equal(buf_text(&out), cases[i].expected);
    }
    buf_clear(&out);
    mail_header(&out, "Subject",
                "北京市人工智能核心产业规模目标滞后北京市人工智能核心产业规模目标滞后");
    for (const char *line = buf_text(&out); *line != '\0'; line = strstr(line, "\r\n") + 2)
        assert_true(strstr(line, "\r\n") - line <= 76 + 9);
    assert_non_null(strstr(buf_text(&out), "?=\r\n =?UTF-8?B?"));
    buf_free(&out);
}

static void bodies_are_quoted_printable(void **state)
{
    static const struct {
        const char *text, *expected;
    } cases[] = {
        { "a = b", "a =3D b\r\n" },
        { "line\nnext", "line\r\nnext\r\n" },
        { "line\r\nnext\n", "line\r\nnext\r\n\r\n" },
        { "blank \nx", "blank=20\r\nx\r\n" },
        { "目", "=E7=9B=AE\r\n" },
        { "0123456789012345678901234567890123456789012345678901234567890123456789012345678901",
          "012345678901234567890123456789012345678901234567890123456789012345678901234=\r\n"
          "5678901\r\n" },
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf out = BUF_EMPTY;

        mail_quoted(&out, cases[i].text);
        assert_string_equal(buf_text(&out), cases[i].expected);
        buf_free(&out);
    }
}

static void only_addresses_are_addresses(void **state)
{
    static const struct {
        const char *text, *address;
    } cases[] = {
        { "a@b.org", "a@b.org" },
        { "Head Way <a@b.org>", "a@b.org" },
        { "目标 <a@b.org>", "a@b.org" },
        { "a@b.org\r\nBcc: c@d", NULL },
        { "a b@c", NULL },
        { "nobody", NULL },
        { "@b", NULL },
        { "a@", NULL },
        { "x <a@b.org> y", NULL },
        { "a@b.org,c@d.org", NULL },
    };
    struct arena arena = { 0 };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *address = mail_address(cases[i].text, &arena);

        if (cases[i].address == NULL)
            assert_null(address);
        else
            assert_string_equal(address, cases[i].address);
    }
    arena_free(&arena);
}

static void the_message_is_whole(void **state)
{
    static const char payload[] = NOTICE("{\"id\":\"c\",\"kind\":\"mail\"}", "");
    struct arena arena = { 0 };
    struct notice notice;
    struct graph graph = { { 0 } };
    struct buf out = BUF_EMPTY;
    struct err err = { 0 };
    static const char *const parts[] = {
        "Date: Tue, 01 Feb 2022 06:00:00 +0000\r\n",
        "From: =?UTF-8?B?55uu5qCH?=\r\n <h@b.org>\r\n",
        "To: Jo <jo@b.org>\r\n",
        "Auto-Submitted: auto-generated\r\n",
        "Message-ID: <0123456789abcdef0123456789abcdef.",
        "Content-Type: multipart/related; type=\"multipart/alternative\";\r\n",
        "Content-Type: text/plain; charset=utf-8\r\n",
        "Content-ID: <graph0@headway>\r\n",
        "\r\niVBORw==\r\n",
    };

    (void)state;
    assert_int_equal(notice_read(payload, strlen(payload), &arena, &notice, &err), 0);
    buf_add(&graph.png, "\x89PNG", 4);
    assert_int_equal(mail_make(&notice, "目标 <h@b.org>", "Jo <jo@b.org>", &graph, 1, &out, &err),
                     0);
    for (size_t i = 0; i < COUNT(parts); i++)
        if (strstr(buf_text(&out), parts[i]) == NULL)
            fail_msg("no \"%s\" in\n%s", parts[i], buf_text(&out));
    for (size_t i = 0; i < out.length; i++)
        if (out.bytes[i] == '\n')
            assert_int_equal(out.bytes[i - 1], '\r');
    assert_int_equal(mail_make(&notice, "h@b.org", "nobody", NULL, 0, &out, &err), -1);
    buf_free(&out);
    buf_free(&graph.png);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(robots_take_our_signatures),
        cmocka_unit_test(webhooks_are_signed_as_the_standard_has_it),
        cmocka_unit_test(each_kind_gets_the_post_it_knows),
        cmocka_unit_test(alertmanager_is_told_of_ends_and_of_other_severities),
        cmocka_unit_test(a_long_text_is_cut_between_characters),
        cmocka_unit_test(an_answer_is_success_a_passing_fault_or_refusal),
        cmocka_unit_test(headers_are_encoded_and_folded),
        cmocka_unit_test(bodies_are_quoted_printable),
        cmocka_unit_test(only_addresses_are_addresses),
        cmocka_unit_test(the_message_is_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
