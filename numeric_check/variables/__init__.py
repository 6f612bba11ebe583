"""Variables by sort: numbers, columns and matrices, tables, functions."""
