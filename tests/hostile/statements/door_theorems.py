"""Steps by an earlier theorem with a slip: falling places, reversed ranges, poles of values, captured names."""

from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
J = Symbol("J", integer=True)
r_, s_ = symbols("r_ s_", real=True)
ki = Symbol("ki", integer=True)
ks = Symbol("ks", integer=True, nonnegative=True)


def tangent():
    return line((r_,), 2 * r_, r_**2 + 1, None, AT)


def quotient():
    return line((where(z, Ne(z, 0)),), (z**2 + z) / z, z + 1, D)


def root():
    return line((where(r_, r_ >= 0),), sqrt(r_**2), r_, None)


def geometric():
    return line((where(z, Ne(z, 1)), N), Sum(z**ks, (ks, 0, N)), (1 - z ** (N + 1)) / (1 - z), None)


def apart():
    return line((r_,), exp(r_), ZE, None, DI)


def word():
    return line((n, A, B), (A + B) * A, A * A + B * A, W)


def inverse():
    return line((n, where(A, Ne(det(A), 0))), det(A) * det(A.inverse()), ON, None)


def of_function():
    return line((x, f), Derivative(f(x) ** 2, x), 2 * f(x) * Derivative(f(x), x), None)


with_ = lambda derive, at=(): Theorem(derive=derive, at=dict(at))

LINES = {
    # an inequality where the line does not grow with it
    "factor of any sign": lambda: line((x, y), 2 * x * y, (x**2 + 1) * y, with_(tangent, {r_: x}), AT),
    "minus": lambda: line((x,), -2 * x, -(x**2) - 1, with_(tangent, {r_: x}), AT),
    "the other way": lambda: line((x,), x**2 + 1, 2 * x, with_(tangent, {r_: x}), AT),
    "in a denominator": lambda: line((p,), 1 / (2 * p), 1 / (p**2 + 1), with_(tangent, {r_: p}), AT),
    "squared": lambda: line((x, y), (2 * x + y) ** 2, (x**2 + 1 + y) ** 2, with_(tangent, {r_: x}), AT),
    "in a modulus": lambda: line((x, y), Abs(2 * x + y), Abs(x**2 + 1 + y), with_(tangent, {r_: x}), AT),
    "in a cosine": lambda: line((x,), cos(2 * x), cos(x**2 + 1), with_(tangent, {r_: x}), AT),
    "in exp(-.)": lambda: line((x,), exp(-2 * x), exp(-(x**2) - 1), with_(tangent, {r_: x}), AT),
    "under a sum that runs backwards": lambda: line(
        (x, J), Sum(2 * x, (ki, 1, J)), Sum(x**2 + 1, (ki, 1, J)), with_(tangent, {r_: x}), AT
    ),
    "under a sum with signs": lambda: line(
        (x, N),
        Sum(2 * x * (-1) ** ks, (ks, 0, N)),
        Sum((x**2 + 1) * (-1) ** ks, (ks, 0, N)),
        with_(tangent, {r_: x}),
        AT,
    ),
    "under an integral that runs backwards": lambda: line(
        (x,), Integral(2 * x, (y, 1, 0)), Integral(x**2 + 1, (y, 1, 0)), with_(tangent, {r_: x}), AT
    ),
    "in a product of an even number": lambda: line(
        (x, n), Product(2 * x, (i, 1, n)), Product(x**2 + 1, (i, 1, n)), with_(tangent, {r_: x}), AT
    ),
    "times itself": lambda: line((x, y), (2 * x) * (2 * y), (x**2 + 1) * (2 * y), with_(tangent, {r_: x}), AT),
    "as an equation": lambda: line((x,), 2 * x, x**2 + 1, with_(tangent, {r_: x})),
    "as a difference": lambda: line((x,), 2 * x, x**2 + 1, with_(tangent, {r_: x}), DI),
    "at a complex letter": lambda: line((z,), 2 * z, z**2 + 1, with_(tangent, {r_: z}), AT),
    "at another letter": lambda: line((x, y), 2 * x, y**2 + 1, with_(tangent, {r_: x}), AT),
    "at a letter of the sum": lambda: line(
        (N,), Sum(2 * ks, (ks, 0, N)), Sum(N**2 + 1, (ks, 0, N)), with_(tangent, {r_: N}), AT
    ),
    "with a term that is complex": lambda: line((x, z), 2 * x + z, x**2 + 1 + z, with_(tangent, {r_: x}), AT),
    "with a factor that is complex": lambda: line((x, z), 2 * x * z, (x**2 + 1) * z, with_(tangent, {r_: x}), AT),
    "times 1/s": lambda: line((x, s_), 2 * x / s_, (x**2 + 1) / s_, with_(tangent, {r_: x}), AT),
    "times s²/s": lambda: line((x, s_), 2 * x * s_**2 / s_, (x**2 + 1) * s_, with_(tangent, {r_: x}), AT),
    # values at which a condition fails
    "a pole": lambda: line((z,), (z**2 + z) / z, z + 1, with_(quotient)),
    "a pole of a value": lambda: line((x,), (sin(x) ** 2 + sin(x)) / sin(x), sin(x) + 1, with_(quotient, {z: sin(x)})),
    "a pole at an index": lambda: line(
        (N,), Sum((ks**2 + ks) / ks, (ks, 0, N)), Sum(ks + 1, (ks, 0, N)), with_(quotient, {z: ks})
    ),
    "a value that is 0": lambda: line((x,), x + 1, x + 2, with_(quotient, {z: x})),
    "a root of a negative number": lambda: line((x,), sqrt(x**2), x, with_(root, {r_: x})),
    "a root of x − 1": lambda: line((x,), sqrt((x - 1) ** 2), x - 1, with_(root, {r_: x - 1}), given=(x > 0,)),
    "a root of a square, wrong": lambda: line((x,), sqrt(x**4), -(x**2), with_(root, {r_: -(x**2)})),
    "a geometric sum at 1": lambda: line(
        (x, N), Sum(x**ks, (ks, 0, N)), (1 - x ** (N + 1)) / (1 - x), with_(geometric, {z: x})
    ),
    "a geometric sum of 1": lambda: line((N,), Sum(1, (ks, 0, N)), N + TW, with_(geometric, {z: ON})),
    "a geometric sum, one more": lambda: line(
        (z, N), Sum(z**ks, (ks, 0, N + 1)), (1 - z ** (N + 1)) / (1 - z), with_(geometric), given=(Ne(z, 1),)
    ),
    "a geometric sum from 1": lambda: line(
        (z, N), Sum(z**ks, (ks, 1, N)), (1 - z ** (N + 1)) / (1 - z), with_(geometric), given=(Ne(z, 1),)
    ),
    "a geometric sum, its index for z": lambda: line(
        (N,), Sum(ks**ks, (ks, 0, N)), (1 - ks ** (N + 1)) / (1 - ks), with_(geometric, {z: ks})
    ),
    "a geometric sum to J": lambda: line(
        (z, J), Sum(z**ks, (ks, 0, J)), (1 - z**J) / (1 - z), with_(geometric, {N: J}), given=(Ne(z, 1),)
    ),
    "e^x ≠ 0 as ≠ 1": lambda: line((x,), exp(x), ON, with_(apart, {r_: x}), DI),
    "e^z ≠ 0 in a line": lambda: line((x,), exp(x) - 1, -ON, with_(apart, {r_: x}), AT),
    "e^x times x ≠ 0": lambda: line((x,), x * exp(x), ZE, with_(apart, {r_: x}), DI),
    # matrices
    "a word on the wrong side": lambda: line((n, A, B), A * (A + B), A * A + B * A, with_(word)),
    "a word of other letters": lambda: line((n, A, B, C), (A + B) * C, A * C + C * B, with_(word)),
    "a word with A and B exchanged": lambda: line((n, A, B), (A + B) * B, A * A + A * B, with_(word, {A: B, B: A})),
    "det of a singular one": lambda: line(
        (n, A, B), det(A * B) * det((A * B).inverse()), ON, with_(inverse, {A: A * B})
    ),
    "det A⁻¹ of any A": lambda: line((n, A), det(A) * det(A.inverse()), ON, with_(inverse)),
    # functions
    "f at a kink": lambda: line(
        (x,), Derivative(Abs(x) ** 2, x), 2 * Abs(x) * Derivative(Abs(x), x), with_(of_function, {f: Lambda(y, Abs(y))})
    ),
    "f at a pole": lambda: line(
        (x,), Derivative(1 / x**2, x), 2 / x * Derivative(1 / x, x), with_(of_function, {f: Lambda(y, 1 / y)})
    ),
    "f that jumps": lambda: line((x,), Derivative(sign(x) ** 2, x), ZE, with_(of_function, {f: Lambda(y, sign(y))})),
    "f with the letter free": lambda: line(
        (x, y), Derivative(x**2 * y**2, x), 2 * x * y * y, with_(of_function, {f: Lambda(t, x * t)})
    ),
    # hypotheses
    "a contradiction": lambda: line((x,), x, x + 1, D, given=(x > 1, x < 0)),
    "a contradiction of squares": lambda: line((x,), sqrt(x**2), -x, D, given=(x > 0, Lt(x**4 + 1, x**2))),
    "a value outside": lambda: line((where(x, x > 1),), sqrt((x - 2) ** 2), x - 2, D),
    "a hypothesis about a bound index": lambda: line(
        (N,), Sum(ks, (ks, 0, N)), N * (N + 1) / 2 + 1, D, given=(Eq(ks, 1),)
    ),
    "equal names": lambda: line((x, Symbol("x")), x, Symbol("x"), D),
    "a hypothesis as a reason": lambda: line((x, y), x**2, y, Hypothesis(relation=Eq(x, y)), given=(Eq(x, y),)),
    "a hypothesis that is not given": lambda: line((x, y), x, y, Hypothesis(relation=Eq(x, y))),
}
for name_, derivation in LINES.items():
    add(f"{DOOR} theorem", name_, bad(lambda make=derivation: st(make())), F)

for name_, derivation in {
    "beside a term": lambda: line((x, y), 2 * x + y, x**2 + 1 + y, with_(tangent, {r_: x}), AT),
    "times p": lambda: line((x, p), 2 * x * p, (x**2 + 1) * p, with_(tangent, {r_: x}), AT),
    "a quotient": lambda: line((x,), (exp(2 * x) + exp(x)) / exp(x), exp(x) + 1, with_(quotient, {z: exp(x)})),
    "a geometric sum": lambda: line(
        (N,), Sum(2**ks, (ks, 0, N)), (1 - 2 ** (N + 1)) / (-ON), with_(geometric, {z: TW})
    ),
}.items():
    add(f"{DOOR} theorem true", name_, bad(lambda make=derivation: st(make())), T)
