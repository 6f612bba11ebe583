"""The loss of which modified gradient descent is the gradient flow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sympy as sp

from symbolic.modified_equation import inputs
from symbolic.modified_equation.fields import modified_field
from symbolic.modified_equation.obstructions import corrected, refuse_obstruction


def modified_loss(
    L: sp.Expr,
    variables: Sequence[sp.Symbol],
    h: sp.Symbol,
    order: int,
    A: Sequence[Sequence[Any]] | None = None,
    b: Sequence[Any] | None = None,
) -> sp.Expr:
    """L̃ = L + (h/4) |∇L|² + …, with −∇L̃ the modified field of gradient descent through h^(order−1), if it exists.

    The field of Euler's method for θ′ = −∇L =: −g is −g − (h/2) Hg − h²[⅓ H²g + 1/12 D³L(g, g)] − …, with H = D²L. At
    h² it has ∂ᵢfⱼ − ∂ⱼfᵢ = (1/6) [H, D³L(g)]ᵢⱼ: ∂ⱼ(H²g)ᵢ = (H D³L(g))ᵢⱼ + symmetric, ∂ⱼ D³L(g, g)ᵢ = 2 (D³L(g) H)ᵢⱼ +
    symmetric. So beyond order 2 there is a modified loss for quadratic, separable, radial and ridge losses, and not in
    general.

    Parameters
    ----------
    L : expression
    variables, h, order : as for ``modified_field``
    A, b : the tableau, optional; explicit Euler, which is gradient descent, if left out

    Returns
    -------
    expression; each coefficient is known up to a constant

    Raises
    ------
    NoPotentialError : if there is none, with the power of h and the antisymmetric part.
    TypeError, ValueError : for other arguments than these; if no closed form of the potential is found.

    Examples
    --------
    >>> x, y, h = sp.symbols("x y h")
    >>> modified_loss(x**2 / 2, [x], h, 3)
    h**2*x**2/6 + h*x**2/4 + x**2/2
    >>> modified_loss(x**2 * y, [x, y], h, 3)
    Traceback (most recent call last):
    symbolic.modified_equation.obstructions.NoPotentialError: there is no modified loss of an order above 2: ...

    References
    ----------
    D. Barrett and B. Dherin, Implicit gradient regularization, ICLR 2021, section 3.
    """
    names = inputs.symbols(variables)
    loss = inputs.scalar(L, "a loss", names, h)
    field = modified_field([-loss.diff(x) for x in names], names, h, order, A, b)
    refuse_obstruction(field, names, h, "modified loss")
    return corrected(loss, [-e for e in field], names, h)
