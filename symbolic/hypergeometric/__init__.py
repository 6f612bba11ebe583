"""Sums of hypergeometric terms: read from expressions, summed by a recurrence that is searched for, then checked."""

from symbolic.hypergeometric.certificate import Certificate, Summation, is_certificate
from symbolic.hypergeometric.statements import summations
from symbolic.hypergeometric.zeilberger import certificates

__all__ = ["Certificate", "Summation", "certificates", "is_certificate", "summations"]
