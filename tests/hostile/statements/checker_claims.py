"""Claims and certificates for the checker, each with a slip: it accepts none of the false ones."""

from proofs.checker import Refused, check
from tests.hostile.statements.base import add
from tests.proofs.checker.letters import *
from tests.proofs.checker.trees import at, at_most, claim, derivative, element, equal, for_all, less, over, rows, total

small = lambda one, other: at_most(one, other)


def read(said, uses=(), certificate=()):
    try:
        check(said, uses, certificate)
    except Refused as reason:
        return ("undecided", str(reason), "")
    return ("proved", "", "")


def said(name, lhs, rhs, relation="==", given=(), certificate=(), right=("undecided",)):
    add("checker", name, lambda: read(claim(lhs, rhs, relation, given), (), certificate), right)


# 1. one normal form -------------------------------------------------------------------------------------------------
for name_, *parts_ in (
    ("a delta of a letter", total(delta(b0, i) * a(b0), N), a(i)),
    ("a delta beyond the range", total(delta(b0, i + n) * a(b0), N), a(i + n)),
    ("a delta of a double place", total(delta(b0, 2 * i) * a(b0), N), a(2 * i)),
    ("a product of deltas", delta(i, j) * delta(j, k), delta(i, k)),
    ("a delta squared away", delta(i, j) * a(i), a(j)),
    ("a delta in the exponent", x ** delta(i, j), x),
    ("a delta of numbers that are no places", delta(x, y) * x, y),
    ("an index of one range in another", total(total(delta(b0, b1), K), N), n),
    ("a sum over a shorter range", total(a(b0), (1, n - 1)), total(a(b0), N) - a(1)),
    ("a shifted table", total(a(b0 + 1), (1, n - 1)), total(a(b0), N)),
    ("a shifted table and range", total(a(b0 + 1), N), total(a(b0), (2, n))),
    ("two tables shifted against each other", total(a(b0) * b(b0 + 1), N), total(a(b0 - 1) * b(b0), N)),
    ("a triangle from above", total(total(g(b0, b1), (b0, n)), N), total(total(g(b0, b1), (1, b0)), N)),
    ("the largest of a sum", some(a(b0) + b(b0), N), some(a(b0), N) + some(b(b0), N)),
    ("the largest of a multiple", some(x * a(b0), N), x * some(a(b0), N)),
    ("the largest of a square", some(a(b0) ** 2, N), some(a(b0), N) ** 2),
    ("the largest of a shorter range", some(a(b0), (1, n)), some(a(b0), (1, n + 1))),
    ("an inverse of a product", trace(inverse(A @ B) @ A), trace(B)),
    ("an inverse in the middle", trace(A @ B @ inverse(A) @ C), trace(B @ C)),
    ("an exponential of a sum", trace(expm(plus(A, B))), trace(expm(A) @ expm(B))),
    ("a power of a product", trace(power(A @ B, 2)), trace(power(A, 2) @ power(B, 2))),
    ("a transpose of a product", trace(transpose(A @ B) @ C), trace(transpose(A) @ transpose(B) @ C)),
    ("a determinant of a sum", det(plus(A, B)), det(A) + det(B)),
    ("a determinant of a multiple", det(2 * A), 2 * det(A)),
    ("a trace of a power", trace(power(A, 2)), trace(A) ** 2),
    ("e^{xy}", exp(x * y), exp(x) * exp(y)),
    ("log of a square", log(z**2), 2 * log(z)),
    ("log of a quotient", log(x / y), log(x) - log(y)),
    ("a root of a product", (x * y) ** tree("1/2"), x ** tree("1/2") * y ** tree("1/2")),
    ("a root of a square", (z**2) ** tree("1/2"), z),
    ("a third root of a cube", (x**3) ** tree("1/3"), x),
    ("a sixth root of a square", (x**2) ** tree("1/6"), x ** tree("1/3")),
    ("a power of a power", (x**y) ** z, x ** (y * z)),
    ("a sign squared", sign(z) ** 2, 1),
    ("a modulus of a square", mod(z**2), z**2),
    ("a modulus of a sum", mod(z + w), mod(z) + mod(w)),
    ("φ at the other end", phi(1, x) * x, exp(x) - x),
    ("φ of higher order", phi(2, x) * x, phi(1, x)),
    ("a factorial of a half", fact(x), x * fact(x)),
    ("a derivative of a product", derivative(x * exp(x), x), exp(x)),
    ("a derivative at a point", at("Subs", x * b0, x), x * x + 1),
    ("a directional derivative", at("DirectionalDerivative", b0 * b0 * x, y), y * y * x),
    ("an exchanged place", element(A @ B, i, j), element(A @ B, j, i)),
    ("a matrix written out", rows([x, y], [y, x]), rows([x, y], [x, y])),
):
    said(name_, *parts_)

# 2. signs and certificates ------------------------------------------------------------------------------------------
for name_, lhs, rhs, given, certificate in (
    ("a square that is not real", 0, z**2, (), gap("square", z)),
    ("a square of a difference", 2 * u * w, u**2 + w**2 - 1, (), gap("square", u - w)),
    ("a square with a weight of any sign", 0, u * x**2, (), gap("square", x, u)),
    ("a modulus gap of z", z, mod(z), (), gap("modulus gap", z)),
    ("a modulus gap, twice", 2 * u, mod(u), (), gap("modulus gap", u) * 2),
    ("a logarithm gap, a little less", log(p), p - 2, (), gap("logarithm gap", p)),
    ("a logarithm gap, other way", p - 1, log(p), (), gap("logarithm gap", p)),
    ("a term that may be negative", 0, u, (), parts(u)),
    ("a term below 0", 0, -(x**2), (), parts(x**2)),
    ("a sum of terms, reversed", 0, total(a(b0) ** 2, (n, 1)), (), gap("square", a(b0), 1, (n, 1))),
    ("a sum of squares of another range", 0, total(a(b0) ** 2, (2, n)) - 1, (), gap("square", a(b0), 1, (2, n))),
    ("a condition turned", u, v, (small(v, u),), multiple(1)),
    ("a condition with a weight below 0", u, v, (small(v, u),), multiple(-1)),
    ("a condition with a weight of any sign", u * w, v * w, (small(u, v),), multiple(w)),
    ("a condition with 1/u", 1, 2, (equal(u, 0),), multiple(1 / u)),
    ("an equation with 1/(u − v)", 0, 1, (equal(u, v),), multiple(1 / (u - v))),
    ("a condition for all, outside of its range", 0, a(k), (for_all(small(0, a(b0)), N),), ()),
    ("a condition for all, from 2 on", 0, total(a(b0), N), (for_all(small(0, a(b0)), (2, n)),), multiple(1)),
    ("a condition for all, as an equation", total(a(b0), N), 0, (for_all(small(0, a(b0)), N),), ()),
    ("a strict condition, strictly", u + 1, v, (less(u, v),), multiple(1)),
    ("two conditions of one", 2 * v, 2 * u, (small(u, v),), multiple(2)),
    ("a product of conditions", u * w, v * d, (small(u, v), small(w, d)), ()),
    ("a square of a condition", u**2, v**2, (small(u, v),), ()),
    ("an inverse of a condition", 1 / v, 1 / u, (small(u, v),), ()),
):
    said(name_, lhs, rhs, "<=", given, certificate)

# 3. true ones beside them -------------------------------------------------------------------------------------------
R_ = ("proved", "undecided")
said("a product of sums", total(a(b0), N) * total(b(b0), N), total(total(a(b0) * b(b1), N), N), right=R_)
said("e^x e^−x", exp(x) * exp(-x), 1, right=R_)
said("a square of a difference, true", 2 * p * q, p**2 + q**2, "<=", (), gap("square", p - q), R_)
said("a condition", u, v, "<=", (small(u, v),), multiple(1), R_)
