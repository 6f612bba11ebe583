"""Where the roots of a polynomial lie: in the unit disc, or left of the imaginary axis, as conditions on parameters."""

from symbolic.stability.root_conditions import hurwitz_conditions, schur_conditions

__all__ = ["hurwitz_conditions", "schur_conditions"]
