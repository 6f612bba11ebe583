"""Two expressions that differ are not printed alike, and two letters that look alike are refused."""

import re

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from numeric_check import column, dimension, natural, positive, real, square
from proofs import Derivation, Step, latex, print_expression
from proofs.printing.terminal import terminal
from symbolic import (
    Contraction,
    DirectionalDerivative,
    ForAll,
    Largest,
    MatrixExp,
    MatrixFunction,
    MatrixSum,
    Smallest,
    SpectralRadius,
    contraction,
    decide_words,
    phi1,
)
from symbolic.rooted_trees import ElementaryDifferential, Tree
from tests.sampling import examples, sampled

n, m = sp.symbols("n m", integer=True, positive=True)
i, j = sp.symbols("i j", integer=True, positive=True)
a, t, z = sp.symbols("a t z")
A, B = (sp.MatrixSymbol(name, n, n) for name in "AB")
u, v, w = (sp.MatrixSymbol(name, n, 1) for name in "uvw")
g, h = (sp.IndexedBase(name, shape=(n,), real=True) for name in "gh")
f = sp.Function("f")
s = contraction(v.T, u)
both = Contraction(sp.MatAdd(v.T * u, v.T * w), 0, 0)


def seen(expr):
    """The print as a reader sees it: no braces that only group, no invisible delimiters, no spaces."""
    text = re.sub(r"\\left\.|\\left|\\right|\s", "", print_expression(expr))
    grouped = re.compile(r"(?<![\^_a-zA-Z}])\{([^{}]*)\}")
    while grouped.search(text):
        text = grouped.sub(r"\1", text)
    return text


DIFFERENT = {
    "the power of a contraction": (s**n, sp.MatMul(v.T, sp.MatPow(A, n), u)),
    "three times a sum": (3 * both, Contraction(sp.MatAdd(3 * v.T * u, v.T * w), 0, 0)),
    "a function of a matrix as a factor": (
        sp.MatMul(MatrixFunction(sp.Lambda(z, z + a), A), B),
        sp.MatAdd(A, sp.MatMul(a, B)),
    ),
    "a function of a product": (
        MatrixFunction(sp.Lambda(z, sp.log(z**2)), A * B),
        MatrixFunction(sp.Lambda(z, sp.log(z)), A * B**2),
    ),
    "the derivative of a determinant as a factor": (
        sp.MatMul(sp.Derivative(sp.Determinant(t * A), t), B),
        DirectionalDerivative(sp.MatMul(sp.Determinant(t * A), B), t, t),
    ),
    "the derivative of a factor": (
        sp.MatMul(DirectionalDerivative(MatrixExp(t * A), t, 0), B),
        DirectionalDerivative(sp.MatMul(MatrixExp(t * A), B), t, 0),
    ),
    "the maximum of a product": (
        Largest(h[i], (i, 1, n)) * sp.Sum(g[j], (j, 1, n)),
        Largest(h[i] * sp.Sum(g[j], (j, 1, n)), (i, 1, n)),
    ),
    "a minimum before a term": (Smallest(h[i], (i, 1, n)) + a, Smallest(h[i] + a, (i, 1, n))),
    "limits from both sides": (sp.Limit(f(t), t, 0, "+"), sp.Limit(f(t), t, 0, "-")),
    "a limit and one from above": (sp.Limit(f(t), t, 0, "+"), sp.Limit(f(t), t, 0, "+-")),
    "a limit of a sum": (sp.Limit(f(t), t, 0) + a, sp.Limit(f(t) + a, t, 0)),
    "the bar of a value": (
        a * sp.Subs(sp.Derivative(f(a), a), a, 0),
        sp.Subs(a * sp.Derivative(f(a), a), a, 0),
    ),
    "a derivative of a value": (
        sp.Subs(sp.Derivative(t * f(a), t), a, 0),
        sp.Derivative(sp.Subs(t * f(a), a, 0), t),
    ),
    "a letter with two characters": (sp.Symbol("at"), a * t),
    "a decorated letter": (sp.Symbol("abar"), sp.conjugate(a)),
    "the modulus": (sp.Symbol("aabs"), sp.Abs(a)),
    "nested sums and one whose bound is free": (
        sp.Sum(g[j], (j, 1, n), (i, 1, j)),
        sp.Sum(g[j], (i, 1, j), (j, 1, n)),
    ),
    "double series in two orders": (
        sp.Sum(a**i * t**j, (i, 1, sp.oo), (j, 1, sp.oo)),
        sp.Sum(a**i * t**j, (j, 1, sp.oo), (i, 1, sp.oo)),
    ),
    "traces of identities of two sizes": (sp.Trace(sp.Identity(n)), sp.Trace(sp.Identity(m))),
    "an elementary differential of a product": (
        ElementaryDifferential(Tree((1, 2))) * ElementaryDifferential(Tree((1,))),
        ElementaryDifferential(Tree((1, 2, 3))),
    ),
    "a product of matrices entry by entry": (
        sp.MatMul(sp.HadamardProduct(A, B), A),
        sp.HadamardProduct(A, sp.MatMul(B, A)),
    ),
    "a remainder": (sp.Mod(a, t, evaluate=False) + z, sp.Mod(a, t + z, evaluate=False)),
}


@pytest.mark.parametrize("name", DIFFERENT)
def test_two_expressions_that_differ_are_not_printed_alike(name):
    one, two = DIFFERENT[name]
    assert seen(one) != seen(two)


@pytest.mark.parametrize(
    ("expr", "text"),
    [
        (s**n, r"\left(\boldsymbol{v}^{\top} \boldsymbol{u}\right)^{n}"),
        (
            a - both,
            r"a - \left(\boldsymbol{v}^{\top} \boldsymbol{u} + \boldsymbol{v}^{\top} \boldsymbol{w}\right)",
        ),
        (sp.Limit(f(t), t, 0), r"\lim_{t \to 0^{+}} f{\left(t \right)}"),
        (sp.Limit(f(t), t, 0, "+-"), r"\lim_{t \to 0} f{\left(t \right)}"),
        (f(t) ** 2, r"f{\left(t \right)}^{2}"),
        (sp.Pow(sp.Piecewise((a, a > 0), (0, True)), 2, evaluate=False), None),
        (ForAll(sp.Eq(g[i], 0), (i, 1, n)), r"{g}_{i} = 0 \quad (1 \leq i \leq n)"),
        (SpectralRadius(A) < 1, r"\rho\left(A\right) < 1"),
    ],
)
def test_an_expression_is_printed_with_the_brackets_it_needs(expr, text):
    printed = print_expression(expr)
    assert printed == text if text else printed.endswith(r"\end{cases}\right)^{2}")


SCALAR = {
    "times": lambda e: a * e,
    "plus": lambda e: e + t,
    "minus": lambda e: sp.Add(a, sp.Mul(-1, e, evaluate=False), evaluate=False),
    "power": lambda e: sp.Pow(e, n, evaluate=False),
    "inverse": lambda e: sp.Pow(e, -1, evaluate=False),
    "factor": lambda e: sp.Mul(e, s, evaluate=False),
    "function": f,
    "phi": phi1,
    "exponential": lambda e: sp.exp(e, evaluate=False),
    "modulus": lambda e: sp.Abs(e, evaluate=False),
    "sum": lambda e: sp.Sum(e * g[i], (i, 1, n)),
    "bare sum": lambda e: sp.Sum(e, (i, 1, n)),
    "product": lambda e: sp.Product(e, (i, 1, n)),
    "largest": lambda e: Largest(e, (i, 1, n)),
    "smallest": lambda e: Smallest(e, (i, 1, n)),
    "limit": lambda e: sp.Limit(e, t, 0, "+-"),
    "derivative": lambda e: sp.Derivative(e, a),
    "integral": lambda e: sp.Integral(e, (a, 0, 1)),
    "value": lambda e: sp.Subs(e, a, 0),
    "factorial": lambda e: sp.factorial(e, evaluate=False),
}
MATRIX = {
    "times": lambda e: sp.MatMul(a, e),
    "plus": lambda e: sp.MatAdd(e, B),
    "minus": lambda e: sp.MatAdd(B, sp.MatMul(-1, e)),
    "left": lambda e: sp.MatMul(e, B),
    "right": lambda e: sp.MatMul(B, e),
    "power": lambda e: sp.MatPow(e, n),
    "inverse": sp.Inverse,
    "transpose": sp.Transpose,
    "exponential": MatrixExp,
    "square plus a": lambda e: MatrixFunction(sp.Lambda(z, z**2 + a), e),
    "logarithm": lambda e: MatrixFunction(sp.Lambda(z, sp.log(z)), e),
    "sum": lambda e: MatrixSum(e, (i, 1, n)),
    "derivative": lambda e: DirectionalDerivative(e, t, 0),
    "trace": lambda e: sp.MatMul(sp.Trace(e), B),
    "derived trace": lambda e: sp.MatMul(sp.Derivative(sp.Trace(e), t), B),
    "summed trace": lambda e: sp.MatMul(sp.Sum(sp.Trace(e), (i, 1, n)), B),
    "largest": lambda e: sp.MatMul(Largest(sp.Trace(e), (i, 1, n)), B),
    "Hadamard": lambda e: sp.HadamardProduct(B, e),
}
SCALAR_LEAVES = (a, g[i], s, both, sp.Determinant(t * A))
MATRIX_LEAVES = (A, t * A, A + B)


def build(table, leaf, names):
    for name in names:
        leaf = table[name](leaf)
    return leaf


def meaning(expr):
    """Sums and products without the brackets that associativity makes needless."""
    flat = {sp.Add: sp.Add, sp.Mul: sp.Mul, sp.MatAdd: sp.MatAdd, sp.MatMul: sp.MatMul}
    if not isinstance(expr, sp.Basic) or not expr.args:
        return expr
    parts = [meaning(part) for part in expr.args]
    if isinstance(expr, Contraction) or expr.func not in flat:
        return sp.Tuple(sp.Symbol(expr.func.__name__), *parts)
    terms = []
    for part in parts:
        same = isinstance(part, sp.Tuple) and part[0] == sp.Symbol(expr.func.__name__)
        terms += part[1:] if same else [part]
    terms = terms if expr.func is sp.MatMul else sorted(terms, key=sp.default_sort_key)
    return sp.Tuple(sp.Symbol(expr.func.__name__), *terms)


@st.composite
def pairs(draw, table, leaves):
    """The same leaf inside of the same operations in two orders, where a lost bracket shows."""
    names = draw(st.lists(st.sampled_from(sorted(table)), min_size=2, max_size=4))
    leaf = draw(st.sampled_from(leaves))
    return build(table, leaf, names), build(table, leaf, draw(st.permutations(names)))


@pytest.mark.parametrize(
    ("table", "leaves"), sampled([(SCALAR, SCALAR_LEAVES), (MATRIX, MATRIX_LEAVES)], 2, arguments=2)
)
def test_operations_in_another_order_are_printed_in_another_way(table, leaves):
    @examples(300)
    @given(pairs(table, leaves))
    def differ(pair):
        one, two = pair
        assert meaning(one) == meaning(two) or seen(one) != seen(two)

    differ()


@pytest.mark.parametrize(
    ("table", "leaves"), sampled([(SCALAR, SCALAR_LEAVES), (MATRIX, MATRIX_LEAVES)], 2, arguments=2)
)
def test_no_two_short_expressions_are_printed_alike(table, leaves):
    printed = {}
    for leaf in leaves:
        for names in [(x,) for x in table] + [(x, y) for x in table for y in table]:
            expr = build(table, leaf, names)
            other = printed.setdefault(seen(expr), expr)
            assert meaning(other) == meaning(expr), print_expression(expr)


def chain(variables, start, expr, **more):
    return Derivation(
        title="Namesakes",
        variables=variables,
        start=start,
        steps=(Step(expr=expr, reason="by procedure", by=decide_words),),
        **more,
    )


K = dimension("k")
E1, F1, PI, IOTA = (real(name).symbol for name in ("e", "f", "pi", "i"))
ALIKE = {
    "x1 and x_1": ((real("x1"), real("x_1")), real("x1").symbol * real("x_1").symbol),
    "pi": ((real("pi"),), PI * sp.pi),
    "i and I|I and i": ((real("i"),), IOTA * sp.I),
    "e": ((real("e"),), E1 * sp.exp(E1)),
    "E and e": ((real("e"),), E1 * sp.E),
    "q": ((real("q"), positive("q")), real("q").symbol + positive("q").symbol),
    "Identity and I": ((K, square("I", K)), square("I", K).symbol + sp.Identity(K.symbol)),
    "phi and varphi_1": ((real("t"), real("varphi_1")), phi1(real("t").symbol) * real("varphi_1").symbol),
}


@pytest.mark.parametrize("name", ALIKE)
def test_two_letters_that_are_printed_alike_are_refused(name):
    variables, expr = ALIKE[name]
    with pytest.raises(ValueError, match=rf"({name}).* printed as .*: rename one"):
        latex(chain(variables, expr, 2 * expr), ())


@pytest.mark.parametrize("name", ["log", "sin", "det", "tr", "Abs"])
def test_an_unknown_function_with_the_name_of_a_known_one_is_refused(name):
    with pytest.raises(ValueError, match="printed like the known one"):
        print_expression(sp.Function(name)(t))


def test_an_abbreviation_is_no_letter_of_the_derivation():
    x, y = column("x", K), column("y", K)
    c = contraction(y.symbol.T, x.symbol)
    for letter in (real("s"), natural("n")):
        q = letter.symbol
        derivation = chain((K, x, y, letter), (q + c) ** 2, q**2 + 2 * q * c + c**2, where={q: c})
        with pytest.raises(ValueError, match="is a letter of 'Namesakes', and no abbreviation"):
            latex(derivation, ())
    q = real("s")
    derivation = chain((K, x, y, q), q.symbol * c, 2 * c * q.symbol, where={sp.Symbol("s"): c})
    with pytest.raises(ValueError, match="both printed as s: rename one"):
        latex(derivation, ())


def test_an_abbreviation_hides_no_letter_that_is_bound_around_it():
    q = real("q").symbol
    line = sp.Derivative(q**2, q) + q
    derivation = chain((real("q"),), line, 2 * line, where={sp.Symbol("S"): q**2})
    with pytest.raises(ValueError, match="the abbreviation S hides q"):
        latex(derivation, ())


TERMS = [
    (sp.MatAdd(A, sp.MatMul(1 - a, B)), "A - (a - 1)⋅B"),
    (sp.MatAdd(A, sp.MatMul(-1, B)), "A - B"),
    (sp.MatAdd(sp.MatMul(-1, A), sp.MatMul(a, B)), "-A + a⋅B"),
    (sp.MatMul(A, sp.MatAdd(A, sp.MatMul(1 - a, B))), "A⋅(A - (a - 1)⋅B)"),
]


@pytest.mark.parametrize(("expr", "text"), TERMS, ids=str)
def test_the_terminal_has_a_sign_between_matrices(expr, text):
    assert terminal(expr) == text
