"""The Lagrangian of a linear program in index notation, and the dual that its infimum over x ≥ 0 gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.expressions.for_all import ForAll
from symbolic.index_notation import Rules, collected, terms
from symbolic.inputs import scalar

_MOST_INDICES = 12  # of one term; names beyond i, j, k, l are i_5, i_6, …


@dataclass(frozen=True, slots=True, kw_only=True)
class Dual:
    """max objective subject to the constraint.

    Parameters
    ----------
    objective : scalar expression
        The part of the Lagrangian without the primal variable.
    constraint : ForAll
        0 ≤ the coefficient of every entry of the primal variable.
    """

    objective: sp.Expr
    constraint: ForAll


def lagrangian(
    cost: sp.IndexedBase,
    plan: sp.IndexedBase,
    p: sp.IndexedBase,
    q: sp.IndexedBase,
    f: sp.IndexedBase,
    g: sp.IndexedBase,
) -> sp.Expr:
    """L = Σ c_ij π_ij + Σ_i f_i (p_i − Σ_j π_ij) + Σ_j g_j (q_j − Σ_i π_ij) of the Kantorovich problem.

    Parameters
    ----------
    cost, plan : IndexedBase of shape (n, m)
    p, f : IndexedBase of shape (n,)
        A marginal and its multiplier.
    q, g : IndexedBase of shape (m,)

    Returns
    -------
    Expr : as it stands, with the constraints π ≥ 0 left to the infimum.

    Raises
    ------
    ValueError : if the shapes do not fit.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.kantorovich import lagrangian
    >>> n, m = sp.symbols("n m", integer=True, positive=True)
    >>> c, plan = (sp.IndexedBase(name, shape=(n, m)) for name in ("c", "pi"))
    >>> p, f = (sp.IndexedBase(name, shape=(n,)) for name in "pf")
    >>> q, g = (sp.IndexedBase(name, shape=(m,)) for name in "qg")
    >>> lagrangian(c, plan, p, q, f, g).atoms(sp.IndexedBase) == {c, plan, p, q, f, g}
    True

    References
    ----------
    G. Peyré and M. Cuturi, Computational Optimal Transport, 2019, section 2.5 (the dual by the Lagrangian).
    """
    if len(_shape(cost)) != 2:
        raise ValueError(f"cost must have a shape (n, m); got {cost} of shape {cost.shape}.")
    n, m = _shape(cost)
    expected = {"cost": (n, m), "plan": (n, m), "p": (n,), "f": (n,), "q": (m,), "g": (m,)}
    got = {"cost": cost, "plan": plan, "p": p, "f": f, "q": q, "g": g}
    for name, base in got.items():
        shape = base.shape if isinstance(base, sp.IndexedBase) else None
        if tuple(shape or ()) != expected[name]:
            raise ValueError(f"{name} must have the shape {expected[name]}; got {base} of shape {shape}.")
    i, j = _indices(2)
    _check_names(n, m)
    rows, columns = (i, 1, n), (j, 1, m)
    return (
        sp.Sum(cost[i, j] * plan[i, j], rows, columns)
        + sp.Sum(f[i] * (p[i] - sp.Sum(plan[i, j], columns)), rows)
        + sp.Sum(g[j] * (q[j] - sp.Sum(plan[i, j], rows)), columns)
    )


def dual(L: sp.Expr, plan: sp.IndexedBase) -> Dual:
    """inf over x ≥ 0 of L = objective + Σ r_ij x_ij is the objective where all r_ij ≥ 0, and −∞ elsewhere.

    Parameters
    ----------
    L : scalar expression, linear in the entries of the primal variable
        That of any linear program in index notation, such as Σ c_i x_i + Σ_k y_k (b_k − Σ_i A_ki x_i).
    plan : IndexedBase with a shape
        The primal variable x.

    Returns
    -------
    Dual

    Raises
    ------
    TypeError : if L is no scalar.
    ValueError : if the Lagrangian is not linear in x, or its entries do not run through all of the shape.
    OutsideClass : if it is no polynomial in entries under finite sums.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.kantorovich import dual
    >>> n, m = sp.symbols("n m", integer=True, positive=True)
    >>> A, b, y = sp.IndexedBase("A", shape=(m, n)), sp.IndexedBase("b", shape=(m,)), sp.IndexedBase("y", shape=(m,))
    >>> c, x = sp.IndexedBase("c", shape=(n,)), sp.IndexedBase("x", shape=(n,))
    >>> i, k = sp.symbols("i k", integer=True, positive=True)
    >>> residual = b[k] - sp.Sum(A[k, i] * x[i], (i, 1, n))
    >>> program = dual(sp.Sum(c[i] * x[i], (i, 1, n)) + sp.Sum(y[k] * residual, (k, 1, m)), x)
    >>> program.objective
    Sum(b[i]*y[i], (i, 1, m))
    >>> program.constraint.relation
    c[i] - Sum(A[j, i]*y[j], (j, 1, m)) >= 0

    References
    ----------
    S. Boyd and L. Vandenberghe, Convex Optimization, 2004, section 5.2.1 (the Lagrange dual of a linear program).
    """
    L, names = scalar(L, "L"), _indices(len(_shape(plan)))
    form = collected(terms(L, Rules(), {}), Rules())
    _check_names(L)
    objective, slope = [], []
    for (ranges, factors), coefficient in form.items():
        entries = [entry for entry in factors.atoms(sp.Indexed) if entry.base == plan]
        if not entries:
            objective.append(coefficient * _summed(factors, ranges, _indices(len(ranges))))
            continue
        rest = factors / entries[0]
        if rest.has(plan):
            raise ValueError(f"the Lagrangian must be linear in {plan}; got the term {coefficient * factors}.")
        slope.append(coefficient * _coefficient(rest, ranges, entries[0], names))
    limits = ((name, 1, length) for name, length in zip(names, _shape(plan), strict=True))
    if sp.Add(*slope).is_extended_real is False:
        raise ValueError(f"the coefficients of {plan} must be real; got {sp.Add(*slope)}.")
    return Dual(objective=sp.Add(*objective), constraint=ForAll(sp.Ge(sp.Add(*slope), 0), *limits))


def _coefficient(rest: sp.Expr, ranges: Any, entry: sp.Indexed, names: tuple[sp.Symbol, ...]) -> sp.Expr:
    """What the entry x_ij… is multiplied with, in the names of its indices, summed over all other indices."""
    own = dict(zip(entry.indices, names, strict=True))
    whole = {sp.Tuple(index, 1, length) for index, length in zip(entry.indices, _shape(entry.base), strict=True)}
    if len(own) < len(names) or not whole <= {sp.Tuple(*limits) for limits in ranges}:
        raise ValueError(f"the entry {entry} does not run through all of the shape {entry.base.shape}.")
    others = tuple(limits for limits in ranges if limits[0] not in own)
    return _summed(rest.xreplace(own), others, _indices(len(names) + len(others))[len(names) :])


def _summed(term: sp.Expr, ranges: Any, names: tuple[sp.Symbol, ...]) -> sp.Expr:
    """The sum over the ranges, with these names for the indices."""
    term = term.xreplace({limits[0]: name for limits, name in zip(ranges, names, strict=True)})
    limits = [(name, *ends) for name, (_, *ends) in zip(names, ranges, strict=True)]
    return sp.Sum(term, *limits) if limits else term


def _indices(count: int) -> tuple[sp.Symbol, ...]:
    names = [*"ijkl", *(f"i_{place}" for place in range(5, count + 1))]
    return tuple(sp.Symbol(name, integer=True, positive=True) for name in names[:count])


def _check_names(*exprs: sp.Expr) -> None:
    indices = {index.name for index in _indices(_MOST_INDICES)}
    taken = sorted({symbol.name for expr in exprs for symbol in expr.free_symbols if symbol.is_Symbol} & indices)
    if taken:
        raise ValueError(f"{', '.join(taken)} is free in the Lagrangian, and names an index in the dual.")


def _shape(base: sp.IndexedBase) -> tuple[sp.Expr, ...]:
    if not isinstance(base, sp.IndexedBase) or not base.shape:
        raise ValueError(f"{base} needs a shape, as in IndexedBase({str(base)!r}, shape=(n, m)).")
    return tuple(base.shape)
