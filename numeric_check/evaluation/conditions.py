"""Whether a condition holds at a point, or at each point of a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain
from typing import Any

import numpy as np
import sympy as sp
from sympy.assumptions.assume import AppliedPredicate
from sympy.core.function import AppliedUndef
from sympy.matrices.expressions.matexpr import MatrixElement

from numeric_check.rules.analytic_conditions import analytic_where
from numeric_check.rules.binder_rules import integers
from numeric_check.rules.conversion import to_sympy
from numeric_check.rules.functions_of_matrices import instantiated
from numeric_check.rules.refusals import UNEVALUABLE, NotApplicable, Undefined, UnknownExpression
from numeric_check.rules.scope import Scope

_KEPT = 1024  # conditions, which are the same at many points


def holds(condition: Any, scope: Scope) -> Any:
    """Whether a condition holds at the point, exactly where both sides are known exactly.

    Parameters
    ----------
    condition : SymPy Boolean
        A relation of numbers or matrices, And, Or, Not, Xor, Implies, Equivalent, Contains, ForAll, a predicate of
        ``sympy.Q``, or ``Predicate("analytic")`` of f(w) or of a MatrixFunction.
    scope : Scope

    Returns
    -------
    bool, or a mask where the arithmetic is one of arrays

    Raises
    ------
    Undefined : if a side of the condition certainly has no value, so that it is not satisfied.
    NotApplicable : if the arithmetic cannot tell.
    UnknownExpression : for a condition of another kind.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.evaluation.conditions import holds
    >>> from numeric_check.evaluation.evaluate import exact_scope
    >>> x = sp.Symbol("x")
    >>> holds(sp.Contains(x, sp.Interval(0, 1)), exact_scope({x: sp.Rational(1, 2)}))
    True
    """
    if condition in (sp.true, sp.false):
        return condition == sp.true
    if isinstance(condition, (sp.And, sp.Or)):
        return joined((partial(holds, part, scope) for part in condition.args), isinstance(condition, sp.And))
    if isinstance(condition, sp.Not):
        return negated(holds(condition.args[0], scope))
    if isinstance(condition, (sp.Implies, sp.ITE, sp.Equivalent, sp.Xor)):
        return holds(condition.to_nnf(simplify=False), scope)
    if isinstance(condition, sp.Contains):
        return _is_member(condition, scope)
    if isinstance(condition, AppliedPredicate):
        return _has_property(condition, scope)
    if type(condition).__name__ == "ForAll":
        return _holds_for_all(condition, scope)
    if isinstance(condition, sp.core.relational.Relational):
        return _is_related(condition, scope)
    raise UnknownExpression(f"no rule decides the condition {type(condition).__name__}, as in {condition}.")


def joined(parts: Iterable[Callable[[], Any]], every: bool) -> Any:
    """Whether every part holds, or some: one that settles the answer does so beside parts that are open.

    Parameters
    ----------
    parts : iterable of callable () -> bool or mask
    every : bool

    Returns
    -------
    bool or mask

    Raises
    ------
    NotApplicable : what the first open part raises, where no other part settles the answer.
    """
    answer: Any = every
    refusals = []
    for part in parts:
        try:
            answer = answer & part() if every else answer | part()
        except UNEVALUABLE as error:
            refusals.append(error)
        if answer is not every if isinstance(answer, bool) else np.all(np.equal(answer, not every)):
            return answer
    if refusals:
        raise refusals[0]
    return answer


def negated(answer: Any) -> Any:
    return not answer if isinstance(answer, bool) else np.logical_not(answer)


def _is_related(condition: Any, scope: Scope) -> Any:
    exact = [scope.exact_value(side) for side in condition.args]
    if all(side is not None for side in exact) and scope.exact is not None:
        return _compared(condition, exact, scope.exact.arithmetic)
    values = scope.all_values(condition.args)
    try:
        return _compared(condition, values, scope.arithmetic)
    except Undefined:
        raise
    except NotApplicable:
        if not _is_equality_of_reals(condition, scope):
            raise
        return isinstance(condition, (sp.Eq, sp.Le, sp.Ge))


def _is_equality_of_reals(condition: Any, scope: Scope) -> bool:
    """Whether SymPy finds both sides real and equal, at irrational values such as √2 that leave balls open."""
    sides = [side for side in condition.args if isinstance(side, sp.Expr) and not side.is_Matrix]
    if len(sides) < len(condition.args) or not scope.vanishes(condition.lhs - condition.rhs):
        return False
    return any(getattr(scope.irrational_value(side), "is_real", False) or side.is_real for side in sides)


def _compared(condition: Any, values: list[Any], arithmetic: Any) -> Any:
    """The relation of two numbers; matrices are equal when their entries are, and differ when some entry does."""
    name = type(condition).__name__
    if not arithmetic.is_matrix(values[0]):
        return arithmetic.compare(name, *values)
    if name not in ("Equality", "Unequality"):
        raise UnknownExpression(f"no rule decides {name} of matrices, as in {condition}.")
    left, right = (chain.from_iterable(arithmetic.table(value)) for value in values)
    pairs = list(zip(left, right, strict=True))
    return joined((partial(arithmetic.compare, name, *pair) for pair in pairs), every=name == "Equality")


def _holds_for_all(condition: Any, scope: Scope) -> Any:
    """The condition at every value of its indices; over an empty range it is true."""
    return joined((partial(holds, body, bound) for body, bound in instances(condition, scope)), every=True)


def instances(condition: Any, scope: Scope) -> Iterator[tuple[Any, Scope]]:
    """The condition inside a ForAll with a scope for each value of the last index, which is the outermost."""
    inner, *limits = condition.args
    *rest, (index, lower, upper) = limits
    body = condition.func(inner, *rest) if rest else inner
    return ((body, scope.bind_integer(index, n)) for n in integers(lower, upper, scope))


def _is_member(condition: Any, scope: Scope) -> Any:
    """x ∈ S, by SymPy where x is known exactly, and by the relations that describe S otherwise."""
    element, domain = condition.args
    exact = scope.exact_value(element)
    if exact is not None:
        known = {name: scope.given(name) for name in domain.free_symbols}
        numbers = {name: value for name, value in known.items() if getattr(value, "is_number", False)}
        answer = domain.xreplace(numbers).contains(to_sympy(exact))
        if answer in (sp.true, sp.false):
            return answer == sp.true
    if domain == sp.S.Reals:
        return holds(sp.Eq(sp.im(element), 0, evaluate=False), scope)
    if not isinstance(domain, (sp.Interval, sp.FiniteSet, sp.Union, sp.Intersection)):
        raise UnknownExpression(f"no rule decides membership in {domain}, as in {condition}.")
    return holds(domain.as_relational(element), scope)


def _has_property(condition: Any, scope: Scope) -> Any:
    name, args = str(condition.function.name), condition.arguments
    if name == "analytic":
        return _is_analytic(args[0], scope)
    if name in _TRIANGLES:
        return holds(sp.And(*_zeros(args[0], scope, _TRIANGLES[name])), scope)
    if name == "positive_definite":
        return _is_positive_definite(args[0], scope)
    if name not in _PROPERTIES:
        raise UnknownExpression(f"no rule decides the predicate {name}, as in {condition}.")
    return holds(_property(name, args), scope)


@lru_cache(maxsize=_KEPT)
def _property(name: str, args: tuple[Any, ...]) -> Any:
    """A predicate in terms of relations."""
    return _PROPERTIES[name](*args)


def _zeros(matrix: Any, scope: Scope, where: Callable[[int, int], bool]) -> list[Any]:
    """That the entries (i, j) with the property are 0."""
    places = np.ndindex(*map(scope.integer, map(sp.sympify, matrix.shape)))
    return [sp.Eq(MatrixElement(matrix, i, j), 0, evaluate=False) for i, j in places if where(i, j)]


def _is_positive_definite(matrix: Any, scope: Scope) -> Any:
    """A = Aᴴ with positive leading minors (Sylvester)."""
    rows = scope.integer(matrix.shape[0])
    blocks = [sp.Matrix(m, m, lambda i, j: matrix[i, j]).as_immutable() for m in range(1, rows + 1)]
    minors = (sp.Gt(sp.Determinant(block), 0, evaluate=False) for block in blocks)
    hermitian = sp.Eq(sp.Adjoint(matrix), matrix, evaluate=False)
    return joined((partial(holds, part, scope) for part in (hermitian, *minors)), every=True)


def _is_analytic(expr: Any, scope: Scope) -> Any:
    """f at its arguments, by the formula that the point has for f; of a matrix, at each eigenvalue."""
    if isinstance(expr, AppliedUndef):
        function = scope.values.get(type(expr))
        if function is None:
            raise UnknownExpression(f"no value for the function {type(expr).__name__} in {expr}.")
        return _analytic_at(function, [(scope.value(a), scope.exact_value(a), a) for a in expr.args], scope)
    if type(expr).__name__ == "MatrixFunction":
        function, argument = expr.args
        function = sp.Lambda(function.variables, instantiated(function.expr, scope))
        found = scope.arithmetic.eigenvalues(scope, argument)
        return joined((partial(_analytic_at, function, [(z, None, None)], scope) for z in found), every=True)
    return holds(analytic_where(expr, sorted(expr.free_symbols, key=str)), scope)


def _analytic_at(function: sp.Lambda, values: list[tuple[Any, Any, Any]], scope: Scope) -> Any:
    """The condition of the formula at values of its variables; a real argument makes its variable real."""
    real = tuple(argument is not None and bool(argument.is_extended_real) for _, _, argument in values)
    variables, condition = _where_analytic(function, real)
    for variable, (value, exact, _) in zip(variables, values, strict=True):
        scope = scope.bind(variable, value, exact)
    return holds(condition, scope)


@lru_cache(maxsize=_KEPT)
def _where_analytic(function: sp.Lambda, real: tuple[bool, ...]) -> tuple[list[sp.Dummy], Any]:
    """Letters for the variables of a function, some of them real, and where it is analytic in them."""
    pairs = list(zip(function.variables, real, strict=True))
    variables = [sp.Dummy(variable.name, real=known or None) for variable, known in pairs]
    body = function.expr.xreplace(dict(zip(function.variables, variables, strict=True)))
    return variables, analytic_where(body, variables)


_TRIANGLES: dict[str, Callable[[int, int], bool]] = {
    "upper_triangular": lambda i, j: i > j,
    "lower_triangular": lambda i, j: i < j,
    "diagonal": lambda i, j: i != j,
}
_PROPERTIES: dict[str, Callable[..., Any]] = {
    "real": lambda x: sp.Eq(sp.im(x), 0),
    "positive": lambda x: sp.Gt(x, 0),
    "negative": lambda x: sp.Lt(x, 0),
    "nonnegative": lambda x: sp.Ge(x, 0),
    "nonpositive": lambda x: sp.Le(x, 0),
    "zero": lambda x: sp.Eq(x, 0),
    "nonzero": lambda x: sp.And(sp.Eq(sp.im(x), 0), sp.Ne(x, 0)),
    "integer": lambda x: sp.Contains(x, sp.S.Integers),
    "even": lambda x: sp.Contains(x / 2, sp.S.Integers),
    "odd": lambda x: sp.Contains((x - 1) / 2, sp.S.Integers),
    "symmetric": lambda A: sp.Eq(sp.Transpose(A), A, evaluate=False),
    "orthogonal": lambda A: sp.Eq(sp.Transpose(A) * A, sp.Identity(A.shape[0]), evaluate=False),
    "unitary": lambda A: sp.Eq(sp.Adjoint(A) * A, sp.Identity(A.shape[0]), evaluate=False),
    "invertible": lambda A: sp.Ne(sp.Determinant(A), 0, evaluate=False),
    "singular": lambda A: sp.Eq(sp.Determinant(A), 0, evaluate=False),
    "real_elements": lambda A: sp.Eq(sp.Adjoint(A), sp.Transpose(A), evaluate=False),
}
