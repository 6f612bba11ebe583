"""Traces and determinants of matrices of symbolic size, as scalars: normal forms, and relations between them.

A determinant becomes a product of powers of determinants of grids of polynomials; identities between these, such as
det(S + PQ) = det S det(I + QS⁻¹P), are certificates that are multiplied out. A trace becomes a sum of words up to
rotation.
"""
