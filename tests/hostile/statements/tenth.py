"""Letters of the tenth reader, asked as those of the ninth; the name of a false statement ends with its point.

Who is named by ``left`` says that a false statement holds: plans and tables that are ordered entry by entry are not
small throughout; and sides that differ by less than 10⁻¹⁰⁰ of their size agree to all digits.
"""

from sympy import sympify

from tests.hostile.statements import pairs
from tests.hostile.statements.base import F, add, bad
from tests.hostile.statements.ninth import *
from tests.hostile.statements.ninth import _line, _reader

G2 = MatrixSymbol("G", 2, 2)
H3 = MatrixSymbol("H", 3, 3)
re_, im_ = re, im


def of(subject):
    """The functions by which a module on a subject says what is true, and what is false."""
    by_three = pairs.of(f"tenth {subject}")

    def put(is_true, number, lhs, rhs=0, relation="==", given=(), left="", where_defined=False):
        more = {} if is_true else {"where_defined": where_defined}
        by_three[not is_true](number, lhs, rhs, relation, given, left=left, **more)
        for asked, run in (("line", _line), ("reader", _reader)):
            right = {"proved", "undecided"} if is_true else set(F)
            right |= {"proved"} if where_defined and asked == "reader" else set()
            sides = tuple(map(sympify, (lhs, rhs)))
            kind = f"tenth {subject}: {asked}"
            add(kind, str(number), bad(lambda run=run, sides=sides: run(*sides, relation, given)), right)
            if asked in left.split():
                pairs.LEFT.add((kind, str(number)))

    def true(*parts, **options):
        put(True, *parts, **options)

    def false(*parts, **options):
        put(False, *parts, **options)

    return true, false
