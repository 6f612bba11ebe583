"""Wasserstein distances where more is known: metric costs, the line, Gaussians.

For a metric cost, potentials are 1-Lipschitz functions and the two become one: the duality of Kantorovich and
Rubinstein, with a counterexample without the triangle inequality. On the line crossing never pays, so sorting is
optimal and W₁ is the area between two distribution functions. Between Gaussians the optimal map is affine, and
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
