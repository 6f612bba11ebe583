"""Cases that those before them leave, cases of several parts together, and steps of tables on both sides."""

from tests.hostile.statements.last import *

true, false = of("reach: cases", asked=("check", "sweep"))
iv = iverson
TABLES = IndexedBase("w", shape=(P,), nonnegative=True)
WHOLE = IndexedBase("c", shape=(P,), integer=True)
for number, (lhs, rhs) in enumerate(
    (
        (iv(Eq(x, 5)), iv(y >= 3)),
        (iv(x < 5), iv(y < 3)),
        (iv(Eq(x, y)), iv(x < 40)),
        (iv(Eq(n, 7)), iv(m <= 2)),
        (iv(Eq(x, 5)), iv(y <= 3) + iv(z <= 2)),
        (iv(Eq(x, 5)) * iv(Eq(y, 6)), iv(z <= 40)),
        (iv(x > 12) + iv(y > 13), 1),
        (iv(And(Eq(x, 5), Eq(y, 7))), iv(z <= 9)),
        (iv(Eq(N, 5)), iv(P <= 6)),
        (iv(Eq(Abs(x), 11)), iv(y <= 3)),
        (iv(Eq(x**2, 2)), iv(y <= 3)),
        (Piecewise((0, Ne(x, 5)), (0, y < 7), (1, True)), 0),
        (Piecewise((0, x > 5), (0, y > 6), (x + y, True)), 10),
        (iv(x <= 5), iv(x < 5)),
    )
):
    false(f"≤ of cases {number}", lhs, rhs, "<=")
for number, (lhs, rhs) in enumerate(
    (
        (Piecewise((0, x < 5), (0, x > 5), (0, y < 4), (0, y > 4), (1, True)), 0),
        (Piecewise((0, Or(x < 5, y < 7)), (0, x > 6), (1, True)), 0),
        (Piecewise((0, Or(x < 50, y < 70)), (0, x > 60), (1, y < 71), (0, True)), 0),
        (Piecewise((x, Ne(x, y)), (0, x <= 12), (y, True)), Piecewise((x, Ne(x, y)), (0, True))),
        (Piecewise((1, n < 8), (1, n > 8), (1, m < 9), (0, True)), 1),
        (iv(Not(And(Ne(x, 5), Ne(y, 6)))) * iv(z > 41), 0),
        (iv(x > 31) * iv(y > 32) * iv(z > 33), 0),
        (iv(Eq(x, 31)) * iv(y < -32) * iv(z > 33), 0),
        (Max(x, 50) * iv(And(Eq(y, 3), x > 60)), 50 * iv(And(Eq(y, 3), x > 60))),
        (iv(Equivalent(x > 5, y > 6)), iv(x > 5) * iv(y > 6) + iv(x <= 5) * iv(y < 6)),
    )
):
    false(f"a case that is left {number}", lhs, rhs)
for number, (lhs, rhs, relation) in enumerate(
    (
        (total(iv(p[i] > 50)), 0, "=="),
        (total(iv(p[i] < -50)), 0, "=="),
        (total(iv(Eq(p[i], Rational(17, 3)))), 0, "=="),
        (total(iv(And(p[i] > 50, p[i] < 51))), 0, "=="),
        (total(iv(And(p[i] > 50, q[i] < -50))), 0, "=="),
        (total(iv(Eq(p[i], q[i] + 41))), 0, "=="),
        (total(Abs(p[i] - 41)), total(41 - p[i]), "=="),
        (total(Max(p[i], 100)), total(Piecewise((100, p[i] < 150), (0, True))), "=="),
        (total(Max(p[i] - 77, 0)), 0, "=="),
        (total(sign(p[i] + 77)), N, "=="),
        (total(iv(Eq(p[i], 3)) * iv(q[i] > 40)), 0, "=="),
        (total(iv(Eq(i, 2)) * iv(p[i] > 40)), 0, "=="),
        (total(TABLES[i] * iv(TABLES[i] > 60), P), 0, "=="),
        (total(iv(Eq(WHOLE[i], 41)), P), 0, "=="),
        (total(iv(WHOLE[i] > 41), P), 0, "=="),
        (total(p[i]), 10**6, "<="),
        (total(p[i] * iv(p[i] > 70)), 70, "<="),
        (Largest(pp[i], (i, 1, P)), 10**7, "<="),
        (Smallest(pp[i], (i, 1, P)), 77, "<="),
        (pp[1], 10**7, "<="),
        (-(10**7), pp[1], "<="),
    )
):
    false(f"a step of a table {number}", lhs, rhs, relation)
true("steps", total(Max(p[i], 41)), total(p[i] + Max(41 - p[i], 0)))
true("both sides", total(iv(p[i] > 41) + iv(p[i] <= 41)), N)
true("≤ of one bracket", iv(x < 5) * iv(y < 3), iv(x < 5), "<=")
true("all cases", Piecewise((1, x < 5), (1, x > 5), (1, y <= 3), (1, True)), 1)
