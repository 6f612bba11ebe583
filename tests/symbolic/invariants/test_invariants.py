"""Traces and determinants: what is true is proved by the door, what is false is not, corrupted lemmas are refused."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic import Adjugate, Verdict, decide
from symbolic.completion.certificate import Multiple, is_certificate_of_trace
from symbolic.completion.grids import Grid
from symbolic.completion.polynomials import Polynomial
from symbolic.goal import Goal
from symbolic.invariants.density import is_dense
from symbolic.invariants.lemmas import complement, is_complement
from symbolic.invariants.products import Product, Rules, of_one
from symbolic.invariants.reading import Reading
from symbolic.procedures.matrices.invariants import accepts_invariants, decide_invariants
from tests.sampling import sampled
from tests.symbolic.completion.bank import eq, inv, plus, times
from tests.symbolic.invariants.bank import ABCD, APART, FALSE, TRUE, A, B, C, G, I, U, V, det, m, n, s, t, tr


@pytest.mark.parametrize("name", sampled(TRUE, 12))
def test_true_ones_are_proved(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    decision = decide(lhs, rhs, given=given)
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("name", sampled(FALSE, 4))
def test_false_ones_are_refuted(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    assert decide(lhs, rhs, given=given).verdict is Verdict.REFUTED


@pytest.mark.parametrize("name", sampled(FALSE, 4))
def test_the_procedure_proves_none_of_them(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    decision = decide_invariants(lhs, rhs, given=tuple(given))
    if name == "adjugate of a skew matrix":  # of even size, as it is where the determinant is not 0
        assert APART in decision.assumes
    else:
        assert decision.verdict is Verdict.UNDECIDED


def test_what_is_no_equation_of_traces_or_determinants_is_not_accepted() -> None:
    x = sp.Symbol("x")
    assert not accepts_invariants(Goal(x, x))
    assert not accepts_invariants(Goal(A, B))
    assert not accepts_invariants(Goal(det(A), x, "<="))
    assert accepts_invariants(Goal(det(A), x))
    assert accepts_invariants(Goal(Adjugate(A), A))


# --- certificates ----------------------------------------------------------------------------------------------------


def _schur() -> tuple[Reading, Grid, Polynomial, Grid]:
    reading = Reading((ABCD, inv(A)), (), (), ())
    M = reading.grids[ABCD]
    K, _ = reading.inverse(M.blocks[0][0])
    return reading, M, K, complement(reading, M, 0, K)


def test_a_schur_complement_is_multiplied_out() -> None:
    reading, M, K, N = _schur()
    assert is_complement(reading, M, 0, K, N)


def test_another_complement_or_inverse_is_refused() -> None:
    reading, M, K, N = _schur()
    ((p,),) = N.blocks
    others = [Polynomial({**p.terms, word: -c}, p.rows, p.columns) for word, c in p.terms.items()]
    others += [Polynomial({w: c for w, c in p.terms.items() if w != word}, p.rows, p.columns) for word in p.terms]
    for other in others:
        assert not is_complement(reading, M, 0, K, Grid(((other,),)))
    twice = Polynomial({word: 2 * c for word, c in K.terms.items()}, K.rows, K.columns)
    assert not is_complement(reading, M, 0, twice, complement(reading, M, 0, twice))
    assert not is_complement(reading, M, 0, M.blocks[0][0], complement(reading, M, 0, M.blocks[0][0]))


def test_a_trace_is_certified_up_to_rotation_only() -> None:
    sizes = [(n, m), (m, n), (n, n)]
    isometry = Polynomial({(1, 0): 1, (): -1}, m, m)  # V U = I
    goal = {(0, 1): 1, m: -1}  # tr(U V) = m
    step = Multiple(1, (), 0, ())
    assert is_certificate_of_trace([step], goal, [isometry], sizes)
    for mutant in ([], [step._replace(c=2)], [step._replace(place=1)], [step._replace(left=(1, 0))]):
        assert not is_certificate_of_trace(mutant, goal, [isometry], sizes)
    assert not is_certificate_of_trace([step], {(0, 1): 1, n: -1}, [isometry], sizes)  # the size is m
    assert not is_certificate_of_trace([step._replace(left=(0,))], goal, [isometry], sizes)  # not closed


def test_rules_do_not_divide_by_what_may_be_zero() -> None:
    rules = Rules()
    assert rules.add("a", of_one("s"), of_one("b"), frozenset())  # a = s b with s ≠ 0
    assert rules.apply(of_one("a"))[0] == Product(1, {"s": 1, "b": 1})
    assert rules.add("a", of_one("r"), of_one("c"), frozenset({"r"}))  # s b = r c: b or c, not r or s, is expressed
    assert set(rules.rules) == {"a", "c"}
    assert rules.apply(of_one("c")) == (Product(1, {"s": 1, "b": 1, "r": -1}), frozenset({"r"}))
    squares = Product(1, {"x": 2})
    assert not rules.add("y", Product(), Product(1, {"y": 1}), frozenset())
    assert rules.add("y", Product(), squares, frozenset())
    assert not rules.add("y", Product(), Product(1, {"z": 2}), frozenset())  # x² = z² says nothing of x


# --- what is needed, and what is dense -------------------------------------------------------------------------------


def test_adjugates_of_singular_matrices_are_met() -> None:
    assert not decide(times(A, Adjugate(A)), times(det(A), I)).assumes
    assert not decide(Adjugate(times(A, B)), times(Adjugate(B), Adjugate(A))).assumes


def test_a_condition_is_dropped_only_where_it_is_dense() -> None:
    sides = (tr(times(A, B)), det(A))
    assert is_dense(APART, sides, ())
    assert is_dense(APART, sides, (eq(A.T, A), eq(times(A, B), times(B, A))))
    for given in (eq(A.T, -A), eq(times(A, A), A), eq(times(A, B), B), sp.Eq(det(A), 0), eq(times(A, C), times(B, A))):
        assert not is_dense(APART, sides, (given,)), given
    assert not is_dense(APART, (sp.log(det(A)), det(A)), ())
    assert not is_dense(APART, (sp.sign(det(A)), det(A)), ())
    assert not is_dense(APART, (sp.Pow(sp.E, sp.sign(det(A)), evaluate=False), det(A)), ())
    assert not is_dense(APART, (sp.Abs(det(A)) ** s, det(A)), ())
    assert not is_dense(APART, sides, (eq(times(A, B), times(A, C)),))
    assert not is_dense(APART, sides, (APART,))
    assert is_dense(sp.Ne(s, 0), (s * det(A), s), ())
    assert not is_dense(sp.Ne(s, 0), (s * det(A), s), (sp.Eq(s**2, s),))
    k, r = sp.Symbol("k", integer=True), sp.Symbol("r", positive=True)
    assert not is_dense(sp.Ne(k, 0), (k * det(A), k), ())
    assert is_dense(sp.Ne(s - t, 0), (s * det(A), t), ())
    assert not is_dense(sp.Ne(r - 1, 0), (r**sp.S.Half, r), ())
    assert is_dense(sp.Ne(det(plus(A, B)), 0), sides, ())
    assert not is_dense(sp.Ne(det(plus(A, times(A, B))), 0), sides, ())
    assert not is_dense(sp.Ne(det(plus(A, B)), 0), sides, (eq(A.T, A), eq(B.T, B)))


def test_a_determinant_that_is_divided_by_is_assumed() -> None:
    decision = decide(det(plus(A, times(U, V))) / det(A), det(plus(I, times(inv(A), U, V))))
    assert decision.verdict is Verdict.PROVED
    assert decision.assumes == (APART,)


def test_a_hypothesis_that_is_used_is_assumed() -> None:
    orthogonal, other = eq(times(A.T, A), I), eq(times(C, C), C)
    decision = decide_invariants(det(A) ** 4, sp.S.One, given=(orthogonal, other))
    assert decision.verdict is Verdict.PROVED
    assert orthogonal in decision.assumes
    assert decide_invariants(det(A) ** 3, sp.S.One, given=(orthogonal,)).verdict is Verdict.UNDECIDED


def test_no_scalar_is_divided_by_that_may_be_zero() -> None:
    scaled = eq(times(s, A), times(s, B))
    assert decide_invariants(tr(A), tr(B), given=(scaled,)).verdict is Verdict.UNDECIDED
    assert decide_invariants(det(A), det(B), given=(scaled,)).verdict is Verdict.UNDECIDED
    assert decide_invariants(tr(A), tr(B), given=(scaled, sp.Ne(s, 0))).verdict is Verdict.PROVED


def test_letters_of_one_name_and_two_sizes_are_two() -> None:
    k = sp.Symbol("n", integer=True, positive=True, even=True)
    other = sp.MatrixSymbol("A", k, k)
    assert decide_invariants(det(A), det(other)).verdict is Verdict.UNDECIDED
    assert decide_invariants(tr(A), tr(other)).verdict is Verdict.UNDECIDED


def test_a_size_that_may_be_zero_has_another_determinant_of_zero() -> None:
    size = sp.Symbol("size", integer=True, nonnegative=True)
    assert decide_invariants(det(sp.ZeroMatrix(size, size)) + det(G), det(G)).verdict is Verdict.UNDECIDED
    assert decide_invariants(det(sp.ZeroMatrix(n, n)) + det(G), det(G)).verdict is Verdict.PROVED
