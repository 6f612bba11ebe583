"""Points of variables under conditions, for tests: a claim about nothing but them."""

import numpy as np
import sympy as sp

from numeric_check import Claim, Relation, adverse_points, points
from numeric_check.checks.ball_route import compare_by_balls
from numeric_check.checks.one_point import at_point
from numeric_check.claims.outcome import Outcome


def claim_of(*variables, hypotheses=()):
    return Claim(lhs=sp.S.Zero, rhs=sp.S.Zero, variables=tuple(variables), hypotheses=tuple(hypotheses))


def drawn(variables, count, seed=0, hypotheses=()):
    """The points by the author's hints."""
    return list(points(claim_of(*variables, hypotheses=hypotheses), count, np.random.default_rng(seed)))


def adverse(variables, count, seed=0, hypotheses=()):
    """The points by the conditions alone."""
    return list(adverse_points(claim_of(*variables, hypotheses=hypotheses), count, np.random.default_rng(seed)))


def refuted_by_conditions_alone(claim, count=60, seed=0):
    """Whether balls refute a claim at a point of the source that knows its sorts and conditions only."""
    against = {Outcome.AGREES if claim.relation == Relation.DIFFERENT else Outcome.DIFFERS, Outcome.UNDEFINED}
    for point in adverse_points(claim, count, np.random.default_rng(seed)):
        finding = at_point(claim, point, 20, {"balls": compare_by_balls}).findings.get("balls")
        if finding is not None and finding.outcome in against:
            return True
    return False
