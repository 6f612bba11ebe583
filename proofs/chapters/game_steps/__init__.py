r"""Games of two players, in steps of a finite size.

Gradient descent of two players makes steps, at once or by turns. Simultaneous steps of the bilinear game run away, and
alternating ones stay on an ellipse; the modified equations of both are known to all orders. With a penalty or momentum
the theorems on stability give the exact step sizes for which all eigenvalues are inside the unit disc.

For any two losses the modified field says what the steps add to the game: each player also descends the square of the
own slope, and meets the other player in a term whose sign depends on who moves first.
"""

THEOREMS = (
    "simultaneous_steps",
    "simultaneous_bilinear_flow",
    "simultaneous_momentum_unstable",
    "penalised_steps_stable",
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
    "phi": "the first player",
    "theta": "the second player",
    "h": "the step size",
}

DEFINITIONS = {
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
    r"$|\boldsymbol{x}|$": (
        r"For a column $\boldsymbol{x}$, $|\boldsymbol{x}|^2$ is $\boldsymbol{x}^\top \boldsymbol{x}$ in this chapter: "
        "the squared length of a real column. Identities hold for complex columns too, for which it is none."
    ),
}
