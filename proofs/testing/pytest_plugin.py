"""The pytest plugin: ``--identity-level``, an evidence summary, and the LaTeX of an identity that failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from proofs.testing.assertions import Outcome

OUTCOMES: pytest.StashKey[list[Any]] = pytest.StashKey()
FAILED: pytest.StashKey[list[Any]] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--identity-level=proof|ball|sample``: what ``assert_identity`` asks for where the call names no level."""
    group = parser.getgroup("threefold")
    group.addoption(
        "--identity-level",
        choices=("proof", "ball", "sample"),
        default="proof",
        help="the evidence that assert_identity asks for where a call names no level (default: %(default)s)",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[OUTCOMES] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """The level and the list of outcomes hold for the call of the test, and not longer."""
    from proofs.testing.assertions import SETTING, Setting

    outcomes: list[Outcome] = []
    token = SETTING.set(Setting(level=item.config.getoption("--identity-level"), report=outcomes.append))
    try:
        return (yield)
    finally:
        SETTING.reset(token)
        item.config.stash[OUTCOMES] += outcomes
        item.stash[FAILED] = [outcome for outcome in outcomes if not outcome.established]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Generator[None, Any, Any]:
    """A failed test shows the LaTeX of the identities that were not established."""
    report = yield
    if report.when == "call" and report.failed and item.stash.get(FAILED, []):
        from proofs.printing.expressions import print_expression

        lines = []
        for outcome in item.stash[FAILED]:
            try:
                lines.append(f"{print_expression(outcome.claim.lhs)} = {print_expression(outcome.claim.rhs)}")
            except ValueError as error:
                lines.append(f"not typeset: {error}")
        report.sections.append(("identity not established, in LaTeX", "\n".join(lines)))
    return report


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """How many identities were established, at which level, and by what."""
    outcomes = config.stash[OUTCOMES]
    if not outcomes:
        return
    terminalreporter.write_sep("-", "identities")
    for (level, found), count in sorted(Counter(map(_summary, outcomes)).items()):
        terminalreporter.write_line(f"{count:5d}  level {level}: {found}")


def _summary(outcome: Any) -> tuple[str, str]:
    if not outcome.established:
        return outcome.level, "not established"
    if outcome.decision.verdict == "proved":
        return outcome.level, f"proved by {outcome.decision.procedure}"
    return outcome.level, f"{outcome.evidence.verdict} by {', '.join(outcome.evidence.methods)}"
