"""Laws of functions: each is an equation that holds wherever its sides have values, under the signs that it needs."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from flint import fmpq_mpoly

from proofs.checker.kernel.atoms import Atoms, Key
from proofs.checker.kernel.ratios import (
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
from proofs.checker.kernel.signs import factors, is_natural, is_nonnegative, is_nonzero, is_positive, is_real

_MOST_SHIFTS = 12  # of a factorial
_MOST_TURNS = 12  # of an angle
_I: Key = ("constant", "I")
_PI: Key = ("constant", "pi")
_QUARTERS = [(UNIT, ZERO), (ZERO, UNIT), (-UNIT, ZERO), (ZERO, -UNIT)]  # (cos, sin) of multiples of π/2


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
    """e^(a + b) = e^a e^b for the terms of the argument, e^(p m/q) = (e^(m/q))^p, and e^(ix) = cos x + i sin x."""
    found, angle = UNIT, ZERO
    for c, parts in atoms.monomials(arg.num):
        if (_I, 1) in parts:
            angle = angle + c * atoms.product(one for one in parts if one[0] != _I) / Ratio(arg.den)
            continue
        scale = coefficient(c.num)
        term = number(Fraction(1, scale.denominator)) * atoms.product(parts) / Ratio(arg.den)
        found = found * atoms.atom(("fn", "exp", term)) ** scale.numerator
    cosine, sine = turned(atoms, angle)
    return found * (cosine + atoms.value(_I) * sine)


def turned(atoms: Atoms, arg: Ratio) -> tuple[Ratio, Ratio]:
    """(cos, sin) of a sum of terms p m/q, by those of the m/q and the addition theorems."""
    found = (UNIT, ZERO)
    for c, parts in atoms.monomials(arg.num):
        scale = coefficient(c.num)
        if parts == [(_PI, 1)] and arg.den == ONE and scale.denominator <= 2:
            step = _QUARTERS[int(2 * scale % 4)]
            found = (found[0] * step[0] - found[1] * step[1], found[1] * step[0] + found[0] * step[1])
            continue
        angle = number(Fraction(1, scale.denominator)) * atoms.product(parts) / Ratio(arg.den)
        if abs(scale.numerator) > _MOST_TURNS:
            raise Refused(f"a multiple of an angle is higher than {_MOST_TURNS}.")
        cosine, sine = (atoms.atom(("fn", name, angle)) for name in ("cos", "sin"))
        step = (cosine, sine if scale > 0 else -sine)
        for _ in range(abs(scale.numerator)):
            found = (found[0] * step[0] - found[1] * step[1], found[1] * step[0] + found[0] * step[1])
    return found


def _hyperbolic(sign: int) -> Callable[[Atoms, Ratio], Ratio]:
    """cosh x = (e^x + e^−x)/2, and sinh x = (e^x − e^−x)/2."""
    return lambda atoms, arg: (exp(atoms, arg) + number(sign) * exp(atoms, -arg)) / number(2)


def _tanh(atoms: Atoms, arg: Ratio) -> Ratio:
    """(e^2x − 1)/(e^2x + 1)."""
    e = exp(atoms, arg + arg)
    return (e - UNIT) / (e + UNIT)


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
    """Positive factors of a product have roots of their own, and √(f² g) = |f| √g for real f."""
    base = lowered(atoms, base.num) / Ratio(base.den)
    if base == ZERO:
        return ZERO
    n = whole(degree) or 1
    outer, inner = UNIT, UNIT
    for f, e in factors(atoms, base):
        if is_positive(atoms, f):
            outer = outer * f ** (e // n) * atoms.atom(("fn", "root", f, degree)) ** (e % n)
        elif n == 2 and is_real(atoms, f):
            outer, inner = outer * modulus(atoms, f) ** (e // 2), inner * f ** (e % 2)
        else:
            inner = inner * f**e
    if n == 2 and inner == -UNIT:
        return outer * atoms.value(_I)
    return outer if inner == UNIT else outer * atoms.atom(("fn", "root", inner, degree))


def log(atoms: Atoms, arg: Ratio) -> Ratio:
    """log(a b) = log a + log b for a > 0, log e^x = x for real x, log(−1) = iπ and log(±i) = ±iπ/2."""
    arg = lowered(atoms, arg.num) / Ratio(arg.den)
    if arg == ZERO:
        raise Refused("log 0 has no value.")
    positive, rest = ZERO, UNIT
    for f, e in factors(atoms, arg):
        if is_positive(atoms, f):
            positive = positive + _log(atoms, f) * number(e)
        else:
            rest = rest * f**e
    i = atoms.value(_I)
    for turns, value in ((1, -UNIT), (Fraction(1, 2), i), (Fraction(-1, 2), -i)):
        if rest == value:
            return positive + number(turns) * i * atoms.value(_PI)
    return positive if rest == UNIT else positive + atoms.atom(("fn", "log", rest))


def _log(atoms: Atoms, f: Ratio) -> Ratio:
    match atoms.alone(f):
        case ("fn", "exp", arg) if is_real(atoms, arg):
            return arg  # type: ignore[no-any-return]
        case ("fn", "root", base, degree) if is_positive(atoms, base):
            return log(atoms, base) / degree
        case ("fn", "Pow", base, exponent) if is_positive(atoms, base) and is_real(atoms, exponent):
            return log(atoms, base) * exponent
    return atoms.atom(("fn", "log", f))


def modulus(atoms: Atoms, arg: Ratio) -> Ratio:
    """|a b| = |a| |b|, and |f| = f for f > 0."""
    return multiplied(_modulus(atoms, f) ** e for f, e in factors(atoms, arg)) if arg != ZERO else ZERO


def _modulus(atoms: Atoms, f: Ratio) -> Ratio:
    if f == -UNIT:
        return UNIT
    return f if is_positive(atoms, f) else atoms.atom(("fn", "Abs", f))


def sign(atoms: Atoms, arg: Ratio) -> Ratio:
    """sign(a b) = sign(a) sign(b), and sign(f) = 1 for f > 0."""
    return multiplied(_sign(atoms, f) ** e for f, e in factors(atoms, arg)) if arg != ZERO else ZERO


def _sign(atoms: Atoms, f: Ratio) -> Ratio:
    if f == -UNIT or (atoms.alone(f) or ())[:2] == ("fn", "sign"):
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


def binomial(atoms: Atoms, n: Ratio, k: Ratio) -> Ratio:
    """n!/(k! (n − k)!) for whole numbers n ≥ k ≥ 0."""
    if all(is_natural(atoms, r) for r in (n, k, n - k)):
        return factorial(atoms, n) / factorial(atoms, k) / factorial(atoms, n - k)
    return atoms.atom(("fn", "binomial", n, k))


def phi(atoms: Atoms, order: Ratio, arg: Ratio) -> Ratio:
    """φ_k(0) = 1/k!, φ_0 = exp, and φ_1(−x) = φ_1(x)/e^x."""
    k = whole(order)
    if arg == ZERO and k is not None:
        return UNIT / factorial(atoms, order)
    if k == 0:
        return exp(atoms, arg)
    if k == 1 and coefficient(arg.num) < 0:
        return atoms.atom(("fn", "phi", order, -arg)) * exp(atoms, arg)
    return atoms.atom(("fn", "phi", order, arg))


# --- powers of atoms --------------------------------------------------------------------------------------------------


def lowered(atoms: Atoms, p: fmpq_mpoly) -> Ratio:
    """A polynomial with lower powers of its atoms, and one place for both indices of δ."""
    return added(
        c * multiplied(_power_of(atoms, key, e, set(dict(parts))) for key, e in parts)
        for c, factors in atoms.monomials(p)
        for parts in [_at_one_place(atoms, factors)]
    )


def _at_one_place(atoms: Atoms, factors: list[tuple[Key, int]]) -> list[tuple[Key, int]]:
    """δ_ij f(j) as δ_ij f(i)."""
    for key, _ in factors:
        if key[0] == "delta" and all(isinstance(place, tuple) for place in key[1]):
            new = {key[1][1]: key[1][0]}
            return [(key, 1), *((atoms.renamed(one, new), e) for one, e in factors if one != key)]
    return factors


def _power_of(atoms: Atoms, key: Key, e: int, beside: set[Key]) -> Ratio:
    """A power of an atom by lower ones: i² = −1, cos² = 1 − sin², |x|² = x² and |x| = x sign(x) for real x, …."""
    match key:
        case ("constant", "I"):
            return number(-1) ** (e // 2) * atoms.atom(key) ** (e % 2)
        case ("fn", "root", base, degree):
            n = whole(degree) or 1
            return base ** (e // n) * atoms.atom(key) ** (e % n)
        case ("fn", "cos", arg):
            sine = atoms.atom(("fn", "sin", arg))
            return (UNIT - sine * sine) ** (e // 2) * atoms.atom(key) ** (e % 2)
        case ("fn", "Abs", arg) if is_nonnegative(atoms, arg) or is_nonnegative(atoms, -arg):
            return (arg if is_nonnegative(atoms, arg) else -arg) ** e
        case ("fn", "Abs", arg) if is_real(atoms, arg):
            return arg**e * atoms.value(("fn", "sign", arg)) ** (e % 2)
        case ("fn", "sign", arg) if is_nonzero(atoms, arg) or (is_real(atoms, arg) and atoms.alone(arg) in beside):
            return atoms.atom(key) ** (e % 2)
        case ("fn", "sign", arg) if is_real(atoms, arg):  # s³ = s
            return atoms.atom(key) ** (e if e < 3 else 2 - e % 2)
    return atoms.value(key) ** e


_LAWS: dict[str, Callable[..., Ratio]] = {
    "exp": exp,
    "sin": lambda atoms, arg: turned(atoms, arg)[1],
    "cos": lambda atoms, arg: turned(atoms, arg)[0],
    "sinh": _hyperbolic(-1),
    "cosh": _hyperbolic(1),
    "tanh": _tanh,
    "Pow": power,
    "root": root,
    "log": log,
    "Abs": modulus,
    "sign": sign,
    "factorial": factorial,
    "binomial": binomial,
    "phi": phi,
}
