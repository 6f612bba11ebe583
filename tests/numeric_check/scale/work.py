"""Functions that workers of a cluster find by their names."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import numpy as np

from numeric_check.batch import DetExpResidual
from numeric_check.scale import generator_of


def gaussian(seed, rows, block):
    return generator_of(seed, block).standard_normal((rows, 3, 3))


def numbered(folder, block):
    """Leaves a file for each time that the block is made."""
    (Path(folder) / f"{block}-{os.getpid()}-{len(os.listdir(folder))}").touch()
    return block


def largest(block, piece):
    """A value that depends on the number of the block alone, with ties."""
    return DetExpResidual(worst=float(block * 7 % 10), index=(block,), count=1)


def killing(folder, killed, block):
    """The first time that this block is made, its worker ends without a word."""
    marker = Path(folder) / "killed"
    if block == killed and not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return block


def ending(block):
    """Its worker ends, each time."""
    os.kill(os.getpid(), signal.SIGKILL)


def failing(block, piece):
    if block == 3:
        raise ValueError("the piece is bad.")
    return largest(block, piece)


def problems(seed, rows, block):
    """Plans on two points, of which some are not optimal."""
    rng = generator_of(seed, block)
    C = rng.integers(0, 3, (rows, 2, 2)).astype(float)
    masses = {"p": np.full((rows, 2), 0.5), "q": np.full((rows, 2), 0.5)}
    return {
        "C": C,
        **masses,
        "f": C.min(axis=2),
        "g": np.zeros((rows, 2)),
        "plan": np.tile(np.eye(2) / 2, (rows, 1, 1)),
    }


def slow(block):
    time.sleep(0.02)
    return block
