"""Text for the terminal: sentences without LaTeX, conditions on one line, sorts in words."""

import re

import pytest
import sympy as sp

from numeric_check import column, dimension, entries, real
from proofs import Derivation, Step
from proofs.contents import derivation_of, places
from proofs.index import entries as index_entries
from proofs.printing.plain import plain
from proofs.printing.terminal import in_words, terminal
from symbolic import DirectionalDerivative, ForAll, Smallest
from symbolic.wording import in_text

FORMULAS = {
    r"\frac{a + b}{2c} \le \sqrt2": "(a + b)/(2c) ≤ √2",
    r"\log\frac{p_i}{q_i}": "log(pᵢ/qᵢ)",
    r"\sin^2\frac\omega2": "sin²(ω/2)",
    r"T\log x": "T log x",
    r"e^{-U(x)/\tau} \in \mathbb{R}": "e^(-U(x)/τ) ∈ ℝ",
    r"\boldsymbol{\theta}^\top \boldsymbol{\phi}": "θᵀ φ",
    r"\operatorname{sign}(ac) \rho": "sign(ac) ρ",
    r"\begin{pmatrix} 2 & \frac12 \\ -2 & \frac12 \end{pmatrix}": "(2 1/2; -2 1/2)",
    r"\bigl(x\bigr)_{k+1}^n, \dot x, \|x\|, \lambda, \Lambda, \varphi": "(x)ₖ₊₁ⁿ, ẋ, ‖x‖, λ, Λ, φ",
}


@pytest.mark.parametrize("latex", FORMULAS)
def test_a_formula_is_written_in_unicode(latex):
    assert plain(f"at ${latex}$.") == f"at {FORMULAS[latex]}."


def test_no_sentence_of_the_book_keeps_a_command():
    for name, entry in index_entries(places()):
        for text in (entry.title, entry.sentence):
            assert not re.search(r"[\\$\x00-\x1f]", plain(text)), name


def test_a_real_column_is_said_to_be_real_and_a_condition_on_all_entries_is_readable():
    k = dimension("k")
    x, p, t = column("x", k, is_real=True), entries("p", k), real("t")
    i = sp.Symbol("i", integer=True, positive=True)
    derivation = Derivation(
        title="Nothing",
        variables=(k, x, p, t),
        start=t.symbol,
        steps=(Step(expr=-t.symbol, reason="not so"),),
        hypotheses=(ForAll(p.symbol[i] <= 1, (i, 1, k.symbol)), sp.Ne(t.symbol**2, 4)),
    )
    assert in_words(derivation) == [
        "Let k (integer positive), x (real matrix k × 1), p (table k), t (real).",
        "Suppose p[i] ≤ 1   for all i = 1, …, k",
        "Suppose\n     2    \n    t  ≠ 4",
    ]


def test_messages_write_derivatives_and_values_at_points_as_one_does():
    x, t = sp.symbols("x t")
    slope = sp.Derivative(sp.exp(x * t), t, t)
    assert in_text(sp.Subs(slope, t, 0) + 1) == "[(d/dt)^2(exp(t*x)) at t = 0] + 1"


@pytest.mark.parametrize("name", ["dirac_momentum_decay", "c_transform_feasible", "det_of_logarithm"])
def test_no_class_of_the_program_is_printed_by_its_name(name):
    derivation = derivation_of(name)
    lines = (derivation.start, *(step.expr for step in derivation.steps), *derivation.claim.conditions)
    assert not re.search(r"[A-Z][a-z]+[A-Z]?[a-z]+\(", "".join(map(terminal, lines)))


def test_a_slope_and_a_minimum_say_where():
    t, k, n = sp.symbols("t k n", integer=True, positive=True)
    c = sp.IndexedBase("c", shape=(n,), real=True)
    A = sp.MatrixSymbol("A", 2, 2)
    assert terminal(Smallest(c[k], (k, 1, n))) == "min(c[k]) over k = 1, …, n"
    assert terminal(DirectionalDerivative(t * A, t, 0)).splitlines()[1] == "──(t⋅A) at t = 0"
