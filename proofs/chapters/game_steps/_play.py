"""The letters of games of two players with any losses: E, which x descends, and F, which y descends."""

import sympy as sp

from numeric_check import analytic, real

FIRST, SECOND = real("x"), real("y")
PLACE = x, y = FIRST.symbol, SECOND.symbol
LOSS_OF_FIRST, LOSS_OF_SECOND = analytic("E", x, y), analytic("F", x, y)
E, F = LOSS_OF_FIRST.symbol(x, y), LOSS_OF_SECOND.symbol(x, y)
h = sp.Symbol("h")

LETTERS_OF_PLAY = {
    "x": "the parameter of the first player",
    "y": "the parameter of the second player",
    "E": "the loss of the first player, who descends it in $x$",
    "F": "the loss of the second player, who descends it in $y$",
    "$h$": "the step size",
}


def d(e: sp.Expr, *symbols: sp.Symbol) -> sp.Derivative:
    """∂e, in the order of the variables, as it stands."""
    return sp.Derivative(e, *sorted(symbols, key=str))


def correction(field: list[sp.Expr]) -> sp.ImmutableMatrix:
    """The coefficient of h in a modified field."""
    return sp.ImmutableMatrix([sp.expand(component).coeff(h, 1) for component in field])
