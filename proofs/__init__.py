"""Theorems, one a file: every file here without an underscore has ``derive() -> Derivation``."""

from proofs._derivation import Derivation, Hypothesis, Step, Theorem
from proofs._latex import document, latex, print_expression
from proofs._verification import Link, prove, theorems, verify

__all__ = ["Derivation", "Hypothesis", "Link", "Step", "Theorem", "document", "latex", "print_expression", "prove", "theorems", "verify"]
