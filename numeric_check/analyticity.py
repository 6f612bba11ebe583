"""Whether a function that was drawn is analytic at a point or on a spectrum, read off its expression."""

from __future__ import annotations

from typing import Any

import sympy as sp

from numeric_check.functions_of_matrices import instantiated
from numeric_check.scalar_rules import holds
from numeric_check.scope import NotApplicable, Rule, Scope
from numeric_check.spectra import spectrum

_ENTIRE = ("exp", "sin", "cos", "sinh", "cosh", "phi", "erf", "erfc")
_ON_THE_LINE = ("Piecewise",)  # e^(−1/x²), drawn for real arguments alone


def is_analytic(condition: Any, scope: Scope) -> bool:
    """analytic(f(w)): f is analytic near the value of w; analytic(f(A)): near every eigenvalue of A.

    Parameters
    ----------
    condition : AppliedPredicate
    scope : Scope with the arithmetic Balls

    Returns
    -------
    bool

    Raises
    ------
    NotApplicable : if a logarithm's argument is not known apart from its cut, or the class of a function not at all.
    """
    argument = condition.arg
    if type(argument).__name__ == "MatrixFunction":
        function, matrix = argument.args
        exact = scope.exact_value(matrix)
        if exact is None:
            raise NotApplicable(f"{matrix} is not known exactly, and neither is its spectrum.")
        body, variable = instantiated(function.expr, scope), function.variables[0]
        return all(_near(body, scope.bind(body, variable, root)) for root, _ in spectrum(exact))
    function = scope.values.get(type(argument))
    if function is None:
        raise NotApplicable(f"{type(argument).__name__} has no value here.")
    values = [(scope.value(arg), scope.exact_value(arg)) for arg in argument.args]
    for variable, (value, exact) in zip(function.variables, values, strict=True):
        scope = scope.bind(function.expr, variable, value, exact)
    return _near(function.expr, scope)


def _near(body: sp.Expr, scope: Scope) -> bool:
    """Whether no part has a pole or a cut at the values of its variables."""
    if not body.args or not body.free_symbols or type(body).__name__ in _ON_THE_LINE:
        return True
    inside = all(_near(arg, scope) for arg in body.args if isinstance(arg, sp.Expr))
    if not inside or isinstance(body, (sp.Add, sp.Mul)) or type(body).__name__ in _ENTIRE:
        return inside
    if isinstance(body, sp.Pow) and body.exp.is_Integer:
        return bool(body.exp > 0) or holds(sp.Ne(body.base, 0), scope)
    if isinstance(body, (sp.Pow, sp.log)):
        base = body.args[0]
        return holds(sp.Or(sp.Ne(sp.im(base), 0), sp.re(base) > 0), scope)
    raise NotApplicable(f"it is not known where {body.func} is analytic.")


ANALYTIC_RULES: dict[str, Rule] = {"Q.analytic": is_analytic}
