r"""Games of two players: the Dirac-GAN in all dimensions.

The smallest GAN has all data at the origin of $\mathbb{R}^k$, a generator that puts everything at
$\boldsymbol{\theta}$, and a discriminator $D(x) = x^\top \boldsymbol{\phi}$. Whatever its loss is, the two players move
by $\boldsymbol{\phi}' = -a \boldsymbol{\theta} - b \boldsymbol{\phi}$ and $\boldsymbol{\theta}' = c
\boldsymbol{\phi}$, and two laws say what becomes of them: that of the angular momentum, which knows only the penalty
$b$, and that of the energy. So without a penalty nothing converges that does not start on a line, and with a
zero-centred one everything does.

Steps of a finite size follow other equations. Simultaneous steps run away, alternating ones stay on an ellipse, and
the theorems on stability give the exact step sizes and momenta, for which all eigenvalues are inside the unit disc.
The modified equations say why: each player also descends, or ascends, what the other player adds to its loss.
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
    "centred_penalty_energy",
    "centred_penalty_circle",
    "zero_centred_lyapunov",
    "zero_centred_lyapunov_bound",
    "penalised_flow_stable",
    "penalised_steps_stable",
    "simultaneous_steps",
    "simultaneous_bilinear_flow",
    "simultaneous_momentum_unstable",
    "alternating_steps",
    "alternating_bound",
    "alternating_orbit",
    "alternating_momentum_stable",
    "simultaneous_play_plane",
    "alternating_play_plane",
    "simultaneous_play_drift",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "k": "the dimension",
    "phi": "the discriminator $D(x) = x^\\top \\boldsymbol{\\phi}$",
    "theta": "the generator, the point at which all that is generated lies",
    "a": "what draws the discriminator to the generated point, it may depend on the state",
    "b": "what damps the discriminator, it may depend on the state",
    "c": "what pushes the generator along the discriminator, it may depend on the state",
    "h": "the step size",
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
    "bilinear game": (
        r"$\boldsymbol{\phi}' = -\boldsymbol{\theta}$, $\boldsymbol{\theta}' = \boldsymbol{\phi}$: the players "
        r"minimise and maximise $\boldsymbol{\theta}^\top \boldsymbol{\phi}$. By singular vectors every game "
        r"$\boldsymbol{\theta}^\top A \boldsymbol{\phi}$ is made of such ones, with the step sizes $h \sigma$ for the "
        r"singular values $\sigma$ of $A$."
    ),
    "simultaneous and alternating steps": (
        "In a simultaneous step of the size $h$ both players move by $h$ times their velocities at the old state. In "
        "an alternating one the second player moves by its velocity after the first one has moved."
    ),
    "drift of a discretisation": (
        "The part of the modified field, the field whose flow the steps follow through some power of the step size, "
        "that the game itself does not have."
    ),
}
