"""The scope of every theorem before its conditions were stated, and now.

``python -m tests.proofs.theorems.scopes`` prints the table.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import sympy as sp

from numeric_check import Claim
from proofs import Derivation
from proofs.contents import derivation_of
from symbolic import ForAll
from symbolic.definedness import implied
from tests.proofs.theorems.dropped_conditions import REASONS, sign_of, unsigned

BEFORE: dict[str, Any] = json.loads((Path(__file__).parent / "scopes_before.json").read_text())
_FIRST_CHARACTERS = 600  # of a line are kept

# Where the old statement had hypotheses that are gone, or was false in a line between its first and its last:
COUNTEREXAMPLES: dict[tuple[str, str], dict[str, str]] = {
    ("det_exp_triangular", "Ne(Determinant(Q), 0)"): dict.fromkeys("QTA", "Matrix([[0]])") | {"k": "1"},
    ("steepest_descent_direction", "Ne((g.T*g)[0, 0], 0)"): {"k": "1", "g": "Matrix([[0]])"},
    **{
        ("steepest_metric_direction", condition): {"k": "1", "g": "Matrix([[0]])", "B": f"Matrix([[{entry}]])"}
        for condition, entry in (("Ne(Determinant(B), 0)", 0), ("Ne((g.T*B**(-1)*B.T**(-1)*g)[0, 0], 0)", 1))
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a theorem is about: the letters and the conditions that were or are stated, and what is new.

    Parameters
    ----------
    before, now : str
    added : tuple of str
        Conditions and signs that were not stated before.
    gone : tuple of str
        Hypotheses and signs that are stated no more.
    """

    before: str
    now: str
    added: tuple[str, ...]
    gone: tuple[str, ...]


def scope_of(theorem: str) -> Scope:
    """The two scopes of a theorem; what followed from the old conditions is not new."""
    old, claim = BEFORE[theorem], derivation_of(theorem).claim
    stated = tuple(map(str, claim.conditions))
    letters = {v.symbol: _as_it_was(theorem, v.symbol) for v in claim.variables if isinstance(v.symbol, sp.Symbol)}
    given = tuple(condition.xreplace(letters) for condition in old_claims(theorem)[0].conditions)
    new = (c for c in claim.conditions if str(c) not in old["hypotheses"])
    signs = {v.symbol: sign_of(v.symbol) for v in claim.variables if sign_of(v.symbol)}
    return Scope(
        before="; ".join([*(letter["domain"] for letter in old["variables"].values()), *old["hypotheses"]]),
        now="; ".join([*(_sort(v.symbol) for v in claim.variables), *stated]),
        added=(
            *(str(c) for c in new if not implied(given, c.xreplace(letters))),
            *(f"{x} {sign}" for x, sign in signs.items() if x not in letters or not getattr(letters[x], f"is_{sign}")),
        ),
        gone=(
            *(c for c in old["hypotheses"] if c not in stated),
            *(f"{x} {_old_sign(theorem, x)}" for x in letters if _old_sign(theorem, x) != sign_of(x)),
        ),
    )


def old_claims(theorem: str) -> tuple[Claim, ...]:
    """The chain and its links under no other conditions than those that were stated before."""
    derivation, stated = derivation_of(theorem), BEFORE[theorem]["hypotheses"]
    signed = [v.symbol for v in derivation.variables if sign_of(v.symbol)]
    names = {x: unsigned(x) for x in signed if isinstance(x, sp.IndexedBase) or not _old_sign(theorem, x)}
    return tuple(_as_before(claim, stated, names, derivation) for claim in (derivation.claim, *derivation.claims))


def old_point(theorem: str, condition: str) -> dict[str, str] | None:
    """A point, as text, at which the old statement is false and the new condition does not hold."""
    return COUNTEREXAMPLES.get((theorem, condition)) or REASONS[theorem][condition].get("point")


def satisfies_signs(theorem: str, claim: Claim, point: dict[Any, Any]) -> bool:
    """Whether the numbers of a point have the assumptions that the letters had."""
    letters = BEFORE[theorem]["variables"]
    return all(
        getattr(point[variable.symbol], f"is_{assumed}")
        for variable in claim.variables
        if isinstance(variable.symbol, sp.Symbol)
        for assumed in letters.get(str(variable.symbol), {"assumptions": ()})["assumptions"]
    )


def same_line(text: str, expr: Any) -> bool:
    """Whether a line says what it said: as it stands, or with what is left to be done in it done."""
    if isinstance(expr, sp.Subs) and str(expr) != text:
        expr = expr.expr.xreplace(dict(zip(expr.variables, expr.point, strict=True)))
    return text in (str(expr)[:_FIRST_CHARACTERS], str(expr.func(*expr.args) if isinstance(expr, sp.Abs) else expr))


def table() -> Iterator[str]:
    """The rows in Markdown."""
    yield "| theorem | before | now | change |"
    yield "|---|---|---|---|"
    for theorem in BEFORE:
        scope = scope_of(theorem)
        cells = (theorem, scope.before, scope.now, _change(theorem, scope))
        yield "| " + " | ".join(cell.replace("|", r"\|").replace("*", r"\*") for cell in cells) + " |"


def _change(theorem: str, scope: Scope) -> str:
    stated = [f"now stated: {condition}, {_why(theorem, condition)}" for condition in scope.added]
    return "; ".join([*stated, *(f"wider, without {each}" for each in scope.gone)]) or "same"


def _why(theorem: str, condition: str) -> str:
    point = old_point(theorem, condition)
    if point is None:
        return f"as {REASONS[theorem][condition]['because']}"
    return "false before at " + ", ".join(f"{name} = {value}" for name, value in point.items())


def _as_it_was(theorem: str, symbol: sp.Symbol) -> sp.Symbol:
    return sp.Symbol(symbol.name, **dict.fromkeys(BEFORE[theorem]["variables"][symbol.name]["assumptions"], True))


def _old_sign(theorem: str, symbol: sp.Symbol) -> str:
    return sign_of(_as_it_was(theorem, symbol))


def _as_before(claim: Claim, stated: list[str], names: dict[Any, Any], derivation: Derivation) -> Claim:
    def kept(conditions: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(condition.xreplace(names) for condition in conditions if str(condition) in stated)

    texts = set(map(str, derivation.claim.conditions))
    letters = {str(v.symbol): names.get(v.symbol, v.symbol) for v in derivation.variables}
    gone = tuple(sp.sympify(text, locals={**letters, "ForAll": ForAll}) for text in stated if text not in texts)
    variables = tuple(
        replace(v, symbol=names.get(v.symbol, v.symbol), conditions=kept(v.conditions), hint=None)
        for v in claim.variables
    )
    with sp.evaluate(False):
        lhs, rhs = claim.lhs.xreplace(names), claim.rhs.xreplace(names)
    return replace(claim, lhs=lhs, rhs=rhs, variables=variables, hypotheses=(*kept(claim.hypotheses), *gone))


def _sort(symbol: Any) -> str:
    if isinstance(symbol, sp.MatrixSymbol):
        return f"{symbol} ∈ ℂ^({symbol.rows}×{symbol.cols})"
    if isinstance(symbol, sp.IndexedBase):
        return f"{symbol} ∈ ℝ^({'×'.join(map(str, symbol.shape))}) {sign_of(symbol)}".rstrip()
    if not isinstance(symbol, sp.Symbol):
        return f"{symbol} function"
    kinds = ("integer", "real")
    words = [sign for sign in ("positive", "nonnegative", "nonzero") if symbol.assumptions0.get(sign)][:1]
    words += [kind for kind in kinds if symbol.assumptions0.get(kind)][:1] or ["complex"]
    return f"{symbol} {' '.join(words)}"


if __name__ == "__main__":
    for row in table():
        print(row)
