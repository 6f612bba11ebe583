"""The coefficients: rational functions over Q in the scalars of a statement, each as an opaque letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement
from sympy.polys.polyerrors import CoercionFailed

from symbolic.words import OutsideClass

_PARTS = (sp.BlockMatrix, sp.MatAdd, sp.MatMul, sp.Transpose, sp.Adjoint, sp.Inverse, sp.MatPow)


class Scalars:
    """The field Q(s₁, s₂, …) of the scalars sᵢ that stand in matrices.

    Parameters
    ----------
    matrices : iterable of matrix expressions
    """

    def __init__(self, matrices: Iterable[Any]) -> None:
        self.atoms: dict[Any, sp.Symbol] = {}
        for matrix in matrices:
            for scalar in _coefficients(matrix):
                self._collect(scalar)
        symbols = tuple(self.atoms.values())
        self.field = sp.QQ.frac_field(*symbols) if symbols else sp.QQ
        self.meaning = {symbol: atom for atom, symbol in self.atoms.items()}
        self.units: set[Any] = {symbol for atom, symbol in self.atoms.items() if atom.is_zero is False}
        self.divided: set[Any] = set()  # what is assumed to be no zero

    @property
    def one(self) -> Any:
        return self.field.one

    def read(self, scalar: Any) -> Any:
        """The scalar as an element of the field; what stands in its denominator may be divided by."""
        value = self.field.from_sympy(self._named(sp.sympify(scalar)))
        self.admit(self.denominator(value))
        return value

    def allow(self, nonzero: Iterable[Any]) -> None:
        """Allows division by scalars that are given to be no zeros; where it is used, it is assumed."""
        for scalar in nonzero:
            e = self._named(scalar)
            if self.atoms and e.free_symbols <= set(self.meaning):
                with suppress(CoercionFailed, ValueError):  # it has another scalar, as √2
                    self.units |= self._factors(self.field.from_sympy(e))

    def admit(self, value: Any) -> None:
        """Allows division by the factors of a value, which becomes an assumption."""
        factors = self._factors(value)
        self.units |= factors
        self.divided |= factors

    def is_unit(self, value: Any) -> bool:
        return self._factors(value) <= self.units

    def divides(self, divisor: Any, value: Any) -> bool:
        return self.is_unit(self.denominator(value / divisor))

    def conditions(self, values: Iterable[Any] = ()) -> tuple[Any, ...]:
        """The factor ≠ 0 for all that is divided by, here or in the values."""
        factors = self.divided.union(*(self._factors(self.denominator(value)) for value in values))
        written = (self.nonzero(factor) for factor in sorted(factors, key=str))
        return tuple(condition for condition in written if condition.lhs.is_zero is not False)

    def apart(self, value: Any) -> tuple[Any, ...]:
        """f ≠ 0 for the factors of a value that are not known to be no zeros."""
        return tuple(self.nonzero(factor) for factor in sorted(self._factors(value) - self.units, key=str))

    def nonzero(self, factor: Any) -> Any:
        return sp.Ne(factor.xreplace(self.meaning), 0, evaluate=False)

    def conjugated(self, value: Any) -> Any:
        """The value with the conjugate of each scalar, which is real or imaginary.

        Raises
        ------
        OutsideClass : naming a scalar that is known to be neither.
        """
        if not self.atoms:
            return value
        e = value.as_expr()
        signs = {}
        for symbol in e.free_symbols:
            atom = self.meaning[symbol]
            if not (atom.is_real or atom.is_imaginary):
                raise OutsideClass(f"{atom} is conjugated, and not known to be real.")
            signs[symbol] = symbol if atom.is_real else -symbol
        return self.field.from_sympy(e.xreplace(signs))

    def doubtful(self, values: Iterable[Any]) -> set[Any]:
        """The factors of denominators that may be zero."""
        return set().union(*(self._factors(self.denominator(value)) for value in values)) - self.units

    def root(self, factor: Any) -> tuple[Any, Any] | None:
        """A symbol x and its value v where a factor a x + b is 0, a a number; x stands in no other scalar."""
        for symbol in sorted(factor.free_symbols, key=lambda s: str(self.meaning[s])):
            x, slope = self.meaning[symbol], sp.diff(factor, symbol)
            if isinstance(x, sp.Symbol) and slope.is_Rational and not any(a.has(x) for a in self.atoms if a != x):
                return x, sp.expand(symbol - factor / slope).xreplace(self.meaning)
        return None

    def denominator(self, value: Any) -> Any:
        return self.field(value.denom) if self.atoms else self.field.one

    def _factors(self, value: Any) -> set[Any]:
        """The irreducible factors of the numerator that are no numbers."""
        if not self.atoms or value.numer.is_ground:
            return set()
        return {factor for factor, _ in sp.factor_list(value.numer.as_expr())[1]}

    def _collect(self, e: Any) -> None:
        for atom in _atoms(sp.sympify(e)):
            if atom not in self.atoms:
                self.atoms[atom] = sp.Dummy(f"s{len(self.atoms)}")
                if is_entry(atom):
                    for scalar in _coefficients(atom.parent):
                        self._collect(scalar)

    def _named(self, e: Any) -> Any:
        if e in self.atoms:
            return self.atoms[e]
        if isinstance(e, sp.Add | sp.Mul):
            return e.func(*map(self._named, e.args))
        if isinstance(e, sp.Pow) and (whole := _integer_part(e)):
            return self._named(e.base) ** whole * self._named(e.base ** (e.exp - whole))
        return e


def are_exact(matrices: Iterable[Any]) -> bool:
    """Whether all scalars in the matrices are such that a field can have them."""
    try:
        Scalars(matrices)
    except OutsideClass:
        return False
    return True


def is_entry(scalar: Any) -> bool:
    """Whether a scalar is the entry of a 1×1 matrix."""
    return isinstance(scalar, MatrixElement) and scalar.parent.shape == (1, 1) and scalar.indices == (0, 0)


def _coefficients(matrix: Any) -> Iterator[Any]:
    """The scalars that stand as factors in a matrix."""
    if isinstance(matrix, _PARTS):
        for part in matrix.blocks.flat() if isinstance(matrix, sp.BlockMatrix) else matrix.args:
            if getattr(part, "is_Matrix", False):
                yield from _coefficients(part)
            elif isinstance(matrix, sp.MatMul):
                yield part


def _integer_part(power: Any) -> Any:
    """k of uᵏ, and of uᵏ⁺ⁿ = uᵏuⁿ where uⁿ has a value: for u ≠ 0, which k < 0 needs, and for n ≥ 0."""
    whole, rest = power.exp.as_coeff_Add()
    if not whole.is_Integer:
        return sp.S.Zero
    return whole if rest == 0 or whole < 0 or rest.is_nonnegative or power.base.is_zero is False else sp.S.Zero


def _atoms(e: Any) -> Iterator[Any]:
    """What a scalar is a rational function of."""
    if isinstance(e, sp.Add | sp.Mul):
        for part in e.args:
            yield from _atoms(part)
    elif isinstance(e, sp.Pow) and (whole := _integer_part(e)):
        yield from _atoms(e.base)
        yield from _atoms(e.base ** (e.exp - whole))
    elif e.is_Float or e.has(sp.nan, sp.oo, sp.zoo, -sp.oo) or not (isinstance(e, sp.Expr) and e.is_commutative):
        raise OutsideClass(f"{e} is no exact number.")
    elif any(symbol.is_extended_real and not symbol.is_finite for symbol in e.free_symbols):
        raise OutsideClass(f"{e} may be infinite.")
    elif not e.is_Rational:
        yield e
