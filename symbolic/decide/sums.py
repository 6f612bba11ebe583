"""Σ_{k=a}^{b} f(k) = F(b + 1) − F(a) once F(k + 1) − F(k) = f(k) is proved; Π of linear factors by Γ.

SymPy's Gosper algorithm only proposes F; the proof is the telescoping identity itself, by the tower, at k = a + m for
every integer m ≥ 0, with no denominator of F/f that vanishes there.
Source: R. W. Gosper, Decision procedure for indefinite hypergeometric summation, PNAS 75 (1978).
"""

from __future__ import annotations

import sympy as sp
from sympy.concrete.gosper import gosper_term

from symbolic.balls.limits import Limits, UndefinedError
from symbolic.decide.constants import vanishes
from symbolic.decide.convert import Converter, integer_valued
from symbolic.decide.signs import sign_of_function
from symbolic.decide.tower import NotConvertedError, Tower

_MAX_TERMS = 64


def closed_forms(expr: sp.Expr, limits: Limits) -> sp.Expr:
    """expr with every finite sum and product that telescopes replaced by its proved closed form.

    Examples
    --------
    >>> k, n = sp.Symbol("k", integer=True), sp.Symbol("n", integer=True, nonnegative=True)
    >>> sp.expand(closed_forms(sp.Sum(k, (k, 1, n)), Limits.seconds(5)))
    n**2/2 + n/2
    """
    if not expr.has(sp.Sum, sp.Product):
        return expr
    expr = _common_upper_ends(expr, limits)
    replacements = {}
    for node in sorted(expr.atoms(sp.Sum, sp.Product), key=sp.default_sort_key):
        limits.check()
        if len(node.limits) == 1 and len(node.limits[0]) == 3:
            try:
                closed = _closed_form(node, limits)
            except (ValueError, TypeError, NotImplementedError, sp.PolynomialError):
                continue  # a summand that SymPy's algorithms refuse stays a sum
            if closed is not None:
                replacements[node] = closed
    return expr.xreplace(replacements)


def _closed_form(node: sp.Basic, limits: Limits) -> sp.Expr | None:
    k, a, b = node.limits[0]
    is_sum = isinstance(node, sp.Sum)
    if a.is_Integer and b.is_Integer and -1 <= b - a < _MAX_TERMS:
        terms = [node.function.xreplace({k: sp.Integer(j)}) for j in range(int(a), int(b) + 1)]
        return sp.Add(*terms) if is_sum else sp.Mul(*terms)
    if not (integer_valued(a) and integer_valued(b) and _proved_sign(b - a + 1, limits)):
        return None
    return _sum(node.function, k, a, b, limits) if is_sum else _product(node.function, k, a, b, limits)


def _sum(f: sp.Expr, k: sp.Symbol, a: sp.Expr, b: sp.Expr, limits: Limits) -> sp.Expr | None:
    total = sp.S.Zero
    for term in sp.Add.make_args(sp.expand(f)):
        if not term.has(k):
            total += (b - a + 1) * term
            continue
        multiplier = gosper_term(term, k)
        if multiplier is None:
            return None
        rational, rest = term.as_independent(*[p for p in term.atoms(sp.Function, sp.Pow) if _is_transcendental(p, k)])
        factor = sp.cancel(sp.together(multiplier * rational))
        antiderivative = factor * rest
        if not _telescopes(term, factor, antiderivative, k, a, limits):
            return None
        total += antiderivative.xreplace({k: b + 1}) - antiderivative.xreplace({k: a})
    return total


def _is_transcendental(p: sp.Basic, k: sp.Symbol) -> bool:
    return bool(p.has(k) and not p.is_rational_function(k))


def _telescopes(f: sp.Expr, factor: sp.Expr, antiderivative: sp.Expr, k: sp.Symbol, a: sp.Expr, limits: Limits) -> bool:
    """F(k+1) − F(k) − f(k) = 0 at k = a + m, with no pole of the rational factor of F for m >= 0."""
    k_of_m = a + sp.Dummy("m", integer=True, nonnegative=True)
    denominator = sp.fraction(factor)[1]
    if denominator.has(k) or any(s.is_integer for s in denominator.free_symbols):
        shifted = denominator.xreplace({k: k_of_m})
        if not _proved_sign(shifted, limits, strict=True):
            return False
    step = antiderivative.xreplace({k: k_of_m + 1}) - antiderivative.xreplace({k: k_of_m}) - f.xreplace({k: k_of_m})
    tower = _tower(step, limits)
    try:
        return vanishes(tower, Converter(tower)(step)) and not tower.excluded
    except (NotConvertedError, UndefinedError):
        return False


def _product(f: sp.Expr, k: sp.Symbol, a: sp.Expr, b: sp.Expr, limits: Limits) -> sp.Expr | None:
    """Π c (k + α)^e = c^(b−a+1) (Γ(b+1+α)/Γ(a+α))^e for provably positive a + α, and Π exp g = exp Σ g."""
    if isinstance(f, sp.exp):
        inner = _sum(f.args[0], k, a, b, limits)
        return None if inner is None else sp.exp(inner)
    above, below = sp.fraction(sp.together(f))
    result = sp.S.One
    for part, sign in ((above, 1), (below, -1)):
        if not part.is_polynomial(k):
            return None
        content, factors = sp.factor_list(part, k)
        constant = content
        for factor, e in factors:
            poly = sp.Poly(factor, k)
            if poly.degree() == 0:
                constant *= factor**e
                continue
            leading, alpha = poly.LC(), poly.eval(0) / poly.LC()
            if poly.degree() != 1 or not _proved_sign(a + alpha, limits, strict=True):
                return None
            constant *= leading**e
            result *= (sp.gamma(b + 1 + alpha) / sp.gamma(a + alpha)) ** (sign * e)
        result *= constant ** (sign * (b - a + 1))
    return result


def _common_upper_ends(expr: sp.Expr, limits: Limits) -> sp.Expr:
    """Sums of one summand from one lower end, written from the smallest upper end n: S(n+j) = S(n) + f(n+1) + …."""
    seen: dict[sp.Basic, sp.Expr] = {}
    nodes = [s for s in expr.atoms(sp.Sum, sp.Product) if len(s.limits) == 1 and len(s.limits[0]) == 3]
    index = sp.Dummy("k", integer=True)
    for node in nodes:
        k, a, b = node.limits[0]
        key = (type(node), node.function.xreplace({k: index}), a)
        smallest = seen.get(key)
        if smallest is None or ((smallest - b).is_Integer and smallest - b > 0):
            seen[key] = b
    replacements = {}
    for node in nodes:
        k, a, b = node.limits[0]
        key = (type(node), node.function.xreplace({k: index}), a)
        shift = sp.expand(b - seen[key])
        if shift.is_Integer and 0 <= shift < _MAX_TERMS and _proved_sign(seen[key] - a + 1, limits):
            extra = [key[1].xreplace({index: seen[key] + j}) for j in range(1, int(shift) + 1)]
            base = node.func(key[1], (index, a, seen[key]))
            replacements[node] = base + sp.Add(*extra) if isinstance(node, sp.Sum) else base * sp.Mul(*extra)
    return expr.xreplace(replacements)


def _proved_sign(e: sp.Expr, limits: Limits, *, strict: bool = False) -> bool:
    """Whether e >= 0 (e ≠ 0 of one sign, if strict) on the domain of its symbols."""
    tower = _tower(e, limits)
    try:
        sign = sign_of_function(tower, Converter(tower)(e))
    except (NotConvertedError, UndefinedError):
        return False
    return abs(sign) == 2 if strict else sign > 0


def _tower(e: sp.Expr, limits: Limits) -> Tower:
    return Tower(min(24 + 2 * len(set(sp.preorder_traversal(e))), 250), limits)
