"""Everything printed typesets; names that could be commands are refused."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
import sympy as sp

from numeric_check import real
from proofs import Derivation, Step, document, latex, print_expression, prove
from proofs.contents import chapter, chapter_of, conventions, places
from proofs.printing.latex import html, meanings, notebook
from proofs.printing.lines import WHOLE, broken, parts, width
from proofs.printing.macros import MACROS, PACKAGES
from proofs.printing.words import latex_text
from symbolic import decide_words
from symbolic.rooted_trees import ElementaryDifferential, trees
from tests.proved import CHOSEN, DERIVATIONS, EVERY, links_of, links_of_each
from tests.sampling import sampled, slow

SQUARE = DERIVATIONS["monge_square"]


@pytest.fixture(scope="module", params=slow(CHOSEN, "all"))
def found(request):
    """Theorems with their exact proofs."""
    return {name: (DERIVATIONS[name], links) for name, links in links_of_each(CHOSEN[request.param]).items()}


@pytest.fixture(scope="module")
def pdflatex(tmp_path_factory):
    """A function from a document to TeX's errors and the boxes that are more than 2 pt too wide or high."""
    if not shutil.which("pdflatex"):
        pytest.skip("needs pdflatex on the path (Debian: texlive-latex-base)")
    folder = tmp_path_factory.mktemp("tex")

    def complaints(text, *, runs=1):
        (folder / "a.tex").write_text(text, encoding="utf-8")
        for _ in range(runs):
            command = ["pdflatex", "-interaction=nonstopmode", "a.tex"]
            subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=120)
        log = (folder / "a.log").read_text(encoding="latin-1")
        assert "Output written" in log
        wide = [line for line in re.findall(r"^Overfull .*", log, re.M) if float(re.search(r"([\d.]+)pt", line)[1]) > 2]
        return re.findall(r"^!.*|^LaTeX Warning: Reference.*undefined.*", log, re.M) + wide

    return complaints


@pytest.fixture(scope="module")
def katex():
    """A function from formulas to KaTeX's complaints, None for each that typesets."""
    package, node = os.environ.get("THREEFOLD_KATEX"), shutil.which("node")
    if not (package and node):
        pytest.skip("set THREEFOLD_KATEX to an installed katex package (npm install katex) and have node on the path")

    def complaints(formulas):
        script = Path(__file__).with_name("katex.js")
        done = subprocess.run(
            [node, str(script), package],
            input=json.dumps(formulas),
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return json.loads(done.stdout)

    return complaints


def formulas_in(text: str) -> list[str]:
    """The align* environments and the inline formulas of a printed derivation."""
    displays = re.findall(r"\\begin\{align\*\}.*?\\end\{align\*\}", text, flags=re.S)
    rest = re.sub(r"\\begin\{align\*\}.*?\\end\{align\*\}", "", text, flags=re.S)
    return displays + re.findall(r"\$(.+?)\$", rest)


def test_every_line_of_every_theorem_typesets(found, katex):
    formulas = [formula for derivation, links in found.values() for formula in formulas_in(notebook(derivation, links))]
    assert len(formulas) >= len(found)
    assert katex(formulas) == [None] * len(formulas)


def test_elementary_differentials_typeset_in_both_forms(katex):
    f, g = sp.symbols("f_1 g^2")
    plain = [ElementaryDifferential(t) for n in range(1, 8) for t in trees(n)]
    coloured = [ElementaryDifferential(t, f, g) for n in range(1, 4) for t in trees(n, colours=2)]
    printed = [sp.latex(F**2 / 3) for F in plain + coloured] + [F.index_form() for F in plain + coloured]
    assert katex(printed) == [None] * len(printed)


def test_the_engine_refuses_what_does_not_typeset(katex):
    assert katex([r"\frac{1}", r"\undefinedcommand", r"\begin{align*} x \end{align}"]).count(None) == 0


@pytest.mark.parametrize("layout", slow(["11pt", "11pt,twocolumn", "10pt,twocolumn"], "11pt", "11pt,twocolumn"))
def test_theorems_pasted_into_an_article_compile_without_a_wide_line(layout, found, pdflatex):
    body = "\n\n".join(latex(*each) for each in found.values())
    text = rf"\documentclass[{layout}]{{article}}{PACKAGES}\begin{{document}}{MACROS}{body}\end{{document}}"
    assert pdflatex(text) == []


@pytest.mark.parametrize("evidence", slow(["none", "full"], "none"))
def test_the_book_compiles_with_all_references_and_without_a_wide_line(evidence, found, pdflatex):
    chapters_of = {name: chapter(chapter_of(place)) for name, place in places().items() if name in found}
    assert pdflatex(document(found, chapters=chapters_of, evidence=evidence), runs=2) == []


def test_evidence_in_a_footnote_compiles(pdflatex):
    body = latex(DERIVATIONS["det_exp"], links_of("det_exp"), evidence="footnote")
    assert body.count(r"\footnote{(1) proved by") == 1
    assert pdflatex(rf"\documentclass{{article}}{PACKAGES}\begin{{document}}{MACROS}{body}\end{{document}}") == []


@pytest.mark.parametrize("name", sampled(DERIVATIONS, EVERY))
def test_a_printed_derivation_shows_every_line_and_every_reason(name):
    derivation, links = DERIVATIONS[name], links_of(name)
    text = latex(derivation, links)
    proof = text[text.index(r"\begin{proof}") :]
    signs = {"==": "=", "<=": r"\le", "!=": r"\ne"}
    for relation, sign in signs.items():
        lines = [step for step in derivation.steps if step.relation == relation]
        assert proof.count(rf"  &\quad {sign} ") == len(lines)
    assert all(rf"\tfreason{{{latex_text(step.reason)}" in proof for step in derivation.steps)
    assert text.startswith(rf"\begin{{theorem}}[{{{latex_text(derivation.title)}}}]\label{{{derivation.id}}}")
    assert r"\tfevidence" not in text
    assert escape(derivation.title) in html(derivation, links)


def test_a_derivation_shows_itself_in_a_notebook():
    assert SQUARE._repr_html_() == html(SQUARE, tuple(prove(SQUARE)))


def test_a_line_that_is_not_proved_is_in_no_theorem():
    truth = DERIVATIONS["rank_one_power"]
    false = replace(truth, steps=(truth.steps[0], replace(truth.steps[1], expr=2 * truth.steps[1].expr)))
    text = latex(false, tuple(prove(false)))
    assert r"\begin{theorem}" not in text
    assert text.startswith(r"\begin{unproved}")
    assert r"\begin{proof}[Lines, not all of them proved]" in text
    assert text.count(r"\tfunproved{") == 1


def test_a_cited_line_says_what_it_rests_on():
    text = latex(DERIVATIONS["det_exp_triangular"], links_of("det_exp_triangular"))
    assert r"\tfcited{\cite[{Theorem 2.3.1 (Schur): such $Q$ and $T$ exist for every $A$}]{Horn2013}}" in text


def test_a_sentence_and_the_meaning_of_each_letter_that_occurs_stand_in_the_statement():
    letters = {"x": "half of 50 %", "n": "a letter that does not occur", r"$\varphi$": "a sign that is no symbol"}
    text = latex(replace(SQUARE, sentence=r"50 % of $x_1 \varphi$ is fair.", letters=letters), ())
    assert r"50 \% of $x_1 \varphi$ is fair." in text
    assert r"Here $x$ is half of 50 \%; $\varphi$ is a sign that is no symbol." in text


def test_letters_with_one_meaning_have_it_together_and_a_plural_has_its_verb():
    shared = dict.fromkeys(("x", r"$\varphi$", r"$\psi$"), "the number of a point") | {
        "$c$": "the costs of moving mass"
    }
    text = latex(replace(SQUARE, sentence=r"$x_1 \varphi \psi c$", letters=shared), ())
    assert r"Here $x$, $\psi$ and $\varphi$ are each the number of a point; $c$ are the costs of moving mass." in text


def test_the_entry_of_a_column_has_one_index():
    p, i = sp.MatrixSymbol("p", 3, 1), sp.Symbol("i", integer=True, nonnegative=True)
    assert print_expression(p[i, 0]) == r"{\boldsymbol{p}}_{i}"


def test_the_conventions_stand_before_the_first_chapter():
    name = "rank_one_power"
    text = document(
        {name: (DERIVATIONS[name], links_of(name))}, chapters={name: chapter("rank_one")}, conventions=conventions()
    )
    assert text.index(r"\chapter*{Conventions of all chapters}") < text.index(r"\chapter{Functions of")
    assert all(latex_text(term) in text for term in conventions().definitions)


def test_a_letter_that_only_the_proof_has_is_marked():
    said = meanings(DERIVATIONS["det_exp_rate"])
    assert said["$s$"].endswith("(in the proof)")
    assert said["$t$"] == "the time"


@pytest.mark.parametrize("name", sampled(DERIVATIONS, 6))
def test_every_theorem_says_in_words_what_holds_and_what_its_letters_are(name):
    derivation = DERIVATIONS[name]
    assert derivation.sentence.endswith(".")
    explained = {letter.strip("$") for letter in meanings(derivation)}
    assert {print_expression(variable.symbol) for variable in derivation.variables} <= explained


def test_words_keep_their_mathematics_and_refuse_what_has_no_command():
    assert latex_text("ρᵢ ≤ σ² & $a_b$") == r"$\rho_{i}$ $\le$ $\sigma^{2}$ \& $a_b$"
    with pytest.raises(ValueError, match=r"no LaTeX for \['♞'\]"):
        latex_text("♞")


@pytest.mark.parametrize(
    "name",
    [r"\input{/etc/passwd}", r"x\write18{ls}", "x$y", "a b", "x^2", "x_", "_x", "x__y", "", "é", "x\n", "%", "x{y"],
)
def test_a_name_that_is_not_letters_and_digits_is_refused(name):
    k = sp.Symbol("k", integer=True, positive=True)
    for expr in (sp.Symbol(name) + 1, sp.MatrixSymbol(name or " ", k, 1), sp.Function(name or " ")(sp.Symbol("t"))):
        with pytest.raises(ValueError, match="no name that can be typeset"):
            print_expression(expr)


def test_a_derivation_with_such_a_name_is_refused_when_printed():
    t = real(r"\input{x}")
    step = Step(expr=t.symbol**2 + t.symbol, reason="distributivity", by=decide_words)
    derivation = Derivation(title="Bad", variables=(t,), start=t.symbol * (t.symbol + 1), steps=(step,))
    with pytest.raises(ValueError, match="no name that can be typeset"):
        derivation._repr_latex_()


def test_a_wide_sum_is_guarded_and_a_short_one_is_not():
    t = sp.Symbol("t")
    assert broken(t + 1) == "t + 1"
    wide = broken(sp.Add(*(sp.Integer(10) ** 9 * t**i for i in range(20))))
    assert wide.startswith(r"\tfwide{\tfpart{")
    assert wide.count(r"\tfpart{") == 20


def test_columns_are_bold_and_transposes_upright():
    k = sp.Symbol("k", integer=True, positive=True)
    x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    assert print_expression(x * y.T) == r"\boldsymbol{x} \boldsymbol{y}^{\top}"


def test_a_wide_product_is_broken_inside_its_sum_and_nothing_is_lost():
    letters = sp.symbols("a1:20")
    whole = 2 * letters[0] * sp.Add(*(letter**2 for letter in letters))
    found = parts(sp.Mul(2, letters[0], sp.Add(*(letter**2 for letter in letters)), evaluate=False))
    assert len(found) > 1
    assert all(width(row) <= WHOLE for row in found)
    assert found[0].count(r"\Bigl(") == found[-1].count(r"\Bigr)") == 1
    assert all(print_expression(letter**2) in "".join(found) for letter in whole.free_symbols)


def test_a_wide_column_is_printed_entry_by_entry():
    entry = sp.Add(*sp.symbols("b1:40"))
    found = parts(sp.ImmutableMatrix([entry, 2 * entry, sp.Symbol("c")]))
    assert [part for part in found if part.startswith(r"\par (")][-1] == r"\par (3)\quad c"


@pytest.mark.parametrize("place", range(3))
def test_a_broken_product_of_matrices_keeps_the_order_of_its_factors(place):
    n = sp.Symbol("n", integer=True, positive=True)
    letters = [sp.MatrixSymbol(name, n, n) for name in "ABCDEFGHJKLMPQRSTU"]
    wide = sp.MatAdd(*(left * right * left for left, right in zip(letters[::2], letters[1::2], strict=True)))
    factors = [sp.MatrixSymbol("X", n, n), sp.MatrixSymbol("Y", n, n)]
    factors.insert(place, wide)
    shown = " ".join(parts(sp.MatMul(*factors)))
    marks = {0: shown.index("A B"), 1: shown.index("X"), 2: shown.index("Y")}
    order = [marks[0] if factor is wide else marks[1 if str(factor) == "X" else 2] for factor in factors]
    assert len(parts(sp.MatMul(*factors))) > 1
    assert order == sorted(order)
