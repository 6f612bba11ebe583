"""A failure as a file of its own, which needs NumPy and the library of the function alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.layouts import CONTIGUOUS, LAYOUTS
from numeric_check.judging.report import Report, Witness

_ENTER: Mapping[str, tuple[str, str]] = MappingProxyType(  # kind of arrays → lines before, and how an array goes in
    {
        "numpy": ("", "{}"),
        "torch": ("import torch", "torch.from_numpy({})"),
        "jax": ('import jax\njax.config.update("jax_enable_x64", True)', "jax.numpy.asarray({})"),
        "sparse": ("import scipy.sparse", "scipy.sparse.csc_array({})"),
    }
)


def script(report: Report, imports: str) -> str:
    """Lines of Python that call the function at each witness, and print what it gives and what is right.

    Parameters
    ----------
    report : Report that is REFUTED; its ``function`` is written as in Python, such as "scipy.linalg.expm"
    imports : str
        Lines that make that name known.

    Raises
    ------
    ValueError : for a report without a witness.

    Examples
    --------
    >>> import numpy as np
    >>> from numeric_check import judge
    >>> from numeric_check.judging.script import script
    >>> found = judge(np.exp, "exp", sizes=(1, 2), dtypes=["float64"], families=["gaussian"])
    >>> print(script(found, "import numpy").splitlines()[5])
    print(numpy.exp(A))
    """
    if not report.witnesses:
        raise ValueError(f"the report has no failure to show; its verdict is {report.verdict}.")
    setup, enter = _ENTER[report.arrays]
    blocks = [_block(report.function, witness, enter, report.arrays) for witness in report.witnesses]
    return "\n".join(["import numpy as np", *setup.splitlines(), *imports.splitlines(), *blocks])


def _block(function: str, witness: Witness, enter: str, arrays: str) -> str:
    """The lines about one witness."""
    names = "AB"[: len(witness.arguments)]
    lines = ["", f"# {witness.sentence}"]
    for name, array in zip(names, witness.arguments, strict=True):
        lines.append(f"{name} = {_code(array)}")
        if witness.layout != CONTIGUOUS:
            lines.append(f"{name} = {LAYOUTS[witness.layout].code.replace('A', name)}")
    entered = [enter.format("A"), *(name if arrays == "sparse" else enter.format(name) for name in names[1:])]
    at = "".join(f"[{i}]" for i in witness.place)
    lines += [f"print({function}({', '.join(entered)}){at})", 'print("it should be")']
    return "\n".join((*lines, f"print({_code(witness.expected)})", ""))


def _code(array: NDArray) -> str:
    return f"np.array({np.asarray(array).tolist()!r}, dtype={array.dtype.name!r})"
