"""Identities proved, or checked at hard points, or an AssertionError with the witness."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import sympy as sp

from numeric_check import Claim, Relation, Variable, variable_of
from numeric_check.claims.names import free_names
from proofs.derivation.chain import Derivation, prove
from proofs.testing.judging import LEVELS, Outcome, Procedure, judge, message
from symbolic import Decision, Verdict
from symbolic.binders import leftovers
from symbolic.deadline import within
from threefold.setting import SETTING, Setting

TIMEOUT = 120.0  # seconds; a check of 8 × 8 matrices by balls takes ten


def assert_identity(
    lhs: Any,
    rhs: Any,
    variables: Iterable[Any] | None = None,
    *,
    given: Iterable[Any] = (),
    by: Procedure | None = None,
    digits: int = 50,
    level: str | None = None,
    timeout: float = TIMEOUT,
) -> None:
    """Pass if lhs = rhs is established: proved, or found to agree at hard points, as the level asks.

    The sides have to have a value at the same points, tan z = sin z/cos z, and to agree there. Where one of them has a
    value and the other has none, (z² − 1)/(z − 1) = z + 1, the identity needs the condition, z ≠ 1, among ``given``.
    A matrix whose inverse is written is meant to be invertible, (A + B)(A + B)⁻¹ = I.

    Parameters
    ----------
    lhs, rhs : SymPy expressions, both scalars or both matrices of one shape
    variables : iterable of Variable or symbols, optional
        What the identity is about; a symbol that is none of them is refused. By default every free symbol, with the
        domain that its assumptions state.
    given : iterable of SymPy Booleans, optional
        Conditions under which the identity is claimed.
    by : callable (lhs, rhs) -> Decision, optional
        The exact procedure; by default the door finds one (``symbolic.decide``).
    digits : int
        Decimal digits of the numerical check, which also runs beside a proof.
    level : {"proof", "ball", "sample"}, optional
        "proof": proved by an exact procedure. "ball": that, or agreement to 2d digits at hard points by rigorous
        balls. "sample": that, or agreement by any route. By default "proof", or what ``pytest --identity-level`` says.
        A refutation fails at every level, and so do routes that contradict each other.
    timeout : float
        Seconds for the decision and the numerical check together, and as many again to find a missing condition.

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
    >>> assert_identity((z**2 - 1) / (z - 1), z + 1, given=[sp.Ne(z, 1)])
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> A, B, I = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n), sp.Identity(n)
    >>> assert_identity(sp.Inverse(I + A * B) * A, A * sp.Inverse(I + B * A))

    References
    ----------
    The procedures: ``symbolic.decide`` and ``numeric_check.check``.
    """
    __tracebackhide__ = True
    _assert(_claim(lhs, rhs, variables, given), by, level, digits, timeout)


def assert_at_most(
    lhs: Any,
    rhs: Any,
    variables: Iterable[Any] | None = None,
    *,
    given: Iterable[Any] = (),
    by: Procedure | None = None,
    digits: int = 50,
    level: str | None = None,
    timeout: float = TIMEOUT,
) -> None:
    """Pass if lhs ≤ rhs is established, both being real: as ``assert_identity`` does for lhs = rhs.

    Parameters
    ----------
    lhs, rhs : scalar SymPy expressions
    variables, given, by, digits, level, timeout
        As for ``assert_identity``.

    Raises
    ------
    AssertionError : with the verdict, the level and the witness, if the inequality is not established.
    TypeError, ValueError : as by ``assert_identity``.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs.testing import assert_at_most
    >>> x, y = sp.symbols("x y", real=True)
    >>> assert_at_most(abs(x + y), abs(x) + abs(y))
    >>> assert_at_most(2 * x, x + y, given=[x <= y])
    >>> assert_at_most(abs(x), x)
    Traceback (most recent call last):
        ...
    AssertionError: refuted at x = ...

    References
    ----------
    The procedures: ``symbolic.decide`` and ``numeric_check.check``.
    """
    __tracebackhide__ = True
    _assert(_claim(lhs, rhs, variables, given, Relation.AT_MOST), by, level, digits, timeout)


def assert_derivation(derivation: Derivation) -> None:
    """Pass if every line of a derivation is proved from the line before, or cited.

    Parameters
    ----------
    derivation : Derivation

    Raises
    ------
    AssertionError : naming the lines that are not proved, with why or the witness.
    TypeError : for anything but a Derivation.

    Examples
    --------
    >>> from proofs import rank_one_power
    >>> from proofs.testing import assert_derivation
    >>> assert_derivation(rank_one_power.derive())

    References
    ----------
    ``proofs.prove``, which decides the lines.
    """
    __tracebackhide__ = True
    bad = [link for link in prove(derivation) if not link.good]
    if bad:
        lines = (f"  {link.number}. {link.step.reason}: {link.objection}" for link in bad)
        raise AssertionError("\n".join((f"not proved: {len(bad)} of the lines of {derivation.title!r}", *lines)))


def _assert(claim: Claim, by: Procedure | None, level: str | None, digits: int, timeout: float) -> None:
    __tracebackhide__ = True
    setting = SETTING.get(Setting())
    level = setting.level if level is None else level
    if level not in LEVELS:
        raise ValueError(f"level must be one of {', '.join(LEVELS)}; got {level!r}.")
    late = Decision(verdict=Verdict.UNDECIDED, procedure="no procedure", why=f"no answer in {timeout} s")
    outcome = within(
        timeout,
        lambda: judge(claim, level, digits, by),
        lambda: Outcome(claim=claim, level=level, decision=late),
    )
    if setting.report is not None:
        setting.report(outcome)
    if not outcome.established:
        raise AssertionError(message(outcome, timeout, by))


def _claim(
    lhs: Any, rhs: Any, variables: Iterable[Any] | None, given: Iterable[Any], relation: Relation = Relation.EQUAL
) -> Claim:
    """The sides as a claim about the variables, sizes before the matrices that have them."""
    if isinstance(given, sp.Basic):
        raise TypeError(f"given takes a list of conditions; got {given}: write given=[{given}].")
    given = tuple(given)
    sides = [_exact(side) for side in (lhs, rhs)]
    if variables is None:
        variables = sorted(
            set().union(*(free_names(part) for part in (*sides, *given))),
            key=lambda name: (isinstance(name, sp.MatrixExpr), str(name)),
        )
    chosen = tuple(v if isinstance(v, Variable) else variable_of(v) for v in variables)
    return Claim(lhs=sides[0], rhs=sides[1], variables=chosen, hypotheses=given, relation=relation)


def _exact(side: Any) -> Any:
    """The side as an immutable expression, without the letters ``_x + y`` that SymPy's chain rule leaves."""
    if isinstance(side, int) and not isinstance(side, bool):
        return sp.Integer(side)
    if isinstance(side, sp.MatrixBase):
        return side.as_immutable()
    if not isinstance(side, sp.Expr):
        return side
    left = {letter: value for letter, value in leftovers(side).items() if not letter.name.isidentifier()}
    return side.xreplace({node: _substituted(node, left) for node in side.atoms(sp.Subs)}) if left else side


def _substituted(node: sp.Subs, left: dict[Any, Any]) -> sp.Subs:
    """The Subs with a letter of its own for each that is left, at the value that was meant."""
    own = {letter: sp.Dummy() for letter in left if node.expr.has(letter)}
    names, values = (*node.variables, *own.values()), (*node.point, *(left[letter] for letter in own))
    return sp.Subs(node.expr.xreplace(own), names, values)
