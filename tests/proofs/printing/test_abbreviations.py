"""Abbreviations: they mean what stands in their places, and a condition stays a condition."""

import pytest
import sympy as sp

from numeric_check import entries
from proofs import Derivation, Step
from proofs.chapters.letters.indices import ROWS, i, i_to_n, k, n
from proofs.printing.abbreviations import abbreviated, definitions, shortened

X = entries("x", ROWS)
x = X.symbol
m, s, r, q = sp.symbols("m s r q")
MEAN = sp.Sum(x[k] / n, (k, 1, n))
VARIANCE = sp.Sum((x[i] - MEAN) ** 2 / n, i_to_n)
WHERE = {m: MEAN, s: sp.sqrt(VARIANCE)}
a, b, c, d = sp.symbols("a b c d")


@pytest.mark.parametrize(
    ("expr", "where", "shown"),
    [
        (MEAN**2 + VARIANCE, WHERE, m**2 + s**2),
        ((x[i] - MEAN) / sp.sqrt(VARIANCE), WHERE, (x[i] - m) / s),
        (sp.Ne(VARIANCE, 0), WHERE, sp.Ne(s**2, 0)),
        (sp.Gt(sp.sqrt(VARIANCE), 0), WHERE, sp.Gt(s, 0)),
        (d - a * b / c, {q: a / c}, d - b * q),
        (c / (a * d), {q: a / c}, 1 / (d * q)),
        (sp.Sum(x[i] * a / c, i_to_n), {q: a / c}, sp.Sum(q * x[i], i_to_n)),
        (a * b * c, {q: a * c, r: a * b * c}, r),
        (a + b, {q: a / c}, a + b),
    ],
)
def test_an_abbreviation_stands_for_what_it_means_wherever_that_occurs(expr, where, shown):
    assert abbreviated(expr, where) == shown


@pytest.mark.parametrize("expr", [MEAN**2 + VARIANCE, (x[i] - MEAN) / sp.sqrt(VARIANCE), sp.cos(MEAN) * VARIANCE])
def test_the_meanings_in_their_places_give_the_expression_again(expr):
    assert abbreviated(expr, WHERE).xreplace({s: sp.sqrt(VARIANCE)}).xreplace({m: MEAN}) == expr


def test_abbreviations_are_defined_by_each_other_and_those_of_the_proof_apart():
    step = Step(expr=sp.Sum(x[i] ** 2 / n, i_to_n) - MEAN**2, reason="multiply out")
    where = {**WHERE, q: sp.Sum(x[i] ** 2 / n, i_to_n), r: x[1] + n}
    derivation = Derivation(title="A variance", variables=(ROWS, X), start=VARIANCE, steps=(step,), where=where)
    stated = definitions(derivation, in_statement=True)
    assert stated == {m: MEAN, s: sp.sqrt(sp.Sum((x[i] - m) ** 2 / n, i_to_n)), q: where[q]}
    assert definitions(derivation, in_statement=False) == {r: where[r]}
    assert shortened(derivation.start, derivation) == s**2
