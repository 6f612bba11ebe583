"""conj(f) in the tower: conj g = g for real generators, 1/g for |g| = 1, exp(conj b) for exponentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symbolic.towers.rational import RationalFunction
from symbolic.towers.tower import NotConvertedError, Tower

if TYPE_CHECKING:
    from flint import fmpq_mpoly


def conjugate(tower: Tower, f: RationalFunction) -> RationalFunction:
    """The complex conjugate of f, at every point of the domain.

    Raises
    ------
    NotConvertedError : if a generator has no known conjugate.
    """
    f = tower.reduce(f)
    if all(tower.generators[j].real for j in f.support):
        return f
    return tower.reduce(_conjugate(tower, f.num) / _conjugate(tower, f.den))


def _conjugate(tower: Tower, p: fmpq_mpoly) -> RationalFunction:
    images = {j: _image(tower, j) for j, d in enumerate(p.degrees()) if d > 0}
    total = tower.zero
    for exponents, coefficient in p.to_dict().items():
        term = tower.number(coefficient)
        for j, e in enumerate(exponents):
            if e:
                term = term * images[j] ** int(e)
        total = total + term
    return total


def _image(tower: Tower, j: int) -> RationalFunction:
    if tower.generators[j].real:
        return tower.ring.generator(j)
    if j in tower.conjugates:
        return tower.conjugates[j]
    if j in tower.pending_conjugates:
        tower.conjugates[j] = tower.pending_conjugates.pop(j)()
        return tower.conjugates[j]
    raise NotConvertedError(f"the conjugate of {tower.generators[j].meaning} is not known")


def real_part(tower: Tower, f: RationalFunction) -> RationalFunction:
    return tower.reduce((f + conjugate(tower, f)) / tower.number(2))


def imaginary_part(tower: Tower, f: RationalFunction) -> RationalFunction:
    return tower.reduce((f - conjugate(tower, f)) / (tower.number(2) * tower.imaginary))


def is_real(tower: Tower, f: RationalFunction) -> bool:
    """Whether f is provably real on the whole domain."""
    return all(tower.generators[j].real for j in f.support) or _matches(tower, f, 1)


def is_imaginary(tower: Tower, f: RationalFunction) -> bool:
    """Whether f is provably purely imaginary on the whole domain."""
    return _matches(tower, f, -1)


def _matches(tower: Tower, f: RationalFunction, sign: int) -> bool:
    try:
        difference = conjugate(tower, f) - tower.number(sign) * f
    except NotConvertedError:
        return False
    return tower.reduce(difference).is_zero
