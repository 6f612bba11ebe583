"""θ = λφ, λ > 0: an update that ignores the scale of the gradient, with the rate α for φ, has the rate λα for θ."""

import sympy as sp

from numeric_check import fraction, moderate, nonzero, positive, real
from proofs import Derivation, Step

POINT, GRADIENT, PAST = real("phi"), nonzero("g"), real("w")
SCALE, RATE, FIRST, SECOND = positive("lambda"), moderate("alpha"), real("beta"), fraction("rho")
phi, g, w, lam, alpha, beta, rho = (variable.symbol for variable in (POINT, GRADIENT, PAST, SCALE, RATE, FIRST, SECOND))


def direction(scale: sp.Expr) -> sp.Expr:
    """m/√v for the averages m and v of the gradients g and w, times the scale, and of their squares."""
    m = beta * (scale * w) + (1 - beta) * (scale * g)
    return m / sp.sqrt(rho * (scale * w) ** 2 + (1 - rho) * (scale * g) ** 2)


def derive() -> Derivation:
    """The gradient of φ is λ times that of θ: Adam without ε, RMSProp and sign descent go in the same direction.

    In every coordinate; w stands for the gradients before. The scale changes the rate once, and not twice as in
    ``scaled_layer``.
    """
    return Derivation(
        id="TF-020R",
        title="The learning rate of a scaled layer under a step that ignores the scale of the gradients",
        sentence=(
            r"For a weight $\theta = \lambda\phi$ with $\lambda > 0$, let the step be $-\alpha\, m/\sqrt{v}$ with $m "
            r"= \beta w + (1 - \beta) g$ and $v = \rho w^2 + (1 - \rho) g^2$ for two successive gradients $w$ and $g "
            r"\neq 0$, any real $\beta$ and $0 < \rho < 1$. Such a step for $\phi$, whose gradients are $\lambda w$ "
            r"and $\lambda g$, with the rate $\alpha$ is the step for $\theta$, whose gradients are $w$ and $g$, with "
            r"the rate $\lambda\alpha$, as $m/\sqrt{v}$ does not depend on the scale of the gradients."
        ),
        variables=(POINT, GRADIENT, PAST, SCALE, RATE, FIRST, SECOND),
        letters={
            "phi": "a parameter before scaling, one coordinate",
            "g": r"the gradient in $\theta$ now, in $\phi$ it is $\lambda g$",
            "w": r"the gradient in $\theta$ before, in $\phi$ it is $\lambda w$",
            "lambda": "the factor by which the parameter is scaled",
            "alpha": r"the learning rate of $\phi$",
            "beta": "the weight of the earlier gradient in the average $m$",
            "rho": "the weight of the earlier square in the average $v$",
            r"$\theta$": r"the scaled parameter $\lambda\phi$",
            "$m$": "the weighted mean of the two gradients",
            "$v$": "the weighted mean of their squares",
        },
        start=lam * (phi - alpha * direction(lam)),
        steps=(Step(expr=lam * phi - lam * alpha * direction(sp.S.One), reason="the scale cancels in the direction"),),
        hypotheses=(rho < 1,),
        references=("Kingma2015, section 2.1 (steps do not depend on the scale of the gradient)",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
