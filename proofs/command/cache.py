"""``proofs cache``: where the evidence of earlier runs is kept; ``proofs cache clear`` forgets it."""

from __future__ import annotations

import argparse

from proofs.evidence import store


def run(arguments: argparse.Namespace) -> int:
    """Say what there is, or forget it; 0."""
    if arguments.what == "clear":
        print(f"The evidence of {store.clear()} theorems is forgotten.")
        return 0
    theorems, size = store.size()
    print(f"{store.folder()}: the evidence of {theorems} theorems, {size / 1000:.0f} kB.")
    return 0
