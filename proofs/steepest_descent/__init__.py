"""Steepest descent in a norm: the bound on the rate, and the direction that attains it.

No direction of a given length lowers a linear function faster than the dual norm of the gradient. In the Euclidean
norm −g attains the bound, in a metric the natural gradient, under a bound on the entries the signs, under the 1-norm
one coordinate, and under the spectral norm the polar factor PQᵀ.

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
