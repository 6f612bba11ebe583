"""Runge–Kutta tableaux: the named ones have their order, the adjoint undoes a step backwards, bad ones are refused."""

from fractions import Fraction

import pytest
import sympy as sp

from symbolic import tableaux
from symbolic.rooted_trees import trees
from symbolic.tableaux import (
    EULER,
    HEUN,
    IMPLICIT_EULER,
    IMPLICIT_MIDPOINT,
    MIDPOINT,
    RK4,
    SSPRK33,
    Tableau,
    adjoint,
    tableau,
)
from tests.symbolic.modified_equation.trees_oracle import weight

ORDERS = {"EULER": 1, "IMPLICIT_EULER": 1, "MIDPOINT": 2, "HEUN": 2, "IMPLICIT_MIDPOINT": 2, "SSPRK33": 3, "RK4": 4}


@pytest.mark.parametrize(("name", "order"), ORDERS.items())
def test_named_methods_have_their_order_and_no_higher_one(name, order):
    method = getattr(tableaux, name)
    right = [all(weight(t, method.A, method.b) * t.gamma == 1 for t in trees(n)) for n in range(1, order + 2)]
    assert right == [True] * order + [False]


@pytest.mark.parametrize("method", [EULER, MIDPOINT, HEUN, SSPRK33, RK4])
def test_the_adjoint_of_the_adjoint_is_the_method(method):
    assert adjoint(adjoint(method)) == method != adjoint(method)


def test_the_implicit_midpoint_rule_is_its_own_adjoint():
    assert adjoint(IMPLICIT_MIDPOINT) == IMPLICIT_MIDPOINT
    assert adjoint(IMPLICIT_EULER) == EULER


def test_stoermer_verlet_and_symplectic_euler_are_symplectic_pairs():
    """b_i â_ij + b̂_j a_ji = b_i b̂_j and b = b̂: HLW Theorem VI.4.6; no pair of two explicit Euler tableaux is."""

    def symplectic(pair):
        first, second = pair
        places = [(i, j) for i in range(first.stages) for j in range(first.stages)]
        defects = (
            first.b[i] * second.A[i][j] + second.b[j] * first.A[j][i] - first.b[i] * second.b[j] for i, j in places
        )
        return first.b == second.b and all(defect == 0 for defect in defects)

    assert symplectic(tableaux.SYMPLECTIC_EULER)
    assert symplectic(tableaux.STOERMER_VERLET)
    assert not symplectic((EULER, EULER))


def test_integers_fractions_and_symbols_are_read_exactly():
    a = sp.Symbol("a")
    assert ((sp.Rational(1, 3), a), (0, 1)) == tableau([[Fraction(1, 3), a], [0, 1]], [1, 0]).A


@pytest.mark.parametrize("bad", [0.5, sp.Float("0.5"), 0.5 * sp.Symbol("a")])
def test_floats_are_refused_with_their_place(bad):
    with pytest.raises(TypeError, match=r"A\[1\]\[0\] = .* is a float; give a Rational"):
        tableau([[0, 0], [bad, 0]], [0, 1])
    with pytest.raises(TypeError, match=r"b\[0\] = .* is a float"):
        tableau([[0]], [bad])
    with pytest.raises(TypeError, match=r"A\[0\]\[0\] needs an exact SymPy expression"):
        Tableau(((bad,),), (sp.S.One,))


@pytest.mark.parametrize("bad", ["1/2", None, sp.oo, sp.nan, sp.zoo])
def test_what_is_no_exact_number_is_refused(bad):
    with pytest.raises(TypeError, match=r"b\[0\] needs"):
        tableau([[0]], [bad])


@pytest.mark.parametrize(
    ("A", "b"), [([[0, 0]], [1]), ([[0]], [1, 0]), ([[0], [1]], [1, 0]), ([[0, 0], [1]], [0, 1]), ([], [1])]
)
def test_a_tableau_that_is_not_square_is_refused(A, b):
    with pytest.raises(ValueError, match=f"A must be {len(b)} × {len(b)}"):
        tableau(A, b)


def test_a_tableau_without_stages_is_refused():
    with pytest.raises(ValueError, match="at least one stage"):
        tableau([], [])
