"""Bounds that are a little too small on functions of tables, matrices and columns with one peak, and the sharp ones."""

from tests.hostile.statements.eleventh import *

true, false = of("peaks")
ra, ru, rv, rg, rh = map(real_matrix, (A, u, v, G2, H3))
box = ForAll(And(X[i] >= 0, X[i] <= 1), (i, 1, n))
uu, vv, uv_ = contraction(u.T, u), contraction(v.T, v), contraction(u.T, v)
gg, hh = tr(G2.T * G2), tr(H3.T * H3)


def bound(name, side, sharp, close, given=()):
    """The sharp bound, and one beside it that fails where the side is largest."""
    true(f"{name}<={sharp}", side, sharp, "<=", given=given)
    false(f"{name}<={close} beside {sharp}", side, close, "<=", given=given)


three = [n >= 3]
bound("X1X2(1-X1) in the box", X[1] * X[2] * (1 - X[1]), R(1, 4), R(6, 25), [box, n >= 2])
bound("X1X2(1-X1)(1-X2) in the box", X[1] * X[2] * (1 - X[1]) * (1 - X[2]), R(1, 16), R(3, 50), [box, n >= 2])
bound("X1X2X3(1-X1) in the box", X[1] * X[2] * X[3] * (1 - X[1]), R(1, 4), R(6, 25), [box, n >= 3])
bound("X1X2^2(1-X1)(1-X2) in the box", X[1] * X[2] ** 2 * (1 - X[1]) * (1 - X[2]), R(1, 27), R(7, 200), [box, n >= 2])
bound("X1X2exp(-X1^2-X2^2)", X[1] * X[2] * exp(-(X[1] ** 2) - X[2] ** 2), exp(-1) / 2, R(9, 50), [n >= 2])
bound("sum(XY-X^2-Y^2+X)", total(X[i] * Y[i] - X[i] ** 2 - Y[i] ** 2 + X[i]), n / 3, 8 * n / 25, [n >= 2])
bound("sum(X-X^2)", total(X[i] - X[i] ** 2), n / 4, 6 * n / 25, three)
bound("sum(3X-5X^2)", total(3 * X[i] - 5 * X[i] ** 2), 9 * n / 20, 43 * n / 100, three)
bound(
    "sum(2iX-X^2)",
    total(2 * i * X[i] - X[i] ** 2),
    n * (n + 1) * (2 * n + 1) / 6,
    R(9, 10) * n * (n + 1) * (2 * n + 1) / 6,
    three,
)
bound("-sum Q log Q", -total(Q[i] * log(Q[i])), n * exp(-1), 9 * n / 25, three)
bound("sum(Q-Q log Q)", total(Q[i] - Q[i] * log(Q[i])), n, 19 * n / 20, three)
bound("sum(Q exp(-Q))", total(Q[i] * exp(-Q[i])), n * exp(-1), 9 * n / 25, three)
bound("sum(2Q-Q^2 i)", total(2 * Q[i] - i * Q[i] ** 2), harmonic(n), R(9, 10) * harmonic(n), three)
bound("X1/(1+sum X^2)", X[1] / (1 + total(X[i] ** 2)), R(1, 2), R(12, 25), [n >= 2])
bound("(X1+X2)/(1+sum X^2)", (X[1] + X[2]) / (1 + total(X[i] ** 2)), sqrt(2) / 2, R(17, 25), [n >= 2])
bound("(sum X)^2/(sum X^2), n>=3", total(X[i]) ** 2, n * total(X[i] ** 2), 19 * n * total(X[i] ** 2) / 20, three)
bound("softmax slope", exp(X[1] + X[2]) / total(exp(X[i])) ** 2, R(1, 4), R(6, 25), [n >= 2])
bound("softmax slope of three", exp(X[1] + X[2] + X[3]) / total(exp(X[i])) ** 3, R(1, 27), R(7, 200), three)
bound("G00/(1+tr G^TG)", G2[0, 0] / (1 + gg), R(1, 2), R(12, 25), [rg])
bound("tr G/(1+tr G^TG)", tr(G2) / (1 + gg), sqrt(2) / 2, R(17, 25), [rg])
bound("(G00+G01)/(1+tr G^TG)", (G2[0, 0] + G2[0, 1]) / (1 + gg), sqrt(2) / 2, R(17, 25), [rg])
bound("det G/(1+tr G^TG)^2", det(G2) / (1 + gg) ** 2, R(1, 8), R(3, 25), [rg])
bound("det G/tr G^TG", 2 * det(G2), gg, 19 * gg / 20, [rg])
bound("tr(G)^2<=2tr G^TG", tr(G2) ** 2, 2 * gg, 19 * gg / 10, [rg])
bound("tr G-tr G^TG", tr(G2) - gg, R(1, 2), R(12, 25), [rg])
bound("tr H/(1+tr H^TH)", tr(H3) / (1 + hh), sqrt(3) / 2, R(21, 25), [rh])
bound("H00+H12-tr H^TH", H3[0, 0] + H3[1, 2] - hh, R(1, 2), R(12, 25), [rh])
bound("sum of H-tr H^TH", sum(H3[one, two] for one in range(3) for two in range(3)) - hh, R(9, 4), R(43, 20), [rh])
bound("tr A-tr A^TA, n>=3", tr(A) - tr(A.T * A), n / 4, 6 * n / 25, [ra, n >= 3])
bound("tr(A)^2<=n tr A^TA, n>=3", tr(A) ** 2, n * tr(A.T * A), 19 * n * tr(A.T * A) / 20, [ra, n >= 3])
bound(
    "tr(A)^2<=n tr A^2, symmetric n>=3",
    tr(A) ** 2,
    n * tr(A * A),
    19 * n * tr(A * A) / 20,
    [*symmetric_real(A), n >= 3],
)
bound("u^Tv-u^Tu v^Tv", uv_ - uu * vv, R(1, 4), R(6, 25), [ru, rv])
bound("u^Tu exp(-u^Tu)", uu * exp(-uu), exp(-1), R(9, 25), [ru])
bound("u^Tv exp(-u^Tu-v^Tv)", uv_ * exp(-uu - vv), exp(-1) / 2, R(9, 50), [ru, rv])
bound("u^Tv/(1+u^Tu+v^Tv)", uv_ / (1 + uu + vv), R(1, 2), R(12, 25), [ru, rv])
bound("u^Tv/(1+u^Tu)(2+v^Tv)", uv_ / ((1 + uu) * (2 + vv)), sqrt(2) / 8, R(17, 100), [ru, rv])
bound("Re z-|z|^2", re(z) - Abs(z) ** 2, R(1, 4), R(6, 25))
bound("Re z+Im z-|z|^2", re(z) + im(z) - Abs(z) ** 2, R(1, 2), R(12, 25))
bound("|z|exp(-|z|^2)", Abs(z) * exp(-(Abs(z) ** 2)), exp(-R(1, 2)) / sqrt(2), R(21, 50))
bound("Re zw/(1+|z|^2+|w|^2)", re(z * w) / (1 + Abs(z) ** 2 + Abs(w) ** 2), R(1, 2), R(12, 25))
bound("x y s exp(-x^2-y^2-s^2)", x * y * s * exp(-(x**2) - y**2 - s**2), exp(-R(3, 2)) * sqrt(2) / 4, R(3, 40))
bound("x+y+s-x^2-2y^2-3s^2", x + y + s - x**2 - 2 * y**2 - 3 * s**2, R(11, 24), R(9, 20))
bound("xy+ys-x^2-y^2-s^2+x", x * y + y * s - x**2 - y**2 - s**2 + x, R(3, 8), R(9, 25))
bound("pq(1-p-q)", p * q * (1 - p - q), R(1, 27), R(7, 200))
bound("pqr(1-p-q-r)", p * q * r * (1 - p - q - r), R(1, 256), R(3, 800))
bound("p^2q(4-p-2q)", p**2 * q * (4 - p - 2 * q), 2, R(19, 10))
bound("sin x sin y sin(x+y)", sin(x) * sin(y) * sin(x + y), 3 * sqrt(3) / 8, R(31, 50))
bound("cos x+cos y-cos(x+y)", cos(x) + cos(y) - cos(x + y), R(3, 2), R(7, 5))
bound("sin x+sin y-sin(x+y)", sin(x) + sin(y) - sin(x + y), 3 * sqrt(3) / 2, R(5, 2))
