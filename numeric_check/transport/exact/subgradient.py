"""Subgradients of the value of a transport problem, and whether they are the only ones, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from numpy.typing import ArrayLike, NDArray

from numeric_check.transport.exact.optimal_face import optimal_face
from numeric_check.transport.exact.potentials import Vector
from numeric_check.transport.exact.problem import Balance, read_problem
from numeric_check.transport.exact.solve import solve_exact


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # arrays have no equality
class Subgradient:
    """Subgradients of V(p, q, C) = min Σ c_ij x_ij over plans x between p and q, with a verdict on their uniqueness.

    V is convex in (p, q): V(p′, q′) ≥ V(p, q) + f·(p′ − p) + g·(q′ − q), exactly for optimal potentials (f, g). It is
    concave in C: V(C′) ≤ V(C) + Σ x_ij (c′_ij − c_ij), exactly for optimal plans x.

    Attributes
    ----------
    value : Fraction
    plan : read-only array (n, m) of Fraction, a supergradient in C
    potentials : (f, g), tuples of Fraction, a subgradient in (p, q)
    plan_freedom : the dimension of the set of optimal plans; 0 exactly if V has the derivative `plan` in C
    potential_freedom : the dimension of the set of optimal potentials, not counting f + t, g − t, which change nothing
        as Σp = Σq; 0 exactly if V has a derivative along all changes of p and q that keep Σp = Σq
    other_plan : another optimal plan, None if there is none
    other_potentials : other optimal potentials, which differ by more than a constant, None if there are none
    """

    value: Fraction
    plan: NDArray
    potentials: tuple[Vector, Vector]
    plan_freedom: int
    potential_freedom: int
    other_plan: NDArray | None = None
    other_potentials: tuple[Vector, Vector] | None = None

    @property
    def plan_is_unique(self) -> bool:
        """Whether `plan` is the only optimal one."""
        return self.plan_freedom == 0

    @property
    def potentials_are_unique(self) -> bool:
        """Whether `potentials` are the only optimal ones, but for f + t, g − t."""
        return self.potential_freedom == 0


def subgradient(
    cost: ArrayLike,
    p: ArrayLike,
    q: ArrayLike,
    *,
    balance: Balance = None,
    seed: ArrayLike | Literal["auto", "none"] = "auto",
) -> Subgradient:
    """(f, g) ∈ ∂V(p, q) and x ∈ ∂V(C) for V = min Σ c_ij x_ij over x ≥ 0 with x1 = p and xᵀ1 = q, and whether unique.

    An entry with f_i + g_j = c_ij carries mass in some optimal plan exactly if x has mass there, or if mass can be sent
    round a cycle through it, along such entries and back where x has mass. So the strongly connected components of
    this graph decide: their number minus 1 is the freedom of the potentials, and their edges beyond a spanning forest
    are that of the plan. A row or a column without weight is a component of its own: its potential may always fall.

    Parameters
    ----------
    cost, p, q, balance, seed : of `solve_exact`

    Raises
    ------
    TypeError, ValueError : as `solve_exact`.

    Examples
    --------
    >>> from numeric_check.transport import subgradient
    >>> found = subgradient([[0, 1], [1, 0]], [2, 1], [1, 2])
    >>> found.plan_is_unique, found.potentials_are_unique, found.plan.astype(int).tolist()
    (True, True, [[1, 1], [0, 1]])
    >>> tied = subgradient([[0, 1], [1, 0]], [1, 1], [1, 1])
    >>> tied.plan_is_unique, tied.potential_freedom, tied.other_potentials != tied.potentials
    (True, 1, True)

    References
    ----------
    G. Peyré, M. Cuturi, Computational Optimal Transport (2019), sections 2.5 and 3.2. A. J. Goldman, A. W. Tucker,
    Theory of linear programming, in Linear Inequalities and Related Systems (1956): optimal solutions that are strictly
    complementary exist, so that the freedom is counted at the tight entries.
    """
    problem = read_problem(cost, p, q, balance)
    solution = solve_exact(cost, p, q, balance=balance, seed=seed)
    face = optimal_face(problem.cost, solution.plan, solution.potentials)
    return Subgradient(
        value=solution.value,
        plan=solution.plan,
        potentials=solution.potentials,
        plan_freedom=face.plan_freedom,
        potential_freedom=face.potential_freedom,
        other_plan=face.other_plan,
        other_potentials=face.other_potentials,
    )
