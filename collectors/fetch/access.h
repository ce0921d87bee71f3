/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a source may and must be reached: what its entry says beside what its kind asks for.
 *
 *     "allow": ["http", "private"]   unencrypted; addresses inside one's own network
 *     "token_file": NAME             a secret, one line: put where the URL says {token}, else
 *                                    sent as "Authorization: Bearer ..."
 *     "header_file": NAME            secret headers, "Name: value", one a line
 *     "proxy": URL, "ca_file": PATH
 *     "timeout": 60, "delay": 1      seconds for one answer; between two requests to the host
 *     "most": 33554432               bytes of one answer
 *
 * A relative NAME is looked for in $CREDENTIALS_DIRECTORY (systemd's LoadCredential=), then in
 * the configuration's directory. Secrets stay in this process: what is reported or kept has
 * {token} in its place. */
#ifndef HEADWAY_COLLECTORS_FETCH_ACCESS_H
#define HEADWAY_COLLECTORS_FETCH_ACCESS_H

#include "collectors/fetch/fetch.h"
#include "collectors/spec.h"
#include "format/handover.h"

struct access {
    struct fetch_request request; /* all but URL, headers and validators */
    const char *token;            /* NULL: none */
    const char **headers;         /* secret ones */
    size_t header_count;
    int seconds; /* for one answer */
};

/* Memory is the spec's. -1 with STATUS_CONFIG and what to put right. */
int access_read(const struct spec *spec, const struct handover_job *job, struct access *access,
                struct err *err);

/* The URL with the token in its place, in new memory. */
char *access_url(const struct access *access, const char *url);

#endif
