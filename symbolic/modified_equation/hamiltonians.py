"""The Hamiltonian that a symplectic method conserves, as a formal series in h."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp

from symbolic.modified_equation import inputs
from symbolic.modified_equation.fields import modified_field, modified_field_of_map, modified_field_partitioned
from symbolic.modified_equation.obstructions import corrected, refuse_obstruction


def modified_hamiltonian(
    H: sp.Expr,
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    order: int,
    A: Sequence[Sequence[Any]] | None = None,
    b: Sequence[Any] | None = None,
    *,
    tableaux: Sequence[Any] | None = None,
    map: Sequence[sp.Expr] | None = None,
) -> sp.Expr:
    """H̃ = H + h H₂ + …, whose field q′ = ∂H̃/∂p, p′ = −∂H̃/∂q is the modified field through h^(order−1), if it exists.

    Parameters
    ----------
    H : expression
    variables : sequence of Symbol
        (q₁, …, q_d, p₁, …, p_d).
    h, order : as for ``modified_field``
    A, b : the tableau, or
    tableaux : the tableau of the q's and that of the p's, or
    map : the one-step map, an expression for each variable

    Returns
    -------
    expression

    Raises
    ------
    NoPotentialError : if the method is not symplectic for H, with the power of h and the obstruction.
    TypeError, ValueError : for other arguments than these, or other than one method.

    Examples
    --------
    Symplectic Euler for the pendulum:

    >>> from symbolic.tableaux import EULER, IMPLICIT_EULER
    >>> q, p, h = sp.symbols("q p h")
    >>> modified_hamiltonian(p**2 / 2 - sp.cos(q), [q, p], h, 2, tableaux=[EULER, IMPLICIT_EULER])
    -h*p*sin(q)/2 + p**2/2 - cos(q)

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, section IX.3.
    """
    names = inputs.symbols(variables)
    energy = inputs.scalar(H, "a Hamiltonian", names, h)
    if len(names) % 2:
        raise ValueError(f"a Hamiltonian needs as many q as p; got {names}.")
    given = [A is not None or b is not None, tableaux is not None, map is not None]
    if sum(given) != 1:
        raise TypeError(f"modified_hamiltonian needs one method: A and b, tableaux, or map; got {sum(given)}.")
    q, p = names[: len(names) // 2], names[len(names) // 2 :]
    f = [energy.diff(y) for y in p] + [-energy.diff(x) for x in q]
    if map is not None:
        field = modified_field_of_map(map, names, h, order)
    elif tableaux is not None:
        of_q, of_p = inputs.methods(tableaux, 2)
        field = modified_field_partitioned(f, names, h, order, [of_q] * len(q) + [of_p] * len(p))
    else:
        field = modified_field(f, names, h, order, A, b)
    gradient = [-e for e in field[len(q) :]] + field[: len(q)]
    refuse_obstruction(gradient, names, h, "modified Hamiltonian")
    return corrected(energy, gradient, names, h)
