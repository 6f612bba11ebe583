"""Where expressions have a value: the natural domain, and whether what is given implies it."""

from symbolic.definedness.closing import close, closed, hopeless, supposing, with_supposed
from symbolic.definedness.domain import natural_domain, unfolded
from symbolic.definedness.implied import implied
from symbolic.definedness.scalars import UnknownDomain

__all__ = [
    "UnknownDomain",
    "close",
    "closed",
    "hopeless",
    "implied",
    "natural_domain",
    "supposing",
    "unfolded",
    "with_supposed",
]
