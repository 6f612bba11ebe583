"""Everything printed typesets; names that could be commands are refused."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import sympy as sp

from numeric_check import real
from proofs import Derivation, Step, document, latex, print_expression, prove, theorems
from proofs.printing.lines import BREAK_AFTER, rows, width
from symbolic import decide_words
from symbolic.rooted_trees import ElementaryDifferential, trees

DERIVATIONS = {name: derive() for name, derive in theorems().items()}


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


def test_every_line_of_every_theorem_typesets(katex):
    formulas = [formula for derivation in DERIVATIONS.values() for formula in formulas_in(derivation._repr_latex_())]
    assert len(formulas) >= len(DERIVATIONS)
    assert katex(formulas) == [None] * len(formulas)


def test_elementary_differentials_typeset_in_both_forms(katex):
    f, g = sp.symbols("f_1 g^2")
    plain = [ElementaryDifferential(t) for n in range(1, 8) for t in trees(n)]
    coloured = [ElementaryDifferential(t, f, g) for n in range(1, 4) for t in trees(n, colours=2)]
    printed = [sp.latex(F**2 / 3) for F in plain + coloured] + [F.index_form() for F in plain + coloured]
    assert katex(printed) == [None] * len(printed)


def test_the_engine_refuses_what_does_not_typeset(katex):
    assert katex([r"\frac{1}", r"\undefinedcommand", r"\begin{align*} x \end{align}"]).count(None) == 0


@pytest.mark.parametrize("name", DERIVATIONS)
def test_a_printed_derivation_shows_every_line_and_every_reason(name):
    derivation = DERIVATIONS[name]
    text = latex(derivation, tuple(prove(derivation)))
    signs = {"==": "=", "<=": r"\le", "!=": r"\ne"}
    for relation, sign in signs.items():
        lines = [step for step in derivation.steps if step.relation == relation]
        assert text.count(rf"  &\quad {sign} ") == len(lines)
    assert derivation._repr_latex_() == text
    assert derivation.title in derivation._repr_html_()


def test_a_document_is_complete():
    text = document((derivation, tuple(prove(derivation))) for derivation in DERIVATIONS.values())
    assert text.startswith(r"\documentclass")
    assert text.rstrip().endswith(r"\end{document}")
    assert text.count(r"\section{") == len(DERIVATIONS)


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


def test_long_sums_are_broken_into_rows():
    t = real("t")
    terms = [sp.Integer(10) ** 9 * t.symbol**i for i in range(20)]
    step = Step(expr=sp.Add(*terms), reason="write out", by=decide_words)
    text = Derivation(
        title="Long", variables=(t,), start=sp.Add(*reversed(terms), evaluate=False), steps=(step,)
    )._repr_latex_()
    assert text.count(r"\quad\quad") >= 2


def test_columns_are_bold_and_transposes_upright():
    k = sp.Symbol("k", integer=True, positive=True)
    x, y = sp.MatrixSymbol("x", k, 1), sp.MatrixSymbol("y", k, 1)
    assert print_expression(x * y.T) == r"\boldsymbol{x} \boldsymbol{y}^{\top}"


def test_a_wide_product_is_broken_inside_its_sum_and_nothing_is_lost():
    letters = sp.symbols("a1:20")
    whole = 2 * letters[0] * sp.Add(*(letter**2 for letter in letters))
    broken = rows(sp.Mul(2, letters[0], sp.Add(*(letter**2 for letter in letters)), evaluate=False))
    assert len(broken) > 1
    assert all(width(row) <= BREAK_AFTER + 10 for row in broken)
    assert broken[0].count(r"\Bigl(") == broken[-1].count(r"\Bigr)") == 1
    assert all(print_expression(letter**2) in "".join(broken) for letter in whole.free_symbols)


def test_a_wide_column_is_printed_entry_by_entry():
    entry = sp.Add(*sp.symbols("b1:40"))
    broken = rows(sp.ImmutableMatrix([entry, 2 * entry, sp.Symbol("c")]))
    assert [row for row in broken if row.startswith("(")][-1] == r"(3)\quad c"
