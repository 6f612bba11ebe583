"""Calls written as text: the letters and names that stand in them, and what a function says of its operands."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path
from pkgutil import walk_packages
from types import GeneratorType
from typing import Any

import flint
import numpy as np
import sympy as sp

from numeric_check.evaluation.evaluate import exact_scope, scope_at
from symbolic import Decision, Verdict
from symbolic.balls.limits import Limits
from symbolic.towers.convert import Converter
from symbolic.towers.tower import Tower

FOLDER = Path(__file__).parent
PACKAGES = ("symbolic", "numeric_check")
GENERATORS = 60  # room in a tower
MOST = 50  # values of a generator that are looked at


def letters() -> dict[str, Any]:
    """Letters of every sort."""
    n, i, k, m = sp.symbols("n i k m", integer=True, positive=True)
    return {
        **{name: sp.Symbol(name, real=True) for name in "xyt"},
        **{name: sp.Symbol(name) for name in "zw"},
        **{name: sp.Symbol(name, integer=True) for name in "jl"},
        **{str(s): s for s in (n, i, k, m)},
        **{name: sp.MatrixSymbol(name, n, n) for name in "ABC"},
        **{name: sp.MatrixSymbol(name, n, 1) for name in "uv"},
        **{name: sp.Function(name) for name in "fg"},
        "p": sp.Symbol("p", positive=True),
        "q": sp.Symbol("q", nonnegative=True),
        "N": sp.Symbol("N", integer=True, nonnegative=True),
        "X": sp.MatrixSymbol("X", n, m),
        "T": sp.IndexedBase("T", shape=(n, n), real=True),
        "h": sp.IndexedBase("h", shape=(n,), real=True),
        "c": sp.Symbol("c", commutative=False),
    }


@cache
def modules() -> dict[str, Any]:
    """The modules of the packages by name."""
    folders = [(path, f"{name}.") for name in PACKAGES for path in importlib.import_module(name).__path__]
    found = (module.name for path, name in folders for module in walk_packages([path], name))
    return {name: importlib.import_module(name) for name in (*PACKAGES, *found)}


@cache
def names() -> dict[str, Any]:
    """What an operand may name: SymPy, the classes of the packages, exact numbers, scopes and the letters."""
    found = [vars(module).values() for module in modules().values()]
    classes = [o for values in found for o in values if inspect.isclass(o) and o.__module__.startswith(PACKAGES)]
    return {
        **{cls.__name__: cls for cls in reversed(classes)},
        **vars(sp),
        **{name: getattr(flint, name) for name in ("fmpq", "fmpz", "fmpq_mat", "acb", "arb")},
        **letters(),
        "np": np,
        "Fraction": Fraction,
        "limits": Limits.seconds(600),
        "function": function,
        "scope": _scope,
        "node": lambda text: ast.parse(text, mode="eval").body,
        "operands": lambda *operands, **named: (operands, named),
    }


def _scope(point: dict[Any, Any], arithmetic: Any = None) -> Any:
    """Where a point is known exactly, or in an arithmetic."""
    exact = exact_scope(point)
    return exact if arithmetic is None else scope_at(arithmetic, point, exact)


def function(name: str) -> Any:
    """A function, or a method of a class, by its module and name."""
    module = _module_of(name)
    found = modules()[module]
    for part in name[len(module) + 1 :].split("."):
        found = inspect.getattr_static(found, part)
    found = found.fget if isinstance(found, property) else getattr(found, "__func__", getattr(found, "func", found))
    return inspect.unwrap(found)


def _module_of(name: str) -> str:
    parts = name.split(".")
    return next(m for n in range(len(parts), 0, -1) if (m := ".".join(parts[:n])) in modules())


def operands(name: str, text: str) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """The operands of a call, with the classes that its module knows before others of the same name.

    Those that name a tower or its converter share one.
    """
    converter = Converter(Tower(GENERATORS, Limits.seconds(600)))
    module = modules()[_module_of(name)]
    own = {n: o for n, o in vars(module).items() if inspect.isclass(o) and o.__module__.startswith(PACKAGES)}
    return eval(f"operands({text})", {**names(), **own, "converter": converter, "tower": converter.tower})


def said(name: str, text: str) -> str:
    """What a function says: its value as text, "raises" with the error, or a verdict with its reason."""
    positional, named = operands(name, text)
    try:
        found = function(name)(*positional, **named)
        return _shown(list(islice(found, MOST)) if isinstance(found, GeneratorType) else found)
    except Exception as error:  # noqa: BLE001  # whatever it is
        return f"raises {type(error).__name__}: {error}".replace("\n", " ")


def agrees(found: str, answer: str) -> bool:
    """Whether a row states what is said; of errors and verdicts it states how they begin."""
    return found.startswith(answer) if answer.startswith(("raises ", *map(str, Verdict))) else found == answer


def _shown(value: Any) -> str:
    """A value as text; sets and tables in the order of their texts."""
    if isinstance(value, dict):
        return "{" + ", ".join(sorted(f"{key}: {_shown(at)}" for key, at in value.items())) + "}"
    if isinstance(value, set | frozenset):
        return "{" + ", ".join(sorted(map(_shown, value))) + "}"
    if isinstance(value, Decision):
        return f"{value.verdict} {value.assumes} {value.why}".replace("\n", " ")
    return str(value)


def rows() -> Iterator[tuple[str, str, str]]:
    """(function, operands, what it says) of all files of the folder."""
    for path in sorted(FOLDER.glob("*.txt")):
        name = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("    "):
                text, answer = line[4:].rsplit(" → ", 1)
                yield name, text, answer
            elif line and not line.startswith("#"):
                name = line
