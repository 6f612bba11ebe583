"""a sign a = |a| for all real a, 0 among them."""

import sympy as sp

from numeric_check import real
from proofs import Derivation, Step

NUMBER = real("a")
a = NUMBER.symbol


def derive() -> Derivation:
    """For a > 0, a < 0 and a = 0."""
    return Derivation(
        id="TF-04HP",
        title="A number times its sign",
        sentence=(
            "A real number times its sign, which is $1$ for a positive number, $-1$ for a negative one and $0$ for "
            "$0$, is its modulus."
        ),
        variables=(NUMBER,),
        letters={
            "a": "any real number",
        },
        start=a * sp.sign(a),
        steps=(Step(expr=abs(a), reason="by cases of sign"),),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
