"""c ≤ x − hU′(x) where c ≤ x, U′(x) ≤ L(x − c) and hL ≤ 1: a short step does not cross a critical point c."""

from numeric_check import Relation, positive, real
from proofs import Derivation, Step
from proofs.chapters.momentum import LETTERS

POINT, CRITICAL, SLOPE, LIPSCHITZ, STEP = real("x"), real("c"), real("g"), real("L"), positive("h")
x, c, g, L, h = (variable.symbol for variable in (POINT, CRITICAL, SLOPE, LIPSCHITZ, STEP))


def derive() -> Derivation:
    """x − c − hL(x − c) = (x − c)(1 − hL), and g ≤ L(x − c)."""
    return Derivation(
        id="TF-1141",
        title="Short steps of gradient descent do not cross a critical point",
        sentence=(
            "Let $c$ be a critical point of $U$ to the left of $x$, and let the slope $g = U'(x)$ be at most $L (x - "
            r"c)$, as it is where $U'$ is Lipschitz with the constant $L$. If $hL \le 1$, the step of gradient descent "
            "from $x$ to $x - hg$ does not cross $c$. The same holds on the other side. So gradient descent with such "
            r"steps does not leave the pit in which it is. The theorem on long steps shows that $hL \le 1$ is needed."
        ),
        variables=(POINT, CRITICAL, SLOPE, LIPSCHITZ, STEP),
        letters={
            **LETTERS,
            "x": "the iterate",
            "c": r"the critical point, where $U'(c) = 0$",
            "g": "the slope $U'(x)$",
            "L": "a Lipschitz constant of $U'$",
            "h": "the step size",
            "$U$": "the loss, of one variable",
        },
        start=c,
        steps=(
            Step(expr=x - h * L * (x - c), reason=r"$hL \le 1$", relation=Relation.AT_MOST),
            Step(expr=x - h * g, reason="the bound of the slope", relation=Relation.AT_MOST),
        ),
        hypotheses=(c <= x, g <= L * (x - c), h * L <= 1),
        references=("Su6316", "Nesterov2018, section 1.2.2 (Lipschitz gradients)"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
