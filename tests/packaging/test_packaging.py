"""The wheel and the source distribution, built from the tree and used outside of it in environments of their own.

They need the package index that ``pip`` knows, and a minute or two for each environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("symbolic", "numeric_check", "proofs", "threefold")
PARTS = (*PACKAGES, "pyproject.toml", "README.md", "LICENSE")
DATA = (
    *(f"{name}/py.typed" for name in PACKAGES),
    *(f"{name}/__init__.pyi" for name in ("symbolic", "numeric_check", "proofs", "proofs/testing")),
    *("proofs/references.bib", "proofs/index.json", "proofs/exchange/claim.schema.json"),
    *("proofs/book/source/index.md", "proofs/book/source/_static/book.css", "proofs/book/source/tutorials/tests.md"),
)
PYTESTS = {"pytest 8": "pytest>=8,<9", "newest pytest": "pytest"}
PLUGINS = ("pytest-xdist", "pytest-randomly", "pytest-rerunfailures")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the source distribution, from a copy of the tree."""
    copy = tmp_path_factory.mktemp("tree")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, copy / name)
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "venv", str(folder / "env"), cwd=folder)
    python = folder / "env" / "bin" / "python"
    _run(python, "-m", "pip", "install", "--quiet", "build", cwd=folder)
    _run(python, "-m", "build", "--outdir", folder, copy, cwd=folder)
    return next(folder.glob("*.whl")), next(folder.glob("*.tar.gz"))


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment in which a distribution is installed."""

    folder: Path

    def run(self, *command: object, cwd: Path, code: int = 0) -> str:
        first, *others = command
        return _run(self.folder / "bin" / str(first), *others, cwd=cwd, code=code)


def _run(*command: object, cwd: Path, code: int = 0) -> str:
    words = [*map(str, command)]
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False, env=_environment())
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


def _environment() -> dict[str, str]:
    ours = ("PYTHONPATH", "PYTEST_ADDOPTS", "PYTEST_XDIST_WORKER", "PYTEST_CURRENT_TEST", "THREEFOLD_PROVED")
    return {name: value for name, value in os.environ.items() if name not in ours}


def _installed(folder: Path, *what: object) -> Environment:
    venv.create(folder, with_pip=True)
    found = Environment(folder)
    found.run("python", "-m", "pip", "install", "--quiet", *what, cwd=folder)
    return found


@pytest.fixture(scope="module", params=PYTESTS)
def environment(request: pytest.FixtureRequest, built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory):
    """The wheel with one version of pytest, and plugins that many projects use."""
    return _installed(tmp_path_factory.mktemp("env"), built[0], PYTESTS[request.param], *PLUGINS)


def test_the_wheel_has_all_data(built: tuple[Path, Path]) -> None:
    names = set(zipfile.ZipFile(built[0]).namelist())
    assert names >= set(DATA)
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in names)


def test_the_command_runs_outside_of_the_tree(environment: Environment, tmp_path: Path) -> None:
    assert "modulus_by_sign" in environment.run("proofs", "list", cwd=tmp_path)
    assert "proved" in environment.run("proofs", "check", "modulus_by_sign", "--no-cache", cwd=tmp_path)
    environment.run("proofs", "new", "mine.py", cwd=tmp_path)
    assert "proved" in environment.run("proofs", "check", "mine.py", cwd=tmp_path)
    claim = ("2p <= p + q", "--given", "p <= q", "--real", "p,q")
    assert "proved" in environment.run("proofs", "decide", *claim, cwd=tmp_path)
    assert "@" in environment.run("proofs", "bib", "rank_one_inverse", cwd=tmp_path)


def test_the_source_distribution_is_installed_too(built: tuple[Path, Path], tmp_path: Path) -> None:
    source = _installed(tmp_path / "env", built[1])
    assert "proved" in source.run("proofs", "check", "modulus_by_sign", "--no-cache", cwd=tmp_path)


# --- the pytest plugin ------------------------------------------------------------------------------------------------

WAYS = {
    "pytest": ("pytest",),
    "python -m pytest": ("python", "-m", "pytest"),
    "xdist": ("python", "-m", "pytest", "-n", "2"),
    "reruns": ("python", "-m", "pytest", "--reruns", "1"),
    "a fixed order": ("python", "-m", "pytest", "-p", "no:randomly"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with packages of its own that are called as Threefold's are."""
    for name in ("proofs", "symbolic", "numeric_check"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(f"VALUE = {name!r}\n", encoding="utf-8")
    (tmp_path / "conftest.py").write_text("", encoding="utf-8")
    (tmp_path / "test_own.py").write_text(
        "import numeric_check, proofs, symbolic\n\n"
        "def test_own():\n    assert (proofs.VALUE, symbolic.VALUE, numeric_check.VALUE) == "
        "('proofs', 'symbolic', 'numeric_check')\n",
        encoding="utf-8",
    )
    return tmp_path


@pytest.mark.parametrize("way", WAYS)
def test_a_project_keeps_its_own_packages(way: str, environment: Environment, project: Path) -> None:
    assert "1 passed" in environment.run(*WAYS[way], cwd=project)


def test_a_sentence_says_what_is_hidden(environment: Environment, project: Path) -> None:
    said = environment.run("python", "-m", "pytest", cwd=project)
    assert f"Threefold's own packages are hidden by symbolic in {project / 'symbolic'} and numeric_check in" in said
    shutil.rmtree(project / "proofs")
    said = environment.run("python", "-c", "import proofs", cwd=project, code=1)
    assert f"ImportError: Threefold's own packages are hidden by symbolic in {project / 'symbolic'}" in said


SUITE = """
import sympy as sp
from proofs.testing import assert_identity

z = sp.Symbol("z")

def test_true():
    assert_identity(sp.sin(z) ** 2 + sp.cos(z) ** 2, 1)

def test_false():
    assert_identity(sp.sqrt(z**2), z)
"""


@pytest.mark.parametrize("way", WAYS)
def test_identities_are_asserted_and_counted(way: str, environment: Environment, tmp_path: Path) -> None:
    (tmp_path / "test_identities.py").write_text(SUITE, encoding="utf-8")
    said = environment.run(*WAYS[way], cwd=tmp_path, code=1)
    assert "1 failed, 1 passed" in said
    assert "witness: z = " in said
    assert "    1  level proof: proved by" in said
