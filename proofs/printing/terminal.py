"""Expressions and conditions for the terminal, in Unicode."""

from __future__ import annotations

from textwrap import indent
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.printing.pretty.pretty import PrettyPrinter
from sympy.printing.pretty.stringpict import prettyForm
from sympy.printing.str import sstr

from numeric_check import Relation
from proofs.printing.abbreviations import definitions, shortened
from proofs.printing.statement import says_real
from symbolic.expressions.iverson import bracketed

if TYPE_CHECKING:
    from proofs.derivation.chain import Derivation

SIGNS = {Relation.EQUAL: "=", Relation.AT_MOST: "≤", Relation.DIFFERENT: "≠"}


class _Terminal(PrettyPrinter):
    """SymPy's printer with the expressions of ``symbolic``."""

    def _print_MatrixSum(self, expr: Any) -> prettyForm:
        return self._print_Sum(SimpleNamespace(function=expr.term, limits=(expr.limits,)))

    def _call(self, name: str, argument: Any) -> prettyForm:
        return prettyForm(*prettyForm(name).right(prettyForm(*self._print(argument).parens())))

    def _print_MatrixExp(self, expr: Any) -> prettyForm:
        return self._call("exp", expr.args[0])

    def _print_MatrixFunction(self, expr: Any) -> prettyForm:
        """f(A), and of a function without a name its values with what stands for the letter."""
        (z,), body = expr.function.variables, expr.function.expr
        if isinstance(body, sp.Function) and body.args == (z,):
            return self._call(body.func.__name__, expr.arg)
        form = prettyForm(*self._print(body).right(f" at {z} = "))
        return prettyForm(*prettyForm(*form.right(self._print(expr.arg))).parens("[", "]"))

    def _print_AppliedPredicate(self, expr: Any) -> prettyForm:
        says = str(expr.function.name).replace("_", " ")
        return prettyForm(*self._print(expr.arg).right(" converges" if says == "converges" else f" is {says}"))

    def _print_Adjugate(self, expr: Any) -> prettyForm:
        return self._call("adj", expr.arg)

    def _print_UnitColumn(self, expr: Any) -> prettyForm:
        return self._print(sp.Symbol(f"e_{expr.row}"))

    def _print_DirectionalDerivative(self, expr: Any) -> prettyForm:
        _, t, place = expr.args
        slope = self._print_Derivative(SimpleNamespace(expr=expr.expr, variable_count=((t, sp.S.One),)))
        return prettyForm(*slope.right(f" at {t} = {sstr(place)}"))

    def _extreme(self, name: str, expr: Any) -> prettyForm:
        index, low, high = expr.limits
        return prettyForm(*self._call(name, expr.term).right(f" over {index} = {sstr(low)}, …, {sstr(high)}"))

    def _print_Largest(self, expr: Any) -> prettyForm:
        return self._extreme("max", expr)

    def _print_Smallest(self, expr: Any) -> prettyForm:
        return self._extreme("min", expr)

    def _print_ForAll(self, expr: Any) -> prettyForm:
        form = self._print(expr.relation)
        ranges = (f"{i} = {sstr(low)}, …, {sstr(high)}" for i, low, high in expr.limits)
        return prettyForm(*form.right(f"   for all {', '.join(ranges)}"))

    def _print_Piecewise(self, expr: Any) -> prettyForm:
        """Cases, or the bracket [P] of 1 where P holds and 0 where it does not."""
        condition = bracketed(expr)
        return super()._print_Piecewise(expr) if condition is None else self._print([condition])

    def _print_SpectralAbscissa(self, expr: Any) -> prettyForm:
        return self._call("α", expr.args[0])

    def _print_SpectralRadius(self, expr: Any) -> prettyForm:
        return self._call("ρ", expr.args[0])

    def _print_MatAdd(self, expr: sp.MatAdd) -> prettyForm:
        """A sign between the terms: SymPy takes (1 − a) A for one that is printed with a minus sign."""
        first, *rest = expr.args
        form = self._print(first)
        for term in rest:
            scalar, matrix = term.as_coeff_mmul()
            minus = scalar.could_extract_minus_sign()
            form = prettyForm(*form.right(" - " if minus else " + "))
            shown = matrix if scalar == -1 else sp.MatMul(-scalar, matrix) if minus else term
            form = prettyForm(*form.right(self._print(shown)))
        return form

    def _print_MatrixElement(self, expr: Any) -> prettyForm:
        """The number of a 1 × 1 matrix is written as the matrix."""
        return self._print(expr.parent) if expr.parent.shape == (1, 1) else super()._print_MatrixElement(expr)


def terminal(expr: Any) -> str:
    """The expression in lines of Unicode.

    Examples
    --------
    >>> print(terminal(sp.Symbol("x") / 2))
    x
    ─
    2
    """
    printer = _Terminal({"use_unicode": True, "wrap_line": False})
    return printer.doprint(expr)


def in_words(derivation: Derivation) -> list[str]:
    """What is supposed, a line each: the variables with their sorts, the conditions, and what abbreviations mean."""
    variables, conditions = derivation.variables, derivation.claim.conditions
    real = {condition.rhs.arg for condition in conditions if says_real(condition)}
    sorts = (f"{v.symbol} ({'real ' * (v.symbol in real)}{_sort(v.symbol)})" for v in variables)
    lines = [f"Let {', '.join(sorts)}."] * bool(variables)
    stated = (condition for condition in conditions if not says_real(condition))
    lines += [_beside("Suppose", shortened(condition, derivation)) for condition in stated]
    meant = definitions(derivation, in_statement=True) | definitions(derivation, in_statement=False)
    return lines + [_beside("Write", sp.Eq(short, meaning, evaluate=False)) for short, meaning in meant.items()]


def _beside(word: str, expr: Any) -> str:
    """A word and a formula on one line, or the formula below it where it takes several lines."""
    shown = terminal(expr)
    return f"{word}\n{indent(shown, '    ')}" if "\n" in shown else f"{word} {shown}"


def _sort(symbol: Any) -> str:
    """The sort of a variable in words: real positive, matrix k × r, table n × m, function."""
    if isinstance(symbol, sp.Symbol):
        told = ("integer", "rational", "real", "positive", "negative", "nonnegative", "nonzero")
        words = [name for name in told if symbol.assumptions0.get(name)]
        implied = {"rational", "real"} if "integer" in words else {"real"} if "rational" in words else set()
        implied |= {"nonnegative", "nonzero"} if {"positive", "negative"} & set(words) else set()
        return " ".join(word for word in words if word not in implied) or "complex"
    shape = " × ".join(map(str, getattr(symbol, "shape", None) or ()))
    kind = "matrix" if isinstance(symbol, sp.MatrixSymbol) else "table" if shape else "function"
    return f"{kind} {shape}".rstrip()
