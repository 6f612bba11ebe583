"""Power series of functions with a kink, a jump or a cut, which have no derivative across it."""

from __future__ import annotations

import flint

from numeric_check import ball_functions
from numeric_check.scope import NotApplicable, Undefined

REAL_FUNCTIONS = ("Abs", "sign", "re", "im", "conjugate")  # with derivatives along the real line only


def of_real_parameter(name: str, z: flint.acb_series, length: int, real: bool) -> flint.acb_series:
    """|z(ε)|, sign z(ε), Re z(ε), Im z(ε) or the conjugate, for real ε.

    Parameters
    ----------
    name : str
        One of ``REAL_FUNCTIONS``.
    z : acb_series
    length : int
        The number of coefficients, two at least.
    real : bool
        Whether ε is real.

    Returns
    -------
    acb_series

    Raises
    ------
    Undefined : where z passes through 0, at a kink of |z| or a jump of sign z.
    NotApplicable : for complex ε, or where it is open whether z(0) = 0.

    Examples
    --------
    >>> import flint
    >>> from numeric_check.series_with_jumps import of_real_parameter
    >>> of_real_parameter("Abs", flint.acb_series([-2, 1], 2), 2, real=True)[1]
    -1.00000000000000
    """
    if not real:
        raise NotApplicable(f"{name} has no derivative by a complex variable; declare the variable as real.")
    coefficients = [z[j] for j in range(length)]
    if name == "conjugate":
        return flint.acb_series([c.conjugate() for c in coefficients], length)
    if name in ("re", "im"):
        return flint.acb_series([flint.acb(c.real if name == "re" else c.imag) for c in coefficients], length)
    first = _first_nonzero(coefficients)
    if not _real(coefficients) and first != 0:
        raise NotApplicable(f"{name} of a complex number is not expanded at 0.")
    if first == 0:
        return _away_from_zero(name, z, coefficients, length)
    if first == length and name == "Abs":
        return flint.acb_series([], length)
    if first < length and (name == "sign" or first % 2):
        raise Undefined(f"a derivative of {name}", "its argument passes through 0")
    raise NotApplicable(f"{name} is not expanded at 0 here.")


def refuse_cut(name: str, z: flint.acb_series, length: int, real: bool) -> None:
    """Refuse log z(ε) and √z(ε) where they have no power series: at 0, and across the cut (−∞, 0].

    Parameters
    ----------
    name : str
    z : acb_series
    length : int
        The number of coefficients, two at least.
    real : bool
        Whether ε is real, so that z may touch the cut from above.

    Raises
    ------
    Undefined : if z(ε) crosses the cut, or comes from below it.
    NotApplicable : if that is open.
    """
    start = z[0]
    if not start.imag.contains(0) or start.real > 0:
        return
    if start == 0 and _first_nonzero([z[j] for j in range(length)]) == 1:
        raise Undefined(f"a derivative of {name}", "its argument is 0")
    if not (start.imag == 0 and start.real < 0):
        raise NotApplicable(f"{name} is expanded on its cut, or too near.")
    if not real:
        moves = _first_nonzero([flint.acb(0), z[1]]) == 1
        leaves, above = moves, False
    else:
        heights = [flint.acb(z[j].imag) for j in range(length)]
        first = _first_nonzero(heights)
        leaves = first < length
        above = leaves and first % 2 == 0 and heights[first].real > 0
    if leaves and not above:
        raise Undefined(f"a derivative of {name}", "its argument crosses the cut (−∞, 0]")
    if not leaves:
        raise NotApplicable(f"{name} is expanded on its cut.")


def _first_nonzero(coefficients: list[flint.acb]) -> int:
    """The place of the first coefficient that is certainly not 0, all before it being certainly 0."""
    for place, coefficient in enumerate(coefficients):
        if not coefficient.contains(0):
            return place
        if not bool(coefficient == 0):  # of a ball neither == nor != may be certain
            raise NotApplicable("a coefficient of a power series may or may not be 0.")
    return len(coefficients)


def _real(coefficients: list[flint.acb]) -> bool:
    return all(c.imag == 0 for c in coefficients)


def _away_from_zero(name: str, z: flint.acb_series, coefficients: list[flint.acb], length: int) -> flint.acb_series:
    if _real(coefficients):
        sign = ball_functions.of_ball("sign", coefficients[0])
        return z * sign if name == "Abs" else flint.acb_series([sign], length)
    squares = z * flint.acb_series([c.conjugate() for c in coefficients], length)
    return squares.sqrt() if name == "Abs" else z / squares.sqrt()
