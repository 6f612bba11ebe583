"""log M_η g = η(−f′g′) + η²(½Σg″ − (¼f′²)′g′) + O(η³) for SGD: the equation it follows to order 2, in one dimension."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.stochastic_gradients import LETTERS
from proofs.chapters.stochastic_gradients._noise import MEAN, POINT, TEST, VARIANCE, Sigma, g, logarithm_term, m, x


def derive() -> Derivation:
    """M_η g(x) = E g(x − ηf_γ′(x)); m = f′ is the mean of f_γ′ and Σ its variance.

    The right side is η𝓛g through η² for 𝓛 = b ∂ + ½ηΣ ∂² with b = −(f + (η/4) f′²)′, the generator of
    dX = −(f + (η/4) f′²)′ dt + √η Σ^½ dW; with b = −f′ it is the equation of order 1. Sharper than in the source: the
    generators agree as operators, for all smooth functions, and for any noise with these moments.
    """
    slope = sp.Derivative(g, x)
    return Derivation(
        id="TF-02PQ",
        title="The stochastic modified equation of SGD, in one dimension",
        sentence=(
            r"For SGD in one dimension, with $\mathcal{M}_\eta g(x) = \mathrm{E}[g(x - \eta f_\gamma'(x))]$ and "
            r"$m = f'$, the left side has the coefficients of $\eta$ and $\eta^2$ in $\log(\mathcal{M}_\eta)\, "
            r"g$, as the entries $(1)$ and $(2)$. The right side has those of $\eta \mathcal{L} g$ with the "
            r"generator $\mathcal{L} g = -(f + \frac{\eta}{4} f'^2)' g' + \frac{\eta}{2} \Sigma g''$ of $dX = -(f "
            r"+ \frac{\eta}{4} f'^2)'\, dt + \sqrt{\eta \Sigma}\, dW$."
        ),
        variables=(MEAN, VARIANCE, TEST, POINT),
        letters={
            **LETTERS,
            "m": r"the mean of the sampled gradients $f_\gamma'$, the derivative of the mean loss",
            "g": "a test function, whose mean after a step is followed",
            "$f$": "the mean loss",
        },
        start=sp.ImmutableMatrix([logarithm_term(1), logarithm_term(2)]),
        steps=(
            Step(
                expr=sp.ImmutableMatrix(
                    [
                        -m * slope,
                        Sigma * sp.Derivative(g, (x, 2)) / 2 - sp.Derivative(m**2 / 4, x) * slope,
                    ]
                ),
                reason="the terms of the logarithm, by the product rule",
            ),
        ),
        references=("Li2019, Theorem 9",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
