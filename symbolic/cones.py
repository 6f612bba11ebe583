"""b = Σ λ a with λ ≥ 0, or a vector y with yᵀa ≥ 0 for every a and yᵀb < 0: Farkas' lemma, over the rationals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sympy as sp
from flint import fmpq

Vector = Sequence[fmpq]


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """Exactly one of the two: the multipliers λ of b = Σ λ a, or the separating vector y."""

    multipliers: tuple[fmpq, ...] = ()
    separator: tuple[fmpq, ...] = ()

    @property
    def inside(self) -> bool:
        """Whether b lies in the cone."""
        return not self.separator


def membership(generators: Sequence[Vector], target: Vector) -> Membership:
    """b = Σ λ_j a_j with λ ≥ 0, or y with yᵀa_j ≥ 0 for all j and yᵀb < 0, as exactly one of them exists.

    Phase one of the simplex method on the m rows of Σ λ_j a_j + (artificial) = b, with Bland's rule, so that it ends.

    Parameters
    ----------
    generators : sequence of vectors of fmpq, all of the length of b
    target : vector b of fmpq, of length m ≥ 1

    Returns
    -------
    Membership

    Raises
    ------
    ValueError : if the lengths differ.

    Examples
    --------
    >>> from flint import fmpq
    >>> from symbolic.cones import membership
    >>> axes = [[fmpq(1), fmpq(0)], [fmpq(1), fmpq(1)]]
    >>> membership(axes, [fmpq(3), fmpq(2)]).multipliers
    (1, 2)
    >>> membership(axes, [fmpq(1), fmpq(2)]).separator
    (1, -1)

    References
    ----------
    A. Schrijver, Theory of Linear and Integer Programming, Wiley 1986, chapters 7 (Farkas' lemma) and 11 (the
    simplex method with Bland's rule).
    """
    lengths = {len(vector) for vector in (*generators, target)}
    if len(lengths) > 1 or 0 in lengths:
        raise ValueError(f"the vectors of a cone must have one length, at least 1; got the lengths {sorted(lengths)}.")
    m, count = len(target), len(generators)
    signs = [-1 if b < 0 else 1 for b in target]
    rows = [
        [signs[i] * a[i] for a in generators] + [fmpq(int(i == k)) for k in range(m)] + [signs[i] * target[i]]
        for i in range(m)
    ]
    costs = [-sum((row[j] for row in rows), fmpq(0)) + int(count <= j < count + m) for j in range(count + m + 1)]
    basis = [count + i for i in range(m)]
    while (entering := next((j for j in range(count) if costs[j] < 0), None)) is not None:
        leaving = min((i for i in range(m) if rows[i][entering] > 0), key=lambda i: _ratio(rows[i], entering, basis[i]))
        _pivot(rows, costs, leaving, entering)
        basis[leaving] = entering
    if costs[-1] < 0:  # what is left of the artificial variables; their reduced costs are 1 − y
        return Membership(separator=tuple(signs[i] * (costs[count + i] - 1) for i in range(m)))
    values = {j: rows[i][-1] for i, j in enumerate(basis)}
    return Membership(multipliers=tuple(values.get(j, fmpq(0)) for j in range(count)))


def coefficients(form: sp.Expr, terms: Sequence[sp.Expr]) -> list[fmpq]:
    """The vector of the cᵢ in a form Σ cᵢ tᵢ with rational coefficients, multiplied out."""
    found = form.as_coefficients_dict()
    return [fmpq(int(c.p), int(c.q)) for c in (found.get(term, sp.S.Zero) for term in terms)]


def _ratio(row: list[fmpq], entering: int, basic: int) -> tuple[fmpq, int]:
    """The step until the basic variable is 0, and its number, which decides between equal steps."""
    return row[-1] / row[entering], basic


def _pivot(rows: list[list[fmpq]], costs: list[fmpq], leaving: int, entering: int) -> None:
    """Gauss-Jordan elimination of one column."""
    pivot = rows[leaving][entering]
    rows[leaving] = [entry / pivot for entry in rows[leaving]]
    for row in (*(row for i, row in enumerate(rows) if i != leaving), costs):
        factor = row[entering]
        if factor != 0:
            row[:] = [entry - factor * other for entry, other in zip(row, rows[leaving], strict=True)]
