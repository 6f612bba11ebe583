"""Rational functions whose atoms are in different rings."""

from itertools import product

import pytest

from proofs.checker.kernel.atoms import Atoms
from proofs.checker.kernel.ratios import ATOMS, ONE, UNIT, ZERO, Ratio, alike, divides, number
from proofs.checker.kernel.signs import factors, is_nonnegative
from proofs.checker.kernel.sums import between

PLACES = (2, 40, 200)  # in the smallest ring, in the next, and in that of all


def atom(place):
    return Ratio(ATOMS[place])


@pytest.mark.parametrize(("m", "n"), list(product(PLACES, repeat=2)))
def test_the_laws_of_a_field_hold_between_rings(m, n):
    a, b = atom(m), atom(n + 1)
    assert (a + b) * (a - b) == a**2 - b**2
    assert (a + b) / (a * b) == UNIT / a + UNIT / b
    assert (a + b) ** -2 == UNIT / (a * a + number(2) * a * b + b * b)
    assert a - a == b - b == ZERO
    assert a / a == b / b == UNIT
    assert a + b != a - b
    assert a != b


@pytest.mark.parametrize("n", PLACES)
def test_what_cancels_is_equal_to_what_never_was_in_a_larger_ring(n):
    a, b = atom(1), atom(n)
    for one in (a + b - b, a * b / b, a / b / (UNIT / b)):
        assert (one, hash(one), one.numbers, one.den) == (a, hash(a), frozenset({1}), ONE)
        assert one in {a}
    assert (a + b).numbers == (a / b).numbers == {1, n}


@pytest.mark.parametrize(("m", "n"), list(product(PLACES, repeat=2)))
def test_a_polynomial_divides_between_rings(m, n):
    a, b = atom(m), atom(n + 1)
    assert divides(a, a * b + a)
    assert divides(a + b, a**2 - b**2)
    assert not divides(a, a * b + b)
    assert not divides(ZERO, a)


def test_the_common_ring_is_the_larger_one():
    small, large = alike(ATOMS[0], ATOMS[300])
    assert small.context() is large.context() is ATOMS[300].context()
    assert str(small) == str(ATOMS[0])


def with_many_atoms():
    atoms = Atoms()
    for n in range(70):
        atoms.value(("letter", f"a{n}"))
    return atoms


def test_signs_and_factors_are_found_between_rings():
    atoms = with_many_atoms()
    few, many = atoms.value(("letter", "a1")), atoms.value(("letter", "a69"))
    atoms.real |= {("letter", "a1"), ("letter", "a69")}
    atoms.positive.add(("letter", "a69"))
    atoms.nonnegative.add(("letter", "a69"))
    assert is_nonnegative(atoms, few**2 + many)
    assert is_nonnegative(atoms, few**2 / many)
    assert not is_nonnegative(atoms, few**2 - many)
    assert not is_nonnegative(atoms, few / many)
    assert set(factors(atoms, (few**2 - many**2) / many)) == {(few - many, 1), (few + many, 1), (many, -1)}


def test_a_sum_has_its_terms_over_denominators_of_another_ring():
    atoms = with_many_atoms()
    few, many = atoms.value(("letter", "a1")), atoms.value(("letter", "a69"))
    atoms.nonzero.add(("letter", "a69"))
    atoms.real.add(("letter", "a69"))
    n = atoms.value(("index", ("ix", "letter", "n")))
    atoms.natural.add(("index", ("ix", "letter", "n")))
    total = between(atoms, UNIT, n, lambda i: few * atoms.at(i) / many)
    assert total == between(atoms, UNIT, n, atoms.at) * few / many
    assert total != between(atoms, UNIT, n, atoms.at) * few * many
