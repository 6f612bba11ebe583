"""``assert_identity``: an identity proved, or checked at hard points, or an AssertionError with the witness."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import sympy as sp

from numeric_check import Claim, Variable, check, variable_of
from numeric_check import Verdict as Numeric
from numeric_check.names import free_names
from symbolic import Verdict, decide_identity

LEVELS = ("proof", "sample")
SEED = 20190501  # the same points in every run


def assert_identity(
    lhs: Any, rhs: Any, *, variables: Iterable[Any] | None = None, digits: int = 50, level: str = "proof"
) -> None:
    """Pass if lhs = rhs is proved (level "proof") or agrees at d and 2d digits at hard points (level "sample").

    Parameters
    ----------
    lhs, rhs : SymPy expressions, both scalars or both matrices of one shape
    variables : iterable of Variable or symbols, optional
        What the identity is about; a symbol that is none of them is refused. By default every free symbol, with the
        domain that its assumptions state.
    digits : int
        Decimal digits of the numerical check, which also runs beside a proof.
    level : {"proof", "sample"}
        The evidence that is asked for; UNDECIDED fails at both.

    Raises
    ------
    AssertionError : with the verdict, the level and the witness, if the identity is not established.
    TypeError, ValueError : for sides that are no exact expressions, unknown symbols, or an unknown level.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs.testing import assert_identity
    >>> x = sp.Symbol("x", positive=True)
    >>> assert_identity(sp.log(x**2), 2 * sp.log(x))
    >>> z = sp.Symbol("z")
    >>> assert_identity(sp.sqrt(z**2), z)
    Traceback (most recent call last):
        ...
    AssertionError: ...

    References
    ----------
    The procedures: ``symbolic.decide_identity`` and ``numeric_check.check``.
    """
    if level not in LEVELS:
        raise ValueError(f"level must be one of {', '.join(LEVELS)}; got {level!r}.")
    claim = _claim(lhs, rhs, variables)
    decision = decide_identity(claim.lhs, claim.rhs)
    if decision.verdict is Verdict.REFUTED:
        raise AssertionError(_message(claim, level, f"refuted by {decision.procedure}", decision.witness))
    if level == "proof" and decision.verdict is not Verdict.PROVED:
        reason = decision.why or f"only {decision.verdict} by {decision.procedure}"
        raise AssertionError(_message(claim, level, f"{decision.verdict}: {reason}", None))
    evidence = check(claim, digits=digits, rng=np.random.default_rng(SEED))
    if evidence.verdict == Numeric.REFUTED or (level == "sample" and evidence.verdict != Numeric.HOLDS):
        found = f"{evidence.verdict} by {', '.join(evidence.methods)} at {digits} digits: {evidence.why}"
        raise AssertionError(_message(claim, level, found, evidence.witness))


def _claim(lhs: Any, rhs: Any, variables: Iterable[Any] | None) -> Claim:
    """The sides as a claim about the variables, sizes before the matrices that have them."""
    sides = [_exact(side) for side in (lhs, rhs)]
    if variables is None:
        variables = sorted(
            set().union(*(free_names(side) for side in sides)),
            key=lambda name: (isinstance(name, sp.MatrixExpr), str(name)),
        )
    chosen = tuple(v if isinstance(v, Variable) else variable_of(v) for v in variables)
    return Claim(lhs=sides[0], rhs=sides[1], variables=chosen)


def _exact(side: Any) -> Any:
    if isinstance(side, int):
        return sp.Integer(side)
    return side.as_immutable() if isinstance(side, sp.MatrixBase) else side


def _message(claim: Claim, level: str, found: str, witness: Any) -> str:
    point = "" if witness is None else f"\n  witness: {', '.join(f'{s} = {v}' for s, v in witness.items())}"
    return f"the identity is not established at level {level!r}\n  {claim.lhs} = {claim.rhs}\n  verdict: {found}{point}"
