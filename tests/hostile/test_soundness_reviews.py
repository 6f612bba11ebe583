"""Statements that hostile reviews found proved though false, and calls that crashed: none of them any more."""

from functools import partial

import pytest
import sympy as sp

from numeric_check import Claim, Relation, complex_number, real
from proofs import Derivation, Hypothesis, Solution, Step, Theorem, prove
from symbolic import (
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    OutsideClass,
    Verdict,
    contraction,
    decide_arguments,
    decide_derivative,
    decide_determinants,
    decide_different,
    decide_entries,
    decide_formula,
    decide_generic,
    decide_identity,
    decide_initial_value,
    decide_inverse,
    decide_maclaurin,
    decide_series,
    decide_shift,
    decide_sums,
    decide_termwise,
    decide_triangle,
    decide_triangular,
    decide_words,
    differentiate,
    with_row,
)
from symbolic.modified_equation import is_gradient, modified_field, modified_field_of_map
from symbolic.procedures.jet_polynomials import decide_jet_polynomials
from symbolic.procedures.squares import decide_by_squares
from symbolic.procedures.sums.binomials import decide_binomial_slopes
from symbolic.zero_test import decide_zero
from tests.sampling import sampled

COLUMN = sp.MatrixSymbol("c", sp.Symbol("k", integer=True, positive=True), 1)
k, r = sp.symbols("k r", integer=True, positive=True)
A, B, T = (sp.MatrixSymbol(name, k, k) for name in "ABT")
I = sp.Identity(k)
s, t, z, w = sp.symbols("s t z w")
f = sp.Function("f")
i = sp.Symbol("i", integer=True, nonnegative=True)  # the name and assumptions of the procedures' own row index
j = sp.Symbol("j", integer=True)
m = sp.Symbol("m", integer=True, nonnegative=True)
n = sp.Symbol("n", integer=True, positive=True)
N = sp.Symbol("n", integer=True, nonnegative=True)


def chain(start, end, by, *variables, hypotheses=(), relation=Relation.EQUAL):
    step = Step(expr=end, reason="claimed", by=by, relation=relation)
    return Derivation(title="t", variables=variables, start=start, steps=(step,), hypotheses=hypotheses)


def status(derivation):
    (link,) = prove(derivation)
    return link.status


def block_diagonal(a, first, b, second):
    return sp.BlockMatrix(
        [
            [a * sp.Identity(first), sp.ZeroMatrix(first, second)],
            [sp.ZeroMatrix(second, first), b * sp.Identity(second)],
        ]
    )


def divergent():
    """Σ (2ⁿ + 1) zⁿ − Σ 2ⁿ zⁿ, which has no value for 1/2 ≤ |z| < 1."""
    return sp.Sum((2**N + 1) * z**N, (N, 0, sp.oo)) - sp.Sum(2**N * z**N, (N, 0, sp.oo))


FALSE = {
    # the row of det′ is the user's i: for k = 2, B = I, i = 0 the two sides are tr adj(A) and another number
    "a derivative at a point named as the row": lambda: decide_derivative(
        sp.Subs(sp.Derivative(sp.Determinant(A + t * B), t), t, i),
        sp.Sum(sp.Determinant(with_row(A + i * B, B, i)), (i, 0, k - 1)),
    ),
    # i^k det T against (k − 1)!·0
    "a factor named as the row of a triangular matrix": lambda: decide_triangular(
        sp.Determinant(i * T), sp.Product(i * T[i, i], (i, 0, k - 1)), triangular=T
    ),
    "the same in a trace": lambda: decide_triangular(sp.Trace(i * T), sp.Sum(i * T[i, i], (i, 0, k - 1)), triangular=T),
    # 2ʳ 3ᵏ
    "blocks that do not match": lambda: decide_determinants(
        sp.Determinant(sp.MatMul(block_diagonal(2, r, 1, k), block_diagonal(3, k, 1, r))), 6**r
    ),
    # 18
    "blocks that do not match, explicit": lambda: decide_determinants(
        sp.Determinant(sp.MatMul(block_diagonal(2, 1, 1, 2), block_diagonal(3, 2, 1, 1))), sp.Integer(6)
    ),
    # the first term is +1/z
    "|n| is not n from n = −1 on": lambda: decide_maclaurin(
        sp.Sum(sp.Abs(j) * z**j, (j, -1, sp.oo)), -1 / z + z / (1 - z) ** 2, variable=z
    ),
    "nor is it after a shift": lambda: decide_maclaurin(
        sp.Sum(sp.Abs(N - 1) * z ** (N - 1), (N, 0, sp.oo)), -1 / z + z / (1 - z) ** 2, variable=z
    ),
    # n/(1 − z)
    "a factor named as the index of a power series": lambda: decide_maclaurin(
        N * sp.Sum(z**N, (N, 0, sp.oo)), z / (1 - z) ** 2, variable=z
    ),
    "the same for matrices": lambda: decide_maclaurin(
        sp.MatMul(N, MatrixSum(A**N, (N, 0, sp.oo))), sp.MatMul(A, (I - A).inverse() ** 2), variable=A
    ),
    # n Σ f(n)
    "a factor named as the index of a sum": lambda: decide_sums(
        n * sp.Sum(f(n), (n, 1, 5)), sp.Sum(n * f(n), (n, 1, 5))
    ),
    "a matrix named as the index of a sum": lambda: decide_sums(
        sp.MatMul(A**n, MatrixSum(A**n, (n, 1, 5))), MatrixSum(A**n * A**n, (n, 1, 5))
    ),
    # 3n A
    "a Lambda captures the argument": lambda: decide_formula(
        MatrixFunction(sp.Lambda(w, sp.Sum(w * j, (j, 0, 2))), j * A), 5 * A, A=A
    ),
    # m = 1: −3 ≤ −6
    "a comparison of sums that run backwards": lambda: decide_termwise(sp.Sum(1, (n, 5, m)), sp.Sum(2, (n, 5, m))),
    # m = 1, z = 1: 3 ≤ −3
    "a triangle inequality that runs backwards": lambda: decide_triangle(
        sp.Abs(sp.Sum(z**n, (n, 5, m))), sp.Sum(sp.Abs(z) ** n, (n, 5, m))
    ),
    # f may be zero
    "a value of an unknown function is no known constant": lambda: decide_different(f(sp.Integer(1)), sp.S.Zero),
    "nor are two": lambda: decide_different(f(sp.Integer(1)), f(sp.Integer(2))),
    # an inequality proves no equation
    "sin 1 = sin 2 as 1 ≠ 2": lambda: decide_arguments(sp.sin(1), sp.sin(2), by=decide_different),
    "an inverse by an inequality": lambda: decide_inverse(
        sp.Inverse(sp.MatMul(2, sp.Identity(2))), sp.ImmutableMatrix([[5, 0], [0, 5]]), by=decide_different
    ),
    "two divergent series": lambda: decide_maclaurin(divergent(), 1 / (1 - z), variable=z),
}


@pytest.mark.parametrize("name", sampled(FALSE, 3))
def test_a_false_statement_is_not_proved(name):
    assert FALSE[name]().verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    ("start", "end", "by", "relation"),
    [
        (sp.pi, sp.Rational(22, 7), decide_different, Relation.EQUAL),
        (sp.pi, sp.pi, decide_words, Relation.DIFFERENT),
        (sp.Sum(1 / n**3, (n, 1, sp.oo)), sp.Sum(1 / n**2, (n, 1, sp.oo)), decide_termwise, Relation.EQUAL),
    ],
)
def test_a_step_is_proved_by_a_procedure_for_its_relation(start, end, by, relation):
    assert status(chain(start, end, by, relation=relation)) != "proved"


def test_a_theorem_by_the_wrong_relation_is_not_used():
    def derive():
        return chain(sp.pi, sp.Rational(22, 7), decide_different)

    assert Theorem(derive=derive)(sp.pi + 1, sp.Rational(22, 7) + 1).verdict is not Verdict.PROVED


def test_a_solution_does_not_cross_the_cut_of_a_logarithm():
    """log e^(it) − it is −2πi at t = 2π."""
    T = real("t")
    g = sp.log(sp.exp(sp.I * T.symbol)) - sp.I * T.symbol

    def derive():
        return chain(sp.Derivative(g, T.symbol), sp.S.Zero, decide_derivative, T)

    assert Solution(derive=derive, t=T.symbol)(g, sp.S.Zero).verdict is not Verdict.PROVED


def test_no_hypothesis_is_used_for_a_bound_symbol():
    """sin 1 ≠ sin 2, whatever is supposed of another z."""
    Z = complex_number("z")
    given = sp.Eq(Z.symbol, 0)
    one, two = sp.sin(Z.symbol), sp.sin(2 * Z.symbol)

    def derive():
        return chain(one, two, Hypothesis(relation=given), Z, hypotheses=(given,))

    ends = (sp.Subs(one, Z.symbol, 1), sp.Subs(two, Z.symbol, 1))
    for by in (Theorem(derive=derive), partial(decide_arguments, by=Hypothesis(relation=given))):
        assert status(chain(*ends, by, Z, hypotheses=(given,))) != "proved"


def test_no_assumption_on_a_bound_symbol_is_used_outside_of_it():
    """√2 ≠ −√2: the theorem holds for p ≥ 1, and the line puts −1."""
    P = sp.Symbol("p", integer=True, positive=True)
    left, right = sp.sqrt(P**2 + P**4), P * sp.sqrt(1 + P**2)
    at_minus_one = [sp.Subs(side, P, -1) for side in (left, right)]
    summed = [sp.Sum(side, (P, -1, 1)) for side in (left, right)]
    for ends in (at_minus_one, summed):
        assert decide_arguments(*ends, by=decide_words).verdict is not Verdict.PROVED


def test_a_conditional_theorem_that_rests_on_itself_proves_nothing():
    T = real("t")

    def derive():
        return chain(T.symbol, T.symbol + 1, Theorem(derive=derive), T)

    assert Theorem(derive=derive)(T.symbol, T.symbol + 1).verdict is Verdict.UNDECIDED


W = sp.MatrixSymbol("W", k, 2)
X, Y = sp.MatrixSymbol("X", r, k), sp.MatrixSymbol("Y", k, r)
LEFT = sp.BlockMatrix([[sp.Identity(r), X], [Y, I]])
RIGHT = sp.BlockMatrix([[I, Y], [X, sp.Identity(r)]])
WHOLE = sp.BlockMatrix([[sp.MatrixSymbol("Z", k + r, k + r)]])
ROOT = sp.sqrt(3 + 2 * sp.sqrt(2))
CLEAR = {
    "blocks of other shapes": lambda: decide_determinants(sp.Determinant(sp.MatMul(LEFT, RIGHT)), sp.S.One),
    "blocks of another number": lambda: decide_determinants(sp.Determinant(sp.MatMul(LEFT, WHOLE)), sp.S.One),
    "a scalar between two factors": lambda: decide_determinants(sp.Determinant(sp.MatMul(A, 2, B)), sp.S.One),
    "a double irrational eigenvalue": lambda: decide_entries(
        MatrixExp(sp.ImmutableMatrix([[sp.sqrt(2), 1], [0, sp.sqrt(2)]])), sp.eye(2)
    ),
    "a hidden double eigenvalue": lambda: decide_entries(
        MatrixExp(sp.ImmutableMatrix([[ROOT, 1], [0, 1 + sp.sqrt(2)]])), sp.eye(2)
    ),
    "one that depends on a symbol": lambda: decide_entries(
        MatrixExp(sp.ImmutableMatrix([[sp.cos(z) ** 2 + sp.sin(z) ** 2, 1], [0, 1]])), sp.eye(2)
    ),
    "a root of a nilpotent matrix": lambda: decide_entries(
        MatrixFunction(sp.Lambda(w, sp.sqrt(w)), sp.ImmutableMatrix([[0, 1], [0, 0]])), sp.zeros(2, 2)
    ),
    "an index bound in its own limit": lambda: decide_generic(
        sp.Sum(sp.Sum(j, (j, 1, j)), (j, 1, 3)), sp.Integer(10), size=k, upto=2
    ),
    "a determinant that is not square": lambda: decide_generic(sp.Determinant(W), sp.S.Zero, size=k, upto=2),
    "t bound in a sum, shifted": lambda: decide_shift(
        sp.Derivative(t * sp.Sum(t, (t, 0, 3)), t), sp.Subs(sp.Derivative(6 * (s + t), s), s, 0)
    ),
    "t bound in a sum, at 0": lambda: decide_initial_value(sp.Sum(t, (t, 0, 3)), sp.Sum(t, (t, 0, 3)), t=t),
}


@pytest.mark.parametrize("name", sampled(CLEAR, 2))
def test_what_is_outside_the_class_is_answered_and_not_raised(name):
    assert isinstance(CLEAR[name]().verdict, Verdict)


@pytest.mark.parametrize("expr", [sp.Piecewise((t, t > 0), (0, True)), MatrixExp(t * A)[0, 1]])
def test_what_differentiate_cannot_differentiate_is_outside_the_class(expr):
    with pytest.raises(OutsideClass):
        differentiate(expr, t, sp.S.Zero)


def test_the_exponential_of_a_block_diagonal_matrix_with_rectangular_blocks_stands():
    blocks = sp.BlockDiagMatrix(sp.MatrixSymbol("x", 1, 2), sp.MatrixSymbol("y", 2, 1))
    assert MatrixExp(blocks).doit().shape == (3, 3)


# --- modified equations and descent ----------------------------------------------------------------------------------

x, h, positive, upper = sp.Symbol("x"), sp.Symbol("h"), sp.Symbol("k", integer=True, positive=True), n


def slope(expr):
    return sp.Subs(sp.Derivative(expr, t), t, 0)


@pytest.mark.parametrize(
    "decide",
    [
        lambda: decide_binomial_slopes(
            slope(sp.Sum(sp.binomial(t, positive), (positive, -1, -1))),
            sp.Sum((-1) ** (positive + 1) / positive, (positive, -1, -1)),
        ),
        lambda: decide_binomial_slopes(
            slope(sp.Sum(positive * sp.binomial(t, positive), (positive, 0, upper))),
            sp.Sum((-1) ** (positive + 1), (positive, 0, upper)),
        ),
        lambda: is_gradient([sp.S.Zero, sp.Piecewise((1, x > 0), (0, True))], [x, z]),
        lambda: decide_jet_polynomials(sp.Integral(sp.Derivative(f(z), z), z), f(z)),
        lambda: decide_jet_polynomials(sp.Derivative(sp.Piecewise((1, z > 0), (0, True)), z) + f(z), f(z)),
        lambda: decide_by_squares(
            sp.I,
            sp.I + contraction(COLUMN.T, COLUMN),
            squares=((sp.S.One, COLUMN),),
            real=(COLUMN,),
        ),
    ],
)
def test_what_holds_only_in_part_is_not_proved(decide):
    assert decide().verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("hidden", "field"),
    [
        (sp.sqrt(5 + 2 * sp.sqrt(6)) + h - sp.sqrt(2) - sp.sqrt(3), sp.S.One),
        (sp.sin(2 * x + h) - 2 * sp.sin(x) * sp.cos(x), 1 / sp.cos(2 * x)),
        (sp.exp(x + h) + sp.exp(-x) - 2 * sp.cosh(x), sp.exp(-x)),
    ],
)
def test_a_denominator_that_vanishes_unseen_at_h_0_is_seen(hidden, field):
    assert modified_field_of_map([x + h**2 / hidden], [x], h, 1) == [field]


@pytest.mark.parametrize("entry", [x, h])
def test_a_tableau_does_not_depend_on_a_variable_or_on_the_step(entry):
    with pytest.raises(ValueError, match="must not depend"):
        modified_field([x**2 + 1], [x], h, 2, [[entry]], [1])


# --- SymPy's equality of Subs ----------------------------------------------------------------------------------------

AT_ONE_POINT = [
    tuple(sp.Subs(sp.Derivative(z**2 * w, letter), (z, w), (3, 3)) for letter in (z, w)),  # 18 and 9
    tuple(sp.Subs(sp.Derivative(f(z, w), z, letter), (z, w), (s, s)) for letter in (z, w)),  # f₁₁ and f₁₂
    (sp.Subs(sp.Derivative(z * sp.Symbol("_3"), z), z, 3), sp.Subs(sp.Derivative(z**2, z), z, 3)),  # _3 and 6
]
PROCEDURES = [decide_words, decide_series, decide_sums, decide_jet_polynomials]


@pytest.mark.parametrize("sides", AT_ONE_POINT[:2], ids=str)
@pytest.mark.parametrize("decide", PROCEDURES)
def test_substitutions_that_sympy_takes_for_one_another_are_not_proved_equal(decide, sides):
    assert sides[0] == sides[1]
    assert decide(*sides).verdict is Verdict.UNDECIDED


@pytest.mark.parametrize("sides", AT_ONE_POINT, ids=str)
def test_a_substitution_that_sympy_takes_for_others_is_refused(sides):
    variables = tuple(map(complex_number, ("s", "_3")))
    with pytest.raises(ValueError, match="a Subs needs different values"):
        chain(*sides, decide_words, *variables)
    assert "not told apart" in decide_identity(*sides).why
    with pytest.raises(ValueError, match="a Subs that SymPy tells apart"):
        decide_zero(sides[0] - 18)


@pytest.mark.parametrize("decide", [decide_entries, decide_words, decide_identity])
def test_a_substitution_within_another_is_refused_as_sympy_makes_one_of_both(decide):
    t, y = sp.symbols("t y")
    nested = sp.Subs(sp.Subs(t * y, t, y), y, 3)
    assert nested == sp.Subs(t * y, (t, y), (y, 3))
    assert "not told apart" in decide(nested, 3 * y).why
    assert "not told apart" in decide(sp.Subs(sp.Subs(t, t, y), t, 5), sp.Integer(5)).why
    with pytest.raises(ValueError, match="none with a later one of its variables"):
        Claim(lhs=nested, rhs=3 * y, variables=(complex_number("y"),))


def test_derivatives_of_a_function_at_equal_arguments_are_refused_in_a_field():
    x, y, h = sp.symbols("x y h")
    with pytest.raises(ValueError, match="derivatives of a function at equal arguments"):
        modified_field([f(x + y, x + y), x], [x, y], h, 4)
    assert modified_field([f(x + y), x], [x, y], h, 2)
