"""The search: Buchberger's completion for words that do not commute, up to a number of overlaps and a length.

Nothing here is trusted: what it returns is a certificate, which ``symbolic.completion.certificate`` checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Any

from symbolic.completion.certificate import Multiple
from symbolic.completion.polynomials import Terms, Word, add_multiple
from symbolic.words import OutsideClass

MAX_OVERLAPS = 600  # that are reduced
MAX_EXTRA_LENGTH = 8  # of an overlap, beyond the longest word of the goal
MAX_TERMS = 60  # of a rule
MAX_MULTIPLES = 20_000  # of a certificate
MAX_STEPS = 20_000  # of all reductions
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
        longest = max(map(len, (*goal, *(w for r in self.relations for w in r))), default=0) + MAX_EXTRA_LENGTH
        used: list[Multiple] = []
        rest = dict(goal)
        for k, relation in enumerate(self.relations):
            self._push(max(map(len, relation), default=0), dict(relation), [Multiple(self.one, (), k, ())])
        self.polynomials, self.steps = list(self.relations), [[] for _ in self.relations]
        left = MAX_OVERLAPS
        while left > 0 and self.reductions < MAX_STEPS and self.queue:
            made = heappop(self.queue)[2]()
            if made is None:
                continue
            left -= 1
            terms, steps = made
            if self._added(self._reduced(terms, steps, -self.one), steps, longest) and rest:
                rest = self._reduced(rest, used, self.one)
                left = left if rest else min(left, MORE_OVERLAPS)
        return None if rest else self._expanded(used)

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
            match = self._match(word, c) if self.reductions < MAX_STEPS else None
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
