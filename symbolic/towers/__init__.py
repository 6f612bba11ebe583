"""Scalar expressions as elements of towers of fields: algebraic, exponential and logarithmic."""
