"""g ≥ 0 on a compact interval: Taylor's theorem at its ends, and balls on finitely many parts between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError, is_real

if TYPE_CHECKING:
    import flint

    Real = flint.arb
else:
    Real = Any

BITS = 128
_MAX_ORDER = 8
_MAX_PARTS = 600
_MAX_HALVINGS = 16
_NEAR = 4  # the parts near the ends are 1/2, 1/4, … of the interval, down to 2⁻⁴
_ANALYTIC = (sp.Add, sp.Mul, sp.Pow, sp.exp, sp.log, sp.sin, sp.cos, sp.tan, sp.cot, sp.sec, sp.csc, sp.sinc, sp.sinh,
             sp.cosh, sp.tanh, sp.asin, sp.acos, sp.atan, sp.asinh, sp.acosh, sp.atanh, sp.erf,
             sp.LambertW)  # fmt: skip  # where they have real values, on an interval on which balls enclose them


class OnInterval(Evaluator):
    """Evaluates expressions in one letter that runs through an interval."""

    def __init__(self, x: sp.Symbol, values: Real, limits: Limits) -> None:
        super().__init__({}, BITS, limits)
        self._letter, self._interval = x, values

    def _compute(self, e: sp.Basic) -> Any:
        import flint

        return flint.acb(self._interval) if e == self._letter else super()._compute(e)


def is_nonnegative_on(g: sp.Expr, x: sp.Symbol, a: sp.Expr, b: sp.Expr, limits: Limits) -> bool:
    """Whether g ≥ 0 is proved for a ≤ x ≤ b.

    At an end a with g(a) = … = g⁽ᵏ⁻¹⁾(a) = 0 and g⁽ᵏ⁾ > 0 on [a, a + δ], g(x) = (x − a)ᵏ g⁽ᵏ⁾(ξ)/k! there; on the rest
    the balls of g on parts of the interval are positive.

    Examples
    --------
    >>> x = sp.Symbol("x", real=True)
    >>> is_nonnegative_on(sp.sin(x) - 2 * x / sp.pi, x, sp.S.Zero, sp.pi / 2, Limits.seconds(5))
    True
    """
    import flint

    if g.free_symbols != {x} or not all(e == x or isinstance(e, _ANALYTIC) for e in _moving(g, x)):
        return False
    with flint.ctx.workprec(BITS):
        try:
            low, high = (Evaluator({}, BITS, limits)(end).real for end in (a, b))
            near = [_near(g, x, end, direction, (b - a), limits) for end, direction in ((a, 1), (b, -1))]
            if None in near:
                return False
            inner = [end + shift if shift else end for end, shift in zip((low, high), near, strict=True)]
            return not inner[0] < inner[1] or _positive(_slopes(g, x, 1), x, inner[0], inner[1], limits)
        except NotEvaluatedError:
            return False


def _moving(g: sp.Expr, x: sp.Symbol) -> Iterator[sp.Basic]:
    return (node for node in sp.preorder_traversal(g) if node.has(x))


def _slopes(g: sp.Expr, x: sp.Symbol, order: int) -> list[sp.Expr]:
    found = [g]
    for _ in range(order):
        found.append(sp.diff(found[-1], x))
    return found


def _near(g: sp.Expr, x: sp.Symbol, end: sp.Expr, direction: int, width: sp.Expr, limits: Limits) -> Any:
    """The length of the part at an end on which Taylor's theorem shows g ≥ 0, with its sign; 0 if g > 0 at the end."""
    slope, order = g, 0
    while True:
        value = slope.xreplace({x: end})
        if value.has(sp.zoo, sp.nan, sp.oo, -sp.oo):
            return None
        if sp.expand(value) != 0:
            break
        if order == _MAX_ORDER:
            return None
        slope, order = sp.diff(slope, x), order + 1
    if order == 0:
        return 0
    top = slope * direction**order
    here = Evaluator({}, BITS, limits)(end).real
    for halvings in range(1, _NEAR + 1):
        shift = direction * Evaluator({}, BITS, limits)(width).real / 2**halvings
        ends = (here, here + shift) if direction > 0 else (here + shift, here)
        if _is_positive_everywhere(g, top, x, ends, limits):
            return shift
    return None


def _is_positive_everywhere(g: sp.Expr, top: sp.Expr, x: sp.Symbol, ends: tuple[Real, Real], limits: Limits) -> bool:
    """Whether g is smooth between the ends, and top > 0."""
    try:
        OnInterval(x, _joined(*ends), limits)(g)
        return _positive(_slopes(top, x, 1), x, *ends, limits)
    except NotEvaluatedError:
        return False


def _joined(low: Real, high: Real) -> Real:
    return low.union(high)


def _positive(slopes: list[sp.Expr], x: sp.Symbol, low: Real, high: Real, limits: Limits) -> bool:
    """Whether balls show g > 0 on each of finitely many parts that cover [low, high]: g(I) or g(m) + g′(I)(I − m)."""
    parts, done = [(low, high, 0)], 0
    while parts:
        limits.check()
        u, v, halvings = parts.pop()
        done += 1
        if _is_positive(slopes, x, _joined(u, v), limits):
            continue
        if halvings >= _MAX_HALVINGS or done > _MAX_PARTS:
            return False
        middle = (u + v) / 2
        if _value(slopes[0], x, middle, limits) <= 0:
            return False
        parts += [(u, middle, halvings + 1), (middle, v, halvings + 1)]
    return True


def _is_positive(slopes: list[sp.Expr], x: sp.Symbol, part: Real, limits: Limits) -> bool:
    if _value(slopes[0], x, part, limits) > 0:
        return True
    middle = part.mid()
    return bool(_value(slopes[0], x, middle, limits) + _value(slopes[1], x, part, limits) * (part - middle) > 0)


def _value(g: sp.Expr, x: sp.Symbol, values: Real, limits: Limits) -> Real:
    """The real ball of g; one that says nothing where it has none."""
    import flint

    try:
        value = OnInterval(x, values, limits)(g)
    except NotEvaluatedError:
        return flint.arb.nan()
    return value.real if is_real(value) else flint.arb.nan()
