"""Modified fields of Euler's method for explicit fields, by us and by SymPy expressions, each timed in a fresh process.

``python -m benchmarks.explicit_fields package problem order`` prints the seconds of one call; imports do not count.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import sympy as sp

from benchmarks.timing import fresh_seconds, print_seconds

Field = list[sp.Expr]

x, y, h = sp.symbols("x y h")
_LOSS = (x * y - 1) ** 2 / 2
FIELDS: dict[str, Field] = {
    "Lotka–Volterra": [x * (y - 2), y * (1 - x)],  # HLW I.1.1
    "pendulum": [y, -sp.sin(x)],
    "descent on (xy − 1)²/2": [-sp.diff(_LOSS, x), -sp.diff(_LOSS, y)],
}


def prepared(package: str, problem: str, order: int) -> Callable[[], Field]:
    """The call to be timed: f_h of explicit Euler through h^(order − 1).

    Parameters
    ----------
    package : "threefold" or "SymPy"
    problem : a key of FIELDS
    order : int

    Returns
    -------
    callable without arguments → list of expressions in x, y and h
    """
    field = FIELDS[problem]
    if package == "SymPy":
        return lambda: naive_modified_field(field, (x, y), h, order)
    from symbolic.modified_equation import modified_field

    return lambda: modified_field(field, (x, y), h, order)


def seconds(package: str, problem: str, order: int, repeats: int = 1) -> float:
    """The median over fresh processes of the seconds that one call takes there.

    Parameters
    ----------
    package, problem, order : as for ``prepared``
    repeats : number of processes

    Returns
    -------
    float
    """
    return fresh_seconds("benchmarks.explicit_fields", package, problem, str(order), repeats=repeats)


def naive_modified_field(f: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, order: int) -> Field:
    """f_h with SymPy expressions throughout: f_j = −Σ_{i=2}^j 1/i! Σ_{k₁+…+kᵢ=j} D_{k₁} … D_{k_{i−1}} f_{kᵢ} for j ≥ 2.

    The inner sum is Sᵢ(j) = Σ_k D_k Sᵢ₋₁(j − k) with D_k g = g′ f_k, so that every Lie derivative is taken once.

    Parameters
    ----------
    f, variables, h, order : as for ``modified_field``

    Returns
    -------
    list of expressions

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., IX.1, for d_j = 0.
    """
    parts = {1: [sp.expand(component) for component in f]}  # f_j
    sums = {(1, 1): parts[1]}  # (i, j) → Sᵢ(j)
    for j in range(2, order + 1):
        for i in range(2, j + 1):
            terms = [_lie(sums[i - 1, j - k], parts[k], variables) for k in range(1, j - i + 2)]
            sums[i, j] = [sp.expand(sp.Add(*component)) for component in zip(*terms, strict=True)]
        series = [[sums[i, j][n] / sp.factorial(i) for i in range(2, j + 1)] for n in range(len(f))]
        parts[j] = sums[1, j] = [sp.expand(-sp.Add(*component)) for component in series]
    return [sp.Add(*(h ** (j - 1) * part[n] for j, part in parts.items())) for n in range(len(f))]


def _lie(g: Field, f: Field, variables: Sequence[sp.Symbol]) -> Field:
    """g′ f."""
    return [sp.Add(*(sp.diff(e, v) * rate for v, rate in zip(variables, f, strict=True))) for e in g]


if __name__ == "__main__":
    package, problem, order = sys.argv[1:]
    print_seconds(prepared(package, problem, int(order)))
