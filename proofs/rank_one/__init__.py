"""Functions of xyᵀ and of matrices of low rank.

A rank-one matrix has at most one eigenvalue besides 0, s = yᵀx, so each of its functions is a multiple of the matrix
added to a multiple of I. The powers come first; the exponential, its inverse and its derivative follow from them as
sums of whole series, also where s = 0 and the quotient (eˢ − 1)/s becomes φ₁(0) = 1.

An outer product is what one sample adds to a weight matrix, and a sum of a few is what a low-rank update adds to a
model. For size k a closed form costs about k² operations; a product of two matrices costs about k³.
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
    "columns and matrices": (
        r"Columns are printed in bold, $\boldsymbol{x}$, and not in bold where a statement names their entries, "
        "$x_i$. Matrices are plain capitals; a number or a function can be a plain capital too, as each statement "
        "says. A letter without a condition may be complex, and a function without one has complex values; real "
        "letters are said to be real. Entries are counted from $1$, but from $0$ where a sum over them begins at "
        "$0$. A wide column is printed entry by entry, from the top: $(1)$, $(2)$, and so on."
    ),
    r"$\exp(A)$": (
        r"The exponential of a square matrix, $\exp(A) = \sum_{n \ge 0} A^n/n!$; a matrix to the power $0$ is the "
        "identity $I$. An infinite sum of matrices is the limit of its partial sums, entry by entry; this one "
        "converges for every $A$."
    ),
    r"$\varphi_1$, $\varphi_2$": (
        r"The functions $\varphi_1(z) = \sum_{n \ge 0} z^n/(n+1)!$ and $\varphi_2(z) = \sum_{n \ge 0} z^n/(n+2)!$, "
        r"whose series converge for every complex $z$. For $z \neq 0$ they are $\varphi_1(z) = (e^z - 1)/z$ and "
        r"$\varphi_2(z) = (e^z - 1 - z)/z^2$, and $\varphi_1(0) = 1$ and $\varphi_2(0) = 1/2$. For a square matrix, "
        r"$\varphi_1(M) = \sum_{n \ge 0} M^n/(n+1)!$, also where $M$ is singular."
    ),
    "transpose": (
        r"$\boldsymbol{x}^\top$ and $A^\top$ are transposes without complex conjugation; for columns, "
        r"$\boldsymbol{y}^\top \boldsymbol{x}$ is the number $\sum_i y_i x_i$. $\boldsymbol{x} "
        r"\boldsymbol{y}^\top$ is a matrix of rank at most one: what is called a rank-one matrix may be zero."
    ),
    "function of a matrix": (
        "For a scalar function $f$ that is analytic at every eigenvalue of a square matrix $A$, $f(A)$ is $p(A)$ "
        "for any polynomial $p$ that has the values of $f$, and of as many of its derivatives as the Jordan blocks "
        "ask for, at the eigenvalues of $A$ (a primary matrix function)."
    ),
    "analytic": (
        "A function is analytic at a point if it is the sum of its power series in a neighbourhood of that point."
    ),
    "derivative, slope": (
        r"$\frac{d}{dt}$ and $\frac{\partial}{\partial t}$ are both the derivative in $t$ of a number, column or "
        "matrix that depends on $t$, with all other letters fixed; for a complex $t$ it is the complex derivative. "
        r"With $\big|_{t=0}$ it is taken at $t = 0$. The slope of a function at a point is its derivative there."
    ),
    "derivative in a direction": (
        r"The derivative at a point $x$ in the direction $\dot x$, or along $\dot x$, is the derivative in $t$ at $t = "
        r"0$ with $x + t\dot x$ in the place of $x$. Points and directions may be columns or matrices."
    ),
    "smooth": (
        "A function of real variables is smooth at a point if it is infinitely often differentiable in a "
        "neighbourhood of that point. The order of partial derivatives of such a function, and of an analytic "
        "one, does not matter."
    ),
    "derivative of order $0$": "The derivative of order $0$ is the function itself.",
    "powers and roots": (
        r"$z^0 = 1$, also for $z = 0$. For $z \neq 0$ and an exponent $a$ that is no integer, $z^a = e^{a \log z}$ "
        r"with the principal logarithm. So $\sqrt{z}$ is the principal root of a complex $z$, with a positive real "
        r"part or on the upper half of the imaginary axis; $\sqrt{0} = 0$."
    ),
}
