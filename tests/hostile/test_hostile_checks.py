"""Statements made to mislead the check, the conditions and the print, with the right answers."""

import subprocess
import sys
from functools import partial

import pytest
import sympy as sp

from numeric_check import Claim, Relation, Verdict, check, sweep, variable_of
from numeric_check.claims.names import free_names
from proofs.printing.expressions import print_expression
from proofs.printing.statement import sentence
from symbolic import (
    DirectionalDerivative,
    ForAll,
    Largest,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    SpectralRadius,
    contraction,
    decide_finite_sums,
    decide_identity,
    decide_sums,
    decide_words,
)
from symbolic import Verdict as Proved
from symbolic.conditions import decide_under, missing_conditions
from symbolic.definedness import implied
from tests.sampling import sampled, slow

t, u, s = sp.symbols("t u s", real=True)
p, q = sp.Symbol("p", positive=True), sp.Symbol("q", nonnegative=True)
z, w = sp.symbols("z w")
n, m, k = sp.symbols("n m k", integer=True, positive=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
l, e, i, j = sp.symbols("l e i j", integer=True)
A, B, C, P = (sp.MatrixSymbol(name, n, n) for name in "ABCP")
x, y = (sp.MatrixSymbol(name, n, 1) for name in "xy")
R = sp.MatrixSymbol("R", n, m)
a, b = (sp.IndexedBase(name, shape=(n,), real=True) for name in "ab")
f, g = sp.Function("f"), sp.Function("g")
real, positive = sp.Function("f", real=True), sp.Function("f", positive=True)
I, O, D, det, inv = sp.Identity(n), sp.ZeroMatrix(n, n), sp.Derivative, sp.Determinant, sp.Inverse
ANALYTIC = sp.Predicate("analytic")
CUT = sp.Interval(-sp.oo, 0)
over_n = (i, 1, n)


def lazy(cls, *args):
    return cls(*args, evaluate=False)


def eq(lhs, rhs=sp.S.Zero):
    return lazy(sp.Eq, lhs, rhs)


def ne(lhs, rhs=sp.S.Zero):
    return lazy(sp.Ne, lhs, rhs)


def of_matrix(body, matrix=A):
    return MatrixFunction(sp.Lambda(w, body), matrix)


def real_matrix(matrix):
    return eq(sp.Adjoint(matrix), matrix.T)


LOG, ROOT = of_matrix(sp.log(w)), of_matrix(sp.sqrt(w))
SIMPLEX = (ForAll(a[i] >= 0, over_n), eq(sp.Sum(a[i], over_n), 1))
quotient = lazy(sp.Mul, t, 1 / t)
relu = sp.Max(t - u, 0)
step = sp.Piecewise((1, t > u), (0, True))
length = sp.sqrt(contraction((x + t * y).T, x + t * y))

# --- the check: name: lhs, relation, rhs, conditions -----------------------------------------------------------------

FALSE = {
    "slope of |t|": (D(sp.Abs(t), t), "==", sp.sign(t)),
    "slope of max at a kink": (D(sp.Max(t, 1), t), "==", sp.Piecewise((1, t > 1), (0, True))),
    "slope of relu": (D(relu, t), "==", step),
    "slope of a jump": (D(sp.Piecewise((1, t >= 0), (0, True)), t), "==", 0),
    "slope beside a point": (D(sp.Piecewise((t, sp.Ne(t, 1)), (2, True)), t), "==", 1),
    "slope where a case changes": (
        *(D(sp.Piecewise((t**2, t > 0), (t, True)), t), "=="),
        sp.Piecewise((2 * t, t > 0), (1, True)),
    ),
    "second slope": (D(sp.Piecewise((t**2, t >= 0), (0, True)), t, t), "==", sp.Piecewise((2, t >= 0), (0, True))),
    "slope of a maximum of squares": (D(sp.Max(t**2, t), t), "==", sp.Piecewise((1, t * (1 - t) > 0), (2 * t, True))),
    "slope of log on its cut": (D(sp.log(z), z), "==", 1 / z, ne(z)),
    "slope of a root": (D(q ** sp.Rational(1, 3), q) * q, "==", q ** sp.Rational(1, 3) / 3),
    "slope of a conjugate": (D(sp.conjugate(z), z), "==", 1),
    "slope of a length": (
        *(D(length, t), "==", contraction(y.T, x + t * y) / length),
        *(real_matrix(x), real_matrix(y)),
    ),
    "slope of a norm": (D(sp.sqrt(t**2 + u**2), t), "==", t / sp.sqrt(t**2 + u**2)),
    "direction of |t|": (DirectionalDerivative(sp.Abs(t) * A, t, u), "==", sp.sign(u) * A),
    "sum of kinks": (D(sp.Sum(sp.Max(t - a[i], 0), over_n), t), "==", sp.Sum(step.subs(u, a[i]), over_n)),
    "backward sum": (0, "<=", sp.Sum(i**2, (i, 1, l))),
    "geometric series": (sp.Sum(z**i, (i, 0, sp.oo)), "==", 1 / (1 - z), sp.Abs(z) <= 1, ne(z, 1)),
    "divergent series": (sp.Sum(i, (i, 1, sp.oo)), "==", sp.Rational(-1, 12)),
    "truncated series": (sp.Sum(t**i / sp.factorial(i), (i, 0, 60)), "==", sp.exp(t)),
    "sum beyond a table": (sp.Sum(a[i], (i, 0, n)), "==", sp.Sum(a[i], over_n)),
    "empty maximum": (Largest(i, (i, 1, N)), "==", N),
    "empty maximum on the left": (Largest(a[i], (i, 2, n)), "<=", Largest(a[i], over_n)),
    "order of complex numbers": (0, "<=", z**2),
    "order of equal complex numbers": (z, "<=", z),
    "order of i": (sp.I, "<=", sp.I),
    "root of a negative number": (0, "<=", sp.sqrt(t)),
    "mean": (sp.sqrt(t * u), "<=", (t + u) / 2),
    "log at 0": (sp.log(q), "<=", q - 1),
    "entropy": (0, "<=", -sp.Sum(a[i] * sp.log(a[i]), over_n), *SIMPLEX),
    "by 10^-200": (t**2, "==", t**2 + sp.Rational(1, 10**200)),
    "by 10^-80": (sp.sqrt(2) + sp.sqrt(3), "==", sp.sqrt(5 + 2 * sp.sqrt(6)) + sp.Rational(1, 10**80)),
    "above by 10^-200": (t**2 + sp.Rational(1, 10**200), "<=", t**2),
    "different somewhere": (t**2, "!=", t),
    "different but at 2": (t**2, "!=", 4),
    "different but at a half": (sp.cos(sp.pi * t), "!=", 0),
    "different where undefined": (1 / t, "!=", t**2 + 1),
    "isotropic column": (contraction(x.T, x), "!=", 0, ne(x, sp.ZeroMatrix(n, 1))),
    "cancelled": (quotient, "==", 1),
    "secant": (1 / sp.cos(sp.pi * t), "==", sp.sec(sp.pi * t)),
    "reflection": (sp.gamma(t) * sp.gamma(1 - t), "==", sp.pi / sp.sin(sp.pi * t)),
    "power m - 1": (lazy(sp.Mul, z, z ** (N - 1)), "==", z**N),
    "conjugate of log": (sp.log(sp.conjugate(z)), "==", sp.conjugate(sp.log(z)), ne(z)),
    "argument": (sp.arg(z * w), "==", sp.arg(z) + sp.arg(w), ne(z), ne(w)),
    "binomial": (sp.binomial(l, e), "==", sp.factorial(l) / sp.factorial(e) / sp.factorial(l - e)),
    "inverse": (lazy(sp.MatMul, A, inv(A)), "==", I),
    "update": (inv(I + x * y.T), "==", I - x * y.T / (1 + contraction(y.T, x))),
    "log of exp": (of_matrix(sp.log(w), MatrixExp(A)), "==", A),
    "exp of log": (MatrixExp(LOG), "==", A),
    "log of a Jordan block on the cut": (LOG, "==", LOG, ne(det(A))),
    "square of a root": (ROOT * ROOT, "==", A),
    "root of a nilpotent matrix": (ROOT * ROOT, "==", A, eq(A**2, O)),
    "cube of a root": (of_matrix(w ** sp.Rational(1, 3)) ** 3, "==", A),
    "spectral radius 1": (MatrixSum(A**N, (N, 0, sp.oo)), "==", inv(I - A), SpectralRadius(A) <= 1),
    "orthonormal columns": (R * R.T, "==", I, eq(R.T * R, sp.Identity(m))),
    "commuting is no transitive relation": (A * C, "==", C * A, eq(A * B, B * A), eq(B * C, C * B)),
    "zero divisors": (B * A, "==", O, eq(A * B, O)),
    "order of an undefined side": (1 / t, "==", 1 / t, sp.Or(1 / t < 5, t <= 0)),
    "for all of none": (t, "==", sp.Abs(t), ForAll(t > 0, (i, 1, N))),
    "for all but one": (sp.Sum(a[i], over_n), "==", 0, ForAll(eq(a[i]), (i, 2, n))),
    "either": (t, "==", sp.Abs(t), sp.Equivalent(t > 0, u > 0)),
    "one of two": (t, "==", sp.Abs(t), sp.Xor(t > 0, u > 0)),
    "a function that is partial": (f(z) * g(z), "==", g(z) * f(z), sp.Or(ANALYTIC(f(z)), ANALYTIC(g(z)))),
    "analytic at another place": (f(t), "==", f(t), ANALYTIC(f(0))),
    "analytic at entries": (f(a[1]) + f(t), "==", f(t) + f(a[1]), ForAll(ANALYTIC(f(a[i])), over_n)),
    "a function is real": (sp.conjugate(f(t)), "==", f(t)),
    "the square of a function is not negative": (0, "<=", f(t) ** 2),
    "the square of a modulus": (sp.Abs(f(t)) ** 2, "==", f(t) ** 2),
    "pole of a Subs": (sp.Subs(1 / t, t, 0), "==", sp.Subs(1 / t, t, 0)),
    "no case": (sp.Piecewise((t, t > 0), (-t, t < 0)), "==", sp.Abs(t)),
}
OPEN = {  # false, or about no point: neither holds nor is refuted
    "limit of different sides": (sp.Limit(sp.Abs(t) / t, t, 0, "+-"), "==", 1),
    "limit of an oscillation": (sp.Limit(sp.cos(2 * sp.pi / t), t, 0, "+"), "==", 1),
    "a condition on no integer": (n, "==", n, eq(2 * n, 3)),
}
TRUE = {
    "slope of |t|": (D(sp.Abs(t), t), "==", sp.sign(t), ne(t)),
    "slope of max": (D(sp.Max(t, 1), t), "==", sp.Piecewise((1, t > 1), (0, True)), ne(t, 1)),
    "slope of relu²": (D(relu**2, t), "==", 2 * relu),
    "slope of smooth cases": (
        *(D(sp.Piecewise((t**2, t >= 0), (0, True)), t), "=="),
        sp.Piecewise((2 * t, t >= 0), (0, True)),
    ),
    "slope at a filled point": (D(sp.Piecewise((t, sp.Ne(t, 1)), (1, True)), t), "==", 1),
    "slope of |t|³": (D(sp.Abs(t) ** 3, t, t), "==", 6 * sp.Abs(t)),
    "slope of log": (D(sp.log(z), z), "==", 1 / z, sp.Not(lazy(sp.Contains, z, CUT))),
    "slope of a root": (D(sp.sqrt(q), q), "==", 1 / (2 * sp.sqrt(q)), q > 0),
    "direction of t|t|": (DirectionalDerivative(t * sp.Abs(t) * A, t, sp.S.Zero), "==", O),
    "backward sum": (sp.Sum(1, (i, 1, l)), "==", l),
    "maximum": (Largest(a[i], (i, 2, n)), "<=", Largest(a[i], over_n), n >= 2),
    "order": (0, "<=", z * sp.conjugate(z)),
    "mean": (sp.sqrt(p * q), "<=", (p + q) / 2),
    "entropy": (
        *(0, "<=", -sp.Sum(a[i] * sp.log(a[i]), over_n)),
        *(ForAll(a[i] > 0, over_n), SIMPLEX[1]),
    ),
    "different": (sp.exp(z), "!=", 0),
    "cancelled": (quotient, "==", 1, ne(t)),
    "reflection": (sp.gamma(t) * sp.gamma(1 - t), "==", sp.pi / sp.sin(sp.pi * t), t > 0, t < 1),
    "power of 0": (lazy(sp.Pow, 0, p), "==", 0),
    "nested roots": (sp.sqrt(2) + sp.sqrt(3), "==", sp.sqrt(5 + 2 * sp.sqrt(6))),
    "exp of log": (MatrixExp(LOG), "==", A, ANALYTIC(LOG)),
    "inverse": (of_matrix(1 / (1 - w)), "==", inv(I - A), ne(det(I - A))),
    "orthogonal": (P * P.T, "==", I, eq(P.T * P, I)),
    "positive definite": (det(A), "==", sp.Abs(det(A)), sp.Q.positive_definite(A)),
    "for all": (t, "==", sp.Abs(t), ForAll(t > 0, (i, 1, n))),
    "undefined at 0": (sp.Abs(1 / t), "==", 1 / t, 1 / t > 0),
    "equivalent": (t * u, "==", sp.Abs(t * u), sp.Equivalent(t > 0, u > 0)),
    "exclusive": (t * u, "==", -sp.Abs(t * u), sp.Xor(t > 0, u > 0)),
    "functions": (f(z) * g(z), "==", g(z) * f(z), sp.And(ANALYTIC(f(z)), ANALYTIC(g(z)))),
    "a function said to be real": (sp.conjugate(real(t)), "==", real(t)),
    "a value said to be real": (sp.conjugate(f(t)), "==", f(t), eq(sp.im(f(t)))),
    "a positive function": (sp.Abs(positive(t)), "==", positive(t)),
    "chain rule": (D(f(t**2), t), "==", 2 * t * sp.Subs(D(f(u), u), u, t**2)),
}


def claim_of(lhs, relation, rhs, *conditions):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    names = set().union(*map(free_names, (lhs, rhs, *conditions)))
    ordered = sorted(names, key=lambda name: (not isinstance(name, sp.Symbol), str(name)))
    variables = tuple(map(variable_of, ordered))
    return Claim(lhs=lhs, rhs=rhs, relation=Relation(relation), variables=variables, hypotheses=conditions)


@pytest.mark.parametrize("name", sampled(FALSE, 4))
def test_a_false_statement_is_refuted(name):
    assert check(claim_of(*FALSE[name])).verdict is Verdict.REFUTED


@pytest.mark.parametrize("name", OPEN)
def test_what_no_point_decides_is_undecided(name):
    assert check(claim_of(*OPEN[name])).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    "name",
    slow(
        TRUE,
        "exp of log",
        "positive definite",
        "functions",
        "inverse",
        "slope of relu²",
        "entropy",
        "direction of t|t|",
        "exclusive",
        "a value said to be real",
        "equivalent",
        "reflection",
        "orthogonal",
    ),
)
def test_a_true_statement_nearby_holds(name):
    claim = claim_of(*TRUE[name])
    assert check(claim).verdict is Verdict.HOLDS
    assert sweep(claim, size=80).verdict is not Verdict.REFUTED


# --- conditions: name: lhs, rhs, conditions --------------------------------------------------------------------------

NAMED_AS_A_TABLE = sp.Symbol("a", real=True)
absolute = sp.Sum(sp.Abs(a[i]), over_n)
NOT_PROVED = {
    "weak": (sp.log(t**2), 2 * sp.log(t), t >= 0),
    "weak difference": ((t**2 - u**2) / (t - u), t + u, t >= u),
    "both negative": (sp.log(t * u), sp.log(t) + sp.log(u), t < 0, u < 0),
    "an expression": (sp.sqrt(t**2), t, lazy(sp.Ge, t**2, 0)),
    "a product": (sp.Abs(t), t, t * u > 0),
    "an alternative": (sp.Abs(t), t, sp.Or(t >= 0, u >= 0)),
    "an implication": (sp.Abs(t), t, sp.Implies(u > 0, t > 0)),
    "two of three": (sp.Max(t, u, s), t, t >= u),
    "wrong end of a chain": (sp.Max(t, s), s, t >= u, u >= s),
    "sum of two": (t, u + 1, t >= u, u >= t),
    "half-plane": (sp.sqrt(z**2), z, sp.re(z) >= 0),
    "factorial": (sp.factorial(l), l * sp.factorial(l - 1), l >= 0),
    "empty difference": (sp.factorial(n - m), (n - m) * sp.factorial(n - m - 1), n >= m),
    "a value of a function": (sp.Subs(D(f(u), u), u, t), sp.S.Zero, eq(f(t))),
    "a slope on a level set": (D(f(t) * g(t), t), D(f(t), t) * g(t), eq(f(t), g(t))),
    "squares": (t, u, eq(t**2, u**2)),
    "a divisor": (lazy(sp.Mul, t, 1 / u), sp.S.One, eq(t, u)),
    "a common factor": (t * u, u**2, eq(t * s, u * s)),
    "one entry": (absolute, sp.Sum(a[i], over_n), a[1] >= 0),
    "all but one entry": (absolute, sp.Sum(a[i], over_n), ForAll(a[i] >= 0, (i, 2, n))),
    "an index that is bound": (absolute, sp.S.Zero, eq(a[i])),
    "a letter named as a table": (absolute, sp.Sum(a[i], over_n), NAMED_AS_A_TABLE >= 0),
    "beyond the end": (sp.Sum(a[i], (i, 1, k)) + sp.Sum(a[i], (i, k + 1, n)), sp.Sum(a[i], over_n), k <= n + 1),
    "symmetric product": ((A * B).T, A * B, eq(A.T, A), eq(B.T, B)),
    "skew": (A.T, A, eq(A.T, -A)),
    "Hermitian": (A.T, A, eq(sp.Adjoint(A), A)),
    "one of two is real": (sp.Adjoint(A * B), B.T * A.T, real_matrix(A)),
    "commuting with another": (A * C, C * A, eq(A * B, B * A), eq(B * C, C * B)),
    "an inverse": (lazy(sp.MatMul, A, inv(B)), lazy(sp.MatMul, inv(B), A), eq(A * B, B * A)),
    "idempotent": (A, I, eq(A * A, A)),
    "a longer power": (A**2, O, eq(A**3, O)),
    "zero on the other side": (B * A, O, eq(A * B, O)),
    "wrong eigenvalue": (A**2 * x, t * x, eq(A * x, t * x)),
    "left eigenvector": (A.T * x, t * x, eq(A * x, t * x)),
    "between two": ((x * y.T) * A * (x * y.T), O, eq(contraction(y.T, x))),
    "twice": (A, O, eq(2 * A, B)),
}
PROVED = {
    "strict": (sp.log(t**2), 2 * sp.log(t), t > 0),
    "strict difference": ((t**2 - u**2) / (t - u), t + u, t > u),
    "chain": (sp.Max(t, u), t, t >= u, u >= s),
    "factorial": (sp.factorial(l), l * sp.factorial(l - 1), l > e, e >= 0),
    "real number": (sp.sqrt(z**2), sp.Abs(z), lazy(sp.Contains, z, sp.S.Reals)),
    "divisor": (lazy(sp.Mul, t, 1 / u), sp.S.One, eq(t, u), ne(u)),
    "argument": (f(t), f(s), eq(t, s)),
    "symmetric": ((A * B).T, A * B, eq(A.T, A), eq(B.T, B), eq(A * B, B * A)),
    "idempotent": (A**3, A, eq(A * A, A)),
    "eigenvector": (A**2 * x, t**2 * x, eq(A * x, t * x)),
    "end": (sp.Sum(a[i], (i, 1, k)) + sp.Sum(a[i], (i, k + 1, n)), sp.Sum(a[i], over_n), k <= n),
}


def proved_without_more(lhs, rhs, *given):
    decisions = (decide_under(decide, lhs, rhs, given) for decide in (decide_identity, decide_words, decide_sums))
    return any(d.verdict is Proved.PROVED and all(implied(given, c) for c in d.assumes) for d in decisions)


@pytest.mark.parametrize("name", sampled(NOT_PROVED, 4))
def test_a_condition_that_is_not_enough_proves_nothing(name):
    assert not proved_without_more(*NOT_PROVED[name])


@pytest.mark.parametrize("name", sampled(PROVED, 2))
def test_a_condition_that_is_enough_proves_the_statement_nearby(name):
    assert proved_without_more(*PROVED[name])


def test_no_condition_is_suggested_that_contradicts_another_or_is_about_the_name_of_a_table():
    prove = partial(decide_under, decide_identity, sp.log(sp.exp(z)), z)
    assert missing_conditions(prove, sp.log(sp.exp(z)), z, given=(sp.im(z) > 0,)) == ()
    prove = partial(decide_under, decide_finite_sums, absolute, sp.Sum(a[i], over_n))
    found = missing_conditions(prove, absolute, sp.Sum(a[i], over_n), given=())
    assert all(isinstance(condition, ForAll) for condition in found)
    prove = partial(decide_under, decide_identity, sp.Abs(a[2]), a[2])
    assert missing_conditions(prove, sp.Abs(a[2]), a[2], given=()) == ()


# --- print -----------------------------------------------------------------------------------------------------------

ALIKE = (
    (lazy(sp.Mul, t, -u), t - u),
    (lazy(sp.Mul, s, t, -2 * u), s * t - 2 * u),
    (lazy(sp.Mul, 2, -u), 2 - u),
    (sp.Not(sp.And(t < u, u < s), evaluate=False), lazy(sp.And, sp.Not(t < u), u < s)),
    (ForAll(sp.Or(a[i] > 0, t > 0), over_n), sp.Or(ForAll(a[i] > 0, over_n), t > 0)),
    (sp.Implies(t < u, u < s), sp.And(t < u, u < s)),
    (lazy(sp.Pow, -2, N), -lazy(sp.Pow, 2, N)),
    (DirectionalDerivative(MatrixExp(t * A), t, sp.S.Zero), DirectionalDerivative(MatrixExp(t * A), t, u)),
)


@pytest.mark.parametrize("pair", sampled(ALIKE, 2), ids=str)
def test_two_different_expressions_are_printed_differently(pair):
    one, other = map(print_expression, pair)
    assert one != other


def test_a_function_is_partial_in_print_where_a_condition_on_its_matrix_makes_it_so():
    about_matrix = claim_of(f(z), "==", f(z), ANALYTIC(of_matrix(f(w))))
    assert "entire" not in sentence(about_matrix)[0]
    assert "let $f$ be a function" in sentence(about_matrix)[0]
    assert not proved_without_more(f(z), f(z) + 0 * z, ANALYTIC(of_matrix(f(w))))


def test_the_words_of_a_sort_can_be_typeset():
    number = sp.Symbol("v", algebraic=True)
    assert sentence(claim_of(number, "==", number)) == [r"Let $v \in \mathbb{C}$ algebraic."]


@pytest.mark.parametrize(
    "arguments",
    slow(
        [["list"], ["list", "--json", "rank_one"], ["decide", "1-1"]],
        ["list", "--json", "rank_one"],
        ["decide", "1-1"],
    ),
    ids=["list", "list --json", "decide 1-1"],
)
def test_an_output_that_cannot_be_written_is_one_sentence(arguments):
    program = "from proofs.command import main; raise SystemExit(main())"
    with open("/dev/full", "w") as full:
        run = subprocess.run(
            [sys.executable, "-c", program, *arguments], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (run.returncode, run.stderr) == (2, "proofs: the output cannot be written: No space left on device.\n")
