"""−Σ H²/(4λw) ≤ Σ (−Hs + λws²) for all slopes s: the zero-centred penalty bounds the objective, all n."""

from numeric_check import Relation
from proofs import Derivation, Step
from proofs.chapters.critics import LETTERS
from proofs.chapters.critics._path import FLOW, LEAST, SLOPES, STRENGTH, WEIGHTS, i, objective, s
from proofs.chapters.letters.indices import ROWS


def derive() -> Derivation:
    """The difference is Σ λw (s − H/(2λw))²; all weights have to be positive, by ``penalty_off_data``."""
    return Derivation(
        id="TF-1052",
        title="The least value of an energy with a zero-centred penalty on a path",
        sentence=(
            r"With the weights $w_i > 0$ of the edges, the objective $\sum_i (-H_i s_i + \lambda w_i s_i^2)$ of an "
            r"energy with the slopes $s$ and the zero-centred penalty is at least $-\sum_i \frac{H_i^2}{4 \lambda "
            "w_i}$."
        ),
        variables=(ROWS, WEIGHTS, FLOW, SLOPES, STRENGTH),
        letters={**LETTERS, "n": "the number of edges"},
        start=LEAST,
        steps=(
            Step(
                expr=objective(s[i]),
                reason="complete the square on each edge",
                relation=Relation.AT_MOST,
            ),
        ),
        references=("Su6316", "Mescheder2018, section 4.1 (the penalty)"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
