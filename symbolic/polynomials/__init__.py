"""Exact procedures by polynomial arithmetic: generic entries, power sums, eigenvalues, truncated series."""
