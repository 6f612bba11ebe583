"""Lines of derivations with conditions, and theorems at values."""

from tests.hostile.statements.base import *


def FL(d):
    for nm, fn in d.items():
        add("chains", nm, bad((lambda fn: lambda: (lambda r: st(r) if isinstance(r, Derivation) else r)(fn()))(fn)), F)


def TL(d):
    for nm, fn in d.items():
        add("true chains", nm, (lambda fn: lambda: st(fn()))(fn), T)


CE = S.decide_by_certificate
FS = S.decide_finite_sums


def ex_(*ss, at=z, given=()):
    return partial(line, ss or (z,), (at + 1) ** 2, at**2 + 2 * at + 1, D, given=given)


def quot():
    return line((where(z, Ne(z, 0)),), Mul(z + 1, 1 / z, evaluate=False), 1 + 1 / z, D)


def rq():
    return line((where(x, Ne(x, 0)),), Mul(x, x + 1, 1 / x, evaluate=False), x + 1, D)


def sq():
    return line((where(x, x >= 0),), sqrt(x**2), x, D)


def intg():
    return line((j,), (-1) ** (2 * j), Integer(1), D)


def tang():
    return line((x,), 2 * x, x**2 + 1, partial(CE, parts=((x - 1) ** 2,)), AT)


def natur():
    return line((n,), factorial(n), n * factorial(n - 1), D)


def gauss():
    return line((N,), Sum(i, (i, 1, N)), N * (N + 1) / 2, FS)


def fgen():
    return line((x, f), (f(x) + 1) ** 2, f(x) ** 2 + 2 * f(x) + 1, D)


def dfd():
    return line((x, f), Derivative(f(x) ** 2, x), 2 * f(x) * Derivative(f(x), x), S.decide_derivative)


def matq():
    return line((n, where(A, Ne(det(A), 0))), MatMul(Inverse(A), A), Id, W)


def syl():
    return line((n, A, B), tr(A * B), tr(B * A), W)


def tab():
    return line((n, Tb), Sum(2 * Tb[i], (i, 1, n)), 2 * Sum(Tb[i], (i, 1, n)), FS)


def posl():
    return line((p,), log(p**2), 2 * log(p), D)


def xs():
    return line((where(x, x > 1), y), Mul(x - 1, y, 1 / (x - 1), evaluate=False), y, D)


y0 = Symbol("y0", real=True)
by = Theorem
FL(
    {
        "int theorem at half": lambda: line(
            (z,), exp(2 * pi * I * z) * 0 + (-1) ** (2 * z), Integer(1), by(derive=intg, at={j: z})
        ),
        "int theorem at x": lambda: line((x,), (-1) ** (2 * x), Integer(1), by(derive=intg, at={j: x})),
        "int at 1/2": lambda: line((x,), x + (-1) ** (2 * R(1, 3)), x + 1, by(derive=intg, at={j: R(1, 3)})),
        "natur at 0": lambda: line((N,), factorial(N), N * factorial(N - 1), by(derive=natur, at={n: N})),
        "natur at n-1": lambda: line(
            (n,), factorial(n - 1), (n - 1) * factorial(n - 2), by(derive=natur, at={n: n - 1})
        ),
        "natur at n-m": lambda: line(
            (n, m), factorial(n - m), (n - m) * factorial(n - m - 1), by(derive=natur, at={n: n - m})
        ),
        "natur at floor": lambda: line(
            (x,), factorial(floor(x)), floor(x) * factorial(floor(x) - 1), by(derive=natur, at={n: floor(x)})
        ),
        "sqrt at y": lambda: line((y,), sqrt(y**2), y, by(derive=sq, at={x: y})),
        "sqrt at y^3": lambda: line((y,), sqrt(y**6), y**3, by(derive=sq, at={x: y**3})),
        "sqrt at I": lambda: line((y,), sqrt(y**2 * I**2), I * y, by(derive=sq, at={x: I * y})),
        "sqrt not carried": lambda: line((x,), sqrt(x**2), x, by(derive=sq)),
        "quot at z-z": lambda: line(
            (z, w), Mul(z - w + 1, 1 / (z - w), evaluate=False), 1 + 1 / (z - w), by(derive=quot, at={z: z - w})
        ),
        "quot at sin with given weaker": lambda: line(
            (x,),
            Mul(sin(x) + 1, 1 / sin(x), evaluate=False),
            1 + 1 / sin(x),
            by(derive=quot, at={z: sin(x)}),
            given=(Ne(x, 0),),
        ),
        "quot at tan": lambda: line(
            (x,),
            Mul(tan(x) + 1, 1 / tan(x), evaluate=False),
            1 + 1 / tan(x),
            by(derive=quot, at={z: tan(x)}),
            given=(Ne(sin(x), 0),),
        ),  # x=pi/2
        "quot at floor": lambda: line(
            (p,), Mul(floor(p) + 1, 1 / floor(p), evaluate=False), 1 + 1 / floor(p), by(derive=quot, at={z: floor(p)})
        ),
        "rq under sum": lambda: line(
            (N,),
            Sum(Mul(r0, r0 + 1, 1 / r0, evaluate=False), (r0, 0, N)),
            Sum(r0 + 1, (r0, 0, N)),
            by(derive=rq, at={x: r0}),
        ),
        "rq inside derivative at 0": lambda: line(
            (x,),
            Subs(Derivative(Mul(t, t + 1, 1 / t, evaluate=False), t), t, 0),
            Subs(Derivative(t + 1, t), t, 0),
            by(derive=rq, at={x: t}),
        ),
        "rq in Piecewise else": lambda: line(
            (x,),
            Piecewise((1, x > 0), (Mul(x, x + 1, 1 / x, evaluate=False), True)),
            Piecewise((1, x > 0), (x + 1, True)),
            by(derive=rq),
        ),
        "rq in Piecewise x>=0": lambda: line(
            (x,),
            Piecewise((Mul(x, x + 1, 1 / x, evaluate=False), x >= 0), (1, True)),
            Piecewise((x + 1, x >= 0), (1, True)),
            by(derive=rq),
        ),
        "capture in sum": lambda: line(
            (N, x, r0),
            Sum(Mul(r0, r0 + 1, 1 / r0, evaluate=False), (r0, 0, N)),
            Sum(r0 + 1, (r0, 0, N)),
            by(derive=rq, at={x: r0}),
            given=(Ne(r0, 0),),
        ),
        "capture lambda": lambda: line(
            (x, t),
            Derivative((t**2 + 1) ** 2, t),
            Derivative(t**4 + 2 * t**2 + 2, t),
            by(derive=fgen, at={f: Lambda(x, t**2)}),
        ),
        "tang x derivative": lambda: line((x,), Derivative(2 * x, x), Derivative(x**2 + 1, x), by(derive=tang), AT),
        "tang in exp": lambda: line((x,), -exp(2 * x), -exp(x**2 + 1), by(derive=tang), AT),
        "tang in inverse": lambda: line((x,), 1 / (2 * x), 1 / (x**2 + 1), by(derive=tang), AT),
        "tang in max neg": lambda: line((x,), -Max(2 * x, 1), -Max(x**2 + 1, 1), by(derive=tang), AT),
        "tang weight sin": lambda: line((x, y), sin(y) * 2 * x, sin(y) * (x**2 + 1), by(derive=tang), AT),
        "tang weight p-1": lambda: line((x, p), (p - 1) * 2 * x, (p - 1) * (x**2 + 1), by(derive=tang), AT),
        "tang at f complex": lambda: line((x, f), 2 * f(x), f(x) ** 2 + 1, by(derive=tang, at={x: f(x)}), AT),
        "tang in integral reversed": lambda: line(
            (x,), Integral(2 * t, (t, 1, 0)), Integral(t**2 + 1, (t, 1, 0)), by(derive=tang, at={x: t}), AT
        ),
        "tang under sum n..m": lambda: line(
            (n, m), Sum(2 * i, (i, n, m)), Sum(i**2 + 1, (i, n, m)), by(derive=tang, at={x: i}), AT
        ),
        "tang +0*1/y": lambda: line((x, y), 2 * x + 1 / y, x**2 + 1 + 1 / y, by(derive=tang), AT),
        "tang log": lambda: line((x,), 2 * x + log(x), x**2 + 1 + log(x), by(derive=tang), AT),
        "tang DIFFERENT": lambda: line((x,), 2 * x, x**2 + 1, by(derive=tang), DI),
        "gauss at j": lambda: line(
            (j,), Sum(i, (i, 1, j)), j * (j + 1) / 2 + 0 ** Abs(j + 3), by(derive=gauss, at={N: j})
        ),
        "gauss at x": lambda: line((x,), Sum(i, (i, 1, x)), x * (x + 1) / 2, by(derive=gauss, at={N: x})),
        "gauss at n/2": lambda: line((n,), Sum(i, (i, 1, n / 2)), n * (n + 2) / 8, by(derive=gauss, at={N: n / 2})),
        "gauss at p": lambda: line((p,), Sum(i, (i, 1, p)), p * (p + 1) / 2, by(derive=gauss, at={N: p})),
        "f:=1/t": lambda: line((x,), (1 / x + 1) ** 2, 1 / x**2 + 2 / x + 1, by(derive=fgen, at={f: Lambda(t, 1 / t)})),
        "f:=log": lambda: line(
            (x,), (log(x) + 1) ** 2, log(x) ** 2 + 2 * log(x) + 1, by(derive=fgen, at={f: Lambda(t, log(t))})
        ),
        "df with Abs": lambda: line(
            (x,),
            Derivative(Abs(x) ** 2, x),
            2 * Abs(x) * Derivative(Abs(x), x),
            by(derive=dfd, at={f: Lambda(t, Abs(t))}),
        ),
        "df with floor": lambda: line(
            (x,),
            Derivative(floor(x) ** 2, x),
            2 * floor(x) * Derivative(floor(x), x),
            by(derive=dfd, at={f: Lambda(t, floor(t))}),
        ),
        "df with conj": lambda: line(
            (x,),
            Derivative(sqrt(x) ** 2, x),
            2 * sqrt(x) * Derivative(sqrt(x), x),
            by(derive=dfd, at={f: Lambda(t, sqrt(t))}),
        ),  # x=0
        "df with Max": lambda: line(
            (x,),
            Derivative(Max(x, 0) ** 2, x),
            2 * Max(x, 0) * Derivative(Max(x, 0), x),
            by(derive=dfd, at={f: Lambda(t, Max(t, 0))}),
        ),
        "df with KD": lambda: line(
            (x,),
            Derivative(sign(x) ** 2, x),
            2 * sign(x) * Derivative(sign(x), x),
            by(derive=dfd, at={f: Lambda(t, sign(t))}),
        ),
        "f takes complex letter of real": lambda: line(
            (x,),
            (log(x - 5) + 1) ** 2,
            log(x - 5) ** 2 + 2 * log(x - 5) + 1,
            by(derive=fgen, at={f: Lambda(t, log(t - 5))}),
        ),
        "matq at singular": lambda: line((n, A), MatMul(Inverse(A), A), Id, by(derive=matq)),
        "matq at A^T A": lambda: line(
            (n, A), MatMul(Inverse(A.T * A), A.T * A), Id, by(derive=matq, at={A: A.T * A}), given=(Ne(det(A + A), 1),)
        ),
        "matq at uv^T": lambda: line(
            (n, u, v), MatMul(Inverse(u * v.T), u * v.T), Id, by(derive=matq, at={A: u * v.T}), given=(Ne(s, 0),)
        ),
        "matq at I+A nilp": lambda: line(
            (n, A), MatMul(Inverse(Id + A), Id + A), Id, by(derive=matq, at={A: Id + A}), given=(lazy(Eq, tr(A), 0),)
        ),
        "syl at rect": lambda: line((n, m, X, Y), tr(X * Y), tr(Y * X) + 1, by(derive=syl, at={A: X, B: Y})),
        "syl size": lambda: line((m,), tr(Identity(m) * 2), tr(Identity(m)), by(derive=syl, at={n: m})),
        "tab at bigger": lambda: line(
            (n, m, Tb), Sum(2 * Tb[i], (i, 1, m)), 2 * Sum(Tb[i], (i, 1, m)), by(derive=tab, at={n: m})
        ),
        "posl at x^2": lambda: line((x,), log(x**4), 2 * log(x**2), by(derive=posl, at={p: x**2})),
        "posl at -n": lambda: line((n,), log(n**2), 2 * log(-n), by(derive=posl, at={p: -n})),
        "posl at exp(z)": lambda: line((z,), log(exp(2 * z)), 2 * log(exp(z)), by(derive=posl, at={p: exp(z)})),
        "posl at exp(I x)": lambda: line(
            (x,), log(exp(2 * I * x)), 2 * log(exp(I * x)), by(derive=posl, at={p: exp(I * x)})
        ),
        "posl at |z|": lambda: line((z,), log(Abs(z) ** 2), 2 * log(Abs(z)), by(derive=posl, at={p: Abs(z)})),
        "posl at cosh z": lambda: line(
            (x,), log(cos(x) ** 2), 2 * log(cos(x)), by(derive=posl, at={p: cos(x)}), given=(Ne(cos(x), 0),)
        ),
        "posl same-name": lambda: line((Symbol("p"),), log(Symbol("p") ** 2), 2 * log(Symbol("p")), by(derive=posl)),
        "xs joint": lambda: line((x, y), Mul(x**2, y, 1 / x**2, evaluate=False), y, by(derive=xs, at={x: x**2 + 1})),
        "at swap": lambda: line(
            (x, y),
            x + 2 * y,
            y + 2 * x,
            by(
                derive=lambda: line(
                    (x, y), x + 2 * y, 2 * y + x + 0 * x if False else Mul(1, x + 2 * y, evaluate=False), D
                ),
                at={x: y, y: x},
            ),
        ),
        "hyp nonlinear": lambda: line((x, y), x, y, Hypothesis(relation=Eq(x**3, y**3)), given=(Eq(x**3, y**3),)),
        "hyp empty circle": lambda: line(
            (x,), Integer(0) * x + x, x + 1, Hypothesis(relation=lazy(Eq, x, x + 1)), given=(lazy(Eq, x, x + 1),)
        ),  # contradictory
        "hyp sin=2": lambda: line(
            (x, y), x, x + y, Hypothesis(relation=Eq(sin(x), sin(x) + y)), given=(Eq(sin(x), 2),)
        ),
        "contradict sin": lambda: line((x,), x, x + 1, D, given=(sin(x) > 1,)),
        "contradict matrix": lambda: line((n, A), A, A + A, W, given=(lazy(Eq, A, Om), Ne(det(A), 0))),
        "contradict matrix hyp": lambda: line(
            (n, A, B), A, B, Hypothesis(relation=Eq(A, B)), given=(Eq(A, B), Ne(tr(A), tr(B)))
        ),
        "contradict sizes": lambda: line((n,), n, n + 1, D, given=(lazy(Eq, 2 * n, 3),)),
        "contradict table": lambda: line(
            (n, Tb),
            Sum(Tb[i], (i, 1, n)),
            Integer(0),
            partial(FS, given=(S.ForAll(Eq(Tb[i], 0), (i, 1, n)),)),
            given=(S.ForAll(Eq(Tb[i], 0), (i, 1, n)), Ne(Tb[1], 0)),
        ),
        "hyp div": lambda: line((x, y), x / y, x / x * 1, Hypothesis(relation=Eq(x, y)), given=(Eq(x, y),)),
        "hyp under Subs": lambda: line(
            (x, y),
            Subs(Derivative(x * t, t), t, y),
            Subs(Derivative(t * t, t), t, y),
            Hypothesis(relation=Eq(x, y)),
            given=(Eq(x, y),),
        ),
        "hyp in Limit": lambda: line(
            (x, y), Limit(x, x, 0), Limit(y, x, 0), Hypothesis(relation=Eq(x, y)), given=(Eq(x, y),)
        ),
        "hyp matrix fn": lambda: line(
            (n, A, B), mexp(A) * B, B * mexp(B), Hypothesis(relation=Eq(A, B)), given=(Eq(A, A),)
        ),
        "two ≤ then ≠": lambda: Derivation(
            title="q",
            variables=letters(x),
            start=2 * x,
            steps=(
                Step(expr=x**2 + 1, reason="a", by=partial(CE, parts=((x - 1) ** 2,)), relation=AT),
                Step(expr=x**2 + 2, reason="b", by=S.decide_different, relation=DI),
            ),
        ),
        "≤ at complex table": lambda: line(
            (n, IndexedBase("c", shape=(n,), complex=True)),
            Sum(2 * IndexedBase("c", shape=(n,), complex=True)[i], (i, 1, n)),
            Sum(IndexedBase("c", shape=(n,), complex=True)[i] ** 2 + 1, (i, 1, n)),
            by(derive=tang, at={x: IndexedBase("c", shape=(n,), complex=True)[i]}),
            AT,
        ),
        "cond on other letter": lambda: line((where(x, x > 0), y), sqrt(y**2), y, D),
        "prod letter 0": lambda: line((where(x, x * y > 0), y), log(x * y), log(x) + log(y), D),
        "Or cond": lambda: line((where(x, Or(x > 0, x < -1)),), Abs(x), x, D),
        "Implies vacuous": lambda: line((where(x, Implies(x > 5, x > 6)),), Abs(x), x, D),
        "Not cond": lambda: line((where(x, Not(And(x < 0, x > -1))),), Abs(x), x, D),
        "ForAll letter": lambda: line((n, where(x, S.ForAll(x >= i - i * n, (i, 1, n)))), Abs(x), x, D),
        "Eq cond real/complex": lambda: line((where(z, lazy(Eq, z**4, 1)),), z**2, Integer(1), D),
        "Abs cond": lambda: line((where(x, Abs(x) < 1),), sqrt(x**2), x, D),
        "ind div": lambda: line(
            (n, x),
            Product(Mul(x + i, 1 / (x + i), evaluate=False), (i, 1, n)),
            Integer(1),
            partial(S.decide_by_induction, n=n, start=1),
        ),
        "Float at": lambda: line((z,), (Float(0.1) + 1) ** 2, Float(1.21), by(derive=ex_(), at={z: Float(0.1)})),
        "bool at": lambda: line((z,), z, z + 1, by(derive=ex_(), at={z: sp.true})),
        "None at": lambda: line((z,), z, z + 1, by(derive=ex_(), at={z: None})),
        "matrix for scalar": lambda: line((n, A, z), A, A + A, by(derive=ex_(), at={z: A})),
        "scalar for matrix": lambda: line((z,), z, z + 1, by(derive=syl, at={A: z})),
        "shape-less Identity": lambda: line((n, z), tr(Identity(n) * z), z, by(derive=syl, at={A: Identity(n + 1)})),
        "at nan in Lambda": lambda: line((x,), (x + 1) ** 2, x, by(derive=fgen, at={f: Lambda(t, nan)})),
        "at oo in Lambda": lambda: line((x,), x, x + 1, by(derive=fgen, at={f: Lambda(t, oo)})),
        "at Lambda tuple": lambda: line((x,), x, x + 1, by(derive=fgen, at={f: Lambda(t, Tuple(t, t))})),
    }
)
TL(
    {
        "sqrt at y^2": lambda: line((y,), sqrt(y**4), y**2, by(derive=sq, at={x: y**2})),
        "quot at cosh": lambda: line(
            (x,), Mul(cosh(x) + 1, 1 / cosh(x), evaluate=False), 1 + 1 / cosh(x), by(derive=quot, at={z: cosh(x)})
        ),
        "natur at n+1": lambda: line((n,), factorial(n + 1), (n + 1) * factorial(n), by(derive=natur, at={n: n + 1})),
        "posl at exp x": lambda: line((x,), log(exp(x) ** 2), 2 * log(exp(x)), by(derive=posl, at={p: exp(x)})),
        "matq cond": lambda: line((n, where(A, Ne(det(A), 0))), MatMul(Inverse(A), A), Id, by(derive=matq)),
        "swap": lambda: line((x, y), (y + 1) ** 2, y**2 + 2 * y + 1, by(derive=ex_(), at={z: y})),
        "gauss": lambda: line((n,), Sum(i, (i, 1, n)), n * (n + 1) / 2, by(derive=gauss, at={N: n})),
        "tang sum": lambda: line(
            (n, Tb), Sum(2 * Tb[i], (i, 1, n)), Sum(Tb[i] ** 2 + 1, (i, 1, n)), by(derive=tang, at={x: Tb[i]}), AT
        ),
    }
)


def sol(val, rhs, rate, letter=x):
    return Solution(derive=partial(line, (letter,), Derivative(val, letter), rate, S.decide_derivative), t=letter)(
        val, rhs
    )


for nm, (v_, r_, ra) in {
    "Heaviside": (1 + Heaviside(x - 1), Integer(1), Integer(0)),
    "arg": (exp(arg(x - 2)), exp(pi), Integer(0)),
    "ceil exp": (
        exp(x) * exp(ceiling(x) - floor(x) - KroneckerDelta(0, 1)),
        exp(x),
        exp(x) * exp(ceiling(x) - floor(x)),
    ),
    "e^x sign": (exp(x) * (2 + sign(x - 3)), exp(x), exp(x) * (2 + sign(x - 3))),
    "|x-1|": (exp(Abs(x - 1)), exp(1 - x), -exp(Abs(x - 1))),
    "log pole": (exp(log((x - 1) ** 2)), exp(2 * x), 2 * exp(log((x - 1) ** 2))),
    "Solution acot": (exp(acot(x - 1) + atan(x - 1)), exp(-pi / 2), Integer(0)),
    "sqrt sq": (exp(sqrt((x - 1) ** 2) - Abs(x - 1) + Heaviside(x - 9)), Integer(1), Integer(0)),
    "complex t": (exp(re(z)), exp(z), exp(re(z))),
    "integer t": (exp(sin(2 * pi * n)), Integer(1), Integer(0)),
}.items():
    add("Solution", nm, bad(partial(sol, v_, r_, ra, z if nm == "complex t" else n if nm == "integer t" else x)), F)
