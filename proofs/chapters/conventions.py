"""Conventions of all chapters.

What the signs and words of every chapter mean. A chapter adds definitions of its own, and each theorem says what its
letters are; there a letter may mean something else.
"""

DEFINITIONS = {
    "scope": (
        "A statement holds for all values of its letters that satisfy its conditions, also where the name of a "
        "letter suggests fewer: what is called a time, a step size, a temperature or a mass may be negative or "
        r"complex where no condition forbids it, and a Hessian need not be symmetric. Words on steps, lengths, rates "
        "and minima are then for the values for which they make sense."
    ),
    "columns and matrices": (
        r"Columns are printed in bold, $\boldsymbol{x}$, and not in bold where a statement names their entries, "
        "$x_i$. Matrices are plain capitals; a number or a function can be a plain capital too, as each statement "
        "says. A letter without a condition may be complex, and a function without one has complex values; real "
        "letters are said to be real. Entries are counted from $1$, but from $0$ where a sum over them begins at "
        "$0$. A wide column is printed entry by entry, from the top: $(1)$, $(2)$, and so on."
    ),
    "transpose": (
        r"$\boldsymbol{x}^\top$ and $A^\top$ are transposes without complex conjugation; for columns, "
        r"$\boldsymbol{y}^\top \boldsymbol{x}$ is the number $\sum_i y_i x_i$. $\boldsymbol{x} "
        r"\boldsymbol{y}^\top$ is a matrix of rank at most one: what is called a rank-one matrix may be zero."
    ),
    "$|g|^2$": (
        r"$|g|^2$ is $g^\top g$ and $|g| = \sqrt{g^\top g}$ for a column $g$, the Euclidean length for a real one. "
        r"Where a statement has complex letters, $g^\top g$ is meant, without conjugation, and the principal root. "
        "For a number, $|g|$ is its modulus."
    ),
    r"determinant, trace, $\det$, $\operatorname{tr}$": (
        r"$\det(A)$ is the determinant of a square matrix and $\operatorname{tr}(A)$ its trace, the sum of its "
        r"diagonal entries. A square matrix is invertible if and only if $\det(A) \neq 0$."
    ),
    r"exponential, $\exp$": (
        r"$e^z$ for a number $z$. For a square matrix, $\exp(A) = \sum_{n \ge 0} A^n/n!$; a matrix to the power $0$ "
        "is the identity $I$. The infinite sum converges for every $A$."
    ),
    "infinite sum": (
        "The limit of the partial sums, of matrices entry by entry. That an infinite sum converges is a part of "
        "each statement that has it."
    ),
    "principal logarithm": (
        r"$\log z$ for a complex $z \neq 0$ is the solution of $e^{\log z} = z$ with its imaginary part in $(-\pi, "
        r"\pi]$. For a square matrix $A$ without eigenvalues on the cut $(-\infty, 0]$, $\log A$ is the function of a "
        r"matrix that belongs to it; its eigenvalues have imaginary parts in $(-\pi, \pi)$, and $\exp(\log A) = A$."
    ),
    "powers and roots": (
        r"$z^0 = 1$, also for $z = 0$. For $z \neq 0$ and an exponent $a$ that is no integer, $z^a = e^{a \log z}$ "
        r"with the principal logarithm. So $\sqrt{z}$ is the principal root of a complex $z$, with a positive real "
        r"part or on the upper half of the imaginary axis; $\sqrt{0} = 0$."
    ),
    "function of a matrix": (
        "For a scalar function $f$ that is analytic at every eigenvalue of a square matrix $A$, $f(A)$ is $p(A)$ "
        "for any polynomial $p$ that has the values of $f$, and of as many of its derivatives as the Jordan blocks "
        r"ask for, at the eigenvalues of $A$ (a primary matrix function). For $f(z) = e^z$ it is $\exp(A)$."
    ),
    "analytic": (
        "A function is analytic at a point if it is the sum of its power series in a neighbourhood of that point."
    ),
    "smooth": (
        "A function of real variables is smooth at a point if it is infinitely often differentiable in a "
        "neighbourhood of that point. The order of partial derivatives of such a function, and of an analytic "
        "one, does not matter."
    ),
    "derivative, slope": (
        r"$\frac{d}{dt}$ and $\frac{\partial}{\partial t}$ are both the derivative in $t$ of a number, column or "
        "matrix that depends on $t$, with all other letters fixed; for a complex $t$ it is the complex derivative. "
        r"With $\big|_{t=0}$ it is taken at $t = 0$. The slope of a function at a point is its derivative there. The "
        "derivative of order $0$ is the function itself."
    ),
    "derivative in a direction": (
        r"The derivative at a point $x$ in the direction $\dot x$, or along $\dot x$, is the derivative in $t$ at $t = "
        r"0$ with $x + t\dot x$ in the place of $x$. Points and directions may be columns or matrices."
    ),
    "seen along any vector": (
        r"Columns $a$ and $b$ are equal if $v^\top a = v^\top b$ for every column $v$: a statement about columns "
        r"that are seen along any vector $v$ compares these numbers. $v^\top \nabla L$ is the derivative of $L$ "
        "along $v$."
    ),
    "sign": (
        r"$\operatorname{sign}(a)$ is $1$ for $a > 0$, $-1$ for $a < 0$ and $0$ for $a = 0$; of a column, it is "
        "taken entry by entry."
    ),
    "$[P]$ of a condition $P$": (
        r"Iverson's bracket: $1$ if $P$ holds, and $0$ if not. $[P] = [Q]$ says that $P$ holds if and only if $Q$ "
        r"does, and $[P] \le [Q]$ that $Q$ follows from $P$."
    ),
    r"$\rho(M)$, $\alpha(M)$": (
        r"The spectral radius $\max |z|$ and the spectral abscissa $\max \operatorname{Re} z$ over the eigenvalues "
        r"$z$ of a square matrix $M$: the powers of $M$ tend to $0$ if and only if $\rho(M) < 1$, and $e^{tM}$ as $t "
        r"\to \infty$ if and only if $\alpha(M) < 0$."
    ),
    r"$\delta_{ij}$": "Kronecker's delta, $1$ if $i = j$ and $0$ if not.",
}
