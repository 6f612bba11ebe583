"""(1/100) Σ_{k≤100} (k − 11) = 79/2 is not the last value 89: the bar shows no recent average."""

import sympy as sp

from numeric_check import Relation
from proofs import Derivation, Step, Theorem
from proofs.chapters.averages import progress_bar_ramp
from proofs.chapters.averages._progress import REFERENCES
from proofs.chapters.letters.indices import k, n


def derive() -> Derivation:
    """``progress_bar_ramp`` for n = 100."""
    return Derivation(
        id="TF-1322",
        title="The value beside a progress bar can be far from all recent values",
        sentence=(
            r"For the values $k - 11$ in the steps $k = 1, \dots, 100$, the mean over all steps that a progress bar "
            r"shows at the end is $\frac{79}{2}$, and not the last value $89$. All values after step $50$ are above "
            "what it shows."
        ),
        variables=(),
        letters={"k": "the number of a step"},
        start=sp.Sum(k - 11, (k, 1, 100)) / 100,
        steps=(
            Step(
                expr=sp.Rational(79, 2),
                reason="the mean for $n = 100$",
                by=Theorem(derive=progress_bar_ramp.derive, at={n: sp.Integer(100)}),
            ),
            Step(expr=sp.Integer(89), reason=r"$\frac{79}{2} \ne 89$", relation=Relation.DIFFERENT),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
