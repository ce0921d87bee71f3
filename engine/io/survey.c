/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/survey.h"

#include "base/file.h"
#include "base/mem.h"
#include "io/worker.h"

#include <dirent.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { DEEPEST = 4, PASSWD_MOST = 16 << 20 };

void survey_folder(const char *path, struct survey_folder *out)
{
    const struct passwd *owner;
    struct statvfs room;
    struct stat status;

    *out = (struct survey_folder){ .there = stat(path, &status) == 0 && S_ISDIR(status.st_mode) };
    if (!out->there)
        return;
    out->writable = access(path, W_OK | X_OK) == 0;
    out->foreign = status.st_uid != geteuid();
    owner = getpwuid(status.st_uid);
    if (owner != NULL)
        snprintf(out->owner, sizeof out->owner, "%s", owner->pw_name);
    else
        snprintf(out->owner, sizeof out->owner, "user %u", status.st_uid);
    if (statvfs(path, &room) == 0) {
        out->free = (int64_t)(room.f_bavail * room.f_frsize);
        out->total = (int64_t)(room.f_blocks * room.f_frsize);
    }
}

static bool is_temporary(const char *name)
{
    size_t length = strlen(name);

    return length > 4 &&
           (strcmp(name + length - 4, ".tmp") == 0 || strcmp(name + length - 4, ".new") == 0);
}

static void count_files(const char *path, int depth, struct survey_files *out)
{
    DIR *directory = opendir(path);
    const struct dirent *entry;

    if (directory == NULL)
        return;
    while ((entry = readdir(directory)) != NULL) {
        char *inner;
        struct stat status;

        if (entry->d_name[0] == '.')
            continue;
        inner = file_join(path, entry->d_name);
        if (lstat(inner, &status) == 0 && S_ISREG(status.st_mode)) {
            out->count++;
            out->bytes += (int64_t)status.st_size;
            out->left += is_temporary(entry->d_name);
        } else if (S_ISDIR(status.st_mode) && depth < DEEPEST) {
            count_files(inner, depth + 1, out);
        }
        free(inner);
    }
    closedir(directory);
}

void survey_files(const char *path, struct survey_files *out)
{
    *out = (struct survey_files){ 0 };
    count_files(path, 0, out);
}

void survey_secret(const char *name, const char *directory, struct survey_secret *out)
{
    const char *credentials = getenv("CREDENTIALS_DIRECTORY");
    struct stat status;

    *out = (struct survey_secret){ 0 };
    if (name[0] == '/')
        out->path = mem_copy_text(name);
    else if (credentials != NULL && credentials[0] == '/')
        out->path = file_join(credentials, name);
    if (out->path == NULL || (name[0] != '/' && !file_exists(out->path))) {
        free(out->path);
        out->path = file_join(directory, name);
    }
    out->there = stat(out->path, &status) == 0;
    out->readable = out->there && access(out->path, R_OK) == 0;
    out->others = out->there && (status.st_mode & (S_IROTH | S_IWOTH)) != 0;
}

/* The root: what is above bin, and above usr or usr/local where that is in a folder of that name;
 * "" for the machine's own. NULL where this program was not installed. */
static char *installed_root(void)
{
    static const char *const inside[] = { "/usr/local/bin/headway", "/usr/bin/headway",
                                          "/bin/headway" };
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);

    if (length <= 0)
        return NULL;
    path[length] = '\0';
    for (size_t i = 0; i < sizeof inside / sizeof inside[0]; i++) {
        size_t tail = strlen(inside[i]);

        if ((size_t)length >= tail && strcmp(path + (size_t)length - tail, inside[i]) == 0) {
            path[(size_t)length - tail] = '\0';
            return mem_copy_text(path);
        }
    }
    return NULL;
}

static bool is_under(const char *root, const char *path)
{
    char *whole = file_join(root, path);
    struct stat status;
    bool found = lstat(whole, &status) == 0; /* an enabled unit is a link */

    free(whole);
    return found;
}

enum survey_schedule survey_schedule(void)
{
    char *root = installed_root();
    enum survey_schedule schedule = SCHEDULE_NONE;

    if (root == NULL)
        return SCHEDULE_NONE;
    if (is_under(root, "etc/systemd/system/timers.target.wants/headway.timer"))
        schedule = SCHEDULE_TIMER;
    else if (is_under(root, "etc/cron.d/headway"))
        schedule = file_exists("/run/systemd/system") ? SCHEDULE_IDLE : SCHEDULE_CRON;
    free(root);
    return schedule;
}

/* In the passwd file of a root that is not the machine's own. */
static bool is_listed(const char *root, const char *name)
{
    char *path = file_join(root, "etc/passwd");
    struct buf text = BUF_EMPTY;
    size_t length = strlen(name);
    bool found = false;

    if (file_read(path, PASSWD_MOST, &text, NULL) == 0)
        for (const char *at = buf_text(&text); at != NULL && !found;
             at = strchr(at, '\n') != NULL ? strchr(at, '\n') + 1 : NULL)
            found = strncmp(at, name, length) == 0 && at[length] == ':';
    buf_free(&text);
    free(path);
    return found;
}

bool survey_service_user(const char *name)
{
    char *root = installed_root();
    bool found = root == NULL || root[0] == '\0' ? getpwnam(name) != NULL : is_listed(root, name);

    free(root);
    return found;
}

int survey_program(const char *program, const char *const *args, struct buf *out,
                   struct err *err)
{
    const struct worker_plan plan = { .program = program, .args = args, .seconds = 10,
                                      .quiet = true };
    struct worker *worker;

    if (worker_start(&plan, &worker, err) != 0)
        return -1;
    worker_close_input(worker);
    worker_receive_text(worker, out);
    return worker_finish(worker, err);
}
