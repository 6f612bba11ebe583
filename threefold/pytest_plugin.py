"""The pytest plugin: ``--identity-level``, an evidence summary, and the LaTeX of an identity that failed.

It imports nothing of the library before a test has asserted an identity, so that a project may have packages called
``proofs``, ``symbolic`` or ``numeric_check`` itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import pytest

from threefold.hidden import PACKAGES, hidden, sentence
from threefold.setting import SETTING, Setting

if TYPE_CHECKING:
    from proofs.testing.judging import Outcome

OUTCOMES: pytest.StashKey[list[Any]] = pytest.StashKey()
COUNTED: pytest.StashKey[Counter[tuple[str, str]]] = pytest.StashKey()


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
    config.stash[COUNTED] = Counter()
    config.pluginmanager.register(_Counting(config), "threefold-identities")


def pytest_report_header() -> list[str]:
    """One line where packages of the project hide Threefold's, and none elsewhere."""
    found = hidden(*PACKAGES)
    return [sentence(found)] if found else []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """The level and the list of outcomes hold for the call of the test, and not longer."""
    outcomes: list[Outcome] = []
    token = SETTING.set(Setting(level=item.config.getoption("--identity-level"), report=outcomes.append))
    try:
        return (yield)
    finally:
        SETTING.reset(token)
        item.stash[OUTCOMES] = outcomes


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Generator[None, Any, Any]:
    """A report carries what was found, also from a worker; a failed one the LaTeX of what was not established."""
    report = yield
    outcomes = item.stash.get(OUTCOMES, []) if report.when == "call" else []
    report.identities = [_summary(outcome) for outcome in outcomes]
    failed = [outcome for outcome in outcomes if not outcome.established]
    if report.failed and failed:
        report.sections.append(("identity not established, in LaTeX", "\n".join(map(_latex, failed))))
    return report


class _Counting:
    """Counts what the reports carry, where the summary is printed."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        found = getattr(report, "identities", ())
        self.config.stash[COUNTED].update((level, method) for level, method in found)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """How many identities were established, at which level, and by what."""
    counted = config.stash[COUNTED]
    if not counted:
        return
    terminalreporter.write_sep("-", "identities")
    for (level, found), count in sorted(counted.items()):
        terminalreporter.write_line(f"{count:5d}  level {level}: {found}")


def _latex(outcome: Outcome) -> str:
    from proofs.printing.expressions import print_expression

    sign = "=" if outcome.claim.relation == "==" else r"\leq"
    try:
        return f"{print_expression(outcome.claim.lhs)} {sign} {print_expression(outcome.claim.rhs)}"
    except ValueError as error:
        return f"not typeset: {error}"


def _summary(outcome: Any) -> tuple[str, str]:
    """The level and what established the identity, with the conditions under which its sides have a value."""
    from symbolic.wording import in_words

    if not outcome.established:
        return outcome.level, "not established"
    if outcome.decision.verdict == "proved":
        conditions = [a for a in outcome.decision.assumes if a not in outcome.claim.conditions]
        where = f", for {in_words(*conditions)}" if conditions else ""
        return outcome.level, f"proved by {outcome.decision.procedure}{where}"
    return outcome.level, f"{outcome.evidence.verdict} by {', '.join(outcome.evidence.methods)}"
