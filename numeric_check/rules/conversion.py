"""A point of exact SymPy values in another arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import product
from typing import Any

import sympy as sp

_NUMBERS_KEPT = 4096  # multiples of i, and complex numbers


class Values(dict[Any, Any]):
    """Values by name, each computed from another one when it is first asked for.

    Parameters
    ----------
    known : mapping of name to value
    compute : callable
    """

    def __init__(self, known: Mapping[Any, Any], compute: Callable[[Any], Any]) -> None:
        super().__init__()
        self._known, self._compute = known, compute

    def __missing__(self, name: Any) -> Any:
        value = self[name] = self._compute(self._known[name])
        return value

    def get(self, name: Any, default: Any = None) -> Any:
        """The value, or the default where there is none."""
        try:
            return self[name]
        except KeyError:
            return default


def converted(point: Mapping[Any, Any], arithmetic: Any) -> Values:
    """Numbers and matrices in the arithmetic; Lambdas and values that are no SymPy objects as they are.

    An irrational number such as π/2, or a table with one, is left out: the rules evaluate it where its name occurs.

    Parameters
    ----------
    point : mapping of symbol to exact value
    arithmetic : Arithmetic

    Returns
    -------
    Values

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.conversion import converted
    >>> from numeric_check.rules.exact import Exact
    >>> converted({"t": sp.Rational(1, 2)}, Exact())["t"]
    QQ_I(1/2, 0)
    """
    known = {symbol: value for symbol, value in point.items() if not is_irrational(value)}
    return Values(known, partial(_value, arithmetic))


def is_irrational(value: Any) -> bool:
    """Whether it is a number with π, a root or a function in it, or a table with such an entry."""
    if isinstance(value, (sp.Rational, sp.MatrixBase, sp.Lambda)):
        return False
    if isinstance(value, sp.NDimArray):
        return any(map(is_irrational, entries_in_order(value)))
    return isinstance(value, sp.Expr) and _is_irrational_number(value)


@lru_cache(maxsize=_NUMBERS_KEPT)
def _is_irrational_number(value: sp.Expr) -> bool:
    return value.is_number and bool(value.atoms(sp.NumberSymbol, sp.Pow, sp.Function))


def entries_in_order(array: sp.NDimArray) -> list[sp.Expr]:
    """The entries of an array, the last index running fastest; an index at a time, SymPy is slow."""
    if isinstance(array, sp.ImmutableDenseNDimArray):
        return list(array.args[0])
    return [array[place] for place in product(*map(range, array.shape))]


def entries_of_matrix(matrix: sp.MatrixBase) -> Sequence[sp.Expr]:
    """The entries row by row; those that a matrix has for its arguments, since ``flat`` makes them anew."""
    return matrix.args[2].args if isinstance(matrix, sp.ImmutableDenseMatrix) else matrix.flat()


def rational(number: Any) -> sp.Expr:
    """A finite float or complex as the Gaussian rational that it is.

    Examples
    --------
    >>> from numeric_check.rules.conversion import rational
    >>> rational(0.5 - 0.25j)
    1/2 - I/4
    """
    real, imaginary = (sp.Rational(*float(part).as_integer_ratio()) for part in (number.real, number.imag))
    return real + sp.I * imaginary


def rational_matrix(matrix: Any) -> sp.ImmutableDenseMatrix:
    """An array (m, n) of floats or complex numbers as the matrix of Gaussian rationals that it is."""
    return sp.ImmutableDenseMatrix(*matrix.shape, [rational(number) for number in matrix.ravel()])


def parts_of_number(value: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """The real and the imaginary part; of a Gaussian rational a + b i at once.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.conversion import parts_of_number
    >>> parts_of_number(sp.Rational(1, 2) - 3 * sp.I)
    (1/2, -3)
    """
    if value.is_Rational:
        return value, sp.S.Zero
    real, turned = value.args if value.is_Add and len(value.args) == 2 else (sp.S.Zero, value)
    factor, unit = turned.args if turned.is_Mul and len(turned.args) == 2 else (sp.S.One, turned)
    if real.is_Rational and factor.is_Rational and unit is sp.I:
        return real, factor
    return value.as_real_imag()


def complex_rational(real: sp.Rational, imaginary: sp.Rational) -> sp.Expr:
    """a + b i, as SymPy writes it.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.rules.conversion import complex_rational
    >>> complex_rational(sp.Rational(1, 2), sp.Integer(-3))
    1/2 - 3*I
    """
    if not imaginary:
        return real
    turned = _turned(imaginary)
    return sp.Add._from_args((real, turned)) if real else turned


@lru_cache(maxsize=_NUMBERS_KEPT)
def _turned(imaginary: sp.Rational) -> sp.Expr:
    return sp.Mul(imaginary, sp.I)


def to_sympy(z: Any) -> sp.Expr:
    """The SymPy number of an element of QQ<I>."""
    return complex_rational(*(sp.Rational(int(part.numerator), int(part.denominator)) for part in (z.x, z.y)))


def _value(arithmetic: Any, value: Any) -> Any:
    if isinstance(value, sp.MatrixBase):
        entries, columns = list(map(arithmetic.number, entries_of_matrix(value))), value.cols
        return arithmetic.matrix([entries[i : i + columns] for i in range(0, len(entries), columns or 1)])
    if isinstance(value, sp.NDimArray):
        places = product(*map(range, value.shape))
        return {place: arithmetic.number(entry) for place, entry in zip(places, entries_in_order(value), strict=True)}
    return arithmetic.number(value) if isinstance(value, sp.Expr) and not isinstance(value, sp.Lambda) else value
