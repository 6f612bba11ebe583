"""What assertions say first, what they take, and what the plugin costs."""

from __future__ import annotations

import subprocess
import sys

import pytest
import sympy as sp

from proofs import Derivation, Step, rank_one_power
from proofs.testing import assert_at_most, assert_derivation, assert_identity
from symbolic import decide_different, decide_limit, decide_words
from tests.sampling import slow

pytest_plugins = ["pytester"]
x, y = sp.symbols("x y", real=True)
n = sp.Symbol("n", integer=True, positive=True)
A, B, H = (sp.MatrixSymbol(name, n, n) for name in "ABH")


def test_the_first_words_are_the_verdict_and_the_witness() -> None:
    with pytest.raises(AssertionError, match=r"^refuted at x = -?\d"):
        assert_identity(sp.sqrt(x**2), x)
    with pytest.raises(AssertionError, match=r"^undecided: the identity is not established at level 'proof'"):
        assert_identity(sp.polylog(x, sp.S.Half) ** 2, sp.polylog(y, sp.S.Half))


def test_the_door_is_behind_the_assertion() -> None:
    assert_identity(A * B * A, A * A * B, given=[sp.Eq(A * B, B * A)])
    assert_identity((A * H).T, H * A.T, given=[sp.Eq(H.T, H)])
    assert_identity(sp.Sum(n, (n, 1, 4)), 10)


def test_a_procedure_may_be_named() -> None:
    assert_identity(sp.Trace(A * B), sp.Trace(B * A), by=decide_words)
    with pytest.raises(AssertionError, match="undecided"):
        assert_identity(sp.sin(x) ** 2, 1 - sp.cos(x) ** 2, by=decide_different)


def test_at_most() -> None:
    assert_at_most(sp.Abs(x + y), sp.Abs(x) + sp.Abs(y))
    assert_at_most(2 * x, x + y, given=[x <= y])
    for lhs, rhs, given in ((sp.Abs(x), x, []), (x + y, 2 * x, [x <= y]), (x + 1, x, [])):
        with pytest.raises(AssertionError):
            assert_at_most(lhs, rhs, given=given)


@pytest.mark.parametrize(("lhs", "rhs"), [(True, True), (False, 0), (x == y, False), (1, True), (sp.true, sp.true)])
def test_what_python_compared_already_is_no_identity(lhs, rhs) -> None:
    with pytest.raises(TypeError, match="SymPy expression"):
        assert_identity(lhs, rhs)


def test_a_derivation() -> None:
    assert_derivation(rank_one_power.derive())
    wrong = Derivation(
        title="wrong",
        variables=(),
        start=sp.Integer(1) + sp.pi,
        steps=(Step(expr=sp.Integer(2) + sp.pi, reason="count", by=decide_words),),
    )
    with pytest.raises(AssertionError, match=r"not proved: 1 of the lines of 'wrong'\n  1\. count: "):
        assert_derivation(wrong)
    with pytest.raises(TypeError, match="Derivation"):
        assert_derivation(x)


def test_a_weaker_level_is_named() -> None:
    with pytest.raises(AssertionError, match="it would pass at level='ball'"):
        assert_identity(sp.sin(x) ** 2, 1 - sp.cos(x) ** 2, by=decide_limit)


def test_the_plugin_alone_does_not_load_sympy() -> None:
    code = "import sys, threefold.pytest_plugin; print('sympy' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_an_unrelated_suite_does_not_load_sympy(pytester) -> None:
    pytester.makepyfile("import sys\ndef test_nothing(): assert 'sympy' not in sys.modules")
    pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:hypothesispytest").assert_outcomes(passed=1)


@pytest.mark.parametrize("processes", slow([0, 1, 2], 1, 2))
def test_the_summary_survives_xdist_and_no_frame_of_ours_is_shown(processes, pytester) -> None:
    pytester.makepyfile(
        test_a="""
        import sympy as sp
        from proofs.testing import assert_identity
        z = sp.Symbol("z")
        def test_true(): assert_identity(sp.sin(z) ** 2 + sp.cos(z) ** 2, 1)
        def test_false(): assert_identity(sp.sqrt(z**2), z)
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "-n", str(processes))
    result.stdout.fnmatch_lines(
        ["*- identities -*", "*1  level proof: not established*", "*1  level proof: proved by*"]
    )
    result.stdout.no_fnmatch_line("*assertions.py:*")
    result.stdout.fnmatch_lines(["FAILED*- AssertionError: refuted at z*"])
