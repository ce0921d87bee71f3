/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway-collect digest: what is inside the bodies that are kept compressed. Frames on standard
 * input, a gzip stream each; for each one frame on standard output: HANDOVER_DIGEST with the
 * SHA-256 of what comes out of it, or HANDOVER_FAULT where it is no such stream. It unpacks in
 * the state of a parser (sandbox/sandbox.h). */
#ifndef HEADWAY_COLLECTORS_DIGEST_H
#define HEADWAY_COLLECTORS_DIGEST_H

int digest_main(int argc, char **argv); /* the exit status */

#endif
