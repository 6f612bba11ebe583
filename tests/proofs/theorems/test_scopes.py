"""No theorem says less than before its conditions were stated, except where what it said was false."""

import pytest
import sympy as sp

from numeric_check.checks.one_point import satisfies
from proofs.contents import derivation_of, theorem_names
from tests.proofs.theorems.dropped_conditions import LETTER, REASONS, dropped_conditions, read, refuted_at, violates
from tests.proofs.theorems.scopes import BEFORE, old_claims, old_point, same_line, satisfies_signs, scope_of, table
from tests.sampling import sampled

_SORTS = ("integer", "real")


def test_no_theorem_is_lost():
    assert set(BEFORE) <= set(theorem_names())


@pytest.mark.parametrize("name", sampled(BEFORE, 12))
def test_a_theorem_has_the_sides_and_the_relation_that_it_had(name):
    claim, old = derivation_of(name).claim, BEFORE[name]
    assert claim.relation == old["relation"]
    assert same_line(old["first"], claim.lhs)
    assert same_line(old["last"], claim.rhs)


@pytest.mark.parametrize("name", sampled(BEFORE, 6))
def test_no_letter_has_a_narrower_sort_than_it_had(name):
    for variable in derivation_of(name).claim.variables:
        symbol, old = variable.symbol, BEFORE[name]["variables"][str(variable.symbol)]
        if isinstance(symbol, sp.Symbol):
            before = sp.Symbol("before", **dict.fromkeys(old["assumptions"], True))
            assert all(before.assumptions0.get(sort) for sort in _SORTS if symbol.assumptions0.get(sort))
            if symbol.is_integer:
                assert all(symbol.assumptions0.get(k) in (None, v) for k, v in before.assumptions0.items())


@pytest.mark.parametrize("name", sampled(BEFORE, 16))
def test_the_old_statement_is_false_where_a_new_condition_does_not_hold(name):
    for condition in scope_of(name).added:
        texts = old_point(name, condition)
        if texts is None:
            assert REASONS[name][condition]["reason"] == LETTER, condition
            continue
        chain, *links = old_claims(name)
        point = read(chain, texts)
        assert satisfies(chain, point), condition
        assert satisfies_signs(name, chain, point), condition
        assert any(refuted_at(claim, point) for claim in (chain, *links)), condition
        dropped = next(each for each in dropped_conditions(name) if each.text == condition)
        assert violates(dropped, read(dropped.claims[0], texts)), condition


@pytest.mark.slow
def test_the_table_has_a_row_for_every_theorem():
    assert len(list(table())) == 2 + len(BEFORE)
