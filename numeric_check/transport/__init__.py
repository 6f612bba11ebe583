"""Optimal transport: plans and potentials verified, and solved on the line, many problems at once, in NumPy."""

from numeric_check.transport.batch_verdict import BatchVerdict, Check, Enclosed
from numeric_check.transport.verify_batch import verify_batch
from numeric_check.transport.wasserstein_1d import Wasserstein1D, wasserstein_1d_batch

__all__ = ["BatchVerdict", "Check", "Enclosed", "Wasserstein1D", "verify_batch", "wasserstein_1d_batch"]
