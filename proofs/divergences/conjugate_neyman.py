"""f(u) = (u − 1)²/u: f*(t) = 2 − 2√(1 − t) for t < 1, attained at u = 1/√(1 − t): the χ² divergence of Neyman."""

from proofs import Derivation
from proofs.divergences._conjugates import conjugate


def derive() -> Derivation:
    """The difference is u·(√(1 − t) − 1/u)²."""
    return conjugate("Neyman", id="TF-04YD", title="The conjugate of the chi-squared divergence of Neyman")


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
