"""vₙ = σ² + (1 − hk)²ⁿ(v₀ − σ²) solves vₙ₊₁ = (1 − hk)² vₙ + 2hT: the variance of the Langevin chain, all n."""

import sympy as sp

from numeric_check import natural, real
from proofs import Derivation, Step
from proofs.chapters.langevin import LETTERS
from proofs.chapters.langevin._langevin import HYPOTHESES, STEP, STIFFNESS, TEMPERATURE, VARIANCE, T, h, k

START, N = real("v_0"), natural("n", start=0)
v0, n = START.symbol, N.symbol


def variance(steps: sp.Expr) -> sp.Expr:
    """σ² + (1 − hk)²ⁿ (v₀ − σ²)"""
    return VARIANCE + (1 - h * k) ** (2 * steps) * (v0 - VARIANCE)


def derive() -> Derivation:
    """At n = 0 it is v₀. By ``langevin_chain_contraction`` vₙ tends to σ² for every v₀ if and only if 0 < hk < 2."""
    return Derivation(
        id="TF-03NY",
        title="The variance of the Langevin chain on a quadratic",
        sentence=(
            r"The variances $v_n = \sigma^2 + (1 - hk)^{2n} (v_0 - \sigma^2)$ after $n$ steps, with $\sigma^2 = "
            r"\frac{T}{k (1 - hk/2)}$, solve the recursion $v_{n+1} = (1 - hk)^2 v_n + 2hT$ of the Langevin chain "
            r"on $\frac12 k x^2$."
        ),
        variables=(STEP, STIFFNESS, TEMPERATURE, START, N),
        letters={
            **LETTERS,
            "v_0": "the variance at the start",
            "n": "the number of steps",
            r"$\sigma^2$": r"the invariant variance, $\frac{T}{k (1 - hk/2)}$",
            "$x$": "the state of the chain, one number",
            "$v_n$": "the variance after $n$ steps",
        },
        start=(1 - h * k) ** 2 * variance(n) + 2 * h * T,
        steps=(Step(expr=variance(n + 1), reason="the recursion"),),
        hypotheses=HYPOTHESES,
        references=("Durmus2019",),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
