"""Evidence, variables and claims: what they hold, and what they refuse."""

from __future__ import annotations

import numpy as np
import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Evidence,
    Variable,
    Verdict,
    analytic,
    column,
    complex_number,
    dimension,
    matrix,
    natural,
    nonzero,
    positive,
    real,
    square,
    variable_of,
)
from numeric_check.claims.names import free_names
from numeric_check.drawing.floats import drawn_batch
from tests.drawn_points import claim_of, drawn

k, r = dimension("k"), dimension("r")
x = column("x", k)
y = column("y", k, against=x)
X = matrix("X", k, r)
Y = matrix("Y", k, r, against=X)


def contraction_at(point):
    return sp.expand((point[y.symbol].T * point[x.symbol])[0, 0])


def test_holds_without_points_is_refused():
    with pytest.raises(ValueError, match="HOLDS needs at least one evaluated point"):
        Evidence(verdict=Verdict.HOLDS, methods=("balls",), digits=50, points=0)


def test_refuted_without_a_witness_is_refused():
    with pytest.raises(ValueError, match="REFUTED needs the point"):
        Evidence(verdict=Verdict.REFUTED, methods=("balls",), digits=50, points=3)


def test_undecided_without_a_reason_is_refused():
    with pytest.raises(ValueError, match="UNDECIDED needs to say"):
        Evidence(verdict=Verdict.UNDECIDED, methods=(), digits=50)


def test_dimensions_are_drawn_as_two_three_one_four():
    assert [point[k.symbol] for point in drawn([k, x], 5)] == [2, 3, 1, 4, 2]


def test_two_dimensions_take_every_pair_of_sizes():
    pairs = {(point[k.symbol], point[r.symbol]) for point in drawn([k, r, X], 28)}
    assert len(pairs) == 16


def test_the_contraction_takes_every_hard_value_with_nonzero_columns():
    found = drawn([k, x, y], 36)
    contractions = {contraction_at(point) for point in found}
    assert {0, 1, 700, -700, 10**4, -(10**4), sp.Rational(1, 10**300)} <= contractions
    assert any(
        contraction_at(point) == 0 and not point[x.symbol].is_zero_matrix and not point[y.symbol].is_zero_matrix
        for point in found
    )


def test_large_columns_come_with_contraction_one():
    sizes = [
        abs(sp.N(point[y.symbol].norm() * point[x.symbol].norm()))
        for point in drawn([k, x, y], 28)
        if contraction_at(point) == 1
    ]
    assert max(sizes) > 10**11


def test_the_gram_matrix_is_nilpotent_and_not_zero_at_some_point():
    grams = [(point[Y.symbol].T * point[X.symbol]).applyfunc(sp.expand) for point in drawn([k, r, X, Y], 28)]
    assert any(gram.rows == 2 and gram**2 == sp.zeros(2) != gram for gram in grams)
    assert any(gram == sp.eye(gram.rows) for gram in grams)


def test_columns_are_complex_at_some_points_of_every_size():
    sizes = {point[k.symbol] for point in drawn([k, x], 28) if point[x.symbol].has(sp.I)}
    assert sizes == {1, 2, 3, 4}


@pytest.mark.parametrize(
    "assumptions",
    [
        {"positive": True},
        {"negative": True},
        {"nonnegative": True},
        {"real": True, "nonzero": True},
        {"integer": True},
        {"integer": True, "even": True},
        {"imaginary": True},
        {"real": True},
        {},
    ],
    ids=str,
)
def test_a_variable_never_draws_a_value_that_its_symbol_denies(assumptions):
    symbol = sp.Symbol("v", **assumptions)
    for point in drawn([variable_of(symbol)], 40):
        for name, holds in symbol.assumptions0.items():
            assert getattr(point[symbol], f"is_{name}") in (holds, None)


def test_the_sweep_keeps_to_the_domain_too():
    p, z, q = positive("p"), complex_number("z"), nonzero("q")
    values = drawn_batch(claim_of(p, z, q), np.random.default_rng(0), 0, 100).values
    assert (values[p.symbol] > 0).all()
    assert np.iscomplexobj(values[z.symbol])
    assert (values[q.symbol] != 0).all()


def test_an_argument_at_which_a_function_is_said_to_be_analytic_keeps_off_its_cut():
    alpha = complex_number("alpha")
    f = analytic("f", alpha.symbol)
    for point in drawn([f, alpha], 22):
        if point[f.symbol].expr.has(sp.log):
            assert sp.im(point[alpha.symbol]) != 0 or point[alpha.symbol] > 0


def test_the_same_generator_gives_the_same_points():
    variables = [k, r, x, y, X, Y, natural("n"), real("t"), square("A", k)]
    assert drawn(variables, 8, seed=5) == drawn(variables, 8, seed=5)
    assert drawn(variables, 8, seed=5) != drawn(variables, 8, seed=6)


def test_a_column_against_one_of_another_length_is_refused():
    with pytest.raises(ValueError, match="needs the shape"):
        column("w", r, against=x)


def test_a_variable_of_something_else_is_refused():
    with pytest.raises(TypeError, match="needs a Symbol, a MatrixSymbol, an IndexedBase or an undefined function"):
        Variable(symbol=sp.S.One)


def test_a_symbol_that_is_no_variable_is_refused_by_name():
    with pytest.raises(ValueError, match="got s besides t"):
        Claim(lhs=sp.Symbol("s"), rhs=sp.S.One, variables=(real("t"),))


def test_a_symbolic_size_that_is_no_variable_is_refused():
    with pytest.raises(ValueError, match="got k besides x"):
        Claim(lhs=x.symbol, rhs=x.symbol, variables=(x,))


def test_an_undefined_function_that_is_no_variable_is_refused():
    z = complex_number("z")
    with pytest.raises(ValueError, match="got g besides z"):
        Claim(lhs=sp.Function("g")(z.symbol), rhs=z.symbol, variables=(z,))


def test_bound_symbols_need_no_variable():
    n, t = sp.symbols("n t")
    z = complex_number("z")
    lhs = sp.Sum(z.symbol**n, (n, 0, 3)) + sp.Subs(sp.Derivative(sp.Function("f")(t), t), t, z.symbol)
    assert free_names(lhs) == {z.symbol, sp.Function("f")}


def test_shapes_that_differ_are_refused():
    with pytest.raises(ValueError, match="must have one shape"):
        Claim(lhs=x.symbol * y.symbol.T, rhs=y.symbol.T * x.symbol, variables=(k, x, y))


def test_a_float_is_refused_with_the_advice_to_use_rational():
    t = real("t")
    with pytest.raises(ValueError, match="use Rational"):
        Claim(lhs=0.5 * t.symbol, rhs=t.symbol / 2, variables=(t,))


def test_a_string_is_refused():
    with pytest.raises(TypeError, match="lhs must be a SymPy expression"):
        Claim(lhs="t", rhs=sp.S.One, variables=(real("t"),))


def test_a_natural_with_a_largest_value_runs_through_all_and_no_other():
    bounded = natural("m", start=0, largest=6)
    assert {point[bounded.symbol] for point in drawn([bounded], 28)} == set(range(7))
    with pytest.raises(ValueError, match="largest ≥ start"):
        natural("m", start=2, largest=1)
