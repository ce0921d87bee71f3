#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_office.py DIR SERIES POINTS [ROUNDS]: a configuration of so many indicators with a target
each, and their monthly history as CSV in DIR/history.csv, one point more each in DIR/point.csv and
those of the months that follow in DIR/point1.csv and so on, a file a round."""
import json
import os
import sys

directory, series, points = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 1
os.makedirs(directory + "/config/catalog", exist_ok=True)
os.makedirs(directory + "/config/figures", exist_ok=True)


def month(n):
    return 2000 + n // 12, n % 12 + 1


def published(n):
    return "%04d-%02d-15" % month(n + 1)


with open(directory + "/config/headway.json", "w") as out:
    json.dump({"title": {"en": "Bench"}, "languages": ["en"]}, out)
with open(directory + "/config/catalog/all.json", "w") as out:
    json.dump({
        "indicators": [{"id": "s%05d" % i, "title": {"en": "Series %d" % i}, "unit": "CNY",
                        "nature": "flow", "frequency": "month"} for i in range(series)],
        "targets": [{"id": "t%05d" % i, "indicator": "s%05d" % i, "kind": "reach",
                     "goal": {"value": 3000 + i % 500, "unit": "CNY"}, "deadline": "2030-12-31",
                     "announced": "2001-02-20", "path": "linear"} for i in range(series)],
    }, out)

HEADER = "indicator,period,value,unit,published,publisher\n"
with open(directory + "/history.csv", "w") as out:
    out.write(HEADER)
    for i in range(series):
        out.writelines("s%05d,%04d-%02d,%d.%d,CNY,%s,Office\n"
                       % (i, *month(n), 1000 + n * 7 + i % 89, n % 10, published(n))
                       for n in range(points))
for extra in range(rounds):
    now = points + extra
    with open("%s/point%s.csv" % (directory, extra or ""), "w") as out:
        out.write(HEADER)
        out.writelines("s%05d,%04d-%02d,%d.5,CNY,%s,Office\n"
                       % (i, *month(now), 1000 + now * 7 + i % 89, published(now))
                       for i in range(series))
