"""The site: pages are written to a folder, and Sphinx makes the site of it."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable
from importlib import import_module, resources
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree
from typing import Any

from proofs.book.connections import used_by, uses
from proofs.book.pages import Entry, chapter_page, status_page, theorem_page
from proofs.contents import chapters, derivation_of, places
from proofs.derivation.chain import prove

NEEDED = ("sphinx", "furo", "myst_parser", "sphinx_design", "sphinx_copybutton", "matplotlib", "sphinx-mathjax-offline")
_SETTINGS: dict[str, Any] = {
    "project": "Threefold",
    "html_title": "Threefold",
    "html_theme": "furo",
    "html_static_path": ["_static"],
    "html_css_files": ["book.css"],
    "html_js_files": ["book.js"],
    "html_copy_source": False,
    "html_show_copyright": False,
    "html_show_search_summary": False,  # it reads the pages found, which a browser refuses for files
    "extensions": [
        "myst_parser",
        "sphinx.ext.autodoc",
        "sphinx.ext.napoleon",
        "sphinx_design",
        "sphinx_copybutton",
        "sphinx-mathjax-offline",
    ],
    "myst_enable_extensions": ["amsmath", "dollarmath", "colon_fence"],
    "copybutton_prompt_text": ">>> ",
    "autodoc_typehints": "none",
    "suppress_warnings": ["ref.python"],  # a word of a docstring that is the name of two attributes
    "mathjax3_config": {"chtml": {"displayAlign": "left", "displayIndent": "1em"}},
}


class BookError(ValueError):
    """The book cannot be written: a package is missing, or Sphinx refuses a page."""


def write_book(out: Path) -> int:
    """Write the site into a folder.

    Parameters
    ----------
    out : Path
        The folder; ``index.html`` is its first page.

    Returns
    -------
    int : the number of pages.

    Raises
    ------
    BookError : if a package of the extra ``book`` is missing, or a page cannot be built.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise BookError(f"{', '.join(missing)} is not installed: pip install 'threefold[book]'.")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source"
        with resources.as_file(resources.files("proofs.book").joinpath("source")) as given:
            copytree(given, source)
        count = write_pages(source)
        _build(source, out, Path(folder) / "doctrees")
    return count


def write_pages(source: Path) -> int:
    """Write the pages of all theorems and chapters beside those that are the same in every book."""
    entries = list(_entries(source / "theorems"))
    titles = {entry.name: entry.derivation.title for entry in entries}
    titles |= {chapter: chapter.replace("_", " ").capitalize() for chapter in chapters()}
    (source / "chapters").mkdir()
    for entry in entries:
        (source / "theorems" / f"{entry.name}.md").write_text(theorem_page(entry, titles), encoding="utf-8")
    for chapter in chapters():
        introduction = import_module(f"proofs.{chapter}").__doc__ or ""
        inside = [entry for entry in entries if entry.chapter == chapter]
        page = chapter_page(chapter, introduction, inside, titles)
        (source / "chapters" / f"{chapter}.md").write_text(page, encoding="utf-8")
    (source / "status.md").write_text(status_page(entries, titles), encoding="utf-8")
    return len(entries) + len(chapters()) + 1


def _entries(folder: Path) -> Iterable[Entry]:
    from proofs.book.picture import draw

    folder.mkdir()
    derivations = {name: derivation_of(name) for name in places()}
    used = {name: uses(derivation) for name, derivation in derivations.items()}
    users = used_by(used)
    for name, place in places().items():
        if used[name]:
            draw(name, used, folder / f"{name}.svg")
        yield Entry(
            name=name,
            chapter=place.split(".")[-2],
            derivation=derivations[name],
            links=tuple(prove(derivations[name], name=name)),
            uses=used[name],
            used_by=users[name],
            graph=f"{name}.svg" if used[name] else "",
        )


def _build(source: Path, out: Path, doctrees: Path) -> None:
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError

    warnings = io.StringIO()
    settings = {**_SETTINGS, "html_static_path": [str(source / "_static")]}
    try:
        site = Sphinx(source, None, out, doctrees, "html", settings, status=None, warning=warnings, freshenv=True)
        site.connect("autodoc-process-docstring", _escape)
        site.build()
    except SphinxError as error:
        raise BookError(f"Sphinx refuses a page: {error}") from error
    if site.statuscode or warnings.getvalue():
        raise BookError(f"Sphinx has objections:\n{warnings.getvalue()}")


def _escape(app: Any, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """|x| is a modulus in a docstring, and no substitution."""
    for place, line in enumerate(lines):
        parts = line.split("``")
        parts[::2] = [part.replace("|", r"\|").replace("*", r"\*") for part in parts[::2]]
        lines[place] = "``".join(parts)
