"""exp_outer and its companions against exact rational s and 400-bit exponentials, entry by entry."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from numpy.typing import NDArray

from numeric_check.batch import exp_outer, exp_outer_apply, exp_outer_inverse, exp_outer_logdet

ORACLE_BITS = 400  # twice 53 bits for the products, 100 for cancellation at |x||y| = 1e12, and as much to spare
ILL_CONDITIONED = 128  # beyond Σ|xᵢyᵢ| = 128(1 + |s|) the promise is 8 + 2|s| ulp, before it 4 + 2Σ|xᵢyᵢ| (complex: 8)
EXP_BITS_LIMIT = 10**4  # exp of a larger number is not formed: e^s − 1 is then −1 to all bits, or overflows

Rows = tuple[NDArray, NDArray]


def exact(value: complex) -> mpmath.mpc:
    return mpmath.mpc(float(np.real(value)), float(np.imag(value)))


def exact_dot(x: NDArray, y: NDArray) -> mpmath.mpc:
    """yᵀx without any rounding but the last, in rationals."""
    a, b, c, d = ([Fraction(float(part)) for part in parts] for parts in (x.real, x.imag, y.real, y.imag))
    real = sum((p * r - q * t for p, q, r, t in zip(a, b, c, d, strict=True)), Fraction(0))
    imag = sum((p * t + q * r for p, q, r, t in zip(a, b, c, d, strict=True)), Fraction(0))
    return mpmath.mpc(*(mpmath.mpf(part.numerator) / part.denominator for part in (real, imag)))


def exact_phi1(s: mpmath.mpc) -> mpmath.mpc:
    if s == 0:
        return mpmath.mpc(1)
    return (mpmath.expm1(s) if s.real > -EXP_BITS_LIMIT else mpmath.mpc(-1)) / s


def size_of_phi1(s: mpmath.mpc) -> mpmath.mpf:
    """|φ₁(s)|, and |eˢ| more where s is not real: there φ₁ has zeros, next to which no formula is relatively exact."""
    return abs(exact_phi1(s)) + (abs(mpmath.exp(s)) if s.imag else 0)


def promised_ulps(x: NDArray, y: NDArray, s: mpmath.mpc) -> float:
    size, moduli = float(abs(s)), float(mpmath.fsum(abs(exact(a) * exact(b)) for a, b in zip(x, y, strict=True)))
    plain = 4 if x.dtype.kind == "f" else 8
    return 8 + 2 * size if moduli > ILL_CONDITIONED * (1 + size) else plain + 2 * moduli


def excess(got: complex, true: mpmath.mpc, size: mpmath.mpf, ulps: float, dtype: np.dtype) -> float:
    """The error divided by what is allowed: ulps·ulp·size and one step of the subnormal numbers.

    A part that exceeds the largest float must be infinite, with its sign.
    """
    info = np.finfo(dtype)
    pairs = [(float(np.real(got)), true.real), (float(np.imag(got)), true.imag)]
    too_large = [(a, b) for a, b in pairs if abs(b) > float(info.max)]
    if too_large:
        return 0.0 if all(a == mpmath.sign(b) * np.inf for a, b in too_large) else float("inf")
    allowed = ulps * float(info.eps) * size + float(info.smallest_subnormal)
    return float(abs(exact(got) - true) / allowed) if np.isfinite(got) else float("inf")


def worst_matrix_excess(formula: Callable[[NDArray, NDArray], NDArray], x: NDArray, y: NDArray, sign: int = 1) -> float:
    """The largest error of ``formula`` over all rows and entries, in units of the promised bound."""
    got, worst = formula(x, y), []
    with mpmath.workprec(ORACLE_BITS):
        for n, i, j in np.ndindex(got.shape):
            s = sign * exact_dot(x[n], y[n])
            product = sign * exact(x[n, i]) * exact(y[n, j])
            size = (i == j) + size_of_phi1(s) * abs(product)
            true = (i == j) + exact_phi1(s) * product
            worst.append(excess(got[n, i, j], true, size, promised_ulps(x[n], y[n], s), got.dtype))
    return max(worst)


def worst_apply_excess(x: NDArray, y: NDArray, v: NDArray) -> float:
    got, worst = exp_outer_apply(x, y, v), []
    with mpmath.workprec(ORACLE_BITS):
        for n, i in np.ndindex(got.shape):
            s, t = exact_dot(x[n], y[n]), exact_dot(v[n], y[n])
            moduli = mpmath.fsum(abs(exact(a) * exact(b)) for a, b in zip(y[n], v[n], strict=True))
            size = abs(exact(v[n, i])) + size_of_phi1(s) * moduli * abs(exact(x[n, i]))
            true = exact(v[n, i]) + exact_phi1(s) * t * exact(x[n, i])
            ulps = promised_ulps(x[n], y[n], s) + x.shape[1] / 2
            worst.append(excess(got[n, i], true, size, ulps, got.dtype))
    return max(worst)


def random_rows(seed: int, k: int, size: float, dtype: str = "float64", rows: int = 4) -> Rows:
    rng = np.random.default_rng(seed)
    parts = rng.standard_normal((4, rows, k)) * size
    if np.dtype(dtype).kind == "c":
        return (parts[0] + 1j * parts[1]).astype(dtype), (parts[2] + 1j * parts[3]).astype(dtype)
    return parts[0].astype(dtype), parts[1].astype(dtype)


def cancelling_rows(size: float, dtype: str = "float64") -> Rows:
    """Rows with |x||y| about size² and s of order one: x = (a, b, a + …), y = (c, …, −c) and a small rest."""
    rng = np.random.default_rng(7)
    a, c = (rng.uniform(0.5, 1, (3, 2)) * size for _ in range(2))
    rest = rng.uniform(0.5, 1, (3, 2))
    x = np.concatenate([a, rest, a], axis=1).astype(dtype)
    y = np.concatenate([c, rest, -c], axis=1).astype(dtype)
    return x, y


def size_rows(x_size: float, y_size: float) -> Rows:
    x, y = random_rows(11, 3, 1.0, rows=3)
    return x * x_size, y * y_size


def rows_with_s(*values: complex) -> Rows:
    """x = (s/2, s/4, s/4, 1), y = (1, 1, 1, 0), so that yᵀx = s exactly."""
    s = np.array(values)[:, None]
    x = np.concatenate([s / 2, s / 4, s / 4, np.ones_like(s)], axis=1)
    return x, np.concatenate([np.ones_like(s)] * 3 + [np.zeros_like(s)], axis=1)


CASES = {
    **{f"{dtype}, k = {k}": random_rows(k, k, 1.0, dtype) for k in (1, 2, 5) for dtype in ("float64", "complex128")},
    "single": random_rows(1, 5, 1.0, "float32"),
    "complex single": random_rows(1, 5, 1.0, "complex64"),
    "long rows": random_rows(2, 17, 0.3, rows=1),
    "|x||y| = 1e8": cancelling_rows(1e4),
    "|x||y| = 1e12": cancelling_rows(1e6),
    "|x||y| = 1e6 in single": cancelling_rows(1e3, "float32"),
    "complex |x||y| = 1e8": cancelling_rows(1e4, "complex128"),
    "s near 0 and ±700": rows_with_s(1e-300, -1e-300, 5e-324, 1e-8, -1e-8, 1e-3, 700.0, -700.0, 709.5, -745.5),
    "s far to the left": rows_with_s(-1e4, -1e100, -1.7e308),
    "s near 2πin": rows_with_s(2j * np.pi, 2j * np.pi + 1e-9, -20j * np.pi, 1e-9j, 3 + 100j, -300 + 1j, 600 + 600j),
    "x large, y small": size_rows(1e200, 1e-200),
    "x small, y large": size_rows(1e-300, 1e300),
    "tiny": size_rows(1e-300, 1.0),
    "both tiny": size_rows(1e-300, 1e-300),
    "subnormal": size_rows(1e-315, 1e10),
    "exponential beyond the largest float": rows_with_s(709.9, 712.0, 1e5, 1e300),
    "s beyond the largest float": (np.array([[1e200, 0.0]]), np.array([[-1e200, 1e-250]])),
    "largest entries apart": (np.array([[1e-43, 1e-10]]), np.array([[1e-98, 1e275]])),
    "products cancel beyond the largest float": (
        np.array([[2.0**600, 2.0**600, 1.0]]),
        np.array([[2.0**600, -(2.0**600), 0]]),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_entry_of_exp_outer_is_within_the_promised_bound(case: str) -> None:
    assert worst_matrix_excess(exp_outer, *CASES[case]) <= 1


@pytest.mark.parametrize("case", ["float64, k = 5", "complex single", "|x||y| = 1e8", "x large, y small"])
def test_every_entry_of_the_inverse_is_within_the_promised_bound(case: str) -> None:
    assert worst_matrix_excess(exp_outer_inverse, *CASES[case], sign=-1) <= 1


@pytest.mark.parametrize("case", CASES)
def test_the_action_on_a_vector_is_within_the_promised_bound(case: str) -> None:
    x, y = CASES[case]
    v = random_rows(3, x.shape[1], 1.0, x.dtype.name, rows=len(x))[0]
    assert worst_apply_excess(x, y, v) <= 1


def test_the_action_on_tiny_and_huge_vectors_is_within_the_promised_bound() -> None:
    x, y = random_rows(4, 3, 1.0)
    for size in (1e-300, 1e-310, 1e300):
        assert worst_apply_excess(x * 1e10, y * 1e-10, x * size) <= 1


def test_the_action_keeps_products_whose_factors_peak_at_different_entries() -> None:
    x, y, v = np.array([[-1e-43, -1e-10]]), np.array([[-1e-98, 1e270]]), np.array([[1e225, 1e-102]])
    assert worst_apply_excess(x, y, v) <= 1


@pytest.mark.parametrize("case", CASES)
def test_the_log_determinant_is_within_the_promised_bound_of_the_exact_dot_product(case: str) -> None:
    x, y = CASES[case]
    for n, got in enumerate(exp_outer_logdet(x, y)):
        with mpmath.workprec(ORACLE_BITS):
            s = exact_dot(x[n], y[n])
            if abs(s) < float(np.finfo(got.dtype).max):
                assert abs(exact(got) - s) <= abs(s) * float(np.finfo(got.dtype).eps) + float(np.finfo(got.dtype).tiny)
            else:
                assert got == np.sign(float(s.real)) * np.inf


def naive_phi1(x: NDArray, y: NDArray) -> NDArray:
    s = np.einsum("nk,nk->n", x, y)[:, None, None]
    return np.eye(x.shape[1]) + (np.exp(s) - 1) / s * x[:, :, None] * y[:, None, :]


def plain_dot(x: NDArray, y: NDArray) -> NDArray:
    s = np.einsum("nk,nk->n", x, y)[:, None, None]
    return np.eye(x.shape[1]) + np.expm1(s) / s * x[:, :, None] * y[:, None, :]


def conjugated(x: NDArray, y: NDArray) -> NDArray:
    return exp_outer(x, np.conj(y))


def transposed(x: NDArray, y: NDArray) -> NDArray:
    return exp_outer(y, x)


def unscaled_diagonal(x: NDArray, y: NDArray) -> NDArray:
    return exp_outer(x, y) * (1 + 20 * np.finfo(x.dtype).eps)


MUTANTS = {
    "naive (e^s - 1)/s": (naive_phi1, rows_with_s(1e-8)),
    "plain dot product": (plain_dot, cancelling_rows(1e4)),
    "conjugated y": (conjugated, CASES["complex128, k = 2"]),
    "x and y exchanged": (transposed, CASES["float64, k = 2"]),
    "ten ulp too large": (unscaled_diagonal, random_rows(5, 2, 1e-3)),
    "overflow of phi x": (plain_dot, (np.array([[1e200, 700.0]]), np.array([[1e-200, 1.0]]))),
}


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # the mutants overflow and divide 0 by 0
@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_broken_formula_exceeds_the_bound(mutant: str) -> None:
    formula, rows = MUTANTS[mutant]
    assert worst_matrix_excess(formula, *rows) > 1
