"""sₙ₊₁ = sₙ + (vₙ₊₁ − sₙ) wₙ₊₁/Σ w for sₙ = Σ wv/Σ w: the value beside a progress bar is a mean over all steps."""

from proofs import Derivation, Step
from proofs.chapters.averages._progress import REFERENCES, VALUES, WEIGHTS, shown, total, v, w
from proofs.chapters.letters.indices import ROWS, n


def derive() -> Derivation:
    """The weight of the new value falls with the number of steps; a moving average has a fixed one."""
    return Derivation(
        id="TF-1320",
        title="An update of the value beside a progress bar",
        sentence=(
            r"For real values $v_k$ with weights $w_k > 0$, the value $s_n = \sum_{k \le n} w_k v_k/\sum_{k \le n} "
            r"w_k$ beside a progress bar is updated by $s_{n+1} = s_n + (v_{n+1} - s_n) w_{n+1}/\sum_{k \le n+1} w_k$. "
            r"It is the mean over all steps so far: for equal $w_k$ a new value has the weight $\frac{1}{n+1}$, which "
            "tends to $0$, while in a moving average it is always the same."
        ),
        variables=(ROWS, VALUES, WEIGHTS),
        letters={
            "n": "the number of updates",
            "v": "the values, one for each update",
            "w": "the weights, the numbers of steps since the update before",
            "k": "the number of an update",
            "$s_n$": "the value beside the progress bar after $n$ updates",
        },
        start=shown(n) + (v[n + 1] - shown(n)) * w[n + 1] / total(n + 1),
        steps=(Step(expr=shown(n + 1), reason="append the last value to both sums"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
