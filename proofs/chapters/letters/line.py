"""The letters of the theorems on the line: distribution functions F and G at a point, a slope s, and a penalty."""

from numeric_check import nonzero, positive, real

SLOPE, DIFFERENCE = real("s"), nonzero("a")
STRENGTH, DENSITY = positive("lambda"), positive("r")

s, a = SLOPE.symbol, DIFFERENCE.symbol  # a = F − G
lam, r = STRENGTH.symbol, DENSITY.symbol
PENALISED = -a * s - lam * r * (abs(s) - 1) ** 2  # the integrand of the penalised dual at a point

ON_THE_LINE = ("Santambrogio2015, chapter 2",)
PENALTY = ("Gulrajani2017, section 4 (the penalty; its optimum is derived here)",)
