"""Optimal transport by other packages, each as (cost, p, q) → plan; installed packages only."""

from __future__ import annotations

import warnings
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from benchmarks.timing import installed

Solver = Callable[[NDArray, NDArray, NDArray], NDArray]
POT, SCIPY, HIGHS = "ot.emd", "scipy linprog", "highspy"
PACKAGES = {POT: "ot", SCIPY: "scipy", HIGHS: "highspy"}


class FailedError(Exception):
    """A solver said itself that it found no plan."""


def solvers() -> dict[str, Solver]:
    """Name → solver, for the installed ones."""
    makers = {POT: _pot, SCIPY: _scipy, HIGHS: _highs}
    return {name: makers[name] for name, package in PACKAGES.items() if installed(package)}


def missing() -> list[str]:
    """One sentence, with the command that installs it, for each package that is not installed."""
    absent = [package for package in PACKAGES.values() if not installed(package)]
    return [f"{package} is not installed and is left out: pip install 'threefold[bench]'" for package in absent]


def _pot(cost: NDArray, p: NDArray, q: NDArray) -> NDArray:
    import ot

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plan, log = ot.emd(p, q, cost, numItermax=10**7, log=True)
    if log["warning"] is not None:
        raise FailedError(log["warning"])
    return plan


def _scipy(cost: NDArray, p: NDArray, q: NDArray) -> NDArray:
    from scipy.optimize import linprog

    result = linprog(cost.ravel(), A_eq=_marginals(*cost.shape), b_eq=np.concatenate([p, q]), method="highs")
    if result.status != 0:
        raise FailedError(result.message)
    return result.x.reshape(cost.shape)


def _highs(cost: NDArray, p: NDArray, q: NDArray) -> NDArray:
    import highspy

    matrix, right = _marginals(*cost.shape).tocsc(), np.concatenate([p, q])
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = cost.size, len(right)
    model.col_cost_, model.row_lower_, model.row_upper_ = cost.ravel(), right, right
    model.col_lower_, model.col_upper_ = np.zeros(cost.size), np.full(cost.size, highspy.kHighsInf)
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_, model.a_matrix_.index_ = matrix.indptr, matrix.indices
    model.a_matrix_.value_ = matrix.data
    solver = highspy.Highs()
    solver.silent()
    solver.passModel(model)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise FailedError(solver.modelStatusToString(solver.getModelStatus()))
    return np.array(solver.getSolution().col_value).reshape(cost.shape)


def _marginals(n: int, m: int):  # type: ignore[no-untyped-def]  # a sparse matrix of SciPy, which may be missing
    """The equations Σ_j x_ij = p_i and Σ_i x_ij = q_j for x in row-major order."""
    from scipy.sparse import eye_array, kron, vstack

    return vstack([kron(eye_array(n), np.ones((1, m))), kron(np.ones((1, n)), eye_array(m))])
