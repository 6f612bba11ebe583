"""The articles that the later chapters come from, sentence by sentence: which theorem it is, or what is true instead.

A file of this folder is an article and has its ``ARTICLE``; the book has a page for each.
"""

from proofs.articles.article import CITED, CORRECTED, OPEN, PROVED, Article, Sentence, articles

__all__ = ["CITED", "CORRECTED", "OPEN", "PROVED", "Article", "Sentence", "articles"]
