"""The article on O-GAN and its code."""

from proofs.articles.article import CORRECTED, Article, Sentence

ARTICLE = Article(
    title="O-GAN: a discriminator that is an encoder",
    source="kexue.fm, article 6409, and the code bojone/o-gan",
    about=(
        "The output of the discriminator of a GAN is made a column instead of a number. Its mean serves as the "
        "discriminator, and its correlation with the code from which an image was made is added to the loss, so that "
        "its direction becomes an encoder. The article calls this an orthogonal decomposition."
    ),
    sentences=(
        Sentence(
            says=r"A code is its mean and its standard deviation times a standardised code, $z = \mu + \sigma N(z)$, "
            "where $N(z)$ has the mean $0$ and the standard deviation $1$.",
            theorems=("code_square", "standardised_mean", "standardised_square", "standardised_twice"),
        ),
        Sentence(
            says=r"The correlation $\rho$ is the mean product of standardised codes, and lies between $-1$ and $1$.",
            theorems=("correlation_cosine", "correlation_bound"),
        ),
        Sentence(
            says=r"The correlation does not depend on mean and standard deviation: $\rho(az + b, cy + d)$ is "
            r"$\operatorname{sign}(ac) \rho(z, y)$ for $a, c \ne 0$.",
            theorems=("correlation_affine", "standardised_affine"),
        ),
        Sentence(
            says=r"To minimise $-\rho$ is to minimise the squared distance of the standardised codes, "
            r"$\|N(z) - N(y)\|^2 = 2n(1 - \rho)$.",
            theorems=("standardised_distance",),
        ),
        Sentence(
            says="The mean squared error would use up all degrees of freedom of the output; the correlation leaves "
            "two of them, mean and standard deviation, to the discriminator.",
            theorems=("mean_square_decomposition", "affine_fit", "standardised_affine"),
            note="The article says at least two: exactly two, as all codes with the same standardised code are "
            "$ay + b$ with $a > 0$.",
        ),
        Sentence(
            says="Mean, standard deviation and correlation are an orthogonal decomposition of the output.",
            theorems=(
                "correlation_gradient",
                "deviation_gradient",
                "correlation_gradient_orthogonal",
                "deviation_gradient_orthogonal",
                "correlation_gradient_square",
            ),
            note="This is what orthogonal means: their gradients with respect to the output are orthogonal in pairs.",
        ),
        Sentence(
            says=r"The loss in $\rho$ does not influence the mean, and so not the discriminator.",
            status=CORRECTED,
            theorems=("shared_parameters_converse", "shared_parameters"),
            note="This holds for a step on the output itself, not for one on the parameters of the network, which all "
            "entries share: the gradients with respect to them need not be orthogonal. They are where the Jacobian "
            "has orthogonal rows of one length.",
        ),
        Sentence(
            says=r"The loss $-\rho$ trains the direction of a code, whatever its length.",
            status=CORRECTED,
            theorems=("correlation_two_entries", "correlation_gradient_square"),
            note=r"It needs $n \ge 3$: for $n = 2$ the correlation is a sign, and its gradient $0$. In general the "
            r"gradient is $0$ only where $\rho = \pm 1$.",
        ),
        Sentence(
            says="A random code of many entries has a correlation near $0$ with every other code.",
            theorems=("permutation_pairs", "permuted_product", "permuted_correlation"),
            note=r"Exactly: $\mathrm{E} \rho = 0$ and $\mathrm{E} \rho^2 = \frac{1}{n-1}$ for exchangeable entries, "
            "independent of the other code, where neither code has all entries equal.",
        ),
        Sentence(
            says="A normal code of many entries has the mean $0$ and the standard deviation $1$, nearly.",
            theorems=("normal_mean", "normal_variance", "normal_variance_spread"),
        ),
        Sentence(
            says="So a code that is found is brought to the mean $0$ and the standard deviation $1$ for the generator.",
            status=CORRECTED,
            theorems=("normal_variance",),
            note=r"The standard deviation $1$ is too large in the mean: $\mathrm{E} \sigma^2 = 1 - \frac1n$ for a "
            "normal code. The difference is small for many entries.",
        ),
        Sentence(
            says=r"The correlation is a lower bound of the mutual information of code and image.",
            status=CORRECTED,
            theorems=("correlation_information_converse", "correlation_information", "correlation_information_square"),
            note=r"The correlation itself is not. What is one is $\kappa \mathrm{E} \rho - \log \mathrm{E}' e^{\kappa "
            r"\rho}$, for every $\kappa$, with the mean $\mathrm{E}'$ for independent code and image, and so is "
            r"$\frac12 (\mathrm{E} \rho - \mathrm{E}' \rho)^2$; both are shown for finitely many codes and images, "
            "each with a positive probability.",
        ),
        Sentence(
            says="The loss of the critic is bounded from below by a quadratic term, as in GAN-QP, and needs no "
            "condition on the slope of the critic.",
            theorems=("gan_qp_bound", "gan_qp_strength"),
            note=r"The code divides by the mean square of the differences of the pixels, not by the square of their "
            r"distance: its strength is $\frac n4$ for $n$ pixels.",
        ),
        Sentence(
            says="The code trains encoder and generator in one step, by a loss in which a copy of the generator is "
            "held fixed.",
            theorems=("one_step_encoder", "one_step_generator"),
            note="For one parameter of each and entire functions; only the linearity of the derivative is used.",
        ),
    ),
)
