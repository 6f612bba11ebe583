"""Steps and derivations refuse what does not hang together; a false line is never proved."""

import time
from dataclasses import replace

import pytest
import sympy as sp

from numeric_check import Evidence, Relation, column, dimension, entries, positive, real, square
from numeric_check import Verdict as Numeric
from proofs import Derivation, Hypothesis, Step, Theorem, prove, theorems, verify
from proofs.chapters.letters.matrices import COLUMN_X, COLUMN_Y, I, K, s, x, y
from proofs.chapters.rank_one import rank_one_exponential
from proofs.derivation import step as steps
from symbolic import (
    Decision,
    MatrixExp,
    Verdict,
    contraction,
    decide_entries,
    decide_identity,
    decide_inverse,
    decide_words,
    exp_outer,
)
from symbolic.wording import in_words
from tests.proved import DERIVATIONS, EVERY, links_of
from tests.sampling import sampled

T = real("t")
t = T.symbol
SHORT = 3.0  # seconds for a line that is not decided


def chain(*lines, by=decide_words, variables=(T,), **options):
    steps = tuple(Step(expr=line, reason="claimed", by=by) for line in lines[1:])
    return Derivation(title="A chain", variables=variables, start=lines[0], steps=steps, **options)


def test_a_true_chain_is_proved_checked_and_swept():
    (link,) = verify(chain((t + 1) ** 2, t**2 + 2 * t + 1))
    assert link.status == "proved"
    assert link.good
    assert (link.check.verdict, link.sweep.verdict) == ("holds", "holds")


def test_a_false_line_is_refuted_with_a_witness():
    (link,) = verify(chain((t + 1) ** 2, t**2 + 1))
    assert link.status == "refuted"
    assert not link.good
    assert link.check.witness[t] != 0


def test_a_procedure_that_lies_is_overruled_by_the_check():
    def liar(lhs, rhs):
        return Decision(verdict=Verdict.PROVED, procedure="lie", scope="everything")

    (link,) = verify(chain(sp.sqrt(t**2), t, by=liar))
    assert link.status == "refuted"


def test_what_only_holds_is_shown_as_such_and_is_not_good():
    def shrug(lhs, rhs):
        return Decision(verdict=Verdict.UNDECIDED, procedure="none", why="not tried")

    (link,) = verify(chain(sp.sin(t) ** 2, 1 - sp.cos(t) ** 2, by=shrug))
    assert link.status == "holds"
    assert not link.good


def test_routes_that_contradict_each_other_make_a_proved_line_bad():
    (link,) = prove(chain((T.symbol + 1) ** 2, T.symbol**2 + 2 * T.symbol + 1))
    evidence = Evidence(verdict=Numeric.UNDECIDED, methods=("balls",), why="two routes differ", contradicted=True)
    assert (link.status, link.good) == ("proved", True)
    contradicted = replace(link, check=evidence)
    assert (contradicted.status, contradicted.good) == ("contradicted", False)
    open_ = replace(link, check=replace(evidence, contradicted=False))
    assert (open_.status, open_.good) == ("proved", True)


def test_a_cited_step_is_shown_as_cited():
    step = Step(expr=sp.Add(t, t, evaluate=False), reason="known", cites="A. Author, A Book, 2000, Theorem 1")
    (link,) = verify(Derivation(title="Cited", variables=(T,), start=2 * t, steps=(step,)))
    assert link.status == "cited"
    assert link.proof is None


def test_a_cited_step_that_is_false_is_refuted():
    step = Step(expr=t**2, reason="known", cites="A. Author, A Book, 2000, Theorem 1")
    (link,) = verify(Derivation(title="Cited", variables=(T,), start=2 * t, steps=(step,)))
    assert link.status == "refuted"


def test_a_step_has_one_justification():
    with pytest.raises(ValueError, match="leave one out"):
        Step(expr=t, reason="because", by=decide_words, cites="A Book")


def test_a_step_that_names_no_procedure_goes_through_the_door():
    step = Step(expr=t**2 + 2 * t + 1, reason="expand")
    (link,) = verify(Derivation(title="Square", variables=(T,), start=(t + 1) ** 2, steps=(step,)))
    assert link.status == "proved"
    assert step.decide((t + 1) ** 2, t**2 + 2 * t).verdict is Verdict.REFUTED


def test_a_step_has_a_reason():
    with pytest.raises(ValueError, match="needs a reason"):
        Step(expr=t, reason="", by=decide_words)


def test_a_derivation_has_steps_and_no_strangers():
    with pytest.raises(ValueError, match="has no step"):
        Derivation(title="Empty", variables=(T,), start=t, steps=())
    with pytest.raises(ValueError, match="must be its variables"):
        chain(t + sp.Symbol("q"), t + sp.Symbol("q"))
    with pytest.raises(ValueError, match="one shape"):
        chain(MatrixExp(x * y.T), s, variables=(K, COLUMN_X, COLUMN_Y))


def test_a_hypothesis_has_to_be_listed():
    orthogonal = sp.Eq(s, 0)
    derivation = chain(s * I, 2 * s * I, by=Hypothesis(relation=orthogonal), variables=(K, COLUMN_X, COLUMN_Y))
    (link,) = prove(derivation)
    assert (
        link.proof.why
        == f"the line is proved under {in_words(orthogonal)}: it is enough to add that to the hypotheses."
    )
    (link,) = prove(replace(derivation, hypotheses=(orthogonal,)))
    assert link.status == "proved"


def test_a_line_that_is_the_one_before_is_refused():
    with pytest.raises(ValueError, match="says nothing: the two lines are the same expression"):
        chain(t + t, 2 * t)
    assert chain(sp.Add(t, t, evaluate=False), 2 * t).claim.rhs == 2 * t


def test_a_theorem_is_used_only_within_its_domain():
    k = K.symbol
    with pytest.raises(ValueError, match=r"has shape \(k, 1\)"):
        Theorem(derive=rank_one_exponential.derive, at={x: sp.Identity(k)})
    with pytest.raises(ValueError, match="k is integer"):
        Theorem(derive=rank_one_exponential.derive, at={k: sp.Rational(1, 2)})
    with pytest.raises(ValueError, match="k is positive"):
        Theorem(derive=rank_one_exponential.derive, at={k: -k})
    smaller = Theorem(derive=rank_one_exponential.derive, at={k: k + 1})
    assert smaller.at == {k: k + 1}


def test_a_theorem_with_an_unproved_step_proves_nothing():
    def derive():
        return chain(MatrixExp(x * y.T), 2 * exp_outer(x, y), variables=(K, COLUMN_X, COLUMN_Y))

    decision = Theorem(derive=derive)(MatrixExp(x * y.T), 2 * exp_outer(x, y))
    assert decision.verdict is Verdict.UNDECIDED
    assert "not proved" in decision.why


def test_a_theorem_proves_its_instance_and_not_another():
    use = Theorem(derive=rank_one_exponential.derive, at={x: -x})
    assert use(MatrixExp(-x * y.T), exp_outer(-x, y)).verdict is Verdict.PROVED
    assert use(MatrixExp(-x * y.T), exp_outer(x, y)).verdict is Verdict.UNDECIDED


def test_the_folders_are_the_list():
    assert list(DERIVATIONS) == list(theorems())
    assert all(derivation.title for derivation in DERIVATIONS.values())


@pytest.mark.parametrize("name", sampled(DERIVATIONS, EVERY))
def test_every_line_of_every_theorem_is_proved_or_cited(name):
    assert all(link.good for link in links_of(name))


def test_two_variables_of_one_name_are_refused():
    with pytest.raises(ValueError, match="named once"):
        chain(t, t + 0, variables=(T, T))


def related(*relations):
    steps = tuple(
        Step(expr=t**2 + i, reason="claimed", cites="a test", relation=r) for i, r in enumerate(relations, start=1)
    )
    return Derivation(title="A chain", variables=(T,), start=t**2, steps=steps)


def test_the_whole_chain_says_what_its_steps_compose_to():
    assert related("<=", "<=").claim.relation == "<="
    assert related("!=").claim.relation == "!="
    for relations in (("!=", "!="), ("<=", "!=")):
        with pytest.raises(ValueError, match="do not compose"):
            related(*relations)


def test_a_line_that_is_at_most_or_different_is_checked_as_such():
    (link,) = verify(related("<="))
    assert (link.check.verdict, link.sweep.verdict) == ("holds", "holds")
    (link,) = verify(related("!="))
    assert link.check.verdict == "holds"
    (link,) = verify(chain(t**2 + 1, t**2))
    assert link.status == "refuted"


def test_an_inequality_is_used_where_a_line_grows_with_its_left_side():
    """t² ≤ t² + 1, so 2t² + 3 ≤ 2(t² + 1) + 3; the same of −2 needs −2 ≥ 0, and of t needs t ≥ 0."""
    use = Theorem(derive=lambda: related("<="))
    decision = use(2 * t**2 + 3, 2 * (t**2 + 1) + 3)
    assert (decision.verdict, decision.relation, decision.assumes) == (Verdict.PROVED, "<=", ("a test",))
    assert use(sp.Mul(t, t**2, evaluate=False), t * (t**2 + 1)).assumes == (sp.Ge(t, 0), "a test")
    assert "-2 ≥ 0" in use(-2 * t**2, -2 * (t**2 + 1)).why
    assert use(sp.sin(t**2), sp.sin(t**2 + 1)).verdict is Verdict.UNDECIDED


def test_an_inequality_is_used_where_its_sides_are_the_lines_written_in_another_way():
    """xᵀx ≤ xᵀx + yᵀy at x + y, multiplied out; not with one product more on either side."""
    square = contraction(x.T, x)
    cited = Step(expr=square + contraction(y.T, y), reason="claimed", cites="a test", relation=Relation.AT_MOST)
    theorem = Derivation(title="A sum", variables=(K, COLUMN_X, COLUMN_Y), start=square, steps=(cited,))
    use = Theorem(derive=lambda: theorem, at={x: x + y})
    lower, upper = square + 2 * s + contraction(y.T, y), square + 2 * s
    assert use(lower, upper + 2 * contraction(y.T, y)).verdict is Verdict.PROVED
    assert use(lower + s, upper + 2 * contraction(y.T, y)).verdict is Verdict.UNDECIDED
    assert use(lower, upper + contraction(y.T, y)).verdict is Verdict.UNDECIDED


def test_an_inequality_is_used_under_a_sum_where_its_conditions_hold_by_what_the_entries_are():
    """log x ≤ x − 1 for x > 0, so Σ log pᵢ ≤ Σ (pᵢ − 1) for a positive table, and for no other."""
    X, n, i = positive("x"), dimension("n"), sp.Symbol("i", integer=True, positive=True)
    cited = Step(expr=X.symbol - 1, reason="claimed", cites="a test", relation=Relation.AT_MOST)
    tangent = Derivation(title="A tangent", variables=(X,), start=sp.log(X.symbol), steps=(cited,))
    positive_table, table = entries("p", n, positive=True).symbol, entries("p", n).symbol
    total = lambda term: sp.Sum(term, (i, 1, n.symbol))
    use = lambda p: Theorem(derive=lambda: tangent, at={X.symbol: p[i]})(total(sp.log(p[i])), total(p[i] - 1))
    assert (use(positive_table).verdict, use(positive_table).assumes) == (Verdict.PROVED, ("a test",))
    assert use(table).verdict is Verdict.UNDECIDED
    assert "about i, which the line binds" in use(table).why


def test_what_refutes_an_equation_says_nothing_of_an_inequality():
    """0 ≤ t², and 0 ≠ t²."""
    for procedure in (decide_identity, decide_entries):
        step = Step(expr=t**2, reason="a square", by=procedure, relation=Relation.AT_MOST)
        (link,) = prove(Derivation(title="A square", variables=(T,), start=sp.S.Zero, steps=(step,)))
        assert link.status == "undecided"
        assert "the procedure is about ==, and the step says <=" in link.proof.why


def test_a_sweep_alone_does_not_hold():
    """xy = 0 holds at the points of the circle that are found by chance."""
    X, Y = real("x"), real("y")
    circle = sp.Eq(X.symbol**2 + Y.symbol**2, 1)
    step = Step(expr=sp.S.Zero, reason="claimed", by=decide_identity)
    derivation = Derivation(
        title="A circle", variables=(X, Y), start=X.symbol * Y.symbol, hypotheses=(circle,), steps=(step,)
    )
    (link,) = prove(derivation)
    held = Evidence(verdict=Numeric.HOLDS, methods=("float64",), points=26)
    open_ = Evidence(verdict=Numeric.UNDECIDED, methods=(), why="no point was found")
    assert replace(link, check=open_, sweep=held).status == "undecided"


@pytest.mark.parametrize(("by", "what"), [("identity", "got 'identity'"), (decide_inverse, "'by'")])
def test_a_procedure_takes_the_two_lines_alone(by, what):
    with pytest.raises(TypeError, match=what):
        Step(expr=t, reason="because", by=by)


def test_a_derivation_is_a_value():
    derivation = chain(2 * t, sp.Add(t, t, evaluate=False), variables=(T,))
    with pytest.raises(AttributeError):
        derivation.title = "Another"
    assert column("x", dimension("k")).symbol == x


def test_a_value_that_sympy_cannot_put_into_a_line_leaves_it_undecided():
    A = square("A", dimension("n"))
    gram = sp.Determinant(A.symbol.T * A.symbol)
    step = Step(expr=gram, reason="a square", by=decide_identity)
    line = Derivation(title="Gram", variables=(dimension("n"), A), start=sp.sqrt(gram**2), steps=(step,))
    assert next(prove(line)).status == "undecided"


def test_the_search_for_a_missing_condition_shares_the_time_of_its_line(monkeypatch):
    monkeypatch.setattr(steps, "TIMEOUT", SHORT)
    bound = Step(expr=sp.Rational(693148, 10**6), reason="claimed", relation=Relation.AT_MOST)
    open_line = Derivation(title="Open", variables=(T,), start=sp.log(1 + sp.exp(t)) - sp.Max(t, 0), steps=(bound,))
    begin = time.monotonic()
    (link,) = prove(open_line)
    assert link.proof.verdict == Verdict.UNDECIDED
    assert time.monotonic() - begin < SHORT + 1


def test_a_missing_condition_is_named_within_the_time_of_a_line():
    (link,) = prove(chain(sp.sqrt(t**2), t, by=None))
    assert link.proof.assumes == (t >= 0,)
