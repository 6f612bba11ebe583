"""The plugin as a test suite meets it, in a pytest run of its own."""

import proofs.testing  # noqa: F401 - what a suite imports is imported once, not for each of them

pytest_plugins = ["pytester"]

SUITE = """
import sympy as sp
from proofs.testing import assert_identity
from symbolic import decide_limit

z = sp.Symbol("z")

def test_true():
    assert_identity(sp.sin(z) ** 2 + sp.cos(z) ** 2, 1)

def test_false():
    assert_identity(sp.sqrt(z**2), z)

def test_true_but_not_proved():
    assert_identity(sp.sin(z) ** 2, 1 - sp.cos(z) ** 2, by=decide_limit)
"""


def test_the_level_decides_what_an_unproved_identity_is_worth(pytester):
    pytester.makepyfile(SUITE)
    pytester.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(passed=1, failed=2)
    for level in ("ball", "sample"):
        result = pytester.runpytest_inprocess("-p", "no:cacheprovider", f"--identity-level={level}")
        result.assert_outcomes(passed=2, failed=1)


def test_a_failure_shows_the_witness_and_the_latex_and_the_run_a_summary(pytester):
    pytester.makepyfile(SUITE)
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "--identity-level=sample")
    result.stdout.fnmatch_lines(
        [
            "*witness: z = *",
            "*identity not established, in LaTeX*",
            "*sqrt{z^{2}} = z*",
            "*- identities -*",
            "*not established*",
        ]
    )


def test_an_unknown_level_is_a_usage_error(pytester):
    result = pytester.runpytest_inprocess("--identity-level=certain")
    assert result.ret == 4
    result.stderr.fnmatch_lines(["*--identity-level*"])


def test_a_suite_without_identities_has_no_summary(pytester):
    pytester.makepyfile("def test_nothing(): pass")
    assert "- identities -" not in pytester.runpytest_inprocess().stdout.str()
