"""Σ p log D* + q log(1 − D*) = −log 4 + 2 JS(p, q) for all distributions of full support on three symbols."""

import sympy as sp

from numeric_check import positive
from proofs import Derivation, Step
from proofs._gan import REFERENCES, objective, relative_to_mean
from symbolic import decide_identity

FIRST = tuple(positive(f"v_{i}") for i in (1, 2, 3))
SECOND = tuple(positive(f"w_{i}") for i in (1, 2, 3))


def distribution(variables: tuple) -> list[sp.Expr]:
    """Weights divided by their sum: every distribution of full support."""
    weights = [variable.symbol for variable in variables]
    return [weight / sp.Add(*weights) for weight in weights]


def derive() -> Derivation:
    """``gan_value_pointwise`` summed, where Σp = Σq = 1."""
    pairs = list(zip(distribution(FIRST), distribution(SECOND), strict=True))
    return Derivation(
        title="The value of a GAN on three symbols",
        variables=(*FIRST, *SECOND),
        start=sp.Add(*(objective(p, q, p / (p + q)) for p, q in pairs)),
        steps=(
            Step(
                expr=-sp.log(4) + sp.Add(*(relative_to_mean(p, q) for p, q in pairs)),
                reason="both distributions have total mass one",
                by=decide_identity,
            ),
        ),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs._command import print_theorem

    print_theorem(__file__)
