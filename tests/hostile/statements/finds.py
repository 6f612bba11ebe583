"""What the review found."""

from tests.hostile.statements.base import *

um = lambda e: lazy(Mul, e, 1 / e)
for nm, q, r, pole in [
    ("Σ(x-i)/(x-i)=n, x=1", Sum(um(x - i), (i, 1, n)), n, {x: Integer(1), n: Integer(1)}),
    ("∏(x+i)/(x+i)=1, x=-1", Product(um(x + i), (i, 1, n)), Integer(1), {x: Integer(-1), n: Integer(1)}),
]:
    add("finds", nm, partial(S.decide_by_induction, q, r, n=n, start=1), F, pole)
    add(
        "finds", "chain " + nm, lambda q=q, r=r: st(line((n, x), q, r, partial(S.decide_by_induction, n=n, start=1))), F
    )
    add("finds", "distribute " + nm, partial(D, lazy(Mul, q, x + 1), q * x + q), F, pole)
for nm, c in [("(A=0, det A!=0)", (lazy(Eq, A, Om), Ne(det(A), 0)))]:
    add("finds", "contradiction " + nm, lambda c=c: st(line((n, A), A, 2 * A, W, given=c)), F)
add(
    "finds",
    "contradiction AB",
    lambda: st(line((n, A, B), A * B, 3 * B * A, W, given=(Eq(A * B, Om), Eq(B * A, Om), Ne(det(A * B), 0)))),
    F,
)
for nm, ss, l, r, by, gv in [
    ("y=0, sin y!=0", (x, y), x, x + y, W, (Eq(y, 0), Ne(sin(y), 0))),
    ("x=y, e^x>e^y", (x, y), x, y, D, (Eq(x, y), exp(x) > exp(y))),
    ("x=1, sin x>1", (x,), x, Integer(1), D, (Eq(x, 1), sin(x) > 1)),
    ("x>0, e^x<1", (x,), sqrt(x**2), x, D, (x > 0, exp(x) < 1)),
    ("x>0, cos x>2", (x,), sqrt(x**2), x, D, (x > 0, cos(x) > 2)),
]:
    add("finds", "contradiction " + nm, partial(lambda *q: st(line(*q[:4], given=q[4])), ss, l, r, by, gv), F)
for nm, l, rel, r in [
    ("conj f=f", conjugate(f(x)), "==", f(x)),
    ("0<=f²", 0, "<=", f(x) ** 2),
    ("|f|²=f²", Abs(f(x)) ** 2, "==", f(x) ** 2),
]:
    add("finds", "f:R->C " + nm, partial(check, claim(l, rel, r)), F)
