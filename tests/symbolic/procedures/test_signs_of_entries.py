"""What is ≥ 0 for all entries by |x| ≥ ±x, and what only looks like it."""

import pytest
import sympy as sp

from symbolic.procedures.sums.signs_of_entries import Entries, is_nonnegative

n, i = sp.symbols("n i", integer=True, positive=True)
a = sp.IndexedBase("a", shape=(n,), real=True)
c = sp.IndexedBase("c", shape=(n,))


@pytest.mark.parametrize("e", [sp.Abs(a[i]) - a[i], sp.Abs(a[i]) + a[i], 2 * sp.Abs(a[i]) - 2 * a[i]], ids=str)
def test_a_modulus_is_at_least_its_number(e: sp.Expr) -> None:
    assert is_nonnegative(e, Entries())


@pytest.mark.parametrize(
    "e", [-sp.Abs(a[i]) - a[i], -sp.Abs(a[i]) + a[i], sp.Abs(a[i]) - 2 * a[i], sp.Abs(c[i]) - c[i]], ids=str
)
def test_what_is_negative_somewhere_is_not(e: sp.Expr) -> None:
    assert not is_nonnegative(e, Entries())
