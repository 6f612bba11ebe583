"""Rooted trees, with and without colours, their Butcher product and their elementary differentials."""

from symbolic.rooted_trees.differentials import ElementaryDifferential, evaluate_differential
from symbolic.rooted_trees.table import trees
from symbolic.rooted_trees.tree import Tree, butcher_product, join

__all__ = ["ElementaryDifferential", "Tree", "butcher_product", "evaluate_differential", "join", "trees"]
