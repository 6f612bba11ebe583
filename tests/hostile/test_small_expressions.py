"""What is said of a small expression, that it is real, of one sign, defined, within an interval, holds at every point.

The values are SymPy's own, which the rules that say it never ask.
"""

from itertools import product

import flint
import pytest
import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits, OutOfResourcesError, UndefinedError
from symbolic.balls.values import NotEvaluatedError
from symbolic.binders import put
from symbolic.bounds.enclosures import enclosed
from symbolic.bounds.positivity import is_smooth, nonnegative
from symbolic.bounds.ranges import NotEnclosedError
from symbolic.decision import AT_MOST, DIFFERENT, Verdict
from symbolic.definedness import UnknownDomain, implied, natural_domain
from symbolic.definedness.known import Known
from symbolic.procedures.comparison import decide_comparison
from symbolic.towers.conjugation import is_imaginary, is_real
from symbolic.towers.convert import converter_for
from symbolic.towers.derivatives import is_analytic
from symbolic.towers.signs import sign_of_real
from symbolic.towers.tower import NotConvertedError
from tests.hostile.statements.small import LETTERS, UNKNOWN, expressions, points, value
from tests.sampling import sampled

TINY = sp.Rational(1, 10**15)
BITS = 80
PARTS = 32  # of all expressions, each in a test of its own
HALVES = [(sp.S.Zero, sp.oo), (sp.S.NegativeOne, sp.S.One), (sp.Rational(1, 2), sp.Integer(2)), (-sp.oo, sp.S.Zero)]


def part(first):
    return expressions()[first::PARTS]


def domain(e):
    """The conditions under which e has a value; ``None`` where they are not known."""
    try:
        return natural_domain(e)
    except UnknownDomain:
        return None


def holds(conditions, point):
    """Whether conditions are known to hold at a point."""
    return all(at is not None and implied((), at) for at in (put(condition, point) for condition in conditions))


def values(e, conditions=()):
    """(point, value) where the conditions hold, and those of the domain."""
    needed = domain(e)
    if needed is None:
        return
    for point in points(e):
        found = value(e, point)
        if found not in (None, UNKNOWN) and holds((*needed, *conditions), point):
            yield point, found


def is_real_number(number):
    return abs(sp.im(number)) < TINY


SIGNS = {
    2: lambda v: is_real_number(v) and sp.re(v) > 0,
    1: lambda v: is_real_number(v) and sp.re(v) > -TINY,
    -1: lambda v: is_real_number(v) and sp.re(v) < TINY,
    -2: lambda v: is_real_number(v) and sp.re(v) < 0,
}


@pytest.mark.parametrize("first", sampled(range(PARTS), PARTS))
def test_where_an_expression_has_no_value_a_condition_of_its_domain_fails(first):
    for e in part(first):
        needed = domain(e)
        for point in points(e) if needed is not None else ():
            assert value(e, point) is not None or not holds(needed, point), (e, needed, point)


@pytest.mark.parametrize("first", sampled(range(PARTS), PARTS))
def test_what_is_known_of_an_expression_holds_where_it_has_a_value(first):
    known = Known()
    for e in part(first):
        sign, real, integer, nonzero = known.sign(e), known.real(e), known.integer(e), known.nonzero(e)
        if not (sign or real or integer or nonzero):
            continue
        for point, found in values(e):
            assert not sign or SIGNS[sign](found), (e, sign, point)
            assert not real or is_real_number(found), (e, point)
            assert not integer or abs(found - sp.floor(sp.re(found) + sp.Rational(1, 2))) < TINY, (e, point)
            assert not nonzero or abs(found) > sp.Rational(1, 10**100), (e, point)


@pytest.mark.parametrize("first", sampled(range(PARTS), PARTS))
def test_a_comparison_with_a_number_that_is_proved_holds(first):
    for e, bound in product(part(first), (sp.S.Zero, sp.S.One)):
        for lhs, rhs, relation in ((bound, e, AT_MOST), (e, bound, AT_MOST), (e, bound, DIFFERENT)):
            decision = decide_comparison(lhs, rhs, relation=relation)
            if decision.verdict is not Verdict.PROVED:
                continue
            for point, found in values(e, [c for c in decision.assumes if not isinstance(c, str)]):
                gap = found - bound if lhs == bound else bound - found
                assert abs(gap) > TINY if relation == DIFFERENT else SIGNS[1](gap), (lhs, relation, rhs, point)


def is_shown_nonnegative(e, box):
    """Whether e ≥ 0 is proved on the box in two seconds."""
    try:
        return nonnegative(e, box, Limits.seconds(2))
    except OutOfResourcesError:
        return False


@pytest.mark.parametrize("first", sampled(range(PARTS), PARTS))
def test_an_interval_in_which_an_expression_is_said_to_lie_has_its_values(first):
    limits = Limits.seconds(600)
    for e in part(first):
        letters = [s for s in e.free_symbols if s.is_real]
        for letter, ends in product(letters, HALVES):
            box = {letter: ends}
            try:
                found = enclosed(e, box, limits)
            except NotEnclosedError:
                continue
            at_least = len(e.free_symbols) == 1 and is_shown_nonnegative(e, box)
            for point, v in values(e):
                if ends[0] < point[letter] < ends[1]:
                    assert is_real_number(v), (e, box, point)
                    v = flint.arb(str(sp.re(v)), 1e-20)
                    assert found.low <= v.upper() or found.low.overlaps(v), (e, box, point)
                    assert found.high >= v.lower() or found.high.overlaps(v), (e, box, point)
                    assert not at_least or v.upper() >= 0, (e, box, point)


@pytest.mark.parametrize("first", sampled(range(PARTS), PARTS))
def test_where_an_expression_is_said_to_be_smooth_it_is_real_and_does_not_jump(first):
    step = sp.Rational(1, 10**9)
    for e in part(first):
        letters = list(e.free_symbols)
        if len(letters) != 1 or not letters[0].is_extended_real or letters[0].is_integer:
            continue
        for low, high in HALVES:
            if not is_smooth(e, {letters[0]: (low, high)}, Limits.seconds(5)):
                continue
            inside = [v for v in map(sp.sympify, LETTERS[letters[0]]) if low < v < high]
            for v in inside:
                near = [value(e, {letters[0]: v + d}) for d in (-step, step)]
                assert all(found not in (None, UNKNOWN) and is_real_number(found) for found in near), (e, v)
                assert abs(near[1] - near[0]) < sp.Rational(1, 10**4) * (1 + abs(near[0])), (e, v)


@pytest.mark.parametrize("first", sampled(range(PARTS), PARTS))
def test_what_a_tower_says_of_an_expression_holds(first):
    step = sp.Rational(1, 10**9)
    for e in part(first):
        converter = converter_for(e, Limits.seconds(5))
        try:
            u = converter(e)
            sign, real, imaginary = (
                sign_of_real(converter.tower, u),
                is_real(converter.tower, u),
                is_imaginary(converter.tower, u),
            )
            analytic = is_analytic(converter, e)
        except (NotConvertedError, UndefinedError, OutOfResourcesError):
            continue
        for point, found in () if converter.tower.excluded else values(e):
            assert not sign or SIGNS[sign](found), (e, sign, point)
            assert not real or is_real_number(found), (e, point)
            assert not imaginary or abs(sp.re(found)) < TINY, (e, point)
            moved = [s for s in point if s.is_extended_real and not s.is_integer and abs(point[s]) > 2 * step]
            for s in moved if analytic else ():
                near = [value(e, {**point, s: point[s] + d}) for d in (-step, step)]
                assert UNKNOWN in near or None not in near, (e, point, s)
                assert UNKNOWN in near or abs(near[1] - near[0]) < sp.Rational(1, 10**4) * (1 + abs(found)), (
                    e,
                    point,
                    s,
                )


@pytest.mark.parametrize("first", sampled(range(PARTS), PARTS))
def test_a_ball_has_the_value_in_it(first):
    for e in part(first):
        for point in points(e):
            try:
                ball = Evaluator(point, BITS, Limits.seconds(5))(e)
            except NotEvaluatedError:
                continue
            found = value(e, point)
            assert found is not None, (e, point, ball)
            if found == UNKNOWN:
                continue
            re, im = sp.N(found, 30).as_real_imag()
            assert ball.overlaps(flint.acb(flint.arb(str(re), 1e-18), flint.arb(str(im), 1e-18))), (e, point, ball)


RELATIONS = [
    relation
    for letters in (["x"], ["z"], ["j"], ["x", "p"], ["q", "x"])
    for a, *rest in [[next(s for s in LETTERS if str(s) == name) for name in letters]]
    for u in (a, a**2, abs(a), a - 1, 1 / a, sp.exp(a), a - (rest[0] if rest else 2), a * (rest[0] if rest else -1))
    for kind in (sp.Gt, sp.Ge, sp.Lt, sp.Le, sp.Ne, sp.Eq)
    if u.is_extended_real is not False and (kind in (sp.Ne, sp.Eq) or u.is_extended_real)
    for relation in [kind(u, 0), kind(u, 1)]
    if relation not in (sp.true, sp.false)
]


@pytest.mark.parametrize("first", sampled(range(0, len(RELATIONS), 10), 32))
def test_what_is_implied_holds_where_the_condition_does(first):
    for given in RELATIONS[first : first + 10]:
        for condition in RELATIONS:
            if condition.free_symbols != given.free_symbols or not implied((given,), condition):
                continue
            for point in points(sp.Tuple(given, condition)):
                if given.xreplace(point) == sp.true:
                    assert condition.xreplace(point) == sp.true, (given, condition, point)
