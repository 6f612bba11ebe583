"""Identities between matrices of symbolic size: words, hypotheses, determinants, functions of a matrix."""
