"""Transport problems that break solvers: each family draws (cost, p, q) from a generator."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import numpy as np

Instance = tuple[object, object, object]


def _size(rng: np.random.Generator) -> int:
    return int(rng.integers(2, 8))


def _weights(rng: np.random.Generator, n: int) -> np.ndarray:
    w = rng.random(n)
    return w / w.sum()


def _floats(rng: np.random.Generator, cost: Callable[[int, int], np.ndarray]) -> Instance:
    n, m = _size(rng), _size(rng)
    return cost(n, m), _weights(rng, n), _weights(rng, m)


def _grid_metric(rng: np.random.Generator) -> Instance:
    points = np.array([(a, b) for a in range(3) for b in range(2)], float)
    cost = np.sqrt(((points[:, None] - points) ** 2).sum(-1))
    p = rng.integers(0, 4, 6) + np.eye(6, dtype=int)[0]
    return cost, p, rng.permutation(p)


def _one_ulp_off(rng: np.random.Generator) -> Instance:
    """Costs f_i + g_j, so that every plan is optimal, and a few of them an ulp away."""
    n = _size(rng)
    cost = np.add.outer(rng.random(n), rng.random(n))
    return np.where(rng.random((n, n)) < 0.3, np.nextafter(cost, rng.choice([-9.0, 9.0])), cost), [1] * n, [1] * n


def _fractions(rng: np.random.Generator) -> Instance:
    n, m = _size(rng), _size(rng)
    cost = [[Fraction(int(rng.integers(-50, 50)), int(rng.integers(1, 30))) for _ in range(m)] for _ in range(n)]
    p = [Fraction(int(rng.integers(1, 9)), 7) for _ in range(n)]
    return cost, p, [sum(p) / m] * m


def _line(rng: np.random.Generator) -> Instance:
    return _floats(rng, lambda n, m: abs(np.subtract.outer(rng.normal(size=n), rng.normal(size=m))))


FAMILIES: dict[str, Callable[[np.random.Generator], Instance]] = {
    "uniform": lambda rng: _floats(rng, lambda n, m: rng.random((n, m))),
    "integers": lambda rng: (rng.integers(-99, 99, (5, 4)), [4, 4, 4, 4, 4], [5, 5, 5, 5]),
    "ties": lambda rng: (rng.integers(0, 3, (6, 6)), [2, 1, 1, 1, 1, 3], rng.permutation([2, 1, 1, 1, 1, 3])),
    "constant": lambda rng: _floats(rng, lambda n, m: np.full((n, m), rng.choice([0.0, 0.1, -3.0]))),
    "assignment": lambda rng: (rng.random((6, 6)), [1] * 6, [1] * 6),
    "zero weights": lambda rng: (rng.random((5, 6)), [0, 2, 0, 3, 1], rng.permutation([0, 0, 3, 1, 1, 1])),
    "grid metric": _grid_metric,
    "line": _line,
    "tiny": lambda rng: _floats(rng, lambda n, m: 1e-20 * rng.random((n, m))),
    "huge": lambda rng: _floats(rng, lambda n, m: 1e12 * rng.random((n, m))),
    "24 decades": lambda rng: _floats(rng, lambda n, m: 10.0 ** rng.uniform(-12, 12, (n, m))),
    "big-M": lambda rng: _floats(rng, lambda n, m: np.where(rng.random((n, m)) < 0.4, rng.random((n, m)), 1e9)),
    "negative": lambda rng: _floats(rng, lambda n, m: -1 - rng.random((n, m))),
    "one ulp off": _one_ulp_off,
    "one row": lambda rng: (rng.random((1, 5)), [1.0], _weights(rng, 5)),
    "one column": lambda rng: (rng.random((5, 1)), _weights(rng, 5), [1.0]),
    "one entry": lambda rng: (rng.normal(size=(1, 1)), [2], [2]),
    "fractions": _fractions,
    "all floats": lambda rng: _floats(
        rng, lambda n, m: rng.choice([5e-324, 0.0, -1e-310, 1.5e308, -1.7e308, 1.0], (n, m))
    ),
    "float32": lambda rng: _floats(rng, lambda n, m: rng.random((n, m)).astype(np.float32)),
    "same points": lambda rng: _floats(rng, lambda n, m: np.repeat(rng.random((1, m)), n, axis=0)),
    "uneven weights": lambda rng: (rng.random((5, 5)), 10.0 ** rng.uniform(-15, 0, 5), 10.0 ** rng.uniform(-15, 0, 5)),
    "beyond floats": lambda rng: (rng.integers(1, 9, (4, 4)).astype(object) * 10**400, [1, 1, 1, 1], [1, 1, 1, 1]),
    "below floats": lambda rng: (rng.integers(1, 9, (4, 4)) * Fraction(1, 10**400), [1, 1, 1, 1], [1, 2, 1, 0]),
}
EACH = 9
INSTANCES = [(name, seed) for name in FAMILIES for seed in range(EACH)]


def instance(name: str, seed: int) -> Instance:
    return FAMILIES[name](np.random.default_rng([seed, len(name)]))
