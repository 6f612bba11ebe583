"""How an expression is evaluated, whatever its numbers are: scopes, and rules for matrices, powers, series, binders."""
