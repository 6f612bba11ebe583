"""The checker accepts what it can read again, and no false statement, however its certificate is changed."""

import ast
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

import proofs.checker
from numeric_check import Claim, complex_number, dimension, entries, natural, real, square
from numeric_check import Verdict as Numeric
from numeric_check import check as judged
from proofs.checker import Refused, check
from proofs.exchange import claim_json
from proofs.rereading import reread
from tests.mutants import mutants
from tests.proved import CHOSEN, DERIVATIONS, links_of_each
from tests.sampling import sampled, slow

STEPS = [
    (name, number, claim, step)
    for name, derivation in DERIVATIONS.items()
    for number, (claim, step) in enumerate(zip(derivation.claims, derivation.steps, strict=True), start=1)
]
LONG = [step for step in STEPS if step[0] == "margin_loss_above"]
IDS = [f"{name}-{number}" for name, number, _, _ in STEPS]


@pytest.mark.parametrize("chosen", slow(CHOSEN, "all"))
def test_two_thirds_of_the_steps_of_the_library_are_read_again(chosen):
    links = [link for links in links_of_each(CHOSEN[chosen]).values() for link in links]
    assert sum(link.reread for link in links) >= len(links) * 2 / 3


def _lines_of_code(file):
    """How many lines there are without docstrings, comments and empty lines."""
    text = file.read_text(encoding="utf-8")
    said = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
            said |= set(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    lines = enumerate(text.splitlines(), start=1)
    return sum(bool(line.strip()) and not line.strip().startswith("#") and n not in said for n, line in lines)


def test_the_kernel_is_short_enough_to_be_read_line_by_line():
    folder = Path(proofs.checker.__file__).parent
    assert sum(map(_lines_of_code, folder.glob("kernel/*.py"))) < 600
    assert _lines_of_code(folder / "certificates.py") < 100


def test_the_checker_loads_neither_sympy_nor_anything_else_of_the_program():
    words = "import sys, proofs.checker; print([m for m in sys.modules if m.split('.')[0] in ('sympy', 'symbolic')])"
    found = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.parametrize(("name", "number", "claim", "step"), sampled(STEPS, 160, arguments=4, but=LONG), ids=IDS)
def test_no_mutant_is_accepted_unless_it_is_true(name, number, claim, step):
    for side in ("lhs", "rhs"):
        for description, mutant in mutants(getattr(claim, side)):
            changed = replace(claim, **{side: mutant})
            if reread(changed, step):
                verdict = judged(changed, count=6, rng=np.random.default_rng(7)).verdict
                assert verdict == Numeric.HOLDS, (side, description)


K = dimension("k")
A, B = square("A", K), square("B", K)
N = natural("n")
P = entries("p", dimension("n"), positive=True)
u, z = real("u"), complex_number("z")
a, b, n = A.symbol, B.symbol, N.symbol
i, j = sp.symbols("i j", integer=True, positive=True)


def _claim(lhs, rhs, *variables, given=(), relation="=="):
    lhs, rhs = map(sp.sympify, (lhs, rhs))
    return claim_json(Claim(lhs=lhs, rhs=rhs, variables=variables, hypotheses=given, relation=relation))


FALSE = {
    "products do not commute": _claim(a * b, b * a, K, A, B),
    "a trace of three does not turn round": _claim(sp.Trace(a * b * a.T), sp.Trace(b * a * a.T), K, A, B),
    "a transposed factor": _claim(a * b, a * b.T, K, A, B),
    "the root of a square": _claim(sp.sqrt(z.symbol**2), z.symbol, z),
    "the logarithm of a product": _claim(sp.log(z.symbol**2), 2 * sp.log(z.symbol), z),
    "the logarithm of an exponential": _claim(sp.log(sp.exp(z.symbol)), z.symbol, z),
    "the modulus of a complex number": _claim(abs(z.symbol) ** 2, z.symbol**2, z),
    "the square of a sign": _claim(sp.sign(u.symbol) ** 2, 1, u),
    "a sum of an index of another name": _claim(
        sp.Sum(sp.Sum(i * j, (i, 1, n)), (j, 1, n)), sp.Sum(i * i, (i, 1, n)) * n, N
    ),
    "a sum one term longer": _claim(sp.Sum(P.symbol[i], (i, 1, n)), sp.Sum(P.symbol[i], (i, 2, n)), N, P),
    "an inequality without a certificate": _claim(u.symbol, u.symbol + 1 - u.symbol**2, u, relation="<="),
    "a derivative of what need not have one": _claim(sp.Derivative(abs(u.symbol), u.symbol), sp.sign(u.symbol), u),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(FALSE[name])


def _tree(expr, *variables):
    return _claim(expr, expr, *variables)["lhs"]


def test_a_multiplier_without_a_value_is_refused():
    claim = _claim(1, 0, u, given=(sp.Eq(u.symbol, 0),), relation="<=")
    with pytest.raises(Refused, match="need not have a value"):
        check(claim, (), [{"kind": "condition", "condition": 0, "weight": _tree(1 / u.symbol, u)}])


def test_a_part_that_may_be_negative_is_refused():
    claim = _claim(0, u.symbol, u, relation="<=")
    part = {"weight": {"number": "1"}, "limits": []}
    with pytest.raises(Refused, match="not known to be ≥ 0"):
        check(claim, (), [{**part, "kind": "term", "of": _tree(u.symbol, u)}])
    with pytest.raises(Refused, match="a square is not known"):
        check(_claim(0, z.symbol**2, z, relation="<="), (), [{**part, "kind": "square", "of": _tree(z.symbol, z)}])


def test_a_derivative_is_taken_beside_what_the_conditions_say_at_the_point():
    f = sp.Derivative(u.symbol * z.symbol, u.symbol)
    check(_claim(f, z.symbol, u, z))
    with pytest.raises(Refused, match="beside the conditions"):
        check(_claim(f, 2 * u.symbol, u, z, given=(sp.Eq(z.symbol, u.symbol),)))


def test_ranges_that_may_run_backwards_contract_nothing():
    twice = sp.Sum(sp.KroneckerDelta(i, j), (i, 1, n), (j, 1, n))
    data = _claim(twice, n, N)
    check(data)
    data["variables"][0]["assumptions"] = {"integer": True}
    with pytest.raises(Refused, match="different normal forms"):
        check(data)


def test_a_theorem_is_used_at_values_of_its_sorts_and_under_its_conditions():
    pairs = lambda x: sp.binomial(x, 2, evaluate=False)
    closed = lambda x: x * (x - 1) / 2
    theorem = _claim(pairs(u.symbol), closed(u.symbol), u)
    check(_claim(pairs(u.symbol) + 1, closed(u.symbol) + 1, u), [(theorem, {})])
    with pytest.raises(Refused, match="of its sort"):
        check(_claim(pairs(z.symbol), closed(z.symbol), z), [(theorem, {"u": {"variable": "z"}})])
    limited = _claim(pairs(u.symbol), closed(u.symbol), u, given=(u.symbol >= 0,))
    with pytest.raises(Refused, match="not one of the claim"):
        check(_claim(pairs(u.symbol), closed(u.symbol), u), [(limited, {})])


def test_a_bound_index_is_not_captured_by_a_sum_of_the_same_name_in_what_is_used():
    p = P.symbol
    double = sp.Sum(p[i] * sp.Sum(p[j], (j, 1, n)), (i, 1, n))
    check(_claim(double, sp.Sum(p[i], (i, 1, n)) ** 2, N, P))
    with pytest.raises(Refused):
        check(_claim(double, sp.Sum(p[i] ** 2, (i, 1, n)), N, P))


@pytest.mark.parametrize("broken", [{}, {"head": "Add"}, {"bound": 3}, {"variable": "nobody"}, {"head": 5, "args": []}])
def test_a_malformed_claim_is_refused_in_words(broken):
    data = _claim(u.symbol, u.symbol, u)
    with pytest.raises(Refused, match=r"malformed|not read|no value"):
        check({**data, "lhs": broken})


def test_what_grows_without_end_is_refused():
    power = sp.expand((u.symbol + z.symbol + 1) ** 12)
    with pytest.raises(Refused, match="more than"):
        check(_claim((u.symbol + z.symbol + 1) ** 900, power, u, z))
