"""p log D + q log(1 − D) ≤ p log D* + q log(1 − D*) at D* = p/(p + q): the optimal discriminator, pointwise."""

from functools import partial

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.divergences import LETTERS
from proofs.chapters.divergences._gan import DISCRIMINATOR, FAKE, OPTIMUM, REAL, REFERENCES, D, objective, p, q
from symbolic.procedures.nonnegative_terms import decide_by_terms, logarithm_gap

BELOW_ONE = D < 1


def derive() -> Derivation:
    """The difference is p·h(D/D*) + q·h((1 − D)/(1 − D*)) with h(x) = x − 1 − log x ≥ 0."""
    terms = ((p, logarithm_gap, D * (p + q) / p), (q, logarithm_gap, (1 - D) * (p + q) / q))
    return Derivation(
        id="TF-0546",
        title="The optimal discriminator of a GAN",
        sentence=(
            "At a point with the densities $p$ of real and $q$ of generated data, both positive, the objective $p "
            r"\log D + q \log(1 - D)$ of a GAN's discriminator $D$, $0 < D < 1$, is largest at $D = p/(p + q)$."
        ),
        variables=(REAL, FAKE, DISCRIMINATOR),
        letters={
            **LETTERS,
            "D": "the value of the discriminator at the point, its probability for real",
        },
        start=objective(p, q, D),
        steps=(
            Step(
                expr=objective(p, q, OPTIMUM),
                reason=r"$\log x$ is at most $x - 1$",
                by=partial(decide_by_terms, terms=terms, given=(BELOW_ONE,)),
                relation=Relation.AT_MOST,
            ),
        ),
        hypotheses=(BELOW_ONE,),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
