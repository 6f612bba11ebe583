"""SymPy's LaTeX printer with the conventions of the theorems; brackets follow from ``proofs.printing.levels``.

A sum over an index, a product, a derivative and an integral take in the product that follows and no further; so their
bodies have brackets where they are sums (derivatives: also where they are products), and they themselves where they are
factors but not the last one. A limit, max and min have brackets also where they are terms but not the last one.
"""

from __future__ import annotations

import re
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.printing.conventions import requires_partial
from sympy.printing.latex import LatexPrinter
from sympy.tensor.indexed import Indexed

from proofs.printing.letters import letter, seen, unknown_function
from proofs.printing.levels import ADD, LOOSE, MUL, OPERATOR, POW, RELATION, is_barred, is_open, is_primed, level
from symbolic import MatrixFunction, MatrixSum, UnitColumn
from symbolic.expressions.iverson import bracketed

_HEAD = re.compile(r"(\\?[A-Za-z]+(?:_\{[^{}]*\})?)(?:\^\{.*?\})?\{?(?:\\left\(|$)")
_LETTERS = type(sp.I) | sp.Symbol | sp.MatrixSymbol | Indexed | sp.IndexedBase | sp.NumberSymbol | UnitColumn


class Printer(LatexPrinter):
    """SymPy's LaTeX printer with bold columns, ⊤ for the transpose, brackets by level, and a whitelist of names.

    Afterwards ``letters`` maps what a reader sees of each letter, function and constant to its owners.
    """

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, dict[Any, str]] = {}
        self._sized = False

    def _print(self, expr: Any, **kwargs: Any) -> str:
        text = super()._print(expr, **kwargs)
        if isinstance(expr, sp.exp):
            self._record("e", sp.E)
        elif isinstance(expr, sp.Function) and (head := _HEAD.match(text)):
            self._record(head[1], expr.func)
        elif isinstance(expr, _LETTERS) and not (isinstance(expr, sp.Symbol) and hasattr(expr, "_latex")):
            self._record(text, expr)
        return text

    def _record(self, text: str, owner: Any) -> None:
        self.letters.setdefault(seen(text), {})[owner] = text

    # --- letters -----------------------------------------------------------------------------------------------------

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> str:
        return letter(expr.name)

    def _print_MatrixSymbol(self, expr: sp.MatrixSymbol) -> str:
        name = letter(expr.name)
        return rf"\boldsymbol{{{name}}}" if 1 in expr.shape else name

    def _print_IndexedBase(self, expr: sp.IndexedBase) -> str:
        return letter(str(expr.label))

    def _print_UndefinedFunction(self, expr: Any) -> str:
        name = unknown_function(expr.__name__)
        self._record(name, expr)
        return name

    def _print_Function(self, expr: Any, exp: Any = None) -> str:
        """f(x)², not f²(x), for an unknown function, which may be iterated."""
        if not isinstance(expr, AppliedUndef):
            return super()._print_Function(expr, exp)
        arguments = ",".join(self._print(arg) for arg in expr.args)
        text = rf"{self._print_UndefinedFunction(expr.func)}{{\left({arguments} \right)}}"
        return text if exp is None else f"{text}^{{{exp}}}"

    def _print_Identity(self, expr: sp.Identity) -> str:
        self._record("I", sp.Identity)
        return rf"I_{{{self._print(expr.rows)}}}" if self._sized else "I"

    def _print_ZeroMatrix(self, expr: sp.ZeroMatrix) -> str:
        return "0"

    def _print_OneMatrix(self, expr: Any) -> str:
        return r"\mathbf{1}"

    # --- brackets ----------------------------------------------------------------------------------------------------

    def parenthesize(self, item: Any, level_: int, is_neg: bool = False, strict: bool = False) -> str:
        own, text = level(item), self._print(item)
        bare = (own >= level_ if strict else own > level_) and not (strict and (is_neg or is_barred(item)))
        return text if bare else self._add_parens(text)

    def _needs_mul_brackets(self, expr: Any, first: bool = False, last: bool = False) -> bool:
        if level(expr) == ADD and isinstance(expr, sp.Mul):
            return not first
        return (level(expr) < MUL and not (last and level(expr) == LOOSE)) or (not last and is_open(expr))

    def _term(self, term: Any, *, first: bool, last: bool) -> str:
        own, text = level(term), self._print(term)
        bare = last if own == LOOSE else own >= OPERATOR or (first and own == ADD)
        return text if bare else self._add_parens(text)

    def _factor(self, matrix: Any, *, last: bool) -> str:
        bare = level(matrix) > MUL or (is_open(matrix) and not isinstance(matrix, sp.MatMul))
        text = self._print(matrix)
        return text if bare and (last or not is_open(matrix)) else self._add_parens(text)

    # --- sums and products -------------------------------------------------------------------------------------------

    def _as_ordered_terms(self, expr: sp.Expr, order: str | None = None) -> list[sp.Expr]:
        """SymPy's order, but a sum does not begin with a minus sign if it can help it."""
        terms = list(super()._as_ordered_terms(expr, order=order))
        first = next((i for i, term in enumerate(terms) if not term.could_extract_minus_sign()), 0)
        return [terms[first], *terms[:first], *terms[first + 1 :]]

    def _print_Add(self, expr: sp.Add, order: str | None = None) -> str:
        first, *rest = self._as_ordered_terms(expr, order=order)
        text = self._term(first, first=True, last=not rest)
        for place, term in enumerate(rest, start=1):
            minus = term.could_extract_minus_sign()
            text += " - " if minus else " + "
            text += self._term(-term if minus else term, first=False, last=place == len(rest))
        return text

    def _print_MatAdd(self, expr: sp.MatAdd) -> str:
        """I first, then by degree, infinite sums last; a minus sign does not come first if it can be helped."""
        text = ""
        terms = [self._term(term, first=True, last=False) for term in sorted(expr.args, key=degree)]
        first = next((i for i, printed in enumerate(terms) if not printed.startswith("-")), 0)
        for printed in (terms[first], *terms[:first], *terms[first + 1 :]):
            text += printed if not text else f" {printed}" if printed.startswith("-") else f" + {printed}"
        return text

    def _print_MatMul(self, expr: sp.MatMul) -> str:
        scalar, matrices = expr.as_coeff_matrices()
        if scalar.could_extract_minus_sign():
            return "- " + self._print(sp.MatMul(-scalar, *matrices))
        factors = [self._factor(matrix, last=place == len(matrices)) for place, matrix in enumerate(matrices, start=1)]
        if scalar == 1:
            return " ".join(factors)
        coefficient = self._print(scalar)
        if self._needs_mul_brackets(scalar):
            coefficient = self._add_parens(coefficient)
        return " ".join([coefficient, *factors])

    def _print_Piecewise(self, expr: Any, exp: str | None = None) -> str:
        """Cases, or the bracket [P] of 1 where P holds and 0 where it does not."""
        condition = bracketed(expr)
        text = super()._print_Piecewise(expr) if condition is None else rf"\left[{self._print(condition)}\right]"
        return self._do_exponent(text, exp)

    def _print_Relational(self, expr: Any) -> str:
        sign = {"==": "=", ">": ">", "<": "<", ">=": r"\geq", "<=": r"\leq", "!=": r"\neq"}[expr.rel_op]
        sides = (self.parenthesize(side, RELATION) for side in expr.args)
        return f" {sign} ".join(sides)

    # --- conditions --------------------------------------------------------------------------------------------------

    def _print_AppliedPredicate(self, expr: Any) -> str:
        """Words: T upper triangular, f analytic at w (smooth, where w is real), A without an eigenvalue on (−∞, 0]."""
        name, arg = str(expr.function.name), expr.arg
        if name == "analytic" and isinstance(arg, AppliedUndef):
            place = ", ".join(map(self._print, arg.args))
            place = place if len(arg.args) == 1 else rf"\left({place}\right)"
            kind = "smooth" if all(w.is_extended_real for w in arg.args) else name
            return rf"{self._print_UndefinedFunction(arg.func)} \text{{ {kind} at }} {place}"
        if name == "analytic" and isinstance(arg, MatrixFunction):
            z, matrix = arg.function.variables[0], self._print(arg.arg)
            if arg.function.expr == sp.log(z):
                return rf"{matrix} \text{{ without an eigenvalue on }} \left(-\infty, 0\right]"
            body = self._print(arg.function.expr)
            return rf"{body} \text{{ analytic at every eigenvalue }} {self._print(z)} \text{{ of }} {matrix}"
        return rf"{self._print(arg)} \text{{ {name.replace('_', ' ')}}}"

    def _print_Not(self, expr: sp.Not) -> str:
        (inner,) = expr.args
        if not isinstance(inner, sp.Contains):
            return super()._print_Not(expr)
        return rf"{self._print(inner.args[0])} \notin {self._print(inner.args[1])}"

    # --- binders -----------------------------------------------------------------------------------------------------

    def _print_Sum(self, expr: Any) -> str:
        return self._over_indices(r"\sum", expr)

    def _print_Product(self, expr: Any) -> str:
        return self._over_indices(r"\prod", expr)

    def _over_indices(self, sign: str, expr: Any) -> str:
        """One sign for a finite box of indices, and else one for each index, the last limit outside."""
        body = self.parenthesize(expr.function, MUL, strict=True)
        limits = [tuple(map(self._print, limit)) for limit in expr.limits]
        indices = {limit[0] for limit in expr.limits}
        ends = [end for limit in expr.limits for end in limit[1:]]
        if len(limits) > 1 and all(end.is_infinite is not True and not end.free_symbols & indices for end in ends):
            box = r"\\".join(rf"{lower} \leq {index} \leq {upper}" for index, lower, upper in limits)
            return rf"{sign}_{{\substack{{{box}}}}} {body}"
        signs = (rf"{sign}_{{{index}={lower}}}^{{{upper}}} " for index, lower, upper in reversed(limits))
        return "".join(signs) + body

    def _print_Derivative(self, expr: sp.Derivative) -> str:
        """f′(y), f″(y) and f‴(y) for an unknown function of one variable; else the operator before its argument."""
        if is_primed(expr):
            ((y, order),) = expr.variable_count
            name = self._print_UndefinedFunction(expr.expr.func)
            return name + "'" * int(order) + rf"\left({self._print(y)}\right)"
        d = r"\partial" if requires_partial(expr.expr) else "d"
        total = sum(order for _, order in expr.variable_count)
        powers = ((self._print(y), _power(self._print(order))) for y, order in reversed(expr.variable_count))
        below = "".join(rf"{d} {y}{power}" for y, power in powers)
        return rf"\frac{{{d}{_power(self._print(total))}}}{{{below}}} {self.parenthesize(expr.expr, MUL)}"

    def _print_Limit(self, expr: sp.Limit) -> str:
        body, z, place, side = expr.args
        above = "" if str(side) == "+-" or place.is_infinite else f"^{{{side}}}"
        target = self.parenthesize(place, POW) if above else self._print(place)
        return rf"\lim_{{{self._print(z)} \to {target}{above}}} {self.parenthesize(body, MUL, strict=True)}"

    def _print_Subs(self, expr: sp.Subs) -> str:
        """The bar has no seen left end: brackets around all that is no derivative, function or letter."""
        body, text = expr.expr, self._print(expr.expr)
        bare = isinstance(body, sp.Derivative) or level(body) > POW
        places = r"\\ ".join(f"{self._print(z)}={self._print(at)}" for z, at in zip(*expr.args[1:], strict=True))
        return rf"\left. {text if bare else self._add_parens(text)} \right|_{{\substack{{ {places} }}}}"

    # --- matrices ----------------------------------------------------------------------------------------------------

    def _print_MatrixElement(self, expr: Any) -> str:
        """yᵀx without an index, and the entry p_i of a column with one."""
        if expr.parent.shape == (1, 1):
            return self._print(expr.parent)
        if expr.parent.shape[1] == 1 and expr.j == 0 and isinstance(expr.parent, sp.MatrixSymbol):
            return rf"{{{self._print(expr.parent)}}}_{{{self._print(expr.i)}}}"
        return super()._print_MatrixElement(expr)

    def _print_Transpose(self, expr: sp.Transpose) -> str:
        text = self._print(expr.arg)
        return rf"{text if isinstance(expr.arg, sp.MatrixSymbol | UnitColumn) else self._add_parens(text)}^{{\top}}"

    def _print_Trace(self, expr: sp.Trace) -> str:
        return self._of_matrix(r"\operatorname{tr}", expr.arg)

    def _print_Determinant(self, expr: sp.Determinant) -> str:
        return self._of_matrix(r"\det", expr.arg)

    def _of_matrix(self, name: str, matrix: Any) -> str:
        """tr(I_k): the size of I is written where no letter tells it."""
        outer, self._sized = self._sized, not matrix.has(sp.MatrixSymbol, sp.MatrixBase)
        text = rf"{name}\left({self._print(matrix)}\right)"
        self._sized = outer
        return text

    def _print_BlockMatrix(self, expr: sp.BlockMatrix) -> str:
        rows, columns = expr.blockshape
        body = r" \\ ".join(" & ".join(self._print(expr.blocks[i, j]) for j in range(columns)) for i in range(rows))
        return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"


def degree(term: Any) -> tuple[bool, int]:
    """Infinite sums after all else; otherwise the number of letters, a literal power counted out."""
    letters = 0
    for node in sp.preorder_traversal(term):
        letters += isinstance(node, sp.MatrixSymbol)
        letters += 2 * int(node.exp) if isinstance(node, sp.MatPow) and node.exp.is_Integer else 0
    return term.has(MatrixSum), letters


def _power(order: str) -> str:
    return "" if order == "1" else f"^{{{order}}}"
