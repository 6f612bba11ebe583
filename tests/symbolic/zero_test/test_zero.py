"""The verdicts at the edges: undefined, opaque, refused, out of time, too large."""

from __future__ import annotations

import time

import pytest
import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError
from symbolic.decision import Verdict
from symbolic.towers.separation import algebraic_is_zero
from symbolic.zero_test import decide_zero, is_zero, schwartz_zippel

x, y = sp.symbols("x y")
r = sp.Symbol("r", real=True)


def test_an_expression_defined_nowhere_is_not_proved() -> None:
    nowhere = sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1
    for expr in (1 / nowhere, nowhere / nowhere.subs(x, y), sp.log(nowhere), sp.zoo, sp.nan, sp.oo):
        assert decide_zero(expr).verdict is Verdict.UNDECIDED


def test_zero_to_zero_is_not_assumed_away() -> None:
    assert decide_zero(sp.sign(r) ** 2 - 1).witness == {r: 0}
    assert decide_zero(sp.Piecewise((0, sp.Ne(r, 5)), (1, True))).witness == {r: 5}


def test_floats_and_noncommutative_symbols_are_refused() -> None:
    with pytest.raises(ValueError, match="Write Rational instead"):
        decide_zero(x - 0.5)
    with pytest.raises(ValueError, match="Use decide_matrix_zero"):
        decide_zero(sp.Symbol("A", commutative=False) + x)
    with pytest.raises(TypeError, match="needs a scalar"):
        decide_zero(sp.MatrixSymbol("A", 2, 2))
    with pytest.raises(TypeError, match="needs a scalar SymPy expression"):
        decide_zero(sp.Eq(x, y))
    with pytest.raises(ValueError, match="positive number of seconds"):
        decide_zero(x, timeout=0)
    with pytest.raises(TypeError, match="must be an Interval"):
        decide_zero(x, domain={x: sp.FiniteSet(1)})


def test_related_opaque_atoms_are_never_refuted() -> None:
    f = sp.Function("f")
    matrix, other = sp.MatrixSymbol("A", 3, 3), sp.MatrixSymbol("B", 3, 3)
    trace = sp.Trace(matrix + other) - sp.Trace(matrix) - sp.Trace(other)
    assert decide_zero(trace).verdict is Verdict.UNDECIDED
    assert decide_zero(f((x + 1) ** 2) - f(x**2 + 2 * x + 1)).verdict is not Verdict.REFUTED
    assert decide_zero(matrix[0, 1] * other[1, 0] - other[1, 0] * matrix[0, 1] + 0 * x).verdict is Verdict.PROVED
    assert decide_zero(matrix[0, 1] - matrix[1, 0]).verdict is Verdict.REFUTED


def test_a_polynomial_too_large_to_expand_holds_with_a_stated_bound() -> None:
    total = sp.Add(*sp.symbols("x0:12"))
    decision = decide_zero(total**12 * (total - 1) - total**13 + total**12)
    assert decision.verdict is Verdict.HOLDS
    assert "2^-" in decision.procedure
    assert int(decision.procedure.rsplit("2^-", 1)[1]) >= 128
    assert is_zero(total**12 * (total - 1) - total**13 + total**12) is None


def test_joint_conditions_narrow_the_domain() -> None:
    p, q, s = sp.Symbol("p", positive=True), sp.Symbol("q", positive=True), sp.Symbol("s", real=True)
    addition = sp.atan(p) + sp.atan(q) - sp.atan((p + q) / (1 - p * q))
    assert decide_zero(addition, domain=p * q < 1).verdict is Verdict.PROVED
    refuted = decide_zero(addition, domain=p * q > 1)
    assert refuted.verdict is Verdict.REFUTED
    assert (p * q).subs(refuted.witness) > 1
    assert decide_zero(sp.sqrt((r - s) ** 2) - r + s, domain=r > s).verdict is Verdict.PROVED
    assert decide_zero(sp.sqrt((r - s) ** 2) - r + s, domain=s > r).verdict is Verdict.REFUTED
    with pytest.raises(TypeError, match="strict comparisons joined by And"):
        decide_zero(addition, domain=sp.Or(p < q, q < p))


def test_the_deadline_ends_a_search() -> None:
    start = time.perf_counter()
    expr = (x + 1) ** (10**5) - (x**2 + 2 * x + 1) ** (5 * 10**4) + sp.factorial(x + 10**5) * 0
    verdict = decide_zero(expr, timeout=1).verdict
    assert verdict in (Verdict.HOLDS, Verdict.UNDECIDED)
    assert time.perf_counter() - start < 3


def test_an_algebraic_number_needs_its_whole_bound() -> None:
    limits = Limits.seconds(5)
    root = sp.sqrt(2) + sp.sqrt(3) - sp.sqrt(5 + 2 * sp.sqrt(6))
    assert algebraic_is_zero(root, limits) is True
    assert algebraic_is_zero(root + sp.Rational(1, 10**200), limits) is False


def test_the_same_question_gets_the_same_answer() -> None:
    expr = sp.sqrt(x * y) - sp.sqrt(x) * sp.sqrt(y)
    assert decide_zero(expr) == decide_zero(expr)


def test_is_zero_follows_the_convention_of_sympy() -> None:
    assert is_zero(sp.sin(2 * x) - 2 * sp.sin(x) * sp.cos(x)) is True
    assert is_zero(sp.sqrt(x**2) - x) is False
    assert is_zero(sp.polylog(2, x) - sp.polylog(2, x + 1)) is None


def test_the_procedure_is_named_by_the_class_it_is_exact_for() -> None:
    p = sp.Symbol("p", positive=True)
    m = sp.Symbol("m", integer=True, nonnegative=True)
    named = {
        (x**2 - 1) / (x - 1) - x - 1: "rational normal form",
        sp.exp(x) * sp.exp(y) - sp.exp(x + y): "tower of exponentials",
        sp.sqrt(3 + 2 * sp.sqrt(2)) - 1 - sp.sqrt(2): "exact constants",
        sp.log(p * x) - sp.log(p) - sp.log(x): "tower of exponentials, logarithms and roots",
        sp.factorial(m + 1) - (m + 1) * sp.factorial(m): "shift relations of gamma",
        sp.Piecewise((r, r > 0), (-r, True)) - sp.Abs(r): "Piecewise, branch by branch",
    }
    for expr, name in named.items():
        assert decide_zero(expr).procedure.startswith(name)


def test_a_piecewise_in_an_integer_symbol_is_decided_branch_by_branch() -> None:
    m = sp.Symbol("m", integer=True, nonnegative=True)
    assert decide_zero(sp.Piecewise((m, m < 3), (m, True)) - m).verdict is Verdict.PROVED
    assert decide_zero(sp.Piecewise((m, m < 1), (m, m < 2), (m + 1, m < 3), (m, True)) - m).witness == {m: 2}
    assert decide_zero(sp.Piecewise((0, m < 10**9), (1, True))).verdict is Verdict.REFUTED


@pytest.mark.parametrize("function", [sp.cot, sp.csc, sp.coth, sp.csch, sp.gamma, sp.log])
def test_a_pole_has_no_ball_and_no_power_zero(function):
    x, y = sp.symbols("x y")
    with pytest.raises(NotEvaluatedError, match=r"finite|contains 0"):
        Evaluator({x: sp.S.Zero, y: sp.S.Zero}, 64, Limits.seconds(5))(function(x) ** y)


def test_residues_are_taken_modulo_a_prime(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound rests on a field."""
    prime = schwartz_zippel._random_prime()
    composite = next(q for q in range(prime + 4, 2 * prime, 4) if not sp.isprime(q))
    drawn = iter([composite, prime])
    monkeypatch.setattr(schwartz_zippel.secrets, "randbits", lambda bits: next(drawn))
    assert schwartz_zippel._random_prime() == prime
