"""Keras: the moving average of the weights."""

from proofs.articles.article import OPEN, Article, Sentence

ARTICLE = Article(
    title="Make Keras cooler: moving averages of the weights",
    source="kexue.fm, article 6575",
    about=(
        "While an optimiser trains the weights, a moving average of them is kept and used for prediction. The article "
        "says how to do it and that it makes results better and smoother. What can be proved is that the average is a "
        "linear filter, with a gain that is known for every oscillation. For a GAN that turns on a circle this gives "
        "the circle of the average."
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
                r"The squared amplitude of an oscillation by the angle $\omega$ per step is multiplied by $(1 - "
                r"\alpha)^2/(1 - 2\alpha\cos\omega + \alpha^2) \le 1$."
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
                "So does the exact solution of the Dirac-GAN with a bilinear loss. The radius is multiplied by the "
                r"gain, which is below $1$ unless the angle is a multiple of $2\pi$. For a fixed $\alpha$ the average "
                "does not converge either."
            ),
        ),
    ),
)
