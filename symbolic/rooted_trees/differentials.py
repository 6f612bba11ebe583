"""Elementary differentials F([c₁ … c_m]) = f^(m)(F(c₁), …, F(c_m)): as printed formulas, and for an explicit field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

import sympy as sp
from sympy.printing.precedence import PRECEDENCE

from symbolic.inputs import members, symbol, wrong_kind
from symbolic.rooted_trees.tree import Tree, trusted

_LETTERS = "jklmnpqrsuvw"  # summed indices; i is the free one


class ElementaryDifferential(sp.Expr):
    r"""F(t) = f^(m)(F(c₁), …, F(c_m)) for t = [c₁ … c_m], as an expression that prints; F(•) = f.

    Parameters
    ----------
    tree : Tree
    *fields : Symbol, optional
        What the fields are called, one for each colour; f by default.

    Raises
    ------
    ValueError : if the tree has a colour without a field.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.rooted_trees import ElementaryDifferential, Tree
    >>> F = ElementaryDifferential(Tree((1, 2, 3, 2)))
    >>> F
    f''(f'f, f)
    >>> print(sp.latex(F), F.index_form(), sep="\n")
    f''\left(f'f, f\right)
    f^{i}_{jk} f^{j}_{l} f^{l} f^{k}

    References
    ----------
    E. Hairer, C. Lubich and G. Wanner, Geometric Numerical Integration, 2nd ed., Definition III.1.2.
    """

    is_commutative = True

    def __new__(cls, tree: Tree | sp.Tuple, *fields: sp.Symbol) -> ElementaryDifferential:
        node = tree if isinstance(tree, sp.Tuple) else sp.Tuple(_tree(tree).level_sequence, tree.colours)
        for field in fields:
            symbol(field, "each of the fields")
        fields = fields or (sp.Symbol("f"),)
        if max(node[1], default=0) >= len(fields):
            raise ValueError(f"F(t) needs a field for each colour; got the colours {node[1]} and the fields {fields}.")
        return sp.Expr.__new__(cls, node, *fields)

    @property
    def tree(self) -> Tree:
        levels, colours = self.args[0].args
        return trusted(tuple(map(int, levels)), tuple(map(int, colours)))

    def index_form(self) -> str:
        """The i-th component in LaTeX, repeated indices summed: f^{i}_{jk} f^{j} f^{k}."""
        names = (_LETTERS[n] if n < len(_LETTERS) else f"j_{{{n}}}" for n in range(self.tree.order))
        return " ".join(_factors(self.tree, "i", names, [_braced(sp.latex(field)) for field in self.args[1:]]))

    @property
    def precedence(self) -> int:
        """That of a product, so that SymPy's printers write (f'f)² and not f'f²."""
        return PRECEDENCE["Mul" if self.tree.order > 1 else "Atom"]

    def _latex(self, printer: Any) -> str:
        names = [_braced(printer._print(field)) for field in self.args[1:]]
        return _tensor(self.tree, names, (r"\left(", r"\right)"), "^{(%d)}")

    def _sympystr(self, printer: Any) -> str:
        return _tensor(self.tree, [printer._print(field) for field in self.args[1:]], ("(", ")"), "^(%d)")


def evaluate_differential(
    tree: Tree, fields: Sequence[Sequence[sp.Expr]], variables: Sequence[sp.Symbol]
) -> tuple[sp.Expr, ...]:
    """F(t)(y) for explicit fields: Σ_{j₁…j_m} ∂_{j₁} ⋯ ∂_{j_m} f(y) F(c₁)_{j₁} ⋯ F(c_m)_{j_m}, by the definition.

    Parameters
    ----------
    tree : Tree
    fields : for each colour the components of the field; one field for trees without colours
    variables : y

    Returns
    -------
    tuple of Expr : the components, expanded

    Raises
    ------
    ValueError : if a field has not one component for each variable, or a colour has no field.

    Examples
    --------
    >>> import sympy as sp
    >>> from symbolic.rooted_trees import Tree, evaluate_differential
    >>> y = sp.Symbol("y")
    >>> evaluate_differential(Tree((1, 2, 2)), [[y**3]], [y])
    (6*y**7,)
    """
    _tree(tree)
    members(variables, "variables", "Symbols")
    for field in members(fields, "fields", "fields"):
        if not isinstance(field, sp.MatrixBase):
            members(field, "each of the fields", "expressions")
    if any(len(field) != len(variables) for field in fields) or (tree.colour or 0) >= len(fields):
        lengths = [len(field) for field in fields]
        raise ValueError(f"F(t) needs {len(variables)} components a field, a field a colour; got {lengths} for {tree}.")
    inner = [evaluate_differential(child, fields, variables) for child in tree.children]
    components = []
    for component in fields[tree.colour or 0]:
        total = sp.S.Zero
        for chosen in product(range(len(variables)), repeat=len(inner)):
            derivative = sp.diff(component, *(variables[j] for j in chosen)) if chosen else component
            total += derivative * sp.Mul(*(part[j] for part, j in zip(inner, chosen, strict=True)))
        components.append(sp.expand(total))
    return tuple(components)


def _tree(value: Any) -> Tree:
    if not isinstance(value, Tree):
        raise wrong_kind(value, "tree", "a Tree")
    return value


def _braced(name: str) -> str:
    """LaTeX takes one superscript and one subscript: {f_{1}}^{i}, {f^{1}}'."""
    return f"{{{name}}}" if "^" in name or "_" in name else name


def _tensor(tree: Tree, names: list[str], brackets: tuple[str, str], power: str) -> str:
    """f, f'f, f''(f'f, f): one argument needs no brackets, since f'g h can only be f'(g h)."""
    count = len(tree.children)
    head = names[tree.colour or 0] + ("'" * count if count <= 3 else power % count)
    inner = [_tensor(child, names, brackets, power) for child in tree.children]
    return head + (", ".join(inner).join(brackets) if count > 1 else "".join(inner))


def _factors(tree: Tree, upper: str, letters: Iterator[str], names: list[str]) -> list[str]:
    below = [next(letters) for _ in tree.children]
    lower = f"_{{{''.join(below)}}}" if below else ""
    inner = [_factors(child, j, letters, names) for child, j in zip(tree.children, below, strict=True)]
    return [f"{names[tree.colour or 0]}^{{{upper}}}{lower}", *(factor for part in inner for factor in part)]
