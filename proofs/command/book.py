"""``proofs book OUT``: the theorems as a static site."""

from __future__ import annotations

import argparse
import sys

from proofs.contents import selected
from proofs.loading import TheoremError


def run(arguments: argparse.Namespace) -> int:
    """Write the site; 0 if every line is proved or cited, 1 if one is not, 2 where nothing can be written."""
    from proofs.book import BookError, write_book  # Sphinx and matplotlib are an extra

    places = {**selected(()), **selected(arguments.names)}
    try:
        failing = write_book(arguments.out, places, cache=arguments.cache)
    except (BookError, TheoremError, OSError) as error:
        print(f"proofs book: {error}", file=sys.stderr)
        return 2
    print(f"The book is in {arguments.out / 'index.html'}.", file=sys.stderr)
    if failing:
        print(f"proofs book: {failing} lines are neither proved nor cited.", file=sys.stderr)
    return int(failing > 0)
