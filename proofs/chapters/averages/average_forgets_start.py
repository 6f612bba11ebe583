"""(αm + (1−α)z) − (αl + (1−α)z) = α(m − l): two moving averages of one sequence approach each other like αⁿ."""

import sympy as sp

from numeric_check import complex_number
from proofs import Derivation, Step
from proofs.chapters.averages._average import REFERENCES

DECAY, FIRST, SECOND, VALUE = (complex_number(name) for name in ("alpha", "m", "l", "z"))
alpha, m, l, z = (variable.symbol for variable in (DECAY, FIRST, SECOND, VALUE))


def updated(average: sp.Expr) -> sp.Expr:
    """αm + (1−α)z."""
    return alpha * average + (1 - alpha) * z


def derive() -> Derivation:
    """So every average is the one of ``exponential_average``, with start 0, and αⁿ times its start."""
    return Derivation(
        id="TF-1332",
        title="How a moving average forgets its start",
        sentence=(
            r"Two moving averages $m$ and $l$ of one sequence differ, after a step with the value $z$, by $\alpha$ "
            r"times what they differed by before. So after $n$ steps they differ by $\alpha^n$ times the difference "
            r"of their starts; for $|\alpha| < 1$ the start is forgotten."
        ),
        variables=(DECAY, FIRST, SECOND, VALUE),
        letters={
            "alpha": "the factor by which a weight of the average decays in each step",
            "m": "one average",
            "l": "the other average",
            "z": "the new value",
        },
        start=sp.Add(updated(m), sp.Mul(-1, updated(l), evaluate=False), evaluate=False),
        steps=(Step(expr=alpha * (m - l), reason="the new value cancels"),),
        references=REFERENCES,
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
