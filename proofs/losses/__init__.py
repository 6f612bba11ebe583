r"""Losses: cross entropy behind a softmax, and distances with a margin.

The gradient of the cross entropy in the scores is the predicted distribution less the labels, and its Hessian is a
variance, so the loss is convex. The logarithm of a sum of exponentials lies between the maximum and the maximum plus
$\log n$. Cross entropy is entropy plus divergence; smoothed labels are a distribution like any other, at which the
scores are finite.

Triplet and centre losses compare distances. Past its margin a triplet has gradient zero, the best centre of a class is
its mean, and a margin between scores makes the cross entropy larger. The accuracy has gradient zero away from ties,
which is why it is measured and another loss is trained.
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
    "label_smoothing",
    "label_smoothing_mass",
    "label_smoothing_gradient",
    "label_smoothing_gap",
    "margin_loss_above",
    "margin_loss_below",
    "triplet_past_margin",
    "triplet_slope",
    "triplet_gradient",
    "smooth_triplet_lower",
    "smooth_triplet_upper",
    "cosine_gradient",
    "cosine_of_units",
    "centre_loss_parts",
    "centre_loss_bound",
    "accuracy_flat",
    "accuracy_slope",
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
    "smoothed labels": (r"$(1 - \epsilon) q_i + \frac{\epsilon}{n}$ for labels $q$ and $0 < \epsilon < 1$."),
    "triplet loss": (
        r"$\max(0, m + |a - p|^2 - |a - q|^2)$ for an anchor $a$, a column $p$ of the same class, a column $q$ of "
        r"another class and a margin $m > 0$. With cosines it is $\max(0, m + \cos(a, q) - \cos(a, p))$."
    ),
    "centre loss": r"$\sum_{i,j} (x_{ij} - c_j)^2$ for samples $x_1, \dots, x_n$ of a class and its centre $c$.",
}
