"""Identities between matrices by completion: true ones are proved, false ones and corrupted certificates are not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sympy as sp

from symbolic import contraction
from symbolic.completion.certificate import Multiple
from symbolic.completion.statement import Statement
from symbolic.decision import Verdict
from symbolic.goal import Goal
from symbolic.procedures.matrices.completion import accepts_completion, decide_by_completion
from tests.sampling import sampled
from tests.symbolic.completion.bank import FALSE, TRUE, A, B, C, I, Q, X, eq, inv, m, minus, n, plus, s, times, u, v


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_true_ones_are_proved(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    decision = decide_by_completion(lhs, rhs, given=tuple(given))
    assert decision.verdict is Verdict.PROVED, decision.why
    assert {a for a in decision.assumes if isinstance(a, sp.Eq)} <= set(given)


@pytest.mark.parametrize("name", FALSE)
def test_false_ones_are_not_proved(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    assert decide_by_completion(lhs, rhs, given=tuple(given)).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("name", TRUE)
def test_all_are_accepted(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    assert accepts_completion(Goal(lhs, rhs, given=tuple(given)))


def test_what_is_no_equation_between_matrices_is_not_accepted() -> None:
    x = sp.Symbol("x")
    assert not accepts_completion(Goal(x, x))
    assert not accepts_completion(Goal(A, B))
    assert not accepts_completion(Goal(inv(A), B, relation="!="))


def _mutants(found: list[Multiple], relations: int) -> Iterator[list[Multiple]]:
    """The certificate with one coefficient, word or relation changed, and with a multiple left out."""
    for k, (c, left, place, right) in enumerate(found):
        others = [Multiple(2 * c, left, place, right), Multiple(-c, left, place, right)]
        others += [Multiple(c, left[1:], place, right)] if left else [Multiple(c, (0,), place, right)]
        others += [Multiple(c, left, place, right[:-1])] if right else [Multiple(c, left, place, (0,))]
        others += [Multiple(c, left, relations, right), Multiple(c, left, -1 - k, right)]
        for other in others:
            yield [*found[:k], other, *found[k + 1 :]]
        yield [*found[:k], *found[k + 1 :]]


@pytest.mark.parametrize("name", sampled(TRUE, 3))
def test_corrupted_certificates_are_refused(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    statement = Statement.of(lhs, rhs, tuple(given))
    found = statement.certificate() or statement.certificate(generic=True)
    assert found is not None
    assert statement.is_certified_by(found)
    for mutant in _mutants(found, len(statement.relations)):
        assert not statement.is_certified_by(mutant)


def test_another_relation_of_the_same_words_is_refused() -> None:
    statement = Statement.of(times(A, inv(A)), I)
    found = statement.certificate()
    assert found is not None
    (step,) = found
    other = next(k for k in range(len(statement.relations)) if k != step.place)
    assert not statement.is_certified_by([step._replace(place=other)])


def test_only_what_is_used_is_assumed() -> None:
    unused = eq(times(C, C), C)
    commute = eq(times(A, B), times(B, A))
    decision = decide_by_completion(times(inv(A), B), times(B, inv(A)), given=(unused, commute))
    assert decision.verdict is Verdict.PROVED
    assert commute in decision.assumes
    assert unused not in decision.assumes


def test_inverses_in_hypotheses_only_are_assumed_to_exist() -> None:
    similar = eq(times(inv(C), A, C), B)
    decision = decide_by_completion(times(A, C), times(C, B), given=(similar,))
    assert decision.verdict is Verdict.PROVED
    assert sp.Ne(sp.Determinant(C), 0) in decision.assumes


def test_nothing_is_divided_by_a_scalar_that_may_be_zero() -> None:
    scaled = eq(times(s, A), times(s, B))
    assert decide_by_completion(A, B, given=(scaled,)).verdict is Verdict.UNDECIDED
    assert decide_by_completion(times(s, A), times(s, B), given=(scaled,)).verdict is Verdict.PROVED
    r = sp.Symbol("r", positive=True)
    assert decide_by_completion(A, B, given=(eq(times(r, A), times(r, B)),)).verdict is Verdict.PROVED


def test_cases_are_told_apart_where_a_scalar_may_be_zero() -> None:
    given = (eq(times(s - 1, s, A), times(s - 1, A)),)
    assert decide_by_completion(times(s, A), A, given=given).verdict is Verdict.PROVED
    assert decide_by_completion(times(s, A), times(s, s, s, A), given=given).verdict is Verdict.PROVED
    false = (eq(times(s - 2, s, A), times(s - 2, A)),)  # s = 2 says nothing of A
    assert decide_by_completion(times(s, A), A, given=false).verdict is Verdict.UNDECIDED


def test_scalars_given_to_be_no_zero_are_divided_by() -> None:
    apart = sp.Ne(s, 0)
    decision = decide_by_completion(A, B, given=(apart, eq(times(s, A), times(s, B))))
    assert decision.verdict is Verdict.PROVED
    assert apart in decision.assumes
    other = sp.Ne(sp.sqrt(2) * s, 1)
    assert decide_by_completion(A, B, given=(other, apart, eq(times(s, A), times(s, B)))).verdict is Verdict.PROVED
    assert decide_by_completion(A, B, given=(sp.Ne(s, 1), eq(times(s, A), times(s, B)))).verdict is Verdict.UNDECIDED


def test_cayley_of_a_hermitian_matrix_is_unitary() -> None:
    cayley = times(minus(I, times(sp.I, A)), inv(plus(I, times(sp.I, A))))
    hermitian = eq(sp.Adjoint(A), A)
    assert decide_by_completion(times(sp.Adjoint(cayley), cayley), I, given=(hermitian,)).verdict is Verdict.PROVED
    assert decide_by_completion(times(cayley.T, cayley), I, given=(hermitian,)).verdict is Verdict.UNDECIDED


def test_sherman_morrison() -> None:
    step = 1 + contraction(times(v.T, inv(A)), u)
    update = minus(inv(A), times(1 / step, inv(A), u, v.T, inv(A)))
    decision = decide_by_completion(inv(plus(A, times(u, v.T))), update)
    assert decision.verdict is Verdict.PROVED, decision.why
    wrong = plus(inv(A), times(1 / step, inv(A), u, v.T, inv(A)))
    assert decide_by_completion(inv(plus(A, times(u, v.T))), wrong).verdict is Verdict.UNDECIDED


def test_transposes_are_no_adjoints() -> None:
    hermitian = eq(sp.Adjoint(A), A)
    assert decide_by_completion(sp.Adjoint(inv(A)), inv(A), given=(hermitian,)).verdict is Verdict.PROVED
    assert decide_by_completion(sp.Transpose(inv(A)), inv(A), given=(hermitian,)).verdict is Verdict.UNDECIDED
    assert decide_by_completion(sp.Adjoint(times(s, A)), times(s, A), given=(hermitian,)).verdict is Verdict.UNDECIDED


def test_sizes_are_told_apart() -> None:
    isometry = eq(times(X.T, X), sp.Identity(m))
    assert decide_by_completion(times(X, X.T), I, given=(isometry,)).verdict is Verdict.UNDECIDED
    square = eq(times(Q.T, Q), I)
    assert decide_by_completion(times(Q, Q.T), I, given=(square,)).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    "given",
    [
        (eq(times(A, B), I), eq(times(A, B), sp.ZeroMatrix(n, n))),
        (eq(A, sp.ZeroMatrix(n, n)),),  # beside A⁻¹
        (eq(times(2, I), I),),
    ],
)
def test_nothing_follows_from_contradictory_conditions(given: tuple[sp.Eq, ...]) -> None:
    assert decide_by_completion(times(inv(A), C), C, given=given).verdict is Verdict.UNDECIDED


def test_other_conditions_are_passed_over() -> None:
    x = sp.Symbol("x", real=True)
    given = (x > 0, sp.Ne(sp.Determinant(A), 0), eq(sp.HadamardProduct(A, B), C), eq(A * sp.Float("0.5"), B))
    assert decide_by_completion(times(inv(A), A, B), B, given=given).verdict is Verdict.PROVED


def test_scalars_that_may_be_infinite_are_not_divided_by() -> None:
    x = sp.Symbol("x", extended_positive=True)
    assert decide_by_completion(A, B, given=(eq(times(x, A), times(x, B)),)).verdict is Verdict.UNDECIDED
    assert decide_by_completion(times(x, inv(A), A), times(x, I)).verdict is Verdict.UNDECIDED


def test_long_sums_are_not_multiplied_out() -> None:
    many = plus(A, B, C, inv(A), inv(B), inv(C))
    decision = decide_by_completion(sp.MatPow(many, 8), times(many, sp.MatPow(many, 7)))
    assert "too many terms" in decision.why
