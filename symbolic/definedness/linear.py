"""Linear inequalities over ℚ: does p ≥ 0 follow from p₁ ≥ 0, …, p_m ≥ 0? By elimination of one atom after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import sympy as sp

_MOST_ROWS = 400  # elimination squares the number of rows at worst; what people write has a handful


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Σ c_a a + constant ≥ 0, or > 0 where it is strict; an atom a is any term that is not taken apart."""

    coefficients: tuple[tuple[sp.Expr, Fraction], ...]
    constant: Fraction
    strict: bool = False

    def of(self, atom: sp.Expr) -> Fraction:
        return dict(self.coefficients).get(atom, Fraction(0))


def row(expr: sp.Expr, *, strict: bool = False) -> Row | None:
    """The row expr ≥ 0 (or > 0), or None where a coefficient is not rational.

    Parameters
    ----------
    expr : scalar expression
    strict : bool

    Returns
    -------
    Row or None : products of atoms are atoms again.
    """
    terms = sp.expand(expr).as_coefficients_dict()
    if not all(coefficient.is_Rational for coefficient in terms.values()):
        return None
    parts = {atom: Fraction(int(c.p), int(c.q)) for atom, c in terms.items() if c != 0}
    constant = parts.pop(sp.S.One, Fraction(0))
    return Row(coefficients=tuple(parts.items()), constant=constant, strict=strict)


def contradictory(rows: Iterable[Row]) -> bool:
    """Whether no real values of the atoms satisfy all rows (Fourier's elimination; False where it grows too large).

    Parameters
    ----------
    rows : iterable of Row

    Returns
    -------
    bool

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.definedness.linear import contradictory, row
    >>> x = sp.Symbol("x", real=True)
    >>> contradictory([row(x - 1), row(-x, strict=True)]), contradictory([row(x - 1), row(2 - x)])
    (True, False)

    References
    ----------
    A. Schrijver, Theory of Linear and Integer Programming, Wiley 1986, section 12.2.
    """
    known = set(rows)
    while True:
        if any(_is_false(r) for r in known):
            return True
        atoms = {atom for r in known for atom, _ in r.coefficients}
        if not atoms or len(known) > _MOST_ROWS:
            return False
        atom = min(atoms, key=lambda a: (_cost(known, a), str(a)))
        below = [r for r in known if r.of(atom) > 0]
        above = [r for r in known if r.of(atom) < 0]
        rest = {r for r in known if r.of(atom) == 0}
        known = rest | {_combined(p, q, atom) for p in below for q in above}


def _cost(rows: set[Row], atom: sp.Expr) -> int:
    return sum(r.of(atom) > 0 for r in rows) * sum(r.of(atom) < 0 for r in rows)


def _is_false(r: Row) -> bool:
    return not r.coefficients and (r.constant < 0 or (r.strict and r.constant == 0))


def _combined(p: Row, q: Row, atom: sp.Expr) -> Row:
    """The combination of two rows with positive weights in which the atom cancels, with coprime integers."""
    a, b = -q.of(atom), p.of(atom)
    total: dict[sp.Expr, Fraction] = {}
    for weight, r in ((a, p), (b, q)):
        for name, coefficient in r.coefficients:
            total[name] = total.get(name, Fraction(0)) + weight * coefficient
    constant = a * p.constant + b * q.constant
    scale = max((abs(c) for c in total.values() if c), default=Fraction(1))
    kept = tuple(sorted(((name, c / scale) for name, c in total.items() if c), key=lambda item: str(item[0])))
    return Row(coefficients=kept, constant=constant / scale, strict=p.strict or q.strict)
