/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The process that parses, with collectors that no provider could ship: what they try fails, and
 * costs only their own answer. */
#include "test.h"

#include "collectors/sandbox/parsing.h"
#include "collectors/sandbox/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = 0 };
#endif

typedef int parse(const struct spec *, const struct body *, struct sink *, struct tally *,
                  struct err *);

/* What came of parsing, all of it. */
struct heard {
    size_t rows;
    char note[1000];
    char page[200];
};

static void hear_rows(void *to, const char *bytes, size_t length)
{
    (void)bytes;
    ((struct heard *)to)->rows += length;
}

static void hear_note(void *to, const char *bytes, size_t length)
{
    struct heard *heard = to;

    snprintf(heard->note, sizeof heard->note, "%.*s", (int)length, bytes);
}

static void hear_page(void *to, const char *url, size_t page)
{
    struct heard *heard = to;

    snprintf(heard->page, sizeof heard->page, "%zu %s", page, url);
}

static struct handover_tally run(parse *function, struct heard *heard, struct arena *arena)
{
    const struct collector collector = { "test", NULL, function };
    struct spec spec;
    struct parsing_work work = { .collector = &collector,
                                 .spec = &spec,
                                 .body = { .bytes = "body", .length = 4 },
                                 .limits = { .memory = (size_t)256 << 20, .seconds = 1 },
                                 .seconds = 30 };
    const struct parsing_events events = { heard, hear_rows, hear_note, hear_note, hear_page,
                                           NULL };
    struct parsing *parsing;
    struct handover_tally tally;
    struct err err;

    *heard = (struct heard){ 0 };
    spec_none(&spec);
    assert_int_equal(parsing_start(&work, &parsing, &err), 0);
    for (;;) {
        struct pollfd fd = { .fd = parsing_fd(parsing), .events = POLLIN };

        poll(&fd, 1, 100);
        if (!parsing_step(parsing, &events))
            break;
    }
    parsing_finish(parsing, arena, &tally);
    spec_free(&spec);
    return tally;
}

static int parse_well(const struct spec *spec, const struct body *body, struct sink *sink,
                      struct tally *tally, struct err *err)
{
    struct row row = { .series = "s", .quantity = quantity_exact((struct dec){ 7, 0 }),
                       .published = DATE_NONE };
    const struct request next = { .url = "https://a/2", .page = 1 };

    (void)spec;
    (void)err;
    row.period = period_of_day((date)body->length);
    sink->row(sink->to, &row);
    sink->note(sink->to, "a note");
    sink->request(sink->to, &next);
    *tally = (struct tally){ .rows = 1, .missing = 2 };
    return 0;
}

static void a_good_parser_is_heard(void **state)
{
    struct arena arena = { 0 };
    struct heard heard;
    struct handover_tally tally = run(parse_well, &heard, &arena);

    (void)state;
    assert_int_equal(tally.outcome, OUTCOME_DATA);
    assert_int_equal(tally.rows, 1);
    assert_int_equal(tally.missing, 2);
    assert_true(heard.rows > 0);
    assert_string_equal(heard.note, "a note");
    assert_string_equal(heard.page, "1 https://a/2");
    arena_free(&arena);
}

/* Tries what a parser must not and tells what came of it. */
static int parse_nosy(const struct spec *spec, const struct body *body, struct sink *sink,
                      struct tally *tally, struct err *err)
{
    char note[400];
    int opened = open("/etc/passwd", O_RDONLY), wrote = open("/tmp/x", O_WRONLY | O_CREAT, 0600);
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    pid_t child = fork();
    void *code = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                      -1, 0);
    ssize_t written = write(2, "x", 1);

    (void)spec;
    (void)body;
    (void)err;
    snprintf(note, sizeof note, "%d %d %d %d %s %d", opened, wrote, sock, (int)child,
             code == MAP_FAILED ? "no code" : "code", (int)written);
    sink->note(sink->to, note);
    tally->rows = 0;
    return 0;
}

static void nothing_can_be_opened_started_or_made_executable(void **state)
{
    struct arena arena = { 0 };
    struct heard heard;
    struct handover_tally tally = run(parse_nosy, &heard, &arena);

    (void)state;
    assert_string_equal(heard.note, "-1 -1 -1 -1 no code -1");
    assert_int_equal(tally.outcome, OUTCOME_EMPTY);
    arena_free(&arena);
}

static int parse_crash(const struct spec *spec, const struct body *body, struct sink *sink,
                       struct tally *tally, struct err *err)
{
    (void)spec;
    (void)body;
    (void)sink;
    (void)tally;
    (void)err;
    signal(SIGSEGV, SIG_DFL); /* cmocka has a handler of its own */
    raise(SIGSEGV);
    return 0;
}

static int parse_loop(const struct spec *spec, const struct body *body, struct sink *sink,
                      struct tally *tally, struct err *err)
{
    volatile int on = 1;

    (void)spec;
    (void)body;
    (void)sink;
    (void)tally;
    (void)err;
    while (on)
        ;
    return 0;
}

static int parse_eat(const struct spec *spec, const struct body *body, struct sink *sink,
                     struct tally *tally, struct err *err)
{
    struct buf buf = BUF_EMPTY;

    (void)spec;
    (void)body;
    (void)sink;
    (void)tally;
    (void)err;
    while (buf.length < SIZE_MAX / 2)
        buf_add(&buf, "0123456789abcdef", 16);
    return 0;
}

static int parse_trace(const struct spec *spec, const struct body *body, struct sink *sink,
                       struct tally *tally, struct err *err)
{
    (void)spec;
    (void)body;
    (void)sink;
    (void)tally;
    (void)err;
    syscall(SYS_ptrace, 0, 0, 0, 0);
    return 0;
}

static int parse_exit(const struct spec *spec, const struct body *body, struct sink *sink,
                      struct tally *tally, struct err *err)
{
    (void)spec;
    (void)body;
    (void)sink;
    (void)tally;
    (void)err;
    _exit(0);
}

/* Rows without end, and frames that no parser writes. */
static int parse_babble(const struct spec *spec, const struct body *body, struct sink *sink,
                        struct tally *tally, struct err *err)
{
    char bytes[] = "Zbabble babble babble";

    (void)spec;
    (void)body;
    (void)sink;
    (void)tally;
    (void)err;
    for (int fd = 0; fd < 64; fd++) /* whichever the pipe is */
        if (write(fd, bytes, sizeof bytes) > 0)
            break;
    return 0;
}

static const struct {
    parse *function;
    const char *message;
    bool sanitized; /* also where the address sanitizer has its own handlers */
} bad[] = {
    { parse_crash, "the parser ended by signal 11", false },
    { parse_loop, "the parser used up its processor time (256 MiB, 30 s)", true },
    { parse_eat, "the parser needed more memory than its limit (256 MiB, 30 s)", false },
    { parse_trace, "the parser made a system call that it must not (256 MiB, 30 s)", true },
    { parse_exit, "the parser ended with status 0 (256 MiB, 30 s)", true },
    { parse_babble, "the parser said what no parser says (30 s)", true },
};

static void a_parser_that_goes_wrong_fails_its_answer_and_says_how(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct arena arena = { 0 };
        struct heard heard;
        struct handover_tally tally;

        if (SANITIZED && !bad[i].sanitized)
            continue;
        tally = run(bad[i].function, &heard, &arena);
        assert_int_equal(tally.outcome, OUTCOME_PARSER_FAILED);
        if (strncmp(tally.message, bad[i].message, strlen(bad[i].message)) != 0)
            fail_msg("%zu: %s", i, tally.message);
        arena_free(&arena);
    }
}

static void this_kernel_has_all_of_it_or_says_what_is_missing(void **state)
{
    const struct sandbox none = { 0 }, all = { true, true, 7, true };
    char text[200];

    (void)state;
    sandbox_describe(&none, text, sizeof text);
    assert_string_equal(text, "no limits, privileges can be gained, no Landlock, no seccomp");
    sandbox_describe(&all, text, sizeof text);
    assert_string_equal(text, "limits, no new privileges, Landlock 7, seccomp");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_parser_is_heard),
        cmocka_unit_test(nothing_can_be_opened_started_or_made_executable),
        cmocka_unit_test(a_parser_that_goes_wrong_fails_its_answer_and_says_how),
        cmocka_unit_test(this_kernel_has_all_of_it_or_says_what_is_missing),
    };

    return cmocka_run_group_tests_name("sandbox", tests, NULL, NULL);
}
