"""LaTeX of expressions, derivations and documents; every formula is printed from its SymPy expression."""

from __future__ import annotations

import html as html_module
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.printing.latex import LatexPrinter

from numeric_check import Relation
from numeric_check import Verdict as Numeric
from symbolic import Contraction, MatrixSum, UnitColumn

if TYPE_CHECKING:
    from proofs._derivation import Derivation, Link

SAFE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")
BREAK_AFTER = 90  # characters of a line as it is seen; about the width of a column at 11 pt
_SIGNS = {Relation.EQUAL: "=", Relation.AT_MOST: r"\le", Relation.DIFFERENT: r"\ne"}
EVIDENCE_WIDTH = 115  # characters of the evidence, which is set in a smaller size


class Printer(LatexPrinter):
    """SymPy's LaTeX printer with bold columns, ⊤ for the transpose, and a whitelist of names."""

    def _print_Symbol(self, expr: sp.Symbol, style: str = "plain") -> str:
        return super()._print_Symbol(_named(expr))

    def _print_MatrixSymbol(self, expr: sp.MatrixSymbol) -> str:
        name = super()._print_Symbol(_named(sp.Symbol(expr.name)))
        return rf"\boldsymbol{{{name}}}" if 1 in expr.shape else name

    def _print_Function(self, expr: Any, exp: Any = None) -> str:
        _named(sp.Symbol(type(expr).__name__))
        return super()._print_Function(expr, exp)

    def _print_Derivative(self, expr: sp.Derivative) -> str:
        """f′(y), f″(y) and f‴(y) for an unknown function of one variable."""
        ((y, order), *more) = expr.variable_count
        unknown = isinstance(expr.expr, AppliedUndef) and expr.expr.args == (y,) and not more
        if not (unknown and order in (1, 2, 3)):
            return super()._print_Derivative(expr)
        name = self._print(sp.Symbol(type(expr.expr).__name__))
        return name + "'" * int(order) + rf"\left({self._print(y)}\right)"

    def _print_Contraction(self, expr: Contraction) -> str:
        return self._print(expr.parent)

    def _print_Pow(self, expr: sp.Pow) -> str:
        if isinstance(expr.base, Contraction) and expr.exp.is_Integer and expr.exp > 0:
            return rf"\left({self._print(expr.base)}\right)^{{{self._print(expr.exp)}}}"
        return super()._print_Pow(expr)

    def _print_MatrixElement(self, expr: Any) -> str:
        return self._print(expr.parent) if expr.parent.shape == (1, 1) else super()._print_MatrixElement(expr)

    def _print_Transpose(self, expr: sp.Transpose) -> str:
        return rf"{self._tight(expr.arg)}^{{\top}}"

    def _print_Identity(self, expr: sp.Identity) -> str:
        return "I"

    def _print_ZeroMatrix(self, expr: sp.ZeroMatrix) -> str:
        return "0"

    def _print_Trace(self, expr: sp.Trace, exp: str | None = None) -> str:
        return rf"\operatorname{{tr}}\left({self._print(expr.arg)}\right)" + _superscript(exp)

    def _print_Determinant(self, expr: sp.Determinant, exp: str | None = None) -> str:
        return rf"\det\left({self._print(expr.arg)}\right)" + _superscript(exp)

    def _print_AppliedPredicate(self, expr: Any) -> str:
        """Q.upper_triangular(T) in words."""
        return rf"{self._print(expr.arg)} \text{{ is {expr.function.name.replace('_', ' ')}}}"

    def _print_BlockMatrix(self, expr: sp.BlockMatrix) -> str:
        rows, columns = expr.blockshape
        body = r" \\ ".join(" & ".join(self._print(expr.blocks[i, j]) for j in range(columns)) for i in range(rows))
        return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"

    def _as_ordered_terms(self, expr: sp.Expr, order: str | None = None) -> list[sp.Expr]:
        """SymPy's order, but a sum does not begin with a minus sign if it can help it."""
        terms = list(super()._as_ordered_terms(expr, order=order))
        first = next((i for i, term in enumerate(terms) if not term.could_extract_minus_sign()), 0)
        return [terms[first], *terms[:first], *terms[first + 1 :]]

    def _print_MatAdd(self, expr: sp.MatAdd) -> str:
        """I first, then by degree, infinite sums last; a minus sign does not come first if it can be helped."""
        text = ""
        terms = [self._print(term) for term in sorted(expr.args, key=_degree)]
        first = next((i for i, printed in enumerate(terms) if not printed.startswith("-")), 0)
        for printed in (terms[first], *terms[:first], *terms[first + 1 :]):
            text += printed if not text else f" {printed}" if printed.startswith("-") else f" + {printed}"
        return text

    def _print_MatMul(self, expr: sp.MatMul) -> str:
        scalar, matrices = expr.as_coeff_matrices()
        factors = [self._factor(matrix) for matrix in matrices]
        if scalar.could_extract_minus_sign():
            return "- " + self._print(sp.MatMul(-scalar, *matrices))
        if scalar == 1:
            return " ".join(factors)
        coefficient = self._print(scalar)
        if isinstance(scalar, sp.Add | sp.Sum):
            coefficient = rf"\left({coefficient}\right)"
        return " ".join([coefficient, *factors])

    def _factor(self, matrix: Any) -> str:
        text = self._print(matrix)
        return rf"\left({text}\right)" if isinstance(matrix, sp.MatAdd | sp.MatMul | MatrixSum) else text

    def _tight(self, expr: Any) -> str:
        text = self._print(expr)
        return text if isinstance(expr, sp.MatrixSymbol | UnitColumn) else rf"\left({text}\right)"


def print_expression(expr: Any) -> str:
    r"""The LaTeX of one expression, \boldsymbol for columns and \top for transposes.

    Parameters
    ----------
    expr : SymPy expression

    Returns
    -------
    str

    Raises
    ------
    ValueError : if a symbol or function has a name that is not letters, digits and single underscores.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs import print_expression
    >>> k = sp.Symbol("k", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    >>> print(print_expression(x * y.T))
    \boldsymbol{x} \boldsymbol{y}^{\top}
    """
    return Printer().doprint(expr)


def latex(derivation: Derivation, links: Sequence[Link]) -> str:
    """The chain as an ``align*`` environment, each line followed by its reason and its evidence.

    Parameters
    ----------
    derivation : Derivation
    links : sequence of Link
        Its links with their evidence, from ``prove`` or ``verify``.

    Returns
    -------
    str

    Raises
    ------
    ValueError : if a name is not letters, digits and single underscores.
    """
    short = {expr: symbol for symbol, expr in derivation.where.items()}
    first, *rest = _rows(_shortened(derivation.start, short))
    lines = [rf"  & {first} \\", *(rf"  &\quad {row} \\" for row in rest)]
    for link in links:
        first, *rest = _rows(_shortened(link.step.expr, short))
        lines.append(rf"  &\quad {_SIGNS[link.step.relation]} {first} \\")
        lines += [rf"  &\quad\quad {row} \\" for row in rest]
        notes = textwrap.wrap(reason_and_evidence(link), EVIDENCE_WIDTH)
        lines += [rf"  &\qquad {{\scriptstyle \text{{{latex_text(note)}}}}} \\[-4pt]" for note in notes]
        lines[-1] = lines[-1].replace(r" \\[-4pt]", r" \\[4pt]")
    lines[-1] = lines[-1].removesuffix(r" \\[4pt]")
    return "\n".join([r"\begin{align*}", *lines, r"\end{align*}", *_conditions(derivation)])


def document(derivations: Iterable[tuple[Derivation, Sequence[Link]]]) -> str:
    """A complete file that compiles: one section a theorem, with its chain and its references.

    Parameters
    ----------
    derivations : iterable of (Derivation, links)

    Returns
    -------
    str
    """
    sections = []
    for derivation, links in derivations:
        sections.append(rf"\section{{{latex_text(derivation.title)}}}" + "\n" + latex(derivation, links))
        if derivation.references:
            sections.append(rf"\par\noindent{{\footnotesize {latex_text('; '.join(derivation.references))}.}}")
    preamble = (
        r"\documentclass[11pt]{article}",
        r"\usepackage{amsmath,amssymb}",
        r"\usepackage[margin=2cm]{geometry}",
        r"\begin{document}",
    )
    return "\n".join([*preamble, *sections, r"\end{document}", ""])


def html(derivation: Derivation, links: Sequence[Link]) -> str:
    """The title and the chain for a notebook, which renders the LaTeX between dollar signs."""
    return (
        f"<h4>{html_module.escape(derivation.title)}</h4>\n{html_module.escape(latex(derivation, links), quote=False)}"
    )


def reason_and_evidence(link: Link) -> str:
    """One line of words: the reason, how it was proved and for which scope, and what was checked."""
    parts = [link.step.reason]
    if link.proof is None:
        parts.append(f"cited: {link.step.cites}")
    else:
        parts.append(f"{link.proof.verdict} by {link.proof.procedure} ({link.proof.scope or link.proof.why})")
        parts += [f"rests on {reference}" for reference in link.citations]
    if link.check is not None:
        parts.append(f"{link.check.verdict} to {link.check.digits} digits at {link.check.points} points")
    if link.sweep is not None and link.sweep.verdict is Numeric.HOLDS:
        parts.append(f"swept over {link.sweep.points} points")
    return "; ".join(parts)


# --- pieces ----------------------------------------------------------------------------------------------------------

_TEXT = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"$<$", ">": r"$>$",
    "≥": r"$\ge$", "≤": r"$\le$", "≠": r"$\ne$", "→": r"$\to$", "∞": r"$\infty$", "−": "$-$", "×": r"$\times$",
    "ᵀ": r"$^{\top}$", "α": r"$\alpha$", "β": r"$\beta$", "φ": r"$\varphi$", "₁": "$_1$", "²": "$^2$", "⁻": "$^-$",
    "′": "$'$", "é": r"\'e", "∈": r"$\in$", "ℂ": r"$\mathbb{C}$", "ℝ": r"$\mathbb{R}$",
}  # fmt: skip


def latex_text(text: str) -> str:
    """Words for text mode: LaTeX's special characters escaped, the signs in use as mathematics, others refused."""
    unknown = sorted({c for c in text if not c.isascii() and c not in _TEXT})
    if unknown:
        raise ValueError(f"no LaTeX for {unknown} in {text!r}; use ASCII, or add the sign to the table.")
    return "".join(_TEXT.get(c, c) for c in text)


def _conditions(derivation: Derivation) -> list[str]:
    """where s = yᵀx, and the hypotheses, as a line of their own."""
    where = [sp.Eq(symbol, expr, evaluate=False) for symbol, expr in derivation.where.items()]
    clauses = [f"${print_expression(equation)}$" for equation in (*where, *derivation.hypotheses)]
    if not clauses:
        return []
    text = rf"where {' and '.join(clauses)}."
    wide = any(_width(clause) > BREAK_AFTER for clause in clauses)
    return [rf"\par\noindent{{\scriptsize {text}}}" if wide else text]


def _shortened(expr: Any, short: dict[Any, Any]) -> Any:
    return expr.xreplace(short) if short else expr


def _degree(term: Any) -> tuple[bool, int]:
    """Infinite sums after all else; otherwise the number of letters, a literal power counted out."""
    letters = 0
    for node in sp.preorder_traversal(term):
        letters += isinstance(node, sp.MatrixSymbol)
        letters += 2 * int(node.exp) if isinstance(node, sp.MatPow) and node.exp.is_Integer else 0
    return term.has(MatrixSum), letters


def _rows(expr: Any) -> list[str]:
    """A long sum is broken before its terms, so that each row is about a line wide; a wide matrix is set small."""
    whole = print_expression(expr)
    if _width(whole) <= BREAK_AFTER:
        return [whole]
    if isinstance(expr, sp.MatrixBase):
        return [whole.replace("{matrix}", "{smallmatrix}")]
    if not isinstance(expr, sp.Add | sp.MatAdd):
        return [whole]
    rows: list[str] = []
    terms = expr.as_ordered_terms() if isinstance(expr, sp.Add) else sorted(expr.args, key=_degree)
    for term in terms:
        text = print_expression(term)
        signed = text if not rows or text.startswith("-") else f"+ {text}"
        if rows and _width(rows[-1]) + _width(signed) <= BREAK_AFTER:
            rows[-1] = f"{rows[-1]} {signed}"
        else:
            rows.append(signed)
    return rows


def _width(text: str) -> int:
    """The number of characters that are seen: a command counts as one, braces and scripts as none."""
    return len(re.sub(r"[{}^_\s]|\\(left|right|boldsymbol|quad)\b", "", re.sub(r"\\[a-zA-Z]+", "c", text)))


def _superscript(exp: str | None) -> str:
    return "" if exp is None else f"^{{{exp}}}"


def _named(symbol: sp.Symbol) -> sp.Symbol:
    if not SAFE_NAME.fullmatch(symbol.name):
        raise ValueError(
            f"{symbol.name!r} is no name that can be typeset; use letters, digits and single underscores, as in x_1."
        )
    return symbol
