"""The functions that are judged: the value in balls, the condition number, where it breaks, and an exact case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging import determinants, jets
from numeric_check.judging.derived import Action, Derivative, Function, Truth
from numeric_check.judging.families import OF_EXPONENTIALS, OF_INVERSES, OF_LOGARITHMS, OF_SIGNS
from numeric_check.judging.pseudoinverse import pseudoinverse
from numeric_check.judging.spectral import Jet
from numeric_check.matrix_families import Family

Arrays = tuple[NDArray, ...]
_PHI = re.compile(r"phi_([1-9]|1\d|20)")
_COLUMNS = 2  # of B in exp(A)B


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A function of a matrix, and in two cases of a second array.

    Attributes
    ----------
    formula : what it is, for a person
    truth : the arguments → value and condition number
    families : where it breaks; name → sampler
    point : n → a matrix at which the value is known exactly
    answer : the arguments at that point → that value
    second : (rng, n) → the second argument, or None
    shape : the arguments, with the axes of a batch before the last two → shape of the result
    square : whether the matrix has as many rows as columns
    exact : whether that value has to be given without rounding
    parts : 0 where one array is expected; the number of parts of a tuple that are stacked along a new last axis; −1
        where the last part of a tuple, if there is one, is meant
    """

    formula: str
    truth: Callable[..., Truth]
    families: Mapping[str, Family]
    point: Callable[[int], NDArray]
    answer: Callable[..., NDArray]
    second: Callable[[np.random.Generator, int], NDArray] | None = None
    shape: Callable[..., tuple[int, ...]] = lambda *arguments: arguments[-1].shape
    square: bool = True
    exact: bool = True
    parts: int = 0


NAMES = (
    *("exp", "log", "sqrt", "sign", "inv", "pinv", "phi_1 … phi_20", "det", "logdet", "slogdet"),
    *("expm_frechet", "expm_multiply"),
)


def subject_of(name: str) -> Subject:
    """The subject of that name.

    Raises
    ------
    ValueError : for a name that is none of ``NAMES``.
    """
    if isinstance(name, str):
        if match := _PHI.fullmatch(name):
            return _phi(int(match[1]))
        if name in _SUBJECTS:
            return _SUBJECTS[name]
    raise ValueError(f"subject must be one of {', '.join(NAMES)}; got {name!r}.")


def truth_of(name: str, arguments: Arrays) -> Truth:
    """Value and condition number at the arguments; of the last ones that were asked for, they are kept."""
    return _kept(name, tuple((x.tobytes(), x.shape, x.dtype) for x in arguments))


@lru_cache(maxsize=4096)
def _kept(name: str, keys: tuple) -> Truth:
    arguments = (np.frombuffer(data, dtype).reshape(shape) for data, shape, dtype in keys)
    return subject_of(name).truth(*arguments)


def _zero(n: int) -> NDArray:
    return np.zeros((n, n))


def _of_matrix(formula: str, jet: Jet, families: Mapping[str, Family], point: Callable, answer: Callable) -> Subject:
    """f(A), with the answer at the point as a function of the size."""
    truth = Function(jet)
    return Subject(formula=formula, truth=truth, families=families, point=point, answer=lambda A: answer(len(A)))


def _of_determinant(formula: str, truth: Callable[..., Truth], answer: float | tuple[float, ...]) -> Subject:
    """A number or two for each matrix, with the answer at I."""
    at_unit = np.array(answer)
    return Subject(
        formula=formula,
        truth=truth,
        families=OF_INVERSES,
        point=np.eye,
        answer=lambda A: at_unit.copy(),
        shape=lambda A: (*A.shape[:-2], *at_unit.shape),
    )


def _phi(order: int) -> Subject:
    factorial = float(np.prod(np.arange(1.0, order + 1)))
    name = f"φ_{order}(A) = Σ Aⁿ/(n + {order})!"
    found = _of_matrix(name, jets.phi(order), OF_EXPONENTIALS, _zero, lambda n: np.eye(n) / factorial)
    return replace(found, exact=order < 3)  # 1/3! is no float


def _gaussian(rng: np.random.Generator, n: int) -> NDArray:
    return rng.standard_normal((n, n))


def _columns(rng: np.random.Generator, n: int) -> NDArray:
    return rng.standard_normal((n, _COLUMNS))


_SUBJECTS = {
    "exp": _of_matrix("exp A", jets.exp, OF_EXPONENTIALS, _zero, np.eye),
    "log": _of_matrix("the principal logarithm of A", jets.log, OF_LOGARITHMS, np.eye, _zero),
    "sqrt": _of_matrix("the principal square root of A", jets.sqrt, OF_LOGARITHMS, np.eye, np.eye),
    "sign": _of_matrix("sign A", jets.sign, OF_SIGNS, np.eye, np.eye),
    "inv": _of_matrix("A⁻¹", jets.inverse, OF_INVERSES, np.eye, np.eye),
    "pinv": Subject(
        formula="A⁺",
        truth=pseudoinverse,
        families=OF_INVERSES,
        point=np.eye,
        answer=np.copy,
        shape=lambda A: (*A.shape[:-2], A.shape[-1], A.shape[-2]),
        square=False,
        exact=False,  # singular vectors of I may be any basis
    ),
    "det": _of_determinant("det A", determinants.determinant, 1.0),
    "logdet": _of_determinant("the principal log det A", determinants.logarithm, 0.0),
    "slogdet": replace(
        _of_determinant("det A/|det A| and log |det A|", determinants.sign_and_logarithm, (1.0, 0.0)), parts=2
    ),
    "expm_frechet": Subject(
        formula="L(A, E), the derivative of exp at A along E",
        truth=Derivative(jets.exp),
        families=OF_EXPONENTIALS,
        point=_zero,
        answer=lambda A, E: E,
        second=_gaussian,
        parts=-1,
        exact=False,  # a quotient by a coefficient of the series is rounded
    ),
    "expm_multiply": Subject(
        formula="exp(A) B",
        truth=Action(jets.exp),
        families=OF_EXPONENTIALS,
        point=_zero,
        answer=lambda A, B: B,
        second=_columns,
    ),
}
