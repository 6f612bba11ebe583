"""Optimal transport with exact certificates."""

from numeric_check.transport.certificate import Certificate, Flaw, Optimality, Witness
from numeric_check.transport.certify import certify
from numeric_check.transport.linear_program import lp_certificate
from numeric_check.transport.solve import Solution, solve_exact

__all__ = [
    "Certificate",
    "Flaw",
    "Optimality",
    "Solution",
    "Witness",
    "certify",
    "lp_certificate",
    "solve_exact",
]
