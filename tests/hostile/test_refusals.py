"""Operands of every kind are put into the small functions of the procedures: each says no to what it is not made for.

Numbers, letters, powers, sums, tables, matrices, conditions, what has no value: a function that takes one of them for
what it knows says something false of it, or breaks down.
"""

import importlib
import inspect

import pytest
import sympy as sp

from symbolic import ForAll, MatrixExp
from symbolic.balls.limits import Limits
from symbolic.definedness.known import Known
from symbolic.index_notation.expand import Rules
from symbolic.towers.convert import converter_for
from tests.hostile.statements.refusals import IN_A_TOWER, RAISES, SAYS_NO

x, y, t = sp.symbols("x y t", real=True)
p = sp.Symbol("p", positive=True)
z = sp.Symbol("z")
j = sp.Symbol("j", integer=True)
n, i, k, m = sp.symbols("n i k m", integer=True, positive=True)
q = sp.Symbol("q", nonnegative=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")
T, table = sp.IndexedBase("T", shape=(n, n), real=True), sp.IndexedBase("t", shape=(n,), real=True)
f = sp.Function("f")
LETTERS = {
    "x": x,
    "y": y,
    "t": t,
    "p": p,
    "q": q,
    "z": z,
    "j": j,
    "n": n,
    "i": i,
    "k": k,
    "m": m,
    "N": N,
    "A": A,
    "B": B,
    "u": u,
    "v": v,
    "f": f,
}
NAMED = {
    "": "",
    "0": sp.S.Zero,
    "3": sp.Integer(3),
    "1/2": sp.S.Half,
    "c": sp.Symbol("c", commutative=False),
    "f(x)": f(x),
    "t[i]": table[i],
    "T[i, i]": T[i, i],
    "Eq(A.T, A)": sp.Eq(A.T, A),
    "ForAll(t[i] > 0, (i, 1, n))": ForAll(table[i] > 0, (i, 1, n)),
    "MatrixExp(A)": MatrixExp(A),
    "T[i, m]": T[i, m],
    "Sum(t[i], (i, 1, n))": sp.Sum(table[i], (i, 1, n)),
    "Lambda(z, z**2)": sp.Lambda(z, z**2),
    "A**n": sp.MatPow(A, n),
    "A[0, 0]": A[0, 0],
    "u.T*v": u.T * v,
    "x > 0, z ≠ 0": Known(given=(x > 0, sp.Ne(z, 0))),
    "nothing": Known(),
    "no rules": Rules(),
    "limits": Limits.seconds(600),
}


def called(name, operands):
    """The answer of a function to operands that are named, or written as SymPy writes them."""
    module, _, function = name.rpartition(".")
    written = {**vars(sp), **LETTERS}
    arguments = [NAMED[o] if o in NAMED else eval(o, written) for o in operands.split(" & ")]
    found = getattr(
        importlib.import_module(module if module.startswith("numeric_check") else f"symbolic.{module}"), function
    )
    answer = inspect.unwrap(found)(*arguments)
    return list(answer) if inspect.isgenerator(answer) else answer


@pytest.mark.parametrize(("name", "operands"), [(name, o) for name, row in SAYS_NO.items() for o in row])
def test_a_function_says_no_to_what_it_is_not_made_for(name, operands):
    answer = called(name, operands)
    assert answer is None or answer is False or answer == sp.false


@pytest.mark.parametrize(("name", "operands"), [(name, o) for name, (_, row) in RAISES.items() for o in row])
def test_a_function_names_what_it_is_not_made_for(name, operands):
    with pytest.raises(RAISES[name][0], match=r"^"):
        called(name, operands)


def in_a_tower(name, kind, text):
    """The answer of a function to a tower, or a converter, and what an expression is in it."""
    e = eval(text, {**vars(sp), **LETTERS})
    e = sp.sympify(e)
    converter = converter_for(e, Limits.seconds(600))
    u = converter(e)
    tower = converter.tower
    arguments = {"function": (tower, u), "numerator": (tower, u.num), "converter": (converter, u)}
    module, _, function = name.rpartition(".")
    found = getattr(importlib.import_module(f"symbolic.{module}"), function)
    return inspect.unwrap(found)(*arguments.get(kind, (converter, e)))


@pytest.mark.parametrize(("row", "text"), [(row, text) for row, texts in IN_A_TOWER.items() for text in texts])
def test_in_a_tower_a_function_refuses_what_it_is_not_made_for(row, text):
    *call, error = row
    if error is None:
        assert not in_a_tower(*call, text)
        return
    with pytest.raises(error, match=r"^"):
        in_a_tower(*call, text)
