"""Letters of the tenth reader, asked as those of the ninth; the name of a false statement ends with its point.

Who is named by ``left`` says that a false statement holds: plans and tables that are ordered entry by entry are not
small throughout; and sides that differ by less than 10⁻¹⁰⁰ of their size agree to all digits.
"""

from functools import partial

from tests.hostile.statements import ninth
from tests.hostile.statements.ninth import *

G2 = MatrixSymbol("G", 2, 2)
H3 = MatrixSymbol("H", 3, 3)
re_, im_ = re, im
of = partial(ninth.of, reader="tenth")
