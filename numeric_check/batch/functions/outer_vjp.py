"""Adjoints of the derivatives of the closed forms exp(xyᵀ), exp(xyᵀ)v and exp(XYᵀ)."""

from __future__ import annotations

from collections.abc import Callable
from math import factorial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from numeric_check.batch.arrays import one_batch, require_same_ends, with_leading_axes
from numeric_check.batch.expm_input import square_matrices
from numeric_check.batch.functions.broadcasting import require_finite
from numeric_check.batch.matrix_phi1 import matrix_phi1
from numeric_check.batch.phi1 import phi1
from numeric_check.batch.portable.dispatch import portable
from numeric_check.batch.rows import working_dtype

_TAYLOR = [n / factorial(n + 1) for n in range(1, 21)]  # of φ₁′, for |s| ≤ 1: the rest is below 21/22! < 2⁻⁶⁵


@np.errstate(all="ignore")
@portable("(k),(k),(k,k)->(k),(k)")
def exp_outer_vjp(x: ArrayLike, y: ArrayLike, G: ArrayLike) -> tuple[NDArray, NDArray]:
    """The gradients at x and y of a real function of exp(xyᵀ) whose gradient is G, for every row.

    With s = yᵀx, φ = φ₁(s) and c = xᴴGȳ they are φ̄Gȳ + φ̄′cȳ and φ̄Gᵀx̄ + φ̄′cx̄, with bars for conjugates: for
    exp((x + a)(y + b)ᵀ) = exp(xyᵀ) + H + … they satisfy Re tr(GᴴH) = Re(x̃ᴴa + ỹᴴb). In O(k²); nothing of the size of
    the exponential is formed. Error: about (8 + |s| + k)·u of the sum of the moduli of the terms.

    Parameters
    ----------
    x, y : arrays (…, k) of float32, float64, complex64 or complex128, any strides; integers become float64
    G : array (…, k, k); leading axes of all three are broadcast

    Returns
    -------
    (x̃, ỹ) : arrays (…, k) with the leading axes of all, of dtype ``numpy.result_type(x, y, G)``; float32 and complex64
        are computed in double precision. Terms beyond the range of floats are infinite or NaN.

    Raises
    ------
    TypeError : for another dtype (float16, longdouble, object, strings) or a masked array.
    ValueError : for shapes that do not agree, NaN or infinite entries.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_outer_vjp
    >>> exp_outer_vjp(np.array([1.0, 0.0]), np.array([0.0, 1.0]), np.eye(2))  # of tr exp(xyᵀ) = k − 1 + exp(yᵀx)
    (array([0., 1.]), array([1., 0.]))

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Problem 1.16 (the closed form) and section 3.2 (derivatives).
    """
    x, y, G = with_leading_axes("x", x, ("k",)), with_leading_axes("y", y, ("k",)), square_matrices("G", G)
    require_same_ends(1, x=x, y=y, G=G)
    (x, y, G), finish = _in_one_batch(x=x[..., None], y=y[..., None], G=G)
    s = y.swapaxes(1, 2) @ x
    phi, slope = phi1(s).conj(), phi1_derivative(s).conj()
    right, left = G @ y.conj(), G.swapaxes(1, 2) @ x.conj()
    c = slope * (x.conj().swapaxes(1, 2) @ right)
    return finish(phi * right + c * y.conj())[..., 0], finish(phi * left + c * x.conj())[..., 0]


@np.errstate(all="ignore")
@portable("(k),(k),(k),(k)->(k),(k),(k)")
def exp_outer_apply_vjp(x: ArrayLike, y: ArrayLike, v: ArrayLike, g: ArrayLike) -> tuple[NDArray, NDArray, NDArray]:
    """The gradients at x, y and v of a real function of exp(xyᵀ)v whose gradient is g, for every row.

    With s = yᵀx, a = yᵀv and b = xᴴg they are φ̄āg + φ̄′ābȳ, φ̄bv̄ + φ̄′ābx̄ and g + φ̄bȳ, with φ = φ₁(s); in O(k).
    Conventions, error, dtypes and errors as in `exp_outer_vjp`.

    Parameters
    ----------
    x, y, v, g : arrays (…, k), whose leading axes are broadcast

    Returns
    -------
    (x̃, ỹ, ṽ) : arrays (…, k)

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_outer_apply_vjp
    >>> x, y = np.array([1.0, 0.0]), np.array([0.0, 1.0])
    >>> exp_outer_apply_vjp(x, y, np.array([0.0, 1.0]), np.array([1.0, 0.0]))
    (array([1. , 0.5]), array([0.5, 1. ]), array([1., 1.]))

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Problem 1.16 (the closed form) and section 3.2 (derivatives).
    """
    rows = {name: with_leading_axes(name, value, ("k",)) for name, value in (("x", x), ("y", y), ("v", v), ("g", g))}
    require_same_ends(1, **rows)
    (x, y, v, g), finish = _in_one_batch(**{name: row[..., None] for name, row in rows.items()})
    s, a, b = y.swapaxes(1, 2) @ x, y.swapaxes(1, 2) @ v, x.conj().swapaxes(1, 2) @ g
    phi, slope = phi1(s).conj(), phi1_derivative(s).conj()
    c = slope * a.conj() * b
    found = phi * a.conj() * g + c * y.conj(), phi * b * v.conj() + c * x.conj(), g + phi * b * y.conj()
    first, second, third = (finish(part)[..., 0] for part in found)
    return first, second, third


@np.errstate(all="ignore")
@portable("(k,r),(k,r),(k,k)->(k,r),(k,r)")
def exp_low_rank_vjp(X: ArrayLike, Y: ArrayLike, G: ArrayLike) -> tuple[NDArray, NDArray]:
    """The gradients at X and Y of a real function of exp(XYᵀ) whose gradient is G, for every index.

    With M = YᵀX, P = φ₁(M) and W = L(Mᴴ, XᴴGȲ), L the derivative of φ₁, they are GȲPᴴ + ȲW and GᵀX̄P̄ + X̄Wᵀ. L is the
    upper right block of φ₁ of a matrix 2r×2r. Conventions, dtypes and errors as in `exp_outer_vjp`; the error is that
    of `exp_low_rank`.

    Parameters
    ----------
    X, Y : arrays (…, k, r)
    G : array (…, k, k); leading axes of all three are broadcast

    Returns
    -------
    (X̃, Ỹ) : arrays (…, k, r)

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch import exp_low_rank_vjp
    >>> X, Y = np.array([[1.0], [0.0]]), np.array([[0.0], [1.0]])
    >>> [part[:, 0].tolist() for part in exp_low_rank_vjp(X, Y, np.eye(2))]  # as in exp_outer_vjp
    [[0.0, 1.0], [1.0, 0.0]]

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 1.35 (the closed form) and (3.16) (derivatives as blocks).
    """
    X, Y = with_leading_axes("X", X, ("k", "r")), with_leading_axes("Y", Y, ("k", "r"))
    G = square_matrices("G", G)
    require_same_ends(2, X=X, Y=Y)
    require_same_ends(1, X=X.swapaxes(-1, -2), G=G)
    (X, Y, G), finish = _in_one_batch(X=X, Y=Y, G=G)
    r, transposed = X.shape[2], Y.swapaxes(1, 2)
    M, right = transposed @ X, G @ Y.conj()
    blocks = np.zeros((len(M), 2 * r, 2 * r), M.dtype)
    blocks[:, :r, :r] = blocks[:, r:, r:] = M.conj().swapaxes(1, 2)
    blocks[:, :r, r:] = X.conj().swapaxes(1, 2) @ right
    F = matrix_phi1(blocks)
    adjoint, W = F[:, :r, :r], F[:, :r, r:]
    P = adjoint.conj().swapaxes(1, 2)
    left = G.swapaxes(1, 2) @ X.conj()
    return finish(right @ adjoint + Y.conj() @ W), finish(left @ P.conj() + X.conj() @ W.swapaxes(1, 2))


def phi1_derivative(s: NDArray) -> NDArray:
    """φ₁′(s) = (eˢ − φ₁(s))/s = Σ_{n≥1} n s^{n−1}/(n + 1)!, φ₁′(0) = 1/2, entry by entry.

    Parameters
    ----------
    s : array of float64 or complex128, any shape

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.functions.outer_vjp import phi1_derivative
    >>> phi1_derivative(np.array([0.0, 1.0, -1e10]))
    array([5.e-01, 1.e+00, 1.e-20])

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, section 10.7.4.
    """
    near = np.abs(s) <= 1
    small = np.where(near, s, 0)
    value = np.zeros_like(s)
    for coefficient in reversed(_TAYLOR):
        value = value * small + coefficient
    far = np.where(near, 1, s)
    return np.where(near, value, (np.exp(far) - phi1(far)) / far)


def _in_one_batch(**arrays: NDArray) -> tuple[list[NDArray], Callable[[NDArray], NDArray]]:
    """The arrays (N, k, m) in working precision, and what brings a result back to the leading axes and the dtype."""
    for name, array in arrays.items():
        require_finite(name, array)
    shape, flat = one_batch(2, **arrays)
    dtype = np.result_type(*flat)
    finish = lambda result: result.reshape(shape + result.shape[1:]).astype(dtype)
    return [array.astype(working_dtype(dtype)) for array in flat], finish
