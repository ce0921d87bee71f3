/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that somebody has to look at. */
#include "io/ledger/store.h"

#include "io/alerts.h"

#include <string.h>

int ledger_troubles(struct ledger *ledger, void (*each)(void *, const struct ledger_trouble *),
                    void *context, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_TROUBLES, err);
    int code;

    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *decision = column_text(statement, 4);
        struct ledger_trouble trouble = { .indicator = column_text(statement, 0),
                                          .figure = sqlite3_column_int64(statement, 1),
                                          .held = strcmp(decision, "held") == 0 };
        bool conflict = strcmp(column_text(statement, 3), "contradiction") == 0 &&
                        strcmp(decision, "accepted") == 0;

        if ((trouble.held || conflict) &&
            period_parse(column_text(statement, 2), &trouble.period, NULL) == 0)
            each(context, &trouble);
    }
    return store_done(ledger, statement, code, err);
}
