"""dP/dn = Σ_{k≥1} (−1)ᵏ⁺¹/k Δᵏ P(0) at n = 0 for a polynomial P with P(0) = 0: b(t) from the steps of a method."""

import sympy as sp

from numeric_check import column, dimension
from proofs import Derivation, Step

DEGREE = dimension("q")
q, n = DEGREE.symbol, sp.Symbol("n")
COEFFICIENTS = column("p", DEGREE)
p = COEFFICIENTS.symbol


def derive() -> Derivation:
    """P(n) is the coefficient of a tree with q nodes after n steps, of degree ≤ q in n; b(t) is its slope at 0.

    The modified field has the flow with the coefficients P(n) at every integer time n, and so at every time, as a
    polynomial in n is known by its values; the field is the derivative of its flow at n = 0.
    """
    k = sp.Symbol("k", integer=True, positive=True)
    i, j = sp.symbols("i j", integer=True, nonnegative=True)

    def P(time: sp.Expr) -> sp.Expr:
        return sp.Sum(p[i, 0] * time ** (i + 1), (i, 0, q - 1))

    def slope(expr: sp.Expr) -> sp.Expr:
        return sp.Subs(sp.Derivative(expr, n), n, 0)

    difference = sp.Sum((-1) ** (k - j) * sp.binomial(k, j) * P(j), (j, 0, k))
    return Derivation(
        id="TF-01QG",
        title="The slope of a polynomial at zero by its differences",
        sentence=(
            r"A polynomial $P(n) = \sum_{i=0}^{q-1} \boldsymbol{p}_i n^{i+1}$, of degree at most $q$ and zero at $0$, "
            r"has the slope $\sum_{k=1}^q \frac{(-1)^{k+1}}{k} \Delta^k P(0)$ at $0$, with the differences $\Delta^k "
            r"P(0) = \sum_{j=0}^k (-1)^{k-j} \binom{k}{j} P(j)$. Newton's interpolation, the first step, is cited."
        ),
        variables=(DEGREE, COEFFICIENTS),
        letters={
            "q": "a bound of the degree of $P$ and the number of its coefficients",
            "p": r"the column of the coefficients of $P$: its entry $\boldsymbol{p}_i$ belongs to $n^{i+1}$",
            "P": "the polynomial",
            r"$\Delta^k P(0)$": "the $k$-th forward difference of $P$ at $0$, in the formula the sum over $j$",
            "n": "the variable of the polynomial, the derivative is taken at $n = 0$",
            "i": "the index of a coefficient, from $0$ on",
            "k": "the order of a difference",
            "j": "a point at which $P$ is taken",
        },
        start=slope(P(n)),
        steps=(
            Step(
                expr=slope(sp.Sum(difference * sp.binomial(n, k), (k, 1, q))),
                reason=r"interpolation in the points $0, \dots, q$, with binomial coefficients as polynomials in $n$",
                cites="Graham1994, (5.40) and (5.45)",
            ),
            Step(
                expr=sp.Sum((-1) ** (k + 1) / k * difference, (k, 1, q)), reason="the slope of a binomial coefficient"
            ),
        ),
        where={sp.Function("P")(time): P(time) for time in (n, j)},
        references=(
            "Hairer2006, IX.9",
            "Graham1994, section 5.3",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
