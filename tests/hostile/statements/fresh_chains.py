"""Lines that use a theorem or a hypothesis where it does not hold, and certificates that were changed."""

from functools import partial

from proofs.exchange.writing import names_of, tree
from tests.hostile.statements.base import AT, DI, Hypothesis, Theorem, letters, line, where
from tests.hostile.statements.base import T as OK
from tests.hostile.statements.fresh import *

nu, odd = Symbol("nu", integer=True, positive=True), Symbol("odd", odd=True, positive=True)
L, K = MatrixSymbol("L", odd, odd), MatrixSymbol("K", P, P)
det, zero = Determinant, Integer(0)
THEOREMS = {
    "empty": lambda: line((nu,), det(ZeroMatrix(nu, nu)), zero, None),
    "odd": lambda: line((odd, L), det(-L), -det(L), None),
    "log": lambda: line((a, b), log(a * b), log(a) + log(b), None),
    "mean": lambda: line((x, y), 2 * x * y, x**2 + y**2, None, AT),
    "exp": lambda: line((d, A, B), MatrixExp(A + B), MatrixExp(A) * MatrixExp(B), None, given=(Eq(A * B, B * A),)),
    "geometric": lambda: line((x, N), Sum(x**i, (i, 0, N)), (1 - x ** (N + 1)) / (1 - x), None, given=(Ne(x, 1),)),
    "positive": lambda: line((P, where(h)), zero, Sum(h[i], (i, 1, P)), None, AT),
}


def false(name, ss, lhs, rhs, by, at=None, relation=Relation.EQUAL, given=(), ok=F):
    """A line that refers to a theorem by its name, or to a hypothesis."""
    how = partial(Theorem, derive=THEOREMS[by], at=at or {}) if by in THEOREMS else partial(Hypothesis, relation=by)
    run = lambda: st(line(ss, lhs, rhs, how(), relation, given))
    add("fresh chains", name, bad(run), ok)


true = partial(false, ok=OK)
m2, s2 = 2 * x * y, x**2 + y**2
mean = partial(false, ss=(x, y), by="mean", relation=AT)
false("0 × 0", (N,), det(ZeroMatrix(N, N)), zero, "empty", {nu: N})  # N = 0
false("d - 1", (d,), det(ZeroMatrix(d - 1, d - 1)), zero, "empty", {nu: d - 1})  # d = 1
true("d + 1", (d,), det(ZeroMatrix(d + 1, d + 1)), zero, "empty", {nu: d + 1})
false("even size", (P, K), det(-K), -det(K), "odd", {odd: P, L: K})  # P = 2
false("log of squares", (x, y), log(x**2 * y**2), log(x**2) + log(y**2), "log", {a: x**2, b: y**2})  # x = 0
false("log of negatives", (a, b), log((-a) * (-b)), log(-a) + log(-b), "log", {a: -a, b: -b})  # 2πi
true("log of powers", (x, y), log(exp(x) * 2**y), log(exp(x)) + log(2**y), "log", {a: exp(x), b: 2**y})
false("mean of complex", (u, v), 2 * u * v, u**2 + v**2, "mean", {x: u, y: v}, AT)
mean("negated", lhs=-m2, rhs=-s2)
mean("inverted", lhs=1 / m2, rhs=1 / s2, given=(Ne(x * y, 0),))
mean("squared", lhs=m2**2, rhs=s2**2 - 1)
mean("sine", lhs=sin(m2), rhs=sin(s2))
mean("modulus", lhs=Abs(m2 - 100), rhs=Abs(s2 - 100))
mean("logarithm", lhs=log(m2), rhs=log(s2))  # xy < 0
mean("largest of negatives", lhs=Max(-m2, -5), rhs=Max(-s2, -5))
mean("derivative", lhs=Derivative(m2, x), rhs=Derivative(s2, x))
mean("backwards", lhs=Integral(m2, (t, 1, 0)), rhs=Integral(s2, (t, 1, 0)))
mean("product", lhs=Product(m2, (i, 1, 2)), rhs=Product(s2, (i, 1, 2)) - 1)
false("signs", (P, where(p), x, y), Sum(p[i] * m2, (i, 1, P)), Sum(p[i] * s2, (i, 1, P)), "mean", None, AT)
true("weights", (P, where(h), x, y), Sum(h[i] * m2, (i, 1, P)), Sum(h[i] * s2, (i, 1, P)), "mean", None, AT)
false("reversed", (n, x, y), Sum(m2, (i, 1, n)), Sum(s2, (i, 1, n)), "mean", None, AT)  # n = -3
false("power", (x, y, z), Abs(m2) ** z, s2**z, "mean", None, AT, (Ne(x * y, 0),))  # z = -1
false("AB ≠ BA", (d, A, B), MatrixExp(A + B), MatrixExp(A) * MatrixExp(B), "exp")
false("A, Aᵀ", (d, A), MatrixExp(A + A.T), MatrixExp(A) * MatrixExp(A.T), "exp", {B: A.T})
true("A, A²", (d, A), MatrixExp(A + A**2), MatrixExp(A) * MatrixExp(A**2), "exp", {B: A**2})
ratio = sin(x)
false("sin x = 1", (N, x), Sum(ratio**i, (i, 0, N)), (1 - ratio ** (N + 1)) / (1 - ratio), "geometric", {x: ratio})
false("captured", (N, i), Sum(i**i, (i, 0, N)), (1 - i ** (N + 1)) / (1 - i), "geometric", {x: i}, given=(Ne(i, 1),))
false("another table", (P, where(p)), zero, Sum(p[i], (i, 1, P)), "positive", {h: p}, AT)
false("bound i", (P, i, x), Sum(i * x, (i, 1, P)), Sum(x * x, (i, 1, P)), Eq(i, x), given=(Eq(i, x),))
false("bound x", (x, y), Integral(x, (x, 0, 1)), Integral(y, (x, 0, 1)), Eq(x, y), given=(Eq(x, y),))
false("limit", (x, y), Limit(x * y, x, 3), Limit(x * x, x, 3), Eq(x, y), given=(Eq(x, y),))
false("subs", (x, y), Subs(x + y, x, 3), Subs(x + x, x, 3), Eq(x, y), given=(Eq(x, y),))
false("slope", (x, y), Derivative(x * y, x), Derivative(x * x, x), Eq(x, y), given=(Eq(x, y),))


def chain(name, ss, start, *steps, ok=F):
    said = lambda: Derivation(
        title="a chain",
        variables=letters(*ss),
        start=start,
        steps=tuple(Step(expr=expr, reason="r", relation=Relation(relation)) for expr, relation in steps),
    )
    add("fresh chains", name, bad(lambda: st(said())), ok)


chain("≠ ≠", (x,), x, (x + 1, "!="), (x + 2, "!="))
chain("≤ ≠", (x,), x, (x + 1, "<="), (x + 2, "!="))
chain("y in between", (x, y), x + 1, ((x * y + y) / y, "=="), ((x * x - 1) / (x - 1), "=="))
chain("√ in between", (x,), x, (sqrt(x) ** 2 * (x + 1) / (x + 1), "=="), (Abs(x), "=="))
chain("≤ =", (x, y), m2, (s2, "<="), ((x + y) ** 2, "=="))
chain("≤ ≤", (x,), x, (x**2 + Rational(1, 4), "<="), (x**4 + x**2, "<="))  # x = 0: 1/4 and 0


def certified(name, lhs, rhs, parts, given=(), relation="<=", ok=F):
    """What the second reader says of a claim with a certificate (kind, weight, of), or of the place of a condition."""

    def run():
        said = claim(lhs, relation, rhs, *given)
        names, found = names_of(said), []
        for kind, weight, of in parts:
            key, value = ("condition", of) if kind == "condition" else ("of", tree(sympify(of), names))
            limits = {} if kind == "condition" else {"limits": []}
            found.append({"kind": kind, "weight": tree(sympify(weight), names), key: value, **limits})
        try:
            read_again(claim_json(said), (), found)
        except Refused as error:
            return ("undecided", str(error), "")
        return ("proved", "", "")

    add("fresh certificates", name, bad(run), ok)


certified("(x - y)²", m2, s2, [("square", 1, x - y)], ok=OK)
certified("a sign", m2, s2 - 4 * x * y, [("square", 1, x - y)])
certified("twice", m2, s2, [("square", 2, x - y)])
certified("half", m2, s2, [("square", Rational(1, 2), x - y)], ok=OK)  # the rest is a square too
certified("a letter", m2, s2, [("square", 1, x - z)])
certified("a weight below 0", s2, m2, [("square", -1, x - y)])
certified("a weight of any sign", zero, z * x**2, [("square", z, x)])
certified("complex", 2 * u * v, u**2 + v**2, [("square", 1, u - v)])
certified("times i", s2, m2, [("square", 1, I * (x - y))])
certified("no value", zero, x / x * (x - y) ** 2 - 1, [("square", 1, x - y)])
certified("a modulus", x, Abs(x), [("modulus gap", 1, x)], ok=OK)
certified("a modulus of u", u, Abs(u), [("modulus gap", 1, u)])
certified("a modulus, negated", Abs(x), x, [("modulus gap", -1, x)])
certified("a logarithm", log(a), a - 1, [("logarithm gap", 1, a)], ok=OK)
certified("a logarithm of x", log(x), x - 1, [("logarithm gap", 1, x)])
certified("a logarithm, shifted", log(a), a - 2, [("logarithm gap", 1, a)])
certified("a condition", x, y, [("condition", 1, 0)], (x <= y,), ok=OK)
certified("another condition", x, y, [("condition", 1, 0)], (y <= x,))
certified("a strict one for ≠", x, y, [("condition", 1, 0)], (Ne(x, y),))
certified("no such place", x, y, [("condition", 1, 1)], (x <= y,))
certified("a place from the end", x, y, [("condition", 1, -1)], (y <= z, x <= y))
certified("times -1", y, x, [("condition", -1, 0)], (x <= y,))
certified("times z", z * x, z * y, [("condition", z, 0)], (x <= y,))
certified("times a", a * x, a * y, [("condition", a, 0)], (x <= y,), ok=OK)
certified("times 1/z²", x / z**2, y / z**2, [("condition", 1 / z**2, 0)], (x <= y,), ok=OK)
certified("an equation from ≤", x, y, [("condition", 1, 0)], (x <= y,), relation="==")
certified("an equation", x, y, [("condition", 1, 0)], (Eq(x, y),), relation="==", ok=OK)
certified("an equation twice", x, y, [("condition", 2, 0)], (Eq(x, y),), relation="==", ok=OK)
certified("a square in an equation", m2, s2, [("square", 1, x - y)], relation="==")
certified("a term of any sign", zero, x, [("term", 1, x)])
certified("a term", zero, a, [("term", 1, a)], ok=OK)
certified("a term with a pole", zero, x**2 / x**2, [("term", 1, 1)], ok=OK)
certified("an odd power", zero, x**3, [("term", 1, x**3)])
certified("an even power of u", zero, u**2, [("term", 1, u**2)])
certified("a root", zero, sqrt(x), [("term", 1, sqrt(x))])  # x = -1: not real
certified("a power", zero, Abs(x) ** y, [("term", 1, Abs(x) ** y)], ok=OK)  # where it has a value
certified("an exponential of u", zero, exp(u), [("term", 1, exp(u))])
