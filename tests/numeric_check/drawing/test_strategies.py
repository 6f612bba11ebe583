"""Each strategy draws what its name says, exactly."""

import pytest
import sympy as sp
from hypothesis import given

from numeric_check import strategies
from tests.sampling import examples

exactly = examples(25)


@exactly
@given(strategies.rationals(bound=3))
def test_rationals_are_small(q):
    assert abs(q) <= 3
    assert 1 <= q.q <= 6


@exactly
@given(strategies.nilpotent_matrices())
def test_a_power_of_a_nilpotent_matrix_is_zero(A):
    assert A**A.rows == sp.zeros(A.rows)


@exactly
@given(strategies.jordan_matrices(3))
def test_a_jordan_matrix_has_one_eigenvalue_and_is_not_diagonalisable(A):
    (eigenvalue, multiplicity), *more = A.eigenvals().items()
    assert not more
    assert multiplicity == 3
    assert (A - eigenvalue * sp.eye(3)).rank() == 2


@exactly
@given(strategies.commuting_pairs())
def test_a_commuting_pair_commutes(pair):
    A, B = pair
    assert A * B == B * A


@exactly
@given(strategies.stochastic_generators())
def test_a_generator_has_rows_that_sum_to_zero(Q):
    assert Q * sp.ones(Q.cols, 1) == sp.zeros(Q.rows, 1)
    assert all(Q[i, j] >= 0 for i in range(Q.rows) for j in range(Q.cols) if i != j)


@exactly
@given(strategies.badly_scaled_matrices(2))
def test_a_badly_scaled_matrix_keeps_small_eigenvalues(A):
    assert abs(A.trace()) <= 10
    assert abs(A.det()) <= 50


@exactly
@given(strategies.rational_matrices())
def test_rational_matrices_are_square(A):
    assert A.rows == A.cols <= strategies.MAX_SIZE


@pytest.mark.parametrize("size", [0, -1, 2.5, True, "3"])
def test_a_size_is_a_positive_integer(size):
    with pytest.raises(ValueError, match="at least 1"):
        strategies.rational_matrices(size)
