"""Real matrices with a spectral radius of at most 1, positive definite ones, and abscissas below 0, near the end."""

from tests.hostile.statements.eleventh import *

true, false = of("definite")
two, three = Identity(2), Identity(3)
rg, rh, ra = map(real_matrix, (G2, H3, A))
most, less = [rg, SpectralRadius(G2) <= 1], [rg, SpectralRadius(G2) < 1]
left = [rg, SpectralAbscissa(G2) <= 0]
pd = [*symmetric_real(G2), G2[0, 0] > 0, det(G2) > 0]
psd = [*symmetric_real(G2), G2[0, 0] >= 0, G2[1, 1] >= 0, det(G2) >= 0]


def bound(name, side, sharp, close, given):
    """The sharp bound, and one beside it that fails near the end of the condition."""
    true(f"{name}<={sharp}", side, sharp, "<=", given=given)
    false(f"{name}<={close} beside {sharp}", side, close, "<=", given=given)


for words, given in (("rho<=1", most), ("rho<1", less)):
    bound(f"tr G, {words}", tr(G2), 2, R(19, 10), given)
    bound(f"-tr G, {words}", -tr(G2), 2, R(19, 10), given)
    bound(f"det G, {words}", det(G2), 1, R(9, 10), given)
    bound(f"-det G, {words}", -det(G2), 1, R(9, 10), given)
    bound(f"tr G^2, {words}", tr(G2 * G2), 2, R(19, 10), given)
    bound(f"-tr G^2, {words}", -tr(G2 * G2), 2, R(19, 10), given)
    bound(f"det(I-G), {words}", det(two - G2), 4, R(19, 5), given)
    bound(f"det(I+G), {words}", det(two + G2), 4, R(19, 5), given)
    bound(f"det(I+G^2), {words}", det(two + G2 * G2), 4, R(19, 5), given)
    bound(f"det(I-G^2), {words}", det(two - G2 * G2), 4, R(19, 5), given)
    false(f"det(I+G^2)>=1/10, {words}: rotation", R(1, 10), det(two + G2 * G2), "<=", given=given)
    true(f"det(I+G^2)>=0, {words}", 0, det(two + G2 * G2), "<=", given=given)
    bound(f"tr G^3, {words}", tr(G2**3), 2, R(19, 10), given)
    bound(f"tr G-det G, {words}", tr(G2) - det(G2), 1, R(9, 10), given)
    bound(f"-tr G-det G, {words}", -tr(G2) - det(G2), 1, R(9, 10), given)
    bound(f"tr G+det G, {words}", tr(G2) + det(G2), 3, R(14, 5), given)
bound("tr H, rho<=1", tr(H3), 3, R(14, 5), [rh, SpectralRadius(H3) <= 1])
bound("det(I-H), rho<=1", det(three - H3), 8, 7, [rh, SpectralRadius(H3) <= 1])
bound("-tr H^2, rho<=1", -tr(H3 * H3), 2, R(9, 5), [rh, SpectralRadius(H3) <= 1])
true("det G>=0, alpha<=0", 0, det(G2), "<=", given=left)
false("det G>=1/10, alpha<=0", R(1, 10), det(G2), "<=", given=left)
bound("4det G by tr, symmetric positive definite", 4 * det(G2), tr(G2) ** 2, 19 * tr(G2) ** 2 / 20, pd)
bound("G01^2, positive definite", G2[0, 1] ** 2, G2[0, 0] * G2[1, 1], 19 * G2[0, 0] * G2[1, 1] / 20, pd)
bound("2G01, positive definite", 2 * G2[0, 1], tr(G2), 9 * tr(G2) / 10, pd)
bound("-2G01, positive definite", -2 * G2[0, 1], tr(G2), 9 * tr(G2) / 10, pd)
bound("G01^2, semidefinite", G2[0, 1] ** 2, G2[0, 0] * G2[1, 1], 19 * G2[0, 0] * G2[1, 1] / 20, psd)
bound("tr G^2, semidefinite", tr(G2 * G2), tr(G2) ** 2, 19 * tr(G2) ** 2 / 20, psd)
bound("tr(G)^2, semidefinite", tr(G2) ** 2, 2 * tr(G2 * G2), 19 * tr(G2 * G2) / 10, psd)
bound("sum of entries, semidefinite", G2[0, 0] + 2 * G2[0, 1] + G2[1, 1], 2 * tr(G2), 19 * tr(G2) / 10, psd)
bound("-sum of entries, semidefinite", -G2[0, 0] - 2 * G2[0, 1] - G2[1, 1], 0, -tr(G2) / 20, psd)
bound("4/tr(G^-1) by tr, positive definite", 4, tr(G2) * tr(G2.I), 19 * tr(G2) * tr(G2.I) / 20, pd)
bound("G00 G^-1_00, positive definite", 1, G2[0, 0] * G2[1, 1] / det(G2), 9 * G2[0, 0] * G2[1, 1] / det(G2) / 10, pd)
