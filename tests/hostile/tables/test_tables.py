"""Operands of every kind are put into the small functions of the procedures: each says no to what it is not made for.

Numbers, letters, powers, sums, tables, matrices, conditions, what has no value: a function that takes one of them for
what it knows says something false of it, or breaks down. The files beside have a function on a line, and below
it operands with what is said of them: a value, or how an error or a verdict with its reason begins.
"""

from collections import defaultdict

import pytest

from tests.hostile.tables.calls import agrees, rows, said
from tests.sampling import sampled

ROWS = defaultdict(list)
for name, operands, answer in rows():
    ROWS[name].append((operands, answer))


@pytest.mark.parametrize("name", sampled(ROWS, 4))
def test_a_function_says_of_hostile_operands_what_is_right(name):
    found = [(text, said(name, text), answer) for text, answer in ROWS[name]]
    assert not [row for row in found if not agrees(*row[1:])]
