"""A file of the blocks that are finished, with what was found there, from which a run goes on."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import numpy as np
from numpy.typing import NDArray

from numeric_check.scale.merging import merge
from numeric_check.scale.runs import added


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A file of JSON lines: what is computed, and then what was found in each run of blocks, as soon as it is known.

    A line that is torn, because the machine stopped while it was written, or damaged, so that its checksum is another,
    is left out, and its blocks are computed again; a line that shares a block with an earlier one is left out too.

    Parameters
    ----------
    path : str or path
        The file, which is made if there is none; its folder must be there.
    task : mapping of str to str
        What tells this computation from others: the claim, the seed, versions. A file of another task is refused.
    kind : class
        What is found: a frozen dataclass of plain data, arrays and enumerations with a method ``merged``.

    Raises
    ------
    TypeError : for arguments of a wrong kind.

    Examples
    --------
    >>> import tempfile
    >>> from numeric_check.batch import DetExpResidual
    >>> from numeric_check.scale import Manifest
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     manifest = Manifest(path=f"{folder}/run.jsonl", task={"seed": "0"}, kind=DetExpResidual)
    ...     print(manifest.begin(range(5)))
    ...     manifest.append(range(0, 2), DetExpResidual(worst=1e-16, index=(1, 3), count=20))
    ...     manifest.begin(range(5))
    ([], None)
    ([range(0, 2)], DetExpResidual(worst=1e-16, index=(1, 3), count=20))
    """

    path: str | os.PathLike[str]
    task: Mapping[str, str]
    kind: type

    def __post_init__(self) -> None:
        require_path("Manifest: path", self.path)
        task = self.task.items() if isinstance(self.task, Mapping) else ((None, None),)
        if not all(isinstance(part, str) for item in task for part in item):
            raise TypeError(f"Manifest: task must be a mapping of text to text; got {self.task!r}.")
        if not (isinstance(self.kind, type) and is_dataclass(self.kind) and hasattr(self.kind, "merged")):
            raise TypeError(f"Manifest: kind must be a dataclass with a method merged; got {self.kind!r}.")

    def begin(self, wanted: range) -> tuple[list[range], Any | None]:
        """The runs of wanted blocks that are finished, in their order, and what was found there, or None.

        The file may have blocks of a longer computation, too.

        Raises
        ------
        FileNotFoundError : if the folder is missing.
        ValueError : if the file is of another task, or no manifest.
        """
        path = Path(self.path)
        if not path.parent.is_dir():
            raise FileNotFoundError(f"the manifest {path} needs its folder {path.parent}, which is missing: make it.")
        if path.is_dir():
            raise ValueError(f"the manifest {path} must be a file; it is a folder.")
        if not path.exists() or path.stat().st_size == 0:
            _write(path, json.dumps({"task": dict(self.task)}) + "\n")
            return [], None
        runs, total = list[range](), None
        for run, found in self._lines(path):
            inside = wanted.start <= run.start and run.stop <= wanted.stop
            if inside and (more := added(runs, run)) is not None:
                runs, total = more, found if total is None else merge(total, found)
        return runs, total

    def append(self, run: range, found: Any) -> None:
        """Writes down what was found in a run of blocks, as one line in one piece."""
        line = {"blocks": [run.start, run.stop], "found": json.loads(json.dumps(asdict(found), default=_plain))}
        _write(Path(self.path), json.dumps({**line, "checksum": _checksum(line)}) + "\n")

    def _lines(self, path: Path) -> Iterator[tuple[range, Any]]:
        """The lines that are whole, after the first, which must be of this task."""
        with path.open(encoding="utf-8", errors="replace") as file:
            _require_task(path, _read(file.readline()), self.task)
            line = "\n"
            for line in file:
                match _read(line):
                    case {"blocks": [int(start), int(stop)], "found": dict(found), "checksum": checksum} if (
                        checksum == _checksum({"blocks": [start, stop], "found": found})
                    ):
                        yield range(start, stop), restored(self.kind, found)
        if not line.endswith("\n"):
            _write(path, "\n")  # after what is torn, so that the next line stands by itself


def require_path(name: str, path: Any) -> None:
    """Raises TypeError unless it is text or a path."""
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"{name} must be the path of a file; got {path!r} of type {type(path).__name__}.")


def restored(kind: type, data: Mapping[str, Any]) -> Any:
    """The dataclass from the dict that ``asdict`` and JSON made of it: lists are tuples, and dicts its dataclasses.

    Examples
    --------
    >>> from numeric_check.batch import DetExpResidual
    >>> from numeric_check.scale.manifest import restored
    >>> restored(DetExpResidual, {"worst": 1e-16, "index": [1, 3], "count": 20})
    DetExpResidual(worst=1e-16, index=(1, 3), count=20)
    """
    hints = get_type_hints(kind)
    return kind(**{field.name: _value(hints[field.name], data[field.name]) for field in fields(kind)})


def _value(hint: Any, data: Any) -> Any:
    kinds = [kind for kind in (hint, *get_args(hint)) if isinstance(kind, type)]
    if isinstance(data, dict) and data.keys() == _ARRAY:
        return np.array(data["values"], data["parts"]).view(data["dtype"]).reshape(data["shape"])
    if isinstance(data, dict):
        found = [kind for kind in kinds if is_dataclass(kind)]
        return restored(found[0], data) if found else data
    if isinstance(data, list):
        inner = get_args(hint)[0] if len(get_args(hint)) == 2 and get_args(hint)[1] is ... else Any
        return tuple(_value(inner, part) for part in data)
    return next((kind(data) for kind in kinds if issubclass(kind, Enum)), data)


_ARRAY = {"dtype", "parts", "shape", "values"}


def _plain(array: NDArray) -> dict[str, Any]:
    """An array of floats as its real and imaginary parts, for JSON."""
    whole = np.ascontiguousarray(array).ravel()
    parts = whole.view(whole.real.dtype)
    return {"dtype": whole.dtype.name, "parts": parts.dtype.name, "shape": array.shape, "values": parts.tolist()}


def _checksum(line: Any) -> int:
    return zlib.crc32(json.dumps(line).encode())


def _require_task(path: Path, head: Any, here: Mapping[str, str]) -> None:
    if not (isinstance(head, dict) and isinstance(head.get("task"), dict)):
        raise ValueError(f"{path} is no manifest, and is left as it is: give another path.")
    there = head["task"]
    for name in dict.fromkeys((*here, *there)):
        if here.get(name) != there.get(name):
            raise ValueError(
                f"the manifest {path} is of another task: {name} is {there.get(name)!r} there and {here.get(name)!r} "
                "here. Give another path, or remove the file."
            )


def _read(line: str) -> Any:
    try:
        return json.loads(line)
    except ValueError:  # numbers of too many digits, too
        return None


def _write(path: Path, text: str) -> None:
    """Appends in one call, so that lines of several processes do not mix."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
    try:
        os.write(descriptor, text.encode())
    finally:
        os.close(descriptor)
