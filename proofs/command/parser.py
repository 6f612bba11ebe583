"""The arguments of ``proofs``: no theorem and no library of mathematics is loaded to read them."""

from __future__ import annotations

import argparse
from importlib.metadata import version
from pathlib import Path
from typing import Any

from proofs.figures.saving import ENDINGS
from proofs.printing.macros import EVIDENCE

DEFAULT_DIGITS = 50
MIN_DIGITS, MAX_DIGITS = 10, 10_000  # a check at 10⁴ digits takes minutes a theorem; more is a typing error
MAX_TIMEOUT = 3600.0  # seconds
DOMAINS = ("real", "positive", "integer", "complex")
PLOTS = (
    "gradient_descent",
    "stochastic_gradient_descent",
    "dirac_gan",
    "zero_centred_critic",
    "random_correlation",
)
OF_THEOREMS = {
    "list": "the theorems by chapter",
    "show": "theorems in the terminal, with their exact proofs",
    "check": "the evidence of every link",
    "latex": "theorem and proof environments; numbers are checked only if the evidence is printed",
    "bib": "the literature that the theorems cite, as BibTeX",
}
OTHERS = ("new", "book", "decide", "judge", "plot", "cache")


def arguments_of(given: list[str]) -> argparse.Namespace:
    """The arguments of the process, read; a word that is no action names theorems to print.

    Raises
    ------
    SystemExit : with the status 2 and a message for a wrong usage, 0 after ``--help`` and ``--version``.
    """
    if given and not given[0].startswith("-") and given[0] not in (*OF_THEOREMS, *OTHERS):
        given = ["latex", *given]
    return _parser().parse_args(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="proofs",
        description="Prove, check and sweep every line of every theorem, and print the LaTeX.",
        epilog="Without an action: the LaTeX of every theorem with its evidence on stdout; the rest on stderr.",
    )
    parser.add_argument("--version", action="version", version=f"proofs, Threefold {version('threefold')}")
    parser.set_defaults(action="all", names=[], json=False, document=False, evidence="full")
    parser.set_defaults(digits=DEFAULT_DIGITS, cache=True)
    _add_checks(parser)
    actions = parser.add_subparsers(dest="action_given", metavar=f"{{{','.join((*OF_THEOREMS, *OTHERS))}}}")
    for name, text in OF_THEOREMS.items():
        action = actions.add_parser(name, help=text, description=text)
        action.set_defaults(action=name)
        what = "a theorem, an id, a chapter, a glob, or a file or folder of your own; by default all"
        action.add_argument("names", nargs="*", metavar="NAME", help=what)
        action.add_argument("--json", action="store_true", help="as JSON")
        if name in ("check", "latex"):
            _add_checks(action)
        if name == "latex":
            action.add_argument("--document", action="store_true", help="a book: a complete file that compiles")
            action.add_argument("--evidence", choices=EVIDENCE, default="none", help="beside the reasons (%(default)s)")
    for add in (_add_new, _add_decide, _add_judge, _add_plot, _add_book, _add_cache):
        add(actions)
    return parser


def _add_checks(parser: argparse.ArgumentParser) -> None:
    """The options before or after the action; where one is not given, it leaves what was set before."""
    text = f"decimal digits of the check ({DEFAULT_DIGITS})"
    parser.add_argument("--digits", type=_digits, default=argparse.SUPPRESS, help=text)
    text = "compute all evidence anew, as for a release, and keep none"
    parser.add_argument("--no-cache", action="store_false", dest="cache", default=argparse.SUPPRESS, help=text)


def _add_new(actions: Any) -> None:
    text = "write a theorem file to start from"
    parser = actions.add_parser("new", help=text, description=text)
    parser.set_defaults(action="new")
    parser.add_argument("path", type=Path, metavar="PATH", help="NAME.py")


def _add_decide(actions: Any) -> None:
    text = "decide an equation or inequality; the text is data and never run"
    parser = actions.add_parser("decide", help=text, description=text)
    parser.set_defaults(action="decide")
    parser.add_argument(
        "text", metavar="TEXT", help='such as "sin(x)^2 + cos(x)^2 = 1" or "x <= x^2"; without = it is … = 0'
    )
    parser.add_argument("--given", action="append", default=[], metavar="TEXT", help='a condition, such as "x > 1"')
    for domain in DOMAINS:
        parser.add_argument(
            f"--{domain}", action="append", default=[], metavar="NAME", help=f"a {domain} symbol; several by commas"
        )
    parser.add_argument(
        "--matrix", action="append", default=[], metavar="'A M N'", help="a matrix with its sizes: letters or numbers"
    )
    parser.add_argument("--timeout", type=_seconds, default=5.0, help="seconds (%(default)s)")
    parser.add_argument("--json", action="store_true", help="a JSON object")


def _add_judge(actions: Any) -> None:
    text = "hold a numerical function of matrices against rigorous balls at hard matrices"
    parser = actions.add_parser("judge", help=text, description=text)
    parser.set_defaults(action="judge")
    parser.add_argument("function", metavar="MODULE:NAME", help="such as scipy.linalg:expm; modules of this folder too")
    parser.add_argument(
        "subject",
        metavar="SUBJECT",
        help="what it should be: exp, log, sqrt, sign, inv, pinv, phi_1 …, det, logdet, slogdet, "
        "expm_frechet, expm_multiply",
    )
    for name, what in (("families", "of matrices"), ("sizes", "of matrices"), ("dtypes", "such as float64,complex64")):
        parser.add_argument(f"--{name}", metavar="LIST", help=f"{what}, by commas; by default all that are usual")
    parser.add_argument("--bound", type=float, default=16.0, help="× max(1, κ)·u for every error (%(default)g)")
    parser.add_argument("--draws", type=int, default=3, help="matrices of each family, size and dtype (%(default)s)")
    parser.add_argument("--arrays", metavar="KIND", help="numpy, torch, jax or sparse; by default found from MODULE")
    parser.add_argument("--seed", type=_seed, default=0, help="of the matrices (%(default)s)")
    parser.add_argument("--seeds", type=int, default=1, metavar="N", help="that many, from --seed on (%(default)s)")
    text = "of the seeds that are finished, from which a run that was stopped goes on"
    parser.add_argument("--manifest", type=Path, metavar="FILE", help=text)
    text = "for each call, after which no other is made (%(default)g)"
    parser.add_argument("--call-timeout", type=_seconds, default=60.0, metavar="SECONDS", help=text)
    parser.add_argument("--script", type=Path, metavar="FILE", help="where to write a file that shows the failure")
    text = "where to draw the errors against the condition; needs matplotlib"
    parser.add_argument("--plot", type=Path, metavar="FILE", help=text)
    parser.add_argument("--json", action="store_true", help="a JSON object")


def _add_plot(actions: Any) -> None:
    text = "draw a figure into a file and print its numbers; needs matplotlib"
    parser = actions.add_parser("plot", help=text, description=text)
    parser.set_defaults(action="plot")
    parser.add_argument("name", metavar="NAME", help=", ".join(PLOTS))
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=f"ends in {ENDINGS}; by default NAME.svg")
    parser.add_argument("--seed", type=_seed, default=0, help="of random starts and trajectories (%(default)s)")
    parser.add_argument("--json", action="store_true", help="the numbers as a JSON object")


def _add_book(actions: Any) -> None:
    text = "write the theorems, tutorials and the reference as a site for a browser; needs the extra book"
    parser = actions.add_parser("book", help=text, description=text)
    parser.set_defaults(action="book")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder; its first page is index.html")
    parser.add_argument("names", nargs="*", metavar="NAME", help="theorems, chapters, or files of your own besides")


def _add_cache(actions: Any) -> None:
    text = "where the evidence of earlier runs is kept, and how much there is"
    parser = actions.add_parser("cache", help=text, description=text)
    parser.set_defaults(action="cache")
    parser.add_argument("what", nargs="?", choices=("clear",), help="forget it")


def _digits(text: str) -> int:
    digits = int(text) if text.isdecimal() else 0
    if not MIN_DIGITS <= digits <= MAX_DIGITS:
        raise argparse.ArgumentTypeError(f"digits must be an integer from {MIN_DIGITS} to {MAX_DIGITS}; got {text!r}")
    return digits


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds <= MAX_TIMEOUT:
        raise argparse.ArgumentTypeError(f"the timeout must be above 0 and at most {MAX_TIMEOUT:.0f} s; got {text!r}")
    return seconds


def _seed(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"the seed must be an integer of at least 0; got {text!r}")
    return int(text)
