"""Matrices of any size as 2ᵉ D B D⁻¹ with B balanced and of ordinary size, without an error."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.expm_careful import balancing_exponents
from numeric_check.batch.functions.stacks import along, exponents
from numeric_check.batch.scale import ldexp

_FAR = 1000  # log₂ of how far the diagonal may be below the largest entry


def balancing(A: NDArray) -> tuple[NDArray, NDArray]:
    """Integers apart (N, k, k) and e (N,) with entries of about size 1 in aᵢⱼ 2^(−apartᵢⱼ − e), apartᵢⱼ = dᵢ − dⱼ.

    Entries off the diagonal are made no smaller than the largest on it.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.balancing import balancing
    >>> apart, e = balancing(np.array([[[1.0, 2.0**800], [0.0, 2.0]]]))
    >>> int(apart[0, 0, 1]), int(e[0])
    (797, 4)
    """
    largest = exponents(A)
    on_diagonal = exponents(np.einsum("nii->ni", A)[:, :, None])
    d = balancing_exponents(ldexp(A, -along(np.maximum(on_diagonal, largest - _FAR))))
    apart = d[:, :, None] - d[:, None, :]
    return apart, exponents(ldexp(A, -apart - along(largest))) + largest
