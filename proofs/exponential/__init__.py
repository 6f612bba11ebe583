"""The laws of the matrix exponential, for every size.

exp((s + t)A) = exp(sA) exp(tA) is a consequence of the differential equation alone, and the inverse exp(−A) follows
from it. For two matrices the law needs AB = BA, and the smallest counterexample shows that it does. A change of basis
passes through powers, and so through the series.

Linear flows are exponentials. Whoever splits a flow into two, or compares a flow with a step of a method, uses these
laws and has to know which of them fail.
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
