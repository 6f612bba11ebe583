"""Langevin dynamics: the density at rest, and the chain that samples it.

The Gibbs density $e^{-U/T}$ is stationary, and no probability flows in it. The chain with a step $h$ on a quadratic
is solved exactly: it contracts for $0 < hk < 2$, its variance at rest is $T/(k(1 - hk/2))$, and the way there is a
geometric sequence.

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

# what the letters of several theorems are, by their names
LETTERS = {
    "T": "the temperature",
    "k": r"the stiffness of the quadratic energy $\frac12 k x^2$",
    "h": "the step size",
    r"$\xi$": "a standard normal number, drawn anew in each step",
}

DEFINITIONS = {
    "Langevin dynamics": (
        r"The diffusion $dX = -\nabla U(X)\, dt + \sqrt{2T}\, dW$ with the energy $U$, the temperature $T > 0$ and "
        r"a standard Brownian motion $W$. Its density $\rho$ solves the Fokker–Planck equation $\partial_t \rho = "
        r"\nabla \cdot (\rho \nabla U + T \nabla \rho)$. A density is stationary if it solves it and does not "
        "depend on time."
    ),
    "Langevin chain": (
        r"$x \mapsto x - h U'(x) + \sqrt{2hT}\, \xi$ with the step size $h$ and independent standard normal $\xi$, "
        r"a step of the Euler–Maruyama method. On $U = \frac12 k x^2$ it takes a centred normal law of variance $v$ "
        "to one of variance $(1 - hk)^2 v + 2hT$."
    ),
    "detailed balance": (
        r"The flux of probability $-\rho \nabla U - T \nabla \rho$ is zero everywhere; this is stronger than that "
        r"$\rho$ is stationary, which says that the divergence of the flux is zero."
    ),
}
