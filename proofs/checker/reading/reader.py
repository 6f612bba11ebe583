"""Claims as JSON trees (``proofs.exchange``), and the values of trees as ratios and matrices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from proofs.checker.kernel.atoms import Atoms, Place, inverse_of
from proofs.checker.kernel.ratios import UNIT, ZERO, Ratio, Refused, coefficient, number
from proofs.checker.kernel.sums import again
from proofs.checker.laws import functions as laws
from proofs.checker.laws.matrices import Matrix, entry_of_function, written_out

Tree = Mapping[str, Any]
Env = tuple[Ratio, ...]  # the values of the bound symbols, the innermost last

_RULES = {
    "fn": laws.function,
    "delta": laws.delta,
    "sum": again,
    "inverse of": inverse_of,
    "mat": entry_of_function,
}
_COMPARED = {  # b − a is > 0, ≥ 0 or ≠ 0; turned with −1, and as it is without a sign with 0
    "StrictLessThan": ("above", 1),
    "StrictGreaterThan": ("above", -1),
    "LessThan": ("at_least", 1),
    "GreaterThan": ("at_least", -1),
    "Unequality": ("apart", 0),
}
_TERMS_OF_A_STEP = 20
_NO_NUMBERS = ("oo", "-oo", "zoo", "nan", "true", "false")
_FUNCTIONS = ("exp", "log", "Pow", "factorial", "Abs", "sign", "phi", "binomial", "sinh", "cosh", "tanh", "sin", "cos")


@dataclass(slots=True)
class Reader:
    """The letters of a claim, whether det(A B) is read as det(A) det(B), and what theorems say."""

    claim: Tree
    heads: Mapping[str, Callable[[Reader, Tree, Env], Any]]
    splits: bool = False
    atoms: Atoms = field(default_factory=lambda: Atoms(rules=_RULES))
    sorts: dict[str, Tree] = field(default_factory=dict)
    zeros: list[Ratio] = field(default_factory=list)  # what is 0 by a theorem
    at_least: list[Ratio] = field(default_factory=list)  # what is ≥ 0 by a theorem

    def __post_init__(self) -> None:
        for said in self.claim["variables"]:
            self.sorts[said["name"]] = said
            self._note_sort(said["name"], said["sort"], said.get("assumptions", {}))
        limited = repr([one for one in conditions_of(self.claim) if "'predicate'" in repr(one)])
        functions = (said["name"] for said in self.claim["variables"] if said["sort"] == "function")
        self.atoms.entire |= {name for name in functions if f"'apply': {name!r}" not in limited}
        for condition in conditions_of(self.claim):
            with suppress(Refused):  # what is not read is not used
                self._note_condition(condition)

    def _note_sort(self, name: str, sort: str, known: Mapping[str, bool]) -> None:
        key: Any = ("letter", name) if sort == "number" else name
        if sort == "number" and known.get("integer"):
            key = ("index", ("ix", "letter", name))
        whole, positive = bool(known.get("integer")), bool(known.get("positive"))
        for kind, holds in (
            (self.atoms.real, whole or bool(known.get("real"))),
            (self.atoms.positive, positive),
            (self.atoms.nonnegative, positive or bool(known.get("nonnegative"))),
            (self.atoms.nonzero, positive or bool(known.get("nonzero"))),
            (self.atoms.natural, whole and (positive or bool(known.get("nonnegative")))),
        ):
            if holds:
                kind.add(key)

    def _note_condition(self, condition: Tree) -> None:
        """Symmetric matrices, what is positive, and the ranges of letters that are indices."""
        match condition:
            case {"head": "Equality", "args": [{"head": "Transpose", "args": [{"variable": a}]}, {"variable": b}]}:
                self.atoms.symmetric |= {a} & {b}
            case {"head": "Equality", "args": [{"head": "Adjoint", "args": [a]}, {"head": "Transpose", "args": [b]}]}:
                self.atoms.real |= {one["variable"] for one in (a,) if a == b and "variable" in a}
            case {"predicate": "analytic", "args": [{"apply": name} as at]}:
                self.atoms.analytic.add((name, *self.numbers(at, ())))
            case {"head": head, "args": [a, b]} if head in _COMPARED:
                gap = self.number(b) - self.number(a)
                if gap != ZERO:
                    where, way = _COMPARED[head]
                    lead = coefficient(gap.num)
                    facts = getattr(self.atoms, where)
                    facts.add(gap / number(abs(lead) * way if way else lead))
        match condition:
            case {"head": "LessThan", "args": [{"variable": i}, {"variable": n}]}:
                known = self.sorts[i].get("assumptions", {})
                if known.get("integer") and known.get("positive"):
                    self.atoms.ranges[("ix", "letter", i)] = (UNIT, self.number({"variable": n}))

    def number(self, tree: Tree, env: Env = ()) -> Ratio:
        """The value of a tree that is a number."""
        return self.scalar(self.value(tree, env))

    def scalar(self, found: Any) -> Ratio:
        """A number, also as a matrix of size 1."""
        if isinstance(found, Matrix) and found.is_number:
            return found.entry(0, 0)
        if not isinstance(found, Ratio):
            raise Refused("a number is needed.")
        self.atoms.spend((len(found.num) + len(found.den)) // _TERMS_OF_A_STEP)
        return found

    def matrix(self, tree: Tree, env: Env = ()) -> Matrix:
        """The value of a tree that is a matrix."""
        found = self.value(tree, env)
        if not isinstance(found, Matrix):
            raise Refused("a matrix is needed.")
        return found

    def numbers(self, tree: Tree, env: Env) -> list[Ratio]:
        """The values of the arguments of a tree."""
        return [self.number(arg, env) for arg in tree["args"]]

    def place(self, tree: Tree, env: Env) -> Place:
        """The value of a tree as a place in a table or matrix."""
        return self.atoms.place(self.number(tree, env))

    def opened(self, condition: Tree) -> tuple[Env, tuple[Place, ...], Tree]:
        """A condition with new indices in the place of those that ForAll binds, the outermost first."""
        env: Env = ()
        bound: tuple[Place, ...] = ()
        if condition.get("head") == "ForAll":
            for limit in reversed(condition["limits"]):
                lower, upper = (self.number(limit[end], env) for end in ("lower", "upper"))
                bound = (*bound, self.atoms.index(lower, upper))
                env = (*env, self.atoms.at(bound[-1]))
            condition = condition["body"]
        return env, bound, condition

    def value(self, tree: Tree, env: Env = ()) -> Any:
        """The value of a tree: a ratio or a matrix."""
        match tree:
            case {"number": text}:
                return number(text)
            case {"constant": "E"}:
                return laws.exp(self.atoms, UNIT)
            case {"constant": name} if name not in _NO_NUMBERS:
                return self.atoms.value(("constant", name))
            case {"bound": place}:
                return env[-1 - place]
            case {"variable": name}:
                return self._variable(name)
            case {"apply": name, "args": args}:
                return self.atoms.value(("apply", name, (0,) * len(args), *self.numbers(tree, env)))
            case {"matrix": rows}:
                entries = [[self.number(entry, env) for entry in row] for row in rows]
                return written_out(entries, (number(len(rows)), number(len(rows[0]))))
            case {"head": head} if head in self.heads:
                return self.heads[head](self, tree, env)
            case {"head": head} if head in _FUNCTIONS:
                return self.atoms.value(("fn", head, *self.numbers(tree, env)))
        raise Refused(f"{tree.get('head', list(tree))} is not read.")

    def _variable(self, name: str) -> Any:
        said = self.sorts.get(name, {"sort": "stranger"})
        if said["sort"] == "matrix":
            rows, cols = map(self.number, said["shape"])
            if rows == cols:
                self.atoms.sizes[("entry", name)] = rows
            return Matrix(rows, cols, lambda i, j: self.atoms.value(("entry", name, (i, j))))
        if "place" in said:
            return self.atoms.at(said["place"])
        if said["sort"] == "number":
            counts = said["assumptions"].get("integer")
            return self.atoms.value(("index", ("ix", "letter", name)) if counts else ("letter", name))
        raise Refused(f"{name} is a {said['sort']}, and has no value by itself.")


def conditions_of(claim: Tree) -> list[Tree]:
    """All conditions of a claim: those of its variables, and joint ones."""
    return [one for said in claim["variables"] for one in said["conditions"]] + list(claim["hypotheses"])


def is_infinite(tree: Tree) -> bool:
    """Whether a sum has infinitely many terms."""
    return any(limit["upper"] == {"constant": "oo"} for limit in tree["limits"])
