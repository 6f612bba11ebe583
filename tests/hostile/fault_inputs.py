"""Inputs for which a side condition is forgotten, by kind, with the answers that are right.

A statement is true if and only if, for all values that satisfy the conditions of the declared variables and the
hypotheses, both sides are defined and the relation holds. A proof that assumes a relation which the statement does not
list counts as UNDECIDED.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import sympy as sp

import symbolic as S
from numeric_check import (
    Claim,
    Relation,
    check,
    column,
    complex_number,
    dimension,
    invertible,
    nonzero,
    positive,
    real,
    square,
)
from proofs import Derivation, Solution, Step, Theorem, latex, print_expression, verify
from proofs.testing import assert_identity

PACKAGES = ("symbolic", "numeric_check", "proofs")
FALSE = frozenset({"UNDECIDED", "REFUTED", "REFUSED"})  # what may be said of a false statement
TRUE = frozenset({"PROVED", "HOLDS", "UNDECIDED"})  # and of a true one
OPEN = frozenset({"UNDECIDED", "REFUSED"})


@dataclass(frozen=True)
class Fault:
    id: str
    kind: str
    attempt: Callable[[], str]
    right: frozenset[str]


FAULTS: list[Fault] = []
_KIND = [""]


def kind(text: str) -> None:
    """The entries that follow forget this side condition."""
    _KIND[0] = text


def fault(id: str, right: frozenset[str]) -> Callable[[Callable[[], Any]], Callable[[], Any]]:
    def enter(attempt: Callable[[], Any]) -> Callable[[], Any]:
        FAULTS.append(Fault(id, _KIND[0], lambda: outcome(attempt), right))
        return attempt

    return enter


# --- what happened, in one word ---------------------------------------------------------------------------------------


def outcome(attempt: Callable[[], Any]) -> str:
    try:
        return word(attempt())
    except Exception as error:  # noqa: BLE001
        return refused(error)


def word(result: Any) -> str:
    """The verdict of a Decision or Evidence; text stays as it is."""
    if isinstance(result, str):
        return result
    verdict = str(getattr(result, "verdict", result)).upper()
    if verdict == "PROVED" and any(not isinstance(a, str) for a in getattr(result, "assumes", ())):
        return "UNDECIDED"
    return verdict


def refused(error: Exception) -> str:
    """REFUSED for a TypeError or ValueError with a sentence from the product itself, and else CRASH."""
    text = str(error)
    frames = traceback.extract_tb(error.__traceback__)
    last = frames[-1].filename.replace(os.sep, "/") if frames else ""
    third = "/site-packages/" in last and not any(f"/site-packages/{name}/" in last for name in PACKAGES)
    own = type(error).__module__.split(".")[0] in PACKAGES
    if isinstance(error, AssertionError) and "identity is not established" in text:
        return "REFUTED" if "refuted" in text else "UNDECIDED"
    if isinstance(error, sp.SympifyError) or own or (isinstance(error, TypeError | ValueError) and text and not third):
        return f"REFUSED: {text[:60]}"
    return f"CRASH: {type(error).__name__}"


def end_to_end(derivation: Derivation) -> str:
    """PROVED if every line is, REFUTED if one is, HOLDS if all are proved or hold."""
    seen = [link.status for link in verify(derivation)]
    if "refuted" in seen:
        return "REFUTED"
    if set(seen) <= {"proved", "cited"}:
        return "PROVED"
    return "HOLDS" if set(seen) <= {"proved", "cited", "holds"} else "UNDECIDED"


def asserted(lhs: Any, rhs: Any, level: str = "proof") -> str:
    assert_identity(lhs, rhs, level=level)
    return "PROVED" if level == "proof" else "HOLDS"


def same_print(a: Any, b: Any) -> str:
    """PROVED if two expressions that differ are printed alike."""
    return "PROVED" if print_expression(a) == print_expression(b) else "REFUTED"


def chain(title: str, variables: tuple[Any, ...], start: Any, *steps: tuple[Any, Any], **more: Any) -> Derivation:
    lines = tuple(Step(expr=expr, reason="by procedure", by=by) for expr, by in steps)
    return Derivation(title=title, variables=variables, start=start, steps=lines, **more)


# --- letters ----------------------------------------------------------------------------------------------------------

R = sp.Rational
n, m, k = sp.symbols("n m k", integer=True, positive=True)
N, M = sp.symbols("N M", integer=True, nonnegative=True)
j = sp.Symbol("j", integer=True)
i0 = sp.Symbol("i", integer=True, nonnegative=True)
t, z, w, a = sp.symbols("t z w a")
x = sp.Symbol("x", real=True)
p = sp.Symbol("p", positive=True)
A, B = (sp.MatrixSymbol(c, n, n) for c in "AB")
u, v = (sp.MatrixSymbol(c, n, 1) for c in "uv")
X = sp.MatrixSymbol("X", n, m)
f = sp.Function("f")
K = dimension("k")
RX, RT, CW, CZ, CT = real("x"), real("T"), complex_number("w"), complex_number("z"), complex_number("t")

# ----------------------------------------------------------------------------------------------------------------------
kind("a 1x1 matrix is a scalar, not the empty sum: its exponential, inverse and powers are not 0")


@fault("one-by-one-exp", FALSE)
def _() -> Any:
    return S.decide_words(sp.Determinant(S.MatrixExp(sp.ImmutableMatrix([[a]]))), sp.S.Zero)


@fault("one-by-one-contraction", FALSE)
def _() -> Any:
    xs, ys = column("x", K), column("y", K)
    start = sp.Determinant(S.MatrixExp(ys.symbol.T * xs.symbol))
    return end_to_end(chain("det exp(y'x) = 0", (K, xs, ys), start, (sp.S.Zero, S.decide_words)))


kind("both sides of a line are defined for all values of the variables")


@fault("side-undefined", FALSE)
def _() -> Any:
    return asserted((x**2 - 1) / (x - 1), x + 1)


@fault("middle-undefined", FALSE)
def _() -> Any:
    q = RX.symbol
    steps = ((q * sp.sign(q) / sp.Abs(q), S.decide_words), (sp.S.One, S.decide_words))
    return end_to_end(chain("|sign x| = 1", (RX,), sp.Abs(sp.sign(q)), *steps))


@fault("middle-undefined-theorem", FALSE)
def _() -> Any:
    q = RX.symbol
    steps = ((q * sp.sign(q) / sp.Abs(q), S.decide_words), (sp.S.One, S.decide_words))
    theorem = partial(chain, "|sign x| = 1", (RX,), sp.Abs(sp.sign(q)), *steps)
    return Theorem(derive=theorem, at={q: sp.S.Zero})(sp.S.Zero, sp.S.One)


kind("the induction step needs both sides defined at n and at n + 1")


@fault("induction-gap", FALSE)
def _() -> Any:
    return S.decide_by_induction(2**n, 2**n * (2 - n) / sp.Abs(2 - n), n, 1)


@fault("induction-gap-from-0", FALSE)
def _() -> Any:
    return S.decide_by_induction(2**N, 2**N * (2 - N) / sp.Abs(2 - N), N, 0)


kind("the power s^(e-1) of (uv')^e = s^(e-1) uv' needs e >= 1")


@fault("power-of-rank-one", FALSE)
def _() -> Any:
    s = S.contraction(v.T, u)
    lhs = S.MatrixSum(sp.MatMul(1 / sp.factorial(N), (u * v.T) ** (N + M)), (N, 0, sp.oo))
    return S.decide_series(lhs, sp.MatMul(s ** (M - 1) * sp.exp(s), u, v.T))


kind("a theorem about an invertible matrix, or away from a pole, is put to use only there")


@fault("theorem-singular", FALSE)
def _() -> Any:
    Q, size = invertible("A", K), K.symbol
    start = sp.MatMul(sp.Inverse(Q.symbol), Q.symbol)
    theorem = partial(chain, "A^-1 A = I", (K, Q), start, (sp.Identity(size), S.decide_words))
    zero = sp.ZeroMatrix(size, size)
    return Theorem(derive=theorem, at={Q.symbol: zero})(sp.Determinant(zero), sp.S.One)


@fault("theorem-at-pole", FALSE)
def _() -> Any:
    q = CZ.symbol
    first = partial(chain, "quotient", (CZ,), (q**2 - 1) / (q - 1), (q + 1, S.decide_words))
    second = partial(chain, "quotient", (CZ,), (q**2 - 4) / (q - 2), (q + 2, S.decide_words))
    steps = (sp.nan, Theorem(derive=first, at={q: sp.S.One})), (sp.Integer(4), Theorem(derive=second, at={q: 2}))
    return end_to_end(chain("2 = nan = 4", (), sp.Integer(2), *steps))


kind("a solution of f' = fL is continuous: no branch is crossed and no point left out between 0 and t")


@fault("solution-tangent", FALSE)
def _() -> Any:
    q = RT.symbol
    g = sp.exp(sp.atan(sp.tan(q)))
    theorem = partial(chain, "slope", (RT,), sp.Derivative(g, q), (g, S.decide_entries))
    return Solution(derive=theorem, t=q)(g, sp.exp(q))


@fault("solution-root", FALSE)
def _() -> Any:
    q = CT.symbol
    g = sp.sqrt((q - 1) ** 2) / (1 - q)
    theorem = partial(chain, "slope", (CT,), sp.Derivative(g, q), (sp.S.Zero, S.decide_entries))
    return Solution(derive=theorem, t=q)(g, sp.S.One)


kind("<= is between real numbers")


@fault("order-complex-constant", FALSE)
def _() -> Any:
    return S.decide_termwise(sp.Sum(sp.I / n**2, (n, 1, sp.oo)), sp.Sum((sp.I + 1) / n**2, (n, 1, sp.oo)))


@fault("order-complex-variable", FALSE)
def _() -> Any:
    return S.decide_termwise(sp.Sum(w / n**2, (n, 1, sp.oo)), sp.Sum((w + 1) / n**2, (n, 1, sp.oo)))


kind("a part of a certificate is defined everywhere, not only not negative where it is")


@fault("certificate-part", FALSE)
def _() -> Any:
    part = sp.sqrt(x**4 + x**2) / sp.sqrt(x**2 + 1) / sp.Abs(x)
    return S.decide_by_certificate(sp.S.One, 2 * sp.Abs(sp.sign(x)), parts=(part,))


kind("a name made up inside is nobody's name")


@fault("name-atom", FALSE)
def _() -> Any:
    return S.decide_zero(f(z) - sp.Symbol("_atom0"))


kind("a function, a size or an order has the values that its assumptions allow, and no others")


@fault("assumption-nonnegative-function", TRUE)
def _() -> Any:
    g = sp.Function("g", nonnegative=True)
    return S.decide_zero(sp.sqrt(g(x) ** 2 + 2 * g(x) + 1) - g(x) - 1)


@fault("assumption-real-derivative", TRUE)
def _() -> Any:
    g = sp.Function("g", real=True)
    return S.decide_zero(sp.conjugate(sp.Derivative(g(x), x)) - sp.Derivative(g(x), x))


@fault("assumption-even-size", TRUE)
def _() -> Any:
    e = sp.Symbol("e", even=True, positive=True)
    E = sp.MatrixSymbol("E", e, e)
    return S.decide_generic(sp.Determinant(-E), sp.Determinant(E), size=e, upto=4)


@fault("assumption-even-order", TRUE)
def _() -> Any:
    e = sp.Symbol("e", even=True, nonnegative=True)
    return S.decide_by_eigenvalues(sp.Trace(-A) ** e, sp.Trace(A) ** e, size=n, orders={e: range(5)})


kind("the zeros of the argument of a sign are cases of their own on every route")


@fault("sign-beside-roots", FALSE)
def _() -> Any:
    roots = sp.sqrt(2 * p + 1 + 2 * sp.sqrt(p**2 + p)) - sp.sqrt(p) - sp.sqrt(p + 1)
    return S.decide_zero(roots + sp.sign((p - R(1, 3)) ** 2) - 1)


kind("an odd function that is not 0 at 0 is not odd there")


@fault("odd-acot", FALSE)
def _() -> Any:
    return S.decide_zero(sp.acot(x**2 - 1) + sp.acot((1 - x) * (x + 1)))


@fault("odd-acoth", FALSE)
def _() -> Any:
    return S.decide_zero(sp.acoth((z - 1) * (z + 1)) + sp.acoth(1 - z**2))


kind("a sign found at one point is that of a connected domain only")


@fault("domain-disconnected", FALSE)
def _() -> Any:
    b, c = sp.expand((x - R(1, 10)) * (x - R(1, 5))), R(1, 500) ** 2
    q, e = sp.expand(b**2 - c), sp.expand(2 * b**2 - c)
    return S.decide_zero(sp.sqrt(e + 2 * b * sp.sqrt(q)) - b - sp.sqrt(q), domain=sp.And(q > 0, e > 0))


kind("a closed form that SymPy gives for a sum holds for some of the bounds")


@fault("closed-form-at-0", FALSE)
def _() -> Any:
    return S.decide_entries(sp.Sum((-1) ** j * sp.binomial(N, j), (j, 0, N)), sp.S.Zero)


kind("infinity is no number")


@fault("infinity", OPEN | {"REFUTED"})
def _() -> Any:
    return S.decide_zero(sp.Max(x, sp.Piecewise((sp.oo, x > 0), (0, True))) - x)


kind("points at which nothing is found out are not points at which a claim holds")


def checked(lhs: Any, rhs: Any, *variables: Any, **more: Any) -> Any:
    return check(Claim(lhs=sp.sympify(lhs), rhs=sp.sympify(rhs), variables=variables, **more))


@fault("check-sign", FALSE)
def _() -> Any:
    return checked(sp.sign(RX.symbol) ** 2, 1, RX)


@fault("check-sign-order", FALSE)
def _() -> Any:
    return checked(1, 2 * sp.Abs(sp.sign(RX.symbol)), RX, relation=Relation.AT_MOST)


@fault("check-late-term", FALSE)
def _() -> Any:
    return checked(sp.Sum(1 / sp.factorial(N) + sp.KroneckerDelta(N, 5000), (N, 0, sp.oo)), sp.E)


@fault("check-one-sided-limit", FALSE)
def _() -> Any:
    return checked(sp.Limit(sp.Abs(x) / x, x, 0, "-"), 1)


@fault("check-kink", FALSE)
def _() -> Any:
    return checked(sp.Subs(sp.Derivative(sp.Abs(x), x), x, 0), 0)


@fault("check-one-point", FALSE)
def _() -> Any:
    Q, size = square("A", K), K.symbol
    rhs = -((-1) ** size) * sp.Determinant(Q.symbol)
    given = sp.Eq(sp.Transpose(Q.symbol), sp.MatMul(-1, Q.symbol), evaluate=False)
    return check(Claim(lhs=sp.Determinant(Q.symbol), rhs=rhs, variables=(K, Q), hypotheses=(given,)), count=16)


@fault("check-0/0", OPEN | {"REFUTED"})  # refuted as undefined, not by a value of 0/0
def _() -> Any:
    q = sp.sin(RX.symbol) ** 2 + sp.cos(RX.symbol) ** 2 - 1
    found = checked(q / sp.Abs(q), -q / sp.Abs(q), RX)
    return "CRASH: 0/0 has a value" if (found.worst or "").startswith("2.0") else found


@fault("check-0/0-excluded", TRUE | {"REFUSED"})  # no point satisfies the hypothesis: nothing to refute
def _() -> Any:
    q = sp.sin(RX.symbol) ** 2 + sp.cos(RX.symbol) ** 2 - 1
    return checked(q / sp.Abs(q), -q / sp.Abs(q), RX, hypotheses=(sp.Ne(q, 0),))


kind("a theorem does not rest on itself, however it is named")


def _first() -> Derivation:
    return chain("circle", (CT,), CT.symbol, (CT.symbol + 1, Theorem(derive=lambda: _second())))


def _second() -> Derivation:
    return chain("circle", (CT,), CT.symbol, (CT.symbol + 1, Theorem(derive=lambda: _first())))


@fault("circle", FALSE)
def _() -> Any:
    return Theorem(derive=_first)(CT.symbol, CT.symbol + 1)


kind("an index is in the range of what it indexes: 0 <= i <= n - 1")


@fault("row-outside", FALSE)
def _() -> Any:
    e = S.UnitColumn(n, i0)
    return asserted(S.contraction(e.T, e), sp.S.One)


@fault("row-outside-words", FALSE)
def _() -> Any:
    e = S.UnitColumn(n, i0)
    return S.decide_words(S.contraction(e.T, e), sp.S.One)


kind("the scope names what the statement is about, and all of it")


@fault("scope-fixed-size", frozenset({"REFUSED", "UNDECIDED", "PROVED"}))
def _() -> Any:
    g, four = sp.Symbol("g", integer=True, positive=True), sp.MatrixSymbol("A", 4, 4)
    found = S.decide_generic(sp.Determinant(four.T), sp.Determinant(four), size=g, upto=1)
    named = any(g in getattr(assumed, "free_symbols", ()) for assumed in found.assumes) or " g" in found.scope
    return "CRASH: the scope names a size that does not occur" if named else str(found.verdict).upper()


@fault("scope-constants", frozenset({"PROVED", "UNDECIDED"}))
def _() -> Any:
    P, Q = u + t * v, v - t * u
    value = S.contraction(sp.Transpose(P), P) + S.contraction(sp.Transpose(Q), Q)
    found = S.decide_derivative(sp.Subs(sp.Derivative(value, t), t, 0), sp.S.Zero)
    return f"CRASH: scope is {found.scope}" if "these constants" in found.scope else str(found.verdict).upper()


kind("no internal error reaches the user")


@fault("crash-lambda", FALSE)
def _() -> Any:
    sides = (S.MatrixFunction(sp.Lambda(z, c * z), A) for c in (1, 2))
    return S.decide_arguments(*sides, by=S.decide_words)


@fault("crash-derivative-exp", TRUE)
def _() -> Any:
    E = S.MatrixExp(t * A)
    return S.decide_derivative(sp.Derivative(S.contraction(u.T, E * v), t), S.contraction(u.T, A * E * v))


@fault("crash-derivative-inverse", TRUE)
def _() -> Any:
    lhs = sp.Subs(sp.Derivative(S.contraction(u.T, sp.Inverse(A + t * B) * v), t), t, 0)
    return S.decide_derivative(lhs, -S.contraction(u.T, sp.Inverse(A) * B * sp.Inverse(A) * v))


@fault("crash-identity-shape", TRUE | {"REFUSED"})
def _() -> Any:
    e, H, G = S.UnitColumn(m, i0), sp.MatrixSymbol("H", n, m), sp.MatMul(X.T, X)
    term = S.contraction(e.T, sp.MatMul(sp.Inverse(G), sp.MatAdd(H.T * X, sp.MatMul(-1, G)), e))
    return S.decide_words(sp.Sum(term, (i0, 0, m - 1)), sp.Trace(sp.Inverse(G) * H.T * X) - m)


@fault("crash-idempotent", TRUE | {"REFUSED"})
def _() -> Any:
    s, unit = sp.Symbol("s"), sp.Identity(n)
    P = sp.MatMul(1 / S.contraction(v.T, u), u, v.T)
    lhs = S.MatrixFunction(sp.Lambda(z, f(z)), sp.MatAdd(sp.MatMul(s, unit), sp.MatMul(t, P)))
    rhs = sp.MatAdd(sp.MatMul(f(s), sp.MatAdd(unit, sp.MatMul(-1, P))), sp.MatMul(f(s + t), P))
    return S.decide_primary_function(lhs, rhs, alpha=s, beta=t, M=P, s=sp.S.One)


@fault("crash-entries", FALSE)
def _() -> Any:
    return S.decide_entries(sp.Subs(sp.Derivative(sp.Trace((A + t * B) ** 2), t), t, 0), sp.Trace(A))


@fault("crash-entry-range", TRUE | {"REFUSED"})
def _() -> Any:
    return S.decide_finite_sums(S.contraction(u.T, u), sp.Sum(u[i0, 0] ** 2, (i0, 0, n - 1)))


@fault("crash-int-side", FALSE)
def _() -> Any:
    return S.decide_derivative(sp.Derivative(S.contraction(u.T, u + t * v), t), 0)


@fault("crash-dimension", frozenset({"REFUSED", "PROVED"}))
def _() -> Any:
    dimension("n", at_least=3)
    return "PROVED"


kind("what is printed says what is meant: no bracket, condition or name is lost")


@fault("print-power-of-contraction", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    s = S.contraction(v.T, u)  # y'x^n must not stand for (y'x)^n
    return "PROVED" if print_expression(s**n) == print_expression(s) + "^{n}" else "REFUTED"


@fault("print-sum-in-product", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    b = sp.MatrixSymbol("b", n, 1)
    both = S.Contraction(sp.MatAdd(v.T * u, v.T * b), 0, 0)
    return "PROVED" if print_expression(3 * both) == "3 " + print_expression(both) else "REFUTED"


@fault("print-difference-of-sum", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    b = sp.MatrixSymbol("b", n, 1)
    both = S.Contraction(sp.MatAdd(v.T * u, v.T * b), 0, 0)
    return "PROVED" if print_expression(a - both) == "a - " + print_expression(both) else "REFUTED"


@fault("print-function-of-matrix", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    shown = print_expression(sp.MatMul(S.MatrixFunction(sp.Lambda(z, z + 1), A), B))
    return "PROVED" if "+ 1 B" in shown else "REFUTED"


@fault("print-derivative-of-factor", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    first, second = S.MatrixExp(t * A), S.MatrixExp(t * B)
    one = sp.MatMul(S.DirectionalDerivative(first, t, 0), second)
    return same_print(one, S.DirectionalDerivative(sp.MatMul(first, second), t, 0))


@fault("print-extreme-of-product", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    i, l = sp.symbols("i l", integer=True, positive=True)
    g, h = (sp.IndexedBase(name, shape=(n,), real=True) for name in "gh")
    total = sp.Sum(g[l], (l, 1, n))
    return same_print(S.Largest(h[i], (i, 1, n)) * total, S.Largest(h[i] * total, (i, 1, n)))


@fault("print-namesakes", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    q, r = real("x1"), real("x_1")
    try:
        d = chain("namesakes", (q, r), q.symbol * r.symbol, (r.symbol * q.symbol, S.decide_words))
        shown = latex(d, tuple(verify(d)))
    except ValueError as error:
        return f"REFUSED: {error}"
    return "PROVED" if "x_{1} x_{1}" in shown else "REFUTED"


def clash(one: Any, two: Any, *variables: Any) -> str:
    """PROVED if the product of two different letters is printed as that of one with itself."""
    d = chain("namesakes", variables, one * two, (one * two, S.decide_words))
    letter = print_expression(one)
    return "PROVED" if f"{letter} {letter}" in latex(d, tuple(verify(d))) else "REFUTED"


@fault("print-pi", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    return clash(real("pi").symbol, sp.pi, real("pi"))


@fault("print-i", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    return clash(real("i").symbol, sp.I, real("i"))


@fault("print-abbreviation", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    s, xs = real("s"), column("x", K)
    ys = column("y", K, against=xs)
    c, q = S.contraction(ys.symbol.T, xs.symbol), s.symbol
    lines = (q + c) ** 2, (q**2 + 2 * q * c + c**2, S.decide_words)
    try:
        d = chain("square", (K, xs, ys, s), *lines, where={sp.Symbol("s"): c})
        shown = latex(d, tuple(verify(d)))
    except ValueError as error:
        return f"REFUSED: {error}"
    return "PROVED" if "s + s" in shown else "REFUTED"


@fault("print-domain", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    shown = set()
    for make in (positive, real, nonzero):
        q = make("q")
        d = chain("square", (q,), (q.symbol + 1) ** 2, (q.symbol**2 + 2 * q.symbol + 1, S.decide_words))
        shown.add(latex(d, tuple(verify(d))))
    return "PROVED" if len(shown) < 3 else "REFUTED"


@fault("print-domain-invertible", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    shown = set()
    for make in (square, invertible):
        Q = make("Q", K)
        d = chain("square", (K, Q), Q.symbol * Q.symbol, (Q.symbol**2, S.decide_words))
        shown.add(latex(d, tuple(verify(d))))
    return "PROVED" if len(shown) < 2 else "REFUTED"


@fault("print-limit", frozenset({"REFUTED", "REFUSED"}))
def _() -> Any:
    limit = sp.sin(t) / t, t, 0
    return same_print(sp.Limit(*limit, "-"), sp.Limit(*limit))


@fault("print-limit-default", frozenset({"HOLDS"}))
def _() -> Any:
    print_expression(sp.Limit(sp.sin(t) / t, t, 0))
    return "HOLDS"
