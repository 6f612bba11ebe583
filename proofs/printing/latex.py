r"""Derivations as LaTeX: a theorem with its proof for a paper, and the chain alone for a notebook.

TeX breaks all lines: a wide formula is ``\\tfwide`` of its parts, which fits into columns of any width, and reasons and
evidence are macros, which a user may define anew.
"""

from __future__ import annotations

import html as html_module
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.core.function import AppliedUndef

from numeric_check import Relation
from numeric_check import Verdict as Numeric
from numeric_check.inputs import text
from proofs.inputs import evidence_shown, links_of, of_class
from proofs.printing.abbreviations import definitions, shortened
from proofs.printing.bibliography import cited, spelled
from proofs.printing.expressions import print_expression, refuse_alike
from proofs.printing.letters import bound_by
from proofs.printing.lines import HIGH, WHOLE, broken, unbroken, width
from proofs.printing.macros import dated
from proofs.printing.statement import CLAUSE_WIDTH, display, listed, sentence
from proofs.printing.words import latex_text, verb
from symbolic import bound_symbols

if TYPE_CHECKING:
    from proofs.derivation.chain import Derivation, Link

_DEFINED = re.compile(r"(, )?(wherever (both sides are )?defined|where the expression has a value)")
SIGNS = {Relation.EQUAL: "=", Relation.AT_MOST: r"\le", Relation.DIFFERENT: r"\ne"}


def latex(derivation: Derivation, links: Sequence[Link], *, evidence: str = "none", label: str = "") -> str:
    r"""The environments ``theorem`` and ``proof``; ``unproved`` where a line is neither proved nor cited.

    Parameters
    ----------
    derivation : Derivation
    links : sequence of Link
        Its links with their evidence, from ``prove`` or ``verify``.
    evidence : str
        Beside the reasons "none", or "full" at each line, or in a "footnote".
    label : str
        What \ref finds; by default the id of the theorem.

    Returns
    -------
    str : LaTeX that needs ``PACKAGES`` and ``MACROS``.

    Raises
    ------
    TypeError : naming the argument of a wrong kind.
    ValueError : if a name is not letters, digits and single underscores, two letters are printed alike, or an
        abbreviation is a letter of the derivation or hides a letter that a line binds.
    """
    of_class(derivation, "derivation", "Derivation")
    links, evidence, label = links_of(links), evidence_shown(evidence), text(label, "label")
    kind = "theorem" if all(link.good for link in links) else "unproved"
    label = label or derivation.id
    note = "; ".join(f"({link.number}) {evidence_of(link)}" for link in links)
    words = [latex_text(derivation.sentence)] * bool(derivation.sentence)
    kept = next((link.kept for link in links if link.kept and evidence != "none"), None)
    end = "" if derivation.references or kept else r" \qedhere"
    printed = "\n".join(
        [
            rf"\begin{{{kind}}}[{{{latex_text(derivation.title)}}}]" + rf"\label{{{label}}}" * bool(label) + r"\tfset",
            *words,
            *statement(derivation),
            rf"\end{{{kind}}}",
            r"\begin{proof}" + "[Lines, not all of them proved]" * (kind == "unproved") + r"\tfset",
            *[rf"\leavevmode\footnote{{{latex_text(note)}.}}"] * (evidence == "footnote"),
            *_abbreviations(derivation, in_statement=False),
            *_kept_together(derivation, chain(derivation, links, broken, lambda link: _reason(link, evidence)), end),
            *[f"See {_cited(derivation.references)}."] * bool(derivation.references),
            r"\end{proof}",
        ]
    )
    return dated(printed, kept)


def statement(derivation: Derivation) -> list[str]:
    """What holds: Let (variables and conditions). Then (first line) = (last line), where (abbreviations). (Letters.)"""
    claim = derivation.claim
    left, right = (shortened(side, derivation) for side in (claim.lhs, claim.rhs))
    sign, where = SIGNS[Relation(claim.relation)], _abbreviations(derivation, in_statement=True)
    end = "," if where else "."
    if width(print_expression(left)) + width(print_expression(right)) <= WHOLE:
        formula = [rf"\[ {print_expression(left)} {sign} {print_expression(right)}{end} \]"]
    else:
        formula = [
            r"\begin{align*}",
            rf"  & {broken(left)} \\{'' if _is_high(left, right) else '*'}",
            rf"  &\quad {sign} {broken(right, end=end)}",
            r"\end{align*}",
        ]
    supposed, explained = supposed_by(derivation), _explained(derivation)
    letters = [f"Here {'; '.join(explained)}."] * bool(explained)
    return [*supposed, "Then" if supposed else "We have", *formula, *where, *letters]


def chain(
    derivation: Derivation, links: Sequence[Link], show: Callable[[Any], str], note: Callable[[Link], str]
) -> list[str]:
    """All lines as an ``align*`` environment, each expression as ``show`` prints it, with the note on its link."""
    _check_letters(derivation)
    lines = [rf"  & {show(shortened(derivation.start, derivation))}"]
    for link in links:
        sign = SIGNS[link.step.relation]
        lines.append(rf"  &\quad {sign} {show(shortened(link.step.expr, derivation))} {note(link)}".rstrip())
    return [r"\begin{align*}", " \\\\\n".join(lines), r"\end{align*}"]


def _kept_together(derivation: Derivation, lines: list[str], end: str) -> list[str]:
    """A chain whose first line is on the page of the second unless these are high, with what stands at its end."""
    opening, body, closing = lines
    if not _is_high(*(shortened(line, derivation) for line in derivation.lines[:2])):
        body = body.replace(" \\\\\n  &\\quad", " \\\\*\n  &\\quad", 1)
    return [opening, body + end, closing]


def _is_high(*exprs: Any) -> bool:
    """Whether a page may have to end between two expressions: they have many rows."""
    tables = (node for expr in exprs for node in sp.preorder_traversal(expr) if isinstance(node, sp.MatrixBase))
    return any(table.rows > 4 for table in tables) or any(width(print_expression(expr)) > HIGH for expr in exprs)


def notebook(derivation: Derivation, links: Sequence[Link]) -> str:
    """What is supposed, and the chain with reasons and evidence, for MathJax or KaTeX."""
    note = lambda link: rf"&& \text{{{latex_text(f'{link.step.reason}; {evidence_of(link)}')}}}"
    return "\n".join([*supposed_by(derivation, show=unbroken), *chain(derivation, links, print_expression, note)])


def html(derivation: Derivation, links: Sequence[Link]) -> str:
    """The title and the chain for a notebook, which renders the LaTeX between dollar signs."""
    body = html_module.escape(notebook(derivation, links), quote=False)
    return f"<h4>{html_module.escape(derivation.title)}</h4>\n{body}"


def status_of(links: Iterable[Link]) -> str:
    """2 proved, 1 cited: how many links have which status."""
    statuses = [link.status for link in links]
    return ", ".join(f"{statuses.count(status)} {status}" for status in dict.fromkeys(statuses))


def kept_on(links: Iterable[Link]) -> list[str]:
    """The days on which evidence was found that earlier runs have kept."""
    return sorted({link.kept["date"] for link in links if link.kept})


def evidence_of(link: Link) -> str:
    """How a line was proved and for which scope, and what was checked, in words."""
    parts = [f"rests on {spelled(reference)}" for reference in link.citations]
    if link.proof is not None:
        scope = _DEFINED.sub("", link.proof.scope) or link.proof.why
        parts.insert(0, f"{link.proof.verdict} by {link.proof.procedure}{scope and f' ({scope})'}")
    if link.reread:
        parts.append("read again by the checker")
    if link.check is not None:
        parts.append(f"{link.check.verdict} to {link.check.digits} digits at {link.check.points} points")
    if link.sweep is not None and link.sweep.verdict is Numeric.HOLDS:
        parts.append(f"swept over {link.sweep.points} points")
    return "; ".join(parts)


def meanings(derivation: Derivation) -> dict[str, str]:
    """What the letters of a derivation are: the LaTeX of each to its words, and whether only the proof has it."""
    claim, where = derivation.claim, derivation.where
    sides = sp.Tuple(*(shortened(side, derivation) for side in (claim.lhs, claim.rhs)))
    conditions = [shortened(condition, derivation) for condition in claim.conditions]
    shown = [part for pair in definitions(derivation, in_statement=True).items() for part in pair]
    everything = (*derivation.lines, *where, *where.values(), *claim.conditions)
    stated = _letters(derivation, *sides, *shown, *conditions, text=derivation.sentence)
    everywhere = _letters(derivation, *everything, text=derivation.sentence)
    return {
        everywhere[letter]: words if letter in stated else f"{words} (in the proof)"
        for letter, words in derivation.letters.items()
        if letter in everywhere
    }


def _letters(derivation: Derivation, *said: Any, text: str) -> dict[str, str]:
    """The explained letters that occur in expressions, and the explained signs that do there or in the text."""
    found = {variable.symbol for variable in derivation.variables} | bound_symbols(*said)
    for expr in map(sp.sympify, said):
        found |= expr.atoms(sp.Symbol, sp.MatrixSymbol, sp.IndexedBase)
        found |= {applied.func for applied in expr.atoms(AppliedUndef)}
    named = {str(symbol): f"${print_expression(symbol)}$" for symbol in found if str(symbol) in derivation.letters}
    printed = re.sub(r"_\{(\w)\}", r"_\1", " ".join([text, *map(print_expression, said)]))
    signs = (letter for letter in derivation.letters if letter.startswith("$") and _occurs(letter.strip("$"), printed))
    return named | {sign: sign for sign in signs}


def _occurs(sign: str, printed: str) -> bool:
    """Whether a sign is in the LaTeX, and not only as a part of a longer command or word."""
    return re.search(rf"(?<![A-Za-z\\]){re.escape(sign)}(?![A-Za-z])", printed) is not None


# --- pieces ----------------------------------------------------------------------------------------------------------


def _reason(link: Link, evidence: str) -> str:
    r"""\tfreason, with what the line rests on, or why it is not proved, in its place."""
    text = latex_text(link.step.reason)
    if not link.good:
        text += rf"\tfunproved{{{latex_text(link.objection or link.status)}}}"
    elif link.citations:
        text += rf"\tfcited{{{_cited(link.citations)}}}"
    if evidence == "full":
        text += rf"\tfevidence{{{latex_text(evidence_of(link))}}}"
    return rf"\tfreason{{{text}}}"


def supposed_by(derivation: Derivation, *, show: Callable[..., str] = broken) -> list[str]:
    """The variables and conditions, with the abbreviations of the derivation."""
    return sentence(derivation.claim, show=show, shown=lambda condition: shortened(condition, derivation))


def _explained(derivation: Derivation) -> list[str]:
    """Each letter with what it is; letters with one meaning have it together."""
    groups: dict[str, list[str]] = {}
    for letter, words in meanings(derivation).items():
        groups.setdefault(words, []).append(letter)
    return [
        f"{listed(sorted(letters, key=lambda letter: (len(letter), letter)))} "
        f"{verb(words) if len(letters) == 1 else 'are each'} {latex_text(words)}"
        for words, letters in groups.items()
    ]


def _cited(references: Sequence[str]) -> str:
    return listed([cited(reference) for reference in references])


def _abbreviations(derivation: Derivation, *, in_statement: bool) -> list[str]:
    """Where s = yᵀx, for those that are seen in the statement, or for the others; the wide ones in a display."""
    opening = "where" if in_statement else "Here"
    shown = definitions(derivation, in_statement=in_statement)
    relations = [sp.Eq(symbol, expr, evaluate=False) for symbol, expr in shown.items()]
    printed = {relation: print_expression(relation) for relation in relations}
    short = [f"${text}$" for text in printed.values() if width(text) <= CLAUSE_WIDTH]
    wide = [relation for relation, text in printed.items() if width(text) > CLAUSE_WIDTH]
    if not wide:
        return [f"{opening} {listed(short)}."] if short else []
    return [f"{opening} {', '.join(short)}{' and' * bool(short)}".rstrip(), *display(wide)]


def _check_letters(derivation: Derivation) -> None:
    """No two letters are printed alike; an abbreviation is a letter of its own, and stands for nothing bound."""
    where, shown = derivation.where, [shortened(line, derivation) for line in derivation.lines]
    letters = (variable.symbol for variable in derivation.variables)
    refuse_alike(*letters, *shown, *derivation.claim.conditions, *where.keys(), *where.values())
    said = (*derivation.lines, *derivation.claim.conditions, *derivation.where.values())
    taken = set().union(*(expr.atoms(sp.Symbol, sp.MatrixSymbol, AppliedUndef) for expr in said), bound_symbols(*said))
    taken |= {variable.symbol for variable in derivation.variables}
    nodes = (node for line in derivation.lines for node in sp.preorder_traversal(line))
    binders = [(node, bound) for node in nodes if (bound := bound_by(node))]
    for short, expr in derivation.where.items():
        if short in taken or short.func in taken:
            raise ValueError(f"{short} is a letter of {derivation.title!r}, and no abbreviation: rename it.")
        own = expr.free_symbols - short.free_symbols
        for node, bound in binders:
            hidden = bound & own
            if hidden and any(arg.has(expr) for arg in node.args):
                names = ", ".join(sorted(map(str, hidden)))
                raise ValueError(f"the abbreviation {short} hides {names}, which {derivation.title!r} binds around it.")
