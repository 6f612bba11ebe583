"""Random claims are decided, and every verdict is judged again.

``python -m tests.fuzz.run [FAMILY …] --claims 1000 --seed 0`` prints the verdicts and those that are contradicted.
``python -m tests.fuzz.run --record FILE --minutes 60`` adds seed after seed to a file, which a later run continues; it
counts distinct statements only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.blocks import FAMILIES, TIMEOUT
from tests.fuzz.record import Block, Record, block, continued


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description=__doc__)
    parser.add_argument("family", nargs="*", default=list(FAMILIES), help=f"of {', '.join(FAMILIES)}")
    parser.add_argument("--claims", type=int, default=200, help="of a seed of a family")
    parser.add_argument("--seed", type=int, default=0, help="the first of a record")
    parser.add_argument("--timeout", type=float, default=TIMEOUT, help="seconds for a decision")
    parser.add_argument("--record", type=Path, help="a file to which the verdicts are added, seed after seed")
    parser.add_argument("--minutes", type=float, default=60, help="for which seeds are added to the record")
    options = parser.parse_args(arguments)
    record = Record(options.record, options.seed) if options.record else None
    failed = False
    for found in _blocks(record, options):
        print(found, flush=True)
        failed |= bool(found.contradicted)
    if record:
        print(record, *record.contradicted, sep="\n", flush=True)
        failed |= bool(record.contradicted)
    return int(failed)


def _blocks(record: Record | None, options: argparse.Namespace) -> Iterator[Block]:
    if record:
        return continued(record, options.claims, options.timeout, options.minutes)
    return (block(family, options.seed, options.claims, options.timeout) for family in options.family)


if __name__ == "__main__":
    sys.exit(main())
