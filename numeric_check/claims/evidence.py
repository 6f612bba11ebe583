"""What a check answers: one of four verdicts, the methods that gave it, and the worst point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sympy as sp

from numeric_check.inputs import flag, mapping, natural, text


class Verdict(StrEnum):
    """The four answers, and nothing else; UNDECIDED is honest and never passes.

    PROVED is never given here: agreement at points is HOLDS. It is in the vocabulary because evidence from an exact
    procedure is kept in the same form.
    """

    PROVED = "proved"
    HOLDS = "holds"
    REFUTED = "refuted"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """verdict, methods, digits, points tried, worst relative error |lhs − rhs| / max(|lhs|, |rhs|), witness.

    Parameters
    ----------
    verdict : Verdict
    methods : tuple of str
        How the sides were evaluated, for example ("balls", "multiprecision").
    digits : int or None
        The claim was compared to this many decimal digits, and to twice as many; None where digits mean nothing.
    points : int
        The number of points that were evaluated; points at which nothing could be evaluated are not counted.
    worst : str or None
        The worst relative error over all points as a decimal string, "3.1e-52".
    witness : mapping, optional
        A point, SymPy symbol to exact value, at which the claim fails.
    why : str
        For UNDECIDED what stood in the way; for a claim refuted where a side is undefined, which part has no value;
        otherwise a remark, such as the points left out.
    contradicted : bool
        Whether two routes contradict each other at a point, which is never good, whatever else is known.

    Raises
    ------
    TypeError : naming the field that is of a wrong kind.
    ValueError : if HOLDS comes without points, REFUTED without a witness, or UNDECIDED without a reason.

    Examples
    --------
    >>> from numeric_check import Evidence, Verdict
    >>> Evidence(verdict=Verdict.HOLDS, methods=("balls",), digits=50, points=28, worst="1.2e-101").verdict.value
    'holds'

    References
    ----------
    The four verdicts follow the answers of satisfiability solvers, which also tell "unknown" from "holds":
    C. Barrett, P. Fontaine and C. Tinelli, The SMT-LIB Standard 2.6, 2017, section 4.2.5.
    """

    verdict: Verdict
    methods: tuple[str, ...]
    digits: int | None = None
    points: int = 0
    worst: str | None = None
    witness: Mapping[Any, Any] | None = None
    why: str = ""
    contradicted: bool = False

    def __post_init__(self) -> None:
        if not isinstance(self.verdict, str) or self.verdict not in tuple(Verdict):
            raise ValueError(f"Evidence needs a Verdict; got {self.verdict!r}.")
        if not isinstance(self.methods, tuple):
            raise TypeError(f"Evidence needs its methods as a tuple of str; got {self.methods!r}.")
        for method in self.methods:
            text(method, "each of the methods")
        if self.digits is not None:
            natural(self.digits, "digits")
        natural(self.points, "points")
        text("" if self.worst is None else self.worst, "worst")
        mapping({} if self.witness is None else self.witness, "witness", "symbols to values")
        text(self.why, "why")
        flag(self.contradicted, "contradicted")
        if self.verdict == Verdict.HOLDS and self.points == 0:
            raise ValueError("HOLDS needs at least one evaluated point; got points=0: without a point say UNDECIDED.")
        if self.verdict == Verdict.REFUTED and self.witness is None:
            raise ValueError("REFUTED needs the point at which the claim fails; got witness=None.")
        if self.contradicted and self.verdict != Verdict.UNDECIDED:
            raise ValueError(f"routes that contradict each other leave a claim undecided; got {self.verdict}.")
        if self.verdict == Verdict.UNDECIDED and not self.why:
            raise ValueError("UNDECIDED needs to say what stood in the way; got why=''.")

    def __repr__(self) -> str:
        at = ", ".join(f"{symbol} = {value}" for symbol, value in (self.witness or {}).items())
        digits = f"to {self.digits} digits" if self.digits else ""
        told = (self.verdict, digits, f"at {self.points} points" if self.points else "", at, self.why)
        return f"<Evidence {'; '.join(filter(None, told))}>"

    def _repr_latex_(self) -> str:
        digits = f" to {self.digits} digits" if self.digits else ""
        points = f" at {self.points} points" if self.points else ""
        at = "".join(
            rf" \quad {sp.latex(symbol)} = {sp.latex(value)}" for symbol, value in (self.witness or {}).items()
        )
        return rf"$\displaystyle \text{{{self.verdict}{digits}{points}}}{at}$"
