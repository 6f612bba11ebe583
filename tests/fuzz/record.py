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
DEAR = ("equalities", "inequalities", "sums", "closed forms", "words", "chains", "instances")
TIME = dict.fromkeys(DEAR, 0.4)  # of a processor, for a family; 1 for the others
FEW = {"inequalities": 0.2, "sums": 0.05, "plain sums": 0.3, "closed forms": 0.2, "words": 0.2, "short words": 0.5}
FEW |= {"chains": 0.2, "instances": 0.1, "orders": 0.4, "zeros": 2}  # of the claims of a seed; 1 for the others


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
        self.seconds = Counter[str]()  # of the processor, for each family
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
        self.seconds[found.family] += found.seconds
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
        """The family that has had the least of its time."""
        return min(FAMILIES, key=lambda name: self.seconds[name] / TIME.get(name, 1))

    def __str__(self) -> str:
        total = max(1, self.of(*FAMILIES))
        proved, refuted = (self.counts[kind] for kind in WANTED)
        rows = [
            f"{name:15}{sum(proved[f] for f in of):8}{sum(refuted[f] for f in of):8}{self.of(*of) / total:8.1%}"
            f"{sum(self.seconds[f] for f in of):8.0f}"
            for name, of in CLASSES.items()
        ]
        head = f"{'':15}{'proved':>8}{'refuted':>8}{'share':>8}{'seconds':>8}"
        sums = f"{'all':15}{proved.total():8}{refuted.total():8}{'':8}{self.seconds.total():8.0f}"
        return "\n".join((head, *rows, sums, f"contradicted: {len(self.contradicted)}"))


def continued(record: Record, claims: int, timeout: float, minutes: float) -> Iterator[Block]:
    """Further seeds, of the family that is most behind, each in a process of its own."""
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        family = record.behind()
        found = _in_a_process(family, record.seeds[family], part(family, claims), timeout)
        record.add(found)
        yield found


def part(family: str, claims: int) -> int:
    """How many claims of a family take about the time of so many of another one."""
    return max(1, round(claims * FEW.get(family, 1)))


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
