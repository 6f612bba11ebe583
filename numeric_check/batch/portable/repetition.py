"""A step that is taken a different number of times for every matrix of a batch."""

from __future__ import annotations

from collections.abc import Callable

from numeric_check.batch.libraries import library_of
from numeric_check.batch.portable.namespace import Array, Namespace, known

State = tuple[Array, ...]
LARGEST_UNKNOWN = 32  # steps where the number has no value yet: compiled code is written for so many


def repeated(xp: Namespace, step: Callable[[State], State], state: State, counts: Array) -> State:
    """step(…step(state)), ``counts`` times for every matrix.

    Where the counts have values, the loop is as long as the largest of them. Where they have none (``jax.jit``,
    ``jax.vmap``, ``torch.func.vmap``) it has LARGEST_UNKNOWN turns, and matrices that need more become NaN; in JAX a
    turn that no matrix needs costs nothing.

    Parameters
    ----------
    step : callable
        Takes and returns the arrays of the state; finite where it is not wanted, or so that its derivative is.
    state : tuple of arrays (…, k, k)
    counts : array (…, 1, 1) of integers
    """

    def turn(number: int | Array, state: State) -> State:
        wanted = counts > number
        return tuple(xp.where(wanted, new, old) for new, old in zip(step(state), state, strict=True))

    most = known(int, xp.max(counts))
    if most is None and library_of(counts) == "jax":
        state = _compiled(turn, state, counts)
    else:
        for number in range(LARGEST_UNKNOWN if most is None else most):
            state = turn(number, state)
    return state if most is not None else tuple(xp.where(counts > LARGEST_UNKNOWN, xp.nan, x) for x in state)


def _compiled(turn: Callable[[Array, State], State], state: State, counts: Array) -> State:
    """A loop of JAX, which unlike ``while_loop`` has derivatives in both directions."""
    from jax import lax, numpy

    most = numpy.max(counts)

    def body(state: State, number: Array) -> tuple[State, None]:
        return lax.cond(number < most, lambda state: turn(number, state), lambda state: state, state), None

    return lax.scan(body, state, numpy.arange(LARGEST_UNKNOWN, dtype=counts.dtype))[0]
