r"""Averages: the number beside a progress bar, means of batch means, and moving averages as filters.

The number beside a progress bar is a mean of all steps so far, and a metric that is a mean of batch means is the
metric of all data only for batches of one size.

An exponential moving average is a linear filter. Its exact gain says how much of an oscillation is left, as of the
circles on which the iterates of a GAN turn: the average turns too, on a smaller circle.
"""

THEOREMS = (
    "progress_bar_step",
    "progress_bar_ramp",
    "progress_bar_last_value",
    "batch_means_equal_sizes",
    "batch_means_weighted",
    "batch_means_unequal_sizes",
    "batch_means_difference",
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
    "k": "the number of parameters, the dimension",
    "alpha": "the factor by which a weight of the average decays in each step",
    "omega": "the angle by which the oscillation turns in each step",
}

DEFINITIONS = {
    "value beside a progress bar": (
        r"After $n$ updates with the values $v_1, \dots, v_n$ and the weights $w_1, \dots, w_n > 0$, the numbers of "
        r"steps since the update before, it is $\sum_k w_k v_k/\sum_k w_k$, the mean over all steps."
    ),
    "$F_1$": (r"For $t$ true positives, $f$ false positives and $u$ false negatives, $F_1 = 2t/(2t + f + u)$."),
    "moving average with any start": (
        r"$m_{n+1} = \alpha m_n + (1 - \alpha) z_{n+1}$ with a start $m_0$; with $m_0 = 0$ it is the exponential "
        r"moving average of the chapter on Adam. An oscillation $z_n = e^{i\omega n} z$ has the average $H z_n$ with "
        r"the response $H$, up to a multiple of $\alpha^n$; $|H|$ is called the gain."
    ),
}
