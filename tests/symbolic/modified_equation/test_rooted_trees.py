"""Rooted trees: how many, their symmetry and density, the Butcher product, and their elementary differentials."""

import pickle
import random
from itertools import permutations
from math import factorial

import pytest
import sympy as sp

from symbolic.rooted_trees import ElementaryDifferential, Tree, butcher_product, evaluate_differential, join, trees
from symbolic.rooted_trees.table import numbers
from tests.symbolic.modified_equation.trees_oracle import parents

x, y = sp.symbols("x y")


def test_the_trees_of_each_order_are_as_many_as_cayley_counted():
    assert [len(trees(n)) for n in range(1, 13)] == [1, 1, 2, 4, 9, 20, 48, 115, 286, 719, 1842, 4766]


def test_the_bicoloured_and_tricoloured_trees_are_as_many_as_the_encyclopedia_says():
    assert [len(trees(n, colours=2)) for n in range(1, 7)] == [2, 4, 14, 52, 214, 916]  # A000151
    assert [len(trees(n, colours=3)) for n in range(1, 5)] == [3, 9, 45, 246]  # A006964


@pytest.mark.parametrize(("order", "colours"), [(7, 1), (4, 2), (3, 3)])
def test_every_tree_of_the_list_is_its_own_largest_sequence_and_the_list_ascends(order, colours):
    listed = trees(order, colours)
    assert [Tree(t.level_sequence, t.colours) for t in listed] == list(listed) == sorted(set(listed))


def labellings(t, nodes):
    """The numberings of the nodes that increase away from the root, by trying all."""
    above = parents(t)
    return sum(all(p[above[i]] < p[i] for i in range(1, nodes)) for p in permutations(range(nodes)))


@pytest.mark.parametrize("order", [1, 2, 3, 4, 5, 6])
def test_density_counts_the_monotone_numberings_of_the_nodes(order):
    for t in trees(order):
        assert labellings(t, order) == factorial(order) // t.gamma


@pytest.mark.parametrize("order", [1, 2, 3, 4, 5, 6])
def test_symmetry_counts_the_permutations_of_the_nodes_that_keep_the_edges(order):
    for t in trees(order):
        edges = {(above, i) for i, above in enumerate(parents(t)) if i}
        kept = sum({(p[i], p[j]) for i, j in edges} == edges for p in permutations(range(order)) if p[0] == 0)
        assert kept == t.sigma


@pytest.mark.parametrize("order", range(1, 12))
def test_the_trees_weighted_by_symmetry_and_density_are_the_permutations(order):
    """Σ n!/(σ γ) = (n − 1)!: the heap-ordered trees; a wrong σ or γ of one tree breaks the sum."""
    assert sum(sp.Rational(factorial(order), t.sigma * t.gamma) for t in trees(order)) == factorial(order - 1)
    assert all(factorial(order - 1) % t.sigma == 0 for t in trees(order))


def test_joining_the_children_in_any_order_gives_the_tree_back():
    shuffle = random.Random(0).shuffle
    for t in (*trees(7), *trees(4, colours=2)):
        children = list(t.children)
        shuffle(children)
        assert join(*children, colour=t.colour) == t


def test_the_butcher_product_adds_orders_and_is_right_commutative_not_commutative():
    small = [t for n in (1, 2, 3) for t in trees(n)]
    for u in small:
        for v in small:
            assert butcher_product(u, v).order == u.order + v.order
            for w in small:
                left = butcher_product(butcher_product(u, v), w)
                assert left == butcher_product(butcher_product(u, w), v)
    assert butcher_product(small[0], small[1]) != butcher_product(small[1], small[0])


def test_trees_are_hashable_ordered_picklable_and_frozen():
    a, b = trees(3)
    assert a < b
    assert {a: 1}[Tree((1, 2, 2))] == 1
    assert pickle.loads(pickle.dumps(a)) == a
    with pytest.raises(AttributeError):
        a.level_sequence = (1,)


@pytest.mark.parametrize(
    ("levels", "message"),
    [
        ((), "starts with the root's 1"),
        ((2,), "starts with the root's 1"),
        ([1, 2], "needs a tuple of integers"),
        ((1, 2.0), "needs a tuple of integers"),
        ((1, 3), "at most one above"),
        ((1, 2, 1), "at least 2"),
        ((1, 2, 2, 3), r"lexicographically largest sequence, Tree\(level_sequence=\(1, 2, 3, 2\)\)"),
    ],
)
def test_levels_of_no_tree_or_not_in_order_are_refused(levels, message):
    with pytest.raises(ValueError, match=message):
        Tree(levels)


def test_colours_must_fit_the_nodes_and_each_other():
    with pytest.raises(ValueError, match="one integer ≥ 0 for each of the 2 nodes"):
        Tree((1, 2), (0,))
    with pytest.raises(ValueError, match="lexicographically largest"):
        Tree((1, 2, 2), (0, 0, 1))
    with pytest.raises(ValueError, match="colours at all nodes or at none"):
        join(Tree((1,)), colour=0)


@pytest.mark.parametrize(("colours", "order"), [(1, 12), (2, 7), (3, 5)])
def test_the_numbers_of_trees_are_those_that_are_listed(colours, order):
    assert numbers(order, colours) == [len(trees(n, colours)) for n in range(1, order + 1)]


def test_more_trees_than_a_table_holds_are_refused_before_they_are_made():
    with pytest.raises(ValueError, match=r"order 18 has 2,732,470 trees .* at most 2,000,000"):
        trees(18)
    with pytest.raises(ValueError, match="order 200 has"):
        trees(200, 200)


@pytest.mark.parametrize("order", [0, -1, 2.0, "3", True])
def test_an_order_below_one_or_no_integer_is_refused(order):
    with pytest.raises(ValueError, match="order needs an integer from 1"):
        trees(order)
    with pytest.raises(ValueError, match="colours needs an integer from 1"):
        trees(2, order)


@pytest.mark.parametrize(
    ("levels", "tensor", "index"),
    [
        ((1,), "f", "f^{i}"),
        ((1, 2, 3), "f'f'f", "f^{i}_{j} f^{j}_{k} f^{k}"),
        ((1, 2, 2), r"f''\left(f, f\right)", "f^{i}_{jk} f^{j} f^{k}"),
        ((1, 2, 3, 3), r"f'f''\left(f, f\right)", "f^{i}_{j} f^{j}_{kl} f^{k} f^{l}"),
        ((1, 2, 3, 2), r"f''\left(f'f, f\right)", "f^{i}_{jk} f^{j}_{l} f^{l} f^{k}"),
        ((1, 2, 2, 2, 2), r"f^{(4)}\left(f, f, f, f\right)", "f^{i}_{jklm} f^{j} f^{k} f^{l} f^{m}"),
    ],
)
def test_elementary_differentials_print_in_tensor_and_in_index_form(levels, tensor, index):
    F = ElementaryDifferential(Tree(levels))
    assert sp.latex(F) == tensor
    assert F.index_form() == index


def test_coloured_differentials_print_the_field_of_each_colour_and_need_one():
    f, g = sp.symbols("f g")
    assert str(ElementaryDifferential(Tree((1, 2, 2), (1, 1, 0)), f, g)) == "g''(g, f)"
    with pytest.raises(ValueError, match="a field for each colour"):
        ElementaryDifferential(Tree((1,), (1,)), f)


def test_names_with_indices_are_braced_so_that_no_second_index_meets_them():
    f = sp.Symbol("f_1")
    F = ElementaryDifferential(Tree((1, 2)), f)
    assert sp.latex(F) == "{f_{1}}'{f_{1}}"
    assert F.index_form() == "{f_{1}}^{i}_{j} {f_{1}}^{j}"
    assert str(ElementaryDifferential(Tree((1, 2))) ** 2 / 3) == "(f'f)**2/3"
    assert sp.latex(F**2) == r"\left({f_{1}}'{f_{1}}\right)^{2}"


def test_differentials_are_told_apart_in_sums_and_rebuild_from_their_arguments():
    F = [ElementaryDifferential(t) for t in trees(4)]
    assert len({str(e) for e in F}) == len(set(F)) == 4
    assert all(e.func(*e.args) == e and e.tree == t for e, t in zip(F, trees(4), strict=True))
    assert (F[0] + 2 * F[1]).coeff(F[1]) == 2


def test_the_flow_is_the_sum_of_the_elementary_differentials():
    """y⁽ⁿ⁾ = Σ_{|t|=n} n!/(σ γ) F(t): by the chain rule along the solution, for a field in two variables."""
    field, v = [x * y**2 + y, x**3 - y], [x, y]
    derivative = field
    for n in range(1, 5):
        total = sp.zeros(2, 1)
        for t in trees(n):
            total += sp.Rational(factorial(n), t.sigma * t.gamma) * sp.Matrix(evaluate_differential(t, [field], v))
        assert sp.expand(total - sp.Matrix(derivative)) == sp.zeros(2, 1)
        derivative = [sum(sp.diff(part, s) * f for s, f in zip(v, field, strict=True)) for part in derivative]


def test_a_field_of_the_wrong_length_or_a_colour_without_a_field_is_refused():
    with pytest.raises(ValueError, match="needs 2 components a field"):
        evaluate_differential(Tree((1,)), [[x]], [x, y])
    with pytest.raises(ValueError, match="a field a colour"):
        evaluate_differential(Tree((1,), (1,)), [[x, y]], [x, y])
