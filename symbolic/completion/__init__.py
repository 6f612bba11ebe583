"""Noncommutative Gröbner completion: lhs − rhs of matrices as Σ c a r b with relations r that hold, found and checked.

Words are products of letters, which are matrix symbols, their transposes and the inverses that a statement names.
"""
