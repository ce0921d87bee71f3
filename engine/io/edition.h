/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report on its way to its readers. It is put together in a folder beside the one that is read
 * and takes its place in one rename, so nobody sees half of it. What is made anew is decided by
 * parts: a part is some files that come from the same inputs, known by a name and the hash of
 * those inputs. A part that the folder in place was made of has its files carried over as links;
 * files of parts that are wanted no more are gone.
 *
 *     edition_open(directory, &edition, err);
 *     if (edition_part(edition, "targets/gdp", &inputs))
 *         edition_write(edition, "targets/gdp.html", bytes, length, err);     each of its files
 *     ...                                                                     each part
 *     edition_publish(edition, &changed, err);
 *     edition_close(edition);
 *
 * DIR keeps its list of parts in DIR/.parts, so that list and files change places together; the
 * folder beside it is .NAME.next in the same parent. It holds the edition before and is brought
 * up to date the next time, so the work is that of what changed. Where the parent cannot be
 * written or DIR is a mount point of its own, the files are replaced one by one instead, each
 * whole, the first page last. A folder that holds anything but a report is refused. */
#ifndef HEADWAY_IO_EDITION_H
#define HEADWAY_IO_EDITION_H

#include "base/buf.h"
#include "base/err.h"
#include "base/hash.h"

#include <stdbool.h>

struct edition;

int edition_open(const char *directory, struct edition **out, struct err *err);
void edition_close(struct edition *edition); /* NULL is fine; unpublished: nothing has changed */

/* Begins a part. False where it is there already: then write nothing. */
bool edition_part(struct edition *edition, const char *name, const struct hash *inputs);
/* Goes back to a part begun before, to write more of its files. */
void edition_resume(struct edition *edition, const char *name);
/* What an earlier edition remembered for the part, if it is carried over; "" for none. Valid
 * until the edition is closed. */
const char *edition_memory(const struct edition *edition);
void edition_remember(struct edition *edition, const char *line); /* without a line end */

/* A whole file of the part begun last. */
int edition_write(struct edition *edition, const char *path, const void *bytes, size_t length,
                  struct err *err);
/* A file that somebody else will write, by a rename, before it is published: its path on disk, in
 * new memory. edition_forget() takes a part back that could not be made; the next edition will
 * try again. */
char *edition_reserve(struct edition *edition, const char *path, struct err *err);
void edition_forget(struct edition *edition, const char *name);

/* A file that is written piece by piece; several may be on their way at once. */
struct edition_file;
int edition_begin(struct edition *edition, const char *path, struct edition_file **out,
                  struct err *err);
int edition_add(struct edition_file *file, struct buf *bytes, struct err *err); /* clears them */
int edition_end(struct edition_file *file, struct err *err);

/* Puts it in place. *changed: something was; else the old one stays as it is. */
int edition_publish(struct edition *edition, bool *changed, struct err *err);

#endif
