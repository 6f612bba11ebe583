"""Noncommutative words: the normal form of matrix expressions of symbolic size.

A matrix expression becomes a sum Σ c_w w of words w in its letters (matrix symbols, their transposes and inverses,
powers with a symbolic exponent, exponentials, …) with scalar coefficients c_w. The rules are
    (AB)ᵀ = BᵀAᵀ,   A A⁻¹ = I,   u (yᵀx) v = (yᵀx) u v   (a 1×1 factor is a scalar and equals its transpose),
    l (w l)ᵉ = (l w)ᵉ l,   Wᵉ W = Wᵉ⁺¹,   l exp(w l) = exp(l w) l,   tr(AB) = tr(BA),   det(AB) = det A det B,
    e_iᵀ e_j = δ_ij,   Σ_i e_iᵀ A e_i = tr A.
Two expressions with equal normal forms are equal for every value of the sizes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any, TypeAlias

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.expressions.contraction import Contraction
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.unit_column import UnitColumn

Word: TypeAlias = tuple[sp.MatrixExpr, ...]
Words: TypeAlias = dict[Word, sp.Expr]

MAX_TERMS = 4_000  # words in one normal form; past this the answer is UNDECIDED, not a wait
MAX_POWER = 64  # a literal power is multiplied out up to here
MAX_LETTERS = 2_000  # in one word


class OutsideClass(ValueError):
    """The expression is not in the class that the procedure is exact for; the message says why."""


# --- from expressions to words ---------------------------------------------------------------------------------------


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


def _transpose(expr: sp.Transpose) -> Words:
    return {_mirrored(word): c for word, c in words(expr.arg).items()}


def _inverse(expr: sp.Inverse) -> Words:
    inner = words(expr.arg)
    if not inner:
        raise OutsideClass(f"the matrix in {expr} is zero, and has no inverse.")
    ((word, c), *more) = inner.items()
    if not more and all(map(_is_square, word)):
        return {tuple(_inverted(letter) for letter in reversed(word)): 1 / c}
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
        return _reduced((sp.MatPow(_join(word), exponent),) if word else (), c**exponent)
    return {(sp.MatPow(rebuild(inner, base.shape), exponent),): sp.S.One}


def _exponential(expr: MatrixExp) -> Words:
    arg = words(expr.arg)
    if not arg or expr.shape == (1, 1):
        return {(): sp.exp(arg.get((), sp.S.Zero))}
    return {(MatrixExp(rebuild(arg, expr.shape)),): sp.S.One}


def _function(expr: sp.MatrixExpr) -> Words:
    return _letter(_within(canonical, expr))


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
    sp.Transpose: _transpose,
    sp.Inverse: _inverse,
    sp.MatPow: _power,
    sp.Identity: lambda _: {(): sp.S.One},
    sp.ZeroMatrix: lambda _: {},
    sp.MatrixSymbol: _letter,
    UnitColumn: _letter,
    sp.MatrixBase: _explicit,
    MatrixExp: _exponential,
    MatrixFunction: _function,
    MatrixSum: _function,
    DirectionalDerivative: _function,
}


# --- algebra on words ------------------------------------------------------------------------------------------------


def combine(parts: Iterable[Words]) -> Words:
    """Σ of normal forms; coefficients that are identically zero are dropped."""
    total: dict[Word, list[sp.Expr]] = {}
    for part in parts:
        for word, c in part.items():
            total.setdefault(word, []).append(c)
    summed = {word: sp.Add(*cs) for word, cs in total.items()}
    return {word: c for word, c in summed.items() if c != 0}


def multiply(left: Words, right: Words) -> Words:
    """The product of two normal forms, every word reduced."""
    if len(left) * len(right) > MAX_TERMS:
        raise OutsideClass(f"the product would have {len(left) * len(right)} words (at most {MAX_TERMS}).")
    return combine(_reduced(u + v, a * b) for u, a in left.items() for v, b in right.items())


def _reduced(word: Word, coefficient: sp.Expr) -> Words:
    """One word with inverses cancelled, powers pushed left and merged, and 1×1 factors pulled out as scalars."""
    if len(word) > MAX_LETTERS:
        raise OutsideClass(f"a word would have {len(word)} letters (at most {MAX_LETTERS}).")
    word = _shift_exponentials(_merge_powers(_cancel_inverses(word)))
    cuts = [i for i in range(len(word) + 1) if _dimension(word, i) == 1]
    if len(cuts) < 2:
        return {word: coefficient}
    scalars = (_scalar(word[i:j]) for i, j in pairwise(cuts))
    return {word[: cuts[0]] + word[cuts[-1] :]: sp.Mul(coefficient, *scalars)}


def _dimension(word: Word, i: int) -> Any:
    """The size at the i-th gap of a word: d₀ × d₁ · d₁ × d₂ · …"""
    return word[i].shape[0] if i < len(word) else (word[-1].shape[1] if word else None)


def _scalar(word: Word) -> sp.Expr:
    """A 1×1 word as a scalar atom, named by the smaller of itself and its transpose; e_iᵀ e_j is δ_ij."""
    if len(word) == 2 and all(isinstance(letter, UnitColumn) for letter in (_transposed(word[0]), word[1])):
        return sp.KroneckerDelta(word[0].arg.row, word[1].row)
    return Contraction(_join(min(word, _mirrored(word), key=_key)), 0, 0)


def _cancel_inverses(word: Word) -> Word:
    kept: list[sp.MatrixExpr] = []
    for letter in word:
        if kept and _inverted(letter) == kept[-1]:
            kept.pop()
        else:
            kept.append(letter)
    return tuple(kept)


def _merge_powers(word: Word) -> Word:
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
        base, exponent = _spell(letter.base), letter.exp
        while done and done[-1] == base[-1]:
            rest.insert(0, done.pop())
            base = (base[-1], *base[:-1])
        while tuple(rest[: len(base)]) == base:
            del rest[: len(base)]
            exponent = exponent + 1
        if done and is_power(done[-1]) and _spell(done[-1].base) == base:
            exponent = exponent + done.pop().exp
        done.append(sp.MatPow(_join(base), exponent))
    return tuple(done)


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


def is_power(letter: sp.MatrixExpr) -> bool:
    """A letter Wᵉ with a symbolic exponent; SymPy counts inverses among the powers."""
    return isinstance(letter, sp.MatPow) and not isinstance(letter, sp.Inverse)


def scalar_cut(letter: sp.MatrixExpr) -> tuple[Word, Word] | None:
    """The two parts u, v of the base of (u v)ᵉ when v u is a scalar; None if it is none."""
    base = _spell(letter.base)
    cut = next((i for i in range(1, len(base)) if _dimension(base, i) == 1), None)
    return None if cut is None else (base[:cut], base[cut:])


def _spell(base: sp.MatrixExpr) -> Word:
    """The letters of a power's base: its word, or the base itself when it is a sum."""
    return tuple(base.args) if isinstance(base, sp.MatMul) and not base.args[0].is_commutative else (base,)


def _transposed(letter: sp.MatrixExpr) -> sp.MatrixExpr:
    if isinstance(letter, sp.MatPow | MatrixExp | MatrixFunction | MatrixSum):
        return _within(lambda A: canonical(sp.Transpose(A)), letter)
    return letter.T


def _mirrored(word: Word) -> Word:
    """The letters of the transpose."""
    return tuple(_transposed(letter) for letter in reversed(word))


def _inverted(letter: sp.MatrixExpr) -> sp.MatrixExpr:
    if isinstance(letter, sp.Inverse):
        return letter.arg
    return sp.Inverse(letter) if _is_square(letter) else sp.Dummy("no inverse")


def _is_square(letter: sp.MatrixExpr) -> bool:
    return bool(letter.shape[0] == letter.shape[1])


def _key(word: Word) -> tuple[Any, ...]:
    return tuple(sp.default_sort_key(letter) for letter in word)


# --- back to expressions ---------------------------------------------------------------------------------------------


def _join(word: Word) -> sp.MatrixExpr:
    return word[0] if len(word) == 1 else sp.MatMul(*word)


def rebuild(form: Words, shape: tuple[Any, Any]) -> sp.MatrixExpr:
    """The matrix expression of a normal form, words in a fixed order."""
    terms = []
    for word in sorted(form, key=_key):
        matrix = _join(word) if word else sp.Identity(shape[0])
        c = form[word]
        terms.append(matrix if c == 1 else sp.MatMul(c, *(word or (matrix,))))
    if not terms:
        return sp.ZeroMatrix(*shape)
    return terms[0] if len(terms) == 1 else sp.MatAdd(*terms)


def canonical(expr: Any) -> Any:
    """The expression that stands for all expressions with the same normal form, scalar or matrix."""
    if getattr(expr, "is_Matrix", False):
        return rebuild(words(expr), expr.shape)
    return canonical_scalar(expr)


def canonical_scalar(expr: sp.Expr) -> sp.Expr:
    """A scalar expression whose entries yᵀx, traces and determinants are put in normal form."""
    expr = sp.sympify(expr, strict=True)
    if isinstance(expr, MatrixElement):
        return _entry(expr)
    if isinstance(expr, sp.Trace):
        return _trace(expr.arg)
    if isinstance(expr, sp.Determinant):
        return _determinant(expr.arg)
    if isinstance(expr, sp.Sum):
        expr = _traces(_contracted(expr))
    if not expr.args or not expr.has(sp.MatrixExpr, MatrixElement, sp.Trace, sp.Determinant):
        return expr
    return expr.func(*(_canonical_argument(arg) for arg in expr.args))


def _canonical_argument(arg: Any) -> Any:
    return canonical_scalar(arg) if isinstance(arg, sp.Expr) and not arg.is_Matrix else arg


def _entry(expr: MatrixElement) -> sp.Expr:
    """The entry of a 1×1 product is the sum of its scalar words; other entries, and explicit ones, stay as they are."""
    return words(expr.parent).get((), sp.S.Zero) if expr.parent.shape == (1, 1) else expr


def _trace(matrix: sp.MatrixExpr) -> sp.Expr:
    """tr Σ c_w w = Σ c_w tr w; each word cyclically rotated to the smallest of its rotations and their transposes."""
    return sp.Add(*(c * _trace_of_word(word, matrix.shape[0]) for word, c in words(matrix).items()))


def _trace_of_word(word: Word, size: Any) -> sp.Expr:
    while len(word) > 1 and _inverted(word[0]) == word[-1]:
        word = word[1:-1]
    if not word:
        return size
    cut = next((i for i in range(len(word)) if _dimension(word, i) == 1), None)
    if cut is not None:
        ((rest, scalar),) = _reduced(word[cut:] + word[:cut], sp.S.One).items()
        return scalar if not rest else sp.Trace(_join(rest))
    rotations = [w[i:] + w[:i] for w in (word, _mirrored(word)) for i in range(len(word))]
    return sp.Trace(_join(min(rotations, key=_key)))


def _determinant(matrix: sp.MatrixExpr) -> sp.Expr:
    """det(c A B) = cᵏ det A det B for square letters, det Aᵀ = det A, det A⁻¹ = 1/det A, det of 1×1 is its entry."""
    if isinstance(matrix, sp.BlockMatrix):
        return sp.Determinant(matrix)
    if matrix.shape == (1, 1):
        return words(matrix).get((), sp.S.Zero)
    form = words(matrix)
    if len(form) != 1 or not all(_is_square(letter) for word in form for letter in word):
        return sp.Determinant(rebuild(form, matrix.shape))
    ((word, c),) = form.items()
    return c ** matrix.shape[0] * sp.Mul(*(_determinant_of_letter(letter) for letter in word))


def _determinant_of_letter(letter: sp.MatrixExpr) -> sp.Expr:
    if isinstance(letter, sp.Inverse):
        return 1 / _determinant_of_letter(letter.arg)
    if is_power(letter):
        return sp.Determinant(letter.base) ** letter.exp
    return sp.Determinant(min(letter, _transposed(letter), key=sp.default_sort_key))


def _contracted(expr: sp.Sum) -> sp.Expr:
    """Σ_i y_i x_i, as SymPy writes (yᵀx)[0, 0] of symbolic length, back as the contraction yᵀx."""
    ((index, lower, upper), *more) = expr.limits
    factors = sp.Mul.make_args(expr.function)
    entries = [f for f in factors if isinstance(f, MatrixElement)]
    if more or len(entries) != 2 or len(factors) != 2 or lower != 0:
        return expr
    (a, i, j), (b, m, n) = entries[0].args, entries[1].args
    columns = (i, j, m, n) == (index, 0, index, 0) and a.shape == b.shape == (upper + 1, 1)
    return Contraction(a.T * b, 0, 0) if columns and not (a.has(index) or b.has(index)) else expr


def _traces(expr: sp.Expr) -> sp.Expr:
    """Σ_{i=0}^{n−1} (a + b e_iᵀ A e_i + c(i)) = a n + b tr A + Σ c(i) for a, b, A free of i."""
    if not isinstance(expr, sp.Sum) or len(expr.limits) != 1:
        return expr
    ((index, lower, upper),) = expr.limits
    if lower != 0 or not (upper + 1).is_nonnegative or not expr.has(UnitColumn):
        return expr
    total, rest = sp.S.Zero, sp.S.Zero
    for term in sp.Add.make_args(sp.expand_mul(canonical_scalar(expr.function))):
        scalar, dependent = term.as_independent(index, as_Add=False)
        trace = _diagonal_of(dependent, index, upper + 1)
        total, rest = (total, rest + term) if trace is None else (total + scalar * trace, rest)
    return total if rest == 0 else total + sp.Sum(rest, *expr.limits)


def _diagonal_of(factor: sp.Expr, index: sp.Symbol, size: sp.Expr) -> sp.Expr | None:
    """tr A for e_iᵀ A e_i with A free of i and of that size, the size for 1, None for all else."""
    if factor == 1:
        return size
    if not isinstance(factor, Contraction) or not isinstance(factor.parent, sp.MatMul):
        return None
    row, *inner, column = factor.parent.args
    unit = UnitColumn(size, index)
    matches = row == unit.T and column == unit and not any(matrix.has(index) for matrix in inner)
    if not matches:
        return None
    return _trace(_join(tuple(inner))) if inner else size
