"""Taylor polynomials of the exponential in as few matrix products as is known: degree 1, 2, 4, 8, 12, 18 in 0 to 5."""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch.expm_layout import Layout, add_to_diagonal, product

SLOTS = 9  # stacks of matrices: A, A², A³, A⁶ and five combinations of them

_R = sqrt(177.0)
X3 = 2 / 3
X1, X2 = X3 * (1 + _R) / 88, X3 * (1 + _R) / 352
X4, X5, X6, X7 = (
    (-271 + 29 * _R) / (315 * X3),
    11 * (-1 + _R) / (1260 * X3),
    11 * (-9 + _R) / (5040 * X3),
    (89 - _R) / (5040 * X3**2),
)
Y2 = (857 - 58 * _R) / 630

# Rows B₁, B₂, B₃, B₄ of T₁₂ = B₁ + (B₂ + Q)Q, Q = B₃ + B₄²; columns I, A, A², A³
T12 = np.array(
    [
        [-0.018602320514620553, -0.00500702322573317731, -0.573420122960522264, -0.133399693943892060],
        [4.6, 0.992875103538486836, -0.132445561052799639, 0.0017299],
        [0.211693118299809443, 0.158224384715726725, 0.165635169436727415, 0.0107862779315792425],
        [0.0, -0.131810610138301840, -0.0202785554058925908, -0.0067595184686308636],
    ]
)
# Rows B₁, B₅, B₄, B₃, B₂ of T₁₈ = B₂ + (B₃ + Q)Q, Q = B₁B₅ + B₄; columns I, A, A², A³, A⁶
T18 = np.array(
    [
        [0.0, -0.10036558103014462001, -0.0080292464824115696, -0.000892138498045729956, 0.0],
        [0.0, 0.0, -0.0923364619367118593, -0.0169364939002081717, -0.0000140086798182036160],
        [
            -0.0904316832390810562,
            -0.0676404519071381907,
            0.0675961301770459646,
            0.0295552570429315527,
            -0.0000139180257516060701,
        ],
        [
            -10.9676396052962062593,
            1.6801581387890619718,
            0.0571779846478865513,
            -0.00698210122488052084,
            0.0000334975017086070538,
        ],
        [0.0, 0.397849749499645076, 1.36783778460411720, 0.498289622525382678, -0.000637898194594723309],
    ]
)


def taylor(layout: Layout, degree: int, W: NDArray, scale: float = 1.0) -> NDArray:
    """T_m(xA) = Σ_{n≤m} (xA)ⁿ/n! for every matrix of a stack, m = 1, 2, 4, 8, 12 or 18.

    The scale x is folded into the coefficients. All combinations of powers that are needed are formed at
    once, as coefficients times the matrix whose rows are the powers.

    Parameters
    ----------
    layout : of the matrices
    degree : m
    W : array (SLOTS, *layout.shape(N)); holds A for m = 1; A, A² for m = 2, 4, 8; A, A², A³ for m = 12 and
        A, A², A³, A⁶ for m = 18; the rest is overwritten
    scale : x

    Returns
    -------
    array layout.shape(N), one of the stacks of W

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check.batch.expm_layout import Layout
    >>> from numeric_check.batch.expm_taylor import SLOTS, taylor
    >>> W = np.zeros((SLOTS, 1, 1, 1))
    >>> W[:2] = 1.0  # A = A² = 1
    >>> float(taylor(Layout(k=1, last=False), 2, W)[0, 0, 0])
    2.5

    References
    ----------
    P. Bader, S. Blanes, F. Casas, Computing the matrix exponential with an optimized Taylor polynomial
    approximation, Mathematics 7 (2019) 1174, (11) to (13) for m = 8, (14) for m = 12, (16) for m = 18.
    """
    return _EVALUATIONS[degree](layout, W, scale)


def _degree_1(layout: Layout, W: NDArray, x: float) -> NDArray:
    W[0] *= x
    add_to_diagonal(layout, W[0], 1)
    return W[0]


def _degree_2(layout: Layout, W: NDArray, x: float) -> NDArray:
    value = _combinations(W, 2, np.array([[x, x**2 / 2]]))[0]
    add_to_diagonal(layout, value, 1)
    return value


def _degree_4(layout: Layout, W: NDArray, x: float) -> NDArray:
    """I + A + A²(I/2 + A/6 + A²/24)."""
    _, inner = _combinations(W, 2, np.array([[x, 0], [x**3 / 6, x**4 / 24]]))
    add_to_diagonal(layout, inner, x**2 / 2)
    value = product(layout, W[1], inner, out=W[4])
    W[0] *= x
    value += W[0]
    add_to_diagonal(layout, value, 1)
    return value


def _degree_8(layout: Layout, W: NDArray, x: float) -> NDArray:
    """I + A + y₂A² + (x₃A² + A₄)(x₄I + x₅A + x₆A² + x₇A₄) with A₄ = A²(x₁A + x₂A²)."""
    inner = _combinations(W, 2, np.array([[x**3 * X1, x**4 * X2]]))[0]
    product(layout, W[1], inner, out=W[2])
    coefficients = np.array([[0, x**2 * X3, 1], [x * X5, x**2 * X6, X7], [x, x**2 * Y2, 0]])
    left, right, rest = _combinations(W, 3, coefficients)
    add_to_diagonal(layout, right, X4)
    value = product(layout, left, right, out=W[2])
    value += rest
    add_to_diagonal(layout, value, 1)
    return value


def _degree_12(layout: Layout, W: NDArray, x: float) -> NDArray:
    """B₁ + (B₂ + Q)Q with Q = B₃ + B₄²."""
    powers = np.array([x, x**2, x**3])
    B1, B2, B3, B4 = _combinations(W, 3, T12[:, 1:] * powers)
    Q = product(layout, B4, B4, out=W[0])
    return _last_product(layout, Q, B3, B2, B1, tuple(T12[[2, 1, 0], 0]), W[1])


def _degree_18(layout: Layout, W: NDArray, x: float) -> NDArray:
    """B₂ + (B₃ + Q)Q with Q = B₁B₅ + B₄."""
    powers = np.array([x, x**2, x**3, x**6])
    B1, B5, B4, B3, B2 = _combinations(W, 4, T18[:, 1:] * powers)
    Q = product(layout, B1, B5, out=W[0])
    return _last_product(layout, Q, B4, B3, B2, tuple(T18[2:, 0]), W[1])


def _last_product(
    layout: Layout, Q: NDArray, R: NDArray, S: NDArray, P: NDArray, ones: tuple[float, ...], out: NDArray
) -> NDArray:
    """P + p₀I + (S + s₀I + Q')Q' with Q' = Q + R + r₀I and ones = (r₀, s₀, p₀); overwrites Q and S."""
    r0, s0, p0 = ones
    Q += R
    add_to_diagonal(layout, Q, r0)
    S += Q
    add_to_diagonal(layout, S, s0)
    value = product(layout, S, Q, out=out)
    value += P
    if p0:
        add_to_diagonal(layout, value, p0)
    return value


def _combinations(W: NDArray, powers: int, coefficients: NDArray) -> NDArray:
    """Rows of coefficients times the first stacks, written behind the fourth."""
    count = len(coefficients)
    flat = W.reshape(len(W), -1)
    np.matmul(coefficients.astype(W.dtype, copy=False), flat[:powers], out=flat[4 : 4 + count])
    return W[4 : 4 + count]


_EVALUATIONS = {1: _degree_1, 2: _degree_2, 4: _degree_4, 8: _degree_8, 12: _degree_12, 18: _degree_18}
