"""Functions, Kronecker products, ones and diagonal matrices as letters, with equations that hold for them.

What follows for all letters that satisfy the equations holds for what they stand for.
"""
