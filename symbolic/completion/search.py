"""The search: Buchberger's completion for words that do not commute, up to a number of overlaps and a length.

Nothing here is trusted: what it returns is a certificate, which ``symbolic.completion.certificate`` checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Any

from symbolic.completion.certificate import Multiple
from symbolic.completion.polynomials import Terms, Word, add_multiple

MAX_OVERLAPS = 600  # that are reduced
MAX_EXTRA_LENGTH = 8  # of an overlap, beyond the longest word of the goal
MAX_TERMS = 60  # of a rule
MAX_MULTIPLES = 20_000  # of a certificate


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
    one : element of the field
    """

    relations: Sequence[Terms]
    rank: Sequence[int]
    is_unit: Callable[[Any], bool]
    one: Any
    steps: list[list[Multiple]] = field(default_factory=list)  # of each derived polynomial, by earlier ones
    polynomials: list[Terms] = field(default_factory=list)
    leads: dict[Word, int] = field(default_factory=dict)
    lengths: list[int] = field(default_factory=list)
    queue: list[Any] = field(default_factory=list)

    def certificate(self, goal: Terms) -> list[Multiple] | None:
        """goal = Σ c a r b, or None where no such is found within the bounds."""
        longest = max(map(len, (*goal, *(w for r in self.relations for w in r))), default=0) + MAX_EXTRA_LENGTH
        used: list[Multiple] = []
        rest = self._reduced(dict(goal), used)
        for k, relation in enumerate(self.relations):
            self._push(max(map(len, relation), default=0), dict(relation), [Multiple(self.one, (), k, ())])
        self.polynomials, self.steps = list(self.relations), [[] for _ in self.relations]
        overlaps = 0
        while rest and self.queue and overlaps < MAX_OVERLAPS:
            _, _, make = heappop(self.queue)
            made = make()
            if made is None:
                continue
            overlaps += 1
            terms, steps = made
            if self._added(self._reduced(terms, steps, sign=-self.one), steps, longest):
                rest = self._reduced(rest, used)
        return None if rest else self._expanded(used)

    def _key(self, word: Word) -> tuple[int, list[int]]:
        return len(word), [self.rank[letter] for letter in word]

    def _push(self, length: int, terms: Terms, steps: list[Multiple]) -> None:
        heappush(self.queue, (length, len(self.queue) + len(self.polynomials) * 1000, lambda: (terms, steps)))

    def _match(self, word: Word) -> tuple[int, int, int] | None:
        size = len(word)
        for length in self.lengths:
            for start in range(size - length + 1):
                if (found := self.leads.get(word[start : start + length])) is not None:
                    return start, start + length, found
        return None

    def _reduced(self, terms: Terms, steps: list[Multiple], sign: Any = None) -> Terms:
        """The normal form; terms = it + Σ steps, or with sign −1 it = terms + Σ steps."""
        sign = self.one if sign is None else sign
        normal: Terms = {}
        while terms:
            word = max(terms, key=self._key)
            match = self._match(word)
            if match is None:
                normal[word] = terms.pop(word)
                continue
            start, end, index = match
            c, left, right = terms[word], word[:start], word[end:]
            add_multiple(terms, -c, left, self.polynomials[index], right)
            steps.append(Multiple(sign * c, left, index, right))
        return normal

    def _added(self, terms: Terms, steps: list[Multiple], longest: int) -> bool:
        """A rule from a polynomial in normal form, with its overlaps; whether there is one."""
        if not terms or len(terms) > MAX_TERMS:
            return False
        lead = max(terms, key=self._key)
        c = terms[lead]
        if not lead or not self.is_unit(c):
            return False
        index = len(self.polynomials)
        self.polynomials.append({word: value / c for word, value in terms.items()})
        self.steps.append([Multiple(step.c / c, step.left, step.index, step.right) for step in steps])
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
                heappush(self.queue, (len(u) + len(v) - n, len(self.queue) + len(self.polynomials) * 1000, make))

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
                    _collect(by_index, c * step.c, left + step.left, step.index, step.right + right)
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
