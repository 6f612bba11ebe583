"""Langevin dynamics: the density at rest, and the chain that samples it.

The Gibbs density e^(−U/T) is stationary, and no probability flows in it. The chain with a step h on a quadratic is
solved exactly: it contracts for 0 < hk < 2, its variance at rest is T/(k(1 − hk/2)), and the way there is a geometric
sequence.

Sampling by gradients has a bias that does not vanish with time. On the quadratic this bias is a formula, which is a
test for every sampler.
"""

THEOREMS = (
    "langevin_stationary_density",
    "langevin_flux",
    "langevin_chain_contraction",
    "langevin_chain_variance",
    "langevin_chain_relaxation",
)
