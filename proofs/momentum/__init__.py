"""Heavy ball, Nesterov's method, and the slow flow that they follow.

A change of variables makes heavy ball a plain descent with the rate h/(1 − λ). Its slow flow is an invariant curve of
the recursion, found through a power of h, and it descends a modified loss. High-resolution differential equations
keep √s and tell heavy ball from Nesterov's method.

To leading order momentum is a faster clock and nothing else, so what is peculiar to it lies in the next term. That
term is here with its exact coefficient, also with noise.
"""

THEOREMS = (
    "momentum_average",
    "momentum_slow_flow",
    "momentum_slow_flow_vectors",
    "heavy_ball_modified_loss",
    "momentum_sde_drift",
    "high_resolution_heavy_ball",
    "high_resolution_nesterov",
)
