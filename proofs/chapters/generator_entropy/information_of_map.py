"""−Σ_j r_j log s_{G_j} = −Σ_i s_i log s_i for x = G(z): the information of a map is the entropy of its values."""

import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.generator_entropy import LETTERS
from proofs.chapters.generator_entropy._channel import STATES, i, i_to_n, j, j_to_m, s
from proofs.chapters.letters.indices import COLUMNS, ROWS, n
from symbolic import ForAll

MAP, CODES = entries("G", COLUMNS, positive=True, integer=True), entries("r", COLUMNS)
G, r = MAP.symbol, CODES.symbol
IS_MAP = ForAll(G[j] <= n, j_to_m)
ARE_STATES = ForAll(sp.Eq(s[i], sp.Sum(r[j] * sp.KroneckerDelta(G[j], i), j_to_m)), i_to_n)


def derive() -> Derivation:
    """K_ij = δ(G_j, i), so that log(K_ij/s_i) counts at i = G_j only; H(X|Z) = 0."""
    return Derivation(
        id="TF-1020",
        title="The mutual information of a code and its image is the entropy of the image",
        sentence=(
            "Let a generator without noise give the state $G_j$ to the code $j$, which has the mass $r_j$, and let "
            r"every state have a mass $s_i = \sum_j r_j \delta_{G_j i} > 0$. Given the code, its state has probability "
            r"one and all others zero, so that the mutual information is $\sum_j r_j \log\frac{1}{s_{G_j}}$. It is the "
            r"entropy $-\sum_i s_i \log s_i$ of the states, exactly."
        ),
        variables=(ROWS, COLUMNS, MAP, CODES, STATES),
        letters={
            **LETTERS,
            "G": "the generator, the state of each code",
            "r": "the masses of the codes",
            "s": "the distribution of the states",
        },
        start=-sp.Sum(r[j] * sp.log(s[G[j]]), j_to_m),
        steps=(
            Step(
                expr=-sp.Sum(s[i] * sp.log(s[i]), i_to_n),
                reason="the codes of one state together",
            ),
        ),
        hypotheses=(IS_MAP, ARE_STATES),
        references=("Cover2006, section 2.4", "Su6331"),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
