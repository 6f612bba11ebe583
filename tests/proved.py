"""The theorems of the book, read once in a process, and proved once in a run: the processes tell each other."""

import json
import os
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from proofs import Derivation, Link, prove
from proofs.contents import derivation_of, theorem_names
from proofs.evidence.record import recorded, restored
from proofs.rereading import read_again

DERIVATIONS: dict[str, Derivation] = {name: derivation_of(name) for name in theorem_names()}
EVERY = 24  # theorem is proved by default, the same ones wherever proofs are looked at
CHOSEN = {"some": tuple(DERIVATIONS)[::EVERY], "all": tuple(DERIVATIONS)}


@cache
def links_of(name: str) -> tuple[Link, ...]:
    """The links of a theorem with their exact proofs, read again; another process of this run may have found them."""
    file = Path(os.environ["THREEFOLD_PROVED"]) / f"{name}.json"
    if file.exists():
        return tuple(restored(DERIVATIONS[name], json.loads(file.read_text(encoding="utf-8")), name))
    links = tuple(map(read_again, prove(DERIVATIONS[name], name=name)))
    if records := recorded(links):
        part = file.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(records), encoding="utf-8")
        part.replace(file)
    return links


def links_of_each(chosen: Sequence[str]) -> dict[str, tuple[Link, ...]]:
    """Those of several theorems. Each process has its own order, so that two of them share the work."""
    names = list(chosen)
    random.Random(os.environ.get("PYTEST_XDIST_WORKER")).shuffle(names)
    found = {name: links_of(name) for name in names}
    return {name: found[name] for name in chosen}
