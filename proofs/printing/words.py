"""Words for LaTeX's text mode."""

from __future__ import annotations

import re
import unicodedata

_TEXT = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_",
    "$": r"\$", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": "$<$", ">": "$>$", "|": "$|$",
    "≥": r"$\ge$", "≤": r"$\le$", "≠": r"$\ne$", "→": r"$\to$", "∞": r"$\infty$", "−": "$-$", "×": r"$\times$",
    "ᵀ": r"$^{\top}$", "′": "$'$", "∈": r"$\in$", "ℂ": r"$\mathbb{C}$", "ℝ": r"$\mathbb{R}$", "·": r"$\cdot$",
    "∇": r"$\nabla$", "√": r"$\surd$", "∫": r"$\int$", "∂": r"$\partial$", "‖": r"$\|$", "½": r"$\frac12$",
    "…": r"\dots{}", "–": "--", "↦": r"$\mapsto$", "∘": r"$\circ$", "≈": r"$\approx$", "⊗": r"$\otimes$", "ı": r"\i{}",
    "φ": r"$\varphi$", "ε": r"$\varepsilon$", "̂": "",
}  # fmt: skip
_AFTER_NOUN = re.compile(
    r"[^\w\s-]| (?:of|at|on|to|in|from|with|by|for|before|after|between|over|under|that|which|whose)\b"
)
_SINGULAR = ("ss", "us", "is", "series")
_ACCENTS = {"ACUTE": "'", "GRAVE": "`", "DIAERESIS": '"', "CIRCUMFLEX": "^", "TILDE": "~"}


def latex_text(text: str) -> str:
    r"""Words for text mode: mathematics between dollar signs as it is, special characters escaped, signs as commands.

    Raises
    ------
    ValueError : naming the characters for which there is no command.

    Examples
    --------
    >>> print(latex_text("50 % of $x_1$, ‖σ‖² and é"))
    50 \% of $x_1$, $\|\sigma\|^{2}$ and \'{e}
    """
    *pieces, last = re.split(r"(\$[^$]+\$)", text)
    unknown = sorted({c for c in "".join([*pieces[::2], last]) if _sign(c) is None})
    if unknown:
        raise ValueError(f"no LaTeX for {unknown} in {text!r}; write it as mathematics, between dollar signs.")
    return "".join(p if k % 2 else _signs(p) for k, p in enumerate([*pieces, last]))


def verb(words: str) -> str:
    """What stands between a letter and its meaning: are before a plural, and else is.

    Examples
    --------
    >>> verb("the costs of moving a unit of mass"), verb("the number of sources"), verb("a bias")
    ('are', 'is', 'is')
    """
    noun = _AFTER_NOUN.split(words)[0]
    return "are" if noun.startswith("the ") and noun.endswith("s") and not noun.endswith(_SINGULAR) else "is"


def _signs(words: str) -> str:
    """Words without mathematics between dollar signs; signs that follow each other are one formula."""
    return "".join(_sign(c) or "" for c in words).replace("$$", "")


def _sign(c: str) -> str | None:
    """The LaTeX of one character: by the table, or by its name where that is a Greek letter, an accent or a script."""
    if c in _TEXT:
        return _TEXT[c]
    if c.isascii():
        return c
    kind, _, base = unicodedata.decomposition(c).partition(" ")
    name = unicodedata.name(c, "")
    if kind in ("<super>", "<sub>"):
        inner = _sign(chr(int(base, 16)))
        return inner and f"${'^' if kind == '<super>' else '_'}{{{inner.strip('$')}}}$"
    if name.startswith("GREEK ") and " LETTER " in name and " WITH " not in name:
        word = name.split()[-1].lower().replace("lamda", "lambda")
        return rf"$\{word.capitalize() if ' CAPITAL ' in name else word}$"
    accent = next((sign for word, sign in _ACCENTS.items() if name.endswith(f" WITH {word}")), None)
    return rf"\{accent}{{{unicodedata.normalize('NFD', c)[0]}}}" if accent else None
