"""Gradient descent and the flow that it really follows.

On a quadratic, one step lowers the loss by a formula with no remainder. To first order in h, gradient descent is the
gradient flow of L + (h/4)|∇L|²; to second order it is the gradient flow of nothing in general, and the curl says by
how much. On a quadratic all orders are known, as a matrix logarithm.

The first correction explains why large steps prefer flat minima. The obstruction says how far this explanation
carries. Factors of the gradient and scaled layers show what belongs to the path and what only to the clock.
"""

THEOREMS = (
    "gradient_step_loss",
    "normalised_step_loss",
    "normalised_gradient_flow",
    "scaled_layer",
    "scaled_layer_adaptive",
    "gradient_descent_first_order",
    "gradient_descent_curl",
    "gradient_descent_plane",
    "gradient_descent_obstruction",
    "gradient_descent_quadratic",
    "gradient_descent_quadratic_loss",
)
