"""Which class a claim is in: tests that look at the nodes of its sides, and letters that options are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from symbolic.binders import bound_symbols
from symbolic.definedness.comparisons import is_scalar
from symbolic.expressions.directional_derivative import DirectionalDerivative
from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.matrix_function import MatrixFunction
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.expressions.phi import phi
from symbolic.goal import Goal
from symbolic.procedures.matrices.induction import is_built_up
from symbolic.procedures.sums.finite_sums import is_rule

Found = Iterator[Mapping[str, Any]]

_TO_EVALUATE = (sp.MatrixExpr, sp.Derivative, sp.Subs, sp.Trace, sp.Determinant)


def having(*kinds: Any) -> Callable[[Goal], bool]:
    """The claims with a node of one of the kinds."""
    return lambda goal: goal.has(*kinds)


derivatives = having(sp.Derivative, DirectionalDerivative)
functions_of_matrices = having(MatrixExp, MatrixFunction, sp.Inverse, sp.MatPow)
exponentials = having(MatrixExp, sp.exp, phi)
sums = having(sp.Sum, MatrixSum)


def of_scalars(goal: Goal) -> bool:
    """Both sides are scalars."""
    return all(is_scalar(side) for side in (goal.lhs, goal.rhs))


def of_functions(goal: Goal) -> bool:
    """There is a function that is not known, f(y), and no matrix of symbolic size."""
    return goal.has(AppliedUndef) and not goal.has(sp.MatrixSymbol)


def limits(goal: Goal) -> bool:
    """There is a limit."""
    return goal.has(sp.Limit)


def explicit(goal: Goal) -> bool:
    """No matrix of symbolic size, and something to evaluate: an explicit matrix, a derivative, a function."""
    evaluated = goal.is_matrix or goal.has(*_TO_EVALUATE) or _of_known_length(goal) or _unevaluated(goal)
    return evaluated and not goal.has(sp.MatrixSymbol)


def _of_known_length(goal: Goal) -> bool:
    """There is a sum or product of a known number of terms."""
    nodes = goal.lhs.atoms(sp.Sum, sp.Product) | goal.rhs.atoms(sp.Sum, sp.Product)
    ends = (limits[1:] for node in nodes for limits in node.limits if len(limits) == 3)
    return any((upper - lower).is_Integer for lower, upper in ends)


def _unevaluated(goal: Goal) -> bool:
    """There is a function that SymPy would write otherwise if it built it anew."""
    try:
        return any(f.func(*f.args) != f for f in goal.lhs.atoms(sp.Function) | goal.rhs.atoms(sp.Function))
    except (ArithmeticError, TypeError, ValueError):  # Mod(x, 0)
        return False


def matrix_letters(goal: Goal) -> bool:
    """There is a matrix symbol."""
    return goal.has(sp.MatrixSymbol)


def infinite_sums(goal: Goal) -> bool:
    """There is a sum without end."""
    return any(sp.oo in limits.args for side in (goal.lhs, goal.rhs) for limits in side.atoms(sp.Tuple))


def finite(goal: Goal) -> bool:
    """No sum without end."""
    return not infinite_sums(goal)


def of_symbolic_order(goal: Goal) -> bool:
    """There is a derivative whose order is a letter."""
    derivatives = goal.lhs.atoms(sp.Derivative) | goal.rhs.atoms(sp.Derivative)
    return any(not order.is_number for node in derivatives for _, order in node.variable_count)


def naturals(goal: Goal) -> list[sp.Symbol]:
    """The free integer letters that are at least 0 and no size of a matrix, in alphabetical order."""
    sizes = _sizes(goal)
    return [n for n in _free(goal) if n.is_integer and n.is_nonnegative and n not in sizes]


def hypotheses(goal: Goal) -> Found:
    """All that is given."""
    yield {"given": goal.given}


def tables(goal: Goal) -> Found:
    """Nothing, and what is given of tables and their indices: definitions, symmetries, ranges."""
    yield {}
    given = tuple(condition for condition in goal.given if is_rule(condition))
    if given:
        yield {"given": given}


def inductions(goal: Goal) -> Found:
    """Each natural number that a side is built up by, with where it begins."""
    for n in naturals(goal):
        start = 1 if n.is_positive else 0
        if any(is_built_up(side, n, start) for side in (goal.lhs, goal.rhs)):
            yield {"n": n, "start": start}


def symmetric_matrices(goal: Goal) -> Found:
    """The matrices that are given as symmetric."""
    found = tuple(
        A
        for c in goal.given
        if isinstance(c, sp.Eq)
        for A in (c.lhs, c.rhs)
        if isinstance(A, sp.MatrixSymbol) and {c.lhs, c.rhs} == {A, A.T}
    )
    if found:
        yield {"symmetric": tuple(dict.fromkeys(found))}


def triangular_matrices(goal: Goal) -> Found:
    """The matrices that are given as upper triangular."""
    for condition in goal.given:
        if isinstance(condition, sp.AppliedPredicate) and condition.function == sp.Q.upper_triangular:
            yield {"triangular": condition.arg}


def square_letters(goal: Goal) -> Found:
    """The matrix of a claim about one square matrix."""
    matrices = [A for A in _free(goal) if isinstance(A, sp.MatrixSymbol)]
    if len(matrices) == 1 and matrices[0].is_square:
        yield {"A": matrices[0]}


def series_letters(goal: Goal) -> Found:
    """Each letter that a power series may be in: a scalar that is no integer, or a square matrix."""
    for x in _free(goal):
        if (isinstance(x, sp.MatrixSymbol) and x.is_square) or (isinstance(x, sp.Symbol) and not x.is_integer):
            yield {"variable": x}


def times(goal: Goal) -> Found:
    """Each scalar in an exponential of a matrix, with a generator that its exponent names."""
    exponents = sorted(goal.lhs.atoms(MatrixExp) | goal.rhs.atoms(MatrixExp), key=str)
    for t in (t for t in _free(goal) if isinstance(t, sp.Symbol) and not t.is_integer):
        yield {"t": t}
        for node in exponents:
            generator = node.args[0].xreplace({t: sp.S.One})
            if generator != node.args[0]:
                yield {"t": t, "generator": generator.doit()}


def _free(goal: Goal) -> list[Any]:
    bound = bound_symbols(goal.lhs, goal.rhs)
    return sorted((goal.lhs.free_symbols | goal.rhs.free_symbols) - bound, key=str)


def _sizes(goal: Goal) -> set[Any]:
    symbols = (A for A in _free(goal) if isinstance(A, sp.MatrixSymbol))
    return {n for A in symbols for size in A.shape for n in size.free_symbols}
