"""Theorems at values that they do not admit, and hypotheses where a letter is bound: no such line is proved."""

from functools import partial

from proofs import Derivation, Hypothesis, Solution, Step, Theorem
from proofs.chapters.wasserstein import modulus_by_sign
from tests.hostile.statements.base import add, bad, letters, st
from tests.hostile.statements.next import *

x, y, t = symbols("x y t", real=True)
z = Symbol("z")
k, l = symbols("k l", integer=True)
n, i = symbols("n i", integer=True, positive=True)
a = IndexedBase("a", shape=(n,), real=True)
f = Function("f")
D_, Int, quarter = Derivative, Integral, Rational(1, 4)


def chain(names, lhs, rhs, by=None, relation="==", given=()):
    """A derivation of one line."""
    step = Step(expr=sympify(rhs), reason="so", by=by, relation=relation)
    return Derivation(title=str(lhs), variables=letters(*names), start=lhs, steps=(step,), hypotheses=tuple(given))


def unsound(name, *line, ok=("undecided", "refuted"), **more):
    add("next: chains", name, bad(lambda: st(chain(*line, **more))), ok)


def sound(name, *line, **more):
    unsound(name, *line, ok=("proved", "undecided"), **more)


cosine = partial(chain, (x,), cos(x), 1 + x, given=[Eq(x, 0)])
at_zero = Theorem(derive=cosine)
unsound("at x = 0 alone, under a derivative", (x,), D_(cos(x), x), D_(1 + x, x), by=at_zero, given=[Eq(x, 0)])
unsound("under an integral", (x,), Int(cos(x), (x, 0, 1)), Int(1 + x, (x, 0, 1)), by=at_zero, given=[Eq(x, 0)])
unsound("under a limit", (x,), Limit(cos(x), x, 1), Limit(1 + x, x, 1), by=at_zero, given=[Eq(x, 0)])
unsound("under a Subs", (x,), Subs(cos(x), x, 1), Subs(1 + x, x, 1), by=at_zero, given=[Eq(x, 0)])
unsound("at x = 0 alone, by the door", (x,), D_(cos(x), x), D_(1 + x, x), given=[Eq(x, 0)])

modulus = partial(chain, (x,), Abs(x), x, given=[x >= 0])
of_integers = partial(chain, (k,), Abs(k), k, given=[k >= 0])
unsound("the modulus at its edge", (x,), D_(Abs(x), x), D_(x, x), by=Theorem(derive=modulus), given=[x >= 0])
under_sum = (Sum(Abs(k), (k, -2, 2)), Sum(k, (k, -2, 2)))
unsound("in a sum over the same letter", (k,), *under_sum, by=Theorem(derive=of_integers), given=[k >= 0])
other = (Sum(Abs(l), (l, -2, 2)), Sum(l, (l, -2, 2)))
unsound("in a sum, at its index", (k,), *other, by=Theorem(derive=of_integers, at={k: l}), given=[k >= 0])
shifted = Theorem(derive=modulus, at={x: x - 1})
unsound("its condition at another value", (x,), Abs(x - 1), x - 1, by=shifted, given=[x >= 0])
sound("its condition at this value", (x,), Abs(x - 1), x - 1, by=shifted, given=[x >= 1])
unsound("at a complex number", (z,), Abs(z), z, by=Theorem(derive=modulus, at={x: z}), given=[re(z) >= 0])

square = Theorem(derive=partial(chain, (x,), x, x**2 + quarter, relation="<="))
unsound("<= times a number of any sign", (x, y), x * y, y * (x**2 + quarter), by=square, relation="<=")
unsound("<= for =", (x,), x, x**2 + quarter, by=square)
unsound("<= with a minus", (x,), -x, -(x**2) - quarter, by=square, relation="<=")
sound("<= turned about", (x,), -(x**2) - quarter, -x, by=square, relation="<=")
bounded = Theorem(derive=partial(chain, (k,), k, k**2 + 1, relation="<="))
backwards = (Sum(k, (k, 1, l)), Sum(k**2 + 1, (k, 1, l)))
unsound("<= in a range that may run backwards", (l,), *backwards, by=bounded, relation="<=")
signed = (Sum((-1) ** k * k, (k, 0, n)), Sum((-1) ** k * (k**2 + 1), (k, 0, n)))
unsound("<= with weights of both signs", (n,), *signed, by=bounded, relation="<=")
apart = Theorem(derive=partial(chain, (x,), x**2 + 1, Integer(0), relation="!="), at={x: z})
unsound("!= at i", (z,), z**2 + 1, Integer(0), by=apart, relation="!=")

quotient = Theorem(derive=partial(chain, (x,), (x**2 - 1) / (x - 1), x + 1, given=[Ne(x, 1)]), at={x: y})
unsound("a condition on another letter", (x, y), (y**2 - 1) / (y - 1), y + 1, by=quotient, given=[Ne(x, 1)])
sign_of = Theorem(derive=modulus_by_sign.derive, at={modulus_by_sign.a: z})
unsound("|z| = z sign z", (z,), Abs(z), z * sign(z), by=sign_of)

squared = partial(chain, (f, x), D_(f(x) ** 2, x), 2 * f(x) * D_(f(x), x))
for name, of in (("the modulus", Abs), ("the logarithm", log), ("the floor", floor)):
    line = (D_(of(x) ** 2, x), 2 * of(x) * D_(of(x), x))
    unsound(f"{name} for a smooth function", (x,), *line, by=Theorem(derive=squared, at={f: Lambda(y, of(y))}))

vanishes = Eq(f(x), 0)
unsound("f(x) = 0 integrated", (f, x), Int(f(x), (x, 0, 1)), 0, by=Hypothesis(relation=vanishes), given=[vanishes])
unsound("f(x) = 0 differentiated", (f, x), D_(f(x), x), 0, by=Hypothesis(relation=vanishes), given=[vanishes])
equal = Eq(y, x)
unsound("y = x differentiated", (x, y), D_(x * y, x), 2 * x, by=Hypothesis(relation=equal), given=[equal])
entry = Eq(a[i], 0)
unsound("one entry is 0", (n, i, a), Sum(a[i], (i, 1, n)), 0, by=Hypothesis(relation=entry), given=[entry, i <= n])
unsound("no hypothesis", (x, y), x, y, by=Hypothesis(relation=Eq(x, y)))
fixed = Eq(x, exp(x))
unsound(
    "a point that is fixed by exp", (x,), x, exp(x), by=Hypothesis(relation=fixed), given=[fixed], ok=("undecided",)
)
root = Eq(k**2, 2)
unsound("an integer root of 2", (k,), k**2, 2, by=Hypothesis(relation=root), given=[root], ok=("undecided",))

rate = partial(chain, (t,), D_(exp(2 * t), t), 2 * exp(2 * t))
unsound("another solution", (t,), exp(2 * t), exp(2 * t) + t, by=Solution(derive=rate, t=t))
turning = partial(chain, (t,), D_(sqrt(exp(2 * I * t)), t), I * sqrt(exp(2 * I * t)))
unsound("a solution across a cut", (t,), sqrt(exp(2 * I * t)), exp(I * t), by=Solution(derive=turning, t=t))
broken = partial(chain, (t,), D_(Abs(t) * exp(t) / t, t), Abs(t) * exp(t) / t, given=[Ne(t, 0)])
unsound(
    "a solution across a gap",
    (t,),
    Abs(t) * exp(t) / t,
    exp(t),
    by=Solution(derive=broken, t=t),
    given=[Ne(t, 0)],
)


def rests_on_other():
    return chain((x,), x, x + 1, by=Theorem(derive=rests_on_one))


def rests_on_one():
    return chain((x,), x, x + 1, by=Theorem(derive=rests_on_other))


add("next: chains", "two theorems that rest on each other", bad(lambda: st(rests_on_one())), ("undecided",))
sound("a slope by Lambert's function", (x,), D_(LambertW(x) * exp(LambertW(x)), x), Integer(1))
