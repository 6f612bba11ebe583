"""A conjugate of the f-GAN table is the supremum that it is said to be, and a wrong one cannot be built."""

from dataclasses import replace

import mpmath
import pytest
import sympy as sp

from symbolic import Verdict, decide_zero
from symbolic.kantorovich import f_gan_conjugate
from symbolic.kantorovich.divergences import t, u
from symbolic.procedures.nonnegative_terms import square
from tests.sampling import sampled

NAMES = ("KL", "reverse KL", "Pearson", "Neyman", "Hellinger", "JS", "GAN", "TV")


@pytest.mark.parametrize("name", sampled(NAMES, 3))
def test_a_conjugate_is_the_supremum_that_a_search_finds(name):
    found = f_gan_conjugate(name)
    slope = sp.lambdify((u, t), u * t - found.generator, "mpmath")
    for value in (-3, -1, sp.Rational(-1, 4), sp.Rational(1, 10), sp.Rational(1, 2), 2):
        if sp.sympify(value) not in found.domain:
            continue
        best = mpmath.mpf(sp.N(found.conjugate.subs(t, value)))
        at = mpmath.mpf(sp.N(found.maximiser.subs(t, value)))
        searched = max(slope(at * mpmath.mpf(k) / 40, mpmath.mpf(sp.N(value))) for k in range(1, 161))
        assert searched <= best + 1e-12
        assert abs(slope(at, mpmath.mpf(sp.N(value))) - best) < 1e-12


@pytest.mark.parametrize("name", [name for name in NAMES if name != "TV"])
def test_the_maximiser_solves_the_equation_of_the_derivative(name):
    found = f_gan_conjugate(name)
    derivative = sp.diff(found.generator, u).subs(u, found.maximiser)
    domain = sp.And(*found.conditions) if found.conditions else None
    assert decide_zero(derivative - t, domain=domain).verdict is Verdict.PROVED


@pytest.mark.parametrize("name", sampled(NAMES, 3))
def test_a_wrong_conjugate_maximiser_or_domain_is_refused(name):
    found = f_gan_conjugate(name)
    for changed in (
        {"conjugate": found.conjugate + sp.Rational(1, 10**30)},
        {"conjugate": -found.conjugate},
        {"generator": found.generator * 2},
        {"maximiser": found.maximiser * 2},
        {"maximiser": -found.maximiser},
        {"terms": ((1, square, u),)},
    ):
        with pytest.raises(ValueError, match=r"is not proved|must be positive"):
            replace(found, **changed)
    if found.conditions:
        with pytest.raises(ValueError, match=r"is not proved|must be positive"):
            replace(found, conditions=())


def test_a_supremum_is_not_attained_at_a_maximiser_that_is_not_positive():
    pearson = f_gan_conjugate("Pearson")
    assert pearson.conjugate.subs(t, -4) == 0  # and sup_{u>0} (−4u − (u − 1)²) = −1, at u → 0
    with pytest.raises(ValueError, match="must be positive"):
        replace(pearson, conditions=())


def test_the_divergence_of_a_distribution_from_itself_is_zero_up_to_the_constant_of_the_gan():
    constants = {name: f_gan_conjugate(name).generator.subs(u, 1) for name in NAMES}
    assert decide_zero(constants.pop("GAN") + sp.log(4)).verdict is Verdict.PROVED
    assert set(constants.values()) == {sp.S.Zero}


def test_an_unknown_divergence_is_refused_with_the_names_that_are_known():
    with pytest.raises(ValueError, match="'KL', 'reverse KL'"):
        f_gan_conjugate("Wasserstein")
