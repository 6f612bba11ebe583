"""Infinite sums: power series that are known, and others as atoms that begin with their first term.

Σ_{m ≥ k} z^(m − k)/m! = φ_k(z), for numbers and for matrices; for 0 ≤ q < 1 also Σ_{n ≥ a} qⁿ = q^a/(1 − q), and
Σ_{n ≥ 1} qⁿ/n = −log(1 − q). A sum from a later term on is the sum from 1 on without its first terms.
"""

from __future__ import annotations

from collections.abc import Callable

from proofs.checker.kernel.atoms import Atoms, Key, Place
from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, added, number, whole
from proofs.checker.kernel.signs import has_value, is_forward, is_nonnegative, is_positive, is_real
from proofs.checker.kernel.sums import between, opened, totals
from proofs.checker.laws import functions as laws
from proofs.checker.laws.matrices import MARK, function, power, unkept

_MOST_TERMS = 12  # that are written out


def series(atoms: Atoms, lower: Ratio, body: Callable[[Place], Ratio]) -> Ratio:
    """The sum of a term from a lower end on."""
    n: Place = ("ix", "new", next(atoms.fresh))
    atoms.starts[n] = lower
    term = body(n)
    known = _known(atoms, lower, term, n)
    if known is not None:
        return known
    start, first = lower, ZERO
    low = whole(lower)
    if low is not None and 1 - _MOST_TERMS < low < 1:
        start, first = UNIT, added(body(k) for k in range(low, 1))
    elif low != 1 and is_forward(atoms, UNIT, lower - UNIT):
        atoms.starts[n] = UNIT
        if has_value(atoms, body(n)):
            start, first = UNIT, -between(atoms, UNIT, lower - UNIT, body)
    mark = ("ix", atoms.level(term), 0)
    return first + atoms.value(("series", start, mark, atoms.renamed(term, {n: mark})))


def _known(atoms: Atoms, lower: Ratio, term: Ratio, n: Place) -> Ratio | None:
    """The sum of a term, if each of its monomials is of a series that is known and converges."""
    moving = [(Ratio(p), e) for p, e in term.den.factor()[1] if atoms.has(Ratio(p), n)]
    fixed = Ratio(term.den)
    for p, e in moving:
        fixed = fixed / p**e
    below = atoms.alone(moving[0][0]) if len(moving) == 1 and moving[0][1] == 1 else None
    if moving and below is None:
        return None
    found = ZERO
    for c, parts in atoms.monomials(term.num):
        rest = c * atoms.product((key, e) for key, e in parts if not atoms.has(key, n))
        powers = [(key, e) for key, e in parts if atoms.has(key, n)]
        value = _of_product(atoms, lower, powers, below, n)
        if value is None:
            return None
        found = found + rest * value / fixed
    return found


def _of_product(atoms: Atoms, lower: Ratio, powers: list[tuple[Key, int]], below: Key | None, n: Place) -> Ratio | None:
    """The sum of what is one power, also inside a finite sum, which may be taken after it as that converges."""
    if len(powers) != 1 or powers[0][1] != 1:
        return None
    ((key, _),) = powers
    if key[0] != "sum" or atoms.has(key[1], n):
        return _of_power(atoms, lower, key, below, n)
    bound: list[Place] = []
    factors = list(opened(atoms, bound, key))
    rest = atoms.product((one, e) for one, e in factors if not atoms.has(one, n))
    value = _of_product(atoms, lower, [(one, e) for one, e in factors if atoms.has(one, n)], below, n)
    return None if value is None else totals(atoms, rest * value, bound)


def _of_power(atoms: Atoms, lower: Ratio, key: Key, below: Key | None, n: Place) -> Ratio | None:
    """The sum of z^(n + d)/(n + c)!, of z^n, or of z^n/n."""
    match key, below:
        case (("fn", "Pow", z, e), ("fn", "factorial", over)) if not atoms.has(z, n):
            return _of_exponential(atoms, lower, e, over, n, lambda k: laws.phi(atoms, number(k), z), lambda k: z**k)
        case (("mat", "MatPow", A, e, ends), ("fn", "factorial", over)) if not atoms.has((A, ends), n):
            m = unkept(atoms, A)
            at = lambda k: power(atoms, m, number(k)).entry(*ends)
            return _of_exponential(atoms, lower, e, over, n, lambda k: _phi_of_matrix(atoms, A, k, ends), at)
        case (("fn", "Pow", q, e), None | ("index", _)) if e == atoms.at(n) and not atoms.has(q, n):
            small = is_real(atoms, q) and is_nonnegative(atoms, q) and is_positive(atoms, UNIT - q)
            if small and below is None:
                return laws.power(atoms, q, lower) / (UNIT - q)
            if small and lower == UNIT:
                return -laws.log(atoms, UNIT - q)
    return None


def _of_exponential(
    atoms: Atoms,
    lower: Ratio,
    e: Ratio,
    over: Ratio,
    n: Place,
    phi: Callable[[int], Ratio],
    at: Callable[[int], Ratio],
) -> Ratio | None:
    """φ_k less its first terms: the sum of z^(m − k)/m! from an m ≥ k on."""
    shift, k, first = whole(over - atoms.at(n)), whole(over - e), whole(lower + over - atoms.at(n))
    if shift is None or k is None or first is None or not 0 <= k <= first <= _MOST_TERMS:
        return None
    return phi(k) - added(at(m - k) / laws.factorial(atoms, number(m)) for m in range(k, first))


def _phi_of_matrix(atoms: Atoms, A: Key, k: int, ends: tuple[Place, Place]) -> Ratio:
    m = unkept(atoms, A)
    if k == 0:
        return function(atoms, "exp", m).entry(*ends)
    mark = atoms.value(MARK)
    return function(atoms, "f", m, laws.phi(atoms, number(k), mark)).entry(*ends)
