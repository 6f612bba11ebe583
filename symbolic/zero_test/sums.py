"""Σ_{k=a}^{b} f(k) = F(b + 1) − F(a) once F(k + 1) − F(k) = f(k) is proved; Π of linear factors by Γ.

Gosper's algorithm only proposes F; the proof is the telescoping identity itself, by the tower, at every integer k
between the ends (at all of them where the order of the ends is not known), where F has a value; also for a > b + 1.
Source: R. W. Gosper, Decision procedure for indefinite hypergeometric summation, PNAS 75 (1978).
"""

from __future__ import annotations

import sympy as sp

from symbolic.balls.evaluator import MAX_SUM_TERMS
from symbolic.balls.limits import Limits, UndefinedError
from symbolic.towers.convert import converter_for, integer_valued
from symbolic.towers.derivatives import vanishes_everywhere
from symbolic.towers.signs import sign_of_function
from symbolic.towers.tower import NotConvertedError
from symbolic.zero_test.gosper import gosper_term
from symbolic.zero_test.split import substitute

REFUSALS = (ValueError, TypeError, NotImplementedError, ZeroDivisionError, sp.PolynomialError)  # of a summand, by SymPy
_MAX_TERMS = 64


def closed_forms(expr: sp.Expr, limits: Limits) -> tuple[sp.Expr, list[sp.Expr]]:
    """expr with every finite sum and product that telescopes replaced by its proved closed form, but at some zeros.

    Returns
    -------
    tuple of Expr and list of Expr : the closed forms hold where none of the listed expressions is 0.

    Examples
    --------
    >>> k, n, x = sp.Symbol("k", integer=True), sp.Symbol("n", integer=True), sp.Symbol("x", positive=True)
    >>> sp.factor(closed_forms(sp.Sum(k, (k, 1, n)), Limits.seconds(5))[0])
    n*(n + 1)/2
    >>> closed_forms(sp.Sum(x**k, (k, 1, n)), Limits.seconds(5))[1]
    [x - 1]
    """
    if not expr.has(sp.Sum, sp.Product):
        return expr, []
    expr = _common_upper_ends(_nested_written_out(expr, limits), limits)
    replacements: dict[sp.Basic, sp.Expr] = {}
    poles: list[sp.Expr] = []
    for node in sorted(expr.atoms(sp.Sum, sp.Product), key=sp.default_sort_key):
        limits.check()
        if all(len(limit) == 3 for limit in node.limits):
            try:
                closed = _closed_form(node, limits) if len(node.limits) == 1 else _from_the_inside(node, limits)
            except REFUSALS:
                continue  # a summand that SymPy's algorithms refuse stays a sum
            if closed is not None:
                replacements[node] = closed[0]
                poles += closed[1]
    return substitute(expr, replacements), poles


def _nested_written_out(expr: sp.Expr, limits: Limits) -> sp.Expr:
    """expr with sums of sums over a few numbers, the outermost range, written out."""
    found: dict[sp.Basic, sp.Expr] = {}
    for node in expr.atoms(sp.Sum, sp.Product):
        limits.check()
        *inside, outer = node.limits
        few = len(outer) == 3 and all(end.is_Integer for end in outer[1:]) and abs(outer[2] - outer[1]) < _MAX_TERMS
        if inside and few:
            found[node] = _written_out(node)
    return _nested_written_out(substitute(expr, found), limits) if found else expr


def _from_the_inside(node: sp.Basic, limits: Limits) -> tuple[sp.Expr, list[sp.Expr]] | None:
    """A sum of sums whose innermost one has a closed form everywhere."""
    first, *rest = node.limits
    inner = _closed_form(sp.Sum(node.function, first), limits) if isinstance(node, sp.Sum) else None
    if inner is None or inner[1]:
        return None
    total = sp.Sum(inner[0], *rest)
    return (_closed_form(total, limits) if len(rest) == 1 else _from_the_inside(total, limits)) or (total, [])


def _closed_form(node: sp.Basic, limits: Limits) -> tuple[sp.Expr, list[sp.Expr]] | None:
    k, a, b = node.limits[0]
    is_sum = isinstance(node, sp.Sum)
    if a.is_Integer and b.is_Integer and abs(b - a) < _MAX_TERMS:
        return _written_out(node), []
    if a.is_Integer and b.is_Integer and (number := _number(node, limits)) is not None:
        return number, []
    if not (integer_valued(a) and integer_valued(b)):
        return None
    start = _lowest(a, b, limits)
    if start is None:
        return None
    step = sp.Dummy("m", integer=True) if start == -sp.oo else start + sp.Dummy("m", integer=True, nonnegative=True)
    if is_sum:
        return _sum(node.function, k, (a, b), step, limits)
    return None if start == -sp.oo else _product(node.function, k, (a, b), start, limits)


def _written_out(node: sp.Basic) -> sp.Expr:
    """Term by term; Σ_a^b = −Σ_{b+1}^{a−1} and Π_a^b = 1/Π_{b+1}^{a−1} for b < a − 1 (M. Karr, J. ACM 28 (1981))."""
    *inside, (k, a, b) = node.limits
    body = node.func(node.function, *inside) if inside else node.function
    backwards = b < a - 1
    values = range(int(b) + 1, int(a)) if backwards else range(int(a), int(b) + 1)
    terms = [body.xreplace({k: sp.Integer(j)}) for j in values]
    if isinstance(node, sp.Sum):
        return -sp.Add(*terms) if backwards else sp.Add(*terms)
    return 1 / sp.Mul(*terms) if backwards else sp.Mul(*terms)


def _number(node: sp.Basic, limits: Limits) -> sp.Rational | None:
    """The value of a sum or product of rational numbers, one after the other."""
    k, a, b = node.limits[0]
    if node.free_symbols or not 0 <= b - a < MAX_SUM_TERMS:
        return None
    total = sp.S.Zero if isinstance(node, sp.Sum) else sp.S.One
    for j in range(int(a), int(b) + 1):
        limits.check()
        term = node.function.xreplace({k: sp.Integer(j)})
        if not term.is_Rational:
            return None
        total = total + term if isinstance(node, sp.Sum) else total * term
    return total


def _lowest(a: sp.Expr, b: sp.Expr, limits: Limits) -> sp.Expr | None:
    """A lower bound of a and of b + 1: a itself if b >= a − 1 is proved, else 1 or 0, else −∞."""
    if _proved_sign(b - a + 1, limits) > 0:
        return a
    bounds = (sp.S.One, sp.S.Zero)
    return next((c for c in bounds if all(_proved_sign(end - c, limits) > 0 for end in (a, b + 1))), -sp.oo)


def _sum(
    f: sp.Expr, k: sp.Symbol, ends: tuple[sp.Expr, sp.Expr], at: sp.Expr, limits: Limits
) -> tuple[sp.Expr, list[sp.Expr]] | None:
    """F(b + 1) − F(a) for F(k + 1) − F(k) = f(k) at every k = ``at``, and the denominators of F that may vanish."""
    a, b = ends
    total, poles = sp.S.Zero, []
    for term in sp.Add.make_args(sp.expand(f)):
        if not term.has(k):
            total += (b - a + 1) * term
            continue
        found = antidifference(term, k, at, limits)
        if found is None:
            return None
        F, excluded = found
        total += F.xreplace({k: b + 1}) - F.xreplace({k: a})
        poles += excluded
    return total, poles


def antidifference(term: sp.Expr, k: sp.Symbol, at: sp.Expr, limits: Limits) -> tuple[sp.Expr, list[sp.Expr]] | None:
    """F with F(k + 1) − F(k) = term at every k = ``at``, and its denominators in other letters, which may vanish.

    Parameters
    ----------
    term : a summand that is no sum
    k : Symbol
    at : Expr
        An expression in a fresh letter that takes all the values of k.

    Returns
    -------
    tuple of Expr and list, or None where no F is found.
    """
    multiplier = gosper_term(term, k)
    if multiplier is None:
        return None
    transcendental = [p for p in term.atoms(sp.Function, sp.Pow) if p.has(k) and not p.is_rational_function(k)]
    rational, rest = term.as_independent(*transcendental)
    factor = sp.cancel(sp.together(multiplier * rational))
    denominator, poles = sp.fraction(factor)[1], []
    if not denominator.is_number:
        if denominator.has(k) or any(s.is_integer for s in denominator.free_symbols):
            if abs(_proved_sign(denominator.xreplace({k: at}), limits)) != 2:
                return None
        else:
            poles.append(denominator)
    F = factor * rest
    proved = _is_defined(rest, k, at, limits) and _telescopes(term, F, k, at, limits)
    return (F, poles) if proved else None


def _is_defined(rest: sp.Expr, k: sp.Symbol, at: sp.Expr, limits: Limits) -> bool:
    """Whether a product of functions of k has a value at every k = ``at``, whatever the other letters are."""
    return all(_has_value(node.xreplace({k: at}), limits) for node in sp.preorder_traversal(rest) if node.has(k))


def _has_value(e: sp.Basic, limits: Limits) -> bool:
    if isinstance(e, sp.Symbol | sp.Add | sp.Mul | sp.exp):
        return True
    if isinstance(e, sp.Pow):
        nonzero = e.base is sp.I or bool(e.base.is_Rational and e.base)
        return nonzero or _proved_sign(e.exp, limits) > 0 or abs(_proved_sign(e.base, limits)) == 2
    if isinstance(e, sp.gamma):
        return _proved_sign(e.args[0], limits) == 2
    return isinstance(e, sp.factorial | sp.binomial) and _proved_sign(e.args[0], limits) > 0


def _telescopes(f: sp.Expr, antiderivative: sp.Expr, k: sp.Symbol, at: sp.Expr, limits: Limits) -> bool:
    """F(k+1) − F(k) − f(k) = 0 at every k = ``at``."""
    step = antiderivative.xreplace({k: at + 1}) - antiderivative.xreplace({k: at}) - f.xreplace({k: at})
    return vanishes_everywhere(step, limits)


def _product(
    f: sp.Expr, k: sp.Symbol, ends: tuple[sp.Expr, sp.Expr], start: sp.Expr, limits: Limits
) -> tuple[sp.Expr, list[sp.Expr]] | None:
    """Π c (k + α)^e = c^(b−a+1) (Γ(b+1+α)/Γ(a+α))^e for positive k + α from ``start`` on, and Π exp g = exp Σ g."""
    a, b = ends
    if isinstance(f, sp.exp):
        inner = _sum(f.args[0], k, ends, start + sp.Dummy("m", integer=True, nonnegative=True), limits)
        return None if inner is None else (sp.exp(inner[0]), inner[1])
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
            if poly.degree() != 1 or _proved_sign(start + alpha, limits) != 2:
                return None
            constant *= leading**e
            result *= (sp.gamma(b + 1 + alpha) / sp.gamma(a + alpha)) ** (sign * e)
        result *= constant ** (sign * (b - a + 1))
    return result, []


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
        if shift.is_Integer and 0 <= shift < _MAX_TERMS and _proved_sign(seen[key] - a + 1, limits) > 0:
            extra = [key[1].xreplace({index: seen[key] + j}) for j in range(1, int(shift) + 1)]
            base = node.func(key[1], (index, a, seen[key]))
            replacements[node] = base + sp.Add(*extra) if isinstance(node, sp.Sum) else base * sp.Mul(*extra)
    return substitute(expr, replacements)


def _proved_sign(e: sp.Expr, limits: Limits) -> int:
    """The sign of e on the domain of its symbols, as of ``sign_of``."""
    converter = converter_for(e, limits)
    try:
        sign = sign_of_function(converter.tower, converter(e))
    except (NotConvertedError, UndefinedError):
        return 0
    return 0 if converter.tower.excluded else sign
