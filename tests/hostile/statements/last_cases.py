"""Brackets and cases on small sets that are not empty: each has an exact point, which is its reason to be false."""

from tests.hostile.statements.last import *

true, false = of("last: cases")
iv = iverson
POINTS = (  # conditions, and where they hold
    (And(Eq(x, 5), y > 0), "x = 5, y = 1"),
    (And(Eq(x, 5), y > 1), "x = 5, y = 2"),
    (And(Eq(x, 5), y > 3), "x = 5, y = 4"),
    (And(Eq(x, 5), y < -3), "x = 5, y = -4"),
    (And(Eq(x, 2), Eq(y, 3)), "x = 2, y = 3"),
    (And(Eq(x, y), x > 4), "x = y = 5"),
    (And(Eq(x, y), x > 40), "x = y = 41"),
    (And(Eq(x, y), Eq(y, z)), "x = y = z = 1"),
    (And(Eq(x + y, 3), x > 7), "x = 8, y = -5"),
    (And(Eq(x, 5), Eq(n, 4)), "x = 5, n = 4"),
    (And(x > 5, x < 6, y > 5, y < 6), "x = y = 11/2"),
    (And(x > 5, x < 6, y > 7, y < 8, z > 9, z < 10), "11/2, 15/2, 19/2"),
    (And(Eq(n, 5), m > 3), "n = 5, m = 4"),
    (And(Eq(N, 5), P > 9), "N = 5, P = 10"),
    (And(Eq(N, 5), Eq(P, 6)), "N = 5, P = 6"),
    (And(Eq(re(u), 2), Eq(im(u), 3)), "u = 2 + 3i"),
    (And(Eq(re(u), 2), im(u) > 5), "u = 2 + 6i"),
    (And(Eq(Abs(u), 5), re(u) > 2), "u = 3 + 4i"),
    (And(Eq(x**2, 4), y > x + 3), "x = 2, y = 6"),
    (And(Eq(x * y, 6), x > 2), "x = 3, y = 2"),
    (And(x**2 + y**2 <= 1, x + y >= 1, x <= y), "x = y = 3/5 … 0.7"),
    (And(x >= 3, x <= 3, y >= 2), "x = 3 between, y = 2"),
    (And(Eq(a, 3), b > 4), "a = 3, b = 5"),
    (And(Eq(a * b, 1), a > 6), "a = 7, b = 1/7"),
    (And(Eq(n, m), n < -2), "n = m = -3"),
    (And(Eq(n + m, 11), n > m + 2), "n = 8, m = 3"),
    (And(Eq(total(p[i]), 1), x > 2), "p = (1), x = 3"),
    (And(Eq(N, 2), total(p[i]) > 3), "N = 2, p = (2, 2)"),
    (And(Eq(N, 3), x > 2), "N = 3, x = 3"),
    (And(Eq(d, 2), x > 2), "d = 2, x = 3"),
    (Or(Eq(x, 5), And(Eq(x, 7), y > 2)), "x = 5"),
    (Not(Or(x < 5, x > 5, y < 3)), "x = 5, y = 3"),
    (Xor(x > 5, x >= 5), "x = 5 of an exclusive or"),
    (Implies(Ne(x, 5), Eq(x, 7)), "x = 7"),
)
for condition, point in POINTS:
    false(f"the bracket is 1 at {point}", iv(condition), 0)
false("a product of two brackets: x = 5, y = 4", iv(Eq(x, 5)) * iv(y > 3), 0)
false("a case in a case: x = 5, y = 4", Piecewise((Piecewise((1, Eq(x, 5)), (0, True)), y > 3), (0, True)), 0)
false("what is left: x = 5", Piecewise((0, x < 5), (0, x > 5), (1, True)), 0)
false("what is left in a quadrant: 5, 4", Piecewise((0, x < 5), (0, x > 5), (0, y <= 3), (1, True)), 0)
false("a sum of two brackets: x = 5", iv(x <= 5) + iv(x >= 5), 1)
false("in an exponent: x = 5, y = 4", exp(iv(And(Eq(x, 5), y > 3))), 1)
false("in a sum: N = 5, x = 3", Sum(iv(And(Eq(k, 5), x > 2)), (k, 1, N)), 0)
false("in a sum over a table", total(iv(Eq(p[i], 3))), 0)
false("in a sum, two conditions", total(iv(And(Eq(p[i], 3), x > 2))), 0)
false("in a trace: x = 5, y = 4", Trace(A) * iv(And(Eq(x, 5), y > 3)), 0)
false("in an integral's end", Integral(1, (t, 0, iv(And(Eq(x, 5), y > 3)))), 0)
false("under given: x = 5, y = 4", iv(Eq(x, 5)), 0, given=[y > 3, x + y >= 9])
false("under given, an end: x = 5", iv(Eq(x, 5)), 0, given=[x <= 5])
true("under given, outside", iv(Eq(x, 5)), 0, given=[x < 5])
true("a bracket of nothing", iv(And(Eq(x, 5), x > 6)), 0)
true("a bracket of nothing in two letters", iv(And(Eq(x, y), x > y)), 0)
false("≠ of brackets at x = 5, y = 4", iv(And(Eq(x, 5), y > 3)), 1, "!=")
false("≤ of brackets at x = 5, y = 4", iv(Eq(x, 5)), iv(y <= 3), "<=")
