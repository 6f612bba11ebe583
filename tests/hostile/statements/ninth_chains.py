"""Derivations with one wrong line between right ones, and theorems at values they do not take."""

from importlib import import_module

from numeric_check import variable_of
from numeric_check.claims.names import free_names
from proofs import Derivation, Theorem
from tests.hostile.statements.ninth import *


def _names(*exprs):
    return sorted(set().union(*map(free_names, exprs)), key=lambda one: (not isinstance(one, Symbol), str(one)))


def chain(name, *lines, wrong=0, given=(), by=None, ok=frozenset(F), where_defined=False):
    """The line with the number ``wrong`` is not proved; a line is an expression, or one with its relation."""

    def run():
        exprs = [sympify(line[0] if isinstance(line, tuple) else line) for line in lines]
        signs = [line[1] if isinstance(line, tuple) else "==" for line in lines[1:]]
        steps = tuple(
            Step(expr=one, reason="so", relation=sign, by=by) for one, sign in zip(exprs[1:], signs, strict=True)
        )
        variables = tuple(map(variable_of, _names(*exprs, *given)))
        derivation = Derivation(title=name, variables=variables, start=exprs[0], steps=steps, hypotheses=tuple(given))
        return list(prove(derivation))[wrong]

    def again():
        link = run()
        return ("proved" if reread(link.claim, link.step, link.proof) else "undecided", "", "")

    add("ninth: chains", name, bad(lambda: run().proof), ok)
    add("ninth: chains read again", name, bad(again), ok | {"proved"} if where_defined else ok)


def sound(name, *lines, wrong=0, given=(), by=None):
    chain(name, *lines, wrong=wrong, given=given, by=by, ok={"proved", "undecided"})


def instance(name, theorem, lhs, rhs, at=(), relation="==", given=(), ok=("undecided", "refuted")):
    """A step by a theorem of the library; ``at`` names its letters by their names."""

    def run():
        derive = import_module(f"proofs.chapters.{theorem}").derive
        letters_ = {str(variable.symbol): variable.symbol for variable in derive().variables}
        put = {letters_[key]: value for key, value in dict(at).items()}
        step = Step(expr=rhs, reason="so", relation=relation, by=Theorem(derive=derive, at=put))
        derivation = Derivation(
            title=name,
            variables=tuple(map(variable_of, _names(lhs, rhs, *given))),
            start=lhs,
            steps=(step,),
            hypotheses=tuple(given),
        )
        return next(prove(derivation)).proof

    add("ninth: instances", name, bad(run), ok)


t_ = symbols("t_", real=True)
by_n = lambda start=1: lambda lhs, rhs: decide_by_induction(lhs, rhs, n, start)
by_N = lambda start=0: lambda lhs, rhs: decide_by_induction(lhs, rhs, N, start)

# wrong lines
chain("the root of an equation: x=-2", (x + 1) ** 2, x**2 + 2 * x + 1, (x + 1) * Abs(x + 1), wrong=1)
chain("log of both factors: x=-1", log(x**2), 2 * log(x), given=[Ne(x, 0)])
sound("log of a square", log(x**2), 2 * log(Abs(x)), given=[Ne(x, 0)])
chain("cancel a - b: a=b", (a**2 - b**2) / (a - b), a + b, where_defined=True)
sound("cancel a - b, not equal", (a**2 - b**2) / (a - b), a + b, given=[Ne(a, b)])
chain("middle undefined, ends equal: x=0", x, mul(x**2, 1 / x), x, where_defined=True)
chain("from an undefined line: x=0", mul(x**2, 1 / x), x, wrong=0, where_defined=True)
chain("≤ then = with a slip: x=-1", x, (Abs(x), "<="), x, wrong=1)
sound("≤ then =", x, (Abs(x), "<="), sqrt(x**2), wrong=1)
chain("≤ after a product by a letter: s=-1,x=0,y=1", s * x, (s * y, "<="), given=[x <= y])
sound("≤ after a product by a positive", p * x, (p * y, "<="), given=[x <= y])
chain("reciprocals of mixed signs: x=-1,y=1", 1 / y, (1 / x, "<="), given=[x < y, Ne(x, 0), Ne(y, 0)])
sound("reciprocals", 1 / q, (1 / p, "<="), given=[p <= q])
chain("even power of an order: x=-3,y=2", x**4, (y**4, "<="), given=[x <= y])
chain("exponent on a base below 1: p=1/2", p**x, (p**y, "<="), given=[x <= y])
chain("logarithm to a base below 1: p=1/2,q=2,r=3", log(q) / log(p), (log(r) / log(p), "<="), given=[q <= r, Ne(p, 1)])
chain("sum of ≤ and ≥: x=y=0,a=1", x + b, (y + a, "<="), given=[x <= y, a <= b])
chain("difference of ≤: x=y=1,a=0,b=1", x - a, (y - b, "<="), given=[x <= y, a <= b])
chain("quotient of ≤: x=y=1,p=1,q=2", x / p, (y / q, "<="), given=[x <= y, p <= q])
chain("≠ kept by a square: x=1,y=-1", x**2, (y**2, "!="), given=[Ne(x, y)])
sound("≠ kept by a cube", x**3, (y**3, "!="), given=[Ne(x, y)])
chain("≠ kept by exp over C: z=0,w=2 pi I", exp(z), (exp(w), "!="), given=[isnt(z, w)])
chain("≠ kept by a sum: x=1,y=2,a=2,b=1", x + a, (y + b, "!="), given=[Ne(x, y), Ne(a, b)])
chain("≠ kept by a matrix: A=E12,u=e1", A * u, (A * v, "!="), given=[isnt(u, v), isnt(A, Zero)])
chain("product of nonzero matrices: A=B=E12", A * B, (Zero, "!="), given=[isnt(A, Zero), isnt(B, Zero)])
chain("power of a nonzero matrix: A=E12", A * A, (Zero, "!="), given=[isnt(A, Zero)])
chain("cancel on the left: A=E11", A * B, A * C, given=[is_(B * A, C * A)])
chain("cancel a square: A=E12", A, Zero, given=[is_(A * A, Zero)])
chain("cancel A^H A in the wrong order: A=E12", A * B, Zero, given=[is_(B * A, Zero)])
chain("trace of a triple, cyclic by two then swapped: n=2", tr(A * B * C), tr(C * A * B), tr(A * C * B), wrong=1)
chain("trace of a square is the square: n=2", tr(A * A), tr(A) ** 2)
chain("det of a sum: A=B=I,n=2", det(A + A), 2 * det(A))
sound("det of a double", det(A + A), 2**n * det(A))
chain("sum of exponentials: n=2", mexp(A) * mexp(A), mexp(A * A))
chain("telescoped with both ends: X_1=1", total(X[i + 1] - X[i], 1, n - 1), X[n])
chain(
    "Cauchy-Schwarz squared wrongly: n=1,X=Y=2",
    total(X[i] * Y[i]) ** 2,
    (total(X[i] ** 2) * total(Y[i] ** 2) / 4, "<="),
)
chain(
    "swap of max and sum: X=(1,0),Y=(0,1)",
    Largest(X[i] + Y[i], (i, 1, n)),
    Largest(X[i], (i, 1, n)) + Largest(Y[i], (i, 1, n)),
)
chain(
    "max-min swap", Largest(Smallest(PI[i, j], (j, 1, m)), (i, 1, n)), Smallest(Largest(PI[i, j], (i, 1, n)), (j, 1, m))
)
sound(
    "max-min inequality",
    Largest(Smallest(PI[i, j], (j, 1, m)), (i, 1, n)),
    (Smallest(Largest(PI[i, j], (i, 1, n)), (j, 1, m)), "<="),
)
chain(
    "min-max reversed: pi=I",
    Smallest(Largest(PI[i, j], (i, 1, n)), (j, 1, m)),
    (Largest(Smallest(PI[i, j], (j, 1, m)), (i, 1, n)), "<="),
)
# inductions
chain("all horses: step fails from 1 to 2", total(1), n + (n - 1), by=by_n())
chain("wrong base: sum of odds plus one", Sum(2 * i - 1, (i, 1, n)), n**2 + 1, by=by_n())
chain("base alone: n^2 and n", n**2, n, by=by_n())
chain("base at 2 and not at 1", Sum(1 / i, (i, 2, n)), Sum(1 / i, (i, 1, n)) - KroneckerDelta(n, n) * 2, by=by_n(2))
sound("sum of odds by induction", Sum(2 * i - 1, (i, 1, n)), n**2, by=by_n())
chain("power of a sum by induction: n=2 with A,B", (A + B) ** N, A**N + B**N, by=by_N())
chain("power of a product by induction: N=2", (A * B) ** N, A**N * B**N, by=by_N())
sound("power of a product by induction, commuting", (A * B) ** N, A**N * B**N, by=by_N(), given=[is_(A * B, B * A)])
chain("geometric by induction, one off: N=0", (x - 1) * Sum(x**o, (o, 0, N)), x**N - 1, by=by_N())
chain("Bernoulli for x below -2: x=-4,N=3", 1 + N * x, ((1 + x) ** N, "<="))
sound("Bernoulli", 1 + N * x, ((1 + x) ** N, "<="), given=[x >= -1])
chain("from 4 on, asked from 1: n=3", n**2, (2**n, "<="))
chain("Weierstrass product bound at n=1 strictly", Product(1 - P[i], (i, 1, n)), (1 - total(P[i]), "!="))
chain("limit inside a maximum: a=0", Limit(tanh(a * x), x, oo), sign(a) + KroneckerDelta(a, 0))
# theorems at values that they do not take
instance(
    "reverse KL at t=0",
    "divergences.conjugate_reverse_kl",
    t_ * q + log(q),
    -log(-t_) - 1,
    at={"u": q, "t": t_},
    relation="<=",
    given=[t_ <= 0],
)
instance(
    "reverse KL at t<0, another side",
    "divergences.conjugate_reverse_kl",
    s * q + log(q),
    -log(-s) - 2,
    at={"u": q, "t": s},
    relation="<=",
    given=[s < 0],
)
instance(
    "Hellinger at t=1",
    "divergences.conjugate_hellinger",
    s * q - (sqrt(q) - 1) ** 2,
    s / (1 - s),
    at={"u": q, "t": s},
    relation="<=",
    given=[s <= 1],
)
instance(
    "gain below one, used at alpha=1",
    "averages.average_gain_bound",
    (1 - p) ** 2 / (4 * p * sin(x / 2) ** 2 + (1 - p) ** 2),
    1,
    at={"alpha": p, "omega": x},
    relation="<=",
    given=[p <= 1],
)
instance(
    "permutation pairs at n=1",
    "ogan.permutation_pairs",
    factorial(n - 2) / factorial(n),
    1 / (n * (n - 1)),
    at={"n": n},
)
instance(
    "series of a determinant at spectral radius 1: A=-I",
    "logarithms.determinant_series",
    det(Id + A),
    exp(Sum((-1) ** (j + 1) * tr(A**j) / j, (j, 1, oo))),
    at={"k": n, "A": A},
    given=[SpectralRadius(A) <= 1],
)
instance(
    "correlation of two entries at a=b",
    "correlation.correlation_two_entries",
    sign((a - b) * (c - d)),
    sign(c - d) * sign(a - b) + 1,
    at={"a": a, "b": b, "c": c, "d": d},
    given=[Ne(c, d)],
)
instance(
    "Cauchy-Schwarz for complex columns: u=(1,I)",
    "steepest_descent.steepest_descent_bound",
    contraction(u.T, v) ** 2,
    contraction(u.T, u) * contraction(v.T, v),
    at={"k": n, "g": u, "v": v},
    relation="<=",
)
instance(
    "Metropolis balance with a negative weight: a=-1,b=1",
    "energy_sampling.metropolis_balance",
    a * Min(1, b / a),
    b * Min(1, a / b),
    at={"a": a, "b": b},
    given=[Ne(a, 0), Ne(b, 0)],
)
instance(
    "GAN discriminator at D=1: p=q=1",
    "divergences.gan_discriminator",
    p * log(r) + q * log(1 - r),
    p * log(p / (p + q)) + q * log(q / (p + q)),
    at={"p": p, "q": q, "D": r},
    relation="<=",
    given=[r <= 1],
)
instance(
    "smooth triplet with a smaller constant: a=0",
    "margins.smooth_triplet_upper",
    log(exp(a) + 1),
    Max(0, a) + R(693, 1000),
    at={"a": a},
    relation="<=",
)
