"""The points of a claim are the same in all runs, whatever order the sets of Python have in them."""

import os
import subprocess
import sys

import pytest

SEEDS = "124"
SCRIPT = """
import numpy as np
import sympy as sp
from numeric_check import Claim, Relation, critical_points, real
h, k, b = (real(name) for name in "hkb")
x, y, z = h.symbol, k.symbol, b.symbol
inside = sp.Piecewise((1, (x * y > 0) & (x * y < 2) & (z < 1)), (0, (x > 3) | (y * z > 5)), (2, True))
for relation in (Relation.EQUAL, Relation.AT_MOST):
    claim = Claim(
        lhs=inside, rhs=sp.Max(x * y, x**2 - x * z + y, z), variables=(h, k, b), hypotheses=((x > 0) & (y < 9),),
        relation=relation,
    )
    print(*critical_points(claim, np.random.default_rng(3)), sep="\\n")
"""


def _printed(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment)
    return run.stdout


@pytest.mark.slow
def test_points_do_not_depend_on_the_seed_of_hashes():
    first, *others = map(_printed, SEEDS)
    assert len(first.splitlines()) > 20
    assert all(other == first for other in others)
