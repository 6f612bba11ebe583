"""Does every side condition earn its place? Guards are left out one at a time, and the tests should fail.

``python -m benchmarks guards`` takes 200 guards; ``python -m benchmarks.guards`` has --sample, --seed and --json FILE.
A guard is caught by a test that fails without it, not refused where no test has what it refuses, and needless where
``guards_needless.json`` says why nothing false is said without it. Only these last are not counted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.guard_mutants import Guard, guards
from benchmarks.guard_tests import ROOT, Tests, chosen_tests, with_tests

LONG = True  # left out unless it is named
SAMPLE, FEW, SEED = 200, 20, 0
WORKERS = 2
TARGET = 0.95
NEEDLESS = Path(__file__).with_name("guards_needless.json")  # guards without which nothing false is said, and why


def tables(quick: bool) -> Iterator[Any]:
    """The sample as a table, and what of it was caught."""
    results = judged(sample(FEW if quick else SAMPLE, SEED), WORKERS)
    yield table(results)
    yield summary(results)


def sample(size: int, seed: int) -> list[Guard]:
    """So many guards, drawn from all; each stays in the sample of a seed while others come and go."""
    return sorted(guards(ROOT), key=lambda guard: _drawn(guard, seed))[:size]


def _drawn(guard: Guard, seed: int) -> str:
    return hashlib.sha256(f"{seed}|{guard.name}".encode()).hexdigest()


def judged(chosen: list[Guard], workers: int) -> list[dict[str, Any]]:
    """What the tests say without each guard: caught, survived, too slow, never refuses, or needless with a reason."""
    needless = json.loads(NEEDLESS.read_text(encoding="utf-8"))

    def work(tests: Tests) -> list[dict[str, Any]]:
        reach = tests.reached(workers, _say)
        rows = {
            guard: {"verdict": "needless", "by": needless[guard.name]} for guard in chosen if guard.name in needless
        }
        jobs = [(guard, chosen_tests(guard, reach)) for guard in chosen if guard not in rows]
        rows |= {guard: {"verdict": "not refused", "by": ""} for guard, names in jobs if not names}
        for guard, verdict, by in tests.verdicts([(guard, names) for guard, names in jobs if names], workers):
            rows[guard] = {"verdict": verdict, "by": by}
            _say(f"{guard.name}: {verdict} {by}")
        return [{**_described(guard), **rows[guard]} for guard in chosen]

    return with_tests(work)


def _described(guard: Guard) -> dict[str, Any]:
    return {"guard": guard.name, "line": guard.line, "change": guard.change, "old": guard.old, "new": guard.new}


def _say(text: str) -> None:
    print(text, file=sys.__stderr__, flush=True)


def share(results: list[dict[str, Any]]) -> float:
    """(caught + too slow)/(all but the needless): without some guards a search does not end."""
    counts = Counter(row["verdict"] for row in results)
    counted = len(results) - counts["needless"]
    return (counts["caught"] + counts["too slow"]) / counted if counted else 1.0


def table(results: list[dict[str, Any]]) -> Table:
    """Those that were not caught, one to a row."""
    view = Table("guard", "line", "change", "what stood there", "verdict", title="guards", title_justify="left")
    for row in results:
        if row["verdict"] != "caught":
            shown = (row["guard"], str(row["line"]), row["change"], row["old"], f"{row['verdict']} {row['by']}".strip())
            view.add_row(*shown)
    return view


def summary(results: list[dict[str, Any]]) -> str:
    counts = ", ".join(f"{count} {verdict}" for verdict, count in Counter(r["verdict"] for r in results).most_common())
    return (
        f"{len(results)} guards: {counts}; caught of those that are needed: {share(results):.1%}, target {TARGET:.0%}"
    )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.guards", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sample", type=int, default=SAMPLE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--workers", type=int, default=WORKERS)
    parser.add_argument("--json", type=Path, help="a file for all rows")
    options = parser.parse_args(arguments)
    results = judged(sample(options.sample, options.seed), options.workers)
    if options.json:
        rows = {"seed": options.seed, "caught": share(results), "guards": results}
        options.json.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(table(results))
    console.print(summary(results), markup=False)
    return int(share(results) < TARGET)


if __name__ == "__main__":
    sys.exit(main())
