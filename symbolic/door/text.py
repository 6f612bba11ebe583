"""Text is data: a claim is read through a whitelist of syntax, names and sizes, and nothing is ever executed.

SymPy's ``sympify`` and ``parse_expr`` run any string as code; this reader walks Python's syntax tree and knows numbers,
declared letters, + − * / **, and the functions of the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from keyword import kwlist
from typing import Any

import sympy as sp

from symbolic.decision import AT_MOST, DIFFERENT, EQUAL
from symbolic.door.reader import Reader
from symbolic.door.syntax import MAX_CHARACTERS, syntax_tree
from symbolic.door.vocabulary import FUNCTIONS, KINDS, OF_MATRICES, declare
from symbolic.goal import Goal

_SIGN = re.compile(r"(==|<=|>=|!=|=|<|>)")
_TWO_WORDS = re.compile(r"\b([A-Za-z]\w*)[ ]+(?=([A-Za-z]\w*))")
_RELATIONS = {"=": EQUAL, "==": EQUAL, "<=": AT_MOST, ">=": AT_MOST, "!=": DIFFERENT}
_COMPARED = {"=": sp.Eq, "==": sp.Eq, "<=": sp.Le, ">=": sp.Ge, "!=": sp.Ne, "<": sp.Lt, ">": sp.Gt}


@dataclass(frozen=True, slots=True)
class Written:
    """A claim that was read, and u ≠ 0 for what its text divides by or takes the logarithm of."""

    goal: Goal
    conditions: tuple[Any, ...]


def parse(text: str, *, given: Iterable[str] = (), **declared: Iterable[str]) -> Goal:
    """The claim that a text denotes, in letters declared with their assumptions.

    Parameters
    ----------
    text : str
        Arithmetic such as ``sin(x)^2 + cos(x)^2 = 1`` with one of = == <= >= !=, or without one for ``… = 0``;
        ``^`` is a power as ``**`` is, and 2x, 2(x + 1) and (x + 1)(x - 1) are products. Matrices have ``A.T``, ``A.H``,
        inv, tr, det, exp, kron, hadamard, vec, eye(n), zeros(m, n), ones(m, n); ``sum(x^k, k, 0, n)`` is a sum.
    given : texts of comparisons, also with < and >
    real, positive, integer, complex_ : names of symbols; a name may be both positive and integer
    matrix : texts ``A m n``: the matrix A of size m×n, with m and n numbers or positive integers

    Raises
    ------
    ValueError : naming what is not allowed and what is.

    Examples
    --------
    >>> parse("sin(x)^2 <= 2x", real=["x"], given=["x > 1"])
    Goal(lhs=sin(x)**2, rhs=2*x, relation='<=', given=(x > 1,))
    >>> parse("tr(A B) = tr(B A)", matrix=["A m n", "B n m"])
    Goal(lhs=Trace(A*B), rhs=Trace(B*A), relation='==', given=())
    >>> parse("x.__class__", real=["x"])
    Traceback (most recent call last):
    ...
    ValueError: the text uses Attribute, which is no arithmetic; use numbers, symbols, + - * / ** and functions.
    """
    return read(text, given, **declared).goal


def read(text: str, given: Iterable[str] = (), **declared: Iterable[str]) -> Written:
    """The claim of ``parse``, with the conditions of its text: SymPy cancels x/x, and with it that x is not 0."""
    reader = Reader(declare(**{kind: declared.get(kind, ()) for kind in (*KINDS, "matrix")}))
    left, sign, right = _sides(text)
    if sign in ("<", ">"):
        raise ValueError("the text is a strict comparison; a claim has = <= >= or !=, and what is given may be strict.")
    lhs, rhs = _compared(reader, left, right)
    if lhs.is_Matrix and sign in ("<=", ">="):
        raise ValueError("≤ is between numbers, and the sides are matrices.")
    if sign == ">=":
        lhs, rhs = rhs, lhs
    goal = Goal(lhs, rhs, _RELATIONS[sign], tuple(_condition(reader, condition) for condition in given))
    conditions = dict.fromkeys(condition for condition in reader.conditions if condition != sp.true)
    return Written(goal, tuple(conditions))


def _sides(text: str) -> tuple[str, str, str]:
    """The two sides and the sign between them; = 0 where there is none."""
    if not isinstance(text, str):
        raise ValueError(f"the text must be 1 to {MAX_CHARACTERS} ASCII characters; got {type(text).__name__}.")
    parts = _SIGN.split(text)
    if len(parts) == 1:
        return text, "=", "0"
    if len(parts) != 3:
        raise ValueError("the text has more than one of = == <= >= != < >: a claim has one.")
    return parts[0], parts[1], parts[2]


def _condition(reader: Reader, text: str) -> Any:
    left, sign, right = _sides(text)
    if _SIGN.search(text) is None:
        raise ValueError(f"what is given is a comparison such as x > 0; got {text[:40]!r}.")
    try:
        return _COMPARED[sign](*_compared(reader, left, right), evaluate=False)
    except TypeError as reason:
        raise ValueError(f"what is given is no comparison of real numbers: {reason}.") from None


def _compared(reader: Reader, left: str, right: str) -> tuple[Any, Any]:
    """The two sides; 0 beside a matrix is the matrix of zeros."""
    lhs, rhs = _value(reader, left), _value(reader, right)
    shapes = [tuple(side.shape) if side.is_Matrix else () for side in (lhs, rhs)]
    if shapes[0] and rhs == 0:
        return lhs, sp.ZeroMatrix(*shapes[0])
    if shapes[1] and lhs == 0:
        return sp.ZeroMatrix(*shapes[1]), rhs
    if shapes[0] != shapes[1]:
        raise ValueError(f"the two sides must have one shape; got {lhs} and {rhs}. The identity is eye(n).")
    return lhs, rhs


def _value(reader: Reader, text: str) -> Any:
    value = reader.read(syntax_tree(_with_products(text.replace("^", "**"))))
    if any(node in (sp.zoo, sp.nan, sp.oo) for node in _outside_limits(value)):
        raise ValueError("the text divides by zero.")
    return value


def _outside_limits(value: Any) -> Iterable[Any]:
    """The nodes, but for the bounds of sums, one of which may be ∞."""
    nodes = sp.preorder_traversal(value)
    for node in nodes:
        if isinstance(node, sp.Tuple):
            nodes.skip()
        yield node


def _is_letter(word: str) -> bool:
    return word not in kwlist and word not in FUNCTIONS and word not in OF_MATRICES


def _with_products(text: str) -> str:
    """2x, A B, 2(x + 1) and (x + 1)(x − 1) with the sign of the product; 1e5 and 0x10 are left, to be refused."""
    if len(text) > MAX_CHARACTERS:
        return text
    text = re.sub(r"(?<![\w.])(?!0[xXoObB])(\d+)(?![eE][-+]?\d|[\d.])\s*(?=[A-Za-z(])", r"\1*", text)
    text = _TWO_WORDS.sub(lambda two: two[1] + ("*" if _is_letter(two[1]) and two[2] not in kwlist else " "), text)
    return re.sub(r"\)\s*(?=[\w(])", ")*", text)
