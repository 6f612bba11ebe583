"""Whether the two sides of a claim have one normal form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from proofs.checker.certificates import Certificate, combination, combination_of_matrices
from proofs.checker.kernel.atoms import Atoms
from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, Refused, divides, number, whole
from proofs.checker.kernel.signs import factors, is_apart, is_forward, is_real
from proofs.checker.laws.matrices import Matrix, plus, scaled
from proofs.checker.laws.numbers import is_apart_from_zero
from proofs.checker.laws.relations import reduced
from proofs.checker.reading.equations import substituted, use_conditions, use_theorem
from proofs.checker.reading.forms import require_claim, require_trees
from proofs.checker.reading.heads import HEADS
from proofs.checker.reading.inequalities import is_at_least_zero, is_nonnegative_tree
from proofs.checker.reading.reader import Reader, Tree, conditions_of
from proofs.checker.reading.values import is_total_in

_MALFORMED = (LookupError, TypeError, AttributeError, ValueError, ArithmeticError, RecursionError, MemoryError)
_LONGEST = 64  # side of a matrix that is compared entry by entry
Uses = Sequence[tuple[Tree, Mapping[str, Tree]]]


def check(claim: Tree, uses: Uses = (), certificate: Certificate = ()) -> None:
    """Refuse a claim whose sides do not have one normal form, or one that differs by more than a certificate says.

    Parameters
    ----------
    claim : mapping
        As ``proofs.exchange.claim_json`` gives it.
    uses : sequence of (claim, values)
        Theorems as claims, with the values of their letters as trees in the letters of the claim.
    certificate : sequence of mappings
        The parts of rhs − lhs, as in ``certificates``; a claim with ≤ may need some.

    Raises
    ------
    Refused : with what is not read, or that the sides differ.
    """
    try:
        for one in (claim, *(theorem for theorem, _ in uses)):
            require_claim(one)
        require_trees([*(one for _, values in uses for one in values.values()), *certificate])
        agrees = _is_found(claim, uses, certificate) or _follows_by_induction(claim, uses, certificate)
    except _MALFORMED as error:
        raise error if isinstance(error, Refused) else Refused(f"the claim is malformed: {error!r}.") from error
    if not agrees:
        raise Refused("the two sides have different normal forms.")


def _is_found(claim: Tree, uses: Uses, certificate: Certificate) -> bool:
    return any(_agrees(Reader(claim, HEADS, splits=splits), uses, certificate) for splits in _readings(claim))


def _follows_by_induction(claim: Tree, uses: Uses, certificate: Certificate) -> bool:
    """Whether an equation holds for the least value of a natural letter n, and for n + 1 where it does for n.

    That Aⁿ = R(n) follows for n + 1 from R(n) A = R(n + 1).

    No condition is on n, no size depends on it, and what depends on it has a value for each n.
    """
    if claim["relation"] != "==" or uses or certificate:
        return False
    return any(_is_inductive(claim, said) for said in claim["variables"] if said["sort"] == "number")


def _is_inductive(claim: Tree, said: Tree) -> bool:
    n, known = {"variable": said["name"]}, said["assumptions"]
    shapes = [one.get("shape") for one in claim["variables"]]
    natural = known.get("integer") and (known.get("positive") or known.get("nonnegative"))
    if (
        not natural
        or not set(known) <= {"integer", "positive", "nonnegative"}
        or repr(n) in repr((conditions_of(claim), shapes))
    ):
        return False
    sides = (claim["lhs"], claim["rhs"])
    reader = Reader(claim, HEADS)
    if not all(is_total_in(reader, side, said["name"]) for side in sides):
        return False
    start = {"number": "1" if known.get("positive") else "0"}
    after = {"head": "Add", "args": [n, {"number": "1"}]}
    letters = {one["name"]: {"variable": one["name"]} for one in claim["variables"]}
    first, later = ([substituted(side, letters | {said["name"]: value}) for side in sides] for value in (start, after))
    at_start, step = ({**claim, "lhs": lhs, "rhs": rhs} for lhs, rhs in (first, later))
    uses: Uses = [(claim, {})]
    match claim["lhs"]:
        case {"head": "MatPow", "args": [base, exponent]} if exponent == n and repr(n) not in repr(base):
            step = {**step, "lhs": {"head": "MatMul", "args": [claim["rhs"], base]}}
            uses = []
    return _is_found(at_start, (), ()) and _is_found(step, uses, ())


def _readings(claim: Tree) -> tuple[bool, ...]:
    """Whether det(A B) is read as det(A) det(B): not at first, and then if there is one."""
    said = repr((claim["lhs"], claim["rhs"]))
    return (False, True) if "Determinant" in said and "MatMul" in said else (False,)


def _agrees(reader: Reader, uses: Uses, certificate: Certificate) -> bool:
    use_conditions(reader)
    for theorem, values in uses:
        use_theorem(reader, theorem, values)
    lhs, rhs = (reader.value(reader.claim[side]) for side in ("lhs", "rhs"))
    if reader.claim["relation"] == "!=":
        sizes = [lhs.rows, lhs.cols] if isinstance(lhs, Matrix) else []
        some = all(is_forward(reader.atoms, UNIT, size, fewest=1) for size in sizes) and not certificate
        return some and any(_is_apart(reader.atoms, a - b) for a, b in _entries(reader, lhs, rhs))
    if certificate and isinstance(lhs, Matrix) and isinstance(rhs, Matrix) and not lhs.is_number:
        rhs, certificate = plus([rhs, scaled(number(-1), combination_of_matrices(reader, certificate))]), ()
    if reader.claim["relation"] == "<=" or certificate:
        signed = reader.claim["relation"] == "<="
        low, high = reader.scalar(lhs), reader.scalar(rhs)
        if signed and not is_real(reader.atoms, low):
            raise Refused("the left side of an inequality is not known to be real.")
        if signed and not certificate and _is_added(reader):
            return True
        rest = high - low - combination(reader, certificate, signed=signed)
        return _is_zero(reader, rest) or (signed and is_at_least_zero(reader, rest))
    return all(_is_zero(reader, one - other) for one, other in _entries(reader, lhs, rhs))


def _is_added(reader: Reader) -> bool:
    """Whether the right side is the left side, or 0, and terms that are not negative as they are written."""
    lhs, rhs = reader.claim["lhs"], reader.claim["rhs"]
    terms = list(rhs["args"]) if rhs.get("head") == "Add" else [rhs]
    for term in lhs["args"] if lhs.get("head") == "Add" else [lhs]:
        if term in terms:
            terms.remove(term)
        elif term != {"number": "0"}:
            return False
    return all(is_nonnegative_tree(reader, term, ()) for term in terms)


def _entries(reader: Reader, lhs: Any, rhs: Any) -> Iterator[tuple[Ratio, Ratio]]:
    if not (isinstance(lhs, Matrix) and isinstance(rhs, Matrix)):
        yield reader.scalar(lhs), reader.scalar(rhs)
        return
    if (lhs.rows, lhs.cols) != (rhs.rows, rhs.cols):
        raise Refused("the two sides have different shapes.")
    places = []
    for size in (lhs.rows, lhs.cols):
        n = whole(size)
        if n is not None and n > _LONGEST:
            raise Refused(f"a matrix has more than {_LONGEST} rows or columns.")
        places.append([reader.atoms.index(ZERO, size - UNIT)] if n is None else list(range(n)))
    yield from ((lhs.entry(i, j), rhs.entry(i, j)) for i, j in product(*places))


def _is_apart(atoms: Atoms, difference: Ratio) -> bool:
    """Whether a difference is not zero: each of its factors is not."""
    if is_apart_from_zero(atoms, difference):
        return True
    return difference != ZERO and all(is_apart(atoms, f) for f, _ in factors(atoms, difference))


def _is_zero(reader: Reader, difference: Ratio) -> bool:
    """Whether a difference is 0, or a multiple of what is 0 by a theorem."""
    r = reduced(reader.atoms, difference)
    return r == ZERO or any(divides(zero, r) for zero in reader.zeros)
