"""The answer of an exact procedure: one of four verdicts, the procedure's name, and the scope it decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

import sympy as sp

from symbolic.inputs import mapping, members, text, wrong_kind

EQUAL, AT_MOST, DIFFERENT = "==", "<=", "!="  # the words for a relation are shared with ``numeric_check`` too


_KINDS = ("even", "odd", "prime", "composite")


class Verdict(StrEnum):
    """What a procedure may answer; the words are shared with ``numeric_check``, the code is not."""

    PROVED = "proved"
    HOLDS = "holds"
    REFUTED = "refuted"
    UNDECIDED = "undecided"


class Part(NamedTuple):
    """Σ weight · h(of) over the limits, a part of rhs − lhs that is not negative, or a multiple of a condition.

    Parameters
    ----------
    kind : str
        "term" for h(x) = x ≥ 0, "square" for x², "modulus gap" for |x| − x, "logarithm gap" for x − 1 − log x, "norm"
        for the sum of the squares of a real matrix; "condition", for a multiple of b − a where of is a ≤ b or a = b; or
        "inverse", for L (I − S S⁻¹) R where of is S S⁻¹ or S⁻¹ S.
    weight, of : SymPy expressions, or a condition
    limits : tuple of (index, lower, upper)
        Those of a condition are its own.
    right : matrix expression, optional
        The factor on the right of L (B − A) R for matrices A = B, with the weight L.
    """

    kind: str
    weight: Any
    of: Any
    limits: tuple[Any, ...] = ()
    right: Any = None


def part_in(part: Any, letters: Mapping[Any, Any]) -> Any:
    """A part with other letters."""
    if isinstance(part, sp.Basic):
        return part.xreplace(letters)
    if not isinstance(part, tuple):
        return part
    inner = [part_in(one, letters) for one in part]
    return Part(*inner) if isinstance(part, Part) else tuple(inner)


def as_given(decision: Decision, given: Mapping[Any, Any]) -> Decision:
    """The decision with the conditions as they were given, before their indices got other names.

    A multiple of a condition keeps these names where its weight has them.
    """
    if all(here == before for here, before in given.items()):
        return decision
    assumes = tuple(given.get(a, a) for a in decision.assumes)
    return replace(
        decision, assumes=assumes, certificate=tuple(_as_given(part, given) for part in decision.certificate)
    )


def _as_given(part: Part, given: Mapping[Any, Any]) -> Part:
    before = given.get(part.of, part.of) if part.kind == "condition" else part.of
    names = set(getattr(part.of, "bound_symbols", ())) - set(getattr(before, "bound_symbols", ()))
    return part if names & sp.sympify(part.weight).free_symbols else part._replace(of=before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The verdict of one exact procedure on one statement.

    Parameters
    ----------
    verdict : Verdict
        PROVED (exactly, for ``scope``), REFUTED (with a ``witness``), HOLDS (with an error bound) or UNDECIDED.
    procedure : str
        The procedure that decided, by the name of the class it is exact for.
    scope : str
        What the verdict covers: "all k", "all n >= 1", "wherever defined", ...
    witness : mapping, optional
        A point, symbol to exact value, at which the statement fails.
    why : str
        For UNDECIDED: what stood in the way.
    assumes : tuple
        What the proof rests on besides the procedure: hypotheses as SymPy relations, cited theorems as text.
    relation : str
        What was decided of the two sides: "==", "<=" or "!=".
    certificate : tuple of Part
        What a search has found, so that others can check it: rhs − lhs is the sum of the parts.

    Raises
    ------
    TypeError, ValueError : naming the field that is none of these, or is needed for the verdict and missing.
    """

    verdict: Verdict
    procedure: str
    scope: str = ""
    witness: Mapping[Any, Any] | None = None
    why: str = ""
    assumes: tuple[Any, ...] = ()
    relation: str = EQUAL
    certificate: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.verdict, Verdict):
            raise wrong_kind(self.verdict, "verdict", "a Verdict")
        for name in ("procedure", "scope", "why"):
            text(getattr(self, name), name)
        if self.witness is not None:
            mapping(self.witness, "witness", "symbols to values")
        members(self.assumes, "assumes", "relations and references")
        members(self.certificate, "certificate", "parts")
        if not isinstance(self.relation, str) or self.relation not in (EQUAL, AT_MOST, DIFFERENT):
            raise ValueError(f"relation must be one of '==', '<=', '!='; got {self.relation!r}.")
        if self.verdict is Verdict.PROVED and not self.scope:
            raise ValueError(f"a PROVED decision needs its scope; {self.procedure} gave none.")
        if self.verdict is Verdict.REFUTED and self.witness is None:
            raise ValueError(f"a REFUTED decision needs a witness; {self.procedure} gave none.")
        if self.verdict is Verdict.UNDECIDED and not self.why:
            raise ValueError(f"an UNDECIDED decision says why; {self.procedure} did not.")

    def __repr__(self) -> str:
        at = ", ".join(f"{symbol} = {value}" for symbol, value in (self.witness or {}).items())
        told = (f"{self.verdict} by {self.procedure}", self.scope, at, self.why, ", ".join(map(str, self.assumes)))
        return f"<Decision {'; '.join(filter(None, told))}>"

    def _repr_latex_(self) -> str:
        at = ", ".join(f"{sp.latex(symbol)} = {sp.latex(value)}" for symbol, value in (self.witness or {}).items())
        given = ", ".join(sp.latex(part) for part in self.assumes if isinstance(part, sp.Basic))
        told = (rf"\text{{{self.verdict} by {self.procedure}}}", at, given)
        return r"$\displaystyle " + r" \quad ".join(filter(None, told)) + "$"


def range_of(symbol: Any) -> str:
    """What an integer symbol may be, for a scope: "n ≥ 1", "even n ≥ 0", "n".

    Parameters
    ----------
    symbol : integer Symbol

    Examples
    --------
    >>> import sympy as sp
    >>> range_of(sp.Symbol("n", even=True, positive=True))
    'even n ≥ 1'
    """
    kinds = [f"{kind} " for kind in _KINDS if getattr(symbol, f"is_{kind}")]
    return f"{''.join(kinds)}{symbol}" + (" ≥ 1" if symbol.is_positive else " ≥ 0" if symbol.is_nonnegative else "")
