"""Orthogonal columns of one length are drawn exactly in every dimension, with a length that is free or said."""

from itertools import combinations

import numpy as np
import pytest
import sympy as sp

from numeric_check import Claim, Verdict, adverse_points, check, column, dimension, matrix, points, real, sweep
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


def test_complex_columns_of_the_length_0_are_not_all_0():
    variables = columns(False, "xy")
    x, y = (variable.symbol for variable in variables)
    zero = [sp.Eq(dot(x, x), 0), sp.Eq(dot(y, y), 0), *orthogonal(x, y)]
    for said in (zero[:1], zero[:2], zero):
        found = list(points(claim(k, k, variables, said), 16, np.random.default_rng(2)))
        assert len(found) == 16
        assert any(any(point[x]) and point[k] > 2 for point in found)
        assert all(sp.expand((point[x].T * point[x])[0, 0]) == 0 for point in found)


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_column_of_the_length_0_is_0_if_it_is_real(judge):
    for is_real, verdict in ((True, {Verdict.HOLDS, Verdict.UNDECIDED}), (False, {Verdict.REFUTED})):
        (variable,) = columns(is_real, "x")
        x = variable.symbol
        for said in (sp.Eq(dot(x, x), 0), sp.Eq(x.T * x, sp.ZeroMatrix(1, 1))):
            assert judge(claim(x, sp.ZeroMatrix(k, 1), (variable,), [said])).verdict in verdict


@pytest.mark.parametrize("judge", [check, sweep])
def test_a_complex_matrix_with_the_gram_matrix_0_is_singular_and_not_0(judge):
    variable = matrix("A", K, K)
    a = variable.symbol
    said = [sp.Eq(a.T * a, sp.ZeroMatrix(k, k))]
    assert judge(claim(a, sp.ZeroMatrix(k, k), (variable,), said)).verdict is Verdict.REFUTED
    assert judge(claim(sp.Determinant(a), sp.S.Zero, (variable,), said)).verdict is Verdict.HOLDS
