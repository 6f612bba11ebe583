"""Whether data have the form of a claim: each tree has the keys of one kind, so that it says one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from proofs.checker.kernel.ratios import Refused

_NUMBER = re.compile(r"-?[0-9]{1,300}(/[1-9][0-9]{0,299})?")
_LETTER = {"name", "assumptions"}
_KINDS: tuple[set[str], ...] = (
    *({"number"}, {"constant"}, {"variable"}, {"bound"}, {"matrix"}),
    *({"apply", "args"}, {"predicate", "args"}, {"head", "args"}),
    *({"head", "body", "limits"}, {"index", "lower", "upper"}),
    *({"head", "binds", "body"}, {"head", "binds", "body", "at"}, {"head", "binds", "body", "at", "side"}),
    *({"kind", "weight", "of", "limits"}, {"kind", "condition", "weight"}),  # of a certificate
    *({"kind", "condition", "weight", "right"}, {"kind", "of", "weight", "right"}),
)

_ARGUMENTS = {  # how many a head has that reads them by their places
    **dict.fromkeys(("Trace", "Determinant", "Transpose", "MatrixExp"), 1),
    **dict.fromkeys(("MatPow", "MatrixFunction", "UnitColumn", "Pow", "KroneckerDelta"), 2),
    **dict.fromkeys(("Equality", "LessThan", "StrictLessThan", "GreaterThan", "StrictGreaterThan"), 2),
}


def require_claim(claim: Mapping[str, Any]) -> None:
    """Refuse a claim with a tree that is not of one kind, or with two variables of one name."""
    names = [said["name"] for said in claim["variables"]]
    if len(set(names)) < len(names) or not all(isinstance(name, str) for name in names):
        raise Refused("the claim is malformed: each variable has a name of its own.")
    for said in claim["variables"]:
        require_trees([*said.get("shape", ()), *said["conditions"]])
        if not all(isinstance(holds, bool) for holds in said.get("assumptions", {}).values()):
            raise Refused("the claim is malformed: an assumption is true or false.")
    if claim["relation"] not in ("==", "<=", "!="):
        raise Refused("the claim is malformed: its relation is one of ==, <= and !=.")
    require_trees([*claim["hypotheses"], claim["lhs"], claim["rhs"]])


def require_trees(data: Any) -> None:
    """Refuse trees that are not of one kind."""
    if isinstance(data, list):
        for part in data:
            require_trees(part)
    if isinstance(data, Mapping) and set(data) != _LETTER:
        if set(data) not in _KINDS or not _is_sound(data):
            raise Refused(f"the claim is malformed at {', '.join(map(str, data))}.")
        for part in data.values():
            require_trees(part)


def _is_sound(tree: Mapping[str, Any]) -> bool:
    match tree:
        case {"number": text}:
            return isinstance(text, str) and _NUMBER.fullmatch(text) is not None
        case {"bound": place}:
            return type(place) is int and place >= 0
        case {"matrix": rows}:
            return len({len(row) for row in rows}) == 1
        case {"head": "DirectionalDerivative" | "Lambda", "binds": letters}:
            return len(letters) == 1
        case {"head": "Inverse", "args": [_, *exponent]}:
            return exponent in ([], [{"number": "-1"}])
        case {"head": head, "args": args}:
            return len(args) == _ARGUMENTS.get(head, len(args))
    return True
