"""The theorems of the book, read once in a process, and proved once, when a test first asks for the links of one."""

from functools import cache

from proofs import Derivation, Link, prove
from proofs.contents import derivation_of, theorem_names

DERIVATIONS: dict[str, Derivation] = {name: derivation_of(name) for name in theorem_names()}


@cache
def links_of(name: str) -> tuple[Link, ...]:
    """The links of a theorem with their exact proofs."""
    return tuple(prove(DERIVATIONS[name], name=name))
