"""Exact symbolic mathematics: SymPy in, SymPy out. Derives and decides; prints nothing."""

from symbolic.decision import Decision, Verdict
from symbolic.phi import phi, phi1

__all__ = ["Decision", "Verdict", "phi", "phi1"]
