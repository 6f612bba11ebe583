"""Laws of functions: each is an equation that holds wherever its sides have values, under the signs that it needs."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from proofs.checker.atoms import Atoms, Key
from proofs.checker.ratios import (
    ONE,
    UNIT,
    ZERO,
    Ratio,
    Refused,
    added,
    coefficient,
    constant,
    multiplied,
    number,
    whole,
)
from proofs.checker.signs import factors, is_nonzero, is_positive, is_real

_MOST_SHIFTS = 12  # of a factorial


def function(atoms: Atoms, key: Key) -> Ratio:
    """The rule for ("fn", name, arguments)."""
    law = _LAWS.get(key[1])
    return atoms.atom(key) if law is None else law(atoms, *key[2:])


def delta(atoms: Atoms, key: Key) -> Ratio:
    """The rule for ("delta", (i, j))."""
    i, j = key[1]
    if i == j:
        return UNIT
    return ZERO if isinstance(i, int) and isinstance(j, int) else atoms.atom(key)


def exp(atoms: Atoms, arg: Ratio) -> Ratio:
    """e^(a + b) = e^a e^b for the terms of the argument, and e^(p m/q) = (e^(m/q))^p."""
    found = UNIT
    for c, parts in atoms.monomials(arg.num):
        scale = coefficient(c.num)
        term = number(Fraction(1, scale.denominator)) * atoms.product(parts) / Ratio(arg.den)
        found = found * atoms.atom(("fn", "exp", term)) ** scale.numerator
    return found


def power(atoms: Atoms, base: Ratio, exponent: Ratio) -> Ratio:
    """x^(a + b) = x^a x^b for the terms of the exponent, x^(n a) = (x^a)^n, and x^(p/q) = (x^(1/q))^p.

    The first is for an x that no later rule makes 0: with b = −a, 0^(a + b) is 1, and 0^a 0^b is 0 or without a value.
    """
    fraction = constant(exponent)
    if fraction is not None:
        n, rest = divmod(fraction, 1)
        return base**n * (root(atoms, base, number(rest.denominator)) ** rest.numerator if rest else UNIT)
    if base == ZERO:
        raise Refused("0 to a power that is a letter may be 1.")
    of_letters = all(key[0] == "letter" for key in atoms.inside(base))
    if exponent.den != ONE or not (of_letters or len(base.num) == 1 or is_positive(atoms, base)):
        return atoms.atom(("fn", "Pow", base, exponent))
    found = UNIT
    for c, parts in atoms.monomials(exponent.num):
        scale = coefficient(c.num)
        n, kept = (scale.numerator, UNIT) if scale.denominator == 1 else (1, c)
        term = atoms.atom(("fn", "Pow", base, kept * atoms.product(parts))) if parts else power(atoms, base, kept)
        found = found * term**n
    return found


def root(atoms: Atoms, base: Ratio, degree: Ratio) -> Ratio:
    """The root of a product of positive factors is the product of their roots."""
    n = whole(degree) or 1
    parts = factors(atoms, base) if base != ZERO else []
    if not parts or not all(is_positive(atoms, f) for f, _ in parts):
        return atoms.atom(("fn", "root", base, degree))
    return multiplied(f ** (e // n) * atoms.atom(("fn", "root", f, degree)) ** (e % n) for f, e in parts)


def log(atoms: Atoms, arg: Ratio) -> Ratio:
    """log(a b) = log a + log b for positive factors, and log e^x = x for real x."""
    if arg == ZERO:
        raise Refused("log 0 has no value.")
    parts = factors(atoms, arg)
    if not all(is_positive(atoms, f) for f, _ in parts):
        return atoms.atom(("fn", "log", arg))
    return added(_log(atoms, f) * number(e) for f, e in parts)


def _log(atoms: Atoms, f: Ratio) -> Ratio:
    match atoms.alone(f):
        case ("fn", "exp", arg) if is_real(atoms, arg):
            return arg  # type: ignore[no-any-return]
    return atoms.atom(("fn", "log", f))


def modulus(atoms: Atoms, arg: Ratio) -> Ratio:
    """|a b| = |a| |b|, |f| = f for f > 0, and |f| = f sign(f) for a real letter f."""
    return multiplied(_modulus(atoms, f) ** e for f, e in factors(atoms, arg)) if arg != ZERO else ZERO


def _modulus(atoms: Atoms, f: Ratio) -> Ratio:
    if f == -UNIT:
        return UNIT
    if is_positive(atoms, f):
        return f
    letter = atoms.alone(f) is not None and is_real(atoms, f)
    return f * atoms.atom(("fn", "sign", f)) if letter else atoms.atom(("fn", "Abs", f))


def sign(atoms: Atoms, arg: Ratio) -> Ratio:
    """sign(a b) = sign(a) sign(b), and sign(f) = 1 for f > 0."""
    return multiplied(_sign(atoms, f) ** e for f, e in factors(atoms, arg)) if arg != ZERO else ZERO


def _sign(atoms: Atoms, f: Ratio) -> Ratio:
    if f == -UNIT:
        return f
    return UNIT if is_positive(atoms, f) else atoms.atom(("fn", "sign", f))


def factorial(atoms: Atoms, arg: Ratio) -> Ratio:
    """(a + n)! = (a + 1) ⋯ (a + n) a! where no factor is 0."""
    n = whole(added(c for c, parts in atoms.monomials(arg.num) if not parts)) if arg.den == ONE else 0
    if n is None or abs(n) > _MOST_SHIFTS or not all(is_positive(atoms, arg - number(k)) for k in range(n)):
        n = 0
    base = arg - number(n)
    start = UNIT if base == ZERO and n >= 0 else atoms.atom(("fn", "factorial", base))
    up = multiplied(base + number(k) for k in range(1, n + 1))
    return start * up / multiplied(base - number(k) for k in range(-n))


def phi(atoms: Atoms, order: Ratio, arg: Ratio) -> Ratio:
    """φ_k(0) = 1/k!."""
    if arg == ZERO and whole(order) is not None:
        return UNIT / factorial(atoms, order)
    return atoms.atom(("fn", "phi", order, arg))


def lowered(atoms: Atoms, key: Key, e: int, beside: set[Key]) -> Ratio:
    """A power of an atom: of a root, a cosine, a real modulus, the sign of what is not 0 or a factor."""
    match key:
        case ("fn", "root", base, degree):
            n = whole(degree) or 1
            return base ** (e // n) * atoms.atom(key) ** (e % n)
        case ("fn", "cos", arg):
            sine = atoms.value(("fn", "sin", arg))
            return (UNIT - sine * sine) ** (e // 2) * atoms.atom(key) ** (e % 2)
        case ("fn", "Abs", arg) if is_real(atoms, arg):
            return arg ** (e - e % 2) * atoms.atom(key) ** (e % 2)
        case ("fn", "sign", arg) if is_nonzero(atoms, arg) or (is_real(atoms, arg) and atoms.alone(arg) in beside):
            return atoms.atom(key) ** (e % 2)
    return atoms.value(key) ** e


_LAWS: dict[str, Callable[..., Ratio]] = {
    "exp": exp,
    "Pow": power,
    "root": root,
    "log": log,
    "Abs": modulus,
    "sign": sign,
    "factorial": factorial,
    "phi": phi,
}
