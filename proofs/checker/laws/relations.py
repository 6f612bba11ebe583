"""Relations between atoms: what makes a difference zero although no monomial cancels another.

i² = −1, cos² = 1 − sin², x φ_1(x) = e^x − 1, e^(m/2) and e^m, √x √x = x, |x| = x sign(x), δ_ij f(j) = δ_ij f(i). Each
holds for all values of the letters that the atoms are of.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from flint import fmpq_mpoly

from proofs.checker.kernel.atoms import Atoms, Key, Place
from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, added, coefficient, multiplied, number
from proofs.checker.kernel.sums import opened, totals
from proofs.checker.laws.functions import exp, lowered

_MOST_TIMES = 12  # an angle or exponent
_MOST_ROUNDS = 3
_LOWERED = [("cos",), ("root",), ("Abs",), ("sign",)]


def reduced(atoms: Atoms, r: Ratio) -> Ratio:
    """A ratio with a numerator in which relations between its atoms are used; it is 0 if they make it so."""
    for _ in range(_MOST_ROUNDS):
        before = r
        for change in (_inside_sums, _by_phi, _on_common_bases, lowered):
            r = change(atoms, r.num) / Ratio(r.den)
        if r == before:
            break
    return r


def _inside_sums(atoms: Atoms, p: fmpq_mpoly) -> Ratio:
    """Sums of terms in which relations are used."""
    new = {}
    for key in list(atoms.inside(Ratio(p))):
        if key[0] == "sum" and any(one[1:2] in _LOWERED or one[:2] == ("constant", "I") for one, _ in key[3]):
            bound: list[Place] = []
            body = atoms.product(list(opened(atoms, bound, key)))
            better = reduced(atoms, body)
            if better != body:
                new[key] = totals(atoms, better, bound)
    return _exchanged(atoms, p, new)


def _exchanged(atoms: Atoms, p: fmpq_mpoly, new: Mapping[Key, Ratio]) -> Ratio:
    """A polynomial with new values of some atoms."""
    if not new:
        return Ratio(p)
    terms = list(atoms.monomials(p))
    return added(c * multiplied(new.get(key, atoms.one(key)) ** e for key, e in parts) for c, parts in terms)


def _by_phi(atoms: Atoms, p: fmpq_mpoly) -> Ratio:
    """e^x = 1 + x φ_1(x) beside φ_1(x)."""
    new = {}
    for key in list(atoms.inside(Ratio(p))):
        if key[:2] == ("fn", "phi") and key[2] == UNIT:
            alone = atoms.alone(exp(atoms, key[3]))
            if alone is not None:
                new[alone] = UNIT + key[3] * atoms.one(key)
    return _exchanged(atoms, p, new)


def _on_common_bases(atoms: Atoms, p: fmpq_mpoly) -> Ratio:
    """e^(m/q) and e^(m/r) by e^(m/s), and so sines and cosines, for the least common multiple s."""
    scales: dict[tuple[bool, Ratio], set[Fraction]] = {}
    found = [key for key in atoms.inside(Ratio(p)) if key[0] == "fn" and key[1] in ("exp", "sin", "cos")]
    for key in found:
        c = coefficient(key[2].num)
        scales.setdefault((key[1] == "exp", key[2] / number(c)), set()).add(c)
    new = {}
    for key in found:
        c = coefficient(key[2].num)
        group = scales[key[1] == "exp", key[2] / number(c)]
        common = lcm(*(one.denominator for one in group))
        if len(group) > 1 and 0 < c * common <= _MOST_TIMES:
            base, times = key[2] / number(c * common), int(c * common)
            new[key] = (
                atoms.atom(("fn", "exp", base)) ** times if key[1] == "exp" else _multiple(atoms, key, base, times)
            )
    return _exchanged(atoms, p, new)


def _multiple(atoms: Atoms, key: Key, base: Ratio, times: int) -> Ratio:
    """The sine or cosine of so many times an angle."""
    cosine, sine = (atoms.atom(("fn", name, base)) for name in ("cos", "sin"))
    found = (UNIT, ZERO)
    for _ in range(times):
        found = (found[0] * cosine - found[1] * sine, found[1] * cosine + found[0] * sine)
    return found[0] if key[1] == "cos" else found[1]
