"""Letters, functions and certificates for claims that are written by hand."""

from tests.proofs.checker.trees import Tree, equal, head, letter, over, tree

n, m, i, j, k, l, r, s = map(letter, "nmijklrs")
u, v, w, x, y, z, p, q, o, d, e = map(letter, "uvwxyzpqode")
a, b, c, t, h, g, A, B, Q, C, D, f, F = map(letter, "abcthgABQCDfF")
b0, b1, b2 = (Tree(bound=place) for place in range(3))
ROOT, THIRD, OO = "1/2", "1/3", Tree(constant="oo")


def fn(name):
    return lambda *args: head(name, *args)


log, exp, mod, sign, fact, phi = map(fn, ("log", "exp", "Abs", "sign", "factorial", "phi"))
delta, trace, det, inverse, transpose = map(fn, ("KroneckerDelta", "Trace", "Determinant", "Inverse", "Transpose"))
expm, power, plus, eye, column = map(fn, ("MatrixExp", "MatPow", "MatAdd", "Identity", "UnitColumn"))
N, K = (1, n), (1, k)
REAL = equal(head("Adjoint", A), transpose(A))
SYMMETRIC = equal(transpose(A), A)


def some(body, limits):
    return over("Largest", body, limits)


# name: (lhs, rhs), or with the relation and the conditions


def gap(name, of, weight=1, *limits):
    rows = [{"index": {"name": "i", "assumptions": {}}, "lower": tree(a), "upper": tree(b)} for a, b in limits]
    return [{"kind": name, "weight": tree(weight), "of": tree(of), "limits": rows}]


def multiple(weight, condition=0):
    return [{"kind": "condition", "condition": condition, "weight": tree(weight)}]


def parts(*said):
    return [part for one in said for part in gap("term", one)]


def chain(step, count, start):
    for _ in range(count):
        start = step(start)
    return start
