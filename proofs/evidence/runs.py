"""Theorems with their evidence: what is kept from earlier runs, and the rest computed on all processors."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor, wait
from dataclasses import replace
from multiprocessing import active_children, get_context
from typing import Any

from proofs.derivation.chain import Derivation, Link, prove
from proofs.evidence import store
from proofs.evidence.record import recorded, restored, statement_of
from proofs.evidence.sources import keys_of
from proofs.loading import TheoremError, blaming, derivation_at
from proofs.verification import DEFAULT_DIGITS, verify

Found = tuple[Derivation, list[Link]]
_TICK = 0.5  # seconds after which a run says again what it is at
_LONG = 1e9  # what is not known to be short is begun first


def found_at(
    places: Mapping[str, str],
    *,
    digits: int | None = DEFAULT_DIGITS,
    cache: bool = False,
    running: Callable[[list[str], int], None] = lambda names, left: None,
) -> Iterator[tuple[str, Found | TheoremError]]:
    """Several theorems with the links that were proved and checked, in their order, on all processors.

    Parameters
    ----------
    places : mapping
        Name to place, from ``selected``.
    digits : int, optional
        None asks for the exact proofs alone.
    cache : bool
        Whether evidence of earlier runs is used where nothing has changed on which it depends, and that of this run is
        kept.
    running : callable, optional
        Is told the names of what is computed now, and how many theorems are left.

    Yields
    ------
    (name, (Derivation, list of Link)), or (name, error) for a file that gives no theorem; it disturbs no other.
    """
    if digits is None:
        yield from ((name, _found(place, name, None)) for name, place in places.items())
        return
    keys = keys_of(places, digits) if cache else {}
    known = {name: found for name, each in keys.items() if (found := _kept(places[name], name, each)) is not None}
    missing = [name for name in places if name not in known]
    if len(missing) < 2:
        for name, place in places.items():
            yield name, known.get(name) or _computed(place, name, digits, keys.get(name, ""))
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_leave_interrupts) as pool:
        missing.sort(key=lambda name: -store.seconds(name, default=_LONG))
        futures = {name: pool.submit(_evidence, places[name], name, digits, keys.get(name, "")) for name in missing}
        try:
            for name, place in places.items():
                yield name, known.get(name) or _received(place, name, _awaited(futures, name, running))
        except BaseException:  # Ctrl-C, or a reader that has seen enough: nothing that is running is waited for
            for process in active_children():
                process.terminate()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _awaited(futures: Mapping[str, Future], name: str, running: Callable[[list[str], int], None]) -> Any:
    """The result for a name, with word of what is computed meanwhile."""
    while not futures[name].done():
        left = {other: future for other, future in futures.items() if not future.done()}
        running([other for other, future in left.items() if future.running()], len(left))
        wait([futures[name]], timeout=_TICK)
    return futures[name].result()


def _found(place: str, name: str, digits: int | None) -> Found | TheoremError:
    try:
        with blaming(place):
            derivation = derivation_at(place)
            links = prove(derivation, name=name) if digits is None else verify(derivation, name=name, digits=digits)
            return derivation, list(links)
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


def _computed(place: str, name: str, digits: int, key: str) -> Found | TheoremError:
    """A theorem with its evidence, kept under a key if it has one and all is good."""
    found = _found(place, name, digits)
    if key and not isinstance(found, TheoremError) and (records := recorded(found[1])) is not None:
        body = {"of": store.today(), "statement": statement_of(found[0]), "records": records}
        store.write(f"{name}.evidence", key, body)
    return found


def _evidence(place: str, name: str, digits: int, key: str) -> list[Any] | TheoremError:
    """What a worker sends back: records; where a line is not good, its parts, without the claim, which is there."""
    found = _computed(place, name, digits, key)
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


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that began the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
