"""Equivalences of conditions, and bounds of spectra: what is true is proved, each false neighbour has a witness."""

import mpmath
import pytest
import sympy as sp

from symbolic import SpectralAbscissa, SpectralRadius, Verdict, decide, iverson
from symbolic.procedures.equivalence import decide_equivalence
from symbolic.procedures.positivity.infeasible import infeasible
from tests.sampling import sampled

h, lam = sp.symbols("h lambda", positive=True)
x, y, beta, eta, k = sp.symbols("x y beta eta k", real=True)
EULER = SpectralRadius(sp.ImmutableMatrix([[1 - 2 * lam * h, -h], [h, 1]]))
HEAVY_BALL = SpectralRadius(sp.ImmutableMatrix([[1 + beta - x * k, -beta], [1, 0]]))
COMPLEX = SpectralRadius(sp.ImmutableMatrix([[1 + beta + sp.I * eta, -beta], [1, 0]]))
ALTERNATING = SpectralRadius(sp.ImmutableMatrix([[1, -h], [h, 1 - h**2]]))
FLOW = SpectralAbscissa(sp.ImmutableMatrix([[-2 * x, -1], [1, 0]]))
BELOW = 4 - 4 * lam * h + h**2

TRUE = {
    "a square": (iverson(x**2 < 1), iverson(sp.And(x > -1, x < 1)), "==", ()),
    "a square that vanishes": (iverson(x**2 + y**2 <= 0), iverson(sp.And(sp.Eq(x, 0), sp.Eq(y, 0))), "==", ()),
    "or": (iverson(x * y > 0), iverson(sp.Or(sp.And(x > 0, y > 0), sp.And(x < 0, y < 0))), "==", ()),
    "implication": (iverson(sp.And(x > 1, y > 1)), iverson(x * y > 1), "<=", ()),
    "not": (iverson(sp.Not(x > y)), iverson(y >= x), "==", ()),
    "penalised Euler": (iverson(EULER < 1), iverson(sp.And(h < 2 * lam, BELOW > 0)), "==", ()),
    "at the boundary too": (EULER, sp.S.One, "<=", (h <= 2 * lam, BELOW >= 0)),
    "from stability": (iverson(h < 2 * lam), sp.S.One, "==", (EULER < 1,)),
    "heavy ball": (iverson(HEAVY_BALL < 1), iverson(sp.And(beta < 1, x * k > 0, x * k < 2 + 2 * beta)), "==", ()),
    "never stable": (sp.S.One, COMPLEX, "<=", ()),
    "alternating": (ALTERNATING, sp.S.One, "<=", (h <= 2,)),
    "a flow": (iverson(FLOW < 0), iverson(x > 0), "==", ()),
    "a flow at the boundary": (FLOW, sp.S.Zero, "<=", (x >= 0,)),
    "a flow that grows": (sp.S.Zero, FLOW, "<=", (x <= 0,)),
}
FALSE = {
    "a square, closed": (iverson(x**2 < 1), iverson(sp.And(x > -1, x <= 1)), "==", ()),
    "one sign": (iverson(x * y > 0), iverson(sp.And(x > 0, y > 0)), "==", ()),
    "the converse": (iverson(x * y > 1), iverson(sp.And(x > 1, y > 1)), "<=", ()),
    "Euler without the second": (iverson(EULER < 1), iverson(h < 2 * lam), "==", ()),
    "Euler without the first": (iverson(EULER < 1), iverson(BELOW > 0), "==", ()),
    "Euler at its boundary": (iverson(EULER < 1), iverson(sp.And(h < 2 * lam, BELOW >= 0)), "==", ()),
    "Euler at its other boundary": (iverson(EULER < 1), iverson(sp.And(h <= 2 * lam, BELOW > 0)), "==", ()),
    "heavy ball, a longer step": (iverson(HEAVY_BALL < 1), iverson(sp.And(beta < 1, x * k > 0, x * k < 3)), "==", ()),
    "sometimes stable": (sp.S.One, HEAVY_BALL, "<=", ()),
    "never growing": (COMPLEX, sp.S.One, "<=", ()),
    "alternating, a longer step": (ALTERNATING, sp.S.One, "<=", (h <= 3,)),
    "a letter that the spectrum does not know": (
        iverson(SpectralRadius(sp.ImmutableMatrix([[0, h], [0, 0]])) < 1),
        iverson(x > 0),
        "==",
        (),
    ),
    "a flow without friction": (iverson(FLOW < 0), iverson(x >= 0), "==", ()),
}


@pytest.mark.parametrize("name", sampled(TRUE, 4))
def test_true_statements_are_proved(name):
    lhs, rhs, relation, given = TRUE[name]
    decision = decide(lhs, rhs, relation, given=given)
    assert (decision.verdict, decision.relation) == (Verdict.PROVED, relation)


@pytest.mark.parametrize("name", sampled(FALSE, 6, but=["Euler at its other boundary"]))
def test_false_neighbours_have_a_witness(name):
    lhs, rhs, relation, given = FALSE[name]
    decision = decide(lhs, rhs, relation, given=given)
    assert decision.verdict is Verdict.REFUTED
    assert _fails(lhs, rhs, relation, given, decision.witness)


def _fails(lhs, rhs, relation, given, at) -> bool:
    """By the roots of mpmath, of which those at the boundary are found to 50 digits and count as not below it."""
    left, right = (_value(side, at) for side in (lhs, rhs))
    holds = left == right if relation == "==" else left <= right + mpmath.mpf(10) ** -30
    return all(c.subs(at) == sp.true for c in given) and not holds


def _value(side, at):
    numbers = {node: _spectrum(node, at) for node in side.atoms(SpectralRadius, SpectralAbscissa)}
    if side in numbers:
        return numbers[side]
    closed = {node: sp.Rational(str(mpmath.nstr(value, 20))) for node, value in numbers.items()}
    return side.xreplace(closed).subs(at)


def _spectrum(node, at):
    with mpmath.workdps(50):
        coefficients = [complex_number(c) for c in sp.Matrix(node.arg.subs(at)).charpoly().all_coeffs()]
        found = mpmath.polyroots(coefficients, maxsteps=500, extraprec=300)
        return max(abs(z) if isinstance(node, SpectralRadius) else z.real for z in found)


def complex_number(value):
    return mpmath.mpc(*map(mpmath.mpmathify, sp.sympify(value).as_real_imag()))


def test_what_no_point_satisfies_proves_nothing():
    given = (x > y, y > x**2 + 1, x < 1)
    assert decide_equivalence(iverson(x > 5), sp.S.One, given=given).verdict is Verdict.UNDECIDED


def test_a_hypothesis_of_another_kind_is_no_obstacle():
    A = sp.MatrixSymbol("A", 2, 2)
    given = (sp.Eq(A.T, A), x > 1)
    assert decide_equivalence(iverson(x**2 > 1), sp.S.One, given=given).verdict is Verdict.PROVED


@pytest.mark.parametrize(
    ("lhs", "rhs", "relation"),
    [
        (iverson(sp.sin(x) < 2), sp.S.One, "=="),  # no polynomial
        (iverson(EULER <= 1), iverson(h <= 2 * lam), "=="),  # closed, within a bracket
        (EULER, x, "<="),  # a bound of no known sign
        (SpectralRadius(sp.MatrixSymbol("A", 2, 2)), sp.S.One, "<="),
        (EULER, EULER + 1, "<="),
        (x, y, "=="),
    ],
)
def test_what_is_outside_of_the_class_is_not_decided(lhs, rhs, relation):
    assert decide_equivalence(lhs, rhs, relation=relation).verdict is Verdict.UNDECIDED


def test_letters_that_may_be_complex_have_no_order():
    z = sp.Symbol("z")
    given = (sp.Eq(z**2, -1),)
    assert decide_equivalence(iverson(sp.Ne(z, 0)), sp.S.Zero, given=given).verdict is not Verdict.PROVED
    assert decide_equivalence(iverson(sp.Ne(sp.sqrt(x), 0)), sp.S.Zero, given=(x < 0,)).verdict is not Verdict.PROVED


@pytest.mark.parametrize(
    ("conditions", "none"),
    [
        ((x * y > 1, x + y < 2, x > 0), True),
        ((x * y > 1, x + y <= 2, x > 0), True),
        ((x * y >= 1, x + y <= 2, x > 0), False),
        ((sp.Lt(x**4 + 1, 2 * x**2),), True),
        ((sp.Le(x**4 + 1, 2 * x**2),), False),
        ((), False),
    ],
)
def test_infeasible_conditions(conditions, none):
    assert infeasible(conditions) is none


def test_iverson_refuses_what_is_no_condition():
    with pytest.raises(TypeError, match="condition of iverson must be a SymPy Boolean"):
        iverson(x)
