"""Optimal transport with exact certificates."""

from numeric_check.transport.certificate import Certificate, Flaw, Verdict, Witness
from numeric_check.transport.certify import certify

__all__ = [
    "Certificate",
    "Flaw",
    "Verdict",
    "Witness",
    "certify",
]
