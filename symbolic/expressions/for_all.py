"""A condition for every value of an index."""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy.logic.boolalg import Boolean

from symbolic.expressions.index_limits import free_under, index_limits


class ForAll(Boolean):
    """relation for all i = a, …, b, as Σ_j π_ij = p_i for i = 1, …, n: a hypothesis with an index of its own.

    Parameters
    ----------
    relation : SymPy relation or Boolean
    *limits : tuples (i, a, b)
        One or several indices with their bounds.

    Raises
    ------
    TypeError : if relation is no condition, or a limit is no (Symbol, lower, upper).

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic import ForAll
    >>> n, i = sp.symbols("n i", integer=True, positive=True)
    >>> p = sp.IndexedBase("p", shape=(n,), real=True)
    >>> ForAll(p[i] >= 0, (i, 1, n)).free_symbols == p.free_symbols
    True
    """

    def __new__(cls, relation: Any, *limits: Any) -> ForAll:
        relation = sp.sympify(relation) if isinstance(relation, bool) else relation
        if not isinstance(relation, Boolean):
            raise TypeError(f"ForAll needs a condition such as Eq(p[i], q[i]); got {relation!r}.")
        return sp.Basic.__new__(cls, relation, *index_limits(cls.__name__, *limits))

    @property
    def relation(self) -> Any:
        return self.args[0]

    @property
    def limits(self) -> tuple[sp.Tuple, ...]:
        return self.args[1:]

    @property
    def bound_symbols(self) -> list[sp.Symbol]:
        return [limit[0] for limit in self.limits]

    @property
    def free_symbols(self) -> set[sp.Basic]:
        return free_under(self.relation, self.limits)

    def _latex(self, printer: Any) -> str:
        printed = (tuple(map(printer._print, limit)) for limit in self.limits)
        ranges = ", ".join(rf"{lower} \leq {index} \leq {upper}" for index, lower, upper in printed)
        return rf"{printer._print(self.relation)} \quad ({ranges})"
