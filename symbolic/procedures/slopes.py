"""Slopes: the product and chain rules on the normal form of scalars and matrices in a scalar parameter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.definedness.known import Known
from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.phi import phi
from symbolic.expressions.unit_column import with_row
from symbolic.words import OutsideClass, Word, Words, canonical, combine, is_power, multiply, rebuild, words

ENTIRE: tuple[Any, ...] = (sp.Add, sp.Mul, sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, phi)
ROW = sp.Symbol("i", integer=True, nonnegative=True)  # the row that is differentiated, in the derivative of det

OfDeterminant = Callable[[Any, Any], Any]  # the slope of det A, from A and A′


def by_adjugate(A: Any, slope: Any) -> Any:
    """tr(adj(A) A′)."""
    return sp.Trace(sp.MatMul(Adjugate(A), slope))


def by_rows(A: Any, slope: Any) -> Any:
    """Σ_i det(A with row i replaced by that of A′), as det is linear in each row."""
    if A.has(ROW):
        raise OutsideClass(f"the determinant of {A} is differentiated row by row, and {ROW} already occurs in it.")
    return sp.Sum(sp.Determinant(with_row(A, slope, ROW)), (ROW, 0, A.shape[0] - 1))


@dataclass(frozen=True, slots=True)
class Slopes:
    """The derivatives in t of what is differentiable there.

    Parameters
    ----------
    t : Symbol
    of_determinant : callable (A, A′) -> scalar expression
    """

    t: sp.Symbol
    of_determinant: OfDeterminant = by_adjugate

    def of(self, e: Any) -> Any:
        """The derivative of a matrix or scalar expression.

        Raises
        ------
        OutsideClass : naming a part that depends on t in another way.
        """
        return self._of_matrix(e) if getattr(e, "is_Matrix", False) else self._of_scalar(canonical(_factored(e)))

    def _of_matrix(self, e: sp.MatrixExpr) -> sp.MatrixExpr:
        """Σ_w c_w′ w + c_w Σ_i l₁ … l_i′ … l_m for Σ_w c_w l₁ … l_m."""
        parts = []
        for word, c in words(e).items():
            slope = self._of_scalar(c)
            parts += [{word: slope}] if slope != 0 else []
            parts += self._of_word(word, c)
        return rebuild(combine(parts), e.shape)

    def _of_word(self, word: Word, c: sp.Expr) -> list[Words]:
        """c Σ_i l₁ … l_i′ … l_m for a c that is taken as constant."""
        moving = [(i, letter) for i, letter in enumerate(word) if letter.has(self.t)]
        return [
            multiply(multiply({word[:i]: c}, words(self._of_letter(letter))), {word[i + 1 :]: sp.S.One})
            for i, letter in moving
        ]

    def _of_letter(self, letter: sp.MatrixExpr) -> sp.MatrixExpr:
        if isinstance(letter, sp.Inverse):
            return sp.MatMul(-1, letter, self._of_matrix(letter.arg), letter)
        if isinstance(letter, sp.HadamardProduct | sp.KroneckerProduct):
            return self._of_bilinear(letter)
        if not isinstance(letter, MatrixExp):
            raise OutsideClass(f"the letter {letter} depends on {self.t}, and is no exponential or inverse.")
        A, slope = letter.arg, self._of_matrix(letter.arg)
        if words(sp.MatAdd(sp.MatMul(A, slope), sp.MatMul(-1, slope, A))):
            raise OutsideClass(f"{A} does not commute with its derivative in {self.t}.")
        return sp.MatMul(slope, letter)

    def _of_bilinear(self, letter: Any) -> sp.MatrixExpr:
        """A′ ∘ B + A ∘ B′, and so on; the same for ⊗."""
        parts, total = letter.args, sp.ZeroMatrix(*letter.shape)
        for k, part in enumerate(parts):
            slope = self._of_matrix(part)
            if words(slope):
                total += letter.func(*parts[:k], slope, *parts[k + 1 :])
        return total

    def _of_scalar(self, c: sp.Expr) -> sp.Expr:
        """The chain rule for c = g(t, u₁, u₂, …) with the traces, determinants and contractions u in it."""
        letters = {u: sp.Dummy("u") for u in c.atoms(sp.Trace, sp.Determinant, Contraction) if u.has(self.t)}
        g = c.xreplace(letters)
        values = {letter: u for u, letter in letters.items()}
        slopes = {self.t: sp.S.One, **{letter: self._of_invariant(u) for letter, u in values.items() if g.has(letter)}}
        return chain_rule(g, slopes).xreplace(values)

    def _of_invariant(self, u: sp.Expr) -> sp.Expr:
        if isinstance(u, sp.Trace):
            return self._of_trace(u.arg)
        if isinstance(u, sp.Determinant):
            return self.of_determinant(u.arg, self._of_matrix(u.arg))
        word = tuple(u.parent.args) if isinstance(u.parent, sp.MatMul) else (u.parent,)
        return combine(self._of_word(word, sp.S.One)).get((), sp.S.Zero)

    def _of_trace(self, matrix: Any) -> sp.Expr:
        """(tr Aᵉ)′ = e tr(Aᵉ⁻¹A′) for e ≥ 1 and (tr exp A)′ = tr(exp(A) A′), as tr(AB) = tr(BA); else tr A′."""
        if is_power(matrix) and matrix.exp.is_positive and not matrix.exp.has(self.t):
            A, e = matrix.args
            return e * sp.Trace(sp.MatMul(sp.MatPow(A, e - 1), self._of_matrix(A)))
        if isinstance(matrix, MatrixExp):
            return sp.Trace(sp.MatMul(matrix, self._of_matrix(matrix.arg)))
        return sp.Trace(self._of_matrix(matrix))


def chain_rule(g: Any, slopes: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """Σ ∂g/∂u u′ for letters u with the slopes u′; (uᵉ)′ = e uᵉ⁻¹ u′ for a constant e, off the cut where it has one.

    Raises
    ------
    OutsideClass : if g is not composed of entire functions, logarithms and powers of them, and moduli,
        signs and maxima of real numbers.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.procedures.slopes import chain_rule
    >>> t, n = sp.Symbol("t"), sp.Symbol("n", integer=True, positive=True)
    >>> chain_rule(t**n, {t: sp.S.One})
    n*t**(n - 1)
    """
    if g in slopes:
        return slopes[g]
    if not g.has(*slopes):
        return sp.S.Zero
    if isinstance(g, sp.Add):
        return sp.Add(*(chain_rule(arg, slopes) for arg in g.args))
    if isinstance(g, sp.Mul):
        factors = g.args
        return sp.Add(*(sp.Mul(*factors[:k], chain_rule(f, slopes), *factors[k + 1 :]) for k, f in enumerate(factors)))
    if isinstance(g, sp.Pow) and not g.exp.has(*slopes):
        if g.exp.is_integer and not (g.exp.is_Integer or g.exp.is_positive):  # u⁰ has a slope where u⁻¹ has no value
            raise OutsideClass(f"the exponent of {g} is not known to be positive.")
        return g.exp * g.base ** (g.exp - 1) * chain_rule(g.base, slopes)
    if isinstance(g, sp.sign | sp.Abs | sp.Max | sp.Min) and all(map(Known().real, g.args)):
        return _of_kinks(g, slopes)
    composed: Any = (*ENTIRE, sp.log)
    if not isinstance(g, composed):
        raise OutsideClass(
            f"{g} is not composed of entire functions, traces, determinants, logarithms and powers of them."
        )
    parts = []
    of, arguments = type(g), g.args
    for k, arg in enumerate(arguments):
        if arg.has(*slopes):
            u = sp.Dummy("u")
            outer = sp.diff(of(*arguments[:k], u, *arguments[k + 1 :]), u).xreplace({u: arg})
            parts.append(outer * chain_rule(arg, slopes))
    return sp.Add(*parts)


def _of_kinks(g: Any, slopes: dict[sp.Symbol, sp.Expr]) -> sp.Expr:
    """0 for a sign, sign(u) u′ for |u| where u ≠ 0, and that of max(u, w) = (u + w + |u − w|)/2 where u ≠ w."""
    u, *others = g.args
    slope = chain_rule(u, slopes)
    if isinstance(g, sp.sign):
        return sp.S.Zero
    if isinstance(g, sp.Abs):
        return sp.sign(u) * slope
    w = g.func(*others)
    other = chain_rule(w, slopes)
    turn = 1 if isinstance(g, sp.Max) else -1
    return (slope + other + turn * sp.sign(u - w) * (slope - other)) / 2


def _factored(e: sp.Expr) -> sp.Expr:
    """det(A B) as det A det B, and det Aᵏ as (det A)ᵏ, before products are multiplied out."""
    return e.replace(sp.Determinant, _factorwise) if e.has(sp.Determinant) else e


def _factorwise(A: Any) -> sp.Expr:
    if isinstance(A, sp.MatPow) and A.exp.is_Integer:
        return _factorwise(A.base) ** A.exp
    if isinstance(A, sp.MatMul):
        c, factors = A.as_coeff_matrices()
        if all(factor.shape == A.shape for factor in factors):
            return c ** A.shape[0] * sp.Mul(*map(_factorwise, factors))
    return sp.Determinant(A)
