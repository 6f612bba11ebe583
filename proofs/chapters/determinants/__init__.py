r"""Determinants: the lemma, derivatives, and $\det \exp(A) = e^{\operatorname{tr} A}$.

$\det(I + UV^\top) = \det(I + V^\top U)$ moves a determinant from a large size to a small one. Jacobi's formula and
Newton's identities tie determinants to traces. The exponential then has the determinant $e^{\operatorname{tr} A}$,
which is proved by a differential equation, by triangularisation, and term by term at generic matrices; the converse
fails over $\mathbb{C}$.

The logarithm of a determinant is the price of a change of variables in a density, and the trace is the cheap way to
it. For rank one the two chapters before meet: $\det \exp(\boldsymbol{x} \boldsymbol{y}^\top) =
e^{\boldsymbol{y}^\top \boldsymbol{x}}$.
"""

THEOREMS = (
    "determinant_lemma",
    "determinant_update",
    "determinant_derivative",
    "jacobi_formula",
    "newton_identities",
    "det_exp_law",
    "det_exp_slope",
    "det_exp_rate",
    "det_exp_flow",
    "det_exp",
    "det_exp_triangular",
    "det_exp_newton",
    "det_exp_generic",
    "det_exp_converse",
    "det_exp_rank_one",
    "rank_one_determinant",
    "low_rank_determinant",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": r"the size, square matrices are $k \times k$",
    "r": "the number of columns of $U$ and $V$, the size of the second determinant",
    "U": r"the left factor of the update $U V^\top$",
    "V": r"the matrix whose transpose is the right factor of the update $U V^\top$",
    "$I$": "the identity matrix, of the size that its place asks for",
    "A": "a square matrix",
    "t": "the time, derivatives are taken at $t = 0$",
    "i": "the number of a row, from $0$ on",
    "n": "the size of the matrices",
    "x": r"the first factor of $\boldsymbol{x} \boldsymbol{y}^\top$, a column",
    "y": r"the second factor of $\boldsymbol{x} \boldsymbol{y}^\top$, a column",
}

DEFINITIONS = {
    "Leibniz expansion": (
        r"$\det(A) = \sum_\pi \operatorname{sign}(\pi) \prod_i A_{i \pi(i)}$ over the permutations $\pi$ of the "
        r"places, where $\operatorname{sign}(\pi)$ is $1$ for an even permutation and $-1$ for an odd one."
    ),
    r"$\operatorname{adj}(A)$": (
        "The adjugate, the transpose of the matrix of cofactors of $A$, and $(1)$ for size $1$; $A "
        r"\operatorname{adj}(A) = \det(A)\, I$, also for a singular $A$."
    ),
    r"$\boldsymbol{e}_i$": (
        "The unit column with the entry $1$ at place $i$ and zeros elsewhere. Sums over places begin at $0$ in this "
        "chapter, and so the places are counted from $0$."
    ),
    "elementary symmetric functions of the eigenvalues": (
        r"The coefficients $e_k$ of $\det(I + zA) = \sum_k e_k z^k$, so that $e_k = \frac{1}{k!} "
        r"\frac{\partial^k}{\partial z^k} \det(I + zA)$ at $z = 0$ and $e_0 = 1$. They are numbers, and not the "
        r"unit columns $\boldsymbol{e}_i$."
    ),
    "triangular form (Schur)": (
        "Every square complex matrix is $Q T Q^{-1}$ with an invertible $Q$ and an upper triangular $T$, and the "
        "diagonal of $T$ has the eigenvalues. This is cited, not proved."
    ),
}
