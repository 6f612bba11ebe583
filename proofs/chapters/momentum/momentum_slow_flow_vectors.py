"""The curve u′ = f/(1 − λ) − hα f′f/(1 − λ)³ is invariant under the method with momentum through h², all dimensions."""

import sympy as sp

from proofs import Derivation, Step
from proofs.chapters.letters.descent import K
from proofs.chapters.momentum import LETTERS
from proofs.chapters.momentum._momentum import ALPHA, FRICTION, JACOBIAN, SHIFT, STEP, VALUE, a, h, lam

f, J = VALUE.symbol, JACOBIAN.symbol


def derive() -> Derivation:
    """u₊ − u − λ(u − u₋) = h f(u + a(u − u₋)) + O(h³) with u± = u ± hF₀ + h²(½ F₀′F₀ ± F₁), where f has the Jacobian J.

    Heavy ball has a = 0, and Nesterov's method a = λ. Valid once the transient has died out, which is O(λⁿ) at h = 0.
    """
    F0 = sp.MatMul(1 / (1 - lam), f)
    F1 = sp.MatMul(-ALPHA / (1 - lam) ** 3, J, f)
    bent = sp.MatMul(1 / (2 * (1 - lam)), J, F0)
    forward = sp.MatAdd(sp.MatMul(h, F0), sp.MatMul(h**2, sp.MatAdd(bent, F1)))
    backward = sp.MatAdd(sp.MatMul(h, F0), sp.MatMul(h**2, sp.MatAdd(F1, -bent)))
    return Derivation(
        id="TF-033E",
        title="The slow flow of a method with momentum, in any dimension",
        sentence=(
            r"In any dimension, let $\boldsymbol{u}_\pm$ be the solution at the times $\pm h$ from $\boldsymbol{u}$ of "
            r"the flow with the field $\frac{1}{1 - \lambda} \boldsymbol{f} - \frac{h \alpha}{(1 - \lambda)^3} J "
            r"\boldsymbol{f}$, $\alpha = \frac12(1 + \lambda) - a(1 - \lambda)$. Through $h^2$, these points satisfy "
            r"$\boldsymbol{u}_+ - \boldsymbol{u} - \lambda(\boldsymbol{u} - \boldsymbol{u}_-) = h "
            r"\boldsymbol{f}(\boldsymbol{u} + a(\boldsymbol{u} - \boldsymbol{u}_-))$, a step with momentum; the two "
            "sides are printed through $h^2$."
        ),
        variables=(K, VALUE, JACOBIAN, FRICTION, SHIFT, STEP),
        letters={
            **LETTERS,
            "f": "the value of the field at the point",
            "J": "the Jacobian of the field at the point",
            r"$\boldsymbol{u}$": r"the iterate, and $\boldsymbol{u}_\pm$ is the solution at the times $\pm h$ from it",
            r"$\alpha$": r"short for $\frac12(1 + \lambda) - a(1 - \lambda)$",
        },
        start=sp.MatAdd(forward, sp.MatMul(-lam, backward)),
        steps=(Step(expr=sp.MatAdd(sp.MatMul(h, f), sp.MatMul(h**2, a, J, F0)), reason="collect the powers of $h$"),),
        hypotheses=(sp.Ne(lam, 1),),
        references=("Kovachki2021",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
