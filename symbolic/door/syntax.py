"""The syntax tree of a text, within limits on its size: Python reads it and runs nothing."""

from __future__ import annotations

import ast
import re

MAX_CHARACTERS, MAX_NODES, MAX_DEPTH, MAX_DIGITS = 2000, 400, 40, 200
MAX_TOWER = 4
_SHOWN = 40  # characters of a text that cannot be read


def syntax_tree(text: str) -> ast.expr:
    """The syntax tree of a text within the size limits."""
    if not isinstance(text, str) or not text.strip() or len(text) > MAX_CHARACTERS or not text.isascii():
        size = len(text) if isinstance(text, str) else type(text).__name__
        raise ValueError(f"the text must be 1 to {MAX_CHARACTERS} ASCII characters; got {size}.")
    if "#" in text:
        raise ValueError("the text has a comment; leave it out.")
    long = re.search(rf"\d{{{MAX_DIGITS + 1}}}", text.replace("_", ""))
    if long:
        raise ValueError(f"a number may have {MAX_DIGITS} digits; the text has a longer one.")
    if _nesting(text) > MAX_DEPTH:
        raise ValueError(f"brackets and signs may be nested {MAX_DEPTH} deep; the text nests deeper.")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except SyntaxError as reason:
        why = f"{_begin(text)} is no arithmetic expression: {_place(text.strip(), reason)}"
        raise ValueError(f"the text {why}.") from None
    except (ValueError, RecursionError, MemoryError) as reason:
        raise ValueError(f"the text is no arithmetic expression: {type(reason).__name__}.") from None
    nodes = sum(1 for _ in ast.walk(tree))
    if nodes > MAX_NODES:
        raise ValueError(f"the text may have {MAX_NODES} syntax nodes; it has {nodes}.")
    if _tower_height(tree) > MAX_TOWER:
        raise ValueError(f"powers may be stacked {MAX_TOWER} high; the text stacks them higher.")
    return tree


def _place(text: str, error: SyntaxError) -> str:
    """What Python's reader says, and at what it stops; at no place it was at the end."""
    rest = text[error.offset - 1 :] if error.offset and error.lineno == 1 else ""
    return f"{error.msg} at {_begin(rest)}" if rest.strip() else f"{error.msg} at its end"


def _begin(text: str) -> str:
    return repr(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!r}…"


def _tower_height(tree: ast.expr) -> int:
    """The largest number of exponents inside exponents."""
    highest, pending = 0, [(tree, 0)]
    while pending:
        node, height = pending.pop()
        highest = max(highest, height)
        for name, child in ast.iter_fields(node):
            inner = height + (name == "right" and isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow))
            children = child if isinstance(child, list) else [child]
            pending.extend((c, inner) for c in children if isinstance(c, ast.expr))
    return highest


def _nesting(text: str) -> int:
    """The deepest bracket, or the longest run of signs, whichever is larger."""
    depth = deepest = 0
    for character in text:
        depth += (character in "([{") - (character in ")]}")
        deepest = max(deepest, depth)
    runs = re.findall(r"[-+~\s]{2,}", text)
    return max([deepest, *(len(run.replace(" ", "")) for run in runs)])
