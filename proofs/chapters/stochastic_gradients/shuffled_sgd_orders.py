"""The mean of an epoch and its reverse follows C + (ε/4n) Σ |∇C_k|², for every order of any number n of batches."""

from functools import partial

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import COLUMNS, ROWS, i, j, k, l, m, n
from proofs.chapters.stochastic_gradients import LETTERS
from symbolic import ForAll, decide_by_certificate

t = sp.Symbol("t")
FIRST, GRADIENTS, DIRECTION = entries("b", ROWS, ROWS), entries("G", ROWS, COLUMNS), entries("v", COLUMNS)
HESSIANS = entries("H", ROWS, COLUMNS, COLUMNS)
b, G, v, H = FIRST.symbol, GRADIENTS.symbol, DIRECTION.symbol, HESSIANS.symbol
i_to_m, l_to_m, j_to_n, k_to_n = (i, 1, m), (l, 1, m), (j, 1, n), (k, 1, n)
IS_ORDER = ForAll(sp.Eq(b[j, k] + b[k, j], 1 - sp.KroneckerDelta(j, k)), j_to_n, k_to_n)
ARE_SYMMETRIC = ForAll(sp.Eq(H[k, i, l], H[k, l, i]), k_to_n, i_to_m, l_to_m)


def derive() -> Derivation:
    """The coefficient of ε² in a direction v, where b_jk is 1 if batch j comes before batch k, and 0 if not.

    A later batch k adds H_k g_j for every batch j before it. The flow of −∇(C + (ε/4n) Σ |∇C_k|²) for the time nε has
    ½ Σ_j Σ_k H_k g_j less the slope of ¼ Σ |g_k|². Each order has its reverse among all n! of them, so that their mean
    is this one; the paper takes that mean.
    """
    pair = v[i] * H[k, i, l] * G[j, l]
    both_ways = (b[j, k] + b[k, j]) / 2
    along = sp.Sum((G[k, i] + t * sp.Sum(H[k, i, l] * v[l], l_to_m)) ** 2, i_to_m, k_to_n) / 4
    bias = sp.Subs(sp.Derivative(along, t), t, 0)
    return Derivation(
        id="TF-02ZZ",
        title="Shuffled SGD over an order of the batches and its reverse",
        sentence=(
            r"The mean of the changes in an epoch of SGD with step $\epsilon$ in one order of $n$ batches and in "
            r"its reverse has, at $\epsilon^2$, the coefficient of the gradient flow of $C + \frac{\epsilon}{4n} "
            r"\sum_k |\nabla C_k|^2$ over the time $n\epsilon$, seen along any $v$. Of an order, only the condition "
            "on $b$ is used: of two batches one comes first."
        ),
        variables=(ROWS, COLUMNS, FIRST, GRADIENTS, HESSIANS, DIRECTION),
        letters={
            **LETTERS,
            "n": "the number of batches",
            "b": "the order of the batches: $b_{j,k}$ is $1$ if batch $j$ comes before batch $k$, and $0$ if not",
            "G": "the gradients of the losses of the batches, $G_{k,i}$ for batch $k$ and coordinate $i$",
            "H": "the Hessians of the losses of the batches, $H_{k,i,l}$ for batch $k$",
            "l": "the number of a coordinate",
            "j": "the number of a batch",
            "k": "the number of a batch",
            r"$\delta$": r"Kronecker's $\delta_{jk}$: $1$ if $j = k$, and $0$ if not",
            "$C$": r"the mean loss of the batches, $C = \frac1n \sum_k C_k$, with the loss $C_k$ of batch $k$",
            r"$\epsilon$": "the step size",
        },
        start=sp.Sum(both_ways * pair, i_to_m, l_to_m, j_to_n, k_to_n),
        steps=(
            Step(
                expr=sp.Sum(pair, i_to_m, l_to_m, j_to_n, k_to_n) / 2 - bias,
                reason="of two batches one comes first, with symmetric Hessians",
                by=partial(
                    decide_by_certificate,
                    multipliers=((sp.Sum(pair, i_to_m, l_to_m) / 2, IS_ORDER), (-v[i] * G[k, l] / 2, ARE_SYMMETRIC)),
                ),
            ),
        ),
        hypotheses=(IS_ORDER, ARE_SYMMETRIC),
        references=("Smith2021",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
