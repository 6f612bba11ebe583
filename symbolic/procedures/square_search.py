"""The squares of ``decide_by_squares``, searched for: a Gram matrix of the difference, and its Cholesky factors.

A product of two words, as a trace, is tr(UᵀV) for its halves U and V. Over the halves of all terms the difference is
Σ G_ij tr(U_iᵀU_j); where G has pivots that are not negative, G = LDLᵀ gives Σ D_k tr(w_kᵀw_k) with w_k = Σ_i L_ik U_i.
What is found is not trusted: the procedure multiplies it out.

Source: M. D. Choi, T. Y. Lam, B. Reznick, Sums of squares of real polynomials, Proc. Sympos. Pure Math. 58 (1995).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations_with_replacement, pairwise, product
from typing import Any

import sympy as sp

from symbolic.decision import AT_MOST
from symbolic.definedness.known import Known
from symbolic.expressions.contraction import Contraction
from symbolic.goal import Goal
from symbolic.words import OutsideClass, canonical
from symbolic.words.letters import join

MOST_HALVES = 24

Word = tuple[Any, ...]


def accepts_squares(goal: Goal) -> bool:
    """Whether a goal is an inequality between scalars with matrices of symbolic size in them."""
    return goal.relation == AT_MOST and not goal.is_matrix and goal.has(sp.MatrixSymbol)


def squares_of(goal: Goal) -> Iterator[Mapping[str, Any]]:
    """The options of ``decide_by_squares``, if there are any: the squares, and all matrices as real ones.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.goal import Goal
    >>> from symbolic.procedures.square_search import squares_of
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> x, y = sp.MatrixSymbol("x", n, 1), sp.MatrixSymbol("y", n, 1)
    >>> inner = sp.Trace(x.T * y)
    >>> next(squares_of(Goal(2 * inner, sp.Trace(x.T * x) + sp.Trace(y.T * y), "<=")))["squares"]
    ((1, x - y),)
    """
    try:
        terms = _terms(canonical(goal.rhs - goal.lhs))
        known = Known(given=goal.given)
        positive = {letters for letters, (coefficient, _) in terms.items() if known.sign(coefficient) >= 1}
        halves = _whose_squares_are((half for _, word in terms.values() for half in _halves(word)), positive)
    except OutsideClass:
        return
    if not 0 < len(halves) <= MOST_HALVES:
        return
    real = tuple(sorted((A for A in goal.lhs.atoms(sp.MatrixSymbol) | goal.rhs.atoms(sp.MatrixSymbol)), key=str))
    gram = _gram(terms, halves)
    squares = _cholesky(gram, halves, known) if gram is not None else None
    if squares is not None:
        yield {"squares": squares, "real": real}


def _terms(gap: sp.Expr) -> dict[sp.Expr, tuple[sp.Expr, Word]]:
    """Each product of words and traces with its coefficient, and as one cyclic word."""
    found: dict[sp.Expr, tuple[sp.Expr, Word]] = {}
    for term in sp.Add.make_args(sp.expand(gap)):
        scalar, letters = sp.S.One, sp.S.One
        word: Word = ()
        for factor in sp.Mul.make_args(term):
            base, power = factor.as_base_exp()
            if isinstance(base, Contraction | sp.Trace) and power in (1, 2):
                letters *= factor
                word += _letters(base) * int(power)
            elif factor.has(sp.MatrixExpr):
                raise OutsideClass(f"{factor} is no product of words.")
            else:
                scalar *= factor
        letters = canonical(letters)
        found[letters] = (found[letters][0] if letters in found else 0) + scalar, word
    return found


def _letters(atom: Any) -> Word:
    """The letters of a word yᵀx or of a trace, a power as so many of them."""
    matrix = atom.arg if isinstance(atom, sp.Trace) else atom.parent
    found: Word = ()
    for letter in matrix.args if isinstance(matrix, sp.MatMul) else (matrix,):
        whole = isinstance(letter, sp.MatPow) and letter.exp.is_Integer and 0 < letter.exp <= MOST_HALVES
        found += (letter.base,) * int(letter.exp) if whole else (letter,)
    return found


def _halves(word: Word) -> Iterator[Any]:
    """U and V of one shape with tr(UᵀV) the trace of the word, wherever it is cut in two."""
    for i, length in product(range(len(word)), range(1, len(word))):
        turned = word[i:] + word[:i]
        left, right = turned[:length], turned[length:]
        if all(a.shape[1] == b.shape[0] for half in (left, right) for a, b in pairwise(half)):
            first, second = canonical(sp.Transpose(join(left))), canonical(join(right))
            if first.shape == second.shape and first.shape[0] != 1:
                yield from (first, second)


def _whose_squares_are(halves: Iterable[Any], squares: set[sp.Expr]) -> list[Any]:
    """The others have coefficient 0 in every square."""
    return [half for half in dict.fromkeys(halves) if canonical(sp.Trace(sp.Transpose(half) * half)) in squares]


def _gram(terms: dict[sp.Expr, tuple[sp.Expr, Word]], halves: list[Any]) -> sp.Matrix | None:
    """G with Σ G_ij tr(U_iᵀU_j) the difference, a coefficient shared evenly by the products that are its word."""
    places = defaultdict(list)
    for i, j in combinations_with_replacement(range(len(halves)), 2):
        if halves[i].shape == halves[j].shape:
            places[canonical(sp.Trace(sp.Transpose(halves[i]) * halves[j]))].append((i, j))
    if not set(terms) <= set(places):
        return None
    gram = sp.zeros(len(halves))
    for letters, (coefficient, _) in terms.items():
        counted = Counter({(i, j): 1 if i == j else 2 for i, j in places[letters]})
        for i, j in places[letters]:
            gram[i, j] = gram[j, i] = coefficient / counted.total()
    return gram


def _cholesky(gram: sp.Matrix, halves: list[Any], known: Known) -> tuple[tuple[sp.Expr, Any], ...] | None:
    """(D_k, w_k) of LDLᵀ with pivots that are known to be positive, numbers first; None where it ends before 0."""
    left, squares = sp.Matrix(gram), []
    rows = range(len(halves))
    while not left.is_zero_matrix:
        usable = [i for i in rows if left[i, i] != 0 and known.sign(left[i, i]) >= 1 and _divides(left, i)]
        if not usable:
            return None
        i = min(usable, key=lambda i: (bool(left[i, i].free_symbols), i))
        column = [sp.cancel(left[k, i] / left[i, i]) for k in rows]
        squares.append((left[i, i], sp.MatAdd(*(c * halves[k] for k, c in enumerate(column) if c != 0)).doit()))
        pivot = left[i, i]
        for a, b in product(rows, rows):
            left[a, b] = sp.expand(left[a, b] - pivot * column[a] * column[b])
    return tuple(squares)


def _divides(left: sp.Matrix, i: int) -> bool:
    """Whether the quotients of a column by its pivot have no letter in their denominators."""
    quotients = (sp.cancel(left[k, i] / left[i, i]) for k in range(left.rows))
    return all(not sp.denom(quotient).free_symbols for quotient in quotients)
