r"""Moving averages, and the flow of Adam.

An exponential moving average solves its recursion for every sequence; its weights sum to $1 - \beta^{n+1}$, which
is the bias correction, and half-life and lag are exact. In Adam two such averages stand in a quotient, and its
first correction in $h$ is a multiple of the slope of a smoothed $1$-norm of the gradient.

The sign of that multiple decides whether Adam prefers small or large gradients, and it depends on $\beta$, $\rho$
and $\epsilon$. As $\epsilon$ tends to $0$, Adam becomes sign descent.
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
    "sign descent": (r"$\theta_j' = -\operatorname{sign}(\partial_j L)$ in every coordinate $j$, for the loss $L$."),
    "exponential moving average": (
        r"$m_n = \beta m_{n-1} + (1 - \beta) w(n)$ with $m_0 = 0$ for a sequence $w(1), w(2), \dots$; $\beta^0 = 1$ "
        r"also for $\beta = 0$. It is a sum of the $n$ terms $w(n - k)$ of age $k = 0, \dots, n - 1$ with the "
        r"weights $(1 - \beta) \beta^k$. The bias correction divides $m_n$ by the sum of these weights."
    ),
    "Adam": (
        r"In each coordinate, $\theta \mapsto \theta - h\, m/\sqrt{v + \epsilon}$ with the step size $h$, where $m$ "
        "and $v$ are exponential moving averages, up to the present step, of the gradients, with the factor "
        r"$\beta$, and of their squares, with the factor $\rho$. RMSProp has $\beta = 0$."
    ),
    "perturbed $1$-norm": (
        r"$\|g\|_{1,\epsilon} = \sum_i \sqrt{g_i^2 + \epsilon}$ with $\epsilon > 0$, which tends to $\|g\|_1 = "
        r"\sum_i |g_i|$ as $\epsilon \to 0$."
    ),
    "flow of Adam": (
        r"For $|\beta| < 1$ and $|\rho| < 1$ the weights of the averages add up to $1$ after a transient. At the "
        r"times $nh$ the iterates then follow a flow with the velocity $F_0 + h F_1 + \cdots$ in each coordinate. "
        r"The leading flow has the velocity $F_0 = -g/\sqrt{g^2 + \epsilon}$ alone, with the component $g$ of the "
        "gradient."
    ),
}
