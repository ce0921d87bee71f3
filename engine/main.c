/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

int main(void)
{
    puts("headway " HEADWAY_VERSION);
    return 0;
}
