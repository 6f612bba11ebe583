"""(ρ(G) G′)′/(ρ(G) G′) = ρ′(G) G′/ρ(G) + G″/G′: the energy of a code is U(G(z)) − log G′(z)."""

import sympy as sp

from numeric_check import analytic, real
from proofs import Derivation, Step

CODE = real("z")
z = CODE.symbol
MAP = analytic("G", z)
G = MAP.symbol
DENSITY = analytic("rho", G(z))
rho = DENSITY.symbol
x = sp.Symbol("x")
g, slope = G(z), sp.Derivative(G(z), z)


def derive() -> Derivation:
    """With ρ = e^(−U) the first term is −(U(G(z)))′. In d dimensions |det G′| stands for G′."""
    score = sp.Subs(sp.Derivative(rho(x), x), x, g)
    return Derivation(
        id="TF-1028",
        title="The energy of a code has a term for the Jacobian of the generator",
        sentence=(
            r"If a state $x = G(z)$ has the density $\rho(x)$, its code $z$ has the density $\rho(G(z))\, G'(z)$, for "
            r"$G' > 0$. The logarithm of the latter has the slope $\frac{\rho'(G(z))\, G'(z)}{\rho(G(z))} + "
            r"\frac{G''(z)}{G'(z)}$. For $\rho = e^{-U}/Z$ the first term is the slope of $-U(G(z))$; hence "
            "$e^{-U(G(z))}$ is the density of $z$, up to a factor, if and only if $G''$ is zero: $G'$ is constant, and "
            r"not only $1$. The formula is proved where $G$ is smooth at $z$ and $\rho$ is analytic at $G(z)$."
        ),
        variables=(CODE, MAP, DENSITY),
        letters={
            "z": "the code",
            "rho": "the density of the states",
            "G": "the generator",
            "x": "a state",
            "$U$": "the energy of the states",
            "$Z$": "the factor that makes the density one of mass one",
        },
        start=sp.Derivative(rho(g) * slope, z) / (rho(g) * slope),
        steps=(
            Step(
                expr=score * slope / rho(g) + sp.Derivative(G(z), (z, 2)) / slope,
                reason="product and chain rules",
            ),
        ),
        hypotheses=(sp.Ne(rho(g), 0), sp.Ne(slope, 0)),
        references=("Su6331",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
