"""Matrices: traces, determinants, exponentials, and words under conditions, by a fresh reader."""

from tests.hostile.statements.fresh import *

true, false = of("matrices")

E_, tr, det = MatrixExp, Trace, Determinant
Kr, Ha = KroneckerProduct, HadamardProduct
com, skew, idem = Eq(A * B, B * A), Eq(A.T, -A), Eq(A**2, A)
nil, orth, real_A = Eq(A**2, O_), Eq(A.T * A, I_), Eq(Adjoint(A), A.T)
even = Symbol("even", even=True, positive=True)
odd = Symbol("odd", odd=True, positive=True)
G, L = MatrixSymbol("G", even, even), MatrixSymbol("L", odd, odd)
Z, ZN = MatrixSymbol("Z", N, N), ZeroMatrix(N, N)
s_ = contraction(Y.T, X)
false(0, E_(A), I_ + A + A**2, given=[Eq(A**3, O_)])  # 2!
true(1, E_(A), I_ + A + A**2 / 2, given=[Eq(A**3, O_)])
false(2, E_(A), I_ + E * A, given=[idem])  # A = 1: e and 1 + e
true(3, E_(A), I_ + (E - 1) * A, given=[idem])
false(4, E_(x * A), cos(x) * I_ + sin(x) * A, given=[Eq(A**2, I_)])  # A = 1: eˣ
true(5, E_(x * A), cos(x) * I_ + sin(x) * A, given=[Eq(A**2, -I_)])
false(6, E_(A + B), E_(A) * E_(B), given=[Eq(A**2 * B, B * A**2)])  # A² = 1, AB ≠ BA
true(7, E_(A + B), E_(A) * E_(B), given=[com])
false(8, E_(A) * B, B * E_(A), given=[Eq(E_(A) * B, B * E_(2 * A))])  # B = (0 1; 0 0)-like, A = diag
true(9, E_(A) * B, B * E_(A), given=[com])
false(10, A * B, B * A, given=[Eq(E_(A) * E_(B), E_(B) * E_(A))])  # A, B with eigenvalues in 2πiℤ
false(11, A, O_, given=[Eq(E_(A), I_)])  # A = 2πi
false(12, det(A), 1, given=[orth])  # A = -1
true(13, det(A) ** 2, 1, given=[orth])
false(14, det(A), 0, given=[skew])  # (0 1; -1 0)
true(15, det(L), 0, given=[Eq(L.T, -L)])
false(16, det(G), 0, given=[Eq(G.T, -G)])
false(17, 0, det(G), "<=", given=[Eq(G.T, -G)])  # (0 i; -i 0): det = i² = -1
true(18, tr(A), 0, given=[skew])
false(19, tr(A**2), 0, "<=", given=[skew])  # i (0 1; -1 0): trace 2
true(20, tr(A**2), 0, "<=", given=[skew, real_A])
false(21, tr(A**2), 0, given=[nil, Ne(A, O_)], relation="!=")  # tr A² = 0
true(22, tr(A), 0, given=[nil])
false(23, A, O_, given=[nil])
true(24, det(I_ + A), 1 + tr(A), given=[Eq(A**3, O_)])
true(25, det(I_ + A), 1, given=[Eq(A**3, O_)])
false(26, det(I_ + A), 1 + tr(A), given=[idem])  # A = I, d = 2: 4 and 3
true(27, det(I_ + X * Y.T), 1 + s_)
false(28, det(A + X * Y.T), det(A) * (1 + s_))  # A ≠ I
true(29, det(A + X * Y.T), det(A) + contraction(Y.T, Adjugate(A) * X))
false(30, U * V, I_, given=[Eq(V * U, Identity(e))])  # d > e
true(31, A * B, I_, given=[Eq(B * A, I_)])
false(32, B, C, given=[Eq(A * B, A * C)])  # A = 0
true(33, B, C, given=[Eq(A * B, A * C), Ne(det(A), 0)])
false(34, A * B, O_, given=[Eq(B * A, O_)])  # e12, e11
false(35, tr(A * B * C), tr(A * C * B))  # not cyclic
true(36, tr(A * B * C), tr(B * C * A))
false(37, tr(A * B * C), tr(A * C * B), given=[Eq(A.T, A), Eq(B.T, B)])  # C skew
true(38, tr(A * B * C), tr(A * C * B), given=[Eq(A.T, A), Eq(B.T, B), Eq(C.T, C)])
false(39, tr(A * B * A * B), tr(A**2 * B**2))
true(40, tr(A * B * A * B), tr(A**2 * B**2), given=[com])
false(41, tr(A * B * A * B), tr(A**2 * B**2), given=[Eq(A.T, A), Eq(B.T, B)])
true(42, tr(A * B * A * B), tr(A**2 * B**2), "<=", given=[Eq(A.T, A), Eq(B.T, B), real_A, Eq(Adjoint(B), B.T)])
false(43, tr(A * B * A * B), tr(A**2 * B**2), "<=", given=[Eq(A.T, A), Eq(B.T, B)])  # complex
false(44, 0, tr(A.T * A), "<=")  # A = i
true(45, 0, tr(Adjoint(A) * A), "<=")
false(46, 0, tr(A * B), "<=", given=[Eq(A, X * X.T), Eq(B, Y * Y.T)])  # X = 1, Y = i
false(47, det(A * B - B * A), 0)  # e12, e21
true(48, tr(A * B - B * A), 0)
false(49, A * B - B * A, I_)  # the trace
false(50, det(Kr(A, V * U)), det(A) ** d * det(V * U) ** e)  # exponents exchanged
true(51, det(Kr(A, V * U)), det(A) ** e * det(V * U) ** d)
false(52, Kr(A, B), Kr(B, A))
true(53, tr(Kr(A, B)), tr(Kr(B, A)))
false(54, Kr(A, B) * Kr(C, I_), Kr(C * A, B))
true(55, Kr(A, B) * Kr(C, I_), Kr(A * C, B))
false(56, E_(Kr(A, B)), Kr(E_(A), E_(B)))
true(57, E_(Kr(A, I_) + Kr(I_, B)), Kr(E_(A), E_(B)))
false(58, det(Ha(A, B)), det(A) * det(B))
false(59, Ha(A, B) * C, Ha(A * C, B))
true(60, Ha(A, B).T, Ha(B.T, A.T))
false(61, tr(Ha(A, B)), tr(A * B))
true(62, tr(A * B.T), Sum(Ha(A, B)[i, j], (i, 0, d - 1), (j, 0, d - 1)))
false(63, det(ZN), 0)  # N = 0: 1
true(64, det(O_), 0)
false(65, det(-Z), -det(Z), given=[Eq(Mod(N, 2), 0)])  # N = 2
false(66, det(Z * 2), 2**N * det(Z) + KroneckerDelta(N, 0))  # N = 0
true(67, det(Z * 2), 2**N * det(Z))
true(68, det(Adjugate(Z)), det(Z) ** (N - 1))
false(69, det(Adjugate(A)), det(A) ** d)  # d - 1
true(70, det(Adjugate(A)), det(A) ** (d - 1))
false(71, Adjugate(Adjugate(A)), det(A) ** (d - 1) * A)  # d = 2: A, and det A · A
false(72, Adjugate(A + B), Adjugate(A) + Adjugate(B))  # d = 3
true(73, Adjugate(A * B), Adjugate(B) * Adjugate(A))
false(74, Inverse(A + B), Inverse(A) + Inverse(B))
false(75, Inverse(I_ - A), I_ + A + A**2, given=[Eq(A**4, O_)])  # A³ ≠ 0
true(76, Inverse(I_ - A), I_ + A + A**2, given=[Eq(A**3, O_)])
false(77, Inverse(I_ + U * V), I_ - U * Inverse(Identity(e) + U.T * U) * V)
true(78, Inverse(I_ + U * V), I_ - U * Inverse(Identity(e) + V * U) * V, given=[Ne(det(I_ + U * V), 0)])
false(79, (A * B) ** N, A**N * B**N)  # N = 2
true(80, (A * B) ** N, A**N * B**N, given=[com])
false(81, det(A**n), det(A) ** n, where_defined=True)  # n = -1, A = 0
false(82, tr(A**N), tr(A) ** N)  # N = 0: d and 1
false(83, E_(X * Y.T), I_ + (exp(s_) - 1) / s_ * X * Y.T, where_defined=True)  # s = 0
false(84, det(E_(A)), exp(det(A)))
true(85, det(E_(A)), exp(tr(A)))
false(86, E_(A.T), E_(A), given=[Eq(A.T * A, A * A.T)])
true(87, E_(A).T * E_(A), I_, given=[skew])
false(88, E_(A).T * E_(A), I_, given=[Eq(Adjoint(A), -A)])  # A = i: e^{2i}
true(89, Adjoint(E_(A)) * E_(A), I_, given=[Eq(Adjoint(A), -A)])
