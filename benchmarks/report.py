"""Ratios with their targets, and the table that shows them."""

from __future__ import annotations

from dataclasses import dataclass
from operator import ge, le

from rich.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """One measured ratio and the target it is held against.

    Attributes
    ----------
    subject : what was timed
    against : what it is compared with
    time, other : seconds for one row of the batch
    at_most, at_least : the target for time/other, or for other/time; give one of them, or neither
    """

    subject: str
    against: str
    time: float
    other: float
    at_most: float | None = None
    at_least: float | None = None

    def __post_init__(self) -> None:
        if self.at_most is not None and self.at_least is not None:
            raise ValueError(f"{self.subject} needs one target; got at_most and at_least.")
        if not (self.time > 0 and self.other > 0):
            raise ValueError(f"{self.subject} needs positive times; got {self.time} and {self.other} seconds.")


def value(ratio: Ratio) -> float:
    """other/time where the target asks to be faster, time/other else."""
    return ratio.other / ratio.time if ratio.at_least is not None else ratio.time / ratio.other


def reached(ratio: Ratio) -> bool | None:
    """Whether the target is reached; None without a target.

    Examples
    --------
    >>> from benchmarks.report import Ratio, reached
    >>> reached(Ratio(subject="f", against="g", time=1.0, other=9.0, at_least=10))
    False
    """
    for target, holds in ((ratio.at_most, le), (ratio.at_least, ge)):
        if target is not None:
            return bool(holds(value(ratio), target))
    return None


UNITS = {"ns/row": (1e9, 0), "ms": (1e3, 2)}  # how many to the second, and the decimals that are shown


def table(title: str, ratios: list[Ratio], unit: str = "ns/row") -> Table:
    """The ratios as a table: times in the unit, a key of UNITS, the ratio, the target, and yes or no."""
    view = Table("subject", unit, "against", unit, "ratio", "target", "reached", title=title, title_justify="left")
    per_second, decimals = UNITS[unit]
    for ratio in ratios:
        verdict = {None: "", True: "[green]yes[/]", False: "[red]no[/]"}[reached(ratio)]
        time, other = (f"{per_second * seconds:,.{decimals}f}" for seconds in (ratio.time, ratio.other))
        faster = "faster" if ratio.at_least is not None else "×"
        view.add_row(ratio.subject, time, ratio.against, other, f"{value(ratio):.2f} {faster}", _target(ratio), verdict)
    return view


def _target(ratio: Ratio) -> str:
    if ratio.at_most is not None:
        return f"≤ {ratio.at_most:g}"
    return "" if ratio.at_least is None else f"≥ {ratio.at_least:g}"
