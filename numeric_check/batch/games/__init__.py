"""Two-player games in which a generator learns one point against a critic, many trajectories at once."""

from numeric_check.batch.games.invariants import angular_momentum, energy
from numeric_check.batch.games.play import Players, dirac_gan

__all__ = ["Players", "angular_momentum", "dirac_gan", "energy"]
