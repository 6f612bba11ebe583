"""A second reader of claims: without SymPy, and without anything of the procedures that proved them.

It reads a claim as JSON (``proofs.exchange``) and brings both sides to one normal form: a rational function of atoms.
An atom is a letter, an entry A_ij, a finite sum that is connected by its indices, such as Σ_k A_ik B_kj, or the value
of a function. Two sides with one normal form agree wherever both have a value: every rule is an equation that holds
where its sides have values. Equations may be used beside the rules: the conditions of the claim, and instances of
theorems. What a search has found comes as a certificate: parts that are not negative, and multiples of conditions. An
equation for all n ≥ 0 may also follow by induction. What is not read is refused.

    kernel/        the normal form: polynomials of python-flint, atoms, signs, and finite sums
    certificates   that a difference is the sum of the parts of a certificate, each of which is not negative
    laws/          equations of functions, matrices, series and derivatives; each stands beside its formula
    reading/       trees of a claim as values, its conditions, and the theorems that it uses
    check          the sides of a claim, compared

``kernel`` is short enough to be read line by line, with less than 600 lines without docstrings, and ``certificates``
with less than 100. A law stands beside its formula, and how a head is read at its name: each is reviewed by itself.
"""

from proofs.checker.check import check
from proofs.checker.kernel.ratios import Refused

__all__ = ["Refused", "check"]
