"""The errors of generic matrix exponentials against rigorous balls, beside the condition of the problem.

Run from the root of the repository, where the oracle of the tests is.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rich.table import Table

from benchmarks.peers import Prepared, matrix_exponentials, missing_peers
from numeric_check.batch import expm
from numeric_check.matrix_families import FAMILIES, Family
from tests.numeric_check.batch.expm_oracle import ball_exponential, condition, overflows, relative_error

UNIT = 2.0**-53
TARGET = 16.0  # × max(1, κ)·u, for numeric_check.batch.expm
SIZES, DRAWS = (2, 3, 5, 8), 4
QUICK_SIZES, QUICK_DRAWS = (2, 3), 2
OURS = "numeric_check.batch.expm"
NOTE = (
    "Error: ‖X − exp A‖/max(‖exp A‖, smallest normal number), Frobenius norms; exp A in balls, as is κ = ‖L‖‖A‖/‖exp A‖"
    " with the Fréchet derivative L of exp at A. In brackets the worst error/(max(1, κ)·u), matrix by matrix; u = 2⁻⁵³."
    " Matrices whose exponential leaves the range of float64 are left out: {left_out} of {drawn}."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """Of one family: κ of every matrix, and every function's errors at them.

    Attributes
    ----------
    family : its name
    conditions : κ, an array (N,)
    errors : name of the function → array (N,), NaN where the result is
    left_out : number of matrices whose exponential overflows
    """

    family: str
    conditions: NDArray
    errors: Mapping[str, NDArray]
    left_out: int


def tables(quick: bool) -> Iterator[Table | str]:
    """One table of worst errors, a row for each family and a column for each installed function, and the note.

    Parameters
    ----------
    quick : two sizes up to 3 and two matrices of each, instead of four sizes up to 8 and four matrices
    """
    sizes, draws = (QUICK_SIZES, QUICK_DRAWS) if quick else (SIZES, DRAWS)
    yield from missing_peers()
    measured = [accuracy(name, sizes, draws) for name in FAMILIES]
    yield accuracy_table(measured)
    left_out = sum(one.left_out for one in measured)
    yield NOTE.format(left_out=left_out, drawn=len(sizes) * draws * len(measured))


def accuracy(family: str, sizes: tuple[int, ...], draws: int) -> Accuracy:
    """The errors of all functions at the same matrices of a family.

    Parameters
    ----------
    family : a key of ``numeric_check.matrix_families.FAMILIES``
    sizes : orders of the matrices
    draws : number of matrices of each size
    """
    conditions: list[float] = []
    errors: dict[str, list[float]] = {}
    for k in sizes:
        A = _draw(FAMILIES[family], k, draws)
        truths = [ball_exponential(matrix) for matrix in A]
        inside = [i for i, true in enumerate(truths) if not overflows(true, A.dtype)]
        conditions += [condition(A[i], truths[i]) for i in inside]
        for name, function in _functions().items():
            values = function(A)
            errors.setdefault(name, []).extend(relative_error(values[i], truths[i]) for i in inside)
    return Accuracy(
        family=family,
        conditions=np.array(conditions),
        errors={name: np.array(values) for name, values in errors.items()},
        left_out=len(sizes) * draws - len(conditions),
    )


def worst(one: Accuracy, name: str) -> tuple[float, float]:
    """The worst error of a function, and the worst error/(max(1, κ)·u); NaN if any error is.

    Examples
    --------
    >>> import numpy as np
    >>> from benchmarks.expm_accuracy import Accuracy, worst
    >>> worst(Accuracy(family="", conditions=np.array([8.0]), errors={"f": np.array([2.0**-50])}, left_out=0), "f")[1]
    1.0
    """
    errors = one.errors[name]
    return float(errors.max()), float((errors / (np.maximum(1, one.conditions) * UNIT)).max())


def accuracy_table(measured: list[Accuracy]) -> Table:
    """A row for each family, with the target for our own function."""
    names = list(measured[0].errors)
    title = "exp(A): worst error (error/max(1, κ)u), float64"
    packages = [name.partition(".")[0] for name in names]
    view = Table("family", "κ·u up to", *packages, "target", "reached", title=title, title_justify="left")
    for one in measured:
        cells = ["{:.1e} ({:.2g})".format(*worst(one, name)) for name in names]
        reached = worst(one, OURS)[1] <= TARGET
        verdict = "[green]yes[/]" if reached else "[red]no[/]"
        view.add_row(one.family, f"{one.conditions.max() * UNIT:.1e}", *cells, f"≤ {TARGET:g}", verdict)
    return view


def _draw(family: Family, k: int, draws: int) -> NDArray:
    return np.stack([family(np.random.default_rng((k, draw)), k) for draw in range(draws)])


def _functions() -> dict[str, Callable[[NDArray], NDArray]]:
    return {OURS: expm, **{name: _quietly(prepare) for name, prepare in matrix_exponentials().items()}}


def _quietly(prepare: Callable[[NDArray], Prepared]) -> Callable[[NDArray], NDArray]:
    """A peer as a function from arrays to arrays; it warns of overflow, which its error shows."""

    def quiet(A: NDArray) -> NDArray:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return np.asarray(prepare(A)())

    return quiet
