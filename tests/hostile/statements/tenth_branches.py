"""Branches of logarithms, roots, arcs and powers, over the reals and over the complex numbers."""

from tests.hostile.statements.tenth import *

true, false = of("branches")

# logarithms
false("log(zw)=log z+log w: z=w=exp(3 pi I/4)", log(z * w), log(z) + log(w), given=[Ne(z, 0), Ne(w, 0)])
true("log(zw)=log z+log w, re z, re w>0", log(z * w), log(z) + log(w), given=[re(z) > 0, re(w) > 0])
false(
    "log(z/w)=log z-log w, im z>0, im w!=0: z=-1+I, w=-1-I",
    log(z / w),
    log(z) - log(w),
    given=[im(z) > 0, Ne(im(w), 0)],
)
true("log(z/w)=log z-log w, im z>0, im w>0", log(z / w), log(z) - log(w), given=[im(z) > 0, im(w) > 0])
false("log(z^3)=3log z, re z>0: z=exp(4 pi I/9)", log(z**3), 3 * log(z), given=[re(z) > 0])
true("log(z^2)=2log z, re z>0", log(z**2), 2 * log(z), given=[re(z) > 0])
false("log conj z=conj log z, z!=0: z=-1", log(conjugate(z)), conjugate(log(z)), given=[Ne(z, 0)])
true("log conj z=conj log z, re z>0", log(conjugate(z)), conjugate(log(z)), given=[re(z) > 0])
false("log(1/z)=-log z, im z>=0, z!=0: z=-1", log(1 / z), -log(z), given=[Ne(z, 0), im(z) >= 0])
true("log(1/z)=-log z, im z>0", log(1 / z), -log(z), given=[im(z) > 0])
false("log(-z)=log z+I pi, z!=0: z=I", log(-z), log(z) + I * pi, given=[Ne(z, 0)])
false("log(-z)=log z-I pi, im z>=0, z!=0: z=-1", log(-z), log(z) - I * pi, given=[Ne(z, 0), im(z) >= 0])
true("log(-z)=log z-I pi, im z>0", log(-z), log(z) - I * pi, given=[im(z) > 0])
false("log(I z)=log z+I pi/2, z!=0: z=-1", log(I * z), log(z) + I * pi / 2, given=[Ne(z, 0)])
true("log(I z)=log z+I pi/2, re z>0", log(I * z), log(z) + I * pi / 2, given=[re(z) > 0])
false("log exp z=z, im z>-pi: z=2 pi I", log(exp(z)), z, given=[im(z) > -pi])
true("log exp z=z, 0<im z<pi", log(exp(z)), z, given=[im(z) > 0, im(z) < pi])
false("log|x|=log(x^2)/2 for all: x=0", log(Abs(x)), log(x**2) / 2, where_defined=True)
false("log(ab)=log a+log b, ab>0: a=b=-1", log(a * b), log(a) + log(b), given=[a * b > 0])
true("log(ab)=log|a|+log|b|, ab>0", log(a * b), log(Abs(a)) + log(Abs(b)), given=[a * b > 0])
false("re log z=log re z: z=1+I", re(log(z)), log(re(z)), given=[re(z) > 0])
false("|log z|>=1+|log|z||: z=1", 1 + Abs(log(Abs(z))), Abs(log(z)), "<=", given=[Ne(z, 0)])
true("|log|z||<=|log z|", Abs(log(Abs(z))), Abs(log(z)), "<=", given=[Ne(z, 0)])

# roots
false("sqrt(z)sqrt(w)=sqrt(zw), im z>0: z=I-1, w=-1", sqrt(z) * sqrt(w), sqrt(z * w), given=[im(z) > 0])
true("sqrt(z)sqrt(w)=sqrt(zw), re z>0, re w>0", sqrt(z) * sqrt(w), sqrt(z * w), given=[re(z) > 0, re(w) > 0])
false("sqrt(z^2)=z, re z>=0: z=-I", sqrt(z**2), z, given=[re(z) >= 0])
true("sqrt(z^2)=z, re z>0", sqrt(z**2), z, given=[re(z) > 0])
false(
    "sqrt(z^2-1)=sqrt(z-1)sqrt(z+1), im z>0: re z<0: z=-1+I",
    sqrt(z**2 - 1),
    sqrt(z - 1) * sqrt(z + 1),
    given=[im(z) > 0],
)
true(
    "sqrt(z-1)sqrt(z+1)=sqrt(z^2-1), re z>0, im z>0",
    sqrt(z**2 - 1),
    sqrt(z - 1) * sqrt(z + 1),
    given=[re(z) > 0, im(z) > 0],
)
false("sqrt(1-z)sqrt(1+z)=I sqrt(z^2-1): z=0 gives 1 and -1", sqrt(1 - z) * sqrt(1 + z), I * sqrt(z**2 - 1))
true("sqrt(1-z)sqrt(1+z)=sqrt(1-z^2)", sqrt(1 - z) * sqrt(1 + z), sqrt(1 - z**2))
false("sqrt(1/z)=1/sqrt(z), z!=0: z=-1", sqrt(1 / z), 1 / sqrt(z), given=[Ne(z, 0)])
false("sqrt(a/b)=sqrt a/sqrt b, b!=0: a=1, b=-1", sqrt(a / b), sqrt(a) / sqrt(b), given=[Ne(b, 0)])
true("sqrt(a/b)=sqrt a/sqrt b, b>0", sqrt(a / b), sqrt(a) / sqrt(b), given=[b > 0])
false("sqrt(x)sqrt(-x)=I x: x=-1", sqrt(x) * sqrt(-x), I * x)
true("sqrt(x)sqrt(-x)=I|x|", sqrt(x) * sqrt(-x), I * Abs(x))
false("(x^3)^(1/3)=x: x=-1", (x**3) ** R(1, 3), x)
true("real_root(x^3,3)=x", real_root(x**3, 3), x)
false("sqrt(x^4)=x^2 over C: z=I", sqrt(z**4), z**2)
false("sqrt(exp z)=exp(z/2): z=2 pi I", sqrt(exp(z)), exp(z / 2))
false("sqrt(conj z)=conj sqrt z: z=-1", sqrt(conjugate(z)), conjugate(sqrt(z)))
false("re sqrt z>0, z!=0: z=-1", iverson(re(sqrt(z)) > 0), 1, given=[Ne(z, 0)])
true("re sqrt z>=0", 0, re(sqrt(z)), "<=")
false("sqrt(a^2+b^2)=a+b, ab>=0: a=b=1", sqrt(a**2 + b**2), a + b, given=[a * b >= 0])
false("sqrt(x^2-2x+1)=x-1, x>=0: x=0", sqrt(x**2 - 2 * x + 1), x - 1, given=[x >= 0])
false("sqrt(5-2sqrt6)=sqrt2-sqrt3: -0.3", sqrt(5 - 2 * sqrt(6)), sqrt(2) - sqrt(3))
true("sqrt(5-2sqrt6)=sqrt3-sqrt2", sqrt(5 - 2 * sqrt(6)), sqrt(3) - sqrt(2))

# powers
false("(z^a)^b=z^(ab): z=-1, a=2, b=1/2", (z**a) ** b, z ** (a * b), given=[Ne(z, 0)])
true("(p^a)^b=p^(ab)", (p**a) ** b, p ** (a * b))
false("(xy)^a=x^a y^a, x>0 or y>0 forgotten: x=y=-1, a=1/2", (x * y) ** a, x**a * y**a, given=[Ne(x, 0), Ne(y, 0)])
true("(xy)^a=x^a y^a, x>0, y!=0", (x * y) ** a, x**a * y**a, given=[x > 0, Ne(y, 0)])
false("|z^w|=|z|^re w: z=-1, w=I", Abs(z**w), Abs(z) ** re(w), given=[Ne(z, 0)])
true("|p^w|=p^re w", Abs(p**w), p ** re(w))
false("0^x=0, x>=0: x=0", power(Integer(0), x), 0, given=[x >= 0])
false("x^y x^-y=1: x=0, y=1", mul(x**y, power(x, -y)), 1, where_defined=True)
false("exp(z)^w=exp(zw): z=2 pi I, w=1/2", exp(z) ** w, exp(z * w))
false("(-1)^a=cos(pi a): a=1/2", (-1) ** a, cos(pi * a))
true("(-1)^a=exp(I pi a)", (-1) ** a, exp(I * pi * a))
false("(-1)^(n/2) is real square: ((-1)^(n/2))=((-1)^n)^(1/2): n=2", power(Integer(-1), R(1, 2) * n), sqrt((-1) ** n))

# arcs
false("atan x+atan(1/x)=pi/2, x!=0: x=-1", atan(x) + atan(1 / x), pi / 2, given=[Ne(x, 0)])
true("atan p+atan(1/p)=pi/2", atan(p) + atan(1 / p), pi / 2)
false(
    "atan a+atan b=atan((a+b)/(1-ab)), ab!=1: a=b=2",
    atan(a) + atan(b),
    atan((a + b) / (1 - a * b)),
    given=[Ne(a * b, 1)],
)
true(
    "atan a+atan b=atan((a+b)/(1-ab)), |a|<1, |b|<1",
    atan(a) + atan(b),
    atan((a + b) / (1 - a * b)),
    given=[Abs(a) < 1, Abs(b) < 1],
)
false("asin sin x=x, |x|<=pi: x=pi", asin(sin(x)), x, given=[Abs(x) <= pi])
true("asin sin x=x, |x|<=pi/2", asin(sin(x)), x, given=[Abs(x) <= pi / 2])
false("acos cos x=x, |x|<=pi: x=-1", acos(cos(x)), x, given=[Abs(x) <= pi])
true("acos cos x=|x|, |x|<=pi", acos(cos(x)), Abs(x), given=[Abs(x) <= pi])
false("acos(-x)=-acos x: x=0", acos(-x), -acos(x), given=[Abs(x) <= 1])
false("acosh cosh x=x: x=-1", acosh(cosh(x)), x)
true("acosh cosh x=|x|", acosh(cosh(x)), Abs(x))
false("asinh sinh z=z: z=I pi", asinh(sinh(z)), z)
true("asinh sinh x=x", asinh(sinh(x)), x)
false(
    "atanh z=log((1+z)/(1-z))/2 real x: |x|>1, x=2", atanh(x), log((1 + x) / (1 - x)) / 2, given=[Ne(x, 1), Ne(x, -1)]
)
true("atanh x=log((1+x)/(1-x))/2, |x|<1", atanh(x), log((1 + x) / (1 - x)) / 2, given=[Abs(x) < 1])
false("atan2(y,x)=atan(y/x), x!=0: x=-1, y=0", atan2(y, x), atan(y / x), given=[Ne(x, 0)])
true("atan2(y,x)=atan(y/x), x>0", atan2(y, x), atan(y / x), given=[x > 0])
false("atan2(-y,x)=-atan2(y,x): y=0, x=-1", atan2(-y, x), -atan2(y, x), given=[Ne(x, 0)])
false("arg(zw)=arg z+arg w: z=w=-1", arg(z * w), arg(z) + arg(w), given=[Ne(z, 0), Ne(w, 0)])
false("arg conj z=-arg z: z=-1", arg(conjugate(z)), -arg(z), given=[Ne(z, 0)])
false("asin x+acos x=pi/2 gives asin x=acos x at x=1/2: pi/6", asin(x), acos(x), given=[Abs(2 * x - 1) <= 0])
false("asec x=acos x: x=2", asec(x), acos(x), given=[x >= 1])
true("asec x=acos(1/x)", asec(x), acos(1 / x), given=[x >= 1])
