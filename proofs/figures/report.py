"""The numbers that a figure shows beside what they should be: as a table, as JSON, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich import box
from rich.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What ``proofs plot`` prints.

    Attributes
    ----------
    table : for the terminal
    row : the same numbers as an object of JSON
    agrees : whether all are as expected
    """

    table: Table
    row: dict[str, Any]
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of a figure.

    Attributes
    ----------
    name : what it is
    value, expected : float
    slack : how far they may be apart, for a reason that the figure says
    """

    name: str
    value: float
    expected: float
    slack: float

    @property
    def agrees(self) -> bool:
        return bool(abs(self.value - self.expected) <= self.slack)


def report(numbers: Sequence[Number]) -> Report:
    """The numbers, one a row.

    Examples
    --------
    >>> from proofs.figures.report import Number, report
    >>> report([Number(name="π", value=3.14, expected=3.1416, slack=0.001)]).agrees
    False
    """
    table = Table("number", "found", "expected", "within", "agrees", box=box.SIMPLE_HEAD)
    for number in numbers:
        yes = "yes" if number.agrees else "no"
        table.add_row(number.name, f"{number.value:.6g}", f"{number.expected:.6g}", f"{number.slack:.1g}", yes)
    row = {
        "numbers": [
            {"name": n.name, "value": float(n.value), "expected": float(n.expected), "within": float(n.slack)}
            | {"agrees": n.agrees}
            for n in numbers
        ]
    }
    return Report(table=table, row=row, agrees=all(number.agrees for number in numbers))
