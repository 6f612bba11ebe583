"""A requirement has an upper bound only where something is used that the next version may not have."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import sympy as sp

ROOT = Path(__file__).parent.parent.parent
PRIVATE = {"_assumptions_orig": sp.Symbol("x", positive=True), "_kwargs": sp.Function("f", real=True)}  # of SymPy
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def trees() -> Iterator[ast.AST]:
    for package in ("symbolic", "numeric_check", "proofs"):
        for file in (ROOT / package).rglob("*.py"):
            yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def private_names() -> set[str]:
    """The private names of SymPy that are imported, and those of PRIVATE that are asked for."""
    found = set()
    for node in trees():
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "sympy":
            found |= {alias.name for alias in node.names if alias.name.startswith("_")}
        elif isinstance(node, ast.Attribute) and node.attr in PRIVATE:
            found.add(node.attr)
    return found


def bounded() -> set[str]:
    return {re.split(r"[<>=]", line)[0] for line in PROJECT["dependencies"] if "<" in line or "==" in line}


def test_only_sympy_has_an_upper_bound() -> None:
    assert bounded() == {"sympy"}


@pytest.mark.slow
def test_private_names_of_sympy_are_used() -> None:
    assert private_names() >= {"_assume_defined", *PRIVATE}


@pytest.mark.parametrize("name", PRIVATE)
def test_sympy_has_the_private_names(name: str) -> None:
    assert hasattr(PRIVATE[name], name)
