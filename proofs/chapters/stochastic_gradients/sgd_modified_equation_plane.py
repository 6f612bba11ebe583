"""The η term of (1/η) log M_η g for SGD is the generator of its diffusion, for abstract f and Σ of two variables."""

from itertools import product

import sympy as sp

from numeric_check import analytic, complex_number
from proofs import Derivation, Step
from symbolic.stochastic import generator_terms
from symbolic.stochastic.operators import applied

POINT = complex_number("x"), complex_number("y")
place = tuple(variable.symbol for variable in POINT)
LOSS, TEST = analytic("f", *place), analytic("g", *place)
COVARIANCE = tuple(analytic(f"S_{n}", *place) for n in (1, 2, 3))
loss, test, S1, S2, S3 = (variable.symbol(*place) for variable in (LOSS, TEST, *COVARIANCE))
SIGMA = sp.ImmutableMatrix([[S1, S2], [S2, S3]])


def derive() -> Derivation:
    """The second line is what ``generator_terms`` gives; all dimensions are in ``sgd_modified_equation_vectors``.

    The first is ½ Σ_ij E(∂_if_γ ∂_jf_γ) ∂_i∂_jg − ½ (m·∇)²g with m = ∇f, and the last the generator of
    dX = −∇(f + (η/4)|∇f|²) dt + √η Σ^½ dW at η.
    """
    definition, derived, diffusion = lines(loss, SIGMA, test, place)
    return Derivation(
        id="TF-02QW",
        title="The stochastic modified equation of SGD, in two coordinates",
        sentence=(
            "For SGD on a mean loss $f$ of two variables, whose sampled gradients have the covariance matrix "
            r"$\Sigma$, the left side is the coefficient of $\eta$ in $\frac1\eta \log(\mathcal{M}_\eta)\, g$. "
            r"The right side is $\frac12 \sum_{ij} \Sigma_{ij} \partial_i \partial_j g - \nabla(\frac14 |\nabla "
            r"f|^2) \cdot \nabla g$, the coefficient of $\eta$ in the generator of the diffusion with drift "
            r"$-\nabla(f + \frac{\eta}{4} |\nabla f|^2)$ and covariance $\eta\Sigma$, applied to $g$."
        ),
        variables=(LOSS, *COVARIANCE, TEST, *POINT),
        letters={
            "x": "the first parameter",
            "y": "the second parameter",
            "f": "the mean loss",
            "S_1": r"the variance $\Sigma_{11}$ of the first component of the sampled gradients",
            "S_2": r"the covariance $\Sigma_{12}$ of the two components",
            "S_3": r"the variance $\Sigma_{22}$ of the second component",
            "g": "a test function, whose mean after a step is followed",
            r"$\eta$": "the step size",
            r"$\mathcal{M}_\eta$": "the mean of a test function after one step, as in the definitions",
            r"$\Sigma$": (
                r"the covariance matrix of the sampled gradients, symmetric, with $\Sigma_{21} = \Sigma_{12}$"
            ),
            r"$\partial_i$": r"the derivative in coordinate $i$: $\partial_1$ in $x$, $\partial_2$ in $y$",
        },
        start=definition,
        steps=(
            Step(expr=derived, reason="the product rule"),
            Step(expr=diffusion, reason="the gradient of a quarter of the squared gradient"),
        ),
        references=("Li2019, Theorem 9",),
    )


def lines(f: sp.Expr, Sigma: sp.MatrixBase, g: sp.Expr, x: tuple[sp.Symbol, ...]) -> tuple[sp.Expr, sp.Expr, sp.Expr]:
    """The three lines in the coordinates x, of any number."""
    m, pairs = [sp.Derivative(f, v) for v in x], list(product(range(len(x)), repeat=2))
    bent = {(i, j): sp.Derivative(g, x[i], x[j]) for i, j in pairs}
    along = lambda e: sp.Add(*(slope * sp.Derivative(e, v) for slope, v in zip(m, x, strict=True)))
    squares = sp.Add(*((Sigma[i, j] + m[i] * m[j]) * bent[i, j] for i, j in pairs))
    quarter = sp.Add(*(slope**2 for slope in m)) / 4
    drift = sp.Add(*(sp.Derivative(quarter, v) * sp.Derivative(g, v) for v in x))
    spread = sp.Add(*(Sigma[i, j] * bent[i, j] for i, j in pairs))
    derived = applied(generator_terms((f, Sigma), x, 2)[1], g, x)
    return squares / 2 - along(along(g)) / 2, derived, spread / 2 - drift


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
