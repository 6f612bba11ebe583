"""Every public name says which of its arguments is of a wrong kind, before SymPy or NumPy stumble over it."""

import inspect
import re
import traceback
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

import numeric_check
import proofs
import symbolic
from proofs.derivation.instances import require_possible
from symbolic import Verdict
from tests.hostile.public_calls import BATCH, NUMERIC, PROOFS, SCALE, SYMBOLIC, TRANSPORT, A, K, X, i, n, t

CALLS = {**SYMBOLIC, **NUMERIC, **PROOFS, **BATCH, **SCALE, **TRANSPORT}
NO_CALLS = {
    "OutsideClass",
    "Relation",
    "Verdict",
    "theorems",
}  # which take no arguments, or words
OWN = tuple(str(Path(package.__file__).parent) for package in (symbolic, numeric_check, proofs))

BAD = {
    "nothing": None,
    "text": "x + 1",
    "a set": {1},
    "a list": [1, 2],
    "an object": object(),
    "an array": np.ones((2, 3)),
    "bytes": b"x",
    "a class": int,
    "a generator": (number for number in (1, 2)),
}
WORDS = "procedure scope why id sentence title worst theorem reason name label path"  # arguments that take any text
FILES = dict.fromkeys(("sweep", "sweep_blocks", "judge_blocks"), "manifest")  # and those that take a path
OPTIONAL = {  # and those that may be nothing
    "Decision": "witness",
    "Evidence": "digits witness worst",
    "Step": "by",
    "Link": "proof check sweep kept",
    "Variable": "hint",
    "check": "rng",
    "sweep": "rng client manifest",
    "sweep_blocks": "client manifest",
    "judge_blocks": "client manifest families dtypes",
    "over": "client manifest",
    "column": "against",
    "matrix": "against",
    "natural": "largest",
    **dict.fromkeys(("decide_by_eigenvalues", "decide_by_newton", "decide_generic"), "orders"),
    "decide_zero": "domain",
    "document": "chapters",
    "judge": "families dtypes batches arrays",
    "certify": "plan potentials tolerance balance epsilon regularisation",
    "certify by rows": "plan potentials tolerance balance epsilon regularisation",
    "solve_exact": "balance",
    "subgradient": "balance",
    "dirac_gan": "every",
    "exp_low_rank_apply": "diagonal",
    "dirac_gan by the flow": "substeps",
}
SEVERAL = {  # and those that may be a list of anything, or a set
    **dict.fromkeys(("bound_symbols", "captures", "escapes", "print_expression"), "expr others"),
    "Decision": "assumes",
    "decide_by_certificate": "parts",
    **dict.fromkeys(("judge", "judge_blocks"), "sizes"),
    **dict.fromkeys(("certify", "certify by rows", "solve_exact", "subgradient"), "p q"),
}
CALLABLE = {"Variable": "hint", "judge": "function", "judge_blocks": "function", "Blocks": "make", "over": "function"}


def admitted(name, argument, kind):
    taken = {
        "nothing": OPTIONAL.get(name, ""),
        "text": f"{WORDS} {FILES.get(name, '')}",
        "a list": SEVERAL.get(name, ""),
        "a set": SEVERAL.get(name, ""),
        "a class": CALLABLE.get(name, ""),
    }
    return argument in taken.get(kind, "").split()


def refusal(name, argument, value):
    """The error that the call raises with the value for the argument."""
    call, right = CALLS[name]
    with pytest.raises((TypeError, ValueError)) as refused:
        call(**{**right, argument: value})
    return refused.value


def require_clear(error, *named):
    """The product itself raises it, and names one of the words."""
    last = traceback.extract_tb(error.__traceback__)[-1].filename
    assert last.startswith(OWN), f"{last}: {error!r}"
    assert not isinstance(error, sp.SympifyError)
    assert any(re.search(rf"\b{re.escape(word)}\b", str(error), re.IGNORECASE) for word in named), str(error)


def test_every_public_name_has_a_call():
    public = {name for package in (symbolic, numeric_check, proofs) for name in package.__all__}
    assert public - set(CALLS) == NO_CALLS


@pytest.mark.parametrize("name", CALLS)
def test_the_call_that_is_made_worse_is_right(name):
    call, right = CALLS[name]
    result = call(**right)
    if inspect.isgenerator(result):
        next(result, None)


ARGUMENTS = [pytest.param(name, argument, id=f"{name}-{argument}") for name in CALLS for argument in CALLS[name][1]]


@pytest.mark.parametrize(("name", "argument"), ARGUMENTS)
def test_a_value_of_a_wrong_kind_is_refused_by_name(name, argument):
    side = ("a side",) if argument in ("lhs", "rhs") else ()
    for kind, value in BAD.items():
        if not admitted(name, argument, kind):
            require_clear(refusal(name, argument, value), argument, name.split()[0], *side)


WRONG_VALUES = {
    "a limit that is text": ("Largest", "limits", (i, 1, "n")),
    "limits without an end": ("MatrixSum", "limits", (i, 1)),
    "an index that does not commute": ("ForAll", "limits", (sp.Symbol("q", commutative=False), 1, n)),
    "another entry": ("Contraction", "i", 1),
    "a row that is no integer": ("UnitColumn", "i", sp.Rational(1, 2)),
    "a matrix that is not square": ("commutation", "A", X),
    "other shapes": ("with_row", "B", X),
    "a matrix for a scalar": ("phi", "s", A),
    "a function for a scalar": ("phi1", "s", sp.Lambda(t, t)),
    "a table for a side": ("decide_maclaurin", "lhs", sp.IndexedBase("g")),
    "a negative order": ("newton_identity", "k", -1),
    "a scalar that does not commute": ("function_of_rank_one", "alpha", sp.Symbol("q", commutative=False)),
    "no seconds": ("decide_words", "timeout", float("nan")),
    "a domain that is no set": ("decide_zero", "domain", {t: 1}),
    "less than no time": ("decide_zero", "timeout", -1),
    "a pair without its hypothesis": ("decide_by_certificate", "multipliers", ((1,),)),
    "a hypothesis that is none": ("decide_finite_sums", "given", (1,)),
    "a procedure of nothing": ("decide_inverse", "by", lambda: 1),
    "a procedure without a Decision": ("decide_inverse", "by", lambda lhs, rhs: True),
    "no name": ("real", "name", ""),
    "a length that is no integer": ("square", "size", 1.5),
    "a negative length": ("column", "length", -1),
    "a bound that is not real": ("between", "low", sp.I),
    "a negative count": ("points", "count", -1),
    "one Variable for several": ("Claim", "variables", K),
    "a bare symbol": ("Claim", "variables", (t,)),
    "a reference that is no text": ("Claim", "references", (1,)),
    "a step that is none": ("Derivation", "steps", (None,)),
    "an abbreviation of text": ("Derivation", "where", {t: "x"}),
    "a derive that takes something": ("Theorem", "derive", lambda x: x),
    "a link that is none": ("latex", "links", (None,)),
    "a way to show evidence": ("document", "evidence", "all"),
    "a pair that is none": ("document", "found", {"a": None}),
}


@pytest.mark.parametrize("wrong", WRONG_VALUES)
def test_a_wrong_part_or_value_is_refused_by_name(wrong):
    name, argument, value = WRONG_VALUES[wrong]
    require_clear(refusal(name, argument, value), argument, name, "side")


def test_an_entry_of_a_table_without_a_shape_is_a_scalar():
    a, b = sp.IndexedBase("a"), sp.IndexedBase("b", shape=(3,))
    k = sp.Symbol("k", integer=True)
    total = sp.Sum(sp.KroneckerDelta(k, 2) * a[k], (k, 1, 3))
    assert symbolic.decide(total, a[k]).verdict is not Verdict.PROVED
    assert symbolic.decide(a[k] + 0 * k, sp.Symbol("z")).verdict is not Verdict.PROVED
    with pytest.raises(ValueError, match="shape"):
        require_possible(sp.MatrixSymbol("A", 2, 2), a[k], {})
    assert symbolic.decide_series(b[1], b[1] + 0 * a[2]).verdict is Verdict.PROVED
