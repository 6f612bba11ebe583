"""The example of data with p = 1 and a generator with q = 2x on [0, 1]: P − Q = x − x²."""

from numeric_check import positive, real

PLACE, STRENGTH = real("x"), positive("lambda")
x, lam = PLACE.symbol, STRENGTH.symbol
SLOPE = x * (1 - x) / (2 * lam)
LETTERS = {
    "x": "a place in the interval",
    "lambda": "the strength of the penalty",
    "$p$": "the density of the data, $1$ on $[0, 1]$",
    "$q$": "the density of the generated data, $2x$ on $[0, 1]$",
    "$U$": "the energy",
}
