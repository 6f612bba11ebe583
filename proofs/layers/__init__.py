r"""Layers: the spectral norm, constraints on weights, and averages.

Power iteration estimates the largest singular value of a weight matrix: the estimate never falls and never exceeds
it, and it can miss it if the start is orthogonal to the top singular vector. Spectral and weight normalisation have
gradients orthogonal to the weights, so the norm of the weights only grows, and a projection after the step is the same
to first order.

The number beside a progress bar is a mean of all steps so far, and a metric that is a mean of batch means is the
metric of all data only for batches of one size. An exponential moving average is a filter; its exact gain says how much
of an oscillation is left, as of the circles on which the iterates of a GAN turn.
"""

THEOREMS = (
    "spectral_norm_stretch",
    "spectral_norm_frobenius",
    "power_iteration_image",
    "power_iteration_norm",
    "power_iteration_monotone",
    "power_iteration_below",
    "power_iteration_error",
    "power_iteration_contraction",
    "power_iteration_component",
    "power_iteration_ones",
    "power_iteration_missed_norm",
    "power_iteration_vanishing",
    "spectral_normalisation_slope",
    "spectral_normalisation_orthogonal",
    "projected_step_slope",
    "unit_norm_slope",
    "unit_norm_orthogonal",
    "unit_norm_growth",
    "clipping_nonexpansive",
    "progress_bar_step",
    "progress_bar_ramp",
    "progress_bar_last_value",
    "batch_means_equal_sizes",
    "batch_means_weighted",
    "batch_means_unequal_sizes",
    "f1_of_batches",
    "average_response",
    "average_gain",
    "average_gain_bound",
    "average_gain_least",
    "average_of_circle",
    "average_circle_radius",
    "average_forgets_start",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "m": "the number of rows of $W$",
    "n": "the number of columns of $W$",
    "k": "the number of parameters, the dimension",
    "W": "the weights of a layer, a matrix",
    "C": r"a root of $\sigma^2 I - W^\top W$, which states the bound of the spectral norm",
    "sigma": r"a bound of the spectral norm of $W$; the spectral norm is the least $\sigma$",
    "u": "the start of the power iteration",
    "v": "an input of the layer, a column",
    "theta": "the parameters, of which only the direction matters",
    "g": "the gradient of the loss in the weights",
    "h": "the step size",
    "alpha": "the factor by which a weight of the average decays in each step",
    "omega": "the angle by which the oscillation turns in each step",
    "$I$": "the identity matrix",
}

DEFINITIONS = {
    "spectral norm": (
        r"The spectral norm $\|W\|_2$ of a real matrix is the largest $|Wv|/|v|$, its largest singular value. For "
        r"$\sigma \ge 0$, $\|W\|_2 \le \sigma$ holds exactly if $W^\top W + C^\top C = \sigma^2 I$ for a real square "
        r"$C$. A layer $v \mapsto Wv$ is Lipschitz with the constant $\sigma$ exactly if $\|W\|_2 \le \sigma$. The "
        r"Frobenius norm is $\|W\|_F = \sqrt{\sum_{i,j} W_{ij}^2}$."
    ),
    "power iteration": (
        r"$v_1 = W^\top u$ and $v_{r+1} = W^\top W v_r$ from a start $u$. The estimate of the spectral norm after $r$ "
        r"steps is $|W v_r|/|v_r|$. Programs divide $v_r$, and the column $W v_r$, by its length in each step; the "
        r"estimate does not depend on it."
    ),
    "spectral and weight normalisation": (
        r"A layer with weights $W/\sigma$, where $\sigma = p^\top W q$ with the top singular vectors $p$ and $q$ of "
        r"$W$, which count as constants where a gradient is taken; or with weights $\theta/|\theta|$. In both, the "
        "layer depends on the direction of the parameters alone."
    ),
    "value beside a progress bar": (
        r"After $n$ updates with the values $v_1, \dots, v_n$ and the weights $w_1, \dots, w_n > 0$, the numbers of "
        r"steps since the update before, it is $\sum_j w_j v_j/\sum_j w_j$, the mean over all steps."
    ),
    "moving average with any start": (
        r"$m_{n+1} = \alpha m_n + (1 - \alpha) z_{n+1}$ with a start $m_0$; with $m_0 = 0$ it is the exponential "
        r"moving average of the chapter on Adam."
    ),
    "$F_1$": (r"For $t$ true positives, $f$ false positives and $u$ false negatives, $F_1 = 2t/(2t + f + u)$."),
}
