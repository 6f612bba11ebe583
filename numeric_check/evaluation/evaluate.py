"""The value of a SymPy expression at a point, in any of the arithmetics."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import sympy as sp

from numeric_check.evaluation.scalar_rules import SCALAR_RULES
from numeric_check.rules.binder_rules import BINDER_RULES
from numeric_check.rules.conversion import converted
from numeric_check.rules.exact import Exact
from numeric_check.rules.matrix_rules import MATRIX_RULES
from numeric_check.rules.scope import Scope

RULES = {**SCALAR_RULES, **MATRIX_RULES, **BINDER_RULES}
_SCOPES_KEPT = 512  # 28 points in two arithmetics at a few precisions each
_POINTS_KEPT = 128


def exact_scope(point: Mapping[Any, Any]) -> Scope:
    """The scope of exact Gaussian rationals at a point of SymPy values; one serves all arithmetics.

    Parameters
    ----------
    point : mapping of symbol to exact SymPy value or Lambda

    Returns
    -------
    Scope
    """
    return Scope(arithmetic=Exact(), rules=RULES, values=converted(point, Exact()), point=point)


def scope_at(arithmetic: Any, point: Mapping[Any, Any], exact: Scope) -> Scope:
    """The scope of an arithmetic at a point; expressions evaluated in one scope share what they have in common.

    Parameters
    ----------
    arithmetic : Arithmetic
    point : mapping of symbol to exact SymPy value or Lambda
    exact : Scope
        ``exact_scope`` of the point.

    Returns
    -------
    Scope

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check.balls.evaluator import Balls
    >>> from numeric_check.evaluation.evaluate import exact_scope, scope_at
    >>> z = sp.Symbol("z")
    >>> point = {z: sp.Integer(0)}
    >>> scope_at(Balls(), point, exact_scope(point)).value(sp.exp(z) + z)
    1.00000000000000
    """
    return Scope(arithmetic=arithmetic, rules=RULES, values=converted(point, arithmetic), point=point, exactly=exact)


def batch_scope(arithmetic: Any, values: Mapping[Any, Any]) -> Scope:
    """The scope of a batch: arrays as they are, and what the batch shares (sizes, functions) known exactly too.

    Parameters
    ----------
    arithmetic : Arithmetic
        Of arrays.
    values : mapping of symbol to an array, an int or a Lambda

    Returns
    -------
    Scope
    """
    known = {symbol: sp.Integer(v) if isinstance(v, int) else v for symbol, v in values.items()}
    return scope_at(arithmetic, known, exact_scope({s: v for s, v in known.items() if isinstance(v, sp.Basic)}))


@lru_cache(maxsize=_SCOPES_KEPT)
def shared_scope(arithmetic: type, precision: int, point: tuple[tuple[Any, Any], ...]) -> Scope:
    """The scope at a point for the precision in force, kept with all that was computed in it.

    A line of a derivation is a side of two claims, the one before it and the one after; it is evaluated once.

    Parameters
    ----------
    arithmetic : class of the arithmetic
    precision : int
        The precision of the arithmetic's context, which the caller has set.
    point : items of the point

    Returns
    -------
    Scope
    """
    return scope_at(arithmetic(), dict(point), shared_exact_scope(point))


@lru_cache(maxsize=_POINTS_KEPT)
def shared_exact_scope(point: tuple[tuple[Any, Any], ...]) -> Scope:
    """``exact_scope`` of the items of a point, one for all arithmetics and precisions."""
    return exact_scope(dict(point))
