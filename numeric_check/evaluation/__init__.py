"""The value of an expression, or that it has none, and whether a condition holds at a point."""
