"""Exponents of errors, exact moments and flows, by which orders of convergence are measured."""
