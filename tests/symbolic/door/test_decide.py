"""The front door: one call, whatever the class; what it answers where nothing decides."""

from __future__ import annotations

import time

import pytest
import sympy as sp

from proofs.book.procedures import procedures_page
from symbolic import ForAll, MatrixExp, MatrixSum, Verdict, decide
from symbolic.door.parts import differing
from symbolic.door.table import ROUTES

x, y, t = sp.symbols("x y t", real=True)
z = sp.Symbol("z")
n = sp.Symbol("n", integer=True, positive=True)
i, j = sp.symbols("i j", integer=True, positive=True)
A, B, H = (sp.MatrixSymbol(name, n, n) for name in "ABH")
u = sp.MatrixSymbol("u", n, 1)
a, b = (sp.IndexedBase(name, shape=(n,), real=True) for name in "ab")
k = sp.Symbol("k", integer=True, nonnegative=True)
f = sp.Function("f")
I = sp.Identity(n)

TRUE = {
    "branches": (sp.tan(z), sp.sin(z) / sp.cos(z), "==", ()),
    "under a sign": (sp.sqrt(x**2), x, "==", (x >= 0,)),
    "words": (sp.Trace(A * B - B * A), sp.S.Zero, "==", ()),
    "commuting": (A * B * A, A * A * B, "==", (sp.Eq(A * B, B * A),)),
    "symmetric": ((A * H).T, H * A.T, "==", (sp.Eq(H.T, H),)),
    "determinants": (sp.Determinant(A * B), sp.Determinant(B * A), "==", ()),
    "derivative": (sp.Derivative(MatrixExp(t * A), t).doit(), A * MatrixExp(t * A), "==", ()),
    "series": (MatrixExp(A), MatrixSum(A**k / sp.factorial(k), (k, 0, sp.oo)), "==", ()),
    "finite sums": (sp.Sum(a[i], (i, 1, n)) ** 2, sp.Sum(a[i] * a[j], (i, 1, n), (j, 1, n)), "==", ()),
    "a table": (
        sp.Sum(a[i], (i, 1, n)),
        2 * sp.Sum(b[i], (i, 1, n)),
        "==",
        (ForAll(sp.Eq(a[i], 2 * b[i]), (i, 1, n)),),
    ),
    "jets": (sp.Derivative(f(x) ** 2, x), 2 * f(x) * sp.Derivative(f(x), x), "==", ()),
    "explicit": (sp.Trace(sp.Matrix([[x, 1], [2, y]])), x + y, "==", ()),
    "triangle": (sp.Abs(x + y), sp.Abs(x) + sp.Abs(y), "<=", ()),
    "linear": (2 * x, x + y, "<=", (x <= y,)),
    "equal is at most": (sp.sin(x) ** 2 + sp.cos(x) ** 2, sp.S.One, "<=", ()),
    "different": (sp.pi, sp.Rational(22, 7), "!=", ()),
    "never zero": (x**2 + 1, sp.S.Zero, "!=", ()),
    "induction": (sp.Sum(i, (i, 1, n)), n * (n + 1) / 2, "==", ()),
    "parts": (sp.log(sp.Determinant(A * B)) + t, t + sp.log(sp.Determinant(A) * sp.Determinant(B)), "==", ()),
    "one expression": (sp.zeta(z), sp.zeta(z), "<=", (sp.Contains(sp.zeta(z), sp.S.Reals, evaluate=False),)),
}
FALSE = {
    "order": (A * B, B * A, "==", ()),
    "branch": (sp.sqrt(z**2), z, "==", ()),
    "log of product": (sp.log(x * z), sp.log(x) + sp.log(z), "==", ()),
    "not symmetric": ((A * H).T, H * A.T, "==", ()),
    "not under this": (sp.sqrt(x**2), x, "==", (x >= -1,)),
    "kink": (sp.Abs(x) + sp.Abs(y), sp.Abs(x + y), "<=", ()),
    "other sum": (sp.Sum(a[i], (i, 1, n)) ** 2, sp.Sum(a[i] ** 2, (i, 1, n)), "==", ()),
    "off by one": (sp.Sum(i, (i, 1, n)), n * (n - 1) / 2, "==", ()),
    "equal somewhere": (x, sp.S.Zero, "!=", ()),
    "too small": (x + 1, x, "<=", ()),
    "table for another range": (
        sp.Sum(a[i], (i, 1, n)),
        2 * sp.Sum(b[i], (i, 1, n)),
        "==",
        (ForAll(sp.Eq(a[i], 2 * b[i]), (i, 1, n - 1)),),
    ),
    "determinant of a sum": (sp.Determinant(A + B), sp.Determinant(A) + sp.Determinant(B), "==", ()),
    "parts": (sp.log(sp.Determinant(A * B)) + t, t + sp.log(sp.Determinant(A) + sp.Determinant(B)), "==", ()),
    "exponential of a sum": (MatrixExp(A + B), MatrixExp(A) * MatrixExp(B), "==", ()),
}


@pytest.mark.parametrize("claim", TRUE.values(), ids=TRUE)
def test_one_call_proves(claim) -> None:
    decision = decide(*claim)
    assert decision.verdict is Verdict.PROVED, decision
    assert decision.relation == claim[2]


@pytest.mark.parametrize("claim", FALSE.values(), ids=FALSE)
def test_nothing_false_is_proved(claim) -> None:
    assert decide(*claim).verdict is not Verdict.PROVED


def test_a_witness_satisfies_what_is_given() -> None:
    decision = decide(sp.sqrt(x**2), x, given=[x >= -1])
    assert decision.verdict is Verdict.UNDECIDED or decision.witness[x] >= -1


def test_contradictory_conditions_are_refused() -> None:
    decision = decide(x, x + 1, given=[x > 1, x < 0])
    assert decision.verdict is Verdict.UNDECIDED
    assert "no point satisfies what is given: x > 1, x < 0" in decision.why


def test_conditions_are_data() -> None:
    assert decide(sp.tan(x), sp.sin(x) / sp.cos(x)).assumes == (sp.Ne(sp.cos(x), 0),)


def test_the_smallest_part_is_named() -> None:
    left, right = (sp.Integral(sp.exp(-(x**6)), (x, a, a + 1)) for a in (0, -1))
    decision = decide(sp.log(left + y**2) + t, sp.log(right + y**2) + t)
    assert decision.verdict is Verdict.UNDECIDED
    assert "not decided: Integral(exp(-x**6), (x, 0, 1)) = Integral(exp(-x**6), (x, -1, 0));" in decision.why


def test_a_difference_in_a_part_refutes_nothing() -> None:
    decision = decide(x * sp.Function("g")(x), x * sp.Function("g")(2 * x), given=[sp.Eq(x, 0)])
    assert decision.verdict is not Verdict.REFUTED


def test_parts_below_a_bound_letter_stay_whole() -> None:
    sides = sp.Sum(sp.cos(i * x) ** 2, (i, 1, n)), sp.Sum(1 - sp.sin(i * x) ** 2, (i, 1, n))
    assert differing(*sides) == (sides,)


def test_common_factors_of_matrices_are_left_out() -> None:
    assert differing(A * B * u, A * H * u) == ((B, H),)
    assert differing(B * A * u, H * B * A * u) == ((B * A * u, H * B * A * u),)


@pytest.mark.parametrize(
    ("arguments", "error", "said"),
    [
        ((x, A), ValueError, "one shape"),
        ((x, "x"), TypeError, "side must be a SymPy expression"),
        ((x, y, "<"), ValueError, "relation must be one of"),
        ((x, y, "==", [x**2]), TypeError, "given"),
        ((x, y, "==", (), 0), ValueError, "timeout"),
    ],
)
def test_errors_name_what_is_wrong(arguments, error, said) -> None:
    with pytest.raises(error, match=said):
        decide(*arguments)


def test_the_timeout_is_kept() -> None:
    begin = time.monotonic()
    decide(sp.atan(sp.tan(sp.log(sp.tan(z)))), sp.log(sp.tan(z)) + sp.sin(z) ** 31, timeout=1)
    assert time.monotonic() - begin < 2.5


def test_the_table_names_each_procedure_once() -> None:
    procedures = [route.procedure for route in ROUTES]
    assert len(set(procedures)) == len(procedures)
    assert all(route.claims and route.exact_for for route in ROUTES)


def test_the_book_lists_every_procedure_behind_the_door() -> None:
    rows = [line for line in procedures_page().splitlines() if line.startswith("- ")]
    assert [route.procedure.__name__ in row for route, row in zip(ROUTES, rows, strict=True)] == [True] * len(ROUTES)


def test_sums_over_entries_are_products_and_keep_what_they_are_divided_by() -> None:
    n = sp.Symbol("n", integer=True, positive=True)
    A, x, y = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("x", n, 1), sp.MatrixSymbol("y", n, 1)
    i, j = sp.symbols("i j", integer=True)
    form = sp.Sum(x[i, 0] * A[i, j] * y[j, 0], (i, 0, n - 1), (j, 0, n - 1))
    assert decide(form, (y.T * A.T * x)[0, 0]).verdict is Verdict.PROVED
    assert decide(sp.Sum(A[i, i], (i, 0, n - 1)), sp.Trace(A)).verdict is Verdict.PROVED
    assert decide(sp.Sum(A[i, i], (i, 0, n - 2)), sp.Trace(A)).verdict is not Verdict.PROVED
    assert decide(form, (y.T * A * x)[0, 0]).verdict is not Verdict.PROVED
    square, other = (x.T * x)[0, 0], (x.T * x)[0, 0]
    decision = decide((x.T * y)[0, 0] / square * other, (x.T * y)[0, 0])
    assert decision.verdict is Verdict.PROVED
    assert len(decision.assumes) == 1
