"""``assert_identity`` passes what is proved and refuses what is false, with the witness."""

from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Evidence, column, dimension
from numeric_check import Verdict as Numeric
from proofs.testing import assert_identity
from symbolic import MatrixExp, contraction, exp_outer
from tests.letters import A, B, k, x, y
from tests.sampling import sampled

z, w = sp.symbols("z w")
t = sp.Symbol("t", real=True)
p, q = sp.symbols("p q", positive=True)


@pytest.mark.parametrize("level", ["proof", "sample"])
@pytest.mark.parametrize(
    ("lhs", "rhs"),
    [
        (sp.sin(z) ** 2 + sp.cos(z) ** 2, 1),
        (sp.log(p * q), sp.log(p) + sp.log(q)),
        ((z + w) ** 3, z**3 + 3 * z**2 * w + 3 * z * w**2 + w**3),
        (MatrixExp(x * y.T), exp_outer(x, y)),
        ((A * B).T, B.T * A.T),
        (sp.Matrix([[z, 1]]) * sp.Matrix([1, z]), sp.Matrix([[2 * z]])),
    ],
)
def test_a_true_identity_passes(lhs, rhs, level):
    assert_identity(lhs, rhs, level=level, digits=30)


@pytest.mark.parametrize("level", ["proof", "sample"])
@pytest.mark.parametrize(
    ("lhs", "rhs"),
    sampled(
        [
            (sp.sqrt(z**2), z),
            (sp.log(z * w), sp.log(z) + sp.log(w)),
            (sp.exp(z), sp.exp(z) * (1 + sp.Rational(1, 10**30))),
            (sp.sin(t), sp.sin(t) + sp.Rational(1, 10**40)),
            (A * B, B * A),
            (MatrixExp(x * y.T), sp.Identity(k) + x * y.T),
            (MatrixExp(A + B), sp.MatMul(MatrixExp(A), MatrixExp(B))),
            (sp.exp(sp.pi * sp.sqrt(163)), sp.Integer(640320) ** 3 + 744),
            (sp.atan(t) + sp.atan(1 / t), sp.pi / 2),
            (sp.Abs(z) ** 2, z**2),
        ],
        3,
        arguments=2,
        but=[(MatrixExp(A + B), sp.MatMul(MatrixExp(A), MatrixExp(B)))],
    ),
)
def test_a_false_identity_fails_at_every_level(lhs, rhs, level):
    with pytest.raises(AssertionError, match=f"not established at level '{level}'"):
        assert_identity(lhs, rhs, level=level)


def test_the_message_has_the_witness():
    with pytest.raises(AssertionError, match="witness: z = "):
        assert_identity(sp.sqrt(z**2), z)


@pytest.mark.slow
def test_undecided_fails_at_level_proof():
    with pytest.raises(AssertionError, match="undecided"):
        assert_identity(sp.polylog(2, t) + sp.polylog(2, 1 - t), sp.pi**2 / 6 - sp.log(t) * sp.log(1 - t))


def test_variables_carry_their_own_samplers():
    K = dimension("k")
    X = column("x", K)
    Y = column("y", K, against=X)
    s = contraction(Y.symbol.T, X.symbol)
    assert_identity(sp.Determinant(MatrixExp(X.symbol * Y.symbol.T)), sp.exp(s), variables=(K, X, Y), level="sample")


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="level must be one of"):
        assert_identity(z, z, level="certain")
    with pytest.raises(ValueError, match="must be its variables"):
        assert_identity(z, z + w - w + sp.Symbol("v") * 0 + w, variables=(z,))
    with pytest.raises(ValueError, match="use Rational"):
        assert_identity(0.5 * z, z / 2)
    with pytest.raises(TypeError, match="SymPy expression"):
        assert_identity("sin(z)", z)
    with pytest.raises(ValueError, match="one shape"):
        assert_identity(A, z)


def test_what_passes_as_proved_passes_at_every_weaker_level(monkeypatch):
    t = sp.Symbol("t", real=True)
    undecided = Evidence(verdict=Numeric.UNDECIDED, methods=(), why="nothing could be evaluated")
    monkeypatch.setattr("proofs.testing.judging.check", lambda *_, **__: undecided)
    for level in ("proof", "ball", "sample"):
        assert_identity((t + 1) ** 2, t**2 + 2 * t + 1, level=level)
    contradicted = replace(undecided, contradicted=True)
    monkeypatch.setattr("proofs.testing.judging.check", lambda *_, **__: contradicted)
    for level in ("proof", "ball", "sample"):
        with pytest.raises(AssertionError, match="not established"):
            assert_identity((t + 1) ** 2, t**2 + 2 * t + 1, level=level)
