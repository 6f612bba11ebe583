"""Evaluation at a number of decimal digits with mpmath, independent of the balls."""
