"""Finite sums in index notation: the normal form of polynomials in entries c_ij, f_i, … with symbolic ranges."""

from symbolic.index_notation.expand import normal_form, terms
from symbolic.index_notation.labels import collected
from symbolic.index_notation.term import Rules, Term

__all__ = ["Rules", "Term", "collected", "normal_form", "terms"]
