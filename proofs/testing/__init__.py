"""Identities as assertions for a test suite, in the manner of ``numpy.testing``."""

from proofs.testing.assertions import assert_identity

__all__ = ["assert_identity"]
