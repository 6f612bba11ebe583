"""Sums of hypergeometric terms: read from expressions, summed by a recurrence that is searched for, then checked."""

from symbolic.hypergeometric.certificate import Certificate, is_certificate, is_proof
from symbolic.hypergeometric.search import proofs
from symbolic.hypergeometric.statements import statements
from symbolic.hypergeometric.summation import Statement, Summation
from symbolic.hypergeometric.zeilberger import certificates

__all__ = [
    "Certificate",
    "Statement",
    "Summation",
    "certificates",
    "is_certificate",
    "is_proof",
    "proofs",
    "statements",
]
