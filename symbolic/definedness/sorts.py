"""Which numbers are real or integer, and which matrices are real, wherever they are defined."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.matrices.expressions.matexpr import MatrixElement

from symbolic.definedness.rules import NAMES, body, rule_of
from symbolic.escapes import escapes
from symbolic.expressions.adjugate import Adjugate
from symbolic.expressions.contraction import Contraction
from symbolic.expressions.extremes import Extreme
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.phi import phi
from symbolic.expressions.spectrum import SpectralAbscissa, SpectralRadius
from symbolic.expressions.unit_column import UnitColumn

if TYPE_CHECKING:
    from symbolic.definedness.known import Known

_OF_PARTS = (sp.MatAdd, sp.MatMul, sp.Transpose, sp.Adjoint, sp.Inverse, MatrixExp, Adjugate)  # real if these are


def is_real(known: Known, e: Any) -> bool:
    """Whether e is known to be a real number, where it is defined."""
    if e.is_Number or e.is_NumberSymbol:
        return bool(e.is_extended_real and e.is_finite)
    rule = rule_of(e, _REAL)
    return known.is_in(e, sp.S.Reals) or (rule is not None and rule(known, e)) or _is_given_as_number(known, e)


def _is_given_as_number(known: Known, e: Any) -> bool:
    """Whether e = c is given with a real number c."""
    values = (set(fact.args) - {e} for fact in known.facts if isinstance(fact, sp.Eq) and e in fact.args)
    return any(c.is_Rational for value in values for c in value)


def _all_parts(known: Known, e: Any) -> bool:
    return all(map(known.real, e.args))


def is_norm(known: Known, e: sp.Mul) -> bool:
    """Whether a product is z times its conjugate, and real factors."""
    others = [arg for arg in e.args if not known.real(arg)]
    return len(others) == 2 and sp.conjugate(others[0]) == others[1]


def _where(known: Known, condition: Any) -> Known:
    """What is known where the condition of a case holds."""
    return known if condition == sp.true else known.also(condition)


def _power(known: Known, e: sp.Pow) -> bool:
    base, exponent = e.args
    if base == sp.E:
        return known.real(exponent)
    return _all_parts(known, e) and (known.integer(exponent) or known.sign(base) >= 1)


_REAL: dict[type, Callable[[Known, Any], bool]] = {
    **dict.fromkeys(NAMES, lambda known, e: bool(e.is_real)),
    **dict.fromkeys((sp.Abs, sp.re, sp.im, sp.arg, sp.KroneckerDelta), lambda known, e: True),
    **dict.fromkeys((SpectralAbscissa, SpectralRadius), lambda known, e: True),
    **dict.fromkeys((sp.Max, sp.Min, Extreme), lambda known, e: True),  # they have a value between real numbers only
    **dict.fromkeys((sp.Add, sp.exp, sp.sin, sp.cos, sp.tan, sp.atan, sp.sinh, sp.cosh, sp.tanh, sp.asinh), _all_parts),
    **dict.fromkeys((sp.erf, sp.erfc, sp.sign, sp.factorial, sp.binomial, sp.floor, sp.ceiling), _all_parts),
    sp.Mul: lambda known, e: _all_parts(known, e) or is_norm(known, e),
    sp.Pow: _power,
    sp.log: lambda known, e: len(e.args) == 1 and known.sign(e.args[0]) == 2,
    phi: lambda known, e: known.real(e.args[1]),
    sp.Sum: lambda known, e: not escapes(e) and known.real(body(e)),
    sp.Piecewise: lambda known, e: all(_where(known, condition).real(value) for value, condition in e.args),
    **dict.fromkeys((sp.Trace, sp.Determinant), lambda known, e: known.real_matrix(e.arg)),
    **dict.fromkeys((Contraction, MatrixElement), lambda known, e: known.real_matrix(e.parent)),
}


def is_real_matrix(known: Known, A: Any) -> bool:
    """Whether all entries of a matrix expression are known to be real, where it is defined."""
    if isinstance(A, sp.MatrixSymbol):
        return known.equal(sp.Adjoint(A), sp.Transpose(A))
    if isinstance(A, sp.MatrixBase):
        return all(map(known.real, A))
    if isinstance(A, _OF_PARTS):
        return all(is_real_matrix(known, a) if getattr(a, "is_Matrix", False) else known.real(a) for a in A.args)
    if isinstance(A, sp.MatPow):
        return is_real_matrix(known, A.base) and known.integer(A.exp)
    return isinstance(A, sp.Identity | sp.ZeroMatrix | UnitColumn)


def is_integer(known: Known, e: Any) -> bool:
    """Whether e is known to be an integer, where it is defined."""
    if e.is_Number or isinstance(e, NAMES):
        return bool(e.is_integer) or known.is_in(e, sp.S.Integers)
    if isinstance(e, sp.Add | sp.Mul | sp.Max | sp.Min | sp.binomial | sp.factorial):
        return all(map(known.integer, e.args))
    if isinstance(e, sp.Pow):
        return known.integer(e.base) and known.integer(e.exp) and known.sign(e.exp) >= 1
    return isinstance(e, sp.floor | sp.ceiling | sp.KroneckerDelta | sp.sign) and known.real(e.args[0])
