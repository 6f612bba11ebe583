"""Numerical functions of matrices held against balls, or an AssertionError with the smallest failing matrix."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numeric_check import Verdict, judge


def assert_accurate(function: Callable[..., Any], subject: str, *, bound: float = 16.0, **options: Any) -> None:
    """Pass if ‖function(A) − f(A)‖ ≤ bound·max(1, κ)·u·‖f(A)‖ at hard matrices A, however they are laid out.

    Parameters
    ----------
    function : callable of arrays (…, n, n), or (n, n) alone
    subject : str
        What f is: "exp", "log", "sqrt", "sign", "inv", "pinv", "phi_1" to "phi_20", "det", "logdet", "slogdet",
        "expm_frechet" or "expm_multiply".
    bound : float
        Rounding stays below 16 where a method is stable and the matrices are small; defects give 100 and more.
    options
        ``families``, ``sizes``, ``dtypes``, ``batches``, ``draws``, ``arrays``, ``seed`` and ``call_timeout``, as for
        ``numeric_check.judge``.

    Raises
    ------
    AssertionError : with the report, if the function is refuted, or if it is not decided since nothing was left to
        compare, or a call did not return.
    ValueError, TypeError, ImportError : as by ``numeric_check.judge``.

    Examples
    --------
    >>> import numpy as np
    >>> from proofs.testing import assert_accurate
    >>> assert_accurate(np.linalg.inv, "inv", sizes=(1, 2), draws=1)
    >>> assert_accurate(np.exp, "exp", sizes=(2,), draws=1)
    Traceback (most recent call last):
        ...
    AssertionError: numpy.exp as exp: refuted; ...

    References
    ----------
    ``numeric_check.judge``, which says what is compared with what.
    """
    __tracebackhide__ = True
    report = judge(function, subject, bound=bound, **options)
    if report.verdict is not Verdict.HOLDS:
        raise AssertionError(f"{report.sentence}\n{report}")
