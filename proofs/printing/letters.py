"""Names as letters of a formula, and the refusal of two that are printed alike."""

from __future__ import annotations

import re
from typing import Any

import sympy as sp
from sympy.core.function import FunctionClass
from sympy.printing.conventions import split_super_sub
from sympy.printing.latex import accepted_latex_functions, greek_letters_set, other_symbols, tex_greek_dictionary

SAFE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*")
_ACCENTED = re.compile(r"(.+)(dot|hat|tilde)")
_OPERATORS = {
    *accepted_latex_functions,
    "adj",
    "adjugate",
    "det",
    "exp",
    "inf",
    "lim",
    "max",
    "min",
    "sup",
    "tr",
    "trace",
}


def letter(name: str) -> str:
    r"""x_1 and x1 as x_{1}, alpha as \alpha, xhat as \hat{x}, and a word in one piece, since ab is a times b.

    Raises
    ------
    ValueError : if the name is not letters, digits and single underscores.
    """
    if not SAFE_NAME.fullmatch(name):
        raise ValueError(
            f"{name!r} is no name that can be typeset; use letters, digits and single underscores, as in x_1."
        )
    base, _, below = split_super_sub(name)
    accented = _ACCENTED.fullmatch(base)
    stem, accent = accented.groups() if accented and _sign(accented[1]) else (base, "")
    text = _sign(stem) or rf"\mathit{{{stem}}}"
    text = rf"\{accent}{{{text}}}" if accent else text
    return text + (f"_{{{' '.join(_sign(part) or part for part in below)}}}" if below else "")


def unknown_function(name: str) -> str:
    """The letter of an unknown function.

    Raises
    ------
    ValueError : if the name is not letters, digits and single underscores, or that of a function with a meaning.
    """
    known = isinstance(getattr(sp, name, None), FunctionClass) and not _sign(name)
    if known or name in _OPERATORS:
        raise ValueError(f"an unknown function called {name!r} is printed like the known one: rename it.")
    return letter(name)


def seen(text: str) -> str:
    """A letter as a reader sees it: without braces and spaces, an upright letter like a slanted one."""
    return re.sub(r"[{}\s]|\\mathrm", "", text)


def refuse_namesakes(letters: dict[str, dict[Any, str]], free: set[Any], *, inside: bool = False) -> None:
    """Refuse two different letters, functions, matrices or constants that are printed alike.

    Parameters
    ----------
    letters : dict
        The print of a letter, as ``seen``, to all that is printed so, each with its print.
    free : set
        The free symbols; two indices that are bound apart from each other may have one name.
    inside : bool
        Whether only the free symbols are compared.

    Raises
    ------
    ValueError : naming two that are printed alike.
    """
    for owners in letters.values():
        others = [owner for owner in owners if owner in free or not (inside or isinstance(owner, sp.Symbol))]
        bound = [owner for owner in owners if isinstance(owner, sp.Symbol) and owner not in free]
        others += [] if inside else bound[:1]
        if len(others) > 1:
            one, two, *_ = sorted(others, key=lambda owner: (str(owner), sp.srepr(owner)))
            raise ValueError(f"{' and '.join(_described(one, two))} are both printed as {owners[one]}: rename one.")


def _described(*owners: Any) -> tuple[str, ...]:
    """Their names, with what tells them apart if they have the same."""
    names = tuple(getattr(owner, "__name__", str(owner)) for owner in owners)
    return names if len(set(names)) > 1 else tuple(map(sp.srepr, owners))


def _sign(name: str) -> str:
    """The single letter or sign with this name, or nothing."""
    if len(name) == 1:
        return name
    named = "\\" + name if name in greek_letters_set | other_symbols else ""
    return tex_greek_dictionary.get(name, named)


def bound_by(node: Any) -> set[Any]:
    """The symbols that this node itself binds."""
    if isinstance(node, sp.Limit):
        return {node.args[1]}
    if isinstance(node, sp.Derivative):
        return {variable for variable, _ in node.variable_count}
    return set(getattr(node, "bound_symbols", ()))
