"""Points are found from sorts and conditions: each satisfies all, as bad as they allow, and no hint adds one."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Relation,
    Variable,
    Verdict,
    analytic,
    between,
    check,
    column,
    complex_number,
    dimension,
    entries,
    fraction,
    half_line,
    index,
    invertible,
    matrix,
    moderate,
    natural,
    orthonormal,
    positive,
    real,
    square,
    symmetric,
    upper_triangular,
    variable_of,
)
from numeric_check.claims.variable import Hint
from proofs.contents import derivation_of
from symbolic import ForAll, Smallest, SpectralRadius, contraction
from tests.drawn_points import adverse, claim_of, drawn, refuted_by_conditions_alone
from tests.sampling import sampled

N = dimension("n")
M = dimension("m", at_least=N)
n, m = N.symbol, M.symbol
i, j, k, l = sp.symbols("i j k l", integer=True, positive=True)
t = sp.Symbol("t", real=True)
SOURCES = pytest.mark.parametrize("source", [drawn, adverse])
ANALYTIC = sp.Predicate("analytic")


# --- one variable ----------------------------------------------------------------------------------------------------

ONE = {
    "size": ((N, M), lambda p: p[m] >= p[n] >= 1),
    "at least a number": ((dimension("n", at_least=3),), lambda p: p[n] >= 3),
    "natural": ((natural("l", start=2, largest=4),), lambda p: 2 <= p[l] <= 4),
    "index": ((N, index("j", N)), lambda p: 1 <= p[j] <= p[n]),
    "fraction": ((fraction("q"),), lambda p: 0 < p[sp.Symbol("q", positive=True)] < 1),
    "interval": ((between(t, sp.Rational(-1, 2), 2),), lambda p: -sp.S.Half <= p[t] <= 2),
    "half-line": ((half_line(t, 1, below=True),), lambda p: p[t] < 1),
    "real": ((N, square("A", N, is_real=True)), lambda p: all(entry.is_real for entry in _only(p, "A"))),
    "invertible": ((N, invertible("A", N)), lambda p: _only(p, "A").det() != 0),
    "symmetric": ((N, symmetric("A", N)), lambda p: _only(p, "A") == _only(p, "A").T),
    "triangular": ((N, upper_triangular("A", N)), lambda p: _only(p, "A").is_upper),
    "orthonormal": ((N, M, orthonormal("P", M, N)), lambda p: _gram(_only(p, "P")) == sp.eye(int(p[n]))),
    "nonnegative": ((N, entries("p", N, nonnegative=True)), lambda p: all(entry >= 0 for entry in _flat(p, "p"))),
    "positive": ((N, entries("p", N, positive=True)), lambda p: all(entry > 0 for entry in _flat(p, "p"))),
}


def _only(point, name):
    return next(value for symbol, value in point.items() if str(symbol) == name)


def _flat(point, name):
    return sp.flatten(_only(point, name).tolist())


def _gram(P):
    return (P.T * P).applyfunc(sp.expand)


@SOURCES
@pytest.mark.parametrize("name", sampled(ONE, 2))
def test_a_value_satisfies_the_conditions_of_its_variable(source, name):
    variables, holds = ONE[name]
    found = source(variables, 24)
    assert len(found) == 24
    assert all(holds(point) for point in found)


def test_the_conditions_alone_give_what_breaks_things():
    A, x, p, z = matrix("A", N, N), column("x", N), entries("p", N), complex_number("z")
    found = adverse((N, A, x, p, z), 80)
    assert {point[n] for point in found} == {1, 2, 3, 4}
    assert any(point[A.symbol].is_zero_matrix for point in found)
    assert any(point[n] > 1 and point[A.symbol].rank() == 1 for point in found)
    assert any(point[x.symbol].is_zero_matrix for point in found)
    assert any(point[n] > 1 and point[p.symbol][0] == point[p.symbol][1] != 0 for point in found)
    assert {0, 1, -1} <= {point[z.symbol] for point in found}


def test_ends_of_ranges_and_equality_in_at_most_are_drawn():
    a, b = real("a"), real("b")
    found = adverse((a, b), 60, hypotheses=(a.symbol <= b.symbol,))
    assert any(point[a.symbol] == point[b.symbol] for point in found)
    assert {1, 4} <= {point[l] for point in adverse((natural("l", largest=4),), 30)}


def test_an_isotropic_column_is_drawn():
    x = column("x", N)
    found = [point[x.symbol] for point in adverse((N, x), 80)]
    assert any(not value.is_zero_matrix and sp.expand((value.T * value)[0, 0]) == 0 for value in found)


# --- several variables, judged without the evaluator of the product --------------------------------------------------


def _table(point, symbol):
    return np.array(point[symbol].tolist(), dtype=object)


def _satisfies_the_dual(point, s):
    c, f, g = (_table(point, s[name]) for name in "cfg")
    return (f[:, None] + g[None, :] <= c).all()


def _has_the_marginals(point, s):
    pi, p, q = (_table(point, s[name]) for name in ("pi", "p", "q"))
    return (pi >= 0).all() and (pi.sum(axis=1) == p).all() and (pi.sum(axis=0) == q).all()


def _is_a_semimetric(point, s):
    d = _table(point, s["d"])
    places = range(len(d))
    return (d == d.T).all() and all(d[a, b] <= d[a, c] + d[c, b] for a, b, c in product(places, repeat=3))


def _has_the_zero_transform(point, s):
    d, f = _table(point, s["d"]), _table(point, s["f"])
    return ((d - f[:, None]).min(axis=0) == -f).all()


def _is_a_contraction(point, s):
    A = np.array(point[s["A"]].tolist(), dtype=complex)
    return np.allclose(A, A.T) and np.abs(np.linalg.eigvals(A)).max() < 1


def _is_bounded(point, s):
    V, C, P = point[s["V"]], point[s["C"]], point[s["P"]]
    rows = sp.Matrix.vstack(V, C)
    return _gram(rows) == point[s["s"]] ** 2 * sp.eye(V.cols) and _gram(P) == sp.eye(P.cols)


def _is_staircase(point, s):
    c = {place: point[s[f"c_{place[0]}{place[1]}"]] for place in product((1, 2, 3), repeat=2)}
    return all(c[a, b] + c[a + 1, b + 1] <= c[a, b + 1] + c[a + 1, b] for a, b in ((1, 1), (2, 1), (2, 2)))


def _are_distributions(point, s):
    return all((table > 0).all() and table.sum() == 1 for table in (_table(point, s[name]) for name in "pq"))


def _commute(A, B):
    return (A * B - B * A).expand().is_zero_matrix


THEOREMS = {
    "kantorovich_weak_duality": lambda p, s: _satisfies_the_dual(p, s) and _has_the_marginals(p, s),
    "c_transform_is_lipschitz": _is_a_semimetric,
    "lipschitz_converse": _has_the_zero_transform,
    "gradient_descent_quadratic_loss": _is_a_contraction,
    "steepest_spectral_bound": _is_bounded,
    "monge_staircase": _is_staircase,
    "gan_value": _are_distributions,
    "linear_program_ray": lambda p, s: not (_table(p, s["A"]) @ _table(p, s["d"])).any(),
    "exponential_of_commuting_sum": lambda p, s: _commute(p[s["C"]], p[s["B"]]),
    "rank_one_nilpotent": lambda p, s: sp.expand((p[s["y"]].T * p[s["x"]])[0, 0]) == 0,
}


@SOURCES
@pytest.mark.parametrize("name", sampled(THEOREMS, 8))
def test_a_point_of_a_theorem_satisfies_its_hypotheses(source, name):
    claim = derivation_of(name).claim
    symbols = {str(variable.symbol): variable.symbol for variable in claim.variables}
    found = source(claim.variables, 10, hypotheses=claim.hypotheses)
    assert len(found) == 10
    assert all(THEOREMS[name](point, symbols) for point in found)


def test_a_function_is_analytic_where_it_is_said_to_be_and_entire_where_nothing_is_said():
    z = complex_number("z")
    bodies = [point[sp.Function("f")].expr for point in adverse((z, analytic("f")), 60)]
    assert not any(
        body.has(sp.log) or body.atoms(sp.Pow) - {p for p in body.atoms(sp.Pow) if p.exp.is_positive}
        for body in bodies
        if not body.has(sp.exp)
    )
    said = adverse((z, analytic("f", z.symbol)), 60)
    assert any(point[sp.Function("f")].expr.has(sp.log) for point in said)
    for point in said:
        value = point[sp.Function("f")](point[z.symbol])
        assert not value.has(sp.zoo, sp.nan)


def test_a_minimum_is_attained_where_it_is_said_to_be():
    d, f = entries("d", N, N), entries("f", N)
    least = ForAll(sp.Eq(Smallest(d.symbol[k, l], (k, 1, n)), f.symbol[l]), (l, 1, n))
    for point in adverse((N, d, f), 8, hypotheses=(least,)):
        assert (_table(point, d.symbol).min(axis=0) == _table(point, f.symbol)).all()


@pytest.mark.parametrize("strict", [True, False])
def test_a_spectral_radius_keeps_to_a_bound_that_is_a_variable(strict):
    q, A = fraction("q"), matrix("A", N, N)
    radius = SpectralRadius(A.symbol)
    bound = radius < q.symbol if strict else radius <= q.symbol
    for point in drawn((N, A, q), 20, hypotheses=(bound,)):
        value = np.abs(np.linalg.eigvals(np.array(point[A.symbol].tolist(), dtype=complex))).max()
        assert value <= float(point[q.symbol]) + 1e-3


def test_conditions_that_nothing_satisfies_give_no_point_and_no_verdict():
    a = real("a")
    claim = Claim(lhs=a.symbol, rhs=a.symbol, variables=(a,), hypotheses=(a.symbol < 0, a.symbol > 1))
    evidence = check(claim)
    assert (evidence.verdict, evidence.points) == ("undecided", 0)


# --- a condition cannot hide -----------------------------------------------------------------------------------------


class _OnlyOnes(Hint):
    def __call__(self, rng, index, point, drawn):
        return sp.S.One


def test_a_hint_narrows_no_claim():
    a = Variable(symbol=sp.Symbol("a", real=True), hint=_OnlyOnes())
    claim = Claim(lhs=a.symbol, rhs=sp.S.One, variables=(a,))
    assert check(claim, adverse=8).verdict == "refuted"


def test_a_hinted_value_that_violates_a_condition_is_not_used():
    a = Variable(symbol=sp.Symbol("a", real=True), conditions=(sp.Symbol("a", real=True) > 5,), hint=_OnlyOnes())
    assert all(point[a.symbol] > 5 for point in drawn((a,), 10))


@pytest.mark.parametrize(
    ("hinted", "outside"),
    [
        (moderate("z"), lambda value: abs(value) > 100),
        (square("A", 2, family="skew"), lambda value: value != -value.T),
        (column("y", 2, against=column("x", 2)), lambda value: value.is_zero_matrix),
    ],
    ids=["moderate", "family", "against"],
)
def test_the_second_source_goes_beyond_what_an_author_hints(hinted, outside):
    assert any(outside(point[hinted.symbol]) for point in adverse((hinted,), 60))


def test_a_sampler_or_a_domain_in_words_cannot_be_handed_over():
    with pytest.raises(TypeError, match="unexpected keyword argument 'draw'"):
        Variable(symbol=t, draw=lambda *_: sp.S.One)
    with pytest.raises(TypeError, match="unexpected keyword argument 'domain'"):
        Variable(symbol=t, domain="t > 0")
    with pytest.raises(TypeError, match="must be SymPy Booleans"):
        Variable(symbol=t, conditions=("t > 0",))
    with pytest.raises(TypeError, match="must be callable"):
        Variable(symbol=t, hint=3)


def test_a_condition_about_a_symbol_that_is_no_variable_is_refused():
    with pytest.raises(ValueError, match="got s besides t"):
        claim_of(Variable(symbol=t, conditions=(t > sp.Symbol("s", real=True),)))


# --- conditions are needed -------------------------------------------------------------------------------------------

NEEDED = {
    "kantorovich_weak_duality": "f[i] + g[j]",
    "kantorovich_duality_gap": "Eq(p[i]",
    "kantorovich_optimality": "pi[i, j], 0)",
    "linear_program_weak_duality": ">=",
    "c_transform_is_lipschitz": "d[i1, i2] + d[i2, i3]",
    "lipschitz_c_transform": "d[i, i]",
    "gradient_descent_first_order": "H.T",
    "exponential_of_commuting_sum": "C*B",
    "rank_one_nilpotent": "y.T*x",
    "gan_value": "Sum(p",
    "gan_discriminator": "D < 1",
    "wasserstein_1_slope": "Abs(s)",
    "steepest_spectral_bound": "V.T",
}


@pytest.mark.parametrize("name", sampled(NEEDED, 8))
def test_without_a_condition_the_second_source_refutes_the_theorem(name):
    claim = derivation_of(name).claim
    assert not refuted_by_conditions_alone(claim, count=12)
    variables = tuple(replace(v, conditions=_without(v.conditions, NEEDED[name])) for v in claim.variables)
    weaker = replace(claim, variables=variables, hypotheses=_without(claim.hypotheses, NEEDED[name]))
    assert len(weaker.conditions) < len(claim.conditions)
    assert refuted_by_conditions_alone(weaker)


def _without(conditions, text):
    return tuple(condition for condition in conditions if text not in str(condition))


x, y, h, r, a = (real(name) for name in "xyhra")
X, Y, H, R = (variable.symbol for variable in (x, y, h, r))
AT_MOST = Relation.AT_MOST


def test_the_squared_distance_is_a_monge_cost_for_positive_steps_only():
    sides = {"lhs": (X - Y) ** 2 + (X + H - Y - R) ** 2, "rhs": (X - Y - R) ** 2 + (X + H - Y) ** 2}
    assert refuted_by_conditions_alone(Claim(**sides, variables=(x, y, h, r), relation=AT_MOST))
    steps = {H: positive("h").symbol, R: positive("r").symbol}
    right = {name: side.xreplace(steps) for name, side in sides.items()}
    claim = Claim(**right, variables=(x, y, positive("h"), positive("r")), relation=AT_MOST)
    assert not refuted_by_conditions_alone(claim)


def test_a_penalised_critic_is_steeper_than_one_for_a_positive_penalty_only():
    strength = sp.Symbol("lambda", real=True, nonzero=True)
    bound = Claim(
        lhs=sp.S.One,
        rhs=1 + sp.Abs(a.symbol) / (2 * strength),
        variables=(a, Variable(symbol=strength)),
        relation=AT_MOST,
    )
    assert refuted_by_conditions_alone(bound)


def test_weak_duality_needs_a_nonnegative_plan():
    claim = derivation_of("kantorovich_weak_duality").claim
    plan = next(v for v in claim.variables if str(v.symbol) == "pi")
    signed = entries("pi", *plan.symbol.shape)
    swap = {entry: signed.symbol[entry.indices] for entry in _entries_of(claim, plan.symbol)}
    variables = tuple(signed if v is plan else v for v in claim.variables)
    hypotheses = tuple(condition.xreplace(swap) for condition in claim.hypotheses)
    wrong = replace(
        claim, lhs=claim.lhs.xreplace(swap), rhs=claim.rhs.xreplace(swap), variables=variables, hypotheses=hypotheses
    )
    assert refuted_by_conditions_alone(wrong)


def _entries_of(claim, table):
    found = set().union(*(part.atoms(sp.Indexed) for part in (claim.lhs, claim.rhs, *claim.hypotheses)))
    return {entry for entry in found if entry.base == table}


# --- the vocabulary of conditions ------------------------------------------------------------------------------------

u, w = sp.Symbol("u", real=True), sp.Symbol("w", real=True)
A, B = sp.MatrixSymbol("A", n, n), sp.MatrixSymbol("B", n, n)
e = sp.Symbol("e", even=True, positive=True)
E = sp.MatrixSymbol("E", e, e)
unit, length = sp.MatrixSymbol("X", n, 1), sp.Symbol("r", positive=True)
f = sp.Function("f", nonnegative=True)
interval = sp.Interval(-1, 1)
SPOKEN = {
    "or": ((u,), sp.Or(u < -3, sp.Eq(u, 0)), sp.Abs(u), -u),
    "implies": ((u, w), sp.Implies(u > 0, w > 0), sp.Abs(u) * u * w, sp.Abs(u) * u * w),
    "not contains": ((u,), sp.Not(sp.Contains(u, interval, evaluate=False)), sp.sign(sp.Abs(u) - 1), sp.S.One),
    "contains": ((u,), sp.Contains(u, interval, evaluate=False), sp.sign(2 - sp.Abs(u)), sp.S.One),
    "hermitian": ((n, A), sp.Eq(sp.Adjoint(A), A, evaluate=False), sp.Trace(A), sp.conjugate(sp.Trace(A))),
    "skew": ((n, A), sp.Eq(A.T, -A, evaluate=False), sp.Trace(A), sp.S.Zero),
    "inverse": ((n, A, B), sp.Eq(A * B, sp.Identity(n), evaluate=False), sp.Trace(B * A), n),
    "positive definite": ((n, A), sp.Q.positive_definite(A), sp.re(sp.Trace(A)), sp.Trace(A)),
    "unit column": ((n, unit), sp.Eq(contraction(unit.T, unit), 1), sp.Trace(unit * unit.T), sp.S.One),
    "length": ((n, length, unit), sp.Eq(contraction(unit.T, unit), length**2), sp.Trace(unit * unit.T), length**2),
    "equal sizes": ((n, m), sp.Eq(n, m), n, m),
    "reciprocal": ((u, w), sp.Eq(u * w, 1), 1 / u, w),
    "even size": ((e, E), sp.true, sp.Determinant(-E), sp.Determinant(E)),
    "nonnegative function": ((u,), sp.true, sp.sqrt((f(u) + 1) ** 2), f(u) + 1),
}


@pytest.mark.parametrize("name", sampled(SPOKEN, 6))
def test_a_condition_of_every_kind_is_satisfied_by_enough_points(name):
    symbols, condition, lhs, rhs = SPOKEN[name]
    functions = {use.func for use in lhs.atoms(sp.core.function.AppliedUndef)}
    claim = Claim(
        lhs=lhs,
        rhs=rhs,
        variables=tuple(Variable(symbol=symbol) for symbol in (*symbols, *functions)),
        hypotheses=() if condition == sp.true else (condition,),
    )
    evidence = check(claim)
    assert evidence.verdict == "holds"
    assert evidence.points >= 30


def test_what_a_positive_table_equals_is_made_positive_before_it():
    columns = dimension("m")
    joint, product = entries("J", N, columns, nonnegative=True), entries("M", N, columns, positive=True)
    row = sp.Sum(joint.symbol[i, l], (l, 1, m))
    both = ((i, 1, n), (j, 1, m))
    marginals = row * sp.Sum(joint.symbol[k, j], (k, 1, n))
    hypotheses = (
        sp.Eq(sp.Sum(joint.symbol[i, j], *both), 1),
        ForAll(sp.Eq(product.symbol[i, j], marginals), *both),
    )
    found = adverse((N, columns, joint, product), 8, hypotheses=hypotheses)
    assert len(found) == 8
    assert any(entry == 0 for point in found for entry in sp.flatten(point[joint.symbol]))


def test_functions_of_all_sizes_are_drawn():
    x = sp.Symbol("x", real=True)
    f, g = sp.Function("f"), sp.Function("g", positive=True)
    for left, relation, right, function in (
        (sp.log(sp.exp(f(x))), Relation.EQUAL, f(x), f),
        (sp.S.One, Relation.AT_MOST, g(x), g),
        (g(x), Relation.AT_MOST, sp.Integer(10), g),
    ):
        claim = Claim(lhs=left, rhs=right, relation=relation, variables=(variable_of(x), variable_of(function)))
        assert check(claim).verdict is Verdict.REFUTED
