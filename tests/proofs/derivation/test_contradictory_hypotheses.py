"""No line is proved from hypotheses that no values satisfy; from those that some values satisfy, lines are proved."""

from functools import partial

import numpy as np
import pytest
import sympy as sp
from sympy import Mod, cos, exp, floor, log, pi, sin, sqrt

import symbolic as S
from numeric_check import Claim, Variable, adverse_points
from proofs import Derivation, Hypothesis, Step, Theorem
from proofs.derivation.chain import prove
from proofs.derivation.possible import impossible
from proofs.testing import assert_identity
from symbolic.expressions.for_all import ForAll
from tests.proved import DERIVATIONS
from tests.sampling import sampled, slow

n, i = sp.symbols("n i", integer=True, positive=True)
x, y = sp.symbols("x y", real=True)
p, r = sp.symbols("p r", positive=True)
z = sp.Symbol("z")
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
T = sp.IndexedBase("T", shape=(n,), real=True)
f = sp.Function("f")
D, W = S.decide_identity, S.decide_words
unit, zero = sp.Identity(n), sp.ZeroMatrix(n, n)
NONE, CONTRADICT = "no values are known that satisfy", "the hypotheses contradict each other"


def eq(left, right=0):
    return sp.Eq(left, right, evaluate=False)


def ne(left, right=0):
    return sp.Ne(left, right, evaluate=False)


def line(names, lhs, rhs, by, *given):
    variables = tuple(name if isinstance(name, Variable) else Variable(symbol=name) for name in names)
    step = Step(expr=rhs, reason="by the hypotheses", by=by)
    return Derivation(title="a line", variables=variables, start=lhs, steps=(step,), hypotheses=given)


EMPTY_TABLE = ForAll(eq(T[i]), (i, 1, n))
CONTRADICTIONS = {
    "a singular matrix": lambda: line((n, A), A, 2 * A, W, eq(A, zero), ne(sp.det(A))),
    "the same by a hypothesis": lambda: line(
        (n, A), A, 2 * A, Hypothesis(relation=eq(A, zero)), eq(A, zero), ne(sp.det(A))
    ),
    "a product": lambda: line((n, A, B), A * B, 3 * B * A, W, eq(A * B, zero), eq(B * A, zero), ne(sp.det(A * B))),
    "traces": lambda: line((n, A, B), A, B, Hypothesis(relation=eq(A, B)), eq(A, B), ne(sp.Trace(A), sp.Trace(B))),
    "sin 0": lambda: line((x, y), x, x + y, Hypothesis(relation=eq(y)), eq(y), ne(sin(y))),
    "equal powers": lambda: line((x, y), x, y, Hypothesis(relation=eq(x, y)), eq(x, y), exp(x) > exp(y)),
    "a large sine": lambda: line((x,), x, sp.S.One, Hypothesis(relation=eq(x, 1)), eq(x, 1), sin(x) > 1),
    "a small power": lambda: line((x,), sqrt(x**2), x, D, x > 0, exp(x) < 1),
    "a large cosine": lambda: line((x,), sqrt(x**2), x, D, x > 0, cos(x) > 2),
    "a table": lambda: line(
        (n, T),
        sp.Sum(T[i], (i, 1, n)),
        sp.S.Zero,
        partial(S.decide_finite_sums, given=(EMPTY_TABLE,)),
        EMPTY_TABLE,
        ne(T[1]),
    ),
    "an odd number": lambda: line(
        (n,), (-1) ** n, (-1) ** n + n - 5, Hypothesis(relation=eq(n, 5)), eq(n, 5), eq(Mod(n, 2))
    ),
    "half a number": lambda: line((n, z), z, z * (2 * n - 2), Hypothesis(relation=eq(2 * n, 3)), eq(2 * n, 3)),
    "of the variables": lambda: line(
        (Variable(symbol=x, conditions=(x > 0,)), Variable(symbol=y, conditions=(cos(x) > 2,))), sqrt(x**2), x, D
    ),
}


@pytest.mark.parametrize(
    "name", slow(CONTRADICTIONS, "a product", "a small power", "of the variables", "a large cosine")
)
def test_nothing_is_proved_from_hypotheses_that_no_values_satisfy(name):
    (link,) = prove(CONTRADICTIONS[name]())
    assert link.status == "undecided"
    assert any(reason in link.proof.why for reason in (NONE, CONTRADICT, "no point satisfies")), link.proof.why


CONSISTENT = {
    "a matrix that is zero": lambda: line((n, A), A, 2 * A, W, eq(A, zero)),
    "a product that is zero": lambda: line((n, A, B), A * B, 3 * B * A, W, eq(A * B, zero), eq(B * A, zero)),
    "inverses": lambda: line((n, A, B), A * B * A, A, W, eq(A * B, unit)),
    "sin 0": lambda: line((x, y), x, x + y, Hypothesis(relation=eq(y)), eq(y), eq(sin(y))),
    "equal powers": lambda: line((x, y), x, y, Hypothesis(relation=eq(x, y)), eq(x, y), exp(x) >= exp(y)),
    "a sine": lambda: line(
        (x, y), x + sin(y), x + sp.S.Half, Hypothesis(relation=eq(sin(y), sp.S.Half)), eq(sin(y), sp.S.Half)
    ),
    "a small power": lambda: line((x,), sqrt(x**2), -x, D, x < 0, exp(x) < 1),
    "a cosine": lambda: line((x,), sqrt(x**2), x, D, x > 4, cos(x) > sp.Rational(1, 2)),
    "a table": lambda: line(
        (n, T), sp.Sum(T[i], (i, 1, n)), sp.S.Zero, partial(S.decide_finite_sums, given=(EMPTY_TABLE,)), EMPTY_TABLE
    ),
    "an odd number": lambda: line((n, z), z + n, z + 5, Hypothesis(relation=eq(n, 5)), eq(n, 5), eq(Mod(n, 2), 1)),
    "a root": lambda: line((p,), p**2 + 1, sp.Integer(3), Hypothesis(relation=eq(p**2, 2)), eq(p**2, 2)),
    "a root and more": lambda: line(
        (p, x), x - p, sp.S.One, Hypothesis(relation=eq(x, p + 1)), eq(p**3, 2), eq(x, p + 1)
    ),
    "a circle": lambda: line((x, y), x, y, Hypothesis(relation=eq(x, y)), eq(x, y), eq(x**2 + y**2, 1)),
    "an exponential": lambda: line(
        (n, A, B), B, S.MatrixExp(A), Hypothesis(relation=eq(B, S.MatrixExp(A))), eq(A.T, A), eq(B, S.MatrixExp(A))
    ),
    "a floor": lambda: line((x,), floor(x) + 1, sp.Integer(4), Hypothesis(relation=eq(floor(x), 3)), eq(floor(x), 3)),
    "a value of a function": lambda: line((f,), f(0) + 1, sp.Integer(2), Hypothesis(relation=eq(f(0), 1)), eq(f(0), 1)),
    "a logarithm": lambda: line((p, r), r + 1, log(p) + 1, Hypothesis(relation=eq(r, log(p))), eq(r, log(p))),
    "an angle": lambda: line((x,), x + 1, pi + 1, Hypothesis(relation=eq(x, pi)), eq(x, pi)),
}


@pytest.mark.parametrize("name", slow(CONSISTENT, "a root and more", "a root", "a floor", "a sine", "a circle"))
def test_a_line_is_proved_from_hypotheses_that_some_values_satisfy(name):
    (link,) = prove(CONSISTENT[name]())
    assert link.status == "proved", link.proof.why


@pytest.mark.parametrize("name", sampled(DERIVATIONS, 3))
def test_values_are_known_that_satisfy_the_conditions_of_every_theorem(name):
    assert impossible(DERIVATIONS[name].claim) == ""


@pytest.mark.slow
def test_a_hint_names_values_that_are_not_found_without_it():
    sum_ = exp(x) + x
    value = sp.S.Half - log(2)
    step = Step(expr=value, reason="by the hypothesis", by=Hypothesis(relation=eq(sum_, value)))
    bare, hinted = (
        Derivation(
            title="a sum",
            variables=(Variable(symbol=x, hint=hint),),
            start=sum_,
            hypotheses=(eq(sum_, value),),
            steps=(step,),
        )
        for hint in (None, lambda *_: -log(2))
    )
    assert NONE in next(prove(bare)).proof.why
    assert next(prove(hinted)).status == "proved"


def test_an_earlier_theorem_from_a_contradiction_proves_nothing():
    derive = CONTRADICTIONS["a small power"]
    given = derive().hypotheses
    (link,) = prove(line((x,), sqrt(x**2) + 1, x + 1, Theorem(derive=derive), *given))
    assert not link.good


@pytest.mark.parametrize("given", sampled([(x > 0, x < 0), (x > 0, exp(x) < 1), (x > 0, cos(x) > 2)], 3))
def test_an_identity_is_not_established_from_a_contradiction(given):
    with pytest.raises(AssertionError, match=f"{NONE}|no point satisfies"):
        assert_identity(sqrt(x**2), x, given=given)


@pytest.mark.slow
def test_points_are_drawn_beside_an_irrational_one_and_under_an_equation_for_a_function():
    roots = Claim(lhs=p, rhs=p, variables=(Variable(symbol=p), Variable(symbol=x)), hypotheses=(eq(p**3, 2), x < p))
    assert impossible(roots) == ""
    value = Claim(lhs=z, rhs=z, variables=(Variable(symbol=z), Variable(symbol=f)), hypotheses=(eq(f(0), 1),))
    assert next(adverse_points(value, 1, np.random.default_rng(0)))[f](0) == 1
