/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Symbols and codes that do not depend on the language. */
#include "format/prose/rows.h"

const struct word lexicon_common[] = {
    /* shares */
    UNIT("%", "percent", PERCENT),
    UNIT("‰", "permille", PERCENT),
    UNIT("p.c.", "percent", PERCENT), UNIT_SHIFT("¢", "USD", AMOUNT, -2),
    UNIT("pp", "percentage_point", PERCENT),
    /* area, length, volume */
    UNIT("km2", "km2", AREA),   UNIT("km²", "km2", AREA),   UNIT("km^2", "km2", AREA),
    UNIT("㎢", "km2", AREA),    UNIT("m2", "m2", AREA),     UNIT("m²", "m2", AREA),
    UNIT("m^2", "m2", AREA),    UNIT("㎡", "m2", AREA),     UNIT("qm", "m2", AREA),
    UNIT("cm2", "cm2", AREA),   UNIT("cm²", "cm2", AREA),   UNIT("ha", "ha", AREA),
    UNIT("sq km", "km2", AREA), UNIT("sq m", "m2", AREA),   UNIT("sq mi", "mi2", AREA),
    UNIT("sq ft", "ft2", AREA), UNIT("km", "km", LENGTH),   UNIT("cm", "cm", LENGTH),
    CASED("m", "m", LENGTH),    CASED("mm", "mm", LENGTH),  CASED("nm", "nm", LENGTH),
    UNIT("µm", "µm", LENGTH),   UNIT("m³", "m3", OTHER),    UNIT("m3", "m3", OTHER),
    UNIT("m^3", "m3", OTHER),   CASED("ft", "ft", LENGTH),  CASED("mi", "mi", LENGTH),
    /* mass */
    UNIT("kg", "kg", OTHER),    CASED("g", "g", OTHER),     CASED("mg", "mg", OTHER),
    CASED("t", "t", OTHER),     { "kt", ROLE_UNIT, WORD_CASED, 3, PROSE_OTHER, "t" },
    { "Mt", ROLE_UNIT, WORD_CASED, 6, PROSE_OTHER, "t" },
    { "Gt", ROLE_UNIT, WORD_CASED, 9, PROSE_OTHER, "t" },   CASED("lb", "lb", OTHER),
    CASED("tCO2e", "t CO2e", OTHER), CASED("t CO2e", "t CO2e", OTHER),
    { "MtCO2e", ROLE_UNIT, WORD_CASED, 6, PROSE_OTHER, "t CO2e" },
    { "Mt CO2e", ROLE_UNIT, WORD_CASED, 6, PROSE_OTHER, "t CO2e" },
    { "GtCO2e", ROLE_UNIT, WORD_CASED, 9, PROSE_OTHER, "t CO2e" },
    { "Gt CO2e", ROLE_UNIT, WORD_CASED, 9, PROSE_OTHER, "t CO2e" },
    CASED("lbs", "lb", OTHER),
    /* energy and power */
    CASED("W", "W", OTHER),     UNIT("kw", "kW", OTHER),    CASED("MW", "MW", OTHER),
    CASED("GW", "GW", OTHER),   CASED("TW", "TW", OTHER),   UNIT("kwh", "kWh", OTHER),
    UNIT("mwh", "MWh", OTHER),  UNIT("gwh", "GWh", OTHER),  UNIT("twh", "TWh", OTHER),
    CASED("kVA", "kVA", OTHER), CASED("MVA", "MVA", OTHER), CASED("GB/s", "GB/s", OTHER),
    CASED("TB/s", "TB/s", OTHER),
    CASED("Gb/s", "Gbps", OTHER), CASED("Mb/s", "Mbps", OTHER), CASED("Tb/s", "Tbps", OTHER),
    CASED("mAh", "mAh", OTHER), CASED("Ah", "Ah", OTHER),   UNIT("ppm", "ppm", OTHER),
    CASED("V", "V", OTHER),     CASED("kV", "kV", OTHER),   CASED("J", "J", OTHER),
    CASED("EJ", "EJ", OTHER),   CASED("PJ", "PJ", OTHER),   CASED("TJ", "TJ", OTHER),
    CASED("kWp", "kW", OTHER),  CASED("MWp", "MW", OTHER),  CASED("GWp", "GW", OTHER),
    { "bcm", ROLE_UNIT, WORD_CASED, 9, PROSE_OTHER, "m3" },
    UNIT("kvar", "kvar", OTHER), UNIT("°c", "°C", OTHER),   UNIT("°f", "°F", OTHER),
    UNIT("℃", "°C", OTHER),     UNIT("°", "degrees", OTHER), UNIT("tev", "TeV", OTHER),
    UNIT("gev", "GeV", OTHER),  UNIT("mev", "MeV", OTHER),
    /* data and computing */
    CASED("KB", "KB", OTHER),   CASED("kB", "KB", OTHER),   CASED("MB", "MB", OTHER),
    CASED("GB", "GB", OTHER),   CASED("TB", "TB", OTHER),   CASED("PB", "PB", OTHER),
    CASED("EB", "EB", OTHER),   CASED("ZB", "ZB", OTHER),   CASED("Gbit", "Gbit", OTHER),
    UNIT("kbps", "kbps", OTHER), UNIT("mbps", "Mbps", OTHER), UNIT("gbps", "Gbps", OTHER),
    UNIT("tbps", "Tbps", OTHER), UNIT("gbit/s", "Gbps", OTHER), UNIT("mbit/s", "Mbps", OTHER),
    UNIT("hz", "Hz", OTHER),    UNIT("khz", "kHz", OTHER),  UNIT("mhz", "MHz", OTHER),
    UNIT("ghz", "GHz", OTHER),  UNIT("flops", "FLOPS", OTHER), UNIT("gflops", "GFLOPS", OTHER),
    UNIT("tflops", "TFLOPS", OTHER), UNIT("pflops", "PFLOPS", OTHER),
    UNIT("eflops", "EFLOPS", OTHER), UNIT("zflops", "ZFLOPS", OTHER),
    UNIT("eflop/s", "EFLOPS", OTHER), UNIT("pflop/s", "PFLOPS", OTHER),
    CASED("P", "PFLOPS", OTHER), CASED("TOPS", "TOPS", OTHER), UNIT("kmh", "km/h", OTHER),
    UNIT("km/h", "km/h", OTHER),
    UNIT("m/s", "m/s", OTHER),  UNIT("mph", "mph", OTHER),
    /* time; minutes and hours by word only, since a bare h or min is a time of day as well */
    CASED("ms", "ms", DURATION), CASED("s", "s", DURATION), CASED("ns", "ns", DURATION),
    UNIT("µs", "µs", DURATION), CASED("min", "minutes", DURATION), CASED("h", "hours", DURATION),
    /* bounds as signs */
    BOUND(">=", AT_LEAST),  BOUND("≥", AT_LEAST), BOUND("≧", AT_LEAST), BOUND("<=", AT_MOST),
    BOUND("≤", AT_MOST),    BOUND("≦", AT_MOST),  BOUND(">", OVER),     BOUND("<", NEARLY),
    BOUND("> =", AT_LEAST), BOUND("< =", AT_MOST),
    BOUND("~", ABOUT),      BOUND("≈", ABOUT),    BOUND("±", ABOUT),
    BOUND_AFTER("+", AT_LEAST),
    PLAIN(ROLE_RANGE, "-"), PLAIN(ROLE_RANGE, "–"), PLAIN(ROLE_RANGE, "—"),
    PLAIN(ROLE_RANGE, "~"), PLAIN(ROLE_RANGE, "--"), PLAIN(ROLE_RANGE, "——"),
    PLAIN(ROLE_MINUS, "-"),
};

const size_t lexicon_common_count = sizeof lexicon_common / sizeof lexicon_common[0];
