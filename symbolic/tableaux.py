"""Runge–Kutta tableaux: Y_i = y + h Σ_j a_ij f(Y_j), y₁ = y + h Σ_i b_i f(Y_i), exact, and the named ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.inputs import scalar


@dataclass(frozen=True, slots=True)
class Tableau:
    """The method Y_i = y + h Σ_j a_ij f(Y_j), y₁ = y + h Σ_i b_i f(Y_i) with s stages.

    Parameters
    ----------
    A : s tuples of s SymPy expressions
    b : tuple of s SymPy expressions

    Raises
    ------
    ValueError : if A is not s × s for the s entries of b, or s = 0.
    TypeError : if an entry is no exact SymPy expression; ``tableau`` reads lists of integers and fractions.

    Examples
    --------
    >>> from symbolic.tableaux import HEUN
    >>> HEUN.A, HEUN.b
    (((0, 0), (1, 0)), (1/2, 1/2))

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., II.1.1.
    """

    A: tuple[tuple[sp.Expr, ...], ...]
    b: tuple[sp.Expr, ...]

    def __post_init__(self) -> None:
        stages = len(self.b)
        if stages == 0:
            raise ValueError("a tableau needs at least one stage; b has no entries.")
        if [len(row) for row in self.A] != [stages] * stages:
            lengths = [len(row) for row in self.A]
            raise ValueError(f"A must be {stages} × {stages} for the {stages} entries of b; got rows of {lengths}.")
        for place, entry in _places(self.A, self.b):
            if not (isinstance(entry, sp.Expr) and _is_exact(entry)):
                raise TypeError(f"{place} needs an exact SymPy expression; got {entry!r} of {type(entry).__name__}.")

    @property
    def stages(self) -> int:
        """s."""
        return len(self.b)


def tableau(A: Sequence[Sequence[Any]], b: Sequence[Any]) -> Tableau:
    """The tableau of rows of integers, fractions and SymPy expressions.

    Parameters
    ----------
    A : s sequences of s entries
    b : sequence of s entries

    Returns
    -------
    Tableau

    Raises
    ------
    TypeError : if A, a row or b is no sequence, or an entry is a float or nothing that SymPy knows exactly.
    ValueError : if the lengths do not fit.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from symbolic.tableaux import tableau
    >>> tableau([[Fraction(1, 2)]], [1])
    Tableau(A=((1/2,),), b=(1,))
    """
    listed = [_listed(f"A[{i}]", row) for i, row in enumerate(_listed("A", A))]
    rows = tuple(tuple(_exact(f"A[{i}][{j}]", entry) for j, entry in enumerate(row)) for i, row in enumerate(listed))
    return Tableau(rows, tuple(_exact(f"b[{i}]", entry) for i, entry in enumerate(_listed("b", b))))


def as_tableau(given: Tableau | tuple[Any, Any]) -> Tableau:
    """A Tableau as it is, and a pair (A, b) as the tableau of it.

    Parameters
    ----------
    given : Tableau, or sequence of A and b

    Returns
    -------
    Tableau

    Raises
    ------
    TypeError, ValueError : if it is neither, or as ``tableau``.

    Examples
    --------
    >>> from symbolic.tableaux import EULER, as_tableau
    >>> as_tableau(([[0]], [1])) == as_tableau(EULER)
    True
    """
    if isinstance(given, Tableau):
        return given
    if isinstance(given, str) or not isinstance(given, Sequence) or len(given) != 2:
        raise TypeError(f"a method is a Tableau or a pair (A, b); got {given!r}.")
    return tableau(*given)


def adjoint(method: Tableau) -> Tableau:
    """The adjoint method Φ*_h = Φ_{−h}⁻¹: a*_ij = b_{s+1−j} − a_{s+1−i, s+1−j}, b*_i = b_{s+1−i}.

    From y = Φ_{−h}(y₁): y = y₁ − h Σ b_j f(Y_j), hence Y_i = y₁ − h Σ a_ij f(Y_j) = y + h Σ (b_j − a_ij) f(Y_j);
    the stages are numbered backwards, which keeps an explicit first stage first.

    Parameters
    ----------
    method : Tableau

    Returns
    -------
    Tableau

    Examples
    --------
    >>> from symbolic.tableaux import EULER, IMPLICIT_EULER, adjoint
    >>> adjoint(EULER) == IMPLICIT_EULER
    True

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., V.2.
    """
    backwards = range(method.stages - 1, -1, -1)
    A = tuple(tuple(method.b[j] - method.A[i][j] for j in backwards) for i in backwards)
    return Tableau(A, tuple(method.b[i] for i in backwards))


def _listed(place: str, entries: Any) -> list[Any]:
    """The entries of a sequence, an array, or a row of one; a matrix of SymPy gives its rows as A.tolist()."""
    if isinstance(entries, str | sp.MatrixBase) or not isinstance(entries, Iterable):
        raise TypeError(f"{place} needs a sequence, as in A = [[0, 0], [1, 0]], b = [0, 1]; got {entries!r}.")
    return list(entries)


def _exact(place: str, entry: Any) -> sp.Expr:
    try:
        value = scalar(entry, place)
    except TypeError:
        raise TypeError(f"{place} needs a number or a symbol; got {entry!r} of {type(entry).__name__}.") from None
    if isinstance(value, sp.Expr) and value.has(sp.Float):
        raise TypeError(f"{place} = {entry!r} is a float; give a Rational, as in Rational(1, 3), or a symbol.")
    return value


def _is_exact(entry: sp.Expr) -> bool:
    return entry.is_Rational or not entry.has(sp.Float, sp.nan, sp.oo, -sp.oo, sp.zoo)


def _places(A: Sequence[Sequence[Any]], b: Sequence[Any]) -> list[tuple[str, Any]]:
    of_A = [(f"A[{i}][{j}]", entry) for i, row in enumerate(A) for j, entry in enumerate(row)]
    return of_A + [(f"b[{i}]", entry) for i, entry in enumerate(b)]


def _fractions(*rows: str) -> Tableau:
    """The rows of A, then b, as they are printed in books."""
    *A, b = ([sp.Rational(entry) for entry in row.split()] for row in rows)
    return tableau(A, b)


EULER = _fractions("0", "1")
IMPLICIT_EULER = _fractions("1", "1")
MIDPOINT = _fractions("0 0", "1/2 0", "0 1")
IMPLICIT_MIDPOINT = _fractions("1/2", "1")
HEUN = _fractions("0 0", "1 0", "1/2 1/2")  # of order 2, the explicit trapezoidal rule
SSPRK33 = _fractions("0 0 0", "1 0 0", "1/4 1/4 0", "1/6 1/6 2/3")  # Shu and Osher 1988
RK4 = _fractions("0 0 0 0", "1/2 0 0 0", "0 1/2 0 0", "0 0 1 0", "1/6 1/3 1/3 1/6")

# Partitioned methods, for y' = f(y, z), z' = g(y, z): a tableau for y and one for z.
# HLW Theorem VI.3.3 with y = p, z = q: y₁ = y + h f(y₁, z), z₁ = z + h g(y₁, z).
SYMPLECTIC_EULER = (IMPLICIT_EULER, EULER)
# HLW table II.2.1, y = q, z = p: z½ = z + h/2 g(y, z½), y₁ = y + h/2 (f(y, z½) + f(y₁, z½)), z₁ = z½ + h/2 g(y₁, z½).
STOERMER_VERLET = (_fractions("0 0", "1/2 1/2", "1/2 1/2"), _fractions("1/2 0", "1/2 0", "1/2 1/2"))
