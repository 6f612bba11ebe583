"""Equations of the Matrix Cookbook by their numbers in the version of November 15, 2012, for complex letters.

Source: K. B. Petersen and M. S. Pedersen, The Matrix Cookbook, Technical University of Denmark, 2012.
"""

from __future__ import annotations

from typing import Any

import sympy as sp
from sympy import Adjoint, Eq, HadamardProduct, Identity, Ne, Sum
from sympy import Determinant as det
from sympy import Inverse as inv
from sympy import KroneckerProduct as kron
from sympy import Trace as tr

from symbolic import Adjugate, DirectionalDerivative, MatrixExp, MatrixSum
from symbolic.expressions.vec import Vec
from tests.symbolic.door.matrix_letters import (
    A2,
    A3,
    A4,
    PI,
    A,
    B,
    C,
    D,
    F,
    Fp,
    H,
    I,
    K,
    P,
    S,
    T,
    U,
    V,
    W,
    X,
    a,
    al,
    b,
    be,
    c,
    dird,
    grad,
    gradx,
    i,
    idem,
    j,
    k,
    n,
    s,
    sq,
    sym,
    t,
    u,
    v,
    x,
)

NUMBERED: dict[str, tuple[Any, ...]] = {
    "1": (inv(A * B), inv(B) * inv(A)),
    "2": (inv(A * B * C), inv(C) * inv(B) * inv(A)),
    "3": (inv(A.T), T(inv(A))),
    "4": (T(A + B), A.T + B.T),
    "5": (T(A * B), B.T * A.T),
    "6": (T(A * B * C), C.T * B.T * A.T),
    "7": (inv(Adjoint(A)), Adjoint(inv(A))),
    "8": (Adjoint(A + B), Adjoint(A) + Adjoint(B)),
    "9": (Adjoint(A * B), Adjoint(B) * Adjoint(A)),
    "11": (tr(A), Sum(A[i, i], (i, 0, n - 1))),
    "13": (tr(A), tr(A.T)),
    "14": (tr(A * B), tr(B * A)),
    "15": (tr(A + B), tr(A) + tr(B)),
    "16": (tr(A * B * C), tr(B * C * A)),
    "17": (sq(a.T * a), tr(a * a.T)),
    "19": (det(c * A), c**n * det(A)),
    "20": (det(A.T), det(A)),
    "21": (det(A * B), det(A) * det(B)),
    "22": (det(inv(A)), 1 / det(A)),
    "23": (det(A**k), det(A) ** k),
    "24": (det(I + u * v.T), 1 + sq(u.T * v)),
    "46": grad(lambda X: det(X), det(X) * T(inv(X))),
    "51": grad(lambda X: det(A * X * B), det(A * X * B) * T(inv(X))),
    "52": grad(lambda X: det(X.T * A * X), 2 * det(X.T * A * X) * T(inv(X))),
    "57": grad(lambda X: sp.log(det(X)), T(inv(X))),
    "58": grad(lambda X: det(X**k), k * det(X**k) * T(inv(X))),
    "60": dird(lambda X: inv(X), -inv(X) * H * inv(X)),
    "61": grad(lambda X: sq(a.T * inv(X) * b), -T(inv(X)) * a * b.T * T(inv(X))),
    "62": grad(lambda X: det(inv(X)), -det(inv(X)) * T(inv(X))),
    "63": grad(lambda X: tr(A * inv(X) * B), -T(inv(X) * B * A * inv(X))),
    "64": grad(lambda X: tr(inv(X + A)), -T(inv(X + A) * inv(X + A))),
    "69": gradx(lambda x: sq(x.T * a), a),
    "70": grad(lambda X: sq(a.T * X * b), a * b.T),
    "71": grad(lambda X: sq(a.T * X.T * b), b * a.T),
    "72": grad(lambda X: sq(a.T * X * a), a * a.T),
    "77": grad(lambda X: sq(b.T * X.T * X * v), X * (b * v.T + v * b.T)),
    "78": gradx(lambda x: sq(T(B * x + b) * C * (D * x + u)), B.T * C * (D * x + u) + D.T * C.T * (B * x + b)),
    "81": gradx(lambda x: sq(x.T * B * x), (B + B.T) * x),
    "82": grad(lambda X: sq(b.T * X.T * D * X * v), D.T * X * b * v.T + D * X * v * b.T),
    "83": grad(lambda X: sq(T(X * b + v) * D * (X * b + v)), (D + D.T) * (X * b + v) * b.T),
    "85": (*gradx(lambda x: sq(T(x - s) * W * (x - s)), 2 * W * (x - s)), sym(W)),
    "99": grad(lambda X: tr(X), I),
    "100": grad(lambda X: tr(X * A), A.T),
    "101": grad(lambda X: tr(A * X * B), A.T * B.T),
    "102": grad(lambda X: tr(A * X.T * B), B * A),
    "103": grad(lambda X: tr(X.T * A), A),
    "106": grad(lambda X: tr(X * X), 2 * X.T),
    "107": grad(lambda X: tr(X * X * B), T(X * B + B * X)),
    "108": grad(lambda X: tr(X.T * B * X), B * X + B.T * X),
    "109": grad(lambda X: tr(B * X * X.T), B * X + B.T * X),
    "111": grad(lambda X: tr(A * X * B * X), A.T * X.T * B.T + B.T * X.T * A.T),
    "115": grad(lambda X: tr(X.T * X), 2 * X),
    "116": grad(lambda X: tr(B * X * X.T * B.T), 2 * B.T * B * X),
    "117": grad(lambda X: tr(X.T * C * X * B), C * X * B + C.T * X * B.T),
    "118": grad(lambda X: tr(A * X * B * X.T * C), A.T * C.T * X * B.T + C * A * X * B),
    "119": grad(lambda X: tr((A * X * B + C) * T(A * X * B + C)), 2 * A.T * (A * X * B + C) * B.T),
    "120": grad(lambda X: tr(kron(X, X)), 2 * tr(X) * I),
    "121": grad(lambda X: tr(X**k), k * T(X ** (k - 1))),
    "124": (*grad(lambda X: tr(A * inv(X) * B), -T(inv(X) * B * A * inv(X))),),
    "125": (
        *grad(lambda X: tr(inv(X.T * C * X) * A), -C * X * inv(X.T * C * X) * (A + A.T) * inv(X.T * C * X)),
        sym(C),
    ),
    "126": (
        *grad(
            lambda X: tr(inv(X.T * C * X) * (X.T * B * X)),
            -2 * C * X * inv(X.T * C * X) * X.T * B * X * inv(X.T * C * X) + 2 * B * X * inv(X.T * C * X),
        ),
        sym(B, C),
    ),
    "156": (inv(A + U * K * V), inv(A) - inv(A) * U * inv(inv(K) + V * inv(A) * U) * V * inv(A)),
    "158": (P * B.T * inv(B * P * B.T + S), inv(inv(P) + B.T * inv(S) * B) * B.T * inv(S)),
    "160": (inv(A + b * v.T), inv(A) - inv(A) * b * v.T * inv(A) / (1 + sq(v.T * inv(A) * b))),
    "161": (inv(I + inv(A)), A * inv(A + I)),
    "162": (inv(A + U * U.T) * U, inv(A) * U * inv(Identity(k) + U.T * inv(A) * U)),
    "163": (inv(inv(A) + inv(B)), A * inv(A + B) * B),
    "164": (A - A * inv(A + B) * A, B - B * inv(A + B) * B),
    "165": (inv(A) + inv(B), inv(A) * (A + B) * inv(B)),
    "166": (inv(I + A * B), I - A * inv(I + B * A) * B),
    "167": (inv(I + A * B) * A, A * inv(I + B * A)),
    "186": ((I - A) * MatrixSum(A**j, (j, 0, k)), I - A ** (k + 1)),
    "196": (*(A * inv(A + I), I - inv(A + I)),),
    "214": (Fp * F * Fp, Fp, PI(F, Fp)),
    "220": (inv(F.T * F) * F.T, Fp, PI(F, Fp)),
    "218": (T(Fp * F) * F.T, F.T, PI(F, Fp)),
    "274": (tr(A * A * A), tr(A**3)),
    "355": (
        -sq(T(x - a) * inv(A) * (x - a)) / 2 - sq(T(x - b) * inv(B) * (x - b)) / 2,
        -sq(
            T(x - inv(inv(A) + inv(B)) * (inv(A) * a + inv(B) * b))
            * (inv(A) + inv(B))
            * (x - inv(inv(A) + inv(B)) * (inv(A) * a + inv(B) * b))
        )
        / 2
        + sq((a.T * inv(A) + b.T * inv(B)) * inv(inv(A) + inv(B)) * (inv(A) * a + inv(B) * b)) / 2
        - sq(a.T * inv(A) * a) / 2
        - sq(b.T * inv(B) * b) / 2,
        sym(A, B),
    ),
    "358": (
        -sq(x.T * A * x) / 2 + sq(b.T * x),
        -sq(T(x - inv(A) * b) * A * (x - inv(A) * b)) / 2 + sq(b.T * inv(A) * b) / 2,
        sym(A),
    ),
    "359": (
        -tr(X.T * A * X) / 2 + tr(B.T * X),
        -tr(T(X - inv(A) * B) * A * (X - inv(A) * B)) / 2 + tr(B.T * inv(A) * B) / 2,
        sym(A),
    ),
    "391": (det(sp.BlockMatrix([[A, B], [C, D]])), det(D) * det(A - B * inv(D) * C)),
    "392": (det(sp.BlockMatrix([[A, B], [C, D]])), det(A) * det(D - C * inv(A) * B)),
    "399": (
        inv(sp.BlockMatrix([[A, B], [C, D]])),
        sp.BlockMatrix(
            [
                [inv(A - B * inv(D) * C), -inv(A) * B * inv(D - C * inv(A) * B)],
                [-inv(D) * C * inv(A - B * inv(D) * C), inv(D - C * inv(A) * B)],
            ]
        ),
        (Ne(det(A), 0), Ne(det(D), 0), Ne(det(A - B * inv(D) * C), 0), Ne(det(D - C * inv(A) * B), 0)),
    ),
    "400": (
        inv(sp.BlockMatrix([[A, sp.ZeroMatrix(n, n)], [sp.ZeroMatrix(n, n), B]])),
        sp.BlockMatrix([[inv(A), sp.ZeroMatrix(n, n)], [sp.ZeroMatrix(n, n), inv(B)]]),
    ),
    "401": (tr(sp.BlockMatrix([[A, B], [C, D]])), tr(A) + tr(D)),
    "402": (det(sp.BlockMatrix([[A, B], [sp.ZeroMatrix(n, n), D]])), det(A) * det(D)),
    "415": (A**k, A, idem),
    "416": ((I - A) * (I - A), I - A, idem),
    "417": (Adjoint(A) * Adjoint(A), Adjoint(A), idem),
    "418": (Adjoint(I - A) * Adjoint(I - A), Adjoint(I - A), idem),
    "419": (A * B * A * B, A * B, (*idem, Eq(B * B, B), Eq(A * B, B * A))),
    "422": (A * (I - A), sp.ZeroMatrix(n, n), idem),
    "423": ((I - A) * A, sp.ZeroMatrix(n, n), idem),
    "428": (inv(A), A.T, (Eq(A.T * A, I),)),
    "429": (inv(A.T), A, (Eq(A.T * A, I),)),
    "430": (A * A.T, I, (Eq(A.T * A, I),)),
    "431": (det(A) ** 2, sp.S(1), (Eq(A.T * A, I),)),
    "450": (sq(x.T * A * x), Sum(Sum(x[i, 0] * A[i, j] * x[j, 0], (j, 0, n - 1)), (i, 0, n - 1))),
    "487": (sq(x.T * A * x), sq(x.T * (A + A.T) * x) / 2),
    "505": (kron(A, B + C), kron(A, B) + kron(A, C)),
    "507": (kron(A, kron(B, C)), kron(kron(A, B), C)),
    "508": (kron(al * A, be * B), al * be * kron(A, B)),
    "509": (T(kron(A, B)), kron(A.T, B.T)),
    "511": (kron(A, B) * kron(C, D), kron(A * C, B * D)),
    "512": (inv(kron(A, B)), kron(inv(A), inv(B))),
    "515": (tr(kron(A, B)), tr(A) * tr(B)),
    "516": (det(kron(A, K)), det(A) ** k * det(K) ** n),
    "520": (Vec(A * X * B), kron(B.T, A) * Vec(X)),
    "522": (Vec(A + B), Vec(A) + Vec(B)),
    "523": (Vec(al * A), al * Vec(A)),
    "496": (tr(A.T * B), Sum(HadamardProduct(A, B)[i, j], (i, 0, n - 1), (j, 0, n - 1))),
    "499": (inv(MatrixExp(A)), MatrixExp(-A)),
    "500": (MatrixExp(A) * MatrixExp(B), MatrixExp(A + B), (Eq(A * B, B * A),)),
    "501": (DirectionalDerivative(MatrixExp(t * A), t, c), A * MatrixExp(c * A)),
    "502": (DirectionalDerivative(MatrixExp(t * A), t, c), MatrixExp(c * A) * A),
    "503": (sp.Subs(sp.Derivative(tr(MatrixExp(t * A)), t), t, c), tr(A * MatrixExp(c * A))),
    "504": (det(MatrixExp(A)), sp.exp(tr(A))),
    "25": (det(Identity(2) + A2), 1 + det(A2) + tr(A2)),
    "26": (det(Identity(3) + A3), 1 + det(A3) + tr(A3) + tr(A3) ** 2 / 2 - tr(A3**2) / 2),
    "27": (
        det(Identity(4) + A4),
        1
        + det(A4)
        + tr(A4)
        + tr(A4) ** 2 / 2
        - tr(A4**2) / 2
        + tr(A4) ** 3 / 6
        - tr(A4) * tr(A4**2) / 2
        + tr(A4**3) / 3,
    ),
    "34": dird(lambda X: c * X, c * H),
    "35": dird(lambda X: X + A * X, H + A * H),
    "36": (sp.Subs(sp.Derivative(tr(X + t * H), t), t, 0), tr(H)),
    "37": dird(lambda X: X * A * X, H * A * X + X * A * H),
    "38": dird(lambda X: HadamardProduct(X, A), HadamardProduct(H, A)),
    "39": dird(lambda X: kron(X, A), kron(H, A)),
    "40": dird(inv, -inv(X) * H * inv(X)),
    "41": (sp.Subs(sp.Derivative(det(X + t * H), t), t, 0), tr(Adjugate(X) * H)),
    "42": (sp.Subs(sp.Derivative(det(X + t * H), t), t, 0), det(X) * tr(inv(X) * H)),
    "44": dird(lambda X: X.T, H.T),
}
