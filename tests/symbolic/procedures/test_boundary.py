"""Every procedure takes numbers for expressions, and answers UNDECIDED where SymPy fails."""

import importlib
import pkgutil

import pytest
import sympy as sp

import symbolic as S
import symbolic.polynomials
import symbolic.procedures
from numeric_check import Variable
from symbolic.boundary import procedure
from symbolic.decision import Verdict

n = sp.Symbol("n", integer=True, positive=True)
i = sp.Symbol("i", integer=True, nonnegative=True)
c, t, z = sp.symbols("c t z")
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")


def procedures():
    """Every public decide_ function of two sides in the two folders."""
    for folder in (symbolic.procedures, symbolic.polynomials):
        for found in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}."):
            module = importlib.import_module(found.name)
            for name in vars(module):
                function = getattr(module, name)
                if name.startswith("decide_") and function.__module__ == found.name and name != "decide_matrix_zero":
                    yield pytest.param(function, id=name)


@pytest.mark.parametrize("decide", list(procedures()))
def test_every_procedure_has_the_boundary(decide):
    with pytest.raises(TypeError, match="a side must be a SymPy expression"):
        decide("x", sp.S.Zero)
    with pytest.raises(TypeError, match="a side must be a SymPy expression"):
        decide(sp.S.Zero, sp.true)


CRASHES = {
    "arguments that are Lambdas": lambda: S.decide_arguments(
        *(S.MatrixFunction(sp.Lambda(z, k * z), A) for k in (1, 2)), by=S.decide_words
    ),
    "a derivative that SymPy cannot take": lambda: S.decide_entries(
        sp.Subs(sp.Derivative(sp.Trace((A + t * B) ** 2), t), t, 0), sp.Trace(A)
    ),
    "a number for a side": lambda: S.decide_words(sp.Derivative(S.contraction(u.T, u + t * v), t), 0),
    "a singular power": lambda: S.decide_entries(sp.MatPow(sp.ImmutableMatrix([[1, 1], [1, 1]]), -1), sp.zeros(2)),
    "an exponential in a contraction": lambda: S.decide_derivative(
        sp.Derivative(S.contraction(u.T, S.MatrixExp(t * A) * v), t), 0
    ),
}


@pytest.mark.parametrize("attempt", CRASHES.values(), ids=CRASHES)
def test_a_failure_of_sympy_is_no_answer(attempt):
    decision = attempt()
    assert (decision.verdict, bool(decision.why)) == (Verdict.UNDECIDED, True)


@pytest.mark.parametrize("failure", [RecursionError("deep"), S.OutsideClass("outside")])
def test_what_is_too_deep_or_outside_is_undecided(failure):
    @procedure("none")
    def decide_none(lhs, rhs):
        raise failure

    assert decide_none(1, 2).verdict is Verdict.UNDECIDED


def test_an_error_of_the_procedure_itself_reaches_the_caller():
    with pytest.raises(ValueError, match="one shape"):
        S.decide_identity(A, sp.S.One)


def test_a_hypothesis_in_which_an_index_leaves_its_assumptions_proves_nothing():
    positive, row = sp.symbols("j k", integer=True, positive=True)
    p, x = (sp.IndexedBase(name, shape=(n,), real=True) for name in "px")
    for first, verdict in ((1, Verdict.PROVED), (0, Verdict.UNDECIDED)):
        total = sp.Sum(sp.Abs(positive) * x[row], (positive, first, 3))
        given = (S.ForAll(sp.Eq(p[row], total), (row, 1, n)),)
        assert S.decide_finite_sums(p[1], 6 * x[1], given=given).verdict is verdict


def test_a_letter_that_may_be_infinite_is_no_number():
    x = sp.Symbol("x", extended_real=True)
    difference = sp.Add(x, -x, evaluate=False)
    for decision in (S.decide_words(difference, sp.S.Zero), S.decide_zero(difference)):
        assert decision.verdict is Verdict.UNDECIDED
        assert "may be ∞" in decision.why
    with pytest.raises(TypeError, match="may be ∞"):
        Variable(symbol=x)
