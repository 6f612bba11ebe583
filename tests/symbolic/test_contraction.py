"""A contraction in a series is a letter to SymPy, which puts polar numbers for the matrices that it finds in it."""

import pytest
import sympy as sp

from proofs.contents import places
from proofs.loading import derivation_at
from symbolic import Contraction, contraction

n = sp.Symbol("n", integer=True, positive=True)
k = sp.Symbol("k", integer=True, nonnegative=True)
u, v, w = (sp.MatrixSymbol(name, n, 1) for name in "uvw")
s, t = contraction(v.T, u), sp.Symbol("t")


@pytest.mark.parametrize("term", [t**k / sp.factorial(k), t**k / sp.factorial(k + 1), t**k / 2**k])
def test_a_series_is_summed_as_that_of_a_letter(term: sp.Expr) -> None:
    summed = sp.Sum(term, (k, 0, sp.oo)).doit()
    assert sp.Sum(term.xreplace({t: s}), (k, 0, sp.oo)).doit() == summed.xreplace({t: s})


def test_every_line_of_a_theorem_with_such_a_series_has_a_text() -> None:
    derivation = derivation_at(places()["rank_one_exponential"])
    assert all(str(step.expr) for step in derivation.steps)


def test_matrices_are_put_in_and_numbers_are_not() -> None:
    assert s.subs(v, w) == contraction(w.T, u)
    assert s.subs(v, sp.Dummy(polar=True)) == s
    with pytest.raises(ValueError, match=r"entry \(0, 0\)"):
        Contraction(v.T * u, 0, 1)
