/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread that works for the program's own, which alone hears signals. */
#ifndef HEADWAY_BASE_THREAD_H
#define HEADWAY_BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* False where none can be had: the caller then does the work itself. */
bool thread_start(pthread_t *thread, void *(*work)(void *), void *context);

#endif
