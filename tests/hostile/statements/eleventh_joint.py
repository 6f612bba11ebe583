"""Cuts and steps that are reached only where several letters are near the end of their conditions at once."""

from tests.hostile.statements.eleventh import *

true, false = of("joint")
c0, c1 = symbols("c0 c1")
strip = lambda bound, *ones: [abs(im(one)) < bound for one in ones]
cone = lambda angle, *ones: [cond for one in ones for cond in (isnt(one), abs(arg(one)) < angle)]
discs = lambda radius, *ones: [abs(one) < radius for one in ones]
within = lambda bound, *ones: [cond for one in ones for cond in (one >= -bound, one <= bound)]

false("log exp(z-w), |Im|<2", log(exp(z - w)), z - w, given=strip(2, z, w))
true("log exp(z-w), |Im|<3/2", log(exp(z - w)), z - w, given=strip(R(3, 2), z, w))
false("log(exp z exp w), |Im|<2", log(mul(exp(z), exp(w))), z + w, given=strip(2, z, w))
false("log exp(z+w+c), |Im|<3/2", log(exp(z + w + c0)), z + w + c0, given=strip(R(3, 2), z, w, c0))
true("log exp(z+w+c), |Im|<1", log(exp(z + w + c0)), z + w + c0, given=strip(1, z, w, c0))
false("log exp(2z+w), |Im|<6/5", log(exp(2 * z + w)), 2 * z + w, given=strip(R(6, 5), z, w))
true("log exp(2z+w), |Im|<1", log(exp(2 * z + w)), 2 * z + w, given=strip(1, z, w))
false("sqrt exp(z+w), |Im|<2", sqrt(exp(z + w)), exp((z + w) / 2), given=strip(2, z, w))
false("log zw, |arg|<7pi/12", log(z * w), log(z) + log(w), given=cone(7 * pi / 12, z, w))
true("log zw, |arg|<5pi/12", log(z * w), log(z) + log(w), given=cone(5 * pi / 12, z, w))
false("log z/w, |arg|<7pi/12", log(z / w), log(z) - log(w), given=cone(7 * pi / 12, z, w))
false("sqrt zw, |arg|<7pi/12", sqrt(z * w), sqrt(z) * sqrt(w), given=cone(7 * pi / 12, z, w))
false("log z^2w, |arg|<3pi/8", log(z**2 * w), 2 * log(z) + log(w), given=cone(3 * pi / 8, z, w))
true("log z^2w, |arg|<pi/3", log(z**2 * w), 2 * log(z) + log(w), given=cone(pi / 3, z, w))
false("log zwc, Re>0", log(z * w * c0), log(z) + log(w) + log(c0), given=[re(z) > 0, re(w) > 0, re(c0) > 0])
true("log zwc, |arg|<pi/3", log(z * w * c0), log(z) + log(w) + log(c0), given=cone(pi / 3, z, w, c0))
false("arg zwc, |arg|<3pi/8", arg(z * w * c0), arg(z) + arg(w) + arg(c0), given=cone(3 * pi / 8, z, w, c0))
false(
    "log (1+z)(1+w)(1+c), |.|<1",
    log((1 + z) * (1 + w) * (1 + c0)),
    log(1 + z) + log(1 + w) + log(1 + c0),
    given=discs(1, z, w, c0),
)
true(
    "log (1+z)(1+w)(1+c), |.|<4/5",
    log((1 + z) * (1 + w) * (1 + c0)),
    log(1 + z) + log(1 + w) + log(1 + c0),
    given=discs(R(4, 5), z, w, c0),
)
false(
    "sqrt (1+z)(1+w)(1+c), |.|<1",
    sqrt((1 + z) * (1 + w) * (1 + c0)),
    sqrt(1 + z) * sqrt(1 + w) * sqrt(1 + c0),
    given=discs(1, z, w, c0),
)
false("sqrt((1+z+w)^2)=1+z+w, |.|<3/5", sqrt((1 + z + w) ** 2), 1 + z + w, given=discs(R(3, 5), z, w))
true("sqrt((1+z+w)^2)=1+z+w, |.|<1/2", sqrt((1 + z + w) ** 2), 1 + z + w, given=discs(R(1, 2), z, w))
false("|1+x+y|=1+x+y, |.|<=3/5", Abs(1 + x + y), 1 + x + y, given=within(R(3, 5), x, y))
true("|1+x+y|=1+x+y, |.|<=1/2", Abs(1 + x + y), 1 + x + y, given=within(R(1, 2), x, y))
false("|1+x+y+s+a|=.., |.|<=3/10", Abs(1 + x + y + s + a), 1 + x + y + s + a, given=within(R(3, 10), x, y, s, a))
true("|1+x+y+s+a|=.., |.|<=1/4", Abs(1 + x + y + s + a), 1 + x + y + s + a, given=within(R(1, 4), x, y, s, a))
false("|1+x-y+s-a|=.., |.|<=3/10", Abs(1 + x - y + s - a), 1 + x - y + s - a, given=within(R(3, 10), x, y, s, a))
false("max(x+y-s,1)=1, |.|<=2/5", Max(x + y - s, 1), 1, given=within(R(2, 5), x, y, s))
true("max(x+y-s,1)=1, |.|<=1/3", Max(x + y - s, 1), 1, given=within(R(1, 3), x, y, s))
false("|1-xys|=1-xys, |.|<=11/10", Abs(1 - x * y * s), 1 - x * y * s, given=within(R(11, 10), x, y, s))
true("|1-xys|=1-xys, |.|<=1", Abs(1 - x * y * s), 1 - x * y * s, given=within(1, x, y, s))
false("|2-x^2-y^2|=.., |.|<=11/10", Abs(2 - x**2 - y**2), 2 - x**2 - y**2, given=within(R(11, 10), x, y))
false(
    "|4-x^2-y^2-s^2-a^2|=.., |.|<=11/10",
    Abs(4 - x**2 - y**2 - s**2 - a**2),
    4 - x**2 - y**2 - s**2 - a**2,
    given=within(R(11, 10), x, y, s, a),
)
false("floor((x+y+s)/3), 0..1", floor((x + y + s) / 3), 0, given=[x >= 0, x <= 1, y >= 0, y <= 1, s >= 0, s <= 1])
false("floor(x+y+s), 0<=.<2/5", floor(x + y + s), 0, given=[x >= 0, 5 * x < 2, y >= 0, 5 * y < 2, s >= 0, 5 * s < 2])
true("floor(x+y+s), 0<=.<1/3", floor(x + y + s), 0, given=[x >= 0, 3 * x < 1, y >= 0, 3 * y < 1, s >= 0, 3 * s < 1])
false("floor(xy), 0<=.<11/10", floor(x * y), 0, given=[x >= 0, 10 * x < 11, y >= 0, 10 * y < 11])
false("sign(3-p-q-r), <=11/10", sign(3 - p - q - r), 1, given=[p <= R(11, 10), q <= R(11, 10), r <= R(11, 10)])
true("sign(3-p-q-r), <1", sign(3 - p - q - r), 1, given=[p < 1, q < 1, r < 1])
false("asin sin(x+y)=x+y, |.|<=9/10", asin(sin(x + y)), x + y, given=within(R(9, 10), x, y))
true("asin sin(x+y)=x+y, |.|<=3/4", asin(sin(x + y)), x + y, given=within(R(3, 4), x, y))
false("asin sin(x+y+s)=x+y+s, |.|<=3/5", asin(sin(x + y + s)), x + y + s, given=within(R(3, 5), x, y, s))
false(
    "acos cos(x+y+s), 0<=.<=11/10",
    acos(cos(x + y + s)),
    x + y + s,
    given=[x >= 0, x <= R(11, 10), y >= 0, y <= R(11, 10), s >= 0, s <= R(11, 10)],
)
true(
    "acos cos(x+y+s), 0<=.<=1", acos(cos(x + y + s)), x + y + s, given=[x >= 0, x <= 1, y >= 0, y <= 1, s >= 0, s <= 1]
)
false(
    "atan x+atan y+atan s, 0<=.<=3/5, =atan of the sum formula, <=7/10",
    atan(x) + atan(y) + atan(s),
    atan((x + y + s - x * y * s) / (1 - x * y - y * s - s * x)),
    given=[*within(R(7, 10), x, y, s), isnt(x * y + y * s + s * x, 1)],
)
true(
    "atan x+atan y+atan s, |.|<=1/2",
    atan(x) + atan(y) + atan(s),
    atan((x + y + s - x * y * s) / (1 - x * y - y * s - s * x)),
    given=within(R(1, 2), x, y, s),
)
false(
    "1<=.. x+y+s<=2, 0..4/5",
    x + y + s,
    2,
    "<=",
    given=[x >= 0, x <= R(4, 5), y >= 0, y <= R(4, 5), s >= 0, s <= R(4, 5)],
)
false(
    "xyz-like: |z+w+c|<=2, |.|<=4/5",
    Abs(z + w + c0),
    2,
    "<=",
    given=[abs(z) <= R(4, 5), abs(w) <= R(4, 5), abs(c0) <= R(4, 5)],
)
true("|z+w+c|<=12/5", Abs(z + w + c0), R(12, 5), "<=", given=[abs(z) <= R(4, 5), abs(w) <= R(4, 5), abs(c0) <= R(4, 5)])
false("|z+w^2|<=3/2, 7/4, |.|<=1", Abs(z + w**2), R(7, 4), "<=", given=[abs(z) <= 1, abs(w) <= 1])
false(
    "|z w+c|>=1/5, 1-|z w|: |1+zw|>=1/5, |.|<=19/20",
    R(1, 5),
    Abs(1 + z * w),
    "<=",
    given=[abs(z) <= R(19, 20), abs(w) <= R(19, 20)],
)
true("|1+zw|>=1/10, |.|<=9/10", R(1, 10), Abs(1 + z * w), "<=", given=[abs(z) <= R(9, 10), abs(w) <= R(9, 10)])
false("Re(1+z+zw)>=0, |.|<=4/5", 0, re(1 + z + z * w), "<=", given=[abs(z) <= R(4, 5), abs(w) <= R(4, 5)])
true("Re(1+z+zw)>=0, |.|<=1/2", 0, re(1 + z + z * w), "<=", given=[abs(z) <= R(1, 2), abs(w) <= R(1, 2)])
false("log of unit: log(X1 X2) of reals > -2", log(X[1] * X[2]), log(X[1]) + log(X[2]), given=[n >= 2, X[1] * X[2] > 0])
true("log(Q1 Q2)", log(Q[1] * Q[2]), log(Q[1]) + log(Q[2]), given=[n >= 2])
false(
    "sqrt((1-sum X)^2)=1-sum X, |X|<=3/10, n<=4",
    sqrt((1 - total(X[i])) ** 2),
    1 - total(X[i]),
    given=[n <= 4, ForAll(And(X[i] >= -R(3, 10), X[i] <= R(3, 10)), (i, 1, n))],
)
true(
    "sqrt((1-sum X)^2)=1-sum X, |X|<=1/4, n<=4",
    sqrt((1 - total(X[i])) ** 2),
    1 - total(X[i]),
    given=[n <= 4, ForAll(And(X[i] >= -R(1, 4), X[i] <= R(1, 4)), (i, 1, n))],
)
false("|1-n P1|=1-n P1", Abs(1 - n * P[1]), 1 - n * P[1], given=[certain])
false("|1-P1-P2|, |1-2P1|=1-2P1, n>=2", Abs(1 - 2 * P[1]), 1 - 2 * P[1], given=[certain, n >= 2])
true("|1-P1|=1-P1", Abs(1 - P[1]), 1 - P[1], given=[certain])
false(
    "|3-4P1-4P2|.. P1+P2<=3/4 side, n>=3",
    Abs(3 - 4 * P[1] - 4 * P[2]),
    3 - 4 * P[1] - 4 * P[2],
    given=[certain, n >= 3],
)
false(
    "|1-30P1P2P3|=1-.., n>=3: uniform",
    Abs(1 - 30 * P[1] * P[2] * P[3]),
    1 - 30 * P[1] * P[2] * P[3],
    given=[certain, n >= 3],
)
true(
    "|1-27P1P2P3|=1-27P1P2P3, n>=3",
    Abs(1 - 27 * P[1] * P[2] * P[3]),
    1 - 27 * P[1] * P[2] * P[3],
    given=[certain, n >= 3],
)
false("|1-5P1P2|=1-.., n>=2: 1/2,1/2", Abs(1 - 5 * P[1] * P[2]), 1 - 5 * P[1] * P[2], given=[certain, n >= 2])
false("max(u0+u1,7/5)=7/5 on the circle", Max(x + y, R(7, 5)), R(7, 5), given=[is_(x**2 + y**2, 1)])
false("|7/5-x-y|=.. on the circle", Abs(R(7, 5) - x - y), R(7, 5) - x - y, given=[is_(x**2 + y**2, 1)])
false("|19/50-x^2y|=.. in the disc", Abs(R(19, 50) - x**2 * y), R(19, 50) - x**2 * y, given=[x**2 + y**2 <= 1])
