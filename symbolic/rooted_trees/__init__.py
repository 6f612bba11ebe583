"""Rooted trees, with and without colours, their Butcher product and their elementary differentials."""

from symbolic.rooted_trees.table import trees
from symbolic.rooted_trees.tree import Tree, butcher_product, join

__all__ = ["Tree", "butcher_product", "join", "trees"]
