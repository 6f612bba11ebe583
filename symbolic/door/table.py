"""The procedures behind the door, the cheapest and most complete ones first."""

from __future__ import annotations

import sympy as sp

from symbolic.decision import AT_MOST, DIFFERENT, EQUAL
from symbolic.door import classes
from symbolic.door.routes import Route
from symbolic.procedures.calculus import decide_derivative, decide_limit
from symbolic.procedures.comparison import decide_comparison
from symbolic.procedures.elementary_inequality import accepts_elementary_inequality, decide_elementary_inequality
from symbolic.procedures.elementary_series import accepts_elementary_series, decide_elementary_series
from symbolic.procedures.entrywise import accepts_entrywise, decide_entrywise
from symbolic.procedures.equivalence import accepts_equivalence, decide_equivalence
from symbolic.procedures.exceeding import accepts_exceeding, decide_exceeding
from symbolic.procedures.explicit import decide_different, decide_entries
from symbolic.procedures.identity import decide_identity
from symbolic.procedures.inequalities import decide_termwise, decide_triangle
from symbolic.procedures.initial_value import decide_initial_value
from symbolic.procedures.inner_products import accepts_inner_products, decide_inner_products
from symbolic.procedures.instance import accepts_instance, decide_by_instance
from symbolic.procedures.jet_polynomials import decide_jet_polynomials
from symbolic.procedures.matrices.abstraction import accepts_abstraction, decide_by_abstraction
from symbolic.procedures.matrices.completion import accepts_completion, decide_by_completion
from symbolic.procedures.matrices.determinant_of_exponential import (
    accepts_determinant_of_exponential,
    decide_determinant_of_exponential,
)
from symbolic.procedures.matrices.determinants import decide_determinants
from symbolic.procedures.matrices.generic_entries import accepts_generic_entries, decide_generic_entries
from symbolic.procedures.matrices.induction import decide_by_induction
from symbolic.procedures.matrices.invariants import accepts_invariants, decide_invariants
from symbolic.procedures.matrices.one_row import accepts_one_row, decide_by_one_row
from symbolic.procedures.matrices.real_logarithm import decide_real_logarithm
from symbolic.procedures.matrices.symmetry import decide_symmetric
from symbolic.procedures.matrices.triangular import decide_product_of_exponentials, decide_triangular
from symbolic.procedures.piecewise_linear import decide_piecewise_linear
from symbolic.procedures.piecewise_rational import accepts_piecewise_rational, decide_piecewise_rational
from symbolic.procedures.polynomial_inequality import accepts_polynomial_inequality, decide_polynomial_inequality
from symbolic.procedures.regions import accepts_regions, decide_by_regions
from symbolic.procedures.series.functional_calculus import decide_formula
from symbolic.procedures.series.maclaurin import decide_maclaurin
from symbolic.procedures.series.sums import decide_sums
from symbolic.procedures.series.taylor import decide_exponential_derivative
from symbolic.procedures.square_search import accepts_squares, squares_of
from symbolic.procedures.squares import decide_by_squares
from symbolic.procedures.sums.binomials import accepts_binomial_slopes, decide_binomial_slopes
from symbolic.procedures.sums.finite_sums import decide_finite_sums
from symbolic.procedures.sums.hypergeometric import accepts_hypergeometric, decide_hypergeometric
from symbolic.procedures.sums.indexed import accepts_indexed, decide_indexed
from symbolic.procedures.sums.sum_inequalities import accepts_sum_inequality, decide_sum_inequality
from symbolic.procedures.sums.support import accepts_support, decide_by_support

ROUTES = (
    Route(
        procedure=decide_termwise,
        accepts=classes.having(sp.Sum),
        relations=(AT_MOST,),
        claims="sums compared term by term",
        exact_for="terms whose difference has a known sign",
    ),
    Route(
        procedure=decide_triangle,
        accepts=classes.having(sp.Sum),
        relations=(AT_MOST,),
        claims="|Σ T| ≤ Σ |T|",
        exact_for="series that converge absolutely",
    ),
    Route(
        procedure=decide_equivalence,
        accepts=accepts_equivalence,
        options=classes.hypotheses,
        relations=(EQUAL, AT_MOST),
        claims="equivalences [P] = [Q] of conditions, bounds of spectral radii and abscissas",
        exact_for="polynomial conditions, by certificates; stability, by Schur–Cohn and Liénard–Chipart",
    ),
    Route(
        procedure=decide_comparison,
        accepts=classes.of_scalars,
        relations=(AT_MOST, DIFFERENT),
        claims="comparisons of scalars",
        exact_for="signs of sums, products and powers; linear consequences of what is given",
    ),
    Route(
        procedure=decide_piecewise_linear,
        accepts=classes.having(sp.Min, sp.Max, sp.Abs),
        relations=(EQUAL, AT_MOST),
        claims="Min, Max and |·| of real letters",
        exact_for="linear expressions with rational coefficients under Min, Max and |·|: complete",
    ),
    Route(
        procedure=decide_finite_sums,
        accepts=classes.having(sp.Sum, sp.Indexed),
        options=classes.tables,
        claims="finite sums of symbolic length",
        exact_for="polynomials in entries, sums and Kronecker deltas: complete",
    ),
    Route(
        procedure=decide_jet_polynomials,
        accepts=classes.of_functions,
        claims="derivatives of functions that are not known",
        exact_for="differential polynomials: complete",
    ),
    Route(
        procedure=decide_determinant_of_exponential,
        accepts=accepts_determinant_of_exponential,
        claims="determinants of exponentials",
        exact_for="det exp A = exp tr A, and words",
    ),
    Route(
        procedure=decide_exponential_derivative,
        accepts=classes.of_symbolic_order,
        claims="derivatives of symbolic order of exponentials",
        exact_for="(d/dt)ᵐ exp(ct) for every m",
    ),
    Route(
        procedure=decide_derivative,
        accepts=classes.derivatives,
        claims="derivatives in a parameter, of matrices too",
        exact_for="sums, products, inverses, exponentials, traces, determinants and their logarithms",
    ),
    Route(
        procedure=decide_binomial_slopes,
        accepts=accepts_binomial_slopes,
        claims="the slope of binomials at 0",
        exact_for="d/dn Σ c_k C(n, k) at n = 0",
    ),
    Route(
        procedure=decide_limit,
        accepts=classes.limits,
        claims="limits",
        exact_for="continuous functions, l'Hôpital's rule for analytic ones, powers beside logarithms and exponentials",
    ),
    Route(
        procedure=decide_entries,
        accepts=classes.explicit,
        claims="explicit matrices",
        exact_for="functions of matrices with eigenvalues that are known exactly",
    ),
    Route(
        procedure=decide_formula,
        accepts=classes.functions_of_matrices,
        options=classes.square_letters,
        claims="functions of one square matrix",
        exact_for="formulas that hold for every complex number and its neighbourhood",
    ),
    Route(
        procedure=decide_identity,
        claims="scalars, words in matrices of symbolic size, power series",
        exact_for="elementary functions with their branches; the free algebra of matrices; series by general term",
    ),
    Route(
        procedure=decide_by_instance,
        accepts=accepts_instance,
        options=classes.hypotheses,
        relations=(EQUAL, AT_MOST, DIFFERENT),
        claims="claims about matrices of symbolic size and real numbers that are false",
        exact_for="refutation by small rational matrices and numbers that satisfy what is given",
    ),
    Route(
        procedure=decide_exceeding,
        accepts=accepts_exceeding,
        options=classes.hypotheses,
        relations=(AT_MOST,),
        claims="inequalities between numbers that are false",
        exact_for="refutation by balls at exact points that satisfy what is given",
    ),
    Route(
        procedure=decide_by_regions,
        accepts=accepts_regions,
        options=classes.hypotheses,
        claims="logarithms, powers, angles and inverse functions on parts of the plane",
        exact_for="branches, on half-planes, lines and intervals that no cut crosses",
    ),
    Route(
        procedure=decide_indexed,
        accepts=accepts_indexed,
        options=classes.hypotheses,
        claims="quotients and functions of finite sums",
        exact_for="rational functions, exp and log of sums of symbolic length",
    ),
    Route(
        procedure=decide_hypergeometric,
        accepts=accepts_hypergeometric,
        claims="closed forms of sums of binomials, factorials and powers",
        exact_for="hypergeometric terms, by a recurrence with a rational certificate, initial values and ends",
    ),
    Route(
        procedure=decide_by_squares,
        accepts=accepts_squares,
        options=squares_of,
        relations=(AT_MOST,),
        claims="inequalities between words and traces of real matrices",
        exact_for="sums of squares of Frobenius norms, by a Gram matrix of the difference",
    ),
    Route(
        procedure=decide_inner_products,
        accepts=accepts_inner_products,
        options=classes.hypotheses,
        relations=(AT_MOST,),
        claims="inequalities between functions of inner products of real columns",
        exact_for="what follows from Cauchy–Schwarz for numbers in their place",
    ),
    Route(
        procedure=decide_sum_inequality,
        accepts=accepts_sum_inequality,
        relations=(AT_MOST,),
        claims="inequalities between functions of finite sums",
        exact_for="Jensen, Gibbs, Cauchy–Schwarz and their like, by a certificate of nonnegative facts",
    ),
    Route(
        procedure=decide_by_support,
        accepts=accepts_support,
        options=classes.hypotheses,
        relations=(EQUAL, AT_MOST),
        claims="sums with cases for the zeros of a table, as 0 log 0 = 0",
        exact_for="what is decided on the support of the table and off it",
    ),
    Route(
        procedure=decide_polynomial_inequality,
        accepts=accepts_polynomial_inequality,
        relations=(AT_MOST,),
        claims="polynomial inequalities between real numbers, with roots and moduli",
        exact_for="sums of squares with multipliers, by rational certificates",
    ),
    Route(
        procedure=decide_piecewise_rational,
        accepts=accepts_piecewise_rational,
        relations=(EQUAL, AT_MOST),
        claims="rational functions of real letters under Min, Max, |·| and sign",
        exact_for="certificates by sums of squares in every case",
    ),
    Route(
        procedure=decide_elementary_inequality,
        accepts=accepts_elementary_inequality,
        options=classes.hypotheses,
        relations=(AT_MOST,),
        claims="inequalities between elementary functions of real and complex numbers",
        exact_for="chains of derivatives, Taylor's theorem with balls on intervals, majorants of power series",
    ),
    Route(
        procedure=decide_by_completion,
        accepts=accepts_completion,
        claims="inverses of sums, and equations between matrices that are given",
        exact_for="consequences found by truncated noncommutative completion, by cofactors",
    ),
    Route(
        procedure=decide_invariants,
        accepts=accepts_invariants,
        claims="traces, determinants and adjugates of matrices of symbolic size",
        exact_for="cyclic words modulo equations; Schur complements, det(S + PQ) = det S det(I + QS⁻¹P)",
    ),
    Route(
        procedure=decide_generic_entries,
        accepts=accepts_generic_entries,
        claims="matrix symbols of explicit size up to 4",
        exact_for="rational functions of the entries: complete; Cayley–Hamilton",
    ),
    Route(
        procedure=decide_by_abstraction,
        accepts=accepts_abstraction,
        claims="exponentials, powers and Kronecker products of matrices, ones and diagonals, under equations",
        exact_for="consequences of MN = NM, MS = SN, P² = P, I or 0 and of what is given, by completion",
    ),
    Route(
        procedure=decide_entrywise,
        accepts=accepts_entrywise,
        claims="Hadamard products, diagonals, vec, entries and traces of matrices",
        exact_for="finite sums over the entries",
    ),
    Route(
        procedure=decide_symmetric,
        accepts=classes.matrix_letters,
        options=classes.symmetric_matrices,
        claims="words in matrices that are given as symmetric",
        exact_for="words with (H + Hᵀ)/2 for H",
    ),
    Route(
        procedure=decide_different,
        relations=(DIFFERENT,),
        claims="constants that differ",
        exact_for="constants, by rigorous balls",
    ),
    Route(
        procedure=decide_determinants,
        accepts=classes.having(sp.Determinant),
        claims="determinants of products and of block matrices",
        exact_for="det AB = det A det B and block triangular matrices",
    ),
    Route(
        procedure=decide_triangular,
        accepts=classes.having(sp.Determinant, sp.Trace),
        options=classes.triangular_matrices,
        claims="determinants and traces of matrices that are given as triangular",
        exact_for="the diagonal of sums, products and exponentials",
    ),
    Route(
        procedure=decide_product_of_exponentials,
        accepts=classes.having(sp.Product),
        claims="products of exponentials",
        exact_for="∏ exp g(i) = exp Σ g(i)",
    ),
    Route(
        procedure=decide_real_logarithm,
        accepts=classes.having(sp.log),
        claims="log exp x",
        exact_for="real x, with traces and determinants of matrices that are given as real",
    ),
    Route(
        procedure=decide_sums,
        accepts=classes.sums,
        claims="sums of matrices, finite or not",
        exact_for="linearity, shifts and splits of sums by words in the terms",
    ),
    Route(
        procedure=decide_elementary_series,
        accepts=accepts_elementary_series,
        claims="Taylor series of elementary functions at 0",
        exact_for="sin, cos, sinh, cosh, sinc, exp, atan, atanh and powers, within the radius of convergence",
    ),
    Route(
        procedure=decide_maclaurin,
        accepts=classes.infinite_sums,
        options=classes.series_letters,
        claims="power series of scalars and of matrices",
        exact_for="known Maclaurin series, within their radius of convergence",
    ),
    Route(
        procedure=decide_initial_value,
        accepts=classes.exponentials,
        options=classes.times,
        claims="flows: two functions of t with one generator",
        exact_for="X′ = XL with one value at 0",
    ),
    Route(
        procedure=decide_by_induction,
        accepts=classes.finite,
        options=classes.inductions,
        claims="every natural number n",
        exact_for="powers, sums and products whose step is an identity of words",
    ),
    Route(
        procedure=decide_by_one_row,
        accepts=accepts_one_row,
        options=classes.hypotheses,
        claims="equations between functions of matrices that are false",
        exact_for="refutation by matrices of one row: complex numbers",
    ),
)
