"""Bounds a little too small on tables, spheres, circles, orthogonal and symmetric matrices, and the sharp ones."""

from tests.hostile.statements.eleventh import *

true, false = of("extremes")
u2, u3 = MatrixSymbol("u", 2, 1), MatrixSymbol("u", 3, 1)
unit = lambda one: [real_matrix(one), is_(contraction(one.T, one), 1)]
orth = lambda one, size: [real_matrix(one), is_(one.T * one, Identity(size))]
disc, circle = [x**2 + y**2 <= 1], [is_(x**2 + y**2, 1)]
ball = [x**2 + y**2 + s**2 <= 1]
plan = [is_(Sum(PI[i, j], (i, 1, n), (j, 1, m)), 1)]
symm = [*symmetric_real(G2)]
third = P[1] * P[2] * P[3]


def bound(name, side, sharp, close, given):
    """The sharp bound, and one beside it that fails where the side is largest."""
    true(f"{name}<={sharp}", side, sharp, "<=", given=given)
    false(f"{name}<={close} beside {sharp}", side, close, "<=", given=given)


three = [certain, n >= 3]
bound("P1P2P3", third, R(1, 27), R(1, 30), three)
bound("P1P2^2", P[1] * P[2] ** 2, R(4, 27), R(1, 7), [certain, n >= 2])
bound("P1P2P3P4", P[1] * P[2] * P[3] * P[4], R(1, 256), R(1, 300), [certain, n >= 4])
bound("P1P2+P2P3+P3P1", P[1] * P[2] + P[2] * P[3] + P[3] * P[1], R(1, 3), R(8, 25), three)
bound("P1(1-P1)^2", P[1] * (1 - P[1]) ** 2, R(4, 27), R(1, 7), [certain])
bound("P1(1-P1)(1-2P1)", P[1] * (1 - P[1]) * (1 - 2 * P[1]), sqrt(3) / 18, R(9, 100), [certain])
bound("P1P2(P1-P2)", P[1] * P[2] * (P[1] - P[2]), sqrt(3) / 18, R(9, 100), [certain, n >= 2])
bound("P1-P1^3", P[1] - P[1] ** 3, 2 * sqrt(3) / 9, R(19, 50), [certain])
bound("-P1 log P1", -Q[1] * log(Q[1]), exp(-1), R(9, 25), [certain_q])
bound("sqrt P1+sqrt P2", sqrt(P[1]) + sqrt(P[2]), sqrt(2), R(7, 5), [certain, n >= 2])
bound("pi11 pi22", PI[1, 1] * PI[2, 2], R(1, 4), R(6, 25), [*plan, n >= 2, m >= 2])
bound("pi11 pi12^2", PI[1, 1] * PI[1, 2] ** 2, R(4, 27), R(1, 7), [*plan, m >= 2])
bound("pi11+pi22-pi11^2", PI[1, 1] + PI[2, 2] - PI[1, 1] ** 2, 1, R(99, 100), [*plan, n >= 2, m >= 2])
bound("u0u1", u2[0, 0] * u2[1, 0], R(1, 2), R(49, 100), unit(u2))
bound("u0+u1", u2[0, 0] + u2[1, 0], sqrt(2), R(7, 5), unit(u2))
bound("u0+2u1", u2[0, 0] + 2 * u2[1, 0], sqrt(5), R(11, 5), unit(u2))
bound("u0^2u1", u2[0, 0] ** 2 * u2[1, 0], 2 * sqrt(3) / 9, R(19, 50), unit(u2))
bound("u0u1u2", u3[0, 0] * u3[1, 0] * u3[2, 0], sqrt(3) / 9, R(1, 6), unit(u3))
bound("u0+u1+u2", u3[0, 0] + u3[1, 0] + u3[2, 0], sqrt(3), R(8, 5), unit(u3))
bound("u0u1+u1u2", u3[0, 0] * u3[1, 0] + u3[1, 0] * u3[2, 0], sqrt(2) / 2, R(7, 10), unit(u3))
bound("u0u1+u1u2+u2u0", sum(u3[one, 0] * u3[(one + 1) % 3, 0] for one in range(3)), 1, R(19, 20), unit(u3))
bound("G00+G01, orthogonal", G2[0, 0] + G2[0, 1], sqrt(2), R(7, 5), orth(G2, 2))
bound("G00G01, orthogonal", G2[0, 0] * G2[0, 1], R(1, 2), R(49, 100), orth(G2, 2))
bound("G00+2G01, orthogonal", G2[0, 0] + 2 * G2[0, 1], sqrt(5), R(11, 5), orth(G2, 2))
bound("tr H, orthogonal 3", tr(H3), 3, R(29, 10), orth(H3, 3))
bound("-tr H, orthogonal 3", -tr(H3), 3, R(29, 10), orth(H3, 3))
bound("tr H^2, orthogonal 3", tr(H3 * H3), 3, R(29, 10), orth(H3, 3))
bound("H00+H12+H21, orthogonal 3", H3[0, 0] + H3[1, 2] + H3[2, 1], 3, R(29, 10), orth(H3, 3))
bound("H00-H11+H22, orthogonal 3", H3[0, 0] - H3[1, 1] + H3[2, 2], 3, R(29, 10), orth(H3, 3))
bound("sum of a row, orthogonal 3", H3[0, 0] + H3[0, 1] + H3[0, 2], sqrt(3), R(17, 10), orth(H3, 3))
bound("tr A, orthogonal n>=3", tr(A), n, 9 * n / 10, [real_matrix(A), is_(A.T * A, Id), n >= 3])
bound("-tr A, orthogonal n>=3", -tr(A), n, 9 * n / 10, [real_matrix(A), is_(A.T * A, Id), n >= 3])
bound("det G, tr=1", det(G2), R(1, 4), R(6, 25), [*symm, is_(tr(G2), 1)])
bound("det G, tr=3", det(G2), R(9, 4), R(22, 10), [*symm, is_(tr(G2), 3)])
bound("G01, symmetric idempotent", G2[0, 1], R(1, 2), R(49, 100), [*symm, is_(G2 * G2, G2)])
bound("det G, tr G^TG=2, real", det(G2), 1, R(49, 50), [real_matrix(G2), is_(tr(G2.T * G2), 2)])
bound("x^2y in the disc", x**2 * y, 2 * sqrt(3) / 9, R(9, 25), disc)
bound("xy^3 in the disc", x * y**3, 3 * sqrt(3) / 16, R(8, 25), disc)
bound("x^2y on the circle", x**2 * y, 2 * sqrt(3) / 9, R(19, 50), circle)
bound("2x+y in the disc", 2 * x + y, sqrt(5), R(11, 5), disc)
bound("3x+4y in the disc", 3 * x + 4 * y, 5, R(49, 10), disc)
bound("5x+y in the disc", 5 * x + y, sqrt(26), R(5, 1), disc)
bound("x+2y+3s in the ball", x + 2 * y + 3 * s, sqrt(14), R(37, 10), ball)
bound("xy+ys in the ball", x * y + y * s, sqrt(2) / 2, R(7, 10), ball)
bound("x+y^2 in the disc", x + y**2, R(5, 4), R(6, 5), disc)
bound("x+y on x^2+2y^2<=1", x + y, sqrt(6) / 2, R(6, 5), [x**2 + 2 * y**2 <= 1])
bound("xy on x^2+xy+y^2<=1", x * y, R(1, 3), R(8, 25), [x**2 + x * y + y**2 <= 1])
bound("x on x^2+xy+y^2<=1", x, 2 / sqrt(3), R(8, 7), [x**2 + x * y + y**2 <= 1])
bound("x+y on x^4+y^4<=1", x + y, 2 ** R(3, 4), R(5, 3), [x**4 + y**4 <= 1])
bound("p q^2 on p+q=1", p * q**2, R(4, 27), R(7, 50), [is_(p + q, 1)])
bound("p q^2 r^3 on p+q+r=1", p * q**2 * r**3, R(1, 432), R(1, 450), [is_(p + q + r, 1)])
bound("|1-z||1+z| on |z|=1", Abs(1 - z) * Abs(1 + z), 2, R(49, 25), [is_(Abs(z), 1)])
bound("|1+z^2| in the disc, Re z>=0", Abs(1 + z**2), 2, R(199, 100), [abs(z) <= 1, re(z) >= 0])
