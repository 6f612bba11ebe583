"""Derivations and their evidence as LaTeX and HTML: expressions, wide formulas in lines, and documents."""
