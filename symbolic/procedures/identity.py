"""lhs = rhs by whichever exact procedure applies: the zero test, words, or power series by general term."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import Decision, Verdict
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.phi import phi
from symbolic.procedures.matrices.matrix_zero import decide_matrix_zero, decide_words, require_told_apart
from symbolic.procedures.series.series import decide_series

PROCEDURE = "zero test, words or series"
_SERIES = (sp.Sum, sp.exp, phi, MatrixSum, MatrixExp, MatrixFunction)


@procedure(PROCEDURE)
def decide_identity(lhs: Any, rhs: Any, *, timeout: float = DEFAULT_TIMEOUT, **options: Any) -> Decision:
    """Is lhs = rhs for every value of the symbols, wherever both are defined?

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape, symbolic or explicit
    timeout : float
        Seconds for the whole call, in any thread.
    **options
        For scalars without matrices in them ``domain``, as in ``decide_zero``.

    Returns
    -------
    Decision : PROVED, REFUTED with a witness, HOLDS with an error bound, or UNDECIDED with why.

    Raises
    ------
    TypeError : if a side is no SymPy expression.
    ValueError : if one side is a scalar and the other a matrix, or the shapes differ.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_identity
    >>> x = sp.Symbol("x")
    >>> print(decide_identity(sp.sin(x) ** 2, 1 - sp.cos(x) ** 2).verdict)
    proved
    >>> print(decide_identity(sp.sqrt(x**2), x).verdict)
    refuted

    References
    ----------
    The procedures are those of ``decide_zero``, ``decide_matrix_zero`` and ``decide_series``.
    """
    from symbolic.zero_test import decide_zero  # loaded when first used: `import symbolic` stays cheap

    shapes = [tuple(side.shape) if getattr(side, "is_Matrix", False) else () for side in (lhs, rhs)]
    if shapes[0] != shapes[1]:
        raise ValueError(f"the two sides must have one shape; got {shapes[0]} and {shapes[1]} (a scalar has none).")
    require_told_apart(lhs, rhs)
    has_series = any(side.has(*_SERIES) for side in (lhs, rhs))
    first = timeout / 2 if shapes[0] or has_series else timeout  # what may come after it has the other half
    scalar = not shapes[0] and not (lhs.has(sp.MatrixExpr) or rhs.has(sp.MatrixExpr))
    if scalar:
        decision = decide_zero(lhs - rhs, timeout=first, **options)
    elif all(isinstance(side, sp.MatrixBase) for side in (lhs, rhs)):
        return decide_matrix_zero(lhs - rhs, timeout=timeout, **options)
    else:
        decision = decide_words(lhs, rhs, timeout=first, **options)
    if decision.verdict is not Verdict.UNDECIDED:
        return decision
    if has_series:
        by_series = decide_series(lhs, rhs)
        if by_series.verdict is Verdict.PROVED:
            return by_series
    if not shapes[0]:
        return decision
    return decide_matrix_zero(sp.MatAdd(lhs, sp.MatMul(-1, rhs)), timeout=timeout, **options)
