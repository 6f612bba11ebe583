r"""Games of two players: the Dirac-GAN in all dimensions.

The smallest GAN has all data at the origin of $\mathbb{R}^k$, a generator that puts everything at
$\boldsymbol{\theta}$, and a discriminator $D(x) = x^\top \boldsymbol{\phi}$. Whatever its loss is, the two players move
by $\boldsymbol{\phi}' = -a \boldsymbol{\theta} - b \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = c
\boldsymbol{\phi}$, and two laws say what becomes of them: that of the angular momentum, which knows only the penalty
$b$, and that of the energy. So where nothing damps the discriminator, no start off a line
converges to the equilibrium, and with a zero-centred penalty every start does.

The pictures of the known losses follow: circles, orbits that shrink and do not arrive, and an equilibrium that is
reached. Where a limit is meant, a theorem says the inequality that gives it.
"""

THEOREMS = (
    "dirac_angular_momentum",
    "dirac_momentum_decay",
    "dirac_momentum_norm",
    "dirac_momentum_bound",
    "dirac_energy",
    "minimax_energy",
    "gan_qp_energy",
    "nonsaturating_energy",
    "nonsaturating_slow",
    "nonsaturating_circle",
    "normalised_critic_norm",
    "normalised_critic_integral",
    "normalised_critic_line",
    "centred_penalty_energy",
    "centred_penalty_circle",
    "zero_centred_lyapunov",
    "zero_centred_lyapunov_bound",
    "penalised_flow_stable",
    "penalised_flow_solution",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": "the dimension",
    "phi": "the discriminator $D(x) = x^\\top \\boldsymbol{\\phi}$",
    "theta": "the generator, the point at which all that is generated lies",
    "a": "what draws the discriminator to the generated point, it may depend on the state",
    "b": "what damps the discriminator, it may depend on the state",
    "c": "what pushes the generator along the discriminator, it may depend on the state",
    "$D$": "the discriminator",
}

DEFINITIONS = {
    "Dirac-GAN": (
        r"The GAN whose data are all at $0 \in \mathbb{R}^k$, with the generator's one point $\boldsymbol{\theta}$ and "
        r"the discriminator $D(x) = x^\top \boldsymbol{\phi}$. Its losses depend on $D(\boldsymbol{\theta}) = "
        r"\boldsymbol{\theta}^\top \boldsymbol{\phi}$, and on $\boldsymbol{\phi}$ by a penalty, so that gradient "
        r"descent in continuous time is $\boldsymbol{\phi}' = -a \boldsymbol{\theta} - b \boldsymbol{\phi}$ and "
        r"$\boldsymbol{\theta}' = c \boldsymbol{\phi}$ with numbers $a$, $b$ and $c$ that depend on the state. The "
        r"equilibrium is $\boldsymbol{\phi} = \boldsymbol{\theta} = 0$."
    ),
    r"$|\boldsymbol{x}|$": (
        r"For a column $\boldsymbol{x}$, $|\boldsymbol{x}|^2$ is $\boldsymbol{x}^\top \boldsymbol{x}$ in this chapter: "
        "the squared length of a real column. Identities hold for complex columns too, for which it is none."
    ),
    "angular momentum of the Dirac-GAN": (
        r"The antisymmetric matrix $L = \boldsymbol{\theta} \boldsymbol{\phi}^\top - \boldsymbol{\phi} "
        r"\boldsymbol{\theta}^\top$. A start with $L = 0$, where $\boldsymbol{\theta}$ and $\boldsymbol{\phi}$ are on "
        "one line, is called collinear."
    ),
}
