/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which network addresses a source may lead to. A URL, a redirect or a name server's answer must
 * not turn the collector into a way into the network it runs in. */
#ifndef HEADWAY_COLLECTORS_FETCH_ADDRESS_H
#define HEADWAY_COLLECTORS_FETCH_ADDRESS_H

#include <sys/socket.h>

/* NULL where the address is one of the public Internet; else what it is: "loopback", "private",
 * "link-local" and so on, by IANA's registries of special-purpose addresses (RFC 6890). Addresses
 * of IPv6 that carry one of IPv4 (mapped, NAT64, 6to4, Teredo) are refused whatever they carry;
 * so are address families other than these two. */
const char *address_refusal(const struct sockaddr *address);

#endif
