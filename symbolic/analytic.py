"""Where a function of one variable is analytic: a whitelist of functions and the cuts of their principal branches."""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.expressions.phi import phi

_ENTIRE = (sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.erf, phi)
_MEROMORPHIC = (sp.tan, sp.cot, sp.sec, sp.csc, sp.tanh, sp.coth, sp.sech, sp.csch, sp.gamma)  # a pole shows as zoo
_CUTS: dict[type, tuple[str, Callable[[sp.Expr], sp.Expr]]] = {  # where the expression is real and ≤ 0, f has its cut
    sp.log: ("(−∞, 0]", lambda v: v),
    sp.Pow: ("(−∞, 0]", lambda v: v),
    sp.asin: ("|v| ≥ 1, v real", lambda v: 1 - v**2),
    sp.acos: ("|v| ≥ 1, v real", lambda v: 1 - v**2),
    sp.atanh: ("|v| ≥ 1, v real", lambda v: 1 - v**2),
    sp.acosh: ("(−∞, 1]", lambda v: v - 1),
    sp.atan: ("|v| ≥ 1, v imaginary", lambda v: 1 + v**2),
    sp.asinh: ("|v| ≥ 1, v imaginary", lambda v: 1 + v**2),
}
_KNOWN = (sp.Symbol, sp.Add, sp.Mul, AppliedUndef, *_ENTIRE, *_MEROMORPHIC, *_CUTS)
_INFINITE = (sp.zoo, sp.nan, sp.oo, -sp.oo)
_CLOSE = sp.Float("1e-25")  # a value nearer to a cut than this, at 30 digits, is not told from one on it


def require_analytic(body: sp.Expr, z: sp.Symbol, point: sp.Expr) -> None:
    """Refuse an f that is not known to be analytic, and a known point at which it, or a branch of it, is singular.

    Parameters
    ----------
    body : scalar expression f(z), of elementary and undefined functions, powers, gamma, erf and φ_k
    z : Symbol
    point : scalar expression
        With symbols in it, only what holds for all their values is refused.

    Raises
    ------
    ValueError : naming f, the point, and the cut or the part of f that is not analytic.

    References
    ----------
    NIST Digital Library of Mathematical Functions, 4.2(i), 4.23(ii), 4.37(ii) (principal branches and their cuts).
    """
    for node in sp.preorder_traversal(body):
        if node.has(z) and not isinstance(node, _KNOWN):
            kind = type(node).__name__
            raise ValueError(
                f"f must be analytic near α and α + βs; {kind} in f(z) = {_shown(body, z)} is not known to be."
            )
        _require_off_the_cut(body, node, z, point)
    for value in (body.subs(z, point), sp.diff(body, z).subs(z, point)):
        if value.has(*_INFINITE):
            raise ValueError(_singular(body, z, point))


def _singular(body: sp.Expr, z: sp.Symbol, point: sp.Expr) -> str:
    return f"f must be analytic near α and α + βs; f(z) = {_shown(body, z)} is singular at z = {point}."


def _require_off_the_cut(body: sp.Expr, node: sp.Expr, z: sp.Symbol, point: sp.Expr) -> None:
    if type(node) not in _CUTS or not node.has(z) or (isinstance(node, sp.Pow) and node.exp.is_integer):
        return
    cut, measure = _CUTS[type(node)]
    for arg in node.args if isinstance(node, sp.log) else node.args[:1]:  # a base of a logarithm has the cut as well
        value = measure(arg.subs(z, point))
        if value.has(*_INFINITE):
            raise ValueError(_singular(body, z, point))
        if value.is_extended_nonpositive or (value.is_number and _may_be_nonpositive(value)):
            shown = _shown(body, z)
            raise ValueError(
                f"f must be analytic near α and α + βs; f(z) = {shown} has a branch cut, {cut}, at z = {point}."
            )


def _may_be_nonpositive(value: sp.Expr) -> bool:
    real, imaginary = value.evalf(30).as_real_imag()
    return bool(abs(imaginary) <= _CLOSE and real <= _CLOSE)


def _shown(body: sp.Expr, z: sp.Symbol) -> sp.Expr:
    return body.xreplace({z: sp.Symbol("z")})
