"""Stochastic gradient descent in law, and shuffled epochs in the mean.

A random batch adds variance in a known proportion. The expectation of a test function after one step is compared with
that of a diffusion: to second order there is one that follows SGD, to third order the third moment of the gradients
forbids any. With shuffling, the mean of an epoch follows the flow of another modified loss.

Stochastic differential equations are used to explain SGD; these theorems say to which order they may be. The modified
loss of shuffling says which minima an epoch prefers.
"""

THEOREMS = (
    "random_batch_pairs",
    "random_batch_gradient",
    "sgd_modified_equation",
    "sgd_modified_equation_plane",
    "sgd_modified_equation_vectors",
    "sgd_modified_equation_samples",
    "sgd_third_order",
    "sgd_third_moment",
    "shuffled_sgd",
    "shuffled_sgd_vectors",
    "shuffled_sgd_orders",
)
