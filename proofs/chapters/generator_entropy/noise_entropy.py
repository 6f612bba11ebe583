"""Σ w (x²/(2v) + ½ log(2πv)) = ½ log(2πev) if Σ w x² = v: the entropy of normal noise."""

import sympy as sp

from numeric_check import entries, positive
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n

WEIGHTS, PLACES, VARIANCE = entries("w", ROWS), entries("x", ROWS), positive("v")
w, x, v = WEIGHTS.symbol, PLACES.symbol, VARIANCE.symbol
MASS = sp.Eq(sp.Sum(w[i], i_to_n), 1)
IS_VARIANCE = sp.Eq(sp.Sum(w[i] * x[i] ** 2, i_to_n), v)
MINUS_LOG_DENSITY = x[i] ** 2 / (2 * v) + sp.log(2 * sp.pi * v) / 2


def derive() -> Derivation:
    """For x = G(z) + σε in d coordinates H(X|Z) is d times this, so that I = H(X) − d/2 log(2πeσ²)."""
    return Derivation(
        id="TF-1026",
        title="The entropy of normal noise",
        sentence=(
            r"For any weights $w_i$ of places $x_i$ with mass one and the mean of squares $v$, the mean of $-\log "
            r"\rho(x_i) = \frac{x_i^2}{2v} + \frac12 \log(2\pi v)$, with the normal density $\rho$ of mean zero and "
            r"variance $v$, is $\frac12 \log(2\pi e v)$. Only two moments count, so that this is the entropy of "
            r"$\rho$ itself. The mutual information of a code $z$ and $x = G(z) + \sigma \varepsilon$, with $d$ "
            r"independent standard normal $\varepsilon$, is the entropy of $x$, where this is finite, less that of "
            r"the noise, and so less $\frac{d}{2} \log(2\pi e \sigma^2)$, a constant that depends on the noise and "
            "not on the generator."
        ),
        variables=(ROWS, WEIGHTS, PLACES, VARIANCE),
        letters={
            "n": "the number of places",
            "w": "the weights of the places, of any sign",
            "x": "the places, real numbers",
            "v": "the variance of the noise, $\\sigma^2$",
            "i": "the number of a place",
            "$d$": "the number of coordinates",
            "$G$": "the generator",
            "$z$": "a code",
            r"$\rho$": "the density of the noise",
            r"$\sigma$": "the size of the noise",
            r"$\varepsilon$": "standard normal numbers",
        },
        start=sp.Sum(w[i] * MINUS_LOG_DENSITY, i_to_n),
        steps=(Step(expr=sp.log(2 * sp.pi * sp.E * v) / 2, reason="the mass and the mean of squares"),),
        hypotheses=(MASS, IS_VARIANCE),
        references=("Cover2006, Theorem 8.4.1",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
