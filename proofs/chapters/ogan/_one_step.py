"""The loss with which O-GAN takes a step of encoder and generator at once, with a copy of the generator held fixed."""

import sympy as sp

from numeric_check import analytic, complex_number

OWN, SHARED = analytic("r"), analytic("f")
ENCODER, GENERATOR = complex_number("x"), complex_number("y")

r, f = OWN.symbol, SHARED.symbol
x, y, w = ENCODER.symbol, GENERATOR.symbol, sp.Symbol("w")
LOSS = r(x) - 2 * f(x, w) + f(x, y)
VARIABLES = (OWN, SHARED, ENCODER, GENERATOR)
LETTERS = {
    "r": "the part of the loss in which the generator has no part",
    "f": "the part of the loss that encoder and generator share, with opposite signs",
    "x": "the parameters of the encoder, here one complex number",
    "y": "the parameters of the generator, here one complex number",
    "w": "the parameters of the generator that are held fixed",
}


def at_held(e: sp.Expr) -> sp.Expr:
    """The value where the held parameters are those of the generator."""
    return sp.Subs(e, w, y)
