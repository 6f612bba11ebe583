r"""The entropy of a generator: mutual information, its bounds, and what a classifier sees of it.

The entropy of a generator, which keeps it from collapsing, is the mutual information of code and state where states are
finite. An encoder bounds it from below. A classifier of pairs bounds another divergence, which is at most $\log 4$ and
does not order generators by their entropies: of many states that share a small mass it sees the mass alone.

For continuous states, entropy and mutual information differ by the entropy of the noise, which has no bound as the
noise vanishes.
"""

THEOREMS = (
    "mutual_information",
    "information_of_map",
    "noise_entropy",
    "noise_without_bound",
    "infogan_bound",
    "classifier_bound",
    "classifier_attained",
    "classifier_saturates",
    "classifier_of_map",
    "classifier_order",
    "classifier_counts_mass",
    "shared_mass_entropy",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of states",
    "m": "the number of codes",
    "i": "the number of a state",
    "j": "the number of a code",
}

DEFINITIONS = {
    "mutual information": (
        r"For codes $j$ with the distribution $r$ and states $i$ with the probability $K_{ij}$ given $j$, the "
        r"mutual information is $I = \sum_{ij} K_{ij} r_j \log\frac{K_{ij}}{s_i}$, where $s_i = \sum_j K_{ij} r_j$ "
        "is the distribution of the states."
    ),
    "classifier of pairs": (
        "A classifier tells pairs of a code and its own state, with the joint distribution $J$, from pairs of an "
        "independent code and state, with the product $M$ of the two distributions. With logits $T$ its objective is "
        r"$\sum_{ij} (J_{ij} \log \sigma(T_{ij}) + M_{ij} \log \sigma(-T_{ij}))$, where $\sigma(T) = \frac{1}{1 + "
        "e^{-T}}$; it is maximised."
    ),
}
