"""The judge of functions of matrices."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from numeric_check.judging.border import border_of
from numeric_check.judging.examination import examined
from numeric_check.judging.patience import CALL_TIMEOUT, Patience
from numeric_check.judging.report import Report
from numeric_check.judging.settings import BOUND, DRAWS, SIZES, settings_of
from numeric_check.judging.tally import report_of
from numeric_check.matrix_families import Family


def judge(
    function: Callable[..., Any],
    subject: str,
    *,
    families: Sequence[str] | Mapping[str, Family] | None = None,
    sizes: Sequence[int] = SIZES,
    dtypes: Sequence[str] | None = None,
    batches: Sequence[tuple[int, ...]] | None = None,
    bound: float = BOUND,
    draws: int = DRAWS,
    arrays: str | None = None,
    seed: int = 0,
    call_timeout: float = CALL_TIMEOUT,
) -> Report:
    """Is ‖function(A) − f(A)‖ ≤ bound·max(1, κ)·u·max(‖f(A)‖, smallest normal number) at hard matrices A?

    Norms are Frobenius norms, u is the unit roundoff of the dtype of A, and κ = ‖L‖‖A‖/‖f(A)‖ the relative condition
    number of f at A, with its Fréchet derivative L. A is a matrix of floats and so known exactly: f(A) and L are
    computed in balls of radius 2⁻¹⁰⁰, by Hermite interpolation at the eigenvalues, whose multiplicities are exact.

    The function is called with each matrix alone, in batches of matrices that differ, in other memory (transposed,
    strided, reversed, read-only, part of a larger array), with zero sizes, and where the value is exact (exp 0 = I).
    It must leave its input alone. Every result is held against f(A), so that batches are right only if every matrix
    of them is.

    Left out and counted are matrices at which f has no value or one beyond the largest float, and those with
    bound·κ·u ≥ 1, at which nothing can be asked of a function. A family of which nothing is left is UNDECIDED,
    and so is the report if that family was asked for.

    Parameters
    ----------
    function : callable
        Takes arrays (n, n), or (…, n, n), and for "expm_frechet" a second array (…, n, n), for "expm_multiply" one
        (…, n, m), for "pinv" also (…, n + 1, n) and (…, n, n + 1). For "slogdet" it returns the sign and the logarithm.
    subject : str
        What the function should be: "exp", "log" and "sqrt" (principal), "sign", "inv", "pinv", "phi_1" to "phi_20",
        "det", "logdet" (the principal logarithm), "slogdet", "expm_frechet" or "expm_multiply".
    families : list of str, or mapping of str to callable, optional
        Names from ``numeric_check.matrix_families`` and ``numeric_check.judging.families``, or families of your own,
        (rng, n) → array (n, n); by default those of the subject.
    sizes : list of int
        Sizes n from 1 to 16.
    dtypes : list of str, optional
        Of "float32", "float64", "complex64", "complex128". By default all; one that the function refuses by an error
        is then said to be not taken.
    batches : list of tuples of int, optional
        Shapes of batches; () for none. By default (4,) and (2, 3); if the function refuses them by an error, they are
        said to be not taken.
    bound : float
    draws : int
        Number of matrices of each family, size and dtype.
    arrays : str, optional
        "numpy", "torch", "jax" or "sparse" (``scipy.sparse.csc_array``, one at a time): what the function takes. By
        default found from the package of the function. Values are copied into such arrays with their dtype; in JAX
        double precision is switched on for the call.
    seed : int
        The same in every run gives the same matrices.
    call_timeout : float
        Seconds that are waited for each call, which is made in a thread of its own. The first that does not return is
        the last, and the report is UNDECIDED unless an earlier one has failed. Compiled code that never gives Python's
        lock back cannot be left.

    Returns
    -------
    Report : ``.verdict`` is HOLDS, REFUTED or UNDECIDED; ``.rows`` has the worst errors, ``.witness`` the smallest
        failing input that was found. HOLDS is about the matrices that were tried.

    Raises
    ------
    ValueError : for an unknown subject, family, dtype or kind of arrays, a size beyond the limits, a bound that is
        not positive.
    TypeError : for a function that cannot be called, or arguments of a wrong kind.
    ImportError : for a library that is not installed.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import judge
    >>> from numeric_check.batch import expm
    >>> judge(expm, "exp", sizes=(1, 2), draws=1).verdict.value
    'holds'
    >>> print(judge(np.exp, "exp", sizes=(2,), draws=1).verdict.value)
    refuted

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, sections 1.2.2, 3.1 and 3.4.
    """
    settings = settings_of(
        function=function,
        subject=subject,
        families=families,
        sizes=sizes,
        dtypes=dtypes,
        batches=batches,
        bound=bound,
        draws=draws,
        seed=seed,
        call_timeout=call_timeout,
    )
    plain = border_of(function, arrays)
    with Patience(seconds=settings.call_timeout) as patience:
        border = replace(plain, made=patience)
        return report_of(settings, border, [examined(settings, border, dtype) for dtype in settings.dtypes])
