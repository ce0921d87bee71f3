#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""assess_pandas.py FILE: what `headway assess --method statcan` does for cases with a target, as
a statistician would write it with pandas and numpy; for comparison in tests/bench."""
import sys

import numpy as np
import pandas as pd

cases = pd.read_csv(sys.argv[1])
d = np.where(cases.direction == "increase", 1.0, -1.0)
b = cases.base_value.replace(0, 0.001).to_numpy()
v = cases.latest_value.to_numpy()
goal = cases.target_value.replace(0, 0.001).to_numpy()
with np.errstate(all="ignore"):
    actual = (v / b) ** (1 / (cases.latest_period - cases.base_period).to_numpy()) - 1
    required = (goal / b) ** (1 / (cases.target_period - cases.base_period).to_numpy()) - 1
    ratio = np.sign(b) * d * actual / np.abs(required)
achieved = d * (v - cases.target_value.to_numpy()) >= 0
score = np.where(achieved, 5.0, np.where(ratio >= 0.6, np.minimum(7.1429 * ratio - 4.2857, 5),
                                         np.maximum(4.1667 * ratio - 2.5, -5)))
verdict = np.select(
    [achieved, ~np.isfinite(ratio), ratio >= 0.95, ratio >= 0.6, ratio >= 0],
    ["achieved", "not_available", "on_track", "moderate_progress", "limited_progress"],
    "deterioration")
pd.DataFrame({"id": cases.id, "method": "statcan", "ratio": ratio, "score": score,
              "verdict": verdict, "reason": ""}).to_csv(sys.stdout, index=False)
