"""A statement with letters for its Kronecker products, ones, diagonal matrices, exponentials and powers."""

from __future__ import annotations

from typing import Any

import sympy as sp

from symbolic.abstraction.functions import Functions
from symbolic.abstraction.kronecker import Kronecker
from symbolic.abstraction.letters import Letters
from symbolic.abstraction.special import Special
from symbolic.completion.scalars import is_entry
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.words import is_power


class Abstraction:
    """lhs = rhs in letters, with what is given and known of them.

    Parameters
    ----------
    lhs, rhs : both scalars, or both matrices of one shape
    equations : tuple of Eq between matrices
    nonzero : tuple of scalars that are no zeros

    Raises
    ------
    OutsideClass : naming a part that is not read.
    """

    def __init__(self, lhs: Any, rhs: Any, equations: tuple[Any, ...], nonzero: tuple[Any, ...]) -> None:
        whole = (lhs, rhs, *equations)
        self.letters = Letters(
            frozenset(str(a) for e in (*whole, *nonzero) for a in e.atoms(sp.Symbol, sp.MatrixSymbol))
        )
        self.kronecker, self.special = Kronecker(self.letters), Special(self.letters)
        self.functions = Functions(self.letters)
        lhs, rhs = (self._without_products(side) for side in (lhs, rhs))
        given = {equation: self._equation(equation, self._without_products) for equation in equations}
        self.kronecker.relate(equations)
        self.special.relate()
        before = (*given.values(), *self.letters.facts)
        self.lhs, self.rhs = (self._without_functions(side) for side in (lhs, rhs))
        given = {equation: self._equation(e, self._without_functions) for equation, e in given.items()}
        if self.functions.known:
            turns = [turn for turn in (sp.Transpose, sp.Adjoint) if any(e.has(turn) for e in (*whole, *before))]
            self.functions.turn(*turns)
            inside = {f.arg for f in self.functions.known}
            sides = (self.lhs, self.rhs, *inside)
            symbols = sorted(set().union(*(e.atoms(sp.MatrixSymbol) for e in sides)), key=str)
            others = [S for S in symbols if S not in self.functions.known.values()]
            if sp.Transpose in turns:
                others += [S.T for S in others if any(S.T in sp.preorder_traversal(e) for e in sides)]
            self.functions.relate(others, before, nonzero)
        for equation, read in given.items():
            self.letters.facts[read] = (equation,)
        self.equations = tuple(self.letters.facts)

    def assumed(self, assumes: tuple[Any, ...]) -> tuple[Any, ...]:
        """Assumptions about the letters as ones about what they stand for."""
        return tuple(dict.fromkeys(a for assumption in assumes for a in self.letters.origin(assumption)))

    def _equation(self, equation: Any, change: Any) -> Any:
        return sp.Eq(*map(change, equation.args), evaluate=False)

    def _without_products(self, e: Any) -> Any:
        """Kronecker products, ones and diagonal matrices in letters, conjugates of scalars in adjoints."""
        if isinstance(e, sp.KroneckerProduct):
            return self.kronecker.of(e)
        if isinstance(e, sp.OneMatrix):
            return self.special.ones(e)
        if isinstance(e, sp.DiagMatrix | sp.DiagonalMatrix):
            return self.special.diagonal(e)
        if isinstance(e, sp.conjugate) and (turned := _turned(e.args[0])) is not None:
            return self._without_products(turned)
        if isinstance(e, sp.Pow) and isinstance(e.base, sp.Abs) and e.exp.is_Integer and e.exp.is_even:
            return self._without_products((e.base.args[0] * sp.conjugate(e.base.args[0])) ** (e.exp / 2))
        if isinstance(e, sp.cosh | sp.sinh):
            return _through(e, self._without_products).rewrite(sp.exp)
        return _through(e, self._without_products)

    def _without_functions(self, e: Any) -> Any:
        e = _through(e, self._without_functions)
        if isinstance(e, MatrixExp | MatrixFunction) or (is_power(e) and not e.args[1].is_Integer):
            return self.functions.of(e)
        return e


def _turned(scalar: Any) -> Any:
    """The conjugate of a trace, a determinant or the entry of a 1×1 matrix, by the adjoint; None for all else."""
    if isinstance(scalar, sp.Trace | sp.Determinant):
        return scalar.func(sp.Adjoint(scalar.arg).doit())
    if isinstance(scalar, Contraction) or is_entry(scalar):
        return Contraction(sp.Adjoint(scalar.parent).doit(), 0, 0)
    return None


def _through(e: Any, change: Any) -> Any:
    if not e.args or isinstance(e, sp.MatrixSymbol | sp.MatrixBase | sp.Identity | sp.ZeroMatrix | sp.Sum | sp.Product):
        return e
    args = tuple(change(arg) if isinstance(arg, sp.Basic) else arg for arg in e.args)
    return e if args == e.args else e.func(*args)
