"""A complex number: exactly a + bi with rational a and b where that is known, and always a ball that has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flint import acb, arb, fmpq

Pair = tuple[fmpq, fmpq]
LARGEST_EXPONENT = 64  # of a power that is computed exactly
LARGEST_BITS = 2048  # of a rational that stays exact


class UndefinedError(Exception):
    """There is no value at this point."""


class UnknownError(Exception):
    """Whether there is a value, or which, is not known: a ball has 0."""


class TieError(UnknownError):
    """Which case it is, or whether a number is real, is not known: a ball has the tie."""


class NoRuleError(Exception):
    """A part is of a kind that is not judged."""


class Number:
    """A complex number, exact or in a ball."""

    __slots__ = ("enclosure", "exact")

    def __init__(self, exact: Pair | None = None, enclosure: acb | None = None) -> None:
        self.exact, self.enclosure = exact, enclosure

    @property
    def ball(self) -> acb:
        """With as many bits as balls have now."""
        return self.enclosure if self.exact is None else acb(*map(arb, self.exact))

    @property
    def rational(self) -> fmpq | None:
        """The number, if it is known to be rational."""
        return self.exact[0] if self.exact and not self.exact[1] else None

    def __add__(self, other: Number) -> Number:
        if self.exact and other.exact:
            return exactly(self.exact[0] + other.exact[0], self.exact[1] + other.exact[1])
        return in_ball(self.ball + other.ball)

    def __neg__(self) -> Number:
        return exactly(-self.exact[0], -self.exact[1]) if self.exact else in_ball(-self.ball)

    def __sub__(self, other: Number) -> Number:
        return self + -other

    def __mul__(self, other: Number) -> Number:
        if self.exact == (0, 0) or other.exact == (0, 0):
            return ZERO
        if self.exact and other.exact:
            (a, b), (c, d) = self.exact, other.exact
            return exactly(a * c - b * d, a * d + b * c) if b or d else exactly(a * c)
        return in_ball(self.ball * other.ball)

    def inverse(self) -> Number:
        if is_zero(self):
            raise UndefinedError("1/0")
        if self.exact:
            a, b = self.exact
            norm = a * a + b * b
            return exactly(a / norm, -b / norm)
        return in_ball(1 / self.ball)


def exactly(re: fmpq | int, im: fmpq | int = 0) -> Number:
    """a + bi, as a ball if it has become too long."""
    number = Number((fmpq(re), fmpq(im)))
    if any(part.height_bits() > LARGEST_BITS for part in number.exact):
        return in_ball(number.ball)
    return number


def in_ball(ball: acb) -> Number:
    """A number of which a finite ball is known."""
    if not ball.is_finite():
        raise UnknownError("no finite ball")
    return Number(None, ball)


ZERO, ONE, UNIT = exactly(0), exactly(1), exactly(0, 1)


def is_zero(x: Number) -> bool:
    """Whether it is 0; UnknownError if a ball does not say."""
    if x.exact:
        return x.exact == (0, 0)
    if x.ball.contains(0):
        raise UnknownError("a ball has 0")
    return False


def is_real(x: Number) -> bool:
    """Whether it is real; UnknownError if a ball does not say."""
    if x.exact:
        return x.exact[1] == 0
    if x.ball.imag.is_zero():
        return True
    if x.ball.imag.contains(0):
        raise TieError("a ball has a real number")
    return False


@contextmanager
def deciding_a_case() -> Iterator[None]:
    """What is not known inside leaves open which case it is."""
    try:
        yield
    except UnknownError as reason:
        raise TieError(str(reason)) from reason


def sign(x: Number) -> int:
    """−1, 0 or 1 of a real number."""
    if not is_real(x):
        raise UndefinedError("an order of complex numbers")
    if x.exact:
        return (x.exact[0] > 0) - (x.exact[0] < 0)
    if x.ball.real > 0:
        return 1
    if x.ball.real < 0:
        return -1
    raise UnknownError("a sign is not known")


def log(x: Number) -> Number:
    if is_zero(x):
        raise UndefinedError("log 0")
    return ZERO if x.rational == 1 else in_ball(x.ball.log())


def modulus(x: Number) -> Number:
    if x.exact:
        a, b = x.exact
        root = _root(a * a + b * b, 2)
        return exactly(root) if root is not None else in_ball(acb(abs(x.ball)))
    return in_ball(acb(abs(x.ball)))


def power(base: Number, exponent: Number) -> Number:
    """bᵉ = exp(e log b); 0⁰ = 1, and 0ᵉ = 0 for e with a positive real part."""
    e = exponent.rational
    if e is not None and e.q == 1 and abs(e.p) <= LARGEST_EXPONENT:
        return _integer_power(base, int(e.p))
    if is_zero(base):
        if e is None and not exponent.ball.real > 0:
            raise UnknownError("0 to a power")
        if e is not None and e < 0:
            raise UndefinedError("0 to a negative power")
        return ONE if e == 0 else ZERO
    if e is not None and base.rational is not None and e.q <= LARGEST_EXPONENT:
        root = _root(abs(base.rational), int(e.q))
        if root is not None and (base.rational > 0 or e.q == 2):
            unit = ONE if base.rational > 0 else UNIT
            return _integer_power(exactly(root) * unit, int(e.p))
    return in_ball((exponent.ball * base.ball.log()).exp())


def _integer_power(base: Number, exponent: int) -> Number:
    if exponent < 0:
        return _integer_power(base, -exponent).inverse()
    value = ONE
    for _ in range(exponent):
        value = value * base
    return value


def _root(x: fmpq, degree: int) -> fmpq | None:
    """The rational root of a rational x ≥ 0, if there is one."""
    top, bottom = (part.root(degree) for part in (x.p, x.q))
    return fmpq(top, bottom) if top**degree == x.p and bottom**degree == x.q else None
