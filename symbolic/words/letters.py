"""Words in noncommuting letters with scalar coefficients, and what is cancelled and merged in one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

import sympy as sp

Word: TypeAlias = tuple[sp.MatrixExpr, ...]
Words: TypeAlias = dict[Word, sp.Expr]


class OutsideClass(ValueError):
    """The expression is not in the class that the procedure is exact for; the message says why."""


def combine(parts: Iterable[Words]) -> Words:
    """Σ of normal forms; coefficients that are identically zero are dropped."""
    total: dict[Word, list[sp.Expr]] = {}
    for part in parts:
        for word, c in part.items():
            total.setdefault(word, []).append(c)
    summed = {word: sp.Add(*cs) for word, cs in total.items()}
    return {word: c for word, c in summed.items() if c != 0}


def join(word: Word) -> sp.MatrixExpr:
    """The product of the letters of a word that is not empty."""
    return word[0] if len(word) == 1 else sp.MatMul(*word)


def rebuild(form: Words, shape: tuple[Any, Any]) -> sp.MatrixExpr:
    """The matrix expression of a normal form, words in a fixed order."""
    terms = []
    for word in sorted(form, key=key):
        matrix = join(word) if word else sp.Identity(shape[0])
        c = form[word]
        terms.append(matrix if c == 1 else sp.MatMul(c, *(word or (matrix,))))
    if not terms:
        return sp.ZeroMatrix(*shape)
    return terms[0] if len(terms) == 1 else sp.MatAdd(*terms)


def key(word: Word) -> tuple[Any, ...]:
    """By which words are put in order."""
    return tuple(sp.default_sort_key(letter) for letter in word)


def dimension(word: Word, i: int) -> Any:
    """The size at the i-th gap of a word: d₀ × d₁ · d₁ × d₂ · …"""
    return word[i].shape[0] if i < len(word) else (word[-1].shape[1] if word else None)


def inverted(letter: sp.MatrixExpr) -> sp.MatrixExpr:
    """The inverse of a square letter; for another one a letter that equals none."""
    if isinstance(letter, sp.Inverse):
        return letter.arg
    return sp.Inverse(letter) if is_square(letter) else sp.Dummy("no inverse")


def adjointed(letter: sp.MatrixExpr) -> sp.MatrixExpr:
    """The conjugate transpose of a letter: of a matrix symbol, its transpose or adjoint, and of inverses and powers.

    Raises
    ------
    OutsideClass : for another letter.
    """
    if isinstance(letter, sp.Adjoint):
        return letter.arg
    if isinstance(letter, sp.MatrixSymbol) or (isinstance(letter, sp.Transpose) and letter.arg.is_symbol):
        return sp.Adjoint(letter)
    if isinstance(letter, sp.Inverse):
        return sp.Inverse(adjointed(letter.arg))
    if isinstance(letter, sp.MatPow):
        return sp.MatPow(join(tuple(map(adjointed, reversed(spell(letter.base))))), letter.exp)
    raise OutsideClass(f"no rule turns the adjoint of {letter} into words.")


def is_square(letter: sp.MatrixExpr) -> bool:
    """Whether both sizes are the same expression."""
    return bool(letter.shape[0] == letter.shape[1])


def kronecker_factors(matrix: sp.MatrixExpr) -> tuple[sp.MatrixExpr, ...]:
    """The matrices whose traces have tr M as their product: tr(A ⊗ B) = tr A tr B for square ones."""
    split = isinstance(matrix, sp.KroneckerProduct) and all(map(is_square, matrix.args))
    return tuple(matrix.args) if split else (matrix,)


def cancel_inverses(word: Word) -> Word:
    """The word without neighbours A A⁻¹ or A⁻¹ A."""
    kept: list[sp.MatrixExpr] = []
    for letter in word:
        if kept and inverted(letter) == kept[-1]:
            kept.pop()
        else:
            kept.append(letter)
    return tuple(kept)


def merge_powers(word: Word) -> Word:
    """l (w l)ᵉ → (l w)ᵉ l as far left as it goes, then Wᵉ W → Wᵉ⁺¹ and Wᵉ Wᶠ → Wᵉ⁺ᶠ."""
    if not any(is_power(letter) for letter in word):
        return word
    done: list[sp.MatrixExpr] = []
    rest = list(word)
    while rest:
        letter = rest.pop(0)
        if not is_power(letter):
            done.append(letter)
            continue
        base, exponent = spell(letter.base), letter.exp
        while done and done[-1] == base[-1]:
            rest.insert(0, done.pop())
            base = (base[-1], *base[:-1])
        while tuple(rest[: len(base)]) == base:
            del rest[: len(base)]
            exponent = exponent + 1
        if done and is_power(done[-1]) and spell(done[-1].base) == base:
            exponent = exponent + done.pop().exp
        done.append(sp.MatPow(join(base), exponent))
    return tuple(done)


def is_power(letter: sp.MatrixExpr) -> bool:
    """A letter Wᵉ with a symbolic exponent; SymPy counts inverses among the powers."""
    return isinstance(letter, sp.MatPow) and not isinstance(letter, sp.Inverse)


def scalar_cut(letter: sp.MatrixExpr) -> tuple[Word, Word] | None:
    """The two parts u, v of the base of (u v)ᵉ when v u is a scalar; None if it is none."""
    base = spell(letter.base)
    cut = next((i for i in range(1, len(base)) if dimension(base, i) == 1), None)
    return None if cut is None else (base[:cut], base[cut:])


def spell(base: sp.MatrixExpr) -> Word:
    """The letters of a power's base: its word, or the base itself when it is a sum."""
    return tuple(base.args) if isinstance(base, sp.MatMul) and not base.args[0].is_commutative else (base,)
