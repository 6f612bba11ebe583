"""Where a formula is analytic in some of its variables, as a condition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check.rules.refusals import UnknownExpression

_ENTIRE = ("Add", "Mul", "exp", "sin", "cos", "sinh", "cosh", "erf", "erfc", "phi", "factorial")
_SMOOTH = (
    *_ENTIRE,
    *("Pow", "MatPow", "MatAdd", "MatMul", "MatrixExp", "Determinant", "Trace", "Transpose", "Inverse", "Identity"),
    *("MatrixSymbol", "MatrixElement", "Contraction", "Rank1", "HadamardProduct", "ImmutableDenseMatrix", "Tuple"),
    "Derivative",
)
_X = sp.Symbol("x")
_FLAT = sp.Piecewise((sp.exp(-1 / _X**2), sp.Ne(_X, 0)), (0, True))
_REAL_ONLY = ("re", "im", "conjugate")
_NONE: Mapping[Any, Any] = MappingProxyType({})


def analytic_where(body: Any, variables: Sequence[sp.Symbol]) -> Any:
    """A condition under which a formula is analytic in the variables; of real ones, smooth.

    Parameters
    ----------
    body : scalar expression
    variables : sequence of Symbol
        A variable with the assumption real is one; others are complex.

    Returns
    -------
    SymPy Boolean : sufficient, not necessary: of log z, z ∉ (−∞, 0]; of 1/z, z ≠ 0; of a Piecewise, no case ends here.

    Raises
    ------
    UnknownExpression : for a class about which nothing is known.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.analytic_conditions import analytic_where
    >>> z = sp.Symbol("z")
    >>> analytic_where(sp.exp(z) / (z - 1), [z])
    Ne(z - 1, 0)

    References
    ----------
    L. V. Ahlfors, Complex Analysis, 3rd edition, McGraw-Hill 1979, sections 2.1 and 4.4.
    """
    if not body.free_symbols & set(variables) or body in variables:
        return sp.true
    if isinstance(body, sp.Piecewise):
        return _piecewise(body, variables)
    inner = sp.And(*(analytic_where(arg, variables) for arg in body.args))
    return sp.And(inner, _itself(body, variables))


def may_jump(expr: Any, formulas: Mapping[Any, Any] = _NONE) -> bool:
    """Whether a scalar or a matrix may have a kink, a jump or a cut: it has a part that is not known to be smooth.

    Parameters
    ----------
    expr : SymPy expression
    formulas : mapping of undefined function to Lambda, optional
        Those that a point has; of a function that has none, nothing is known.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.analytic_conditions import may_jump
    >>> f, x = sp.Function("f"), sp.Symbol("x")
    >>> may_jump(f(x)), may_jump(f(x), {f: sp.Lambda(x, x**2)}), may_jump(f(x), {f: sp.Lambda(x, abs(x))})
    (True, False, True)
    """
    for node in _nodes(expr, formulas):
        if isinstance(node, (sp.Pow, sp.MatPow)) and not node.exp.is_integer:
            return True
        if node.args and type(node).__name__ not in _SMOOTH:
            return True
    return False


def _nodes(expr: Any, formulas: Mapping[Any, Any]) -> Iterator[Any]:
    """The nodes of an expression, and for those of a function with a formula the nodes of that."""
    for node in sp.preorder_traversal(expr):
        formula = formulas.get(type(node)) if isinstance(node, AppliedUndef) else None
        if formula is None:
            yield node
        else:
            yield from _nodes(formula.expr, formulas)  # those of the arguments follow


def _itself(body: Any, variables: Sequence[sp.Symbol]) -> Any:
    """The condition of the outermost function at its arguments."""
    name = type(body).__name__
    if name in _ENTIRE:
        return sp.true
    if isinstance(body, sp.Pow):
        return _power(body, variables)
    (z,) = body.args if len(body.args) == 1 else (None,)
    if z is not None and name in (*_REAL_ONLY, "Abs", "sign"):
        if not all(variable.is_extended_real for variable in variables):
            return sp.false
        return sp.Ne(z, 0) if name in ("Abs", "sign") else sp.true
    if z is None or name not in _CUTS:
        raise UnknownExpression(f"nothing is known of where {name} is analytic, as in {body}.")
    return _CUTS[name](z)


def _power(body: sp.Pow, variables: Sequence[sp.Symbol]) -> Any:
    """bᵉ = exp(e log b) unless e is an integer."""
    base, exponent = body.args
    if exponent.free_symbols & set(variables) or exponent.is_integer is not True:
        return _off_the_cut(base)
    return sp.true if exponent.is_nonnegative else sp.Or(sp.Ge(exponent, 0), _compared(sp.Ne, base))


def _piecewise(body: sp.Piecewise, variables: Sequence[sp.Symbol]) -> Any:
    """The case in force, away from where two sides of a condition are equal; the flat e^(−1/x²) is smooth there too."""
    if all(variable.is_extended_real and body == _FLAT.xreplace({_X: variable}) for variable in variables):
        return sp.true
    conditions = [condition for _, condition in body.args if condition not in (sp.true, sp.false)]
    relations = set().union(*(condition.atoms(sp.core.relational.Relational) for condition in conditions))
    apart = [sp.Ne(relation.lhs, relation.rhs) for relation in relations]
    before: list[Any] = []
    for value, condition in body.args:
        apart.append(sp.Or(sp.Not(condition), *before, analytic_where(value, variables)))
        before.append(condition)
    return sp.And(*apart)


def _off_the_cut(z: Any) -> Any:
    return sp.Or(_compared(sp.Ne, sp.im(z)), _compared(sp.Gt, sp.re(z)))


def _compared(relation: Any, z: Any) -> Any:
    """A relation of z and 0, which a point decides; of a sum SymPy asks at length for its sign, as a rule in vain."""
    return relation(z, 0, evaluate=z.is_number)


def _between(part: Any, other: Any) -> Any:
    """Off the two rays on which ``other`` is 0 and |``part``| ≥ 1."""
    return sp.Or(sp.Ne(other, 0), sp.And(sp.Lt(part, 1), sp.Gt(part, -1)))


_CUTS: dict[str, Any] = {
    "log": _off_the_cut,
    "gamma": _off_the_cut,
    "tan": lambda z: sp.Ne(sp.cos(z), 0),
    "tanh": lambda z: sp.Ne(sp.cosh(z), 0),
    **dict.fromkeys(("asin", "acos", "atanh"), lambda z: _between(sp.re(z), sp.im(z))),
    **dict.fromkeys(("atan", "asinh"), lambda z: _between(sp.im(z), sp.re(z))),
    "acosh": lambda z: _off_the_cut(z - 1),
    "zeta": lambda z: sp.Ne(z, 1),
}
