"""Small linear systems: the echelon form is SymPy's, and what is solved satisfies equations and bounds."""

import numpy as np
import pytest
from sympy.polys.domains import QQ, QQ_I
from sympy.polys.matrices import DomainMatrix

from numeric_check.drawing.relaxation import System, _echelon, solved
from numeric_check.rules.gaussian import Gaussian


def _rows(rng, rows, columns, number):
    found = [[number(rng) if rng.integers(3) else number(rng) * 0 for _ in range(columns)] for _ in range(rows)]
    return [*found, [a + b for a, b in zip(found[0], found[-1], strict=True)]]  # one that depends on the others


def _rational(rng):
    return QQ(int(rng.integers(-4, 5)), int(rng.integers(1, 4)))


def _gaussian(rng):
    return Gaussian(_rational(rng), _rational(rng))


@pytest.mark.parametrize(("number", "domain"), [(_rational, QQ), (_gaussian, QQ_I)])
def test_the_echelon_form_is_that_of_sympy(number, domain):
    rng = np.random.default_rng(3)
    for rows, columns in ((1, 1), (1, 3), (2, 2), (3, 5), (4, 3)) * 6:
        given = _rows(rng, rows, columns, number)
        expected, pivots = DomainMatrix(given, (rows + 1, columns), domain).rref()
        places, reduced = _echelon(given, columns)
        assert tuple(places) == pivots
        assert reduced == expected.to_list()[: len(pivots)]


def _value(row, x, constant):
    return sum((a * b for a, b in zip(row, x, strict=True)), constant)


def test_what_is_solved_satisfies_equations_and_bounds():
    rng, met = np.random.default_rng(5), 0
    for _ in range(60):
        count = int(rng.integers(2, 6))
        equations = [(row, _rational(rng)) for row in _rows(rng, 1, count, _rational)[:1]]
        bounds = [(row, _rational(rng), bool(rng.integers(2))) for row in _rows(rng, 3, count, _rational)[:3]]
        x = solved(System(equations=equations, bounds=bounds), [_rational(rng) for _ in range(count)], rng, tight=True)
        if x is not None:
            met += 1
            assert all(_value(row, x, constant) == 0 for row, constant in equations)
            excesses = [(_value(row, x, constant), strict) for row, constant, strict in bounds]
            assert all(excess < 0 or (excess == 0 and not strict) for excess, strict in excesses)
    assert met > 30


def test_a_bound_without_letters_that_fails_has_no_solution():
    rng = np.random.default_rng(0)
    zero, one = QQ(0), QQ(1)
    assert solved(System(bounds=[([zero, zero], one, False)]), [one, one], rng, tight=True) is None
    assert solved(System(bounds=[([zero, zero], -one, True)]), [one, one], rng, tight=True) == [one, one]
    assert solved(System(equations=[([zero, zero], one)]), [one, one], rng, tight=True) is None
