/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "base/hmac.h"

#include <string.h>

/* RFC 4231, cases 1, 2 and 6. */
static void hmac_gives_the_vectors_of_rfc_4231(void **state)
{
    unsigned char ones[20], longer[131];
    char text[HASH_TEXT];
    struct hash hash;

    (void)state;
    memset(ones, 0x0b, sizeof ones);
    memset(longer, 0xaa, sizeof longer);
    hash = hmac_sha256(ones, sizeof ones, "Hi There", 8);
    hash_text(&hash, text);
    assert_string_equal(text, "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    hash = hmac_sha256("Jefe", 4, "what do ya want for nothing?", 28);
    hash_text(&hash, text);
    assert_string_equal(text, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    hash = hmac_sha256(longer, sizeof longer,
                       "Test Using Larger Than Block-Size Key - Hash Key First", 54);
    hash_text(&hash, text);
    assert_string_equal(text, "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

static void base64_gives_the_vectors_of_rfc_4648(void **state)
{
    static const struct {
        const char *plain, *coded;
    } cases[] = { { "", "" },         { "f", "Zg==" },         { "fo", "Zm8=" },
                  { "foo", "Zm9v" },  { "foob", "Zm9vYg==" },  { "fooba", "Zm9vYmE=" },
                  { "foobar", "Zm9vYmFy" } };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf coded = BUF_EMPTY, plain = BUF_EMPTY;

        base64_append(&coded, cases[i].plain, strlen(cases[i].plain));
        assert_string_equal(buf_text(&coded), cases[i].coded);
        assert_true(base64_decode(&plain, cases[i].coded, strlen(cases[i].coded)));
        assert_int_equal(plain.length, strlen(cases[i].plain));
        assert_memory_equal(buf_text(&plain), cases[i].plain, plain.length);
        buf_free(&coded);
        buf_free(&plain);
    }
}

static void what_is_no_base64_is_refused(void **state)
{
    static const char *const bad[] = { "Z", "Zg", "Zg=", "Z===", "=Zg=", "Zg=a", "Z g=", "Zm9v\n" };

    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct buf plain = BUF_EMPTY;

        if (base64_decode(&plain, bad[i], strlen(bad[i])))
            fail_msg("\"%s\" was taken", bad[i]);
        buf_free(&plain);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hmac_gives_the_vectors_of_rfc_4231),
        cmocka_unit_test(base64_gives_the_vectors_of_rfc_4648),
        cmocka_unit_test(what_is_no_base64_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
