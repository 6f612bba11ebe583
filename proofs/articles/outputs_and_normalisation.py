"""Keras: outputs beside a progress bar, normalised weights, and metrics by batches."""

from proofs.articles.article import CORRECTED, OPEN, Article, Sentence

ARTICLE = Article(
    title="Make Keras cooler: free outputs and flexible normalisation",
    source="kexue.fm, article 6311",
    about=(
        "A library of layers is bent to show any number during training, and to normalise any weight. The article "
        "explains what the number beside the progress bar means, when a metric may be a mean over batches, how weights "
        "are normalised before they are used or projected after a step, and how the spectral norm of a layer is found "
        "by power iteration. Here these statements are made precise for all sizes, and three of them are corrected."
    ),
    sentences=(
        Sentence(
            says="The number beside the progress bar is a moving average of the values of the steps.",
            status=CORRECTED,
            theorems=("progress_bar_step", "progress_bar_ramp", "progress_bar_last_value"),
            note=(
                r"It is the mean over all steps so far, $\sum_j w_j v_j/\sum_j w_j$ with the numbers $w_j$ of steps "
                r"between updates; for equal $w_j$ the weight of the $n$-th value is $\frac1n$. For the values $-10, "
                r"-9, \dots, 89$ it ends at $39.5$."
            ),
        ),
        Sentence(
            says="The metric of all data is the mean of the metrics of the batches if it is a mean over samples and "
            "the batches have the same size.",
            theorems=("batch_means_equal_sizes", "batch_means_weighted"),
            note="For batches of unequal sizes it is the mean with the sizes as weights.",
        ),
        Sentence(
            says="The mean of batch means is the mean of all values only for batches of equal sizes.",
            theorems=("batch_means_unequal_sizes", "batch_means_difference"),
            note="If the sizes are not all equal, there are values for which the two means differ. They differ if and "
            "only if batch means and sizes are correlated.",
        ),
        Sentence(
            says="The $F_1$ of all data is not the mean of the $F_1$ of the batches in general.",
            theorems=("f1_of_batches",),
        ),
        Sentence(
            says="Weights can be normalised before they are used, or projected after a step of the optimiser.",
            theorems=("projected_step_slope", "unit_norm_slope"),
            note="To first order in the step size the two are the same, for weights of length one.",
        ),
        Sentence(
            says="With weights that are normalised before they are used, only their direction matters.",
            theorems=("unit_norm_orthogonal", "unit_norm_growth"),
            note="The gradient is orthogonal to the parameters, so their length never falls in a step.",
        ),
        Sentence(
            says="A weight can be clipped after each step.",
            theorems=("clipping_nonexpansive",),
            note="Clipping increases no distance between two weights.",
        ),
        Sentence(
            says="A linear layer is Lipschitz with the spectral norm of its weights as the constant.",
            theorems=("spectral_norm_stretch", "spectral_norm_bilinear"),
        ),
        Sentence(
            says="The Frobenius norm is an upper bound of the spectral norm.",
            theorems=("spectral_norm_frobenius",),
        ),
        Sentence(
            says=(
                r"Power iteration, $\boldsymbol{v} \leftarrow W^\top \boldsymbol{u}$ and $\boldsymbol{u} \leftarrow W "
                r"\boldsymbol{v}$, both divided by their lengths, gives an estimate of the spectral norm."
            ),
            theorems=(
                "power_iteration_image",
                "power_iteration_norm",
                "power_iteration_monotone",
                "power_iteration_below",
            ),
            note="The estimate never falls and never exceeds the spectral norm.",
        ),
        Sentence(
            says="Started at the ones, the estimate tends to the spectral norm.",
            status=CORRECTED,
            theorems=(
                "power_iteration_ones",
                "power_iteration_missed_norm",
                "power_iteration_vanishing",
                "power_iteration_component",
                "power_iteration_contraction",
                "power_iteration_error",
            ),
            note=(
                "Only if the start is not orthogonal to the top left singular vectors; a random start almost "
                r"never is orthogonal to them. From the ones, $W = \begin{pmatrix} 2 & \frac12 \\ -2 & \frac12 "
                r"\end{pmatrix}$ has the estimate "
                r"$\sqrt{\frac12}$ at every step and the spectral norm $\sqrt8$, and $W = \begin{pmatrix} 1 \\ -1 "
                r"\end{pmatrix}$ ends in a division by $0$."
            ),
        ),
        Sentence(
            says="Divided by the estimate, a matrix has spectral norm one.",
            status=CORRECTED,
            theorems=("power_iteration_missed_norm", "power_iteration_below", "power_iteration_error"),
            note="It has a spectral norm of at least one: the estimate is at most the spectral norm, after any number "
            "of steps, and in the example above the norm is $4$. It tends to one where the estimate tends to the "
            "spectral norm.",
        ),
        Sentence(
            says="The gradient passes through the spectral normalisation, with the singular vectors as constants.",
            theorems=("spectral_normalisation_slope", "spectral_normalisation_orthogonal"),
            note="It is orthogonal to the weights.",
        ),
        Sentence(
            says="Spectral normalisation makes training more stable.",
            status=OPEN,
            note="An observation about experiments; nothing of it is stated precisely.",
        ),
    ),
)
