"""θ = e^{−λt}((cos ωt + λ sin ωt/ω) x + sin ωt/ω y), ω² = 1 − λ², and φ = θ′ solve the penalised game, all k."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step
from proofs.chapters.games._circles import COLUMNS, LETTERS, TIME, combined, moving, seen, t
from proofs.chapters.letters.games import GAN_ARTICLE, K

STRENGTH = real("lambda")
lam = STRENGTH.symbol
omega = sp.sqrt(1 - lam**2)


def derive() -> Derivation:
    """θ″ + 2λθ′ + θ = 0 with θ = x and θ′ = y at t = 0: a damped oscillation."""
    decay, cos, sin = sp.exp(-lam * t), sp.cos(omega * t), sp.sin(omega * t) / omega
    theta = sp.MatMul(decay, combined(cos + lam * sin, sin))
    phi = sp.MatMul(decay, combined(-sin, cos - lam * sin))
    return Derivation(
        id="TF-1453",
        title="The solution of the game with a weak zero-centred penalty",
        sentence=(
            r"For $-1 < \lambda < 1$ and $\omega = \sqrt{1 - \lambda^2}$, $\boldsymbol{\theta} = e^{-\lambda t} "
            r"\bigl((\cos\omega t + \frac{\lambda}{\omega} \sin\omega t) \boldsymbol{x} + \frac{1}{\omega} \sin\omega "
            r"t\, \boldsymbol{y}\bigr)$ and $\boldsymbol{\phi} = e^{-\lambda t} \bigl(-\frac{1}{\omega} \sin\omega t\, "
            r"\boldsymbol{x} + (\cos\omega t - \frac{\lambda}{\omega} \sin\omega t) \boldsymbol{y}\bigr)$, which are "
            r"$\boldsymbol{x}$ and $\boldsymbol{y}$ at $t = 0$, solve $\boldsymbol{\phi}' = -\boldsymbol{\theta} - 2 "
            r"\lambda \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = \boldsymbol{\phi}$, the Dirac-GAN with the "
            r"penalty $\lambda |\boldsymbol{\phi}|^2$. Both sides are seen along any columns $\boldsymbol{v}$ and "
            r"$\boldsymbol{w}$. So for $0 < \lambda < 1$ the state turns and its length falls like $e^{-\lambda t}$."
        ),
        variables=(K, *COLUMNS, STRENGTH, TIME),
        letters={
            **LETTERS,
            "lambda": "the strength of the penalty",
            r"$\omega$": r"the frequency $\sqrt{1 - \lambda^2}$",
        },
        start=moving(phi, theta),
        steps=(
            Step(
                expr=seen(sp.MatAdd(sp.MatMul(-1, theta), sp.MatMul(-2 * lam, phi)), phi),
                reason=r"the product rule, with $\omega^2 + \lambda^2 = 1$",
            ),
        ),
        hypotheses=(sp.Gt(lam, -1), sp.Lt(lam, 1)),
        where={sp.Symbol("omega"): omega},
        references=GAN_ARTICLE,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
