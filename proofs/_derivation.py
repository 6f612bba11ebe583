"""A derivation: a chain of expressions, each line with the reason why it follows from the line before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import sympy as sp

from numeric_check import Claim, Variable
from symbolic import Decision, OutsideClass, Verdict, canonical, decide_words

Procedure = Callable[[Any, Any], Decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One printed line: an expression, and why it follows from the line before.

    Parameters
    ----------
    expr : SymPy expression
        What the line says.
    reason : str
        The reason in words, as it is printed beside the line.
    by : callable (lhs, rhs) -> Decision, optional
        The exact procedure, earlier theorem or hypothesis that proves it.
    cites : str
        Instead of ``by``: the reference of a theorem that is cited and not proved here.

    Raises
    ------
    ValueError : unless exactly one of ``by`` and ``cites`` is given, with a reason.
    """

    expr: Any
    reason: str
    by: Procedure | None = None
    cites: str = ""

    def __post_init__(self) -> None:
        if not self.reason:
            raise ValueError(f"the step to {self.expr} needs a reason in words.")
        if (self.by is None) == (not self.cites):
            raise ValueError(f"the step {self.reason!r} needs either a procedure (by=) or a reference (cites=).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """The chain start = e₁ = e₂ = … with the variables it is about.

    Parameters
    ----------
    title : str
        The statement in words.
    variables : tuple of Variable
        Everything the lines are about; a symbol that is none of them is refused.
    start : SymPy expression
        The left side of the statement; the right side is the last step's expression.
    steps : tuple of Step
    hypotheses : tuple of SymPy relations
        Joint conditions under which the chain holds.
    where : mapping Symbol to expression
        Abbreviations used in print: {s: yᵀx} shows every yᵀx as s.
    references : tuple of str
        Where the statement is found in the literature.

    Raises
    ------
    ValueError : if there is no step, a claim refuses a line, or a step uses a hypothesis that is not listed.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import real
    >>> from proofs import Derivation, Step
    >>> from symbolic import decide_words
    >>> t = real("t")
    >>> square = Step(expr=t.symbol**2 + 2 * t.symbol + 1, reason="expand", by=decide_words)
    >>> d = Derivation(title="A square", variables=(t,), start=(t.symbol + 1) ** 2, steps=(square,))
    >>> d.claim.rhs
    t**2 + 2*t + 1
    """

    title: str
    variables: tuple[Variable, ...]
    start: Any
    steps: tuple[Step, ...]
    hypotheses: tuple[Any, ...] = ()
    where: Mapping[Any, Any] = field(default_factory=dict)
    references: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.steps:
            raise ValueError(f"the derivation {self.title!r} has no step.")
        for step in self.steps:
            if isinstance(step.by, Hypothesis) and step.by.relation not in self.hypotheses:
                raise ValueError(f"the step {step.reason!r} uses {step.by.relation}, which is no hypothesis.")
        _ = self.claims

    @property
    def lines(self) -> tuple[Any, ...]:
        """All expressions from the first to the last."""
        return (self.start, *(step.expr for step in self.steps))

    @property
    def claims(self) -> tuple[Claim, ...]:
        """One claim for each pair of neighbouring lines, with the variables that occur in it."""
        return tuple(self._claim(lhs, rhs) for lhs, rhs in zip(self.lines, self.lines[1:], strict=False))

    @property
    def claim(self) -> Claim:
        """What the whole chain says: the first line equals the last."""
        return self._claim(self.start, self.steps[-1].expr)

    def _claim(self, lhs: Any, rhs: Any) -> Claim:
        return Claim(
            lhs=lhs, rhs=rhs, variables=self.variables, hypotheses=self.hypotheses, references=self.references
        )

    def _repr_latex_(self) -> str:
        from proofs._latex import latex

        return latex(self)

    def _repr_html_(self) -> str:
        from proofs._latex import html

        return html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """A step by a hypothesis lhs = rhs of the derivation: lhs is replaced by rhs, and the rest decided by words."""

    relation: sp.Eq

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        given = {canonical(self.relation.lhs): canonical(self.relation.rhs)}
        try:
            decision = decide_words(canonical(lhs).xreplace(given), canonical(rhs).xreplace(given))
        except OutsideClass as reason:
            return Decision(verdict=Verdict.UNDECIDED, procedure="hypothesis", why=str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        scope = f"{decision.scope} with {self.relation.lhs} = {self.relation.rhs}"
        return Decision(verdict=Verdict.PROVED, procedure=f"hypothesis, {decision.procedure}", scope=scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theorem:
    """A step by an earlier theorem, at the values given for its variables.

    Parameters
    ----------
    derive : callable () -> Derivation
        The earlier theorem's ``derive``; every link of it has to be proved or cited.
    at : mapping
        Its variables to the expressions put in their place; the others stand for themselves.

    Raises
    ------
    ValueError : if an expression is outside the domain of the variable it replaces.
    """

    derive: Callable[[], Derivation]
    at: Mapping[Any, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for symbol, value in self.at.items():
            _require_in_domain(symbol, value, self.at)

    def __call__(self, lhs: Any, rhs: Any) -> Decision:
        theorem, procedure = self.derive(), "earlier theorem"
        if objection := _objection(self.derive):
            return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=objection)
        instance = (theorem.start.xreplace(dict(self.at)), theorem.steps[-1].expr.xreplace(dict(self.at)))
        try:
            decision = decide_words(_rewritten(lhs, *instance), _rewritten(rhs, *instance))
        except OutsideClass as reason:
            return Decision(verdict=Verdict.UNDECIDED, procedure=procedure, why=str(reason))
        if decision.verdict is not Verdict.PROVED:
            return decision
        return Decision(
            verdict=Verdict.PROVED, procedure=f"{procedure}, {decision.procedure}", scope=decision.scope
        )


@cache
def _objection(derive: Callable[[], Derivation]) -> str:
    """Why a theorem cannot be used by substitution; empty if it can."""
    theorem = derive()
    for claim, step in zip(theorem.claims, theorem.steps, strict=True):
        if step.by is not None and step.by(claim.lhs, claim.rhs).verdict is not Verdict.PROVED:
            return f"its own step {step.reason!r} is not proved."
    return "a theorem with hypotheses is not applied by substitution." if theorem.hypotheses else ""


def _rewritten(expr: Any, left: Any, right: Any) -> Any:
    """The expression with ``left`` replaced by ``right`` where it stands as written, and then in normal form."""
    return canonical(expr.xreplace({left: right})).xreplace({canonical(left): canonical(right)})


def _require_in_domain(symbol: Any, value: Any, at: Mapping[Any, Any]) -> None:
    """A matrix is replaced by one of its shape, a symbol by an expression with its assumptions."""
    if isinstance(symbol, sp.MatrixSymbol):
        shape = tuple(sp.sympify(size).xreplace(dict(at)) for size in symbol.shape)
        if getattr(value, "shape", None) != shape:
            raise ValueError(f"{symbol} has shape {shape}; got {value} of shape {getattr(value, 'shape', None)}.")
        return
    value = sp.sympify(value, strict=True)
    for name in ("integer", "positive", "nonnegative", "real"):
        if getattr(symbol, f"is_{name}") and not getattr(value, f"is_{name}"):
            raise ValueError(f"{symbol} is {name}; got {value}, which is not known to be.")
