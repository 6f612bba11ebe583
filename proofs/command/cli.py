"""The command ``proofs``: results on stdout; progress and summary on stderr; exit 0 good, 1 not good, 2 usage."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from proofs.command.parser import OTHERS, arguments_of
from proofs.contents import ContentsError

_SYMPY_RESULTS = "50000"  # that SymPy keeps of each function; by default 1000, fewer than a run asks for again
_HOME = {"list": "listing", "show": "reading", "bib": "reading", **{name: name for name in OTHERS}}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments; by default those of the process.

    Returns
    -------
    int : 0 if every link is proved or cited and none is refuted, 1 if one is not or a file gives no theorem, 2 for a
        wrong usage or an output that cannot be written; 0 for a reader that closes the pipe; 130 after Ctrl-C.
    """
    try:
        status = _run(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except ContentsError as error:
        print(f"proofs: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("proofs: stopped; what was finished is kept.", file=sys.stderr)
        return 130
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # where Python writes what is left at its end
        if isinstance(error, BrokenPipeError):
            return 0
        print(f"proofs: the output cannot be written: {error.strerror or error}.", file=sys.stderr)
        return 2
    return status


def print_theorem(file: str) -> None:
    """Print the LaTeX of the theorem in a file, for its ``__main__`` block, and exit."""
    raise SystemExit(main(["latex", file]))


def _run(given: list[str]) -> int:
    """The action, in a module of its own, which is loaded only where it is asked for: SymPy takes a while."""
    arguments = arguments_of(given)
    os.environ.setdefault("SYMPY_CACHE_SIZE", _SYMPY_RESULTS)
    home = _HOME.get(arguments.action, "theorems")
    status: int = import_module(f"proofs.command.{home}").run(arguments)
    return status
