"""Equations and inequalities between minima, maxima and moduli of affine forms: linear arithmetic over the reals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import sympy as sp
from flint import fmpq

from symbolic.boundary import procedure
from symbolic.cones import coefficients, membership
from symbolic.decision import AT_MOST, EQUAL, Decision, Verdict
from symbolic.escapes import admits
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.words import OutsideClass

PROCEDURE = "linear arithmetic, case by case"
MAX_CASES = 2_000  # past this the answer is UNDECIDED, not a wait

_MARGINS = (sp.S.Zero, sp.S.One, sp.Rational(1, 1000))  # of what is strict: forms without constants scale to 1


@procedure(PROCEDURE)
def decide_piecewise_linear(lhs: Any, rhs: Any, *, given: tuple[Any, ...] = (), relation: str = EQUAL) -> Decision:
    """lhs = rhs, or lhs ≤ rhs, for all real values of the symbols that satisfy what is given; complete on its class.

    The class is Σ c·s with rational c over real symbols, under Min, Max and Abs. m = Min(a, b, …) is what satisfies
    m ≤ a, m ≤ b, … and (m ≥ a or m ≥ b or …). In every case of the alternatives, what is claimed is a combination of
    what is given with coefficients λ ≥ 0, or there is a point at which it fails.

    Parameters
    ----------
    lhs, rhs : scalars, or for = explicit matrices of one shape
    given : tuple of relations ≤, ≥, <, > or = in the same class
        What the decision assumes. A strict one is used as if it were not strict.
    relation : "==" or "<="

    Returns
    -------
    Decision : PROVED, REFUTED with a point, or UNDECIDED with why.

    Raises
    ------
    ValueError : for another relation.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.piecewise_linear import decide_piecewise_linear
    >>> a, b, c = sp.symbols("a b c", real=True)
    >>> print(decide_piecewise_linear(sp.Min(a, b) + c, sp.Min(a + c, b + c)).verdict)
    proved
    >>> print(decide_piecewise_linear(abs(a + b), abs(a) + abs(b), relation="<=").verdict)
    proved
    >>> decide_piecewise_linear(sp.Max(a, b), a).witness
    {a: -2, b: 0}

    References
    ----------
    A. Schrijver, Theory of Linear and Integer Programming, Wiley 1986, chapter 7 (the affine form of Farkas' lemma).
    """
    if relation not in (EQUAL, AT_MOST):
        raise ValueError(f"piecewise linear forms are compared by == or <=; got {relation!r}.")
    for left, right in _pairs(lhs, rhs, relation):
        for low, high in ((left, right), (right, left))[: 2 if relation == EQUAL else 1]:
            witness = _witness(low, high, given)
            if witness is not None:
                return Decision(verdict=Verdict.REFUTED, procedure=PROCEDURE, witness=witness, relation=relation)
    return Decision(
        verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs), assumes=given, relation=relation
    )


def _pairs(lhs: Any, rhs: Any, relation: str) -> list[tuple[sp.Expr, sp.Expr]]:
    """The two sides, or the entries of two explicit matrices."""
    if isinstance(lhs, sp.MatrixBase) and isinstance(rhs, sp.MatrixBase) and lhs.shape == rhs.shape:
        if relation == AT_MOST:
            raise OutsideClass("matrices are compared by == only.")
        return list(zip(lhs, rhs, strict=True))
    if not all(isinstance(side, sp.Expr) and not side.is_Matrix for side in (lhs, rhs)):
        raise OutsideClass(f"{shortened(lhs)} and {shortened(rhs)} are not two scalars or two matrices of one shape.")
    return [(lhs, rhs)]


# --- from expressions to affine forms --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Facts:
    """Forms that are ≥ 0, and alternatives: lists of forms of which one is ≥ 0; a Min, Max or Abs is a letter in them.

    What is positive is ≥ the margin.
    """

    margin: sp.Rational
    facts: list[sp.Expr] = field(default_factory=list)
    alternatives: list[list[sp.Expr]] = field(default_factory=list)
    letters: dict[sp.Expr, sp.Symbol] = field(default_factory=dict)

    def form(self, expr: sp.Expr) -> sp.Expr:
        """The affine form that an expression is, in its symbols and the letters of its minima and maxima."""
        if expr.is_Rational:
            return expr
        if isinstance(expr, sp.Add):
            return sp.Add(*map(self.form, expr.args))
        if isinstance(expr, sp.Mul) and expr.args[0].is_Rational:
            return sp.expand_mul(expr.args[0] * self.form(sp.Mul(*expr.args[1:])))
        if expr not in self.letters:
            self.letters[expr] = expr if isinstance(expr, sp.Symbol) else sp.Dummy("m")
            self._describe(expr, self.letters[expr])
        return self.letters[expr]

    def suppose(self, relation: Any) -> None:
        """A relation that is given; a strict one as if it were not."""
        if relation == sp.true:
            return
        if isinstance(relation, sp.Eq):
            difference = self.form(relation.lhs - relation.rhs)
            self.facts.extend([difference, -difference])
        elif isinstance(relation, sp.Le | sp.Lt | sp.Ge | sp.Gt):
            is_strict = isinstance(relation, sp.Lt | sp.Gt)
            self.facts.append(self.form(relation.gts - relation.lts) - (self.margin if is_strict else 0))
        else:
            raise OutsideClass(f"what is given must be ≤, ≥, <, > or =; got {relation}.")

    def _describe(self, expr: sp.Expr, letter: sp.Symbol) -> None:
        """A symbol is real, and of the sign that it states; a minimum is ≤ all its arguments and ≥ one of them."""
        if isinstance(expr, sp.Symbol):
            if not expr.is_real:
                raise OutsideClass(f"{expr} is not known to be real; declare it so.")
            if expr.is_nonnegative or expr.is_nonpositive:
                self.facts.append((expr if expr.is_nonnegative else -expr) - (self.margin if expr.is_nonzero else 0))
            return
        if not isinstance(expr, sp.Min | sp.Max | sp.Abs):
            raise OutsideClass(f"{shortened(expr)} is no affine form in real symbols, nor a Min, Max or Abs of them.")
        sign = 1 if isinstance(expr, sp.Min) else -1
        arguments = (expr.args[0], -expr.args[0]) if isinstance(expr, sp.Abs) else expr.args
        slacks = [sp.expand_mul(sign * (self.form(arg) - letter)) for arg in arguments]
        self.facts.extend(slacks)
        self.alternatives.append([sp.expand_mul(-slack) for slack in slacks])


# --- cases -----------------------------------------------------------------------------------------------------------


def _witness(low: sp.Expr, high: sp.Expr, given: tuple[Any, ...]) -> dict[Any, sp.Rational] | None:
    """A point of all the domains at which low > high, or None if there is none.

    Raises
    ------
    OutsideClass : if low > high was found only on the boundary of a domain or of a strict relation.
    """
    for margin in _MARGINS:
        point = _counterexample(low, high, given, margin)
        if point is None and margin == 0:
            return None
        if point is None:
            continue
        free = sorted(set().union(*(e.free_symbols for e in (low, high, *given))), key=str)
        values = {s: sp.Rational(int(v.p), int(v.q)) for s, v in ((s, point.get(s, fmpq(0))) for s in free)}
        holds = all(condition.xreplace(values) == sp.true for condition in given)
        if holds and all(admits(*item) for item in values.items()) and (low - high).xreplace(values) > 0:
            return values
    raise OutsideClass(
        "it fails where a strict condition is an equation, or outside of a domain; no other point is known."
    )


def _counterexample(low: sp.Expr, high: sp.Expr, given: tuple[Any, ...], margin: sp.Rational) -> dict[Any, fmpq] | None:
    """A point at which low > high under all that is given, with the margin where it is strict, or None."""
    known = _Facts(margin)
    claimed = known.form(high) - known.form(low)
    for relation in given:
        known.suppose(relation)
    names = [sp.S.One, *known.letters.values()]
    goal, *facts = (coefficients(form, names) for form in (claimed, sp.S.One, *known.facts))
    alternatives = [[coefficients(form, names) for form in forms] for forms in known.alternatives]
    pending, cases = [(facts, alternatives)], 0
    while pending:
        facts, alternatives = pending.pop()
        cases += 1
        if cases > MAX_CASES:
            raise OutsideClass(f"more than {MAX_CASES} cases of what is least or largest.")
        point = _negative_point(facts, goal)
        if point is None:
            continue
        gaps = [max(_at(form, point) for form in forms) for forms in alternatives]
        if min(gaps, default=fmpq(0)) >= 0:
            return dict(zip(names, point, strict=True))
        worst = gaps.index(min(gaps))  # the alternative that the point violates most leads to the fewest cases
        rest = [*alternatives[:worst], *alternatives[worst + 1 :]]
        pending.extend(([*facts, form], rest) for form in alternatives[worst])
    return None


def _negative_point(facts: list[list[fmpq]], goal: list[fmpq]) -> list[fmpq] | None:
    """A point at which all facts are ≥ 0, of which 1 is the first, and goal < 0; None where they imply goal ≥ 0."""
    found = membership(facts, goal)
    if found.inside:
        return None
    direction = found.separator
    if direction[0] > 0:
        return [value / direction[0] for value in direction]
    feasible = membership(facts, [-c for c in facts[0]])
    if feasible.inside:  # the facts contradict each other
        return None
    start = [value / feasible.separator[0] for value in feasible.separator]
    steps = max(_at(goal, start), fmpq(0)) / -_at(goal, direction) + 1
    return [value + steps * change for value, change in zip(start, direction, strict=True)]


def _at(form: list[fmpq], point: Sequence[fmpq]) -> fmpq:
    return sum((c * value for c, value in zip(form, point, strict=True)), fmpq(0))
