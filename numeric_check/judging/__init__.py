"""Numerical functions of matrices held against values in rigorous balls, in units of the condition of the problem."""

from numeric_check.judging.report import Report, Row, Witness

__all__ = ["Report", "Row", "Witness"]
