"""Steps that a checker reads again: their claims as data, with the theorem that is used or the certificate.

The checker (``proofs.checker``) knows neither SymPy nor the procedures. What it does not read it refuses, which says
nothing of the step.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import sympy as sp

from numeric_check import Claim
from proofs.checker import Refused, check
from proofs.derivation.chain import Link
from proofs.derivation.step import Step
from proofs.derivation.theorem import Theorem
from proofs.exchange.writing import claim_json, limits_json, names_of, tree
from symbolic import Decision, ForAll, Verdict, escapes
from symbolic.decision import Part, part_in

Tree = dict[str, Any]


def read_again(link: Link) -> Link:
    """The link with whether the checker finds the same, if it is proved."""
    proved = link.proof is not None and link.proof.verdict is Verdict.PROVED
    return replace(link, reread=proved and reread(link.claim, link.step, link.proof))


def reread(claim: Claim, step: Step, proof: Decision | None = None) -> bool:
    """Whether the checker finds that the relation of a step holds wherever both lines have a value.

    Parameters
    ----------
    claim : Claim
    step : Step
    proof : Decision, optional
        Its certificate is used if there is one.

    Examples
    --------
    >>> from proofs import prove
    >>> from proofs.loading import derivation_at
    >>> links = prove(derivation_at("proofs.chapters.transport.kantorovich_weak_duality"))
    >>> [reread(link.claim, link.step, link.proof) for link in links]
    [True, True]
    """
    if step.cites or escapes(claim.lhs, claim.rhs, *claim.conditions):  # by which SymPy has simplified the sides
        return False
    found = () if proof is None else proof.certificate
    return _is_read(claim, step, ()) or (bool(found) and _is_read(claim, step, found))


def _is_read(claim: Claim, step: Step, certificate: tuple[Part, ...]) -> bool:
    try:
        check(claim_json(claim), uses_of(claim, step), certificate_json(claim, certificate))
    except (Refused, ValueError):
        return False
    return True


def uses_of(claim: Claim, step: Step) -> list[tuple[Tree, Tree]]:
    """The theorem that a step uses, with the values of its letters as trees.

    Raises
    ------
    ValueError : if a value has a letter that is no variable of the claim, or a class that the JSON form does not have.
    """
    if not isinstance(step.by, Theorem):
        return []
    values = {str(letter): tree(sp.sympify(value), names_of(claim)) for letter, value in step.by.at.items()}
    return [(claim_json(step.by.derive().claim), values)]


def certificate_json(claim: Claim, certificate: Iterable[Part]) -> list[Tree]:
    """A certificate as data, as ``proofs.checker`` reads it: conditions by their places in the claim.

    Raises
    ------
    ValueError : as for ``uses_of``, and if a multiplier is of what is no condition of the claim.
    """
    return [_part_json(claim, _with_names(part)) for part in certificate]


def _with_names(part: Part) -> Part:
    """With symbols that have a name for those that are bound and have none."""
    dummies = sorted({one for said in part if isinstance(said, sp.Basic) for one in said.atoms(sp.Dummy)}, key=str)
    indices = [limit[0] for limit in part.limits]
    found = dict.fromkeys([*indices, *dummies])
    names = {one: sp.Symbol(f"_{n}", **one.assumptions0) for n, one in enumerate(found) if isinstance(one, sp.Dummy)}
    return part if part.kind == "condition" and not names else part_in(part, names)


def _part_json(claim: Claim, part: Part) -> Tree:
    conditions = [*(one for variable in claim.variables for one in variable.conditions), *claim.hypotheses]
    names = names_of(claim)
    if part.kind == "condition" and part.of in conditions:
        weight = tree(sp.sympify(part.weight), names, _bound(part.of))
        found: Tree = {"kind": part.kind, "condition": conditions.index(part.of), "weight": weight}
        return found if part.right is None else {**found, "right": tree(part.right, names)}
    if part.kind == "inverse":
        said = {"weight": part.weight, "of": part.of, "right": part.right}
        return {"kind": part.kind, **{key: tree(one, names) for key, one in said.items()}}
    part = _as_term(part) if part.kind == "condition" else part
    around = tuple(limit[0] for limit in reversed(part.limits))
    weight, of = (tree(sp.sympify(one), names, around) for one in (part.weight, part.of))
    return {"kind": part.kind, "weight": weight, "of": of, "limits": limits_json(part.limits, names)}


def _as_term(part: Part) -> Part:
    """A multiple of an inequality that holds besides, such as that a term is at most the largest."""
    relation, limits = (part.of.relation, part.of.limits) if isinstance(part.of, ForAll) else (part.of, ())
    if not isinstance(relation, sp.Le | sp.Ge | sp.Lt | sp.Gt):
        raise ValueError(f"{part.of} is no condition of the claim.")
    return Part("term", part.weight, relation.gts - relation.lts, limits)


def _bound(condition: Any) -> tuple[Any, ...]:
    """The indices that a condition binds, the outermost first."""
    limits = condition.limits if isinstance(condition, ForAll) else ()
    return tuple(limit[0] for limit in reversed(limits))
