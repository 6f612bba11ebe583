"""Derivations with one wrong line, inductions with a wrong base or step, and theorems at values they do not take."""

from importlib import import_module

from numeric_check import variable_of
from numeric_check.claims.names import free_names
from proofs import Derivation, Step, Theorem
from proofs.derivation.chain import prove
from tests.hostile.statements.base import add, bad
from tests.hostile.statements.eighth import *


def _steps(lines, by):
    exprs = [sympify(line[0] if isinstance(line, tuple) else line) for line in lines]
    signs = [line[1] if isinstance(line, tuple) else "==" for line in lines[1:]]
    return exprs, tuple(
        Step(expr=e_, reason="so", relation=sign, by=by) for e_, sign in zip(exprs[1:], signs, strict=True)
    )


def chain(name, *lines, wrong=0, given=(), by=None, ok=("undecided", "refuted")):
    """The line with the number ``wrong`` is not proved."""

    def run():
        exprs, steps = _steps(lines, by)
        names = sorted(
            set().union(*map(free_names, (*exprs, *given))), key=lambda one: (not isinstance(one, Symbol), str(one))
        )
        derivation = Derivation(
            title=name, variables=tuple(map(variable_of, names)), start=exprs[0], steps=steps, hypotheses=tuple(given)
        )
        return list(prove(derivation))[wrong].proof

    add("eighth: chains", name, bad(run), ok)


def sound(name, *lines, wrong=0, given=(), by=None):
    chain(name, *lines, wrong=wrong, given=given, by=by, ok=("proved", "undecided"))


def instance(name, theorem, lhs, rhs, at=(), relation="==", given=(), ok=("undecided", "refuted")):
    """A step by a theorem of the library; ``at`` names its letters by their names."""

    def run():
        derive = import_module(f"proofs.chapters.{theorem}").derive
        letters = {str(variable.symbol): variable.symbol for variable in derive().variables}
        put = {letters[key]: value for key, value in dict(at).items()}
        step = Step(expr=rhs, reason="so", relation=relation, by=Theorem(derive=derive, at=put))
        names = sorted(
            set().union(*map(free_names, (lhs, rhs, *given))), key=lambda one: (not isinstance(one, Symbol), str(one))
        )
        derivation = Derivation(
            title=name, variables=tuple(map(variable_of, names)), start=lhs, steps=(step,), hypotheses=tuple(given)
        )
        return next(prove(derivation)).proof

    add("eighth: instances", name, bad(run), ok)


T = Symbol("T", integer=True, nonnegative=True)
by_n = lambda start=1: lambda lhs, rhs: decide_by_induction(lhs, rhs, n, start)
by_T = lambda start=0: lambda lhs, rhs: decide_by_induction(lhs, rhs, T, start)

chain("1 = 2: division by x - y, x=y", x**2 - x * y, x * (x - y), (x - y) * (x + y) / 2, wrong=1)
chain("root of both sides: x=-1", (x + 1) ** 2 - 1, sqrt((x**2 + 2 * x) ** 2), wrong=0)
chain("sign lost in a root: x=-2", x**2 + 2 * x + 1, (x + 1) ** 2, Abs(x + 1) * (x + 1), wrong=1)
chain("cancel then put back: x=0", x**2, lazy(Mul, x**3, 1 / x), wrong=0)
sound("cancel where it may be", x**2, lazy(Mul, x**3, 1 / x), given=[Ne(x, 0)])
chain("log of a product of unknown signs: x=y=-1", log(x * y), log(x) + log(y), given=[x * y > 0])
chain("inequality times a negative: x=-1,y=0", 0 * x, (x * (y - x), "<="), given=[x <= y])
chain("squares of an inequality: x=-2,y=1", x**2, (y**2, "<="), given=[x <= y])
sound("squares of an inequality, nonnegative", x**2, (y**2, "<="), given=[x <= y, x >= 0])
chain("reciprocal of an inequality: x=-1,y=1", 1 / y, (1 / x, "<="), given=[x <= y, Ne(x, 0), Ne(y, 0)])
chain("middle line wrong, ends equal: x=1", 2 * x, x**2 + x, 2 * x, wrong=0)
chain("two wrong lines that cancel: x=1", sin(x), cos(x), sin(x), wrong=1)
chain("≤ after ≥ as text: x=2", x, (x**2, "<="), wrong=0, given=[x >= 0])
chain("≠ is no chain: x=1", x, (x**2, "!="), wrong=0, given=[Ne(x, 0)])
chain("limit and value: x=0", lazy(Mul, x, sin(x) / x), sin(x), wrong=0)
chain("exp of a sum of matrices: n=2", mexp(A + B), mexp(A) * mexp(B), wrong=0)
chain("cyclic, but reversed: n=2", tr(A * B * C), tr(B * C * A), tr(C * B * A), wrong=1)
chain("inverse of what may be singular: A=0", A * B, lazy(MatMul, A * B * A, A.I), wrong=0)
chain("cancel a singular factor: A=0", B - C, Zero, wrong=0, given=[lazy(Eq, A * B, A * C)])
sound(
    "cancel an invertible factor",
    B - C,
    lazy(MatMul, A.I, A, B - C),
    wrong=0,
    given=[lazy(Eq, A * B, A * C), Ne(det(A), 0)],
)
chain("sum split with a gap: n=3", Sum(X[i], (i, 1, n)), X[1] + Sum(X[i], (i, 3, n)), wrong=0)
chain("index shift one off: X_i=i", Sum(X[i] * (i - 1), (i, 1, n)), Sum(X[i] * i, (i, 1, n)) - n, wrong=0)
chain(
    "product of averages: n=2",
    Sum(X[i] * Y[i], (i, 1, n)) / n,
    Sum(X[i], (i, 1, n)) * Sum(Y[i], (i, 1, n)) / n**2,
    wrong=0,
)
chain("series split outside the radius: x=2", Sum(x**T, (T, 0, oo)), 1 + x * Sum(x**T, (T, 0, oo)), wrong=0)
chain("induction, wrong step: n=2", Sum(k, (k, 1, n)), n**2, by=by_n())
chain("induction, wrong base: T=0", Sum(k, (k, 1, T)), T * (T + 1) / 2 + 1, by=by_T())
chain(
    "induction for powers of a product: n=2",
    (A * B) ** m,
    A**m * B**m,
    by=lambda l, r_: decide_by_induction(l, r_, m, 1),
)
chain("induction at 0 for a rank-one power: m=0", (u * v.T) ** T, contraction(v.T, u) ** (T - 1) * u * v.T, by=by_T())
chain("induction, product from the wrong end: T=0", Product(1 + x, (k, 1, T)), (1 + x) ** (T + 1), by=by_T())
chain("induction, geometric at x=1", Sum(x**k, (k, 0, T)), (x ** (T + 1) - 1) / (x - 1), by=by_T())
sound("induction, geometric", Sum(x**e, (e, 0, T)), (x ** (T + 1) - 1) / (x - 1), by=by_T(), given=[Ne(x, 1)])
chain(
    "initial value, other start: x=0",
    exp(x) + 1,
    exp(x),
    by=lambda l, r_: decide_initial_value(l, r_, t=x, generator=1),
)
chain("initial value, other slope: x=1", sin(x), x, by=lambda l, r_: decide_initial_value(l, r_, t=x, generator=0))
chain(
    "Maclaurin of another function: z=1",
    Sum(z**T / factorial(T), (T, 0, oo)),
    exp(-z),
    by=lambda l, r_: decide_maclaurin(l, r_, variable=z),
)
chain("real logarithm of a complex trace: A=2*pi*I", log(exp(tr(A))), tr(A), by=decide_real_logarithm)
chain("words do not commute: n=2", A * B, B * A, by=decide_words)
chain("zero test of a function of x: x=1/7", sin(pi * x), 0 * x, by=lambda l, r_: decide_zero(l - r_))
chain("termwise, one sign unknown: X=-1", Sum(X[i], (i, 1, n)), (Sum(2 * X[i], (i, 1, n)), "<="), by=decide_termwise)
chain("triangle reversed: X=(1,-1)", Sum(Abs(X[i]), (i, 1, n)), (Abs(Sum(X[i], (i, 1, n))), "<="), by=decide_triangle)
chain("limit of another point", Limit(sin(x) / x, x, oo), 1, by=decide_limit)

instance(
    "modulus by sign: the sign of another letter, x=1,y=2",
    "wasserstein.modulus_by_sign",
    (x - y) * sign(x + y),
    Abs(x - y),
    {"a": x - y},
)
instance("modulus by sign at a product", "wasserstein.modulus_by_sign", x * y * sign(x * y), Abs(x) * y, {"a": x * y})
instance("modulus by sign, complex: z=I", "wasserstein.modulus_by_sign", z * sign(z), Abs(z), {"a": z})
instance(
    "GD stable at a negative curvature: x=-1",
    "momentum.gradient_descent_stable",
    iverson(Abs(h * x - 1) < 1),
    iverson(h * x < 2),
    {"h": h, "k": x},
)
instance(
    "GD stable with 2 allowed",
    "momentum.gradient_descent_stable",
    iverson(Abs(h * p - 1) < 1),
    iverson(h * p <= 2),
    {"h": h, "k": p},
)
instance(
    "heavy ball with beta and k swapped",
    "momentum.heavy_ball_stable",
    iverson(SpectralRadius(Matrix([[x - h * y + 1, -x], [1, 0]])) < 1),
    iverson((y < 1) & (h * x > 0) & (h * x < 2 * y + 2)),
    {"beta": x, "h": h, "k": y},
)
instance(
    "determinant lemma without the transpose: n=2",
    "determinants.determinant_lemma",
    det(Id + u * v.T),
    1 + contraction(u.T, A * v),
    {"U": u, "V": v, "k": n, "r": Integer(1)},
)
instance(
    "determinant lemma with a minus: u=v=1",
    "determinants.determinant_lemma",
    det(Id - u * v.T),
    1 + contraction(v.T, u),
    {"U": -u, "V": v, "k": n, "r": Integer(1)},
)
instance(
    "rank-one exponential, other order",
    "rank_one.rank_one_exponential",
    mexp(u * v.T),
    exp_outer(v, u),
    {"x": u, "y": v, "k": n},
)
instance(
    "log-sum-exp upper below, without log n",
    "losses.log_sum_exp_upper",
    log(Sum(exp(X[i]), (i, 1, n))),
    Largest(X[i], (i, 1, n)),
    relation="<=",
)
instance(
    "Gibbs for tables that are no distributions",
    "energy_models.gibbs_inequality",
    Integer(0),
    Sum(Q[i] * log(Q[i] / (2 * Q[i])), (i, 1, n)),
    relation="<=",
)
