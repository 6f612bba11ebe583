"""What earlier runs have found, on disk: plain data in files that say what they depend on."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from numeric_check.provenance import versions


def folder() -> Path:
    """``$XDG_CACHE_HOME/threefold``, or ``~/.cache/threefold``."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "threefold"


def read(name: str, key: str) -> Any:
    """What was written under a name with this key; None if there is nothing, or the file is not what was written.

    Parameters
    ----------
    name : str
        Such as ``det_exp_trace.evidence``.
    key : str
        From ``sources.key``.

    Returns
    -------
    plain data, or None
    """
    data = _data(name)
    if data is None or data["key"] != key or data["sha256"] != _digest(data["body"]):
        return None
    return data["body"]


def seconds(name: str, *, default: float) -> float:
    """How long the evidence of a theorem took when it was last computed, whatever its key was."""
    try:
        return float(sum(record["seconds"] for record in _data(f"{name}.evidence")["body"]["records"]))
    except (LookupError, TypeError):
        return default


def write(name: str, key: str, body: Any) -> None:
    """Write plain data under a name, all of it or nothing; a folder that cannot be written to keeps nothing."""
    text = json.dumps({"key": key, "sha256": _digest(body), "body": body}, ensure_ascii=False)
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=folder(), suffix=".part", delete=False, encoding="utf-8") as file:
            file.write(text)
        os.replace(file.name, _file(name))
    except OSError:
        return


def today() -> dict[str, Any]:
    """The day and the versions, for what is found now."""
    return {"date": datetime.now(tz=UTC).date().isoformat(), "versions": versions()}


def clear() -> int:
    """Forget everything; how many theorems there were."""
    theorems, _ = size()
    for file in (*folder().glob("*.json"), *folder().glob("*.part")):
        file.unlink(missing_ok=True)
    return theorems


def size() -> tuple[int, int]:
    """How many theorems there are, and the bytes of all files."""
    files = list(folder().glob("*.json"))
    return len({file.name.split(".")[0] for file in files}), sum(file.stat().st_size for file in files)


def _file(name: str) -> Path:
    return folder() / f"{name}.json"


def _data(name: str) -> Any:
    """What is in a file, if it has the parts that ``write`` gives it."""
    try:
        data = json.loads(_file(name).read_text(encoding="utf-8"))
        return data if data.keys() == {"key", "sha256", "body"} else None
    except (OSError, ValueError, AttributeError):
        return None


def _digest(body: Any) -> str:
    return hashlib.sha256(json.dumps(body, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
