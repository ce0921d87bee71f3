/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/sheet.h"

enum { PIECE = 64 * 1024 };

int sheet_open(struct publishing *publishing, const char *path, struct sheet *sheet,
               struct err *err)
{
    return edition_begin(publishing->edition, path, &sheet->file, err);
}

int sheet_open_page(struct publishing *publishing, const char *path,
                    struct sheet sheets[LANGUAGE_COUNT], struct err *err)
{
    const struct languages *languages = publishing_languages(publishing);
    int result = 0;

    for (int i = 0; i < languages->count && result == 0; i++) {
        struct buf whole = BUF_EMPTY;

        site_path(&whole, &publishing->site, languages->list[i], path);
        result = sheet_open(publishing, buf_text(&whole), &sheets[i], err);
        buf_free(&whole);
    }
    return result;
}

struct page sheet_page(struct publishing *publishing, const char *path, struct sheet *sheets,
                       int place)
{
    return (struct page){ &publishing->site, publishing_languages(publishing)->list[place], path,
                          &sheets[place].out };
}

int sheet_flush(struct sheet *sheets, size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++)
        if (sheets[i].out.length > PIECE &&
            edition_add(sheets[i].file, &sheets[i].out, err) != 0)
            return -1;
    return 0;
}

int sheet_close(struct sheet *sheets, size_t count, int result, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        if (result == 0)
            result = edition_add(sheets[i].file, &sheets[i].out, err);
        if (edition_end(sheets[i].file, result == 0 ? err : NULL) != 0)
            result = -1;
        buf_free(&sheets[i].out);
    }
    return result;
}
