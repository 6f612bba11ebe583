"""Keras: cross entropy with smoothed labels, triplet loss and centre loss."""

from proofs.articles.article import Article, Sentence

ARTICLE = Article(
    title="Custom losses in Keras",
    source="kexue.fm, article 4493",
    about=(
        "A loss that the library does not have is a function of labels and predictions, or a layer of its own. The "
        "article builds a cross entropy with smoothed labels, a triplet loss of cosines, and a centre loss beside the "
        "cross entropy. Here it is proved where these losses are least, what their gradients are, and why the accuracy "
        "cannot be trained by gradients."
    ),
    sentences=(
        Sentence(
            says="Training looks at another loss than the accuracy, which has no useful gradient.",
            theorems=("accuracy_flat", "accuracy_slope"),
            note="Away from ties its gradient is $0$.",
        ),
        Sentence(
            says="A softmax with the cross entropy has the gradient of the predictions less the labels.",
            theorems=("cross_entropy_gradient", "log_sum_exp_slope"),
        ),
        Sentence(
            says="The cross entropy is convex in the scores.",
            theorems=("log_sum_exp_curvature", "log_sum_exp_convex"),
            note="For labels with the sum $1$: it is log-sum-exp less a linear function of the scores.",
        ),
        Sentence(
            says="A softmax depends on the differences of scores alone, and is computed less the largest score.",
            theorems=("softmax_shift", "log_sum_exp_shift"),
        ),
        Sentence(
            says="Log-sum-exp is a smooth maximum.",
            theorems=("log_sum_exp_lower", "log_sum_exp_upper"),
        ),
        Sentence(
            says="The cross entropy is least where the predictions are the labels.",
            theorems=("cross_entropy_parts", "cross_entropy_bound", "cross_entropy_nonnegative"),
            note="Labels may be $0$; if one of them is, no softmax is the labels, and the least value is not attained.",
        ),
        Sentence(
            says=(
                "To keep the scores from growing without end, the cross entropy with the uniform distribution is mixed "
                r"into the loss with the weight $\epsilon$."
            ),
            theorems=("label_smoothing",),
            note="It is the cross entropy of smoothed labels.",
        ),
        Sentence(
            says="With smoothed labels the best scores are finite.",
            theorems=("label_smoothing_mass", "label_smoothing_gradient", "label_smoothing_gap"),
            note="The best prediction is the smoothed labels, with a finite difference of the scores.",
        ),
        Sentence(
            says="A triplet loss is zero where the wrong answer is farther than the right one by at least the margin.",
            theorems=("triplet_past_margin", "triplet_slope"),
        ),
        Sentence(
            says="Within the margin it draws the right answer near and pushes the wrong one away.",
            theorems=("triplet_slope", "triplet_gradient", "cosine_gradient"),
            note="The gradients for squared distances, and for cosines.",
        ),
        Sentence(
            says="The loss compares cosines, for which the columns are normalised.",
            theorems=("cosine_of_units",),
            note="On the unit sphere the squared distance is $2$ less twice the cosine.",
        ),
        Sentence(
            says="A softmax with a margin is another loss for the same purpose.",
            theorems=("margin_loss_above", "margin_loss_below", "smooth_triplet_lower", "smooth_triplet_upper"),
            note="For two scores it is a smooth triplet loss.",
        ),
        Sentence(
            says="The centre loss draws the columns of a class to a centre, which is trained with them.",
            theorems=("centre_loss_parts", "centre_loss_bound"),
            note="The best centre is the mean.",
        ),
    ),
)
