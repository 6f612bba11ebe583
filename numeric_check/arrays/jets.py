"""Derivatives of any order for a whole batch, by arithmetic of truncated power series in ε with arrays in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import zip_longest
from math import factorial
from operator import add
from typing import Any, ClassVar

import numpy as np
import sympy as sp

from numeric_check.arrays.batched import Batched
from numeric_check.arrays.jet import Jet, convolved, leading
from numeric_check.arrays.slopes import SLOPES, Slope
from numeric_check.rules.cofactors import leibniz
from numeric_check.rules.refusals import NotApplicable
from numeric_check.rules.scope import Scope

_LONGEST = 16  # coefficients; a product of two series takes a hundred products of arrays
_PAIRS = {"sin": ("sin", "cos"), "cos": ("sin", "cos"), "sinh": ("sinh", "cosh"), "cosh": ("sinh", "cosh")}
_OF_PARTS = ("re", "im", "conjugate", "Abs", "sign")


@dataclass(frozen=True, slots=True, kw_only=True)
class Jets(Batched):
    """Jets over an arithmetic of arrays; what does not depend on ε is as in that arithmetic.

    ``torn`` collects masks of the points at which a kink, a jump, a cut or a change of case lies. ``real`` says that ε
    is real; a function of the real part has no power series in a complex number.
    """

    name: ClassVar[str] = "power series of float64 arrays"

    base: Any
    order: int
    depth: int
    real: bool
    torn: list[Any] = field(default_factory=list)

    @property
    def orders(self) -> int:  # type: ignore[override]
        return self.order + int(self.base.orders)

    def jet(self, coefficients: Sequence[Any]) -> Any:
        """The jet with these coefficients; the only one, if there is but one."""
        return Jet(tuple(coefficients), self.order, self.depth) if len(coefficients) > 1 else coefficients[0]

    def coefficients(self, value: Any) -> tuple[Any, ...]:
        """Those of a jet in ε; of anything else the value alone."""
        return value.coefficients if isinstance(value, Jet) and value.depth == self.depth else (value,)

    def number(self, value: sp.Expr) -> Any:
        return self.base.number(value)

    def constant(self, name: str) -> Any:
        return self.base.constant(name)

    def function(self, name: str, arguments: tuple[Any, ...]) -> Any:
        (u,) = arguments
        ours = self.coefficients(u)
        if len(ours) == 1:
            return self.base.function(name, arguments)
        if name in _OF_PARTS:
            return self._of_parts(name, u)
        if name in ("log", "sqrt"):
            self._leave_out_cut(ours)
        if name == "sqrt":
            return self._power(ours, 0.5, self.base.function(name, ours[:1]))
        if name in _PAIRS:
            return self._pair(name, ours)
        if name not in SLOPES:
            raise NotApplicable(f"no power series of {name} is known with float64 arrays.")
        shorter = replace(self, order=self.order - 1)
        slope = SLOPES[name](shorter, shorter.jet(ours[: self.order]))
        return self._solution(ours, self.base.function(name, ours[:1]), slope)

    def _solution(self, ours: Sequence[Any], first: Any, slope: Slope) -> Any:
        """v with v₀ given and v′ = g(v) u′ for a slope g: k v_k = Σ_{j=1..k} j u_j g_{k−j}."""
        value = [first]
        for k in range(1, self.order + 1):
            slopes = self.coefficients(slope(self.jet(value)))
            value.append(_weighted(ours, slopes, k))
        return self.jet(value)

    def _pair(self, name: str, ours: Sequence[Any]) -> Any:
        """sin and cos, or sinh and cosh, together: sin′ = cos and cos′ = −sin, sinh′ = cosh and cosh′ = sinh."""
        odd, even = ([self.base.function(each, ours[:1])] for each in _PAIRS[name])
        for k in range(1, self.order + 1):
            new, other = _weighted(ours, even, k), _weighted(ours, odd, k)
            odd.append(new)
            even.append(-other if name in ("sin", "cos") else other)
        return self.jet(odd if name.startswith("sin") else even)

    def _power(self, ours: Sequence[Any], exponent: Any, first: Any) -> Any:
        """v = uᵃ with v₀ given, from u v′ = a v u′: k u₀ v_k = Σ_{j=1..k} (a j − k + j) u_j v_{k−j}."""
        value = [first]
        for k in range(1, self.order + 1):
            js = range(1, min(k, len(ours) - 1) + 1)
            terms = (ours[j] * value[k - j] * (exponent * j - (k - j)) for j in js)
            value.append(reduce(add, terms) / (ours[0] * float(k)))
        return self.jet(value)

    def _of_parts(self, name: str, u: Any) -> Any:
        """Functions of the real and the imaginary part for real ε: |u| = √(re² + im²) and sign u = u/|u|, off 0."""
        if not self.real:
            raise NotApplicable(f"{name} has no power series in a complex number.")
        if name in ("re", "im", "conjugate"):
            return self.jet([self.base.function(name, (a,)) for a in self.coefficients(u)])
        self.torn.append(leading(u) == 0)
        if all(np.all(np.imag(leading(a)) == 0) for a in self.coefficients(u)):
            sign = self.base.function("sign", self.coefficients(u)[:1])
            return sign if name == "sign" else u * sign
        parts = [self._of_parts(part, u) for part in ("re", "im")]
        size = self.function("sqrt", (parts[0] * parts[0] + parts[1] * parts[1],))
        return size if name == "Abs" else u / size

    def _leave_out_cut(self, ours: Sequence[Any]) -> None:
        """Points on the cut (−∞, 0] of log and √, unless the series stays on it."""
        first = leading(ours[0])
        leaves = [np.imag(leading(a)) != 0 for a in ours[1:]] if self.real else [np.True_]
        self.torn.append((np.imag(first) == 0) & (np.real(first) <= 0) & reduce(np.logical_or, leaves))

    def power(self, base: Any, exponent: int) -> Any:
        if len(self.coefficients(base)) == 1:
            return self.base.power(base, exponent)
        value: Any = None
        for digit in f"{abs(exponent):b}":
            value = None if value is None else value * value
            value = (base if value is None else value * base) if digit == "1" else value
        if value is None:
            return 1.0
        return value if exponent >= 0 else 1.0 / value

    def general_power(self, base: Any, exponent: Any) -> Any:
        below, above = self.coefficients(base), self.coefficients(exponent)
        if len(above) > 1:
            return self.function("exp", (self.function("log", (base,)) * exponent,))
        first = self.base.general_power(below[0], exponent)
        if len(below) == 1:
            return first
        self._leave_out_cut(below)
        return self._power(below, exponent, first)

    def compare(self, relation: str, lhs: Any, rhs: Any) -> Any:
        """Of the values; where they are equal the case may change."""
        left, right = self.coefficients(lhs), self.coefficients(rhs)
        if len(left) + len(right) > 2:
            self.torn.append(leading(left[0]) == leading(right[0]))
        return self.base.compare(relation, left[0], right[0])

    def merged(self, here: Any, value: Any, other: Any) -> Any:
        pairs = zip_longest(self.coefficients(value), self.coefficients(other), fillvalue=0.0)
        return self.jet([self.base.merged(here, *pair) for pair in pairs])

    def is_matrix(self, value: Any) -> bool:
        return self.base.is_matrix(self.coefficients(value)[0])

    def matrix(self, rows: list[list[Any]]) -> Any:
        parts = [[self.coefficients(entry) for entry in row] for row in rows]
        length = max(len(part) for row in parts for part in row)
        return self.jet(
            [
                self.base.matrix([[part[k] if k < len(part) else 0.0 for part in row] for row in parts])
                for k in range(length)
            ]
        )

    def table(self, matrix: Any) -> list[list[Any]]:
        first, *rest = map(self.base.table, self.coefficients(matrix))
        places = [range(len(first)), range(len(first[0]))]
        return [[self.jet([first[i][j], *(each[i][j] for each in rest)]) for j in places[1]] for i in places[0]]

    def scale(self, scalar: Any, matrix: Any) -> Any:
        return self._bilinear(self.base.scale, scalar, matrix)

    def product(self, left: Any, right: Any) -> Any:
        return self._bilinear(self.base.product, left, right)

    def _bilinear(self, product: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
        return self.jet(convolved(product, self.coefficients(left), self.coefficients(right), self.order))

    def transpose(self, matrix: Any) -> Any:
        return self.jet(list(map(self.base.transpose, self.coefficients(matrix))))

    def inverse(self, matrix: Any) -> Any:
        """X = A⁻¹ from A X = I: X_k = −X₀ Σ_{j≥1} A_j X_{k−j}."""
        ours = self.coefficients(matrix)
        value = [self.base.inverse(ours[0])]
        for k in range(1, self.order + 1 if len(ours) > 1 else 1):
            js = range(1, min(k, len(ours) - 1) + 1)
            total = reduce(add, (self.base.product(ours[j], value[k - j]) for j in js))
            value.append(-self.base.product(value[0], total))
        return self.jet(value)

    def determinant(self, scope: Scope, argument: sp.Expr) -> Any:
        return leibniz(self.table(scope.value(argument)), self)

    def determinant_of_exponential(self, scope: Scope, argument: sp.Expr) -> Any:
        return leibniz(self.table(self.exponential(scope, argument)), self)

    def eigenvalues(self, scope: Scope, argument: sp.Expr) -> list[Any]:
        return self.base.eigenvalues(self._outside(scope, argument), argument)

    def largest(self, values: list[Any]) -> Any:
        return self.base.largest(values)

    def function_by_spectrum(self, scope: Scope, function: sp.Lambda, argument: sp.Expr) -> Any:
        return self.base.function_by_spectrum(self._outside(scope, argument), function, argument)

    def _outside(self, scope: Scope, argument: sp.Expr) -> Scope:
        """The scope of the other arithmetic, for the spectrum of a matrix that does not depend on ε."""
        if len(self.coefficients(scope.value(argument))) > 1:
            self.lacks("spectrum of ", argument)
        return replace(scope, arithmetic=self.base)

    def derivative(self, scope: Scope, expr: Any, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
        return derivative(scope, expr, symbol, at, order)


def _weighted(ours: Sequence[Any], slopes: Sequence[Any], k: int) -> Any:
    """Σ_{j=1..k} (j/k) u_j g_{k−j}."""
    js = range(1, min(k, len(ours) - 1) + 1)
    terms = (ours[j] * slopes[k - j] for j in js)
    return reduce(add, (term if j == k else term * (j / k) for j, term in zip(js, terms, strict=True)))


def derivative(scope: Scope, expr: Any, symbol: sp.Symbol, at: sp.Expr, order: int) -> Any:
    """(d/dt)ᵐ f(t) at t = a: m! times the coefficient of εᵐ in f(a + ε); not a number across a kink or a jump.

    Parameters
    ----------
    scope : Scope with an arithmetic of arrays
    expr : expression
        Scalar or matrix-valued.
    symbol : Symbol
        t.
    at : expression
        a.
    order : int
        m.

    Returns
    -------
    number or array

    Raises
    ------
    NotApplicable : if too many coefficients are asked for, or no power series is known.

    Examples
    --------
    >>> import numpy as np
    >>> import sympy as sp
    >>> from numeric_check.arrays.evaluator import Arrays
    >>> from numeric_check.arrays.jets import derivative
    >>> from numeric_check.evaluation.evaluate import batch_scope
    >>> t = sp.Symbol("t", real=True)
    >>> derivative(batch_scope(Arrays(), {t: np.array([1.0, 2.0])}), 1 / t, t, t, 3).tolist()
    [-6.0, -0.375]

    References
    ----------
    A. Griewank and A. Walther, Evaluating Derivatives, 2nd edition, SIAM 2008, section 13.2 and Table 13.2.
    """
    if order >= _LONGEST:
        raise NotApplicable(f"float64 arrays take derivatives up to order {_LONGEST - 1}; got order {order}.")
    base, centre = scope.arithmetic, scope.value(at)
    if order == 0:
        return scope.bind(symbol, centre).value(expr)
    jets = Jets(base=base, order=order, depth=getattr(base, "depth", 0) + 1, real=bool(symbol.is_extended_real))
    inner = replace(scope, arithmetic=jets).bind(symbol, jets.jet([centre, 1.0]))
    found = jets.coefficients(inner.value(expr))
    value = found[order] * float(factorial(order)) if order < len(found) else found[0] * 0.0
    if not jets.torn:
        return value
    torn = np.where(reduce(np.logical_or, jets.torn), np.nan, 1.0)
    return value * (torn[..., None, None] if base.is_matrix(value) else torn)
