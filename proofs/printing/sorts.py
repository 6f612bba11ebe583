r"""The sort of a variable in signs: k ∈ ℕ_{≥1}, t ∈ ℝ_{>0}, x ∈ ℂᵏ, π ∈ ℝ_{≥0}^{n×m}, f: ℝ² → ℂ smooth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

import sympy as sp

from proofs.printing.expressions import print_expression

_NUMBERS = (("integer", r"\mathbb{Z}"), ("rational", r"\mathbb{Q}"), ("real", r"\mathbb{R}"))
_SIGNS = (
    ("positive", "{}_{{> 0}}"),
    ("negative", "{}_{{< 0}}"),
    ("nonnegative", r"{}_{{\ge 0}}"),
    ("nonpositive", r"{}_{{\le 0}}"),
    ("nonzero", r"{} \setminus \{{0\}}"),
)
_SETS = (
    ({"integer": True, "positive": True}, r"\mathbb{N}_{\ge 1}"),
    ({"integer": True, "nonnegative": True}, r"\mathbb{N}_{\ge 0}"),
    *(({kind: True, sign: True}, form.format(text)) for (kind, text), (sign, form) in product(_NUMBERS, _SIGNS)),
    *(({kind: True}, text) for kind, text in _NUMBERS),
    ({"imaginary": True}, r"i \mathbb{R} \setminus \{0\}"),
    ({"zero": False}, r"\mathbb{C} \setminus \{0\}"),
    ({}, r"\mathbb{C}"),
)
_TELLING = ("prime", "even", "odd", "composite", "irrational", "transcendental")


def number_set(assumptions: Mapping[str, bool]) -> tuple[str, str]:
    r"""The set of the numbers with these assumptions, and the words for those that the set does not say.

    Parameters
    ----------
    assumptions : mapping
        What SymPy knows, as in ``symbol.assumptions0``; none means complex.

    Returns
    -------
    (str, str) : LaTeX for mathematics, and words.

    Examples
    --------
    >>> import sympy as sp
    >>> from proofs.printing.sorts import number_set
    >>> number_set(sp.Symbol("t", positive=True).assumptions0)
    ('\\mathbb{R}_{> 0}', '')
    >>> number_set(sp.Symbol("n", even=True, positive=True).assumptions0)
    ('\\mathbb{N}_{\\ge 1}', 'even')
    """
    said, text = next((said, text) for said, text in _SETS if said.items() <= assumptions.items())
    said = said or {"complex": True}
    words = []
    order = sorted(assumptions.items(), key=lambda known: (not known[1], known[0] not in _TELLING, known[0]))
    for name, value in order:
        if name not in _known(said):
            words.append(("" if value else "not ") + name.replace("_", " "))
            said = {**said, name: value}
    return text, " ".join(words)


def matrix_set(shape: Iterable[Any], *, is_real: bool) -> str:
    r"""ℂᵏ or ℝᵏ for columns, and ℂ^{k×r} or ℝ^{k×r} for all other matrices."""
    rows, columns = shape
    return _to_the(r"\mathbb{R}" if is_real else r"\mathbb{C}", (rows,) if columns == 1 else (rows, columns))


def table_set(table: sp.IndexedBase) -> tuple[str, str]:
    """ℂ^{n×m}, ℝ^{n×m}, or that of the positive or nonnegative numbers, and words for what is assumed besides."""
    numbers, words = number_set(_known(table.assumptions0))
    return _to_the(numbers, table.shape or ()), words


def function_set(function: Any, calls: Iterable[tuple[Any, ...]], *, partial: bool) -> tuple[str, str]:
    r"""The sort of an unknown function by what it is applied to: f: ℂ → ℂ entire, f: ℝ² → ℂ smooth, w: ℤ → ℂ.

    Parameters
    ----------
    function : undefined function
    calls : iterable of tuples
        The arguments at which it occurs.
    partial : bool
        Whether it has a value only where a condition says that it is analytic.

    Returns
    -------
    (str, str) : LaTeX for mathematics, and words.
    """
    values, words = number_set(_known(function._kwargs))
    places = list(zip(*calls, strict=False))
    if partial or not places:
        inside = "" if values == r"\mathbb{C}" else rf" with values in ${values}$"
        return "", f"be a function{inside}{words and f', {words}'}"
    kinds = [_set_of(arguments) for arguments in places]
    alike = len(set(kinds)) == 1
    domain = _to_the(kinds[0], (len(kinds),)) if alike and len(kinds) > 1 else r" \times ".join(kinds)
    smooth = "" if set(kinds) == {r"\mathbb{Z}"} else "smooth" if r"\mathbb{C}" not in kinds else "entire"
    return rf"\colon {domain} \to {values}", " ".join(filter(None, (smooth, words)))


def _set_of(arguments: Iterable[Any]) -> str:
    """The smallest of ℤ, ℝ and ℂ with all of the arguments."""
    kinds = (r"\mathbb{Z}", lambda a: a.is_integer), (r"\mathbb{R}", lambda a: a.is_extended_real)
    given = tuple(arguments)
    return next((text for text, holds in kinds if all(map(holds, given))), r"\mathbb{C}")


def _to_the(numbers: str, lengths: tuple[Any, ...]) -> str:
    base = rf"\left({numbers}\right)" if r"\setminus" in numbers else numbers
    sizes = [print_expression(length) for length in lengths]
    if len(lengths) > 1:
        bracketed = (length.is_Add for length in map(sp.sympify, lengths))
        sizes = [rf"\left({size}\right)" if is_sum else size for size, is_sum in zip(sizes, bracketed, strict=True)]
    return base + "^{" + r" \times ".join(sizes) + "}"


def _known(assumptions: Mapping[str, bool]) -> dict[str, bool]:
    """All that follows from the assumptions."""
    return dict(sp.Symbol("_", **assumptions).assumptions0)
