"""Statements that are asked at the front door, and how a witness is held against what is given."""

from tests.hostile.statements.base import *

SECONDS = 10
DOOR = "door"


def asked(l, r, relation, given):
    """The verdict of the door; "witness" where it refutes by a point that does not refute."""
    d = S.decide(l, r, relation, given, SECONDS)
    if d.verdict != "refuted" or refutes(d.witness, l, r, relation, given):
        return d
    return ("witness", f"{d}", "")


def refutes(witness, l, r, relation, given):
    """Whether nothing says that a witness is none: SymPy's values of what is given, and of the sides."""
    letters = {s: q for s, q in witness.items() if isinstance(s, Symbol | MatrixSymbol)}
    if len(letters) < len(witness) or any(S.ForAll in map(type, [c]) for c in given):
        return True
    at = lambda e: e.subs({s: q for s, q in letters.items() if isinstance(s, Symbol)}).subs(letters).doit()
    if any(at(c) == false for c in given):
        return False
    for s, q in letters.items():
        if isinstance(s, Symbol) and any(getattr(q, f"is_{a_}") is (not v_) for a_, v_ in s.assumptions0.items()):
            return False
    if any(side.has(Derivative, Subs, S.DirectionalDerivative, oo) for side in (l, r)):
        return True
    try:
        lhs, rhs = at(l), at(r)
    except (ArithmeticError, TypeError, ValueError, LookupError):  # SymPy does not evaluate them there
        return True
    if lhs.has(nan, zoo, oo) or rhs.has(nan, zoo, oo):
        return False
    if getattr(lhs, "is_Matrix", False):
        return lhs.as_explicit() != rhs.as_explicit()
    gap = N_(lhs - rhs)
    if not gap.is_number:
        return True
    return {"==": abs(gap) > 1e-20, "<=": not (gap.is_real and gap <= 1e-20), "!=": abs(gap) < 1e-20}[relation]


def N_(e):
    return e if e.free_symbols else e.replace(sign, lambda q: q / Abs(q) if q != 0 else q).evalf(40)


def false_(kind, l, r=0, relation="==", given=(), at=None):
    """A false statement, at whose point something that is assumed has to fail if it is proved."""
    l, r = sympify(l), sympify(r)
    name = f"{l} {relation} {r}" + (f" given {given}" if given else "")
    add(f"{DOOR} {kind}", name, bad(lambda: asked(l, r, relation, tuple(given))), F, at)


def true_(kind, l, r=0, relation="==", given=()):
    l, r = sympify(l), sympify(r)
    name = f"{l} {relation} {r}" + (f" given {given}" if given else "")
    add(f"{DOOR} {kind} true", name, bad(lambda: asked(l, r, relation, tuple(given))), T)


def open_(kind, l, r=0, relation="==", given=()):
    """Without a meaning, or from what contradicts itself: nothing is proved, and nothing refuted."""
    l, r = sympify(l), sympify(r)
    name = f"{l} {relation} {r}" + (f" given {given}" if given else "")
    add(f"{DOOR} {kind}", name, bad(lambda: S.decide(l, r, relation, tuple(given), SECONDS)), U)
