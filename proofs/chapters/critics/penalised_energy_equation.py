"""δ((p − q) U + λp|∇U|²) = V (p − q − 2λ ∇·(p∇U)) + 2λ ∇·(pV∇U): the equation of the best energy, all d."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.critics._fields import (
    ALONG_P,
    ALONG_U,
    ALONG_V,
    BEND,
    CHANGE,
    CHANGES,
    DATA,
    DIMENSION,
    ENERGY,
    GENERATED,
    GRADIENT,
    LETTERS,
    SLOPE,
    STRENGTH,
    U,
    V,
    divergence,
    i,
    i_to_d,
    integrand,
    lam,
    p,
    q,
    t,
    v,
)


def derive() -> Derivation:
    """The last divergence has the integral 0 for a V that vanishes far away, so that the factor of V has to be 0."""
    return Derivation(
        id="TF-1059",
        title="The equation of the best energy with a zero-centred penalty",
        sentence=(
            r"In $d$ dimensions, let the energy $u$ change at the rate $v$. The integrand $(p - q)\, u + \lambda p "
            r"|\nabla u|^2$ of the objective with a zero-centred penalty then changes at the rate $v\, (p - q - 2 "
            r"\lambda \nabla \cdot (p \nabla u)) + 2 \lambda \nabla \cdot (p v \nabla u)$, the last line. Both "
            "divergences are sums over the coordinates of derivatives along them, of products of $p$, $v$ and "
            r"$\nabla u$ at the distance $t$ from the point. For smooth $p$, $q$, $u$ and $v$, where $v$ vanishes far "
            "away, the last divergence has the integral $0$. Hence the objective does not change to first order for "
            r"any such $v$ if and only if $2 \lambda \nabla \cdot (p \nabla u) = p - q$."
        ),
        variables=(*(DIMENSION, DATA, GENERATED, ENERGY, CHANGE), *(SLOPE, CHANGES, GRADIENT, BEND, STRENGTH)),
        letters={
            **LETTERS,
            "t": "how much of the change is made, or how far to go along a coordinate, at $t = 0$",
        },
        start=sp.Subs(sp.Derivative(integrand(t), t), t, 0),
        steps=(
            Step(expr=(p - q) * v + 2 * lam * p * sp.Sum(U[i] * V[i], i_to_d), reason="the derivative of a square"),
            Step(
                expr=v * (p - q - 2 * lam * divergence(ALONG_P, ALONG_U))
                + 2 * lam * divergence(ALONG_P, ALONG_V, ALONG_U),
                reason="the product rule in each coordinate",
            ),
        ),
        references=("Su6316", "Evans2010, section 8.1.2 (first variation)"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
