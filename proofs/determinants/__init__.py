"""Determinants: the lemma, derivatives, and det exp(A) = e^(tr A).

det(I + UVᵀ) = det(I + VᵀU) moves a determinant from a large size to a small one. Jacobi's formula and Newton's
identities tie determinants to traces. The exponential then has the determinant e^(tr A), which is proved by a
differential equation, by triangularisation, and term by term at generic matrices; the converse fails over ℂ.

The logarithm of a determinant is the price of a change of variables in a density, and the trace is the cheap way to
it. For rank one the two chapters before meet: det exp(xyᵀ) = e^(yᵀx).
"""

THEOREMS = (
    "determinant_lemma",
    "determinant_update",
    "determinant_derivative",
    "jacobi_formula",
    "newton_identities",
    "det_exp_law",
    "det_exp_slope",
    "det_exp_rate",
    "det_exp_flow",
    "det_exp",
    "det_exp_triangular",
    "det_exp_newton",
    "det_exp_generic",
    "det_exp_converse",
    "det_exp_rank_one",
    "rank_one_determinant",
    "low_rank_determinant",
)
