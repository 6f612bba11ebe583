"""The evidence of a link as plain data, and a link from it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sympy import srepr

from numeric_check import Evidence
from numeric_check import Verdict as Numeric
from proofs.derivation.chain import Derivation, Link
from symbolic import Decision, Verdict

_OF_PROOF = ("procedure", "scope", "why", "relation")
_OF_CHECK = ("digits", "points", "worst", "why", "contradicted")


def statement_of(derivation: Derivation) -> str:
    """A SHA-256 of the lines, their relations and their conditions."""
    said = (*derivation.lines, *derivation.claim.conditions, *(step.relation for step in derivation.steps))
    return hashlib.sha256("\n".join(map(srepr, said)).encode()).hexdigest()


def recorded(links: Sequence[Link]) -> list[dict[str, Any]] | None:
    """The evidence of good links; None if one is not good, since what failed is looked at anew each time.

    Parameters
    ----------
    links : sequence of Link

    Returns
    -------
    list of dict : proof, check, sweep and seconds, for ``json``. Of what a proof assumes, what is cited; the conditions
        follow from those of the claim, or the link is not good.
    """
    return [_record(link) for link in links] if all(link.good for link in links) else None


def restored(
    derivation: Derivation, records: Sequence[dict[str, Any]], name: str, *, kept: dict[str, Any] | None = None
) -> list[Link]:
    """The links of a derivation with the evidence that was recorded of them, and when that was if it is kept.

    Raises
    ------
    ValueError, KeyError, TypeError : if the records are not of this derivation, or no records.
    """
    pairs = zip(derivation.claims, derivation.steps, records, strict=True)
    return [
        Link(
            theorem=name,
            number=number,
            claim=claim,
            step=step,
            proof=_decision(record["proof"]),
            check=_evidence(record["check"]),
            sweep=_evidence(record["sweep"]),
            reread=record["reread"],
            seconds=record["seconds"],
            kept=kept,
        )
        for number, (claim, step, record) in enumerate(pairs, start=1)
    ]


def _record(link: Link) -> dict[str, Any]:
    proof = link.proof and {
        "verdict": link.proof.verdict,
        **{name: getattr(link.proof, name) for name in _OF_PROOF},
        "assumes": list(link.citations),
    }
    found = {"check": _said(link.check), "sweep": _said(link.sweep)}
    return {"proof": proof, **found, "reread": link.reread, "seconds": link.seconds}


def _said(found: Evidence | None) -> dict[str, Any] | None:
    if found is None:
        return None
    said = {name: getattr(found, name) for name in _OF_CHECK}
    return {"verdict": found.verdict, "methods": list(found.methods), **said}


def _decision(said: dict[str, Any] | None) -> Decision | None:
    if said is None:
        return None
    known = {name: said[name] for name in _OF_PROOF}
    return Decision(verdict=Verdict(said["verdict"]), assumes=tuple(said["assumes"]), **known)


def _evidence(said: dict[str, Any] | None) -> Evidence | None:
    if said is None:
        return None
    known = {name: said[name] for name in _OF_CHECK}
    return Evidence(verdict=Numeric(said["verdict"]), methods=tuple(said["methods"]), **known)
