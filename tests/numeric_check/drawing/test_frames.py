"""Orthogonal columns of one length are drawn exactly in every dimension, with a length that is free or said."""

from itertools import combinations

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Verdict, adverse_points, check, column, dimension, points, real, sweep
from numeric_check.drawing.chance import met_by_chance
from numeric_check.drawing.frames import frames
from symbolic import contraction
from tests.sampling import slow

K, C = dimension("k"), real("c")
k, c = K.symbol, C.symbol


def columns(is_real, names="xyz"):
    return [column(name, K, is_real=is_real) for name in names]


def dot(a, b):
    return contraction(a.T, b)


def orthogonal(*letters):
    return [sp.Eq(dot(a, b), 0) for a, b in combinations(letters, 2)]


def equal(*letters):
    return [sp.Eq(dot(a, a), dot(b, b)) for a, b in combinations(letters, 2)]


def claim(lhs, rhs, variables, hypotheses):
    return Claim(lhs=lhs, rhs=rhs, variables=(K, *variables), hypotheses=tuple(hypotheses))


@pytest.mark.parametrize("is_real", [True, False])
@pytest.mark.parametrize("count", slow([2, 3], 3))
@pytest.mark.parametrize("source", [points, adverse_points])
def test_frames_of_a_free_length_are_drawn_in_every_dimension(source, count, is_real):
    variables = columns(is_real)[:count]
    letters = [variable.symbol for variable in variables]
    said = claim(k, k, variables, orthogonal(*letters) + equal(*letters))
    found = list(source(said, 24, np.random.default_rng(3)))
    assert len(found) == 24
    assert met_by_chance(said, found[0]) is None
    for point in found:
        X = sp.Matrix.hstack(*(point[letter] for letter in letters))
        square = (X.T * X).applyfunc(sp.expand)
        assert square == square[0, 0] * sp.eye(count)
    assert {int(point[k]) for point in found if any(point[letters[0]])} >= {count, count + 1}
    assert any(point[k] == 1 for point in found)


@pytest.mark.parametrize("judge", [check, sweep])
def test_what_holds_for_frames_alone_holds_and_what_does_not_is_refuted(judge):
    variables = columns(True, "xy")
    x, y = (variable.symbol for variable in variables)
    conditions = orthogonal(x, y) + equal(x, y)
    lhs = dot(x + y, x + y)
    assert judge(claim(lhs, 2 * dot(x, x), variables, conditions)).verdict == Verdict.HOLDS
    assert judge(claim(lhs, dot(x, x), variables, conditions)).verdict == Verdict.REFUTED
    mutant = (1 + sp.Rational(1, 10**5)) * 2 * dot(x, x)
    assert judge(claim(lhs, mutant, variables, conditions)).verdict == Verdict.REFUTED


@pytest.mark.parametrize("judge", slow([check, sweep], sweep))
@pytest.mark.parametrize("square", [sp.S.One, c**2])
def test_a_length_that_is_said_is_kept(judge, square):
    variables = columns(True, "xy")
    x, y = (variable.symbol for variable in variables)
    conditions = [*orthogonal(x, y), sp.Eq(dot(x, x), square), sp.Eq(dot(y, y), square)]
    variables = [*variables, *([C] if square.has(c) else [])]
    assert judge(claim(dot(x + y, x + y), 2 * square, variables, conditions)).verdict == Verdict.HOLDS
    assert judge(claim(dot(x + y, x + y), 3 * square, variables, conditions)).verdict == Verdict.REFUTED


def test_a_frame_needs_all_pairs_and_one_length():
    x, y, z = (variable.symbol for variable in columns(True))
    assert not frames(orthogonal(x, y))
    assert not frames(equal(x, y))
    assert not frames([*orthogonal(x, y), *equal(x, y, z)])
    assert not frames([*orthogonal(x, y), sp.Eq(dot(x, x), 1), sp.Eq(dot(y, y), 4)])
    (frame,) = frames([*orthogonal(x, y), *equal(x, y), sp.Eq(dot(x, z), 1)])
    assert frame.letters == (x, y)
    assert frame.square is None
