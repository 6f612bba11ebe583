"""Determinants, traces, adjugates, blocks and gradients: singular and rectangular matrices, one row, even and odd."""

from symbolic import Adjugate, DirectionalDerivative, contraction
from tests.hostile.statements.door import *

ZE, ON, TW = Integer(0), Integer(1), Integer(2)
mm, aa, inv = (lambda *f: lazy(MatMul, *f)), (lambda *q: lazy(MatAdd, *q)), Inverse
mn = lambda g, h: aa(g, mm(-1, h))
G, Jm = MatrixSymbol("G", m, m), Identity(m)
U, V = MatrixSymbol("U", n, m), MatrixSymbol("V", m, n)
E2, F2, J2 = MatrixSymbol("E2", 2, 2), MatrixSymbol("F2", 2, 2), Identity(2)
One = MatrixSymbol("One", 1, 1)
K = MatrixSymbol("K", n, n)
adj = Adjugate
bl = lambda *rows: BlockMatrix([list(row) for row in rows])
con = contraction
DT = lambda e, at=0: Subs(Derivative(e, t), t, at)
sym, skew, orth = eq(A.T, A), eq(A.T, -A), eq(mm(A.T, A), Id)
idem, nil, invo = eq(mm(A, A), A), eq(mm(A, A), Om), eq(mm(A, A), Id)
s1, s2 = symbols("s1 s2")

# 1. determinants and traces that are false --------------------------------------------------------
for lh, rh, given in (
    (det(2 * A), 2 * det(A), ()),
    (det(-A), -det(A), ()),
    (det(-A), det(A), ()),
    (det(aa(A, B)), det(A) + det(B), ()),
    (det(mm(A, B)), det(A) * det(B) + tr(A) - tr(A.T) + 1, ()),
    (tr(mm(A, B)), tr(A) * tr(B), ()),
    (tr(mm(A, B, C)), tr(mm(A, C, B)), ()),
    (tr(mm(A, A)), tr(mm(A, A.T)), ()),
    (tr(mm(A, B)), tr(mm(A.T, B)), ()),
    (tr(mm(A, B)), tr(mm(A, B.T)), (eq(B.T, -B),)),
    (tr(mm(A, B)), 0, (skew, eq(B.T, -B))),
    (tr(A), 0, (sym,)),
    (tr(Id), 1, ()),
    (tr(A) ** 2, tr(mm(A, A)), ()),
    (det(A), 0, (skew,)),
    (det(A), 1, (orth,)),
    (det(A), 1, (invo,)),
    (det(A), 0, (idem,)),
    (det(A), 1, (idem,)),
    (det(A), tr(A), (idem,)),
    (tr(A), n, (idem,)),
    (tr(A), n, (invo,)),
    (tr(A), 0, (invo,)),
    (tr(mm(A, B)), 1, (eq(mm(A, B), Id),)),
    (det(aa(Id, mm(U, V))), det(aa(Jm, mm(V, U))) + n - m, ()),
    (det(mm(U, V)), det(mm(V, U)), ()),
    (tr(mm(U, V)), tr(mm(V, U)) + n - m, ()),
    (det(mm(U, U.T)), det(mm(U.T, U)), ()),
    (det(mn(mm(s1, Id), mm(U, V))), det(mn(mm(s1, Jm), mm(V, U))), ()),
    (s1**n * det(mn(mm(s1, Id), mm(U, V))), s1**m * det(mn(mm(s1, Jm), mm(V, U))), ()),
    (det(aa(A, mm(u, v.T))), det(A) + con(v.T, u), ()),
    (det(aa(A, mm(u, v.T))), det(A) * (1 + con(v.T, u)), ()),
    (det(aa(A, mm(u, v.T))), det(A) + con(mm(v.T, adj(A.T)), u), ()),
    (det(aa(Id, mm(u, v.T))), 1 - con(v.T, u), ()),
    (det(aa(Id, mm(u, u.T))), 1 + con(u.T, u) ** 2, ()),
    (det(mm(u, v.T)), 0, ()),
    (det(mm(u, v.T)), con(v.T, u), ()),
    (det(mm(U, V)), 0, ()),
    (det(mn(A, A)), 0 * det(B) + 1, ()),
    (det(MatPow(A, 2)), 2 * det(A), ()),
    (det(inv(A)), det(A), ()),
    (tr(inv(A)), 1 / tr(A), ()),
    (tr(inv(A)), -tr(A), (orth,)),
    (det(aa(A, Id)), 1 + det(A) + tr(A), ()),
    (det(aa(E2, J2)), 1 + det(E2) - tr(E2), ()),
    (tr(mm(E2, E2)), tr(E2) ** 2 - det(E2), ()),
    (det(bl((A, B), (C, K))), det(mn(mm(A, K), mm(B, C))), ()),
    (det(bl((A, B), (C, K))), det(mn(mm(A, K), mm(B, C))), (eq(mm(A, B), mm(B, A)),)),
    (det(bl((A, B), (C, K))), det(mn(mm(A, K), mm(C, B))), (eq(mm(C, K), mm(K, C)),)),
    (det(bl((A, B), (C, K))), det(A) * det(K) - det(B) * det(C), ()),
    (det(bl((A, B), (B, A))), det(aa(A, B)) ** 2, ()),
    (det(bl((A, B), (-B, A))), det(mn(A, B)) * det(aa(A, B)), ()),
    (det(bl((Om, A), (B, Om))), det(A) * det(B), ()),
    (det(bl((Om, A), (B, Om))), -det(A) * det(B), ()),
    (det(bl((A, U), (V, G))), det(G) * det(mn(A, mm(U, V))), ()),
    (det(bl((A, U), (ZeroMatrix(m, n), G))), det(A) + det(G), ()),
    (det(bl((A, u), (v.T, ZeroMatrix(1, 1)))), con(mm(v.T, adj(A)), u), ()),
    (det(bl((A, u), (v.T, One))), con(One, Identity(1)) * det(A) + con(mm(v.T, adj(A)), u), ()),
    (det(mexp(A)), tr(A), ()),
    (det(mexp(A)), exp(det(A)), ()),
    (log(det(mexp(A))), tr(A), ()),
    (tr(mexp(A)), exp(tr(A)), ()),
    (mexp(aa(A, B)), mm(mexp(A), mexp(B)), ()),
    (det(mexp(A)), 1, (sym,)),
    (det(KroneckerProduct(A, G)), det(A) ** n * det(G) ** m, ()),
    (tr(KroneckerProduct(A, G)), tr(A) + tr(G), ()),
    (tr(HadamardProduct(A, B)), tr(mm(A, B)), ()),
    (tr(mm(HadamardProduct(A, B), C)), tr(mm(A, HadamardProduct(B, C))), ()),
    (sqrt(det(mm(A, A))), det(A), ()),
    (sqrt(det(mm(A.T, A))), Abs(det(A)), ()),
    (det(A) ** 2, -1, (orth,)),
    (con(u.T, v), con(v.T, u) + con(u.T, u) * 0 + 1, ()),
    (con(u.T, mm(A, u)), 0, (sym,)),
    (con(u.T, mm(A, u)), con(u.T, u), (orth,)),
    (tr(mm(Adjoint(A), A)), tr(mm(A.T, A)), ()),
    (det(Adjoint(A)), det(A), ()),
    (tr(Adjoint(A)), tr(A), ()),
    (tr(A), conjugate(tr(A)), (sym,)),
):
    false_("invariant", lh, rh, given=given)

# 2. adjugates -------------------------------------------------------------------------------------
for lh, rh, given in (
    (adj(A), A, ()),
    (adj(mm(A, B)), mm(adj(A), adj(B)), ()),
    (adj(2 * A), 2 * adj(A), ()),
    (adj(2 * A), 2**n * adj(A), ()),
    (adj(-A), -adj(A), ()),
    (adj(A.T), adj(A), ()),
    (adj(adj(A)), A, ()),
    (adj(adj(A)), mm(det(A), A), ()),
    (adj(adj(E2)), -E2, ()),
    (det(adj(A)), det(A) ** n, ()),
    (det(adj(A)), det(A), ()),
    (mm(A, adj(A)), Id, ()),
    (mm(A, adj(A)), mm(adj(A), A.T), ()),
    (adj(aa(A, B)), aa(adj(A), adj(B)), ()),
    (adj(Id), mm(2, Id), ()),
    (adj(Om), Om, ()),
    (adj(E2), mn(mm(tr(E2), J2), mm(2, E2)), ()),
    (adj(A), A.T, (orth,)),
    (adj(A), mm(det(A), A), (orth,)),
    (adj(A), Om, (idem,)),
    (tr(adj(A)), det(A) / tr(A), ()),
    (tr(adj(A)), tr(A), ()),
    (adj(One), One, ()),
    (adj(mm(u, v.T)), Om, ()),
):
    false_("adjugate", lh, rh, given=given)

for lh, rh, given in (
    (mm(A, adj(A)), mm(det(A), Id), ()),
    (adj(mm(A, B)), mm(adj(B), adj(A)), ()),
    (adj(A.T), Transpose(adj(A)), ()),
    (det(adj(A)), det(A) ** (n - 1), ()),
    (adj(A), mm(det(A), A.T), (orth,)),
    (adj(2 * A), 2 ** (n - 1) * adj(A), ()),
    (det(aa(A, mm(u, v.T))), det(A) + con(mm(v.T, adj(A)), u), ()),
    (det(aa(Id, mm(U, V))), det(aa(Jm, mm(V, U))), ()),
    (tr(mm(U, V)), tr(mm(V, U)), ()),
    (tr(mm(A, B)), 0, (sym, eq(B.T, -B))),
    (det(bl((A, B), (B, A))), det(aa(A, B)) * det(mn(A, B)), ()),
    (det(bl((A, B), (C, K))), det(mn(mm(A, K), mm(B, C))), (eq(mm(C, K), mm(K, C)),)),
    (s1**m * det(mn(mm(s1, Id), mm(U, V))), s1**n * det(mn(mm(s1, Jm), mm(V, U))), ()),
    (det(-A), (-1) ** n * det(A), ()),
    (det(A) ** 2, 1, (orth,)),
    (det(A) * (det(A) - 1), 0, (idem,)),
    (det(A), 0, (nil,)),
    (det(mexp(A)), exp(tr(A)), ()),
    (det(KroneckerProduct(A, G)), det(A) ** m * det(G) ** n, ()),
    (det(Adjoint(A)), conjugate(det(A)), ()),
):
    true_("invariant", lh, rh, given=given)

# 3. inverses and blocks ---------------------------------------------------------------------------
for lh, rh, given in (
    (inv(mm(A, B)), mm(inv(A), inv(B)), ()),
    (inv(aa(A, B)), aa(inv(A), inv(B)), ()),
    (inv(aa(A, mm(u, v.T))), mn(inv(A), mm(inv(A), u, v.T, inv(A))), ()),
    (inv(aa(Id, mm(U, V))), mn(Id, mm(U, V)), ()),
    (inv(aa(A, B)), mn(inv(A), mm(inv(A), B, inv(A))), ()),
    (mm(A, inv(aa(A, Id))), mn(Id, inv(A)), ()),
    (mn(inv(A), inv(B)), mm(inv(A), mn(A, B), inv(B)), ()),
    (inv(A), -A, (invo,)),
    (inv(A), A, (eq(mm(A, A), A.T),)),
    (A, Id, (idem,)),
    (A, Om, (nil,)),
    (A, B, (eq(mm(A, C), mm(B, C)),)),
    (A, B, (eq(mm(A, C), mm(B, C)), ne(C, Om))),
    (A, B, (eq(mm(A, U), mm(B, U)), eq(mm(V, U), Jm))),
    (mm(V, U), Jm, (eq(mm(U, V), Id),)),
    (mm(U, V), Id, (eq(mm(V, U), Jm), eq(mm(U.T, U), Jm))),
    (mm(A, B), mm(B, A), (eq(mm(A, C), mm(C, A)), eq(mm(B, C), mm(C, B)))),
    (mm(A, B), mm(B, A), (sym, eq(B.T, B))),
    (mm(A, B), mm(B, A), (eq(mm(A, A, B), mm(B, A, A)),)),
    (inv(bl((A, B), (Om, C))), bl((inv(A), B), (Om, inv(C))), ()),
    (inv(bl((A, B), (Om, C))), bl((inv(A), mm(inv(A), B, inv(C))), (Om, inv(C))), ()),
    (inv(bl((Om, A), (B, Om))), bl((Om, inv(A)), (inv(B), Om)), ()),
    (mm(bl((A, B), (B, A)), bl((A, B), (B, A))), bl((mm(A, A), mm(B, B)), (mm(B, B), mm(A, A))), ()),
    (Transpose(bl((A, B), (C, K))), bl((A.T, B.T), (C.T, K.T)), ()),
    (bl((A, B), (C, K)), bl((A, C), (B, K)), (sym,)),
    (MatPow(A, 3), Id, (idem,)),
    (mm(A, mn(Id, A)), A, (idem,)),
):
    false_("inverse", lh, rh, given=given)

# 4. slopes ----------------------------------------------------------------------------------------
M_ = aa(A, mm(t, B))
for lh, rh, given in (
    (DT(det(M_)), det(A) * tr(mm(inv(A), B)) + 1, ()),
    (DT(det(M_)), tr(mm(adj(A), B.T)), ()),
    (DT(det(M_)), det(B), ()),
    (DT(det(M_), 1), tr(mm(adj(A), B)), ()),
    (DT(det(M_) ** 2), det(A) * tr(mm(adj(A), B)), ()),
    (DT(1 / det(M_)), -tr(mm(adj(A), B)) / det(A), ()),
    (DT(log(det(M_))), tr(mm(A, B)), ()),
    (DT(log(det(M_))), tr(mm(inv(A), B.T)), ()),
    (DT(sqrt(det(M_))), sqrt(det(A)) * tr(mm(inv(A), B)), ()),
    (DT(tr(mm(M_, M_))), tr(mm(A, B)), ()),
    (DT(tr(mm(M_.T, M_))), 2 * tr(mm(A, B)), ()),
    (DT(tr(inv(M_))), -tr(mm(inv(A), B)), ()),
    (DT(det(inv(M_))), tr(mm(inv(A), B)) / det(A), ()),
    (DT(det(mm(M_, M_.T))), det(A) ** 2 * tr(mm(inv(A), B)), ()),
    (DT(det(aa(Id, mm(t, A)))), tr(A) + 1, ()),
    (DT(det(mm(t, A))), det(A), ()),
    (DT(det(mm(t, A))), 0, ()),
    (DT(tr(mexp(M_))), tr(mm(mexp(B), A)), ()),
    (DT(con(aa(u, mm(t, v)).T, mm(A, aa(u, mm(t, v))))), 2 * con(u.T, mm(A, v)), ()),
    (DT(con(aa(u, mm(t, v)).T, mm(A, aa(u, mm(t, v))))), 0, (sym,)),
    (DirectionalDerivative(inv(M_), t, 0), mm(-1, inv(A), inv(A), B), ()),
    (DirectionalDerivative(inv(M_), t, 0), mm(inv(A), B, inv(A)), ()),
    (DirectionalDerivative(mm(M_, M_), t, 0), mm(2, A, B), ()),
    (DirectionalDerivative(mexp(M_), t, 0), mm(mexp(A), B), ()),
    (DirectionalDerivative(mexp(mm(t, A)), t, 1), mexp(A), ()),
):
    false_("slope", lh, rh, given=given)

for lh, rh, given in (
    (DT(det(M_)), tr(mm(adj(A), B)), ()),
    (DT(log(det(M_))), tr(mm(inv(A), B)), ()),
    (DT(tr(mm(M_, M_))), 2 * tr(mm(A, B)), ()),
    (DT(det(aa(Id, mm(t, A)))), tr(A), ()),
    (DirectionalDerivative(inv(M_), t, 0), mm(-1, inv(A), B, inv(A)), ()),
):
    true_("slope", lh, rh, given=given)

# 5. what is given leaves a side without a value ------------
for lh, rh, given in (
    (mm(inv(A), A), Id, (eq(det(A)),)),
    (tr(mm(inv(A), A)), n, (eq(det(A)),)),
    (det(A) * det(inv(A)), 1, (eq(det(A)),)),
    (con(mm(v.T, inv(A)), u), con(mm(u.T, inv(A.T)), v), (eq(det(A)),)),
    (mm(inv(A), A, B), B, (eq(A, Om),)),
    (mm(inv(A), A, B), B, (nil,)),
    (tr(mm(inv(A), A)), n, (eq(mm(A, A, A), Om),)),
    (mm(inv(mm(A, B)), A, B), Id, (eq(mm(A, B, B), Om),)),
):
    open_("no value where given", lh, rh, given=given)


# 6. assertions: an inverse that is written is meant to exist, and a denominator is not ------------
add("assertion", "1/det", partial(ident, (det(A) ** 2 + det(A)) / det(A), det(A) + 1), F)
add("assertion", "of A = 0", partial(ident, mm(inv(A), A, B), B, given=[eq(A, Om)]), F)
add("assertion", "of A² = 0", partial(ident, mm(inv(A), A, B), B, given=[nil]), F)
add("assertion true", "inverse", partial(ident, mm(inv(A), A, B), B), T)
