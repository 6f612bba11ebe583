"""The words of the text: constants, functions of numbers and of matrices, and the letters that are declared."""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterable
from typing import Any

import sympy as sp

from symbolic.expressions.matrix_exp import MatrixExp
from symbolic.expressions.vec import Vec

CONSTANTS: dict[str, sp.Expr] = {"pi": sp.pi, "E": sp.E, "I": sp.I}
COUNTING = {"factorial": sp.factorial, "gamma": sp.gamma, "binomial": sp.binomial}
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
    **COUNTING,
    **_GROWING,
    "Abs": sp.Abs,
    "abs": sp.Abs,
    "Max": sp.Max,
    "Min": sp.Min,
    "atan2": sp.atan2,
}
POWERS = ("abs", "sqrt", "cbrt")  # which SymPy has no function for; they have a value everywhere
OF_MATRICES: dict[str, Callable[..., sp.Expr]] = {
    "transpose": sp.Transpose,
    "adjoint": sp.Adjoint,
    "inv": sp.Inverse,
    "tr": sp.Trace,
    "det": sp.Determinant,
    "exp": MatrixExp,
    "vec": Vec,
    "hadamard": sp.HadamardProduct,
    "kron": sp.KroneckerProduct,
}
OF_SQUARE = frozenset({"inv", "tr", "det", "exp"})
OF_SIZES: dict[str, Callable[..., sp.Expr]] = {"eye": sp.Identity, "zeros": sp.ZeroMatrix, "ones": sp.OneMatrix}
SUM, INFINITY = "sum", "oo"
ARITY = {"atan2": (2, 2), "binomial": (2, 2), "Max": (2, 5), "Min": (2, 5), "hadamard": (2, 5), "kron": (2, 5)}
ARITY |= {"zeros": (2, 2), "ones": (2, 2)}

KINDS = ("real", "positive", "integer", "complex_")
_TAKEN = frozenset([*FUNCTIONS, *OF_MATRICES, *OF_SIZES, *CONSTANTS, SUM, INFINITY, *keyword.kwlist])
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{0,15}(_[A-Za-z0-9]{1,8})?")
MAX_ROWS = 6  # of a matrix whose size is a number
_NUMBERS = frozenset(str(n) for n in range(1, MAX_ROWS + 1))


def declare(
    *,
    real: Iterable[str],
    positive: Iterable[str],
    integer: Iterable[str],
    complex_: Iterable[str],
    matrix: Iterable[str],
) -> dict[str, Any]:
    """The letters by name; a size is a positive integer, and need not be declared.

    Raises
    ------
    ValueError : for a name that is not plain, is taken by a function or constant, or is declared twice over; for a
        matrix that is not of the form ``A m n``.
    """
    assumptions: dict[str, dict[str, bool]] = {}
    for names, assumption in ((real, "real"), (positive, "positive"), (integer, "integer"), (complex_, "complex")):
        for name in names:
            assumptions.setdefault(plain(name), {})[assumption] = True
    matrices = [_matrix(text) for text in matrix]
    for size in (size for _, *sizes in matrices for size in sizes if not size.isdigit()):
        if not assumptions.setdefault(size, {}).keys() <= {"positive", "integer"}:
            raise ValueError(f"the size {size} of a matrix is a positive integer.")
        assumptions[size] |= {"positive": True, "integer": True}
    for name, given in assumptions.items():
        if "complex" in given and len(given) > 1:
            raise ValueError(f"the symbol {name} is declared complex and {', '.join(set(given) - {'complex'})}.")
    letters: dict[str, Any] = {
        name: sp.Symbol(name, **{a: v for a, v in given.items() if a != "complex"})
        for name, given in assumptions.items()
    }
    for name, *sizes in matrices:
        if name in letters:
            raise ValueError(f"the name {name} is declared twice.")
        letters[name] = sp.MatrixSymbol(name, *(letters.get(size) or sp.Integer(size) for size in sizes))
    return letters


def plain(name: Any) -> str:
    """The name, if a letter may have it.

    Raises
    ------
    ValueError : if it is not plain, or taken.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name) or name in _TAKEN:
        raise ValueError(f"a symbol needs a plain name such as x or x_1; got {str(name)[:40]!r}.")
    return name


def _matrix(text: Any) -> tuple[str, str, str]:
    """The name and the two sizes of "A m n"."""
    parts = text.replace(",", " ").split() if isinstance(text, str) else ()
    if len(parts) != 3:
        raise ValueError(f"a matrix is declared by its name and two sizes, as in 'A m n'; got {str(text)[:40]!r}.")
    name, *sizes = parts
    for size in sizes:
        if size not in _NUMBERS and size[:1].isdigit():
            raise ValueError(f"a size is a number up to {MAX_ROWS} or a letter; got {size[:40]!r}.")
        if size not in _NUMBERS:
            plain(size)
    return plain(name), sizes[0], sizes[1]
