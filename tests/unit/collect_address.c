/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "collectors/fetch/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/un.h>

static const char *refusal(const char *text)
{
    struct sockaddr_storage address = { 0 };
    struct sockaddr_in in = { .sin_family = AF_INET };
    struct sockaddr_in6 in6 = { .sin6_family = AF_INET6 };

    if (inet_pton(AF_INET, text, &in.sin_addr) == 1)
        memcpy(&address, &in, sizeof in);
    else if (inet_pton(AF_INET6, text, &in6.sin6_addr) == 1)
        memcpy(&address, &in6, sizeof in6);
    else
        fail_msg("%s is no address", text);
    return address_refusal((const struct sockaddr *)&address);
}

/* Both ends of every range and what lies just outside. */
static const struct {
    const char *address, *what;
} addresses[] = {
    { "0.0.0.0", "\"this network\"" },
    { "0.255.255.255", "\"this network\"" },
    { "1.0.0.0", NULL },
    { "9.255.255.255", NULL },
    { "10.0.0.0", "private" },
    { "10.255.255.255", "private" },
    { "11.0.0.0", NULL },
    { "100.63.255.255", NULL },
    { "100.64.0.0", "shared (carrier-grade NAT)" },
    { "100.127.255.255", "shared (carrier-grade NAT)" },
    { "100.128.0.0", NULL },
    { "126.255.255.255", NULL },
    { "127.0.0.1", "loopback" },
    { "127.255.255.255", "loopback" },
    { "128.0.0.0", NULL },
    { "169.253.255.255", NULL },
    { "169.254.0.0", "link-local" },
    { "169.254.169.254", "link-local" },
    { "169.255.0.0", NULL },
    { "172.15.255.255", NULL },
    { "172.16.0.0", "private" },
    { "172.31.255.255", "private" },
    { "172.32.0.0", NULL },
    { "192.0.0.8", "special-purpose" },
    { "192.0.1.0", NULL },
    { "192.0.2.1", "documentation" },
    { "192.88.99.1", "6to4 relay" },
    { "192.167.255.255", NULL },
    { "192.168.0.1", "private" },
    { "192.169.0.0", NULL },
    { "198.17.255.255", NULL },
    { "198.18.0.0", "benchmarking" },
    { "198.19.255.255", "benchmarking" },
    { "198.20.0.0", NULL },
    { "198.51.100.7", "documentation" },
    { "203.0.113.7", "documentation" },
    { "223.255.255.255", NULL },
    { "224.0.0.1", "multicast" },
    { "239.255.255.255", "multicast" },
    { "240.0.0.1", "reserved" },
    { "255.255.255.255", "reserved" },
    { "8.8.8.8", NULL },
    { "::", "unspecified" },
    { "::1", "loopback" },
    { "::2", "not global" },
    { "::7f00:1", "not global" },
    { "::ffff:127.0.0.1", "IPv4-mapped" },
    { "::ffff:8.8.8.8", "IPv4-mapped" },
    { "64:ff9b::7f00:1", "NAT64" },
    { "64:ff9b:1::a00:1", "NAT64" },
    { "100::1", "not global" },
    { "1fff:ffff::1", "not global" },
    { "2000::1", NULL },
    { "2001::1", "Teredo" },
    { "2001:1ff:ffff::1", "special-purpose" },
    { "2001:200::1", NULL },
    { "2001:db7:ffff::1", NULL },
    { "2001:db8::1", "documentation" },
    { "2001:db9::1", NULL },
    { "2002:7f00:1::", "6to4" },
    { "2003::1", NULL },
    { "2a00:1450:4001:81b::200e", NULL },
    { "3fff:fff::1", "documentation" },
    { "3fff:1000::1", NULL },
    { "4000::1", "not global" },
    { "5f00::1", "not global" },
    { "fbff::1", "not global" },
    { "fc00::1", "unique local" },
    { "fdff:ffff::1", "unique local" },
    { "fe80::1", "link-local" },
    { "febf::1", "link-local" },
    { "fec0::1", "site-local" },
    { "ff02::1", "multicast" },
};

static void only_public_addresses_are_let_through(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(addresses); i++) {
        const char *found = refusal(addresses[i].address), *wanted = addresses[i].what;

        if ((found == NULL) != (wanted == NULL) ||
            (found != NULL && strcmp(found, wanted) != 0))
            fail_msg("%s: %s, not %s", addresses[i].address, found != NULL ? found : "public",
                     wanted != NULL ? wanted : "public");
    }
}

static void other_families_are_refused(void **state)
{
    struct sockaddr_un local = { .sun_family = AF_UNIX };

    (void)state;
    assert_string_equal(address_refusal((const struct sockaddr *)&local),
                        "neither IPv4 nor IPv6");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_public_addresses_are_let_through),
        cmocka_unit_test(other_families_are_refused),
    };

    return cmocka_run_group_tests_name("address", tests, NULL, NULL);
}
