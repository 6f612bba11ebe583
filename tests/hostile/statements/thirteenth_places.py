"""Conditions about entries at places that a table may not have, and indices that run beyond their assumptions."""

from tests.hostile.statements.thirteenth import *

true, false = of("places")
SX = total(X[i])
for name, lhs, rhs in (("X_1=X_n", X[1], X[n]), ("sum=n X_1", SX, n * X[1]), ("X_1=0", X[1], 0), ("sum=0", SX, 0)):
    false(f"x_i=x_j at i, j: {name}: n=3", lhs, rhs, given=[is_(X[i], X[j])])
    false(f"x_i=x_j at i, j in range: {name}: n=3", lhs, rhs, given=[is_(X[i], X[j]), i <= n, j <= n])
    false(f"x_1=x_2: {name}: n=3", lhs, rhs, given=[is_(X[1], X[2]), n >= 3])
    false(f"x_i=x_i+1 for i<n-1: {name}: n=3", lhs, rhs, given=[every(is_(X[i], X[i + 1]), (i, 1, n - 2))])
for name, lhs, rhs in (("X_1=0", X[1], 0), ("sum=0", SX, 0)):  # where no point is, any answer but a proof is right
    false(f"x_i=x_i+1 for i<=n: {name}: never", lhs, rhs, given=[every(is_(X[i], X[i + 1]))])
    false(f"x_i=x_(n-i) for i<=n: {name}: never", lhs, rhs, given=[every(is_(X[i], X[n - i]))])
    false(f"x_i=x_2i for i<=n: {name}: never", lhs, rhs, given=[every(is_(X[i], X[2 * i]))])
    false(f"x_n=x_n+1: {name}: never", lhs, rhs, given=[is_(X[n], X[n + 1])])
    false(
        f"x_i=x_i+1 for 0<=i<n, i positive: {name}: never", lhs, rhs, given=[every(is_(X[i], X[i + 1]), (i, 0, n - 1))]
    )
for name, lhs, rhs in (
    ("T_11=T_22", T[1, 1], T[2, 2]),
    ("T_12=T_21", T[1, 2], T[2, 1]),
    ("trace=0", total(T[i, i]), 0),
):
    false(f"T_ij=T_ji at i, j: {name}: n=3", lhs, rhs, given=[is_(T[i, j], T[j, i]), n >= 2])
    false(f"T_ij=T_ji at i, j in range: {name}: n=3", lhs, rhs, given=[is_(T[i, j], T[j, i]), i <= n, j <= n, n >= 3])
    false(
        f"T_ij=T_ji for j<=m, m<=n: {name}: n=3, m=1",
        lhs,
        rhs,
        given=[every(is_(T[i, j], T[j, i]), (i, 1, m), (j, 1, m)), m <= n, n >= 3],
    )
