"""The letters of the theorems on GANs: densities p and q at a point, and a discriminator D there."""

import sympy as sp

from numeric_check import fraction, positive

REAL, FAKE, DISCRIMINATOR = positive("p"), positive("q"), fraction("D")
p, q, D = REAL.symbol, FAKE.symbol, DISCRIMINATOR.symbol
OPTIMUM = p / (p + q)


def objective(p: sp.Expr, q: sp.Expr, D: sp.Expr) -> sp.Expr:
    """p log D + q log(1 − D)."""
    return p * sp.log(D) + q * sp.log(1 - D)


def relative_to_mean(p: sp.Expr, q: sp.Expr) -> sp.Expr:
    """p log(p/m) + q log(q/m) with m = (p + q)/2: summed over an alphabet, twice the Jensen-Shannon divergence."""
    m = (p + q) / 2
    return p * sp.log(p / m) + q * sp.log(q / m)


REFERENCES = ("Goodfellow2014, section 4.1 (the optimal discriminator)",)
