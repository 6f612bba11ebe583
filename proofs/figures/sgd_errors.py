"""How far stochastic gradient descent is in law from its two stochastic modified equations, as the rate η shrinks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import flint
import numpy as np
import sympy as sp
from numpy.typing import NDArray

from numeric_check.batch import euler_maruyama, sgd
from numeric_check.sampled_steps import sgd_steps
from numeric_check.weak_order import weak_error, weak_problem
from proofs.figures.slopes import Distances

if TYPE_CHECKING:
    from symbolic.stochastic import StochasticEquation

x, eta = sp.Symbol("x"), sp.Symbol("eta", positive=True)
LOSSES = ((x - 1) ** 2 / 2, (x + 1) ** 2, (2 * x - 3) ** 2 / 5)  # of different curvature: the noise grows with |x|
START, TIME, DEGREE = sp.Integer(2), 1, 2
NAMES = ("first-order equation", "second-order equation")
EXPECTED = (1, 2)
RATES = tuple(sp.Rational(1, 2**k) for k in range(7, 13))
BITS = 200  # 60 digits; the smallest error is 10⁻⁸
ROWS, RATE, COUNT, FINE = 100_000, sp.Rational(1, 8), 8, 32  # of the trajectories: coarse, with FINE substeps a step


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """Mean of x² over 10⁵ trajectories of each equation, less that of SGD, at the times 0, η, 2η, ….

    Attributes
    ----------
    times : array (times,)
    values : array (equations, times)
    errors : array (equations, times), one standard deviation of the values
    """

    times: NDArray
    values: NDArray
    errors: NDArray


def equations() -> list[StochasticEquation]:
    """The stochastic modified equations of order 1 and 2."""
    from symbolic.stochastic import sme

    return [sme(list(LOSSES), [x], eta, order) for order in EXPECTED]


def weak_errors(of: Sequence[StochasticEquation]) -> Distances:
    """√Σ_α (E X_N^α − E X(T)^α)², α = 1, 2, for every equation and rate of RATES, from exact moments."""
    steps = sgd_steps(LOSSES, [x], eta)
    values = np.empty((len(of), len(RATES)))
    for row, equation in zip(values, of, strict=True):
        problem = weak_problem(steps, equation.drift, equation.covariance, [x], eta, time=TIME, degree=DEGREE)
        with flint.ctx.workprec(BITS):
            row[:] = [float(weak_error(problem, {x: START}, rate)) for rate in RATES]
    return Distances(values=values, steps=np.array([float(rate) for rate in RATES]))


def gaps(of: Sequence[StochasticEquation], seed: int) -> Gaps:
    """10⁵ trajectories of SGD and of each equation, by Euler-Maruyama with FINE substeps a step, side by side."""
    rng, starts, rate = np.random.default_rng(seed), np.full((ROWS, 1), float(START)), float(RATE)
    runs = [sgd(_sample_gradient(), len(LOSSES), starts, rate, COUNT, rng).points]
    for equation in of:
        drift, diffusion = _numeric(equation)
        run = euler_maruyama(drift, diffusion, starts, rate / FINE, COUNT * FINE, rng, every=FINE)
        runs.append(run.points)
    squares = np.stack(runs)[:, :, :, 0] ** 2
    means, variances = squares.mean(axis=2), squares.var(axis=2) / ROWS
    return Gaps(
        times=rate * np.arange(COUNT + 1), values=means[1:] - means[0], errors=np.sqrt(variances[1:] + variances[0])
    )


def _sample_gradient() -> Callable[[NDArray, NDArray], NDArray]:
    slopes, shifts = (np.array([float(c) for c in column]) for column in zip(*map(_line, LOSSES), strict=True))
    return lambda points, chosen: slopes[chosen][:, None] * points + shifts[chosen][:, None]


def _line(loss: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """(a, b) with the derivative ax + b."""
    slope, shift = sp.Poly(loss.diff(x), x).all_coeffs()
    return slope, shift


def _numeric(equation: StochasticEquation) -> tuple[Callable[[NDArray], NDArray], Callable[[NDArray], NDArray]]:
    """The drift and the root of the covariance at the rate RATE, as functions of arrays (N, 1)."""
    drift = sp.lambdify(x, equation.drift[0].subs(eta, RATE), "numpy")
    covariance = sp.lambdify(x, equation.covariance[0, 0].subs(eta, RATE), "numpy")
    return drift, lambda points: np.sqrt(covariance(points))[:, :, None]
