"""Sentences for the terminal: the mathematics between dollar signs in Unicode instead of LaTeX."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)
_SIGNS = {
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "to": "→", "mapsto": "↦", "in": "∈",
    "times": "×", "cdot": "·", "pm": "±", "dots": "…", "cdots": "…", "ldots": "…", "infty": "∞", "top": "ᵀ",
    "sum": "Σ", "prod": "Π", "int": "∫", "partial": "∂", "nabla": "∇", "ell": "ℓ", "setminus": "∖", "quad": " ",
    "|": "‖", ",": " ", ";": " ", " ": " ", "!": "", "{": "{", "}": "}", "\\": "; ", "leftarrow": "←",
}  # fmt: skip
_LEFT_OUT = ("boldsymbol", "mathrm", "mathbf", "mathcal", "text", "left", "right", "bigl", "bigr")
_OVER = {"dot": "\u0307", "bar": "\u0304", "overline": "\u0304", "hat": "\u0302", "tilde": "\u0303"}
_BEFORE, _AFTER = "\x00", "\x01"  # a name such as log, which letters beside it are kept apart from
_OPEN, _SHUT = "\x02", "\x03"  # a fraction, which is closed after a name
_HIGH = dict(zip("0123456789+-=()niT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ", strict=True)) | {"ᵀ": "ᵀ"}
_LOW = dict(zip("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
_SMALL = re.escape("".join({*_HIGH.values(), *_LOW.values()}))
_ATOM = re.compile(rf"\d+|[^\W\d]?[{_SMALL}']*|\*|∞")
_PRODUCT = re.compile(rf"{_ATOM.pattern}|-?\w+|\w*\([^()]*\)|\|[^|]*\|[{_SMALL}]*")


def plain(text: str) -> str:
    r"""Words with the formulas between dollar signs in Unicode, on one line.

    Examples
    --------
    >>> from proofs.printing.plain import plain
    >>> plain(r"the mean $\mu = \frac1n \sum_i z_i$ of $z \in \mathbb{R}^n$ and $\sqrt{1 - \alpha^2} \le 1$")
    'the mean μ = 1/n Σᵢ zᵢ of z ∈ ℝⁿ and √(1 - α²) ≤ 1'
    """
    *pieces, last = re.split(r"\$([^$]+)\$", text)
    return "".join(_formula(p) if k % 2 else p.replace("--", "–") for k, p in enumerate([*pieces, last]))


def _formula(latex: str) -> str:
    found = _sequence(iter(_TOKEN.findall(latex)))
    found = re.sub(rf"{_AFTER}([{_SMALL}]*) *{_OPEN}([^{_OPEN}{_SHUT}]*){_SHUT}", r"\1(\2)", found)
    found = re.sub(rf"(?<=\w){_BEFORE}|{_AFTER}(?=[^\W{_SMALL}]|[√|Σ])", " ", found)
    found = re.sub(rf"[{_BEFORE}-{_SHUT}]", "", found)
    return re.sub(r"(?<=[( ]) +| +(?=[);])", "", found)


def _sequence(tokens: Iterator[str]) -> str:
    """Tokens up to the brace that closes them, or the end."""
    found = ""
    for token in tokens:
        if token == "}":
            break
        found += _read(token, tokens)
    return found


def _read(token: str, tokens: Iterator[str]) -> str:
    """What a token stands for, with the groups after it that belong to it."""
    if token == "{":
        return _sequence(tokens)
    if token in "^_":
        return _script(_group(tokens), _HIGH if token == "^" else _LOW, token)
    if token == "&":
        return " "
    return _command(token[1:], tokens) if token.startswith("\\") else token


def _group(tokens: Iterator[str]) -> str:
    """The argument of a command: a group in braces, or the next token."""
    token = next((token for token in tokens if token.strip()), "")
    return _read(token, tokens).strip() if token else ""


def _command(name: str, tokens: Iterator[str]) -> str:
    if name in _SIGNS:
        return _SIGNS[name]
    if name == "frac":
        above, below = _group(tokens), _group(tokens)
        return f"{_OPEN}{above if _PRODUCT.fullmatch(above) else f'({above})'}/{_closed(below)}{_SHUT}"
    if name == "binom":
        return f"({_group(tokens)} over {_group(tokens)})"
    if name == "sqrt":
        return f"√{_closed(_group(tokens))}"
    if name == "mathbb":
        return _named("DOUBLE-STRUCK CAPITAL", _group(tokens))
    if name in _OVER:
        return unicodedata.normalize("NFC", "".join(c + _OVER[name] for c in _group(tokens)))
    if name in ("begin", "end"):
        _group(tokens)
        return "(" if name == "begin" else ")"
    if name == "operatorname":
        return _BEFORE + _group(tokens) + _AFTER
    if name in _LEFT_OUT:
        return ""
    letter = "LAMDA" if name.lower() == "lambda" else name.removeprefix("var").upper()
    kind = "GREEK CAPITAL LETTER" if name[:1].isupper() else "GREEK SMALL LETTER"
    return _named(kind, letter, _BEFORE + name + _AFTER)


def _named(kind: str, letter: str, otherwise: str = "") -> str:
    """The character of a kind by its name; what is none, such as log, stands for itself."""
    try:
        return unicodedata.lookup(f"{kind} {letter}")
    except KeyError:
        return otherwise or letter


def _script(text: str, table: dict[str, str], sign: str) -> str:
    """A superscript or subscript in small characters where there are all of them; a prime is one already."""
    if text and all(c in table for c in text):
        return "".join(table[c] for c in text)
    return sign + _closed(text)


def _closed(text: str) -> str:
    """A number, or a letter with its signs, as it is; anything else in parentheses."""
    return text if _ATOM.fullmatch(text) else f"({text})"
