"""Derivatives in a letter, by the chain rule through every atom."""

from __future__ import annotations

from collections.abc import Callable

from flint import fmpq_mpoly

from proofs.checker.kernel.atoms import Atoms, Key, Place
from proofs.checker.kernel.ratios import UNIT, Ratio, Refused, added, whole
from proofs.checker.kernel.signs import factors, is_apart, is_natural
from proofs.checker.kernel.sums import opened, over, totals
from proofs.checker.laws.functions import power

_MOST_ORDER = 12


def derivative(atoms: Atoms, r: Ratio, letter: Key) -> Ratio:
    """∂r/∂letter, wherever r is differentiable."""
    num, den = (_of_polynomial(atoms, p, letter) for p in (r.num, r.den))
    return (num - r * den) / Ratio(r.den)


def _of_polynomial(atoms: Atoms, p: fmpq_mpoly, letter: Key) -> Ratio:
    keys = [key for key in atoms.inside(Ratio(p)) if atoms.has(key, letter)]
    return added(Ratio(p.derivative(atoms.numbers[key])) * _of_atom(atoms, key, letter) for key in keys)


def _of_atom(atoms: Atoms, key: Key, letter: Key) -> Ratio:
    if key == letter:
        return UNIT
    this = atoms.atom(key)
    match key:
        case ("fn", "exp", arg):
            return this * derivative(atoms, arg, letter)
        case ("fn", "sin" | "cos" as name, arg):
            other = atoms.value(("fn", "cos" if name == "sin" else "sin", arg))
            return (other if name == "sin" else -other) * derivative(atoms, arg, letter)
        case ("fn", "log", arg):
            return derivative(atoms, arg, letter) / arg
        case ("fn", "root", base, degree):
            return this * derivative(atoms, base, letter) / (base * degree)
        case ("fn", "Pow", base, exponent) if not atoms.has(exponent, letter):
            return exponent * this * derivative(atoms, base, letter) / base
        case ("fn", "phi", order, arg):  # φ_k′ = φ_k − k φ_{k+1}, by the power series
            return (this - order * atoms.value(("fn", "phi", order + UNIT, arg))) * derivative(atoms, arg, letter)
        case ("apply", name, orders, *args) if name in atoms.entire or (name, *args) in atoms.analytic:
            return added(
                atoms.value(("apply", name, _one_more(orders, n), *args)) * derivative(atoms, arg, letter)
                for n, arg in enumerate(args)
                if atoms.has(arg, letter)
            )
        case ("sum", ranges, *_) if not atoms.has(ranges, letter):
            bound: list[Place] = []
            body = atoms.product(list(opened(atoms, bound, key)))
            return totals(atoms, derivative(atoms, body, letter), bound)
        case ("mat", "exp", ("matrix", rows, _, marks, entries), (i, j)):
            slope = _slope(atoms, marks, entries, letter)
            return over(atoms, rows, lambda k: slope(i, k) * atoms.value((*key[:-1], (k, j))))
        case ("fn", "det", ("mat", "exp", ("matrix", rows, _, marks, entries))):  # by Jacobi, tr(A) det(e^{tA})
            slope = _slope(atoms, marks, entries, letter)
            return this * over(atoms, rows, lambda k: slope(k, k))
    raise Refused(f"the derivative of {key[1]} is not known, or need not exist.")


def _one_more(orders: tuple[int, ...], place: int) -> tuple[int, ...]:
    return tuple(order + (n == place) for n, order in enumerate(orders))


def _slope(atoms: Atoms, marks: tuple[Place, ...], entries: Ratio, letter: Key) -> Callable[[Place, Place], Ratio]:
    """The entries of A in t A, as e^{tA} has the derivative A e^{tA} for an A that does not depend on t."""
    slope = derivative(atoms, entries, letter)
    if atoms.has(slope, letter) or slope * atoms.value(letter) != entries:
        raise Refused("the derivative of exp(A) is known for A = t B.")
    return lambda i, j: atoms.renamed(slope, dict(zip(marks, (i, j), strict=True)))


def times_differentiated(atoms: Atoms, r: Ratio, letter: Key, order: Ratio) -> Ratio:
    """The derivative of an order that is a number; or a natural letter m, for an f with f′ = c f: cᵐ f."""
    n = whole(order)
    if n is None and is_natural(atoms, order):
        rate = derivative(atoms, r, letter) / r
        if not atoms.has(rate, letter) and all(is_apart(atoms, f) for f, _ in factors(atoms, r)):
            return power(atoms, rate, order) * r
    if n is None or not 0 <= n <= _MOST_ORDER:
        raise Refused(f"the order of a derivative is a number up to {_MOST_ORDER}.")
    for _ in range(n):
        r = derivative(atoms, r, letter)
    return r
