r"""Sampling energy models and learning their scores: Jacobians, Metropolis, Langevin, score matching.

The energy of a code has a term for the Jacobian of the generator. A Langevin step that is accepted by the ratio of
Metropolis and Hastings leaves the model as it is, for every step size, if the ratio has the density of the step that
is made. Score matching learns an energy from the data alone.

Three ratios in use have another density than the step. For a quadratic energy two of them sample another law, which is
given exactly, and the third is not in balance with the model.
"""

THEOREMS = (
    "latent_energy",
    "latent_energy_exponential",
    "latent_energy_pulled_back",
    "metropolis_balance",
    "mala_ratio",
    "mala_balance",
    "mala_wrong_drift",
    "mala_without_proposals",
    "mala_unsquared",
    "score_matching",
    "score_penalty",
)

DEFINITIONS = {
    "Metropolis–Hastings, detailed balance": (
        r"A chain that proposes $y$ from $x$ with the density $k(y | x)$ and accepts it with the probability $a(x, y) "
        r"= \min(1, \frac{p(y) k(x | y)}{p(x) k(y | x)})$. It is in detailed balance with $p$ if $p(x) k(y | x) a(x, "
        r"y) = p(y) k(x | y) a(y, x)$ for all $x$ and $y$; then $p$ is stationary."
    ),
    "Metropolis-adjusted Langevin algorithm (MALA)": (
        r"The chain of Metropolis and Hastings with the proposal $y = x - \frac{\epsilon}{2} \nabla U(x) + "
        r"\sqrt{\epsilon}\, \xi$, a Langevin step for the energy $U$ with standard normal $\xi$."
    ),
    "score": r"The gradient of the logarithm of a density; that of an energy model is $-\nabla U$.",
}
