"""Theorems, one a file: every file here without an underscore has ``derive() -> Derivation``."""

from proofs.derivation.chain import Derivation, Link, Step, prove
from proofs.derivation.reasons import Hypothesis, Solution, Theorem
from proofs.printing.expressions import print_expression
from proofs.printing.latex import document, latex
from proofs.verification import theorems, verify

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
