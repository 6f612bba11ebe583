"""``proofs new PATH``: a theorem file to start from."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from proofs.contents import free_id, ids

TEMPLATE = '''"""(x + 1)² = x² + 2x + 1 for real x."""

from numeric_check import real
from proofs import Derivation, Step
from symbolic import decide_words

NUMBER = real("x")
x = NUMBER.symbol


def derive() -> Derivation:
    """Distributivity, twice."""
    return Derivation(
        id="{id}",
        title="The square of a sum",
        sentence="The square of $x + 1$ is a polynomial.",
        variables=(NUMBER,),
        start=(x + 1) ** 2,
        steps=(Step(expr=x**2 + 2 * x + 1, reason="expand", by=decide_words),),
    )


if __name__ == "__main__":
    from proofs.command import print_theorem

    print_theorem(__file__)
'''


def run(arguments: argparse.Namespace) -> int:
    """Write the file; 0, or 2 if there is one already or the name is no name of a module."""
    path: Path = arguments.path
    if path.suffix != ".py" or not path.stem.isidentifier() or path.stem.startswith("_"):
        print(f"proofs new: a theorem needs a file NAME.py, NAME a Python name; got {path}.", file=sys.stderr)
        return 2
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE.replace("{id}", free_id(ids())))
    except FileExistsError:
        print(f"proofs new: {path} is there already; nothing is written.", file=sys.stderr)
        return 2
    print(f"{path} is a theorem; now: proofs check {path}", file=sys.stderr)
    return 0
