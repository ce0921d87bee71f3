/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/sandbox/seccomp.h"

#include "base/mem.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The filter sees the number of a call, which means nothing without the architecture; on others
 * than these there is no filter. Calls of the x32 interface have their own numbers. */
#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCHITECTURE AUDIT_ARCH_RISCV64
#else
#define ARCHITECTURE 0
#endif

/* Calls of older interfaces that newer architectures do not have. */
enum { NO_CALL = -1 };
#ifdef SYS_open
#define OLD(name) SYS_##name
#else
#define OLD(name) NO_CALL
#endif

struct rule {
    int call;
    int argument;      /* its place, where value says something */
    uint32_t mask, value; /* allowed where (argument & mask) == value; mask 0: always */
};

/* What any program needs to compute and to end. No memory may become executable. */
static const struct rule basic[] = {
    { SYS_read, 0, 0, 0 },
    { SYS_write, 0, 0, 0 },
    { SYS_writev, 0, 0, 0 },
    { SYS_close, 0, 0, 0 },
    { SYS_fstat, 0, 0, 0 },
    { SYS_lseek, 0, 0, 0 },
    { SYS_brk, 0, 0, 0 },
    { SYS_mmap, 2, PROT_EXEC, 0 },
    { SYS_mprotect, 2, PROT_EXEC, 0 },
    { SYS_mremap, 0, 0, 0 },
    { SYS_munmap, 0, 0, 0 },
    { SYS_madvise, 0, 0, 0 },
    { SYS_futex, 0, 0, 0 },
    { SYS_rt_sigaction, 0, 0, 0 },
    { SYS_rt_sigprocmask, 0, 0, 0 },
    { SYS_rt_sigreturn, 0, 0, 0 },
    { SYS_sigaltstack, 0, 0, 0 },
    { SYS_restart_syscall, 0, 0, 0 },
    { SYS_sched_yield, 0, 0, 0 },
    { SYS_getpid, 0, 0, 0 },
    { SYS_gettid, 0, 0, 0 },
    { SYS_tgkill, 0, 0, 0 },
    { SYS_clock_gettime, 0, 0, 0 },
    { SYS_gettimeofday, 0, 0, 0 },
    { SYS_getrandom, 0, 0, 0 },
    { SYS_exit, 0, 0, 0 },
    { SYS_exit_group, 0, 0, 0 },
};

/* What libraries try in passing and can do without: refused without ending the parser. */
static const int refused_in_passing[] = {
    SYS_openat, OLD(open), SYS_newfstatat, SYS_statx, OLD(stat), OLD(lstat), SYS_faccessat,
    OLD(access), SYS_readlinkat, OLD(readlink), SYS_getcwd, SYS_ioctl, SYS_fcntl, SYS_uname,
    SYS_sysinfo, SYS_prlimit64, SYS_getrusage, SYS_sched_getaffinity, SYS_clone, SYS_clone3,
    OLD(fork), OLD(vfork), SYS_socket, SYS_mmap, SYS_mprotect, SYS_prctl, SYS_getuid,
    SYS_geteuid, SYS_getgid, SYS_getegid,
};

static const struct rule fetching[] = {
    { SYS_pread64, 0, 0, 0 },
    { SYS_readv, 0, 0, 0 },
    { SYS_mmap, 0, 0, 0 },     /* libraries of name resolution and character sets are */
    { SYS_mprotect, 0, 0, 0 }, /* loaded when they are needed */
    { SYS_openat, 0, 0, 0 },   /* Landlock says what */
    { OLD(open), 0, 0, 0 },
    { SYS_newfstatat, 0, 0, 0 },
    { SYS_statx, 0, 0, 0 },
    { OLD(stat), 0, 0, 0 },
    { OLD(lstat), 0, 0, 0 },
    { SYS_faccessat, 0, 0, 0 },
    { OLD(access), 0, 0, 0 },
    { SYS_readlinkat, 0, 0, 0 },
    { OLD(readlink), 0, 0, 0 },
    { SYS_getdents64, 0, 0, 0 },
    { SYS_getcwd, 0, 0, 0 },
    { SYS_ioctl, 0, 0, 0 },
    { SYS_fcntl, 0, 0, 0 },
    { SYS_dup, 0, 0, 0 },
    { SYS_dup3, 0, 0, 0 },
    { OLD(dup2), 0, 0, 0 },
    { SYS_pipe2, 0, 0, 0 },
    { SYS_eventfd2, 0, 0, 0 },
    { OLD(poll), 0, 0, 0 },
    { SYS_ppoll, 0, 0, 0 },
    { OLD(select), 0, 0, 0 },
    { SYS_pselect6, 0, 0, 0 },
    { SYS_socket, 0, UINT32_MAX, AF_INET },
    { SYS_socket, 0, UINT32_MAX, AF_INET6 },
    { SYS_socket, 0, UINT32_MAX, AF_UNIX },    /* the name service's daemon */
    { SYS_socket, 0, UINT32_MAX, AF_NETLINK }, /* which address families there are */
    { SYS_socketpair, 0, 0, 0 },
    { SYS_connect, 0, 0, 0 },
    { SYS_bind, 0, 0, 0 },
    { SYS_sendto, 0, 0, 0 },
    { SYS_sendmsg, 0, 0, 0 },
    { SYS_sendmmsg, 0, 0, 0 },
    { SYS_recvfrom, 0, 0, 0 },
    { SYS_recvmsg, 0, 0, 0 },
    { SYS_shutdown, 0, 0, 0 },
    { SYS_getsockname, 0, 0, 0 },
    { SYS_getpeername, 0, 0, 0 },
    { SYS_setsockopt, 0, 0, 0 },
    { SYS_getsockopt, 0, 0, 0 },
    { SYS_clone, 0, 0, 0 },
    { SYS_clone3, 0, 0, 0 },
    { SYS_set_robust_list, 0, 0, 0 },
    { SYS_set_tid_address, 0, 0, 0 },
#ifdef SYS_rseq
    { SYS_rseq, 0, 0, 0 },
#endif
    { SYS_wait4, 0, 0, 0 },
    { SYS_kill, 0, 0, 0 },
    { SYS_clock_nanosleep, 0, 0, 0 },
    { SYS_nanosleep, 0, 0, 0 },
    { SYS_uname, 0, 0, 0 },
    { SYS_sysinfo, 0, 0, 0 },
    { SYS_getuid, 0, 0, 0 },
    { SYS_geteuid, 0, 0, 0 },
    { SYS_getgid, 0, 0, 0 },
    { SYS_getegid, 0, 0, 0 },
    { SYS_getppid, 0, 0, 0 },
    { SYS_sched_getaffinity, 0, 0, 0 },
    { SYS_prlimit64, 0, 0, 0 }, /* the parser's own limits and filters, from here on */
    { SYS_prctl, 0, 0, 0 },
    { SYS_seccomp, 0, 0, 0 },
    { SYS_close_range, 0, 0, 0 },
    { SYS_landlock_create_ruleset, 0, 0, 0 },
    { SYS_landlock_restrict_self, 0, 0, 0 },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
enum { PROGRAM_MOST = 1024 };

struct program {
    struct sock_filter code[PROGRAM_MOST];
    unsigned short length;
};

static void add(struct program *program, struct sock_filter instruction)
{
    program->code[program->length++] = instruction;
}

static void add_result(struct program *program, uint32_t result)
{
    add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, result));
}

static void add_load(struct program *program, size_t offset)
{
    add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

static void add_begin(struct program *program)
{
    program->length = 0;
    add_load(program, offsetof(struct seccomp_data, arch));
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
    add_result(program, SECCOMP_RET_KILL_PROCESS);
    add_load(program, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
    add_result(program, SECCOMP_RET_KILL_PROCESS);
#endif
}

/* After each rule the number of the call is loaded again, for the next one. */
static void add_rule(struct program *program, const struct rule *rule)
{
    /* The low word of an argument, on the little-endian machines that are supported. */
    size_t argument = offsetof(struct seccomp_data, args) + 8 * (size_t)rule->argument;

    if (rule->call == NO_CALL)
        return;
    if (rule->mask == 0) {
        add(program,
            (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)rule->call, 0, 1));
        add_result(program, SECCOMP_RET_ALLOW);
        return;
    }
    add(program,
        (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)rule->call, 0, 5));
    add_load(program, argument);
    add(program, (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, rule->mask));
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, rule->value, 0, 1));
    add_result(program, SECCOMP_RET_ALLOW);
    add_load(program, offsetof(struct seccomp_data, nr));
}

static bool install(const struct program *program)
{
    struct sock_fprog filter = { .len = program->length,
                                 .filter = (struct sock_filter *)program->code };

    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

bool seccomp_fetch(void)
{
    struct program *program = mem_alloc(sizeof *program);
    bool on;

    add_begin(program);
    for (size_t i = 0; i < COUNT(basic); i++)
        add_rule(program, &basic[i]);
    for (size_t i = 0; i < COUNT(fetching); i++)
        add_rule(program, &fetching[i]);
    add_result(program, SECCOMP_RET_ERRNO | EPERM);
    on = ARCHITECTURE != 0 && install(program);
    free(program);
    return on;
}

bool seccomp_parse(void)
{
    struct program *program = mem_alloc(sizeof *program);
    bool on;

    add_begin(program);
    for (size_t i = 0; i < COUNT(basic); i++)
        add_rule(program, &basic[i]);
    for (size_t i = 0; i < COUNT(refused_in_passing); i++) {
        if (refused_in_passing[i] == NO_CALL)
            continue;
        add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
                                                  (uint32_t)refused_in_passing[i], 0, 1));
        add_result(program, SECCOMP_RET_ERRNO | EPERM);
    }
    add_result(program, SECCOMP_RET_KILL_PROCESS);
    on = ARCHITECTURE != 0 && install(program);
    free(program);
    return on;
}
