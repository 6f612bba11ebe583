"""An identity between rational functions of z that holds for all large z > 0 holds for every z.

C(z, k), z(z+1)⋯(z+k−1) and z(z−1)⋯(z−k+1) are polynomials in z for k = 0, 1, 2, …, and quotients of Γ for large z;
C(z, k) is 0 for k = −1, −2, ….
Where the other letters are fixed, an expression built from them by sums, products and integer powers is a rational
function of z, or has no value at any z; with infinitely many zeros it is 0 wherever it has a value.
Source: Graham, Knuth and Patashnik, Concrete Mathematics, 5.1 ("the polynomial argument").
"""

from __future__ import annotations

import sympy as sp

from symbolic.zero_test.domain import Domain
from symbolic.zero_test.split import Problem, substitute

_PRODUCTS = (sp.binomial, sp.RisingFactorial, sp.FallingFactorial)
_MAX_PRODUCTS = 8


def at_large_values(problem: Problem) -> list[Problem]:
    """The problem with s + p in the place of a letter z, p > 0, so that every factor of every product is positive.

    Returns
    -------
    list : one problem, or none, where the expression is not known to be rational in a letter.

    Examples
    --------
    >>> z, k = sp.Symbol("z"), sp.Symbol("k", integer=True, nonnegative=True)
    >>> at_large_values(Problem(expr=sp.rf(z, k), domain=Domain(symbols=(z, k))))[0].expr
    RisingFactorial(_z + k, k)
    """
    expr = problem.expr
    products = expr.atoms(*_PRODUCTS)
    if not products or len(products) > _MAX_PRODUCTS:
        return []
    hidden = {s for atom in problem.atoms.values() for s in atom.free_symbols} | set(problem.atoms)
    letters = {s for e in products for s in e.args[0].free_symbols} & set(problem.domain.symbols) - hidden
    for z in sorted(letters, key=sp.default_sort_key):
        if z.is_positive or not is_rational_in(expr, z):
            continue
        turned = substitute(expr, {e: _turned(e, z) for e in products})
        start = _start(turned, z)
        if start is None:
            continue
        p = sp.Dummy(z.name, positive=True)
        symbols = tuple(p if s == z else s for s in problem.domain.symbols)
        sets = {s: v for s, v in problem.domain.sets.items() if s != z}
        domain = Domain(symbols=symbols, sets=sets)
        return [Problem(expr=substitute(turned, {z: start + p}), domain=domain, atoms=problem.atoms)]
    return []


def is_rational_in(e: sp.Basic, z: sp.Symbol) -> bool:
    """Whether e is a rational function of z for every value of the other letters, or has no value for any z."""
    if e == z or not e.has(z):  # nor as a bound letter, in whose place nothing can be put
        return True
    if isinstance(e, sp.Add | sp.Mul):
        return all(is_rational_in(arg, z) for arg in e.args)
    if isinstance(e, sp.Pow):
        return bool(e.exp.is_Integer) and is_rational_in(e.base, z)
    return isinstance(e, _PRODUCTS) and is_rational_in(e.args[0], z) and _is_count(e, z)


def _is_count(e: sp.Basic, z: sp.Symbol) -> bool:
    """Whether e is a product of k factors for k = 0, 1, 2, …; C(x, k) is 0 for the other integers."""
    k = e.args[1]
    return z not in k.free_symbols and bool(k.is_integer) and (isinstance(e, sp.binomial) or bool(k.is_nonnegative))


def _turned(e: sp.Expr, z: sp.Symbol) -> sp.Expr:
    """A product of factors that fall with z as ± one of factors that grow: C(x, k) = (−1)ᵏ C(k−x−1, k) and its like."""
    x, k = e.args
    if z not in x.free_symbols or not sp.expand(x).coeff(z).is_negative:
        return e
    if isinstance(e, sp.binomial):
        return (-1) ** k * sp.binomial(sp.expand(k - x - 1), k)
    other = sp.FallingFactorial if isinstance(e, sp.RisingFactorial) else sp.RisingFactorial
    return (-1) ** k * other(sp.expand(-x), k)


def _start(expr: sp.Expr, z: sp.Symbol) -> sp.Expr | None:
    """s such that αz + β > k for every product of αz + β and k factors and every z − s > 0.

    Of β the letters that are not known to be ≥ 0 are taken away, if they are α times the same in all products. It is no
    matter of soundness: at every s there are infinitely many z.
    """
    total, others = sp.S.Zero, set[sp.Expr]()
    for e in sorted(expr.atoms(*_PRODUCTS), key=sp.default_sort_key):
        x, k = e.args
        if not x.has(z):
            continue
        slope = sp.expand(x).coeff(z)
        rest = sp.expand(x - slope * z)
        if not (slope.is_Rational and slope > 0) or rest.has(z):
            return None
        terms = [term.as_coeff_Mul() for term in sp.Add.make_args(rest)]
        known = [(c, letter) for c, letter in terms if c.is_Rational and letter.is_nonnegative]
        total += (k + sum(abs(c) * letter for c, letter in known)) / slope
        others.add(sp.expand((rest - sum(c * letter for c, letter in known)) / slope))
    return sp.expand(total - sum(others)) if len(others) <= 1 else None
