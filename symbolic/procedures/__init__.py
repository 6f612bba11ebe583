"""Exact procedures: each answers a Decision, PROVED for a stated scope, or says why not."""
