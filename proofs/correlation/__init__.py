r"""Correlation, and the codes of O-GAN.

A code is a mean, a standard deviation and a standardised code, and these are orthogonal: so are the gradients of mean,
standard deviation and correlation. The mean squared error of a code has three parts, of which the loss $-\rho$ asks for
one. A code that has nothing to do with another has the squared correlation $\frac{1}{n-1}$ in the mean.

O-GAN makes an encoder of the discriminator of a GAN: its mean judges the image, and its direction is the code. The
theorems say what that costs neither of the two, and where it does: for parameters that they share, for two entries, and
where the correlation is taken for a bound of the mutual information.
"""

THEOREMS = (
    "code_square",
    "standardised_mean",
    "standardised_square",
    "standardised_affine",
    "correlation_cosine",
    "correlation_bound",
    "correlation_affine",
    "standardised_distance",
    "mean_square_decomposition",
    "affine_fit",
    "correlation_gradient",
    "correlation_gradient_square",
    "correlation_gradient_orthogonal",
    "deviation_gradient",
    "deviation_gradient_orthogonal",
    "shared_parameters",
    "shared_parameters_converse",
    "correlation_two_entries",
    "permutation_pairs",
    "permuted_product",
    "permuted_correlation",
    "normal_mean",
    "normal_variance",
    "normal_variance_spread",
    "correlation_information",
    "correlation_information_converse",
    "gan_qp_bound",
    "gan_qp_strength",
    "one_step_encoder",
    "one_step_generator",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of entries of a code",
    "i": "the number of an entry, from $1$ on",
    "k": "the number of an entry, from $1$ on",
    "r": "the number of an entry, from $1$ on",
    "z": "the first code, in O-GAN the one from which the generator makes an image",
    "y": "the second code, in O-GAN the one that the encoder finds for that image",
    "a": "a number",
    "b": "a number",
    "c": "a number",
    "d": "a number",
    "w": "the direction in which the second code moves",
    "t": "how far it moves, the derivative is taken at $t = 0$",
    "mu": "the mean of $z$",
    "sigma": "the standard deviation of $z$",
    "nu": "the mean of $y$",
    "tau": "the standard deviation of $y$",
    "rho": "the correlation of $z$ and $y$",
}

DEFINITIONS = {
    "code": "A column of $n$ real numbers, from which a generator makes an image, or which an encoder finds for one.",
    "standardised code": (
        r"For a code $z$ with the mean $\mu = \frac1n \sum_i z_i$ and the standard deviation $\sigma = \sqrt{\frac1n "
        r"\sum_i (z_i - \mu)^2} \ne 0$, the code $N(z)$ with the entries $\frac{z_i - \mu}{\sigma}$."
    ),
    "correlation": (
        r"For codes $z$ and $y$ whose standard deviations $\sigma$ and $\tau$ are not $0$, $\rho = \frac{1}{n \sigma "
        r"\tau} \sum_i (z_i - \mu)(y_i - \nu)$ with their means $\mu$ and $\nu$; the sum over $n$ is their covariance."
    ),
    "mutual information": (
        r"Of a joint distribution $J$ with the marginal distributions $p$ and $q$, $\sum_{i,j} J_{ij} \log "
        r"\frac{J_{ij}}{p_i q_j}$."
    ),
    "exchangeable": "Random entries whose joint distribution does not change when they are permuted.",
    "encoder, discriminator of O-GAN": (
        "One network whose output is a code. Its mean is the discriminator's judgement of the image, and its "
        "standardised code is what the encoder finds."
    ),
}
