"""E |∇C_k|² = |∇C|² + (N − B)/(N − 1) Γ/B for a random batch of B of N samples, all N, B and dimensions."""

import sympy as sp

from numeric_check import natural
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, k, n
from proofs.chapters.stochastic_gradients import LETTERS
from proofs.chapters.stochastic_gradients._samples import GRADIENTS, IS_MEAN, MEAN_GRADIENT, F, g, i_to_m, mean, s

BATCH = natural("B")
B = BATCH.symbol


def derive() -> Derivation:
    """By ``random_batch_pairs``: one sample is in the batch with the probability B/N, and two with B(B − 1)/(N(N − 1)).

    Γ = (1/N) Σ |F_s − ∇C|² is the spread of the samples' gradients. A mean over the m = N/B batches of a random
    assignment is the same, as each batch is as likely as any other.
    """
    together, alone = B * (B - 1) / (n * (n - 1)), B / n
    same = sp.KroneckerDelta(s, k)
    weight = same * alone + (1 - same) * together
    pairs = sp.Sum(weight * F[s, i] * F[k, i], (s, 1, n), (k, 1, n), i_to_m)
    spread = sp.Sum(mean((F[s, i] - g[i]) ** 2), i_to_m)
    return Derivation(
        id="TF-02NJ",
        title="The squared gradient of a random batch",
        sentence=(
            r"For a random batch of $B \le n$ of $n \ge 2$ samples, all batches being equally likely, the expected "
            r"square $|\cdot|^2$ of the mean gradient of the batch is $|g|^2 + \frac{n-B}{n-1} \frac{\Gamma}{B}$, "
            r"where $\Gamma$ is the mean of $|F_s - g|^2$ over the $n$ samples. The left side writes this "
            r"expectation with the probability $\frac{B}{n}$ that the batch holds a given sample, and "
            r"$\frac{B(B-1)}{n(n-1)}$ that it holds two given ones."
        ),
        variables=(ROWS, COLUMNS, GRADIENTS, MEAN_GRADIENT, BATCH),
        letters={
            **LETTERS,
            "B": "the size of the batch",
            "k": "the number of a second sample",
            r"$\delta$": r"Kronecker's $\delta_{ks}$: $1$ if $k = s$, and $0$ if not",
            r"$\Gamma$": r"the mean $\frac1n \sum_s |F_s - g|^2$, the spread of the gradients of the samples",
        },
        start=pairs / B**2,
        steps=(
            Step(
                expr=sp.Sum(g[i] ** 2, i_to_m) + (n - B) / (n - 1) * spread / B,
                reason="sort by single samples and pairs",
            ),
        ),
        hypotheses=(IS_MEAN, sp.Ne(n, 1)),
        references=("Smith2021",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
