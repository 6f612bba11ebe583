"""A claim: two sides, a relation between them, the variables it is made for, and the hypotheses they share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sympy as sp

from numeric_check.claims.names import free_names, shape_of
from numeric_check.claims.variable import Variable
from numeric_check.inputs import members, text


class Relation(StrEnum):
    """What is said of lhs and rhs; ≤ is for real scalars, ≠ for the generic point."""

    EQUAL = "=="
    AT_MOST = "<="
    DIFFERENT = "!="


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """lhs = rhs (or ≤, ≠), both defined, for all values of the variables that satisfy the conditions and hypotheses.

    Parameters
    ----------
    lhs, rhs : SymPy expressions of one shape, exact: Rational, never Float
    variables : tuple of Variable
        Every free symbol, matrix symbol, undefined function and symbolic size of the sides and the hypotheses.
    relation : Relation
    hypotheses : tuple of SymPy relations
        Joint conditions such as ``Ne(s, 0)``.
    references : tuple of str

    Raises
    ------
    TypeError : if a side is no SymPy expression, or a variable no Variable.
    ValueError : if a symbol is not one of the variables, the shapes differ, a table has none, a Float occurs, or a Subs
        puts one value in for several variables.

    Examples
    --------
    >>> import sympy as sp
    >>> from numeric_check import Claim, complex_number
    >>> z = complex_number("z")
    >>> Claim(lhs=sp.sin(2 * z.symbol), rhs=2 * sp.sin(z.symbol) * sp.cos(z.symbol), variables=(z,)).relation.value
    '=='

    References
    ----------
    F. Johansson, The Fungrim project, 2020: a formula is an entry with its variables, assumptions and references.
    """

    lhs: Any
    rhs: Any
    variables: tuple[Variable, ...]
    relation: Relation = Relation.EQUAL
    hypotheses: tuple[Any, ...] = ()
    references: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check_kinds(self)
        for name, side in (("lhs", self.lhs), ("rhs", self.rhs)):
            if isinstance(side, sp.MatrixBase):  # one that can be changed is no key of what is remembered
                object.__setattr__(self, name, side.as_immutable())
        _check_substitutions(self)
        _check_exact(self)
        _check_names(self)
        _check_shapes(self)

    @property
    def conditions(self) -> tuple[Any, ...]:
        """The conditions of all variables and then the hypotheses, each once."""
        stated = (condition for variable in self.variables for condition in variable.conditions)
        return tuple(dict.fromkeys((*stated, *self.hypotheses)))

    def __repr__(self) -> str:
        given = ", ".join(map(str, self.conditions))
        return f"<Claim {self.lhs} {self.relation} {self.rhs}{given and f' for {given}'}>"

    def _repr_latex_(self) -> str:
        sign = {"==": "=", "<=": r"\le", "!=": r"\ne"}[self.relation]
        given = rf" \quad ({', '.join(map(sp.latex, self.conditions))})" if self.conditions else ""
        return rf"$\displaystyle {sp.latex(self.lhs)} {sign} {sp.latex(self.rhs)}{given}$"


def _check_kinds(claim: Claim) -> None:
    for name, side in (("lhs", claim.lhs), ("rhs", claim.rhs)):
        if not isinstance(side, (sp.Expr, sp.MatrixBase)):
            raise TypeError(f"{name} must be a SymPy expression; got {side!r} of type {type(side).__name__}.")
    for variable in members(claim.variables, "variables", "Variables"):
        if not isinstance(variable, Variable):
            raise TypeError(f"variables must be Variables; got {variable!r}: use variable_of for a bare symbol.")
    for hypothesis in members(claim.hypotheses, "hypotheses", "SymPy relations"):
        if not isinstance(hypothesis, sp.logic.boolalg.Boolean):
            raise TypeError(f"hypotheses must be SymPy relations such as Ne(s, 0); got {hypothesis!r}.")
    for reference in members(claim.references, "references", "text"):
        text(reference, "each of the references")
    if not isinstance(claim.relation, str) or claim.relation not in tuple(Relation):
        raise ValueError(f"relation must be one of '==', '<=', '!='; got {claim.relation!r}.")


def _check_exact(claim: Claim) -> None:
    for side in (claim.lhs, claim.rhs, *claim.conditions):
        floats = sorted(map(str, side.atoms(sp.Float)))
        if floats:
            raise ValueError(f"an exact claim has no floats; got {floats[0]} in {side}: use Rational.")


def _check_substitutions(claim: Claim) -> None:
    """SymPy compares a Subs by a symbol _p for all variables with the value p: it takes it for others, which differ."""
    for node in set().union(*(side.atoms(sp.Subs) for side in (claim.lhs, claim.rhs, *claim.conditions))):
        marked = any(type(s) is sp.Symbol and s.name.startswith("_") for s in node.expr.free_symbols)
        if marked or len(set(map(str, node.point))) < len(node.point) or _is_crossed(node):
            raise ValueError(
                "a Subs needs different values, none with a later one of its variables, and no names that begin with "
                f"_; got {node}, which SymPy does not tell apart from others: carry it out with doit, or write it "
                "without Subs."
            )


def _is_crossed(node: sp.Subs) -> bool:
    """Whether one after the other may give something else than all at once: SymPy merges a Subs within a Subs."""
    names = node.variables
    later = (free_names(value) & set(names[place + 1 :]) for place, value in enumerate(node.point))
    return len(set(names)) < len(names) or any(later)


def _check_names(claim: Claim) -> None:
    known = [variable.symbol for variable in claim.variables]
    if len(set(known)) < len(known):
        raise ValueError(f"each variable is named once; got {known}.")
    names = set().union(*(free_names(part) for part in (claim.lhs, claim.rhs, *claim.conditions)))
    unknown = sorted(map(str, names - set(known)))
    if unknown:
        raise ValueError(
            f"the symbols of a claim must be its variables; got {', '.join(unknown)} besides "
            f"{', '.join(sorted(map(str, known))) or 'no variable'}: add a Variable for it, or correct the name."
        )


def _check_shapes(claim: Claim) -> None:
    for table in (variable.symbol for variable in claim.variables):
        if isinstance(table, sp.IndexedBase) and table.shape is None:
            raise ValueError(f"the table {table} needs a shape, such as IndexedBase('{table}', shape=(n,)).")
    left, right = shape_of(claim.lhs), shape_of(claim.rhs)
    if len(left) != len(right) or any(sp.expand(a - b) != 0 for a, b in zip(left, right, strict=True)):
        raise ValueError(
            f"lhs and rhs must have one shape; got {left} and {right}: a scalar c stands for c*Identity(k)."
        )
    if left and claim.relation == Relation.AT_MOST:
        raise ValueError(f"<= compares real scalars; got matrices of shape {left}.")
