"""Theorems, one a file: every file here without an underscore has ``derive() -> Derivation``."""

from proofs._derivation import Derivation, Link, Step, prove
from proofs._latex import document, latex
from proofs._printer import print_expression
from proofs._reasons import Hypothesis, Solution, Theorem
from proofs._verification import theorems, verify

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
