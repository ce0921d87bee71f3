/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/fetch/address.h"

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const struct {
    uint8_t bytes[4];
    int bits;
    const char *what;
} special4[] = {
    { { 0 }, 8, "\"this network\"" },
    { { 10 }, 8, "private" },
    { { 100, 64 }, 10, "shared (carrier-grade NAT)" },
    { { 127 }, 8, "loopback" },
    { { 169, 254 }, 16, "link-local" },
    { { 172, 16 }, 12, "private" },
    { { 192, 0, 0 }, 24, "special-purpose" },
    { { 192, 0, 2 }, 24, "documentation" },
    { { 192, 88, 99 }, 24, "6to4 relay" },
    { { 192, 168 }, 16, "private" },
    { { 198, 18 }, 15, "benchmarking" },
    { { 198, 51, 100 }, 24, "documentation" },
    { { 203, 0, 113 }, 24, "documentation" },
    { { 224 }, 4, "multicast" },
    { { 240 }, 4, "reserved" },
};

/* Outside 2000::/3, which is all that is global unicast, nothing is public; these names are for
 * the message. The last five lie inside it. */
static const struct {
    uint8_t bytes[16];
    int bits;
    const char *what;
} special6[] = {
    { { [15] = 1 }, 128, "loopback" },
    { { 0 }, 128, "unspecified" },
    { { [10] = 0xff, 0xff }, 96, "IPv4-mapped" },
    { { 0x00, 0x64, 0xff, 0x9b }, 32, "NAT64" },
    { { 0xfc }, 7, "unique local" },
    { { 0xfe, 0x80 }, 10, "link-local" },
    { { 0xfe, 0xc0 }, 10, "site-local" },
    { { 0xff }, 8, "multicast" },
    { { 0x20, 0x01, 0x00, 0x00 }, 32, "Teredo" },
    { { 0x20, 0x01, 0x00 }, 23, "special-purpose" },
    { { 0x20, 0x01, 0x0d, 0xb8 }, 32, "documentation" },
    { { 0x20, 0x02 }, 16, "6to4" },
    { { 0x3f, 0xff, 0x00 }, 20, "documentation" },
};

static bool prefix_matches(const uint8_t *address, const uint8_t *prefix, int bits)
{
    int whole = bits / 8, rest = bits % 8;

    return memcmp(address, prefix, (size_t)whole) == 0 &&
           (rest == 0 || (address[whole] ^ prefix[whole]) >> (8 - rest) == 0);
}

const char *address_refusal(const struct sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        struct sockaddr_in in;

        memcpy(&in, address, sizeof in);
        for (size_t i = 0; i < sizeof special4 / sizeof special4[0]; i++)
            if (prefix_matches((const uint8_t *)&in.sin_addr, special4[i].bytes,
                               special4[i].bits))
                return special4[i].what;
        return NULL;
    }
    if (address->sa_family == AF_INET6) {
        struct sockaddr_in6 in;

        memcpy(&in, address, sizeof in);
        for (size_t i = 0; i < sizeof special6 / sizeof special6[0]; i++)
            if (prefix_matches(in.sin6_addr.s6_addr, special6[i].bytes, special6[i].bits))
                return special6[i].what;
        return in.sin6_addr.s6_addr[0] >> 5 == 1 ? NULL : "not global";
    }
    return "neither IPv4 nor IPv6";
}
