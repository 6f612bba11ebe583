"""Which Dirac-GAN is played: its loss, its critic and its penalty."""

from __future__ import annotations

import math
from dataclasses import dataclass

from numeric_check.batch.field_input import require_real

LOSSES = ("bilinear", "saturating", "non_saturating", "gan_qp")
CRITICS = ("linear", "normalised")
PENALTIES = ("zero_centred", "one_centred", "l2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Game:
    """One game, of names above.

    Attributes
    ----------
    loss, critic : str
    penalty : str or None
    strength : λ of the penalty, above 0; None without one
    qp : λ of GAN-QP, above 0; None for the other losses
    """

    loss: str
    critic: str
    penalty: str | None
    strength: float | None
    qp: float | None

    def __post_init__(self) -> None:
        require_one_of("loss", self.loss, LOSSES)
        require_one_of("critic", self.critic, CRITICS)
        if self.penalty is not None:
            require_one_of("penalty", self.penalty, PENALTIES)
        if self.critic == "normalised" and self.penalty in ("zero_centred", "one_centred"):
            raise ValueError(
                f"the penalty {self.penalty!r} changes nothing: the gradient φ/|φ| of a normalised critic has length 1 "
                "everywhere; take the penalty 'l2', or the critic 'linear'."
            )
        require_with("strength", self.strength, self.penalty is not None, "a penalty")
        require_with("qp", self.qp, self.loss == "gan_qp", "the loss 'gan_qp'")

    @property
    def decay(self) -> float:
        """2λ of the penalty, 0 without one."""
        return 2 * float(self.strength or 0)

    @property
    def coupling(self) -> float:
        """1/λ of GAN-QP, 0 for the other losses."""
        return 1 / float(self.qp) if self.qp else 0.0


def require_one_of(name: str, value: object, names: tuple[str, ...]) -> None:
    """Raises ValueError unless the value is one of the names.

    Examples
    --------
    >>> from numeric_check.batch.games.game import require_one_of
    >>> require_one_of("loss", "wgan", ("bilinear", "gan_qp"))
    Traceback (most recent call last):
    ...
    ValueError: loss must be one of 'bilinear', 'gan_qp'; got 'wgan'.
    """
    if not isinstance(value, str) or value not in names:
        raise ValueError(f"{name} must be one of {', '.join(map(repr, names))}; got {value!r}.")


def require_with(name: str, value: float | None, needed: bool, what: str) -> None:
    """Raises TypeError or ValueError unless the value is a number above 0 where it is needed, and None elsewhere."""
    if not needed:
        if value is not None:
            raise ValueError(f"{name} belongs to {what}; got {name}={value!r} without it.")
        return
    if value is None:
        raise ValueError(f"{what} needs {name}, a number above 0.")
    require_real(name, value)
    if not (math.isfinite(value) and value > 0):
        raise ValueError(f"{name} must be a finite number above 0; got {value!r}.")
