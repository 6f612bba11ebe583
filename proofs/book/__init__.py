"""The book in the browser: a static site of all theorems, with search, tutorials and the reference of the code.

``write_book(folder)`` writes it. The pages are Markdown that Sphinx turns into a site; mathematics is set by MathJax,
which is shipped with the site, so that it needs neither a network nor a server.
"""

from proofs.book.site import BookError, write_book

__all__ = ["BookError", "write_book"]
