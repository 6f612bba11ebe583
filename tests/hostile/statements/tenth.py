"""Letters of the tenth reader, asked as those of the ninth; the name of a false statement ends with its point."""

from functools import partial

from tests.hostile.statements import ninth
from tests.hostile.statements.ninth import *

G2 = MatrixSymbol("G", 2, 2)
H3 = MatrixSymbol("H", 3, 3)
re_, im_ = re, im
of = partial(ninth.of, reader="tenth")
