"""Derivations with one unsound line, each with the reason why it is unsound."""

from numeric_check import variable_of
from numeric_check.claims.names import free_names
from proofs import Derivation, Step
from proofs.derivation.chain import prove
from tests.hostile.statements.base import add, bad
from tests.hostile.statements.last import *


def chain(reason, *lines, given=(), wrong=-1, sound=False):
    """The line with the number ``wrong`` is not proved; where the chain is ``sound``, none is refuted."""
    exprs = [sympify(line[0] if isinstance(line, tuple) else line) for line in lines]
    relations = [line[1] if isinstance(line, tuple) else "==" for line in lines[1:]]

    def run():
        names = set().union(*map(free_names, (*exprs, *given)))
        order = sorted(names, key=lambda name: (not isinstance(name, Symbol), str(name)))
        steps = [Step(expr=x_, reason="so", relation=rel) for x_, rel in zip(exprs[1:], relations, strict=True)]
        derivation = Derivation(
            title=reason,
            variables=tuple(map(variable_of, order)),
            start=exprs[0],
            steps=tuple(steps),
            hypotheses=tuple(given),
        )
        return list(prove(derivation))[wrong].proof

    add("last: chains", reason, bad(run), {"undecided", "proved"} if sound else {"undecided", "refuted"})


D_, Int, det, tr, Exp = Derivative, Integral, Determinant, Trace, MatrixExp
quotient = (x**2 - 1) / (x - 1)
chain("x = 1", x + 1, quotient)
chain("x = 1 cancelled, then squared", quotient**2, (x + 1) ** 2, x**2 + 2 * x + 1, wrong=0)
chain("x = 1 excluded", quotient, x + 1, given=[Ne(x, 1)], sound=True)
chain("log at x = -1", log(x**2), 2 * log(x), given=[Ne(x, 0)])
chain("log at x = 0", log(x**2), 2 * log(Abs(x)))
chain("log of the modulus", log(x**2), 2 * log(Abs(x)), given=[Ne(x, 0)], sound=True)
chain("x = 0 at the edge", (x**2 + x) / x, x + 1, given=[x >= 0])
chain("tan at pi/2", tan(x) * cos(x), sin(x), given=[x >= 0, x <= 2])
chain("tan before pi/2", tan(x) * cos(x), sin(x), given=[x >= 0, x <= Rational(3, 2)], sound=True)
chain("geometric series at -1", Sum(x**k, (k, 0, oo)), 1 / (1 - x), given=[Abs(x) <= 1, Ne(x, 1)])
chain("series of log at -1", Sum(-((-1) ** k) * x**k / k, (k, 1, oo)), log(1 + x), given=[Abs(x) <= 1, Ne(x, -2)])
lazy = MatMul(A.I, A, B, evaluate=False)
chain("A singular", lazy, B)
chain("trace is no determinant", lazy, B, given=[Ne(tr(A), 0)])
chain("A regular", lazy, B, given=[Ne(det(A), 0)], sound=True)
chain("adjugate of a singular A", det(A) * A.I, Adjugate(A), given=[Ne(A, O_)])
chain("projector I", (I_ - A).I * A, 2 * A, given=[Eq(A**2, A)])
chain("projector at x = 1", (I_ - x * A).I, I_ + x / (1 - x) * A, given=[Eq(A**2, A)])
chain("projector off x = 1", (I_ - x * A).I, I_ + x / (1 - x) * A, given=[Eq(A**2, A), Ne(x, 1)], sound=True)
chain("nilpotent", (I_ - A).I, I_ + A, given=[Eq(A**2, O_)], sound=True)
chain("integral at x = 1", Int(t ** (-x), (t, 1, oo)), 1 / (x - 1), given=[x >= 1])
chain("integral for x < 1", Int(t ** (-x), (t, 1, oo)), 1 / (x - 1), given=[x >= half, Ne(x, 1)])
chain("gamma at 0", gamma(x + 1), x * gamma(x), given=[x >= 0])
chain("gamma at 0 from the left", gamma(x + 1), x * gamma(x), given=[x > -1])
chain("gamma", gamma(x + 1), x * gamma(x), given=[x > 0], sound=True)
chain("binomial at k = 0", binomial(N, k), N / k * binomial(N - 1, k - 1), given=[k >= 0])
chain("binomial at N = 0", binomial(N, k), N / (N - k) * binomial(N - 1, k), given=[k >= 0, k <= N])
chain("mean of nothing", total(p[i] / N), total(p[i]) / N)
chain("largest of nothing", Largest(p[i], (i, 1, N)), (Largest(Abs(p[i]), (i, 1, N)), "<="))
chain("softmax of nothing", total(exp(p[i]) / Sum(exp(p[j]), (j, 1, N))), 1)
chain("a table of zeros", total(p[i] ** 2 / Sum(p[j] ** 2, (j, 1, N))), 1, given=[N >= 1])
chain("a nonzero entry", total(p[i] ** 2 / Sum(p[j] ** 2, (j, 1, N))), 1, given=[N >= 1, Ne(p[1], 0)], sound=True)
chain(
    "sum of nonnegative entries",
    (total(p[i]) ** 2 + total(p[i])) / total(p[i]),
    total(p[i]) + 1,
    given=[every(p[i] >= 0), N >= 1],
)
chain("power as exp at x = 0", x**y, exp(y * log(x)), given=[x >= 0])
chain("power as exp", x**y, exp(y * log(x)), given=[x > 0], sound=True)
chain("modulus at 0", D_(Abs(x), x), sign(x))
chain("modulus times x", D_(x * Abs(x), x), 2 * Abs(x), sound=True)
chain("root at 0", D_(x ** Rational(3, 2), x), 3 * sqrt(x) / 2, given=[x >= -1])
chain("cross term", x * y, ((x**2 + y**2) / 2, "<="), ((x + y) ** 2 / 2, "<="))
chain("pole at x = 1", 1 + x, (exp(x), "<="), (1 / (1 - x), "<="), given=[x <= 1])
chain("beyond the pole", 1 + x, (exp(x), "<="), (1 / (1 - x), "<="), given=[x < 2, Ne(x, 1)])
chain("below the pole", 1 + x, (exp(x), "<="), (1 / (1 - x), "<="), given=[x < 1], sound=True)
chain("det of a square", det(A * B), det(B * A), det(A) ** 2)
chain("cyclic, then exchanged", tr(A * B * C), tr(B * C * A), tr(B * A * C))
chain("commuting exponentials", Exp(A + B), Exp(B) * Exp(A), Exp(2 * B), given=[commutation(A, B)])
chain(
    "commuting with a third", Exp(A) * Exp(B) * Exp(C), Exp(A + B) * Exp(C), Exp(A + B + C), given=[commutation(A, B)]
)
chain("the inner i", Sum(Sum(p[i], (i, 1, i)), (i, 1, N)), Sum(Sum(p[j], (j, 1, N)), (i, 1, N)))
steps_ = KroneckerDelta(i, j) - KroneckerDelta(i, j + 1)
chain("infinite sums exchanged", Sum(steps_, (i, 0, oo), (j, 0, oo)), Sum(steps_, (j, 0, oo), (i, 0, oo)))
chain("floor of a sum", floor(x) + n, floor(x + n / 2) + floor(n / 2))
triangle = Int(exp(-x - y), (x, 0, y), (y, 0, 1))
chain(
    "the wrong triangle",
    triangle,
    Int(exp(-x - y), (y, 0, 1), (x, 0, 1)) / 2,
    Int(exp(-2 * x - y), (y, x, 1), (x, 0, 1)),
)
chain("times 0", x * (y + 1) / y - x / y, x)
chain("root of a square twice", sqrt(x**2), x * sign(x), x)
chain(
    "arccos beyond 1",
    cos(acos(x) + acos(y)),
    x * y - sqrt(1 - x**2) * sqrt(1 - y**2),
    x * y - sqrt((1 - x**2) * (1 - y**2)),
)
chain("divide by the sine", sin(2 * x) / sin(x), 2 * cos(x), given=[x > 0, x < 4])
chain("divide by the sine inside", sin(2 * x) / sin(x), 2 * cos(x), given=[x > 0, x < 3], sound=True)
chain("harmonic sum from 0", Sum(1 / (k + x), (k, 0, N)), 1 / x + Sum(1 / (k + x), (k, 1, N)), given=[x >= 0])
chain("hyperbola", x, (x * y, "<="), (x**2 * y**2, "<="), given=[x * y >= 1], wrong=0)
chain("l'Hôpital where the limit is not 0/0", Limit((1 + sin(x)) / x, x, 1), Limit(cos(x), x, 1))
chain("kernel with the norm 0", contraction(X.T, A * X) / contraction(X.T, X), x, given=[Eq(A * X, x * X)])
chain("log det of a negative", log(det(A * B)), log(det(A)) + log(det(B)), given=[Ne(det(A), 0), Ne(det(B), 0)])
chain("inverse of a product in order", (A * B).I * C, A.I * B.I * C, given=[Ne(det(A), 0), Ne(det(B), 0)])
