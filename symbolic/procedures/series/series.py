"""Power series by their general term: an identity of infinite sums holds when it holds for the n-th terms, all n.

The exponential and the φ-functions stand for their defining series, of scalars and of matrices:
    exp(A) = Σ_{n≥0} Aⁿ/n!,   φ_k(A) = Σ_{n≥0} Aⁿ/(n+k)!.
Every series must carry a factorial in its denominator, so that it converges absolutely everywhere and may be split,
shifted and compared term by term.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.boundary import procedure
from symbolic.decision import Decision, Verdict
from symbolic.expressions.contraction import contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.phi import phi
from symbolic.inputs import shape_of
from symbolic.procedures.matrices.matrix_zero import require_told_apart, require_zero, scope_of
from symbolic.procedures.series.sums import Piece, pieces
from symbolic.words import OutsideClass, Word, Words, combine, is_power, rebuild, scalar_cut, words

PROCEDURE = "power series by general term"
MAX_START = 100  # first index of a series; the terms before it are compared one by one

_N = sp.Dummy("n", integer=True, nonnegative=True)  # the index of every general term


@dataclass(frozen=True, slots=True, kw_only=True)
class _Series:
    """Σ_{n ≥ start} c(n) w(n), with one word w and one coefficient c that may both depend on n."""

    start: int
    word: Word
    coefficient: sp.Expr
    shape: tuple[Any, Any]

    def term(self, n: Any) -> Words:
        matrix = rebuild({self.word: self.coefficient}, self.shape)
        return words(matrix.xreplace({_N: sp.Integer(n)}))


@procedure(PROCEDURE)
def decide_series(lhs: Any, rhs: Any) -> Decision:
    """lhs = rhs for sums of power series, compared by general term for all n and not up to some order.

    Parameters
    ----------
    lhs, rhs : scalars, or matrices of one shape
        Built from Sum, MatrixSum, exp, φ_k, MatrixExp and φ_k of a matrix; in each term at most one of them.

    Returns
    -------
    Decision : PROVED, or UNDECIDED with why.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_series, phi1
    >>> s = sp.Symbol("s")
    >>> n = sp.Symbol("n", integer=True, positive=True)
    >>> print(decide_series(sp.Sum(s ** (n - 1) / sp.factorial(n), (n, 1, sp.oo)), phi1(s)).verdict)
    proved

    References
    ----------
    W. Rudin, Principles of Mathematical Analysis, 3rd ed., Theorems 3.55 and 8.1 (absolute convergence, equality of
    power series by their coefficients).
    """
    require_told_apart(lhs, rhs)
    finite, infinite = _difference(lhs, rhs)
    finite, tails = _group(finite, infinite)
    for name, coefficients in (("a finite term", finite.values()), ("the general term", tails)):
        for c in coefficients:
            require_zero(c, name)
    return Decision(verdict=Verdict.PROVED, procedure=PROCEDURE, scope=f"{scope_of(lhs, rhs)}, all terms n")


def _difference(lhs: Any, rhs: Any) -> tuple[Words, list[_Series]]:
    """lhs − rhs as a finite part and a list of series; scalars are read as 1×1 matrices."""
    shapes = [shape_of(side) or "a scalar" for side in (lhs, rhs)]
    if shapes[0] != shapes[1]:
        raise OutsideClass(f"the two sides differ in shape: {shapes[0]} and {shapes[1]}.")
    if not getattr(lhs, "is_Matrix", False):
        one = sp.Identity(1)
        lhs, rhs = sp.MatMul(lhs, one), sp.MatMul(rhs, one)
    finite: Words = {}
    infinite: list[_Series] = []
    for word, c in words(sp.MatAdd(lhs, sp.MatMul(-1, rhs))).items():
        for piece in _unfolded(word, c, lhs.shape):
            if piece.limits is None:
                finite = combine([finite, words(piece.term)])
                continue
            for one in _split(words(_general(piece.term, piece.limits)), lhs.shape):
                head, tail = _contracted(one)
                finite = combine([finite, head])
                infinite += tail
    return finite, infinite


def _unfolded(word: Word, c: sp.Expr, shape: tuple[Any, Any]) -> Iterator[Piece]:
    """The sums in one word with its coefficient, whether a letter or a factor of c, each function by its series."""
    letters = [_by_series(letter) for letter in word] or [sp.Identity(shape[0])]
    is_constant = any(isinstance(letter, MatrixSum) for letter in letters)
    for term in sp.Add.make_args(sp.expand_mul(c)):
        factors = sp.Mul.make_args(term)
        yield from pieces(sp.MatMul(*(factors if is_constant else map(_by_series, factors)), *letters))


def _by_series(part: Any) -> Any:
    """A letter or a factor as its defining series Σ_{n≥0} T(n), if it is a function that has one here."""
    power = None
    if isinstance(part, MatrixExp) or (isinstance(part, sp.exp) and not part.exp.is_number):
        k, power = sp.S.Zero, part.args[0] ** _N
    elif isinstance(part, phi) and not part.args[1].is_number:
        k, power = part.args[0], part.args[1] ** _N
    elif isinstance(part, MatrixFunction) and isinstance(part.function.expr, phi):
        k, z = part.function.expr.args
        power = part.arg**_N if z == part.function.variables[0] else None
    if power is None:
        return part
    over = MatrixSum if power.is_Matrix else sp.Sum
    return over(power / sp.factorial(_N + k), (_N, 0, sp.oo))


def _split(form: Words, shape: tuple[Any, Any]) -> list[_Series]:
    """A series for each word and each term of its coefficient."""
    return [
        _Series(start=0, word=word, coefficient=term, shape=shape)
        for word, c in form.items()
        for term in sp.Add.make_args(sp.expand_mul(c))
    ]


def _general(term: Any, limits: Any) -> Any:
    """The term of Σ_{n=a}^{∞} as a function of the common index that starts at 0."""
    index, lower, upper = limits
    if upper != sp.oo or not lower.is_Integer:
        raise OutsideClass(f"the sum over {index} from {lower} to {upper} is no power series.")
    if lower > MAX_START:
        raise OutsideClass(f"the sum over {index} starts at {lower}, too late (at most {MAX_START}).")
    return term.xreplace({index: _N + lower})


def _contracted(series: _Series) -> tuple[Words, list[_Series]]:
    """(u v)ᵉ = (v u)ᵉ⁻¹ u v for e ≥ 1 and a scalar v u, as in the theorem ``rank_one_power``; e = 0 is peeled off."""
    for letter in series.word:
        cut = scalar_cut(letter) if is_power(letter) else None
        if cut is None:
            continue
        head: Words = {}
        if letter.exp.xreplace({_N: sp.Integer(series.start)}) == 0:
            head, series = series.term(series.start), replace(series, start=series.start + 1)
        later = {_N: _N + series.start}
        exponent = letter.exp.xreplace(later)
        if not exponent.is_positive:
            raise OutsideClass(f"the exponent {exponent} of a matrix of rank one is not known to be at least 1.")
        u, v = (sp.MatMul(*part) for part in cut)
        power = sp.MatMul(contraction(v, u) ** (exponent - 1), u, v)
        term = rebuild({series.word: series.coefficient}, series.shape).xreplace(later)
        return head, _split(words(term.xreplace({letter.xreplace(later): power})), series.shape)
    return {}, [series]


# --- comparison ------------------------------------------------------------------------------------------------------


def _group(finite: Words, infinite: list[_Series]) -> tuple[Words, list[sp.Expr]]:
    """Series with one word, aligned and started together: the finite part, and one general coefficient each."""
    groups: dict[Word, list[_Series]] = {}
    for series in map(_aligned, infinite):
        _require_entire(series)
        groups.setdefault(series.word, []).append(series)
    tails = []
    for members in groups.values():
        start = max(series.start for series in members)
        heads = (series.term(n) for series in members for n in range(series.start, start))
        finite = combine([finite, *heads])
        tails.append(sp.Add(*(series.coefficient.xreplace({_N: _N + start}) for series in members)))
    return finite, tails


def _aligned(series: _Series) -> _Series:
    """The index shifted so that the first power of n in the word, or else in the coefficient, is exactly the n-th."""
    exponents = [letter.exp for letter in series.word if is_power(letter)]
    powers = _powers(series.coefficient)
    exponents += [powers[base] for base in sorted(powers, key=lambda b: (b.is_number, sp.default_sort_key(b)))]
    shifts = [e - _N for e in exponents if e.has(_N) and (e - _N).is_Integer]
    shift = int(shifts[0]) if shifts else 0
    return replace(
        series,
        start=series.start + shift,
        word=tuple(letter.xreplace({_N: _N - shift}) for letter in series.word),
        coefficient=sp.Mul(*((base**e).xreplace({_N: _N - shift}) for base, e in powers.items())),
    )


def _powers(coefficient: sp.Expr) -> dict[sp.Expr, sp.Expr]:
    """The factors as base to total exponent: s**n/s becomes {s: n − 1}, and (−2s)**n becomes {−2: n, s: n}."""
    exponents: dict[sp.Expr, sp.Expr] = {}
    for factor in sp.Mul.make_args(coefficient):
        base, exponent = factor.as_base_exp()
        parts = base.as_coeff_Mul() if exponent.is_integer else (sp.S.One, base)
        for part in parts:
            if part != 1:
                exponents[part] = exponents.get(part, sp.S.Zero) + exponent
    return exponents


def _require_entire(series: _Series) -> None:
    """Each term must be p(n) · aⁿ · bⁿ ⋯ / ∏ (cᵢn + dᵢ)!, with Σ cᵢ > 0 so that the ratio of terms tends to 0."""
    growth = sp.S.Zero
    for letter in filter(is_power, series.word):
        _slope(letter.exp)
    for factor in sp.Mul.make_args(series.coefficient):
        base, exponent = factor.as_base_exp()
        if isinstance(base, sp.factorial) and exponent.is_Integer:
            slope = _slope(base.args[0])
            if slope.is_negative:
                raise OutsideClass(f"the factorial {base} runs into its poles.")
            growth += exponent * slope
        elif exponent.has(_N):
            _slope(exponent)
        elif base.has(_N) and not _is_polynomial_or_safe(base, exponent):
            raise OutsideClass(f"no convergence test for the factor {factor} of a general term.")
        if exponent.has(_N) and base.has(_N):
            raise OutsideClass(f"no convergence test for the factor {factor} of a general term.")
    if not growth.is_negative:
        raise OutsideClass(f"the series with general term {series.coefficient} need not converge everywhere.")


def _slope(argument: sp.Expr) -> sp.Expr:
    """c in cn + d, a number."""
    slope = sp.diff(argument, _N)
    if not (argument.is_polynomial(_N) and slope.is_Rational):
        raise OutsideClass(f"{argument} is not linear in n with a rational slope.")
    return slope


def _is_polynomial_or_safe(base: sp.Expr, exponent: sp.Expr) -> bool:
    """pʲ for a polynomial p in n and an integer j, with j ≥ 0 or all coefficients positive, so that no term is 1/0."""
    if not (base.is_polynomial(_N) and exponent.is_Integer):
        return False
    return bool(exponent.is_nonnegative or all(c.is_positive for c in sp.Poly(base, _N).all_coeffs()))
