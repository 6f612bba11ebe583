"""What random claims have brought to light, with the right answers."""

import pytest
import sympy as sp

from numeric_check import real
from proofs import Derivation, Step, Theorem
from symbolic import ForAll, contraction, decide
from symbolic.decision import Verdict
from symbolic.procedures.exceeding import decide_exceeding
from tests.fuzz.judge.verdicts import Finding, all_hold, relation_at
from tests.sampling import sampled

x, y = sp.symbols("x y", real=True)
n, i, j = sp.symbols("n i j", integer=True, positive=True)
p = sp.IndexedBase("p", shape=(n,), positive=True)
g = sp.IndexedBase("g", shape=(n, n), real=True)
exp, log, sqrt = sp.exp, sp.log, sp.sqrt
SYMMETRIC = ForAll(sp.Eq(g[i, j], g[j, i]), (i, 1, n), (j, 1, n))


def nothing() -> Derivation:
    """0 = 1 − c where c = 1."""
    c = real("c")
    step = Step(expr=1 - c.symbol, reason="given")
    return Derivation(title="nothing", variables=(c,), start=sp.S.Zero, steps=(step,), hypotheses=(sp.Eq(c.symbol, 1),))


def test_a_theorem_about_a_number_is_used_for_whole_lines_alone() -> None:
    c, s = real("c").symbol, contraction(sp.MatrixSymbol("u", n, 1).T, sp.MatrixSymbol("u", n, 1))
    use = Theorem(derive=nothing)
    assert use(s, 2 * s).verdict is Verdict.UNDECIDED
    assert use(sp.S.Zero, 1 - c).verdict is Verdict.PROVED


FALSE = {
    "√y is imaginary for y < 0, and its exponential turns past −1": (exp(sqrt(y)), sqrt(exp(2 * sqrt(y))), "==", ()),
    "so does the logarithm": (log(exp(sqrt(y))), sqrt(y), "==", ()),
    "an equation that says nothing at i = j": (
        -sp.Sum(log(p[i]), (i, 1, n)),
        sp.Sum(p[i], (i, 1, n)) - n,
        "<=",
        (SYMMETRIC,),
    ),
}
TRUE = {
    "√y is real for y ≥ 0": (log(exp(sqrt(y))), sqrt(y), "==", (y >= 0,)),
    "a maximum that is none at some points": (1 / sp.Max(log(y), y), 1 / sp.Max(y, log(y)), "==", (x >= 1,)),
}


@pytest.mark.parametrize("name", sampled(FALSE, 4))
def test_a_false_claim_is_not_proved_and_nothing_breaks(name: str) -> None:
    lhs, rhs, relation, given = FALSE[name]
    assert decide(lhs, rhs, relation, given=given).verdict is not Verdict.PROVED


@pytest.mark.parametrize("name", TRUE)
def test_a_true_claim_is_not_refuted_and_nothing_breaks(name: str) -> None:
    lhs, rhs, relation, given = TRUE[name]
    assert decide(lhs, rhs, relation, given=given).verdict is not Verdict.REFUTED


z, w, s = sp.symbols("z w s")
m = sp.Symbol("m", integer=True)
q = sp.Symbol("q", positive=True)
FALSE_UNDER = {
    "a condition on other letters": (sp.cosh(z), 2 * sp.cosh(z), (q > x + 1,)),
    "a bound, and a letter beside it": (sp.cosh(x), 2 * sp.cosh(x), (x > 20, y < x)),
    "a value": (sp.sin(x), x, (sp.Eq(x, 2),)),
    "a value of another letter": (sp.cos(x), sp.S.One, (sp.Eq(y, 7),)),
    "an equation": (exp(s), exp(z) + 1, (sp.Eq(s, z * w),)),
    "an equation between polynomials": (s**2 * y, 9 * w**2 * x**2 * y - 2, (sp.Eq(s, -3 * w * x),)),
    "a quotient": (s / (5 * x * z), y + 2, (sp.Eq(s, 5 * x * y * z), sp.Ne(5 * x * z, 0))),
    "integers": (sp.cos(m * sp.pi), sp.S.One, (m > 10,)),
}


@pytest.mark.parametrize("name", FALSE_UNDER)
def test_a_false_equation_is_refuted_where_what_is_given_holds(name: str) -> None:
    """At values of all letters, those too that the conditions alone have; once it took all the time for some."""
    lhs, rhs, given = FALSE_UNDER[name]
    found = decide(lhs, rhs, given=given)
    assert found.verdict is Verdict.REFUTED
    assert not found.assumes
    point = {y: sp.S.One, **found.witness}
    assert relation_at(lhs, rhs, "==", point) is Finding.FALSE
    assert all_hold(given, point) is Finding.TRUE


u = sp.Symbol("u", nonnegative=True)


@pytest.mark.parametrize(("rhs", "relation"), [(q * u / 2 + u / 2, "<="), (abs(u) * sqrt(q), "==")])
def test_a_letter_that_a_bound_gives_a_value_keeps_its_sort(rhs: sp.Expr, relation: str) -> None:
    """u = x + d for x ≤ u, but u ≥ 0."""
    assert decide(sqrt(q) * u, rhs, relation, given=(x <= u,)).verdict is not Verdict.REFUTED


EXCEEDED = {
    "a constant": (sqrt(13), sp.Integer(2), ()),
    "roots": (sqrt(u) * sqrt(q + 2), u / 2 + q / 2 - 1, (y <= u + 1, q >= x + 1)),
    "a root of a complex number": (sqrt(z), abs(z), ()),
    "a bound that is too small": (exp(x), 1 + x + x**2, (x < 3,)),
}


@pytest.mark.parametrize("name", EXCEEDED)
def test_a_false_inequality_is_refuted_at_a_point(name: str) -> None:
    """Before certificates are searched for, which once took all the time."""
    lhs, rhs, given = EXCEEDED[name]
    found = decide(lhs, rhs, "<=", given=given)
    assert found.verdict is Verdict.REFUTED
    assert relation_at(lhs, rhs, "<=", found.witness) is Finding.FALSE
    assert all_hold(given, found.witness) is Finding.TRUE


@pytest.mark.parametrize(("lhs", "rhs"), [(sqrt(z), sqrt(z)), (sp.I * q, sp.I * q - 1), (log(x), x - 1)])
def test_no_point_is_found_where_a_side_is_not_real_or_nothing_exceeds(lhs: sp.Expr, rhs: sp.Expr) -> None:
    assert decide_exceeding(lhs, rhs).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    "given", [(x > y, y > x), (sp.Eq(x, 0), sp.Ne(y, x), y * x >= 1), (sp.Eq(x, 2), sp.Eq(y, x), y > 2)]
)
def test_no_witness_is_found_where_no_point_satisfies_what_is_given(given: tuple[sp.Basic, ...]) -> None:
    assert decide(sp.cosh(z), 2 * sp.cosh(z), given=given).verdict is Verdict.UNDECIDED


L = sp.Limit(sp.sin(x) / x, x, 0, "+-")


@pytest.mark.parametrize(("lhs", "rhs"), [(2 * L + y, 2 + y), (L * sp.Limit((1 - sp.cos(x)) / x, x, 0), 0)])
def test_a_limit_is_decided_within_sums_and_products(lhs: sp.Expr, rhs: sp.Expr) -> None:
    """SymPy does not know that a Limit commutes."""
    assert decide(lhs, rhs).verdict is Verdict.PROVED
    assert decide(lhs, rhs + 1).verdict is not Verdict.PROVED


def test_a_letter_without_commuting_is_refused_within_a_limit() -> None:
    a = sp.Symbol("a", commutative=False)
    assert "a does not commute" in decide(sp.Limit(a * x, x, 0), 0).why
