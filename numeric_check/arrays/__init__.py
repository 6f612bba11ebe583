"""Evaluation of many points at once in float64 with NumPy."""
