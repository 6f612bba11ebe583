"""What README.md and the book say to type is taken; their lines with >>> are run as doctests."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from textwrap import dedent

import pytest

import proofs
from proofs.command.cli import main
from proofs.command.parser import arguments_of

README = Path(__file__).parents[2] / "README.md"
PAGES = (README, *sorted((Path(proofs.__file__).parent / "book" / "source").rglob("*.md")))


def commands() -> list[str]:
    """Lines of blocks, up to two spaces, and code in a sentence, that call ``proofs`` with an action."""
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    lines = re.findall(r"^(?: {4})?(proofs [a-z][^`]*?)(?: {2}.*)?$", text, re.MULTILINE)
    inline = [" ".join(code.split()) for code in re.findall(r"`(proofs [^`]*)`", text)]
    whole = [part.partition(" [")[0] for line in (*lines, *inline) for part in line.split(" && ")]
    return sorted({command for command in whole if "…" not in command})


COMMANDS = commands()


def test_the_commands_are_found():
    assert {"proofs judge scipy.linalg:expm exp", "proofs new my.py", "proofs check my.py"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_is_shown_is_taken(command):
    _, *words = shlex.split(command)
    if words[-1] in ("new", "plot", "latex", "show", "bib"):  # named alone
        words.append("dirac_gan")
    assert arguments_of(words).action in (words[0], "latex")  # which a name alone asks for


@pytest.mark.slow
@pytest.mark.parametrize("command", [command for command in COMMANDS if command.startswith("proofs decide ")])
def test_a_claim_that_is_shown_is_proved_or_refuted(command, capsys):
    assert main([*shlex.split(command)[1:], "--timeout", "60"]) == 0
    assert "proved" in capsys.readouterr().out


def test_the_whole_file_of_the_readme_is_a_theorem(tmp_path, capsys):
    [block] = re.findall(
        r"^( {4}import sympy as sp\n.*?def derive.*?\n {8}\)\n)", README.read_text("utf-8"), re.M | re.S
    )
    file = tmp_path / "product_of_sums.py"
    file.write_text(dedent(block), encoding="utf-8")
    assert main(["check", str(file)]) == 0
    assert "1 proved" in capsys.readouterr().out
