"""ρ(M) < c and α(M) < c as conditions on the entries of M, by its characteristic polynomial."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Any

import sympy as sp
from sympy.core.relational import Relational

from symbolic.definedness.known import Known
from symbolic.expressions.spectrum import SpectralAbscissa, SpectralRadius
from symbolic.stability.root_conditions import hurwitz_conditions, schur_conditions
from symbolic.words import OutsideClass

MAX_SIZE = 6  # of the matrices
_z = sp.Dummy("z")
Spectrum = SpectralRadius | SpectralAbscissa


def without_spectra(condition: Any, known: Known) -> Any:
    """The condition with polynomial ones for each ρ(M) < c, c > 0, and α(M) < c, of explicit matrices.

    Parameters
    ----------
    condition : SymPy Boolean
    known : Known

    Raises
    ------
    OutsideClass : for a relation of another form with ρ or α: ρ(M) ≤ c is not one of those that open sets have.

    Examples
    --------
    >>> from symbolic import SpectralAbscissa
    >>> a, b = sp.symbols("a b", real=True)
    >>> without_spectra(SpectralAbscissa(sp.Matrix([[0, 1], [-b, -a]])) < 0, Known())
    (a > 0) & (b > 0)
    """
    relations = (r for r in condition.atoms(Relational) if r.has(SpectralRadius, SpectralAbscissa))
    return condition.xreplace({relation: _opened(relation, known) for relation in relations})


def approached(condition: Any) -> Any:
    """ρ(M) < c + ε for ρ(M) ≤ c, and the same of α: the one holds for all ε > 0 if and only if the other does."""
    if isinstance(condition, sp.Le | sp.Ge) and isinstance(condition.lts, Spectrum):
        return sp.Lt(condition.lts, condition.gts + sp.Dummy("epsilon", positive=True), evaluate=False)
    return condition


def _opened(relation: Any, known: Known) -> Any:
    """Below c, or not below c."""
    if isinstance(relation, sp.Lt | sp.Gt) and isinstance(relation.lts, Spectrum):
        return _below(relation.lts, relation.gts, known)
    if isinstance(relation, sp.Le | sp.Ge) and isinstance(relation.gts, Spectrum):
        return sp.Not(_below(relation.gts, relation.lts, known))
    raise OutsideClass(f"{relation} is not of the form ρ(M) < c or α(M) < c.")


def _below(spectrum: Any, c: sp.Expr, known: Known) -> Any:
    M = spectrum.arg
    if not isinstance(M, sp.MatrixBase) or M.rows > MAX_SIZE:
        raise OutsideClass(f"{spectrum} is not that of a matrix with at most {MAX_SIZE} rows, entry by entry.")
    if c.has(SpectralRadius, SpectralAbscissa):
        raise OutsideClass(f"{c} is a spectral radius or abscissa too.")
    terms = list(enumerate(reversed(M.charpoly().all_coeffs())))
    p: Callable[[sp.Expr], sp.Expr] = lambda z: sp.expand(sum(a * z**power for power, a in terms))
    if isinstance(spectrum, SpectralAbscissa):
        return hurwitz_conditions(p(_z + c), _z, timeout=inf)
    if known.sign(c) != 2:
        raise OutsideClass(f"{c} is not known to be positive, as a bound of a spectral radius should be.")
    return schur_conditions(p(c * _z), _z, timeout=inf)  # the procedure around has one
