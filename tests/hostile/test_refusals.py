"""Operands of every kind are put into the small functions of the procedures: each says no to what it is not made for.

Numbers, letters, powers, sums, tables, matrices, conditions, what has no value: a function that takes one of them for
what it knows says something false of it, or breaks down.
"""

import importlib
import inspect

import pytest
import sympy as sp
from sympy.matrices.exceptions import NonSquareMatrixError

from symbolic import ForAll, MatrixExp, OutsideClass
from symbolic.balls.limits import Limits, UndefinedError
from symbolic.bounds.ranges import NotEnclosedError
from symbolic.definedness import UnknownDomain
from symbolic.definedness.convergence import UnknownGrowth
from symbolic.definedness.known import Known
from symbolic.index_notation.expand import Rules
from symbolic.instances.arithmetic import NotRationalError, NoValueError
from symbolic.towers.convert import converter_for
from symbolic.towers.tower import NotConvertedError

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

SAYS_NO = {  # None or False
    "binders._is_confused": ["Subs(Derivative(f(t), t), t, x) & {}"],
    "binders._is_crossed": ["Subs(Derivative(f(t), t), t, x)"],
    "binders.merges": ["{}"],
    "bounds.claims._is_principal_lambert": ["sin(x)"],
    "bounds.parts.real_and_imaginary": ["z", "1/x", "A*B"],
    "bounds.positivity._is_smooth_node": [
        "3 & {x: (0, oo)} & limits",
        "x**y & {x: (0, oo)} & limits",
        "1/x & {x: (-oo, oo)} & limits",
        "Abs(z) & {x: (0, oo)} & limits",
        "log(x) & {x: (-oo, oo)} & limits",
    ],
    "bounds.statement._argument_of_modulus": ["3"],
    "bounds.statement._nonnegative_number": ["p & limits"],
    "bounds.statement._square": ["z", "x**y"],
    "bounds.statement._square_of": ["3", "1/x"],
    "bounds.statement._square_of_factor": ["j", "1/x", "pi", "sqrt(z)"],
    "bounds.triangles.by_triangles": ["0 & 0"],
    "completion.scalars.is_entry": ["3", "A[0, 0]"],
    "conditions.letters._half_plane": ["1/x"],
    "consistency._is_form": ["zoo"],
    "consistency._of_modulus": ["3", "x > 0"],
    "definedness.apart._has_a_part_apart": ["x > 0, z ≠ 0 & x + 1"],
    "definedness.apart._is_at_no_integer": ["nothing & 0", "nothing & n", "nothing & A"],
    "definedness.apart._is_by_pythagoras": ["x > 0, z ≠ 0 & x + 1"],
    "definedness.apart.is_given_nonzero": ["nothing & 0", "nothing & p"],
    "definedness.apart.is_nonzero": ["nothing & 0", "nothing & z"],
    "definedness.asymptotics._leading": ["2*A & n", "x**y & x", "Abs(z) & z"],
    "definedness.asymptotics.limit_at_infinity": ["x**y & x"],
    "definedness.closing._are_equal_matrices": ["3", "Eq(x, y)", "Eq(A.T, A)"],
    "definedness.closing._names_its_value": ["3"],
    "definedness.comparisons.is_scalar": ["A", "x > 0"],
    "definedness.comparisons.kept_apart": ["3"],
    "definedness.factors.factors_of": ["0"],
    "definedness.implied._by_cases": ["x > 0, z ≠ 0 & 0"],
    "definedness.implied._opposite": ["3"],
    "definedness.implied._outside": ["nothing & 3 & x"],
    "definedness.matrices._product": ["nothing & 2*A"],
    "definedness.matrices.is_singular": ["nothing & A"],
    "definedness.multiples._ratio": ["0 & i"],
    "definedness.numbers.is_apart_from_zero": ["j", "0"],
    "definedness.sorts._power": ["nothing & x**y"],
    "definedness.sorts.is_integer": ["nothing & I", "nothing & x**2"],
    "definedness.sorts.is_norm": ["nothing & x*y"],
    "definedness.sorts.is_real_matrix": ["nothing & A**n"],
    "definedness.spectra._within_disk": ["Ne(z, 0) & x & x", "0 & x & 3", "Ne(z, 0) & z & x"],
    "door.derivatives._matrix_of": ["3", "Derivative(f(x), x)"],
    "door.parts._comparable": ["Eq(x, y) & i"],
    "exactness._has_an_order": ["3", "Matrix([[x, 1], [0, y]])"],
    "exactness._is_long": ["3", "1/x", "gamma(z)", "Matrix([[x, 1], [0, y]])"],
    "expressions.iverson.bracketed": ["3", "2*x"],
    "hypergeometric.statements.least_value": ["p"],
    "index_notation.places._quotient": ["0 & i", "x & x"],
    "index_notation.sizes.is_power": ["3", "A**n"],
    "index_notation.triangles.is_order": ["3", "t[i]"],
    "instances.conditions._is_rational": ["3"],
    "instances.conditions.is_evaluated": ["I"],
    "instances.values.has_rule": ["3", "sqrt(z)"],
    "invariants.density._admits_identity": ["f(x) & x"],
    "invariants.density.is_continuous": ["x**y & x", "log(x) & x"],
    "procedures.elementary_series._is_power_series": ["3", "Sum(t[i], (i, 1, n))"],
    "procedures.elementary_series._is_same": ["3 & i"],
    "procedures.equivalence._is_real": ["3", "Ne(z, 0)"],
    "procedures.equivalence._is_real_number": ["x**y"],
    "procedures.inner_products._is_about_numbers": ["3"],
    "procedures.integrals._is_entire": ["re(z)", "1/x", "A*B"],
    "procedures.integrals._is_entire_in": ["x & 1/x", "x & log(x)"],
    "procedures.integrals._of_wave": ["0 & n", "sin(x) & n"],
    "procedures.matrices.determinant_of_exponential._is_one": ["3", "Determinant(A*B)"],
    "procedures.matrices.matrix_zero.is_untrusted": ["Lambda(z, z**2)"],
    "procedures.series.series._is_polynomial_or_safe": ["3 & i"],
    "procedures.series.taylor._is_derivative": ["Subs(Derivative(f(t), t), t, x)", "3"],
    "procedures.series.taylor._rate": ["0 & n"],
    "procedures.sums.binomials._is_slope": ["3", "Subs(Derivative(f(t), t), t, x)"],
    "procedures.sums.finite_sums._bound_of_entries": ["3"],
    "procedures.sums.finite_sums._rule": ["3", "ForAll(t[i] > 0, (i, 1, n))"],
    "procedures.sums.finite_sums._symmetric": ["3", "t[i]", "T[i, m]"],
    "procedures.sums.indexed.is_positive": ["j", "re(z)"],
    "procedures.sums.sum_inequalities._is_apart": ["3", "ForAll(t[i] > 0, (i, 1, n))"],
    "procedures.sums.support._entry_of": ["3", "x > 0"],
    "procedures.sums.termwise._is_linear": ["I", "x*y"],
    "stochastic.expanding.is_polynomial": ["1/x"],
    "sympy_rules._is_integer_of_factors": ["x**2"],
    "sympy_rules._is_rational_angle": ["A.T", "factorial(N)"],
    "towers.convert.continuous": ["A*B", "x**y"],
    "towers.derivatives.constant_on_domain": ["z & limits", "I & limits"],
    "towers.derivatives.vanishes_everywhere": ["oo & limits"],
    "towers.separation._turn": ["3"],
    "towers.separation.is_algebraic": ["1/x"],
    "words.letters.is_power": ["3", "A**(-1)"],
    "words.normal_form._shifted": ["0 & 0", "MatrixExp(A) & MatrixExp(A)"],
    "zero_test.atoms._binds_an_opaque": ["Lambda(z, z**2)"],
    "zero_test.continuation._is_count": ["sqrt(x) & z", "1/x & n"],
    "zero_test.continuation.is_rational_in": ["x**y & x", "exp(x) & x"],
    "zero_test.least_values.is_any_integer": ["z"],
    "zero_test.recurrence._held_before": ["x & x", "ForAll(t[i] > 0, (i, 1, n)) & n"],
    "zero_test.regions._interval": ["x <= y", "3"],
    "zero_test.split._has_no_value": ["3"],
    "zero_test.split.cut_of": ["3", "x**2", "1/x"],
    "zero_test.sums._closed_form": ["Sum(f(i), (i, 1, oo)) & limits"],
    "zero_test.sums._from_the_inside": ["Sum(f(i), (i, 1, oo)) & limits"],
    "zero_test.sums._has_value": ["I & limits"],
    "zero_test.sums._number": ["Sum(t[i], (i, 1, n)) & limits", "Sum(f(i), (i, 1, oo)) & limits"],
    "zero_test.zeros._is_real": ["z", "1/x"],
    "zero_test.zeros._zeros_of_polynomial": ["x*y"],
    "zero_test.zeros.zeros_of": ["re(z) & limits"],
}
RAISES = {
    "bounds.enclosures._number": (NotEnclosedError, ["I & limits"]),
    "bounds.enclosures._of_letter": (NotEnclosedError, ["z"]),
    "bounds.enclosures._range": (NotEnclosedError, ["Abs(z) & {x: (0, oo)} & limits"]),
    "definedness.convergence._growth_of_power": (UnknownGrowth, ["x*y & x", "A**2 & x", "Derivative(f(x), x) & x"]),
    "definedness.convergence._slope": (UnknownGrowth, ["0 & i"]),
    "definedness.convergence._slope_of_exponent": (UnknownGrowth, ["0 & 0"]),
    "definedness.convergence.growth_of": (UnknownGrowth, ["t[i] & i"]),
    "definedness.matrices._explicit": (NonSquareMatrixError, ["nothing & Matrix([[1, 2, 3]])"]),
    "definedness.scalars.smooth": (UnknownDomain, ["I"]),
    "door.reader._size": (ValueError, ["I"]),
    "door.vocabulary.plain": (ValueError, ["3"]),
    "expressions.contraction.contraction": (ValueError, ["A & A"]),
    "hypergeometric.statements.statements": (OutsideClass, ["3 & x", "Eq(A.T, A) & Eq(A.T, A)"]),
    "index_notation.sizes._length": (OutsideClass, ["A"]),
    "instances.arithmetic.integer": (NotRationalError, ["1/2"]),
    "instances.arithmetic.matrix": (NoValueError, ["x"]),
    "instances.arithmetic.power": (NoValueError, ["0 & 0"]),
    "instances.arithmetic.size": (NoValueError, ["0"]),
    "instances.arithmetic.unit_column": (NoValueError, ["3 & 3"]),
    "instances.values._constant": (NotRationalError, ["z"]),
    "modified_equation.gradients._integral": (ValueError, ["x**y & x"]),
    "modified_equation.inputs.identity_at_zero": (ValueError, ["x & z"]),
    "procedures.explicit._evaluated": (OutsideClass, ["Sum(f(i), (i, 1, oo))"]),
    "procedures.explicit._value": (OutsideClass, ["3 & x"]),
    "procedures.inequalities._terms_of": (OutsideClass, ["3 & x"]),
    "procedures.initial_value.commutation": (ValueError, ["u.T*v & A"]),
    "procedures.jet_polynomials._pairs": (OutsideClass, ["I & A", "A & x"]),
    "procedures.jet_polynomials._require_classes": (OutsideClass, ["I", "c"]),
    "procedures.jet_polynomials._require_jet": (OutsideClass, ["x"]),
    "procedures.matrices.generic_entries._atoms": (OutsideClass, ["I"]),
    "procedures.matrices.matrix_zero.difference_of": (OutsideClass, ["I & A", "u.T*v & A", "Ne(z, 0) & i"]),
    "procedures.matrices.matrix_zero.require_words": (OutsideClass, ["3 & x"]),
    "procedures.series.maclaurin._fraction": (OutsideClass, ["1/x & x", "x**y & x"]),
    "procedures.series.maclaurin._radius_of_logarithm": (OutsideClass, ["3 & n"]),
    "procedures.series.series._difference": (OutsideClass, ["I & A"]),
    "procedures.series.series._slope": (OutsideClass, ["A"]),
    "procedures.series.sums._opened": (OutsideClass, ["x", "Sum(i*k, (i, 1, k), (k, 1, n))"]),
    "procedures.series.sums._totals": (OutsideClass, ["I & A"]),
    "procedures.square_search._terms": (OutsideClass, ["A"]),
    "procedures.sums.binomials._slope": (OutsideClass, ["n & n", "Sum(i*k, (i, 1, k), (k, 1, n)) & n"]),
    "procedures.sums.indexed.normal_form_of": (OutsideClass, ["re(z)"]),
    "rank_one._columns": (ValueError, ["A & A"]),
    "rank_one._matrices": (ValueError, ["u.T*v & A"]),
    "rooted_trees.tree._check_levels": (ValueError, ["3"]),
    "stability.root_conditions._coefficients": (ValueError, ["c & c", "oo & x", "1/x & x"]),
    "stability.spectra._opened": (OutsideClass, ["0 & nothing", "x > 0 & nothing", "x <= y & nothing"]),
    "stochastic.adam._positive": (ValueError, ["I", "0"]),
    "words.normal_form.words": (OutsideClass, ["x"]),
    "zero_test.series._partial_fractions": (ValueError, ["0 & n"]),
}
IN_A_TOWER = {  # (what is handed on beside the tower, expressions, the error or None where it says no)
    ("towers.combinatorial._gamma", "converter", NotConvertedError): ["0"],
    ("towers.combinatorial.convert_rising", "expression", NotConvertedError): ["x*y"],
    ("towers.complex_parts._angle", "expression", NotConvertedError): ["I*x"],
    ("towers.complex_parts._heaviside", "expression", NotConvertedError): ["I*x"],
    ("towers.constants._algebraic_coefficients_vanish", "numerator", None): ["j", "I"],
    ("towers.constants._exponential_is_one", "function", None): ["j", "I*pi"],
    ("towers.derivatives._inside", "function", None): ["I", "j"],
    ("towers.derivatives._outside", "function", None): ["p"],
    ("towers.derivatives.is_analytic", "expression", None): ["log(p) - log(q)", "tan(x)"],
    ("towers.half_planes._turn_of_unit", "function", None): ["sqrt(2)"],
    ("towers.lambert.convert_lambert", "expression", NotConvertedError): ["x*y"],
    ("towers.logarithms._by_factors", "function", None): ["3"],
    ("towers.logarithms._principal_exponent", "function", None): ["exp(x) + 1", "sin(x)**2 + cos(x)**2"],
    ("towers.logarithms.log_of", "function", UndefinedError): ["0"],
}


def called(name, operands):
    """The answer of a function to operands that are named, or written as SymPy writes them."""
    module, _, function = name.rpartition(".")
    written = {**vars(sp), **LETTERS}
    arguments = [NAMED[o] if o in NAMED else eval(o, written) for o in operands.split(" & ")]
    found = getattr(importlib.import_module(f"symbolic.{module}"), function)
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
