"""Σ φ_i (p_i − q_i) = Σ |F_i − G_i| (x_{i+1} − x_i) for φ of slope −sign(F − G), four points on the line."""

import sympy as sp

from numeric_check import positive, real
from proofs import Derivation, Step
from proofs._line import ON_THE_LINE
from symbolic import decide_identity
from symbolic.kantorovich import potential_slope

LEVEL = real("c")
CUMULATED = tuple(real(f"a_{i}") for i in (1, 2, 3))  # F − G between two points; 0 before the first, after the last
GAPS = tuple(positive(f"h_{i}") for i in (1, 2, 3))


def derive() -> Derivation:
    """Summation by parts; φ is 1-Lipschitz and the right side the cost of the quantile coupling, so both are W₁."""
    a, h = ([variable.symbol for variable in group] for group in (CUMULATED, GAPS))
    masses = [after - before for before, after in zip([0, *a], [*a, 0], strict=True)]
    phi = [LEVEL.symbol]
    for height, gap in zip(a, h, strict=True):
        phi.append(phi[-1] + potential_slope(height, sp.S.Zero) * gap)
    return Derivation(
        title="The distance W_1 by a staircase of slopes",
        variables=(LEVEL, *CUMULATED, *GAPS),
        start=sp.Add(*(value * mass for value, mass in zip(phi, masses, strict=True))),
        steps=(
            Step(
                expr=sp.Add(*(abs(height) * gap for height, gap in zip(a, h, strict=True))),
                reason="sum by parts, where a number times its sign is its modulus",
                by=decide_identity,
            ),
        ),
        references=ON_THE_LINE,
    )


if __name__ == "__main__":
    from proofs._command import print_theorem

    print_theorem(__file__)
