/* SPDX-License-Identifier: GPL-3.0-or-later */
/* O_PATH */
#define _GNU_SOURCE
#include "collectors/sandbox/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The interface as of its sixth version: the kernel at hand may be newer than the headers. */
struct ruleset {
    uint64_t files, network, scopes;
};

enum {
    ACCESS_VERSION_1 = 0x1fff, /* execute to make_sym */
    ACCESS_REFER = 1 << 13,
    ACCESS_TRUNCATE = 1 << 14,
    ACCESS_IOCTL_DEVICE = 1 << 15,
    NETWORK_BIND_TCP = 1,
    NETWORK_CONNECT_TCP = 2,
    SCOPE_ALL = 3, /* abstract sockets, signals */
};

static struct ruleset ruleset_of(int version, bool network)
{
    struct ruleset rules = { .files = ACCESS_VERSION_1 };

    if (version >= 2)
        rules.files |= ACCESS_REFER;
    if (version >= 3)
        rules.files |= ACCESS_TRUNCATE;
    if (version >= 4)
        rules.network = network ? NETWORK_BIND_TCP : NETWORK_BIND_TCP | NETWORK_CONNECT_TCP;
    if (version >= 5)
        rules.files |= ACCESS_IOCTL_DEVICE;
    if (version >= 6 && !network)
        rules.scopes = SCOPE_ALL;
    return rules;
}

static void allow_reading(int ruleset, const char *path)
{
    int fd = open(path, O_PATH | O_CLOEXEC);
    struct landlock_path_beneath_attr rule = { .parent_fd = fd,
                                               .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE };
    struct stat stat;

    if (fd < 0)
        return;
    if (fstat(fd, &stat) == 0 && S_ISDIR(stat.st_mode))
        rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(fd);
}

int landlock_restrict(const char *const *readable, size_t count, bool network)
{
    int version = (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
                               LANDLOCK_CREATE_RULESET_VERSION);
    struct ruleset rules = ruleset_of(version, network);
    size_t size = version >= 6 ? sizeof rules : version >= 4 ? 16 : 8;
    int fd;

    if (version <= 0)
        return 0;
    fd = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    if (fd < 0)
        return 0;
    for (size_t i = 0; i < count; i++)
        allow_reading(fd, readable[i]);
    if (syscall(SYS_landlock_restrict_self, fd, 0) != 0)
        version = 0;
    close(fd);
    return version;
}
