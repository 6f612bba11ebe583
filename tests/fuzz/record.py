"""A file of the verdicts so far, a line for each seed of a family, which a run continues."""

from __future__ import annotations

import json
import multiprocessing
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.fuzz.blocks import FAMILIES, run
from tests.fuzz.families import calculus, laws

WANTED = ("proved", "refuted")
LONGEST = 1800.0  # seconds for a block, after which its process is ended
CLASSES: Mapping[str, tuple[str, ...]] = {
    "random scalars": ("equalities", "inequalities", "differences", "zeros"),
    "sums": ("sums", "plain sums", "closed forms"),
    "words": ("words", "short words"),
    "chains": ("chains",),
    "instances": ("instances",),
    **{name: (name,) for name in (*laws.LAWS, *calculus.CALCULUS)},
}
SHARE = {"random scalars": 0.6, "chains": 0.6, "instances": 0.6}  # of a dear class; 1 of the others
RARE = {"sums": 0.1, "words": 0.2}  # the share of a dear family in its class; 1 of the others
FEW = {"instances": 0.1, "chains": 0.2, "sums": 0.1, "inequalities": 0.2, "equalities": 0.2, "zeros": 0.2, "words": 0.2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The verdicts on the claims of one seed, with the digests of the statements that were decided."""

    family: str
    seed: int
    claims: int
    timeout: float
    seconds: float  # of the processor
    points: int
    verdicts: dict[str, int]
    contradicted: list[str]
    digests: dict[str, list[str]] = field(repr=False)

    def __str__(self) -> str:
        counts = ", ".join(f"{count} {verdict}" for verdict, count in sorted(self.verdicts.items()))
        line = f"{self.family} {self.seed}: {counts}; {self.points} points, {self.seconds:.0f} s"
        return "\n  ".join((line, *self.contradicted))


def block(family: str, seed: int, claims: int, timeout: float) -> Block:
    """The verdicts on that many claims."""
    start = time.process_time()
    tally, contradicted = run(family, claims, seed, timeout)
    return Block(
        family=family,
        seed=seed,
        claims=claims,
        timeout=timeout,
        seconds=time.process_time() - start,
        points=tally.points,
        verdicts=dict(tally.verdicts),
        contradicted=contradicted,
        digests={kind: [digest for digest, found in tally.of.items() if found == kind] for kind in WANTED},
    )


class Record:
    """The blocks of a file, and how many distinct statements of each family they decide.

    Records that begin with seeds far from each other are joined by writing their lines into one file.
    """

    def __init__(self, path: Path, first: int = 0) -> None:
        self._path = path
        self.seeds = Counter(dict.fromkeys(FAMILIES, first))  # the next of a family
        self.counts = {kind: Counter[str]() for kind in WANTED}
        self.contradicted: list[str] = []
        self._known: dict[str, str] = {}  # the verdict on each digest
        for line in path.read_text().splitlines() if path.exists() else ():
            self._count(Block(**json.loads(line)))

    def add(self, found: Block) -> None:
        with self._path.open("a") as file:
            file.write(json.dumps(asdict(found)) + "\n")
        self._count(found)

    def _count(self, found: Block) -> None:
        self.seeds[found.family] = max(self.seeds[found.family], found.seed + 1)
        self.contradicted += found.contradicted
        for kind, digests in found.digests.items():
            for digest in digests:
                self.counts[kind][found.family] += digest not in self._known
                known = self._known.setdefault(digest, kind)
                if known != kind:
                    self.contradicted.append(f"{found.family} {found.seed}: {digest} was {known} and is {kind}")

    def of(self, *families: str) -> int:
        return sum(counts[family] for counts in self.counts.values() for family in families)

    def behind(self) -> str:
        """The family that has the least of its share, in the class that has the least of its own."""
        families = min(CLASSES.items(), key=lambda item: self.of(*item[1]) / SHARE.get(item[0], 1))[1]
        return min(families, key=lambda name: self.of(name) / RARE.get(name, 1))

    def __str__(self) -> str:
        total = max(1, self.of(*FAMILIES))
        proved, refuted = (self.counts[kind] for kind in WANTED)
        rows = [
            f"{name:15}{sum(proved[f] for f in of):8}{sum(refuted[f] for f in of):8}{self.of(*of) / total:8.1%}"
            for name, of in CLASSES.items()
        ]
        head = f"{'':15}{'proved':>8}{'refuted':>8}{'share':>8}"
        sums = f"{'all':15}{proved.total():8}{refuted.total():8}"
        return "\n".join((head, *rows, sums, f"contradicted: {len(self.contradicted)}"))


def continued(record: Record, claims: int, timeout: float, minutes: float) -> Iterator[Block]:
    """Further seeds, of the family that is most behind, each in a process of its own."""
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        family = record.behind()
        found = _in_a_process(family, record.seeds[family], round(claims * FEW.get(family, 1)), timeout)
        record.add(found)
        yield found


def _in_a_process(family: str, seed: int, claims: int, timeout: float) -> Block:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        try:
            return pool.apply_async(block, (family, seed, claims, timeout)).get(LONGEST)
        except multiprocessing.TimeoutError:
            why = f"{family} {seed}: no end within {LONGEST} s"
    return Block(
        family=family,
        seed=seed,
        claims=claims,
        timeout=timeout,
        seconds=LONGEST,
        points=0,
        verdicts={},
        contradicted=[why],
        digests={},
    )
