"""Conditions as text that a mathematician reads."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.printing.str import StrPrinter

_SIGNS = {
    sp.Eq: "=",
    sp.Ne: "≠",
    sp.LessThan: "≤",
    sp.GreaterThan: "≥",
    sp.StrictLessThan: "<",
    sp.StrictGreaterThan: ">",
}
_SETS = {sp.S.Reals: "ℝ", sp.S.Integers: "ℤ", sp.S.Naturals: "ℕ", sp.S.Naturals0: "ℕ₀", sp.S.Complexes: "ℂ"}


class _Text(StrPrinter):
    """SymPy's text, with derivatives and values at points as they are written."""

    def _print_Derivative(self, e: Any) -> str:
        orders = ((x, self._print(count)) for x, count in e.variable_count)
        slopes = "".join(f"d/d{x}" if count == "1" else f"(d/d{x})^{count}" for x, count in orders)
        return f"{slopes}({self._print(e.expr)})"

    def _print_Subs(self, e: Any) -> str:
        point = ", ".join(f"{x} = {self._print(value)}" for x, value in zip(e.variables, e.point, strict=True))
        return f"[{self._print(e.expr)} at {point}]"


class _Words(_Text):
    def _print_Relational(self, e: Any) -> str:
        if isinstance(e, sp.Eq) and isinstance(e.lhs, sp.Adjoint) and e.rhs == e.lhs.arg.T:
            return f"{self._print(e.lhs.arg)} is real"
        return f"{self._print(e.lhs)} {_SIGNS[type(e)]} {self._print(e.rhs)}"

    def _print_Implies(self, e: Any) -> str:
        return f"if {self._print(e.args[0])} then {self._print(e.args[1])}"

    def _print_Determinant(self, e: Any) -> str:
        return f"det({self._print(e.arg)})"

    def _print_SpectralAbscissa(self, e: Any) -> str:
        return f"α({self._print(e.args[0])})"

    def _print_SpectralRadius(self, e: Any) -> str:
        return f"ρ({self._print(e.args[0])})"

    def _print_MatMul(self, e: Any) -> str:
        return super()._print_MatMul(e).replace("*", "·")

    def _print_Contains(self, e: Any) -> str:
        return f"{self._print(e.args[0])} ∈ {_SETS.get(e.args[1]) or self._print(e.args[1])}"

    def _print_Not(self, e: Any) -> str:
        (inner,) = e.args
        if isinstance(inner, sp.Contains):
            return self._print(inner).replace(" ∈ ", " ∉ ", 1)
        return f"not ({self._print(inner)})"

    def _print_And(self, e: Any) -> str:
        return " and ".join(map(self._print, e.args))

    def _print_Or(self, e: Any) -> str:
        return " or ".join(f"({self._print(a)})" if isinstance(a, sp.And) else self._print(a) for a in e.args)

    def _print_ForAll(self, e: Any) -> str:
        ranges = ", ".join(f"{i} = {self._print(a)}, …, {self._print(b)}" for i, a, b in e.limits)
        return f"{self._print(e.relation)} for all {ranges}"

    def _print_AppliedPredicate(self, e: Any) -> str:
        name, argument = str(e.function.name), e.arg
        if name == "analytic" and isinstance(argument, AppliedUndef):
            return f"{argument.func} analytic at {', '.join(map(self._print, argument.args))}"
        return f"{self._print(argument)} {'' if name == 'converges' else 'is '}{name.replace('_', ' ')}"


def in_text(expr: Any, **settings: Any) -> str:
    """An expression as text, with the settings of SymPy's printer.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.wording import in_text
    >>> x, t = sp.symbols("x t")
    >>> in_text(2 * sp.Subs(sp.Derivative(sp.exp(x * t), t), t, 0))
    '2*[d/dt(exp(t*x)) at t = 0]'
    """
    return _Text(settings).doprint(expr)


def in_words(*conditions: Any) -> str:
    """The conditions as text, one after the other; what is text already stays as it is.

    Parameters
    ----------
    *conditions : SymPy Booleans, or text

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.wording import in_words
    >>> x, A = sp.Symbol("x", real=True), sp.MatrixSymbol("A", 2, 2)
    >>> in_words(sp.Eq(sp.Adjoint(A), A.T))
    'A is real'
    >>> in_words(sp.Ne(x, 1), x >= 0, sp.Ne(sp.Determinant(A), 0), sp.Contains(x, sp.S.Integers, evaluate=False))
    'x ≠ 1, x ≥ 0, det(A) ≠ 0, x ∈ ℤ'
    """
    return ", ".join(c if isinstance(c, str) else _Words().doprint(c) for c in conditions)
