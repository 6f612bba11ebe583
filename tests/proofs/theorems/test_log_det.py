"""log det(I + A) as a power series in tr(Aⁿ): laws, bounds, and where the principal logarithm makes them false."""

from dataclasses import replace

import flint
import mpmath
import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, check, dimension, fraction, matrix
from numeric_check.balls.evaluator import Balls
from numeric_check.checks.one_point import at_point
from numeric_check.drawing.floats import drawn_batch
from numeric_check.evaluation.evaluate import exact_scope, scope_at
from numeric_check.multiprecision.evaluator import Multiprecision
from proofs import Theorem, prove
from proofs.chapters.logarithms import determinant_series, log_det_series, log_det_series_branch, log_det_truncation
from proofs.chapters.logarithms.det_of_logarithm import LOGARITHM
from symbolic import MatrixFunction, SpectralRadius, Verdict
from symbolic.definedness import implied
from symbolic.wording import in_words
from tests.drawn_points import claim_of, drawn

K = dimension("k")
k = K.symbol
I = sp.Identity(k)
COMPLEX, REAL = matrix("A", K, K), matrix("A", K, K, is_real=True)
A = COMPLEX.symbol
CONTRACTIVE = (SpectralRadius(A) < 1,)
n = sp.Symbol("n", integer=True, positive=True)
SERIES = sp.Sum((-1) ** (n + 1) * sp.Trace(A**n) / n, (n, 1, sp.oo))


# --- the variables and what the check knows of spectra


@pytest.mark.parametrize("variable", [COMPLEX, REAL], ids=["complex", "real"])
def test_a_contractive_matrix_has_a_spectral_radius_below_one_that_is_known_exactly(variable):
    radii = []
    for point in drawn((K, variable), 28, hypotheses=CONTRACTIVE):
        scope = exact_scope(point)
        value = scope.value(SpectralRadius(A))
        radii.append(value.x)
        eigenvalues = np.linalg.eigvals(np.array(point[A].tolist(), dtype=complex))
        assert np.abs(eigenvalues).max() == pytest.approx(float(value.x), abs=1e-3)
    assert max(radii) == sp.Rational(7, 8)
    assert min(radii) == 0


def test_a_real_contractive_matrix_is_real_and_as_a_rule_no_contraction_in_norm():
    matrices = [point[A] for point in drawn((K, REAL), 28, hypotheses=CONTRACTIVE)]
    assert all(matrix == matrix.conjugate() for matrix in matrices)
    norms = [np.linalg.norm(np.array(matrix.tolist(), dtype=float), 2) for matrix in matrices]
    assert sum(norm > 1 for norm in norms) > len(norms) / 3
    others = [point[A] for point in drawn((K, COMPLEX), 28, hypotheses=CONTRACTIVE)]
    assert any(matrix != matrix.conjugate() for matrix in others)


def test_a_variable_bounds_the_spectral_radius_and_is_attained():
    Q = fraction("q")
    found = drawn((K, Q, COMPLEX), 28, hypotheses=(SpectralRadius(A) <= Q.symbol,))
    radii = [(exact_scope(p).value(SpectralRadius(A)).x, p[Q.symbol]) for p in found]
    assert all(radius <= q < 1 for radius, q in radii)
    assert any(radius == q for radius, q in radii)


@pytest.mark.parametrize("variable", [COMPLEX, REAL], ids=["complex", "real"])
def test_the_sweep_of_a_contractive_matrix_stays_within_the_bound(variable):
    Q = fraction("q")
    claim = claim_of(K, Q, variable, hypotheses=(SpectralRadius(A) <= Q.symbol,))
    for index in range(4):
        values = drawn_batch(claim, np.random.default_rng(0), index, 50).values
        assert (np.abs(np.linalg.eigvals(values[A])).max(axis=-1) <= values[Q.symbol]).all()


def test_a_matrix_off_the_cut_has_no_eigenvalue_on_it():
    off = sp.Predicate("analytic")(MatrixFunction(LOGARITHM, A))
    for point in drawn((K, COMPLEX), 28, hypotheses=(off,)):
        eigenvalues = np.linalg.eigvals(np.array(point[A].tolist(), dtype=complex))
        assert not any(abs(value.imag) < 1e-6 * abs(value) and value.real <= 0 for value in eigenvalues)
    values = drawn_batch(claim_of(K, COMPLEX, hypotheses=(off,)), np.random.default_rng(0), 0, 50).values
    assert (np.abs(np.angle(np.linalg.eigvals(values[A]))) < 0.96 * np.pi).all()


@pytest.mark.parametrize(("arithmetic", "tolerance"), [(Balls, 1e-14), (Multiprecision, 1e-12)])
def test_an_irrational_spectral_radius_is_known_to_balls_and_mpmath(arithmetic, tolerance):
    point = {k: sp.Integer(2), A: sp.ImmutableMatrix([[1, 1], [1, 0]])}
    exact = exact_scope(point)
    assert scope_at(Balls(), point, exact).exact_value(SpectralRadius(A)) is None
    value = scope_at(arithmetic(), point, exact).value(SpectralRadius(A))
    value = float(value.real) if isinstance(value, flint.acb) else float(value)
    assert value == pytest.approx(float(mpmath.phi), abs=tolerance)


def test_a_hypothesis_on_a_matrix_keeps_the_real_points_only():
    found = drawn((K, COMPLEX), 28, hypotheses=(sp.Eq(sp.Adjoint(A), A.T),))
    assert len(found) == 28
    assert all(point[A] == point[A].conjugate() for point in found)
    assert any(point[A] != point[A].conjugate() for point in drawn((K, COMPLEX), 28))


def test_the_tail_of_a_series_of_traces_is_a_bound():
    """tr(Aⁿ)/n of A = [[a, 9], [0, a]]: ‖A⁸‖^(1/8) > 1 although ρ(A) = a, and the sum is −2 log(1 − a)."""
    a = sp.Rational(2, 3)
    point = {k: sp.Integer(2), A: sp.ImmutableMatrix([[a, 9], [0, a]])}
    for term, value in ((sp.Trace(A**n) / n, -2 * sp.log(1 - a)), (sp.Abs(sp.Trace((-A) ** n)), 2 * a / (1 - a))):
        scope = scope_at(Balls(), point, exact_scope(point))
        total = scope.value(sp.Sum(term, (n, 1, sp.oo)))
        assert total.overlaps(scope.value(value))
        assert not total.overlaps(scope.value(value * (1 + sp.Rational(1, 10**12))))


def test_a_series_that_diverges_has_no_value():
    claim = Claim(lhs=SERIES, rhs=SERIES, variables=(K, COMPLEX), hypotheses=CONTRACTIVE)
    point = {k: sp.Integer(1), A: sp.ImmutableMatrix([[-1]])}
    assert check(claim, count=8).verdict == "holds"
    scope = scope_at(Balls(), point, exact_scope(point))
    with pytest.raises(ArithmeticError, match="do not decrease"):
        scope.value(SERIES)


# --- the theorems


q = sp.Symbol("q", nonnegative=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
BOUND = SpectralRadius(A) <= q


def test_a_theorem_with_hypotheses_passes_them_on():
    use = Theorem(derive=determinant_series.derive)
    lhs, rhs = sp.Determinant(I + A), sp.exp(SERIES)
    assert use(lhs, rhs).assumes == (SpectralRadius(A) < 1,)
    assert implied((BOUND, q < 1), SpectralRadius(A) < 1)
    assert not implied((BOUND,), SpectralRadius(A) < 1)
    assert use(lhs, 2 * rhs).verdict is Verdict.UNDECIDED


def test_an_inequality_is_used_where_a_line_grows_and_keeps_to_its_variables():
    bound = log_det_truncation.derive()
    use = Theorem(derive=log_det_truncation.derive)
    lhs, rhs = bound.start, bound.steps[-1].expr
    assert use(2 * lhs + q, 2 * rhs + q).relation == "<="
    assert use(-lhs, -rhs).verdict is Verdict.UNDECIDED or sp.Ge(-1, 0) in use(-lhs, -rhs).assumes
    with pytest.raises(ValueError, match="no variable of the theorem"):
        Theorem(derive=determinant_series.derive, at={q: sp.S.Half})(q, q)
    with pytest.raises(ValueError, match="has shape"):
        Theorem(derive=determinant_series.derive, at={A: sp.Identity(2)})


def test_a_derivation_that_does_not_suppose_the_hypothesis_is_not_proved():
    derivation = log_det_series.derive()
    assert [link.status for link in prove(derivation)] == ["proved", "proved"]
    for missing in derivation.hypotheses:
        rest = tuple(relation for relation in derivation.hypotheses if relation != missing)
        open_ = [link for link in prove(replace(derivation, hypotheses=rest)) if not link.good]
        assert {link.proof.why for link in open_} == {
            f"the line is proved under {in_words(missing)}: it is enough to add that to the hypotheses."
        }


def test_for_complex_matrices_the_logarithm_of_the_determinant_is_another():
    """The derivation for real A is refuted by the check at complex A, though each A has ρ(A) < 1."""
    derivation = log_det_series.derive()
    size = sp.Integer(5)
    B = matrix("A", size, size)
    lhs, rhs = (side.xreplace({k: size}) for side in (derivation.start, derivation.steps[-1].expr))
    example = {B.symbol: sp.ImmutableMatrix(log_det_series_branch.EXAMPLE.as_explicit())}
    verdicts = [
        at_point(Claim(lhs=left, rhs=right, variables=(B,)), example, 30).findings["balls"].outcome
        for left, right in ((SpectralRadius(B.symbol), sp.Rational(3, 5)), (lhs, rhs), (sp.exp(lhs), sp.exp(rhs)))
    ]
    assert verdicts == ["agrees", "differs", "agrees"]


def test_the_bound_is_attained_by_no_smaller_constant():
    """At A = −qI and m terms the error is k Σ_{n>m} qⁿ/n, so the bound is sharp up to the factor (m + 1)/n ≤ 1."""
    derivation = log_det_truncation.derive()
    error, bound = derivation.start, derivation.lines[4]
    point = {k: sp.Integer(3), q: sp.Rational(1, 3), m: sp.Integer(4), A: -sp.ImmutableMatrix.eye(3) / 3}
    scope = scope_at(Balls(), point, exact_scope(point))
    with flint.ctx.workprec(200):
        assert abs(scope.value(error) - scope.value(bound)) < flint.arb(10) ** -14
