"""Power series c₀ + c₁t + … + c_L−₁t^(L−1), truncated, as tuples of exact polynomials."""

from __future__ import annotations

from typing import Any, TypeAlias

import sympy as sp

from symbolic.words import OutsideClass

Series: TypeAlias = tuple[Any, ...]  # coefficients of one ring: fmpq_mpoly of one context

MAX_PRODUCTS = 20_000_000  # terms times terms of one product: some seconds, and past it UNDECIDED


def polynomial_ring(count: int) -> tuple[Any, tuple[Any, ...]]:
    """ℚ[x₀, …, x_{n−1}] as its unit and its indeterminates.

    Examples
    --------
    >>> from symbolic.polynomials.truncated import polynomial_ring
    >>> one, (x, y) = polynomial_ring(2)
    >>> (x + one) * (x - one)
    x0^2 - 1
    """
    import flint  # loaded when first used: `import symbolic` stays cheap

    context = flint.fmpq_mpoly_ctx.get(tuple(f"x{i}" for i in range(count)), flint.Ordering.degrevlex)
    return context.constant(1), context.gens()


def fraction(value: sp.Rational) -> Any:
    """The number as a coefficient."""
    import flint  # loaded when first used: `import symbolic` stays cheap

    return flint.fmpq(int(value.p), int(value.q))


def lifted(value: Any, length: int) -> Series:
    """The constant series of a coefficient."""
    return (value, *[value * 0] * (length - 1))


def plus(a: Series, b: Series) -> Series:
    return tuple(x + y for x, y in zip(a, b, strict=True))


def times(a: Series, b: Series) -> Series:
    """Σ_k t^k Σ_i a_i b_{k−i}, truncated; zero coefficients cost nothing."""
    product = [a[0] * 0] * len(a)
    for i, x in enumerate(a):
        for j, y in enumerate(b[: len(b) - i] if x else ()):
            if y:
                product[i + j] = product[i + j] + _product(x, y)
    return tuple(product)


def scaled(factor: Any, a: Series) -> Series:
    return tuple(factor * x for x in a)


def power(a: Series, exponent: int) -> Series:
    """aⁿ for n ≥ 0 by products."""
    value = lifted(a[0] * 0 + 1, len(a))
    for _ in range(exponent):
        value = times(value, a)
    return value


def exponential(a: Series) -> Series:
    """b = exp(a) for a₀ = 0 from b′ = a′b: k b_k = Σ_{i=1}^{k} i a_i b_{k−i}.

    Raises
    ------
    OutsideClass : if a₀ ≠ 0, where the coefficients are no polynomials.

    References
    ----------
    D. E. Knuth, The Art of Computer Programming 2, 3rd edition, section 4.7, exercise 4.
    """
    if a[0] != 0:
        raise OutsideClass("exp of a series with a constant term has no polynomial coefficients.")
    b = [a[0] * 0 + 1]
    for k in range(1, len(a)):
        b.append(sum((_product(i * a[i], b[k - i]) for i in range(1, k + 1)), a[0] * 0) / k)
    return tuple(b)


def _product(x: Any, y: Any) -> Any:
    if len(x) * len(y) > MAX_PRODUCTS:
        raise OutsideClass(f"a product of polynomials with {len(x)} and {len(y)} terms takes too long.")
    return x * y
