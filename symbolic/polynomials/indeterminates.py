"""The indeterminates that stand for scalars and entries of matrices, and integers at which a polynomial is not zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import sympy as sp

from symbolic.escapes import admits
from symbolic.polynomials.truncated import polynomial_ring
from symbolic.words import OutsideClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The indeterminates x₀, x₁, … of a ring, and which symbols and entries they are.

    Parameters
    ----------
    one : the unit of the ring
    scalars : mapping of symbol to indeterminate, the first ones
    matrices : mapping of MatrixSymbol to rows of coefficients
    """

    one: Any
    scalars: Mapping[sp.Symbol, Any]
    matrices: Mapping[sp.MatrixSymbol, tuple[tuple[Any, ...], ...]]


def generic_letters(names: set[Any], numbers: Mapping[sp.Symbol, int], orders: Mapping[sp.Symbol, Any]) -> Letters:
    """An indeterminate for each entry of each matrix symbol and for each scalar.

    Parameters
    ----------
    names : set of symbols and matrix symbols
    numbers : mapping of symbol to int
        The sizes, with which the shapes are known.
    orders : mapping of symbol to range
        Those of the names that are numbers, too.

    Returns
    -------
    Letters

    Raises
    ------
    OutsideClass : if a shape is not known, or a symbol does not commute.
    """
    scalars = scalar_names(names, {*numbers, *orders})
    matrices = sorted((name for name in names if isinstance(name, sp.MatrixSymbol)), key=str)
    shapes = [_shape(matrix, numbers) for matrix in matrices]
    count = len(scalars) + sum(rows * columns for rows, columns in shapes)
    one, generators = polynomial_ring(count)
    rest = iter(generators[len(scalars) :])
    tables = [tuple(tuple(next(rest) for _ in range(columns)) for _ in range(rows)) for rows, columns in shapes]
    return Letters(
        one=one,
        scalars=dict(zip(scalars, generators, strict=False)),
        matrices=dict(zip(matrices, tables, strict=True)),
    )


def scalar_names(names: set[Any], known: set[Any]) -> list[sp.Symbol]:
    """The scalar symbols that become indeterminates, in alphabetical order.

    Raises
    ------
    OutsideClass : for a symbol that does not commute.
    """
    scalars = sorted((name for name in names - known if isinstance(name, sp.Symbol)), key=str)
    strange = [name for name in scalars if not name.is_commutative]
    if strange:
        raise OutsideClass(f"{strange[0]} does not commute.")
    return scalars


def _shape(matrix: sp.MatrixSymbol, numbers: Mapping[sp.Symbol, int]) -> tuple[int, int]:
    shape = [sp.sympify(part).xreplace({name: sp.Integer(n) for name, n in numbers.items()}) for part in matrix.shape]
    if not all(part.is_Integer and part > 0 for part in shape):
        raise OutsideClass(f"the shape {matrix.shape} of {matrix} is not known with the size.")
    return int(shape[0]), int(shape[1])


def witness(difference: Any, letters: Letters, numbers: Mapping[sp.Symbol, int]) -> dict[Any, Any]:
    """The numbers, with integers and explicit integer matrices at which a polynomial is not zero.

    Parameters
    ----------
    difference : nonzero polynomial
    letters : Letters
        Its indeterminates.
    numbers : mapping of symbol to int

    Returns
    -------
    dict : symbol to integer, matrix symbol to explicit matrix

    Raises
    ------
    OutsideClass : if no integers are found that the symbols' assumptions admit.
    """
    values = _nonzero_point(difference, letters.scalars)
    point: dict[Any, Any] = {name: sp.Integer(n) for name, n in numbers.items()}
    point |= {name: _integer(generator(*values)) for name, generator in letters.scalars.items()}
    for matrix, rows in letters.matrices.items():
        point[matrix] = sp.ImmutableMatrix([[_integer(entry(*values)) for entry in row] for row in rows])
    return point


def _integer(value: Any) -> sp.Integer:
    return sp.Integer(int(value.p))


def _nonzero_point(polynomial: Any, scalars: Iterable[sp.Symbol]) -> list[int]:
    """Integers at which a polynomial is not zero: in each indeterminate it has at most as many zeros as its degree."""
    values = []
    for i, (degree, owner) in enumerate(zip_longest(map(int, polynomial.degrees()), scalars)):
        candidates = (sign * k for k in range(degree + 3) for sign in (1, -1)[: 1 + (k > 0)])
        for candidate in candidates:
            rest = polynomial.subs({i: candidate})
            if rest != 0 and (owner is None or admits(owner, sp.Integer(candidate))):
                polynomial = rest
                values.append(candidate)
                break
        else:
            raise OutsideClass(f"the sides differ as polynomials, but no integer was found that {owner} may be.")
    return values
