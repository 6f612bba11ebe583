"""Optimal transport: exact certificates and solutions, and the checks of many problems at once."""

from numeric_check.transport.batch_verdict import BatchVerdict, Check, Enclosed
from numeric_check.transport.certificate import Certificate, Flaw, Optimality, Witness
from numeric_check.transport.certify import certify
from numeric_check.transport.linear_program import lp_certificate
from numeric_check.transport.solve import Solution, solve_exact
from numeric_check.transport.verify_batch import verify_batch
from numeric_check.transport.wasserstein_1d import Wasserstein1D, wasserstein_1d_batch

__all__ = [
    "BatchVerdict",
    "Certificate",
    "Check",
    "Enclosed",
    "Flaw",
    "Optimality",
    "Solution",
    "Wasserstein1D",
    "Witness",
    "certify",
    "lp_certificate",
    "solve_exact",
    "verify_batch",
    "wasserstein_1d_batch",
]
