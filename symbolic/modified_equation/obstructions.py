"""What keeps a modified field from having a potential: the first power of h at which ∂ᵢfⱼ − ∂ⱼfᵢ is not 0."""

from __future__ import annotations

from collections.abc import Sequence

import sympy as sp

from symbolic.decision import Verdict
from symbolic.modified_equation.gradients import differences, potential
from symbolic.zero_test.zero import decide_zero


class NoPotentialError(ValueError):
    """The modified field has no potential: the first power of h at which ∂ᵢfⱼ − ∂ⱼfᵢ is not 0, and this difference.

    Attributes
    ----------
    power : int
        The field has a potential through h^(power − 1).
    pair : (Symbol, Symbol)
        xᵢ, xⱼ.
    obstruction : Expr
        The coefficient of h^power in ∂ᵢfⱼ − ∂ⱼfᵢ; f is the modified field of gradient descent, and (−p′, q′) for a
        Hamiltonian.
    """

    def __init__(self, what: str, power: int, pair: tuple[sp.Symbol, sp.Symbol], obstruction: sp.Expr) -> None:
        self.power, self.pair, self.obstruction = power, pair, obstruction
        i, j = pair
        super().__init__(
            f"there is no {what} of an order above {power}: "
            f"∂f_{j}/∂{i} − ∂f_{i}/∂{j} has the coefficient {obstruction} at the power {power} of the step."
        )


def corrected(first: sp.Expr, field: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol) -> sp.Expr:
    """V = first + h V₂ + … with ∂ᵢV = fᵢ, for a gradient f that is the gradient of ``first`` at h = 0.

    Raises
    ------
    ValueError : if no closed form is found.
    """
    rest = [e - first.diff(x) for e, x in zip(field, variables, strict=True)]
    return first + _by_powers(sp.expand_mul(potential(rest, variables)), h)


def _by_powers(e: sp.Expr, h: sp.Symbol) -> sp.Expr:
    """Σ h^k times a sum, for an expanded e."""
    sums: dict[sp.Expr, list[sp.Expr]] = {}
    for term in sp.Add.make_args(e):
        coefficient, power = term.as_independent(h, as_Add=False)
        sums.setdefault(power, []).append(coefficient)
    return sp.Add(*(power * sp.Add(*terms) for power, terms in sums.items()))


def _coefficients(e: sp.Expr, h: sp.Symbol) -> list[tuple[int, sp.Expr]]:
    """The powers of h in a polynomial in h and their coefficients, term by term: ``Poly`` cancels every fraction."""
    sums: dict[int, list[sp.Expr]] = {}
    for term in sp.Add.make_args(sp.expand_mul(e)):
        coefficient, power = term.as_independent(h, as_Add=False)
        base, exponent = power.as_base_exp()
        if power != 1 and (base != h or not exponent.is_Integer or exponent < 0):
            return list(enumerate(reversed(sp.Poly(e, h).all_coeffs())))
        sums.setdefault(0 if power == 1 else int(exponent), []).append(coefficient)
    return [(power, sp.Add(*terms)) for power, terms in sums.items()]


def refuse_obstruction(field: Sequence[sp.Expr], variables: Sequence[sp.Symbol], h: sp.Symbol, what: str) -> None:
    """Raise at the lowest power of h at which the field is no gradient.

    Raises
    ------
    NoPotentialError : if there is such a power.
    ValueError : if this is undecided.
    """
    found = []
    for x, y, difference in differences(field, variables):
        found += [(power, (x, y), coefficient) for power, coefficient in _coefficients(difference, h)]
    for power, pair, coefficient in sorted(found, key=lambda one: one[0]):
        decision = decide_zero(coefficient)
        if decision.verdict is Verdict.REFUTED:
            raise NoPotentialError(what, power, pair, coefficient)
        if decision.verdict is not Verdict.PROVED:
            raise ValueError(f"whether there is a {what} is undecided: {coefficient} at {h}**{power}, {decision.why}.")
