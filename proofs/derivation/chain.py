"""A derivation: a chain of expressions, each line with the reason why it follows from the line before."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import pairwise
from types import NoneType
from typing import Any

import sympy as sp

from numeric_check import Claim, Evidence, Relation, Variable
from numeric_check import Verdict as Numeric
from numeric_check.inputs import instance, mapping, members, natural, text
from proofs.derivation.possible import impossible
from proofs.derivation.step import Step
from proofs.printing.latex import html, notebook
from symbolic import Decision, Verdict
from symbolic.conditions import missing_conditions
from symbolic.deadline import within
from symbolic.definedness import close, implied, supposing, with_supposed
from symbolic.inputs import expression
from symbolic.wording import in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """The chain start = e₁ = e₂ = … with the variables it is about; a line may also be ≤ or ≠ the next.

    Parameters
    ----------
    title : str
        The name of the statement.
    id : str
        TF- and four characters, which stay with a theorem of the book for ever, whatever its file is called.
    sentence : str
        What holds, in one sentence; mathematics between dollar signs.
    letters : mapping
        What the letters are, in words, by the names of their symbols; LaTeX between dollar signs for a sign that is no
        symbol. Names that do not occur are passed over, so that theorems may share a mapping.
    variables : tuple of Variable
        Everything the lines are about; a symbol that is none of them is refused.
    start : SymPy expression
        The left side of the statement; the right side is the last step's expression.
    steps : tuple of Step
    hypotheses : tuple of SymPy relations
        Joint conditions under which the chain holds; nothing is proved where no values are known that satisfy them.
    where : mapping Symbol to expression
        Abbreviations used in print: {s: yᵀx} shows every yᵀx as s.
    references : tuple of str
        Where the statement is found: a key of ``proofs/references.bib`` and a place, or words.

    Attributes
    ----------
    claims : tuple of Claim
        One for each pair of neighbouring lines.
    claim : Claim
        What the whole chain says of its first line and its last.

    Raises
    ------
    TypeError : naming the field that is of a wrong kind.
    ValueError : if there is no step, a claim refuses a line, a line is the same expression as the one before, or
        the relations of the steps do not compose to one (≤ with ≠, or two ≠).

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
    id: str = ""
    sentence: str = ""
    letters: Mapping[str, str] = field(default_factory=dict)
    claims: tuple[Claim, ...] = field(init=False, repr=False, compare=False)
    claim: Claim = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for name in ("title", "id", "sentence"):
            text(getattr(self, name), f"{name} of a derivation")
        instance(self.start, "start of a derivation", (sp.Expr, sp.MatrixBase), "a SymPy expression")
        for expr in mapping(self.where, "where of a derivation", "Symbols to expressions").values():
            expression(expr, "each of the expressions in where")
        for words in mapping(self.letters, "letters of a derivation", "names to words").values():
            text(words, "each of the words in letters")
        for step in members(self.steps, "steps of a derivation", "Steps"):
            instance(step, "each of the steps", Step, "a Step")
        if not self.steps:
            raise ValueError(f"the derivation {self.title!r} has no step.")
        pairs = zip(pairwise(self.lines), self.steps, strict=True)
        found = tuple(self._claim(lhs, rhs, step.relation) for (lhs, rhs), step in pairs)
        object.__setattr__(self, "claims", found)
        whole = found[0] if len(found) == 1 else self._claim(self.start, self.steps[-1].expr, self.relation)
        object.__setattr__(self, "claim", whole)
        for line, step in zip(self.lines, self.steps, strict=False):
            if line == step.expr and step.relation == Relation.EQUAL:
                raise ValueError(
                    f"the step {step.reason!r} says nothing: the two lines are the same expression, {line}; "
                    "build the left one unevaluated, within `with sympy.evaluate(False):`."
                )

    @property
    def lines(self) -> tuple[Any, ...]:
        """All expressions from the first to the last."""
        return (self.start, *(step.expr for step in self.steps))

    @property
    def relation(self) -> Relation:
        """The relation of the first line to the last: = unless a step is ≤, or one step is ≠ and all others =."""
        others = [step.relation for step in self.steps if step.relation != Relation.EQUAL]
        if len(set(others)) > 1 or others.count(Relation.DIFFERENT) > 1:
            raise ValueError(f"the relations {', '.join(others)} of {self.title!r} do not compose; split the chain.")
        return others[0] if others else Relation.EQUAL

    def _claim(self, lhs: Any, rhs: Any, relation: Relation) -> Claim:
        return Claim(
            lhs=lhs,
            rhs=rhs,
            variables=self.variables,
            relation=relation,
            hypotheses=self.hypotheses,
            references=self.references,
        )

    def __repr__(self) -> str:
        steps = f"{len(self.steps)} step{'s' * (len(self.steps) > 1)}"
        return f"<Derivation {self.id or 'without id'}: {self.title}, {steps}>"

    def _repr_latex_(self) -> str:
        return notebook(self, tuple(prove(self)))

    def _repr_html_(self) -> str:
        return html(self, tuple(prove(self)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two neighbouring lines of a derivation with their evidence: one row of ``proofs check``.

    It joins what no single noun can carry: a Decision from one foundation and two pieces of Evidence from the other.
    ``reread`` says whether the checker, which has no SymPy, found the same (``proofs.checker``).
    ``kept`` has the date and the versions of an earlier run whose evidence this is.

    Raises
    ------
    TypeError, ValueError : naming the field that is of a wrong kind.
    """

    theorem: str
    number: int
    claim: Claim
    step: Step
    proof: Decision | None = None
    check: Evidence | None = None
    sweep: Evidence | None = None
    seconds: float = 0.0
    reread: bool = False
    kept: Mapping[str, Any] | None = None

    def __post_init__(self) -> None:
        text(self.theorem, "theorem of a link")
        natural(self.number, "number of a link")
        for name, kind in (("claim", Claim), ("step", Step)):
            instance(getattr(self, name), f"{name} of a link", kind, f"a {kind.__name__}")
        for name, answer in (("proof", Decision), ("check", Evidence), ("sweep", Evidence)):
            instance(getattr(self, name), f"{name} of a link", (answer, NoneType), f"a {answer.__name__} or None")
        instance(self.seconds, "seconds of a link", (int, float), "a number")
        instance(self.kept, "kept of a link", (Mapping, NoneType), "a mapping or None")

    def __repr__(self) -> str:
        objection = "" if self.good else f": {self.objection}"
        return f"<Link {self.number}{self.theorem and f' of {self.theorem}'}, {self.status}{objection}>"

    def _repr_latex_(self) -> str:
        witnesses = (e.witness for e in (self.proof, self.check, self.sweep) if e is not None and e.witness is not None)
        at = ", ".join(f"{sp.latex(symbol)} = {sp.latex(value)}" for symbol, value in next(witnesses, {}).items())
        shown = self.claim._repr_latex_().strip("$")
        parts = [shown, rf"\text{{{self.status}}}", *[at] * bool(at)]
        return "$" + r" \quad ".join(parts) + "$"

    @property
    def objection(self) -> str:
        """Why the link is not good: what the procedure says unless numbers refute it, a witness, what is wrong."""
        said = self.proof is not None and (self.status != "refuted" or self.proof.verdict is Verdict.REFUTED)
        parts = [self.proof.why] if self.proof is not None and said and self.proof.why else []
        for evidence in (self.check, self.sweep):
            if evidence is not None and evidence.witness is not None:
                at = ", ".join(f"{symbol} = {value}" for symbol, value in evidence.witness.items())
                parts.append(f"witness {at}")
            if evidence is not None and evidence.why and (evidence.contradicted or evidence.witness is not None):
                parts.append(evidence.why)
        return "; ".join(parts)

    @property
    def status(self) -> str:
        """proved, cited, holds, refuted, contradicted or undecided; routes that contradict each other are a fault."""
        found = [evidence for evidence in (self.check, self.sweep) if evidence is not None]
        numeric = [evidence.verdict for evidence in found]
        if Numeric.REFUTED in numeric or (self.proof is not None and self.proof.verdict is Verdict.REFUTED):
            return "refuted"
        if any(evidence.contradicted for evidence in found):
            return "contradicted"
        if self.proof is None:
            return "cited"
        if self.proof.verdict is Verdict.PROVED:
            return "cited" if self.citations else "proved"
        return "holds" if self.check is not None and self.check.verdict is Numeric.HOLDS else "undecided"

    @property
    def citations(self) -> tuple[str, ...]:
        """The references that the link rests on, its own or those of the theorems that it uses."""
        if self.proof is None:
            return (self.step.cites,)
        return tuple(assumed for assumed in self.proof.assumes if isinstance(assumed, str))

    @property
    def good(self) -> bool:
        """Proved or visibly cited, and neither refuted nor contradicted by a numerical check."""
        return self.status in ("proved", "cited")


def prove(derivation: Derivation, *, name: str = "") -> Iterator[Link]:
    """The links of a derivation with their exact proofs, and no numerical check.

    No line is proved from conditions for which no values are known: if there are none, everything follows from them.

    Parameters
    ----------
    derivation : Derivation
    name : str
        The theorem's name, for the links.

    Yields
    ------
    Link

    Raises
    ------
    TypeError : if derivation is no Derivation, or name no text.
    """
    return _links(instance(derivation, "derivation", Derivation, "a Derivation"), text(name, "name"))


def _links(derivation: Derivation, name: str) -> Iterator[Link]:
    obstacle = cache(partial(impossible, derivation.claim))
    for number, (claim, step) in enumerate(zip(derivation.claims, derivation.steps, strict=True), start=1):
        begin = time.perf_counter()
        proof = _proof(claim, step, obstacle) if not step.cites else None
        seconds = time.perf_counter() - begin
        yield Link(theorem=name, number=number, claim=claim, step=step, proof=proof, seconds=seconds)


def _proof(claim: Claim, step: Step, obstacle: Callable[[], str]) -> Decision:
    """What the procedure decides of the closed claim: its conditions hold somewhere, and all that it needs follows."""
    end = time.monotonic() + step.seconds
    decision = _decided(claim, step, claim.conditions)
    if decision.verdict is Verdict.PROVED:
        missing = tuple(a for a in decision.assumes if not isinstance(a, str) and not implied(claim.conditions, a))
        why = _suggested(missing) if missing else obstacle()
        return replace(decision, verdict=Verdict.UNDECIDED, why=why) if why else decision
    prove = partial(_decided, claim, step)
    search = partial(missing_conditions, prove, claim.lhs, claim.rhs, given=claim.conditions)
    left = end - time.monotonic()
    missing = within(left, search, tuple) if left > 0 else ()
    if not missing:
        return decision
    return replace(decision, why=_suggested(missing), assumes=missing)


def _decided(claim: Claim, step: Step, given: tuple[Any, ...]) -> Decision:
    """The line under what is given, which is closed: its domain is part of what it assumes."""
    with supposing() as supposed:
        decision = step.decide(claim.lhs, claim.rhs, given)
    return close(with_supposed(decision, supposed), claim.lhs, claim.rhs, given=given)


def _suggested(missing: tuple[Any, ...]) -> str:
    return f"the line is proved under {in_words(*missing)}: it is enough to add that to the hypotheses."
