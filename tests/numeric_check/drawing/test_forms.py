"""Affine forms: one evaluation gives the rows that the values at 0 and at the units give, or is refused."""

import numpy as np
import pytest
import sympy as sp
from sympy.polys.domains import QQ_I

from numeric_check.drawing import affine
from numeric_check.drawing.forms import Form, coefficients
from numeric_check.drawing.relaxation import System
from numeric_check.drawing.residuals import Choices
from numeric_check.evaluation.evaluate import RULES
from numeric_check.rules.exact import Exact
from numeric_check.rules.gaussian import Gaussian
from numeric_check.rules.refusals import UNEVALUABLE
from numeric_check.rules.scope import Scope
from symbolic import ForAll
from tests.sampling import sampled

T = sp.IndexedBase("T", shape=(3,), real=True)
I, J = sp.symbols("i j", integer=True)
AFFINE = (
    sp.Eq(sp.Sum(T[I], (I, 1, 3)), 1),
    sp.Eq(2 * T[1] - (T[2] + 3) / 5, sp.I * T[3]),
    ForAll(T[I] - T[J] <= (I - J) ** 2, (I, 1, 3), (J, 1, 3)),
    ForAll(sp.Eq(sp.Sum(I * J * T[J], (J, 1, 3)), T[I] - 1), (I, 1, 3)),
    sp.Eq(T[1] * 0 + 3, T[2] - T[2] + 3, evaluate=False),
)
M, N = sp.MatrixSymbol("M", 2, 2), sp.ImmutableMatrix([[1, sp.I], [0, sp.Rational(-2, 3)]])
MATRICES = (
    sp.Eq(M * N - 2 * N * M.T, N),
    sp.Eq(sp.Trace(N * M), M[0, 1] - 1),
    sp.Eq(sp.Matrix([[M[0, 0], 1], [M[1, 0], M[1, 1]]]), M.T + sp.Identity(2), evaluate=False),
    sp.Q.upper_triangular(M),
)
NOT_AFFINE = (
    sp.Eq(T[1] * T[2], 1),
    sp.Eq(T[1] ** 2, T[1]),
    sp.Eq(1 / T[1], T[2]),
    sp.Eq(sp.conjugate(T[1] + sp.I), T[2]),
    sp.Eq(sp.Abs(T[1]), T[2]),
    sp.Eq(sp.Piecewise((T[1], T[2] > 0), (T[3], True)), 1),
    sp.Eq(sp.Max(T[1], T[2]), 1),
    sp.Eq(2 ** T[1], 1),
    sp.Eq(T[T[1]], 1),
)


def _evaluate(condition):
    value = sp.ImmutableDenseNDimArray([1, 2, 3])
    target = affine.Target(symbol=T, value=value, known={}, point={}, choices=Choices(numbers=[0.3, 0.8]))
    scope = Scope(arithmetic=Exact(), rules=RULES, values={}, point={})
    return lambda x: target.rows(condition, scope, x)


@pytest.mark.parametrize("split", [False, True])
@pytest.mark.parametrize("condition", AFFINE, ids=str)
def test_one_evaluation_gives_the_rows_of_the_values_at_0_and_at_the_units(condition, split):
    units = affine._units(3) + (affine._units(3, affine._I) if split else [])
    start = [QQ_I(k + 2, 1 - k) for k in range(3)]
    once, often = System(), System()
    for sense, constant, row in affine._by_forms(_evaluate(condition), units, 3):
        affine._take(once, sense, constant, row, split)
    affine._add(often, _evaluate(condition), units, start, split)
    assert once == often
    assert once.is_whole


@pytest.mark.parametrize("condition", MATRICES, ids=str)
def test_a_matrix_is_evaluated_once_as_well(condition):
    value = sp.ImmutableMatrix(2, 2, [1, 2, 3, 4])
    target = affine.Target(symbol=M, value=value, known={}, point={}, choices=Choices(numbers=[0.3, 0.8]))
    scope = Scope(arithmetic=Exact(), rules=RULES, values={}, point={})
    units, start = affine._units(4) + affine._units(4, affine._I), [Gaussian(k + 2, 1 - k) for k in range(4)]
    once, often = System(), System()
    for sense, constant, row in affine._by_forms(lambda x: target.rows(condition, scope, x), units, 4):
        affine._take(once, sense, constant, row, split=True)
    affine._add(often, lambda x: target.rows(condition, scope, x), units, start, split=True)
    assert once == often
    assert once.is_whole


@pytest.mark.parametrize("condition", sampled(NOT_AFFINE, 2), ids=str)
def test_what_is_not_affine_is_refused(condition):
    assert affine._by_forms(_evaluate(condition), affine._units(3), 3) is None


@pytest.mark.parametrize("seed", range(20))
def test_a_form_at_numbers_is_what_the_same_steps_give_with_numbers(seed):
    rng = np.random.default_rng(seed)

    def number():
        return QQ_I(int(rng.integers(-3, 4)), int(rng.integers(-3, 4)))

    at = [number() for _ in range(3)]
    form = Form(QQ_I(0, 0), {0: QQ_I(1, 0)})
    value = at[0]
    for _ in range(12):
        k, a = int(rng.integers(3)), number()
        letter = Form(QQ_I(0, 0), {k: QQ_I(1, 0)})
        match rng.integers(5):
            case 0:
                form, value = form + a, value + a
            case 1:
                form, value = a - form, a - value
            case 2:
                form, value = form - letter * a, value - at[k] * a
            case 3 if a:
                form, value = form / a, value / a
            case _:
                form, value = a * letter + form, a * at[k] + value
    constant, slopes = coefficients(form, 3, QQ_I(0, 0))
    assert constant + sum((a * t for a, t in zip(slopes, at, strict=True)), QQ_I(0, 0)) == value


@pytest.mark.parametrize("asked", [bool, lambda t: t == 0, lambda t: t * t, lambda t: t**2, lambda t: 1 / t])
def test_a_form_has_no_sign_no_powers_and_is_not_compared(asked):
    with pytest.raises(UNEVALUABLE):
        asked(Form(QQ_I(0, 0), {0: QQ_I(1, 0)}))
