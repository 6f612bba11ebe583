"""Nesterov along X″ + 2√μ X′ + √s ∇²f X′ + (1 + √(μs))∇f = 0, with an exact remainder of order s, k arbitrary."""

import sympy as sp

from numeric_check import column, square
from proofs import Derivation, Step
from proofs.chapters.letters.descent import K, g
from proofs.chapters.momentum import LETTERS
from proofs.chapters.momentum import _high_resolution as curve
from proofs.chapters.momentum._high_resolution import A, B, S, V, delta, r

TAIL, HESSIAN = column("Q", K), square("H", K)
Q, H = TAIL.symbol, HESSIAN.symbol


def derive() -> Derivation:
    """x₊ = y − s∇f(y) with y = x + λ(x − x₋): heavy ball with the gradient ∇f(x) + H(y − x) + s Q, y − x = O(√s).

    The letters are those of ``high_resolution_heavy_ball``; the term √s ∇²f X′ is all that the two differ by.
    """
    gradient = sp.MatAdd(g, sp.MatMul(curve.momentum, H, curve.earlier), sp.MatMul(delta**2, Q))
    ode = sp.MatAdd(A, sp.MatMul(2 * r, V), sp.MatMul(delta, H, V), sp.MatMul(1 + r * delta, g))
    bent = sp.MatAdd(-A / 2, delta / 6 * B, -(delta**2) * S)
    of_gradient = sp.MatAdd(sp.MatMul(-r, H, V), sp.MatMul(1 - r * delta, H, bent), sp.MatMul(1 + r * delta, Q))
    return Derivation(
        id="TF-0382",
        title="The high-resolution differential equation of the Nesterov method",
        sentence=(
            r"Along a smooth curve $\boldsymbol{X}$ with $\boldsymbol{x} = \boldsymbol{X}(t)$, $\boldsymbol{x}_\pm = "
            r"\boldsymbol{X}(t \pm \delta)$, the residual of Nesterov's method, $\boldsymbol{x}_+ - \boldsymbol{y} + s "
            r"\nabla L(\boldsymbol{y})$ with $\boldsymbol{y} = \boldsymbol{x} + \lambda(\boldsymbol{x} - "
            r"\boldsymbol{x}_-)$, $s = \delta^2$ and $\lambda = \frac{1 - r\delta}{1 + r\delta}$, times $\frac{1 + "
            r"r\delta}{\delta^2}$, is $\boldsymbol{X}'' + 2r\boldsymbol{X}' + \delta H \boldsymbol{X}' + (1 + "
            r"r\delta)\nabla L(\boldsymbol{X})$ plus the printed remainder with the factor $\delta^2$. This remainder "
            r"is of order $\delta^2$ where $\boldsymbol{R}$, $\boldsymbol{S}$ and $\boldsymbol{Q}$ stay bounded as "
            r"$\delta \to 0$."
        ),
        variables=(*curve.VARIABLES, HESSIAN, TAIL),
        letters={
            **LETTERS,
            "H": r"the Hessian $\nabla^2 L(\boldsymbol{X})$ of the loss on the curve",
            "Q": (
                r"the remainder of the gradient at the shifted point $\boldsymbol{y}$, which depends on $\delta$: "
                r"$\nabla L(\boldsymbol{y}) = \boldsymbol{g} + H(\boldsymbol{y} - \boldsymbol{X}) + \delta^2 "
                r"\boldsymbol{Q}$"
            ),
            "$L$": "the loss",
            "$s$": r"the step size, $s = \delta^2$",
            r"$\lambda$": r"the momentum, $\lambda = \frac{1 - r\delta}{1 + r\delta}$",
            r"$\boldsymbol{x}$": (
                r"the point $\boldsymbol{X} = \boldsymbol{X}(t)$ of the curve, in the place of the iterate; "
                r"$\boldsymbol{x}_-$ stands for the iterate before and $\boldsymbol{x}_+$ for the next one"
            ),
            "$t$": "the time on the curve",
            r"$\boldsymbol{y}$": r"the shifted point $\boldsymbol{x} + \lambda(\boldsymbol{x} - \boldsymbol{x}_-)$",
        },
        start=curve.residual(gradient),
        steps=(
            Step(
                expr=sp.MatAdd(ode, sp.MatMul(delta**2, sp.MatAdd(curve.remainder, of_gradient))),
                reason="collect the powers of the root of the step",
            ),
        ),
        hypotheses=curve.HYPOTHESES,
        references=(curve.SOURCE,),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
