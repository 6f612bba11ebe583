"""A claim from JSON, equal to the one that was written; an error names the place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp

from numeric_check import Claim, Relation, Variable
from proofs.exchange.refusals import array, built, one_of, require_keys
from proofs.exchange.trees import assumptions, tree, trees

_SORTS = {
    "number": {"assumptions"},
    "matrix": {"shape"},
    "table": {"shape", "assumptions"},
    "function": {"assumptions"},
}
_CLAIM = {"version", "variables", "hypotheses", "lhs", "relation", "rhs", "references"}


def claim_from_json(data: Any) -> Claim:
    """The claim that ``claim_json`` has written.

    Parameters
    ----------
    data : dict
        As ``json.loads`` gives it; nothing in it is run as code.

    Returns
    -------
    Claim : equal to the one that was written, but for the hints of its variables.

    Raises
    ------
    ValueError : naming the place of what is not of this form, as ``$.lhs.args[1]``.

    Examples
    --------
    >>> from numeric_check import Claim, real
    >>> from proofs.exchange import claim_from_json, claim_json
    >>> t = real("t")
    >>> claim = Claim(lhs=t.symbol + 1, rhs=1 + t.symbol, variables=(t,))
    >>> claim_from_json(claim_json(claim)) == claim
    True
    >>> claim_from_json({**claim_json(claim), "lhs": {"variable": "s"}})
    Traceback (most recent call last):
    ValueError: $.lhs: 's' is no variable of the claim; it has t.
    """
    require_keys(data, _CLAIM, "$")
    if type(data["version"]) is not int or data["version"] != 1:
        raise ValueError(f"$.version: this is a reader of version 1; got {data['version']!r}.")
    names = _symbols(array(data["variables"], "$.variables"))
    variables = []
    for place, said in enumerate(data["variables"]):
        conditions = trees(said["conditions"], f"$.variables[{place}].conditions", names, ())
        variables.append(built(Variable, f"$.variables[{place}]", symbol=names[said["name"]], conditions=conditions))
    references = array(data["references"], "$.references")
    if not all(isinstance(reference, str) for reference in references):
        raise ValueError(f"$.references: they are texts; got {references!r}.")
    return built(
        Claim,
        "$",
        lhs=tree(data["lhs"], "$.lhs", names, ()),
        rhs=tree(data["rhs"], "$.rhs", names, ()),
        variables=tuple(variables),
        relation=one_of({str(relation): relation for relation in Relation}, data["relation"], "$.relation"),
        hypotheses=trees(data["hypotheses"], "$.hypotheses", names, ()),
        references=tuple(references),
    )


def _symbols(variables: list[Any]) -> dict[str, Any]:
    """The variables by name: numbers first, since the lengths of the others are made of them."""
    for place, said in enumerate(variables):
        path = f"$.variables[{place}]"
        if not isinstance(said, dict):
            raise ValueError(f"{path}: a variable is an object; got {said!r}.")
        require_keys(said, {"name", "sort", "conditions"} | one_of(_SORTS, said.get("sort"), f"{path}.sort"), path)
        if not isinstance(said["name"], str) or said["name"] in [other["name"] for other in variables[:place]]:
            raise ValueError(f"{path}.name: each variable has a name of its own; got {said['name']!r}.")
    found: dict[str, Any] = {}
    for numbers in (True, False):
        for place, said in enumerate(variables):
            if (said["sort"] == "number") == numbers:
                found[said["name"]] = _letter(said, f"$.variables[{place}]", found)
    return {said["name"]: found[said["name"]] for said in variables}


def _letter(said: dict[str, Any], path: str, names: Mapping[str, Any]) -> Any:
    name, sort = said["name"], said["sort"]
    given = assumptions(said["assumptions"], f"{path}.assumptions") if "assumptions" in said else {}
    if sort == "number":
        return built(sp.Symbol, path, name, **given)
    if sort == "function":
        return built(sp.Function, path, name, **given)
    shape = trees(said["shape"], f"{path}.shape", names, ())
    if sort == "table":
        return built(sp.IndexedBase, path, name, shape=shape, **given)
    return built(sp.MatrixSymbol, path, name, *shape)
