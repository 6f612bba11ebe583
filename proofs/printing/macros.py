"""What the printed LaTeX needs, how much evidence is printed, and its date; no expression is printed here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

EVIDENCE = ("none", "footnote", "full")
PACKAGES = r"\usepackage{amsmath,amssymb,amsthm,graphicx}"
MACROS = r"""
\ifdefined\theorem\else\newtheorem{theorem}{Theorem}\fi
\ifdefined\unproved\else\newtheorem*{unproved}{Claim, unproved}\fi
\providecommand{\tfset}{\sloppy\allowdisplaybreaks}
\providecommand{\tfreason}[1]{\\*[-2pt] &\qquad\parbox[t]{\dimexpr\linewidth-3em}{\raggedright\footnotesize #1}}
\providecommand{\tfevidence}[1]{; #1}
\providecommand{\tffound}[1]{\par{\footnotesize Checked on #1.}}
\providecommand{\tfcited}[1]{; cited: #1}
\providecommand{\tfunproved}[1]{; \textbf{unproved}: #1}
\providecommand{\tfpart}[1]{\leavevmode\setbox0\hbox{$\displaystyle #1$}\ifdim\wd0>\dimexpr\hsize-1.5em\relax
  \resizebox{\dimexpr\hsize-1.5em}{!}{\box0}\else\box0\fi\penalty0\hskip0pt\relax}
\providecommand{\tfwide}[1]{\hbox{\setbox0\hbox{#1}\ifdim\wd0>\dimexpr\linewidth-3em\relax
  \parbox[t]{\dimexpr\linewidth-3em}{%
  \raggedright\everypar{\hangindent1.5em}\lineskiplimit2pt\lineskip4pt #1}\else\box0\fi}}
""".strip()  # the parts are set as one line if they fit, else as a paragraph; a part that is too wide is made smaller


def dated(text: str, kept: Mapping[str, Any] | None) -> str:
    """A printed theorem with the day of its evidence, if that is kept from an earlier run."""
    day = rf"\tffound{{{kept['date']}}}" if kept else ""
    return text if day in text else text.replace(r"\end{proof}", f"{day}\n\\end{{proof}}")
