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

# what the letters of several theorems are, by their names
LETTERS = {
    "beta": "the factor by which a weight decays in each step",
    "n": "the age of the oldest term",
    "k": "the index of the sum, the age of a term",
    "g": "the gradient of the loss in one coordinate",
    "epsilon": "the constant under Adam's root",
}

DEFINITIONS = {
    "exponential moving average": (
        r"$m_n = \beta m_{n-1} + (1 - \beta) w(n)$ with $m_0 = 0$ for a sequence $w$; $\beta^0 = 1$ also for $\beta "
        "= 0$. The bias correction divides $m_n$ by the sum of its weights."
    ),
    "Adam": (
        r"In each coordinate, $\theta \mapsto \theta - h\, m/\sqrt{v + \epsilon}$, where $m$ and $v$ are exponential "
        r"moving averages of the gradients, with the factor $\beta$, and of their squares, with the factor $\rho$. "
        r"RMSProp has $\beta = 0$."
    ),
    "perturbed $1$-norm": (
        r"$\|g\|_{1,\epsilon} = \sum_i \sqrt{g_i^2 + \epsilon}$, which tends to $\|g\|_1 = \sum_i |g_i|$ as "
        r"$\epsilon \to 0$."
    ),
    "sign": (
        r"$\operatorname{sign}(a)$ is $1$ for $a > 0$, $-1$ for $a < 0$ and $0$ for $a = 0$. Sign descent is "
        r"$\theta_j' = -\operatorname{sign}(\partial_j L)$ in every coordinate."
    ),
}
