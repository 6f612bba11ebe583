"""det A ≠ 0 from what is given: products, exponentials, spectral radii, I + UV beside I + VU, RᵀR + λI.

Source: R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed., 0.8.5 and 1.3.P21 (det(I + UV) = det(I + VU)), 5.6.16
(ρ(B) < 1), 7.1.2 and 7.2.7 (positive definite matrices).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.spectrum import SpectralRadius
from symbolic.words import OutsideClass, canonical, rebuild, words

if TYPE_CHECKING:
    from symbolic.definedness.known import Known


def is_invertible(known: Known, A: Any) -> bool:
    """Whether det A ≠ 0 is known, where A is defined.

    Parameters
    ----------
    known : Known
    A : square matrix expression
    """
    return known.invertible(A)


def is_invertible_by_rules(known: Known, A: Any) -> bool:
    """``is_invertible``, which asks each question once."""
    if _given(known, A) or isinstance(A, sp.Identity | MatrixExp | sp.Inverse):
        return True
    if isinstance(A, sp.MatrixBase):
        return _explicit(known, A)
    if isinstance(A, sp.Transpose | sp.Adjoint):
        return is_invertible(known, A.arg)
    if isinstance(A, sp.MatPow):
        return is_invertible(known, A.base) or A.exp == 0
    if isinstance(A, sp.MatMul):
        return _product(known, A)
    if isinstance(A, sp.BlockMatrix):
        return _triangular(known, A)
    if isinstance(A, sp.MatAdd):
        simpler = canonical(A)
        return _sum(known, A) or (simpler != A and is_invertible(known, simpler))
    return False


def is_singular(known: Known, A: Any) -> bool:
    """Whether det A = 0 is known: for 0, and for a product through a smaller size, of one row and column at least."""
    if any(known.sign(A.shape[0] - factor.shape[1]) == 2 for factor in _split(A)[1]):
        return True
    try:
        return known.sign(A.shape[0]) == 2 and not words(A)
    except OutsideClass:
        return False


def known_eigenvalues(A: Any) -> tuple[Any, ...] | None:
    """Numbers that include all eigenvalues: of an explicit triangular matrix, cI, and cI + b uvᵀ; None for others."""
    if isinstance(A, sp.MatrixBase):
        return tuple(A.diagonal()) if A.is_upper or A.is_lower else None
    unit, rest = unit_and_rest(A)
    if rest is None:
        return None if unit == 0 else (unit,)
    b, factors = _split(rest)
    for cut in range(1, len(factors)):
        if factors[cut - 1].shape[1] == 1:
            turned = Contraction(sp.MatMul(*factors[cut:], *factors[:cut]), 0, 0)
            return unit, unit + b * canonical(turned)
    return None


def unit_and_rest(A: Any) -> tuple[Any, Any]:
    """(c, B) for A = cI + B, where B = None for cI and for what is no sum of words."""
    try:
        form = words(A)
    except OutsideClass:
        return sp.S.Zero, None
    unit = form.pop((), sp.S.Zero)
    return unit, rebuild(form, A.shape) if form else None


def _given(known: Known, A: Any) -> bool:
    """det A ≠ 0 as it stands, or an inverse that an equation exhibits: A B = I or B A = I of square matrices."""
    det = sp.Determinant(A)
    if known.nonzero_factors & {det, _in_normal_form(det)} or abs(known.sign(det)) == 2:
        return True
    for fact in known.facts:
        if isinstance(fact, sp.Eq) and any(isinstance(side, sp.Identity) for side in fact.args):
            factors = [factor for side in fact.args for factor in _split(side)[1]]
            if A in factors and all(map(_is_square, factors)):
                return True
    return False


def _is_square(A: Any) -> bool:
    return bool(getattr(A, "is_Matrix", False) and A.shape[0] == A.shape[1])


def _in_normal_form(det: sp.Determinant) -> sp.Expr:
    try:
        return canonical(det)
    except OutsideClass:
        return det


def _explicit(known: Known, A: sp.MatrixBase) -> bool:
    return A.shape[0] <= 4 and known.nonzero(sp.Matrix(A).det(method="berkowitz"))


def _product(known: Known, A: sp.MatMul) -> bool:
    scalar, factors = A.as_coeff_matrices()
    return known.nonzero(scalar) and all(_is_square(f) and is_invertible(known, f) for f in factors)


def _sum(known: Known, A: sp.MatAdd) -> bool:
    """c I + B by the spectral radius of B, by Sylvester's identity, or as positive definite."""
    if _positive_definite(known, A) or _is_update(known, A):
        return True
    c, rest = unit_and_rest(A)
    if rest is None or not known.nonzero(c):
        return False
    b, factors = _split(rest)
    return _inside_disk(known, b / c, factors) or _by_sylvester(known, b / c, factors)


def _triangular(known: Known, A: sp.BlockMatrix) -> bool:
    """Blocks that are square and invertible on the diagonal, and 0 on one side of it."""
    rows, columns = A.blockshape
    places = [(i, j) for i in range(rows) for j in range(columns) if not isinstance(A.blocks[i, j], sp.ZeroMatrix)]
    if rows != columns or not (all(i <= j for i, j in places) or all(i >= j for i, j in places)):
        return False
    return all(_is_square(A.blocks[i, i]) and is_invertible(known, A.blocks[i, i]) for i in range(rows))


def _split(A: Any) -> tuple[Any, list[Any]]:
    if isinstance(A, sp.MatMul):
        scalar, factors = A.as_coeff_matrices()
        return scalar, list(factors)
    return sp.S.One, [A]


def _inside_disk(known: Known, b: Any, factors: list[Any]) -> bool:
    """ρ(bB) < 1."""
    B = factors[0] if len(factors) == 1 else sp.MatMul(*factors)
    return known.sign(1 - sp.Abs(b) * SpectralRadius(B).scaled()) == 2


def _is_update(known: Known, A: sp.MatAdd) -> bool:
    """B + b UV for an invertible B, as det(B + b UV) = det B det(I + b V B⁻¹ U)."""
    if len(A.args) != 2:
        return False
    for base, rest in (A.args, A.args[::-1]):
        simple = not isinstance(base, sp.MatAdd | sp.Identity) and is_invertible(known, base)
        if simple and _by_sylvester(known, *_split(rest), between=(sp.Inverse(base),)):
            return True
    return False


def _by_sylvester(known: Known, b: Any, factors: list[Any], between: tuple[Any, ...] = ()) -> bool:
    """det(I + b UV) = det(I + b VU), both ways, at every cut of the product; VU is a number if it is 1×1."""
    for cut in range(1, len(factors)):
        left, right = factors[:cut], factors[cut:]
        if right[-1].shape[1] != left[0].shape[0]:
            continue
        turned = sp.MatMul(*right, *between, *left)
        if turned.shape == (1, 1):
            if known.nonzero(1 + b * canonical(Contraction(turned, 0, 0))):
                return True
            continue
        whole = sp.Identity(turned.shape[0]) + b * turned
        if _given(known, whole) or _positive_definite(known, whole):
            return True
    return False


def _positive_definite(known: Known, A: sp.MatAdd) -> bool:
    """Σ c RᵀR with c ≥ 0 and real R, one of them positive definite: λI with λ > 0, or c RᵀR with det R ≠ 0."""
    terms = [_split(arg) for arg in A.args]
    signs = [known.sign(scalar) for scalar, _ in terms]
    if min(signs) < 1:
        return False
    squares = [is_gram(known, factors) for _, factors in terms]
    return None not in squares and (2, True) in zip(signs, squares, strict=True)


def is_gram(known: Known, factors: Sequence[Any]) -> bool | None:
    """None unless the product is RᵀR (or R² of a symmetric R) of real letters; True where it is invertible too."""
    if len(factors) == 1 and isinstance(factors[0], sp.Identity):
        return True
    if len(factors) == 1 and isinstance(factors[0], sp.MatPow) and factors[0].exp == 2:
        factors = [factors[0].base] * 2
    if len(factors) % 2 or not all(map(known.real_matrix, factors)):
        return None
    half = len(factors) // 2
    for a, b in zip(factors[:half], reversed(factors[half:]), strict=True):
        if sp.Transpose(a).doit() != b and not (a == b and known.equal(a, sp.Transpose(a))):
            return None
    return all(_is_square(f) and is_invertible(known, f) for f in factors[half:])
