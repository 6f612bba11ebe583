"""Σ_u β(u)/σ(u) F(u)(0) = (β(t))_t for one field, y_t′ = ∏ y_c for t = [c₁ … c_m]: F(u) are independent, |u| ≤ 5."""

from functools import cache

import sympy as sp

from numeric_check import complex_number
from proofs import Derivation, Step
from symbolic.rooted_trees import Tree, trees

ORDER = 5
TREES = [t for nodes in range(1, ORDER + 1) for t in trees(nodes)]
COEFFICIENTS = {t: complex_number("beta_" + "".join(map(str, t.level_sequence))) for t in TREES}
STEPS = [complex_number(f"epsilon_{i}") for i in range(1, ORDER)]


def derive() -> Derivation:
    """The field has a component for every tree with at most five nodes: y_•′ = 1, y_[•]′ = y_•, y_[•,•]′ = y_•², …

    The rows are the trees t in ascending order, and β is labelled with level sequences. F([u₁ … u_m])(0) is the m-th
    derivative of the field at 0 along F(u₁)(0), …, F(u_m)(0): by ε₁, …, ε_m of its value at Σ εᵢ F(uᵢ)(0). So a
    B-series that is zero for every smooth field is zero tree by tree, here through h⁵. That f_h is a B-series, and the
    same one for every f, is cited; then its coefficients are the values at 0 of the modified field of this one field.
    """
    beta = {t: variable.symbol for t, variable in COEFFICIENTS.items()}
    rows = [sp.Add(*(beta[u] / u.sigma * component(u, t) for u in TREES)) for t in TREES]
    return Derivation(
        id="TF-01N6",
        title="The elementary differentials of the trees with at most five nodes are independent",
        sentence=(
            r"For the field $y_t' = \prod_c y_c$, with one component per tree $t = [c_1, \dots, c_m]$ and the product "
            r"over $c = c_1, \dots, c_m$ ($1$ if there are none), the component $t$ of $\sum_u "
            r"\frac{\beta_u}{\sigma(u)} F(u)(0)$ is $\beta_t$, where $t$ and $u$ run over the $17$ rooted trees with "
            "at most five nodes. Hence the elementary differentials of these trees are linearly independent: if the "
            r"sum is zero, all $\beta_u$ are. Both sides are columns with one entry per tree. The derivatives are the "
            r"entries of $F(u)(0)$ that need not vanish: for $u = [u_1, \dots, u_m]$, $F(u)(0)$ is the derivative, in "
            r"$\epsilon_1, \dots, \epsilon_m$, of the field at $\epsilon_1 F(u_1)(0) + \dots + \epsilon_m F(u_m)(0)$."
        ),
        variables=(*COEFFICIENTS.values(), *STEPS),
        letters={
            "$t$": "a rooted tree, the number of an entry",
            "$u$": "a rooted tree, the index of the sum",
            "$c$": "a tree at the root of $t$",
            "$m$": "the number of the trees at a root",
            "$y_t$": "the coordinate that belongs to the tree $t$, likewise $y_c$",
            "$F(u)$": "the elementary differential of $u$ for this field",
            r"$\sigma(u)$": "the symmetry of $u$",
            "beta_1": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12": "the coefficient of the tree whose levels are the digits of the index",
            "beta_122": "the coefficient of the tree whose levels are the digits of the index",
            "beta_123": "the coefficient of the tree whose levels are the digits of the index",
            "beta_1222": "the coefficient of the tree whose levels are the digits of the index",
            "beta_1232": "the coefficient of the tree whose levels are the digits of the index",
            "beta_1233": "the coefficient of the tree whose levels are the digits of the index",
            "beta_1234": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12222": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12322": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12323": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12332": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12333": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12342": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12343": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12344": "the coefficient of the tree whose levels are the digits of the index",
            "beta_12345": "the coefficient of the tree whose levels are the digits of the index",
            "epsilon_1": "a variable in which derivatives are taken, no value depends on it",
            "epsilon_2": "a variable in which derivatives are taken, no value depends on it",
            "epsilon_3": "a variable in which derivatives are taken, no value depends on it",
            "epsilon_4": "a variable in which derivatives are taken, no value depends on it",
        },
        start=sp.ImmutableMatrix(rows),
        steps=(
            Step(
                expr=sp.ImmutableMatrix(list(beta.values())),
                reason="derivatives of products of as many factors, or fewer",
            ),
        ),
        references=("Hairer2006, III.1 (elementary differentials) and IX.9 (the modified equation is a B-series)",),
    )


def component(u: Tree, t: Tree) -> sp.Expr:
    """F(u)_t(0) as the derivative that defines it.

    It is 0 where the field does not depend on the ε, and where it is a product of more components than derivatives are
    taken: one that is 0 at 0 is then left. All other derivatives are the same for every ε.
    """
    if len(t.children) > len(u.children):
        return sp.S.Zero
    steps = [step.symbol for step in STEPS[: len(u.children)]]
    places = [(step, at_zero(child)) for step, child in zip(steps, u.children, strict=True)]
    value = sp.Mul(*(sp.Add(*(step * place.get(c, 0) for step, place in places)) for c in t.children))
    if not steps:
        return value
    return sp.S.Zero if value.is_number else sp.Derivative(value, *steps)


@cache
def at_zero(u: Tree) -> dict[Tree, sp.Expr]:
    """The components of F(u)(0) that are not zero."""
    values = {t: component(u, t).doit() for t in TREES}
    return {t: value for t, value in values.items() if value != 0}


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
