"""Wasserstein distances where more is known: metric costs, the line, Gaussians.

For a metric cost, potentials are $1$-Lipschitz functions and the two become one: the duality of Kantorovich and
Rubinstein, with a counterexample without the triangle inequality. On the line crossing never pays, so sorting is
optimal and $W_1$ is the area between two distribution functions. Between Gaussians the optimal map is affine, and
quadratic potentials prove it.

These are the cases with closed forms, against which solvers are tested and from which losses are built.
"""

THEOREMS = (
    "c_transform_is_lipschitz",
    "lipschitz_c_transform",
    "lipschitz_converse",
    "kantorovich_rubinstein",
    "kantorovich_rubinstein_triangle",
    "monge_modulus",
    "monge_square",
    "monge_staircase",
    "modulus_by_sign",
    "wasserstein_1_parts",
    "wasserstein_1_slope",
    "wasserstein_1_staircase",
    "gaussian_expectation",
    "gaussian_dual_feasible",
    "gaussian_dual_tight",
    "gaussian_duality_gap",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of points",
    "d": "the distances of the points, used as costs of transport",
    "f": "a function on the points, a potential",
    "i": "the number of a point",
    "j": "the number of a point",
    "k": "the index over which the minimum is taken, a point",
    "x": "the left source",
    "y": "the left target",
    "h": "how far the right source lies to the right of $x$",
    "m_1": "the mean of the first Gaussian",
    "m_2": "the mean of the second Gaussian",
    "R": r"a root of the matrix $M = R^\top R$, invertible",
    "$I$": "the identity matrix",
    "i1": "the number of a point, in the conditions on all points",
    "i2": "the number of a point, in the conditions on all points",
    "i3": "the number of a point, in the conditions on all points",
    "$T$": r"the affine map $T(\boldsymbol{x}) = \boldsymbol{m_2} + M(\boldsymbol{x} - \boldsymbol{m_1})$",
}

DEFINITIONS = {
    "metric, $1$-Lipschitz": (
        "Distances $d_{ij}$ form a metric if they are symmetric, zero for $i = j$, positive otherwise, and $d_{ik} "
        r"\le d_{ij} + d_{jk}$. A function $f$ on the points is $1$-Lipschitz if $f_i - f_j \le d_{ij}$ for all $i$ "
        "and $j$. Each statement names those of these conditions that it needs."
    ),
    "$W_1$, $W_2$": (
        "The Wasserstein distances: $W_1$ is the least cost of transport for the distance as the cost, and $W_2^2$ "
        "that for the squared distance. A distribution function has, at $x$, the mass up to $x$. On the line $W_1 "
        r"= \int |F - G|\, dx$, the area between the distribution functions $F$ and $G$; the theorems here are "
        "steps to this formula, on the side of the dual."
    ),
    "Monge cost": (
        r"A cost with $c_{ij} + c_{i'j'} \le c_{ij'} + c_{i'j}$ for $i < i'$ and $j < j'$: transport that crosses "
        "never pays. For a table it is enough to ask it of neighbouring rows and columns."
    ),
    "transport between Gaussians": (
        r"For Gaussians with the means $\boldsymbol{m}_1$, $\boldsymbol{m}_2$ and the covariances $A$, $B = MAM$ "
        r"with $M = R^\top R$ and an invertible $R$, the affine map $T(\boldsymbol{x}) = \boldsymbol{m}_2 + "
        r"M(\boldsymbol{x} - \boldsymbol{m}_1)$ takes the first to the second. Its potentials are "
        r"$\phi(\boldsymbol{x}) = \boldsymbol{x}^\top (I - M) \boldsymbol{x} + 2 (M \boldsymbol{m}_1 - "
        r"\boldsymbol{m}_2)^\top \boldsymbol{x} + a$ and $\psi(\boldsymbol{y}) = \boldsymbol{y}^\top (I - M^{-1}) "
        r"\boldsymbol{y} + 2 (M^{-1} \boldsymbol{m}_2 - \boldsymbol{m}_1)^\top \boldsymbol{y} + b$ with numbers $a$ "
        r"and $b$ whose sum is $a + b = 2 \boldsymbol{m}_1^\top \boldsymbol{m}_2 - \boldsymbol{m}_1^\top M "
        r"\boldsymbol{m}_1 - \boldsymbol{m}_2^\top M^{-1} \boldsymbol{m}_2$. The squared distance is "
        r"$|\boldsymbol{v}|^2 = \boldsymbol{v}^\top \boldsymbol{v}$. An identity here may have complex letters; its "
        "words on means, covariances and optimal maps are then for real ones."
    ),
    "dual of $W_1$ on the line": (
        r"Maximise $\int \phi\, d(F - G)$ over the $1$-Lipschitz potentials $\phi$: it is the dual value of $\phi$ "
        r"and $-\phi$. Integrated by parts it is $\int -(F - G)\, \phi'\, dx$, with the slope $\phi'$, as $F - G$ "
        "is $0$ on the far left and right."
    ),
}
