r"""Correlation: mean, standard deviation and direction of a code.

A code is a mean, a standard deviation and a standardised code, and these are orthogonal: so are the gradients of mean,
standard deviation and correlation. The mean squared error of a code has three parts, of which the loss $-\rho$ asks for
one, and leaves two degrees of freedom alone.

O-GAN rests on this decomposition: it judges an image by the mean of a code and reads the code off its direction.
"""

THEOREMS = (
    "code_square",
    "standardised_mean",
    "standardised_square",
    "standardised_twice",
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
    "correlation_two_entries",
)

# what the letters of several theorems are, by their names
LETTERS = {
    "n": "the number of entries of a code",
    "i": "the number of an entry, from $1$ on",
    "k": "the number of an entry, from $1$ on",
    "r": "the number of an entry, from $1$ on",
    "z": "the first code, in O-GAN the one from which the generator makes an image",
    "y": "the second code, in O-GAN the one that the encoder finds for the image of the first",
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
    "$N$": "what standardises a code: each entry less the mean, over the standard deviation",
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
}
