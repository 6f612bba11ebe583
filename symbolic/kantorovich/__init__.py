"""Kantorovich duality: the Lagrangian of a transport problem and its dual."""

from symbolic.kantorovich.lagrangian import Dual, dual, lagrangian

__all__ = ["Dual", "dual", "lagrangian"]
