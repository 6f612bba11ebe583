"""The distribution of the gradient ∇f_γ(x) by its moments: of equally likely samples, or by mean and cumulants."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

import sympy as sp
from sympy.utilities.iterables import multiset_partitions

from symbolic.modified_equation import inputs
from symbolic.stochastic.expanding import expanded
from symbolic.zero_test.zero import is_zero


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """E ∂_i f_γ ∂_j f_γ … for any indices i, j, …

    Attributes
    ----------
    moment : callable (i, j, …) -> Expr
    loss : E f_γ
    known : the number of indices for which the moments are known; None for all
    """

    moment: Callable[..., sp.Expr]
    loss: sp.Expr
    known: int | None


def noise_of(samples: Any, variables: Sequence[sp.Symbol], eta: sp.Symbol | None) -> Noise:
    """The noise of a list of losses, or of a pair (f, Σ), or of (f, Σ, K₃, …).

    Parameters
    ----------
    samples : list of expressions, or tuple of an expression and matrices or arrays
    variables : sequence of different Symbols
    eta : the step, which must not occur in the losses; None if there is no symbol for it

    Raises
    ------
    TypeError, ValueError : naming what is wrong.
    """
    if not isinstance(samples, list | tuple):
        raise TypeError(f"losses must be a list [f₁, …, f_N], or a tuple (f, Σ); got {samples!r}.")
    if isinstance(samples, tuple):
        return _by_cumulants(samples, variables, eta)
    if not samples:
        raise ValueError("losses need at least one sample; got none.")
    losses = [_scalar(f, "a loss", variables, eta) for f in samples]
    gradients = [[f.diff(x) for x in variables] for f in losses]
    mean = lambda values: expanded(sp.Add(*values) / len(losses))
    moment = lambda *places: mean([sp.Mul(*(g[i] for i in places)) for g in gradients])
    return Noise(moment=moment, loss=sp.Add(*losses) / len(losses), known=None)


def _scalar(e: Any, what: str, variables: Sequence[sp.Symbol], eta: sp.Symbol | None) -> sp.Expr:
    value = inputs.exact(e, what) if eta is None else inputs.scalar(e, what, variables, eta)
    inputs.smooth(value, what, variables)
    inputs.no_namesakes([value], variables)
    return value


def _by_cumulants(samples: Sequence[Any], variables: Sequence[sp.Symbol], eta: sp.Symbol | None) -> Noise:
    """E g_i g_j … = Σ over the partitions of the indices, of Π of the cumulants of the parts; the first is ∇f."""
    if len(samples) < 2 or not isinstance(samples[1], sp.MatrixBase | sp.NDimArray):
        raise TypeError(
            f"a tuple is (f, Σ, …) with a Matrix Σ, Matrix([[s]]) for one variable; got {samples!r}. "
            "The losses of samples are a list."
        )
    f, *tables = samples
    loss = _scalar(f, "a loss", variables, eta)
    gradient = sp.Array([loss.diff(x) for x in variables])
    cumulants = [gradient, *(_cumulant(table, n, variables, eta) for n, table in enumerate(tables, start=2))]

    def moment(*places: int) -> sp.Expr:
        parts = multiset_partitions(list(range(len(places))))
        entry = lambda part: cumulants[len(part) - 1][tuple(places[i] for i in part)]
        return expanded(sp.Add(*(sp.Mul(*map(entry, one)) for one in parts)))

    return Noise(moment=moment, loss=loss, known=len(cumulants))


def _cumulant(table: Any, n: int, variables: Sequence[sp.Symbol], eta: sp.Symbol | None) -> sp.NDimArray:
    """A symmetric array with n indices; for n = 2 a covariance, without negative principal minors that are numbers."""
    d = len(variables)
    name = "the covariance Σ" if n == 2 else f"the cumulant of order {n}"
    if not isinstance(table, sp.MatrixBase | sp.NDimArray) or tuple(table.shape) != (d,) * n:
        got = getattr(table, "shape", None) or repr(table)
        raise ValueError(f"{name} must be a Matrix or an Array of shape {(d,) * n}; got {got}.")
    array = sp.ImmutableDenseNDimArray(table)
    for places in product(range(d), repeat=n):
        entry = _scalar(array[places], name, variables, eta)
        difference = entry - array[tuple(sorted(places))]
        if difference != 0 and is_zero(difference) is not True:
            raise ValueError(f"{name} must be symmetric; its entries {places} and {tuple(sorted(places))} differ.")
    if n == 2:
        _refuse_indefinite(sp.Matrix(table))
    return array


def _refuse_indefinite(sigma: sp.Matrix) -> None:
    for size in range(1, sigma.rows + 1):
        for rows in combinations(range(sigma.rows), size):
            minor = sigma.extract(rows, rows).det(method="berkowitz") if sigma.is_symbolic() is False else None
            if minor is not None and (minor.is_negative or minor.is_real is False):
                raise ValueError(f"a covariance must be real, not indefinite; its principal minor {rows} is {minor}.")
