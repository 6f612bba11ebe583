"""Square roots, logarithms, derivatives and other functions of many small square matrices at once, in NumPy."""
