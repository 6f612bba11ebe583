"""Identities of infinite sums: by linearity, by general term, and power series by all their coefficients."""
