"""Sums of matrices in texts: products with them, functions of them, empty ranges, and indices in powers."""

from symbolic.door.worker import decide_text
from tests.hostile.statements.door import *

LETTERS = dict(
    real=["x"], complex_=["z"], integer=["n", "j"], positive=["n"], matrix=["A n n", "B n n", "u n 1", "M 2 2", "R n 2"]
)


def told(written, given=(), **kinds):
    return bad(partial(decide_text, written, given=list(given), timeout=SECONDS, **(kinds or LETTERS)))


for written, given in (
    ("sum(B, k, 1, n) * A = B", ()),
    ("A * sum(B, k, 1, n) = sum(B, k, 1, n) * A", ()),
    ("sum(B, k, 1, n) * hadamard(A, B) != B", ()),
    ("sum(B, k, 1, n) + A = B", ()),
    ("sum(B, k, 0, n) = n*B", ()),
    ("sum(B, k, 1, n)^2 = n*B^2", ()),
    ("sum(B, k, 1, j) = 0*B", ("j <= 0",)),
    ("sum(A^k, k, 0, j)*A = A*sum(A^k, k, 0, j + 1)", ("j >= 0",)),
    ("sum(A^k, k, 0, n)*(A - eye(n)) = A^n - eye(n)", ()),
    ("sum(A^k, k, 1, n)*(A - eye(n)) = A^(n + 1) - eye(n)", ()),
    ("sum((A*B)^k, k, 0, n) = sum(A^k*B^k, k, 0, n)", ()),
    ("sum(A^k, k, 0, n).T = sum(A^k, k, 0, n)", ()),
    ("tr(sum(A^k, k, 0, n)) = sum(tr(A)^k, k, 0, n)", ()),
    ("tr(sum(B, k, 1, n)) = tr(B)", ()),
    ("det(sum(B, k, 1, n)) = n*det(B)", ()),
    ("det(sum(B, k, 1, 2)) = 2*det(B)", ("n = 2",)),
    ("exp(sum(B, k, 1, n)) = exp(B)", ()),
    ("inv(sum(B, k, 1, n)) = n*inv(B)", ("det(B) != 0",)),
    ("kron(sum(B, k, 1, n), A) = kron(B, A)", ()),
    ("hadamard(A, sum(B, k, 1, n)) = A*B", ()),
    ("vec(sum(B, k, 1, n)) = vec(B)", ()),
    ("sum(sum(B, k, 1, n), m, 1, n) = n*B", ()),
    ("sum(k*B, k, 1, n) = n*B", ()),
    ("sum(k*B, k, 1, n) = n^2/2*B", ()),
    ("sum(x^k*B, k, 0, n)*(1 - x) = (1 - x^n)*B", ()),
    ("sum(u*u.T, k, 1, n)*u = (u.T*u)*u", ()),
    ("sum(R, k, 1, n) = 2*R", ()),
    ("sum(A^k/factorial(k), k, 0, oo) = exp(2*A)", ()),
    ("sum(A^k/factorial(k), k, 1, oo) = exp(A)", ()),
    ("sum((-1)^k*A^k/factorial(k), k, 0, oo) = exp(A)", ()),
    ("sum(z^k*A^k/factorial(k), k, 0, oo) = exp(A)^z + A - A", ()),
    ("sum(B, k, 1, n) <= n*B + B", ()),
    ("sum(M, k, 1, 3) = M^3", ()),
    ("sum(M^k, k, 0, 2) = eye(2) + M + M^3", ()),
):
    add(f"{DOOR} matrix sum", f"{written} given {given}", told(written, given), F)
for written in (
    "sum(B, k, 1, n)^2 = n^2*B^2",
    "sum(B, k, 1, n) = n*B",
    "exp(sum(B, k, 1, n)) = exp(n*B)",
    "sum(A^k/factorial(k), k, 0, oo) = exp(A)",
    "A*sum(A^k, k, 0, n) = sum(A^k, k, 0, n)*A",
    "sum(M^k, k, 0, 2) = eye(2) + M + M^2",
    "sum(A^k, k, 0, oo) = inv(eye(n) - A)",  # for ρ(A) < 1, which is added
):
    add(f"{DOOR} matrix sum true", written, told(written), T)
