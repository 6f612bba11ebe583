"""A statement under conditions on its letters, and the condition that it lacks."""

from symbolic.conditions.missing import missing_conditions
from symbolic.conditions.under import decide_under

__all__ = ["decide_under", "missing_conditions"]
