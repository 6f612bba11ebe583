"""Operands of every kind are put into the small functions of the procedures: each says no to what it is not made for.

Numbers, letters, powers, sums, tables, matrices, conditions, what has no value: a function that takes one of them for
what it knows says something false of it, or breaks down.
"""

import importlib
import inspect

import pytest
import sympy as sp
from sympy.matrices.exceptions import NonSquareMatrixError

from symbolic import OutsideClass
from symbolic.balls.limits import Limits
from symbolic.bounds.ranges import NotEnclosedError
from symbolic.definedness import UnknownDomain
from symbolic.definedness.convergence import UnknownGrowth
from symbolic.definedness.known import Known
from symbolic.index_notation.expand import Rules
from symbolic.instances.arithmetic import NotRationalError, NoValueError

x, y, t = sp.symbols("x y t", real=True)
p = sp.Symbol("p", positive=True)
z = sp.Symbol("z")
j = sp.Symbol("j", integer=True)
n, i, k, m = sp.symbols("n i k m", integer=True, positive=True)
N = sp.Symbol("N", integer=True, nonnegative=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")
T, table = sp.IndexedBase("T", shape=(n, n), real=True), sp.IndexedBase("t", shape=(n,), real=True)
f = sp.Function("f")
LETTERS = dict(x=x, y=y, t=t, p=p, z=z, j=j, n=n, i=i, k=k, m=m, N=N, A=A, B=B, u=u, v=v, f=f)
NAMED = {
    "0": sp.S.Zero,
    "3": sp.Integer(3),
    "1/2": sp.S.Half,
    "c": sp.Symbol("c", commutative=False),
    "f(x)": f(x),
    "t[i]": table[i],
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
    "bounds.claims._is_principal_lambert": ["log(x)"],
    "bounds.parts.real_and_imaginary": ["z", "1/x", "A*B"],
    "bounds.positivity._is_smooth_node": [
        "3 & {x: (0, oo)} & limits",
        "x**y & {x: (0, oo)} & limits",
        "1/x & {x: (-oo, oo)} & limits",
        "Abs(z) & {x: (0, oo)} & limits",
        "log(x) & {x: (-oo, oo)} & limits",
    ],
    "bounds.statement._argument_of_modulus": ["n"],
    "bounds.statement._nonnegative_number": ["N & limits"],
    "bounds.statement._square": ["z", "x**y"],
    "bounds.statement._square_of": ["3", "1/x"],
    "bounds.statement._square_of_factor": ["z", "1/x", "pi", "sqrt(z)"],
    "bounds.triangles.by_triangles": ["3 & 3"],
    "completion.scalars.is_entry": ["I", "A[0, 0]"],
    "conditions.letters._half_plane": ["x*y"],
    "consistency._is_form": ["zoo"],
    "consistency._of_modulus": ["I", "x > 0"],
    "definedness.apart._has_a_part_apart": ["x > 0, z ≠ 0 & x + 1"],
    "definedness.apart._is_at_no_integer": ["nothing & 0", "nothing & n", "nothing & A"],
    "definedness.apart._is_by_pythagoras": ["x > 0, z ≠ 0 & x + 1"],
    "definedness.apart.is_given_nonzero": ["nothing & 0", "nothing & n"],
    "definedness.apart.is_nonzero": ["nothing & 0", "nothing & x"],
    "definedness.asymptotics._leading": ["2*A & n", "x**y & x", "sin(x) & x"],
    "definedness.asymptotics.limit_at_infinity": ["x**y & x"],
    "definedness.closing._are_equal_matrices": ["I", "Eq(x, y)", "Eq(A.T, A)"],
    "definedness.closing._names_its_value": ["I"],
    "definedness.comparisons.is_scalar": ["A", "x > 0"],
    "definedness.comparisons.kept_apart": ["I"],
    "definedness.factors.factors_of": ["0"],
    "definedness.implied._by_cases": ["x > 0, z ≠ 0 & x"],
    "definedness.implied._opposite": ["I"],
    "definedness.implied._outside": ["nothing & 3 & x"],
    "definedness.matrices._product": ["nothing & A*B"],
    "definedness.matrices.is_singular": ["nothing & A"],
    "definedness.multiples._ratio": ["0 & i"],
    "definedness.numbers.is_apart_from_zero": ["z", "0"],
    "definedness.sorts._power": ["nothing & x**y"],
    "definedness.sorts.is_integer": ["nothing & I", "nothing & x**2"],
    "definedness.sorts.is_norm": ["nothing & x*y"],
    "definedness.sorts.is_real_matrix": ["nothing & A**n"],
    "definedness.spectra._within_disk": ["Ne(z, 0) & x & j", "0 & x & j", "Ne(z, 0) & z & j"],
    "door.derivatives._matrix_of": ["I", "Derivative(f(x), x)"],
    "door.parts._comparable": ["Eq(x, y) & i"],
    "exactness._has_an_order": ["I", "Matrix([[x, 1], [0, y]])"],
    "exactness._is_long": ["I", "1/x", "gamma(z)", "Matrix([[x, 1], [0, y]])"],
    "expressions.iverson.bracketed": ["z", "x*y"],
    "hypergeometric.statements.least_value": ["p"],
    "index_notation.places._quotient": ["0 & i", "I & I"],
    "index_notation.sizes.is_power": ["I", "A**n"],
    "index_notation.triangles.is_order": ["I", "t[i]"],
    "instances.conditions._is_rational": ["I"],
    "instances.conditions.is_evaluated": ["I"],
    "instances.values.has_rule": ["I", "sqrt(z)"],
    "invariants.density._admits_identity": ["f(x) & x"],
    "invariants.density.is_continuous": ["x**y & x", "sin(x) & x"],
    "procedures.elementary_series._is_power_series": ["I", "Sum(t[i], (i, 1, n))"],
    "procedures.elementary_series._is_same": ["3 & i"],
    "procedures.equivalence._is_real": ["I", "Ne(z, 0)"],
    "procedures.equivalence._is_real_number": ["x**y"],
    "procedures.inner_products._is_about_numbers": ["I"],
    "procedures.integrals._is_entire": ["re(z)", "1/x", "2*A"],
    "procedures.integrals._is_entire_in": ["x & 1/x", "x & log(x)"],
    "procedures.integrals._of_wave": ["0 & n", "sin(x) & z"],
    "procedures.matrices.determinant_of_exponential._is_one": ["I", "Determinant(A*B)"],
    "procedures.matrices.matrix_zero.is_untrusted": ["Lambda(z, z**2)"],
    "procedures.series.series._is_polynomial_or_safe": ["3 & A"],
    "procedures.series.taylor._is_derivative": ["Subs(Derivative(f(t), t), t, x)", "I"],
    "procedures.series.taylor._rate": ["0 & n"],
    "procedures.sums.binomials._is_slope": ["I", "Subs(Derivative(f(t), t), t, x)"],
}
RAISES = {
    "bounds.enclosures._number": (NotEnclosedError, ["I & limits"]),
    "bounds.enclosures._of_letter": (NotEnclosedError, ["z"]),
    "bounds.enclosures._range": (NotEnclosedError, ["Abs(z) & {x: (0, oo)} & limits"]),
    "definedness.convergence._growth_of_power": (UnknownGrowth, ["x*y & A", "A**2 & x", "Derivative(f(x), x) & x"]),
    "definedness.convergence._slope": (UnknownGrowth, ["3 & i"]),
    "definedness.convergence._slope_of_exponent": (UnknownGrowth, ["0 & 0"]),
    "definedness.convergence.growth_of": (UnknownGrowth, ["t[i] & i"]),
    "definedness.matrices._explicit": (NonSquareMatrixError, ["nothing & Matrix([[1, 2, 3]])"]),
    "definedness.scalars.smooth": (UnknownDomain, ["3"]),
    "door.reader._size": (ValueError, ["x"]),
    "door.vocabulary.plain": (ValueError, ["x"]),
    "expressions.contraction.contraction": (ValueError, ["A & A"]),
    "hypergeometric.statements.statements": (OutsideClass, ["0 & x", "Eq(A.T, A) & Eq(A.T, A)"]),
    "index_notation.sizes._length": (OutsideClass, ["A"]),
    "instances.arithmetic.integer": (NotRationalError, ["1/2"]),
    "instances.arithmetic.matrix": (NoValueError, ["x"]),
    "instances.arithmetic.power": (NoValueError, ["0 & 0"]),
    "instances.arithmetic.size": (NoValueError, ["0"]),
    "instances.arithmetic.unit_column": (NoValueError, ["3 & 3"]),
    "instances.values._constant": (NotRationalError, ["p"]),
    "modified_equation.gradients._integral": (ValueError, ["x**y & x"]),
    "modified_equation.inputs.identity_at_zero": (ValueError, ["x & z"]),
    "procedures.explicit._evaluated": (OutsideClass, ["Sum(f(i), (i, 1, oo))"]),
    "procedures.explicit._value": (OutsideClass, ["0 & x"]),
    "procedures.inequalities._terms_of": (OutsideClass, ["0 & x"]),
    "procedures.initial_value.commutation": (ValueError, ["u.T*v & A"]),
    "procedures.jet_polynomials._pairs": (OutsideClass, ["I & A", "A & x"]),
    "procedures.jet_polynomials._require_classes": (OutsideClass, ["I", "c"]),
    "procedures.jet_polynomials._require_jet": (OutsideClass, ["0"]),
    "procedures.matrices.generic_entries._atoms": (OutsideClass, ["I"]),
    "procedures.matrices.matrix_zero.difference_of": (OutsideClass, ["I & A", "u.T*v & A", "Eq(x, y) & x"]),
    "procedures.matrices.matrix_zero.require_words": (OutsideClass, ["0 & x"]),
    "procedures.series.maclaurin._fraction": (OutsideClass, ["1/x & x", "x**y & x"]),
    "procedures.series.maclaurin._radius_of_logarithm": (OutsideClass, ["0 & x"]),
    "procedures.series.series._difference": (OutsideClass, ["I & A"]),
    "procedures.series.series._slope": (OutsideClass, ["A"]),
    "procedures.series.sums._opened": (OutsideClass, ["0", "Sum(i*k, (i, 1, k), (k, 1, n))"]),
    "procedures.series.sums._totals": (OutsideClass, ["I & A"]),
    "procedures.square_search._terms": (OutsideClass, ["A"]),
    "procedures.sums.binomials._slope": (OutsideClass, ["n & n", "Sum(i*k, (i, 1, k), (k, 1, n)) & n"]),
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
