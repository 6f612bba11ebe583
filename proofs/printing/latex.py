"""LaTeX of derivations and documents; every formula is printed from its SymPy expression."""

from __future__ import annotations

import html as html_module
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check import Relation
from numeric_check import Verdict as Numeric
from proofs.printing.expressions import print_expression, refuse_alike
from proofs.printing.letters import bound_by
from proofs.printing.lines import rows, width
from proofs.printing.statement import CLAUSE_WIDTH, display, listed, sentence
from symbolic import bound_symbols

if TYPE_CHECKING:
    from proofs.derivation.chain import Derivation, Link

_SIGNS = {Relation.EQUAL: "=", Relation.AT_MOST: r"\le", Relation.DIFFERENT: r"\ne"}
_DEFINED = re.compile(r"(, )?(wherever (both sides are )?defined|where the expression has a value)")
EVIDENCE_WIDTH = 115  # characters of the evidence, which is set in a smaller size


def latex(derivation: Derivation, links: Sequence[Link]) -> str:
    """The variables and conditions in a sentence, and the chain as an ``align*`` environment with reasons and evidence.

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
    ValueError : if a name is not letters, digits and single underscores, two letters are printed alike, or an
        abbreviation is a letter of the derivation or hides a letter that a line binds.
    """
    short = {expr: symbol for symbol, expr in derivation.where.items()}
    _check_abbreviations(derivation)
    letters = (variable.symbol for variable in derivation.variables)
    shown = (_shortened(line, short) for line in derivation.lines)
    claim = derivation.claim
    refuse_alike(*letters, *shown, *claim.conditions, *derivation.where.keys(), *derivation.where.values())
    first, *rest = rows(_shortened(derivation.start, short))
    lines = [rf"  & {first} \\", *(rf"  &\quad {row} \\" for row in rest)]
    for link in links:
        first, *rest = rows(_shortened(link.step.expr, short))
        lines.append(rf"  &\quad {_SIGNS[link.step.relation]} {first} \\")
        lines += [rf"  &\quad\quad {row} \\" for row in rest]
        notes = textwrap.wrap(reason_and_evidence(link), EVIDENCE_WIDTH)
        lines += [rf"  &\qquad {{\scriptstyle \text{{{latex_text(note)}}}}} \\[-4pt]" for note in notes]
        lines[-1] = lines[-1].replace(r" \\[-4pt]", r" \\[4pt]")
    lines[-1] = lines[-1].removesuffix(r" \\[4pt]")
    chain = [r"\begin{align*}", *lines, r"\end{align*}"]
    return "\n".join([*sentence(claim), *chain, *_abbreviations(derivation)])


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
        r"\allowdisplaybreaks",
        r"\setlength{\emergencystretch}{6em}",  # a statement in words has formulas in its lines
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
        scope = _DEFINED.sub("", link.proof.scope) or link.proof.why
        parts.append(f"{link.proof.verdict} by {link.proof.procedure}{scope and f' ({scope})'}")
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


def _abbreviations(derivation: Derivation) -> list[str]:
    """where s = yᵀx: in words as far as they fit a line, and in lines of their own below."""
    where = [sp.Eq(symbol, expr, evaluate=False) for symbol, expr in derivation.where.items()]
    printed = {relation: print_expression(relation) for relation in where}
    short = [f"${text}$" for text in printed.values() if width(text) <= CLAUSE_WIDTH]
    wide = [relation for relation, text in printed.items() if width(text) > CLAUSE_WIDTH]
    if not wide:
        return [f"where {listed(short)}."] if short else []
    return [f"where {' and '.join([*short, ''])}".rstrip(), *display(wide)]


def _check_abbreviations(derivation: Derivation) -> None:
    """An abbreviation is a letter of its own, and stands for nothing that a line binds."""
    said = (*derivation.lines, *derivation.claim.conditions, *derivation.where.values())
    taken = set().union(*(expr.atoms(sp.Symbol, sp.MatrixSymbol, AppliedUndef) for expr in said), bound_symbols(*said))
    taken |= {variable.symbol for variable in derivation.variables}
    for short, expr in derivation.where.items():
        if short in taken or short.func in taken:
            raise ValueError(f"{short} is a letter of {derivation.title!r}, and no abbreviation: rename it.")
        for node in (node for line in derivation.lines for node in sp.preorder_traversal(line)):
            hidden = bound_by(node) & (expr.free_symbols - short.free_symbols)
            if hidden and any(arg.has(expr) for arg in node.args):
                names = ", ".join(sorted(map(str, hidden)))
                raise ValueError(f"the abbreviation {short} hides {names}, which {derivation.title!r} binds around it.")


def _shortened(expr: Any, short: dict[Any, Any]) -> Any:
    return expr.xreplace(short) if short else expr
