"""Σ φ_i (H_{i+1} − H_i) = Σ |H_i| (x_i − x_{i−1}) for φ of slope −sign H, H = F − G: W₁ on the line, all n."""

from functools import partial

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, n
from proofs.chapters.letters.line import ON_THE_LINE
from proofs.chapters.wasserstein import LETTERS
from symbolic import ForAll, decide_by_certificate
from symbolic.kantorovich import potential_slope

CUMULATED, POINTS, POTENTIAL = entries("H", n + 1), entries("x", ROWS), entries("phi", ROWS)
H, x, phi = CUMULATED.symbol, POINTS.symbol, POTENTIAL.symbol


def rise(place: sp.Expr) -> sp.Expr:
    """The slope of the potential times the gap before the place."""
    return potential_slope(H[place], sp.S.Zero) * (x[place] - x[place - 1])


inner = (i, 2, n)
ENDS = sp.Eq(H[1], 0), sp.Eq(H[n + 1], 0)
SLOPES = ForAll(sp.Eq(phi[i] - phi[i - 1], rise(i)), inner)


def derive() -> Derivation:
    """H_i is F − G between x_{i−1} and x_i, 0 before the first point and after the last, so that p_i − q_i is its step.

    φ is 1-Lipschitz where the points are sorted, and the right side is the cost of the quantile coupling: both are W₁.
    """
    moduli = sp.Sum(sp.Abs(H[i]) * (x[i] - x[i - 1]), inner)
    return Derivation(
        id="TF-04N5",
        title=r"The dual value of a potential with the slope $-\operatorname{sign}(F - G)$ on the line",
        sentence=(
            r"If the potential $\phi$ has the slope $-\operatorname{sign}(H_i)$ between the points $x_{i-1}$ and "
            "$x_i$, where $H = F - G$ is the difference of two distribution functions, and $H$ is $0$ before the "
            r"first point and after the last, its dual value $\sum_{i=1}^n \phi_i (H_{i+1} - H_i)$ is "
            r"$\sum_{i=2}^n |H_i| (x_i - x_{i-1})$. For sorted points, $x_{i-1} \le x_i$, this is the area "
            "between $F$ and $G$, that is, $W_1$; that no other potential does better is not shown here."
        ),
        variables=(ROWS, CUMULATED, POINTS, POTENTIAL),
        letters={
            **LETTERS,
            "H": (
                "the difference of the distribution functions: $H_i$ is its value between $x_{i-1}$ and $x_i$, with "
                "$H_1$ before the first point and $H_{n+1}$ after the last, so that $H_{i+1} - H_i$ is the "
                "difference of the masses at $x_i$"
            ),
            "x": "the points on the line",
            "phi": "the potential at the points; the other potential is its opposite",
            "$F$": "the first distribution function",
            "$G$": "the second distribution function",
        },
        start=sp.Sum(phi[i] * (H[i + 1] - H[i]), i_to_n),
        steps=(
            Step(
                expr=-sp.Sum((phi[i] - phi[i - 1]) * H[i], inner),
                reason="sum by parts",
                by=partial(decide_by_certificate, multipliers=((-phi[1], ENDS[0]), (phi[n], ENDS[1]))),
            ),
            Step(
                expr=moduli,
                reason="the slope, and a number times its sign is its modulus",
                by=partial(decide_by_certificate, multipliers=((-H[i], SLOPES),)),
            ),
        ),
        hypotheses=(*ENDS, SLOPES),
        references=ON_THE_LINE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
