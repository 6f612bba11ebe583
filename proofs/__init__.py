"""Theorems, one a file: every file here without an underscore has ``derive() -> Derivation``."""

from proofs._derivation import Derivation, Hypothesis, Step, Theorem
from proofs._verification import Link, prove, theorems, verify

__all__ = ["Derivation", "Hypothesis", "Link", "Step", "Theorem", "prove", "theorems", "verify"]
