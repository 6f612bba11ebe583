"""Explicit matrices and rational numbers in the place of letters: drawn, evaluated exactly, held against conditions."""
