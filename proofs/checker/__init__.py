"""A second reader of equations: without SymPy, and without anything of the procedures that proved them.

It reads a claim as JSON (``proofs.exchange``) and brings both sides to one normal form: a rational function of atoms.
An atom is a letter, an entry A_ij, a finite sum that is connected by its indices, such as Σ_k A_ik B_kj, or the value
of a function. Two sides with one normal form agree wherever both have a value: every rule is an equation that holds
where its sides have values. Equations may be used beside the rules: the conditions of the claim, and instances of
theorems. An inequality has a certificate: parts that are not negative, and multiples of the conditions. What is not
read is refused.
"""

from proofs.checker.check import check
from proofs.checker.ratios import Refused

__all__ = ["Refused", "check"]
