"""``proofs judge MODULE:NAME SUBJECT``: is a numerical function of matrices as accurate as its condition allows?"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import replace
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numeric_check.judging.report import Report

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")  # small matrices only wait for more


def run(arguments: argparse.Namespace) -> int:
    """Print the report; 0 if the function holds, 1 if it is refuted, 2 if it is not decided or the usage is wrong."""
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    from rich.console import Console

    from numeric_check import Verdict
    from numeric_check.judging.script import script
    from proofs.figures.saving import refusal

    if arguments.plot is not None and _of_blocks(arguments):
        return _refuse("a plot is of one seed, without a manifest.")
    if arguments.plot is not None and (why := refusal(arguments.plot)):
        return _refuse(why)
    try:
        with redirect_stdout(sys.stderr):  # what the function prints is not the report
            function = _function(arguments.function)
            with Console(stderr=True).status(f"{arguments.function} as {arguments.subject}"):
                found = _judged(function, arguments)
    except (ImportError, AttributeError, TypeError, ValueError, FileNotFoundError) as error:
        return _refuse(str(error))
    report = replace(found, function=arguments.function.replace(":", "."))
    if arguments.json:
        print(report.to_json())
    else:
        Console().print(report)
    try:
        if arguments.script is not None and report.witness is not None:
            module = arguments.function.partition(":")[0]
            arguments.script.write_text(script(report, f"import {module}"), encoding="utf-8")
            print(f"The failure is in {arguments.script}.", file=sys.stderr)
        if arguments.plot is not None:
            _plot(report, arguments.plot)
    except OSError as error:
        return _refuse(f"cannot write {error.filename or arguments.plot}: {error.strerror}.")
    return {Verdict.HOLDS: 0, Verdict.REFUTED: 1}.get(report.verdict, 2)


def _of_blocks(arguments: argparse.Namespace) -> bool:
    return arguments.seeds != 1 or arguments.manifest is not None


def _judged(function: Callable[..., Any], arguments: argparse.Namespace) -> Report:
    """The report of one seed with its points, or that of several without."""
    from numeric_check import judge, judge_blocks

    options = _options(arguments)
    if not _of_blocks(arguments):
        return judge(function, arguments.subject, **options)
    first = options.pop("seed")
    blocks = range(first, first + arguments.seeds)
    return judge_blocks(function, arguments.subject, blocks, manifest=arguments.manifest, **options)


def _plot(report: Report, output: Path) -> None:
    from proofs.figures.accuracy import figure
    from proofs.figures.saving import save

    save(figure(report), output)
    print(f"The figure is in {output}.", file=sys.stderr)


def _refuse(why: str) -> int:
    print(f"proofs judge: {why}", file=sys.stderr)
    return 2


def _function(text: str) -> Callable[..., Any]:
    """The function that MODULE:NAME names, from the working directory too.

    Raises
    ------
    ValueError : for a text of another form.
    ImportError, AttributeError : where there is no such module or name.
    """
    module, colon, name = text.partition(":")
    if not (module and colon and name):
        raise ValueError(f"the function must be MODULE:NAME, such as scipy.linalg:expm; got {text!r}.")
    sys.path.insert(0, os.getcwd())
    try:
        return attrgetter(name)(import_module(module))
    finally:
        sys.path.remove(os.getcwd())


def _options(arguments: argparse.Namespace) -> dict[str, Any]:
    """What is given, as ``judge`` takes it; lists are written with commas."""
    names = ("bound", "draws", "arrays", "seed", "call_timeout")
    options: dict[str, Any] = {name: getattr(arguments, name) for name in names}
    for name in ("families", "sizes", "dtypes"):
        if given := getattr(arguments, name):
            words = [word.strip() for word in given.split(",")]
            options[name] = list(map(_size, words)) if name == "sizes" else words
    return options


def _size(word: str) -> int:
    if not word.isdecimal():
        raise ValueError(f"sizes must be whole numbers, by commas; got {word!r}.")
    return int(word)
