"""The sentence before a chain says every variable and every condition of the claim, and nothing alike of two claims."""

from collections import Counter

import pytest
import sympy as sp

from numeric_check import (
    Claim,
    Variable,
    column,
    complex_number,
    dimension,
    entries,
    invertible,
    nonzero,
    positive,
    real,
    square,
    symmetric,
    upper_triangular,
    variable_of,
)
from proofs import Derivation, Step, latex, prove, theorems
from proofs.printing.statement import clauses, sentence
from symbolic import ForAll, MatrixFunction, SpectralRadius, contraction, decide_words, decide_zero
from tests.sampling import sampled


def decide_zero_of(lhs, rhs):
    return decide_zero(lhs - rhs)


K = dimension("k")
k = K.symbol
t, z = real("t").symbol, sp.Symbol("z")
f, g = sp.Function("f"), sp.Function("g")
analytic = sp.Predicate("analytic")
i = sp.Symbol("i", integer=True, positive=True)


def about(*variables, hypotheses=()):
    """1 = 1 for these variables."""
    return Claim(lhs=sp.S.One, rhs=sp.S.One, variables=variables, hypotheses=hypotheses)


@pytest.mark.parametrize("name", sampled(theorems(), 6))
def test_the_sentence_of_a_theorem_says_each_variable_and_each_condition_once(name):
    claim = theorems()[name]().claim
    parts = clauses(claim)
    assert Counter(v for part in parts for v in part.variables) == Counter(v.symbol for v in claim.variables)
    assert Counter(c for part in parts for c in part.conditions) == Counter(claim.conditions)
    text = " ".join(sentence(claim))
    assert all(part.formula in text for part in parts if part.variables)
    assert bool(text) == bool(claim.variables)


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        (K, r"k \in \mathbb{N}_{\ge 1}"),
        (variable_of(sp.Symbol("n", integer=True)), r"n \in \mathbb{Z}"),
        (variable_of(sp.Symbol("n", even=True, nonnegative=True)), r"n \in \mathbb{N}_{\ge 0}$ even"),
        (variable_of(sp.Symbol("p", prime=True)), r"p \in \mathbb{N}_{\ge 1}$ prime"),
        (variable_of(sp.Symbol("q", rational=True, nonpositive=True)), r"q \in \mathbb{Q}_{\le 0}"),
        (variable_of(sp.Symbol("z", zero=False)), r"z \in \mathbb{C} \setminus \{0\}"),
        (complex_number("z"), r"z \in \mathbb{C}$"),
        (positive("t"), r"t \in \mathbb{R}_{> 0}"),
        (nonzero("t"), r"t \in \mathbb{R} \setminus \{0\}"),
        (column("x", 3), r"\boldsymbol{x} \in \mathbb{C}^{3}"),
        (column("x", 3, is_real=True), r"\boldsymbol{x} \in \mathbb{R}^{3}"),
        (square("A", 2), r"A \in \mathbb{C}^{2 \times 2}"),
        (entries("p", 3, nonnegative=True), r"p \in \mathbb{R}_{\ge 0}^{3}"),
        (entries("c", 2, 3), r"c \in \mathbb{R}^{2 \times 3}"),
        (invertible("Q", 2), r"with $\det\left(Q\right) \neq 0$"),
        (symmetric("H", 2), r"with $H^{\top} = H$"),
        (upper_triangular("T", 2), r"with $T \text{ upper triangular}$"),
        (variable_of(f), r"$f$ be a function"),
        (variable_of(sp.Function("f", positive=True)), r"$f$ be a function with values in $\mathbb{R}_{> 0}$"),
    ],
)
def test_the_sort_of_a_variable_is_said_in_the_usual_signs(variable, text):
    assert text in " ".join(sentence(about(variable)))


T, Z = Variable(symbol=t), Variable(symbol=z)
A = square("A", K)
LOG = MatrixFunction(sp.Lambda(z, sp.log(z)), A.symbol)
SQRT = MatrixFunction(sp.Lambda(z, sp.sqrt(z)), A.symbol)
TABLE = entries("p", K)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (Claim(lhs=f(z), rhs=f(z), variables=(variable_of(f), Z)), r"f \colon \mathbb{C} \to \mathbb{C}$ entire"),
        (Claim(lhs=f(t), rhs=f(t), variables=(variable_of(f), T)), r"f \colon \mathbb{R} \to \mathbb{C}$ smooth"),
        (
            Claim(lhs=f(t, t), rhs=f(t, t), variables=(variable_of(f), T)),
            r"f \colon \mathbb{R}^{2} \to \mathbb{C}$ smooth",
        ),
        (Claim(lhs=f(k), rhs=f(k), variables=(variable_of(f), K)), r"f \colon \mathbb{Z} \to \mathbb{C}$"),
        (about(variable_of(f), Z, hypotheses=(analytic(f(z)),)), r"with $f \text{ analytic at } z$"),
        (about(variable_of(f), T, hypotheses=(analytic(f(t)),)), r"with $f \text{ smooth at } t$"),
        (
            about(variable_of(f), variable_of(g), Z, hypotheses=(analytic(f(z)), analytic(g(z)))),
            r"with $f, g \text{ analytic at } z$",
        ),
        (
            about(K, A, hypotheses=(analytic(LOG),)),
            r"with $A \text{ without an eigenvalue on } \left(-\infty, 0\right]$",
        ),
        (
            about(K, A, hypotheses=(analytic(SQRT),)),
            r"with $\sqrt{z} \text{ analytic at every eigenvalue } z \text{ of } A$",
        ),
        (about(K, A, hypotheses=(SpectralRadius(A.symbol) < 1,)), r"with $\rho\left(A\right) < 1$"),
        (about(Z, hypotheses=(sp.Not(sp.Contains(z, sp.Interval(-sp.oo, 0))),)), r"z \notin \left(-\infty, 0\right]"),
        (about(T, hypotheses=(sp.Or(t > 1, t < -1),)), r"t > 1 \vee t < -1"),
        (about(K, TABLE, hypotheses=(ForAll(TABLE.symbol[i] > 0, (i, 1, k)),)), r"> 0 \quad (1 \leq i \leq k)"),
    ],
)
def test_a_condition_is_said_in_signs_or_words(claim, text):
    assert text in " ".join(sentence(claim))


def test_a_condition_that_says_real_is_not_said_twice():
    x = column("x", K, is_real=True)
    assert sentence(about(K, x)) == [r"Let $k \in \mathbb{N}_{\ge 1}$ and $\boldsymbol{x} \in \mathbb{R}^{k}$."]


def test_a_wide_condition_stands_in_a_display_and_is_whole():
    letters = [real(f"a{j}") for j in range(30)]
    total = sp.Eq(sp.Add(*(letter.symbol for letter in letters)), 1)
    text = "\n".join(sentence(about(*letters, hypotheses=(total, letters[0].symbol > 0))))
    assert text.count(r"\begin{align*}") == 1
    assert "with $a_{0} > 0$ and\n" in text
    assert all(text.count(f"a_{{{j}}}") >= 2 for j in range(30))


def test_the_evidence_does_not_say_wherever_defined():
    quotient = (t**2 - 1) / (t + 1)
    step = Step(expr=t - 1, reason="cancel", by=decide_zero_of)
    derivation = Derivation(title="q", variables=(T,), start=quotient, steps=(step,), hypotheses=(sp.Ne(t, -1),))
    text = latex(derivation, tuple(prove(derivation)), evidence="full")
    assert "proved by" in text
    assert "has a value" not in text


def printed(*variables, start, expr):
    step = Step(expr=expr, reason="by procedure", by=decide_words)
    derivation = Derivation(title="One line", variables=variables, start=start, steps=(step,))
    return latex(derivation, tuple(prove(derivation)))


def test_lines_that_hold_for_other_values_are_printed_in_another_way():
    made = [make("q") for make in (positive, real, nonzero, complex_number)]
    assert len({printed(v, start=(v.symbol + 1) ** 2, expr=v.symbol**2 + 2 * v.symbol + 1) for v in made}) == 4
    made = [make("Q", K) for make in (square, invertible, symmetric, upper_triangular)]
    assert len({printed(K, v, start=sp.MatMul(v.symbol, v.symbol), expr=v.symbol**2) for v in made}) == 4


Q, p = A.symbol, TABLE.symbol
CONDITIONS = (
    *(
        sp.Ne(t, 0),
        t > 0,
        t >= 0,
        t < 0,
        t <= 0,
        sp.Contains(t, sp.Interval(-1, 1)),
        sp.Contains(t, sp.Interval.open(-1, 1)),
    ),
    *(sp.And(t > -1, k > t), sp.Or(t > -1, k > t), sp.Implies(t > -1, k > t)),
    *(sp.Contains(z, sp.S.Reals), sp.Not(sp.Contains(z, sp.S.Reals)), sp.Contains(z, sp.S.Integers)),
    *(sp.Ne(sp.Determinant(Q), 0), sp.Ne(sp.Trace(Q), 0), SpectralRadius(Q) < 1, SpectralRadius(Q) <= 1),
    *(sp.Eq(Q.T, Q), sp.Eq(sp.Adjoint(Q), Q), sp.Eq(sp.Adjoint(Q), Q.T), sp.Eq(Q.T * Q, sp.Identity(k))),
    *(sp.Q.upper_triangular(Q), sp.Q.lower_triangular(Q), sp.Q.diagonal(Q), sp.Q.invertible(Q)),
    *(
        analytic(LOG),
        analytic(SQRT),
        analytic(f(z)),
        analytic(f(t)),
        analytic(f(t + z)),
        analytic(f(z, t)),
        analytic(g(z)),
    ),
    *(ForAll(p[i] > 0, (i, 1, k)), ForAll(p[i] >= 0, (i, 1, k)), ForAll(p[i] > 0, (i, 2, k)), p[1] > 0),
)


def test_claims_with_different_conditions_have_different_sentences():
    variables = (K, T, Z, A, TABLE, variable_of(f), variable_of(g))
    said = {"\n".join(sentence(about(*variables, hypotheses=(condition,)))) for condition in CONDITIONS}
    assert len(said) == len(set(CONDITIONS)) == len(CONDITIONS)


def test_the_abbreviations_follow_the_statement_in_which_they_stand():
    x, y = column("x", K), column("y", K)
    s = contraction(y.symbol.T, x.symbol)
    step = Step(expr=s * s, reason="square", by=decide_words)
    with sp.evaluate(False):
        start = sp.Mul(s, 1, s)
    derivation = Derivation(title="s", variables=(K, x, y), start=start, steps=(step,), where={sp.Symbol("s"): s})
    text = latex(derivation, tuple(prove(derivation)))
    assert "\nLet $k" in text
    end = "s^{2}, \\]\nwhere $s = \\boldsymbol{y}^{\\top} \\boldsymbol{x}$.\n"
    assert text.split(r"\end{theorem}")[0].endswith(end)


def test_letters_that_look_alike_are_refused_in_conditions_too():
    q = Variable(symbol=real("q").symbol, conditions=(sp.Ne(real("q").symbol, positive("q").symbol),))
    step = Step(expr=q.symbol, reason="by procedure", by=decide_words)
    with sp.evaluate(False):
        start = sp.Add(q.symbol, 0)
    derivation = Derivation(title="q", variables=(positive("q"), q), start=start, steps=(step,))
    with pytest.raises(ValueError, match="both printed as q: rename one"):
        latex(derivation, ())
