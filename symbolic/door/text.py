"""Text is data: an expression is read through a whitelist of syntax, names and sizes, and nothing is ever executed.

SymPy's ``sympify`` and ``parse_expr`` run any string as code; this reader walks Python's syntax tree and knows numbers,
declared symbols, + − * / **, and the functions listed here.
"""

from __future__ import annotations

import ast
import keyword
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.balls.evaluator import Evaluator
from symbolic.balls.limits import Limits
from symbolic.balls.values import NotEvaluatedError
from symbolic.decision import AT_MOST, DIFFERENT, EQUAL
from symbolic.door.syntax import MAX_CHARACTERS, syntax_tree
from symbolic.goal import Goal

MAX_BITS = 8192  # of any integer that an operation may produce
MAX_POWER = 10**6
MAX_FACTORIAL = 500
MAX_SIZE = 10**5  # of a number under exp or in an exponent: larger ones overflow elsewhere
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{0,15}(_[A-Za-z0-9]{1,8})?")

CONSTANTS: dict[str, sp.Expr] = {"pi": sp.pi, "E": sp.E, "I": sp.I}
_COUNTING = {"factorial": sp.factorial, "gamma": sp.gamma, "binomial": sp.binomial}
_GROWING = {"exp": sp.exp, "sinh": sp.sinh, "cosh": sp.cosh}
_PLAIN = (
    "sin cos tan cot sec csc asin acos atan acot asec acsc tanh coth sech csch asinh acosh atanh acoth asech acsch "
    "log sqrt cbrt sign re im conjugate arg erf erfc"
)
_JUMPING = {  # SymPy takes them for odd at 0 as well
    "acot": lambda u: sp.acot(u, evaluate=bool(u.is_Rational)),
    "acoth": lambda u: sp.acoth(u, evaluate=bool(u.is_Rational)),
}
FUNCTIONS: dict[str, Callable[..., sp.Expr]] = {
    **{name: getattr(sp, name) for name in _PLAIN.split()},
    **_JUMPING,
    **_COUNTING,
    **_GROWING,
    "Abs": sp.Abs,
    "abs": sp.Abs,
    "Max": sp.Max,
    "Min": sp.Min,
    "atan2": sp.atan2,
}
_KINDS = ("real", "positive", "integer", "complex_")
_SIGN = re.compile(r"(==|<=|>=|!=|=|<|>)")
_RELATIONS = {"=": EQUAL, "==": EQUAL, "<=": AT_MOST, ">=": AT_MOST, "!=": DIFFERENT}
_COMPARED = {"=": sp.Eq, "==": sp.Eq, "<=": sp.Le, ">=": sp.Ge, "!=": sp.Ne, "<": sp.Lt, ">": sp.Gt}
_TAKEN = frozenset([*FUNCTIONS, *CONSTANTS, *keyword.kwlist])
_ARITY = {"atan2": (2, 2), "binomial": (2, 2), "Max": (2, 5), "Min": (2, 5)}
_OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
}


@dataclass(frozen=True, slots=True)
class Written:
    """A claim that was read, and u ≠ 0 for what its text divides by or takes the logarithm of."""

    goal: Goal
    conditions: tuple[Any, ...]


def parse(text: str, *, given: Iterable[str] = (), **declared: Iterable[str]) -> Goal:
    """The claim that a text denotes, in symbols declared with their assumptions.

    Parameters
    ----------
    text : str
        Arithmetic such as ``sin(x)^2 + cos(x)^2 = 1`` with one of = == <= >= !=, or without one for ``… = 0``;
        ``^`` is a power as ``**`` is, and 2x, 2(x + 1) and (x + 1)(x - 1) are products.
    given : texts of comparisons, also with < and >
    real, positive, integer, complex_ : names of symbols; a name may be both positive and integer

    Raises
    ------
    ValueError : naming what is not allowed and what is.

    Examples
    --------
    >>> parse("sin(x)^2 <= 2x", real=["x"], given=["x > 1"])
    Goal(lhs=sin(x)**2, rhs=2*x, relation='<=', given=(x > 1,))
    >>> parse("x.__class__", real=["x"])
    Traceback (most recent call last):
    ...
    ValueError: the text uses Attribute, which is no arithmetic; use numbers, symbols, + - * / ** and functions.
    """
    return read(text, given, **declared).goal


def read(text: str, given: Iterable[str] = (), **declared: Iterable[str]) -> Written:
    """The claim of ``parse``, with the conditions of its text: SymPy cancels x/x, and with it that x is not 0."""
    reader = _Reader(declare(**{kind: declared.get(kind, ()) for kind in _KINDS}))
    left, sign, right = _sides(text)
    if sign in ("<", ">"):
        raise ValueError("the text is a strict comparison; a claim has = <= >= or !=, and what is given may be strict.")
    lhs, rhs = (_value(reader, part) for part in (left, right))
    if sign == ">=":
        lhs, rhs = rhs, lhs
    goal = Goal(lhs, rhs, _RELATIONS[sign], tuple(_condition(reader, condition) for condition in given))
    conditions = (sp.Ne(u, 0) for u in dict.fromkeys(reader.nonzero))
    return Written(goal, tuple(condition for condition in conditions if condition != sp.true))


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


def _condition(reader: _Reader, text: str) -> Any:
    left, sign, right = _sides(text)
    if _SIGN.search(text) is None:
        raise ValueError(f"what is given is a comparison such as x > 0; got {text[:40]!r}.")
    return _COMPARED[sign](_value(reader, left), _value(reader, right), evaluate=False)


def _value(reader: _Reader, text: str) -> sp.Expr:
    value = reader.read(syntax_tree(_with_products(text.replace("^", "**"))))
    if value.has(sp.zoo, sp.nan, sp.oo):
        raise ValueError("the text divides by zero.")
    return value


def _with_products(text: str) -> str:
    """2x, 2(x + 1) and (x + 1)(x − 1) with the sign of the product; 1e5 and 0x10 are left to be refused as numbers."""
    if len(text) > MAX_CHARACTERS:
        return text
    text = re.sub(r"(?<![\w.])(?!0[xXoObB])(\d+)(?![eE][-+]?\d|[\d.])\s*(?=[A-Za-z(])", r"\1*", text)
    return re.sub(r"\)\s*(?=[\w(])", ")*", text)


def declare(
    *, real: Iterable[str], positive: Iterable[str], integer: Iterable[str], complex_: Iterable[str]
) -> dict[str, sp.Symbol]:
    """The symbols by name.

    Raises
    ------
    ValueError : for a name that is not plain, is taken by a function or constant, or is declared twice over.
    """
    assumptions: dict[str, dict[str, bool]] = {}
    for names, assumption in ((real, "real"), (positive, "positive"), (integer, "integer"), (complex_, "complex")):
        for name in names:
            if not isinstance(name, str) or not _NAME.fullmatch(name) or name in _TAKEN:
                raise ValueError(f"a symbol needs a plain name such as x or x_1; got {str(name)[:40]!r}.")
            assumptions.setdefault(name, {})[assumption] = True
    for name, given in assumptions.items():
        if "complex" in given and len(given) > 1:
            raise ValueError(f"the symbol {name} is declared complex and {', '.join(set(given) - {'complex'})}.")
    return {n: sp.Symbol(n, **{a: v for a, v in given.items() if a != "complex"}) for n, given in assumptions.items()}


class _Reader:
    """Builds the expression bottom-up, predicting the size of every number before it is made."""

    def __init__(self, symbols: dict[str, sp.Symbol]) -> None:
        self.symbols = symbols
        self.limits = Limits.seconds(5)
        self.nonzero: list[sp.Expr] = []

    def read(self, node: ast.expr) -> sp.Expr:
        if isinstance(node, ast.Constant):
            return self._constant(node)
        if isinstance(node, ast.Name):
            return self._name(node)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
            value = self.read(node.operand)
            return -value if isinstance(node.op, ast.USub) else value
        if isinstance(node, ast.BinOp):
            return self._operation(node)
        if isinstance(node, ast.Call):
            return self._call(node)
        raise ValueError(
            f"the text uses {type(node).__name__}, which is no arithmetic; "
            "use numbers, symbols, + - * / ** and functions."
        )

    def _constant(self, node: ast.Constant) -> sp.Expr:
        if type(node.value) is int:
            return sp.Integer(node.value)
        raise ValueError(f"numbers must be exact; got {str(node.value)[:40]!r}. Write 1/2 for 0.5.")

    def _name(self, node: ast.Name) -> sp.Expr:
        found = self.symbols.get(node.id, CONSTANTS.get(node.id))
        if found is None:
            raise ValueError(
                f"the name {node.id[:40]!r} is not declared; declare it real, positive, integer or complex."
            )
        return found

    def _operation(self, node: ast.BinOp) -> sp.Expr:
        left, right = self.read(node.left), self.read(node.right)
        if isinstance(node.op, ast.Pow):
            return self._power(left, right)
        if isinstance(node.op, ast.Div):
            if right.is_zero:
                raise ValueError("the text divides by zero.")
            self.nonzero.append(right)
            return left / right
        if type(node.op) not in _OPERATORS:
            raise ValueError(f"the operator {type(node.op).__name__} is not known; use + - * / and ** for powers.")
        if _bits(left) + _bits(right) > MAX_BITS:
            raise ValueError(f"the text makes a number of more than {MAX_BITS} bits.")
        return _OPERATORS[type(node.op)](left, right)

    def _power(self, base: sp.Expr, exponent: sp.Expr) -> sp.Expr:
        if exponent.is_number:
            self._check_size(exponent, "an exponent")
        if exponent.is_Rational:
            n = abs(int(exponent.p)) // int(exponent.q) + 1
            if n > MAX_POWER or (base.is_number and n * max(_bits(base), 1) > MAX_BITS):
                raise ValueError(f"the power {exponent} is too high: a number may have {MAX_BITS} bits.")
        if base.is_zero and (exponent.is_number and not exponent.is_positive):
            raise ValueError("the text divides by zero.")
        if not exponent.is_nonnegative:
            self.nonzero.append(base)
        return base**exponent

    def _call(self, node: ast.Call) -> sp.Expr:
        name = node.func.id if isinstance(node.func, ast.Name) else type(node.func).__name__
        if name not in FUNCTIONS or not isinstance(node.func, ast.Name):
            raise ValueError(f"the function {name[:40]!r} is not known; known are {', '.join(sorted(FUNCTIONS))}.")
        low, high = _ARITY.get(name, (1, 1))
        if node.keywords or not low <= len(node.args) <= high or any(isinstance(a, ast.Starred) for a in node.args):
            raise ValueError(f"{name} takes {low if low == high else f'{low} to {high}'} plain arguments.")
        args = [self.read(arg) for arg in node.args]
        for arg in args:
            if arg.is_number:
                self._check_size(arg, f"an argument of {name}", MAX_FACTORIAL if name in _COUNTING else MAX_SIZE)
            if name == "exp" and arg.has(sp.log) and _powers(arg) > MAX_BITS:
                raise ValueError(f"exp of a multiple of a logarithm makes a number of more than {MAX_BITS} bits.")
        if name == "log":
            self.nonzero += args
        return FUNCTIONS[name](*args)

    def _check_size(self, value: sp.Expr, what: str, limit: int = MAX_SIZE) -> None:
        """Refuse a number larger than the limit, or one whose size is not known."""
        try:
            ball = Evaluator({}, 64, self.limits)(value)
        except NotEvaluatedError as reason:
            raise ValueError(f"{what} has no value: {reason}.") from None
        if not abs(ball) < limit + 1:
            raise ValueError(f"{what} is too large; the limit is {limit}.")


def _powers(value: sp.Expr) -> int:
    """A bound on the bits of Π b^c for a sum of c·log b."""
    return max((abs(int(c.p)) // int(c.q) + 1 for c in value.atoms(sp.Rational)), default=0) * _bits(value)


def _bits(value: sp.Expr) -> int:
    """The bits of the largest rational number in a sum or product."""
    return max((int(r.p).bit_length() + int(r.q).bit_length() for r in value.atoms(sp.Rational)), default=0)
