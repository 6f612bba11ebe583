"""The φ-functions of exponential integrators, φ_k(s) = Σ_{n≥0} sⁿ/(n+k)!, entire for every k ≥ 0."""

from __future__ import annotations

from math import factorial
from typing import Any

import sympy as sp
from sympy.core.function import ArgumentIndexError

from symbolic.inputs import scalar


class phi(sp.Function):
    r"""φ_k(s) = Σ_{n≥0} sⁿ/(n+k)!, that is φ₀ = exp and s φ_{k+1}(s) = φ_k(s) − 1/k!.

    Parameters
    ----------
    k : nonnegative Integer
    s : scalar expression

    Returns
    -------
    Expr : exp(s) for k = 0 and 1/k! at s = 0; otherwise unevaluated. Entire in s, so nothing here is ever 0/0.

    Raises
    ------
    TypeError : if s is no scalar.
    ValueError : if k is not a nonnegative Integer.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import phi
    >>> s = sp.Symbol("s")
    >>> phi(1, s).diff(s)
    phi(1, s) - phi(2, s)
    >>> phi(1, s).rewrite(sp.exp)
    Piecewise(((exp(s) - 1)/s, Ne(s, 0)), (1, True))
    >>> phi(1, 0), phi(2, 0)
    (1, 1/2)

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (10.34) and (10.35).
    """

    nargs = 2

    def __new__(cls, k: Any, s: Any, **options: Any) -> sp.Expr:
        return super().__new__(cls, scalar(k, "phi: k"), scalar(s, "phi: s"), **options)

    @classmethod
    def eval(cls, k: sp.Expr, s: sp.Expr) -> sp.Expr | None:
        if not (k.is_Integer and k.is_nonnegative):
            raise ValueError(f"phi(k, s) needs a nonnegative integer k; got k = {k}.")
        if k.is_zero:
            return sp.exp(s)
        if s.is_zero:
            return 1 / sp.factorial(k)
        return None

    def fdiff(self, argindex: int = 2) -> sp.Expr:
        """φ_k′ = φ_k − k φ_{k+1}: compare (n+1)/(n+1+k)! with 1/(n+k)! − k/(n+k+1)!."""
        k, s = self.args
        if argindex != 2:
            raise ArgumentIndexError(self, argindex)
        return phi(k, s) - k * phi(k + 1, s)

    def _eval_rewrite_as_exp(self, k: sp.Expr, s: sp.Expr, **_: Any) -> sp.Expr:
        taylor = sum((s**n / sp.factorial(n) for n in range(int(k))), sp.S.Zero)
        return sp.Piecewise(((sp.exp(s) - taylor) / s**k, sp.Ne(s, 0)), (1 / sp.factorial(k), True))

    def _eval_rewrite_as_Sum(self, k: sp.Expr, s: sp.Expr, **_: Any) -> sp.Expr:
        n = sp.Dummy("n", integer=True, nonnegative=True)
        return sp.Sum(s**n / sp.factorial(n + k), (n, 0, sp.oo))

    def _eval_is_real(self) -> bool | None:
        return True if self.args[1].is_extended_real and self.args[1].is_finite else None

    def _eval_is_positive(self) -> bool | None:
        """φ_k(s) = ∫₀¹ e^{(1−θ)s} θ^{k−1}/(k−1)! dθ > 0 for real s."""
        return self._eval_is_real()

    def _eval_conjugate(self) -> sp.Expr:
        return phi(self.args[0], sp.conjugate(self.args[1]))

    def _eval_evalf(self, prec: int) -> sp.Expr | None:
        """As 1F1(1; k+1; s)/k!, which mpmath evaluates without the cancellation of the exponential form."""
        import mpmath

        k, s = self.args
        if not s.is_number:
            return None
        with mpmath.workprec(prec + 10):
            value = mpmath.hyp1f1(1, int(k) + 1, s._to_mpmath(prec + 10)) / mpmath.factorial(int(k))
            return sp.Expr._from_mpmath(value, prec)

    def _latex(self, printer: Any, exp: str | None = None) -> str:
        power = "" if exp is None else f"^{{{exp}}}"
        return rf"\varphi_{{{self.args[0]}}}{power}\left({printer._print(self.args[1])}\right)"

    def _mpmathcode(self, printer: Any) -> str:
        k, s = self.args
        return f"(hyp1f1(1, {int(k) + 1}, {printer._print(s)})/factorial({int(k)}))"

    def _numpycode(self, printer: Any) -> str:
        """Taylor for |s| < k, the recurrence φ_k = (φ_{k−1} − 1/(k−1)!)/s elsewhere (φ₁ by expm1)."""
        k, s = int(self.args[0]), printer._print(self.args[1])
        taylor = [1 / factorial(n + k) for n in reversed(range(_TAYLOR_TERMS + 4 * k))]
        away = f"where(abs({s}) < {k}, 1, {s})"
        recurrence = f"expm1({s})/{away}"
        for j in range(2, k + 1):
            recurrence = f"({recurrence} - {1 / factorial(j - 1)})/{away}"
        return f"where(abs({s}) < {k}, polyval({taylor}, {s}), {recurrence})"


_TAYLOR_TERMS = 18  # and 4 more for each k: then |s|ⁿ k!/(n + k)! < 2⁻⁵³ for |s| < k at the first term left out


def phi1(s: sp.Expr) -> sp.Expr:
    """φ₁(s) = (eˢ − 1)/s with φ₁(0) = 1, the entire function Σ_{n≥0} sⁿ/(n+1)!; short for ``phi(1, s)``.

    Parameters
    ----------
    s : scalar expression or number

    Returns
    -------
    Expr : ``phi(1, s)``, or 1 at s = 0.

    Examples
    --------
    >>> from symbolic import phi1
    >>> phi1(0)
    1

    References
    ----------
    N. J. Higham, Functions of Matrices, SIAM 2008, (10.34).
    """
    return phi(1, s)
