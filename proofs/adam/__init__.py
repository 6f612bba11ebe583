"""Moving averages, and the flow of Adam.

An exponential moving average solves its recursion for every sequence; its weights sum to 1 − βⁿ⁺¹, which is the bias
correction, and half-life and lag are exact. In Adam two such averages stand in a quotient, and its first correction
in h is a multiple of the slope of a smoothed 1-norm of the gradient.

The sign of that multiple decides whether Adam prefers small or large gradients, and it depends on β, ρ and ε. As ε
tends to 0, Adam becomes sign descent.
"""

THEOREMS = (
    "exponential_average",
    "exponential_average_correction",
    "exponential_average_half_life",
    "momentum_lag",
    "adam_norm_gradient",
    "adam_bias",
    "adam_sign_descent",
)
