"""Numerical functions of matrices held against values in rigorous balls, in units of the condition of the problem."""

from numeric_check.judging.report import Point, Report, Witness
from numeric_check.judging.rows import Row

__all__ = ["Point", "Report", "Row", "Witness"]
