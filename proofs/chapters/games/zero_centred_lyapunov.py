"""V′ ≤ −aV for V = |θ|² + |φ|² + 2a θᵀφ, a = λ/(1 + λ²): the zero-centred penalty for every λ > 0, all dimensions."""

from functools import partial

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.games import LETTERS
from proofs.chapters.letters.games import (
    GAN_ARTICLE,
    REAL_PHI,
    REAL_THETA,
    STRENGTH,
    K,
    energy,
    field,
    lam,
    phi,
    plus,
    rate,
    s,
    square,
    theta,
)
from symbolic import contraction
from symbolic.procedures.squares import decide_by_squares

RATE = lam / (1 + lam**2)


def lyapunov(phi: sp.MatrixExpr, theta: sp.MatrixExpr) -> sp.Expr:
    """V = |θ|² + |φ|² + 2a θᵀφ."""
    return energy(phi, theta) + 2 * RATE * contraction(sp.Transpose(theta), phi)


def derive() -> Derivation:
    """−V′ − aV = a|θ + (2λ − a)φ|² + λ(1 + 5λ² + 5λ⁴)/(1 + λ²)³ |φ|²."""
    squares = (
        (RATE, plus(theta, (2 * lam - RATE, phi))),
        (lam * (1 + 5 * lam**2 + 5 * lam**4) / (1 + lam**2) ** 3, phi),
    )
    derivative = 2 * RATE * (square(phi) - square(theta) - 2 * lam * s) - 4 * lam * square(phi)
    return Derivation(
        id="TF-1113",
        title="A Lyapunov function for the zero-centred penalty",
        sentence=(
            r"In the Dirac-GAN with the penalty $\lambda |\boldsymbol{\phi}|^2$, $\boldsymbol{\phi}' = "
            r"-\boldsymbol{\theta} - 2 \lambda \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = \boldsymbol{\phi}$, the "
            r"function $V = |\boldsymbol{\theta}|^2 + |\boldsymbol{\phi}|^2 + 2 a\, \boldsymbol{\theta}^\top "
            r"\boldsymbol{\phi}$ with $a = \frac{\lambda}{1 + \lambda^2}$ satisfies $V' \le -a V$, so that $V$ falls "
            r"at least as fast as $e^{-at}$, for every $\lambda > 0$."
        ),
        variables=(K, REAL_PHI, REAL_THETA, STRENGTH),
        letters={
            **LETTERS,
            "lambda": "the strength of the penalty",
            "t": "the time from this moment, the derivative is taken at $t = 0$",
            "$a$": r"the rate $\frac{\lambda}{1 + \lambda^2}$",
        },
        start=rate(lyapunov(*field(sp.S.One, 2 * lam, sp.S.One))),
        steps=(
            Step(expr=derivative, reason="the product rule"),
            Step(
                expr=-RATE * lyapunov(phi, theta),
                reason=r"the difference is a sum of two squares, of $\boldsymbol{\theta} + (2 \lambda - a) "
                r"\boldsymbol{\phi}$ and of $\boldsymbol{\phi}$",
                by=partial(decide_by_squares, squares=squares, real=(phi, theta)),
                relation=Relation.AT_MOST,
            ),
        ),
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
