"""Theorems with their evidence: what is kept from earlier runs, and the rest computed on all processors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from proofs.derivation.chain import Derivation, Link, prove
from proofs.evidence import store
from proofs.evidence.processes import Telling, each, silent
from proofs.evidence.record import recorded, restored, statement_of
from proofs.evidence.sources import keys_of
from proofs.loading import TheoremError, blaming, derivation_at
from proofs.rereading import read_again
from proofs.verification import DEFAULT_DIGITS, verify

Found = tuple[Derivation, list[Link]]


def found_at(
    places: Mapping[str, str],
    *,
    digits: int | None = DEFAULT_DIGITS,
    cache: bool = False,
    running: Telling = silent,
) -> Iterator[tuple[str, Found | TheoremError]]:
    """Several theorems with the links that were proved and checked, in their order, on all processors.

    Parameters
    ----------
    places : mapping
        Name to place, from ``selected``.
    digits : int, optional
        None asks for the exact proofs alone, which those of a run with the default digits are too.
    cache : bool
        Whether evidence of earlier runs is used where nothing has changed on which it depends, and that of this run is
        kept.
    running : callable, optional
        Is told the names of what is computed now, and how many theorems are left.

    Yields
    ------
    (name, (Derivation, list of Link)), or (name, error) for a file that gives no theorem; it disturbs no other.
    """
    keys = keys_of(places, DEFAULT_DIGITS if digits is None else digits) if cache else {}
    known = {name: found for name, key in keys.items() if (found := _kept(places[name], name, key)) is not None}
    missing = {name: place for name, place in places.items() if name not in known}
    if digits is None:
        for name, place in places.items():
            yield name, _without_numbers(known[name]) if name in known else _found(place, name, None)
        return
    if len(missing) < 2:
        for name, place in places.items():
            yield name, known.get(name) or _computed(place, name, digits, keys.get(name, ""))
        return
    sent = each(partial(_evidence, digits=digits, keys=keys), missing, running=running)
    for name, place in places.items():
        yield name, known[name] if name in known else _received(place, name, next(sent)[1])


def theorem_at(place: str, name: str, *, digits: int | None, key: str) -> Found | TheoremError:
    """A theorem with its links as an earlier run has kept them under a key, if there is one, or computed here."""
    return (key and _kept(place, name, key)) or _computed(place, name, digits, key)


def _found(place: str, name: str, digits: int | None) -> Found | TheoremError:
    try:
        with blaming(place):
            derivation = derivation_at(place)
            if digits is None:
                return derivation, list(map(read_again, prove(derivation, name=name)))
            return derivation, list(verify(derivation, name=name, digits=digits))
    except TheoremError as error:
        return error


def _kept(place: str, name: str, key: str) -> Found | None:
    """A theorem with what an earlier run has found of it."""
    found = store.read(f"{name}.evidence", key)
    if found is None:
        return None
    derivation = derivation_at(place)
    if found["statement"] != statement_of(derivation):  # what is loaded need not be what is in the file
        return None
    return derivation, restored(derivation, found["records"], name, kept=found["of"])


def _without_numbers(found: Found) -> Found:
    """A theorem with its exact proofs alone."""
    return found[0], [replace(link, check=None, sweep=None) for link in found[1]]


def _computed(place: str, name: str, digits: int | None, key: str) -> Found | TheoremError:
    """A theorem with its evidence, kept under a key if it has one and all is good."""
    found = _found(place, name, digits)
    if key and not isinstance(found, TheoremError) and (records := recorded(found[1])) is not None:
        body = {"of": store.today(), "statement": statement_of(found[0]), "records": records}
        store.write(f"{name}.evidence", key, body)
    return found


def _evidence(place: str, name: str, *, digits: int, keys: Mapping[str, str]) -> list[Any] | TheoremError:
    """What a worker sends back: records; where a line is not good, its parts, without the claim, which is there."""
    found = _computed(place, name, digits, keys.get(name, ""))
    if isinstance(found, TheoremError):
        return found
    parts: list[Any] = [(link.check, link.sweep, link.seconds) for link in found[1]]
    return recorded(found[1]) or parts


def _received(place: str, name: str, sent: Any) -> Found | TheoremError:
    """The theorem with what a worker has sent of it; what is not good is proved here once more."""
    if isinstance(sent, TheoremError):
        return sent
    try:
        with blaming(place):
            derivation = derivation_at(place)
            if isinstance(sent[0], dict):
                return derivation, restored(derivation, sent, name)
            links = zip(prove(derivation, name=name), sent, strict=True)
            return derivation, [replace(x, check=c, sweep=s, seconds=t) for x, (c, s, t) in links]
    except TheoremError as error:
        return error
