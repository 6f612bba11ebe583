"""Sums as linear operations: L Σ T(n) = Σ L T(n) for linear L, and Σ_{n≥a} T(n) = Σ_{n=a}^{b} T(n) + Σ_{n>b} T(n)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.binders import bound_symbols
from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.inputs import shape_of
from symbolic.procedures.matrices.matrix_zero import require_told_apart, require_words, scope_of
from symbolic.words import OutsideClass, Word, canonical_scalar, words

PROCEDURE = "linearity of sums"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """T, or Σ_{n=a}^{b} T(n) with the limits (n, a, b), where T holds no further sum."""

    term: Any
    limits: tuple[Any, Any, Any] | None = None


@procedure(PROCEDURE)
def decide_sums(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs wherever the sums in them converge, by linearity and by splitting ranges.

    lhs − rhs becomes a sum of Σ_{n=a}^{b} T(n) with factors, traces and transposes moved into the terms, which in
    finite dimension are continuous and may pass the limit. With each infinite sum cut at a large N, the terms from a
    on count for the start a and those from b + 1 on, with the other sign, for the start b + 1; where for each start
    the terms add up to zero for all n, the difference is zero for all N, and so is its limit.

    Parameters
    ----------
    lhs, rhs : scalars, or matrices of one shape, with at most one Sum or MatrixSum in a product

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixSum, decide_sums
    >>> k, n = sp.symbols("k n", integer=True, positive=True)
    >>> A = sp.MatrixSymbol("A", k, k)
    >>> series = MatrixSum(A**n / n, (n, 1, sp.oo))
    >>> print(decide_sums(sp.Trace(series), sp.Sum(sp.Trace(A**n) / n, (n, 1, sp.oo))).verdict)
    proved

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorem 3.47 (sums and multiples of convergent series).
    """
    require_told_apart(lhs, rhs)
    for start, total in _totals(lhs, rhs).items():
        where = "outside the sums" if start is None else f"the terms from {start} on"
        require_words(total, sp.ZeroMatrix(*total.shape) if total.is_Matrix else sp.S.Zero, where)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=f"{scope_of(lhs, rhs)}, all terms n")


def pieces(expr: Any) -> Iterator[Piece]:
    """The sums of an expression with everything linear around them moved into their terms, and what is no sum.

    Parameters
    ----------
    expr : scalar or matrix expression

    Yields
    ------
    Piece

    Raises
    ------
    OutsideClass : for a product of sums, or an expression that is no sum of words.
    """
    if not getattr(expr, "is_Matrix", False):
        yield from _scalar_pieces(expr)
        return
    for word, c in words(expr).items():
        if (inside := _summed_letter(word)) is not None:
            yield Piece(term=_times(c, inside[0], expr.shape), limits=inside[1])
            continue
        for piece in _scalar_pieces(c):
            yield Piece(term=_times(piece.term, word, expr.shape), limits=piece.limits)


def _totals(lhs: Any, rhs: Any) -> dict[Any, Any]:
    """For each start the total of the terms that count from it on, and for None the total of what is no sum."""
    if shape_of(lhs) != shape_of(rhs):
        raise OutsideClass("the two sides differ in shape.")
    found = [(1, piece) for piece in pieces(lhs)] + [(-1, piece) for piece in pieces(rhs)]
    positive = all(piece.limits[1].is_positive for _, piece in found if piece.limits)
    index = sp.Dummy("n", integer=True, **({"positive": True} if positive else {"nonnegative": True}))
    totals: dict[Any, list[Any]] = {}
    for sign, piece in found:
        for start, factor in _starts(piece):
            term = piece.term.xreplace({piece.limits[0]: index}) if piece.limits else piece.term
            totals.setdefault(start, []).append(_scaled(sign * factor, term))
    return {start: sp.MatAdd(*terms) if terms[0].is_Matrix else sp.Add(*terms) for start, terms in totals.items()}


def _starts(piece: Piece) -> Iterator[tuple[Any, int]]:
    """Where the terms of a sum begin to count, and where they cease to."""
    if piece.limits is None:
        yield None, 1
        return
    index, lower, upper = piece.limits
    if not lower.is_integer or not lower.is_nonnegative or (index.is_positive and not lower.is_positive):
        raise OutsideClass(f"the sum over {index} starts at {lower}, which is not known to be a natural number for it.")
    yield sp.expand(lower), 1
    if upper != sp.oo:
        if not (upper - lower + 1).is_nonnegative:
            raise OutsideClass(f"the sum over {index} from {lower} to {upper} may run backwards.")
        yield sp.expand(upper + 1), -1


def _scalar_pieces(expr: sp.Expr) -> Iterator[Piece]:
    for term in _expanded(canonical_scalar(expr)):
        factors = sp.Mul.make_args(term)
        sums = [factor for factor in factors if factor.has(sp.Sum, MatrixSum)]
        if not sums:
            yield Piece(term=term)
            continue
        if len(sums) > 1:
            raise OutsideClass(f"a product of two sums: {term}")
        inner, limits = _opened(sums[0])
        yield Piece(term=sp.Mul(*(factor for factor in factors if factor is not sums[0]), inner), limits=limits)


def _expanded(expr: sp.Expr) -> Iterator[sp.Expr]:
    """The terms of a sum of products; what stands under a sum, a trace or a function is left as it is."""
    for term in sp.Add.make_args(expr):
        expanded = sp.expand_mul(term, deep=False)
        yield from [expanded] if expanded == term else _expanded(expanded)


def _opened(factor: sp.Expr) -> tuple[sp.Expr, Any]:
    """The term and the limits of a Sum, or of the trace of a word with one MatrixSum in it."""
    if isinstance(factor, sp.Sum) and len(factor.limits) == 1 and not factor.function.has(sp.Sum, MatrixSum):
        return _renamed(factor.function, factor.limits[0])
    if isinstance(factor, sp.Trace):
        word = tuple(factor.arg.args) if isinstance(factor.arg, sp.MatMul) else (factor.arg,)
        inside = _summed_letter(word)
        if inside is not None:
            return sp.Trace(_times(sp.S.One, inside[0], factor.arg.shape)), inside[1]
    raise OutsideClass(f"{factor} is no linear operation on one sum.")


def _summed_letter(word: Word) -> tuple[Word, Any] | None:
    """The word with the term of its MatrixSum in the place of the sum, and the limits; None without one."""
    places = [i for i, letter in enumerate(word) if letter.has(sp.Sum, MatrixSum)]
    if not places:
        return None
    place = places[0]
    letter = word[place]
    if len(places) > 1 or not isinstance(letter, MatrixSum) or letter.term.has(sp.Sum, MatrixSum):
        raise OutsideClass(f"{sp.MatMul(*word)} is no linear operation on one sum.")
    term, limits = _renamed(letter.term, letter.limits)
    return (*word[:place], term, *word[place + 1 :]), limits


def _renamed(term: Any, limits: Any) -> tuple[Any, tuple[Any, Any, Any]]:
    """The term and the limits with an index that stands in no factor that is moved into the sum."""
    index, lower, upper = limits
    if index in bound_symbols(term):
        raise OutsideClass(f"the index {index} is bound once more in the term {term}.")
    fresh = sp.Dummy(index.name, **index.assumptions0)
    return term.xreplace({index: fresh}), (fresh, lower, upper)


def _times(c: sp.Expr, word: Word, shape: tuple[Any, Any]) -> sp.MatrixExpr:
    return sp.MatMul(c, *(word or (sp.Identity(shape[0]),)))


def _scaled(factor: int, term: Any) -> Any:
    return sp.MatMul(factor, term) if term.is_Matrix else factor * term
