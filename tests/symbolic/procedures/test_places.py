"""Laws of ranges that are cut in two, and sizes that do not fit."""

import pytest
import sympy as sp

from symbolic.expressions.vec import Vec
from symbolic.index_notation.places import finer, take
from symbolic.words import OutsideClass

m, p, q = sp.symbols("m p q", integer=True, positive=True)


def test_the_finer_range_is_cut_where_both_are():
    assert finer((m * p,), (m, p)) == finer((m, p), (m * p,)) == (m, p)
    assert finer((6,), (3, 2)) == (3, 2)


@pytest.mark.parametrize(
    ("first", "second"), [((m, p), (p, m)), ((m,), (p,)), ((m,), ()), ((m + 1,), (m,)), ((m,), (2, m / 2))]
)
def test_sizes_that_do_not_fit_are_refused(first, second):
    with pytest.raises(OutsideClass, match="the sizes"):
        finer(first, second)


def test_a_place_is_not_taken_apart_within_a_range():
    with pytest.raises(OutsideClass, match="not cut after"):
        take(((1, m * p),), m)


def test_vec_puts_columns_under_each_other():
    A = sp.ImmutableMatrix(2, 3, range(6))
    assert [Vec(A)[k, 0] for k in range(6)] == list(Vec(A).doit()) == [0, 3, 1, 4, 2, 5]
