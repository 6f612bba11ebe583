"""With which order a method with finitely many random steps and a diffusion agree in law: from exact moments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb
from typing import Any

import flint
import sympy as sp

from numeric_check.balls import functions as ball_functions
from numeric_check.claims.evidence import Evidence
from numeric_check.orders.exponents import (
    FIRST_STEP,
    Point,
    exact_expressions,
    judge_exponent,
    require_starts,
    require_symbols,
)
from numeric_check.orders.moments import generator_matrix, monomials, recursion_matrix
from numeric_check.rules.refusals import NotApplicable

_METHODS = ("linear recursion of the moments in balls", "exponential of the generator in balls", "halving η")
_MOST_MOMENTS = 84  # three variables through degree 6; more take longer than ten seconds a start


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakProblem:
    """X ← Θ_γ(X), γ uniform in a finite set, beside dX = b dt + S dW, until the time T.

    Attributes
    ----------
    steps : tuple of maps Θ_γ, each a tuple of d expressions, affine in the variables
    drift : tuple of d expressions, affine
        b.
    covariance : matrix d×d of expressions, quadratic at most
        SSᵀ, symmetric.
    variables : tuple of d symbols
    eta : Symbol
        η; steps, drift and covariance may depend on it.
    time : Rational > 0
        T, for T/η steps.
    degree : int ≥ 1
        The test functions are the monomials x^α with 1 ≤ |α| ≤ degree.
    """

    steps: tuple[tuple[sp.Expr, ...], ...]
    drift: tuple[sp.Expr, ...]
    covariance: sp.ImmutableMatrix
    variables: tuple[sp.Symbol, ...]
    eta: sp.Symbol
    time: sp.Rational
    degree: int

    def __post_init__(self) -> None:
        d = len(self.variables)
        if not self.steps or any(len(step) != d for step in self.steps) or len(self.drift) != d:
            lengths = [len(step) for step in self.steps]
            raise ValueError(
                f"steps and drift need one entry for each of {d} variables; got {lengths}, {len(self.drift)}."
            )
        if self.covariance.shape != (d, d):
            raise ValueError(f"the covariance must have shape {(d, d)}; got {self.covariance.shape}.")
        if not (self.time.is_Rational and self.time > 0):
            raise ValueError(f"time must be a positive rational number; got {self.time}.")
        if isinstance(self.degree, bool) or not (isinstance(self.degree, int) and self.degree >= 1):
            raise ValueError(f"degree must be an integer ≥ 1; got {self.degree!r}.")
        require_symbols(self.variables, self.eta)
        count = comb(d + self.degree, d)
        if count > _MOST_MOMENTS:
            raise ValueError(f"at most {_MOST_MOMENTS} moments are followed; degree {self.degree} has {count}.")

    @property
    def expressions(self) -> list[sp.Expr]:
        return [*(e for step in self.steps for e in step), *self.drift, *self.covariance]


def weak_order(
    steps: Sequence[Sequence[sp.Expr]],
    drift: Sequence[sp.Expr],
    covariance: sp.Matrix,
    variables: Sequence[sp.Symbol],
    eta: sp.Symbol,
    exponent: int,
    starts: Sequence[Mapping[sp.Symbol, Any]],
    *,
    time: Any = 1,
    degree: int = 2,
    digits: int = 50,
    first_step: Any = FIRST_STEP,
) -> Evidence:
    """‖E g(X_{T/η}) − E g(X(T))‖ = C η^e (1 + O(η)): log₂ of the ratio at η and η/2 is e within 0.05.

    X₀ = x, X_{n+1} = Θ_γ(X_n) with γ uniform in a finite set, beside dX = b dt + S dW; g runs through all monomials of
    degree 1 … degree. With Θ_γ affine, b affine and SSᵀ quadratic, the moments solve linear equations: both sides are
    enclosed rigorously, nothing is sampled and no time is discretised.

    Parameters
    ----------
    steps : sequence of maps Θ_γ, each a sequence of d expressions in the variables and η; see `sgd_steps`
    drift : sequence of d expressions
        b.
    covariance : matrix d×d
        SSᵀ. For stochastic gradient descent this is η Cov(∇f_γ), not its root; at order 1 any O(η) will do.
    variables : sequence of d symbols
    eta : Symbol
    exponent : int
        e: 1 for the first-order, 2 for the second-order stochastic modified equation.
    starts : sequence of mappings
        Points x, variable to exact number, at which C ≠ 0; values of parameters belong to them.
    time : exact number, optional
        T, a multiple of first_step.
    degree : int, optional
        3 shows the third central moment of the noise, which no diffusion has at η².
    digits : int, optional
        The errors are right to this many digits, and the exponent is measured again with twice as many.
    first_step : exact number, optional
        The largest η.

    Returns
    -------
    Evidence : HOLDS, with the worst deviation from e; REFUTED with the start as witness; UNDECIDED where the moments
        do not close or do not differ, or SSᵀ has a negative eigenvalue at a start.

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    For the losses (x − 1)²/2 and (x + 1)²/2, f = (x² + 1)/2 and Cov(∇f_γ) = 1. The second-order modified equation has
    the drift −∇(f + (η/4)|∇f|²) = −x − (η/2)x:

    >>> from numeric_check.sampled_steps import sgd_steps
    >>> x, eta = sp.symbols("x eta")
    >>> steps = sgd_steps([(x - 1) ** 2 / 2, (x + 1) ** 2 / 2], [x], eta)
    >>> weak_order(steps, [-x - eta * x / 2], [[eta]], [x], eta, 2, [{x: 1}]).verdict.value
    'holds'
    >>> weak_order(steps, [-x], [[eta]], [x], eta, 2, [{x: 1}]).why
    'the observed exponent is 1.0000, not 2'

    References
    ----------
    Q. Li, C. Tai, W. E, Stochastic modified equations and adaptive stochastic gradient algorithms, ICML 2017,
    section 3.
    """
    problem = weak_problem(steps, drift, covariance, variables, eta, time=time, degree=degree)
    require_starts(problem.expressions, problem.variables, eta, exponent, starts, digits)
    size = sp.Rational(first_step)
    if not (size > 0 and (problem.time / size).is_Integer):
        raise ValueError(f"time must be a multiple of first_step > 0; got {problem.time} and {size}.")
    return judge_exponent(
        lambda point, size, bits: weak_error(problem, point, size),
        exponent,
        starts,
        digits=digits,
        first_step=size,
        methods=_METHODS,
        same=f"the moments through degree {degree} do not differ",
    )


def weak_problem(
    steps: Sequence[Sequence[sp.Expr]],
    drift: Sequence[sp.Expr],
    covariance: sp.Matrix,
    variables: Sequence[sp.Symbol],
    eta: sp.Symbol,
    *,
    time: Any = 1,
    degree: int = 2,
) -> WeakProblem:
    """The problem of `weak_order` with these arguments, for `weak_error`."""
    return WeakProblem(
        steps=tuple(exact_expressions("steps", step) for step in steps),
        drift=exact_expressions("drift", drift),
        covariance=_exact_matrix(covariance),
        variables=tuple(variables),
        eta=eta,
        time=sp.Rational(time),
        degree=degree,
    )


def weak_error(problem: WeakProblem, point: Point, size: sp.Rational) -> flint.arb:
    """√Σ_α (E X_N^α − E X(T)^α)², 1 ≤ |α| ≤ degree, with N = T/η, at the precision of flint's context.

    Parameters
    ----------
    problem : WeakProblem
    point : mapping
        The start and the parameters.
    size : Rational that divides the time
        η.

    Returns
    -------
    arb

    Raises
    ------
    NotApplicable : if the moments do not close, or SSᵀ has a negative eigenvalue at the start.

    Examples
    --------
    One step of X ← X ± 1/2 has the second moment of a Brownian motion after the time 1/4, but another fourth one:

    >>> x, eta = sp.symbols("x eta")
    >>> steps, quarter = [[x + 1 / sp.S(2)], [x - 1 / sp.S(2)]], sp.Rational(1, 4)
    >>> for degree in (2, 4):
    ...     walk = weak_problem(steps, [0], [[1]], [x], eta, time=quarter, degree=degree)
    ...     print(weak_error(walk, {x: sp.S.Zero}, quarter).str(5, radius=False))
    0
    0.12500
    """
    values = {name: value for name, value in point.items() if name not in problem.variables} | {problem.eta: size}
    x, d = problem.variables, len(problem.variables)
    steps = [[e.subs(values) for e in step] for step in problem.steps]
    drift, noise = [e.subs(values) for e in problem.drift], problem.covariance.subs(values)
    here = noise.subs({name: point[name] for name in x})
    if not here.is_positive_semidefinite:
        raise NotApplicable(f"a diffusion needs a covariance SSᵀ without negative eigenvalues; got {here} at {point}.")
    start = flint.acb_mat([[_power(point, x, alpha)] for alpha in monomials(d, problem.degree)])
    discrete = recursion_matrix(steps, x, problem.degree) ** int(problem.time / size) * start
    time = ball_functions.ball(problem.time)
    continuous = (generator_matrix(drift, noise, x, problem.degree) * time).exp() * start
    return sum((abs(e) ** 2 for e in (discrete - continuous).entries()), flint.arb(0)).sqrt()


def _exact_matrix(covariance: Any) -> sp.ImmutableMatrix:
    rows = covariance.tolist() if isinstance(covariance, sp.MatrixBase) else covariance
    return sp.ImmutableMatrix([list(exact_expressions("covariance", row)) for row in rows])


def _power(point: Point, variables: Sequence[sp.Symbol], alpha: Sequence[int]) -> flint.acb:
    return ball_functions.ball(sp.prod(point[x] ** n for x, n in zip(variables, alpha, strict=True)) + sp.S.Zero)
