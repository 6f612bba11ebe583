"""The slow flow of a method with momentum, from the invariance of a curve under its two-step recursion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp

from symbolic.modified_equation import inputs
from symbolic.modified_equation.derivations import Derivation
from symbolic.modified_equation.evaluation import Evaluator
from symbolic.modified_equation.function_ring import FunctionRing
from symbolic.modified_equation.relaxed_series import Series
from symbolic.zero_test.zero import is_zero


def momentum_modified_flow(
    f: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, lam: Any, a: Any, order: int
) -> list[sp.Expr]:
    """F = F₀ + hF₁ + … + h^(order−1) F_{order−1}, u′ = F(u), for uₙ₊₁ = uₙ + λ(uₙ − uₙ₋₁) + h f(uₙ + a(uₙ − uₙ₋₁)).

    u(t + h) − u(t) = λ(u(t) − u(t − h)) + h f(u(t) + a(u(t) − u(t − h))) is solved for u(t ± h) = exp(±h F·∂)u power by
    power of h: F_k has the factor 1 − λ at h^(k+1), and everything else there is known. So

        F₀ = f/(1 − λ),   F₁ = −α f′f/(1 − λ)³   with α = ½(1 + λ − 2a(1 − λ)).

    The iterates come near to a solution as a transient that is O(λⁿ) at h = 0 dies out, for |λ| < 1. Heavy ball has
    a = 0; Nesterov's method has a = λ. Heavy ball for f = −∇L follows −∇(L + h(1+λ)/(4(1−λ)²)|∇L|²)/(1 − λ).

    Parameters
    ----------
    f, variables, h, order : as for ``modified_field``
    lam, a : numbers or expressions in parameters, λ ≠ 1

    Returns
    -------
    list of expressions, one for each variable

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    >>> u, h = sp.symbols("u h")
    >>> momentum_modified_flow([-u], [u], h, sp.Rational(1, 2), 0, 2)
    [-6*h*u - 2*u]

    References
    ----------
    N. B. Kovachki and A. M. Stuart, Continuous Time Analysis of Momentum Methods, JMLR 22 (2021), no. 17, for
    F₀ and F₁; the recursion here goes on to any order.
    A. Ghosh, H. Lyu, X. Zhang and R. Wang, Implicit Regularization in Heavy-ball Momentum Accelerated Stochastic
    Gradient Descent, ICLR 2023.
    """
    f, names = inputs.problem(f, variables, h, order)
    inputs.without_step(f, h)
    friction, shift = (inputs.constant(value, name, (*names, h)) for value, name in ((lam, "lam"), (a, "a")))
    if is_zero(friction - 1) is not False:
        raise ValueError(f"lam must not be 1: without friction there is no slow flow; got {friction}.")
    evaluator = Evaluator(FunctionRing(names))
    flow = _slow_flow(evaluator, f, names, friction, shift, order)
    ring = evaluator.ring
    return [sp.Add(*(h**k * ring.expression(F[i]) for k, F in enumerate(flow))) for i in range(len(names))]


def _slow_flow(
    evaluator: Evaluator, f: list[sp.Expr], names: list[sp.Symbol], lam: sp.Expr, a: sp.Expr, order: int
) -> list[list[Any]]:
    """F_k = ([h^k] f(u + a(u − u₋)) − [h^(k+1)] ((u₊ − u) − λ(u − u₋)) at F_k = 0)/(1 − λ)."""
    ring = evaluator.ring
    friction, shift = evaluator.constant(lam), evaluator.constant(a)
    inverse = ring.reciprocal(evaluator.constant(1 - lam))
    lie = LieSeries(evaluator, names)
    letters = {x: _shifted(lie, i, shift, ring.adjoin(x)) for i, x in enumerate(names)}
    force = evaluator.values(f, letters)
    for k in range(order):
        met = [lie.coefficient(k + 1, i, 1) + friction * lie.coefficient(k + 1, i, -1) for i in range(len(names))]
        lie.flow.append([ring.reduce((force[i].term(k) - known) * inverse) for i, known in enumerate(met)])
    return lie.flow


def _shifted(lie: LieSeries, i: int, shift: Any, start: Any) -> Series:
    """uᵢ + a(uᵢ − uᵢ(t − h)): the coefficient of h^m needs the flow through h^(m−1)."""
    return Series(lambda m: -shift * lie.coefficient(m, i, -1) if m else start)


class LieSeries:
    """[h^m] exp(±h F·∂) xᵢ = Σ_n (±1)ⁿ/n! Σ (F_{k₁}·∂) … (F_{kₙ₋₁}·∂) F_{kₙ,i} over Σ (k_j + 1) = m, for a growing F.

    Parameters
    ----------
    evaluator : Evaluator
    names : sequence of Symbol

    Examples
    --------
    >>> x = sp.Symbol("x")
    >>> evaluator = Evaluator(FunctionRing([x]))
    >>> lie = LieSeries(evaluator, [x])
    >>> lie.flow.append([evaluator.constant(x**2)])
    >>> evaluator.ring.expression(lie.coefficient(2, 0, 1))
    x**3
    """

    def __init__(self, evaluator: Evaluator, names: Sequence[sp.Symbol]) -> None:
        self.ring = evaluator.ring
        self.by = [Derivation(evaluator, x) for x in names]
        self.flow: list[list[Any]] = []
        self._words: dict[tuple[int, int, int], Any] = {}

    def coefficient(self, m: int, i: int, sign: int) -> Any:
        """[h^m] for m ≥ 1; what is not yet in the flow counts as zero."""
        value, factorial = self.ring.zero, 1
        for n in range(1, m + 1):
            factorial *= n
            value += sign**n * self._word(n, m, i) / factorial
        return value

    def _word(self, n: int, m: int, i: int) -> Any:
        """Σ (F_{k₁}·∂) … F_{kₙ,i} over Σ (k_j + 1) = m, kept once its parts are known."""
        if n == 1:
            return self.flow[m - 1][i] if m <= len(self.flow) else self.ring.zero
        if (n, m, i) not in self._words:
            total = self.ring.zero
            for k in range(m - n + 1):
                inner = self._word(n - 1, m - k - 1, i)
                for by, speed in zip(self.by, self.flow[k], strict=True):
                    total += speed * by(inner)
            self._words[n, m, i] = self.ring.reduce(total)
        return self._words[n, m, i]
