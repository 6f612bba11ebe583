"""The site: pages are written to a folder, and Sphinx makes the site of it."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree
from typing import Any

from proofs import contents
from proofs.articles import articles
from proofs.book.articles import article_page, articles_page
from proofs.book.connections import used_by, uses
from proofs.book.pages import Entry, chapter_page, definitions_page, status_page, theorem_page
from proofs.book.procedures import procedures_page
from proofs.evidence.runs import found_at
from proofs.figures import (
    dirac_gan,
    exponential_errors,
    gradient_descent,
    random_correlation,
    stochastic_gradient_descent,
    transport_plan,
    zero_centred_critic,
)
from proofs.figures.saving import save
from proofs.loading import TheoremError, derivation_at

NEEDED = ("sphinx", "furo", "myst_parser", "sphinx_design", "sphinx_copybutton", "matplotlib", "sphinx-mathjax-offline")
FIGURES = {
    gradient_descent: (
        "Gradient descent",
        "How far gradient descent is from the gradient flow and from its modified flows as the step shrinks, with the "
        "fitted slopes 1, 2 and 3; and trajectories beside these flows.",
    ),
    stochastic_gradient_descent: (
        "Stochastic gradient descent",
        "The weak errors of the stochastic modified equations of orders 1 and 2 against the step, from exact moments, "
        "and how far the mean of 10⁵ of their trajectories is from that of SGD.",
    ),
    dirac_gan: (
        "The Dirac-GAN",
        "Six games of a generator θ, whose datum is 0, against a critic D(x) = x·φ. Above, the field and two flows for "
        "players on a line; below, against time, their |θ|² + |φ|² and that of players in a plane, which is at least "
        "√2|L|, L = θφᵀ − φθᵀ. With this critic and no penalty L is constant: where it is not 0 no trajectory comes to "
        "0, while on the line the non-saturating game does, like 8/t. The zero-centred penalty takes L away at the "
        "rate 2λ. The normalised critic x·φ/|φ| keeps the length of φ, and on the line lets the generator run away.",
    ),
    zero_centred_critic: (
        "The zero-centred critic",
        "The slopes of the critic U for which E_p U − E_q U + λ E_p|U′|² is least, exact and trained on a grid by "
        "gradient descent with momentum, and how far the objective is from its least value. On the data the slopes are "
        "0 only where P = Q.",
    ),
    random_correlation: (
        "The correlation of a random code",
        "The mean of ρ², ρ the correlation of a random code of n entries with a fixed one, beside 1/(n − 1). It does "
        "not depend on the fixed code, nor on the law of the entries, as long as all orders of these are as likely and "
        "they are not all equal.",
    ),
    transport_plan: (
        "A transport plan",
        "An optimal transport plan between two clouds of points, by an exact solver, with its certificate.",
    ),
    exponential_errors: (
        "Errors of matrix exponentials",
        "The relative errors of matrix exponentials, ours beside those of other packages, for 24 matrices of each of "
        "eleven families, against rigorous balls. The dotted line is the unit roundoff; what is hard in a family can "
        "make larger errors unavoidable, for all alike.",
    ),
}
OWN = contents.Chapter(name="own", title="Your own theorems")
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
    "myst_enable_extensions": ["amsmath", "colon_fence", "deflist", "dollarmath"],
    "copybutton_prompt_text": ">>> ",
    "autodoc_typehints": "none",
    "suppress_warnings": ["ref.python"],  # a word of a docstring that is the name of two attributes
    "mathjax3_config": {"chtml": {"displayAlign": "left", "displayIndent": "1em"}},
}


class BookError(ValueError):
    """The book cannot be written: a package is missing, or Sphinx refuses a page."""


def write_book(out: Path, places: Mapping[str, str] | None = None, *, cache: bool = False) -> int:
    """Write the site into a folder.

    Parameters
    ----------
    out : Path
        The folder; ``index.html`` is its first page.
    places : mapping
        Name of a theorem to its module or file, as ``contents.selected`` gives them; by default the whole book.
    cache : bool
        Whether proofs that earlier runs have found are used where nothing has changed on which they depend.

    Returns
    -------
    int : how many lines of the theorems are neither proved nor cited.

    Raises
    ------
    BookError : if a package of the extra ``book`` is missing, or a page cannot be built.
    TheoremError : if a file gives no theorem.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise BookError(f"{', '.join(missing)} is not installed: pip install 'threefold[book]'.")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source"
        with resources.as_file(resources.files("proofs.book").joinpath("source")) as given:
            copytree(given, source)
        entries = tuple(_entries(source / "theorems", contents.places() if places is None else places, cache))
        _write_pages(source, entries)
        _build(source, out, Path(folder) / "doctrees")
    return sum(not link.good for entry in entries for link in entry.links)


def _write_pages(source: Path, entries: Sequence[Entry]) -> None:
    """The pages of theorems and chapters beside those that are the same in every book."""
    folders = dict.fromkeys(entry.chapter for entry in entries)
    chapters = [contents.chapter(name) if name else OWN for name in folders]
    noted = [contents.conventions(), *chapters]
    titles = {entry.name: entry.derivation.title for entry in entries}
    titles |= {chapter.name: chapter.title for chapter in chapters}
    pages = {f"theorems/{entry.name}": theorem_page(entry, titles, noted) for entry in entries}
    for chapter in chapters:
        inside = [entry for entry in entries if (entry.chapter or OWN.name) == chapter.name]
        pages[f"chapters/{chapter.name}"] = chapter_page(chapter, inside, titles)
    pages["definitions"] = definitions_page(noted)
    pages["status"] = status_page(entries, titles)
    pages["reference/procedures"] = procedures_page()
    told = {name: article for name, article in articles().items() if article.theorems <= titles.keys()}
    pages |= {f"articles/{name}": article_page(article, titles) for name, article in told.items()}
    if told:
        pages["articles"] = articles_page(told)
    listed = "\n".join([f"chapters/{chapter.name}" for chapter in chapters] + ["articles"] * bool(told))
    index = (source / "index.md").read_text(encoding="utf-8")
    pages["index"] = index.replace("chapters\n", f"{listed}\n", 1)
    for folder in ("chapters", "articles", "figures"):
        (source / folder).mkdir()
    pages["figures"] = _figures_page(source / "figures")
    for name, page in pages.items():
        (source / f"{name}.md").write_text(page, encoding="utf-8")


def _entries(folder: Path, places: Mapping[str, str], cache: bool) -> Iterable[Entry]:
    from proofs.book.picture import draw

    folder.mkdir()
    derivations = {name: derivation_at(place) for name, place in places.items()}
    used = {name: uses(derivation) for name, derivation in derivations.items()}
    here = {name: tuple(other for other in others if other in used) for name, others in used.items()}
    users = used_by(here)
    for name, found in found_at(places, digits=None, cache=cache):
        if isinstance(found, TheoremError):
            raise found
        if here[name]:
            draw(name, here, folder / f"{name}.svg")
        yield Entry(
            name=name,
            chapter=contents.chapter_of(places[name]),
            derivation=derivations[name],
            links=tuple(found[1]),
            uses=here[name],
            used_by=users[name],
            graph=f"{name}.svg" if here[name] else "",
        )


def _figures_page(folder: Path) -> str:
    """The figures, drawn anew into a folder, with what each shows."""
    pieces = ["# Figures"]
    for plot, (title, shows) in FIGURES.items():
        name = plot.__name__.rpartition(".")[2]
        save(plot.figure(plot.measured(0), 0), folder / f"{name}.svg")
        pieces.append(f"## {title}\n\n{shows}\n\n```{{figure}} figures/{name}.svg\n:alt: {title}. {shows}\n```")
    return "\n\n".join(pieces) + "\n"


def _build(source: Path, out: Path, doctrees: Path) -> None:
    from sphinx.application import Sphinx
    from sphinx.errors import SphinxError

    warnings = io.StringIO()
    settings = {**_SETTINGS, "html_static_path": [str(source / "_static")]}
    try:
        site = Sphinx(source, None, out, doctrees, "html", settings, status=None, warning=warnings, freshenv=True)
        site.connect("autodoc-process-docstring", _escape)
        site.set_html_assets_policy("always")  # the titles beside every page have formulas
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
