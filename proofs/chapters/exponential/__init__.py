r"""The laws of the matrix exponential, for every size.

$\exp((s + t)A) = \exp(sA) \exp(tA)$ is a consequence of the differential equation alone, and the inverse $\exp(-A)$
follows from it. For two matrices the law needs $AB = BA$, and the smallest counterexample shows that it does. A
change of basis passes through powers, and so through the series.

Linear flows are exponentials. Whoever splits a flow into two, or compares a flow with a step of a method, uses
these laws and has to know which of them fail.
"""

THEOREMS = (
    "exponential_law",
    "exponential_product",
    "exponential_inverse",
    "exponential_of_commuting_sum",
    "exponential_of_sum",
    "similar_power",
    "exponential_similarity",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": r"the size, square matrices are $k \times k$",
    "A": "a square matrix",
    "t": "a time, any complex number",
    "Q": "an invertible matrix, the change of basis",
    "T": "a square matrix",
}

DEFINITIONS = {
    "commuting matrices": "Square matrices $B$ and $C$ commute if $BC = CB$.",
    "similar matrices": "$A$ and $T$ are similar if $A = Q T Q^{-1}$ for some invertible $Q$.",
}
