"""Theorems by chapter, one a file: every file of a chapter without an underscore has ``derive() -> Derivation``."""

from importlib import import_module
from typing import Any

from proofs.contents import places, theorems
from proofs.derivation.chain import Derivation, Link, Step, prove
from proofs.derivation.hypothesis import Hypothesis
from proofs.derivation.solution import Solution
from proofs.derivation.theorem import Theorem
from proofs.printing.document import document
from proofs.printing.expressions import print_expression
from proofs.printing.latex import latex
from proofs.verification import verify

__all__ = [
    "Derivation",
    "Hypothesis",
    "Link",
    "Solution",
    "Step",
    "Theorem",
    "document",
    "latex",
    "print_expression",
    "prove",
    "theorems",
    "verify",
]


def __getattr__(name: str) -> Any:
    """A theorem by its name, wherever its file is: ``from proofs import rank_one_power``."""
    if name.startswith("_") or name not in places():
        raise AttributeError(f"proofs has no {name!r}, and no theorem has this name.")
    return import_module(places()[name])
