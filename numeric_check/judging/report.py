"""What the judge found: a verdict for each family, dtype and way of calling, and the smallest failing input."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from numeric_check.claims.evidence import Verdict
from numeric_check.judging.layouts import CONTIGUOUS
from numeric_check.judging.patience import UNCALLED
from numeric_check.judging.rows import AS_ALONE, Row, merged_rows, verdict_of

_COLOURS = {Verdict.HOLDS: "green", Verdict.REFUTED: "red", Verdict.UNDECIDED: "yellow"}
_WIDTH = 120  # of the report as text
_INSTEAD = {  # what is shown in place of the verdict, and what it means
    AS_ALONE: "a way of calling that fails where one at a time does",
    UNCALLED: "an earlier call did not return",
}
_NAME = 25  # of the column of names: "batch axis last in memory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One result that was compared.

    Attributes
    ----------
    family, dtype : of the matrix
    condition : κ there
    error : the relative error
    """

    family: str
    dtype: str
    condition: float
    error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A failing input, as small as was found.

    Attributes
    ----------
    arguments : what the function was given: (…, n, n), and (…, n, m)
    layout : key of ``numeric_check.judging.layouts.LAYOUTS``
    place : index into the batch of the matrix that fails; () for one matrix
    expected : the right result for that matrix, rounded to double precision
    got : what the function gave for it, or None
    error, condition, excess : as in ``Row``; NaN where there is no result
    flaw : what is wrong besides the error, or ""
    family : where the first failing matrix came from, before it was made smaller
    """

    arguments: tuple[NDArray, ...]
    layout: str
    place: tuple[int, ...]
    expected: NDArray
    got: NDArray | None
    error: float
    condition: float
    excess: float
    flaw: str
    family: str

    @property
    def dtype(self) -> str:
        """The name of the dtype of the input."""
        return self.arguments[0].dtype.name

    @property
    def sentence(self) -> str:
        """What is wrong, in one line."""
        error = f"error {self.error:.2g} = {self.excess:.3g}·max(1, κ)·u, κ = {self.condition:.2g}"
        parts = [self.dtype, self.flaw or error]
        if self.place:
            parts.append(f"slice {', '.join(map(str, self.place))} of a batch")
        if self.layout != CONTIGUOUS:
            parts.append(self.layout)
        parts.append(f"found in {self.family}")
        return "; ".join(parts)

    @property
    def lines(self) -> list[str]:
        """What is wrong, the input, what the function gave and what is right."""
        given = [f"{name} = {_shown(array)}" for name, array in zip("AB", self.arguments, strict=False)]
        got = [] if self.got is None else [f"got {_shown(self.got)}"]
        return [self.sentence, *given, *got, f"right is {_shown(self.expected)}"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The answer of ``judge``.

    Attributes
    ----------
    function : its name
    subject : what it should be, as given to ``judge``
    formula : the same in words
    arrays : the kind of arrays that it was called with
    bound : errors are held against bound·max(1, κ)·u
    verdict : REFUTED if one row is; else UNDECIDED if a family is that was asked for, if a call did not return, or if
        nothing was compared; else HOLDS
    rows : a Row for each family, dtype and way of calling
    witnesses : the smallest failing inputs, one for each way in which the function fails, and the one at which it
        did not return
    why : for UNDECIDED what stood in the way
    points : a Point for every result that was compared, for a plot
    """

    function: str
    subject: str
    formula: str
    arrays: str
    bound: float
    verdict: Verdict
    rows: tuple[Row, ...]
    witnesses: tuple[Witness, ...] = ()
    why: str = ""
    points: tuple[Point, ...] = field(default=(), repr=False)

    def merged(self, other: Report) -> Report:
        """That of the matrices of both, as of two seeds, without their points; see ``numeric_check.scale.merge``.

        Raises
        ------
        ValueError : for reports of different functions, subjects, arrays or bounds.
        """
        for name in ("function", "subject", "formula", "arrays", "bound"):
            here, there = getattr(self, name), getattr(other, name)
            if here != there:
                raise ValueError(f"reports are merged that have one {name}; got {here!r} and {there!r}.")
        rows = merged_rows((*self.rows, *other.rows))
        verdict, why = verdict_of(rows)
        witnesses = _smallest((*self.witnesses, *other.witnesses))
        return replace(self, verdict=verdict, rows=rows, witnesses=witnesses, why=why, points=())

    @property
    def witness(self) -> Witness | None:
        """The first of the witnesses, if there is one."""
        return self.witnesses[0] if self.witnesses else None

    @property
    def excess(self) -> float:
        """The worst error/(max(1, κ)·u) of all."""
        return max((row.excess for row in self.rows), default=0.0)

    @property
    def sentence(self) -> str:
        """The verdict with what it is about, in one line."""
        about = f"{self.function} as {self.subject}: {self.verdict}"
        if self.witness is not None:
            more = f"; and {len(self.witnesses) - 1} more" if len(self.witnesses) > 1 else ""
            return f"{about}; {self.witness.sentence}{more}"
        if self.why:
            return f"{about}; {self.why}"
        open_ = [row for row in self.rows if row.verdict is Verdict.UNDECIDED]
        empty, refused = ([row.name for row in open_ if (row.group == "family") is family] for family in (True, False))
        without = f"; nothing was compared in {', '.join(empty)}" if empty else ""
        without += f"; not taken: {', '.join(refused)}" if refused else ""
        return f"{about}, errors up to {self.excess:.3g}·max(1, κ)·u{without}"

    def to_json(self) -> str:
        """All but the points as a JSON object; numbers that are not finite are strings, complex ones pairs."""
        return json.dumps(_plain(replace(self, points=())), ensure_ascii=False)

    def __rich__(self) -> Group:
        return Group(Text(self._title), *self._parts(), *map(Text, self._lines))

    def __str__(self) -> str:
        screen = Console(width=_WIDTH, no_color=True, highlight=False)
        with screen.capture() as captured:
            screen.print(*self._parts())
        tables = [line.rstrip() for line in captured.get().splitlines()]
        return "\n".join((self._title, *tables, *self._lines))

    @property
    def _title(self) -> str:
        return f"{self.function}: {self.formula}; errors in max(1, κ)·u, allowed {self.bound:g}"

    @property
    def _lines(self) -> list[str]:
        found = [line for witness in self.witnesses for line in (*witness.lines, "")]
        return [*found, self.sentence]

    def _parts(self) -> Iterator[Table | Text]:
        """For each group a table, and what there is to say of its rows below it."""
        for group in dict.fromkeys(row.group for row in self.rows):
            rows = [row for row in self.rows if row.group == group]
            yield _table(group, rows)
            remarks = dict.fromkeys(remark for row in rows for remark in _remarks(row))
            yield Text("".join(f"{remark}\n" for remark in remarks))


def _table(group: str, rows: list[Row]) -> Table:
    view = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    view.add_column(group, min_width=_NAME)
    view.add_column("verdict", no_wrap=True)
    for name in ("results", "error", "κ up to", "in κu"):
        view.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        numbers = [f"{row.error:.1e}", f"{row.condition:.1e}", f"{row.excess:.2g}"] if row.judged else [""] * 3
        verdict = Text(row.why if row.why in _INSTEAD else row.verdict, style=_COLOURS[row.verdict])
        view.add_row(row.name, verdict, str(row.judged), *numbers)
    return view


def _remarks(row: Row) -> Iterator[str]:
    left_out = ", ".join(f"{reason} {number}" for reason, number in row.left_out.items())
    if row.why in _INSTEAD:
        yield f"{row.why}: {_INSTEAD[row.why]}"
    said = [row.why] if row.why and row.why not in _INSTEAD else []
    if parts := [*said, *([f"left out: {left_out}"] if left_out else [])]:
        yield f"{row.name}: {'; '.join(parts)}"


def _shown(array: NDArray) -> str:
    return np.array2string(array, floatmode="unique") if array.size else f"an array of shape {array.shape}"


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, np.ndarray):
        return {"dtype": value.dtype.name, "values": _plain(value.tolist())}
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(part) for part in value]
    if isinstance(value, complex):
        return [_plain(value.real), _plain(value.imag)]
    return value if not isinstance(value, float) or np.isfinite(value) else str(value)


def _smallest(witnesses: tuple[Witness, ...]) -> tuple[Witness, ...]:
    """Of each way to fail the smallest witness, and these from the smallest on."""
    found: dict[tuple[Any, ...], Witness] = {}
    for witness in witnesses:
        way = (bool(witness.place), witness.layout == CONTIGUOUS, witness.dtype, witness.flaw)
        found[way] = min(found.get(way, witness), witness, key=_largeness)
    return tuple(sorted(found.values(), key=_largeness))


def _largeness(witness: Witness) -> tuple[Any, ...]:
    """Few small matrices in plain memory first, and then any order."""
    array = witness.arguments[0]
    entries = tuple(argument.tobytes() for argument in witness.arguments)
    return array.size, witness.layout != CONTIGUOUS, witness.layout, witness.dtype, witness.flaw, entries, witness.place
