r"""Correlation, and O-GAN.

x
"""

THEOREMS = ()
LETTERS = {
    "n": "the number of entries of a code",
    "i": "the number of an entry, from $1$ on",
    "k": "the number of an entry, from $1$ on",
    "z": "the first code, in O-GAN the one from which the generator makes an image",
    "y": "the second code, in O-GAN the one that the encoder finds for that image",
    "a": "a factor",
    "b": "a constant",
    "c": "a factor",
    "d": "a constant",
    "w": "the direction in which the second code moves",
    "t": "how far it moves, the derivative is taken at $t = 0$",
    "mu": "the mean of $z$",
    "sigma": "the standard deviation of $z$",
    "nu": "the mean of $y$",
    "tau": "the standard deviation of $y$",
    "rho": r"the correlation of $z$ and $y$",
}
DEFINITIONS = {}
