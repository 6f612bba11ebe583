"""The normal form of matrix and scalar expressions, from the rules for words."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.unit_column import UnitColumn
from symbolic.inputs import expression
from symbolic.words.entry_sums import without_index
from symbolic.words.letters import (
    OutsideClass,
    Word,
    Words,
    adjointed,
    cancel_inverses,
    combine,
    dimension,
    inverted,
    is_power,
    is_square,
    join,
    key,
    kronecker_factors,
    merge_powers,
    rebuild,
)

MAX_TERMS = 4_000  # words in one normal form; past this the answer is UNDECIDED, not a wait
MAX_POWER = 64  # a literal power is multiplied out up to here
MAX_LETTERS = 2_000  # in one word
_KEPT = 2048  # matrices, of which the lines of a derivation share many, and each line its parts


def words(expr: Any) -> Words:
    """Σ c_w w, the normal form of a matrix expression as a dict from word to coefficient.

    Parameters
    ----------
    expr : matrix expression, of symbolic or concrete size

    Returns
    -------
    dict : word (a tuple of letters; the empty word is I) to a nonzero scalar coefficient in canonical form.

    Raises
    ------
    OutsideClass : for an expression that is no sum of words, or one with too many terms.
    """
    return dict(_words(expr.as_immutable() if isinstance(expr, sp.MatrixBase) else expr))


@lru_cache(maxsize=_KEPT)
def _words(expr: Any) -> Words:
    rule = next((_RULES[cls] for cls in type(expr).__mro__ if cls in _RULES), None)
    if rule is None:
        raise OutsideClass(f"no rule turns {type(expr).__name__} into words: {expr}")
    return rule(expr)


def _sum(expr: sp.MatAdd) -> Words:
    return combine(words(arg) for arg in expr.args)


def _product(expr: sp.MatMul) -> Words:
    scalar, matrices = expr.as_coeff_matrices()
    product: Words = {(): canonical_scalar(scalar)}
    for matrix in matrices:
        product = multiply(product, words(matrix))
    return product


def _inverse(expr: sp.Inverse) -> Words:
    inner = words(expr.arg)
    if not inner:
        raise OutsideClass(f"the matrix in {expr} is zero, and has no inverse.")
    ((word, c), *more) = inner.items()
    if not more and all(map(is_square, word)):
        return {tuple(inverted(letter) for letter in reversed(word)): 1 / c}
    return {(sp.Inverse(rebuild(inner, expr.shape)),): sp.S.One}


def _power(expr: sp.MatPow) -> Words:
    base, exponent = expr.args
    if exponent.is_Integer:
        if abs(exponent) > MAX_POWER:
            raise OutsideClass(f"the power {expr} is too large to multiply out (at most {MAX_POWER}).")
        factor = words(base if exponent >= 0 else sp.Inverse(base))
        product: Words = {(): sp.S.One}
        for _ in range(abs(int(exponent))):
            product = multiply(product, factor)
        return product
    if not (exponent.is_integer and exponent.is_nonnegative):
        raise OutsideClass(f"the exponent of {expr} is not known to be a nonnegative integer.")
    inner = words(base)
    if not inner:
        raise OutsideClass(f"the base of {expr} is zero; its value depends on the exponent.")
    ((word, c), *more) = inner.items()
    if not more:
        return _reduced((sp.MatPow(join(word), exponent),) if word else (), c**exponent)
    return {(sp.MatPow(rebuild(inner, base.shape), exponent),): sp.S.One}


def _exponential(expr: MatrixExp) -> Words:
    arg = words(expr.arg)
    if not arg or expr.shape == (1, 1):
        return {(): sp.exp(arg.get((), sp.S.Zero))}
    return {(MatrixExp(rebuild(arg, expr.shape)),): sp.S.One}


def _adjugate(expr: Adjugate) -> Words:
    """adj(cI) = cⁿ⁻¹ I, and adj of 1×1 is 1."""
    arg, size = words(expr.arg), expr.shape[0]
    if size == 1 or set(arg) == {()}:
        return {(): sp.S.One if size == 1 else arg[()] ** (size - 1)}
    return _letter(Adjugate(rebuild(arg, expr.shape)))


def _within(change: Callable[[sp.MatrixExpr], sp.MatrixExpr], letter: sp.MatrixExpr) -> sp.MatrixExpr:
    """The letter with a change of the matrix that it is a function, a sum or a derivative of."""
    return letter.func(*(change(arg) if getattr(arg, "is_Matrix", False) else arg for arg in letter.args))


def _letter(expr: sp.MatrixExpr) -> Words:
    return _reduced((expr,), sp.S.One)


def _explicit(expr: sp.MatrixBase) -> Words:
    if expr.is_zero_matrix:
        return {}
    return {(): canonical_scalar(expr[0, 0])} if expr.shape == (1, 1) else _letter(expr.as_immutable())


_RULES: dict[type, Any] = {
    sp.MatAdd: _sum,
    sp.MatMul: _product,
    sp.Transpose: lambda A: {_mirrored(w): c for w, c in words(A.arg).items()},
    sp.Adjoint: lambda A: {tuple(map(adjointed, w[::-1])): sp.conjugate(c) for w, c in words(A.arg).items()},
    sp.Inverse: _inverse,
    sp.MatPow: _power,
    sp.Identity: lambda _: {(): sp.S.One},
    sp.ZeroMatrix: lambda _: {},
    sp.MatrixSymbol: _letter,
    UnitColumn: _letter,
    sp.MatrixBase: _explicit,
    MatrixExp: _exponential,
    Adjugate: _adjugate,
    sp.HadamardProduct: lambda e: _letter(e.func(*sorted(map(canonical, e.args), key=sp.default_sort_key))),
    sp.KroneckerProduct: lambda e: _letter(e.func(*map(canonical, e.args))),
    **dict.fromkeys((MatrixFunction, MatrixSum, DirectionalDerivative), lambda e: _letter(_within(canonical, e))),
}


def multiply(left: Words, right: Words) -> Words:
    """The product of two normal forms, every word reduced."""
    if len(left) * len(right) > MAX_TERMS:
        raise OutsideClass(f"the product would have {len(left) * len(right)} words (at most {MAX_TERMS}).")
    return combine(_reduced(u + v, a * b) for u, a in left.items() for v, b in right.items())


def _reduced(word: Word, coefficient: sp.Expr) -> Words:
    """One word with inverses cancelled, powers pushed left and merged, and 1×1 factors pulled out as scalars."""
    if len(word) > MAX_LETTERS:
        raise OutsideClass(f"a word would have {len(word)} letters (at most {MAX_LETTERS}).")
    word = _shift_exponentials(merge_powers(cancel_inverses(word)))
    cuts = [i for i in range(len(word) + 1) if dimension(word, i) == 1]
    if len(cuts) < 2:
        return {word: coefficient}
    scalars = (_scalar(word[i:j]) for i, j in pairwise(cuts))
    return {word[: cuts[0]] + word[cuts[-1] :]: sp.Mul(coefficient, *scalars)}


def _scalar(word: Word) -> sp.Expr:
    """A 1×1 word as a scalar atom, named by the smaller of itself and its transpose; e_iᵀ e_j is δ_ij."""
    if len(word) == 2 and all(isinstance(letter, UnitColumn) for letter in (_transposed(word[0]), word[1])):
        return sp.KroneckerDelta(word[0].arg.row, word[1].row)
    return Contraction(join(min(word, _mirrored(word), key=key)), 0, 0)


def _shift_exponentials(word: Word) -> Word:
    """l exp(c w l) → exp(c l w) l as far left as it goes; N. J. Higham, Functions of Matrices, Corollary 1.34."""
    if not any(isinstance(letter, MatrixExp) for letter in word):
        return word
    done: list[sp.MatrixExpr] = []
    rest = list(word)
    while rest:
        letter = rest.pop(0)
        while done and (shifted := _shifted(done[-1], letter)) is not None:
            rest.insert(0, done.pop())
            letter = shifted
        done.append(letter)
    return tuple(done)


def _shifted(left: sp.MatrixExpr, letter: sp.MatrixExpr) -> sp.MatrixExpr | None:
    """exp(c l w) for a square left = l and letter = exp(c w l); None if they are not."""
    if not isinstance(letter, MatrixExp) or isinstance(letter.arg, sp.MatAdd) or left.shape != letter.shape:
        return None
    scalar, base = letter.arg.as_coeff_matrices() if isinstance(letter.arg, sp.MatMul) else (sp.S.One, [letter.arg])
    if base[-1] != left:
        return None
    size = left.shape[0]
    return MatrixExp(rebuild(_reduced((left, *base[:-1]), scalar), (size, size)))


def _transposed(letter: sp.MatrixExpr) -> sp.MatrixExpr:
    if isinstance(letter, sp.MatPow | MatrixExp | Adjugate | MatrixFunction | MatrixSum):
        return _within(lambda A: canonical(sp.Transpose(A)), letter)
    return letter.T


def _mirrored(word: Word) -> Word:
    """The letters of the transpose."""
    return tuple(_transposed(letter) for letter in reversed(word))


def canonical(expr: Any) -> Any:
    """The expression that stands for all expressions with the same normal form, scalar or matrix."""
    if getattr(expr, "is_Matrix", False):
        return rebuild(words(expr), expr.shape)
    return canonical_scalar(expression(expr, "expr"))


def canonical_scalar(expr: sp.Expr) -> sp.Expr:
    """A scalar expression whose entries yᵀx, traces and determinants are put in normal form."""
    expr = sp.sympify(expr, strict=True)
    if isinstance(expr, MatrixElement):
        return _entry(expr)
    if isinstance(expr, sp.Trace):
        return sp.Mul(*(_trace(factor) for factor in kronecker_factors(expr.arg)))
    if isinstance(expr, sp.Determinant):
        return _determinant(expr.arg)
    if not expr.args or not expr.has(sp.MatrixExpr, MatrixElement, sp.Trace, sp.Determinant):
        return expr
    expr = expr.func(*(_canonical_argument(arg) for arg in expr.args))
    closed = without_index(expr) if isinstance(expr, sp.Sum) else expr
    return expr if closed == expr else canonical_scalar(closed)


def _canonical_argument(arg: Any) -> Any:
    return canonical_scalar(arg) if isinstance(arg, sp.Expr) and not arg.is_Matrix else arg


def _entry(expr: MatrixElement) -> sp.Expr:
    """The entry of a 1×1 product is the sum of its scalar words; other entries, and explicit ones, stay as they are."""
    return words(expr.parent).get((), sp.S.Zero) if expr.parent.shape == (1, 1) else expr


def _trace(matrix: sp.MatrixExpr) -> sp.Expr:
    """tr Σ c_w w = Σ c_w tr w; each word cyclically rotated to the smallest of its rotations and their transposes."""
    return sp.Add(*(c * _trace_of_word(word, matrix.shape[0]) for word, c in words(matrix).items()))


def _trace_of_word(word: Word, size: Any) -> sp.Expr:
    while len(word) > 1 and inverted(word[0]) == word[-1]:
        word = word[1:-1]
    if not word:
        return size
    cut = next((i for i in range(len(word)) if dimension(word, i) == 1), None)
    if cut is not None:
        ((rest, scalar),) = _reduced(word[cut:] + word[:cut], sp.S.One).items()
        return scalar if not rest else sp.Trace(join(rest))
    rotations = [w[i:] + w[:i] for w in (word, _mirrored(word)) for i in range(len(word))]
    return sp.Trace(join(min(rotations, key=key)))


def _determinant(matrix: sp.MatrixExpr) -> sp.Expr:
    """det(c A B) = cᵏ det A det B for square letters, det Aᵀ = det A, det A⁻¹ = 1/det A, det of 1×1 is its entry."""
    if isinstance(matrix, sp.BlockMatrix):
        return sp.Determinant(matrix)
    if matrix.shape == (1, 1):
        return words(matrix).get((), sp.S.Zero)
    form = words(matrix)
    if len(form) != 1 or not all(is_square(letter) for word in form for letter in word):
        return sp.Determinant(rebuild(form, matrix.shape))
    ((word, c),) = form.items()
    return c ** matrix.shape[0] * sp.Mul(*(_determinant_of_letter(letter) for letter in word))


def _determinant_of_letter(letter: sp.MatrixExpr) -> sp.Expr:
    if isinstance(letter, sp.Inverse):
        return 1 / _determinant_of_letter(letter.arg)
    if is_power(letter):
        return sp.Determinant(letter.base) ** letter.exp
    return sp.Determinant(min(letter, _transposed(letter), key=sp.default_sort_key))
