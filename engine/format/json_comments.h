/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON as people write it into configuration: with comments. */
#ifndef HEADWAY_FORMAT_JSON_COMMENTS_H
#define HEADWAY_FORMAT_JSON_COMMENTS_H

#include <stddef.h>

/* Makes blanks of // and block comments outside strings, so that lines and columns stay. */
void json_blank_comments(char *text, size_t length);

#endif
