"""Optimal transport: exact certificates, intervals and solutions, and the checks of many problems at once."""

from numeric_check.transport.batch.verdict import BatchVerdict, Check, Enclosed
from numeric_check.transport.batch.verdicts import Verdicts, Violations
from numeric_check.transport.batch.verify_batch import verify_batch
from numeric_check.transport.batch.verify_blocks import verify_blocks
from numeric_check.transport.certify import certify
from numeric_check.transport.exact.certificate import Certificate, Flaw, Optimality, Witness
from numeric_check.transport.exact.linear_program import lp_certificate
from numeric_check.transport.exact.solve import Solution, solve_exact
from numeric_check.transport.exact.subgradient import Subgradient, subgradient
from numeric_check.transport.line.wasserstein_1d import Wasserstein1D, wasserstein_1d_batch

__all__ = [
    "BatchVerdict",
    "Certificate",
    "Check",
    "Enclosed",
    "Flaw",
    "Optimality",
    "Solution",
    "Subgradient",
    "Verdicts",
    "Violations",
    "Wasserstein1D",
    "Witness",
    "certify",
    "lp_certificate",
    "solve_exact",
    "subgradient",
    "verify_batch",
    "verify_blocks",
    "wasserstein_1d_batch",
]
