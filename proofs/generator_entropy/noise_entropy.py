"""Σ w (x²/(2σ²) + ½ log(2πσ²)) = ½ log(2πeσ²) if Σ w x² = σ²: the entropy of normal noise."""

import sympy as sp

from numeric_check import entries, positive
from proofs import Derivation, Step
from proofs.energy_models._states import MASS, WEIGHTS, i, i_to_n, mean, w
from proofs.letters.indices import ROWS

NOISE, PLACES = positive("sigma"), entries("x", ROWS)
sigma, x = NOISE.symbol, PLACES.symbol
MINUS_LOG_DENSITY = x[i] ** 2 / (2 * sigma**2) + sp.log(2 * sp.pi * sigma**2) / 2
IS_VARIANCE = sp.Eq(mean(w[i], x[i] ** 2), sigma**2)


def derive() -> Derivation:
    """For x = G(z) + σε in d coordinates H(X|Z) is d times this, so that I = H(X) − d/2 log(2πeσ²)."""
    return Derivation(
        id="TF-1026",
        title="The entropy of normal noise",
        sentence=(
            r"For any weights $w_i$ of places $x_i$ with mass one and the mean of squares $\sigma^2$, the mean of "
            r"$-\log \rho(x_i) = \frac{x_i^2}{2 \sigma^2} + \frac12 \log(2\pi \sigma^2)$, with the normal density "
            r"$\rho$ of mean zero and variance $\sigma^2$, is $\frac12 \log(2\pi e \sigma^2)$. Only two moments count, "
            r"so that this is the entropy of $\rho$ itself. Hence the mutual information of a code $z$ and $x = G(z) + "
            r"\sigma \varepsilon$, with $d$ independent standard normal $\varepsilon$, is the entropy of $x$ less "
            r"$\frac{d}{2} \log(2\pi e \sigma^2)$, a constant that depends on the noise and not on the generator."
        ),
        variables=(ROWS, WEIGHTS, PLACES, NOISE),
        letters={
            "n": "the number of places",
            "w": "the weights of the places, of any sign",
            "x": "the places, real numbers",
            "sigma": "the size of the noise",
            "i": "the number of a place",
            "$d$": "the number of coordinates",
            "$G$": "the generator",
            "$z$": "a code",
            r"$\rho$": "the density of the noise",
            r"$\varepsilon$": "standard normal numbers",
        },
        start=sp.Sum(w[i] * MINUS_LOG_DENSITY, i_to_n),
        steps=(Step(expr=sp.log(2 * sp.pi * sp.E * sigma**2) / 2, reason="the mass and the mean of squares"),),
        hypotheses=(MASS, IS_VARIANCE),
        references=("Cover2006, Theorem 8.4.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
