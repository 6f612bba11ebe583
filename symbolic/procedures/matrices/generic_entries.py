"""Matrices of explicit size: identities such as Cayley–Hamilton, as polynomials in the entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from operator import add, mul
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement
from sympy.polys.matrices import DomainMatrix

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import EQUAL, Decision, Verdict
from symbolic.expressions.adjugate import Adjugate
from symbolic.goal import Goal
from symbolic.procedures.matrices.matrix_zero import scope_of
from symbolic.words import OutsideClass

PROCEDURE = "generic entries"

MOST_ENTRIES = 32
MOST_ROWS = 4
MOST_ROWS_OF_INVERSE = 3
MOST_POWER = 6
_KINDS = (
    *(sp.Add, sp.Mul, sp.Pow, sp.Trace, sp.Determinant, MatrixElement),
    *(sp.MatAdd, sp.MatMul, sp.MatPow, sp.Transpose, Adjugate, sp.HadamardProduct),
)


def accepts_generic_entries(goal: Goal) -> bool:
    """Whether an equation is about matrices of small explicit sizes."""
    letters = goal.lhs.atoms(sp.MatrixSymbol) | goal.rhs.atoms(sp.MatrixSymbol)
    if goal.relation != EQUAL or not letters:
        return False
    sizes = [A.shape for A in letters]
    small = all(size.is_Integer and 1 <= size <= MOST_ROWS for shape in sizes for size in shape)
    return small and sum(n * m for n, m in sizes) <= MOST_ENTRIES


@procedure(PROCEDURE)
def decide_generic_entries(lhs: Any, rhs: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs, as both are the same rational functions of the entries of the matrices in them.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
        With sums, products, powers, transposes, inverses, adjugates, traces and determinants of matrix symbols whose
        sizes are numbers up to 4.
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.matrices.generic_entries import decide_generic_entries
    >>> A, I = sp.MatrixSymbol("A", 2, 2), sp.Identity(2)
    >>> print(decide_generic_entries(A**2, sp.Trace(A) * A - sp.Determinant(A) * I).verdict)
    proved
    >>> print(decide_generic_entries(sp.Determinant(A), sp.Trace(A) ** 2 - sp.Trace(A * A)).verdict)
    undecided

    References
    ----------
    K. B. Petersen and M. S. Pedersen, The Matrix Cookbook, 2012, (25)–(27); R. A. Horn and C. R. Johnson, Matrix
    Analysis, 2nd ed., Theorem 2.4.3.2 (Cayley–Hamilton).
    """
    values = _Values(lhs, rhs)
    if values.of(lhs) != values.of(rhs):
        raise OutsideClass("the sides are not the same functions of the entries.")
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=scope_of(lhs, rhs))


class _Values:
    """Values in the rational functions of the entries, and of the scalars in the sides."""

    def __init__(self, *sides: Any) -> None:
        self.names = {atom: sp.Dummy() for atom in dict.fromkeys(atom for side in sides for atom in _atoms(side))}
        self.field = sp.QQ.frac_field(*self.names.values())

    def of(self, e: Any) -> Any:
        """A matrix over the field, or an element of it.

        Raises
        ------
        OutsideClass : naming a part that has no rule, or no value.
        """
        if getattr(e, "is_Matrix", False):
            return self._matrix(e)
        if e in self.names:
            return self.field.from_sympy(self.names[e])
        if isinstance(e, sp.Trace | sp.Determinant):
            A = self._matrix(e.arg)
            n = A.shape[0]
            return (
                A.adj_det()[1]
                if isinstance(e, sp.Determinant)
                else sum((_at(A, i, i) for i in range(n)), self.field.zero)
            )
        if isinstance(e, MatrixElement):
            return _at(self._matrix(e.parent), int(e.i), int(e.j))
        if isinstance(e, sp.Add | sp.Mul):
            return reduce(add if isinstance(e, sp.Add) else mul, map(self.of, e.args))
        if isinstance(e, sp.Pow):
            base = self.of(e.base)
            if e.exp < 0 and not base:
                raise OutsideClass(f"{e.base} is zero.")
            return base ** int(e.exp)
        return self.field.from_sympy(e)

    def _matrix(self, e: Any) -> DomainMatrix:
        if isinstance(e, sp.MatrixSymbol | sp.MatrixBase):
            return self._filled(e, lambda i, j: self.of(e[i, j]))
        if isinstance(e, sp.Identity | sp.ZeroMatrix):
            return self._filled(e, lambda i, j: self.field.one if i == j and e.is_Identity else self.field.zero)
        if isinstance(e, sp.MatMul):
            c, factors = e.as_coeff_matrices()
            return self.of(c) * reduce(mul, map(self._matrix, factors))
        parts = [self._matrix(arg) for arg in e.args if getattr(arg, "is_Matrix", False)]
        if isinstance(e, sp.MatAdd):
            return reduce(add, parts)
        if isinstance(e, sp.HadamardProduct):
            return self._filled(e, lambda i, j: reduce(mul, (_at(B, i, j) for B in parts)))
        (A,) = parts
        if isinstance(e, sp.Transpose):
            return A.transpose()
        if isinstance(e, Adjugate):
            return A.adj_det()[0]
        return (self._inverse(A) if e.args[1] < 0 else A) ** abs(int(e.args[1]))

    def _inverse(self, A: DomainMatrix) -> DomainMatrix:
        adjugate, det = A.adj_det()
        if not det or A.shape[0] > MOST_ROWS_OF_INVERSE:
            raise OutsideClass("a matrix has no inverse, or is too large.")
        return (self.field.one / det) * adjugate

    def _filled(self, e: Any, entry: Callable[[int, int], Any]) -> DomainMatrix:
        rows, columns = map(int, e.shape)
        return DomainMatrix([[entry(i, j) for j in range(columns)] for i in range(rows)], (rows, columns), self.field)


def _at(A: DomainMatrix, i: int, j: int) -> Any:
    return A.to_list()[i][j]


def _atoms(e: Any) -> Iterator[Any]:
    """The entries and scalars that a side is a rational function of.

    Raises
    ------
    OutsideClass : naming a part that is no such function.
    """
    if isinstance(e, sp.MatrixSymbol):
        yield from (e[i, j] for i in range(int(e.shape[0])) for j in range(int(e.shape[1])))
    elif isinstance(e, sp.MatrixBase):
        for entry in e.flat():
            yield from _atoms(entry)
    elif isinstance(e, sp.Symbol):
        if e.is_extended_real and not e.is_finite:
            raise OutsideClass(f"{e} may be infinite.")
        yield e
    elif isinstance(e, MatrixElement) and not all(index.is_Integer for index in e.args[1:]):
        raise OutsideClass(f"{e} is no entry at a place that is known.")
    elif isinstance(e, sp.Pow | sp.MatPow) and not (e.args[1].is_Integer and abs(e.args[1]) <= MOST_POWER):
        raise OutsideClass(f"{e} is no power that is multiplied out.")
    elif isinstance(e, _KINDS):
        for arg in e.args:
            yield from _atoms(arg)
    elif not (isinstance(e, sp.Rational | sp.Identity | sp.ZeroMatrix)):
        raise OutsideClass(f"{e} is no rational function of entries.")
