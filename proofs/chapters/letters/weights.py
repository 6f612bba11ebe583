"""Terms of weights that may be 0, as those of an entropy."""

import sympy as sp


def unless_zero(weight: sp.Expr, term: sp.Expr) -> sp.Expr:
    """The term where the weight is positive, and 0 where it is 0: the convention 0 log 0 = 0."""
    return term if weight.is_positive else sp.Piecewise((term, weight > 0), (0, True))
