"""Sums in index notation, for all sizes and all entries: identities by normal form, inequalities by certificate."""
