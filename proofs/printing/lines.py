"""Wide formulas in parts: sums before terms, products inside their widest sum, columns by entries; TeX sets lines."""

from __future__ import annotations

import re
from typing import Any

import sympy as sp
from sympy.printing.conventions import requires_partial

from proofs.printing.expressions import print_expression
from proofs.printing.levels import ADD, CASES, LOOSE, MUL, is_open, level
from proofs.printing.printer import degree
from symbolic import Contraction, ForAll

PLAIN, WHOLE = 24, 34  # characters that fit into a column of two; what is wider is guarded, and then broken
ENTRY = r"\par "  # begins a part before which a line ends if not all fit into one
HIGH = 150  # characters, after which a page may end
COMPACT = r"\qquad"  # between entries that stand in one line
SMALL = 12  # characters of an entry that stands in one line with others


def broken(expr: Any, *, end: str = "") -> str:
    r"""The LaTeX of an expression that TeX may break in columns of any width.

    Parameters
    ----------
    expr : SymPy expression
    end : str
        A sign that follows it.

    Returns
    -------
    str : the formula, or ``\tfwide`` of its parts where it is wide; rows of ``align*`` where it is very wide.

    Examples
    --------
    >>> print(broken(sp.Symbol("x") + 1))
    x + 1
    """
    whole = print_expression(expr)
    if width(whole) <= PLAIN:
        return whole + end
    rows: list[list[str]] = [[]]
    found = parts(expr)
    small = all(part.startswith(ENTRY) and width(part) <= SMALL for part in found)
    between = COMPACT if small else r"\qquad\endgraf"
    for part in found:
        if between != COMPACT and width("".join(rows[-1])) > HIGH:
            rows.append([])
        ends, text = (between, part.removeprefix(ENTRY)) if part.startswith(ENTRY) else ("", part)
        rows[-1].append(rf"{ends * bool(rows[-1])}\tfpart{{{text}}}")
    rows[-1][-1] = rows[-1][-1].removesuffix("}") + end + "}"
    return " \\\\\n  &\\qquad ".join("\\tfwide{" + "".join(row) + "}" for row in rows)


def unbroken(expr: Any, *, end: str = "") -> str:
    """The LaTeX of an expression in one piece, with a sign that follows it."""
    return print_expression(expr) + end


def parts(expr: Any) -> list[str]:
    """The LaTeX of an expression in parts, between which a line may end.

    Parameters
    ----------
    expr : SymPy expression

    Returns
    -------
    list of str : one part unless the expression is wide and has a place to break.
    """
    whole = print_expression(expr)
    if width(whole) <= WHOLE:
        return [whole]
    if isinstance(expr, Contraction):
        return parts(expr.parent)
    if isinstance(expr, ForAll):
        relation, ranges = whole.rsplit(r" \quad ", 1)
        return [*(parts(expr.relation) if isinstance(expr.relation, sp.Rel) else [relation]), rf"\quad {ranges}"]
    if isinstance(expr, sp.Rel):
        left, right = parts(expr.lhs), parts(expr.rhs)
        sign = print_expression(expr.func(sp.Symbol("x"), sp.Symbol("y"), evaluate=False)).strip("xy ")
        return [*left, f"{{}} {sign} {right[0]}", *right[1:]]
    if isinstance(expr, sp.MatrixBase):
        return _entries(expr) if expr.shape[1] == 1 else [whole]
    if isinstance(expr, sp.Add | sp.MatAdd):
        return _terms(expr)
    return _factors(expr) or [whole]


def width(text: str) -> int:
    """The number of characters that are seen: a command counts as one, braces and scripts as none."""
    return len(re.sub(r"[{}^_\s]|\\(left|right|boldsymbol|quad|Bigl|Bigr)\b", "", re.sub(r"\\[a-zA-Z]+", "c", text)))


def _terms(expr: Any) -> list[str]:
    """The parts of one term after the other, each with its sign."""
    found: list[str] = []
    terms = expr.as_ordered_terms() if isinstance(expr, sp.Add) else sorted(expr.args, key=degree)
    for place, term in enumerate(terms, start=1):
        reaches = _reaches(term, place < len(terms))
        first, *rest = [rf"\left({print_expression(term)}\right)"] if reaches else parts(term)
        found.append(first if not found else f"{{}} {first}" if first.startswith("-") else f"{{}} + {first}")
        found += rest
    return found


def _reaches(term: Any, followed: bool) -> bool:
    """Whether a term needs brackets, since it would take in the next, or its sign meet the sign before it."""
    return level(term) < ADD or (level(term) in (LOOSE, CASES) and followed)


def _factors(expr: Any) -> list[str]:
    """a (b + …) c broken inside of its widest sum; nothing where there is none."""
    if isinstance(expr, sp.MatMul):
        scalar, factors = expr.as_coeff_matrices()
        factors = factors if scalar == 1 else [scalar, *factors]
    else:
        factors = list(expr.args) if isinstance(expr, sp.Mul) else [expr]
    sums = [place for place, factor in enumerate(factors) if _opened(factor)]
    if not sums:
        return []
    place = max(sums, key=lambda i: width(print_expression(factors[i])))
    if not isinstance(expr, sp.MatMul):  # what commutes stands before the sum; MatMul is a Mul as well
        factors = [*factors[:place], *factors[place + 1 :], factors[place]]
        place = len(factors) - 1
    opening, terms, closing = _opened(factors[place])
    left, right = _product(expr.func, factors[:place]), _product(expr.func, factors[place + 1 :])
    found = parts(terms)
    found[0] = f"{left} {opening} {found[0]}"
    found[-1] = f"{found[-1]} {closing} {right}".rstrip()
    return found


def _opened(factor: Any) -> Any:
    """A sum between brackets, or the derivative of one at a point, as what stands before it, the sum, and after it."""
    if isinstance(factor, sp.Add | sp.MatAdd):
        return r"\Bigl(", factor, r"\Bigr)"
    derivative = factor.expr if isinstance(factor, sp.Subs) and len(factor.variables) == 1 else None
    if not isinstance(derivative, sp.Derivative) or not isinstance(derivative.expr, sp.Add):
        return None
    if derivative.variables != factor.variables:
        return None
    t, place = (print_expression(part) for part in (factor.variables[0], factor.point[0]))
    d = r"\partial" if requires_partial(derivative.expr) else "d"
    return rf"\frac{{{d}}}{{{d} {t}}} \Bigl(", derivative.expr, rf"\Bigr) \Big|_{{{t}={place}}}"


def _product(kind: Any, factors: list[Any]) -> str:
    """The product of some factors, and a lone sign for −1."""
    if not factors:
        return ""
    text = print_expression(factors[0] if len(factors) == 1 else kind(*factors))
    whole = len(factors) > 1 or level(factors[0]) >= MUL
    return "-" if text == "-1" else text if whole and not is_open(kind(*factors)) else rf"\left({text}\right)"


def _entries(column: Any) -> list[str]:
    """The entries of a column in parts, the first with the number of the entry."""
    found: list[str] = []
    for number, entry in enumerate(column, start=1):
        first, *rest = parts(entry)
        found += [rf"{ENTRY}({number})\quad {first}", *rest]
    return found
