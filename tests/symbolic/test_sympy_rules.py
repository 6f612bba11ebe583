"""What SymPy builds anew has the values of what was written: signs, remainders, halves, matrices of size 0."""

import json
import subprocess
import sys
from textwrap import dedent

import pytest
import sympy as sp

from symbolic import Verdict, decide
from tests.sampling import sampled

x, y = sp.symbols("x y", real=True)
z, w = sp.symbols("z w")
p = sp.Symbol("p", positive=True)
j = sp.Symbol("j", integer=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
r = sp.Symbol("r", irrational=True)
e, o = sp.Symbol("e", even=True), sp.Symbol("o", odd=True)
apart = sp.Symbol("apart", zero=False)
d = sp.Symbol("d", integer=True, positive=True)
zeros, ones = sp.ZeroMatrix(d, d), sp.OneMatrix(d, d)
empty, ones_of_N = sp.ZeroMatrix(N, N), sp.OneMatrix(N, N)

FALSE = {
    "a sign to the second": (sp.sign(z) ** 2, 1, (sp.Ne(z, 0),)),
    "a sign to the fourth": (sp.sign(z) ** 4, 1, (sp.Eq(z, 1 + sp.I),)),
    "two signs of one value": (sp.sign(z) * sp.sign(w), 1, (sp.Eq(z, w), sp.Ne(w, 0))),
    "a sign of an exponential": (sp.sign(z) ** 2, 1, (sp.Eq(z, sp.exp(w)),)),
    "the remainder of −πx": (sp.Mod(y, x), y + 3 * x, (sp.Eq(y, -sp.pi * x), x > 0)),
    "the remainder of −7p/2": (sp.Mod(y, p), -p / 2, (sp.Eq(y, -7 * p / 2),)),
    "the floor of e/6": (sp.floor(x), x, (sp.Eq(x, e / 6),)),
    "a sine of πj/6": (sp.sin(sp.pi * j / 6), 0, (sp.Eq(j, e),)),
    "a delta at e/3": (sp.KroneckerDelta(x, j), 0, (sp.Eq(x, e / 3),)),
    "a delta at atan j": (sp.KroneckerDelta(x, 0), 0, (sp.Eq(x, sp.atan(j)),)),
    "a sign of atan j": (sp.sign(x) ** 2, 1, (sp.Eq(x, sp.atan(j)),)),
    "a sign of asin": (abs(sp.sign(x)), 1, (sp.Eq(x, sp.asin(j / 2)),)),
    "the modulus of a binomial": (abs(x), -x, (sp.Eq(x, sp.binomial(j, 3)),)),
    "the sign of a binomial": (sp.sign(x), -1, (sp.Eq(x, sp.binomial(j, 3)),)),
    "a delta at r²": (sp.KroneckerDelta(x, 2), 0, (sp.Eq(x, r**2),)),
    "the determinant of zeros": (sp.Determinant(empty), 0, ()),
    "the determinant of a difference": (sp.Determinant(ones_of_N - ones_of_N), 0, ()),
    "the determinant of ones": (sp.Determinant(sp.OneMatrix(2 * N, 2 * N)), 0, ()),
    "a power of zeros": (sp.MatPow(zeros, N), zeros, ()),
    "the trace of a power of zeros": (sp.Trace(sp.MatPow(zeros, N)), 0, ()),
    "a power of ones": (sp.MatPow(ones, N), d ** (N - 1) * ones, ()),
}
TRUE = {
    "a sign of a real number": (sp.sign(x) ** 2, 1, (sp.Ne(x, 0),)),
    "a sign of a positive number": (sp.sign(z) ** 2, 1, (sp.Eq(z, p),)),
    "the remainder of −πx": (sp.Mod(y, x), y + 4 * x, (sp.Eq(y, -sp.pi * x), x > 0)),
    "the floor of e/2": (sp.floor(x), x, (sp.Eq(x, e / 2),)),
    "the determinant of zeros": (sp.Determinant(zeros), 0, ()),
    "a power of zeros": (sp.MatPow(zeros, d), zeros, ()),
    "a power of zeros from 0": (sp.MatPow(zeros, N), sp.KroneckerDelta(N, 0) * sp.Identity(d), ()),
    "a power of ones": (sp.MatPow(ones, 3), d**2 * ones, ()),
    "the floor of e²/4": (sp.floor(x), x, (sp.Eq(x, e**2 / 4),)),
}


@pytest.mark.parametrize("name", sampled(FALSE, 6))
def test_what_sympy_simplifies_wrongly_is_not_proved(name):
    lhs, rhs, given = FALSE[name]
    assert decide(lhs, rhs, given=given).verdict is not Verdict.PROVED


@pytest.mark.parametrize("name", TRUE)
def test_what_it_simplifies_rightly_is_proved(name):
    lhs, rhs, given = TRUE[name]
    assert decide(lhs, rhs, given=given).verdict is Verdict.PROVED


@pytest.mark.parametrize("value", [1 + sp.I, sp.I, -2 + 3 * sp.I, sp.Integer(-3)])
def test_an_even_power_of_a_sign_is_that_of_its_value(value):
    assert sp.expand((sp.sign(value) ** 2).doit() - (value / abs(value)) ** 2) == 0
    assert (sp.sign(apart) ** 2).has(sp.sign)


@pytest.mark.parametrize("ratio", [sp.pi, -sp.pi, sp.Rational(7, 2), -sp.Rational(7, 2), -sp.sqrt(2), sp.Integer(-2)])
def test_a_remainder_lies_between_0_and_the_divisor(ratio):
    for value in (sp.Integer(3), sp.Integer(-3), sp.Rational(2, 5)):
        remainder = sp.Mod(ratio * x, x).subs(x, value)
        assert 0 <= remainder / value < 1
        assert ((ratio * value - remainder) / value).is_integer


@pytest.mark.parametrize(
    ("value", "name", "known"),
    [
        (sp.atan(j), "zero", None),
        (sp.asin(j / 2), "nonzero", None),
        (sp.acos(N), "rational", None),
        (sp.atan(j), "irrational", None),
        (sp.atan(2 * j + 1), "rational", False),
        (sp.acos(2 * j), "rational", False),
        (r**2, "rational", None),
        (1 / r, "rational", False),
        (sp.Integer(2) ** r, "rational", None),
        (sp.ff(sp.Rational(2, 3), N), "integer", None),
        (sp.rf(sp.Rational(1, 2), j), "integer", None),
        (sp.rf(j, N), "integer", True),
        (sp.binomial(j, 3), "nonnegative", None),
        (sp.binomial(-N - 1, 3), "negative", True),
        (sp.binomial(j, 2 * N), "nonnegative", True),
        (sp.binomial(N, o), "nonnegative", True),
        (sp.binomial(x, x / 2), "integer", None),
    ],
    ids=str,
)
def test_what_is_said_of_numbers_holds_of_all(value, name, known):
    assert getattr(value, f"is_{name}") is known


@pytest.mark.parametrize(
    ("product", "known"),
    [
        (e / 2, True),
        (e**2 / 4, True),
        (e * j / 2, True),
        (o / 2, False),
        (o / 6, False),
        (e / 3, None),
        (2 * j / 3, None),
        (e / 6, None),
        (e / (2 * j + 1), None),
        (e * sp.sqrt(2) / 3, None),
    ],
    ids=str,
)
def test_a_product_is_an_integer_where_it_is_one_at_all_points(product, known):
    assert product.is_integer is known


REPLACED = {  # what SymPy alone says, which is wrong
    "sign._eval_power": ("sp.sign(apart) ** 2 == 1", True),
    "Mod.eval": ("sp.expand(sp.Mod(-sp.pi * x, x)) == 3 * x - sp.pi * x", True),
    "Mul._eval_is_integer": ("(e / 6).is_integer, (e / 3).is_integer", [True, False]),
    "Pow._eval_is_rational": ("(r**2).is_rational", False),
    "atan._eval_is_rational": ("sp.atan(j).is_zero", False),
    "asin._eval_is_rational": ("sp.asin(j).is_zero", False),
    "acos._eval_is_rational": ("sp.acos(N).is_rational", False),
    "binomial._eval_is_integer": ("sp.binomial(h, g).is_integer", False),
    "binomial._eval_is_nonnegative": ("sp.binomial(j, 3).is_nonnegative", False),
    "ZeroMatrix._eval_determinant": ("sp.det(sp.ZeroMatrix(N, N)).is_zero", True),
    "ZeroMatrix._eval_power": ("(sp.ZeroMatrix(2, 2) ** N).doit().is_ZeroMatrix", True),
    "OneMatrix._eval_determinant": ("sp.det(sp.OneMatrix(2 * N, 2 * N)).is_zero", True),
    "OneMatrix._eval_power": ("(sp.OneMatrix(2, 2) ** N).doit().has(sp.MatPow)", False),
    "FallingFactorial._eval_is_integer": ("sp.ff(sp.Rational(2, 3), N).is_integer", False),
    "RisingFactorial._eval_is_integer": ("sp.rf(sp.Rational(1, 2), j).is_integer", False),
}
ALONE = f"""
    import importlib, json, pkgutil, sys
    import sympy as sp
    x, r = sp.Symbol("x", real=True), sp.Symbol("r", irrational=True)
    j, e, N = sp.Symbol("j", integer=True), sp.Symbol("e", even=True), sp.Symbol("N", integer=True, nonnegative=True)
    apart, (g, h) = sp.Symbol("apart", zero=False), sp.symbols("g h", integer=False)

    def methods():
        loaded = [vars(m) for name, m in list(sys.modules.items()) if name.split(".")[0] == "sympy"]
        classes = {{c for names in loaded for c in names.values() if isinstance(c, type)}}
        return {{(c, n): getattr(f, "__func__", f) for c in classes for n, f in list(vars(c).items()) if callable(f) or
                isinstance(f, classmethod)}}

    say = lambda: [{", ".join(f"({said})" for said, _ in REPLACED.values())}]
    alone, asked = say(), e / 6
    asked.is_integer
    before = methods()
    import symbolic
    cheap = methods() == before
    for module in pkgutil.walk_packages(symbolic.__path__, "symbolic."):
        importlib.import_module(module.name)
    after = methods()
    changed = [f"{{c.__name__}}.{{n}}" for (c, n), f in before.items() if after.get((c, n)) is not f]
    print(json.dumps([alone, cheap, sorted(changed), say(), asked.is_integer]))
"""


@pytest.mark.slow
def test_only_rules_that_are_wrong_in_sympy_are_replaced():
    run = subprocess.run([sys.executable, "-c", dedent(ALONE)], capture_output=True, text=True, check=True)
    alone, cheap, changed, then, asked = json.loads(run.stdout)
    assert dict(zip(REPLACED, alone, strict=True)) == {name: wrong for name, (_, wrong) in REPLACED.items()}
    assert cheap
    assert changed == sorted(REPLACED)
    assert asked is None
    assert not [said for said, wrong in zip(then, alone, strict=True) if said == wrong]
