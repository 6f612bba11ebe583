"""Keras: the moving average of the weights."""

from proofs.articles.article import OPEN, Article, Sentence

ARTICLE = Article(
    title="Make Keras cooler: moving averages of the weights",
    source="kexue.fm, article 6575",
    about=(
        "While an optimiser trains the weights, a moving average of them is kept and used for prediction. The article "
        "says how to do it and that it makes results better and smoother. What is exact about it is that an average is "
        "a linear filter, of which the gain for every oscillation is known. For a GAN that turns on a circle it says "
        "on which circle the average turns."
    ),
    sentences=(
        Sentence(
            says=r"The average of the weights is $m_{n+1} = \alpha m_n + (1 - \alpha) \theta_{n+1}$ after each step.",
            theorems=("exponential_average", "average_forgets_start"),
            note="Its closed form; the start is forgotten like $\\alpha^n$.",
        ),
        Sentence(
            says="The average does not change the training, only the weights that are used for prediction.",
            status=OPEN,
            note="It is how the program is written, and no mathematical statement.",
        ),
        Sentence(
            says="The average smooths oscillations of the weights.",
            theorems=("average_response", "average_gain", "average_gain_bound", "average_gain_least"),
            note=(
                r"An oscillation by the angle $\omega$ in each step is left with the square of its size multiplied by "
                r"$(1 - \alpha)^2/(1 - 2\alpha\cos\omega + \alpha^2) \le 1$."
            ),
        ),
        Sentence(
            says="In GANs the average of the generator is better than the generator.",
            status=OPEN,
            note="An observation about experiments; nothing of it is stated precisely.",
        ),
        Sentence(
            says="The average of a generator and a discriminator that turn on a circle turns on a smaller one.",
            theorems=("average_of_circle", "average_circle_radius"),
            note=(
                "As the exact solution of the Dirac-GAN with a bilinear loss does; the radius is multiplied by the "
                "gain. The average does not converge either, for a fixed $\\alpha$."
            ),
        ),
    ),
)
