r"""Functions of $\boldsymbol{x} \boldsymbol{y}^\top$ and of matrices of low rank.

A rank-one matrix has at most one eigenvalue besides $0$, $s = \boldsymbol{y}^\top \boldsymbol{x}$, so each of its
functions is a multiple of the matrix added to a multiple of $I$. The powers come first; the exponential, its
inverse and its derivative follow from them as sums of whole series, also where $s = 0$ and the quotient $(e^s -
1)/s$ becomes $\varphi_1(0) = 1$.

An outer product is what one sample adds to a weight matrix, and a sum of a few is what a low-rank update adds to a
model. For size $k$ a closed form costs about $k^2$ operations; a product of two matrices costs about $k^3$.
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

# what the letters of several theorems are, by their names
LETTERS = {
    r"$\varphi_1$": r"the function $\varphi_1(z) = (e^z - 1)/z$ with $\varphi_1(0) = 1$",
    "k": "the length of the columns",
    "x": r"the first factor of $\boldsymbol{x} \boldsymbol{y}^\top$, a column",
    "y": r"the second factor of $\boldsymbol{x} \boldsymbol{y}^\top$, a column",
    "n": "the exponent",
    "s": r"the eigenvalue of $\boldsymbol{x} \boldsymbol{y}^\top$ that need not be zero",
    "$I$": "the identity matrix, of size $k$",
    "r": r"the number of columns of the factors, a bound of the rank of $X Y^\top$",
    "X": r"the left factor of $X Y^\top$",
    "Y": r"the matrix whose transpose is the right factor of $X Y^\top$",
}

DEFINITIONS = {
    r"$\varphi_1$, $\varphi_2$": (
        r"The functions $\varphi_1(z) = \sum_{n \ge 0} z^n/(n+1)!$ and $\varphi_2(z) = \sum_{n \ge 0} z^n/(n+2)!$, "
        r"whose series converge for every complex $z$. For $z \neq 0$ they are $\varphi_1(z) = (e^z - 1)/z$ and "
        r"$\varphi_2(z) = (e^z - 1 - z)/z^2$, and $\varphi_1(0) = 1$ and $\varphi_2(0) = 1/2$. For a square matrix, "
        r"$\varphi_1(M) = \sum_{n \ge 0} M^n/(n+1)!$, also where $M$ is singular."
    ),
}
