"""Matrices: false statements that look true are refused, and true neighbours accepted."""

import pytest

from proofs.checker import Refused, check
from tests.proofs.checker.letters import (
    ROOT,
    SYMMETRIC,
    THIRD,
    A,
    B,
    C,
    D,
    N,
    Q,
    b0,
    b1,
    b2,
    column,
    delta,
    det,
    expm,
    eye,
    g,
    i,
    inverse,
    j,
    k,
    log,
    m,
    n,
    plus,
    power,
    trace,
    transpose,
    x,
)
from tests.proofs.checker.trees import claim, element, equal, for_all, head, of_matrix, over, rows, total, tree


def blocks(a, b, c, d):
    return head("BlockMatrix", rows((a, b), (c, d)))


FALSE = {
    "a product turned": (A @ B, B @ A),
    "a transposed product": (transpose(A @ B), transpose(A) @ transpose(B)),
    "an inverse product": (inverse(A @ B), inverse(A) @ inverse(B)),
    "an inverse of a sum": (inverse(plus(A, B)), plus(inverse(A), inverse(B))),
    "an inverse transposed": (A @ transpose(inverse(A)), eye(n)),
    "the inverse of another matrix": (inverse(A) @ B, eye(n)),
    "an inverse of a product beside one factor": (inverse(A @ B) @ A, B),
    "an inverse between others": (B @ inverse(A) @ Q @ A, B @ Q),
    "the inverse of a rectangular product": (inverse(C @ D) @ C @ D, C @ D),
    "the exponential of a sum of matrices": (expm(plus(A, B)), expm(A) @ expm(B)),
    "the exponential of twice a matrix": (expm(2 * tree(1) @ A), expm(A)),
    "the exponential of the zero matrix": (expm(head("ZeroMatrix", n, n)), head("ZeroMatrix", n, n)),
    "the power of a product": (power(A @ B, 2), power(A, 2) @ power(B, 2)),
    "the power 0": (power(A, 0), A),
    "the power 0 is not the zero matrix": (power(A, 0), head("ZeroMatrix", n, n)),
    "the power −1 is no transpose": (power(A, -1), transpose(A)),
    "a symbolic power": (power(A, k), power(A, k + 1)),
    "the power of a power": (power(power(A, 2), 2), power(A, 3)),
    "a half power of a square": (power(power(A, 2), ROOT), A),
    "a trace of a product": (trace(A @ B), trace(A) * trace(B)),
    "a trace of a product of three": (trace(A @ B @ Q), trace(A @ Q @ B)),
    "a trace of a square": (trace(A @ A), trace(A @ transpose(A))),
    "a trace of a scaled matrix": (trace(x @ A), trace(A)),
    "a trace of the identity": (trace(eye(n)), 1),
    "a determinant of a sum": (det(plus(A, B)), det(A) + det(B)),
    "a determinant of rectangular factors": (det(C @ D), det(C) * det(D)),
    "a determinant of a scaled matrix": (det(x @ A), x * det(A)),
    "a determinant of a sum of a matrix and itself": (det(plus(A, A)), 2 * det(A)),
    "a determinant for a trace": (det(A), trace(A)),
    "a determinant turned": (det(eye(n) @ A), det(eye(n) @ B)),
    "an explicit product turned": (rows((1, 2), (3, 4)) @ rows((0, 1), (1, 0)), rows((2, 1), (4, 4))),
    "an explicit matrix, one entry": (rows((1, 2), (3, 4)), rows((1, 2), (3, 5))),
    "an explicit inverse": (inverse(rows((1, 2), (3, 4))), rows((1, ROOT), (THIRD, "1/4"))),
    "entries turned": (element(A, i, j), element(A, j, i)),
    "an entry before the first": (element(rows((1, 2), (3, 4)), -1, -1), 4),
    "a unit column in another row": (column(n, 0), column(n, 1)),
    "shapes": (C, transpose(C)),
    "a matrix for a number": (trace(A), rows((trace(A), 0), (0, 0))),
    "rows of different lengths": (trace(rows((1,), (2, 3))), 1),
    "terms of different sizes": (trace(over("MatrixSum", eye(b0), (2, 2))), 1),
    "a matrix sum of one term less": (over("MatrixSum", b0 @ A, (1, 3)), over("MatrixSum", b0 @ A, (1, 2))),
    "a function of a matrix by another function": (of_matrix(b0**2, A), of_matrix(b0**3, A)),
    "a function of another matrix": (of_matrix(b0**2, A), of_matrix(b0**2, B)),
    "a function of a sum of matrices": (of_matrix(b0, plus(A, B)), plus(of_matrix(b0, A), B)),
    "a function inside another, by the outer letter": (
        of_matrix(trace(of_matrix(b0 * b1, A)), A),
        of_matrix(trace(of_matrix(b0 * b0, A)), A),
    ),
    "an exponential of a logarithm of another": (expm(of_matrix(log(1 + b0), A)), A),
    "a logarithm of an exponential": (of_matrix(log(b0), expm(A)), A),
    "an explicit determinant": (det(rows((1, 2), (3, 4))), 2),
    "a determinant of an inverse": (det(inverse(A)), det(A)),
    "a determinant of blocks": (det(blocks(A, B, Q, A)), det(A) ** 2 - det(B) * det(Q)),
    "a determinant of a triangle of blocks": (det(blocks(A, B, 0 * tree(1) @ Q, Q)), det(A)),
    "a determinant of the identity": (det(eye(n)), n),
    "a power and a factor": (power(A, k) @ A, power(A, k)),
    "a power of a product, by induction": (power(A @ B, k), power(A, k) @ power(B, k)),
    "a power of similar matrices without one factor": (power(A @ B @ inverse(A), k), A @ power(B, k)),
    "a power that does not start from 0": (power(A, k), A @ power(A, k - 1)),
    "a trace of a rectangle": (trace(C), trace(C)),
    "a matrix that may have no rows": (eye(k), 2 * tree(1) @ eye(k), "!="),
    "orthonormal columns from the other side": (C @ transpose(C), eye(n), "==", [equal(transpose(C) @ C, eye(m))]),
    "orthonormal columns of another matrix": (transpose(B) @ B, eye(n), "==", [equal(transpose(A) @ A, eye(n))]),
    "orthonormal columns for some of them": (
        *(total(g(b0, 3) ** 2, N), 1, "=="),
        [for_all(equal(total(g(b0, b2) * g(b0, b1), N), delta(b2, b1)), (1, 2), (1, 2))],
    ),
}
TRUE = {
    "a symmetric matrix": (trace(A @ transpose(A)), trace(A @ A), "==", [SYMMETRIC]),
    "a trace of a product": (trace(A @ B), trace(B @ A)),
    "an inverse": (A @ inverse(A) @ B, B),
    "a determinant": (det(A @ B), det(A) * det(B)),
    "a matrix sum": (over("MatrixSum", b0 @ A, (1, 3)), 6 * tree(1) @ A),
    "an entry": (element(rows((1, 2), (3, 4)), 1, 0), 3),
    "an exponential of a logarithm": (expm(of_matrix(log(b0), A)), A),
    "an explicit determinant": (det(rows((1, 2), (3, 4))), -2),
    "a determinant of an inverse": (det(A) * det(inverse(A)), 1),
    "a determinant of a triangle of blocks": (det(blocks(A, B, 0 * tree(1) @ Q, Q)), det(A) * det(Q)),
    "a power and a factor": (power(A, k) @ A, power(A, k + 1)),
    "a power of similar matrices": (power(A @ B @ inverse(A), k), A @ power(B, k) @ inverse(A)),
    "a power of a product": (power(A @ B, m), A @ power(B @ A, m - 1) @ B),
    "orthonormal columns": (C @ transpose(C) @ C, C, "==", [equal(transpose(C) @ C, eye(m))]),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_statement_is_refused(name):
    with pytest.raises(Refused):
        check(claim(*FALSE[name]))


@pytest.mark.parametrize("name", TRUE)
def test_a_true_neighbour_is_accepted(name):
    check(claim(*TRUE[name]))
