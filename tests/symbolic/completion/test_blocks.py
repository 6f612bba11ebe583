"""Block matrices of symbolic size: what is true is proved by the door, what is false is refuted or left."""

from __future__ import annotations

import pytest
import sympy as sp

from symbolic import Verdict, decide
from symbolic.completion.statement import Statement
from symbolic.procedures.matrices.completion import decide_by_completion
from tests.sampling import sampled
from tests.symbolic.completion.blocks import BANACHIEWICZ, FALSE, NM, TRUE, A, G, J, M, U, V, block, inv, m, n, times

NOT_AT_RATIONAL_MATRICES = {"adjoint is the transpose"}
NO_SMALL_INSTANCE = {"another block", "blocks of a product that is I"}


@pytest.mark.parametrize("name", sampled(TRUE, 12))
def test_true_ones_are_proved(name: str) -> None:
    lhs, rhs, *given = TRUE[name]
    decision = decide(lhs, rhs, given=given)
    assert decision.verdict is Verdict.PROVED, decision.why


@pytest.mark.parametrize("name", sampled(FALSE, 4))
def test_false_ones_are_not(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    left_open = name in NOT_AT_RATIONAL_MATRICES | NO_SMALL_INSTANCE
    assert decide(lhs, rhs, given=given).verdict is (Verdict.UNDECIDED if left_open else Verdict.REFUTED)


@pytest.mark.parametrize("name", sampled(FALSE, 4))
def test_completion_proves_none_of_them(name: str) -> None:
    lhs, rhs, *given = FALSE[name]
    assert decide_by_completion(lhs, rhs, given=tuple(given)).verdict is Verdict.UNDECIDED


def test_the_certificate_of_one_block_is_none_of_another() -> None:
    statements = Statement.blocks(inv(M), BANACHIEWICZ)
    found = [statement.certificate() for statement in statements]
    assert len(statements) == 4
    for k, statement in enumerate(statements):
        for j, certificate in enumerate(found):
            assert certificate is not None
            assert statement.is_certified_by(certificate) == (j == k)


def test_blocks_that_do_not_fit_are_not_multiplied() -> None:
    other = block((G, V), (U, A))  # cut at m, and not at n
    decision = decide_by_completion(times(M, other), times(M, other, sp.Identity(n + m)))
    assert decision.verdict is Verdict.UNDECIDED
    assert "do not fit" in decision.why


def test_a_matrix_without_blocks_has_no_partition() -> None:
    X = sp.MatrixSymbol("X", n + m, n + m)
    assert "do not fit" in decide_by_completion(times(M, X), times(M, X, sp.Identity(n + m))).why


def test_the_inverse_needs_what_its_blocks_need() -> None:
    decision = decide_by_completion(inv(block((A, U), (sp.ZeroMatrix(m, n), G))), inv(block((A, U), (NM.T, G))))
    assert decision.verdict is Verdict.PROVED
    triangle = block((A, U), (sp.ZeroMatrix(m, n), J))
    (needed,) = decide(times(inv(triangle), triangle), sp.Identity(n + m)).assumes
    assert needed == sp.Ne(sp.Determinant(triangle), 0)
    regular = sp.Ne(sp.Determinant(A), 0)
    assert not decide(times(inv(triangle), triangle), sp.Identity(n + m), given=[regular]).assumes
