"""Sums over the support of a table and over the rest: Σ_i f(q_i) = Σ_{q_i > 0} f(q_i) + Σ_{q_i = 0} f(0).

Finite sums do not depend on the order of their terms. So a claim about tables of n entries, one of them q ≥ 0, holds if
it does for q = (q⁺, 0, …, 0) with a positive q⁺ of length a, and b zeros, for all a + b = n; every other table has then
two parts as well, which are tables of their own. Cases such as {q log q if q > 0, 0 if q = 0} are settled on each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import AT_MOST, EQUAL, Decision, Verdict
from symbolic.definedness import implied, supposing
from symbolic.definedness.known import Known
from symbolic.expressions.for_all import ForAll
from symbolic.goal import Goal
from symbolic.procedures.comparison import decide_comparison
from symbolic.procedures.matrices.matrix_zero import scope_of, shortened
from symbolic.procedures.sums.indexed import decide_indexed
from symbolic.procedures.sums.sum_inequalities import decide_sum_inequality
from symbolic.wording import in_words
from symbolic.words import OutsideClass

PROCEDURE = "sums over a support"
_WALKED = sp.Add | sp.Mul | sp.Pow | sp.Function | sp.core.relational.Relational | sp.And
_IN, _OUT = "on the support", "off it"
_TRIVIAL = (sp.true, sp.false)

Places = Mapping[Any, tuple[str, sp.Dummy, Any]]  # of an index: the part of its range, the index of that, its length


def accepts_support(goal: Goal) -> bool:
    """Whether ``decide_by_support`` may decide the goal: scalars with sums of cases."""
    return not goal.is_matrix and goal.has(sp.Sum) and goal.has(sp.Piecewise)


@procedure(PROCEDURE)
def decide_by_support(
    lhs: Any, rhs: Any, *, relation: str = EQUAL, given: tuple[Any, ...] = (), timeout: float = DEFAULT_TIMEOUT
) -> Decision:
    """lhs = rhs or lhs ≤ rhs for all entries, where sums have cases by whether an entry of a table q ≥ 0 is 0.

    The claim is decided on the support of q and off it together, and where one of the two is empty, or both may be.

    Parameters
    ----------
    lhs, rhs : scalar expressions with Sum and Piecewise, whose conditions are c q[i] > 0 or c q[i, j] > 0 with c > 0
    relation : {"==", "<="}
    given : tuple of SymPy Booleans
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED, assuming what is given, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.sums.support import decide_by_support
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> p, q = sp.IndexedBase("p", shape=(n,), positive=True), sp.IndexedBase("q", shape=(n,), nonnegative=True)
    >>> one = tuple(sp.Eq(sp.Sum(r[i], (i, 1, n)), 1) for r in (p, q))
    >>> divergence = sp.Sum(sp.Piecewise((q[i] * sp.log(q[i] / p[i]), q[i] > 0), (0, True)), (i, 1, n))
    >>> print(decide_by_support(0, divergence, relation="<=", given=one).verdict)
    proved

    References
    ----------
    R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, 2nd ed., section 2.3 (the commutative law).
    """
    scope, table = scope_of(lhs, rhs), _table(lhs, rhs)
    lhs, rhs = sp.S.Zero, rhs - lhs  # what both sides have in common is left out
    for support in _cases(table):
        conditions = [part for condition in given for part in support.conditions(condition)]
        if sp.false in conditions:
            continue
        stated = tuple(condition for condition in conditions if condition != sp.true)
        left, right = support.of(lhs), support.of(rhs)
        decision = _decided(left, right, relation, stated, timeout)
        if decision.verdict is not Verdict.PROVED:
            raise OutsideClass(f"{support.said()}: {decision.why}")
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope, assumes=given, relation=relation)


def _decided(lhs: Any, rhs: Any, relation: str, given: tuple[Any, ...], timeout: float) -> Decision:
    """The claim on the parts, where its sides have a value as those of the whole claim do."""
    with supposing() as supposed:
        if any(side.has(sp.Piecewise) for side in (lhs, rhs)):
            decision = decide_by_support(lhs, rhs, relation=relation, given=given, timeout=timeout)
        elif relation == AT_MOST:
            decision = decide_comparison(lhs, rhs, given=given)
            if decision.verdict is not Verdict.PROVED:
                decision = decide_sum_inequality(lhs, rhs, given=given, timeout=timeout)
        else:
            decision = decide_indexed(lhs, rhs, given=given, timeout=timeout)
    if decision.verdict is Verdict.PROVED:
        missing = [condition for condition in (*decision.assumes, *supposed) if not implied(given, condition)]
        if missing:
            raise OutsideClass(f"it is proved for {in_words(*missing)}.")
    return decision


def _table(lhs: Any, rhs: Any) -> sp.IndexedBase:
    """The table q of which a condition says q[i, …] > 0."""
    cases = {piece for side in (lhs, rhs) for piece in side.atoms(sp.Piecewise)}
    entries = {entry for piece in cases for _, condition in piece.args for entry in [_entry_of(condition)] if entry}
    tables = sorted({entry.base for entry in entries}, key=sp.default_sort_key)
    for table in tables:
        lengths = table.shape or ()
        signed = all(Known().sign(entry) >= 1 for entry in entries if entry.base == table)
        if (
            signed
            and 1 <= len(lengths) <= 2
            and all(n.is_Symbol and n.is_nonnegative for n in lengths)
            and len({*lengths}) == len(lengths)
        ):
            return table
    raise OutsideClass("no case is that an entry of a table without negative ones is positive.")


def _entry_of(condition: Any) -> Any:
    """q[i] of c q[i] > 0 with a positive c, or None."""
    if not isinstance(condition, sp.StrictGreaterThan) or condition.rhs != 0:
        return None
    factors = [factor for factor in sp.Mul.make_args(condition.lhs) if not factor.is_positive]
    return factors[0] if len(factors) == 1 and isinstance(factors[0], sp.Indexed) else None


def _cases(table: sp.IndexedBase) -> Iterator[Support]:
    inside, outside = (sp.Dummy(name, integer=True, positive=True) for name in "ab")
    yield Support(table=table, lengths={_IN: inside, _OUT: outside})
    yield Support(table=table, lengths={_IN: inside})
    yield Support(table=table, lengths={_OUT: outside})
    if not all(length.is_positive for length in table.shape):
        yield Support(table=table, lengths={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The parts of the range of a table, on its support and off it, with their lengths; a part may be empty.

    Parameters
    ----------
    table : IndexedBase with entries ≥ 0, of one index or two; two are taken as one, the number of the pair
    lengths : mapping of the part to its length; an empty part is left out
    tables : dict
        The parts of each table that were met.
    """

    table: sp.IndexedBase
    lengths: Mapping[str, sp.Dummy]
    tables: dict[Any, sp.IndexedBase] = field(default_factory=dict)

    def said(self) -> str:
        """Which case it is, in words."""
        where = " and ".join(self.lengths)
        return f"for entries of {self.table} {where}" if where else f"where {self.table} has no entries"

    def conditions(self, condition: Any) -> Iterator[Any]:
        """A condition on each part; one that is about more than sums over the whole range is not used."""
        try:
            if isinstance(condition, ForAll):
                parts = list(self._parts(condition.limits, {}))
                found = [(self.of(condition.relation, places), limits) for places, limits in parts]
                yield from (ForAll(relation, *limits) for relation, limits in found if relation not in _TRIVIAL)
            else:
                yield self.of(condition)
        except OutsideClass:
            return

    def of(self, e: Any, places: Places | None = None) -> Any:
        """An expression with each sum over the range as one over each part.

        Raises
        ------
        OutsideClass : where the range is used otherwise than by sums over all of it.
        """
        places = places or {}
        if isinstance(e, sp.Sum):
            parts = self._parts(e.limits, places)
            bodies = ((self.of(e.function, inner), limits) for inner, limits in parts)
            return sp.Add(*(sp.Sum(body, *limits) for body, limits in bodies if body != 0))
        if isinstance(e, sp.Indexed):
            return self._entry(e, places)
        if isinstance(e, sp.Piecewise):
            return self._piece(e, places)
        if e == self.table.shape[0] and len(self.table.shape) == 1:
            return sp.Add(*self.lengths.values())
        if not self._concerns(e, places):
            return e
        if not isinstance(e, _WALKED):
            raise OutsideClass(f"{shortened(e)} does not go over the whole range of {self.table}.")
        return e.func(*(self.of(arg, places) for arg in e.args))

    def _concerns(self, e: Any, indices: Iterable[Any]) -> bool:
        """Whether an expression has one of the indices, a length of the table, or a table of such a length."""
        own = {*indices, *self.table.shape}
        return bool(e.free_symbols & own) or any(own & {*(base.shape or ())} for base in e.atoms(sp.IndexedBase))

    def _parts(self, limits: tuple[Any, ...], places: Places) -> Iterator[tuple[Places, list[Any]]]:
        """The places and the limits in each part, for every choice of parts for the ranges that are those of q."""
        lengths = list(self.table.shape)
        if len({limit[0] for limit in limits}) < len(limits):
            raise OutsideClass("a sum has two ranges for one index.")
        mine = [limit for limit in limits if limit[1] == 1 and limit[2] in lengths]
        others = [limit for limit in limits if limit not in mine]
        if any(self._concerns(end, {*places, *(limit[0] for limit in limits)}) for _, *ends in others for end in ends):
            raise OutsideClass(f"a range depends on the range of {self.table}.")
        is_pair = len(lengths) == 2
        if mine and is_pair and sorted((limit[2] for limit in mine), key=lengths.index) != lengths:
            raise OutsideClass(f"a sum does not go over both indices of {self.table}.")
        groups = [mine] if mine and is_pair else [[limit] for limit in mine]
        outer = {index: place for index, place in places.items() if index not in {limit[0] for limit in others}}
        chosen: list[tuple[Places, list[Any]]] = [(outer, others)]
        for group in groups:
            chosen = [
                ({**known, **{own: (part, index, end) for own, _, end in group}}, [*found, (index, 1, length)])
                for known, found in chosen
                for part, length in self.lengths.items()
                for index in [sp.Dummy("i", integer=True, positive=True)]
            ]
        yield from chosen

    def _entry(self, entry: sp.Indexed, places: Places) -> Any:
        base, lengths = entry.base, tuple(entry.base.shape or ())
        own = [axis for axis, n in enumerate(lengths) if n in self.table.shape]
        others = [place for axis, place in enumerate(entry.indices) if axis not in own]
        if any(self._concerns(place, places) for place in others):
            raise OutsideClass(f"an index of {shortened(entry)} is one of another range.")
        if not own:
            return entry
        met = [places.get(entry.indices[axis]) for axis in own]
        met = [place if place and place[2] == lengths[axis] else None for axis, place in zip(own, met, strict=True)]
        whole = len(self.table.shape) == 1 or (
            len(own) == len(lengths) and len({place[:2] for place in met if place}) == 1  # a table of pairs
        )
        if None in met or not whole:
            raise OutsideClass(f"{shortened(entry)} is no entry under a sum over the whole range of {self.table}.")
        parts: list[Any] = [part for part in met if part is not None]
        if base == self.table and parts[0][0] == _OUT:
            return sp.S.Zero
        if len(self.table.shape) == 2:
            return self._part(base, (parts[0][0],), (self.lengths[parts[0][0]],))[parts[0][1]]
        where = dict(zip(own, parts, strict=True))
        names = tuple(where[axis][0] if axis in where else "" for axis in range(len(lengths)))
        shape = tuple(self.lengths[where[axis][0]] if axis in where else n for axis, n in enumerate(lengths))
        indices = tuple(where[axis][1] if axis in where else place for axis, place in enumerate(entry.indices))
        return self._part(base, names, shape)[indices]

    def _part(self, base: sp.IndexedBase, names: tuple[str, ...], shape: tuple[Any, ...]) -> sp.IndexedBase:
        """The part of a table: one with the same signs, and of q itself on its support a positive one."""
        if (base, names) not in self.tables:
            facts = {name: fact for name, fact in base.assumptions0.items() if fact is not None}
            facts = {"positive": True} if base == self.table else facts
            self.tables[base, names] = sp.IndexedBase(sp.Dummy(str(base.label), **facts), shape=shape)
        return self.tables[base, names]

    def _piece(self, e: sp.Piecewise, places: Places) -> Any:
        """The case that holds where the table is positive, or where it is 0."""
        pieces = []
        for value, condition in e.args:
            entry = _entry_of(condition)
            if entry is not None and entry.base == self.table:
                condition = sp.true if self._entry(entry, places) != 0 else sp.false
            elif condition not in _TRIVIAL:
                condition = self.of(condition, places)
            if condition != sp.false:
                pieces.append((self.of(value, places), condition))
            if condition == sp.true:
                break
        return sp.Piecewise(*pieces)
