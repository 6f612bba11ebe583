"""Exponentials and natural powers of matrices as letters: what is known of f(M) from equations between arguments.

    MS = SN  ⇒  f(M) S = S f(N),        f(Mᵀ) = f(M)ᵀ,  f(M*) = f(M)*,
    MN = NM  ⇒  exp(M) exp(N) = exp(M + N),  MᵏNᵏ = (MN)ᵏ,
    P² = P, I, −I, 0  ⇒  exp(cP) = I + (eᶜ − 1)P, cosh(c) I + sinh(c) P, cos(c) I + sin(c) P, I + cP,  and powers.

Source: N. J. Higham, Functions of Matrices, SIAM 2008, Theorem 1.13, (10.2) and Corollary 1.34.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement, permutations
from itertools import product as pairs
from typing import Any

import sympy as sp

from symbolic.abstraction.letters import Letters
from symbolic.completion.polynomials import Polynomial
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.invariants.reading import Reading
from symbolic.words import OutsideClass

MOST_FUNCTIONS = 8
MOST_LETTERS = 6
MOST_STEP = 8  # of Mᵏ⁺ᵈ = MᵏMᵈ


@dataclass(frozen=True, slots=True)
class Function:
    """f(M), where f is exp, a power with an exponent that is a natural number, or a primary function.

    Parameters
    ----------
    arg : matrix
        M.
    exponent : integer expression, or None
    formula : Lambda, or None
        Exp is what has neither.
    """

    arg: Any
    exponent: Any = None
    formula: Any = None

    def __call__(self, M: Any) -> Any:
        if self.formula is not None:
            return MatrixFunction(self.formula, M)
        return MatrixExp(M) if self.exponent is None else sp.MatPow(M, self.exponent)

    @property
    def is_exp(self) -> bool:
        return self.exponent is None and self.formula is None

    @property
    def kind(self) -> Any:
        """Equal for the same f."""
        return self.exponent, self.formula

    def of_number(self, z: Any) -> Any:
        """f(z) for exp and powers."""
        return sp.exp(z) if self.exponent is None else z**self.exponent

    @property
    def whole(self) -> Any:
        return self(self.arg)


class Functions:
    """The functions in a statement.

    Parameters
    ----------
    letters : Letters
    """

    def __init__(self, letters: Letters) -> None:
        self.letters = letters
        self.known: dict[Function, Any] = {}

    def of(self, node: Any) -> Any:
        """The letter of an exponential or power, whose argument is in letters.

        Raises
        ------
        OutsideClass : if there are too many, or the exponent may be no natural number.
        """
        if isinstance(node, MatrixFunction):
            if node.function.expr.has(sp.KroneckerDelta, sp.Piecewise):
                raise OutsideClass(f"the function in {node} may jump at a point.")
            return self._of(Function(node.args[1], formula=node.function))
        exponent = None if isinstance(node, MatrixExp) else node.args[1]
        if exponent is not None and not (exponent.is_integer and exponent.is_nonnegative):
            raise OutsideClass(f"the exponent of {node} is not known to be a natural number.")
        return self._of(Function(node.args[0], exponent))

    def _of(self, function: Function) -> Any:
        if len(self.known) >= MOST_FUNCTIONS and function not in self.known:
            raise OutsideClass("there are too many exponentials and powers.")
        return self.known.setdefault(function, self.letters.of(function.whole))

    def turn(self, *turns: Any) -> None:
        """States f(Mᵀ) = f(M)ᵀ, or the like for the adjoint."""
        for turn, (function, letter) in pairs(turns, tuple(self.known.items())):
            if function.formula is None or turn is sp.Transpose:  # f(z̄) is the conjugate of f(z) not for all f
                self.letters.add(self.of(function(turn(function.arg).doit())), turn(letter))

    def relate(self, others: Iterable[Any], equations: tuple[Any, ...], nonzero: tuple[Any, ...]) -> None:
        """States what follows from equations between the arguments, and letters beside them.

        Raises
        ------
        OutsideClass : naming a part of an argument that is not read.
        """
        claims = list(self._claims([*others][:MOST_LETTERS]))
        claims += [claim for f, F in self.known.items() for claim in _at_eigenvectors(f, F, equations)]
        premises = dict.fromkeys(d for needed, _, _ in claims for d in needed)
        reading = Reading(premises, equations, nonzero, ())
        rests_on: dict[Any, tuple[Any, ...] | None] = {d: _rests_on(reading, d) for d in premises}
        for needed, lhs, rhs in claims:
            found = [rests_on[d] for d in needed]
            known = [a for a in found if a is not None]
            if len(known) == len(found):
                self.letters.add(lhs, rhs, tuple(dict.fromkeys(a for rests in known for a in rests)))

    def _claims(self, others: list[Any]) -> Iterator[tuple[tuple[Any, ...], Any, Any]]:
        """(premises that are to be zero, lhs, rhs)."""
        for function, letter in self.known.items():
            yield from _closed_forms(function, letter)
            yield from (((_minus(function.arg * S, S * function.arg),), letter * S, S * letter) for S in others
                        if S.shape == function.arg.shape)  # fmt: skip
        for (f, F), (g, G) in permutations(self.known.items(), 2):
            M, N = f.arg, g.arg
            if f.kind == g.kind:
                if M.shape == N.shape:
                    yield (_minus(M, N),), F, G
                for S in others:
                    if S.shape == (M.shape[0], N.shape[0]):
                        yield (_minus(M * S, S * N),), F * S, S * G
            elif M == N and f.exponent is not None and g.exponent is not None:
                step = f.exponent - g.exponent
                if step.is_Integer and 0 < step <= MOST_STEP:
                    yield (), F, G * sp.MatPow(M, step)
            if M.shape == N.shape:
                yield (_minus(M * N, N * M),), F * G, G * F
            if M.shape == N.shape and f.is_exp and g.is_exp:
                yield (M + N,), F * G, sp.Identity(M.shape[0])
        yield from self._products()

    def _products(self) -> Iterator[tuple[tuple[Any, ...], Any, Any]]:
        """f(M) f(N) = f(K) for K = M + N, or K = MN."""
        for (f, F), (g, G) in combinations_with_replacement(self.known.items(), 2):
            M, N = f.arg, g.arg
            if f.kind != g.kind or M.shape != N.shape or f.formula is not None:
                continue
            if f.exponent is not None:
                one = sp.Identity(M.shape[0])
                yield (_minus(M * N, one),), F * G, one
                yield (_minus(N * M, one),), G * F, one
            for h, H in self.known.items():
                if h.kind == f.kind and h.arg.shape == M.shape:
                    whole = M + N if f.exponent is None else M * N
                    yield (_minus(M * N, N * M), _minus(h.arg, whole)), F * G, H


def _closed_forms(f: Function, F: Any) -> Iterator[tuple[tuple[Any, ...], Any, Any]]:
    """f(cP) for P² = P, I, −I or 0, and Mᵏ for (M − I)² = 0."""
    if f.formula is not None:
        return
    M, e = f.arg, f.exponent
    one = sp.Identity(M.shape[0])
    zero = sp.ZeroMatrix(*M.shape)
    if e is None:
        c, P = _split(M)
        yield (M,), F, one
        yield (_minus(P * P, P),), F, one + (sp.exp(c) - 1) * P
        yield (_minus(P * P, one),), F, (sp.exp(c) + sp.exp(-c)) / 2 * one + (sp.exp(c) - sp.exp(-c)) / 2 * P
        yield (P * P + one,), F, sp.cos(c) * one + sp.sin(c) * P
        yield (P * P,), F, one + c * P
        return
    unipotent = _minus(M, one)
    yield (unipotent * unipotent,), F, one + e * unipotent
    if e.is_positive:
        yield (_minus(M * M, M),), F, M
        yield (M,), F, zero
    if e.is_even:
        yield (_minus(M * M, one),), F, one
    if e.is_odd:
        yield (_minus(M * M, one),), F, M
    if (e - 2).is_nonnegative:
        yield (M * M,), F, zero
        if e.is_odd:
            yield (_minus(M * M * M, M),), F, M


def _at_eigenvectors(f: Function, F: Any, equations: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any, Any]]:
    """f(cW) x = f(cλ) x for Wx = λx, with x and λ from an equation that has λx on one side."""
    c, W = _split(f.arg)
    for side in (side for equation in equations for side in equation.args if f.formula is None):
        eigenvalue, x = _split(side)
        if isinstance(x, sp.MatrixSymbol) and x.shape[0] == W.shape[0]:
            yield (_minus(W * x, eigenvalue * x),), F * x, f.of_number(c * eigenvalue) * x


def _split(M: Any) -> tuple[Any, Any]:
    """c and W of M = cW."""
    c, factors = M.as_coeff_matrices() if isinstance(M, sp.MatMul) else (sp.S.One, [M])
    return c, sp.MatMul(*factors).doit()


def _minus(a: Any, b: Any) -> Any:
    return sp.MatAdd(a, sp.MatMul(sp.S.NegativeOne, b))


def _rests_on(reading: Reading, difference: Any) -> tuple[Any, ...] | None:
    """What is used for it that a matrix is zero, or None where that is not found."""
    reading.used.clear()
    grid = reading.normal_grid(reading.grids[difference])
    blocks: list[Polynomial] = [block for row in grid.blocks for block in row]
    return None if any(block.terms for block in blocks) else reading.assumed()
