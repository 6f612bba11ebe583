"""The front door: a claim comes in, the procedures that are made for its class are tried, and one verdict goes out."""

from symbolic.door.front import decide

__all__ = ["decide"]
