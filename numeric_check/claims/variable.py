"""A variable: a SymPy symbol, whose assumptions are its sort, and the conditions that are stated about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import sympy as sp
from sympy.core.function import UndefinedFunction
from sympy.logic.boolalg import Boolean

from numeric_check.inputs import members

Point = dict[Any, Any]


class Hint:
    """Hard values that an author suggests: each is filtered by the stated conditions, so that none can be added."""

    __slots__ = ()

    def __call__(self, rng: np.random.Generator, index: int, point: Mapping[Any, Any], drawn: Any) -> Any:
        """The value at the point number ``index``, made from the value drawn for the sort."""
        raise NotImplementedError

    def floats(self, rng: np.random.Generator, values: Mapping[Any, Any], drawn: Any) -> Any:
        """The same for a batch in float64; by default the values that were drawn."""
        return drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """v of the sort that its symbol has, under the conditions.

    Parameters
    ----------
    symbol : Symbol, MatrixSymbol, IndexedBase or undefined function
        A number with SymPy's assumptions (none: complex), a complex matrix, a real table with indices from 1 on, or a
        function: smooth at every argument, unless a condition analytic(f(w)) says where.
    conditions : tuple of SymPy Booleans
        About the symbol and variables that come before it: ``n >= 3``, ``Ne(Determinant(A), 0)``, ``Eq(A.T, A)``, …
    hint : callable (rng, index, point, drawn) -> exact value, optional
        A value to try, which may be made of the one ``drawn`` for the sort.

    Raises
    ------
    TypeError : if symbol is not of these kinds, may be infinite or does not commute, a condition not a SymPy Boolean,
        or hint not callable.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Variable
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> Variable(symbol=n, conditions=(n >= 3,)).conditions
    (n >= 3,)

    References
    ----------
    K. Claessen and J. Hughes, QuickCheck, ICFP 2000, section 3: a generator belongs to the type.
    """

    symbol: Any
    conditions: tuple[Any, ...] = ()
    hint: Callable[..., Any] | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.symbol, (sp.Symbol, sp.MatrixSymbol, sp.IndexedBase, UndefinedFunction)):
            raise TypeError(
                "Variable needs a Symbol, a MatrixSymbol, an IndexedBase or an undefined function; "
                f"got {self.symbol!r} of type {type(self.symbol).__name__}."
            )
        if getattr(self.symbol, "is_extended_real", None) and not self.symbol.is_finite:
            raise TypeError(f"{self.symbol} is extended real, and may be ∞; a variable is a number: say real=True.")
        if isinstance(self.symbol, sp.Symbol) and not self.symbol.is_commutative:
            raise TypeError(f"{self.symbol} does not commute, and is no number; use a MatrixSymbol for a matrix.")
        if isinstance(self.conditions, sp.Basic):
            raise TypeError(f"the conditions of {self.symbol} are a tuple; got {self.conditions}: add a comma.")
        members(self.conditions, f"the conditions of {self.symbol}", "SymPy Booleans")
        for condition in self.conditions:
            if not isinstance(condition, Boolean):
                raise TypeError(
                    f"the conditions of {self.symbol} must be SymPy Booleans such as Ne(s, 0); got {condition!r}."
                )
        if self.hint is not None and not callable(self.hint):
            raise TypeError(f"the hint of {self.symbol} must be callable; got {self.hint!r}.")

    def __repr__(self) -> str:
        return f"<Variable {', '.join(map(str, (self.symbol, *self.conditions)))}>"

    def _repr_latex_(self) -> str:
        return rf"$\displaystyle {', '.join(map(sp.latex, (self.symbol, *self.conditions)))}$"
