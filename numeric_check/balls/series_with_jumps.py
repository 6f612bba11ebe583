"""Power series of functions with a kink, a jump or a cut: there are some from one side only."""

from __future__ import annotations

import flint

from numeric_check.balls import functions as ball_functions
from numeric_check.rules.refusals import NotApplicable

OF_REAL_PARTS = ("Abs", "sign", "re", "im", "conjugate")  # with derivatives along the real line only


class OneSided(NotApplicable):
    """A function that has a power series in ε > 0 perhaps, and none in complex ε."""


def of_real_parts(name: str, z: flint.acb_series, length: int, *, one_sided: bool) -> flint.acb_series:
    """|z(ε)|, sign z(ε), Re z(ε), Im z(ε) or the conjugate, for real ε; at a kink or a jump for ε > 0.

    Parameters
    ----------
    name : str
        One of ``OF_REAL_PARTS``.
    z : acb_series
    length : int
        The number of coefficients.
    one_sided : bool
        Whether ε > 0 is enough.

    Returns
    -------
    acb_series

    Raises
    ------
    OneSided : where z(0) = 0, if it is not.
    NotApplicable : where it is open whether z(0) = 0.

    Examples
    --------
    >>> import flint
    >>> from numeric_check.balls.series_with_jumps import of_real_parts
    >>> of_real_parts("Abs", flint.acb_series([-2, 1], 2), 2, one_sided=False)[1]
    -1.00000000000000
    """
    coefficients = [z[j] for j in range(length)]
    if name == "conjugate":
        return flint.acb_series([c.conjugate() for c in coefficients], length)
    if name in ("re", "im"):
        return flint.acb_series([flint.acb(c.real if name == "re" else c.imag) for c in coefficients], length)
    first = first_nonzero(coefficients)
    if first > 0 and not one_sided:
        raise OneSided(f"{name} has a kink or a jump where its argument is 0.")
    if all(c.imag == 0 for c in coefficients):
        return _of_real_series(name, z, coefficients, first, length)
    if first > 0:
        raise NotApplicable(f"{name} of a complex number is not expanded at 0.")
    modulus = (z * flint.acb_series([c.conjugate() for c in coefficients], length)).sqrt()
    return modulus if name == "Abs" else z / modulus


def on_its_cut(name: str, z: flint.acb_series, length: int, *, one_sided: bool) -> flint.acb_series:
    """log z(ε) or √z(ε) with z(0) on the cut (−∞, 0), for ε > 0: the branch of the side to which z leaves.

    Raises
    ------
    OneSided : if ε > 0 is not enough.
    NotApplicable : if it is open to which side z leaves, or whether z(0) is on the cut; and for z(0) = 0.
    """
    if not (z[0].imag == 0 and z[0].real < 0):
        raise NotApplicable(f"{name} is expanded at 0, or too near to its cut.")
    if not one_sided:
        raise OneSided(f"{name} is expanded on its cut.")
    heights = [flint.acb(z[j].imag) for j in range(length)]
    first = first_nonzero(heights)
    if first == length:
        raise NotApplicable(f"{name} is expanded along its cut.")
    value = getattr(z, name)()
    if heights[first].real > 0:
        return value
    return -value if name == "sqrt" else value - flint.acb_series([flint.acb(0, 2) * flint.acb.pi()], length)


def _of_real_series(
    name: str, z: flint.acb_series, coefficients: list[flint.acb], first: int, length: int
) -> flint.acb_series:
    if first == length and name == "sign":
        raise NotApplicable("the sign of a number that may stay 0 is not expanded.")
    if first == length:
        return flint.acb_series([], length)
    sign = ball_functions.of_ball("sign", coefficients[first])
    return z * sign if name == "Abs" else flint.acb_series([sign], length)


def first_nonzero(coefficients: list[flint.acb]) -> int:
    """The place of the first coefficient that is certainly not 0, all before it being certainly 0."""
    for place, coefficient in enumerate(coefficients):
        if not coefficient.contains(0):
            return place
        if not bool(coefficient == 0):  # of a ball that holds 0 neither == nor != may be certain
            raise NotApplicable("a coefficient of a power series may or may not be 0.")
    return len(coefficients)
