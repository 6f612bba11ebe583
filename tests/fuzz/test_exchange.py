"""Claims with every kind of expression of the exchange, and random ones, are read back as they were written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import sympy as sp
from sympy.functions.elementary.piecewise import ExprCondPair

import symbolic as S
from numeric_check import Claim, Relation, variable_of
from numeric_check.rules.binder_rules import BINDER_RULES
from numeric_check.rules.matrix_rules import MATRIX_RULES
from proofs.exchange import claim_from_json, claim_json
from proofs.exchange.heads import CONSTANTS, HEADS, PREDICATES
from proofs.printing.printer import Printer
from symbolic.door.text import parse
from symbolic.door.vocabulary import ARITY, FUNCTIONS, OF_MATRICES, OF_SIZES, SUM
from symbolic.door.vocabulary import CONSTANTS as CONSTANTS_OF_THE_TEXT
from symbolic.expressions.vec import Vec
from tests.fuzz.claims import Fuzzed
from tests.fuzz.families import scalars, sums, words
from tests.fuzz.families.lines import REFUSED
from tests.fuzz.families.scalars import pick
from tests.sampling import sampled

x, y, z = sp.Symbol("x", real=True), sp.Symbol("y", positive=True), sp.Symbol("z")
n, k = (sp.Symbol(name, integer=True, positive=True) for name in "nk")
i = sp.Symbol("i", integer=True, positive=True)
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
u = sp.MatrixSymbol("u", n, 1)
p = sp.IndexedBase("p", shape=(n,), real=True)
f = sp.Function("f")
VARIABLES = tuple(map(variable_of, (x, y, z, n, k, A, B, u, p, f)))
LIMITS = (i, 1, n)


def _scalar(e: Any) -> tuple[Any, tuple[Any, ...]]:
    return e, ()


def _given(condition: Any) -> tuple[Any, tuple[Any, ...]]:
    return x, (condition,)


def _in(domain: Any) -> tuple[Any, tuple[Any, ...]]:
    return _given(sp.Contains(z, domain, evaluate=False))


def _unevaluated(head: Any, *args: Any) -> Any:
    try:
        return head(*args, evaluate=False)
    except TypeError:
        return head(*args)


HALF = sp.Interval(x, sp.oo)
OF_TWO = (
    *("Add", "Mul", "Pow", "Max", "Min", "Mod", "atan2", "beta", "FallingFactorial", "RisingFactorial"),
    "KroneckerDelta",
)
OF_BOTH = ("And", "Or", "Implies", "Equivalent")
RELATIONS = ("Equality", "Unequality", "LessThan", "GreaterThan", "StrictLessThan", "StrictGreaterThan")
SAMPLES = {
    **{name: _scalar(_unevaluated(HEADS[name], x, y)) for name in OF_TWO},
    **{name: _given(_unevaluated(HEADS[name], x > y, x < 2 * y)) for name in OF_BOTH},
    **{name: _given(_unevaluated(HEADS[name], x, y)) for name in RELATIONS},
    **{name: _scalar(HEADS[name](p[i] ** 2, LIMITS)) for name in ("Sum", "Product", "Largest", "Smallest")},
    **{name: _scalar(sp.Trace(HEADS[name](A, B))) for name in ("MatAdd", "MatMul", "HadamardProduct")},
    **{name: _scalar(sp.Trace(HEADS[name](A))) for name in ("Adjoint", "Adjugate", "Inverse", "MatrixExp")},
    **{name: _scalar(HEADS[name](A)) for name in ("Trace", "Determinant", "SpectralRadius", "SpectralAbscissa")},
    **{name: _scalar(sp.Trace(sp.MatMul(HEADS[name](n, n), A))) for name in ("OneMatrix", "ZeroMatrix")},
    "binomial": _scalar(sp.binomial(n, k, evaluate=False)),
    "Not": _given(sp.Not(sp.Contains(z, HALF, evaluate=False))),
    "Contains": _in(HALF),
    "Interval": _in(sp.Interval.open(0, y)),
    "FiniteSet": _in(sp.FiniteSet(x, 1)),
    "Union": _in(sp.Union(HALF, sp.FiniteSet(-1), evaluate=False)),
    "Intersection": _in(sp.Intersection(HALF, sp.S.Integers, evaluate=False)),
    "Complement": _in(sp.Complement(sp.S.Reals, HALF, evaluate=False)),
    "ForAll": _given(S.ForAll(p[i] >= x, LIMITS)),
    "Tuple": _scalar(sp.Integral(sp.exp(x * z), (z, 0, y))),
    "Integral": _scalar(sp.Integral(sp.exp(x * z), (z, 0, y))),
    "Derivative": _scalar(sp.Derivative(f(x, z), x, (z, 2))),
    "Subs": _scalar(sp.Subs(sp.Derivative(f(x, z), x), x, y)),
    "Lambda": _scalar(sp.Trace(S.MatrixFunction(sp.Lambda(z, sp.sqrt(z)), A))),
    "MatrixFunction": _scalar(sp.Trace(S.MatrixFunction(sp.Lambda(z, sp.log(z) + x), A))),
    "Limit": _scalar(sp.Limit(sp.sin(z) / z, z, 0, "+")),
    "DirectionalDerivative": _scalar(sp.Trace(S.DirectionalDerivative(S.MatrixExp(x * A), x, 0))),
    "MatrixSum": _scalar(sp.Trace(S.MatrixSum(A**i, LIMITS))),
    "MatPow": _scalar(sp.Trace(sp.MatPow(A, k))),
    "Transpose": _scalar(sp.Trace(sp.Transpose(A) * B)),
    "Identity": _scalar(sp.Determinant(sp.Identity(n) + A)),
    "BlockMatrix": _scalar(sp.Determinant(sp.BlockMatrix([[A, B], [B, A]]))),
    "KroneckerProduct": _scalar(sp.Trace(sp.KroneckerProduct(A, B))),
    "MatrixElement": _scalar(A[0, k]),
    "Contraction": _scalar(S.contraction(u.T, A * u)),
    "UnitColumn": _scalar(S.contraction(u.T, S.UnitColumn(n, 0))),
    "Indexed": _scalar(p[k]),
    "Piecewise": _scalar(sp.Piecewise((1 / x, sp.Ne(x, 0)), (y, True))),
    "ExprCondPair": _scalar(sp.Piecewise(ExprCondPair(z, x > 0), ExprCondPair(y, True))),
    "phi": _scalar(S.phi(2, z)),
    "UnevaluatedExpr": _scalar(sp.UnevaluatedExpr(x + x)),
}
LETTERS_AND_FAMILIES = {  # variables and predicates of the exchange, and what has a kind of its own
    *("Symbol", "MatrixSymbol", "IndexedBase", "UndefinedFunction", "AppliedPredicate"),
    *("Function", "Relational", "MatrixBase"),
}
OF_ONE = tuple(sorted(HEADS.keys() - SAMPLES.keys()))


def sample(name: str) -> tuple[Any, tuple[Any, ...]]:
    return SAMPLES.get(name) or _scalar(_unevaluated(HEADS[name], z))


def text_of(e: Any) -> str:
    """SymPy's text of a tree, in which a positive symbol is not said to be real too; what is said of one is sorted."""
    text = re.sub(r"((?:nonnegative|nonpositive|positive|negative)=True), real=True", r"\1", sp.srepr(e))
    return re.sub(r"\w+=True(?:, \w+=True)+", lambda said: ", ".join(sorted(said[0].split(", "))), text)


def assert_read_back(claim: Claim) -> None:
    """The same trees, and the same text of every symbol and number."""
    written = (claim.lhs, claim.rhs, *claim.conditions)
    found = claim_from_json(json.loads(json.dumps(claim_json(claim))))
    for old, new in zip(written, (found.lhs, found.rhs, *found.conditions), strict=True):
        assert new == old
        assert text_of(new) == text_of(old)
    assert found.relation is claim.relation
    assert [v.symbol for v in found.variables] == [v.symbol for v in claim.variables]


@pytest.mark.parametrize("name", sorted(HEADS))
def test_every_kind_of_expression_is_read_back(name: str) -> None:
    e, given = sample(name)
    nodes = [node for part in (e, *given) for node in sp.preorder_traversal(part)]
    assert HEADS[name] in map(type, nodes)
    assert_read_back(Claim(lhs=e, rhs=z, variables=VARIABLES, hypotheses=given))


@pytest.mark.parametrize("name", sorted(CONSTANTS))
def test_every_constant_is_read_back(name: str) -> None:
    constant = CONSTANTS[name]
    if isinstance(constant, sp.Set):
        e, given = _in(constant)
    elif isinstance(constant, sp.Expr):
        e, given = _scalar(sp.Piecewise((sp.UnevaluatedExpr(constant), x > 0), (x, True)))
    else:
        e, given = _given(sp.Or(constant, x > 0, evaluate=False))
    assert_read_back(Claim(lhs=e, rhs=z, variables=VARIABLES, hypotheses=given))


@pytest.mark.parametrize("name", sorted(PREDICATES))
def test_every_predicate_is_read_back(name: str) -> None:
    assert_read_back(Claim(lhs=x, rhs=x, variables=VARIABLES, hypotheses=(PREDICATES[name](A),)))


def test_what_is_exported_evaluated_or_printed_is_a_kind_of_the_exchange() -> None:
    exported = {name for name in S.__all__ if isinstance(getattr(S, name), type)}
    classes = {name for name in exported if issubclass(getattr(S, name), sp.Basic)}
    printed = {name.removeprefix("_print_") for name in vars(Printer) if name.startswith("_print_")}
    kinds = classes | printed | set(BINDER_RULES) | set(MATRIX_RULES)
    assert kinds - HEADS.keys() == LETTERS_AND_FAMILIES


WORDS = {
    **{name: f"{name}({', '.join('xy'[: ARITY.get(name, (1, 1))[0]])})" for name in FUNCTIONS},
    **{
        f"{name} of matrices": f"{name}({', '.join('AB'[: ARITY.get(name, (1, 1))[0]])})"
        for name in OF_MATRICES
        if name != "vec"  # for which the check has no rule
    },
    **{name: f"{name}({', '.join(['n'] * ARITY.get(name, (1, 1))[0])}) A" for name in OF_SIZES},
    **{name: f"{name} x" for name in CONSTANTS_OF_THE_TEXT},
    SUM: f"{SUM}(x**k, k, 0, n)",
}


@pytest.mark.parametrize("name", WORDS)
def test_every_word_of_the_text_is_read_back(name: str) -> None:
    goal = parse(WORDS[name], real=["x"], complex_=["y"], positive=["n"], integer=["n"], matrix=["A n n", "B n n"])
    variables = tuple(map(variable_of, sorted(goal.lhs.free_symbols | {n}, key=str)))
    assert_read_back(Claim(lhs=goal.lhs, rhs=goal.rhs, variables=variables))


def test_a_word_that_no_claim_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="the JSON form of a claim has no Vec"):
        claim_json(Claim(lhs=sp.Trace(Vec(A).T * Vec(B)), rhs=z, variables=VARIABLES))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_text_of_every_function_of_numbers_is_read_as_it(name: str) -> None:
    declared = {"real": ["x"], "complex_": ["y"]}
    value = parse(WORDS[name], **declared).lhs
    assert sp.srepr(parse(str(value), **declared).lhs) == sp.srepr(value)


def nested(generator: np.random.Generator) -> Any:
    """Samples beside each other, under functions and in cases, as they are written."""
    e = z
    for name in generator.permutation(sorted(HEADS))[:4]:
        here, given = sample(str(name))
        with sp.evaluate(False):
            e = pick(generator, (sp.Add, sp.Mul, sp.Pow))(e, here)
            e = pick(generator, (sp.exp, sp.log, sp.conjugate, sp.Abs))(e)
        e = sp.Piecewise((e, given[0]), (here, True), evaluate=False) if given else e
    return e


def random_claims(generator: np.random.Generator) -> Iterator[Fuzzed]:
    makers = (scalars.equality, scalars.inequality, sums.claim, words.claim)
    try:
        yield pick(generator, makers)(generator)
    except REFUSED:
        return


@pytest.mark.parametrize("seed", sampled(range(4), 3))
def test_random_claims_are_read_back(seed: int) -> None:
    generator = np.random.default_rng(seed)
    for claim in (claim for _ in range(40) for claim in random_claims(generator)):
        tables = set().union(*(part.atoms(sp.IndexedBase) for part in claim.parts))
        letters = {s for s in claim.letters if not isinstance(s, sp.Indexed)} - {table.label for table in tables}
        variables = tuple(map(variable_of, sorted(letters | tables, key=str)))
        given = claim.given
        assert_read_back(
            Claim(lhs=claim.lhs, rhs=claim.rhs, relation=_relation(claim), variables=variables, hypotheses=given)
        )


def _relation(claim: Fuzzed) -> Any:
    return Relation(claim.relation)


@pytest.mark.parametrize("seed", sampled(range(4), 3))
def test_nested_expressions_are_read_back(seed: int) -> None:
    generator = np.random.default_rng(seed)
    for _ in range(40):
        assert_read_back(Claim(lhs=nested(generator), rhs=z, variables=VARIABLES))
