"""The boundary of every procedure that decides a pair of sides: what it takes, and what it says where it fails."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from inspect import Parameter, signature
from types import TracebackType
from typing import Any, Concatenate, ParamSpec

import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError
from sympy.tensor.indexed import IndexException

from symbolic.balls.limits import OutOfResourcesError
from symbolic.binders import confused, leftovers
from symbolic.consistency import contradictory
from symbolic.deadline import LONG_TIMEOUT, within
from symbolic.decision import Decision, Verdict, as_given
from symbolic.definedness.closing import closed
from symbolic.definedness.scalars import UnknownDomain
from symbolic.escapes import escapes
from symbolic.exactness import inexact, oversized
from symbolic.inputs import side
from symbolic.options import option
from symbolic.renaming import apart
from symbolic.wording import in_words
from symbolic.words import OutsideClass

P = ParamSpec("P")
Deciding = Callable[Concatenate[Any, Any, P], Decision]

_KEPT = 512  # pairs of sides, which one procedure hands to the next
_NO_TIMEOUT = Parameter("timeout", Parameter.KEYWORD_ONLY, default=LONG_TIMEOUT)
_FAILURES = (
    *(ArithmeticError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError),
    *(BasePolynomialError, IndexException),
)


def procedure(name: str) -> Callable[[Deciding[P]], Deciding[P]]:
    """Make a function of two sides a procedure: it takes numbers for expressions, and answers where SymPy fails.

    A procedure says what holds where both sides have a value; the outermost one adds the conditions for that to what
    it assumes (``symbolic.definedness``). An ``OutsideClass`` or ``RecursionError``, and an error that SymPy raises,
    become UNDECIDED with why, and so does a verdict on Floats and scalars that do not commute, a proof from
    hypotheses that contradict each other, or about a bound symbol that leaves its assumptions. Errors that the
    procedure raises itself reach the caller. A procedure answers within its argument ``timeout``, or ``LONG_TIMEOUT``
    seconds where it has none, in any thread (``symbolic.deadline``).

    Parameters
    ----------
    name : str
        The procedure's name in an UNDECIDED answer.

    Returns
    -------
    callable : the decorator of (lhs, rhs, …) -> Decision.

    Raises
    ------
    TypeError : by the procedure, if a side is no expression, or a hypothesis in ``given`` no Boolean.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.boundary import procedure
    >>> from symbolic.decision import Decision, Verdict
    >>> @procedure("by name")
    ... def decide_by_name(lhs, rhs):
    ...     if lhs != rhs:
    ...         raise NotImplementedError("two names")
    ...     return Decision(verdict=Verdict.PROVED, procedure="by name", scope="these constants")
    >>> print(decide_by_name(sp.Integer(2), 2).verdict)
    proved
    """

    def bounded(decide: Deciding[P]) -> Deciding[P]:
        default = signature(decide).parameters.get("timeout", _NO_TIMEOUT).default

        @wraps(decide)
        def decided(lhs: Any, rhs: Any, *args: P.args, **options: P.kwargs) -> Decision:
            lhs, rhs = (side(given, name) for given in (lhs, rhs))
            taken = {key: option(key, value, name) for key, value in options.items()}
            stated = tuple(taken.get("given", ()))
            lhs, rhs, *known = apart(lhs, rhs, *stated)
            if known:
                taken["given"] = tuple(known)
            here = lambda: as_given(decide(lhs, rhs, *args, **taken), dict(zip(known, stated, strict=True)))
            call = lambda: closed(lambda: answered(name, lhs, rhs, here), lhs, rhs)
            allowed: Any = taken.get("timeout", default)
            late = lambda: Decision(verdict=Verdict.UNDECIDED, procedure=name, why="time")
            return within(allowed, call, late)

        return decided

    return bounded


def answered(name: str, lhs: Any, rhs: Any, decide: Callable[[], Decision]) -> Decision:
    """What is decided, or UNDECIDED where SymPy fails or the verdict says nothing of the sides."""
    try:
        if why := unreadable(lhs, rhs):
            raise OutsideClass(why)
        decision = decide()
        why = _objection(lhs, rhs, decision)
        if not why:
            return decision
    except (OutsideClass, UnknownDomain, OutOfResourcesError) as reason:
        why = str(reason)
    except RecursionError:
        why = "the expressions are nested too deeply."
    except _FAILURES as failure:
        if not _is_raised_by_sympy(failure.__traceback__):
            raise
        why = f"SymPy has no answer for a part of the sides: {type(failure).__name__}: {failure}"
    return Decision(verdict=Verdict.UNDECIDED, procedure=name, why=why)


@lru_cache(maxsize=_KEPT)
def unreadable(lhs: Any, rhs: Any) -> str:
    """Which Subs of the sides SymPy takes for others, or which number has too many digits, in words; "" if none."""
    if mistaken := confused(lhs, rhs, known=leftovers(lhs, rhs)):
        return f"{mistaken[0]} is not told apart from others by SymPy; carry it out with doit."
    return oversized(lhs, rhs)


def _objection(lhs: Any, rhs: Any, decision: Decision) -> str:
    """Why a verdict says nothing of the sides: their letters were simplified for other values, or there is no point."""
    if decision.verdict is Verdict.UNDECIDED:
        return ""
    if why := inexact(lhs, rhs):
        return f"{why}."
    if escaping := escapes(lhs, rhs, *(part for part in decision.assumes if isinstance(part, sp.Basic))):
        return f"{', '.join(sorted(map(str, escaping)))} is bound outside of its assumptions."
    if decision.verdict is Verdict.PROVED and contradictory(decision.assumes):
        return f"no point satisfies the hypotheses: {in_words(*decision.assumes)}."
    return ""


def _is_raised_by_sympy(place: TracebackType | None) -> bool:
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    return place is not None and place.tb_frame.f_globals.get("__name__", "").split(".")[0] == "sympy"
