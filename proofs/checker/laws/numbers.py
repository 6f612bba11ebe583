"""Numbers without letters, enclosed in balls: if 0 is not in the ball, the number is not 0."""

from __future__ import annotations

from flint import acb, ctx, fmpq, fmpq_mpoly

from proofs.checker.kernel.atoms import Atoms, Key
from proofs.checker.kernel.ratios import Ratio, whole

_BITS = 200


def enclosed(atoms: Atoms, r: Ratio) -> acb | None:
    """A ball in which r lies, if it is a number."""
    before, ctx.prec = ctx.prec, _BITS
    try:
        num, den = (_of_polynomial(atoms, p) for p in (r.num, r.den))
        return None if num is None or den is None or den.contains(0) else num / den
    finally:
        ctx.prec = before


def is_apart_from_zero(atoms: Atoms, r: Ratio) -> bool:
    """Whether r is a number that is not 0."""
    ball = enclosed(atoms, r)
    return ball is not None and not ball.contains(0)


def is_above_zero(atoms: Atoms, r: Ratio) -> bool:
    """Whether r, which is real, is a number > 0."""
    ball = enclosed(atoms, r)
    return ball is not None and bool(ball.real > 0)


def _of_polynomial(atoms: Atoms, p: fmpq_mpoly) -> acb | None:
    found = acb(0)
    for exponents, c in p.terms():
        term = acb(fmpq(c))
        for n, e in enumerate(exponents):
            if e:
                ball = _of_atom(atoms, atoms.keys[n])
                if ball is None:
                    return None
                term *= ball ** int(e)
        found += term
    return found


def _of_atom(atoms: Atoms, key: Key) -> acb | None:
    match key:
        case ("constant", "pi"):
            return acb.pi()
        case ("constant", "I"):
            return acb(0, 1)
        case ("fn", "root", base, degree):
            ball, n = enclosed(atoms, base), whole(degree)
            return None if ball is None or n is None else ball ** (acb(1) / n)
        case ("fn", "exp" | "log" | "sin" | "cos" as name, arg):
            ball = enclosed(atoms, arg)
            return None if ball is None else getattr(ball, name)()
    return None
