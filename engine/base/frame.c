/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/frame.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

enum { HEADER = 5 };

static void put_header(char header[HEADER], char kind, size_t length)
{
    header[0] = kind;
    for (int i = 0; i < 4; i++)
        header[1 + i] = (char)(length >> (24 - 8 * i) & 0xff);
}

static int get_length(const char *header, size_t *length, struct err *err)
{
    *length = 0;
    for (int i = 1; i < HEADER; i++)
        *length = *length << 8 | (unsigned char)header[i];
    if (*length > FRAME_MOST)
        return err_set(err, STATUS_INTERNAL, "a worker announced %zu bytes; the most is %d",
                       *length, FRAME_MOST);
    return 0;
}

void frame_append(struct buf *out, char kind, const void *payload, size_t length)
{
    char header[HEADER];

    put_header(header, kind, length);
    buf_add(out, header, sizeof header);
    buf_add(out, payload, length);
}

static int write_full(int fd, const char *bytes, size_t length, struct err *err)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return err_set(err, STATUS_INTERNAL, "cannot write to a pipe: %s", strerror(errno));
        bytes += done;
        length -= (size_t)done;
    }
    return 0;
}

int frame_write(int fd, char kind, const void *payload, size_t length, struct err *err)
{
    char header[HEADER];

    put_header(header, kind, length);
    if (write_full(fd, header, sizeof header, err) != 0)
        return -1;
    return write_full(fd, payload, length, err);
}

/* Returns the bytes read: fewer than asked only at the end of input; -1 on a fault. */
static ssize_t read_full(int fd, char *bytes, size_t length, struct err *err)
{
    size_t have = 0;

    while (have < length) {
        ssize_t got = read(fd, bytes + have, length - have);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, STATUS_INTERNAL, "cannot read from a pipe: %s", strerror(errno));
        if (got == 0)
            break;
        have += (size_t)got;
    }
    return (ssize_t)have;
}

int frame_read(int fd, char *kind, struct buf *payload, struct err *err)
{
    char header[HEADER];
    size_t length;
    ssize_t got = read_full(fd, header, sizeof header, err);

    buf_clear(payload);
    if (got <= 0)
        return (int)got;
    if (got < HEADER)
        return err_set(err, STATUS_INTERNAL, "a pipe ended inside a frame");
    if (get_length(header, &length, err) != 0)
        return -1;
    *kind = header[0];
    buf_reserve(payload, length);
    got = read_full(fd, payload->bytes, length, err);
    if (got < 0)
        return -1;
    if ((size_t)got < length)
        return err_set(err, STATUS_INTERNAL, "a pipe ended inside a frame");
    payload->length = length;
    payload->bytes[length] = '\0';
    return 1;
}

int frame_take(const char *bytes, size_t length, size_t *at, char *kind, const char **payload,
               size_t *payload_length, struct err *err)
{
    size_t size;

    if (length - *at < HEADER)
        return 0;
    if (get_length(bytes + *at, &size, err) != 0)
        return -1;
    if (length - *at - HEADER < size)
        return 0;
    *kind = bytes[*at];
    *payload = bytes + *at + HEADER;
    *payload_length = size;
    *at += HEADER + size;
    return 1;
}
