"""exp(h f_h) y = y + h f(y) as Lie series through h⁴, tree by tree: every smooth field in every dimension."""

import sympy as sp

from proofs import Derivation, Step
from symbolic.modified_equation import modified_coefficients
from symbolic.procedures.grafting import lie_derivative
from symbolic.tableaux import EULER

ORDER = 4


def derive() -> Derivation:
    """The row B has b(t)/σ(t) for the trees with 1 to 4 nodes: f_h = Σ B(t) F(t), and F(t)′ f_h = Σ_w M(t, w) F(w).

    With D for the derivative along f_h: exp(D) y − y = (1 + D/2! + D²/3! + …) f_h, and D acts on the row as M does. No
    other coefficients do this for every smooth field, as ``independent_differentials`` shows.
    """
    field = {t: value / t.sigma for t, value in modified_coefficients(EULER.A, EULER.b, ORDER).items()}
    beta, M = sp.ImmutableMatrix([list(field.values())]), lie_derivative(field, ORDER)
    powers = [M, *(sp.MatPow(M, n) for n in range(2, ORDER))]
    terms = [sp.MatMul(1 / sp.factorial(n + 1), power) for n, power in enumerate(powers, start=1)]
    return Derivation(
        id="TF-01TZ",
        title="The Lie series of the modified field of the Euler method, tree by tree",
        sentence=(
            r"For the row $\boldsymbol{B}$ of the coefficients $b(t)/\sigma(t)$ of the modified field of Euler's "
            r"method, over the eight trees $t$ with at most four nodes, $\boldsymbol{B}\,(I + \frac12 M + \frac16 "
            r"M^2 + \frac1{24} M^3)$ is $1$ at the tree with one node and $0$ at the others. By what "
            r"$\boldsymbol{B}$ and $M$ are, the entry $t$ of this row is the coefficient of $h^{|t|} F(t)(y)$ in "
            "the Lie series of the modified field over the time $h$, at a point $y$: through $h^4$ it is $y + h "
            "f(y)$, the step of Euler's method."
        ),
        variables=(),
        letters={
            "B": (
                r"the row of the coefficients $b(t)/\sigma(t)$ of the modified field, one for each tree with at "
                "most four nodes, in the order $1$; $12$; $122$, $123$; $1222$, $1232$, $1233$, $1234$ of their levels"
            ),
            "M": (
                "the matrix of the derivative along the modified field $f_h$ without the powers of $h$: row $t$ "
                "has the coefficients of $F(t)' f_h$, the derivative of $F(t)$ along $f_h$, in the $F(w)$ of the trees "
                "$w$ with at most four nodes, in the order of the row; terms with more nodes are left out"
            ),
            "$I$": "the identity matrix, of size $8$",
            "$t$": "a rooted tree with at most four nodes, the number of a row or column",
            "$b(t)$": "the coefficient of $t$ in the modified field of Euler's method",
            r"$\sigma(t)$": "the symmetry of $t$",
            "$F(t)$": "the elementary differential of $t$",
            "$f$": "the field, the right-hand side of $y' = f(y)$",
            "$h$": "the step size",
            "$y$": "a point",
        },
        start=sp.MatMul(beta, sp.MatAdd(sp.Identity(len(field)), *terms)),
        steps=(
            Step(
                expr=sp.ImmutableMatrix([[1, *[0] * (len(field) - 1)]]),
                reason="multiply out the matrices: the tree with one node, $f$ itself, is all that is left",
            ),
        ),
        where={sp.MatrixSymbol("B", *beta.shape): beta, sp.MatrixSymbol("M", *M.shape): M},
        references=(
            "Hairer2006, IX.9",
            "Cayley1857",
        ),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
