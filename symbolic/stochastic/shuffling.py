"""The loss whose gradient flow an epoch of shuffled SGD follows, in the mean over the orders of the batches."""

from __future__ import annotations

from collections.abc import Sequence

import sympy as sp

from symbolic.modified_equation import inputs


def shuffled_modified_loss(losses: Sequence[sp.Expr], variables: Sequence[sp.Symbol], eps: sp.Symbol) -> sp.Expr:
    """C + (ε/4m) Σ_k |∇C_k|² for the losses C₁, …, C_m of the batches, with C = (1/m) Σ C_k.

    One epoch is x ← x − ε∇C_k(x) for each k once; in the mean over the m! orders, all equally likely, it is the flow
    of −∇C̃ for the time mε, up to O(ε³): its ε² term is ½ Σ_{j≠k} D²C_j ∇C_k, since each of two batches comes first
    equally often, and the flow of −∇C has ½ Σ_{j,k} D²C_j ∇C_k there.

    Parameters
    ----------
    losses : sequence of m ≥ 1 expressions
    variables : sequence of Symbol
    eps : Symbol
        The learning rate, not in the losses.

    Returns
    -------
    expression

    Raises
    ------
    TypeError, ValueError : naming the argument that is wrong.

    Examples
    --------
    >>> x, eps = sp.symbols("x epsilon")
    >>> shuffled_modified_loss([(x - 1) ** 2 / 2, (x + 1) ** 2 / 2], [x], eps)
    epsilon*(2*x**2 + 2)/8 + x**2/2 + 1/2

    References
    ----------
    S. L. Smith, B. Dherin, D. G. T. Barrett and S. De, On the Origin of Implicit Regularization in Stochastic Gradient
    Descent, ICLR 2021.
    """
    names = inputs.symbols(variables)
    if isinstance(losses, sp.Basic | str) or not isinstance(losses, Sequence):
        raise TypeError(f"losses must be a sequence of expressions, one for each batch; got {losses!r}.")
    batches = [inputs.scalar(C, "a loss", names, eps) for C in losses]
    for batch in batches:
        inputs.smooth(batch, "a loss", names)
    m = len(batches)
    if not m:
        raise ValueError("losses need at least one batch; got none.")
    squares = sp.expand(sp.Add(*(C.diff(x) ** 2 for C in batches for x in names)))
    return sp.expand(sp.Add(*batches) / m) + eps * squares / (4 * m)
