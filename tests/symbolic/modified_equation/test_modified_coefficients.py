"""Coefficients of modified equations: closed forms, an independent slow route, the laws of B-series, and bad input."""

from fractions import Fraction

import pytest
import sympy as sp

from symbolic.modified_equation import (
    modified_coefficients,
    modified_coefficients_partitioned,
    modifying_coefficients,
)
from symbolic.rooted_trees import Tree, evaluate_differential, trees
from symbolic.tableaux import (
    EULER,
    HEUN,
    IMPLICIT_EULER,
    IMPLICIT_MIDPOINT,
    MIDPOINT,
    RK4,
    SSPRK33,
    STOERMER_VERLET,
    SYMPLECTIC_EULER,
    Tableau,
    adjoint,
    tableau,
)
from tests.sampling import sampled, slow
from tests.symbolic.modified_equation.trees_oracle import modified_by_substitution, proper_subsets, term, weight

a = sp.Symbol("a")
FAMILY = tableau([[0, 0], [a, 0]], [1 - 1 / (2 * a), 1 / (2 * a)])  # a = 1: Heun, a = 1/2: midpoint
GAUSS = tableau(
    [[sp.Rational(1, 4), sp.Rational(1, 4) - sp.sqrt(3) / 6], [sp.Rational(1, 4) + sp.sqrt(3) / 6, sp.Rational(1, 4)]],
    [sp.Rational(1, 2)] * 2,
)
DENSE = tableau(
    [[Fraction(1, 3), -2, 1], [Fraction(2, 5), 1, 0], [0, Fraction(-1, 7), 3]], [2, Fraction(-3, 2), Fraction(1, 2)]
)
RATIONAL = {"EULER": EULER, "IMPLICIT_EULER": IMPLICIT_EULER, "MIDPOINT": MIDPOINT, "HEUN": HEUN, "SSPRK33": SSPRK33}
RATIONAL |= {"RK4": RK4, "IMPLICIT_MIDPOINT": IMPLICIT_MIDPOINT, "DENSE": DENSE}
every_method = pytest.mark.parametrize("method", sampled(RATIONAL.values(), 2), ids=RATIONAL)


def b_of(method, order):
    return modified_coefficients(method.A, method.b, order)


def tall(n):
    return Tree(tuple(range(1, n + 1)))


def bushy(n):
    return Tree((1, *(2 for _ in range(n - 1))))


def test_a_table_holds_every_tree_once_zeros_included_and_only_rationals():
    table = b_of(MIDPOINT, 6)
    assert list(table) == [t for n in range(1, 7) for t in trees(n)]
    assert table[bushy(4)] == 0
    assert all(value.is_Rational for value in table.values())


def test_tall_trees_of_euler_are_the_logarithm_and_bushy_ones_the_bernoulli_numbers():
    """Linear f: log(1 + h)/h; f = f(t), y' = 1: Euler's sum is the integral of Σ B_k/k! h^k f^(k), B₁ = −1/2."""
    table = b_of(EULER, 12)
    for n in range(1, 13):
        assert table[tall(n)] == sp.Rational((-1) ** (n + 1), n)
        assert table[bushy(n)] == (sp.bernoulli(n - 1) if n != 2 else sp.Rational(-1, 2))


def test_tall_trees_of_rk4_are_the_logarithm_of_its_stability_function():
    z = sp.Symbol("z")
    logarithm = sp.series(sp.log(1 + z + z**2 / 2 + z**3 / 6 + z**4 / 24), z, 0, 11).removeO()
    table = b_of(RK4, 10)
    assert [table[tall(n)] for n in range(1, 11)] == [logarithm.coeff(z, n) for n in range(1, 11)]


def test_implicit_euler_is_the_adjoint_of_euler_through_order_twelve():
    explicit, implicit = b_of(EULER, 12), b_of(IMPLICIT_EULER, 12)
    assert all(implicit[t] == (-1) ** (t.order - 1) * value for t, value in explicit.items())


@every_method
def test_the_adjoint_changes_the_sign_of_even_orders(method):
    """Φ*_h = Φ₋ₕ⁻¹ has the field f₋ₕ."""
    table, other = b_of(method, 7), b_of(adjoint(method), 7)
    assert all(other[t] == (-1) ** (t.order - 1) * value for t, value in table.items())


@every_method
def test_the_recursion_agrees_with_the_substitution_law_over_all_subsets_of_edges(method):
    slow = modified_by_substitution(method.A, method.b, 6)
    assert b_of(method, 6) == slow


def test_the_substitution_law_tells_a_wrong_tableau():
    wrong = tableau([[0, 0], [Fraction(501, 1000), 0]], MIDPOINT.b)
    assert b_of(wrong, 3) != modified_by_substitution(MIDPOINT.A, MIDPOINT.b, 3)


@pytest.mark.parametrize(("method", "p"), [(MIDPOINT, 2), (HEUN, 2), (SSPRK33, 3), (RK4, 4), (GAUSS, 4)])
def test_a_method_of_order_p_changes_no_tree_of_two_to_p_nodes_and_then_by_its_error(method, p):
    table = b_of(method, p + 1)
    assert all(value == (t.order == 1) for t, value in table.items() if t.order <= p)
    errors = {t: sp.expand(weight(t, method.A, method.b)) - sp.Rational(1, t.gamma) for t in trees(p + 1)}
    assert any(errors.values())
    assert {t: table[t] for t in errors} == errors


def composed(first, second, share):
    """One step of length h that is `first` over share·h, then `second` over the rest."""
    s, rest = first.stages, 1 - share
    top = [[share * x for x in row] + [0] * second.stages for row in first.A]
    bottom = [[share * x for x in first.b] + [rest * x for x in row] for row in second.A]
    assert len(top) == s
    return tableau(top + bottom, [share * x for x in first.b] + [rest * x for x in second.b])


@every_method
def test_two_half_steps_follow_the_same_field_with_half_the_step(method):
    """The semigroup law Φ_{h/2}∘Φ_{h/2}: P_t(2n) of one is P_t(n) of the other; thirds refuse it."""
    half, table = sp.Rational(1, 2), b_of(method, 6)
    doubled = b_of(composed(method, method, half), 6)
    assert all(doubled[t] == half ** (t.order - 1) * value for t, value in table.items())
    uneven = b_of(composed(method, method, sp.Rational(1, 3)), 6)
    assert any(uneven[t] != half ** (t.order - 1) * value for t, value in table.items())


def test_the_integers_that_do_not_fit_64_bits_give_the_same_coefficients():
    """The tableau over a large denominator leaves int64; equal stages change nothing in the method."""
    big = Fraction(1, 10**9 + 7)
    twice = tableau([[0, 0], [0, 0]], [big, 1 - big])
    assert b_of(twice, 8) == b_of(EULER, 8)
    steep = tableau([[0, 0], [10**6, 0]], [0, 1])  # small weights, large stages
    assert b_of(steep, 5) == modified_by_substitution(steep.A, steep.b, 5)


def test_a_longer_table_begins_with_the_shorter_one():
    for method, short, long in ((EULER, 7, 11), (RK4, 7, 10), (DENSE, 3, 7)):
        table = b_of(method, long)
        assert {t: value for t, value in table.items() if t.order <= short} == b_of(method, short)


def test_symbols_in_the_tableau_specialise_to_the_numbers():
    table = b_of(FAMILY, 5)
    for value, method in ((1, HEUN), (sp.Rational(1, 2), MIDPOINT)):
        assert {t: b.subs(a, value) for t, b in table.items()} == b_of(method, 5)
    assert table[bushy(3)] == a / 2 - sp.Rational(1, 3)
    assert {
        t: b.subs(a, 1) for t, b in modifying_coefficients(FAMILY.A, FAMILY.b, 5).items()
    } == modifying_coefficients(HEUN.A, HEUN.b, 5)


def test_algebraic_tableaux_are_exact_and_gauss_has_rational_coefficients():
    """The conjugate of the Gauss tableau with −√3 is the same method with its stages exchanged."""
    table = b_of(GAUSS, 5)
    assert all(value.is_Rational for value in table.values())
    assert table[tall(5)] == sp.Rational(-1, 720)  # log of the Padé approximant (2, 2), by hand: z⁵/720 with −


def lie_series(field, variables, h, order):
    """exp(h f_h)y mod h^(order+1), h f_h a polynomial in h; in a polynomial ring, for speed."""
    ring, *generators = sp.ring((*variables, h), sp.QQ)
    *y, step = generators
    cut = lambda p: ring.from_dict({powers: c for powers, c in p.items() if powers[-1] <= order})
    f = [step * ring.from_expr(sp.expand(part)) for part in field]
    terms, total = y, y
    for k in range(1, order + 1):
        slopes = [sum((p.diff(s) * g for s, g in zip(y, f, strict=True)), ring.zero) for p in terms]
        terms = [cut(p) * sp.QQ(1, k) for p in slopes]
        total = [p + q for p, q in zip(total, terms, strict=True)]
    return sp.Matrix([p.as_expr() for p in total])


def truncated(expr, h, order):
    poly = sp.Poly(sp.expand(expr), h)
    return sum((c * h**k for (k,), c in poly.terms() if k <= order), sp.S.Zero)


def one_step(method, field, variables, h, order):
    """A Runge–Kutta step by Picard iteration, order times, mod h^(order+1)."""
    y = sp.Matrix(variables)
    at = lambda point: sp.Matrix(field).subs(dict(zip(variables, point, strict=True)), simultaneous=True)
    cut = lambda matrix: matrix.applyfunc(lambda e: truncated(e, h, order))
    stages = [y] * method.stages
    for _ in range(order):
        slopes = [at(Y) for Y in stages]
        stages = [
            cut(y + h * sum((x * k for x, k in zip(r, slopes, strict=True)), sp.zeros(*y.shape))) for r in method.A
        ]
    return cut(y + h * sum((w * at(Y) for w, Y in zip(method.b, stages, strict=True)), sp.zeros(*y.shape)))


@pytest.mark.parametrize(
    ("method", "order"), [(EULER, 5), (MIDPOINT, 4), pytest.param(IMPLICIT_MIDPOINT, 4, marks=pytest.mark.slow)]
)
def test_the_lie_series_of_the_field_is_the_step_and_no_coefficient_may_change(method, order):
    """exp(h f_h)y = Φ_h(y) for a polynomial field in two variables; each coefficient off by 1/1000 is refused."""
    x, y, h = v = sp.symbols("x y h")
    v, field = v[:2], [x * y + 1, x - y**2]
    table = b_of(method, order)
    F = {t: sp.Matrix(evaluate_differential(t, [field], v)) for t in table}
    f_h = lambda b: sum((h ** (t.order - 1) * b[t] / t.sigma * F[t] for t in b), sp.zeros(2, 1))
    step = one_step(method, field, v, h, order)
    assert sp.expand(lie_series(f_h(table), v, h, order) - step) == sp.zeros(2, 1)
    for t in table:
        if any(F[t]):
            wrong = {s: b for s, b in table.items() if s.order <= t.order} | {t: table[t] + sp.Rational(1, 1000)}
            short = step.applyfunc(lambda e, n=t.order: truncated(e, h, n))
            assert sp.expand(lie_series(f_h(wrong), v, h, t.order) - short) != sp.zeros(2, 1)


def test_equal_tableaux_give_coloured_trees_the_coefficients_without_colours():
    coloured, plain = modified_coefficients_partitioned([RK4, RK4], 6), b_of(RK4, 6)
    assert all(value == plain[Tree(t.level_sequence)] for t, value in coloured.items())
    assert list(coloured) == [t for n in range(1, 7) for t in trees(n, colours=2)]


def test_one_colour_only_sees_its_own_tableau():
    for pair in (SYMPLECTIC_EULER, STOERMER_VERLET):
        table = modified_coefficients_partitioned(pair, 5)
        for colour, method in enumerate(pair):
            alone = {Tree(t.level_sequence): b for t, b in table.items() if set(t.colours) == {colour}}
            assert alone == b_of(method, 5)


def test_stoermer_verlet_is_symmetric_and_of_order_two():
    table = modified_coefficients_partitioned(STOERMER_VERLET, 6)
    assert all(value == 0 for t, value in table.items() if t.order % 2 == 0)
    assert any(value != 0 for t, value in table.items() if t.order == 3)


def test_exchanging_the_colours_of_symplectic_euler_is_its_adjoint():
    table = modified_coefficients_partitioned(SYMPLECTIC_EULER, 5)
    other = modified_coefficients_partitioned(SYMPLECTIC_EULER[::-1], 5)
    assert all(other[t] == (-1) ** (t.order - 1) * value for t, value in table.items())


def test_a_single_tableau_needs_no_colours():
    assert modified_coefficients_partitioned([(EULER.A, EULER.b)], 4) == b_of(EULER, 4)


def test_modifying_euler_is_taylors_method():
    assert all(value == sp.Rational(1, t.gamma) for t, value in modifying_coefficients(EULER.A, EULER.b, 7).items())


@pytest.mark.parametrize("method", slow([MIDPOINT, HEUN], MIDPOINT))
def test_the_method_applied_to_the_modifying_field_is_the_exact_flow(method):
    x, y, h = sp.symbols("x y h")
    v, field, order = [x, y], [x * y + 1, x - y**2], 3
    table = modifying_coefficients(method.A, method.b, order)
    F = {t: sp.Matrix(evaluate_differential(t, [field], v)) for t in table}
    g_h = sum((h ** (t.order - 1) * b / t.sigma * F[t] for t, b in table.items()), sp.zeros(2, 1))
    assert sp.expand(one_step(method, g_h, v, h, order) - lie_series(field, v, h, order)) == sp.zeros(2, 1)


@every_method
def test_modifying_and_modified_coefficients_are_inverse_to_each_other_under_substitution(method):
    """f is the modified field of g_h: Σ_p Π modifying(blocks) · modified(skeleton) is 1 for • and 0 for other trees."""
    forward, back = b_of(method, 5), modifying_coefficients(method.A, method.b, 5)
    for t in forward:
        subsets = [*proper_subsets(t), frozenset(range(1, t.order))] if t.order > 1 else [frozenset()]
        assert sum(term(t, kept, back, forward.__getitem__) for kept in subsets) == (t.order == 1)


@every_method
def test_the_leading_error_of_the_inverse_problem_is_the_opposite_one(method):
    forward, back = b_of(method, 5), modifying_coefficients(method.A, method.b, 5)
    first = min(t.order for t in forward if forward[t] and t.order > 1)
    assert all(back[t] == -forward[t] for t in forward if 1 < t.order <= first)
    assert forward != {t: -value for t, value in back.items()}


@pytest.mark.parametrize("coefficients", [modified_coefficients, modifying_coefficients])
def test_bad_input_is_refused(coefficients):
    with pytest.raises(ValueError, match=r"Σ b_i = 1; got 1/2"):
        coefficients([[0]], [Fraction(1, 2)], 3)
    with pytest.raises(ValueError, match=r"Σ b_i = 1; got a \+ 1"):
        coefficients([[0, 0], [a, 0]], [1, a], 3)
    with pytest.raises(ValueError, match="A must be 2 × 2"):
        coefficients([[0]], [1, 0], 3)
    with pytest.raises(TypeError, match="is a float"):
        coefficients([[0.5]], [1], 3)
    with pytest.raises(ValueError, match="rational functions of symbols"):
        coefficients([[sp.sin(a)]], [1], 3)
    for wrong, place in (((None, [1]), "A"), (([0], [1]), r"A\[0\]"), (([[0]], 1), "b"), ((["0"], [1]), r"A\[0\]")):
        with pytest.raises(TypeError, match=f"{place} needs a sequence"):
            coefficients(*wrong, 3)
    with pytest.raises(ValueError, match="order 40 has 18,051,410,449,495,274 trees"):
        coefficients([[0]], [1], 40)
    for order in (0, -1, 2.0):
        with pytest.raises(ValueError, match="order needs an integer from 1"):
            coefficients([[0]], [1], order)


def test_partitioned_methods_need_tableaux_of_one_number_of_stages():
    with pytest.raises(ValueError, match=r"one number of stages; got \[1, 2\]"):
        modified_coefficients_partitioned([EULER, HEUN], 3)
    with pytest.raises(ValueError, match="at least one tableau"):
        modified_coefficients_partitioned([], 3)
    with pytest.raises(ValueError, match="Σ b_i = 1"):
        modified_coefficients_partitioned([EULER, Tableau(((sp.S.Zero,),), (sp.S(2),))], 3)
    with pytest.raises(TypeError, match=r"a Tableau or a pair \(A, b\); got 3"):
        modified_coefficients_partitioned([3], 3)
    with pytest.raises(ValueError, match="trees with at most as many nodes"):
        modified_coefficients_partitioned([EULER] * 50, 6)
