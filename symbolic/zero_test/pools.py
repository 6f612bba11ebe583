"""Sample values: dyadic, both signs, near 0 and large, every quadrant, on and off the usual branch cuts."""

from __future__ import annotations

import sympy as sp


def _rationals(text: str) -> tuple[sp.Expr, ...]:
    return tuple(sp.Rational(word) for word in text.split())


REALS = _rationals(
    "3/4 -5/8 5/2 -7/4 0 7/16 3 -1/8 1 -1 11/2 -4 25/4 -21/2 1/1024 -1/1024 31 -50 2 -2 1/2 -1/2 200 -1000 "
    "1000000 -1000000 10"
)  # both signs, 0 and ±1 among them
OFFSETS = _rationals(
    "3/4 5/2 1/8 1 0 3 7/16 11/2 25/4 1/1024 31 1/2 2 7/4 5/8 50 200 1/1000000 1000000 10 4"
)  # nonnegative distances from the end of a half-line
FRACTIONS = _rationals(
    "1/2 1/4 3/4 1/16 15/16 3/8 5/8 1/1024 1023/1024 0 1 9/16 7/16"
)  # positions in a bounded interval, 0 and 1 for its ends
INTEGERS = _rationals("2 3 1 0 5 -1 -2 4 -3 7 6 -5 10 -4 13 11 -8 8 9 12 20 -11 23 30 60")  # both signs and parities
_PAIRS = (
    "3/4,5/8 -1/2,3 -7/4,-5/8 1/2,-9/4 -2,0 0,5 5/2,0 0,-4 1/8,1/16 -3,1/8 -1,0 1,0 0,0 0,1 0,-1 6,-7 -9,20 3/8,-15 "
    "40,30 -1/16,-1/8 2,0 -5/8,0 1/2,0 -50,1/4 0,1/2 0,-3/4 7,9"
)
COMPLEXES = tuple(  # in every quadrant, on both axes, and far up and down the strips of exp
    a + sp.I * b for a, b in (_rationals(pair.replace(",", " ")) for pair in _PAIRS.split())
)
