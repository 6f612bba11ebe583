"""Links and theorems as objects of JSON."""

from __future__ import annotations

from typing import Any

from proofs.derivation.chain import Derivation, Link
from proofs.exchange import claim_json
from proofs.printing.latex import statement


def as_row(link: Link) -> dict[str, Any]:
    """One link as the object of ``proofs check --json``.

    Parameters
    ----------
    link : Link

    Returns
    -------
    dict : theorem, link, claim, reason, status, proof, check, sweep, reread, seconds, with null where a part does not
        apply; and of evidence that an earlier run found, kept: its date and its versions.

    Raises
    ------
    ValueError : if the claim has an expression that its JSON form does not have.
    """
    proof, check, sweep = link.proof, link.check, link.sweep
    return {
        "theorem": link.theorem,
        "link": link.number,
        "claim": claim_json(link.claim),
        "reason": link.step.reason if not link.step.cites else f"{link.step.reason}: {link.step.cites}",
        "status": link.status,
        "proof": proof and {"procedure": proof.procedure, "scope": proof.scope or None, "why": proof.why or None},
        "check": check
        and {
            "methods": list(check.methods),
            "verdict": check.verdict,
            "digits": check.digits,
            "points": check.points,
            "worst": check.worst,
            "witness": check.witness and {str(symbol): str(value) for symbol, value in check.witness.items()},
            "why": check.why or None,
        },
        "sweep": sweep
        and {"points": sweep.points, "verdict": sweep.verdict, "worst": sweep.worst, "why": sweep.why or None},
        "reread": link.reread,
        "seconds": round(link.seconds, 4),
        **({"kept": dict(link.kept)} if link.kept else {}),
    }


def theorem_row(name: str, chapter: str, derivation: Derivation) -> dict[str, Any]:
    """One theorem as the object of ``proofs list --json``."""
    return {
        "theorem": name,
        "id": derivation.id or None,
        "chapter": chapter or None,
        "title": derivation.title,
        "sentence": derivation.sentence or None,
        "statement": "\n".join(statement(derivation)),
        "links": len(derivation.steps),
        "references": list(derivation.references),
    }
