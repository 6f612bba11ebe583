r"""Margins: losses that compare distances or scores, and decisions.

A margin between scores makes the cross entropy larger, by no more than itself. A triplet loss is zero past its margin,
and the cross entropy of two scores is the same loss made smooth. On the unit sphere distances and cosines say the
same, and the gradient of a cosine is orthogonal to its column.

The best centre of a class is its mean. The accuracy has gradient zero away from ties, which is why it is measured and
another loss is trained.
"""

THEOREMS = (
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

DEFINITIONS = {
    "triplet loss": (
        r"$\max(0, m + |\boldsymbol{a} - \boldsymbol{p}|^2 - |\boldsymbol{a} - \boldsymbol{q}|^2)$ for an anchor "
        r"$\boldsymbol{a}$, a column $\boldsymbol{p}$ of its class, a column $\boldsymbol{q}$ of another class and "
        r"a margin $m > 0$. With cosines it is $\max(0, m + \cos(\boldsymbol{a}, \boldsymbol{q}) - "
        r"\cos(\boldsymbol{a}, \boldsymbol{p}))$. The triplet is within the margin where the second argument of the "
        "maximum, its excess, is positive."
    ),
    "cross entropy with a margin": (
        r"$\log(1 + \sum_j e^{x_j - z + m})$ for the score $z$ of the right class, the scores $x_j$ of others and a "
        r"margin $m$: minus the logarithm of the softmax at the right class, whose score is lowered by $m$."
    ),
    "centre loss": r"$\sum_i |x_i - c|^2$ for samples $x_1, \dots, x_n$ of a class and its centre $c$.",
}
