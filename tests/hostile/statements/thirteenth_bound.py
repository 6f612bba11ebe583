"""Integrals, derivatives, limits and substitutions whose letter is free in a condition, or in the other side."""

from tests.hostile.statements.thirteenth import *

true, false = of("bound")
t = Symbol("t", real=True)
at_x = is_(f(x), g(x))

for name, binder in {
    "derivative: f=2x, g=x^2+1, x=1": lambda h: Derivative(h(x), x),
    "integral: f=x, g=0, x=0": lambda h: Integral(h(x), (x, 0, 1)),
    "limit: f=1+x, g=1, x=0": lambda h: Limit(h(x), x, 2),
    "substitution: f=x, g=0, x=0": lambda h: Subs(Derivative(h(x), x), x, 3),
    "value at 2: x=1": lambda h: h(2),
    "value at x+1: f=x, g=x^2, x=1": lambda h: h(x + 1),
    "f(f(x)): f=x+1, g=1, x=0": lambda h: h(h(x)),
    "f(2x): x=1": lambda h: h(2 * x),
}.items():
    false(f"f(x)=g(x) at x, {name}", binder(f), binder(g), given=[at_x])
    false(f"f(1)=g(1), {name}", binder(f), binder(g), given=[is_(f(1), g(1))])
    false(
        f"f(0)=g(0), f(1)=g(1), {name}, f-g=x(x-1)(x-3)",
        binder(f),
        binder(g),
        given=[is_(f(0), g(0)), is_(f(1), g(1)), x > 1],
    )

# a letter with a condition is another under its binder
false("x>0, |x| over -1..1: 1=0", Integral(Abs(x), (x, -1, 1)), Integral(x, (x, -1, 1)), given=[x > 0])
false("x=y, integral of x^2=y^2: y=0", Integral(x**2, (x, 0, 1)), y**2, given=[is_(x, y)])
false("x=y, integral of xy=y^3/.: y=1", Integral(x * y, (x, 0, 1)), y**2, given=[is_(x, y)])
true("x=y, integral of xy", Integral(x * y, (x, 0, 1)), x / 2, given=[is_(x, y)])
false("x=y, derivative of xy=2y: y=1", Derivative(x * y, x), 2 * y, given=[is_(x, y)])
true("x=y, derivative of xy", Derivative(x * y, x), x, given=[is_(x, y)])
false("x^2=x, derivative: x=0", Derivative(x**2, x), Derivative(x, x), given=[is_(x**2, x)])
false("x^3=x, derivative: x=0", Derivative(x**3, x), 1, given=[is_(x**3, x)])
false("xy=1, derivative of xy is 0: x=y=1", Derivative(x * y, x), 0, given=[is_(x * y, 1)])
false("x^2+y^2=1, derivative of the sum: x=1, y=0", Derivative(x**2 + y**2, x), 0, given=[is_(x**2 + y**2, 1)])
false("sin x=0, derivative of sin x is 0", Derivative(sin(x), x), 0, given=[is_(sin(x), 0)])
false("sin x=cos x, derivatives: x=pi/4", Derivative(sin(x), x), Derivative(cos(x), x), given=[is_(sin(x), cos(x))])
false("x>=0, derivative of |x| at -1", Subs(Derivative(Abs(x), x), x, -1), 1, given=[x >= 0])
false("x=2, substitution of 3: 9=4", Subs(Derivative(x**2, x), x, 3), 4, given=[is_(x, 2)])
false("x=2, limit at 3: 3=2", Limit(x, x, 3), 2, given=[is_(x, 2)])
false("x=1, limit of x^y: y=2", Limit(x**2 + y, x, 2), 1 + y, given=[is_(x, 1)])
false("x=1, sum of x^i over x", Sum(i, (i, 1, n)), n, given=[is_(i, 1)])
false("i=1, product", Product(i, (i, 1, n)), 1, given=[is_(i, 1)])
false("i>=3, least i^2 from 1: 1", 9, Smallest(i**2, (i, 1, n)), "<=", [i >= 3])
false("i<=2, sum of i<=2n: n=4", total(i), 2 * n, "<=", [i <= 2])
false("i even, sum of (-1)^i: n=1", total((-1) ** i), n, given=[is_(Mod(i, 2), 0)])
false("n even, sum over n: (-1)^1", Sum((-1) ** n, (n, 1, m)), m, given=[is_(Mod(n, 2), 0)])
true("sum over a letter with a condition", Sum(n, (n, 1, m)), m * (m + 1) / 2, given=[n >= 5])
false("n>=5, sum over n>=5m: m=1", 5 * m, Sum(n, (n, 1, m)), "<=", [n >= 5])
false("n=m, sum over n of n=m^2: m=2", Sum(n, (n, 1, m)), m**2, given=[is_(n, m)])
false("exp x=1, exp integrated: e-1=1", Integral(exp(x), (x, 0, 1)), 1, given=[is_(exp(x), 1)])
false("x<=0, integral of exp x<=1: e-1", Integral(exp(x), (x, 0, 1)), 1, "<=", [x <= 0])
false("x<=0, derivative of x^2<=0 at 1", Subs(Derivative(x**2, x), x, 1), 0, "<=", [x <= 0])

# letters of one name, free and bound
true("x integral of x", x * Integral(x, (x, 0, 1)), x / 2)
false("x integral of x=integral of x^2: x=0", x * Integral(x, (x, 0, 1)), Integral(x**2, (x, 0, 1)))
false("integral of x to x=x^2: x=1", Integral(x, (x, 0, x)), x**2)
true("integral of x to x", Integral(x, (x, 0, x)), x**2 / 2)
false("integral of xt to x, at x=2", Integral(x * t, (t, 0, x)), x**2 / 2)
true("integral of xt to x", Integral(x * t, (t, 0, x)), x**3 / 2)
false("d/dx integral of xt to x: x^2", Derivative(Integral(x * t, (t, 0, x)), x), x**2)
true("d/dx integral of xt to x", Derivative(Integral(x * t, (t, 0, x)), x), 3 * x**2 / 2)
false("d/dx integral of f(t) to x^2: f=1, x=1", Derivative(Integral(f(t), (t, 0, x**2)), x), f(x**2))
false(
    "iterated integrals exchanged: xy^2 over 0<y<x",
    Integral(x * y**2, (y, 0, x), (x, 0, 1)),
    Integral(x * y**2, (x, 0, y), (y, 0, 1)),
)
true("iterated integrals renamed", Integral(x * y**2, (y, 0, x), (x, 0, 1)), Integral(y * x**2, (x, 0, y), (y, 0, 1)))
false("sum of n over n to n=n^2: n=2", Sum(n, (n, 1, n)), n**2)
true("sum of n over n to n", Sum(n, (n, 1, n)), n * (n + 1) / 2)
false("n sum of n", n * Sum(n, (n, 1, 3)), Sum(n**2, (n, 1, 3)))
false("sum of k over i<=k, k<=n=n^2 at n=2: 5", Sum(k, (i, 1, k), (k, 1, n)), n**2)
true("sum of k over i<=k, k<=n", Sum(k, (i, 1, k), (k, 1, n)), Sum(k**2, (k, 1, n)))
false("sum of i over i<=i<=n: n=2", Sum(i, (i, 1, i), (i, 1, n)), total(i**2))
true("sum of i over i<=i<=n", Sum(i, (i, 1, i), (i, 1, n)), total(i * (i + 1) / 2))
false("sum over i to i of X_i, X=(1,0), n=2", Sum(X[i], (i, 1, i), (i, 1, n)), total(i * X[i]))
true("sum over i to i of X_i", Sum(X[i], (i, 1, i), (i, 1, n)), total((n + 1 - i) * X[i]))
false("X_i sum of X_i=sum of X_i^2: n=2, i=1, X=(0,1)", X[i] * total(X[i]), total(X[i] ** 2), given=[i <= n])
true("X_i sum of X_i=X_i sum of X_j", X[i] * total(X[i]), total(X[i] * X[j], letter=j), given=[i <= n])
false("derivative in X_i of sum of X_i^2=2: X=0", Derivative(total(X[i] ** 2), X[i]), 2 * total(X[i]), given=[i <= n])
true("derivative in X_i of sum of X_i^2", Derivative(total(X[i] ** 2), X[i]), 2 * X[i], given=[i <= n])
false(
    "sum over i of derivatives in X_i of sum of X_i^2: n=2, X=(1,0)",
    Sum(Derivative(total(X[i] ** 2), X[i]), (i, 1, n)),
    2 * n * total(X[i]),
)
true(
    "sum over i of derivatives in X_i of sum of X_i^2",
    Sum(Derivative(total(X[i] ** 2), X[i]), (i, 1, n)),
    2 * total(X[i]),
)
false(
    "derivative in X_j of sum of X_i X_j: n=2, X=(1,0)",
    Derivative(total(X[i] * X[j]), X[j]),
    total(X[i]),
    given=[j <= n],
)
true("derivative in X_j of sum of X_i X_j", Derivative(total(X[i] * X[j]), X[j]), total(X[i]) + X[j], given=[j <= n])
false(
    "derivative in X_j of a double sum: without the factor 2",
    Derivative(double(X[i] * X[j]), X[j]),
    total(X[i]),
    given=[j <= n],
)
true("derivative in X_j of a double sum", Derivative(double(X[i] * X[j]), X[j]), 2 * total(X[i]), given=[j <= n])
false("limit at x of y in x: x=1, y=0", Limit(y * x, x, y), y * x)
true("limit at y", Limit(y * x, x, y), y**2)
false("substitution of y for x beside x: x=1, y=0", Subs(Derivative(x**2 * y, x), x, y) + x, 2 * x * y + x)
true("substitution of y for x", Subs(Derivative(x**2 * y, x), x, y), 2 * y**2)
false(
    "substitution of x for y under an integral over x: 1/2",
    Subs(Integral(x * y, (x, 0, 1)), y, x),
    Integral(x**2, (x, 0, 1)),
)
false("function of a matrix with its letter outside: z=1, A=0", MatrixFunction(Lambda(z, z * w), A), w * A * w)
true("function of a matrix with a free letter", MatrixFunction(Lambda(z, z * w), A), w * A)
false(
    "function of a matrix under a condition on its letter: A=0",
    MatrixFunction(Lambda(z, exp(z)), A),
    Id,
    given=[is_(z, 0)],
)
false("function of a matrix, z^2=z: A=2", MatrixFunction(Lambda(z, z**2), A), A, given=[is_(z**2, z)])
