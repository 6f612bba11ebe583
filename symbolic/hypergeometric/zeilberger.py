"""The search for a recurrence by creative telescoping; what it finds is checked by ``certificate``.

Source: M. Petkovšek, H. S. Wilf, D. Zeilberger, A = B, A K Peters 1996, sections 5.2-5.4 (Gosper) and 6.3 (Zeilberger).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from itertools import islice, product
from typing import Any

from sympy.polys.matrices import DomainMatrix

from symbolic.hypergeometric.certificate import Certificate, is_in_place
from symbolic.hypergeometric.summation import Summation
from symbolic.hypergeometric.terms import aligned, composed_polynomial, vanishes

_HIGHEST_DEGREE = 8  # of the polynomial x in Gosper's equation
_LARGEST_SHIFT = 10
_HIGHEST_LIFT = 2


def recurrences(problem: Summation, order: int) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """(a_0, …, a_J) and R with Σ_j a_j F(n + j, k) = G(n, k + 1) − G(n, k), G = R F₀.

    Parameters
    ----------
    problem : Summation
    order : int
        J ≥ 1; where F does not depend on n, of order 1.
    """
    summand = problem.statement.summand
    one = summand[0].rational.field.one
    shifted = [term.at({problem.n: problem.n + 1}) for term in summand]
    if vanishes([*shifted, *(term.scaled(-one) for term in summand)]):
        if order == 1:
            yield (-one, one), 0 * one
        return
    yield from _of_order(problem, order)


def certificates(problem: Summation, order: int) -> Iterator[Certificate]:
    """The recurrences, each for the largest range and the least first values in which its G has no pole.

    Parameters
    ----------
    problem : Summation
    order : int
    """
    for coefficients, R in recurrences(problem, order):
        proposed = (
            Certificate(
                n=problem.n, coefficients=coefficients, multiplier=lifted, low=low, high=high, start=start, lift=lift
            )
            for lift, lifted in enumerate(_lifted(problem, R))
            for start, high, low in product(range(problem.first, problem.first + 4), range(1, 3), range(3))
        )
        yield from islice((c for c in proposed if is_in_place(problem, c)), 1)


def _lifted(problem: Summation, R: Any) -> Iterator[Any]:
    """R for F₀ with 1/(L + i)! in the place of 1/L!, for i = 0, 1, …, until all factors are used."""
    divisors = [(L, -m) for (s, L), m in problem.core().risings.items() if s == 1 and m < 0]
    for i in range(_HIGHEST_LIFT + 1 if divisors else 1):
        yield R
        for L, m in divisors:
            R = R * R.field(L + i + 1) ** m


def _of_order(problem: Summation, J: int) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """a_j and x with A(k) x(k + 1) − B(k − 1) x(k) = C(k) Σ_j a_j N_j(k), and R = B(k − 1) x(k)/(C(k) D(k))."""
    summand, k = problem.statement.summand, problem.statement.k
    K = summand[0].rational.field
    F0 = problem.core()
    shifted = [list(problem.term(j, k)) for j in range(J + 1)]
    sides = aligned([F0, F0.at({k: k + 1}), *(term for terms in shifted for term in terms)])
    (key, base), (_, after), *rest = sides
    if any(other != key for other, _ in sides) or len(rest) != len(summand) * (J + 1):
        return
    size = len(summand)
    rho = [sum((r for _, r in rest[j * size : (j + 1) * size]), K.zero) / base for j in range(J + 1)]
    D = K.ring.one
    for r in rho:
        D = D.lcm(r.denom)
    N = [r.numer * D.exquo(r.denom) for r in rho]
    ratio = after / base * K(D) / K(_at(D, k, k + 1))
    A, B, C = _gosper_form(ratio, k)
    before = _at(B, k, k - 1)
    degree = _degree(A, before, C, N, k)
    if not 0 <= degree <= _HIGHEST_DEGREE:
        return
    columns = [C * N_j for N_j in N] + [before * k**i - A * (k + 1) ** i for i in range(degree + 1)]
    for solution in _kernel(columns, k, K):
        a, x = solution[: J + 1], solution[J + 1 :]
        if a[J]:
            scale = K.ring.one
            for c in a:
                scale = scale.lcm(c.denom)
            X = sum((c * K(k) ** i for i, c in enumerate(x)), K.zero)
            content = K(reduce(lambda p, q: p.gcd(q), ((c * scale).numer for c in a)))
            yield tuple(c * scale / content for c in a), K(before) * X * scale / (K(C * D) * content)


def _gosper_form(ratio: Any, k: Any) -> tuple[Any, Any, Any]:
    """A, B, C with ratio = A(k)/B(k) · C(k + 1)/C(k) where A(k) and B(k + h) have no common factor for h ≥ 0."""
    A, B, C = ratio.numer, ratio.denom, ratio.numer.ring.one
    for f, _ in ratio.numer.factor_list()[1]:
        for g, _ in ratio.denom.factor_list()[1]:
            h = _shift(f, g, k)
            while h is not None and not (A.rem(f) or B.rem(g)):
                A, B = A.exquo(f), B.exquo(g) * (1 if _at(g, k, k + h) == f else -1)
                for i in range(1, h + 1):  # f(k)/g(k) = Π f(k − i + 1)/f(k − i)
                    C *= _at(f, k, k - i)
    return A, B, C


def _shift(f: Any, g: Any, k: Any) -> int | None:
    """h ≥ 0 with f(k) = ± g(k + h), of polynomials that depend on k."""
    if f.degree(k) <= 0 or f.degree(k) != g.degree(k):
        return None
    return next((h for h in range(_LARGEST_SHIFT) if _at(g, k, k + h) in (f, -f)), None)


def _degree(A: Any, B: Any, C: Any, N: list[Any], k: Any) -> int:
    """A bound of the degree of x for generic a_j (A = B, section 5.4)."""
    known = max((C * N_j).degree(k) for N_j in N if N_j)
    high = max(A.degree(k), B.degree(k))
    if _coefficient(A, k, high) != _coefficient(B, k, high):
        return known - high
    return max(known - high + 1, 0)


def _coefficient(p: Any, k: Any, degree: int) -> Any:
    """The coefficient of k^degree."""
    ring, at = p.ring, p.ring.gens.index(k)
    parts = {(*m[:at], 0, *m[at + 1 :]): c for m, c in p.terms() if m[at] == degree}
    return ring.from_dict(parts)


def _at(p: Any, k: Any, value: Any) -> Any:
    return composed_polynomial(p, {k: value})


def _kernel(columns: list[Any], k: Any, K: Any) -> list[list[Any]]:
    """The solutions c, in K, of Σ c_i p_i = 0, coefficient by coefficient of k."""
    high = max(p.degree(k) for p in columns if p)
    rows = [[K(_coefficient(p, k, d)) for p in columns] for d in range(high + 1)]
    kernel = DomainMatrix(rows, (len(rows), len(columns)), K.to_domain()).to_sparse().nullspace()
    return [list(row) for row in kernel.to_dense().to_list()]
