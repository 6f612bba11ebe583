"""Bounds that hold for small sizes and fail for larger ones, and the bounds that grow with the size."""

from tests.hostile.statements.eleventh import *

true, false = of("sizes")
ra, sa = real_matrix(A), symmetric_real(A)
contracting = [*sa, SpectralRadius(A) < 1]
orth = [ra, is_(A.T * A, Id)]
entropy = -total(Q[i] * log(Q[i]))
lse, top = log(total(exp(X[i]))), Largest(X[i], (i, 1, n))
XX = total(X[i] ** 2)


def grows(name, side, sharp, closes, given=()):
    """The bound that grows with n, and constants that fail from the size that is named."""
    true(f"{name}<={sharp}", side, sharp, "<=", given=given)
    for close, size in closes:
        false(f"{name}<={close}: n={size}", side, close, "<=", given=given)


grows("tr A, rho<1", tr(A), n, [(4, 5), (6, 7), (10, 11)], contracting)
grows("-tr A, rho<1", -tr(A), n, [(6, 7)], contracting)
grows("det(I+A), rho<1", det(Id + A), 2**n, [(10, 4), (20, 5), (40, 6), (100, 7)], contracting)
grows("det(I-A), rho<1", det(Id - A), 2**n, [(20, 5), (40, 6)], contracting)
grows("det(2I+A), rho<1", det(2 * Id + A), 3**n, [(100, 5), (500, 6)], contracting)
grows("tr A^2, rho<1", tr(A * A), n, [(6, 7)], contracting)
grows("tr exp A, rho<1", tr(mexp(A)), n * E, [(12, 5), (16, 6)], contracting)
grows("tr A, orthogonal", tr(A), n, [(6, 7), (12, 13)], orth)
grows("tr A, symmetric idempotent", tr(A), n, [(6, 7), (12, 13)], [*sa, is_(A * A, A)])
grows("tr A, involution", tr(A), n, [(6, 7)], [*sa, is_(A * A, Id)])
grows("det(I+A), orthogonal", det(Id + A), 2**n, [(20, 5), (100, 7)], orth)
grows("det(I+A), idempotent", det(Id + A), 2**n, [(20, 5), (100, 7)], [*sa, is_(A * A, A)])
grows("tr(A)^2 by tr A^TA", tr(A) ** 2, n * tr(A.T * A), [(5 * tr(A.T * A), 6), (10 * tr(A.T * A), 11)], [ra])
grows("det A by rho", Abs(det(A)), SpectralRadius(A) ** n, [(5 * (1 + SpectralRadius(A) ** 3), 5)], [ra])
grows("entropy", entropy, log(n), [(2, 8), (3, 21), (R(7, 2), 34), (4, 55)], [certain_q])
grows("log-sum-exp above the largest", lse, top + log(n), [(top + 2, 8), (top + 3, 21), (top + 4, 55)])
grows("sum sqrt P", total(sqrt(P[i])), sqrt(n), [(3, 10), (5, 26), (7, 50)], [certain])
grows("sum |X| by the norm", total(Abs(X[i])), sqrt(n) * sqrt(XX), [(3 * sqrt(XX), 10), (5 * sqrt(XX), 26)])
grows("(sum X)^2 by the norm", total(X[i]) ** 2, n * XX, [(6 * XX, 7), (12 * XX, 13), (25 * XX, 26)])
grows("sum of X in [0,1]", total(X[i]), n, [(6, 7), (12, 13), (25, 26)], [ForAll(And(X[i] >= 0, X[i] <= 1), (i, 1, n))])
grows(
    "prod of X in [1,2]",
    Product(X[i], (i, 1, n)),
    2**n,
    [(40, 6), (1000, 10)],
    [ForAll(And(X[i] >= 1, X[i] <= 2), (i, 1, n))],
)
grows(
    "sum of a plan squared",
    Sum(PI[i, j], (i, 1, n), (j, 1, m)) ** 2,
    n * m * Sum(PI[i, j] ** 2, (i, 1, n), (j, 1, m)),
    [(20 * Sum(PI[i, j] ** 2, (i, 1, n), (j, 1, m)), "7, m=3")],
)
grows("harmonic", harmonic(n), n, [(3, 11), (4, 31)])
grows("log of n!", log(factorial(n)), n * log(n), [(20, 14), (100, 38)])
grows("sum 1/sqrt i", total(1 / sqrt(i)), 2 * sqrt(n), [(5, 11), (10, 34)])
