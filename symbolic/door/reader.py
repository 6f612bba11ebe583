"""An expression built from a syntax tree, in which the size of every number is predicted before it is made."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

import sympy as sp
from sympy.matrices.exceptions import MatrixError

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError
from symbolic.definedness import UnknownDomain, natural_domain
from symbolic.door.vocabulary import (
    ARITY,
    CONSTANTS,
    COUNTING,
    FUNCTIONS,
    INFINITY,
    MAX_ROWS,
    OF_MATRICES,
    OF_SIZES,
    OF_SQUARE,
    POWERS,
    SUM,
    plain,
)
from symbolic.expressions.for_all import ForAll
from symbolic.expressions.matrix_sum import MatrixSum
from symbolic.inputs import shape_of

MAX_BITS = 8192  # of any integer that an operation may produce
MAX_POWER = 10**6
MAX_FACTORIAL = 500
MAX_SIZE = 10**5  # of a number under exp or in an exponent: larger ones overflow elsewhere
_OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
}


class Reader:
    """Builds the expression bottom-up, and keeps where its parts have a value: u ≠ 0 for 1/u, cos u ≠ 0 for tan u.

    Parameters
    ----------
    letters : dict, symbols and matrices by name
    """

    def __init__(self, letters: dict[str, Any]) -> None:
        self.letters = letters
        self.limits = Limits.seconds(5)
        self.conditions: list[Any] = []

    def read(self, node: ast.expr) -> Any:
        """The expression of a node.

        Raises
        ------
        ValueError : naming what is not allowed and what is.
        """
        if isinstance(node, ast.Constant):
            return _constant(node)
        if isinstance(node, ast.Name):
            return self._name(node)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
            value = self.read(node.operand)
            return -value if isinstance(node.op, ast.USub) else value
        if isinstance(node, ast.BinOp):
            return self._operation(node)
        if isinstance(node, ast.Call):
            return self._call(node)
        if isinstance(node, ast.Attribute) and node.attr in ("T", "H"):
            return self._of_matrices("transpose" if node.attr == "T" else "adjoint", [self.read(node.value)])
        raise ValueError(
            f"the text uses {type(node).__name__}, which is no arithmetic; "
            "use numbers, symbols, + - * / ** and functions."
        )

    def _name(self, node: ast.Name) -> Any:
        found = self.letters.get(node.id, CONSTANTS.get(node.id))
        if found is None:
            raise ValueError(
                f"the name {node.id[:40]!r} is not declared; declare it real, positive, integer, complex or a matrix."
            )
        return found

    def _operation(self, node: ast.BinOp) -> Any:
        left, right = self.read(node.left), self.read(node.right)
        if isinstance(node.op, ast.Pow):
            return self._power(left, right)
        if isinstance(node.op, ast.Div):
            return self._quotient(left, right)
        if type(node.op) not in _OPERATORS:
            raise ValueError(f"the operator {type(node.op).__name__} is not known; use + - * / and ** for powers.")
        if _bits(left) + _bits(right) > MAX_BITS:
            raise ValueError(f"the text makes a number of more than {MAX_BITS} bits.")
        if not isinstance(node.op, ast.Mult) and shape_of(left) != shape_of(right):
            raise ValueError(f"a sum needs parts of one shape; got {left} and {right}. The identity is eye(n).")
        if isinstance(node.op, ast.Mult) and shape_of(left) and shape_of(right) and left.cols != right.rows:
            raise ValueError(f"the product of {left} and {right} does not fit: {left.cols} columns, {right.rows} rows.")
        return _composed(lambda: _OPERATORS[type(node.op)](left, right))

    def _quotient(self, left: Any, right: Any) -> Any:
        if shape_of(right):
            raise ValueError(f"the text divides by the matrix {right}; write inv({right}).")
        if right.is_zero:
            raise ValueError("the text divides by zero.")
        self.conditions.append(sp.Ne(right, 0))
        return left / right

    def _power(self, base: Any, exponent: Any) -> Any:
        if shape_of(exponent):
            raise ValueError("an exponent is a number; the exponential of a matrix is exp(A).")
        if exponent.is_number:
            self._check_size(exponent, "an exponent")
        if exponent.is_Rational:
            n = abs(int(exponent.p)) // int(exponent.q) + 1
            if n > MAX_POWER or (base.is_number and n * max(_bits(base), 1) > MAX_BITS):
                raise ValueError(f"the power {exponent} is too high: a number may have {MAX_BITS} bits.")
        if shape_of(base):
            return self._power_of_matrix(base, exponent)
        if base.is_zero and (exponent.is_number and not exponent.is_positive):
            raise ValueError("the text divides by zero.")
        if not exponent.is_nonnegative:
            self.conditions.append(sp.Ne(base, 0))
        return base**exponent

    def _power_of_matrix(self, base: Any, exponent: Any) -> Any:
        if not exponent.is_integer:
            raise ValueError(f"the exponent of a matrix is an integer; got {exponent}.")
        _check_square("a power", base)
        if not exponent.is_nonnegative:
            self._need_invertible(base)
        return _composed(lambda: base**exponent)

    def _need_invertible(self, A: Any) -> None:
        self.conditions.append(_composed(lambda: sp.Ne(sp.Determinant(A), 0, evaluate=False)))

    def _call(self, node: ast.Call) -> Any:
        name = node.func.id if isinstance(node.func, ast.Name) else type(node.func).__name__
        if name in self.letters:
            raise ValueError(f"the letter {name} is followed by a bracket, as a function is; write {name}*(…).")
        known = {*FUNCTIONS, *OF_MATRICES, *OF_SIZES, SUM}
        if name not in known or not isinstance(node.func, ast.Name):
            raise ValueError(f"the function {name[:40]!r} is not known; known are {', '.join(sorted(known))}.")
        if name == SUM:
            return self._sum(node)
        low, high = ARITY.get(name, (1, 1))
        if node.keywords or not low <= len(node.args) <= high or any(isinstance(a, ast.Starred) for a in node.args):
            raise ValueError(f"{name} takes {low if low == high else f'{low} to {high}'} plain arguments.")
        args = [self.read(arg) for arg in node.args]
        if name in OF_SIZES:
            return OF_SIZES[name](*map(_size, args))
        if name in OF_MATRICES and (name not in FUNCTIONS or any(map(shape_of, args))):
            return self._of_matrices(name, args)
        return self._of_numbers(name, args)

    def _of_matrices(self, name: str, args: list[Any]) -> Any:
        for arg in args:
            if not shape_of(arg):
                raise ValueError(f"{name} is a function of matrices; got {arg}.")
        if name in OF_SQUARE:
            _check_square(name, args[0])
        if name == "inv":
            self._need_invertible(args[0])
        return _composed(lambda: OF_MATRICES[name](*args))

    def _of_numbers(self, name: str, args: list[Any]) -> Any:
        for arg in args:
            if shape_of(arg):
                raise ValueError(f"{name} is a function of numbers; got the matrix {arg}.")
            if arg.is_number:
                self._check_size(arg, f"an argument of {name}", MAX_FACTORIAL if name in COUNTING else MAX_SIZE)
            if name == "exp" and arg.has(sp.log) and _powers(arg) > MAX_BITS:
                raise ValueError(f"exp of a multiple of a logarithm makes a number of more than {MAX_BITS} bits.")
        if name not in POWERS:
            self.conditions += _domain(lambda: getattr(sp, name)(*args, evaluate=False))
        return FUNCTIONS[name](*args)

    def _sum(self, node: ast.Call) -> Any:
        """sum(term, k, a, b), the sum of numbers or matrices over the integers k = a, …, b; b may be oo."""
        if node.keywords or len(node.args) != 4:
            raise ValueError("sum takes a term, the name of its index and two bounds, as in sum(x**k, k, 0, n).")
        term, index, *bounds = node.args
        if not isinstance(index, ast.Name):
            raise ValueError("the second argument of sum is the name of its index.")
        name = plain(index.id)
        if name in self.letters:
            raise ValueError(f"the index {name} of a sum is declared as a letter of the claim; give it another name.")
        low, high = (sp.oo if _is_infinity(bound) else self.read(bound) for bound in bounds)
        k = sp.Symbol(name, integer=True, **({"nonnegative": True} if low.is_nonnegative else {}))
        outside, self.conditions = self.conditions, []
        self.letters = {**self.letters, name: k}
        value = self.read(term)
        del self.letters[name]
        inside = [c for c in self.conditions if c != sp.true]
        ways = (
            [(k, low, high)]
            if (high - low + 1).is_nonnegative or high == sp.oo
            else [(k, low, high), (k, high + 1, low - 1)]
        )
        self.conditions = outside + [ForAll(c, way) if k in c.free_symbols else c for c in inside for way in ways]
        total = _composed(lambda: (MatrixSum if shape_of(value) else sp.Sum)(value, (k, low, high)))
        self.conditions += _domain(lambda: total)
        return total

    def _check_size(self, value: sp.Expr, what: str, limit: int = MAX_SIZE) -> None:
        """Refuse a number larger than the limit, or one whose size is not known."""
        try:
            ball = Evaluator({}, 64, self.limits)(value)
        except NotEvaluatedError as reason:
            raise ValueError(f"{what} has no value: {reason}.") from None
        if not abs(ball) < limit + 1:
            raise ValueError(f"{what} is too large; the limit is {limit}.")


def _constant(node: ast.Constant) -> sp.Expr:
    if type(node.value) is int:
        return sp.Integer(node.value)
    raise ValueError(f"numbers must be exact; got {str(node.value)[:40]!r}. Write 1/2 for 0.5.")


def _is_infinity(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == INFINITY


def _check_square(what: str, A: Any) -> None:
    if A.rows != A.cols:
        raise ValueError(f"{what} needs a square matrix; {A} is {A.rows}×{A.cols}.")


def _size(value: Any) -> Any:
    if not (1 <= value <= MAX_ROWS if value.is_Integer else value.is_integer and value.is_positive):
        raise ValueError(f"a size is a number up to {MAX_ROWS} or a positive integer letter; got {value}.")
    return value


def _composed(build: Callable[[], Any]) -> Any:
    """What SymPy builds; what it refuses, such as matrices whose shapes do not fit, is the text's fault."""
    try:
        return build()
    except (MatrixError, TypeError, ValueError) as reason:
        raise ValueError(f"the text does not fit together: {reason}") from None


def _domain(build: Callable[[], Any]) -> tuple[Any, ...]:
    """Where a part of the text has a value, whatever SymPy makes of it and its like, as of tan x − tan x."""
    part = _composed(build)
    if part.has(sp.zoo, sp.nan):
        raise ValueError("the text divides by zero.")
    try:
        return natural_domain(part)
    except UnknownDomain as reason:
        raise ValueError(f"{reason}.") from None


def _powers(value: sp.Expr) -> int:
    """A bound on the bits of Π b^c for a sum of c·log b."""
    return max((abs(int(c.p)) // int(c.q) + 1 for c in value.atoms(sp.Rational)), default=0) * _bits(value)


def _bits(value: sp.Expr) -> int:
    """The bits of the largest rational number in a sum or product."""
    return max((int(r.p).bit_length() + int(r.q).bit_length() for r in value.atoms(sp.Rational)), default=0)
