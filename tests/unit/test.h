/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every unit test includes: cmocka and what it wants in front of it. */
#ifndef HEADWAY_TESTS_TEST_H
#define HEADWAY_TESTS_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
