"""The families of the judge: exact in float64, reproducible, and each with the property that it is named for."""

from __future__ import annotations

import flint
import numpy as np
import pytest

from numeric_check.judging import families
from numeric_check.judging.exact import rationals
from numeric_check.judging.families import ALL, OF_EXPONENTIALS, OF_INVERSES, OF_LOGARITHMS, OF_SIGNS
from numeric_check.matrix_families import FAMILIES

SIZES = (1, 2, 3, 5, 8)
OWN = {name: family for name, family in ALL.items() if name not in FAMILIES}


def drawn(family, n, seed=0):
    return family(np.random.default_rng(seed), n)


def roots(A):
    """The eigenvalues, exactly where they are rational, with their multiplicities."""
    found, polynomial = {}, rationals(A).charpoly()
    whole = flint.fmpz_poly([(c * polynomial.denom()).p for c in polynomial.coeffs()])
    for factor, count in whole.factor()[1]:
        assert factor.degree() == 1
        found[-flint.fmpq(factor[0], factor[1])] = count
    return found


@pytest.mark.parametrize("name", OWN)
def test_a_family_is_finite_square_and_reproducible(name: str) -> None:
    for n in SIZES:
        A = drawn(OWN[name], n)
        assert A.shape == (n, n)
        assert A.dtype == np.float64
        assert np.isfinite(A).all()
        np.testing.assert_array_equal(A, drawn(OWN[name], n))
        assert n == 1 or any((drawn(OWN[name], n, seed) != A).any() for seed in (1, 2))


def test_every_subject_has_its_families():
    for chosen in (OF_LOGARITHMS, OF_SIGNS, OF_INVERSES, OF_EXPONENTIALS):
        assert len(chosen) >= 10
        assert set(chosen) <= set(ALL)


@pytest.mark.parametrize("n", SIZES)
@pytest.mark.parametrize("seed", range(3))
def test_eigenvalues_are_what_the_names_say(n: int, seed: int) -> None:
    assert set(roots(drawn(families.unipotent, n, seed))) == {flint.fmpq(1)}
    assert all(root > 0 for root in roots(drawn(families.spread, n, seed)))
    assert all(root != 0 for root in roots(drawn(families.two_sided, n, seed)))
    assert all(root > 0 for root in roots(drawn(families.diagonal, n, seed)))
    (root,) = roots(drawn(families.positive_jordan, n, seed))
    assert root > 0


@pytest.mark.parametrize("n", [2, 3, 5, 8])
def test_a_positive_jordan_matrix_is_defective_exactly(n: int) -> None:
    A = rationals(drawn(families.positive_jordan, n))
    assert A.minpoly().degree() == n


@pytest.mark.parametrize("n", [2, 4, 8])
@pytest.mark.parametrize("seed", range(3))
def test_eigenvalues_near_the_cut_are_beside_minus_one(n: int, seed: int) -> None:
    A = drawn(families.near_the_cut, n, seed)
    polynomial = rationals(A).minpoly()
    common = polynomial.denom()
    for root, _ in flint.fmpz_poly([(c * common).p for c in polynomial.coeffs()]).complex_roots():
        assert abs(float(root.real.mid()) + 1) < 1e-12
        assert 2.0**-25 < abs(float(root.imag.mid())) < 2.0**-3


def test_a_positive_definite_matrix_is_symmetric_with_positive_minors():
    for n in SIZES:
        A = drawn(families.positive_definite, n)
        np.testing.assert_array_equal(A, A.T)
        assert all(rationals(A[:k, :k]).det() > 0 for k in range(1, n + 1))


def test_an_embeddable_matrix_is_stochastic_with_a_dominant_diagonal():
    for n in SIZES:
        A = drawn(families.embeddable, n)
        assert (A >= 0).all()
        assert (np.diag(A) >= 0.5).all()
        assert all(sum(rationals(A).tolist()[i], flint.fmpq(0)) == 1 for i in range(n))


def test_a_rotation_has_one_for_every_real_part_and_a_hilbert_matrix_is_symmetric():
    for n in SIZES:
        A = drawn(families.rotation, n)
        np.testing.assert_array_equal(A + A.T, 2 * np.eye(n))
        H = drawn(families.hilbert, n)
        np.testing.assert_array_equal(H, H.T)


def test_determinants_of_tiny_and_huge_matrices_are_powers_of_two():
    for n in SIZES:
        d = rationals(drawn(families.tiny_and_huge, n)).det()
        top, bottom = int(d.p), int(d.q)
        assert top > 0
        assert top & (top - 1) == bottom & (bottom - 1) == 0


def test_few_entries_are_few():
    for n in SIZES:
        assert 1 <= np.count_nonzero(drawn(families.few_entries, n)) <= n
