"""The search: Buchberger's completion for words that do not commute, up to a number of overlaps and a length.

Nothing here is trusted: what it returns is a certificate, which ``symbolic.completion.certificate`` checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Any

from symbolic.completion.certificate import Multiple, closed
from symbolic.completion.polynomials import Terms, Word, add_multiple
from symbolic.words import OutsideClass

MAX_OVERLAPS = 600  # that are reduced
MAX_EXTRA_LENGTH = 8  # of an overlap, beyond the longest word of the goal
MAX_TERMS = 40  # of a rule
MAX_MULTIPLES = 20_000  # of a certificate
MAX_STEPS = 5_000  # of all reductions
MORE_OVERLAPS = 40  # after the goal is reached, that could show the relations to contradict each other


@dataclass(slots=True)
class Search:
    """Rules lead → rest with the steps that derive each from the relations, which are the first ones.

    Parameters
    ----------
    relations : sequence of Terms
        What is zero.
    rank : sequence of int
        The place of each letter in the order.
    is_unit : callable
        Whether a coefficient may be divided by.
    divides : callable
        Whether a coefficient divides another without what may be zero in the denominator.
    one : element of the field
    """

    relations: Sequence[Terms]
    rank: Sequence[int]
    is_unit: Callable[[Any], bool]
    divides: Callable[[Any, Any], bool]
    one: Any
    steps: list[list[Multiple]] = field(default_factory=list)  # of each derived polynomial, by earlier ones
    polynomials: list[Terms] = field(default_factory=list)
    leads: dict[Word, int] = field(default_factory=dict)
    partial: dict[Word, int] = field(default_factory=dict)  # rules whose leading coefficient is no unit
    lengths: list[int] = field(default_factory=list)
    queue: list[Any] = field(default_factory=list)
    arrivals: Iterator[int] = field(default_factory=count)
    reductions: int = 0

    def certificate(self, goal: Terms) -> list[Multiple] | None:
        """goal = Σ c a r b, or None where no such is found within the bounds.

        Raises
        ------
        OutsideClass : if the relations are found to contradict each other.
        """
        used: list[Multiple] = []
        rest = dict(goal)
        left = MAX_OVERLAPS
        for _ in self._rules(max(map(len, goal), default=0)):
            left -= 1
            if rest:
                rest = self._reduced(rest, used, self.one)
                left = left if rest else min(left, MORE_OVERLAPS)
            if left <= 0:
                break
        return None if rest else self._expanded(used)

    def complete(self, length: int) -> None:
        """Completes the rules for words of a length, as far as the bounds go.

        Raises
        ------
        OutsideClass : if the relations are found to contradict each other.
        """
        for _, _ in zip(self._rules(length), range(MAX_OVERLAPS), strict=False):
            pass

    def normal_form(self, terms: Terms) -> tuple[Terms, list[Multiple] | None]:
        """(p, steps) for terms = p + Σ c a r b; to be called after ``complete``."""
        self.reductions = 0
        used: list[Multiple] = []
        return self._reduced(dict(terms), used, self.one), self._expanded(used)

    def normal_trace(
        self, traces: dict[Any, Any], sizes: Sequence[tuple[Any, Any]]
    ) -> tuple[dict[Any, Any], list[Multiple] | None]:
        """(p, steps) for traces = p + tr Σ c a r b of ``closed`` words; to be called after ``complete``."""
        self.reductions, used, left = 0, [], dict(traces)
        normal: dict[Any, Any] = {}
        while left:
            word, c = left.popitem()
            is_short = self.reductions < MAX_STEPS and len(left) + len(normal) <= 2 * MAX_TERMS
            step = self._step_of_trace(word, c, sizes) if is_short and isinstance(word, tuple) else None
            if step is None:
                _add(normal, word, c)
                continue
            used.append(step[0])
            for other, value in step[1].items():
                _add(left, other, value)
        return normal, self._expanded(used)

    def _step_of_trace(
        self, word: Word, c: Any, sizes: Sequence[tuple[Any, Any]]
    ) -> tuple[Multiple, dict[Any, Any]] | None:
        """A multiple of a rule at a rotation of the word, and what it leaves: words that are less in all rotations."""
        for k in range(len(word)):
            turn = word[k:] + word[:k]
            if (match := self._match(turn, c)) is None:
                continue
            start, end, index = match
            lead = turn[start:end]
            factor = c / self.polynomials[index][lead]
            rest: dict[Any, Any] = {}
            for other, value in self.polynomials[index].items():
                if other != lead:
                    _add(rest, closed(turn[:start] + other + turn[end:], sizes[lead[0]][0]), -factor * value)
            if all(self._least(other) < self._least(word) for other in rest if isinstance(other, tuple)):
                self.reductions += 1
                return Multiple(factor, turn[:start], index, turn[end:]), rest
        return None

    def _least(self, word: Word) -> tuple[int, list[int]]:
        return min(self._key(word[k:] + word[:k]) for k in range(len(word)))

    def _rules(self, length: int) -> Iterator[None]:
        """Adds rules one after the other; a step for each overlap that is reduced."""
        longest = max(length, *(len(w) for r in self.relations for w in r), 0) + MAX_EXTRA_LENGTH
        for k, relation in enumerate(self.relations):
            self._push(max(map(len, relation), default=0), dict(relation), [Multiple(self.one, (), k, ())])
        self.polynomials, self.steps = list(self.relations), [[] for _ in self.relations]
        yield
        while self.reductions < MAX_STEPS and self.queue:
            made = heappop(self.queue)[2]()
            if made is None:
                continue
            terms, steps = made
            self._added(self._reduced(terms, steps, -self.one), steps, longest)
            yield

    def _key(self, word: Word) -> tuple[int, list[int]]:
        return len(word), [self.rank[letter] for letter in word]

    def _push(self, length: int, terms: Terms, steps: list[Multiple]) -> None:
        heappush(self.queue, (length, next(self.arrivals), lambda: (terms, steps)))

    def _match(self, word: Word, c: Any) -> tuple[int, int, int] | None:
        size = len(word)
        for length in self.lengths:
            for start in range(size - length + 1):
                if (found := self.leads.get(word[start : start + length])) is not None:
                    return start, start + length, found
        for lead, index in self.partial.items():
            for start in range(size - len(lead) + 1):
                if word[start : start + len(lead)] == lead and self.divides(self.polynomials[index][lead], c):
                    return start, start + len(lead), index
        return None

    def _reduced(self, terms: Terms, steps: list[Multiple], sign: Any) -> Terms:
        """The normal form: terms = it + Σ steps with the sign 1, and it = terms + Σ steps with the sign −1."""
        normal: Terms = {}
        while terms:
            word = max(terms, key=self._key)
            c = terms[word]
            is_short = self.reductions < MAX_STEPS and len(terms) + len(normal) <= 2 * MAX_TERMS
            match = self._match(word, c) if is_short else None
            if match is None:
                normal[word] = terms.pop(word)
                continue
            start, end, index = match
            self.reductions += 1
            c = c / self.polynomials[index][word[start:end]]
            add_multiple(terms, -c, word[:start], self.polynomials[index], word[end:])
            steps.append(Multiple(sign * c, word[:start], index, word[end:]))
        return normal

    def _added(self, terms: Terms, steps: list[Multiple], longest: int) -> bool:
        """A rule from a polynomial in normal form, with its overlaps; whether there is one."""
        if not terms or len(terms) > MAX_TERMS:
            return False
        lead = max(terms, key=self._key)
        if not lead:
            raise OutsideClass("the conditions contradict each other, or hold for no inverse that stands in the sides.")
        c, index = terms[lead], len(self.polynomials)
        if not self.is_unit(c):  # what it is a multiple of may be zero: the rule is for multiples of c only
            self.polynomials.append(terms)
            self.steps.append(steps)
            self.partial.setdefault(lead, index)
            return True
        self.polynomials.append({word: value / c for word, value in terms.items()})
        self.steps.append([Multiple(step.c / c, step.left, step.place, step.right) for step in steps])
        self._retire(lead)
        self.leads[lead] = index
        self.lengths = sorted({*self.lengths, len(lead)})
        for other, j in tuple(self.leads.items()):
            self._overlaps(lead, index, other, j, longest)
            if j != index:
                self._overlaps(other, j, lead, index, longest)
        return True

    def _retire(self, lead: Word) -> None:
        """Rules whose lead contains the new one are reduced again."""
        n = len(lead)
        for other, j in tuple(self.leads.items()):
            if any(other[k : k + n] == lead for k in range(len(other) - n + 1)):
                del self.leads[other]
                self._push(len(other), dict(self.polynomials[j]), [Multiple(self.one, (), j, ())])

    def _overlaps(self, u: Word, i: int, v: Word, j: int, longest: int) -> None:
        """u = a m, v = m b: the polynomial p_i b − a p_j."""
        for n in range(1, min(len(u), len(v))):
            if u[-n:] == v[:n] and len(u) + len(v) - n <= longest:
                right, left = v[n:], u[:-n]
                make = lambda left=left, right=right: self._overlap(u, i, right, v, j, left)
                heappush(self.queue, (len(u) + len(v) - n, next(self.arrivals), make))

    def _overlap(self, u: Word, i: int, right: Word, v: Word, j: int, left: Word) -> Any:
        if self.leads.get(u) != i or self.leads.get(v) != j:
            return None
        terms: Terms = {}
        add_multiple(terms, self.one, (), self.polynomials[i], right)
        add_multiple(terms, -self.one, left, self.polynomials[j], ())
        return terms, [Multiple(self.one, (), i, right), Multiple(-self.one, left, j, ())]

    def _expanded(self, used: list[Multiple]) -> list[Multiple] | None:
        """The multiples of derived polynomials as multiples of the relations."""
        by_index: dict[int, dict[tuple[Word, Word], Any]] = {}
        for c, left, index, right in used:
            _collect(by_index, c, left, index, right)
        for index in sorted(range(len(self.relations), len(self.polynomials)), reverse=True):
            for (left, right), c in by_index.pop(index, {}).items():
                for step in self.steps[index]:
                    _collect(by_index, c * step.c, left + step.left, step.place, step.right + right)
            if sum(map(len, by_index.values())) > MAX_MULTIPLES:
                return None
        return list(_listed(by_index))


def _collect(by_index: dict[int, dict[tuple[Word, Word], Any]], c: Any, left: Word, index: int, right: Word) -> None:
    here = by_index.setdefault(index, {})
    total = here[left, right] + c if (left, right) in here else c
    if total:
        here[left, right] = total
    else:
        del here[left, right]


def _listed(by_index: dict[int, dict[tuple[Word, Word], Any]]) -> Iterator[Multiple]:
    for index in sorted(by_index):
        for (left, right), c in by_index[index].items():
            yield Multiple(c, left, index, right)


def _add(total: dict[Any, Any], key: Any, value: Any) -> None:
    new = total[key] + value if key in total else value
    if new:
        total[key] = new
    else:
        total.pop(key, None)
