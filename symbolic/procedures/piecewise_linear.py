"""Equations and inequalities between minima, maxima and moduli of affine forms: linear arithmetic over the reals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy as sp
from flint import fmpq

from symbolic.boundary import procedure
from symbolic.cones import membership
from symbolic.decision import AT_MOST, EQUAL, Decision, Verdict
from symbolic.escapes import admits
from symbolic.procedures.matrix_zero import scope_of, shortened
from symbolic.words import OutsideClass

PROCEDURE = "linear arithmetic, case by case"
MAX_CASES = 2_000  # past this the answer is UNDECIDED, not a wait

Form = dict[Any, fmpq]  # Σ c s over the symbols s, and the constant under the key None
Point = dict[Any, fmpq]  # None has the value 1
_MARGINS = (fmpq(0), fmpq(1), fmpq(1, 1000))  # of what is strict, for a witness: forms without constants scale to 1
_ONE: Form = {None: fmpq(1)}


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
    """Forms that are ≥ 0, and alternatives: lists of forms of which one is ≥ 0; the nodes have symbols of their own.

    What is positive is ≥ the margin.
    """

    margin: fmpq
    facts: list[Form] = field(default_factory=list)
    alternatives: list[list[Form]] = field(default_factory=list)
    nodes: dict[sp.Expr, Form] = field(default_factory=dict)

    def form(self, expr: sp.Expr) -> Form:
        """The affine form that an expression is, in its symbols and those of its minima and maxima."""
        if expr.is_Rational:
            return {None: fmpq(int(expr.p), int(expr.q))}
        if isinstance(expr, sp.Add):
            return _combined((fmpq(1), self.form(arg)) for arg in expr.args)
        if isinstance(expr, sp.Mul) and expr.args[0].is_Rational:
            return _combined([(_rational(expr.args[0]), self.form(sp.Mul(*expr.args[1:])))])
        if expr not in self.nodes:
            self.nodes[expr] = {expr: fmpq(1)} if isinstance(expr, sp.Symbol) else {sp.Dummy("m"): fmpq(1)}
            self._describe(expr, self.nodes[expr])
        return self.nodes[expr]

    def suppose(self, relation: Any) -> None:
        """A relation that is given; a strict one as if it were not."""
        if relation == sp.true:
            return
        if isinstance(relation, sp.Eq):
            difference = self.form(relation.lhs - relation.rhs)
            self.facts.extend([difference, _combined([(fmpq(-1), difference)])])
        elif isinstance(relation, sp.Le | sp.Lt | sp.Ge | sp.Gt):
            self.facts.append(self.form(relation.gts - relation.lts))
            if isinstance(relation, sp.Lt | sp.Gt):
                self.facts[-1] = self._strictly(self.facts[-1])
        else:
            raise OutsideClass(f"what is given must be ≤, ≥, <, > or =; got {relation}.")

    def _describe(self, expr: sp.Expr, name: Form) -> None:
        """A symbol is real, and of the sign that it states; a minimum is ≤ all its arguments and ≥ one of them."""
        if isinstance(expr, sp.Symbol):
            if not expr.is_real:
                raise OutsideClass(f"{expr} is not known to be real; declare it so.")
            if expr.is_nonnegative or expr.is_nonpositive:
                form = _combined([(fmpq(1 if expr.is_nonnegative else -1), name)])
                self.facts.append(self._strictly(form) if expr.is_nonzero else form)
            return
        if not isinstance(expr, sp.Min | sp.Max | sp.Abs):
            raise OutsideClass(f"{shortened(expr)} is no affine form in real symbols, nor a Min, Max or Abs of them.")
        sign = fmpq(1 if isinstance(expr, sp.Min) else -1)
        arguments = (expr.args[0], -expr.args[0]) if isinstance(expr, sp.Abs) else expr.args
        slacks = [_combined([(sign, self.form(arg)), (-sign, name)]) for arg in arguments]
        self.facts.extend(slacks)
        self.alternatives.append([_combined([(fmpq(-1), slack)]) for slack in slacks])

    def _strictly(self, form: Form) -> Form:
        return _combined([(fmpq(1), form), (-self.margin, _ONE)])


def _combined(parts: Iterable[tuple[fmpq, Form]]) -> Form:
    total: Form = {}
    for c, form in parts:
        for symbol, value in form.items():
            total[symbol] = total.get(symbol, fmpq(0)) + c * value
    return {symbol: value for symbol, value in total.items() if value != 0}


def _rational(value: sp.Rational) -> fmpq:
    return fmpq(int(value.p), int(value.q))


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


def _counterexample(low: sp.Expr, high: sp.Expr, given: tuple[Any, ...], margin: fmpq) -> Point | None:
    """A point at which low > high under all that is given, with the margin where it is strict, or None."""
    known = _Facts(margin)
    goal = _combined([(fmpq(1), known.form(high)), (fmpq(-1), known.form(low))])
    for relation in given:
        known.suppose(relation)
    pending, cases = [(known.facts, known.alternatives)], 0
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
            return point
        worst = gaps.index(min(gaps))  # the alternative that the point violates most leads to the fewest cases
        rest = [*alternatives[:worst], *alternatives[worst + 1 :]]
        pending.extend(([*facts, form], rest) for form in alternatives[worst])
    return None


def _negative_point(facts: list[Form], goal: Form) -> Point | None:
    """A point with goal < 0 at which all facts are ≥ 0, or None where goal ≥ 0 follows from them."""
    symbols = list(dict.fromkeys(symbol for form in (_ONE, *facts, goal) for symbol in form))
    generators = [_vector(form, symbols) for form in (_ONE, *facts)]
    found = membership(generators, _vector(goal, symbols))
    if found.inside:
        return None
    direction = dict(zip(symbols, found.separator, strict=True))
    if direction[None] > 0:
        return {symbol: value / direction[None] for symbol, value in direction.items()}
    feasible = membership(generators, _vector({None: fmpq(-1)}, symbols))
    if feasible.inside:  # the facts contradict each other
        return None
    start = dict(zip(symbols, feasible.separator, strict=True))
    start = {symbol: value / start[None] for symbol, value in start.items()}
    steps = max(_at(goal, start), fmpq(0)) / -_at(goal, direction) + 1
    return {symbol: start[symbol] + steps * direction[symbol] for symbol in symbols}


def _vector(form: Form, symbols: list[Any]) -> list[fmpq]:
    return [form.get(symbol, fmpq(0)) for symbol in symbols]


def _at(form: Form, point: Mapping[Any, fmpq]) -> fmpq:
    return sum((c * point.get(symbol, fmpq(0)) for symbol, c in form.items()), fmpq(0))
