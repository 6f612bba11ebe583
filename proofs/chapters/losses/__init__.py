r"""Losses of classification: softmax and cross entropy.

The logarithm of a sum of exponentials lies between the maximum and the maximum plus $\log n$; its gradient is the
softmax and its Hessian a variance, so it is convex. The gradient of the cross entropy in the scores is the predicted
distribution less the labels.

Cross entropy is entropy plus divergence, and least where the predictions are the labels. Smoothed labels are a
distribution like any other, at which the scores are finite.
"""

THEOREMS = (
    "log_sum_exp_lower",
    "log_sum_exp_upper",
    "log_sum_exp_shift",
    "softmax_shift",
    "log_sum_exp_slope",
    "log_sum_exp_curvature",
    "log_sum_exp_convex",
    "cross_entropy_gradient",
    "cross_entropy_parts",
    "cross_entropy_bound",
    "cross_entropy_nonnegative",
    "label_smoothing",
    "label_smoothing_mass",
    "label_smoothing_gradient",
    "label_smoothing_gap",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of classes",
    "i": "the number of a class",
    "j": "the number of a class",
    "k": "the number of a class",
    "x": "the scores of the classes, before the softmax",
    "v": "the direction in which the scores are changed",
    "t": "how far to go, derivatives are taken at $t = 0$",
    "c": "what is added to all scores",
    "p": "the predicted distribution",
    "q": "the labels, a distribution",
    "y": "the labels, numbers with the sum $1$",
    "epsilon": "how much the labels are smoothed",
}

DEFINITIONS = {
    "softmax": (
        r"The distribution $p_i = e^{x_i}/\sum_j e^{x_j}$ of the scores $x_1, \dots, x_n$. The logarithm $\log \sum_j "
        r"e^{x_j}$ of its divisor is called log-sum-exp."
    ),
    "cross entropy": (
        r"$-\sum_i q_i \log p_i$ of labels $q$ and predictions $p$; the entropy of $q$ is $-\sum_i q_i \log q_i$, and "
        r"their Kullback--Leibler divergence $\sum_i q_i \log\frac{q_i}{p_i}$."
    ),
    "smoothed labels": r"$(1 - \epsilon) q_i + \frac{\epsilon}{n}$ for labels $q$ and $0 < \epsilon < 1$.",
}
