"""Functions of xyᵀ and of matrices of low rank.

A rank-one matrix has one eigenvalue besides 0, s = yᵀx, so each of its functions is a multiple of the matrix added to
a multiple of I. The powers come first; the exponential, its inverse and its derivative follow from them as sums of
whole series, also where s = 0 and the quotient (eˢ − 1)/s becomes φ₁(0) = 1.

An outer product is what one sample adds to a weight matrix, and what a low-rank update adds to a model. A closed form
costs n² operations instead of n³, and it has no cancellation to hide.
"""

THEOREMS = (
    "phi_one_limit",
    "rank_one_power",
    "rank_one_exponential",
    "rank_one_nilpotent",
    "rank_one_product",
    "rank_one_inverse",
    "rank_one_derivative",
    "rank_one_function",
    "low_rank_power",
    "low_rank_exponential",
)
