/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/people.h"

bool people_are_counted(const struct line *line, size_t first, size_t number)
{
    /* in Latin-1, as the tokens are */
    static const char *const words[] = { "population", "subscribers", "netizens", "inhabitants",
                                         "residents",  "people",      "users",    "customers",
                                         "workers",    "passengers",  "visitors", "tourists",
                                         "bev\xf6lkerung", "einwohnerzahl", "nutzerzahl" };
    static const char *const pays[] = { "spent", "spend", "paid", "pay", "earned", "saved",
                                        "received", "contributed", "invested", "worth" };
    bool people = false;

    for (size_t i = number; i > first; i--) {
        if (token_is_sign(line, i - 1, ',') || token_role(line, i - 1, ROLE_AND) != NULL ||
            IS_ONE_OF(line, i - 1, pays))
            break;
        people = people || IS_ONE_OF(line, i - 1, words);
    }
    return people;
}
