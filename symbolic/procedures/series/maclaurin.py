"""Power series in a disk: f(z) = Σ_{n≥a} cₙ zⁿ for |z| < r, and f(A) = Σ cₙ Aⁿ for ρ(A) < r, by all coefficients.

f is rational, or a rational function plus multiples of log(a + bz) with a > 0, whose derivative is rational. The
coefficients of a rational f = g/p are those with p Σ cₙ zⁿ = g, which is compared for every power of z at once. The
disk reaches to the first pole, or to the first point −a/b at which a logarithm is cut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.expressions.spectrum import SpectralRadius
from symbolic.procedures.matrices.matrix_zero import require_zero, scope_of, shortened
from symbolic.procedures.series.functional_calculus import formula
from symbolic.procedures.series.sums import pieces
from symbolic.words import OutsideClass

PROCEDURE = "Taylor coefficients of every order"

Coefficients = Callable[[sp.Expr], sp.Expr]


@procedure(PROCEDURE)
def decide_maclaurin(lhs: Any, rhs: Any, *, variable: Any) -> Decision:
    """lhs = rhs for a function of the variable on one side and its power series on the other.

    Parameters
    ----------
    lhs, rhs : scalars or matrices, with one infinite sum of terms cₙ zⁿ
    variable : Symbol or square MatrixSymbol
        z or A.

    Returns
    -------
    Decision : PROVED, assuming |z| < r or ρ(A) < r, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixSum, decide_maclaurin
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> n = sp.Symbol("n", integer=True, nonnegative=True)
    >>> B = sp.MatrixSymbol("B", k, k)
    >>> neumann = MatrixSum((-B) ** n, (n, 0, sp.oo))
    >>> decision = decide_maclaurin((sp.Identity(k) + B).inverse(), neumann, variable=B)
    >>> print(decision.verdict, "|", *decision.assumes)
    proved | SpectralRadius(B) < 1

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 4.7 (convergence of matrix Taylor series); NIST Digital
    Library of Mathematical Functions, 4.6(i) (the series of the logarithm).
    """
    z = sp.Dummy("z")
    f, coefficient, start = _function_and_series(lhs, rhs, variable, z)
    rational, coefficient = _rational_part(f, coefficient, start, z)
    g, p = _fraction(rational, z)
    radius = _radius(f, p, z)
    for name, c in _equations(g, p, coefficient):
        require_zero(c, name)
    size = SpectralRadius(variable) if isinstance(variable, sp.MatrixSymbol) else sp.Abs(variable)
    assumes = () if radius == sp.oo else (sp.StrictLessThan(size, radius),)
    scope = f"{scope_of(lhs, rhs)}, all terms n"
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=assumes)


def _function_and_series(lhs: Any, rhs: Any, variable: Any, z: sp.Symbol) -> tuple[sp.Expr, Coefficients, sp.Expr]:
    """f, n ↦ cₙ and the first n, from f − Σ cₙ zⁿ = lhs − rhs."""
    if isinstance(variable, sp.MatrixSymbol):
        difference = formula(lhs, variable, z) - formula(rhs, variable, z)
    else:
        difference = lhs.xreplace({variable: z}) - rhs.xreplace({variable: z})
    n, m = sp.Dummy("n", integer=True, nonnegative=True), sp.Dummy("m", integer=True)
    series, rest = [], []
    for piece in pieces(difference):
        if piece.limits is None:
            rest.append(piece.term)
            continue
        index, start, upper = piece.limits
        if upper != sp.oo:
            rest.append(sp.Sum(piece.term.xreplace({index: m}), (m, start, upper)))
            continue
        coefficient, shift = _coefficient(piece.term.xreplace({index: n}), n, z)
        if not (start.is_integer and start.is_nonnegative and (start + shift).is_nonnegative):
            raise OutsideClass(f"the sum starts at {start}, and at {start + shift} by powers; one may be negative.")
        series.append((-coefficient, start + shift))
    if len(series) != 1:  # several may diverge where only their total converges
        raise OutsideClass(f"one infinite sum is compared with a function; got {len(series)}.")
    ((coefficient, start),) = series
    return sp.Add(*rest), lambda number: coefficient.xreplace({n: sp.sympify(number)}), start


def _coefficient(term: sp.Expr, n: sp.Symbol, z: sp.Symbol) -> tuple[sp.Expr, int]:
    """c and s such that Σ c(n) zⁿ has the terms of Σ c(n + s) zⁿ⁺ˢ, by the exponents of z in each product."""
    total, shifts = sp.S.Zero, set()
    for product in sp.Add.make_args(sp.expand_mul(sp.expand_power_base(term))):
        factors = [factor.as_base_exp() for factor in sp.Mul.make_args(product)]
        c = sp.Mul(*(base**exponent for base, exponent in factors if base != z))
        shifts.add(sp.expand(sp.Add(*(exponent for base, exponent in factors if base == z)) - n))
        if c.has(z) or len(shifts) > 1 or not min(shifts).is_Integer:
            raise OutsideClass(f"the terms {shortened(term)} are no multiples of powers of the variable.")
        total += c
    shift = int(shifts.pop())
    return total.xreplace({n: n - shift}), shift


def _rational_part(f: sp.Expr, c: Coefficients, start: sp.Expr, z: sp.Symbol) -> tuple[sp.Expr, Coefficients]:
    """f/zᵃ with its coefficients where f is rational, and f′ with those where f has logarithms and f(0) = c₀."""
    logarithms = {node: sp.Dummy("L") for node in f.atoms(sp.log) if node.has(z)}
    if not logarithms:
        return f / z**start, lambda j: c(start + j)
    if start not in (0, 1):
        raise OutsideClass(f"the series of a logarithm begins with its first term; got {start}.")
    if not f.xreplace(logarithms).is_rational_function(z, *logarithms.values()):
        raise OutsideClass(f"{shortened(f)} is no sum of logarithms and a rational function.")
    require_zero(f.subs(z, 0) - (c(sp.S.Zero) if start == 0 else 0), "the value at 0")
    return sp.diff(f, z), lambda j: (j + 1) * c(j + 1)


def _fraction(f: sp.Expr, z: sp.Symbol) -> tuple[sp.Poly, sp.Poly]:
    """g and p of f = g/p in lowest terms, p(0) ≠ 0."""
    g, p = sp.fraction(sp.cancel(sp.together(sp.powsimp(f))))
    if not (g.is_polynomial(z) and p.is_polynomial(z)):
        raise OutsideClass(f"{shortened(f)} is no rational function of the variable.")
    if p.subs(z, 0) == 0:
        raise OutsideClass(f"{shortened(f)} has a pole at 0.")
    return sp.Poly(g, z), sp.Poly(p, z)


def _equations(g: sp.Poly, p: sp.Poly, c: Coefficients) -> Iterator[tuple[str, sp.Expr]]:
    """The coefficients of p Σ cⱼ zʲ − g: each of the first ones, and all others at once."""
    first = max(p.degree(), g.degree() + 1)
    for order in range(first):
        product = sp.Add(*(p.nth(i) * c(sp.Integer(order - i)) for i in range(min(order, p.degree()) + 1)))
        yield f"the coefficient {order}", product - g.nth(order)
    j = sp.Dummy("j", integer=True, nonnegative=True)
    yield "the general coefficient", sp.Add(*(p.nth(i) * c(first + j - i) for i in range(p.degree() + 1)))


def _radius(f: sp.Expr, p: sp.Poly, z: sp.Symbol) -> sp.Expr:
    """A disk around 0 in which f is analytic: up to the first pole and the first cut."""
    poles = sp.roots(p, multiple=True)
    if len(poles) != p.degree() or not all(pole.is_number for pole in poles):
        raise OutsideClass(f"the poles of {shortened(f)} are not known.")
    cuts = [_radius_of_logarithm(node.args[0], z) for node in f.atoms(sp.log) if node.has(z)]
    return sp.Min(*map(abs, poles), *cuts) if poles or cuts else sp.oo


def _radius_of_logarithm(argument: sp.Expr, z: sp.Symbol) -> sp.Expr:
    """a/|b| for log(a + bz) with a > 0: nearer to 0, a + bz has a positive real part."""
    a, b = argument.subs(z, 0), sp.diff(argument, z)
    if not (a.is_positive and b.is_number and b != 0 and sp.expand(argument - a - b * z) == 0):
        raise OutsideClass(f"log({argument}) is cut off at points that are not known; write it as log(a + bz), a > 0.")
    return a / abs(b)
