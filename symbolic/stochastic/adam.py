"""The flow that RMSProp and Adam follow through the first power of the step, after their averages have settled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp

from symbolic.modified_equation import inputs
from symbolic.zero_test.zero import is_zero


def adam_modified_flow(
    E: sp.Expr, variables: Sequence[sp.Symbol], h: sp.Symbol, beta: Any, rho: Any, eps: Any
) -> list[sp.Expr]:
    """θ′ = F₀ + hF₁ for θₙ₊₁ = θₙ − h mₙ/√(vₙ + ε), mₙ = βmₙ₋₁ + (1−β)gₙ, vₙ = ρvₙ₋₁ + (1−ρ)gₙ², componentwise.

    With g = ∇E(θ), r_j = √(g_j² + ε) and D_j = ∂_j‖∇E‖_{1,ε} = Σ_i g_i ∂_j g_i/r_i, the flow is

        θ_j′ = −(1/r_j) (g_j + (h/2) [(1+β)/(1−β) − (1+ρ)/(1−ρ) + (1+ρ)/(1−ρ)·ε/r_j²] D_j).

    It is computed from the averages of g along the past θ − khF₀ of the flow, Σ_k (1−β)βᵏ·k = β/(1−β), and the term
    −½F₀′F₀ of Euler's method. The averages have settled up to O(βⁿ) + O(ρⁿ), or from the start with Adam's bias
    correction up to the same. β = 0 is RMSProp; at β = ρ = 0 and ε → 0 it is sign descent.

    Parameters
    ----------
    E : expression, the loss
    variables, h : as for ``modified_field``
    beta, rho : real numbers below 1 in modulus, or expressions in parameters
    eps : number or expression in parameters, positive; inside the root

    Returns
    -------
    list of expressions, one for each variable

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    >>> x, h = sp.symbols("x h", real=True)
    >>> adam_modified_flow(x**2 / 2, [x], h, 0, 0, 1)
    [-h*x/(2*(x**2 + 1)**2) - x/sqrt(x**2 + 1)]

    References
    ----------
    M. D. Cattaneo, J. M. Klusowski and B. Shigida, On the Implicit Bias of Adam, ICML 2024: this bias term; there it
    stands for finite n as well, and the case of ε outside of the root is theirs alone.
    C. Ma, L. Wu and W. E, A Qualitative Study of the Dynamic Behavior for Adaptive Gradient Algorithms, MSML 2022:
    other scalings, in which β and ρ tend to 1 with h.
    """
    names = inputs.symbols(variables)
    loss = inputs.scalar(E, "a loss", names, h)
    inputs.smooth(loss, "a loss", names)
    beta, rho = (_average(value, name, (*names, h)) for value, name in ((beta, "beta"), (rho, "rho")))
    eps = _positive(inputs.constant(eps, "eps", (*names, h)))
    g = [loss.diff(x) for x in names]
    F0 = [-gj / sp.sqrt(gj**2 + eps) for gj in g]
    along = lambda e: sp.Add(*(e.diff(x) * Fi for x, Fi in zip(names, F0, strict=True)))
    steps = [_step(gj, along(gj), beta, rho, eps, h) for gj in g]
    return [Fj + h * _factored(step - along(Fj) / 2) for Fj, step in zip(F0, steps, strict=True)]


def _step(g: sp.Expr, slope: sp.Expr, beta: sp.Expr, rho: sp.Expr, eps: sp.Expr, h: sp.Symbol) -> sp.Expr:
    """[h¹] of −m/√(v + ε) where g had the value g − kh·slope k steps ago."""
    m = g - h * beta / (1 - beta) * slope
    v = g**2 - h * rho / (1 - rho) * 2 * g * slope
    return (-m / sp.sqrt(v + eps)).diff(h).xreplace({h: sp.S.Zero})


def _factored(e: sp.Expr) -> sp.Expr:
    return sp.factor_terms(sp.together(e))


def _average(value: Any, name: str, moving: Sequence[sp.Symbol]) -> sp.Expr:
    constant = inputs.constant(value, name, moving)
    if constant.is_real is False or (sp.Abs(constant) >= 1) is sp.true or is_zero(constant - 1) is not False:
        raise ValueError(
            f"{name} must be below 1 in modulus and real, or the average of the past does not settle; got {constant}."
        )
    return constant


def _positive(eps: sp.Expr) -> sp.Expr:
    if eps.is_nonpositive or eps.is_real is False:
        raise ValueError(f"eps must be positive, inside the root; got {eps}. The limit eps → 0 is sign descent.")
    return eps
