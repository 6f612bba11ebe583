"""Evaluation in balls: every value with a bound of its error, tails of series included."""
