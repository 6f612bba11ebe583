r"""Steepest descent in a norm: the bound on the rate, and the direction that attains it.

No direction of a given length lowers a linear function faster than the dual norm of the gradient. In the Euclidean
norm $-g$ attains the bound, in a metric the natural gradient, under a bound on the entries the signs, under the
$1$-norm one coordinate, and under the spectral norm the polar factor $P Q^\top$.

Gradient descent, sign descent, coordinate descent, natural gradients and Muon are one method with different norms.
Bound and direction together are the proof that each is the best in its own norm.
"""

THEOREMS = (
    "steepest_descent_bound",
    "steepest_descent_direction",
    "steepest_descent_metric",
    "steepest_metric_direction",
    "steepest_descent_bounded_entries",
    "steepest_descent_signs",
    "steepest_descent_coordinate",
    "steepest_spectral_norm",
    "steepest_spectral_bound",
    "steepest_spectral_direction",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": "the number of parameters, the dimension",
    "g": "the gradient of the loss at the point",
    "v": "the velocity of the parameters, or the direction of a step",
    "n": "the number of parameters",
    "i": "the number of a parameter, from $1$ on",
    "r": "the number of columns of $P$ and $Q$, not below the rank of $G$",
    "m": "the number of rows of $G$",
    "P": "a matrix with orthonormal columns, in a singular value decomposition the left singular vectors of $G$",
    "Q": "a matrix with orthonormal columns, in a singular value decomposition the right singular vectors of $G$",
    "s": "the scale of the direction, the bound of its spectral norm",
    "$I$": "the identity matrix, of the size that its place asks for",
    "R": (
        r"any square matrix (if $G = P R R^\top Q^\top$ is a singular value decomposition, $R R^\top$ is the "
        "diagonal matrix of the singular values)"
    ),
}

DEFINITIONS = {
    "rate of descent": (
        r"A loss with gradient $g$ changes at the rate $g^\top v$, its slope along $v$, if the parameters move with "
        "velocity $v$. For a matrix of parameters with velocity $V$ and gradient $G$, the rate is "
        r"$\operatorname{tr}(G^\top V)$. Steepest descent in a norm looks for the $v$ of norm at most one with the "
        "least rate. A bound of the rate from above, for all such $v$, is with $-v$ in the place of $v$ one from "
        "below: no rate is less than minus the bound."
    ),
    "norms": (
        r"For real $v$: $|v| = \sqrt{v^\top v}$, $\|v\|_1 = \sum_i |v_i|$ and $\|v\|_\infty = \max_i |v_i|$. In a "
        r"metric $M = B^\top B$ the square of the length is $v^\top M v = |Bv|^2$."
    ),
    "spectral and nuclear norm": (
        r"The spectral norm $\|V\|_2$ is the largest singular value of a real matrix, the nuclear norm the sum of "
        r"all. For $s \ge 0$, $\|V\|_2 \le s$ holds exactly if $s^2 I - V^\top V$ is positive semidefinite, that "
        r"is, if it is $C^\top C$ for a real square $C$."
    ),
    "singular value decomposition": (
        r"Every real matrix of rank $r \geq 1$ is $G = P S Q^\top$ with $P^\top P = Q^\top Q = I$ and the $r$ "
        "positive singular values in the diagonal matrix $S$. It is cited. For any real square $R$ in $G = P R "
        r"R^\top Q^\top$, also where $R R^\top$ is not diagonal, the nuclear norm of $G$ is $\operatorname{tr}(R "
        r"R^\top)$. $P Q^\top$ is called the polar factor of $G$."
    ),
}
