"""The equations of a certificate by monomials: Gram matrices times what is ≥ 0, and multiples of what is 0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, combinations_with_replacement
from math import prod
from typing import Any

from symbolic.procedures.positivity.certificate import Polynomial

MAX_PRODUCTS = 48  # of the polynomials that are given, each with a Gram matrix
MAX_FACTORS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """weight · Σ X_ij bᵢ bⱼ with a Gram matrix X that is to be found."""

    factors: tuple[int, ...]
    weight: Polynomial
    basis: tuple[Polynomial, ...]


@dataclass(frozen=True)
class System:
    """left = Σ weight · bᵀXb + Σ h μ, by monomials."""

    left: Polynomial
    blocks: tuple[Block, ...]
    free: tuple[tuple[int, Polynomial, Polynomial], ...]  # the place of h, a monomial of μ, and their product

    @cached_property
    def entries(self) -> list[list[tuple[int, int, Polynomial]]]:
        """weight · bᵢ bⱼ for i ≤ j."""
        return [
            [(i, j, b.weight * b.basis[i] * b.basis[j]) for i in range(len(b.basis)) for j in range(i, len(b.basis))]
            for b in self.blocks
        ]

    @cached_property
    def rows(self) -> dict[Any, int]:
        """The place of each monomial."""
        named = dict.fromkeys(self.left)
        for part in (*(product for block in self.entries for *_, product in block), *(p for *_, p in self.free)):
            named.update(dict.fromkeys(part))
        return {monomial: place for place, monomial in enumerate(named)}


def total_degree(polynomial: Polynomial) -> int:
    return max((sum(monomial) for monomial in polynomial), default=0)


def is_homogeneous(polynomial: Polynomial) -> bool:
    return len({sum(monomial) for monomial in polynomial}) <= 1


def _monomials(ring: Any, least: int, most: int) -> Iterator[Polynomial]:
    for degree in range(least, most + 1):
        for chosen in combinations_with_replacement(ring.gens, degree):
            yield prod(chosen, start=ring.one)


def product_blocks(
    left: Polynomial, gens: Sequence[Polynomial], zero: Sequence[Polynomial], degree: int
) -> Iterator[Block]:
    """A Gram matrix for each product of different g, in the monomials that its degree leaves."""
    ring = left.ring
    homogeneous = all(map(is_homogeneous, (left, *gens, *zero))) and total_degree(left) == degree
    odd = _parities((left, *gens, *zero))
    chosen = [c for size in range(MAX_FACTORS + 1) for c in combinations(range(len(gens)), size)]
    fitting = [factors for factors in chosen if sum(total_degree(gens[i]) for i in factors) <= degree]
    for factors in fitting[:MAX_PRODUCTS]:
        weight = prod((gens[i] for i in factors), start=ring.one)
        room = degree - total_degree(weight)
        if homogeneous and room % 2:
            continue
        basis = _monomials(ring, room // 2 if homogeneous else 0, room // 2)
        for part in _by_parity(basis, odd):
            yield Block(factors=factors, weight=weight, basis=tuple(part))


def _parities(polynomials: Iterable[Polynomial]) -> frozenset[int]:
    """The group that the exponents modulo 2 generate, each as the bits of a number."""
    group = {0}
    for parity in {_parity(monomial) for polynomial in polynomials for monomial in polynomial}:
        group |= {parity ^ other for other in group}
    return frozenset(group)


def _parity(monomial: Sequence[int]) -> int:
    return sum((exponent % 2) << place for place, exponent in enumerate(monomial))


def _by_parity(basis: Iterable[Polynomial], odd: frozenset[int]) -> Iterable[list[Polynomial]]:
    """Classes of monomials between which a Gram matrix is 0 if the problem stays the same under changes of sign."""
    classes: dict[int, list[Polynomial]] = {}
    for b in basis:
        parity = _parity(b.LM)
        classes.setdefault(min(parity ^ other for other in odd), []).append(b)
    return classes.values()


def multiples(
    left: Polynomial, gens: Sequence[Polynomial], zero: Sequence[Polynomial], degree: int
) -> Iterator[tuple[int, Polynomial, Polynomial]]:
    """The place of each h, a monomial of its cofactor, and their product, with the degrees and signs of the problem."""
    homogeneous = all(map(is_homogeneous, (left, *gens, *zero))) and total_degree(left) == degree
    odd = _parities((left, *gens, *zero))
    for place, h in enumerate(zero):
        room = degree - total_degree(h)
        for monomial in _monomials(h.ring, max(room, 0) if homogeneous else 0, room):
            if _parity(monomial.LM) in odd:
                yield place, monomial, h * monomial


def pruned(system: System) -> System:
    """Without the b whose squares alone have a monomial that the left side has not: their Gram matrix is 0 there.

    For one sum of squares this leaves the b within half the Newton polytope (Reznick 1978).
    """
    while True:
        found: dict[Any, list[tuple[int, int, int, Any]]] = {}
        for k, block in enumerate(system.entries):
            for i, j, product in block:
                for monomial, c in product.items():
                    found.setdefault(monomial, []).append((k, i, j, c))
        kept_open = set(system.left).union(*(product for *_, product in system.free))
        dropped: set[tuple[int, int]] = set()
        for monomial, places in found.items():
            signs = {c > 0 for *_, c in places}
            if monomial not in kept_open and len(signs) == 1 and all(i == j for _, i, j, _ in places):
                dropped |= {(k, i) for k, i, *_ in places}
        if not dropped:
            return system
        blocks = (
            replace(block, basis=tuple(b for i, b in enumerate(block.basis) if (k, i) not in dropped))
            for k, block in enumerate(system.blocks)
        )
        system = System(system.left, tuple(block for block in blocks if block.basis), system.free)
