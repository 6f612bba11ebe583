"""Tests of conditions on the roots of polynomials."""
