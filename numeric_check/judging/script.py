"""A failure as a file of its own, which needs NumPy and the library of the function alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from numeric_check.judging.layouts import CONTIGUOUS, LAYOUTS
from numeric_check.judging.report import Report, Witness

_ENTER: Mapping[str, tuple[str, str, str]] = MappingProxyType(  # kind → lines before, an array in, a result out
    {
        "numpy": ("", "{}", "{}"),
        "torch": ("import torch", "torch.from_numpy({})", "np.asarray({})"),
        "jax": ('import jax\njax.config.update("jax_enable_x64", True)', "jax.numpy.asarray({})", "np.asarray({})"),
        "sparse": ("import scipy.sparse", "scipy.sparse.csc_array({})", "{}"),
    }
)
_START = ("import numpy as np", "np.set_printoptions(floatmode='unique')")


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
    >>> print(script(found, "import numpy").splitlines()[6])
    print(numpy.exp(A))
    """
    if not report.witnesses:
        raise ValueError(f"the report has no failure to show; its verdict is {report.verdict}.")
    setup = _ENTER[report.arrays][0]
    blocks = [_block(report.function, witness, report.arrays) for witness in report.witnesses]
    return "\n".join([*_START, *setup.splitlines(), *imports.splitlines(), *blocks])


def _block(function: str, witness: Witness, arrays: str) -> str:
    """The lines about one witness."""
    _, enter, leave = _ENTER[arrays]
    names = "AB"[: len(witness.arguments)]
    lines = ["", f"# {witness.sentence}"]
    for name, array in zip(names, witness.arguments, strict=True):
        lines.append(f"{name} = {_code(array)}")
        if witness.layout != CONTIGUOUS:
            lines.append(f"{name} = {LAYOUTS[witness.layout].code.replace('A', name)}")
    entered = [enter.format("A"), *(name if arrays == "sparse" else enter.format(name) for name in names[1:])]
    at = "".join(f"[{i}]" for i in witness.place)
    call = f"{function}({', '.join(entered)})"
    lines += _shown(call) if witness.got is None else [f"print({leave.format(call + at)})"]
    lines.append('print("it should be")')
    return "\n".join((*lines, f"print({_code(witness.expected)})", ""))


def _shown(call: str) -> list[str]:
    """Lines that print the result, or what is raised in its place, so that what comes after is shown too."""
    return ["try:", f"    print({call})", "except Exception as error:", "    print(repr(error))"]


def _code(array: NDArray) -> str:
    return f"np.array({np.asarray(array).tolist()!r}, dtype={array.dtype.name!r})"
