"""N(m₁, A) → N(m₂, B) with B = M A M for a symmetric positive definite M: no matrix roots, any number of dimensions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.decision import Verdict
from symbolic.expressions.contraction import contraction
from symbolic.procedures.matrices.matrix_zero import decide_matrix_zero


@dataclass(frozen=True, slots=True, kw_only=True)
class Quadratic:
    """x ↦ xᵀQx + 2bᵀx + c for a matrix Q of d×d, a column b and a scalar c."""

    Q: Any
    b: Any
    c: sp.Expr

    def at(self, x: Any) -> sp.Expr:
        """xᵀQx + 2bᵀx + c."""
        return _form(x, self.Q, x) + 2 * _dot(self.b, x) + self.c

    def expectation(self, mean: Any, covariance: Any) -> sp.Expr:
        """E (xᵀQx + 2bᵀx + c) = tr(Q Cov) + mᵀQm + 2bᵀm + c, as E x = m and E xxᵀ = Cov + mmᵀ."""
        return _trace(self.Q * covariance) + self.at(mean)


@dataclass(frozen=True, slots=True, kw_only=True)
class GaussianTransport:
    """Optimal potentials and map for the cost |x − y|² (not ½|x − y|²) between two normal distributions.

    Parameters
    ----------
    phi, psi : Quadratic
        φ(x) + ψ(y) ≤ |x − y|², with equality at y = T(x).
    slope, shift : matrix and column
        T(x) = Mx + (m₂ − M m₁), the gradient of a convex function.
    covariance : matrix
        B = M A M, of the target.
    dual : expression
        E φ(X) + E ψ(Y) for X ~ N(m₁, A) and Y ~ N(m₂, B).
    primal : expression
        E |X − T(X)|².
    value : expression
        |m₁ − m₂|² + tr A + tr B − 2 tr(MA), which both are.
    """

    phi: Quadratic
    psi: Quadratic
    slope: Any
    shift: Any
    covariance: Any
    dual: sp.Expr
    primal: sp.Expr
    value: sp.Expr

    def map(self, x: Any) -> Any:
        """T(x) = m₂ + M(x − m₁)."""
        return self.slope * x + self.shift


def gaussian_potentials(m1: Any, A: Any, m2: Any, M: Any) -> GaussianTransport:
    """φ(x) = |x|² − (x − m₁)ᵀM(x − m₁) − 2m₂ᵀx, ψ(y) = |y|² − (y − m₂)ᵀM⁻¹(y − m₂) − 2m₁ᵀ(y − m₂), cost |x − y|².

    T(x) = m₂ + M(x − m₁) takes N(m₁, A) to N(m₂, M A M), and |x − y|² − φ(x) − ψ(y) = (Tx − y)ᵀM⁻¹(Tx − y) ≥ 0. Any
    two normal distributions with invertible covariances are such a pair, with M = A^(−1/2)(A^(1/2) B A^(1/2))^(1/2)
    A^(−1/2). For the cost ½|x − y|² halve φ, ψ and the values.

    Parameters
    ----------
    m1, m2 : d×1 matrices, symbolic (MatrixSymbol, for any d) or explicit
        The means.
    A : d×d
        The covariance of the source, symmetric and positive semidefinite.
    M : d×d
        Symmetric and positive definite, such as RᵀR with an invertible R. Of a matrix of symbols this is assumed.

    Returns
    -------
    GaussianTransport

    Raises
    ------
    TypeError : if an argument is no matrix.
    ValueError : if the shapes do not fit, an explicit A or M is not symmetric, a numerical M not positive definite or a
        numerical A not positive semidefinite, an entry is known not to be real, or a Float occurs.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.kantorovich import gaussian_potentials
    >>> found = gaussian_potentials(sp.Matrix([0]), sp.Matrix([[4]]), sp.Matrix([1]), sp.Matrix([[3]]))
    >>> found.covariance, found.value, found.primal - found.dual
    (Matrix([[36]]), 17, 0)

    References
    ----------
    M. Gelbrich, On a formula for the L² Wasserstein metric between measures on Euclidean and Hilbert spaces,
    Mathematische Nachrichten 147 (1990); G. Peyré and M. Cuturi, Computational Optimal Transport, 2019, section 2.6.
    """
    m1, A, m2, M = (_matrix(name, value) for name, value in (("m1", m1), ("A", A), ("m2", m2), ("M", M)))
    _require_shapes(m1, A, m2, M)
    _require_definite("A", A, strictly=False)
    _require_definite("M", M, strictly=True)
    inverse, I = sp.Inverse(M) if isinstance(M, sp.MatrixExpr) else M.inv(), _identity(M)
    B = M * A * M
    phi = Quadratic(Q=I - M, b=M * m1 - m2, c=-_form(m1, M, m1))
    psi = Quadratic(Q=I - inverse, b=inverse * m2 - m1, c=2 * _dot(m1, m2) - _form(m2, inverse, m2))
    moved = m1 - m2
    distance = _dot(moved, moved)
    rest = I - M
    return GaussianTransport(
        phi=phi,
        psi=psi,
        slope=M,
        shift=m2 - M * m1,
        covariance=B,
        dual=phi.expectation(m1, A) + psi.expectation(m2, B),
        primal=distance + _trace(rest * A * rest.T),
        value=distance + _trace(A) + _trace(B) - 2 * _trace(M * A),
    )


def _matrix(name: str, value: Any) -> Any:
    if not getattr(value, "is_Matrix", False):
        raise TypeError(f"{name} must be a SymPy matrix; got {value!r} of type {type(value).__name__}.")
    if value.has(sp.Float):
        raise ValueError(f"{name} must be exact; got a Float in {value}. Write Rational instead.")
    wrong = [entry for entry in value if _is_no_real(entry)] if isinstance(value, sp.MatrixBase) else []
    if wrong:
        raise ValueError(f"{name} must be real and finite; got the entry {wrong[0]}.")
    return value.as_immutable() if isinstance(value, sp.MatrixBase) else value


def _is_no_real(entry: sp.Expr) -> bool:
    """Known not to be a real number; a plain symbol may be one."""
    return entry.has(sp.nan, sp.zoo, sp.oo, -sp.oo) or entry.is_real is False or not entry.is_commutative


def _require_shapes(m1: Any, A: Any, m2: Any, M: Any) -> None:
    d = m1.shape[0]
    wanted = {"m1": (m1, (d, 1)), "A": (A, (d, d)), "m2": (m2, (d, 1)), "M": (M, (d, d))}
    for name, (matrix, shape) in wanted.items():
        if tuple(matrix.shape) != shape:
            raise ValueError(f"{name} must have the shape {shape}, with the length of m1; got {tuple(matrix.shape)}.")


def _require_definite(name: str, matrix: Any, *, strictly: bool) -> None:
    """Symmetry of explicit matrices, and the signs of numerical ones; of a matrix of symbols, signs are assumed."""
    if not isinstance(matrix, sp.MatrixBase):
        return
    if decide_matrix_zero(matrix - matrix.T).verdict is not Verdict.PROVED:
        raise ValueError(f"{name} must be symmetric; got {matrix.tolist()}.")
    definite = matrix.is_positive_definite if strictly else matrix.is_positive_semidefinite
    if not matrix.free_symbols and not definite:
        raise ValueError(
            f"{name} must be positive {'definite' if strictly else 'semidefinite'}; got {matrix.tolist()}."
        )


def _identity(matrix: Any) -> Any:
    d = matrix.shape[0]
    return sp.ImmutableDenseMatrix(sp.eye(d)) if isinstance(matrix, sp.MatrixBase) else sp.Identity(d)


def _dot(x: Any, y: Any) -> sp.Expr:
    return contraction(x.T, y)


def _form(x: Any, Q: Any, y: Any) -> sp.Expr:
    return _dot(x, Q * y)


def _trace(matrix: Any) -> sp.Expr:
    return matrix.trace() if isinstance(matrix, sp.MatrixBase) else sp.Trace(matrix)
