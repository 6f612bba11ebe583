"""The figure of the errors of matrix exponentials: ours beside those of other packages, against rigorous balls."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from numeric_check.batch import expm
from numeric_check.judging.subjects import truth_of
from numeric_check.matrix_families import FAMILIES

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SIZE, _DRAWS = 4, 24
_SHOWN = 1e-18, 1e2  # errors beyond are drawn at the edge
_MARKS = ("o", "x", "+")


def measured(seed: int) -> Mapping[str, Mapping[str, NDArray]]:
    """‖X − exp A‖/max(‖exp A‖, smallest normal number), Frobenius norms, exp A by balls, for each family of matrices.

    Returns
    -------
    mapping of the function to a mapping of the family to an array (matrices,), NaN where exp A is too large
        for float64, and infinite where the result alone is not finite
    """
    found: dict[str, dict[str, NDArray]] = {name: {} for name in _functions()}
    for family, draw in FAMILIES.items():
        rng = np.random.default_rng(seed)
        matrices = np.stack([draw(rng, _SIZE) for _ in range(_DRAWS)])
        truths = [truth_of("exp", (A,)) for A in matrices]
        for name, function in _functions().items():
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                results = function(matrices)
            found[name][family] = np.array(
                [np.nan if E.overflows(X.dtype) else E.error(X) for X, E in zip(results, truths, strict=True)]
            )
    return found


def figure(found: Mapping[str, Mapping[str, NDArray]], seed: int) -> Figure:
    """A column for each family, a mark for each matrix and function."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 4.6), layout="constrained")
    axes = figure.subplots()
    for place, (name, families) in enumerate(found.items()):
        for column, errors in enumerate(families.values()):
            x = column + 0.25 * (place - (len(found) - 1) / 2) + np.linspace(-0.08, 0.08, len(errors))
            label = name if column == 0 else None
            axes.semilogy(
                x, np.clip(errors, *_SHOWN), _MARKS[place % len(_MARKS)], color=f"C{place}", markersize=4, label=label
            )
    axes.axhline(2.0**-53, color="0.4", linewidth=0.8, linestyle=":")
    names = [family.replace("_", "\n") for family in next(iter(found.values()))]
    axes.set(ylabel="relative error", ylim=(_SHOWN[0] / 2, 2 * _SHOWN[1]))
    axes.set_xticks(range(len(names)), names, fontsize="small")
    axes.legend(loc="upper left")
    axes.grid(axis="y", alpha=0.3)
    return figure


def _functions() -> dict[str, Callable[[NDArray], Any]]:
    found: dict[str, Callable[[NDArray], Any]] = {"numeric_check.batch.expm": expm}
    if find_spec("scipy"):
        from scipy import linalg

        found["scipy.linalg.expm"] = linalg.expm
    if find_spec("torch"):
        import torch

        found["torch.linalg.matrix_exp"] = lambda A: torch.linalg.matrix_exp(torch.from_numpy(A)).numpy()
    return found
