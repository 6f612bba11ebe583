"""Explicit matrices and constants: every entry evaluated, and decided by the zero test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef, UndefinedFunction

from symbolic.boundary import procedure
from symbolic.deadline import DEFAULT_TIMEOUT
from symbolic.decision import DIFFERENT, Decision, Verdict
from symbolic.definedness import UnknownDomain, natural_domain
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction, at_explicit
from symbolic.index_notation.finite_ranges import written_out
from symbolic.procedures.identity import decide_identity
from symbolic.procedures.matrices.matrix_zero import is_untrusted, scope_of, shortened
from symbolic.words import OutsideClass

ENTRIES = "explicit entries"


@procedure(ENTRIES)
def decide_entries(lhs: Any, rhs: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs = rhs for expressions in explicit matrices, each exp(A) evaluated by its definition on the spectrum of A.

    Integrals, limits, sums of unknown length and derivatives across kinks are left alone: the values that SymPy gives
    them need not be theirs, such as π/a² for ∫ dx/(1 + a² + tan²x) over 0 … π.

    Parameters
    ----------
    lhs, rhs : scalars, or matrices of one shape
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : as the zero test decides on the entries, or UNDECIDED with why. It assumes that the eigenvalues differ
        whose difference is a denominator of the value of a function, and of neither side.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import MatrixExp, decide_entries
    >>> N = sp.ImmutableMatrix([[0, 1], [0, 0]])
    >>> print(decide_entries(MatrixExp(N), sp.eye(2) + N).verdict)
    proved

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, Definition 1.4.
    """
    values = _evaluated(lhs), _evaluated(rhs)
    decision = decide_identity(*values, timeout=timeout)
    if decision.verdict is not Verdict.PROVED:
        return decision
    assumes = (*decision.assumes, *(sp.Ne(pole, 0) for pole in _poles(lhs, rhs)), *_domain_of_slopes(lhs, rhs, values))
    return replace(decision, procedure=f"{ENTRIES}, {decision.procedure}", scope=scope_of(lhs, rhs), assumes=assumes)


@procedure(ENTRIES)
def decide_different(lhs: Any, rhs: Any, *, timeout: float = DEFAULT_TIMEOUT) -> Decision:
    """lhs ≠ rhs for constants without symbols, as the zero test refutes lhs = rhs.

    Parameters
    ----------
    lhs, rhs : scalars, or matrices of one shape
    timeout : float
        Seconds for the whole call, in any thread.

    Returns
    -------
    Decision : PROVED if the two differ, UNDECIDED with why otherwise.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import decide_different
    >>> print(decide_different(sp.pi, sp.Rational(22, 7)).verdict)
    proved
    """
    free = set().union(*(side.free_symbols | side.atoms(AppliedUndef, UndefinedFunction) for side in (lhs, rhs)))
    if free:
        return Decision(verdict=Verdict.UNDECIDED, procedure=ENTRIES, why=f"the sides depend on {free}.")
    decision = decide_identity(_evaluated(lhs), _evaluated(rhs), timeout=timeout)
    if decision.verdict is Verdict.REFUTED:
        return Decision(
            verdict=Verdict.PROVED,
            procedure=f"{ENTRIES}, {decision.procedure}",
            scope="these constants differ",
            relation=DIFFERENT,
        )
    why = "the two sides are equal." if decision.verdict is Verdict.PROVED else decision.why or "they may be equal."
    return Decision(verdict=Verdict.UNDECIDED, procedure=ENTRIES, why=why)


def _evaluated(side: Any) -> Any:
    """The side with functions, products, traces and determinants of explicit matrices as their values.

    Sums and products of unknown length stay as they are: the closed forms that SymPy has for them hold for some ends.
    """
    side = written_out(side)
    for node in sp.preorder_traversal(side):
        if is_untrusted(node):
            raise OutsideClass(f"{shortened(node)} is not evaluated here.")
    side = side.replace(sp.Identity, lambda n: sp.ImmutableMatrix.eye(n) if n.is_Integer else sp.Identity(n))
    left = {node: sp.Dummy("S", **node.assumptions0) for node in side.atoms(sp.Sum, sp.Product)}
    value = side.xreplace(left).replace(sp.Derivative, _with_slopes_of_sinc)
    value = value.replace(MatrixExp, lambda A: _value(sp.exp, A)).replace(MatrixFunction, _value).doit()
    value = value.replace(_SlopeOfSinc, lambda m, u: _SlopeOfSinc(m, u).value())
    return value.xreplace({stand_in: node for node, stand_in in left.items()})


def _domain_of_slopes(lhs: Any, rhs: Any, values: tuple[Any, Any]) -> tuple[Any, ...]:
    """Where the values of derivatives have a value: (cos z)/z − (sin z)/z² at z ≠ 0, and sinc′ z at 0 as well."""
    if not lhs.has(sp.Derivative) and not rhs.has(sp.Derivative):
        return ()
    try:
        return natural_domain(*values)
    except UnknownDomain as reason:
        raise OutsideClass(f"{reason}.") from None


class _SlopeOfSinc(sp.Function):
    """The derivative of order m of sinc u, which is entire: SymPy's value of it has none at u = 0."""

    def fdiff(self, argindex: int = 2) -> sp.Expr:
        m, u = self.args
        return _SlopeOfSinc(m + 1, u)

    def value(self) -> sp.Expr:
        """(sin u/u)⁽ᵐ⁾ for u ≠ 0, and at 0 by sinc u = Σ (−1)ʲ u²ʲ/(2j+1)!."""
        m, u = self.args
        z = sp.Dummy("z")
        at_zero = sp.S.Zero if m % 2 else (-1) ** (m // 2) / (m + 1)
        elsewhere = sp.diff(sp.sin(z) / z, (z, m)).xreplace({z: u})
        return sp.Piecewise((elsewhere, sp.Ne(u, 0)), (at_zero, True)) if m else sp.sinc(u)


def _with_slopes_of_sinc(e: Any, *variables: Any) -> sp.Expr:
    return sp.Derivative(e.replace(sp.sinc, lambda u: _SlopeOfSinc(sp.S.Zero, u)), *variables)


def _poles(*sides: Any) -> list[sp.Expr]:
    """What the values of functions of matrices are divided by, and the sides as they stand are not."""
    nodes = set().union(*(side.atoms(MatrixExp, MatrixFunction) for side in sides))
    found = {pole for node in nodes for pole in _denominators(_evaluated(node))}
    stated = set().union(*(_denominators(part) for side in sides for part in _outside_branches(side)))
    return sorted(found - stated, key=sp.default_sort_key)


def _outside_branches(side: Any) -> Iterator[Any]:
    """The parts that have a value wherever the side has one, without their own parts."""
    if not isinstance(side, sp.Piecewise | MatrixExp | MatrixFunction):
        yield side if isinstance(side, sp.Pow) else sp.S.One
        for arg in side.args if isinstance(side, sp.Basic) else side:
            yield from _outside_branches(arg)


def _denominators(expr: Any) -> set[sp.Expr]:
    """The irreducible factors of all denominators that may be 0 for some values of the symbols."""
    bases = (power.base for power in expr.atoms(sp.Pow) if power.exp.is_negative and power.base.free_symbols)
    factors = (factor for base in bases for factor, _ in sp.factor_list(sp.fraction(sp.together(base))[0])[1])
    return {factor for factor in factors if factor.is_zero is not False}


def _value(f: Any, A: Any) -> sp.ImmutableMatrix:
    A = A.doit()
    value = at_explicit(f, A) if isinstance(A, sp.MatrixBase) else None
    if value is None:
        raise OutsideClass(f"no closed form is known for a function of {A}.")
    return value.as_immutable()
