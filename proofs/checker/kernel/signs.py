"""Signs that follow from the sorts of letters and from strict conditions, where a ratio has a value."""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import Any

from flint import fmpq_mpoly, fmpz

from proofs.checker.kernel.atoms import Atoms, Key, named
from proofs.checker.kernel.ratios import ONE, UNIT, ZERO, Ratio, Refused, alike, coefficient, number

_LONGEST = 10**18  # whole number that is factored
_HIGHEST = 100  # degree of a polynomial that is factored
_FROM = {"delta": ZERO, "sign": -UNIT, "sin": -UNIT, "cos": -UNIT}  # where atoms begin that are at most 1


def is_positive(atoms: Atoms, r: Ratio) -> bool:
    """Whether r > 0: by a condition, by its terms, or by those of its factors."""
    if r.num == 0:
        return False
    return _is_evident(atoms, r) or all(_is_evident(atoms, f) for f, _ in factors(atoms, r))


def _is_evident(atoms: Atoms, r: Ratio) -> bool:
    return r in atoms.above or (_positive_terms(atoms, r.num) and _positive_terms(atoms, r.den))


def _positive_terms(atoms: Atoms, p: fmpq_mpoly) -> bool:
    """Whether every term is ≥ 0 and one is > 0."""
    terms = [(coefficient(c.num), parts) for c, parts in atoms.monomials(p)]
    return all(c > 0 and all(_at_least(atoms, key, e, 0) for key, e in parts) for c, parts in terms) and any(
        all(_at_least(atoms, key, e, 1) for key, e in parts) for _, parts in terms
    )


def factors(atoms: Atoms, r: Ratio) -> list[tuple[Ratio, int]]:
    """r ≠ 0 as a product of powers of −1, of primes, and of polynomials, with the signs that make these positive."""
    if max(*r.num.degrees(), *r.den.degrees()) > _HIGHEST:
        raise Refused(f"a polynomial of a degree of more than {_HIGHEST} is not factored.")
    found: dict[Ratio, int] = {}
    scale = Fraction(1)
    for p, way in ((r.num, 1), (r.den, -1)):
        c, parts = p.factor()
        scale *= Fraction(int(c.p), int(c.q)) ** way
        for part, e in parts:
            lead = coefficient(part)
            f = Ratio(part) / number(lead)
            if _is_evident(atoms, -f):
                f, lead = -f, -lead
            found[f] = found.get(f, 0) + way * e
            scale *= lead ** (way * e)
    for n, way in ((abs(scale.numerator), 1), (scale.denominator, -1)):
        for prime, e in _primes(n):
            found[number(prime)] = found.get(number(prime), 0) + way * e
    return [*([(number(-1), 1)] if scale < 0 else []), *((f, e) for f, e in found.items() if e)]


def _primes(n: int) -> list[tuple[int, int]]:
    """The factors of a whole number; one that is long is kept as it is."""
    if n > _LONGEST:
        return [(n, 1)]
    return [(int(prime), e) for prime, e in fmpz(n).factor()] if n > 1 else []


def is_real(atoms: Atoms, r: Ratio) -> bool:
    """Whether r is real."""
    return all(_real(atoms, key) for key in atoms.inside(r))


def is_forward(atoms: Atoms, lower: Ratio, upper: Ratio, *, fewest: int = 0) -> bool:
    """Whether a range of whole numbers has at least so many places; with 0 it does not run backwards."""
    size = least(atoms, upper - lower + UNIT)
    return size is not None and size >= fewest


def least(atoms: Atoms, r: Ratio) -> Fraction | None:
    """A number ≤ r for a polynomial r in whole numbers that are not negative, except for its constant term."""
    found = Fraction(0)
    for c, parts in atoms.monomials(r.num):
        bounds = [(_least(atoms, key), e) for key, e in parts]
        scale = coefficient(c.num)
        if any(bound < 0 for bound, _ in bounds) or (parts and scale < 0):
            return None
        found += scale * prod(bound**e for bound, e in bounds)
    return found if r.den == ONE else None


def _least(atoms: Atoms, key: Key) -> Fraction:
    """A number ≤ a natural letter or an index, or −1."""
    if key in atoms.natural:
        return Fraction(key in atoms.positive)
    found = None
    match key:
        case ("index", place) if place in atoms.starts:
            found = least(atoms, atoms.starts[place])
        case ("index", place) if place in atoms.ranges and is_forward(atoms, *atoms.ranges[place]):
            found = least(atoms, atoms.ranges[place][0])
    return Fraction(-1) if found is None or found < 0 else found


def has_value(atoms: Atoms, r: Ratio) -> bool:
    """Whether r has a value for all values of its letters: a sum without terms is 0, and not 0/0."""
    known = r.den == ONE or all(is_apart(atoms, f) for f, _ in factors(atoms, Ratio(r.den)))
    return known and all(_has_value(atoms, key) for key in atoms.inside(r))


def _has_value(atoms: Atoms, part: Any) -> bool:
    match part:
        case Ratio():
            return has_value(atoms, part)
        case ("fn", "Pow", base, exponent) if not (is_positive(atoms, base) or is_natural(atoms, exponent)):
            return False
        case ("fn", "factorial", arg) if not is_nonnegative(atoms, arg):
            return False
        case ("fn", "log", arg) | ("inverse of", arg) if not is_apart(atoms, arg):
            return False
        case ("mat", name, _, *exponent, _) if name != "exp" and not (
            name == "MatPow" and is_natural(atoms, exponent[0])
        ):
            return False
        case ("apply", name, _, *args) if name not in atoms.entire and (name, *args) not in atoms.analytic:
            return False
        case ("largest", lower, upper, *_) if not is_forward(atoms, lower, upper, fewest=1):
            return False
        case ("series", *_) | ("fn", "binomial", *_):
            return False
        case ("sum", ranges, names, factors):
            before = {name: atoms.ranges.get(name) for name in names}
            atoms.ranges |= dict(zip(names, ranges, strict=True))
            known = all(_has_value(atoms, one) for one in (*ranges, *factors))
            atoms.ranges = {name: ends for name, ends in (atoms.ranges | before).items() if ends is not None}
            return known
    return not isinstance(part, tuple) or all(_has_value(atoms, one) for one in part)


def is_nonzero(atoms: Atoms, r: Ratio) -> bool:
    """Whether r is a real letter that is not 0."""
    key = atoms.alone(r)
    return key is not None and _real(atoms, key) and (key in atoms.nonzero or named(key) in atoms.nonzero)


def is_apart(atoms: Atoms, r: Ratio) -> bool:
    """Whether r ≠ 0: as a number, a letter, i or an exponential, or as r > 0 or r < 0."""
    known = r == -UNIT or is_nonzero(atoms, r) or (atoms.alone(r) or ())[:2] in (("constant", "I"), ("fn", "exp"))
    by_condition = r.num != 0 and r / number(coefficient(r.num)) in atoms.apart
    return known or by_condition or _is_evident(atoms, r) or _is_evident(atoms, -r)


def is_natural(atoms: Atoms, r: Ratio) -> bool:
    """Whether r is a whole number ≥ 0, by its terms: a multiple of natural letters, and a number."""
    integral = all(coefficient(c.num).denominator == 1 for c, _ in atoms.monomials(r.num))
    low = least(atoms, r)
    return integral and low is not None and low >= 0


def is_nonnegative(atoms: Atoms, r: Ratio) -> bool:
    """Whether r ≥ 0: its denominator is > 0, and no term of its numerator is negative, or bounded atoms make it so."""
    atoms.spend(1)
    terms = [(coefficient(c.num), parts) for c, parts in atoms.monomials(r.num)]
    if not is_positive(atoms, Ratio(r.den)):
        return False
    if r.num != 0 and r / number(abs(coefficient(r.num))) in atoms.at_least:
        return True
    if all(c >= 0 and all(_at_least(atoms, key, e, 0) for key, e in parts) for c, parts in terms):
        return True
    return any(_is_between(atoms, r.num, key) for key in atoms.inside(r))


def _is_between(atoms: Atoms, p: fmpq_mpoly, key: Key) -> bool:
    """Whether p = a + b s is ≥ 0 for an atom s that is between a number and 1: it is so at both ends."""
    low = _FROM.get(key[1] if key[0] == "fn" else key[0])
    if low is None or not _real(atoms, key):
        return False
    s = atoms.one(key)
    slope = Ratio(alike(p, s.num)[0].derivative(atoms.numbers[key]))
    rest = Ratio(p) - slope * s
    linear = not slope.numbers & s.numbers
    return linear and all(is_nonnegative(atoms, rest + end * slope) for end in (low, UNIT))


def _at_least(atoms: Atoms, key: Key, e: int, sign: int) -> bool:
    """Whether a power of an atom is ≥ 0 (sign 0) or > 0 (sign 1)."""
    if e % 2 == 0 and _real(atoms, key) and (sign == 0 or named(key) in atoms.nonzero):
        return True
    match key:
        case ("index", _) if _least(atoms, key) >= sign:
            return True
        case ("fn", "exp", arg):
            return is_real(atoms, arg)
        case ("fn", "root", base, _):
            return is_positive(atoms, base)
        case ("inverse of", r):
            return is_positive(atoms, r)
        case ("constant", "pi" | "E"):
            return True
        case ("fn", "Abs", _) | ("delta", _):
            return sign == 0
        case ("sum", ranges, _, parts):  # without terms it is 0
            forward = all(is_forward(atoms, *limits, fewest=sign) for limits in ranges)
            return forward and all(_at_least(atoms, one, n, sign) for one, n in parts)
    return named(key) in (atoms.positive if sign else atoms.nonnegative)


def _real(atoms: Atoms, key: Key) -> bool:
    match key:
        case ("fn", "exp" | "sign" | "sin" | "cos" | "sinh" | "cosh", arg):
            return is_real(atoms, arg)
        case ("fn", "log" | "root", arg, *_):
            return is_positive(atoms, arg)
        case ("sum", _, _, factors):
            return all(_real(atoms, one) for one, _ in factors)
        case ("inverse of", r):
            return is_real(atoms, r)
        case ("largest", _, _, _, term):
            return is_real(atoms, term)
        case ("fn", "Abs", _) | ("index", *_) | ("delta", *_) | ("constant", "pi" | "E"):
            return True
    return named(key) in atoms.real
