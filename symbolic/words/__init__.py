"""Noncommutative words: the normal form of matrix expressions of symbolic size.

A matrix expression becomes a sum Σ c_w w of words w in its letters (matrix symbols, their transposes and inverses,
powers with a symbolic exponent, exponentials, …) with scalar coefficients c_w. The rules are
    (AB)ᵀ = BᵀAᵀ,   A A⁻¹ = I,   u (yᵀx) v = (yᵀx) u v   (a 1×1 factor is a scalar and equals its transpose),
    l (w l)ᵉ = (l w)ᵉ l,   Wᵉ W = Wᵉ⁺¹,   l exp(w l) = exp(l w) l,   tr(AB) = tr(BA),   det(AB) = det A det B,
    e_iᵀ e_j = δ_ij,   Σ_i e_iᵀ A e_i = tr A.
Two expressions with equal normal forms are equal for every value of the sizes.
"""

from symbolic.words.letters import OutsideClass, Word, Words, combine, is_power, rebuild, scalar_cut
from symbolic.words.normal_form import MAX_POWER, canonical, canonical_scalar, multiply, words

__all__ = [
    "MAX_POWER",
    "OutsideClass",
    "Word",
    "Words",
    "canonical",
    "canonical_scalar",
    "combine",
    "is_power",
    "multiply",
    "rebuild",
    "scalar_cut",
    "words",
]
