"""Claims as data, written by hand: letters with the sorts that their names tell, and trees with operators."""

from __future__ import annotations

from typing import Any

Claim = dict[str, Any]


class Tree(dict):
    """A tree; ``a(i, j)`` is an entry of a table or a value of a function."""

    def __add__(self, other):
        return head("Add", self, other)

    def __radd__(self, other):
        return head("Add", other, self)

    def __sub__(self, other):
        return head("Add", self, -tree(other))

    def __rsub__(self, other):
        return head("Add", other, -self)

    def __mul__(self, other):
        return head("Mul", self, other)

    def __rmul__(self, other):
        return head("Mul", other, self)

    def __truediv__(self, other):
        return head("Mul", self, head("Pow", other, -1))

    def __rtruediv__(self, other):
        return head("Mul", other, head("Pow", self, -1))

    def __pow__(self, other):
        return head("Pow", self, other)

    def __neg__(self):
        return head("Mul", -1, self)

    def __matmul__(self, other):
        return head("MatMul", self, other)

    def __call__(self, *places):
        if _SORTS[self["variable"]]["sort"] == "function":
            return Tree(apply=self["variable"], args=[tree(place) for place in places])
        return head("Indexed", self, *places)


def tree(said):
    """A number, the text of a fraction, or a tree."""
    return said if isinstance(said, dict) else Tree(number=str(said))


def head(name, *args):
    return Tree(head=name, args=[tree(arg) for arg in args])


def letter(name):
    return Tree(variable=name)


def over(name, body, *limits):
    """A head with limits; the first index is innermost, which is ``b0`` in the body."""
    rows = [{"index": _index("i"), "lower": tree(low), "upper": tree(high)} for low, high in limits]
    return Tree(head=name, body=tree(body), limits=rows)


def at(name, body, *points):
    """Subs or DirectionalDerivative: the last letter is ``b0`` in the body."""
    return Tree(head=name, binds=[_index("x")] * len(points), body=tree(body), at=[tree(point) for point in points])


def total(body, *limits):
    return over("Sum", body, *limits)


def for_all(condition, *limits):
    return over("ForAll", condition, *limits)


def derivative(body, *letters):
    return head("Derivative", body, *(head("Tuple", one, 1) for one in letters))


def of_matrix(body, matrix):
    """f(A) with ``b0`` as the variable of f."""
    return head("MatrixFunction", Tree(head="Lambda", binds=[_index("z")], body=tree(body)), matrix)


def rows(*entries):
    return Tree(matrix=[[tree(entry) for entry in row] for row in entries])


def equal(a, b):
    return head("Equality", a, b)


def at_most(a, b):
    return head("LessThan", a, b)


def less(a, b):
    return head("StrictLessThan", a, b)


def element(matrix, i, j):
    return head("MatrixElement", matrix, i, j)


def claim(lhs, rhs, relation="==", given=(), variables=None) -> Claim:
    """A claim about the letters that occur in it."""
    lhs, rhs, given = tree(lhs), tree(rhs), [tree(condition) for condition in given]
    return {
        "version": 1,
        "variables": _variables([lhs, rhs, *given]) if variables is None else variables,
        "hypotheses": given,
        "lhs": lhs,
        "relation": relation,
        "rhs": rhs,
        "references": [],
    }


def _variables(data):
    names: set[str] = set()
    _collect(data, names)
    for name in sorted(names):
        _collect(_SORTS[name].get("shape", ()), names)
    return [_SORTS[name] for name in sorted(names)]


def _collect(data, names):
    if isinstance(data, dict):
        names |= {data[key] for key in ("variable", "apply") if key in data}
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        _collect(part, names)


def _index(name):
    return {"name": name, "assumptions": {}}


def number(name, **assumptions):
    return {"name": name, "sort": "number", "assumptions": assumptions, "conditions": []}


def _shaped(name, sort, *sizes, **more):
    return {"name": name, "sort": sort, "shape": [letter(size) for size in sizes], "conditions": [], **more}


_REAL = {"assumptions": {"real": True}}
_SORTS = {
    **{name: number(name, integer=True, positive=True) for name in "nmij"},
    **{name: number(name, integer=True, nonnegative=True) for name in "kl"},
    **{name: number(name, integer=True) for name in "rs"},
    **{name: number(name, real=True) for name in "uvw"},
    **{name: number(name) for name in "xyz"},
    **{name: number(name, real=True, positive=True) for name in "pq"},
    "o": number("o", real=True, nonnegative=True),
    "d": number("d", real=True, nonzero=True),
    "e": number("e", nonzero=True),
    **{name: _shaped(name, "table", "n", **_REAL) for name in "abc"},
    "t": _shaped("t", "table", "k", **_REAL),
    "h": _shaped("h", "table", "n", assumptions={"real": True, "positive": True}),
    "g": _shaped("g", "table", "n", "n", **_REAL),
    **{name: _shaped(name, "matrix", "n", "n") for name in "ABQ"},
    "C": _shaped("C", "matrix", "n", "m"),
    "D": _shaped("D", "matrix", "m", "n"),
    **{name: {"name": name, "sort": "function", "assumptions": {}, "conditions": []} for name in "fF"},
}
