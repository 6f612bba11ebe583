"""Heavy ball along X″ + 2√μ X′ + (1 + √(μs))∇f = 0: exact remainder s(…), all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import g
from proofs.chapters.momentum import LETTERS
from proofs.chapters.momentum._high_resolution import HYPOTHESES, SOURCE, VARIABLES, A, V, delta, r, remainder, residual


def derive() -> Derivation:
    """x₊ = x + λ(x − x₋) − s∇f(x), λ = (1 − √(μs))/(1 + √(μs)), at the times n√s; δ = √s and r = √μ.

    A curve has X(t ± δ) = X ± δV + ½δ²A ± δ³B/6 + δ⁴R±, with R and S for R₊ and R₋: where it solves the equation, the
    iteration fails by O(s). The source drops this remainder; here it is shown.
    """
    ode = sp.MatAdd(A, sp.MatMul(2 * r, V), sp.MatMul(1 + r * delta, g))
    return Derivation(
        id="TF-036X",
        title="The high-resolution differential equation of heavy ball",
        sentence=(
            r"Along a smooth curve $\boldsymbol{X}$ with $\boldsymbol{x} = \boldsymbol{X}(t)$, $\boldsymbol{x}_\pm = "
            r"\boldsymbol{X}(t \pm \delta)$, the residual of heavy ball, $\boldsymbol{x}_+ - \boldsymbol{x} - "
            r"\lambda(\boldsymbol{x} - \boldsymbol{x}_-) + s \nabla L(\boldsymbol{x})$ with $s = \delta^2$ and "
            r"$\lambda = \frac{1 - r\delta}{1 + r\delta}$, times $\frac{1 + r\delta}{\delta^2}$, is $\boldsymbol{X}'' "
            r"+ 2r\boldsymbol{X}' + (1 + r\delta)\nabla L(\boldsymbol{X})$ plus the printed remainder with the factor "
            r"$\delta^2$. This remainder is of order $\delta^2$ where $\boldsymbol{R}$ and $\boldsymbol{S}$ stay "
            r"bounded as $\delta \to 0$."
        ),
        variables=VARIABLES,
        letters={
            **LETTERS,
            "$L$": "the loss",
            "$s$": r"the step size, $s = \delta^2$",
            r"$\lambda$": r"the momentum, $\lambda = \frac{1 - r\delta}{1 + r\delta}$",
            r"$\boldsymbol{x}$": (
                r"the point $\boldsymbol{X} = \boldsymbol{X}(t)$ of the curve, in the place of the iterate; "
                r"$\boldsymbol{x}_-$ stands for the iterate before and $\boldsymbol{x}_+$ for the next one"
            ),
            "$t$": "the time on the curve",
        },
        start=residual(g),
        steps=(
            Step(
                expr=sp.MatAdd(ode, sp.MatMul(delta**2, remainder)), reason="collect the powers of the root of the step"
            ),
        ),
        hypotheses=HYPOTHESES,
        references=(SOURCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
