"""A claim as JSON is read back as it was, the schema accepts it, and what is changed is refused at its place."""

import copy
import json
import re
from dataclasses import replace
from itertools import cycle, islice

import pytest
import sympy as sp
from jsonschema import Draft202012Validator

from numeric_check import Claim, Relation, column, complex_number, dimension, entries, real, square, variable_of
from proofs.exchange import SCHEMA, claim_from_json, claim_json
from proofs.exchange.heads import CONSTANTS, HEADS, LIMITED, POINTED, PREDICATES
from symbolic import DirectionalDerivative, ForAll, MatrixExp, MatrixFunction, Smallest, contraction, phi1
from tests.proved import DERIVATIONS
from tests.sampling import sampled, slow

VALIDATOR = Draft202012Validator(SCHEMA)
K, Z, T = dimension("k"), complex_number("z"), real("t")
k, z, t = K.symbol, Z.symbol, T.symbol
A, X, P = square("A", K), column("x", K, is_real=True), entries("p", K, K, nonnegative=True)
f = sp.Function("f")
i, j = sp.symbols("i j", integer=True, positive=True)
other = sp.Symbol("i", integer=True)


def without_hints(claim):
    return replace(claim, variables=tuple(replace(variable, hint=None) for variable in claim.variables))


def assert_law(claim):
    """Reading is the inverse of writing, also through text, and the schema accepts what is written."""
    data = json.loads(json.dumps(claim_json(claim)))
    VALIDATOR.validate(data)
    found = claim_from_json(data)
    assert found == without_hints(claim)
    assert claim_json(found) == data


@pytest.mark.parametrize("name", sampled(DERIVATIONS, 40))
def test_every_claim_of_every_theorem_is_read_back_as_it_was(name):
    derivation = DERIVATIONS[name]
    for claim in (*derivation.claims, derivation.claim):
        assert_law(claim)


with sp.evaluate(False):
    UNEVALUATED = sp.Add(sp.Mul(z, 1, sp.Rational(6, 4)), sp.Pow(z, 0), sp.Integer(0))

EXPRESSIONS = {
    "as written": UNEVALUATED,
    "a large number": sp.Integer(10) ** 300 + sp.Rational(-7, 10**200),
    "constants": sp.pi * sp.I + sp.E + sp.EulerGamma,
    "an index called as another": sp.Sum(P.symbol[i, i] * sp.Sum(other * P.symbol[i, 1], (other, 1, i)), (i, 1, k)),
    "a limit that uses the next one": sp.Sum(P.symbol[i, j], (j, 1, i), (i, 1, k)),
    "a bound that is free outside": sp.Sum(P.symbol[i, 1], (i, 1, k)) + k * sp.Integral(sp.exp(t * z), (t, 0, t)),
    "a minimum": Smallest(P.symbol[i, 1], (i, 1, k)),
    "derivatives": sp.Derivative(f(z, t), z, (t, 2)),
    "a derivative at a point": sp.Subs(sp.Derivative(f(z, t), t), t, 1),
    "a limit from below": sp.Limit(sp.sin(z) / z, z, 0, "-"),
    "cases": sp.Piecewise((1 / t, sp.Ne(t, 0)), (sp.S.One, True)),
    "a contraction": contraction(X.symbol.T, X.symbol) * phi1(z),
    "an explicit determinant": sp.Determinant(sp.ImmutableMatrix([[z, 1], [0, t]])),
    "a trace of exponentials": sp.Trace(MatrixExp(z * A.symbol) * MatrixFunction(sp.Lambda(z, sp.sqrt(z)), A.symbol)),
    "a direction": sp.Trace(DirectionalDerivative(MatrixExp(t * A.symbol), t, 0)),
}
CONDITIONS = {
    "a function that is analytic at a point": sp.Predicate("analytic")(f(z, t)),
    "triangular": sp.Q.upper_triangular(A.symbol),
    "logic": sp.Or(sp.And(t > 0, t < k), sp.Not(sp.Contains(z, sp.Interval(-sp.oo, 0)))),
    "for all": ForAll(sp.Eq(P.symbol[i, j], P.symbol[j, i]), (i, 1, j), (j, 1, k)),
}


def claim_of(lhs, *hypotheses):
    return Claim(lhs=lhs, rhs=lhs, variables=(K, Z, T, A, X, P, variable_of(f)), hypotheses=hypotheses)


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_an_expression_is_read_back_as_it_is_written(name):
    assert_law(claim_of(EXPRESSIONS[name]))


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_is_read_back_as_it_is_written(name):
    assert_law(claim_of(z, CONDITIONS[name]))


@pytest.mark.parametrize("relation", Relation)
def test_the_relation_and_the_references_are_read_back(relation):
    assert_law(Claim(lhs=t, rhs=t + 1, variables=(T,), relation=relation, references=("A. Author, Title, 1900",)))


@pytest.mark.parametrize(
    "symbol",
    [
        sp.Symbol("n", even=True, positive=True),
        sp.Symbol("n", integer=True, zero=False),
        sp.Symbol("z", complex=True, zero=False),
        sp.Symbol("p", prime=True),
        sp.Symbol("q", algebraic=True),
        sp.IndexedBase("c", shape=(2, 3), positive=True),
        sp.MatrixSymbol("B", 2, 3),
        sp.Function("g", nonnegative=True),
    ],
)
def test_the_sort_of_a_variable_is_read_back(symbol):
    assert_law(Claim(lhs=sp.S.One, rhs=sp.S.One, variables=(variable_of(symbol),)))


def test_assumptions_are_as_few_as_tell_all_others():
    said = claim_json(Claim(lhs=sp.S.One, rhs=sp.S.One, variables=(K, T, real("s"), Z)))["variables"]
    assert [variable["assumptions"] for variable in said] == [
        {"integer": True, "positive": True},
        {"real": True},
        {"real": True},
        {},
    ]


def test_the_schema_is_sound_and_names_classes():
    Draft202012Validator.check_schema(SCHEMA)
    assert all(isinstance(cls, type) and cls.__name__ == name for name, cls in HEADS.items())
    assert HEADS.keys() >= LIMITED | POINTED
    assert len(set(CONSTANTS.values())) == len(CONSTANTS)
    assert all(isinstance(predicate, sp.assumptions.assume.Predicate) for predicate in PREDICATES.values())


# --- mutants


def places(data, path="$"):
    """Every object in the data with its path."""
    if isinstance(data, dict):
        yield path, data
        for key, value in data.items():
            yield from places(value, f"{path}.{key}")
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from places(value, f"{path}[{place}]")


def mutants(data):
    """The data with one key left out, one added, or a value of another kind by turns, each with its place."""
    changes = cycle(("left out", "added", "another kind"))
    for place, (path, found) in enumerate(places(data)):
        for key in found if not path.endswith(".assumptions") else ():
            mutant = copy.deepcopy(data)
            (_, changed) = list(places(mutant))[place]
            change = next(changes)
            if change == "left out":
                del changed[key]
            else:
                changed |= {"more": 1} if change == "added" else {key: 1.5}
            yield path, mutant


HARD = claim_of(
    EXPRESSIONS["a limit that uses the next one"]
    + EXPRESSIONS["a derivative at a point"]
    + EXPRESSIONS["a limit from below"]
    + EXPRESSIONS["an explicit determinant"],
    *CONDITIONS.values(),
)


@pytest.mark.parametrize("every", slow([1, 8], 1))
def test_a_mutant_is_refused_by_reader_and_schema_at_its_place(every):
    count = 0
    for path, mutant in islice(mutants(claim_json(HARD)), 0, None, every):
        count += 1
        assert not VALIDATOR.is_valid(mutant)
        with pytest.raises(ValueError, match=f"^{re.escape(path)}"):
            claim_from_json(mutant)
    assert count > 200 / every


@pytest.mark.parametrize(
    ("lhs", "said"),
    [
        ({"variable": "s"}, r"\$\.lhs: 's' is no variable of the claim; it has t"),
        ({"number": "1.5"}, r"\$\.lhs\.number: a number is the text of p or p/q; got '1\.5'"),
        ({"number": "1/0"}, r"\$\.lhs\.number: a number is the text of p or p/q"),
        ({"bound": 0}, r"\$\.lhs\.bound: 0 symbols are bound here"),
        ({"constant": "__import__"}, r"\$\.lhs\.constant: got '__import__'; it is one of pi"),
        ({"head": "lambdify", "args": []}, r"\$\.lhs\.head: got 'lambdify'; it is one of Add"),
        ({"head": "Add", "args": [{"variable": "t"}]}, r"\$\.lhs: SymPy does not keep Add of these arguments"),
        ({"head": "Transpose", "args": [{"number": "1"}]}, r"\$\.lhs: "),
        ({"head": "Tuple", "args": []}, r"\$: lhs must be a SymPy expression"),
        ({"apply": "t", "args": [{"number": "1"}]}, r"\$\.lhs: 'Symbol' object is not callable"),
        ("t", r"\$\.lhs: a tree has one of the keys number, constant"),
    ],
)
def test_what_is_no_expression_is_refused_with_its_path(lhs, said):
    data = claim_json(Claim(lhs=t, rhs=t, variables=(T,)))
    with pytest.raises(ValueError, match=said):
        claim_from_json({**data, "lhs": lhs})


def test_a_symbol_is_not_captured_by_another_of_its_name():
    data = claim_json(Claim(lhs=sp.Sum(t**i, (i, 1, 3), (i, 1, 2)), rhs=t, variables=(T,)))
    index = {"name": "t", "assumptions": {"real": True}}
    data["lhs"]["limits"][0]["index"] = index
    with pytest.raises(ValueError, match=r"^\$\.lhs\.body\.args\[0\]: t is hidden by a bound symbol of the same name"):
        claim_from_json(data)
    data = claim_json(Claim(lhs=sp.Sum(t**i, (i, 1, 3), (j, 1, 2)), rhs=t, variables=(T,)))
    data["lhs"]["limits"][1]["index"] = data["lhs"]["limits"][0]["index"]
    data["lhs"]["body"]["args"][1] = {"bound": 1}
    with pytest.raises(ValueError, match=r"^\$\.lhs\.body\.args\[1\]: i is hidden by a bound symbol of the same name"):
        claim_from_json(data)


def number(**assumptions):
    return {"name": "t", "sort": "number", "assumptions": assumptions, "conditions": []}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 2}, r"\$\.version: this is a reader of version 1; got 2"),
        ({"relation": ">="}, r"\$\.relation: got '>='; it is one of ==, <=, !="),
        ({"references": [1]}, r"\$\.references: they are texts"),
        ({"hypotheses": [{"number": "1"}]}, r"\$: hypotheses must be SymPy relations"),
        ({"variables": [{"name": "t", "sort": "number", "assumptions": {"big": True}, "conditions": []}]}, "SymPy's"),
        (
            {
                "variables": [
                    {"name": "t", "sort": "number", "assumptions": {"even": True, "odd": True}, "conditions": []}
                ]
            },
            r"\$\.variables\[0\]: ",
        ),
    ],
)
def test_a_claim_that_is_none_is_refused_with_its_path(change, said):
    data = claim_json(Claim(lhs=t, rhs=t, variables=(T,)))
    with pytest.raises(ValueError, match=said):
        claim_from_json({**data, **change})


def test_what_the_form_does_not_have_is_not_written():
    with pytest.raises(ValueError, match="the JSON form of a claim has no besselj"):
        claim_json(Claim(lhs=sp.besselj(0, t), rhs=t, variables=(T,)))
    with pytest.raises(ValueError, match="two variables are named t: rename one"):
        claim_json(Claim(lhs=t, rhs=t, variables=(T, complex_number("t"))))
    dummy = sp.Dummy("n", integer=True)
    with pytest.raises(ValueError, match="is a Dummy, whose name does not last"):
        claim_json(Claim(lhs=sp.Sum(t**dummy, (dummy, 0, 3)), rhs=t, variables=(T,)))
