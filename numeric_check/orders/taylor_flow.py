"""φ_t(x) for x′ = f(x) by one Taylor step with balls: the coefficients of the solution, one Picard iteration each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import flint
import sympy as sp

from numeric_check.balls import functions as ball_functions
from numeric_check.balls.jets import Jets, series_of
from numeric_check.evaluation.evaluate import RULES, exact_scope
from numeric_check.rules.scope import Scope


def taylor_flow(
    field: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    point: Mapping[sp.Symbol, sp.Expr],
    time: sp.Rational,
    length: int,
) -> list[flint.acb]:
    """Σ_{k<length} x_k tᵏ, where x₀ + x₁t + … solves x′ = f(x): the flow but for O(t^length).

    Parameters
    ----------
    field : sequence of expressions
        Free of t.
    variables : sequence of Symbol
    point : mapping of symbol to exact number
        The start, and the values of all other symbols.
    time : Rational
        t.
    length : int

    Returns
    -------
    list of acb, at the precision of flint's context

    Raises
    ------
    NotApplicable : if the field has no power series at the start.

    Examples
    --------
    y′ = y² from 1 to 1/(1 − t):

    >>> y = sp.Symbol("y")
    >>> with flint.ctx.workprec(100):
    ...     print(taylor_flow([y**2], [y], {y: sp.Integer(1)}, sp.Rational(1, 1024), 10)[0].str(20, radius=False))
    1.0009775171065493646

    References
    ----------
    E. Hairer, S. P. Nørsett and G. Wanner, Solving Ordinary Differential Equations I, 2nd edition, section I.8.
    """
    known = {name: value for name, value in point.items() if name not in variables}
    exact = exact_scope(known)
    terms = [[ball_functions.ball(point[v])] for v in variables]
    for k in range(1, length):
        with series_of(k):
            jets = Jets(length=k)
            values = {name: jets.number(value) for name, value in known.items()}
            values.update({v: flint.acb_series(x, k) for v, x in zip(variables, terms, strict=True)})
            scope = Scope(arithmetic=jets, rules=RULES, values=values, point={}, exactly=exact)
            for x, e in zip(terms, field, strict=True):
                x.append(scope.value(e)[k - 1] / k)
    return [flint.acb_poly(x)(ball_functions.ball(time)) for x in terms]
