"""Optimal transport: certificates of plans and potentials, many problems at once, in NumPy."""

from numeric_check.transport.wasserstein_1d import Wasserstein1D, wasserstein_1d_batch

__all__ = ["Wasserstein1D", "wasserstein_1d_batch"]
