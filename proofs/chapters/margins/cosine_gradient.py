"""d/dt cos(p + tv, a) = (aᵀv − (pᵀa/pᵀp) pᵀv)/(|p||a|): the gradient of a cosine is orthogonal to p, all dimensions."""

import sympy as sp

from numeric_check import column
from proofs import Derivation, Step
from proofs.chapters.letters.descent import K
from proofs.chapters.margins._metric import ANCHOR, LETTERS, OF_SAME, REFERENCES, a, inner, moved, t, v

COLUMN = column("p", K, is_real=True)
p = COLUMN.symbol


def cosine(x: sp.MatrixExpr, y: sp.MatrixExpr) -> sp.Expr:
    """xᵀy/(|x||y|)."""
    return inner(x, y) / (sp.sqrt(inner(x, x)) * sp.sqrt(inner(y, y)))


def derive() -> Derivation:
    """Along v = p the slope is 0: a cosine does not know lengths."""
    slope = (inner(a, v) - inner(p, a) / inner(p, p) * inner(p, v)) / (sp.sqrt(inner(p, p)) * sp.sqrt(inner(a, a)))
    return Derivation(
        id="TF-1358",
        title="The gradient of a cosine",
        sentence=(
            r"For real $\boldsymbol{p} \neq 0$ and $\boldsymbol{a}$ with $\boldsymbol{a}^\top \boldsymbol{a} \neq 0$, "
            r"the slope of the cosine of the angle between $\boldsymbol{p}$ and $\boldsymbol{a}$ along any "
            r"$\boldsymbol{v}$ in $\boldsymbol{p}$ is $\frac{1}{|\boldsymbol{p}||\boldsymbol{a}|} \bigl(\boldsymbol{a} "
            r"- \frac{\boldsymbol{p}^\top \boldsymbol{a}}{\boldsymbol{p}^\top \boldsymbol{p}} "
            r"\boldsymbol{p}\bigr)^\top \boldsymbol{v}$. It is the gradient of the terms of a triplet loss with "
            r"cosines; its length is inversely proportional to that of $\boldsymbol{p}$."
        ),
        variables=(K, COLUMN, ANCHOR, OF_SAME),
        letters={**LETTERS, "p": "a column that is compared with the anchor"},
        start=sp.Subs(sp.Derivative(cosine(moved(p, v), a), t), t, 0),
        steps=(Step(expr=slope, reason="product and chain rules"),),
        hypotheses=(sp.Ne(inner(p, p), 0), sp.Ne(inner(a, a), 0)),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
