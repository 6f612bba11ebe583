"""The exponent e of a distance C hᵉ (1 + O(h)), measured by halving h in balls, and the evidence that it gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from math import ceil, log2
from typing import Any

import flint
import sympy as sp

from numeric_check.claims.evidence import Evidence, Verdict
from numeric_check.rules.refusals import NotApplicable

_LARGEST_EXPONENT, _MOST_DIGITS = 64, 10_000  # beyond them a Taylor series takes minutes
SLACK = 0.05  # the exponent is an integer up to O(h), and h is 10⁻⁵ here; a wrong term moves it by nearly 1
FIRST_STEP = sp.Rational(1, 2**16)  # a coefficient that is off by 1/1000 shows once h is well below 1/1000
HALVINGS = 2
_GUARD_BITS = 64  # an easy problem loses a few digits

Point = Mapping[sp.Symbol, sp.Expr]
Distance = Callable[[Point, sp.Rational, int], flint.arb]


def judge_exponent(
    distance: Distance,
    exponent: int,
    starts: Sequence[Mapping[sp.Symbol, Any]],
    *,
    digits: int,
    first_step: sp.Rational,
    methods: tuple[str, ...],
    same: str,
) -> Evidence:
    """log₂ d(h)/d(h/2) = e within 0.05 for h = first_step, first_step/2, at every start, at digits and 2·digits digits.

    Parameters
    ----------
    distance : function of a start, h and the precision in bits, which is that of flint's context; a ball
    exponent : int
        e.
    starts : sequence of mappings, symbol to exact number
    digits : int
        The distances are right to this many digits.
    first_step : Rational
    methods : tuple of str
        For the evidence.
    same : str
        What to say where there is no distance: "the map and the flow do not differ".

    Returns
    -------
    Evidence : HOLDS, with the worst deviation from e; REFUTED with the start as witness; UNDECIDED without a distance,
        or where two exponents in a row still differ, as for steps that are too large.

    Examples
    --------
    >>> square = lambda start, h, bits: flint.arb(3) * flint.arb(flint.fmpq(h.p, h.q)) ** 2
    >>> told = {"digits": 50, "first_step": FIRST_STEP, "methods": ("a formula",), "same": "no distance"}
    >>> judge_exponent(square, 2, [{}], **told).verdict.value
    'holds'
    >>> judge_exponent(square, 1, [{}], **told).why
    'the observed exponent is 2.0000, not 1'
    """
    worst = 0.0
    for start in starts:
        point = {name: sp.sympify(value, strict=True) for name, value in start.items()}
        for precision in (digits, 2 * digits):
            try:
                observed, why = _exponents(distance, exponent, point, precision, first_step), f"{same} at {point}"
            except (NotApplicable, ZeroDivisionError) as error:
                observed, why = [], str(error)
            evidence = _judge(observed, exponent, point, precision, methods, why)
            if evidence.verdict is not Verdict.HOLDS:
                return evidence
            worst = max(worst, float(evidence.worst or 0))
    return Evidence(verdict=Verdict.HOLDS, methods=methods, digits=digits, points=len(starts), worst=f"{worst:.1e}")


def exact_expressions(name: str, values: Sequence[Any]) -> tuple[sp.Expr, ...]:
    """The values as SymPy expressions; raises TypeError for text, which is not run, and for floats."""
    if texts := [value for value in values if isinstance(value, str)]:
        raise TypeError(f"{name} needs expressions; got the text {texts[0]!r}. Write it with SymPy symbols.")
    expressions = tuple(map(sp.sympify, values))
    for expr in expressions:
        if not isinstance(expr, sp.Expr) or expr.is_Matrix:
            raise TypeError(f"{name} needs scalar expressions; got {expr!r}.")
        if expr.has(sp.Float):
            raise TypeError(f"{name} needs exact numbers; got {expr}. Write Rational instead of a float.")
    return expressions


def require_symbols(variables: Sequence[Any], h: Any) -> None:
    """Raises TypeError or ValueError unless the variables and h are different symbols."""
    if wrong := [v for v in (*variables, h) if not isinstance(v, sp.Symbol)]:
        raise TypeError(f"variables and step need to be symbols; got {wrong[0]!r}.")
    if len({*variables, h}) <= len(variables):
        raise ValueError(f"variables and step need to be different symbols; got {[*variables, h]}.")


def small_step(first_step: Any) -> sp.Rational:
    """first_step as a Rational; raises ValueError unless it is between 0 and 1."""
    size = sp.Rational(first_step)
    if not 0 < size < 1:
        raise ValueError(f"first_step must be between 0 and 1; got {first_step}.")
    return size


def require_starts(
    expressions: Sequence[sp.Expr],
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    exponent: int,
    starts: Sequence[Mapping[sp.Symbol, Any]],
    digits: int,
) -> None:
    """Raises TypeError or ValueError unless every start has an exact number for every symbol but h."""
    bounds = {"exponent": (exponent, _LARGEST_EXPONENT), "digits": (digits, _MOST_DIGITS)}
    for name, (number, most) in bounds.items():
        if isinstance(number, bool) or not (isinstance(number, int) and 1 <= number <= most):
            raise ValueError(f"{name} must be an integer from 1 to {most}; got {number!r}.")
    if not starts:
        raise ValueError("an exponent needs at least one start; got none.")
    needed = {*variables, *(s for e in expressions for s in e.free_symbols)} - {h}
    for start in starts:
        if missing := sorted(map(str, needed - set(start))):
            raise ValueError(f"a start needs a number for every symbol but {h}; {missing} have none in {dict(start)}.")
        exact_expressions("a start", tuple(start.values()))


def _exponents(
    distance: Distance, exponent: int, point: Point, digits: int, first_step: sp.Rational
) -> list[flint.arb]:
    """log₂ d(h)/d(h/2) for h = first_step, first_step/2, …; none where a distance may be 0."""
    per_step = log2(first_step.q / first_step.p) + HALVINGS
    bits = ceil(digits * log2(10) + exponent * max(per_step, 0)) + _GUARD_BITS
    with flint.ctx.workprec(bits):
        distances = [distance(point, first_step / 2**k, bits) for k in range(HALVINGS + 1)]
        if any(d.contains(0) or not d.is_finite() for d in distances):
            return []
        return [(d / e).log() / flint.arb(2).log() for d, e in pairwise(distances)]


def _judge(
    observed: Sequence[flint.arb], exponent: int, point: Point, digits: int, methods: tuple[str, ...], why: str
) -> Evidence:
    if not observed:
        return Evidence(verdict=Verdict.UNDECIDED, methods=methods, digits=digits, why=why)
    deviations = [e - exponent for e in observed]
    if all(float(d.abs_upper()) <= SLACK for d in deviations):
        worst = max(float(d.abs_upper()) for d in deviations)
        return Evidence(verdict=Verdict.HOLDS, methods=methods, digits=digits, points=1, worst=f"{worst:.1e}")
    first, last = (float(e.mid()) for e in (observed[0], observed[-1]))
    if not abs(last - first) <= SLACK:
        why = f"the observed exponent still moves, from {first:.4f} to {last:.4f}: take a smaller step"
        return Evidence(verdict=Verdict.UNDECIDED, methods=methods, digits=digits, why=why)
    if not float(deviations[-1].abs_lower()) > SLACK:
        why = f"the observed exponent is only known as {observed[-1]}"
        return Evidence(verdict=Verdict.UNDECIDED, methods=methods, digits=digits, why=why)
    why = f"the observed exponent is {float(observed[-1].mid()):.4f}, not {exponent}"
    return Evidence(verdict=Verdict.REFUTED, methods=methods, digits=digits, points=1, witness=point, why=why)
