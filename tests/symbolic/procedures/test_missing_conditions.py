"""Statements that are true but for one missing condition are answered with the name of that condition."""

from dataclasses import replace
from functools import cache, partial

import pytest
import sympy as sp

from numeric_check import Relation, variable_of
from numeric_check.claims.names import free_names
from proofs import Derivation, Step, monge_square, prove
from proofs.testing import assert_identity
from symbolic import (
    DirectionalDerivative,
    ForAll,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    SpectralRadius,
    Verdict,
    contraction,
    decide_by_certificate,
    decide_by_induction,
    decide_derivative,
    decide_determinants,
    decide_finite_sums,
    decide_formula,
    decide_identity,
    decide_initial_value,
    decide_inverse,
    decide_limit,
    decide_maclaurin,
    decide_sums,
    decide_words,
)
from symbolic.conditions import decide_under, missing_conditions
from symbolic.definedness import implied
from symbolic.wording import in_words
from tests.sampling import sampled, slow

n, k = sp.symbols("n k", integer=True, positive=True)
N, m = sp.symbols("N m", integer=True, nonnegative=True)
i, j = sp.symbols("i j", integer=True, positive=True)
x, y, t, q, g, lam = sp.symbols("x y t q g lambda", real=True)
r = sp.Symbol("r", nonnegative=True)
a, b, z, w = sp.symbols("a b z w")
A, B, H, P = (sp.MatrixSymbol(name, n, n) for name in "ABHP")
U, V = sp.MatrixSymbol("U", n, k), sp.MatrixSymbol("V", k, n)
u, v = (sp.MatrixSymbol(name, n, 1) for name in "uv")
I = sp.Identity(n)
s = contraction(v.T, u)
pi = sp.IndexedBase("pi", shape=(n, k), real=True)
p, f, h, c = (sp.IndexedBase(name, shape=(n,), real=True) for name in "pfhc")
ANALYTIC = sp.Predicate("analytic")
over_n, over_k = (i, 1, n), (j, 1, k)
det, inv = sp.Determinant, sp.Inverse


def lazy(cls, *args):
    return cls(*args, evaluate=False)


def differ(lhs, rhs=sp.S.Zero):
    return sp.Ne(lhs, rhs, evaluate=False)


def equal(lhs, rhs):
    return sp.Eq(lhs, rhs, evaluate=False)


def commute(left, right):
    return equal(left * right, right * left)


def total(weights, of):
    return sp.Sum(weights[i] * of[i], over_n)


MASS = equal(sp.Sum(p[i], over_n), 1)
MEAN = equal(a, total(p, f))
BELOW = ForAll(sp.Le(f[i], h[i]), over_n)
NONNEGATIVE = ForAll(sp.Ge(p[i], 0), over_n)
MARGINAL = ForAll(equal(p[i], sp.Sum(pi[i, j], over_k)), over_n)
OFF_CUT = lazy(sp.Not, sp.Contains(z, sp.Interval(-sp.oo, 0), evaluate=False))
LOG_A = MatrixFunction(sp.Lambda(w, sp.log(w)), A)

# kind: lhs, rhs, the procedure that a user takes, the missing condition, the conditions that are stated
STATEMENTS = {
    "Sherman-Morrison": (
        inv(A + u * v.T),
        inv(A) - inv(A) * u * v.T * inv(A) / (1 + contraction(v.T, inv(A) * u)),
        partial(decide_inverse, by=decide_words),
        differ(1 + contraction(v.T, inv(A) * u)),
        (differ(det(A)),),
    ),
    "rank-one update of I": (
        inv(I + u * v.T),
        I - u * v.T / (1 + s),
        partial(decide_inverse, by=decide_words),
        differ(1 + s),
        (),
    ),
    "Woodbury": (
        inv(A + U * V),
        inv(A) - inv(A) * U * inv(sp.Identity(k) + V * inv(A) * U) * V * inv(A),
        decide_words,
        differ(det(sp.Identity(k) + V * inv(A) * U)),
        (differ(det(A)),),
    ),
    "push through": (
        U * inv(sp.Identity(k) + V * U),
        inv(I + U * V) * U,
        decide_words,
        differ(det(I + U * V)),
        (),
    ),
    "inverse of a product": (
        inv(lazy(sp.MatMul, A, B)),
        inv(B) * inv(A),
        decide_words,
        differ(det(B)),
        (differ(det(A)),),
    ),
    "A A^-1": (lazy(sp.MatMul, A, B, inv(B)), A, decide_words, differ(det(B)), ()),
    "determinant lemma": (
        det(A + u * v.T),
        det(A) * (1 + contraction(v.T, inv(A) * u)),
        decide_determinants,
        differ(det(A)),
        (),
    ),
    "Neumann series": (
        MatrixSum(A**m, (m, 0, sp.oo)),
        inv(I - A),
        partial(decide_maclaurin, variable=A),
        sp.Lt(SpectralRadius(A), 1),
        (),
    ),
    "square of a sum": ((A + B) ** 2, A**2 + 2 * A * B + B**2, decide_words, commute(A, B), ()),
    "square of a product": ((A * B) ** 2, A**2 * B**2, decide_words, commute(A, B), ()),
    "exp(A + B)": (
        MatrixExp(t * A + t * B),
        MatrixExp(t * A) * MatrixExp(t * B),
        partial(decide_initial_value, t=t, generator=A + B, commuting=(A, B)),
        commute(A, B),
        (),
    ),
    "nilpotent": ((u * v.T) ** 2, sp.ZeroMatrix(n, n), decide_words, equal(s, 0), ()),
    "exp of nilpotent": (MatrixExp(u * v.T), I + u * v.T, decide_words, equal(s, 0), ()),
    "symmetric Hessian": (contraction(u.T, H * v), contraction(v.T, H * u), decide_words, equal(H.T, H), ()),
    "gradient of a quadratic form": (
        sp.Derivative(contraction((u + t * v).T, H * (u + t * v)), t),
        2 * contraction(v.T, H * u) + 2 * t * contraction(v.T, H * v),
        decide_derivative,
        equal(H.T, H),
        (),
    ),
    "real matrix": (sp.Adjoint(A) * A, A.T * A, decide_words, equal(sp.Adjoint(A), A.T), ()),
    "orthogonal matrix": (contraction((P * u).T, P * v), contraction(u.T, v), decide_words, equal(P.T * P, I), ()),
    "log of a product": (sp.log(lazy(sp.Mul, x, y)), sp.log(x) + sp.log(y), decide_identity, differ(y), (sp.Gt(x, 0),)),
    "log of a square": (sp.log(x**2), 2 * sp.log(x), decide_identity, sp.Gt(x, 0), ()),
    "root of a square": (sp.sqrt(x**2), x, decide_identity, sp.Ge(x, 0), ()),
    "modulus": (sp.Abs(x) + 1, x + 1, decide_identity, sp.Ge(x, 0), ()),
    "removable singularity": ((x**2 - 1) / (x - 1), x + 1, decide_identity, differ(x, 1), ()),
    "tangent": (sp.tan(z) * sp.cos(z), sp.sin(z), decide_identity, differ(sp.cos(z)), ()),
    "geometric sum": (
        sp.Sum(z**m, (m, 0, N)),
        (1 - z ** (N + 1)) / (1 - z),
        partial(decide_by_induction, n=N, start=0),
        differ(z, 1),
        (),
    ),
    "geometric series": (
        sp.Sum(z**m, (m, 0, sp.oo)),
        1 / (1 - z),
        partial(decide_maclaurin, variable=z),
        sp.Lt(sp.Abs(z), 1),
        (),
    ),
    "logarithmic series": (
        sp.Sum((-1) ** (k - 1) * q**k / k, (k, 1, sp.oo)),
        sp.log(1 + q),
        partial(decide_maclaurin, variable=q),
        sp.Lt(sp.Abs(q), 1),
        (),
    ),
    "part of a sum": (
        sp.Sum(f[i], (i, 1, k)) + sp.Sum(f[i], (i, k + 1, n)),
        sp.Sum(f[i], over_n),
        decide_sums,
        sp.Le(k, n),
        (),
    ),
    "power m - 1": (
        lazy(sp.Mul, z, z ** (m - 1)),
        z**m,
        decide_identity,
        sp.Or(differ(z), sp.Ge(m - 1, 0, evaluate=False)),
        (),
    ),
    "power of rank one": ((u * v.T) ** m, s ** (m - 1) * u * v.T, decide_words, sp.Ge(m, 1), (differ(s),)),
    "factorial": (sp.factorial(m), m * sp.factorial(m - 1), decide_identity, sp.Ge(m, 1), ()),
    "exp log A": (MatrixExp(LOG_A), A, partial(decide_formula, A=A), ANALYTIC(LOG_A), ()),
    "marginal": (
        sp.Sum(pi[i, j] * f[i], over_n, over_k),
        total(p, f),
        partial(decide_finite_sums, given=(MARGINAL,)),
        MARGINAL,
        (),
    ),
    "variance": (
        sp.Sum(p[i] * (f[i] - a) ** 2, over_n),
        sp.Sum(p[i] * f[i] ** 2, over_n) - a**2,
        partial(decide_by_certificate, multipliers=((a**2, MASS), (2 * a, MEAN))),
        MASS,
        (MEAN,),
    ),
    "derivative at a kink": (sp.Derivative(sp.Abs(x), x), sp.sign(x), decide_derivative, differ(x), ()),
    "derivative at a cut": (sp.Derivative(sp.log(z), z), 1 / z, decide_derivative, OFF_CUT, ()),
    "limit of powers": (sp.Limit(q**n, n, sp.oo), sp.S.Zero, decide_limit, sp.Lt(sp.Abs(q), 1), ()),
    "maximum": (sp.Max(x, y), x, decide_identity, sp.Ge(x, y), ()),
    "momentum": (g / (1 - lam) - lam * g / (1 - lam), g, decide_identity, differ(1 - lam), ()),
    "Adam bias": (lazy(sp.Mul, (1 - q**k) * g, 1 / (1 - q**k)), g, decide_identity, differ(1 - q**k), ()),
    "weights": (
        total(p, f),
        total(p, h),
        partial(decide_by_certificate, multipliers=((p[i], BELOW),)),
        NONNEGATIVE,
        (BELOW,),
    ),
}
AT_MOST = ("weights",)


def link_of(name, *, complete=False):
    """The one link of a statement, without its missing condition or with it."""
    lhs, rhs, by, missing, stated = STATEMENTS[name]
    given = (*stated, missing) if complete else stated
    names = set().union(*(free_names(part) for part in (lhs, rhs, missing, *stated)))
    ordered = sorted(names, key=lambda letter: (not isinstance(letter, sp.Symbol), str(letter)))
    relation = Relation.AT_MOST if name in AT_MOST else Relation.EQUAL
    derivation = Derivation(
        title=name,
        variables=tuple(variable_of(letter) for letter in ordered),
        start=lhs,
        steps=(Step(expr=rhs, reason="by the procedure", by=by, relation=relation),),
        hypotheses=given,
    )
    (link,) = prove(derivation)
    return link


@cache
def is_named(name):
    """Whether the conditions that the answer names, as data and in words, are together what is missing."""
    *_, missing, stated = STATEMENTS[name]
    found = link_of(name).proof
    named = [c for c in found.assumes if not isinstance(c, str) and in_words(c) in found.why]
    return all(implied((*stated, missing), c) for c in named) and implied((*stated, *named), missing)


NO_PROCEDURE = {  # the statements that no one procedure of the library proves, with the condition or without
    "Woodbury",
    "push through",
    "determinant lemma",
    "exp of nilpotent",
    "power of rank one",
    "limit of powers",
}


@pytest.mark.parametrize("every", slow([1, 8], 1))
def test_at_least_four_of_five_missing_conditions_are_named(every):
    statements = list(STATEMENTS)[::every]
    named = {name for name in statements if is_named(name)}
    assert len(STATEMENTS) == 40
    assert named == set(statements) - NO_PROCEDURE
    assert len(named) >= 4 / 5 * len(statements)


@pytest.mark.parametrize("name", sampled(sorted(set(STATEMENTS) - NO_PROCEDURE), 4))
def test_a_statement_is_proved_with_its_condition_and_not_without(name):
    assert link_of(name).status in ("undecided", "refuted")
    assert link_of(name, complete=True).status == "proved"


@pytest.mark.parametrize("name", sampled(sorted(NO_PROCEDURE), 4))
def test_where_no_procedure_reaches_no_condition_is_named_and_nothing_is_refuted(name):
    for complete in (False, True):
        proof = link_of(name, complete=complete).proof
        assert proof.verdict is Verdict.UNDECIDED
        assert proof.assumes == ()


FALSE = {
    "wrong sign": (sp.sqrt(x**2), x, (sp.Le(x, 0),)),
    "sign of another letter": (sp.sqrt(x**2), x, (sp.Ge(y, 0),)),
    "at a point alone": (sp.Derivative(sp.Abs(x) + x, x), sp.S(2), (sp.Ge(x, 0),)),
    "slope on a level set": (sp.Derivative(x * t, t), sp.S.Zero, (equal(x * t, 0),)),
    "bound letter": (sp.Sum(sp.Abs(x), (x, -2, 2)), sp.S.Zero, (sp.Ge(x, 0),)),
    "order": (sp.Max(x, y), x, (sp.Ge(y, x),)),
    "order of three": (sp.Max(x, y), y, (sp.Ge(x, t), sp.Ge(t, y))),
    "another pair commutes": ((A + B) ** 2, A**2 + 2 * A * B + B**2, (commute(A, H),)),
    "another matrix is symmetric": (contraction(u.T, H * v), contraction(v.T, H * u), (equal(A.T, A),)),
    "orthonormal columns are no rows": (P * P.T * U, U, (equal(U.T * U, sp.Identity(k)),)),
    "slope of a matrix on a level set": (
        DirectionalDerivative(x * A * B, x, x),
        sp.ZeroMatrix(n, n),
        (equal(x, 0),),
    ),
}


@pytest.mark.parametrize("name", sampled(FALSE, 2))
def test_a_condition_proves_nothing_that_it_does_not_imply(name):
    lhs, rhs, conditions = FALSE[name]
    for decide in (decide_identity, decide_words, decide_derivative):
        assert decide_under(decide, lhs, rhs, conditions).verdict is not Verdict.PROVED


def test_a_witness_off_the_conditions_refutes_nothing():
    """sin x = x fails at most x, and holds at x = 0, which no procedure works out from x² ≤ 0."""
    assert decide_under(decide_identity, sp.sin(x), x, (sp.Le(x**2, 0),)).verdict is Verdict.UNDECIDED
    assert decide_under(decide_identity, sp.sin(x), x, (sp.Ge(x + 1, -1),)).verdict is Verdict.REFUTED


def test_a_suggested_condition_does_not_contradict_what_is_stated():
    prove_root = partial(decide_under, decide_identity, sp.sqrt(x**2), x)
    assert missing_conditions(prove_root, sp.sqrt(x**2), x, given=(sp.Lt(x, 0),)) == ()
    assert missing_conditions(prove_root, sp.sqrt(x**2), x, given=(sp.Lt(x, 5),)) == (sp.Ge(x, 0),)


def test_assert_identity_says_for_which_values_it_holds():
    with pytest.raises(AssertionError, match=r"it is proved for x ≥ 0: it is enough to add given=\[x >= 0\]"):
        assert_identity(sp.sqrt(x**2), x)
    assert_identity(sp.sqrt(x**2), x, given=[sp.Ge(x, 0)])


def test_an_update_of_an_invertible_matrix_is_invertible_by_its_small_determinant():
    small = 1 + contraction(v.T, inv(A) * u)
    assert implied((differ(det(A)), differ(small)), differ(det(A + u * v.T)))
    assert not implied((differ(small),), differ(det(A + u * v.T)))
    assert not implied((differ(det(A)), differ(1 + s)), differ(det(A + u * v.T)))


def test_what_is_smaller_than_one_is_not_one():
    assert implied((sp.Lt(sp.Abs(z), 1),), differ(z, 1))
    assert not implied((sp.Le(sp.Abs(z), 1),), differ(z, 1))
    assert not implied((sp.Lt(sp.Abs(z), 2),), differ(z, 1))


def test_a_condition_of_a_form_that_a_procedure_does_not_take_proves_no_false_line():
    truth = monge_square.derive()
    last = truth.steps[-1]
    (link,) = prove(replace(truth, steps=(replace(last, expr=last.expr - 1),)))
    assert link.status == "refuted"


def test_a_letter_that_a_condition_binds_elsewhere_is_none_of_its_own():
    n, i = sp.symbols("n i", integer=True, positive=True)
    z = sp.IndexedBase("z", shape=(n,), real=True)
    given = (i <= n, sp.Ne(sp.Sum(z[i] ** 2, (i, 1, n)), 0))
    prove = partial(decide_under, decide_finite_sums, z[i], sp.Abs(z[i]))
    assert missing_conditions(prove, z[i], i * z[i], given=given) == ()
