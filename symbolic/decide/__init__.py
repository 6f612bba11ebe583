"""Is a scalar expression zero? A verdict with its procedure and witness: proved, refuted or honestly undecided."""

from symbolic.decide.text import parse
from symbolic.decide.worker import decide_text
from symbolic.decide.zero import decide_zero, is_zero

__all__ = ["decide_text", "decide_zero", "is_zero", "parse"]
