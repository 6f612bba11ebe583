"""The schema of the JSON form, and the classes and constants that it names: a closed list, so that no text is run."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import sympy as sp
from sympy.functions.elementary import piecewise
from sympy.matrices.expressions import matexpr

import symbolic

SCHEMA: dict[str, Any] = json.loads(files("proofs.exchange").joinpath("claim.schema.json").read_text(encoding="utf-8"))
LIMITED = frozenset({"Sum", "Product", "Integral", "MatrixSum", "Largest", "Smallest", "ForAll"})
POINTED = frozenset({"Lambda", "Subs", "DirectionalDerivative", "Limit"})


def _named(keyword: str) -> list[str]:
    """What the schema allows as the value of a keyword of a tree."""
    allowed = (form.get("properties", {}).get(keyword, {}).get("enum", []) for form in SCHEMA["$defs"].values())
    return [name for names in allowed for name in names]


def _found(name: str) -> Any:
    return next(getattr(place, name) for place in (symbolic, sp, matexpr, piecewise) if hasattr(place, name))


HEADS: dict[str, Any] = {name: _found(name) for name in _named("head")}
CONSTANTS: dict[str, Any] = {name: -sp.oo if name == "-oo" else getattr(sp, name) for name in _named("constant")}
PREDICATES: dict[str, Any] = {name: getattr(sp.Q, name, sp.Predicate(name)) for name in _named("predicate")}
