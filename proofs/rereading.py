"""Steps that a checker reads again: their claims as data, with the theorem that is used or the certificate.

The checker (``proofs.checker``) knows neither SymPy nor the procedures. What it does not read it refuses, which says
nothing of the step.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import sympy as sp

from numeric_check import Claim
from proofs.checker import Refused, check
from proofs.derivation.chain import Link
from proofs.derivation.step import Step
from proofs.derivation.theorem import Theorem
from proofs.exchange.writing import claim_json, names_of, tree
from symbolic import ForAll, Verdict, decide_by_certificate
from symbolic.procedures.nonnegative_terms import decide_by_terms, logarithm_gap, modulus_gap, square
from symbolic.procedures.squares import decide_by_squares

Tree = dict[str, Any]
_GAPS = {square: "square", modulus_gap: "modulus gap", logarithm_gap: "logarithm gap"}


def read_again(link: Link) -> Link:
    """The link with whether the checker finds the same, if it is proved."""
    proved = link.proof is not None and link.proof.verdict is Verdict.PROVED
    return replace(link, reread=proved and reread(link.claim, link.step))


def reread(claim: Claim, step: Step) -> bool:
    """Whether the checker finds that the relation of a step holds wherever both lines have a value.

    Examples
    --------
    >>> from proofs.loading import derivation_at
    >>> derivation = derivation_at("proofs.chapters.transport.kantorovich_weak_duality")
    >>> [reread(*link) for link in zip(derivation.claims, derivation.steps)]
    [True, True]
    """
    if step.cites:
        return False
    try:
        check(claim_json(claim), uses_of(claim, step), certificate_of(claim, step))
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


def certificate_of(claim: Claim, step: Step) -> Tree | None:
    """The certificate that a step gives its procedure: parts, gaps and multipliers, as ``proofs.checker`` reads them.

    Raises
    ------
    ValueError : as for ``uses_of``, and if a multiplier is of what is no condition of the claim.
    """
    if not isinstance(step.by, partial):
        return None
    write = _CERTIFICATES.get(step.by.func)
    return None if write is None else write(claim, step.by.keywords)


def _of_terms(claim: Claim, said: Mapping[str, Any]) -> Tree:
    names = names_of(claim)
    return {
        "gaps": [
            {"weight": tree(sp.sympify(c), names), "gap": _GAPS[h], "of": tree(sp.sympify(x), names)}
            for c, h, x in said["terms"]
        ]
    }


def _of_squares(claim: Claim, said: Mapping[str, Any]) -> Tree:
    names = names_of(claim)
    return {
        "gaps": [
            {"weight": tree(sp.sympify(c), names), "gap": "norm", "of": tree(w, names)} for c, w in said["squares"]
        ]
    }


def _of_sums(claim: Claim, said: Mapping[str, Any]) -> Tree:
    names = names_of(claim)
    conditions = [*(one for variable in claim.variables for one in variable.conditions), *claim.hypotheses]
    return {
        "parts": [tree(sp.sympify(part), names) for part in said.get("parts", ())],
        "multipliers": [
            {"condition": conditions.index(condition), "weight": tree(sp.sympify(w), names, _bound(condition))}
            for w, condition in said.get("multipliers", ())
        ],
    }


def _bound(condition: Any) -> tuple[Any, ...]:
    """The indices that a condition binds, the outermost first."""
    limits = condition.limits if isinstance(condition, ForAll) else ()
    return tuple(limit[0] for limit in reversed(limits))


_CERTIFICATES = {decide_by_terms: _of_terms, decide_by_squares: _of_squares, decide_by_certificate: _of_sums}
