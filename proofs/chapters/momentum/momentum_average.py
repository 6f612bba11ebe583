"""y = (u − λu₋)/(1 − λ) makes steps −h/(1 − λ) G under heavy ball with the gradients G, exactly, all dimensions."""

import sympy as sp

from numeric_check import column
from proofs import Derivation, Step
from proofs.chapters.letters.descent import GRADIENT, STEP, K, h
from proofs.chapters.letters.descent import g as G
from proofs.chapters.momentum import LETTERS
from proofs.chapters.momentum._momentum import FRICTION, lam

POINT, BEFORE = column("u", K), column("w", K)
u, w = POINT.symbol, BEFORE.symbol


def derive() -> Derivation:
    """u₊ = u + λ(u − u₋) − hG, with u₋ written w. So y is SGD with the rate h/(1 − λ), and gradients that are taken
    at u = y − λ/(1 − λ)·(u − u₋): a step has the covariance h²Σ/(1 − λ)², and its mean is in ``momentum_sde_drift``."""
    average = lambda later, earlier: sp.MatMul(1 / (1 - lam), sp.MatAdd(later, sp.MatMul(-lam, earlier)))
    after = sp.MatAdd(u, sp.MatMul(lam, sp.MatAdd(u, -w)), sp.MatMul(-h, G))
    return Derivation(
        id="TF-0314",
        title="Heavy ball takes gradient steps in an average of two iterates",
        sentence=(
            r"For heavy ball, $\boldsymbol{u}_+ = \boldsymbol{u} + \lambda(\boldsymbol{u} - \boldsymbol{w}) - "
            r"h\boldsymbol{g}$ with $\boldsymbol{w}$ the iterate before $\boldsymbol{u}$, the averaged iterate "
            r"$\boldsymbol{y} = (\boldsymbol{u} - \lambda \boldsymbol{w})/(1 - \lambda)$ makes the step "
            r"$\boldsymbol{y}_+ = \boldsymbol{y} - \frac{h}{1 - \lambda} \boldsymbol{g}$, exactly, with "
            r"$\boldsymbol{y}_+ = (\boldsymbol{u}_+ - \lambda \boldsymbol{u})/(1 - \lambda)$. This is a step of "
            r"gradient descent, but for the gradient, which is that at $\boldsymbol{u}$ and not at $\boldsymbol{y}$."
        ),
        variables=(K, POINT, BEFORE, GRADIENT, FRICTION, STEP),
        letters={
            **LETTERS,
            "u": "the iterate",
            "w": "the iterate before",
            "g": r"the gradient of the loss at $\boldsymbol{u}$; the formula holds for any column",
            r"$\boldsymbol{u}_+$": "the next iterate",
            r"$\boldsymbol{y}$": "the averaged iterate",
            r"$\boldsymbol{y}_+$": "the next averaged iterate",
        },
        start=average(after, u),
        steps=(
            Step(
                expr=sp.MatAdd(average(u, w), sp.MatMul(-h / (1 - lam), G)),
                reason=r"the terms with $\boldsymbol{u}$ and $\boldsymbol{w}$ are those of the average before",
            ),
        ),
        hypotheses=(sp.Ne(lam, 1),),
        references=("Ghadimi2015",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
