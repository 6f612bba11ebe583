"""The Lagrangian and its dual: what is read off, wrong signs and constraints that no step proves, and bad input."""

import pytest
import sympy as sp

from proofs.chapters.transport import kantorovich_dual_bound, kantorovich_lagrangian, kantorovich_weak_duality
from proofs.chapters.transport._transport import DUAL, PRIMAL, SIGNED_PLAN, c, f, g, i, i_to_n, j, j_to_m, p, pi, q
from symbolic import ForAll, Verdict, decide_finite_sums
from symbolic.kantorovich import dual, lagrangian

SHAPE = c.shape
LAGRANGIAN = lagrangian(c, pi, p, q, f, g)


def test_the_dual_of_the_kantorovich_problem_is_the_textbook_one():
    program = dual(LAGRANGIAN, pi)
    assert program.constraint == ForAll(c[i, j] - f[i] - g[j] >= 0, i_to_n, j_to_m)
    assert decide_finite_sums(program.objective, DUAL).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    "wrong",
    [
        lagrangian(c, pi, p, q, f, g) + 2 * sp.Sum(f[i] * sp.Sum(pi[i, j], j_to_m), i_to_n),  # a sign
        PRIMAL + sp.Sum(f[i] * (p[i] - sp.Sum(pi[i, j], j_to_m)), i_to_n),  # a constraint dropped
        PRIMAL - sp.Sum(f[i] * p[i], i_to_n) - sp.Sum(g[j] * q[j], j_to_m),
    ],
)
def test_a_wrong_lagrangian_is_not_proved_equal_to_the_sorted_one(wrong):
    free = {p: kantorovich_lagrangian.p, q: kantorovich_lagrangian.q, pi: SIGNED_PLAN.symbol}  # marginals of no plan
    (step,) = kantorovich_lagrangian.derive().steps
    assert step.decide(LAGRANGIAN.xreplace(free), step.expr).verdict is Verdict.PROVED
    assert step.decide(wrong.xreplace(free), step.expr).verdict is Verdict.UNDECIDED


def test_exchanged_potentials_do_not_fit_their_marginals():
    with pytest.raises(ValueError, match="p must have the shape"):
        lagrangian(c, pi, q, p, f, g)
    with pytest.raises(ValueError, match="f must have the shape"):
        lagrangian(c, pi, p, q, g, f)


def test_weak_duality_is_not_proved_without_its_constraint_or_turned_round():
    derivation = kantorovich_weak_duality.derive()
    _, last = derivation.steps
    claim = derivation.claims[1]
    assert last.decide(claim.lhs, claim.rhs).verdict is Verdict.PROVED
    assert last.decide(claim.rhs, claim.lhs).verdict is Verdict.UNDECIDED
    bound = kantorovich_dual_bound.derive().claim
    assert bound.relation == "<="
    assert bound.hypotheses


def test_bad_input_of_the_dual_is_refused():
    x = sp.IndexedBase("x", shape=(c.shape[0],))
    with pytest.raises(ValueError, match="linear in x"):
        dual(sp.Sum(x[i] ** 2, i_to_n), x)
    with pytest.raises(ValueError, match="linear in x"):
        dual(sp.Sum(x[i], i_to_n) ** 2, x)
    with pytest.raises(ValueError, match="all of the shape"):
        dual(x[1], x)
    with pytest.raises(ValueError, match="all of the shape"):
        dual(sp.Sum(x[i], (i, 2, c.shape[0])), x)
    with pytest.raises(ValueError, match="names an index"):
        dual(i * sp.Sum(x[j], (j, 1, c.shape[0])), x)
    with pytest.raises(ValueError, match="needs a shape"):
        dual(sp.Sum(x[i], i_to_n), sp.IndexedBase("y"))
