"""The stochastic modified equation dX = b dt + Σ̃^½ dW of SGD, from the generator through a power of η."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.modified_equation import inputs
from symbolic.stochastic.expanding import expanded
from symbolic.stochastic.generators import MAX_ORDER, terms_of
from symbolic.stochastic.noise import noise_of
from symbolic.stochastic.operators import Index, Operator
from symbolic.stochastic.square_roots import psd_root


class NoDiffusionError(ValueError):
    """No diffusion follows SGD to this order: a coefficient of a derivative of order 3 or more is not zero.

    Attributes
    ----------
    power : int
        The power of η.
    index : tuple of int
        The multi-index of the derivative.
    obstruction : Expr
        Its coefficient in (1/η) log P_η, −K₃/6 for one variable at η².
    """

    def __init__(self, power: int, index: Index, obstruction: sp.Expr) -> None:
        self.power, self.index, self.obstruction = power, index, obstruction
        super().__init__(
            f"no diffusion is weakly accurate to an order above {power}: a diffusion has derivatives of order 1 and 2 "
            f"only, and at η^{power} the generator has ∂^{index} with the coefficient {obstruction}."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StochasticEquation:
    """dX = b(X) dt + S(X) dW in Itô's sense, with S Sᵀ the covariance.

    Attributes
    ----------
    variables : tuple of Symbol
    drift : list of Expr
        b, one expression for each variable.
    covariance : ImmutableMatrix
        S Sᵀ = ηΣ + …
    eta : Symbol
    order : int
        The weak order with which it follows SGD at the times nη.
    """

    variables: tuple[sp.Symbol, ...]
    drift: list[sp.Expr]
    covariance: sp.ImmutableMatrix
    eta: sp.Symbol
    order: int

    @property
    def diffusion(self) -> sp.ImmutableMatrix:
        """S = √η (Σ + …)^½, the positive semidefinite root for η > 0, where it has a closed form.

        Raises
        ------
        ValueError : if it has none; the covariance is exact in any case.
        """
        return sp.sqrt(self.eta) * psd_root((self.covariance / self.eta).expand())


def sme(samples: Any, variables: Sequence[sp.Symbol], eta: sp.Symbol, order: int) -> StochasticEquation:
    """The Itô equation that x ← x − η∇f_γ(x) follows weakly to the given order, at the times nη.

        order 1:  dX = −∇f dt + √η Σ^½ dW,      order 2:  dX = −∇(f + (η/4)|∇f|²) dt + √η Σ^½ dW,

    with f = E f_γ and Σ = Cov ∇f_γ: its generator b·∇ + ½ SSᵀ:∇² is that of ``generator_terms`` through η^(order−1),
    and beside it the order 1 has its noise, without which it is the gradient flow, of order 1 too. Order 3 asks for
    vanishing third cumulants of ∇f_γ.

    Parameters
    ----------
    samples : list of losses f₁, …, f_N, equally likely; or tuple (f, Σ) with a d × d Matrix; or (f, Σ, K₃, …)
        Every symbol that is no variable is a parameter.
    variables : sequence of d Symbols
    eta : Symbol
        The learning rate η > 0, not in the losses; in ``diffusion`` it is taken to be positive.
    order : int from 1 to 8

    Returns
    -------
    StochasticEquation

    Raises
    ------
    NoDiffusionError : for order ≥ 3, if derivatives of a higher order than 2 remain.
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    >>> x, eta = sp.symbols("x eta", positive=True)
    >>> equation = sme([(x - 1) ** 2 / 2, (x + 1) ** 2 / 2], [x], eta, 2)
    >>> equation.drift, equation.covariance[0], equation.diffusion[0]
    ([-eta*x/2 - x], eta, sqrt(eta))

    References
    ----------
    Q. Li, C. Tai and W. E, Stochastic Modified Equations and Dynamics of Stochastic Gradient Algorithms I:
    Mathematical Foundations, JMLR 20 (2019), no. 40, Theorem 9.
    """
    names = inputs.symbols(variables)
    if not isinstance(eta, sp.Symbol) or not eta.is_commutative or eta in names:
        raise ValueError(f"the rate eta must be a commuting Symbol that is no variable; got {eta!r} beside {names}.")
    order = inputs.integer(order, MAX_ORDER)
    noise = noise_of(samples, names, eta)
    terms = terms_of(noise, names, max(order, 2))
    for power, operator in enumerate(terms[:order]):
        for index, coefficient in operator.items():
            if sum(index) > 2:
                raise NoDiffusionError(power, index, coefficient)
    d = len(names)
    drift = [sp.Add(*(eta**k * _coefficient(A, [i], d) for k, A in enumerate(terms[:order]))) for i in range(d)]
    entry = lambda i, j: sp.Add(*(eta**k * _second(A, i, j, d) for k, A in enumerate(terms)))
    covariance = sp.ImmutableMatrix(d, d, entry)
    return StochasticEquation(variables=tuple(names), drift=drift, covariance=covariance, eta=eta, order=order)


def _coefficient(operator: Operator, places: Sequence[int], d: int) -> sp.Expr:
    return operator.get(tuple(places.count(i) for i in range(d)), sp.S.Zero)


def _second(operator: Operator, i: int, j: int, d: int) -> sp.Expr:
    """The entry (i, j) of the matrix C with ½ C:∇²; for i ≠ j the multi-index stands for both (i, j) and (j, i)."""
    coefficient = _coefficient(operator, [i, j], d)
    return expanded(2 * coefficient) if i == j else coefficient
