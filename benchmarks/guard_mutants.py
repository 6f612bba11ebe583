"""Guards of the procedures, and the programs without them: branches that only refuse, and parts of conditions.

Left out is what no verdict rests on, and how that is seen:

- ``accepts_…`` and ``door/classes.py`` say which procedure is tried. ``tests/hostile/test_every_procedure.py`` asks all
  of them whether they accept a claim or not, so that they have to refuse by themselves.
- ``numeric_check/drawing`` and ``symbolic/instances/draws.py`` propose points. ``numeric_check.checks.satisfies`` and
  ``symbolic.instances.conditions`` judge each of them again before anything is said of it.
- Files named ``…search.py`` propose certificates. What each says at its beginning checks them, and has guards.
- A comparison with a constant named MAX_…, MOST_…, LARGEST_…, HIGHEST_…, LONGEST_… or FEW_… in ``symbolic`` bounds
  time and memory. Only what consists of such comparisons is left out; a bound that an argument rests on has another
  name, as _LOG_BOUND of the test by Schwartz and Zippel has. A branch that raises OutOfResourcesError says so itself.
- In x if s > 0 else −x the sign s is one that was found, which is not 0; with ≥ it chooses alike.
"""

from __future__ import annotations

import ast
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

PACKAGES = ("symbolic", "numeric_check")
LEFT_OUT = (
    "numeric_check/batch",  # fast functions without conditions
    "numeric_check/drawing",
    "symbolic/instances/draws.py",
    "symbolic/door/classes.py",
)
SEARCH = "search.py"  # ends the names of files that propose certificates
_LIMIT = re.compile(
    r"_?(MAX|MOST|LONGEST|LARGEST|HIGHEST|FEW|FEWEST)(_|$)"
)  # in the name of a constant that bounds time or memory
_REFUSING = ("undecided", "refused", "not_decided")  # in the name of a function that a guard returns
_STRICT: dict[type, str] = {ast.Lt: "<=", ast.Gt: ">="}
_WEAK: dict[type, str] = {ast.LtE: "<", ast.GtE: ">"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """A place in a file and what stands there instead.

    Attributes
    ----------
    file, function : where it is
    line : int
    change : "never refuses", "without a part" or "one step weaker"
    old, new : the text, and what is put in its place
    start, end : byte offsets of the text in the file
    condition : str
        The name of the whole condition.
    refuses : bool
        Whether something is refused where the condition holds, or where it does not.
    """

    file: str
    function: str
    line: int
    change: str
    old: str
    new: str
    start: int
    end: int
    condition: str
    refuses: bool

    @property
    def name(self) -> str:
        """What stays the same while other lines of the file move."""
        text = "|".join((self.file, self.function, self.change, " ".join(self.old.split()), " ".join(self.new.split())))
        return f"{self.file}:{self.function}:{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def guards(root: Path) -> list[Guard]:
    """All guards below a folder, in the order of files and lines."""
    files = sorted(path for package in PACKAGES for path in (root / package).rglob("*.py"))
    named = [(path, path.relative_to(root).as_posix()) for path in files]
    kept = [(path, file) for path, file in named if not file.startswith(LEFT_OUT) and not file.endswith(SEARCH)]
    return [guard for path, file in kept for guard in guards_of(path.read_text(encoding="utf-8"), file)]


def guards_of(source: str, file: str) -> list[Guard]:
    """The guards of one file.

    Examples
    --------
    >>> text = "def f(x):\\n    if x < 0 or x > 9:\\n        return None\\n    return x\\n"
    >>> [(guard.change, guard.new) for guard in guards_of(text, "f.py")]
    [('never refuses', '(x < 0 or x > 9) and False'), ('without a part', 'x > 9'), ('without a part', 'x < 0')]
    """
    finder = _Finder(source, file)
    finder.visit(ast.parse(source))
    return finder.found


class _Finder(ast.NodeVisitor):
    def __init__(self, source: str, file: str) -> None:
        self.source, self.file, self.names = source.encode(), file, ["module"]
        self.starts = [0]
        for row in self.source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(row))
        self.found: list[Guard] = []
        self.conditions: dict[tuple[int, int], str] = {}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.names.append(node.name)
        self.generic_visit(node)
        self.names.pop()

    def visit_If(self, node: ast.If) -> None:
        if _gives_up(node.body[0]):
            pass
        elif not node.orelse and len(node.body) == 1 and _refuses(node.body[0]):
            self._refusing(node.test)
        else:
            self._accepting(node.test)
        self.generic_visit(node)

    def visit_Return(self, node: ast.Return) -> None:
        if isinstance(node.value, ast.BoolOp | ast.Compare | ast.UnaryOp):
            self._accepting(node.value)
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        if _says_no(node.body) and not _is_none(node.orelse):
            self._refusing(node.test)
        else:
            self._accepting(node.test, weaker=not _are_opposite(node.body, node.orelse))
        self.generic_visit(node)

    def _refusing(self, test: ast.expr) -> None:
        """A condition under which something is refused: never, with one part less, or with < for ≤."""
        self._open(test, refuses=True)
        self._replace(test, "never refuses", f"({self._text(test)}) and False", lost=test)
        self._parts(test, ast.Or)
        self._weaken(test, _WEAK, _STRICT)

    def _accepting(self, test: ast.expr, *, weaker: bool = True) -> None:
        """A condition under which something is done: with one part less, or with ≤ for <."""
        self._open(test, refuses=False)
        self._parts(test, ast.And)
        if weaker:
            self._weaken(test, _STRICT, _WEAK)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        """Words of a message decide nothing."""

    def _open(self, test: ast.expr, *, refuses: bool) -> None:
        """Begin a condition, which the changes that follow are changes of."""
        text = " ".join(self._text(test).split())
        words = "|".join((self.file, self._function(), text))
        self.condition = f"{self.file}:{self._function()}:{hashlib.sha256(words.encode()).hexdigest()[:8]}"
        self.refuses = refuses
        self.conditions[self._span(test)] = self.condition

    def _function(self) -> str:
        return ".".join(self.names[1:]) or "module"

    def _parts(self, test: ast.expr, kind: type) -> None:
        if not isinstance(test, ast.BoolOp) or not isinstance(test.op, kind):
            return
        if any(isinstance(part, ast.NamedExpr) for part in ast.walk(test)):
            return
        word = " and " if kind is ast.And else " or "
        for left_out in test.values:
            others = (self._text(value) for value in test.values if value is not left_out)
            self._replace(test, "without a part", word.join(others), lost=left_out)

    def _weaken(self, test: ast.AST, words: dict[type, str], others: dict[type, str]) -> None:
        """Each comparison one step weaker; under ``not`` that is one step stronger."""
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and type(test.ops[0]) in words:
            sides = (self._text(test.left), self._text(test.comparators[0]))
            self._replace(test, "one step weaker", f" {words[type(test.ops[0])]} ".join(sides), lost=test)
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            words, others = others, words
        for part in ast.iter_child_nodes(test):
            self._weaken(part, words, others)

    def _replace(self, node: ast.expr, change: str, new: str, *, lost: ast.expr) -> None:
        if self._function().startswith("accepts") or (self.file.startswith("symbolic/") and _bounds_work(lost)):
            return
        start, end = self._span(node)
        old = self.source[start:end].decode()
        self.found.append(
            Guard(
                file=self.file, function=self._function(), line=node.lineno, start=start, end=end, change=change,
                old=old, new=new, condition=self.condition, refuses=self.refuses,
            )
        )  # fmt: skip

    def _span(self, node: ast.expr) -> tuple[int, int]:
        end_line, end_column = node.end_lineno or node.lineno, node.end_col_offset or 0
        return self.starts[node.lineno - 1] + node.col_offset, self.starts[end_line - 1] + end_column

    def _text(self, node: ast.expr) -> str:
        start, end = self._span(node)
        text = self.source[start:end].decode()
        return f"({text})" if "\n" in text else text


def _bounds_work(test: ast.expr) -> bool:
    """Whether a condition has no other parts than comparisons with a limit, also of any or all of several."""
    if isinstance(test, ast.BoolOp):
        return all(map(_bounds_work, test.values))
    if isinstance(test, ast.Call) and getattr(test.func, "id", "") in ("any", "all"):
        return all(isinstance(of, ast.GeneratorExp) and _bounds_work(of.elt) for of in test.args)
    if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE | ast.Eq):
        return False
    sides = (test.left, *test.comparators)
    return any(_LIMIT.match(getattr(side, "id", getattr(side, "attr", ""))) for side in sides)


def _gives_up(statement: ast.stmt) -> bool:
    """raise OutOfResourcesError."""
    called = getattr(statement, "exc", None)
    return isinstance(called, ast.Call) and getattr(called.func, "id", "") == "OutOfResourcesError"


def _are_opposite(first: ast.expr, second: ast.expr) -> bool:
    """x and −x."""
    minus = {
        ast.unparse(e.operand): e for e in (first, second) if isinstance(e, ast.UnaryOp) and isinstance(e.op, ast.USub)
    }
    return any(ast.unparse(e) in minus for e in (first, second))


def _refuses(statement: ast.stmt) -> bool:
    """raise, return None, return False, or return what a function gives that says so by its name."""
    if isinstance(statement, ast.Raise):
        return True
    if not isinstance(statement, ast.Return):
        return False
    zero = isinstance(statement.value, ast.Constant) and statement.value.value == 0  # no known sign
    return statement.value is None or zero or _says_no(statement.value)


def _is_none(value: ast.expr) -> bool:
    """None, beside which False is an answer."""
    return isinstance(value, ast.Constant) and value.value is None


def _says_no(value: ast.expr) -> bool:
    """None, False or what a function gives that says so by its name."""
    if _is_none(value) or (isinstance(value, ast.Constant) and value.value is False):
        return True
    name = getattr(value, "func", None)
    said = getattr(name, "id", getattr(name, "attr", ""))
    return any(word in said for word in _REFUSING)


def mutated(source: str, guard: Guard) -> str:
    """The file without the guard."""
    data = source.encode()
    return (data[: guard.start] + guard.new.encode() + data[guard.end :]).decode()


def watched(source: str, file: str, probe: str) -> str:
    """The file with every condition c as probe(name, c).

    Examples
    --------
    >>> print(watched("def f(x):\\n    return x > 0", "f.py", "see"))
    def f(x):
        return see('f.py:f:6e579605', (x > 0))
    """
    finder = _Finder(source, file)
    finder.visit(ast.parse(source))
    data = source.encode()
    spans = sorted(finder.conditions)
    put_in = [(start, -end, f"{probe}({finder.conditions[start, end]!r}, (") for start, end in spans]
    put_in += [(end, -start, "))") for start, end in spans]
    for place, _, text in sorted(put_in, key=lambda found: (found[0], found[2] != "))", found[1]), reverse=True):
        data = data[:place] + text.encode() + data[place:]
    return data.decode()
