"""½ E F_iF_j ∂_ij − ½ (g·∇)² = ½ Σ_ij ∂_ij − ∇(¼|g|²)·∇ at η for SGD on n samples, all n and dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j
from proofs.chapters.stochastic_gradients import LETTERS
from proofs.chapters.stochastic_gradients._samples import (
    COVARIANCE,
    CURVATURE,
    GRADIENTS,
    HESSIAN,
    IS_COVARIANCE,
    IS_MEAN,
    IS_SYMMETRIC,
    MEAN_GRADIENT,
    SLOPE,
    F,
    H,
    P,
    S,
    g,
    i_to_m,
    j_to_m,
    mean,
    phi,
    s,
)

t = sp.Symbol("t")


def derive() -> Derivation:
    """The coefficient of η in (1/η) log M_η, for a test function with the gradient φ and the Hessian P at a point.

    M_η is the mean over the samples, of which g is the gradient and Σ the covariance, and H the Hessian of the mean
    loss; (g·∇)² is the slope of g·∇ along g. The paper has Σ in the statement; here it is summed over the samples.
    """
    second = sp.Sum(mean(F[s, i] * F[s, j]) * P[i, j], i_to_m, j_to_m) / 2
    later = (g[i] + t * sp.Sum(H[i, j] * g[j], j_to_m)) * (phi[i] + t * sp.Sum(P[i, j] * g[j], j_to_m))
    along = (g[i] + t * sp.Sum(H[i, j] * phi[j], j_to_m)) ** 2
    at_zero = (sp.Subs(sp.Derivative(sp.Sum(term, i_to_m), t), t, 0) for term in (later / 2, along / 4))
    twice, bias = at_zero
    hypotheses = (IS_MEAN, IS_COVARIANCE, IS_SYMMETRIC)
    return Derivation(
        id="TF-02T6",
        title="The stochastic modified equation of SGD on finitely many samples",
        sentence=(
            "Let SGD draw one of $n$ samples, each with the same probability, with the mean $g$ and the "
            r"covariance $S$ of their gradients $F$, and let a test function have the gradient $\phi$ and the "
            r"Hessian $P$ at the point. The left side is the coefficient of $\eta$ in $\frac1\eta "
            r"\log(\mathcal{M}_\eta)$, applied to the test function. The right side is $\frac12 \sum_{ij} S_{ij} "
            r"P_{ij}$ minus the slope of $\frac14 |\nabla f|^2$ along $\phi$, the coefficient of $\eta$ in the "
            "generator of the stochastic modified equation. What the two sides are is said here; the formula "
            "proves that they are equal."
        ),
        variables=(ROWS, COLUMNS, GRADIENTS, MEAN_GRADIENT, COVARIANCE, HESSIAN, SLOPE, CURVATURE),
        letters={
            **LETTERS,
            "P": "the Hessian of the test function at the point; the formula holds for any square matrix",
            "S": "the covariance matrix of the gradients over the samples",
            "H": "the Hessian of the mean loss at the point",
            "phi": "the gradient of the test function at the point",
            "t": (
                r"how far to go, along $g$ on the left and along $\phi$ on the right, the derivative is taken at "
                "$t = 0$"
            ),
            "$f$": "the mean loss, with the gradient $g$ and the symmetric Hessian $H$ at the point",
        },
        start=second - twice,
        steps=(
            Step(
                expr=sp.Sum(S[i, j] * P[i, j], i_to_m, j_to_m) / 2 - bias,
                reason="expand the covariance, and differentiate with a symmetric Hessian",
            ),
        ),
        hypotheses=hypotheses,
        references=("Li2019, Theorem 9",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
