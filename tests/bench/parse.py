#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""parse.py FORMAT FILE: what a plain Python collector does with a body: every observation as
(series, period, first day, value). Prints the number of rows and the seconds it took, without
start-up and reading the file."""
import csv
import io
import json
import sys
import time


def first_day(text):
    if len(text) == 7 and text[4] == "-":
        return f"{text[:4]}-{3 * int(text[6]) - 2:02d}-01" if text[5] == "Q" else text + "-01"
    return text + "-01-01" if len(text) == 4 else text


def read_jsonstat(text):
    cube = json.loads(text)
    ids, sizes = cube["id"], cube["size"]
    codes = [sorted(cube["dimension"][i]["category"]["index"].items(), key=lambda item: item[1])
             for i in ids]
    time_at = ids.index("time")
    values = cube["value"]
    rows = []
    for index in range(len(values)) if isinstance(values, list) else map(int, values):
        value = values[index] if isinstance(values, list) else values[str(index)]
        if value is None:
            continue
        rest, key = index, []
        for place in range(len(ids) - 1, -1, -1):
            rest, at = divmod(rest, sizes[place])
            if place == time_at:
                period = codes[place][at][0]
            else:
                key.append(codes[place][at][0])
        rows.append((".".join(reversed(key)), period, first_day(period), value))
    return rows


def read_sdmx_csv(text):
    rows = []
    for record in csv.DictReader(io.StringIO(text)):
        if record["OBS_VALUE"] in ("", "NaN"):
            continue
        key = ".".join(record[name] for name in ("freq", "unit", "na_item", "geo"))
        rows.append((key, record["TIME_PERIOD"], first_day(record["TIME_PERIOD"]),
                     float(record["OBS_VALUE"])))
    return rows


with open(sys.argv[2], encoding="utf-8", newline="") as body:
    content = body.read()
start = time.process_time()
observations = {"jsonstat": read_jsonstat, "sdmx-csv": read_sdmx_csv}[sys.argv[1]](content)
print(len(observations), time.process_time() - start)
