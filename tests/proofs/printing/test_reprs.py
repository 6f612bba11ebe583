"""What a notebook shows of a value: one short line, with the witness where something fails."""

from dataclasses import replace
from fractions import Fraction

import sympy as sp

from numeric_check import Claim, Variable, check, real
from numeric_check.transport.exact.certificate import Certificate, Optimality
from proofs import Derivation, Step, prove, verify
from symbolic import Decision, Verdict, decide_words

T = real("t")
t = T.symbol
SQUARE = Derivation(
    title="A square",
    variables=(T,),
    start=(t + 1) ** 2,
    steps=(Step(expr=t**2 + 2 * t + 1, reason="expand", by=decide_words),),
)


def test_a_derivation_and_its_links_are_one_line_each():
    assert repr(SQUARE) == "<Derivation without id: A square, 1 step>"
    assert repr(replace(SQUARE, id="TF-0A3B")) == "<Derivation TF-0A3B: A square, 1 step>"
    assert [repr(link) for link in prove(SQUARE, name="square")] == ["<Link 1 of square, proved>"]


def test_a_failed_link_shows_its_witness():
    false = replace(SQUARE, steps=(replace(SQUARE.steps[0], expr=t**2 + 1),))
    (link,) = verify(false, digits=15)
    assert repr(link).startswith("<Link 1, refuted: ")
    assert "t = " in repr(link)
    assert "t = " in repr(link.check)


def test_a_claim_and_a_variable_show_their_conditions():
    n = sp.Symbol("n", integer=True)
    variable = Variable(symbol=n, conditions=(n >= 3,))
    claim = Claim(lhs=n + n, rhs=2 * n + 0, variables=(variable,))
    assert repr(variable) == "<Variable n, n >= 3>"
    assert repr(claim) == "<Claim 2*n == 2*n for n >= 3>"
    assert claim._repr_latex_() == r"$\displaystyle 2 n = 2 n \quad (n \geq 3)$"


def test_evidence_a_decision_and_a_certificate_show_what_decides():
    claim = Claim(lhs=(t + 1) ** 2, rhs=t**2 + 2 * t + 1, variables=(T,))
    assert repr(check(claim, digits=15)).startswith("<Evidence holds; to 15 digits; at ")
    refuted = Decision(verdict=Verdict.REFUTED, procedure="trial", witness={t: 2})
    assert repr(refuted) == "<Decision refuted by trial; t = 2>"
    certificate = Certificate(verdict=Optimality.OPTIMAL, gap=Fraction(0), value=Fraction(3, 2))
    assert repr(certificate) == "<Certificate optimal; value 3/2; gap 0>"


def test_a_certificate_shows_long_fractions_as_floats_and_marginals_that_are_missed():
    third = Fraction(10**40 + 1, 3 * 10**40)
    missed = Certificate(verdict=Optimality.OPTIMAL, gap=Fraction(0), value=third, residual=Fraction(2))
    assert repr(missed) == "<Certificate optimal; value about 0.333333; gap 0; residual 2>"
    assert r"\text{value} \approx \text{0.333333}" in missed._repr_latex_()


def test_the_rich_forms_show_the_formula_the_verdict_and_the_witness():
    n = sp.Symbol("n", integer=True)
    assert Variable(symbol=n, conditions=(n >= 3,))._repr_latex_() == r"$\displaystyle n, n \geq 3$"
    refuted = Decision(verdict=Verdict.REFUTED, procedure="trial", witness={t: sp.Rational(1, 2)})
    assert refuted._repr_latex_() == r"$\displaystyle \text{refuted by trial} \quad t = \frac{1}{2}$"
    certificate = Certificate(verdict=Optimality.OPTIMAL, gap=Fraction(0), value=Fraction(3, 2))
    assert r"\text{optimal} \quad \text{value} = \frac{3}{2}" in certificate._repr_latex_()
    false = replace(SQUARE, steps=(replace(SQUARE.steps[0], expr=t**2 + 1),))
    (link,) = verify(false, digits=15)
    assert link._repr_latex_().startswith(r"$\displaystyle \left(t + 1\right)^{2} = t^{2} + 1")
    assert r"\text{refuted} \quad t = " in link._repr_latex_()
    assert r"\quad t = " in link.check._repr_latex_()
